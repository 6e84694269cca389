package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What different figures of one unit say about each other. */
class ConsistencyTest {
    private static final Scorer SCORER = CaseRoom.scorer(YenDinh.criteria(), Reading.STRICTEST);

    /** One case: the findings with the consistency rules, and the same ranking without them. */
    record Run(NamedCsvRecord row, Ranking with, Ranking without) {
        /** Severity and code of every finding but that of a report without a scored figure, sorted. */
        List<String> said() {
            return with.findings().stream()
                    .filter(finding -> !finding.code().equals("report-missing"))
                    .map(finding -> finding.severity() + " " + finding.code())
                    .sorted()
                    .toList();
        }
    }

    /** Every case of the file. */
    static List<Run> runs() {
        return Sources.table("cases/nhat-quan.csv").stream()
                .map(ConsistencyTest::run)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> theFiguresOfOneUnitAreHeldAgainstEachOther() {
        return runs().stream()
                .map(run -> CaseRoom.test(
                        run.row().getField("case"),
                        () -> assertThat(run.said())
                                .containsExactlyElementsOf(Splitter.on(';')
                                        .trimResults()
                                        .omitEmptyStrings()
                                        .splitToStream(run.row().getField("findings"))
                                        .sorted()
                                        .toList())));
    }

    @TestFactory
    Stream<DynamicTest> neitherScoreNorRankNorErrorsDependOnThem() {
        return runs().stream()
                .map(run -> CaseRoom.test(run.row().getField("case"), () -> {
                    assertThat(run.with().unit(CaseRoom.UNIT).findScore())
                            .isEqualTo(run.without().unit(CaseRoom.UNIT).findScore());
                    assertThat(run.with().unit(CaseRoom.UNIT).findRank())
                            .isEqualTo(run.without().unit(CaseRoom.UNIT).findRank());
                    assertThat(run.with().unit(CaseRoom.UNIT).outcomes())
                            .isEqualTo(run.without().unit(CaseRoom.UNIT).outcomes());
                    List<Finding> added = run.with().findings().stream()
                            .filter(finding -> !run.without().findings().contains(finding))
                            .toList();
                    assertThat(added).noneMatch(finding -> finding.severity() == Severity.ERROR);
                    assertThat(run.with().findings())
                            .containsAll(run.without().findings())
                            .hasSize(run.without().findings().size() + added.size());
                }));
    }

    @Test
    void theFindingNamesTheUnitTheIndicatorAndBothFigures() {
        Ranking ranking = rank(
                SCORER,
                Level.COMMUNE,
                2022,
                Submission.of(CaseRoom.UNIT).value("qlvb-accounts", "100").value("computer-per-officer", "98%"),
                "đủ");
        assertThat(ranking.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.unit()).contains(CaseRoom.UNIT);
            assertThat(finding.indicator()).contains("qlvb-accounts");
            assertThat(finding.message().vi())
                    .isEqualTo("100% cán bộ, công chức có tài khoản hoặc thường xuyên đăng nhập QLVB, nhưng mới có 0,98"
                            + " máy tính mỗi người. Kiểm tra lại một trong hai số.");
            assertThat(finding.message().en()).contains("0.98 computers per official");
        });
    }

    @Test
    void figuresWithoutEvidenceAreCounted() {
        Ranking ranking = rank(
                SCORER,
                Level.COMMUNE,
                2025,
                Submission.of(CaseRoom.UNIT)
                        .value("satisfaction", "96")
                        .value("esigned-docs", "100")
                        .notApplicable("online-level3"),
                "không");
        assertThat(ranking.findings().stream().map(finding -> finding.message().en()))
                .containsExactly("2 figures name no evidence.");
    }

    private static Run run(NamedCsvRecord row) {
        Submission submission = Submission.of(CaseRoom.UNIT);
        for (Map.Entry<String, String> figure : Splitter.on(';')
                .trimResults()
                .withKeyValueSeparator('=')
                .split(row.getField("figures"))
                .entrySet()) {
            submission = CaseRoom.with(submission, figure.getKey(), figure.getValue());
        }
        Level level = Level.ofCode(row.getField("level"));
        int year = Integer.parseInt(row.getField("horizon"));
        String evidence = row.getField("evidence");
        return new Run(
                row,
                rank(SCORER, level, year, submission, evidence),
                rank(SCORER.withoutConsistency(), level, year, submission, evidence));
    }

    private static Ranking rank(Scorer scorer, Level level, int year, Submission submission, String evidence) {
        Submission evidenced = Submission.of(submission.unit());
        for (Entry e : submission.entries()) {
            Entry bare = Entry.of(e.indicator(), e.observation()).withLedger(e.ledger());
            evidenced = evidenced.with(evidence.equals("đủ") ? bare.withEvidence("Biểu số 01") : bare);
        }
        UnitSelection unit = CaseRoom.register(level).at(level);
        return scorer.rank(unit, Submissions.of(evidenced), new Horizon(year));
    }
}
