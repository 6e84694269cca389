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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What moved units between two periods: shares add up, and are what a ranking of each mix by itself gives. */
class PeriodComparisonProperties {
    private static final List<String> CODES = List.of("01", "02", "03", "04", "05", "06");
    /** The sample's first criterion, its figure set among those of all units. */
    private static final String NORMALISED = SampleSets.SAMPLE.replace(
            "\"requirement\": {\"atLeast\": 80}",
            "\"scoring\": {\"function\": \"normalised\", \"method\": \"min-max\"}");

    @Property(seed = "1264", tries = 60)
    void sharesOfScoresAndRanksAddUpToTheChange(@ForAll long seed) {
        Random random = new Random(seed);
        PeriodComparison comparison = PeriodComparison.of(
                period(SampleSets.SAMPLE, random, units(random)), period(SampleSets.STRICTER, random, units(random)));

        assertThat(comparison.units()).hasSizeGreaterThanOrEqualTo(CODES.size() - 2);
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
        holds(period(SampleSets.SAMPLE, random, units(random)), period(SampleSets.DENSE, random, units(random)));
    }

    /** Points that depend on what the other units have: then a unit's own figures move the scores of all. */
    @Property(seed = "1264", tries = 25)
    void soItIsWherePointsDependOnOtherUnits(@ForAll long seed) {
        Random random = new Random(seed);
        ScoredPeriod before = period(NORMALISED, random, units(random));
        ScoredPeriod after = period(NORMALISED.replace("\"points\": 2", "\"points\": 3"), random, units(random));
        assertThat(new MixedRankings(before, after).needsWholePopulation()).isTrue();
        holds(before, after);
    }

    /** Holds every unit of both periods in the 32 combinations against a ranking of the mix by itself. */
    private static void holds(ScoredPeriod before, ScoredPeriod after) {
        MixedRankings mixed = new MixedRankings(before, after);
        MixedFigures figures = new MixedFigures(before, after);
        for (String code : CODES) {
            boolean isInBoth = before.units().find(code).isPresent()
                    && after.units().find(code).isPresent();
            for (int coalition = 0; isInBoth && coalition < 32; coalition++) {
                boolean own = has(coalition, Factor.OWN_FIGURES);
                boolean others = has(coalition, Factor.OTHERS_FIGURES);
                boolean missing = has(coalition, Factor.MISSING_FIGURES);
                UnitSelection units = (has(coalition, Factor.UNITS) ? after : before).units();
                List<Submission> all = new ArrayList<>();
                for (AdministrativeUnit unit : units.units()) {
                    String each = unit.code();
                    boolean isBefore = before.units().find(each).isPresent();
                    boolean isAfter = after.units().find(each).isPresent();
                    boolean is = each.equals(code) ? own : others;
                    MixedFigures.OfUnit said = figures.of(each);
                    all.add(said.with(i -> isBefore && isAfter ? said.isMissingOnce(i) ? missing : is : isAfter));
                }
                Ranking ranking = (has(coalition, Factor.CRITERIA) ? after : before)
                        .scorer()
                        .withoutConsistency()
                        .rank(units, Submissions.of(all));
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

    private static boolean has(int coalition, Factor factor) {
        return (coalition & 1 << factor.ordinal()) != 0;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Own figures are not split: their effects depend on each other or on other units.",
                "vi | Không tách theo từng số liệu: các tác động phụ thuộc lẫn nhau hoặc phụ thuộc đơn vị khác."
            })
    void figuresWhosePointsDependOnOtherUnitsAreNotSplitAndItIsSaid(String language, String said) {
        ScoredPeriod before = period(
                NORMALISED,
                Submission.of("01").value("a", "40").value("b", "10"),
                Submission.of("02").value("a", "50").value("b", "20"));
        ScoredPeriod after = period(
                NORMALISED,
                Submission.of("01").value("a", "80").value("b", "20"),
                Submission.of("02").value("a", "50").value("b", "20"));
        PeriodComparison comparison = PeriodComparison.of(before, after);
        UnitChange change = comparison.unit("01");

        assertThat(change.ownFigures()).isEqualTo(OwnFigures.notSplit());
        // All of its change is that of its own figures all the same, as nothing else differs.
        assertThat(change.scoreShares().orElseThrow().of(Factor.OWN_FIGURES))
                .isEqualTo(change.move().scoreChange().orElseThrow())
                .isNotEqualTo(Rational.ZERO);
        assertThat(InsightAnswers.of(comparison, change)
                        .text(Locale.forLanguageTag(language))
                        .replaceAll("\\s+", " "))
                .contains(said);
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
