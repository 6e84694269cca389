package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What only the baseline knows: taken in and checked, never scored. */
class CollectedCasesTest {

    /** The cases. */
    static List<NamedCsvRecord> cases() {
        return Sources.table("cases/kh-cntt-2022-hien-trang.csv");
    }

    @TestFactory
    Stream<DynamicTest> theFigureIsCollectedAndCheckedAndNotScored() {
        return cases().stream()
                .map(row -> CaseRoom.test(row.getField("case"), () -> {
                    Level level = Level.ofCode(row.getField("level"));
                    Ranking ranking = CaseRoom.rank(
                            Profile.of(level, Horizon.Y2022, Reading.STRICTEST),
                            CaseRoom.with(
                                    Submission.of(CaseRoom.UNIT), row.getField("indicator"), row.getField("figure")));
                    boolean accepted = row.getField("accepted").equals("có");
                    assertThat(ranking.findings().stream()
                                    .filter(finding -> finding.severity() == Severity.ERROR)
                                    .flatMap(finding -> finding.indicator().stream()))
                            .isEqualTo(accepted ? List.of() : List.of(row.getField("indicator")));
                    assertThat(ranking.figures()
                                    .figure(0, row.getField("indicator"))
                                    .isUnknown())
                            .isEqualTo(!accepted);
                    assertThat(ranking.unit(CaseRoom.UNIT).findRank()).isEmpty();
                    assertThat(ranking.plan().criteria())
                            .noneMatch(c -> c.indicator().code().equals(row.getField("indicator")));
                }));
    }
}
