package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.ranking.Owed;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of a set's criteria tells all that decides a score, a rank or a class; the ranking tells the class. */
class TermsToldTest {
    private static final Locale VIETNAMESE = new Locale("vi");

    private static CriteriaSet set() {
        return Draft.of("'scale': 100, 'totalPoints': 60, 'policies': {'period': 'month', 'rounding': {'scale': 2}},"
                        + " 'pillars': [{'id': 'P'}], 'verdict': {'pass': {'score': 60, 'pillars': {'P': 50}},"
                        + " 'bands': [{'id': 'good', 'from': 85}, {'id': 'fair', 'from': 65, 'open': true}],"
                        + " 'vetoes': [{'criterion': 'b', 'band': 'fair'}]}")
                .counts("last-year")
                .ratio("a", "'pillar': 'P', 'points': 30, 'gate': true, 'emptyDenominator': {'gives': 'shared'}")
                .ratio(
                        "b",
                        "'pillar': 'P', 'points': 30, 'missing': 'exclude', 'emptyDenominator': {'gives': 'substitute',"
                                + " 'indicator': 'last-year', 'dividedBy': {'month': 12}, 'otherwise': 'no-points'}")
                .set();
    }

    @Test
    void theListOfCriteriaTellsWhatDecides() {
        String text = Report.of(set(), Locale.ENGLISH).text(Format.TABLE);
        assertThat(text).contains("""

                Score       full marks are 100, by weighted mean; the points of the document are
                            60 in all; figures of a month
                Rounding    the score to 2 decimals, halves up; ranked by the rounded score
                Missing     a missing figure has no points
                Ties        equal scores share a rank (1-2-2-4)
                Pass        score 60 at least; group P 50 at least
                Classes     good from 85; fair above 65
                Vetoes      b not met: fair at most
                """);
        assertThat(text).contains("""
                     gate: with no points here the whole score is 0; where the denominator is 0:
                     its points are shared among the criteria of the group that have a figure
                """);
        assertThat(text).contains("""
                     a criterion without a figure does not count in the score; where the
                     denominator is 0: (last-year) ÷ 12 stands in for the denominator; where
                     that is missing or 0: no points
                """);
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theListTellsItInVietnameseToo() {
        String text = Report.of(set(), VIETNAMESE).text(Format.TABLE);
        assertThat(text).contains("""
                Đạt khi     tổng điểm từ 60; nhóm P từ 50
                Xếp loại    good từ 85; fair trên 65
                Khống chế   b chưa đạt: tối đa fair
                """);
        assertThat(text).contains("""
                     điểm liệt: không có điểm ở đây thì tổng điểm bằng 0; mẫu số bằng 0 thì chia
                     điểm cho các tiêu chí cùng nhóm có số liệu
                """);
    }

    @Test
    void theRankingHasAColumnOfClasses() {
        String text = Report.of(Units.rank(set(), "u: a=90|b=90", "v: a=70|b=70"), Locale.ENGLISH)
                .text(Format.TABLE);
        assertThat(text).contains("Verdict     Class ");
        assertThat(text.lines().filter(line -> line.contains("90.00")))
                .singleElement()
                .asString()
                .contains("passed      good ");
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    }

    private static String told(Draft draft, Locale locale) {
        return Report.of(draft.set(), locale).text(Format.TABLE);
    }

    private static Draft ofOffices() {
        return Draft.of(
                        "'scale': 100, 'policies': {'missing': 'unranked-below-coverage', 'coverage': 0.8, 'minimumCriteria': 2,"
                                + " 'emptyDenominator': {'gives': 'no-points'}, 'rounding': {'scale': 0, 'mode': 'floor'}},"
                                + " 'pillars': [{'id': 'ql', 'title': {'vi': 'Quản lý', 'en': 'Management'}}],"
                                + " 'verdict': {'pass': {'score': 60, 'pillars': {'ql': 50}}, 'bands': [{'id': 'good', 'from': 85},"
                                + " {'id': 'fair', 'from': 65}], 'vetoes': [{'criterion': 'b', 'band': 'fair'}]}")
                .ratio("a", "'pillar': 'ql', 'points': 30, 'rounding': {'scale': 1, 'mode': 'ceiling'}")
                .asks("b", "yes-no', 'name': 'An toàn", "'pillar': 'ql', 'points': 30, 'requirement': {'yes': true}");
    }

    @Test
    void theTermsAreSentencesInVietnamese() {
        assertThat(told(ofOffices(), VIETNAMESE))
                .contains("""
                Làm tròn    tổng điểm xuống số nguyên; xếp hạng theo điểm đã làm tròn
                Thiếu số    thiếu số liệu thì không tính vào tổng điểm; không xếp hạng khi các
                            tiêu chí có số liệu chiếm dưới 80% trọng số; không xếp hạng khi chưa
                            đến 2 tiêu chí có số liệu
                Mẫu số      mẫu số bằng 0 thì không có điểm
                """)
                .contains("""
                Đạt khi     tổng điểm từ 60; Quản lý (ql) từ 50
                """)
                .contains("Khống chế   An toàn (b) chưa đạt: tối đa fair\n")
                .contains("làm tròn lên, đến 1 chữ số thập phân\n");
    }

    @Test
    void theTermsAreSentencesInEnglish() {
        assertThat(told(ofOffices(), Locale.ENGLISH))
                .contains("""
                Rounding    the score downwards to a whole number; ranked by the rounded score
                Missing     a criterion without a figure does not count in the score; no rank
                            where the criteria with a figure have less than 80% of the weight;
                            no rank where fewer than 2 criteria have a figure
                Over 0      where the denominator is 0: no points
                """)
                .contains("Pass        score 60 at least; Management (ql) 50 at least\n")
                .contains("Vetoes      An toàn (b) not met: fair at most\n");
    }

    /** "Met" alone does not say what is to be met where the criterion's own requirement does not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "atLeast | from 80: 4; otherwise: 0 | từ 80: 4; còn lại: 0",
                "moreThan | above 80: 4; otherwise: 0 | trên 80: 4; còn lại: 0",
                "atMost | up to 80: 4; otherwise: 0 | đến 80: 4; còn lại: 0",
                "exactly | exactly 80: 4; otherwise: 0 | đúng 80: 4; còn lại: 0"
            })
    void aThresholdOfAFunctionIsTold(String asked, String english, String vietnamese) {
        Draft draft = Draft.of("'scale': 10")
                .asks(
                        "a",
                        "share",
                        "'points': 4, 'scoring': {'function': 'pass-fail', 'requirement': {'" + asked + "': 80}}");
        assertThat(told(draft, Locale.ENGLISH)).contains(english);
        assertThat(told(draft, VIETNAMESE)).contains(vietnamese);
    }

    @ParameterizedTest
    @EnumSource(value = RoundingMode.class, mode = EnumSource.Mode.EXCLUDE, names = "UNNECESSARY")
    void everyRoundingIsTold(RoundingMode mode) {
        for (int scale : List.of(0, 2)) {
            String declared = mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Draft draft = Draft.of("'scale': 100, 'policies': {'rounding': {'scale': " + scale + ", 'mode': '"
                            + declared + "'}}")
                    .ratio("a", "'points': 30");
            assertThat(told(draft, VIETNAMESE)).contains(scale == 0 ? "số nguyên" : "2 chữ số thập phân");
            assertThat(told(draft, Locale.ENGLISH)).contains(scale == 0 ? "to a whole number" : "to 2 decimals");
        }
    }

    @Test
    void theRootTellsItsGateItsRoundingAndItsNormalisation() {
        Pillar root = Pillar.builder("root")
                .title("gốc", "root")
                .aggregation(Pillar.Aggregation.GEOMETRIC)
                .normalised(Pillar.Normalised.MIN_MAX)
                .rounding(1, RoundingMode.HALF_UP)
                .gate()
                .groups(List.of(Pillar.builder("P").title("P", "P").build()))
                .build();
        CriteriaSet declared = CriteriaSet.builder("in-code")
                .version("1")
                .title("trong mã", "in code")
                .levels(Level.COMMUNE)
                .scale(new BigDecimal(100))
                .pillars(Pillar.InForce.always(root))
                .criterion(Criterion.builder("c")
                        .indicator("figure-c", "Chỉ tiêu", "Figure")
                        .pillar("P")
                        .atLeast("80")
                        .source("Quyết định", "1"))
                .build();
        assertThat(Report.of(declared, Locale.ENGLISH).text(Format.TABLE)).contains("""
                Score       full marks are 100, by weighted geometric mean; brought to the range
                            from the smallest to the largest unit; rounded to 1 decimal, halves
                            up; gate: a score below 0 counts as 0
                """);
    }

    private static Ranking ofLongClasses(String verdict) {
        CriteriaSet set = Draft.of("'scale': 100, 'policies': {'rounding': {'scale': 2}}, 'verdict': {" + verdict
                        + "'bands': [{'id': 'A', 'title': {'vi': 'Hoàn thành xuất sắc nhiệm vụ', 'en': 'Excellent work in"
                        + " all'}, 'from': 90}, {'id': 'B', 'title': {'vi': 'Hoàn thành tốt nhiệm vụ', 'en': 'Good work in"
                        + " all'}, 'from': 0}]}")
                .ratio("a", "'points': 10")
                .asks("b", "yes-no", "'points': 10, 'requirement': {'yes': true}")
                .set();
        UnitRegister register =
                Units.register(Units.commune("15397123", "xã", "1"), Units.commune("15397124", "xã", "1"));
        return Units.rank(set, register, "15397123: a=100|b=yes", "15397124: a=10");
    }

    @Test
    void theTableKeepsItsWidthBesidePeersAndLongClasses() {
        Ranking ranking = ofLongClasses("'pass': {'score': 60}, ");
        for (PeerRank.Kind kind : PeerRank.Kind.values()) {
            for (Locale locale : List.of(VIETNAMESE, Locale.ENGLISH)) {
                assertThat(Report.of(ranking, kind, locale).text(Format.TABLE).lines())
                        .as(kind + " " + locale)
                        .allMatch(line -> line.length() <= 80);
            }
        }
    }

    @Test
    void classesThatLookTheSameInAColumnAreToldByTheirIds() {
        assertThat(Report.of(ofLongClasses("'pass': {'score': 60}, "), VIETNAMESE)
                        .text(Format.TABLE)
                        .lines())
                .filteredOn(line -> line.contains("100,00"))
                .singleElement()
                .asString()
                .contains("đạt         A ")
                .doesNotContain("Hoàn");
        String alone = Report.of(ofLongClasses(""), VIETNAMESE).text(Format.TABLE);
        assertThat(alone).contains("100,00  A  ").doesNotContain("Hoàn");
        assertThat(Report.of(ofLongClasses(""), Locale.ENGLISH).text(Format.TABLE))
                .contains("100.00  Excellent… ", "Good work…");
    }

    @Test
    void aCountThatStandsInIsOwedOnlyWhereTheDenominatorMayBeZero() {
        CriteriaSet set = set();
        Submissions figures = Units.figures("u: a=90|b=90", "v: a=70|b=1/0", "w: a=70");
        Owed owed = Owed.of(Scorer.of(set)
                .read(
                        Units.register(Units.commune("u"), Units.commune("v"), Units.commune("w"))
                                .communes(),
                        figures));
        assertThat(owed.open())
                .filteredOn(open -> open.figure().indicator().code().equals("last-year"))
                .singleElement()
                .satisfies(open -> assertThat(open.units())
                        .extracting(AdministrativeUnit::code)
                        .containsExactly("v", "w"))
                .satisfies(open -> assertThat(open.figure().standsInFor())
                        .extracting(Indicator::code)
                        .containsExactly("b"));
    }

    /** A criterion that is not asked of a unit needs no denominator of its. */
    @Test
    void aCountThatStandsInIsOwedByTheCriteriaThatAreAskedOfTheUnit() {
        String substitute = "'emptyDenominator': {'gives': 'substitute', 'indicator': 'last-year'}";
        CriteriaSet set = Draft.of("'policies': {'rounding': {'scale': 2}}")
                .counts("last-year")
                .ratio("b", "'points': 1, " + substitute)
                .ratio("c", "'points': 1, 'onlyGroups': ['towns'], " + substitute)
                .set();
        Owed owed = Owed.of(Scorer.of(set)
                .read(
                        Units.register(
                                        Units.commune("u"),
                                        Units.commune("v"),
                                        Units.commune("w", null, null, "towns"),
                                        Units.commune("x", null, null, "towns"))
                                .communes(),
                        Units.figures("u: b=90", "v: b=1/0", "w: b=90", "x: b=90|c=5")));
        assertThat(owed.open())
                .filteredOn(open -> open.figure().indicator().code().equals("last-year"))
                .singleElement()
                .satisfies(open -> assertThat(open.units())
                        .extracting(AdministrativeUnit::code)
                        .containsExactly("v", "w"))
                .satisfies(open -> assertThat(open.figure().standsInFor())
                        .extracting(Indicator::code)
                        .containsExactly("b", "c"));
    }
}
