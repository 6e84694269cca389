package io.github.thuocdo.harness.result;

import io.github.thuocdo.advice.AdviceAnswers;
import io.github.thuocdo.advice.GoalAdvice;
import io.github.thuocdo.advice.ProjectedResult;
import io.github.thuocdo.advice.Raise;
import io.github.thuocdo.advice.RaisePlan;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.harness.page.Plans;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The sheet of the least raises that bring each unit to a goal, a row for each unit. */
final class PlanSheet {
    private static final int DIGITS = 15;

    private final Plans plans;
    private final ResultTexts texts;

    PlanSheet(Plans plans, ResultTexts texts) {
        this.plans = plans;
        this.texts = texts;
    }

    void write(Tab tab, String title) {
        String heading = title + " – " + texts.say("sheet.plans");
        String below = texts.say("sheet.plans-below") + " "
                + AdviceAnswers.assumption().in(texts.locale());
        Listing listing = Listing.ofUnits(
                tab,
                heading,
                below,
                texts,
                new Listing.Column(texts.say("plans.figures"), 10, Looks.WORDS),
                new Listing.Column(texts.say("plans.raises"), 60, Looks.LINES),
                new Listing.Column(texts.say("plans.cost"), 12, Looks.WORDS),
                new Listing.Column(texts.say("column.score"), 10, Looks.WORDS),
                new Listing.Column(texts.say("column.rank"), 8, Looks.WORDS),
                new Listing.Column(texts.say("plans.proved"), 10, Looks.WORDS),
                new Listing.Column(texts.say("plans.proof"), 60, Looks.LINES));
        List<RankedUnit> units = plans.ranking().entries();
        for (int k = 0; k < units.size(); k++) {
            listing.add(row(units.get(k), plans.each().get(k)));
        }
        listing.end(heading);
    }

    /** Score and rank are those of the least plan; where there is none, the last column says the most that can be. */
    private List<Object> row(RankedUnit unit, GoalAdvice advice) {
        Optional<RaisePlan> least = advice.plans().stream().findFirst();
        List<Raise> raises = least.map(RaisePlan::raises).orElse(List.of());
        Optional<ProjectedResult> result = least.map(RaisePlan::result);
        return List.of(
                ResultTexts.plain(unit.unit().code()),
                ResultTexts.plain(unit.unit().name()),
                least.map(plan -> BigDecimal.valueOf(plan.raises().size())),
                joined(raises.stream().map(AdviceAnswers::words).toList(), "\n"),
                least.flatMap(RaisePlan::cost).map(PlanSheet::number),
                result.flatMap(ProjectedResult::score),
                result.map(ProjectedResult::rank).orElse(OptionalInt.empty()),
                texts.say(advice.isProved() ? "plans.yes" : "plans.no"),
                joined(AdviceAnswers.proof(advice), " "));
    }

    private String joined(List<BilingualText> all, String between) {
        return all.stream().map(each -> each.in(texts.locale())).collect(Collectors.joining(between));
    }

    private static BigDecimal number(Rational cost) {
        return cost.rounded(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
