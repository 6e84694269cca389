package io.github.thuocdo.ranking;

import static io.github.thuocdo.Asking.asking;
import static io.github.thuocdo.criteria.Policies.TieBreaker.MET;
import static io.github.thuocdo.criteria.Policies.Ties.COMPETITION;
import static io.github.thuocdo.criteria.Policies.Ties.DENSE;
import static io.github.thuocdo.criteria.Target.amongFirst;
import static io.github.thuocdo.criteria.Target.done;
import static io.github.thuocdo.criteria.Target.share;
import static io.github.thuocdo.criteria.Target.universal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thuocdo.Asking;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.SmallSets;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ranks, ties and the order among equals, on sets of one or two targets. */
class RankingTest {
    private static final Asking SHARE = asking("online", share().atLeast("100"));

    /** Ranks communes with the codes 01, 02, … by one share each; null for no report. */
    private static List<String> ranked(Policies policies, String... shares) {
        String[] names = IntStream.range(0, shares.length)
                .mapToObj(i -> "Xã " + (char) ('A' + i))
                .toArray(String[]::new);
        return lines(rank(policies, SmallSets.communes(names), shares));
    }

    private static Ranking rank(Policies policies, UnitRegister register, String... shares) {
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] != null) {
                submissions.add(Submission.of(String.format("%02d", i + 1)).value("online", shares[i]));
            }
        }
        return Scorer.of(SmallSets.of(policies, SHARE)).rank(register.communes(), Submissions.of(submissions));
    }

    private static List<String> lines(Ranking ranking) {
        return ranking.entries().stream()
                .map(entry -> entry.toString().trim().replaceAll(" +", " "))
                .toList();
    }

    private static Policies policies(Policies.Ties ties, int scale, boolean beforeRanking) {
        return SmallSets.policies(ties, List.of(), scale, beforeRanking);
    }

    @Test
    void equalScoresShareTheSmallerRank() {
        assertThat(ranked(policies(COMPETITION, 4, true), "90", "80", "90", "70", "80", "80"))
                .containsExactly(
                        "1 Xã A 0.9000",
                        "1 Xã C 0.9000",
                        "3 Xã B 0.8000",
                        "3 Xã E 0.8000",
                        "3 Xã F 0.8000",
                        "6 Xã D 0.7000");
    }

    @Test
    void denseRanksLeaveNoGap() {
        assertThat(ranked(policies(DENSE, 4, true), "90", "80", "90", "70", "80", "80"))
                .containsExactly(
                        "1 Xã A 0.9000",
                        "1 Xã C 0.9000",
                        "2 Xã B 0.8000",
                        "2 Xã E 0.8000",
                        "2 Xã F 0.8000",
                        "3 Xã D 0.7000");
    }

    @Test
    void scoresEqualWhenPublishedAreEqualInRankWhereRoundingComesFirst() {
        assertThat(ranked(policies(COMPETITION, 2, true), "80.4", "80.0", "79.5", "79.4"))
                .containsExactly("1 Xã A 0.80", "1 Xã B 0.80", "1 Xã C 0.80", "4 Xã D 0.79");
    }

    @Test
    void exactScoresDecideWhereRoundingComesAfter() {
        assertThat(ranked(policies(COMPETITION, 2, false), "79.5", "80.4", "80.0", "80.400", "79.4"))
                .containsExactly("1 Xã B 0.80", "1 Xã D 0.80", "3 Xã C 0.80", "4 Xã A 0.80", "5 Xã E 0.79");
        assertThat(ranked(policies(DENSE, 2, false), "79.5", "80.4", null, "80.400", "79.4"))
                .containsExactly("1 Xã B 0.80", "1 Xã D 0.80", "2 Xã A 0.80", "3 Xã E 0.79", "— Xã C —");
    }

    @Test
    void theUnrankedComeLastInTheOrderOfTheirNames() {
        assertThat(ranked(policies(COMPETITION, 4, true), null, "0", null, "50"))
                .containsExactly("1 Xã D 0.5000", "2 Xã B 0.0000", "— Xã A —", "— Xã C —");
    }

    @Test
    void equalsStandInTheVietnameseOrderOfTheirNamesThenByCode() {
        UnitRegister register = UnitRegister.of(List.of(
                SmallSets.unit("01", "Phường 10", Level.COMMUNE),
                SmallSets.unit("02", "Xã Định Hòa", Level.COMMUNE),
                SmallSets.unit("05", "Xã Đông Hoà", Level.COMMUNE),
                SmallSets.unit("04", "Xã Dân Lý", Level.COMMUNE),
                SmallSets.unit("03", "Xã Đông Hòa", Level.COMMUNE),
                SmallSets.unit("06", "Phường 2", Level.COMMUNE)));
        Ranking ranking = rank(SmallSets.PLAIN, register, "80", "80", "80", "80", "80", "80");
        assertThat(ranking.entries()).allMatch(entry -> entry.rank() == 1);
        assertThat(ranking.entries().stream().map(entry -> entry.unit().code()))
                .containsExactly("06", "01", "04", "02", "03", "05");
    }

    @Test
    void whoMetMoreComesFirstAmongEqualScoresWhereTheSetSaysSo() {
        Asking half = asking("half", share().atLeast("50"));
        Submissions submissions = Submissions.of(
                Submission.of("01").value("online", "75").value("half", "37.5"),
                Submission.of("02").value("online", "50").value("half", "50"),
                Submission.of("03").value("online", "50").value("half", "90"),
                Submission.of("04").value("online", "100").value("half", "50"));
        UnitRegister register = SmallSets.communes("Xã A", "Xã B", "Xã C", "Xã D");
        for (boolean beforeRanking : new boolean[] {true, false}) {
            Policies breaking = SmallSets.policies(COMPETITION, List.of(MET), 4, beforeRanking);
            assertThat(lines(Scorer.of(SmallSets.of(breaking, SHARE, half)).rank(register.communes(), submissions)))
                    .containsExactly("1 Xã D 1.0000", "2 Xã B 0.7500", "2 Xã C 0.7500", "4 Xã A 0.7500");
            Policies sharing = SmallSets.policies(COMPETITION, List.of(), 4, beforeRanking);
            assertThat(lines(Scorer.of(SmallSets.of(sharing, SHARE, half)).rank(register.communes(), submissions)))
                    .containsExactly("1 Xã D 1.0000", "2 Xã A 0.7500", "2 Xã B 0.7500", "2 Xã C 0.7500");
        }
    }

    /** Nine digits of a score and the criteria met are more than an {@code int} holds. */
    @Test
    void scoresOfManyDigitsAreRankedAsShortOnes() {
        Asking half = asking("half", share().atLeast("50"));
        Submissions submissions = Submissions.of(
                Submission.of("01").value("online", "100").value("half", "25"),
                Submission.of("02").value("online", "0").value("half", "0"),
                Submission.of("03").value("online", "50").value("half", "50"),
                Submission.of("04").value("online", "100").value("half", "50"),
                Submission.of("05").value("online", "75").value("half", "37.5"));
        UnitRegister register = SmallSets.communes("Xã A", "Xã B", "Xã C", "Xã D", "Xã E", "Xã G");
        for (int scale : new int[] {4, 9}) {
            String zeros = "0".repeat(scale - 2);
            Policies breaking = SmallSets.policies(COMPETITION, List.of(MET), scale, true);
            assertThat(lines(Scorer.of(SmallSets.of(breaking, SHARE, half)).rank(register.communes(), submissions)))
                    .containsExactly(
                            "1 Xã D 1.00" + zeros,
                            "2 Xã A 0.75" + zeros,
                            "2 Xã C 0.75" + zeros,
                            "4 Xã E 0.75" + zeros,
                            "5 Xã B 0.00" + zeros,
                            "— Xã G —");
            Policies dense = SmallSets.policies(DENSE, List.of(), scale, true);
            assertThat(lines(Scorer.of(SmallSets.of(dense, SHARE, half)).rank(register.communes(), submissions)))
                    .containsExactly(
                            "1 Xã D 1.00" + zeros,
                            "2 Xã A 0.75" + zeros,
                            "2 Xã C 0.75" + zeros,
                            "2 Xã E 0.75" + zeros,
                            "3 Xã B 0.00" + zeros,
                            "— Xã G —");
        }
    }

    @Test
    void nobodyRankedMakesAnEmptyRanking() {
        Ranking ranking = Scorer.of(SmallSets.of(SmallSets.PLAIN, SHARE))
                .rank(UnitRegister.of(List.of()).communes(), Submissions.of());
        assertThat(ranking.entries()).isEmpty();
        assertThat(ranking.ranked()).isZero();
        assertThat(ranking.findings()).isEmpty();
    }

    @Test
    void oneUnitIsFirst() {
        Ranking ranking = rank(SmallSets.PLAIN, SmallSets.communes("Xã A"), "0");
        assertThat(lines(ranking)).containsExactly("1 Xã A 0.0000");
        assertThat(ranking.unit("01").rank()).isEqualTo(1);
        assertThat(lines(rank(SmallSets.PLAIN, SmallSets.communes("Xã A"), (String) null)))
                .containsExactly("— Xã A —");
    }

    @Test
    void aUnitIsALineOfColumns() {
        assertThat(rank(SmallSets.PLAIN, SmallSets.communes("Xã A", "Xã B"), "0", null)
                        .entries())
                .extracting(RankedUnit::toString)
                .containsExactly(" 1  Xã A                   0.0000", " —  Xã B                   —");
    }

    @Test
    void outcomesAreToldApartByTheirStanding() {
        CriteriaSet set = SmallSets.of(SmallSets.PLAIN, SHARE, asking("place", amongFirst(1)), asking("plan", done()));
        RankedUnit unit = Scorer.of(set)
                .rank(
                        SmallSets.communes("Xã A").communes(),
                        Submissions.of(Submission.of("01").value("online", "50").yes("plan")))
                .unit("01");
        assertThat(unit.outcomes()).hasSize(3);
        assertThat(unit.scored())
                .extracting(outcome -> outcome.criterion().indicator().code())
                .containsExactly("online");
        assertThat(unit.checklist())
                .extracting(outcome -> outcome.criterion().indicator().code())
                .containsExactly("plan");
    }

    @Test
    void anUnknownCodeIsNamed() {
        Ranking ranking = rank(SmallSets.PLAIN, SmallSets.communes("Xã A"), "0");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ranking.unit("99"))
                .withMessage("The code (99) belongs to no commune of this register. Maybe choose another register?");
    }

    @Test
    void aUnitWithoutAReportIsAWarningAndOneWhereNothingAppliesIsNot() {
        Ranking ranking = Scorer.of(SmallSets.of(SmallSets.PLAIN, SHARE))
                .rank(
                        SmallSets.communes("Xã A", "Xã B", "Xã C").communes(),
                        Submissions.of(
                                Submission.of("01").notApplicable("online"),
                                Submission.of("02").value("online", "120")));
        assertThat(ranking.findings().stream()
                        .map(f -> f.severity() + " " + f.code() + " " + f.unit().orElseThrow()))
                .containsExactly("ERROR share-above-100 02", "WARNING report-missing 02", "WARNING report-missing 03");
        assertThat(ranking.unit("01").worst()).isEmpty();
        assertThat(ranking.unit("01").best()).isEmpty();
        assertThat(ranking.unit("02").worst()).hasToString("Optional[0.0000]");
        assertThat(ranking.unit("02").best()).hasToString("Optional[1.0000]");
        assertThat(ranking.entries())
                .allMatch(entry -> !entry.isRanked() && entry.findScore().isEmpty());
    }

    @Test
    void aPlaceAmongTheFirstIsReadOffTheRankingAndNeverScored() {
        Ranking ranking = Scorer.of(SmallSets.of(SmallSets.PLAIN, SHARE, asking("place", amongFirst(1))))
                .rank(
                        SmallSets.communes("Xã A", "Xã B", "Xã C").communes(),
                        Submissions.of(
                                Submission.of("01").value("online", "50"),
                                Submission.of("02").value("online", "60").value("place", "7")));
        assertThat(List.of("01", "02", "03").stream()
                        .map(code -> ranking.unit(code).outcomes().stream()
                                .filter(outcome ->
                                        outcome.criterion().indicator().code().equals("place"))
                                .map(Outcome::status)
                                .toList()))
                .containsExactly(List.of(Status.NOT_MET), List.of(Status.MET), List.of(Status.UNKNOWN));
        assertThat(ranking.unit("02").score()).isEqualTo("0.6000");
    }

    @Test
    void countsOfOutcomesSpeakOfScoredCriteriaOnly() {
        Ranking ranking = Scorer.of(SmallSets.of(
                        SmallSets.PLAIN,
                        SHARE,
                        asking("network", universal()),
                        asking("a", share().atLeast("1")),
                        asking("plan", Target.done())))
                .rank(
                        SmallSets.communes("Xã A").communes(),
                        Submissions.of(Submission.of("01")
                                .value("online", "100")
                                .no("network")
                                .notApplicable("a")));
        var assessment = ranking.unit("01");
        assertThat(List.of(assessment.met(), assessment.notMet(), assessment.unknown(), assessment.notApplicable()))
                .containsExactly(1, 1, 0, 1);
        assertThat(ranking.unit("01").score()).isEqualTo("0.5000");
    }

    @Test
    void theYearOfTheFiguresIsKept() {
        var set = SmallSets.of(
                SmallSets.PLAIN, List.of(Horizon.Y2022, Horizon.Y2025), profile -> List.of(SHARE), Map.of());
        Scorer scorer = Scorer.of(set);
        var units = SmallSets.communes("Xã A").communes();
        Submissions submissions = Submissions.of(Submission.of("01").value("online", "50"));
        assertThat(scorer.rank(units, submissions).period()).hasValue(2025);
        assertThat(scorer.rank(units, submissions, Horizon.Y2022).period()).hasValue(2022);
        assertThat(scorer.rank(units, submissions.forPeriod(2021)).period()).hasValue(2021);
        assertThat(scorer.rank(scorer.read(units, submissions.forPeriod(2021), Horizon.Y2022))
                        .period())
                .hasValue(2021);
    }

    @Test
    void aLevelOrHorizonThatTheSetLacksIsNamed() {
        Scorer scorer = Scorer.of(SmallSets.of(SmallSets.PLAIN, SHARE));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> scorer.plan(Level.PROVINCE))
                .withMessageContaining("PROVINCE")
                .withMessageContaining("COMMUNE");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> scorer.plan(Level.COMMUNE, Horizon.Y2025))
                .withMessageContaining("2025");
    }
}
