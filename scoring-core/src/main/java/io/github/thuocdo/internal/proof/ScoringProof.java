package io.github.thuocdo.internal.proof;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Precedence;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.function.kind.FunctionUnderProof;
import io.github.thuocdo.internal.function.kind.ScoringFunction;
import io.github.thuocdo.internal.setfile.JsonOut;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Proves how the figure of one criterion is judged and becomes points. */
final class ScoringProof {
    private final Proof proof;
    private final String what;
    /** The criterion's own; a part of its function may take another's figure. */
    private final String measured;

    private final Precedence law;
    private final Target target;
    /** Whether another figure stands in for an empty denominator, so that a share may come to any size. */
    private final boolean substitutes;

    private final ScoringFunction home;
    private final Rational points;

    /**
     * A proof of one value of a criterion.
     *
     * @param law the rules that settle what holds at a level
     * @param what its name in findings
     * @param measured the code of its indicator
     * @param substitutes whether another figure stands in for an empty denominator
     */
    ScoringProof(Proof proof, Precedence law, String what, String measured, Target target, boolean substitutes) {
        this.proof = proof;
        this.law = law;
        this.what = what;
        this.measured = measured;
        this.target = target;
        this.substitutes = substitutes;
        this.home = ScoringFunctions.of(target.scoring());
        this.points = Rational.of(target.points());
    }

    /** Proves it for the figures that it asks at one level. */
    void prove(Level level) {
        FigureType type = target.typeAt(level);
        Requirement requirement = target.dependsOnLevel()
                ? law.atLevel(List.of(target), level).get(0).requirement()
                : target.requirement();
        boolean scored = target.standing() == Standing.SCORED;
        if (scored) {
            requirement(ERROR, requirement, type, measured);
            function(target.scoring(), type, requirement, measured, Rational.ONE, ERROR);
            direction(type, requirement);
            fullPoints(ranged(type), requirement);
            gate(ranged(type), requirement);
        } else if (target.standing() == Standing.CHECKLIST) {
            reach(ERROR, requirement, type, measured);
        }
    }

    /** The type that has the bounds of what is scored. */
    private FigureType ranged(FigureType type) {
        return substitutes && type == FigureType.SHARE ? FigureType.PER_HEAD : type;
    }

    /** Whether figures of the type can meet what is asked. */
    private void requirement(Severity severity, Requirement requirement, FigureType type, String indicator) {
        // What takes points from elsewhere judges its own figure by the way.
        boolean fits = requirement instanceof Requirement.Affirmed && !home.judges() || fits(requirement, type);
        if (!fits) {
            proof.add(severity, "requirement-against-type", indicator, what, form(requirement), JsonOut.code(type));
        }
        reach(severity, requirement, type, indicator);
    }

    private static boolean fits(Requirement requirement, FigureType type) {
        if (requirement instanceof Requirement.Affirmed) {
            return type == FigureType.YES_NO;
        }
        if (requirement instanceof Requirement.Before) {
            return type == FigureType.DATE;
        }
        return requirement instanceof Requirement.InProportion || type.isNumber();
    }

    private void reach(Severity severity, Requirement requirement, FigureType type, String indicator) {
        Bounds figures = Bounds.of(type);
        if (type.isNumber() && !figures.canMeet(requirement) && figures.most() != null) {
            proof.add(
                    severity,
                    "threshold-out-of-reach",
                    indicator,
                    what,
                    form(requirement),
                    Proof.shown(figures.most()));
        }
    }

    private static BilingualText form(Requirement requirement) {
        if (requirement instanceof Requirement.Threshold threshold) {
            // People read ≥, files >=.
            String sign = threshold.comparison().symbol().replace(">=", "≥").replace("<=", "≤");
            return Proof.inBoth(sign + " " + Proof.plain(threshold.value()));
        }
        if (requirement instanceof Requirement.Range range) {
            return Proof.inBoth(Proof.plain(range.from()) + " – " + Proof.plain(range.to()));
        }
        if (requirement instanceof Requirement.Before before) {
            return Proof.inBoth("< " + before.day().toString().substring(2));
        }
        if (requirement instanceof Requirement.AmongFirst first) {
            return Proof.inBoth("amongFirst " + first.n());
        }
        return Proof.inBoth(requirement instanceof Requirement.Affirmed ? "yes" : "inProportion");
    }

    /**
     * Proves a function, and the parts below it.
     *
     * @param worth the fraction of the criterion's points at stake
     * @param missed the severity where no figure passes a part by what the criterion asks
     */
    private void function(
            Scoring scoring,
            FigureType type,
            Requirement requirement,
            String indicator,
            Rational worth,
            Severity missed) {
        ScoringFunction function = ScoringFunctions.of(scoring);
        boolean isTaken = function.takes(type, requirement);
        if (!isTaken) {
            proof.add(
                    ERROR, "scoring-against-type", indicator, what, ScoringFunctions.word(scoring), JsonOut.code(type));
        }
        Rational full = worth.times(points);
        function.prove(new FunctionUnderProof(
                ScoringFunctions.word(scoring),
                ranged(type),
                requirement,
                full,
                (severity, code, arguments) -> proof.add(severity, code, indicator, shown(arguments))));
        range(function.fractions(), full);
        if (isTaken && function instanceof FigureFunction own) {
            own.ownRequirement().ifPresent(asked -> ownRequirement(asked, type, indicator));
        }
        parts(scoring, type, requirement, indicator, worth, missed);
        if (scoring instanceof Scoring.Parts parts) {
            sums(parts, type, requirement, worth);
        } else {
            monotone(Curve.of(scoring, requirement), type, indicator, worth);
        }
    }

