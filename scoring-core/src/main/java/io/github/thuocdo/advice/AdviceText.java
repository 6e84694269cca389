package io.github.thuocdo.advice;

import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.submission.Observation;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

/** Advice for a person, in lines of at most 80 columns. */
final class AdviceText {
    private static final int INDICATOR = 26;
    private static final int FIGURE = 12;
    private static final int SCORE = 9;
    private static final int RANK = 7;

    private final Adviser adviser;
    private final RankedUnit unit;
    private final List<FigureAdvice> figures;
    private final Optional<GoalAdvice> goal;
    private final Outlook outlook;
    private final Wording words;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    AdviceText(
            Adviser adviser,
            RankedUnit unit,
            List<FigureAdvice> figures,
            Optional<GoalAdvice> goal,
            Outlook outlook,
            Wording words) {
        this.adviser = adviser;
        this.unit = unit;
        this.figures = figures;
        this.goal = goal;
        this.outlook = outlook;
        this.words = words;
        this.locale = words.locale();
    }

    String render() {
        paragraph("", say("title", unit.unit().name(), unit.unit().code()));
        paragraph("", words.titled(adviser.ranking().plan(), adviser.ranking().period()));
        String rank = unit.isRanked() ? Integer.toString(unit.rank()) : "—";
        paragraph(
                "",
                say(
                        "now",
                        words.numberOrDash(unit.findScore()),
                        rank,
                        Integer.toString(adviser.ranking().ranked()),
                        AdviceWords.verdict(words, unit.verdict())));
        paragraph("", say("assumption"));
        goal.ifPresent(this::goal);
        text.append('\n');
        paragraph("", say("figures"));
        table();
        outlook();
        return text.toString();
    }

    private void goal(GoalAdvice advice) {
        text.append('\n');
        for (int k = 0; k < advice.plans().size(); k++) {
            RaisePlan plan = advice.plans().get(k);
            if (plan.raises().isEmpty()) {
                continue;
            }
            paragraph(
                    "",
                    say(
                            k == 0 ? "plan.first" : "plan.other",
                            Integer.toString(k + 1),
                            ProofWords.goal(advice.goal(), locale),
                            words.numberOrDash(plan.result().score()),
                            rank(plan.result()),
                            AdviceWords.verdict(words, plan.result().verdict())));
            plan.raises().forEach(raise -> paragraph("  • ", raise(raise)));
            plan.cost().ifPresent(cost -> paragraph("  ", say("plan.cost", words.number(cost))));
        }
        new ProofWords(advice, locale).sentences().forEach(sentence -> paragraph("", sentence));
    }

    private String raise(Raise raise) {
        String name = raise.criteria().get(0).id();
        String to = figure(raise.to());
        Optional<BigInteger> items = raise.items();
        if (items.isEmpty()) {
            return say("raise", name, figure(raise.from()), to);
        }
        String added = items.get().toString();
        return raise.measured()
                .flatMap(indicator -> AdviceWords.counted(indicator, items.get()))
                .map(things -> say("raise.things", name, figure(raise.from()), to, added, things.in(locale)))
                .orElseGet(() -> say("raise.items", name, figure(raise.from()), to, added));
    }

    private String figure(Observation said) {
        if (said instanceof Observation.YesNo answer) {
            return say(answer.yes() ? "yes" : "no");
        }
        if (said instanceof Observation.Value value) {
            return words.trimmed(value.number());
        }
        String plain = AdviceData.text(said);
        return plain.isEmpty() ? "—" : plain;
    }

    private void table() {
        text.append(row(
                say("column.figure"),
                say("column.now"),
                say("column.next"),
                say("column.full"),
                say("column.score"),
                say("column.rank")));
        text.append("─".repeat(Lines.WIDTH)).append('\n');
        for (FigureAdvice advice : figures) {
            String indicator = advice.indicator();
            String now = figure(advice.figure().observation());
            String next =
                    advice.next().map(single -> figure(single.raise().to())).orElse("—");
            // Score and rank are of the figure beside them; full points have a line of their own where more is needed
            // for them.
            if (advice.next().isPresent() && !advice.next().equals(advice.full())) {
                text.append(row(indicator, now, next, "", advice.next()));
                indicator = "";
                now = "";
                next = "";
            }
            String full = advice.full()
                    .map(single -> figure(single.raise().to()))
                    .orElseGet(() ->
                            advice.why().map(why -> say("why." + why.code())).orElse("—"));
            text.append(row(indicator, now, next, full, advice.full()));
        }
        text.append("─".repeat(Lines.WIDTH)).append('\n');
    }

