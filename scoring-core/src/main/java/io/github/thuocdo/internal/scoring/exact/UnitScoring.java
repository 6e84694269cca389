package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.function.kind.Share;
import io.github.thuocdo.number.Real;
import java.util.Optional;

/** The view of a unit's scoring that the search for score bounds needs. */
interface UnitScoring {
    /** The figures that are scored. */
    FigureTable figures();

    /** The units that answered, and those that are ranked. */
    Completeness completeness();

    /** The group above all groups. */
    Group root();

    /** Whether the figures that a criterion takes are known (SCORED), unknown or not applicable. */
    Status status(int unit, Criterion criterion);

    /** The origins of points. */
    Origins origins();

    /** The fraction of its points that each criterion gives. */
    PointFractions fractions();

    /** A unit's share of a criterion's points, with unknown figures taken as {@code unknown} says; empty if it stays open. */
    Optional<Share> share(int unit, Criterion criterion, UnknownAs unknown);

    /** The score of a group before it is normalised or rounded; empty where nothing in it counts. */
    Optional<Real> raw(Group group, int unit, UnknownAs unknown);
}
