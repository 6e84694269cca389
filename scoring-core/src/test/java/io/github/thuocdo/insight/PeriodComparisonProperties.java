package io.github.thuocdo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What moved units between two periods: shares add up, and are what a ranking of each mix by itself gives. */
class PeriodComparisonProperties {
    private static final List<String> CODES = List.of("01", "02", "03", "04", "05", "06");

    @Property(seed = "1264", tries = 60)
    void sharesOfScoresAndRanksAddUpToTheChange(@ForAll long seed) {
        Random random = new Random(seed);
        PeriodComparison comparison = PeriodComparison.of(
                period(SampleSets.SAMPLE, random, units(random)), period(SampleSets.STRICTER, random, units(random)));

        for (UnitChange change : comparison.units()) {
            change.scoreShares()
                    .ifPresent(shares -> assertThat(shares.sum())
                            .isEqualTo(change.move().scoreChange().orElseThrow()));
            change.rankShares()
                    .ifPresent(shares -> assertThat(shares.sum())
                            .isEqualTo(Rational.of(change.move().rankChange().orElseThrow(), 1)));
        }
    }

    /** The sample's set is a plain mean; so is the stricter one, of other points and thresholds. */
    @Property(seed = "1264", tries = 80)
    void whatRankingsTellOfOwnFiguresIsWhatScoringEachAloneTells(@ForAll long seed) {
        Random random = new Random(seed);
        Set<String> codes = units(random);
        MixedRankings mixed =
                new MixedRankings(period(SampleSets.SAMPLE, random, codes), period(SampleSets.STRICTER, random, codes));
        assertThat(mixed.isMean(false) && mixed.isMean(true)).isTrue();
        for (String code : codes) {
            OwnFiguresSplit split = new OwnFiguresSplit(mixed, code);
            split.byMean().ifPresent(own -> assertThat(split.bySum()).contains(own));
        }
    }

    @Test
    void whatAPlainMeanBringsIsToldByItsRankings() {
        ScoredPeriod before =
                period(SampleSets.SAMPLE, Submission.of("01").value("a", "40").value("b", "10"));
        ScoredPeriod after =
                period(SampleSets.SAMPLE, Submission.of("01").value("a", "80").value("b", "20"));

        assertThat(new OwnFiguresSplit(new MixedRankings(before, after), "01").byMean())
                .isPresent();
    }

    @Property(seed = "1264", tries = 40)
    void theRankOfAMixIsThatOfRankingTheMixedFiguresThemselves(@ForAll long seed) {
        Random random = new Random(seed);
        Set<String> codes = units(random);
        ScoredPeriod before = period(SampleSets.SAMPLE, random, codes);
        ScoredPeriod after = period(SampleSets.DENSE, random, codes);
        MixedRankings mixed = new MixedRankings(before, after);
        MixedFigures figures = new MixedFigures(before, after);

        for (String code : codes) {
            for (int coalition = 0; coalition < 32; coalition++) {
                boolean own = (coalition & 1) != 0;
                boolean others = (coalition & 2) != 0;
                boolean criteria = (coalition & 4) != 0;
                boolean missing = (coalition & 16) != 0;
                List<Submission> all = new ArrayList<>();
                for (String each : codes) {
                    boolean is = each.equals(code) ? own : others;
                    all.add(figures.of(each, i -> figures.isMissingOnce(each, i) ? missing : is));
                }
                Ranking ranking = (criteria ? after : before)
                        .scorer()
                        .withoutConsistency()
                        .rank(before.units(), Submissions.of(all));
                assertThat(mixed.score(code, coalition))
                        .isEqualTo(ranking.unit(code).findScore().map(Rational::of));
                assertThat(mixed.rank(code, coalition).map(Rational::toString))
                        .isEqualTo(
                                ranking.unit(code).isRanked()
                                        ? Optional.of(
                                                Rational.of(ranking.unit(code).rank(), 1)
                                                        .toString())
                                        : Optional.empty());
            }
        }
    }

