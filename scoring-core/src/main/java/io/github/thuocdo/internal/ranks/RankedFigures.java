package io.github.thuocdo.internal.ranks;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.ranking.PeerRank;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Scored and ordered figures, which a ranking and each of its units read. Immutable and safe to share between threads. */
public final class RankedFigures {
    /** So many units are examined at a time by one thread. */
    private static final int BATCH = 256;

    private final ScorableFigures figures;
    private final ScoreColumns scores;
    private final RankPositions positions;
    private final UnitRules rules;
    private final boolean examine;
    private final Workers workers;
    private final Supplier<List<Finding>> findings = Suppliers.memoize(this::found);
    private final Supplier<PeerRanks> peers = Suppliers.memoize(this::inPeerGroups);

    /**
     * Scores and orders checked figures.
     *
     * @param rules the rules that explain
     * @param examine whether the consistency rules are asked, once, when the findings are
     * @param workers the threads that score, rank and examine
     */
    public RankedFigures(ScorableFigures figures, UnitRules rules, boolean examine, Workers workers) {
        this(figures, figures.calculator().scores(workers), true, rules, examine, workers);
    }

    private RankedFigures(
            ScorableFigures figures,
            ScoreColumns scores,
            boolean isRanking,
            UnitRules rules,
            boolean examine,
            Workers workers) {
        this.figures = figures;
        this.scores = scores;
        this.positions = isRanking
                ? RankPositions.of(figures, scores, figures.plan().set().policies())
                : RankPositions.none(figures.size());
        this.rules = rules;
        this.examine = examine;
        this.workers = workers;
    }

    /** Scores checked figures, and gives no unit a rank. */
    public static RankedFigures unranked(ScorableFigures figures, UnitRules rules, boolean examine, Workers workers) {
        return new RankedFigures(figures, figures.calculator().scores(workers), false, rules, examine, workers);
    }

    /** The plan that asked. */
    Plan plan() {
        return figures.plan();
    }

    /** The units and figures. */
    ScorableFigures figures() {
        return figures;
    }

    /** The scores, by the units' place in the figures. */
    public ScoreColumns scores() {
        return scores;
    }

    /** The order of the units. */
    RankPositions positions() {
        return positions;
    }

    /** The rules that explain. */
    UnitRules rules() {
        return rules;
    }

    /** The threads that ranked; they also compute later answers about many units. */
    Workers workers() {
        return workers;
    }

    /** The scores and outcomes of the unit at a place in the figures. */
    UnitScores unit(int index) {
        int rank = positions.rank()[index];
        return new UnitScores(figures, scores, index, rank == 0 ? OptionalInt.empty() : OptionalInt.of(rank));
    }

    /** The findings of reading, checking and the consistency rules, in the order of the files and their lines. */
    List<Finding> findings() {
        return findings.get();
    }

    private List<Finding> found() {
        List<Finding> ofScores = ScoreFindings.of(figures.calculator(), scores);
        if (!examine) {
            return Stream.concat(figures.findings().stream(), ofScores.stream()).toList();
        }
        int batches = (figures.size() + BATCH - 1) / BATCH;
        AtomicReferenceArray<List<Finding>> found = new AtomicReferenceArray<>(batches);
        workers.each(batches, batch -> {
            int end = Math.min(figures.size(), (batch + 1) * BATCH);
            found.set(batch, rules.examine(figures, batch * BATCH, end));
        });
        List<Finding> all = new ArrayList<>(figures.findings());
        all.addAll(ofScores);
        for (int batch = 0; batch < batches; batch++) {
            all.addAll(found.get(batch));
        }
        return figures.table().order().sorted(all);
    }

    /** The findings about one unit; its consistency is examined even if that of many units is not. */
    List<Finding> findingsAbout(int index) {
        String code = figures.units().get(index).code();
        return Stream.concat(
                        figures.findings().stream()
                                .filter(finding ->
                                        finding.unit().filter(code::equals).isPresent()),
                        rules.examine(figures, index, index + 1).stream())
                .toList();
    }

    private PeerRanks inPeerGroups() {
        return new PeerRanks(figures.units(), positions, plan().set().policies().ties());
    }

    /** The ranks of a unit in all its peer groups. */
    List<PeerRank> peerRanks(int index) {
        return peers.get().of(index);
    }
}
