package io.github.thuocdo.insight;

import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.answer.Members;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One unit in two rankings.
 *
 * @param before its place in the first
 * @param after its place in the second
 */
public record UnitMove(RankedUnit before, RankedUnit after) {
    /** Refuses null. */
    public UnitMove {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * A criterion whose status changed.
     *
     * @param criterion its id, which both rankings have
     * @param before its status in the first
     * @param after its status in the second
     */
    public record Turn(String criterion, Status before, Status after) {
        /** Refuses null. */
        public Turn {
            NotNull.require("criterion", criterion, "before", before, "after", after);
        }

        Map<String, Object> data() {
            return Members.of("criterion", criterion)
                    .and("before", before.name())
                    .and("after", after.name());
        }
    }

    /** The unit, as the second ranking has it. */
    public AdministrativeUnit unit() {
        return after.unit();
    }

    /** The published score after less the one before; empty where one of the rankings has none. */
    public Optional<Rational> scoreChange() {
        return before.findScore()
                .flatMap(old -> after.findScore().map(now -> Rational.of(now).minus(Rational.of(old))));
    }

    /** The rank after less the one before: below 0 where the unit rose; empty where one of the rankings has none. */
    public Optional<Integer> rankChange() {
        return before.isRanked() && after.isRanked() ? Optional.of(after.rank() - before.rank()) : Optional.empty();
    }

    /** The scored criteria of both rankings whose status changed, in the order of the second. */
    public List<Turn> turns() {
        Map<String, Status> old = new LinkedHashMap<>();
        before.scored().forEach(outcome -> old.put(outcome.criterion().id(), outcome.status()));
        List<Turn> turns = new ArrayList<>();
        for (Outcome outcome : after.scored()) {
            Status was = old.get(outcome.criterion().id());
            if (was != null && was != outcome.status()) {
                turns.add(new Turn(outcome.criterion().id(), was, outcome.status()));
            }
        }
        return List.copyOf(turns);
    }

    /** Whether the verdict is another: pass, fail or band. */
    public boolean isAcrossALine() {
        return !before.verdict().equals(after.verdict());
    }

    /** Whether the score, the rank and the verdict are the same in both. */
    public boolean isStill() {
        return before.findScore().equals(after.findScore())
                && before.findRank().equals(after.findRank())
                && !isAcrossALine();
    }

    @Override
    public String toString() {
        return unit().code() + ": " + before + " -> " + after;
    }
}
