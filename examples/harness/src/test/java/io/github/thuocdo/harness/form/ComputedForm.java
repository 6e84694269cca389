package io.github.thuocdo.harness.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.ReachedStep;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/** Holds the cells that a spreadsheet program computed against the engine. */
final class ComputedForm {
    private static final Locale VIETNAMESE = new Locale("vi");

    private ComputedForm() {}

    static void holdsTotals(String name, FilledForm form, Map<String, List<List<String>>> sheets) {
        holdsTotals(name, form, VIETNAMESE, sheets);
    }

    static void holdsTotals(String name, FilledForm form, Locale locale, Map<String, List<List<String>>> sheets) {
        holdsTotals(name, form, form.ranked(), locale, sheets);
    }

    /** The totals are those of a ranking. */
    static void holdsTotals(String name, FilledForm form, Ranking ranking, Map<String, List<List<String>>> sheets) {
        holdsTotals(name, form, ranking, VIETNAMESE, sheets);
    }

    private static void holdsTotals(
            String name, FilledForm form, Ranking ranking, Locale locale, Map<String, List<List<String>>> sheets) {
        String calculation = new FormTexts(locale).say("sheet.calculation");
        List<List<String>> rows =
                Objects.requireNonNull(sheets.get(name + "/" + calculation), sheets.keySet()::toString);
        SoftAssertions all = new SoftAssertions();
        for (int k = 0; k < form.units().size(); k++) {
            AdministrativeUnit unit = form.units().get(k);
            BigDecimal score = ranking.unit(unit.code()).findScore().orElse(null);
            String computed = rows.get(k + 1).get(1);
            all.assertThat(same(computed, score))
                    .as("%s %s: %s computed, %s by the engine", name, unit.code(), computed, score)
                    .isTrue();
        }
        all.assertAll();
        // Not all alike.
        assertThat(rows.stream().map(row -> row.get(1)).distinct().count()).isGreaterThan(2);
    }

    private static boolean same(String computed, @Nullable BigDecimal score) {
        return score == null
                ? computed.isEmpty()
                : !computed.isEmpty() && new BigDecimal(computed).compareTo(score) == 0;
    }

    /** Beside each figure stand the points that the engine publishes, and the total at the top. */
    static void holdsPoints(String name, FilledForm form, Map<String, List<List<String>>> sheets) {
        holdsPoints(name, form, VIETNAMESE, sheets);
    }

    /** The same in a form in a language: and the value, whether it is enough, and what is missing. */
    static void holdsPoints(String name, FilledForm form, Locale locale, Map<String, List<List<String>>> sheets) {
        Ranking ranking = form.ranked();
        FormTexts texts = new FormTexts(locale);
        SoftAssertions all = new SoftAssertions();
        for (AdministrativeUnit unit : form.units()) {
            List<List<String>> rows = Objects.requireNonNull(
                    sheets.get(name + "/" + unit.code() + " " + unit.name()), sheets.keySet()::toString);
            RankedUnit ranked = ranking.unit(unit.code());
            List<FormLine> lines = FormLine.askedOf(unit, FormLine.of(form.figures(), form.plan(), texts));
            for (int k = 0; k < lines.size(); k++) {
                List<BigDecimal> points = lines.get(k).shown().stream()
                        .flatMap(criterion -> ranked.scored().stream()
                                .filter(outcome -> outcome.criterion().equals(criterion)))
                        .flatMap(outcome -> outcome.points().stream())
                        .toList();
                String code = lines.get(k).code();
                String shown = rows.get(k + 1).get(FormColumn.POINTS.ordinal());
                all.assertThat(same(
                                shown, points.stream().reduce(BigDecimal::add).orElse(null)))
                        .as("%s %s %s: %s shown, %s by the engine", name, unit.code(), code, shown, points)
                        .isTrue();
                holdsNext(name + " " + unit.code(), lines.get(k), rows.get(k + 1), ranked, texts, all);
                holdsFigure(name + " " + unit.code(), lines.get(k), rows.get(k + 1), ranked, texts, all);
            }
            String total = rows.get(1).get(FormColumn.TOTAL.ordinal());
            all.assertThat(same(total, ranked.findScore().orElse(null)))
                    .as(
                            "%s %s: total %s, %s by the engine",
                            name, unit.code(), total, ranked.findScore().orElse(null))
                    .isTrue();
        }
        all.assertAll();
    }

    /** The gap to the next step, or the words that a share may have been typed as a fraction. */
    private static void holdsNext(
            String name, FormLine line, List<String> row, RankedUnit ranked, FormTexts texts, SoftAssertions all) {
        String missing = row.get(FormColumn.NEXT.ordinal());
        line.shown().stream()
                .filter(criterion -> criterion.indicator().code().equals(line.code()))
                .flatMap(criterion -> ranked.scored().stream()
                        .filter(outcome -> outcome.criterion().equals(criterion)))
                .forEach(outcome -> all.assertThat(missing.replace('.', ','))
                        .as("%s %s", name, line.code())
                        .isEqualTo(
                                (isFraction(outcome) ? texts.say("result.fraction") : missing(outcome, texts.wording()))
                                        .replace('.', ',')));
    }

