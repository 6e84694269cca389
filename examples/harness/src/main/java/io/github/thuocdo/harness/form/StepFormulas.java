package io.github.thuocdo.harness.form;

import static io.github.thuocdo.harness.form.Formula.when;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.harness.book.A1;
import io.github.thuocdo.number.Rational;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In words, which step or category a known figure reaches, which one comes next, and how much is missing to it; where there are no
 * steps, how much is missing to the threshold.
 */
final class StepFormulas {
    /** More steps with their words do not fit into the 8,192 letters of a formula. */
    private static final int MOST_STEPS = 16;

    /** A text within a formula has at most 255 letters. */
    private static final int LONGEST = 200;

    /** So many digits are shown of what is missing. */
    private static final int DIGITS = 4;

    private static final String PLACE = "\u0001";

    private final FormTexts texts;
    private final Criterion criterion;
    private final FigureType type;
    private final FigureColumns figure;
    private final FunctionFormulas compared;
    private final Object most;

    StepFormulas(FormTexts texts, Criterion criterion, FigureType type, FigureColumns figure, Calculation calculation) {
        this.texts = texts;
        this.criterion = criterion;
        this.type = type;
        this.figure = figure;
        int none = calculation.lists().add(List.of("-"));
        this.compared = new FunctionFormulas(
                figure, type, criterion.requirement(), new Formula.Listed(none), new Formula.Listed(none));
        this.most = calculation.shared().points(criterion);
    }

    /** The words; empty where there is nothing to say, or it has no place in a formula. */
    Optional<Formula> next() {
        Scoring scoring = criterion.target().scoring();
        if (criterion.scored() && scoring instanceof Scoring.Steps steps && type.isNumber()) {
            return steps.steps().size() > MOST_STEPS ? Optional.empty() : Optional.of(steps(steps));
        }
        if (criterion.scored() && scoring instanceof Scoring.Categories categories && type == FigureType.CATEGORY) {
            return categories(categories);
        }
        return criterion.requirement() instanceof Requirement.Threshold threshold
                        && type.isNumber()
                        && scoring.parts().isEmpty()
                ? threshold(threshold)
                : Optional.empty();
    }

    private Formula steps(Scoring.Steps steps) {
        List<Scoring.Step> all = steps.steps();
        Formula words = said(
                withPoints(texts.wording().say("step.none", PLACE), steps.otherwise()),
                better(steps, all.size(), steps.otherwise()));
        for (int k = all.size() - 1; k >= 0; k--) {
            Scoring.Step step = all.get(k);
            String sign = (steps.direction() == Scoring.Direction.MORE ? ">" : "<") + (step.open() ? "" : "=");
            words = when(
                    compared.compared(sign, step.bound()),
                    said(mark(steps, step), better(steps, k, step.fraction())),
                    words);
        }
        return words;
    }

    private Formula said(Formula reached, Optional<Formula> next) {
        return Formula.of(
                reached,
                "&\" · \"&",
                next.orElseGet(() -> Formula.of(A1.text(texts.wording().say("step.highest")))));
    }

    /** A text with the points of a fraction in their place; computed where other criteria may share theirs. */
    private Formula withPoints(String text, Rational fraction) {
        if (!(most instanceof Formula.Column column)) {
            return Formula.of(A1.text(
                    text.replace(PLACE, texts.wording().number(fraction.times(Rational.of(criterion.points()))))));
        }
        String[] around = text.split(PLACE, -1);
        return Formula.of(
                A1.text(around[0]),
                "&ROUND(",
                FunctionFormulas.number(fraction),
                "*",
                column,
                ",",
                DIGITS,
                ")&",
                A1.text(around[1]));
    }