    private String row(String indicator, String now, String next, String full, Optional<SinglePlan> single) {
        Optional<ProjectedResult> result = single.map(SinglePlan::result);
        return row(
                indicator,
                now,
                next,
                full,
                result.map(each -> words.numberOrDash(each.score())).orElse(""),
                result.map(AdviceText::rank).orElse(""));
    }

    private static String row(String indicator, String now, String next, String full, String score, String rank) {
        String line = Lines.left(indicator, INDICATOR)
                + Lines.right(now, FIGURE)
                + Lines.right(next, FIGURE)
                + Lines.right(full, FIGURE + 2)
                + Lines.right(score, SCORE)
                + Lines.right(rank, RANK);
        return line.stripTrailing() + "\n";
    }

    private void outlook() {
        if (unit.unknown() == 0
                && outlook.ranks().filter(ranks -> ranks.size() > 1).isEmpty()) {
            return;
        }
        text.append('\n');
        if (unit.unknown() > 0) {
            paragraph("", say("outlook", words.numberOrDash(outlook.worst()), words.numberOrDash(outlook.best())));
        }
        outlook.ranks()
                .ifPresent(ranks ->
                        paragraph("", say(outlook.exact() ? "outlook.ranks" : "outlook.ranks-bound", ranges(ranks))));
        outlook.worstVerdict()
                .filter(verdict -> !verdict.code().isEmpty())
                .ifPresent(verdict -> paragraph("", say("outlook.certain", words.verdict(verdict))));
        for (Outlook.MissingReport report : outlook.reports()) {
            paragraph(
                    "  • ",
                    say(
                            "outlook.report",
                            report.indicator(),
                            Integer.toString(report.ranksLeft()),
                            Integer.toString(report.closes())));
        }
        List<String> untold = untold();
        if (outlook.ranks().isPresent() && !untold.isEmpty()) {
            boolean isWhole = adviser.ranking().plan().set().needsWholePopulation();
            paragraph("", say(isWhole ? "outlook.untold-others" : "outlook.untold", String.join(", ", untold)));
        }
    }

    /** The missing figures of which no line says what they close. */
    private List<String> untold() {
        return figures.stream()
                .filter(advice -> advice.figure().isUnknown())
                .filter(advice -> advice.why()
                        .filter(why -> why == Standstill.NOT_APPLICABLE || why == Standstill.PUBLISHED)
                        .isEmpty())
                .map(FigureAdvice::indicator)
                .filter(indicator -> outlook.reports().stream()
                        .noneMatch(report -> report.indicator().equals(indicator)))
                .toList();
    }

    /** {@code 3–7, 9}. */
    private static String ranges(SortedSet<Integer> ranks) {
        StringBuilder all = new StringBuilder();
        int from = 0;
        int last = 0;
        for (int rank : ranks) {
            if (from != 0 && rank == last + 1) {
                last = rank;
                continue;
            }
            append(all, from, last);
            from = rank;
            last = rank;
        }
        append(all, from, last);
        return all.toString();
    }

    private static void append(StringBuilder all, int from, int last) {
        if (from != 0) {
            all.append(all.length() == 0 ? "" : ", ").append(from).append(last == from ? "" : "–" + last);
        }
    }

    private static String rank(ProjectedResult result) {
        return result.rank().isPresent() ? Integer.toString(result.rank().getAsInt()) : "—";
    }

    private void paragraph(String label, String said) {
        text.append(Lines.paragraph(label, said));
    }

    private String say(String key, Object... arguments) {
        return AdviceWords.in(locale, key, arguments);
    }
}
