package io.github.thuocdo.harness.page;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.insight.InsightAnswers;
import io.github.thuocdo.insight.MergedComparison;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.insight.ResultComparison;
import io.github.thuocdo.insight.UnitChange;
import io.github.thuocdo.insight.UnitMove;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The changes of a ranking's units since the period before, as page and workbook show them. Against figures, the change of each unit is
 * split over the five factors; against a published result, whose figures are gone, it is not. Immutable.
 *
 * <pre>{@code
 * Page.of(Answers.of(comparison.after()).against(Changes.of(comparison))).write(Path.of("report.html"));
 * }</pre>
 */
public final class Changes {
    /** More remarks than these nobody reads on a page; {@code compare} lists all. */
    private static final int MOST_REMARKS = 12;

    private final Ranking after;
    private final Answer answer;
    private final BilingualText before;
    private final List<Move> moves;
    private final List<String> added;
    private final List<String> gone;
    private final Optional<PeriodComparison> split;
    private final List<BilingualText> remarks;

    /**
     * A unit of both periods.
     *
     * @param unit as the period after has it
     * @param rankBefore its rank before; empty where it had none
     * @param rankChange the rank after less the one before, below 0 where it rose; empty where one is missing
     * @param scoreBefore its score before; empty where it had none
     * @param scoreChange the score after less the one before; empty where one is missing
     * @param turns the scored criteria whose status changed
     * @param change the parts of its move; empty where figures before are gone
     */
    record Move(
            AdministrativeUnit unit,
            OptionalInt rankBefore,
            Optional<Integer> rankChange,
            Optional<BigDecimal> scoreBefore,
            Optional<Rational> scoreChange,
            List<UnitMove.Turn> turns,
            Optional<UnitChange> change) {}

    private Changes(PeriodComparison comparison, Answer answer, List<BilingualText> remarks) {
        this.after = comparison.after();
        this.answer = answer;
        this.before = PageWords.both(words -> words.wording()
                .profile(comparison.before().plan(), comparison.before().period()));
        this.moves = comparison.withShares().units().stream()
                .map(change -> new Move(
                        change.unit(),
                        change.move().before().findRank(),
                        change.move().rankChange(),
                        change.move().before().findScore(),
                        change.move().scoreChange(),
                        change.move().turns(),
                        Optional.of(change)))
                .toList();
        this.added = comparison.added().stream().map(Changes::named).toList();
        this.gone = comparison.gone().stream().map(Changes::named).toList();
        this.split = Optional.of(comparison);
        this.remarks = List.copyOf(remarks);
    }

    private Changes(ResultComparison comparison) {
        this.after = comparison.after();
        this.answer = InsightAnswers.of(comparison);
        this.before = PageWords.both(words -> profile(comparison, words));
        this.moves = comparison.units().stream()
                .map(move -> new Move(
                        move.after().unit(),
                        move.before().rank(),
                        move.rankChange(),
                        move.before().score(),
                        move.scoreChange(),
                        move.turns(),
                        Optional.empty()))
                .toList();
        this.added = comparison.added().stream().map(Changes::named).toList();
        this.gone = comparison.gone().stream()
                .map(row -> row.name() + " (" + row.code() + ")")
                .toList();
        this.split = Optional.empty();
        this.remarks = List.of(PageWords.both(words -> words.say("changes.no-figures")));
    }

    /** The changes between two periods of figures. */
    public static Changes of(PeriodComparison comparison) {
        NotNull.require("comparison", comparison);
        return new Changes(comparison, InsightAnswers.of(comparison), List.of());
    }

    /** The changes between two periods of figures between which units were merged. */
    public static Changes of(MergedComparison merged) {
        NotNull.require("merged", merged);
        List<BilingualText> remarks = new ArrayList<>();
        remarks.add(PageWords.both(words -> words.say(
                "changes.merged",
                merged.mergers().name(),
                words.say("policy." + merged.policy().code()))));
        if (!merged.differing().isEmpty()) {
            remarks.add(PageWords.both(words -> words.say(
                    "changes.differing", words.count(merged.differing().size()))));
        }
        List<BilingualText> messages =
                merged.findings().stream().map(Finding::message).distinct().toList();
        messages.stream().limit(MOST_REMARKS).forEach(remarks::add);
        int rest = messages.size() - MOST_REMARKS;
        if (rest > 0) {
            remarks.add(PageWords.both(words -> words.say("foundations.more", words.count(rest))));
        }
        return new Changes(merged.comparison(), InsightAnswers.of(merged), remarks);
    }

    /** The changes against a published result, whose figures are gone. */
    public static Changes of(ResultComparison comparison) {
        NotNull.require("comparison", comparison);
        return new Changes(comparison);
    }

    private static String named(AdministrativeUnit unit) {
        return unit.name() + " (" + unit.code() + ")";
    }

    private static String profile(ResultComparison comparison, PageWords words) {
        var result = comparison.before();
        String year = result.period().isPresent() ? ", " + result.period().getAsInt() : "";
        return words.say("changes.result", result.set() + " " + result.version() + year);
    }

    /** The ranking of the period after. */
    public Ranking after() {
        return after;
    }

    /** The comparison as {@code compare} writes it. */
    public Answer answer() {
        return answer;
    }

    /** The comparison that splits each unit's move; empty where the figures before are gone. */
    public Optional<PeriodComparison> split() {
        return split;
    }

    /** The period and set with which the units are compared. */
    BilingualText before() {
        return before;
    }

    /** The units of both, in the order of the ranking after. */
    List<Move> moves() {
        return moves;
    }

    /** Units that only the period after has, with their codes. */
    List<String> added() {
        return added;
    }

    /** Units that only the period before has, with their codes. */
    List<String> gone() {
        return gone;
    }

    /** The remarks on the restating of the period before, the register and the policy first, and on limits of the comparison. */
    public List<BilingualText> remarks() {
        return remarks;
    }
}
