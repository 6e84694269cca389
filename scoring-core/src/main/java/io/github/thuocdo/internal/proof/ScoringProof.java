package io.github.thuocdo.internal.proof;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.internal.setfile.JsonOut;
import io.github.thuocdo.internal.setfile.ScoringWriter;
import io.github.thuocdo.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves how the figure of one criterion is judged and becomes points. */
final class ScoringProof {
    private final Proof proof;
    private final String what;
    /** The criterion's own; a part of its function may take another's figure. */
    private final String measured;

    private final Target target;
    private final Rational points;

    /**
     * A proof of one value of a criterion.
     *
     * @param what how findings name it
     * @param measured the code of its indicator
     */
    ScoringProof(Proof proof, String what, String measured, Target target) {
        this.proof = proof;
        this.what = what;
        this.measured = measured;
        this.target = target;
        this.points = Rational.of(target.points());
    }

    /** Proves it for the figures that it asks at one level. */
    void prove(Level level) {
        FigureType type = target.typeAt(level);
        Requirement requirement = target.requirementAt(level);
        boolean scored = target.standing() == Standing.SCORED;
        if (scored) {
            requirement(requirement, type, measured);
            function(target.scoring(), type, requirement, measured, Rational.ONE);
            direction(type, requirement);
            fullPoints(type, requirement);
        } else if (target.standing() == Standing.CHECKLIST) {
            reach(requirement, type, measured);
        }
    }

    /** Whether figures of the type can meet what is asked. */
    private void requirement(Requirement requirement, FigureType type, String indicator) {
        boolean fits;
        if (requirement instanceof Requirement.Affirmed) {
            // What takes points from elsewhere judges its own figure by the way.
            fits = type == FigureType.YES_NO || !judges();
        } else if (requirement instanceof Requirement.Before) {
            fits = type == FigureType.DATE;
        } else {
            fits = requirement instanceof Requirement.InProportion || type.isNumber();
        }
        if (!fits) {
            proof.add(ERROR, "requirement-against-type", indicator, what, form(requirement), JsonOut.code(type));
        }
        reach(requirement, type, indicator);
    }

    private boolean judges() {
        return target.scoring() instanceof Scoring.ShareOfThreshold || target.scoring() instanceof Scoring.PassFail;
    }

    private void reach(Requirement requirement, FigureType type, String indicator) {
        Bounds figures = Bounds.of(type);
        if (type.isNumber() && !figures.canMeet(requirement) && figures.most() != null) {
            proof.add(ERROR, "threshold-out-of-reach", indicator, what, form(requirement), Proof.shown(figures.most()));
        }
    }

    private static String form(Requirement requirement) {
        if (requirement instanceof Requirement.Threshold threshold) {
            // People read ≥, files >=.
            String sign = threshold.comparison() == Comparison.AT_LEAST
                    ? "≥"
                    : threshold.comparison().symbol();
            return sign + " " + Proof.shown(threshold.value());
        }
        if (requirement instanceof Requirement.Range range) {
            return Proof.shown(range.from()) + " – " + Proof.shown(range.to());
        }
        if (requirement instanceof Requirement.Before before) {
            return "< " + before.day().toString().substring(2);
        }
        if (requirement instanceof Requirement.AmongFirst first) {
            return "amongFirst " + first.n();
        }
        return requirement instanceof Requirement.Affirmed ? "yes" : "inProportion";
    }

    /** Proves a function, and the parts below it; {@code worth} is the fraction of the criterion's points at stake. */
    private void function(Scoring scoring, FigureType type, Requirement requirement, String indicator, Rational worth) {
        type(scoring, type, requirement, indicator);
        range(scoring, worth);
        if (scoring instanceof Scoring.Steps steps) {
            steps(steps, type, indicator, worth);
        }
        if (scoring instanceof Scoring.PassFail pass && pass.requirement() != null) {
            requirement(pass.requirement(), type, indicator);
        }
        if (scoring instanceof Scoring.Normalised normalised) {
            logarithm(normalised, type, indicator);
        }
        for (Scoring.Part part : scoring.parts()) {
            function(
                    part.scoring(),
                    part.type() == null ? type : part.type(),
                    requirement,
                    part.indicator() == null ? indicator : part.indicator(),
                    worth.times(part.fraction()));
        }
        if (scoring instanceof Scoring.Parts parts) {
            parts(parts, type, requirement, worth);
        } else {
            monotone(Curve.of(scoring, requirement), type, indicator, worth);
        }
    }

