package io.github.thuocdo.internal.figures;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;

/** The judgement of a checked figure by what is asked of it. */
public final class Judgement {
    private Judgement() {}

    /** Whether a criterion is asked of a unit's groups and type. */
    public static boolean applies(AdministrativeUnit unit, Criterion criterion) {
        Terms terms = criterion.target().terms();
        return terms.isForAll() || terms.applyTo(unit.groups(), unit.type());
    }

    /** Whether a unit is of no group or type that the set leaves out of the ranking. */
    public static boolean isOfRankedGroup(AdministrativeUnit unit, Policies policies) {
        return unit.type().filter(policies.unranked()::contains).isEmpty()
                && unit.groups().stream().noneMatch(policies.unranked()::contains);
    }

    /** Whether a known figure is met or not; where there is nothing to meet, and of a function of parts, it is scored. */
    public static boolean isJudged(Target target, Requirement requirement) {
        return target.scoring().parts().isEmpty() && !(requirement instanceof Requirement.InProportion);
    }

    /** The status of a checked figure under the requirement of a criterion; SCORED where there is nothing to meet. */
    public static Status status(Criterion criterion, Observation figure) {
        if (Figure.isUnknown(figure)) {
            return Status.UNKNOWN;
        }
        if (figure instanceof Observation.NotApplicable) {
            return Status.NOT_APPLICABLE;
        }
        if (criterion.requirement() instanceof Requirement.InProportion) {
            return Status.SCORED;
        }
        return isMet(criterion.requirement(), criterion.type(), figure) ? Status.MET : Status.NOT_MET;
    }

    /** Whether a figure that was checked against {@code type} meets {@code requirement}. */
    public static boolean isMet(Requirement requirement, FigureType type, Observation observation) {
        if (requirement instanceof Requirement.Affirmed) {
            return observation instanceof Observation.YesNo answer && answer.yes();
        }
        if (requirement instanceof Requirement.Before before) {
            return observation instanceof Observation.OnDay on && before.isMetOn(on.day());
        }
        Quotient value = Quotient.of(type, observation);
        if (value == null) {
            return false;
        }
        if (requirement instanceof Requirement.Threshold threshold) {
            return threshold.comparison().holds(value.compareTo(threshold.value()));
        }
        if (requirement instanceof Requirement.Range range) {
            return value.compareTo(range.from()) >= 0;
        }
        return requirement instanceof Requirement.AmongFirst first
                && value.compareTo(BigDecimal.valueOf(first.n())) <= 0;
    }

    /** Whether a checked figure is above the planned ceiling of a range: a remark, not a breach. */
    public static boolean isAboveRange(Requirement requirement, FigureType type, Observation observation) {
        Quotient value = Quotient.of(type, observation);
        return value != null && requirement instanceof Requirement.Range range && value.compareTo(range.to()) > 0;
    }

    /** The value from which on the points for {@code requirement} are full. */
    public static BigDecimal full(Requirement requirement) {
        return requirement.least().orElse(BigDecimal.ONE);
    }
}
