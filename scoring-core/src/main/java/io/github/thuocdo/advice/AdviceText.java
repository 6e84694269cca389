package io.github.thuocdo.advice;

import io.github.thuocdo.internal.advice.FigureRange;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Observation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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
            List<String> told = new ProofWords(advice, locale).plan(k);
            paragraph("", told.get(0));
            plan.raises()
                    .forEach(raise -> paragraph(
                            "  • ", raise(raise, raise.criteria().get(0).id(), words)));
            told.subList(1, told.size()).forEach(cost -> paragraph("  ", cost));
        }
        new ProofWords(advice, locale).sentences().forEach(sentence -> paragraph("", sentence));
    }

    /** A raise in words, the figure called as {@code name} says. */
    static String raise(Raise raise, String name, Wording words) {
        String from = figure(raise.from(), words);
        String to = figure(raise.to(), words);
        Locale locale = words.locale();
        Optional<BigInteger> items = raise.items();
        if (items.isEmpty()) {
            return AdviceWords.in(locale, "raise", name, from, to);
        }
        String added = items.get().toString();
        return raise.measured()
                .flatMap(indicator -> AdviceWords.counted(indicator, items.get()))
                .map(things -> AdviceWords.in(locale, "raise.things", name, from, to, added, things.in(locale)))
                .orElseGet(() -> AdviceWords.in(locale, "raise.items", name, from, to, added));
    }

    static String figure(Observation said, Wording words) {
        if (said instanceof Observation.YesNo answer) {
            return AdviceWords.in(words.locale(), answer.yes() ? "yes" : "no");
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
            String now = figure(advice.figure().observation(), words);
            String next = advice.next()
                    .map(single -> figure(single.raise().to(), words))
                    .orElse("—");
            // Score and rank are of the figure beside them; full points have a line of their own where more is needed
            // for them.
            if (advice.next().isPresent() && !advice.next().equals(advice.full())) {
                text.append(row(indicator, now, next, "", advice.next()));
                indicator = "";
                now = "";
                next = "";
            }
            String full = advice.full()
                    .map(single -> figure(single.raise().to(), words))
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
        List<OutlookLine> lines = outlook(adviser.ranking(), unit, outlook, indicator -> indicator, words);
        if (!lines.isEmpty()) {
            text.append('\n');
            lines.forEach(line -> paragraph(line.label(), line.said()));
        }
    }

    /**
     * A line on what is certain.
     *
     * @param label the mark before it in the text
     * @param said the sentence
     */
    record OutlookLine(String label, String said) {}

    /**
     * The sentences on what is certain of a unit, its missing reports one by one; none where its rank is.
     *
     * @param names calls an indicator
     */
    static List<OutlookLine> outlook(
            Ranking ranking, RankedUnit unit, Outlook outlook, UnaryOperator<String> names, Wording words) {
        if (unit.unknown() == 0
                && outlook.ranks().filter(ranks -> ranks.size() > 1).isEmpty()) {
            return List.of();
        }
        Locale locale = words.locale();
        List<OutlookLine> all = new ArrayList<>();
        if (unit.unknown() > 0) {
            boolean hasEnds = outlook.worst().isPresent() && outlook.best().isPresent();
            String worst = words.numberOrDash(outlook.worst());
            String best = words.numberOrDash(outlook.best());
            all.add(line("", locale, hasEnds ? "outlook" : "outlook.endless", worst, best));
        }
        if (outlook.ranks().isPresent()) {
            String key = outlook.exact() ? "outlook.ranks" : "outlook.ranks-bound";
            all.add(line("", locale, key, outlook.ranges()));
        }
        outlook.worstVerdict()
                .filter(verdict -> !verdict.code().isEmpty())
                .ifPresent(verdict -> all.add(line("", locale, "outlook.certain", words.verdict(verdict))));
        for (Outlook.MissingReport report : outlook.reports()) {
            String left = Integer.toString(report.ranksLeft());
            String closes = Integer.toString(report.closes());
            all.add(line("  • ", locale, "outlook.report", names.apply(report.indicator()), left, closes));
        }
        if (outlook.ranks().isPresent() && !outlook.untold().isEmpty()) {
            boolean isWhole = ranking.plan().set().needsWholePopulation();
            String untold = outlook.untold().stream().map(names).collect(Collectors.joining(", "));
            String most = Integer.toString(FigureRange.MOST_COUNTED);
            all.add(line("", locale, isWhole ? "outlook.untold-others" : "outlook.untold", untold, most));
        }
        return all;
    }

    private static OutlookLine line(String label, Locale locale, String key, Object... arguments) {
        return new OutlookLine(label, AdviceWords.in(locale, key, arguments));
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
