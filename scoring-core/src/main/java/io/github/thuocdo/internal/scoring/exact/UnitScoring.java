package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.function.Share;
import io.github.thuocdo.number.Real;
import java.util.Optional;

/** What is scored of units, as those see it who find out between which ends it lies. */
interface UnitScoring {
    /** The figures that are scored. */
    FigureTable figures();

    /** Who answered, and who is ranked. */
    Completeness completeness();

    /** The group above all groups. */
    Group root();

    /** Whether the figures that a criterion takes are known (SCORED), unknown or not applicable. */
    Status status(int unit, Criterion criterion);

    /** Where points come from. */
    Origins origins();

    /** Which fraction of its points each criterion gives. */
    PointFractions fractions();

    /** What a unit has of a criterion's points, an unknown figure taken as {@code unknown} says; empty where that leaves it open. */
    Optional<Share> share(int unit, Criterion criterion, TakenAs unknown);

    /** The score of a group before it is normalised or rounded; empty where nothing in it counts. */
    Optional<Real> raw(Group group, int unit, TakenAs unknown);
}
