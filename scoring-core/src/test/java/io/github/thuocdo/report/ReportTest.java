package io.github.thuocdo.report;

import static io.github.thuocdo.Asking.asking;
import static io.github.thuocdo.criteria.Target.amongFirst;
import static io.github.thuocdo.criteria.Target.done;
import static io.github.thuocdo.criteria.Target.from;
import static io.github.thuocdo.criteria.Target.growth;
import static io.github.thuocdo.criteria.Target.indexValue;
import static io.github.thuocdo.criteria.Target.perHead;
import static io.github.thuocdo.criteria.Target.reportedBefore;
import static io.github.thuocdo.criteria.Target.reportedTimes;
import static io.github.thuocdo.criteria.Target.share;
import static io.github.thuocdo.criteria.Target.universal;
import static io.github.thuocdo.criteria.Target.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Locale VI = new Locale("vi");

    private static String written(Report report, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            report.write(format, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The line of the JSON that holds the criterion or the outcome. */
    private static String asked(Target target) {
        CriteriaSet set = SmallSet.of(asking("x", target), asking("other", share().atLeast("1")));
        Ranking ranking = SmallSet.rank(set, Submissions.of(), SmallSet.commune("1", "Xã Một"));
        String line = written(Report.of(ranking, VI), Format.JSON)
                .lines()
                .filter(each -> each.contains("\"id\":\"c1\""))
                .findFirst()
                .orElseThrow();
        return line.substring(line.indexOf("\"comparator\""), line.indexOf(",\"unit\""));
    }

    private static String outcome(Target target, Submission submission) {
        CriteriaSet set = SmallSet.of(asking("x", target), asking("other", share().atLeast("1")));
        Ranking ranking = SmallSet.rank(set, Submissions.of(submission), SmallSet.commune("1", "Xã Một"));
        String json = written(Report.of(ranking, VI), Format.JSON);
        int from = json.indexOf("{\"criterion\":\"c1\"");
        return json.substring(from, json.indexOf('}', from) + 1);
    }

    private static Submission one() {
        return Submission.of("1");
    }

    @Test
    void everyFormOfRequirementHasItsComparatorAndThreshold() {
        assertThat(asked(share().atLeast("80"))).isEqualTo("\"comparator\":\">=\",\"threshold\":80");
        assertThat(asked(share().moreThan("80"))).isEqualTo("\"comparator\":\">\",\"threshold\":80");
        assertThat(asked(whole())).isEqualTo("\"comparator\":\">=\",\"threshold\":100");
        assertThat(asked(universal())).isEqualTo("\"comparator\":\"=\",\"threshold\":true");
        assertThat(asked(done())).isEqualTo("\"comparator\":\"=\",\"threshold\":true");
        assertThat(asked(from("1", "2"))).isEqualTo("\"comparator\":\">=\",\"threshold\":1");
        assertThat(asked(reportedBefore(5, 12))).isEqualTo("\"comparator\":\"<\",\"threshold\":\"05/12\"");
        assertThat(asked(reportedTimes("4"))).isEqualTo("\"comparator\":\"=\",\"threshold\":4");
        assertThat(asked(amongFirst(10))).isEqualTo("\"comparator\":\"<=\",\"threshold\":10");
        assertThat(asked(indexValue("200"))).isEqualTo("\"comparator\":null,\"threshold\":null");
    }

    @Test
    void aValueStandsAsTypedWithoutItsLastZeros() {
        assertThat(outcome(share().atLeast("80"), one().value("x", "78,50")))
                .isEqualTo("{\"criterion\":\"c1\",\"status\":\"NOT_MET\",\"value\":78.5,"
                        + "\"points\":0.9813,\"ledger\":\"self\",\"gap\":1.5}");
        assertThat(outcome(share().atLeast("80"), one().value("x", "100")))
                .isEqualTo("{\"criterion\":\"c1\",\"status\":\"MET\",\"value\":100,"
                        + "\"points\":1.0000,\"ledger\":\"self\",\"gap\":0}");
    }

    @Test
    void countsStandBesideTheirValueAtFourDecimals() {
        assertThat(outcome(share().atLeast("80"), one().counts("x", 1, 3)))
                .isEqualTo("{\"criterion\":\"c1\",\"status\":\"NOT_MET\",\"value\":33.3333,\"numerator\":1,"
                        + "\"denominator\":3,\"points\":0.4167,\"ledger\":\"self\",\"gap\":46.6667}");
        assertThat(outcome(perHead().atLeast("1"), one().counts("x", 1, 8)))
                .contains("\"value\":0.1250,\"numerator\":1,\"denominator\":8,\"points\":0.1250");
    }

    @Test
    void aGapNeverVanishesByRounding() {
        assertThat(outcome(share().atLeast("80"), one().value("x", "79.99999")))
                .contains("\"status\":\"NOT_MET\"", "\"points\":1.0000", "\"gap\":0.0001");
    }

    @Test
    void exactlyAtAStrictThresholdNothingIsMissingAndYetItIsNotMet() {
        assertThat(outcome(share().moreThan("80"), one().value("x", "80")))
                .contains("\"status\":\"NOT_MET\"", "\"points\":1.0000", "\"gap\":0}");
    }

    @Test
    void yesNoAndDaysAreNoNumbers() {
        assertThat(outcome(universal(), one().no("x")))
                .contains("\"status\":\"NOT_MET\",\"value\":false,\"points\":0.0000", "\"gap\":null");
        assertThat(outcome(universal(), one().yes("x")))
                .contains("\"status\":\"MET\",\"value\":true,\"points\":1.0000", "\"gap\":0");
        assertThat(outcome(reportedBefore(5, 12), one().value("x", "2025-12-05")))
                .contains("\"status\":\"NOT_MET\",\"value\":\"2025-12-05\",\"points\":null", "\"gap\":null");
    }

    @Test
    void whatIsUnknownOrNotApplicableHasNoValueAndNoPoints() {
        assertThat(outcome(share().atLeast("80"), one()))
                .isEqualTo("{\"criterion\":\"c1\",\"status\":\"UNKNOWN\",\"value\":null,"
                        + "\"points\":null,\"ledger\":null,\"gap\":null}");
        assertThat(outcome(share().atLeast("80"), one().notApplicable("x")))
                .isEqualTo("{\"criterion\":\"c1\",\"status\":\"NOT_APPLICABLE\",\"value\":null,"
                        + "\"points\":null,\"ledger\":\"self\",\"gap\":null}");
    }

    @Test
    void growthMayBeNegativeAndAPublishedIndexIsScored() {
        assertThat(outcome(growth().atLeast("40"), one().value("x", "-2.50")))
                .contains("\"status\":\"NOT_MET\",\"value\":-2.5,\"points\":0.0000", "\"gap\":42.5");
        assertThat(outcome(indexValue("200"), one().value("x", "0.7163")))
                .contains("\"status\":\"SCORED\",\"value\":0.7163,\"points\":143.2600", "\"gap\":null");
    }

    @Test
    void aChecklistEntryShowsTheShareOfTheCriterionThatItFollows() {
        CriteriaSet set = SmallSet.of(asking("x", share().atLeast("100")), asking("x", done()));
        Ranking ranking =
                SmallSet.rank(set, Submissions.of(one().counts("x", 26, 26)), SmallSet.commune("1", "Xã Một"));
        assertThat(written(Report.of(ranking, VI), Format.JSON))
                .contains("{\"criterion\":\"c2\",\"status\":\"MET\",\"value\":100.0000,\"numerator\":26,"
                        + "\"denominator\":26,\"points\":null,\"ledger\":\"self\",\"gap\":0}");
    }

    @Test
    void unitsWithoutAnyFigureComeLastWithoutRankAndScore() {
        CriteriaSet set = SmallSet.of(asking("x", share().atLeast("80")), asking("y", universal()));
        Ranking ranking = SmallSet.rank(
                set,
                Submissions.of(Submission.of("2").value("x", "40")),
                SmallSet.commune("1", "Xã An"),
                SmallSet.commune("2", "Xã Bình"));
        assertThat(written(Report.of(ranking, VI), Format.CSV)).isEqualTo("""
                        rank,code,name,score,worst,best,met,not_met,unknown,not_applicable,verdict,c1,c2
                        1,2,Xã Bình,0.2500,0.2500,0.7500,0,1,1,0,,0.5000,
                        ,1,Xã An,,0.0000,1.0000,0,0,2,0,,,
                        """);
        assertThat(written(Report.of(ranking, VI), Format.JSON))
                .contains("{\"code\":\"1\",\"name\":\"Xã An\",\"rank\":null,\"score\":null,\"worst\":0.0000,"
                        + "\"best\":1.0000,\"met\":0,\"notMet\":0,\"unknown\":2,\"notApplicable\":0,"
                        + "\"verdict\":null,\"pillars\":[{\"pillar\":\"chung\",\"score\":null}]");
    }

    @Test
    void theTableFitsEightyColumnsHoweverLongTheNames() {
        CriteriaSet set = SmallSet.of(asking("x", share().atLeast("80")), asking("y", universal()));
        String longName = "Xã Kỳ Hoa\u0300 " + "dài ".repeat(40) + "\u001b[31m";
        Ranking ranking = SmallSet.rank(
                set,
                Submissions.of(Submission.of("123456789012345").value("x", "40")),
                SmallSet.commune("123456789012345", longName));
        for (Locale locale : List.of(VI, Locale.ENGLISH)) {
            String table = written(Report.of(ranking, locale), Format.TABLE);
            String page = written(Report.of(ranking.unit("123456789012345").explain(), locale), Format.TABLE);
            assertThat(table + page).doesNotContain("\u001b");
            assertThat((table + page).lines())
                    .allSatisfy(line -> assertThat(Lines.width(line)).isLessThanOrEqualTo(Lines.WIDTH));
        }
    }

    @Test
    void numbersForVietnameseReadersHaveADecimalComma() {
        CriteriaSet set = SmallSet.of(asking("x", share().atLeast("80")));
        Ranking ranking = SmallSet.rank(set, Submissions.of(one().value("x", "78.5")), SmallSet.commune("1", "Xã Một"));
        assertThat(written(Report.of(ranking, VI), Format.TABLE)).contains("Xã Một", "0,9813");
        assertThat(written(Report.of(ranking, Locale.ENGLISH), Format.TABLE)).contains("Xã Một", "0.9813");
        assertThat(ranking.unit("1").explain().text(VI))
                .contains("157/160 ÷ 1 = 0,9813", "78,5% · tự đánh giá", "còn thiếu 1,5 điểm phần trăm");
        assertThat(ranking.unit("1").explain().text(Locale.ENGLISH))
                .contains("157/160 ÷ 1 = 0.9813", "78.5% · self-assessed", "1.5 percentage points short");
    }

    @Test
    void aStreamIsLeftOpenAndTheSameResultIsTheSameBytes() throws IOException {
        Report report = Report.of(SmallSet.of(asking("x", share().atLeast("80"))), VI);
        for (Format format : Format.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    throw new AssertionError("closed");
                }
            };
            report.write(format, out);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo(written(report, format))
                    .endsWith("\n");
        }
    }

    @Test
    void theCoreKnowsItsVersion() {
        assertThat(LibraryVersion.current()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    /** A text of a country need not be held as one: its parts are written as they come. */
    @Test
    void aTextInPartsIsWrittenPartByPart() {
        Answer parts = new Answer() {
            @Override
            public Map<String, Object> data(Locale locale) {
                throw new AssertionError();
            }

            @Override
            public List<List<String>> rows(Locale locale) {
                throw new AssertionError();
            }

            @Override
            public String text(Locale locale) {
                throw new AssertionError();
            }

            @Override
            public Stream<String> texts(Locale locale) {
                return Stream.of("Một\n", "Hai\n");
            }
        };
        assertThat(written(Report.of(parts, VI), Format.TABLE)).isEqualTo("Một\nHai\n");
    }
}