    /** The value that is computed from what was typed, and the word that says whether it is enough. */
    private static void holdsFigure(
            String name, FormLine line, List<String> row, RankedUnit ranked, FormTexts texts, SoftAssertions all) {
        if (!line.criterion().indicator().code().equals(line.code())) {
            return;
        }
        String computed = row.get(FormColumn.COMPUTED.ordinal());
        String judged = row.get(FormColumn.JUDGED.ordinal());
        ranked.outcomes().stream()
                .filter(outcome -> outcome.criterion().equals(line.criterion()) && Results.judges(line.criterion()))
                .filter(outcome -> outcome.status() == Status.MET || outcome.status() == Status.NOT_MET)
                // There the form says that the denominator is 0, and the points tell the rest.
                .filter(outcome -> outcome.emptyDenominator().isEmpty())
                .forEach(outcome -> {
                    String at = name + " " + line.code() + " " + outcome.status();
                    String word = outcome.status() == Status.MET ? "result.met" : "result.not-met";
                    all.assertThat(judged).as(at).isEqualTo(texts.say(word));
                    boolean isKnown = outcome.value().isPresent();
                    if (line.type() == FigureType.YES_NO && isKnown) {
                        all.assertThat(computed).as(at).isIn(texts.say("choice.yes"), texts.say("choice.no"));
                    } else if (line.type().isNumber() && isKnown) {
                        BigDecimal value = outcome.value().orElseThrow().rounded(4, RoundingMode.HALF_UP);
                        all.assertThat(computed).as(at).isNotEmpty();
                        all.assertThat(new BigDecimal(computed.isEmpty() ? "-999" : computed)
                                        .subtract(value)
                                        .abs())
                                .as("%s: %s shown, %s by the engine", at, computed, value)
                                .isLessThanOrEqualTo(new BigDecimal("0.0001"));
                    }
                });
    }

    /** Whether a share below 1 stands where at least 10 % is asked, as a number alone. */
    private static boolean isFraction(Outcome outcome) {
        boolean isMuchAsked = outcome.criterion()
                .requirement()
                .least()
                .filter(least -> least.compareTo(BigDecimal.TEN) >= 0)
                .isPresent();
        return isMuchAsked
                && outcome.criterion().type() == FigureType.SHARE
                && !(outcome.figure().observation() instanceof Observation.Counts)
                && outcome.value()
                        .filter(value -> value.signum() > 0 && value.compareTo(Rational.ONE) < 0)
                        .isPresent();
    }

    /** The step that is reached, the next one and what is missing to it, else what is missing to the threshold. */
    private static String missing(Outcome outcome, Wording words) {
        if (outcome.step().isPresent()) {
            ReachedStep step = outcome.step().get();
            return step.reached()
                            .map(mark -> mark(outcome, mark, words))
                            .orElseGet(() -> words.say("step.none", words.number(step.points())))
                    + " · "
                    + step.next()
                            .map(mark -> words.say("step.next", mark(outcome, mark, words))
                                    + step.missing()
                                            .map(gap -> ", " + missing(outcome, gap, words))
                                            .orElse(""))
                            .orElseGet(() -> words.say("step.highest"));
        }
        boolean isPlain = outcome.criterion().target().scoring().parts().isEmpty()
                && !outcome.emptyDenominator().isPresent();
        return isPlain ? words.gap(outcome).orElse("") : "";
    }

    private static String missing(Outcome outcome, Rational gap, Wording words) {
        if (gap.signum() == 0) {
            return words.say("step.must-pass");
        }
        BigDecimal rounded = gap.rounded(4, RoundingMode.HALF_UP);
        String shown = rounded.signum() == 0 ? "< 0,0001" : words.trimmed(rounded);
        return words.say(outcome.criterion().type().sign().equals("%") ? "gap.percent" : "gap.number", shown);
    }

    private static String mark(Outcome outcome, ReachedStep.Mark mark, Wording words) {
        String points = words.number(mark.points());
        if (mark.bound().isEmpty()) {
            return mark.category().orElse("") + ": " + points;
        }
        boolean isLess = outcome.criterion().target().scoring() instanceof Scoring.Steps steps
                && steps.direction() == Scoring.Direction.LESS;
        return words.say(
                (isLess ? "function.step-less" : "function.step") + (mark.isOpen() ? "-open" : ""),
                words.number(mark.bound().get()) + outcome.criterion().type().sign(),
                points);
    }
}
