package io.github.thuocdo.insight;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.OrderedCopies;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One unit in two periods, and what moved it. Shares are computed when they are first asked for.
 *
 * <p>The share of a factor is its Shapley value: its effect on the average of all orders in which the five factors can change.
 * Shares add up exactly to the change. They say what moves a number, and nothing of causes.
 */
public final class UnitChange {
    private final UnitMove move;
    private final Supplier<Optional<FactorShares>> scoreShares;
    private final Supplier<Optional<FactorShares>> rankShares;
    private final Supplier<OwnFigures> ownFigures;
    private final Supplier<ChangedClauses> changedClauses;

    UnitChange(
            UnitMove move,
            Supplier<Optional<FactorShares>> scoreShares,
            Supplier<Optional<FactorShares>> rankShares,
            Supplier<OwnFigures> ownFigures,
            Supplier<ChangedClauses> changedClauses) {
        this.move = move;
        this.scoreShares = scoreShares;
        this.rankShares = rankShares;
        this.ownFigures = ownFigures;
        this.changedClauses = changedClauses;
    }

    /**
     * The shares of the set's changed clauses in the change of the unit's score before rounding.
     *
     * @param way the way the shares were found
     * @param shares the share of each clause, in the order of the sets: of a criterion by its id, of what belongs to the whole set by
     *     the path of its member ({@code policies.missing}), and of another target year, reading or dated values by {@link #PERIOD};
     *     empty where nothing of the set changed, and where the change was not split
     */
    public record ChangedClauses(OwnFigures.Way way, Map<String, Rational> shares) {
        /** The name of what changes with the target year, the reading, or the day of dated values, and not with the set. */
        public static final String PERIOD = "period";

        /** Keeps the shares as they are. */
        public ChangedClauses {
            NotNull.require("way", way, "shares", shares);
            shares = OrderedCopies.copyOf("shares", shares);
        }

        static ChangedClauses notSplit() {
            return new ChangedClauses(OwnFigures.Way.NOT_SPLIT, Map.of());
        }
    }

    /** The unit, as the period after has it. */
    public AdministrativeUnit unit() {
        return move.unit();
    }

    /** Its places in both rankings. */
    public UnitMove move() {
        return move;
    }

    /** The shares of the factors in the change of the published score; empty where a mix of the periods gives no score. */
    public Optional<FactorShares> scoreShares() {
        return scoreShares.get();
    }

    /** The shares of the factors in the change of the rank; empty where a mix of the periods gives no rank. */
    public Optional<FactorShares> rankShares() {
        return rankShares.get();
    }

    /** The shares of the unit's own figures in the change before rounding. */
    public OwnFigures ownFigures() {
        return ownFigures.get();
    }

    /** The shares of the set's changed clauses in the change before rounding. */
    public ChangedClauses changedClauses() {
        return changedClauses.get();
    }

    /** Finds all shares now. */
    void find() {
        // Each supplier keeps what it found.
        var unusedScoreShares = scoreShares.get();
        var unusedRankShares = rankShares.get();
        var unusedOwnFigures = ownFigures.get();
        var unusedChangedClauses = changedClauses.get();
    }

    @Override
    public String toString() {
        return move.toString();
    }
}
