package io.github.thuocdo;

import static io.github.thuocdo.finding.Severity.INFO;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.ranks.UnitScores;
import io.github.thuocdo.internal.ranks.Verdicts;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.internal.setfile.ContentHash;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Observation.Counts;
import io.github.thuocdo.submission.SourcePosition;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The figures of the units above, computed from those below: the sum of the numerators over the sum of the denominators,
 * never the mean of shares.
 */
final class RollUp {
    private static final int SHOWN = 4;
    private static final int HASH_SHOWN = 12;

    private final Map<String, Submission> byParent = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private RollUp() {}

    /** The sums of one parent and indicator. */
    private static final class Sums {
        private Counts counts = Counts.of(0, 0);
        private final List<String> without = new ArrayList<>();
        private boolean some;
        private boolean shares;
    }

    /**
     * The submissions of the parents of {@code figures}'s units, for every indicator that is a ratio there. A parent of
     * which one unit gives no counts gets no figure, and a warning that says whose counts are missing; an indicator that
     * does not apply to a unit is left out of its parent's sums, and what applies to none of them does not apply to it.
     */
    static Submissions of(CheckedFigures figures) {
        RollUp rollUp = new RollUp();
        figures.plan().types().forEach((indicator, type) -> {
            if (type == FigureType.SHARE || type == FigureType.PER_HEAD) {
                rollUp.add(figures, indicator);
            }
        });
        return rollUp.submissions();
    }

    /**
     * The number of each parent's units that pass, as figures of the parents for {@code indicator}, with what was found in the
     * figures of these units. A parent with a unit that is undecided has a missing figure, and a warning that says how many
     * are.
     *
     * @param figures units under a set that says when one passes
     * @throws IllegalArgumentException if the set does not say when a unit passes
     */
    static Submissions completion(CheckedFigures figures, String indicator) {
        CriteriaSet set = figures.plan().set();
        if (!set.isDecided()) {
            throw new IllegalArgumentException(
                    "The set " + set.id() + " does not say when a unit passes. Maybe a completion set is meant?");
        }
        RollUp rollUp = new RollUp();
        rollUp.findings.addAll(figures.findings());
        Map<String, Tally> tallies = new LinkedHashMap<>();
        ScorableFigures scorable = ScorableFigures.of(figures);
        ScoreColumns scores = scorable.calculator().scores(Workers.CALLER);
        for (int i = 0; i < figures.size(); i++) {
            AdministrativeUnit unit = figures.units().get(i);
            if (unit.parent().isPresent()) {
                Verdict.Decision decision = Verdicts.of(new UnitScores(scorable, scores, i, OptionalInt.empty()))
                        .flatMap(Verdict::decision)
                        .orElse(Verdict.Decision.UNDECIDED);
                tallies.computeIfAbsent(unit.parent().get(), parent -> new Tally())
                        .add(unit, decision);
            }
        }
        tallies.forEach((parent, tally) -> rollUp.conclude(parent, indicator, tally, set));
        return rollUp.submissions();
    }

    private Submissions submissions() {
        return Submissions.of(byParent.values()).withFindings(findings);
    }

    /** The decisions on the units of one parent. */
    private static final class Tally {
        private int passed;
        private int units;
        private final List<String> undecided = new ArrayList<>();

        void add(AdministrativeUnit unit, Verdict.Decision decision) {
            units++;
            passed += decision == Verdict.Decision.PASS ? 1 : 0;
            if (decision == Verdict.Decision.UNDECIDED) {
                undecided.add(unit.code());
            }
        }
    }

    private void conclude(String parent, String indicator, Tally tally, CriteriaSet set) {
        if (tally.undecided.isEmpty()) {
            put(parent, indicator, Counts.of(BigInteger.valueOf(tally.passed), BigInteger.valueOf(tally.units)));
            // The result hangs on this set too: which one it was must show.
            findings.add(Finding.worded(
                            INFO,
                            "completion-counted",
                            Integer.toString(tally.passed),
                            Integer.toString(tally.units),
                            set.id() + " " + set.version(),
                            ContentHash.of(set).substring(0, HASH_SHOWN))
                    .ofUnit(parent)
                    .ofIndicator(indicator));
            return;
        }
        put(parent, indicator, Observation.MISSING);
        findings.add(Finding.worded(
                        WARNING,
                        "completion-undecided",
                        Integer.toString(tally.undecided.size()),
                        Integer.toString(tally.units),
                        tally.undecided.get(0),
                        set.id())
                .ofUnit(parent)
                .ofIndicator(indicator));
    }

