package io.github.thuocdo.insight;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.OrderedCopies;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One unit in two periods, and what moved it. Shares are computed when they are first asked for.
 *
 * <p>The share of a factor is its Shapley value: its effect on the average of all orders in which the five factors can change.
 * Shares add up exactly to the change. They say what moves a number, and nothing of causes.
 */
public final class UnitChange {
    private final UnitMove move;
    private final Shares shares;
    // Each is found twice where two threads ask at once, and the same then. A country has many units: no lock is kept
    // for each.
    private volatile @Nullable Optional<FactorShares> scoreShares;
    private volatile @Nullable Optional<FactorShares> rankShares;
    private volatile @Nullable OwnFigures ownFigures;
    private volatile @Nullable ChangedClauses changedClauses;

    UnitChange(UnitMove move, Shares shares) {
        this.move = move;
        this.shares = shares;
    }

    /** Finds the shares of the unit with a code. */
    interface Shares {
        /** The shares of the factors in the change of its score. */
        Optional<FactorShares> ofScore(String code);

        /** The shares of the factors in the change of its rank. */
        Optional<FactorShares> ofRank(String code);

        /** The shares of its own figures. */
        OwnFigures ofOwnFigures(String code);

        /** The shares of the set's changed clauses. */
        ChangedClauses ofChangedClauses(String code);
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
        Optional<FactorShares> known = scoreShares;
        if (known == null) {
            known = shares.ofScore(unit().code());
            scoreShares = known;
        }
        return known;
    }

    /** The shares of the factors in the change of the rank; empty where a mix of the periods gives no rank. */
    public Optional<FactorShares> rankShares() {
        Optional<FactorShares> known = rankShares;
        if (known == null) {
            known = shares.ofRank(unit().code());
            rankShares = known;
        }
        return known;
    }

    /** The shares of the unit's own figures in the change before rounding. */
    public OwnFigures ownFigures() {
        OwnFigures known = ownFigures;
        if (known == null) {
            known = shares.ofOwnFigures(unit().code());
            ownFigures = known;
        }
        return known;
    }

    /** The shares of the set's changed clauses in the change before rounding. */
    public ChangedClauses changedClauses() {
        ChangedClauses known = changedClauses;
        if (known == null) {
            known = shares.ofChangedClauses(unit().code());
            changedClauses = known;
        }
        return known;
    }

    /** Finds all shares now, and keeps them. */
    void find() {
        var unusedScoreShares = scoreShares();
        var unusedRankShares = rankShares();
        var unusedOwnFigures = ownFigures();
        var unusedChangedClauses = changedClauses();
    }

    /** Keeps all shares that were found in another object for the same unit. */
    void keep(UnitChange found) {
        scoreShares = found.scoreShares;
        rankShares = found.rankShares;
        ownFigures = found.ownFigures;
        changedClauses = found.changedClauses;
    }

    @Override
    public String toString() {
        return move.toString();
    }
}