    private void type(Scoring scoring, FigureType type, Requirement requirement, String indicator) {
        String function = ScoringWriter.function(scoring);
        if (!scoring.parts().isEmpty() || scoring instanceof Scoring.NotScored) {
            return;
        }
        boolean named = scoring instanceof Scoring.Categories;
        boolean judged = scoring instanceof Scoring.PassFail
                || (scoring instanceof Scoring.ShareOfThreshold && requirement instanceof Requirement.Before);
        if (named != (type == FigureType.CATEGORY) || (type == FigureType.DATE && !judged)) {
            proof.add(ERROR, "scoring-against-type", indicator, what, function, JsonOut.code(type));
        } else if (type == FigureType.YES_NO
                && (scoring instanceof Scoring.BestUnit || scoring instanceof Scoring.Normalised)) {
            proof.add(WARNING, "spread-of-yes-and-no", indicator, what, function);
        }
        boolean nothingAsked = requirement instanceof Requirement.InProportion;
        if (scoring instanceof Scoring.PassFail pass && pass.requirement() == null && nothingAsked) {
            proof.add(ERROR, "pass-without-requirement", indicator, what, Proof.shown(points));
        }
        boolean unlimited = type.isNumber() && type != FigureType.INDEX && type != FigureType.RANK;
        if (scoring instanceof Scoring.ShareOfThreshold && nothingAsked && unlimited) {
            boolean mayBeOfOne = type == FigureType.NUMBER || type == FigureType.PER_HEAD;
            proof.add(
                    mayBeOfOne ? WARNING : ERROR,
                    "points-without-threshold",
                    indicator,
                    what,
                    "1",
                    Proof.shown(points));
        }
    }

    private void range(Scoring scoring, Rational worth) {
        List<Rational> fractions = new ArrayList<>();
        if (scoring instanceof Scoring.Steps steps) {
            steps.steps().forEach(step -> fractions.add(step.fraction()));
            fractions.add(steps.otherwise());
        } else if (scoring instanceof Scoring.Categories categories) {
            fractions.addAll(categories.fractions().values());
        } else if (scoring instanceof Scoring.PerItem items) {
            fractions.add(items.most());
        }
        scoring.parts().forEach(part -> fractions.add(part.fraction()));
        for (Rational fraction : fractions) {
            if (!Bounds.UNIT.holds(fraction)) {
                Rational full = worth.times(points);
                proof.add(
                        ERROR,
                        "points-out-of-range",
                        measured,
                        what,
                        Proof.shown(fraction.times(full)),
                        Proof.shown(full));
            }
        }
    }

    private void steps(Scoring.Steps steps, FigureType type, String indicator, Rational worth) {
        Bounds figures = Bounds.of(type);
        Scoring.Step before = null;
        for (Scoring.Step step : steps.steps()) {
            boolean none = !figures.holds(step.bound())
                    || (step.open()
                            && step.bound()
                                    .equals(steps.direction() == Direction.MORE ? figures.most() : figures.least()));
            boolean always = steps.direction() == Direction.MORE
                    ? figures.least() != null && step.bound().compareTo(figures.least()) < 0
                    : figures.most() != null && step.bound().compareTo(figures.most()) > 0;
            if (type.isNumber() && none && !always) {
                proof.add(
                        WARNING,
                        "step-out-of-range",
                        indicator,
                        what,
                        Proof.shown(step.bound()),
                        figures.shown(),
                        Proof.shown(step.fraction().times(worth).times(points)));
            }
            if (before != null && !isBehind(step, before, steps.direction())) {
                proof.add(
                        ERROR,
                        "steps-out-of-order",
                        indicator,
                        what,
                        Proof.shown(step.bound()),
                        Proof.shown(before.bound()));
            }
            before = step;
        }
    }

