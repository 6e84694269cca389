package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.ranking.ExactScore;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.ScoreLimits;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One unit of a ranking; two are equal where they are the same unit of the same ranking. */
final class UnitInRanking implements RankedUnit, ScoredUnit {
    private static final int RANK_COLUMNS = 2;
    private static final int NAME_COLUMNS = 22;

    private final RankedFigures ranked;
    private final UnitScores scores;

    UnitInRanking(RankedFigures ranked, int index) {
        this.ranked = ranked;
        this.scores = ranked.unit(index);
    }

    @Override
    public UnitScores scores() {
        return scores;
    }

    @Override
    public AdministrativeUnit unit() {
        return ranked.figures().units().get(scores.index());
    }

    @Override
    public OptionalInt findRank() {
        return scores.rank();
    }

    @Override
    public Optional<BigDecimal> findScore() {
        return scores.score();
    }

    @Override
    public Optional<BigDecimal> worst() {
        return scores.worst();
    }

    @Override
    public Optional<BigDecimal> best() {
        return scores.best();
    }

    @Override
    public List<Finding> findings() {
        return ranked.findingsAbout(scores.index());
    }

    @Override
    public ExactScore exactScore() {
        return scores.exact();
    }

    @Override
    public int met() {
        return scores.met();
    }

    @Override
    public int notMet() {
        return scores.notMet();
    }

    @Override
    public int unknown() {
        return scores.unknown();
    }

    @Override
    public int notApplicable() {
        return scores.notApplicable();
    }

    @Override
    public int pointsOnly() {
        return scores.pointsOnly();
    }

    @Override
    public List<PillarScore> pillars() {
        return scores.pillars();
    }

    @Override
    public Optional<Verdict> verdict() {
        return Verdicts.of(scores);
    }

    @Override
    public List<PeerRank> peerRanks() {
        return ranked.peerRanks(scores.index());
    }

    @Override
    public List<Outcome> outcomes() {
        return scores.outcomes();
    }

    @Override
    public Explanation explain() {
        return ExplainedUnit.of(this, ranked, scores.index());
    }

    @Override
    public ScoreLimits limits() {
        return Verdicts.limits(scores);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof UnitInRanking other && ranked == other.ranked && scores.index() == other.scores.index();
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(ranked) + scores.index();
    }

    @Override
    public String toString() {
        OptionalInt rank = findRank();
        String place = rank.isEmpty() ? "—" : Integer.toString(rank.getAsInt());
        String points = findScore().map(BigDecimal::toPlainString).orElse("—");
        return padded(place, true, RANK_COLUMNS) + "  " + padded(unit().name(), false, NAME_COLUMNS) + " " + points;
    }

    /** Filled with spaces to a width as a terminal counts it, and never cut. */
    private static String padded(String text, boolean before, int columns) {
        String spaces = " ".repeat(Math.max(0, columns - Lines.width(text)));
        return before ? spaces + text : text + spaces;
    }
}
