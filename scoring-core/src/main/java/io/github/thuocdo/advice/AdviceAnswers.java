package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.answer.SetNamedAnswer;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Answer;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The advice as answers, ready to be written as text, JSON and CSV.
 *
 * <pre>{@code
 * Report.of(AdviceAnswers.ofUnit(adviser, "15469"), Locale.ENGLISH).write(Format.TABLE, System.out);
 * }</pre>
 */
public final class AdviceAnswers {
    /**
     * The text on all units tries figures in the place of missing ones until so many criteria were scored; after that, possible ranks and
     * what a report would close are told as bounds.
     */
    public static final long MOST_SCORED = 1_000_000;

    private AdviceAnswers() {}

    /**
     * The noun of the things that an indicator counts ("hồ sơ", "dossiers"); empty where the document's words begin with no known one.
     *
     * @param count the number of things: 1 is told in the singular
     */
    public static Optional<BilingualText> counted(Indicator indicator, BigInteger count) {
        NotNull.require("indicator", indicator, "count", count);
        return AdviceWords.counted(indicator, count);
    }

    /** The result of the least plan in words, and what it costs where costs are given; empty where nothing is raised. */
    public static List<BilingualText> least(GoalAdvice advice) {
        NotNull.require("advice", advice);
        return !advice.isReachable() || advice.isReached()
                ? List.of()
                : AdviceWords.all(words -> new ProofWords(advice, words.locale()).plan(0));
    }

    /**
     * Says that the least plan is proved, or what else is known of plans; of a goal that cannot be reached, the most that can be; or
     * that it is reached.
     */
    public static List<BilingualText> proof(GoalAdvice advice) {
        NotNull.require("advice", advice);
        return AdviceWords.all(words -> new ProofWords(advice, words.locale()).sentences());
    }

    /** A raise in words, the figure called by the name of its criterion ("…: từ 302/400 lên 320/400, thêm 18 hồ sơ"). */
    public static BilingualText words(Raise raise) {
        NotNull.require("raise", raise);
        BilingualText name = raise.criteria().get(0).name();
        String part = raise.measured().isPresent() ? "" : " (" + raise.indicator() + ")";
        return AdviceWords.both(words -> AdviceText.raise(raise, Lines.plain(name.in(words.locale())) + part, words));
    }

    /**
     * Says what is certain of a unit while figures are missing: the score, the possible ranks, the class, and report by report what it
     * closes, the figures called by the names of their criteria; nothing where no figure is missing and its rank is certain.
     *
     * @param unit a unit of the ranking
     * @param outlook the outlook of the unit
     */
    public static List<BilingualText> words(Ranking ranking, RankedUnit unit, Outlook outlook) {
        NotNull.require("ranking", ranking, "unit", unit, "outlook", outlook);
        return AdviceWords.all(words ->
                AdviceText.outlook(
                                ranking,
                                unit,
                                outlook,
                                code -> name(ranking, code).in(words.locale()),
                                words)
                        .stream()
                        .map(AdviceText.OutlookLine::said)
                        .toList());
    }

    /** The sentence that says that the others stand still, and that no figure is lowered. */
    public static BilingualText assumption() {
        return AdviceWords.bilingual("assumption");
    }

    /** The name of the scored criterion that measures an indicator; the code where none does, but a part of a scoring function. */
    public static BilingualText name(Ranking ranking, String indicator) {
        NotNull.require("ranking", ranking, "indicator", indicator);
        return ranking.plan().scored().stream()
                .filter(criterion -> criterion.indicator().code().equals(indicator))
                .findFirst()
                .map(criterion ->
                        AdviceWords.both(words -> Lines.plain(criterion.name().in(words.locale()))))
                .orElse(new BilingualText(indicator, indicator));
    }

    /**
     * The advice to a unit: the gain of raising each figure, and the unit's outlook.
     *
     * @throws IllegalArgumentException if no unit of the ranking has the code
     */
    public static Answer ofUnit(Adviser adviser, String code) {
        NotNull.require("adviser", adviser, "code", code);
        return SetNamedAnswer.of(AdviceAnswer.of(adviser, code), adviser.ranking());
    }

    /**
     * The advice to a unit, with the least that reaches a goal.
     *
     * @throws IllegalArgumentException if no unit of the ranking has the code
     */
    public static Answer ofUnit(Adviser adviser, String code, GoalAdvice goal) {
        NotNull.require("adviser", adviser, "code", code, "goal", goal);
        return SetNamedAnswer.of(AdviceAnswer.of(adviser, code, goal), adviser.ranking());
    }

    /** The gain of raising each figure of each unit alone. */
    public static Answer ofEachFigure(Adviser adviser) {
        return ofEachFigure(adviser, MOST_SCORED);
    }

    /**
     * The same with another number of criteria that are scored to tell possible ranks in the text.
     *
     * @param mostScored 0 or more; {@link #MOST_SCORED} unless given
     * @throws IllegalArgumentException if it is below 0
     */
    public static Answer ofEachFigure(Adviser adviser, long mostScored) {
        NotNull.require("adviser", adviser);
        return SetNamedAnswer.of(SinglesAnswer.of(adviser, mostScored), adviser.ranking());
    }

    /** The units that a budget brings over a line, and the raises that do so. */
    public static Answer ofDistrict(Adviser adviser, DistrictAdvice advice) {
        NotNull.require("adviser", adviser, "advice", advice);
        return SetNamedAnswer.of(DistrictAnswer.of(adviser, advice), adviser.ranking());
    }
}