    /** Whether a value reaches {@code step} and not the one before it. */
    private static boolean isBehind(Scoring.Step step, Scoring.Step before, Direction direction) {
        int sign = direction == Direction.MORE
                ? before.bound().compareTo(step.bound())
                : step.bound().compareTo(before.bound());
        return sign > 0 || (sign == 0 && before.open() && !step.open());
    }

    private void logarithm(Scoring.Normalised normalised, FigureType type, String indicator) {
        Rational lowest = Bounds.of(type).least();
        boolean positive = lowest != null && lowest.signum() > 0;
        if (normalised.logarithm() && normalised.least() == null && !positive) {
            proof.add(ERROR, "logarithm-of-zero", indicator, what, "0");
        }
    }

    /** Parts on the same figure are one curve; what is above full points is cut. */
    private void parts(Scoring.Parts parts, FigureType type, Requirement requirement, Rational worth) {
        Rational most = parts.parts().stream().map(Scoring.Part::fraction).reduce(Rational.ZERO, Rational::plus);
        if (most.compareTo(Rational.ONE) > 0) {
            Rational full = worth.times(points);
            proof.add(WARNING, "parts-above-points", measured, what, Proof.shown(most.times(full)), Proof.shown(full));
        }
        Map<String, List<Scoring.Part>> byIndicator = new LinkedHashMap<>();
        for (Scoring.Part part : parts.parts()) {
            String own = part.indicator() == null ? measured : part.indicator();
            byIndicator.computeIfAbsent(own, code -> new ArrayList<>()).add(part);
        }
        byIndicator.forEach((code, same) -> {
            FigureType own = same.get(0).type() == null ? type : same.get(0).type();
            if (same.size() > 1 && own.isNumber()) {
                monotone(Curve.sum(same, requirement), own, code, worth);
            }
        });
    }

    private void monotone(Optional<Curve> curve, FigureType type, String indicator, Rational worth) {
        if (!type.isNumber()) {
            return;
        }
        Rational full = worth.times(points);
        curve.flatMap(c -> c.fall(type))
                .ifPresent(fall -> proof.add(
                        ERROR,
                        "scoring-not-monotone",
                        indicator,
                        what,
                        Proof.shown(fall.better()),
                        Proof.shown(fall.fewer().times(full)),
                        Proof.shown(fall.worse()),
                        Proof.shown(fall.more().times(full))));
    }

    /** Where less is better, a figure that meets "at least" must not have fewer points than one that does not. */
    private void direction(FigureType type, Requirement requirement) {
        boolean upwards = requirement instanceof Requirement.Threshold || requirement instanceof Requirement.Range;
        Optional<Curve> curve = Curve.of(target.scoring(), requirement);
        if (!upwards || !type.isNumber() || curve.isEmpty()) {
            return;
        }
        Rational met = Rational.of(requirement.thresholdForOrder());
        Rational least = Bounds.of(type).least();
        Rational below = least == null ? met.minus(Rational.ONE) : least;
        if (curve.get().direction() == Direction.LESS
                && curve.get().at().apply(met).compareTo(curve.get().at().apply(below)) < 0) {
            proof.add(WARNING, "direction-against-requirement", measured, what, Proof.shown(met), Proof.shown(below));
        }
    }

    private void fullPoints(FigureType type, Requirement requirement) {
        Scoring scoring = target.scoring();
        Rational most = ScoreRange.of(scoring, type, requirement).most();
        boolean reaches = most == null || most.compareTo(Rational.ONE) >= 0;
        if (!reaches && !judges() && !(scoring instanceof Scoring.Adjustment)) {
            proof.add(
                    WARNING,
                    "full-points-out-of-reach",
                    measured,
                    what,
                    Proof.shown(most.times(points)),
                    Proof.shown(points));
        }
    }
}