    /** The nearest step before the {@code k}-th that gives more, and the way to it. */
    private Optional<Formula> better(Scoring.Steps steps, int k, Rational fraction) {
        int next = k - 1;
        while (next >= 0 && steps.steps().get(next).fraction().compareTo(fraction) <= 0) {
            next--;
        }
        if (next < 0) {
            return Optional.empty();
        }
        Scoring.Step step = steps.steps().get(next);
        String[] around = texts.wording().say("step.next", PLACE).split(PLACE, -1);
        Formula missing = missing(step.bound(), steps.direction() == Scoring.Direction.MORE, "gap.");
        Formula onBound = when(
                compared.compared("=", step.bound()), A1.text(texts.wording().say("step.must-pass")), missing);
        return Optional.of(Formula.of(
                A1.text(around[0]),
                "&",
                mark(steps, step),
                "&",
                A1.text(around[1] + ", "),
                "&",
                step.open() ? onBound : missing));
    }

    private Formula mark(Scoring.Steps steps, Scoring.Step step) {
        boolean isLess = steps.direction() == Scoring.Direction.LESS;
        String key = (isLess ? "function.step-less" : "function.step") + (step.open() ? "-open" : "");
        String bound = texts.wording().number(step.bound()) + type.sign();
        return withPoints(texts.wording().say(key, bound, PLACE), step.fraction());
    }

    /** "còn thiếu 0,9 điểm phần trăm", the number computed. */
    private Formula missing(Rational bound, boolean isMore, String key) {
        Formula value = figure.number();
        String from = FunctionFormulas.number(bound);
        Formula gap = isMore ? Formula.of(from, "-", value) : Formula.of(value, "-", from);
        Formula rounded = Formula.of("ROUND(", gap, ",", DIGITS, ")");
        String unit = criterion.indicator().unit().map(measure -> " " + measure).orElse("");
        boolean isPercent = "%".equals(type.sign());
        String[] around = texts.wording()
                .say(key + (isPercent ? "percent" : "number"), isPercent ? PLACE : PLACE + unit)
                .split(PLACE, -1);
        // A gap too small to show is still a gap.
        Formula shown = when(
                Formula.of(rounded, "=0"), A1.text("< " + texts.wording().number(Rational.of(1, 10_000))), rounded);
        return Formula.of(A1.text(around[0]), "&", shown, "&", A1.text(around[1]));
    }

    private Optional<Formula> threshold(Requirement.Threshold threshold) {
        String sign = threshold.comparison().symbol();
        if (sign.equals("=")) {
            return Optional.empty();
        }
        boolean isMore = sign.startsWith(">");
        Rational bound = Rational.of(threshold.value());
        Formula missing = missing(bound, isMore, isMore ? "gap." : "gap.over-");
        Formula open =
                when(compared.compared("=", bound), A1.text(texts.wording().say("gap.must-exceed")), missing);
        return Optional.of(when(Formula.of(compared.met(), "=1"), "\"\"", sign.endsWith("=") ? missing : open));
    }

    private Optional<Formula> categories(Scoring.Categories categories) {
        Map<String, Rational> fractions = categories.fractions();
        if (fractions.size() > MOST_STEPS || fractions.keySet().stream().anyMatch(name -> name.length() > LONGEST)) {
            return Optional.empty();
        }
        Formula words = Formula.of("\"\"");
        for (Map.Entry<String, Rational> each : fractions.entrySet()) {
            words = when(
                    Formula.of(figure.value(), "=", A1.text(each.getKey())),
                    said(mark(each.getKey(), each.getValue()), better(fractions, each.getValue())),
                    words);
        }
        return Optional.of(words);
    }

    private Optional<Formula> better(Map<String, Rational> fractions, Rational own) {
        String[] around = texts.wording().say("step.next", PLACE).split(PLACE, -1);
        return fractions.entrySet().stream()
                .filter(each -> each.getValue().compareTo(own) > 0)
                .min(Comparator.comparing(Map.Entry::getValue))
                .map(each -> Formula.of(
                        A1.text(around[0]), "&", mark(each.getKey(), each.getValue()), "&", A1.text(around[1])));
    }

    private Formula mark(String name, Rational fraction) {
        return withPoints(name + ": " + PLACE, fraction);
    }
}