    @Property(seed = "1264", tries = 20)
    void aPeriodComparedWithItselfMovesNobody(@ForAll long seed) {
        Random random = new Random(seed);
        ScoredPeriod period = period(SampleSets.SAMPLE, random, units(random));

        PeriodComparison comparison = PeriodComparison.of(period, period);

        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.mostImproved()).isEmpty();
        comparison
                .units()
                .forEach(change -> change.scoreShares()
                        .ifPresent(shares -> assertThat(shares.shares()).allMatch(share -> share.signum() == 0)));
    }

    @Test
    void effectsThatAddUpAreSplitByFigure() {
        ScoredPeriod before =
                period(SampleSets.SAMPLE, Submission.of("01").value("a", "40").value("b", "10"));
        ScoredPeriod after =
                period(SampleSets.SAMPLE, Submission.of("01").value("a", "80").value("b", "20"));

        OwnFigures own = PeriodComparison.of(before, after).unit("01").ownFigures();

        // a rises from half of its 1 point to all of it, b from a fifth of its 2 points to two fifths; 4 points in all.
        assertThat(own.way()).isEqualTo(OwnFigures.Way.SUM);
        assertThat(own.shares()).isEqualTo(Map.of("a", Rational.of(1, 8), "b", Rational.of(1, 10)));
    }

    @Test
    void effectsThatDependOnEachOtherAreShapleyValues() {
        ScoredPeriod before = period(
                SampleSets.SAMPLE,
                Submission.of("01").value("a", "80").value("b", "25").no("c"));
        ScoredPeriod after = period(
                SampleSets.SAMPLE,
                Submission.of("01").value("a", "80").value("b", "50").notApplicable("c"));

        OwnFigures own = PeriodComparison.of(before, after).unit("01").ownFigures();

        // Before (1 + 1 + 0)/4, after (1 + 2)/3; b alone gives 3/4, c alone 2/3.
        assertThat(own.way()).isEqualTo(OwnFigures.Way.SHAPLEY);
        assertThat(own.shares()).isEqualTo(Map.of("b", Rational.of(7, 24), "c", Rational.of(5, 24)));
    }

    @Test
    void aUnitOfOnePeriodAloneIsListedAndNotSplit() {
        Random random = new Random(1);
        PeriodComparison comparison = PeriodComparison.of(
                period(SampleSets.SAMPLE, random, Set.of("01", "02")),
                period(SampleSets.SAMPLE, random, Set.of("02", "03")));

        assertThat(comparison.added()).extracting(AdministrativeUnit::code).containsExactly("03");
        assertThat(comparison.gone()).extracting(AdministrativeUnit::code).containsExactly("01");
        assertThat(comparison.units())
                .extracting(change -> change.unit().code())
                .containsExactly("02");
    }

    private static Set<String> units(Random random) {
        Set<String> codes = new TreeSet<>(CODES);
        codes.remove(CODES.get(random.nextInt(CODES.size())));
        return codes;
    }

    private static ScoredPeriod period(String set, Submission... submissions) {
        Set<String> codes = new TreeSet<>();
        List.of(submissions).forEach(submission -> codes.add(submission.unit()));
        return new ScoredPeriod(Scorer.of(SampleSets.read(set)), register(codes), Submissions.of(submissions));
    }

    private static ScoredPeriod period(String set, Random random, Set<String> codes) {
        List<Submission> all = new ArrayList<>();
        for (String code : codes) {
            Submission said = Submission.of(code);
            if (random.nextInt(4) > 0) {
                said = said.value("a", random.nextInt(101));
            }
            if (random.nextInt(4) > 0) {
                said = said.counts("b", random.nextInt(8), 7);
            }
            switch (random.nextInt(4)) {
                case 0 -> said = said.yes("c");
                case 1 -> said = said.no("c");
                case 2 -> said = said.notApplicable("c");
                default -> said = said.missing("c");
            }
            all.add(said);
        }
        return new ScoredPeriod(Scorer.of(SampleSets.read(set)), register(codes), Submissions.of(all));
    }

    private static UnitSelection register(Set<String> codes) {
        return UnitRegister.of(codes.stream()
                        .map(code -> AdministrativeUnit.of(code, "Xã " + code, Level.COMMUNE))
                        .toList())
                .communes();
    }
}
