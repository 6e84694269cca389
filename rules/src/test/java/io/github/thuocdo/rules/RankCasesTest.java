package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** "Trong nhóm 10 huyện dẫn đầu": judged on the ranking of the districts of Thanh Hóa itself. */
class RankCasesTest {
    private static final UnitSelection DISTRICTS = Registers.named("thanh-hoa").districts();

    @TestFactory
    Stream<DynamicTest> theRankIsJudgedOnTheRankingItself() {
        return Sources.table("cases/xep-hang.csv").stream()
                .map(row -> CaseRoom.test(row.getField("case"), () -> {
                    List<String> said = new ArrayList<>();
                    for (Explanation.Line line : lines(row)) {
                        String rank = line.outcome()
                                .value()
                                .map(value -> value.numerator() + " ")
                                .orElse("");
                        said.add(rank + line.outcome().status());
                        assertThat(line.outcome().points()).isEmpty();
                    }
                    assertThat(said)
                            .containsExactlyElementsOf(split(row.getField("expected")).stream()
                                    .map(RankCasesTest::expected)
                                    .toList());
                }));
    }

    @Test
    void aTypedRankIsIgnoredWithAWarning() {
        AdministrativeUnit first = DISTRICTS.units().get(0);
        AdministrativeUnit second = DISTRICTS.units().get(1);
        Ranking ranking = CaseRoom.scorer(YenDinh.criteria(), Reading.STRICTEST)
                .rank(
                        DISTRICTS,
                        Submissions.of(
                                Submission.of(first.code()).value("satisfaction", "90"),
                                Submission.of(second.code())
                                        .value("satisfaction", "80")
                                        .value("rank-top10", "1")),
                        Horizon.Y2025);
        assertThat(ranking.unit(second.code()).rank()).isEqualTo(2);
        assertThat(top10(ranking.unit(second.code())).outcome().value().orElseThrow())
                .hasToString("2");
        assertThat(ranking.findings().stream()
                        .filter(f -> f.indicator().filter("rank-top10"::equals).isPresent())
                        .map(Finding::code))
                .containsExactly("derived-figure");
        assertThat(ranking.findings().stream().filter(f -> f.severity() == Severity.ERROR))
                .isEmpty();
    }

    /** The line of the rank criterion for each district that the case names, in the order of the case. */
    static List<Explanation.Line> lines(NamedCsvRecord row) {
        List<String> figures = split(row.getField("satisfaction"));
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            submissions.add(
                    CaseRoom.with(Submission.of(DISTRICTS.units().get(i).code()), "satisfaction", figures.get(i)));
        }
        Ranking ranking = CaseRoom.scorer(YenDinh.criteria(), Reading.STRICTEST)
                .rank(DISTRICTS, Submissions.of(submissions), new Horizon(Integer.parseInt(row.getField("horizon"))));
        return submissions.stream().map(s -> top10(ranking.unit(s.unit()))).toList();
    }

    private static Explanation.Line top10(RankedUnit unit) {
        return unit.explain().lines().stream()
                .filter(l -> l.outcome().criterion().indicator().code().equals("rank-top10"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> split(String list) {
        return Splitter.on(';').trimResults().splitToList(list);
    }

    private static String expected(String words) {
        int space = words.indexOf(' ');
        boolean ranked = Character.isDigit(words.charAt(0));
        Status status = Case.status(ranked ? words.substring(space + 1) : words);
        return ranked ? words.substring(0, space) + " " + status : status.toString();
    }
}
