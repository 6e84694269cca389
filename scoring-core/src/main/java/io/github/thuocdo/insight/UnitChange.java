package io.github.thuocdo.insight;

import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One unit in two periods, and what moved it. Shares are computed when they are first asked for.
 *
 * <p>The share of a factor is its Shapley value: what it adds on the average of all orders in which the five factors can change.
 * Shares add up exactly to the change. They say what moves a number, and nothing of causes.
 */
public final class UnitChange {
    private final UnitMove move;
    private final Supplier<Optional<FactorShares>> scoreShares;
    private final Supplier<Optional<FactorShares>> rankShares;
    private final Supplier<OwnFigures> ownFigures;

    UnitChange(
            UnitMove move,
            Supplier<Optional<FactorShares>> scoreShares,
            Supplier<Optional<FactorShares>> rankShares,
            Supplier<OwnFigures> ownFigures) {
        this.move = move;
        this.scoreShares = scoreShares;
        this.rankShares = rankShares;
        this.ownFigures = ownFigures;
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

    /** Finds all shares now. */
    void find() {
        // Each supplier keeps what it found.
        var unusedScoreShares = scoreShares.get();
        var unusedRankShares = rankShares.get();
        var unusedOwnFigures = ownFigures.get();
    }

    @Override
    public String toString() {
        return move.toString();
    }
}