    private void put(String parent, String indicator, Observation figure) {
        byParent.merge(
                parent,
                Submission.of(parent).with(indicator, figure),
                (before, more) -> before.with(indicator, figure));
    }

    /**
     * {@code submitted} with what the units of {@code below} make of the figures of those of {@code above}, where these
     * typed none. A typed figure holds; further than 0.01 from the computed one, it is a warning.
     */
    static Submissions into(Submissions submitted, CheckedFigures above, CheckedFigures below) {
        Submissions computed = of(below);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < above.size(); i++) {
            places.put(above.units().get(i).code(), i);
        }
        List<Submission> added = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(computed.findings());
        for (Submission submission : computed.all()) {
            Integer place = places.get(submission.unit());
            if (place != null) {
                List<Entry> entries = submission.entries().stream()
                        .filter(entry -> isWanted(above, below, entry)
                                && !isTyped(entry, above.figure(place, entry.indicator()), submission.unit(), findings))
                        .toList();
                added.add(new Submission(submission.unit(), entries));
            }
        }
        return submitted.and(Submissions.of(added)).withFindings(findings);
    }

    /** Whether the figure is asked of the units above, and is of the same type there. */
    private static boolean isWanted(CheckedFigures above, CheckedFigures below, Entry entry) {
        FigureType type = above.plan().types().get(entry.indicator());
        return type != null && type == below.plan().types().get(entry.indicator());
    }

    private static boolean isTyped(Entry computed, Figure typed, String unit, List<Finding> findings) {
        if (typed.observation() instanceof Observation.Missing) {
            return false;
        }
        Optional<Rational> said = Figures.exact(typed.type(), typed.observation());
        Rational sum = Figures.exact(typed.type(), computed.observation()).orElseThrow();
        if (said.isPresent() && !Figures.agree(said.get(), sum)) {
            SourcePosition place =
                    typed.entries().get(typed.entries().size() - 1).place();
            Counts counts = (Counts) computed.observation();
            findings.add(place.finding(
                    WARNING,
                    "roll-up-differs",
                    unit,
                    computed.indicator(),
                    Finding.text(
                            "roll-up-differs",
                            said.get().rounded(SHOWN, RoundingMode.HALF_UP),
                            counts.numerator() + "/" + counts.denominator())));
        }
        return true;
    }

    private void add(CheckedFigures figures, String indicator) {
        Map<String, Sums> sums = new LinkedHashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            AdministrativeUnit unit = figures.units().get(i);
            if (unit.parent().isPresent()) {
                Sums own = sums.computeIfAbsent(unit.parent().get(), parent -> new Sums());
                add(own, unit, figures.figure(i, indicator));
            }
        }
        sums.forEach((parent, sum) -> conclude(parent, indicator, sum));
    }

    private static void add(Sums sums, AdministrativeUnit unit, Figure figure) {
        if (figure.observation() instanceof Counts counts) {
            sums.counts = sums.counts.plus(counts);
            sums.some = true;
        } else if (!(figure.observation() instanceof Observation.NotApplicable)) {
            sums.without.add(unit.code());
            sums.shares |= !figure.isUnknown();
        }
    }

    private void conclude(String parent, String indicator, Sums sums) {
        if (sums.without.isEmpty()) {
            put(parent, indicator, sums.some ? sums.counts : Observation.NOT_APPLICABLE);
        } else if (sums.some || sums.shares) {
            findings.add(Finding.worded(
                            WARNING, "roll-up-incomplete", Integer.toString(sums.without.size()), sums.without.get(0))
                    .ofUnit(parent)
                    .ofIndicator(indicator));
        }
    }
}