    /** Proves the parts of a function, and what those pass by that ask what the criterion asks. */
    private void parts(
            Scoring scoring,
            FigureType type,
            Requirement requirement,
            String indicator,
            Rational worth,
            Severity missed) {
        // The best of several cases loses nothing by one that nobody meets, so long as another one is left.
        boolean isOneLeft = scoring instanceof Scoring.BestOf && !isNeverMet(scoring, type, requirement);
        for (Scoring.Part part : scoring.parts()) {
            FigureType other = part.type().orElse(type);
            String code = part.indicator().orElse(indicator);
            boolean isSpare = isOneLeft && isNeverMet(part.scoring(), other, requirement);
            Severity own = isSpare ? WARNING : missed;
            if (isByCriterion(part.scoring())
                    && ScoringFunctions.of(part.scoring()).takes(other, requirement)) {
                byCriterion(own, requirement, other, code);
            }
            function(part.scoring(), other, requirement, code, worth.times(part.fraction()), own);
        }
    }

    /** Whether a function passes by what the criterion asks. */
    private static boolean isByCriterion(Scoring scoring) {
        return scoring instanceof Scoring.PassFail pass && pass.requirement().isEmpty();
    }

    /** Whether no figure passes a function that passes by what the criterion asks. */
    private static boolean isNeverMet(Scoring scoring, FigureType type, Requirement requirement) {
        if (!scoring.parts().isEmpty()) {
            Stream<Boolean> parts = scoring.parts().stream()
                    .map(part -> isNeverMet(part.scoring(), part.type().orElse(type), requirement));
            return scoring instanceof Scoring.Product ? parts.anyMatch(never -> never) : parts.allMatch(never -> never);
        }
        boolean isMeetable =
                fits(requirement, type) && (!type.isNumber() || Bounds.of(type).canMeet(requirement));
        return isByCriterion(scoring) && !isMeetable;
    }

    /** Proves the question of a function itself; a part that names none asks for a yes. */
    private void ownRequirement(Requirement asked, FigureType type, String indicator) {
        if (asked instanceof Requirement.Affirmed && type != FigureType.YES_NO) {
            proof.add(ERROR, "yes-asked-of-other-type", indicator, what, JsonOut.code(type));
        } else {
            requirement(ERROR, asked, type, indicator);
        }
    }

    /** Proves a part that passes by what the criterion asks. */
    private void byCriterion(Severity severity, Requirement asked, FigureType type, String indicator) {
        if (asked instanceof Requirement.Affirmed && type != FigureType.YES_NO) {
            proof.add(severity, "part-without-requirement", indicator, what, JsonOut.code(type));
        } else {
            requirement(severity, asked, type, indicator);
        }
    }

    private void range(List<Rational> fractions, Rational full) {
        for (Rational fraction : fractions) {
            if (!Bounds.UNIT.holds(fraction)) {
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

    /** The arguments of a finding's text: the criterion, and then numbers as a person reads them. */
    private Object[] shown(Object... arguments) {
        Stream<Object> others = Arrays.stream(arguments).map(argument -> {
            if (argument instanceof Rational number) {
                return Proof.shown(number);
            }
            return argument instanceof Bounds bounds ? Proof.shown(bounds) : argument;
        });
        return Stream.concat(Stream.of(what), others).toArray();
    }

    /** Parts on the same figure are one curve. */
    private void sums(Scoring.Parts parts, FigureType type, Requirement requirement, Rational worth) {
        Map<String, List<Scoring.Part>> byIndicator = new LinkedHashMap<>();
        for (Scoring.Part part : parts.parts()) {
            String own = part.indicator().orElse(measured);
            byIndicator.computeIfAbsent(own, code -> new ArrayList<>()).add(part);
        }
        byIndicator.forEach((code, same) -> {
            FigureType own = same.get(0).type().orElse(type);
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

    /** Checks that, where less is better, a figure that meets "at least" has no fewer points than one that does not. */
    private void direction(FigureType type, Requirement requirement) {
        Optional<BigDecimal> asked = requirement.least();
        Optional<Curve> curve = Curve.of(target.scoring(), requirement);
        if (!type.isNumber() || curve.isEmpty() || asked.isEmpty()) {
            return;
        }
        Rational met = Rational.of(asked.get());
        Rational least = Bounds.of(type).least();
        Rational below = least == null ? met.minus(Rational.ONE) : least;
        if (curve.get().direction() == Direction.LESS
                && curve.get().at().apply(met).compareTo(curve.get().at().apply(below)) < 0) {
            proof.add(WARNING, "direction-against-requirement", measured, what, Proof.shown(met), Proof.shown(below));
        }
    }

    /** A gate that is shut whatever the figure makes the score of each unit that it is asked of 0. */
    private void gate(FigureType type, Requirement requirement) {
        Rational most = ScoreRange.of(target.scoring(), type, requirement).most();
        if (target.terms().gate() && most != null && most.signum() <= 0) {
            proof.add(ERROR, "gate-never-open", measured, what);
        }
    }

    private void fullPoints(FigureType type, Requirement requirement) {
        Scoring scoring = target.scoring();
        Rational most = ScoreRange.of(scoring, type, requirement).most();
        if (most == null || most.compareTo(Rational.ONE) >= 0) {
            return;
        }
        if (!home.judges() && !scoring.adjusts()) {
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
