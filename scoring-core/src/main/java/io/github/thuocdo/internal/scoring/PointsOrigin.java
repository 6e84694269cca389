package io.github.thuocdo.internal.scoring;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.internal.figures.Published;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Figure;
import java.util.Map;
import java.util.Optional;

/**
 * The origin of a scored criterion's points, if it is not its function and its own figure alone.
 *
 * @param emptyDenominator the set's declaration for the case, where the denominator is empty
 * @param figure the figure that was scored: another than the unit's own where a substitute stands in for the denominator
 * @param most the most points that it can give: more than the criterion's own where those of siblings are shared with it
 * @param received the points that siblings with an empty denominator share with it, each with the sibling, in the set's order
 * @param published the points that a publisher gives, which are taken as they are
 * @param coveredBy the id of the group whose points a publisher gives, where the criterion has no figure
 */
public record PointsOrigin(
        Optional<EmptyDenominator> emptyDenominator,
        Figure figure,
        Rational most,
        Map<Criterion, Rational> received,
        Optional<Published> published,
        Optional<String> coveredBy) {}
