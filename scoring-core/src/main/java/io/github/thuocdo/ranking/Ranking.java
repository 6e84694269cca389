package io.github.thuocdo.ranking;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Ranked assessments (xếp hạng).
 *
 * <p>Immutable and safe to share between threads. The criteria set's policies say how scores are rounded, what a missing
 * figure counts as, and how ties are numbered; units that tie stand in the Vietnamese order of their names, then by code;
 * units that are not ranked come last.
 */
public final class Ranking {
    /** So many units are examined at a time by one thread. */
    private static final int BATCH = 256;

    private final CheckedFigures figures;
    private final ScoreColumns scores;
    private final Ranks ranks;
    private final UnitRules rules;
    private final boolean examine;
    private final Workers workers;
    private final Supplier<List<Finding>> findings = Suppliers.memoize(this::found);
    private final Supplier<PeerRanks> peers = Suppliers.memoize(this::inPeerGroups);

    private Ranking(
            CheckedFigures figures,
            ScoreColumns scores,
            Ranks ranks,
            UnitRules rules,
            boolean examine,
            Workers workers) {
        this.figures = figures;
        this.scores = scores;
        this.ranks = ranks;
        this.rules = rules;
        this.examine = examine;
        this.workers = workers;
    }

    /** Ranks checked figures in the caller's thread. */
    public static Ranking of(CheckedFigures figures, UnitRules rules, boolean examine) {
        return of(figures, rules, examine, Workers.CALLER);
    }

    /**
     * Ranks checked figures.
     *
     * @param rules the rules that explain
     * @param examine whether the consistency rules are asked, once, when the findings are
     * @param workers whose threads score, rank and examine
     */
    public static Ranking of(CheckedFigures figures, UnitRules rules, boolean examine, Workers workers) {
        ScoreColumns scores = figures.calculator().scores(workers);
        Ranks ranks = Ranks.of(figures, scores, figures.plan().set().policies());
        return new Ranking(figures, scores, ranks, rules, examine, workers);
    }

    /** What was asked. */
    public Plan plan() {
        return figures.plan();
    }

    /** The units and figures that were ranked. */
    public CheckedFigures figures() {
        return figures;
    }

    /** The scores as columns, by the units' place in the figures. */
    public ScoreColumns scores() {
        return scores;
    }

    /** The year that the figures speak of; 0 where none is known. */
    public int period() {
        return figures.period().orElse(0);
    }

    /** Whose threads ranked, and make what is asked of many units at once. */
    public Workers workers() {
        return workers;
    }

    /** How many units have a rank. */
    public int ranked() {
        return ranks.ranked();
    }

    /** Every unit, from the first rank to the last, the unranked at the end; each made when it is asked for. */
    public List<RankedUnit> entries() {
        return new AbstractList<>() {
            @Override
            public RankedUnit get(int place) {
                return entry(ranks.order()[place]);
            }

            @Override
            public int size() {
                return ranks.order().length;
            }
        };
    }

    /**
     * The unit with this code.
     *
     * @throws IllegalArgumentException if no unit of the ranking has it, with the one that may be meant
     */
    public RankedUnit unit(String code) {
        return find(code).orElseThrow(() -> figures.selection().unknown(code));
    }

    /** The unit with this code; empty where no unit of the ranking has it. */
    public Optional<RankedUnit> find(String code) {
        OptionalInt place = figures.selection().position(code);
        return place.isEmpty() ? Optional.empty() : Optional.of(entry(place.getAsInt()));
    }

    private RankedUnit entry(int index) {
        int rank = ranks.rank()[index];
        return new RankedUnit(this, new Assessment(figures, scores, index, rank), rank == 0 ? null : rank);
    }

    /** What reading, checking and the consistency rules found, in the order of the files and their lines. */
    public List<Finding> findings() {
        return findings.get();
    }

    private List<Finding> found() {
        if (!examine) {
            return figures.findings();
        }
        int batches = (figures.size() + BATCH - 1) / BATCH;
        AtomicReferenceArray<List<Finding>> found = new AtomicReferenceArray<>(batches);
        workers.each(batches, batch -> {
            int end = Math.min(figures.size(), (batch + 1) * BATCH);
            found.set(batch, rules.examine(figures, batch * BATCH, end));
        });
        List<Finding> all = new ArrayList<>(figures.findings());
        for (int batch = 0; batch < batches; batch++) {
            all.addAll(found.get(batch));
        }
        return figures.table().order().sorted(all);
    }

    /** What was found about one unit, its consistency examined whatever the bulk does. */
    List<Finding> findingsAbout(int index) {
        String code = figures.units().get(index).code();
        return Stream.concat(
                        figures.findings().stream().filter(finding -> code.equals(finding.unit())),
                        rules.examine(figures, index, index + 1).stream())
                .toList();
    }

    private PeerRanks inPeerGroups() {
        return new PeerRanks(figures.units(), ranks, plan().set().policies().ties());
    }

    /** The ranks of a unit in all its peer groups. */
    List<PeerRank> peerRanks(int index) {
        return peers.get().of(index);
    }

    UnitRules rules() {
        return rules;
    }
}
