package io.github.thuocdo.insight;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.cell.CellName;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A period against a published result of the one before, whose figures are gone: scores, ranks, and what was met then and now.
 * What moved a unit cannot be split without the figures. Immutable, and safe to share between threads.
 */
public final class ResultComparison {
    private final PublishedRanking before;
    private final Ranking after;
    private final List<Move> units = new ArrayList<>();
    private final List<AdministrativeUnit> added = new ArrayList<>();
    private final List<PublishedRanking.Row> gone = new ArrayList<>();

    /**
     * A unit of both.
     *
     * @param before as the result has it
     * @param after as it is ranked now
     */
    public record Move(PublishedRanking.Row before, RankedUnit after) {
        /** Refuses null. */
        public Move {
            NotNull.require("before", before, "after", after);
        }

        /** The score now less the one before; empty where one of them is missing. */
        public Optional<Rational> scoreChange() {
            return before.score()
                    .flatMap(
                            old -> after.findScore().map(now -> Rational.of(now).minus(Rational.of(old))));
        }

        /** The rank now less the one before: below 0 where the unit rose; empty where one of them is missing. */
        public Optional<Integer> rankChange() {
            return before.rank().isPresent() && after.isRanked()
                    ? Optional.of(after.rank() - before.rank().getAsInt())
                    : Optional.empty();
        }

        /** The scored criteria of both whose status changed, in the order of the ranking now. */
        public List<UnitMove.Turn> turns() {
            List<UnitMove.Turn> turns = new ArrayList<>();
            for (Outcome outcome : after.scored()) {
                Status was = before.statuses().get(outcome.criterion().id());
                if (was != null && was != outcome.status()) {
                    turns.add(new UnitMove.Turn(outcome.criterion().id(), was, outcome.status()));
                }
            }
            return List.copyOf(turns);
        }
    }

    private ResultComparison(PublishedRanking before, Ranking after) {
        this.before = before;
        this.after = after;
        Map<String, PublishedRanking.Row> rows = new HashMap<>();
        before.rows().forEach(row -> rows.put(row.code(), row));
        Set<PublishedRanking.Row> found = new HashSet<>();
        for (RankedUnit now : after.entries()) {
            PublishedRanking.Row row = rows.get(now.unit().code());
            // A code may mean another unit since: then its name is another.
            if (row != null && CellName.agreeButForTypes(row.name(), now.unit().name())) {
                units.add(new Move(row, now));
                found.add(row);
            } else {
                added.add(now.unit());
            }
        }
        before.rows().stream().filter(row -> !found.contains(row)).forEach(gone::add);
    }

    /**
     * Compares a period with a published result.
     *
     * @throws IllegalArgumentException if they rank units of different levels
     */
    public static ResultComparison of(PublishedRanking before, Ranking after) {
        NotNull.require("after", after, "before", before);
        String level = after.plan().profile().level().code();
        if (!before.level().equals(level)) {
            throw new IllegalArgumentException(
                    "A comparison is of units of one level, not of " + before.level() + " and " + level);
        }
        return new ResultComparison(before, after);
    }

    /** The result. */
    public PublishedRanking before() {
        return before;
    }

    /** The ranking now. */
    public Ranking after() {
        return after;
    }

    /** The units of both, in the order of the ranking now. */
    public List<Move> units() {
        return List.copyOf(units);
    }

    /** The scored criteria of both at which units turned from met to not met or the reverse, in the order of the set now. */
    public List<PeriodComparison.Turned> turned() {
        return PeriodComparison.Turned.of(after, units.stream().flatMap(move -> move.turns().stream()));
    }

    /** A unit of both; empty where none has this code. */
    public Optional<Move> find(String code) {
        Objects.requireNonNull(code, "code");
        return units.stream()
                .filter(move -> move.after().unit().code().equals(code))
                .findFirst();
    }

    /** The units that only the ranking now has. */
    public List<AdministrativeUnit> added() {
        return List.copyOf(added);
    }

    /** The units that only the result has. */
    public List<PublishedRanking.Row> gone() {
        return List.copyOf(gone);
    }

    /** Whether both are by one set, to the last byte, and one target year: then no change comes of what is asked. */
    public boolean isSameSet() {
        return before.sha256().equals(CriteriaFile.sha256(after.plan().set()))
                && before.horizon().orElse(0)
                        == after.plan()
                                .profile()
                                .horizon()
                                .map(year -> year.year())
                                .orElse(0);
    }
}
