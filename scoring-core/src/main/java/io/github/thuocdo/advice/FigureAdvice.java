package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.submission.Figure;
import java.util.List;
import java.util.Optional;

/**
 * The advice on one figure: the gain of raising it alone.
 *
 * @param indicator the code of the indicator
 * @param criteria the scored criteria that take it; at least one
 * @param figure as it stands
 * @param next the least raise that brings more points as they are published, or meets the criterion; empty where there is none
 * @param full the least raise that brings all points that it can, and meets what it can; empty where there is none
 * @param why the reason why no raise is proposed; empty where one is
 */
public record FigureAdvice(
        String indicator,
        List<Criterion> criteria,
        Figure figure,
        Optional<SinglePlan> next,
        Optional<SinglePlan> full,
        Optional<Standstill> why) {
    /** Keeps a copy of the criteria. */
    public FigureAdvice {
        NotNull.require("indicator", indicator, "criteria", criteria, "figure", figure, "next", next, "full", full);
        NotNull.require("why", why);
        criteria = List.copyOf(NotNull.within("criteria", criteria));
    }
}
