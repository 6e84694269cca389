package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.figures.UnitFigures;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units that answered enough for a score, and those of them that are ranked. Found unit by unit, in any order and by several
 * threads, each unit by one.
 */
public final class Completeness {
    private final List<AdministrativeUnit> who;
    private final List<Criterion> criteria;
    private final Policies policies;
    private final int[] places;
    public final boolean[] isComposite;
    private final boolean[] isForAll;
    private final boolean hasComposites;
    public final int[] unknown;
    public final int[] notApplicable;

    private final boolean[] assessed;
    private final boolean[] ranked;

    /** The status of units under criteria whose functions take several figures. */
    interface Composites {
        /** Whether the figures are known (SCORED), unknown or not applicable. */
        Status status(int unit, Criterion criterion);

        /** Whether the unit says anything usable, be it that it does not apply. */
        boolean isAnswered(int unit, Criterion criterion);

        /** The weight of a criterion in its group, as far as it applies to the unit, whatever is known of it. */
        Rational weight(int unit, Criterion criterion);

        /** Whether anything counts for the unit's score: with a weight, and known or taken for no points. */
        boolean hasScore(int unit);
    }

    /**
     * Nothing is known of any unit yet.
     *
     * @param who the units
     * @param places the place of each indicator in a row
     */
    public Completeness(Plan plan, List<AdministrativeUnit> who, Map<String, Integer> places) {
        this.who = who;
        this.criteria = plan.scored();
        this.policies = plan.set().policies();
        this.places = FigureTable.placesOfScored(plan, places);
        int size = criteria.size();
        Set<Criterion> declared = EmptyDenominators.declared(plan);
        this.isComposite = new boolean[size];
        this.isForAll = new boolean[size];
        boolean composites = false;
        for (int j = 0; j < size; j++) {
            Criterion own = criteria.get(j);
            isComposite[j] = isComposite(own) || declared.contains(own) || plan.mayLackLogarithm(own);
            composites |= isComposite[j];
            isForAll[j] = criteria.get(j).target().terms().isForAll();
        }
        this.hasComposites = composites || weighsNothing(plan.root());
        this.unknown = new int[who.size()];
        this.notApplicable = new int[who.size()];
        this.assessed = new boolean[who.size()];
        this.ranked = new boolean[who.size()];
    }

    /** Whether the function of a criterion takes the figures of parts or cases. */
    public static boolean isComposite(Criterion criterion) {
        return !criterion.target().scoring().parts().isEmpty();
    }

    private static boolean weighsNothing(Pillar pillar) {
        boolean weighsNothing =
                pillar.weight().isPresent() && pillar.weight().get().signum() == 0;
        for (Pillar below : pillar.pillars()) {
            weighsNothing |= weighsNothing(below);
        }
        return weighsNothing;
    }

    /**
     * Whether a criterion's function takes several figures, or a group has no weight: then no unit is known before all its figures
     * are kept.
     */
    public boolean hasComposites() {
        return hasComposites;
    }

    /** From now on every criterion is asked how units stand to it: publishers may give points without figures. */
    public void askOfEvery() {
        Arrays.fill(isComposite, true);
    }

    /** Finds out about one unit. */
    public void take(int unit, UnitFigures reported, @Nullable Composites composites) {
        int open = 0;
        int outside = 0;
        int without = 0;
        boolean answered = false;
        for (int j = 0; j < places.length; j++) {
            if (!applies(unit, j)) {
                outside++;
                continue;
            }
            Status status = status(unit, j, reported, composites);
            if (status == Status.UNKNOWN) {
                open++;
                answered = answered
                        || (composites != null && isComposite[j] && composites.isAnswered(unit, criteria.get(j)));
            } else if (status == Status.NOT_APPLICABLE) {
                without++;
            }
        }
        conclude(unit, open, outside, without, answered, reported, composites);
    }

    /**
     * Concludes about one unit of which each criterion was looked at.
     *
     * @param open the number of scored criteria that are unknown
     * @param outside the number of scored criteria that are not asked of the unit
     * @param without the number of scored criteria that do not apply by the unit's own figures
     */
    public void conclude(int unit, int open, int outside, int without, UnitFigures said) {
        conclude(unit, open, outside, without, false, said, null);
    }

    private void conclude(
            int unit,
            int open,
            int outside,
            int without,
            boolean answersPart,
            UnitFigures said,
            @Nullable Composites composites) {
        unknown[unit] = open;
        notApplicable[unit] = outside + without;
        boolean answered = answersPart || open + outside < places.length;
        assessed[unit] = answered
                && places.length - open - outside - without >= policies.criteria()
                && (open == 0 || isCovered(unit, said, composites));
        ranked[unit] = assessed[unit] && isOfRankedGroup(unit) && (composites == null || composites.hasScore(unit));
    }

    private boolean isOfRankedGroup(int unit) {
        return policies.unranked().isEmpty() || Judgement.isOfRankedGroup(who.get(unit), policies);
    }

    /** Whether a unit takes part in the ranking once every figure is known. */
    public boolean isRankedOnceKnown(int unit) {
        int applicable = criteria.size() - notApplicable[unit];
        return applicable >= Math.max(1, policies.criteria()) && isOfRankedGroup(unit);
    }

    private Status status(int unit, int j, UnitFigures reported, @Nullable Composites composites) {
        if (composites != null && isComposite[j]) {
            return composites.status(unit, criteria.get(j));
        }
        if (reported.isUnknown(places[j])) {
            return Status.UNKNOWN;
        }
        return reported.isNotApplicable(places[j]) ? Status.NOT_APPLICABLE : Status.SCORED;
    }

    private boolean isCovered(int unit, UnitFigures reported, @Nullable Composites composites) {
        if (policies.coverage().signum() == 0) {
            return true;
        }
        Rational known = Rational.ZERO;
        Rational weight = Rational.ZERO;
        for (int j = 0; j < places.length; j++) {
            Status status = applies(unit, j) ? status(unit, j, reported, composites) : Status.NOT_APPLICABLE;
            if (status != Status.NOT_APPLICABLE) {
                Rational own = weight(unit, j, composites);
                weight = weight.plus(own);
                known = status == Status.SCORED ? known.plus(own) : known;
            }
        }
        return weight.signum() == 0 || known.dividedBy(weight).compareTo(policies.coverage()) >= 0;
    }

    private Rational weight(int unit, int j, @Nullable Composites composites) {
        Criterion criterion = criteria.get(j);
        return composites != null && isComposite[j] ? composites.weight(unit, criterion) : criterion.weight();
    }

    /** Whether the {@code j}-th scored criterion is asked of a unit's groups and type. */
    public boolean applies(int unit, int j) {
        return isForAll[j] || applies(who.get(unit), criteria.get(j));
    }

    /** Whether a criterion is asked of a unit's groups and type. */
    public static boolean applies(AdministrativeUnit unit, Criterion criterion) {
        return Judgement.applies(unit, criterion);
    }

    /** By unit, how many scored criteria are unknown. */
    public int[] unknown() {
        return unknown;
    }

    /** By unit, how many scored criteria do not apply. */
    public int[] notApplicable() {
        return notApplicable;
    }

    /** Whether a unit has answers enough for a score. */
    public boolean isAssessed(int unit) {
        return assessed[unit];
    }

    /** Whether a unit takes part in the ranking: it has a score, and its group is ranked. */
    public boolean isRanked(int unit) {
        return ranked[unit];
    }
}
