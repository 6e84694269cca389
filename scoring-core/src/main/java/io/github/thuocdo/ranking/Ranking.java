package io.github.thuocdo.ranking;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.thuocdo.assessment.Assessment;
import io.github.thuocdo.assessment.Auditor;
import io.github.thuocdo.assessment.Population;
import io.github.thuocdo.assessment.Scores;
import io.github.thuocdo.criteria.Finding;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Ranked assessments (xếp hạng).
 *
 * <p>Immutable and safe to share between threads. The criteria set's policies say how scores are rounded, what a missing
 * figure counts as, and how ties are numbered; units that tie stand in the Vietnamese order of their names, then by code;
 * units that are not ranked come last.
 */
public final class Ranking {
    private final Population population;
    private final Scores scores;
    private final Ranks ranks;
    private final int period;
    private final Auditor auditor;
    private final Supplier<List<Finding>> findings;
    private final Supplier<PeerRanks> peers;
    private final Supplier<Map<String, Integer>> places = Suppliers.memoize(this::findPlaces);

    private Ranking(Population population, Scores scores, Ranks ranks, int period, Auditor auditor, boolean examine) {
        this.population = population;
        this.scores = scores;
        this.ranks = ranks;
        this.period = period;
        this.auditor = auditor;
        this.peers = Suppliers.memoize(() ->
                new PeerRanks(population.units(), ranks, plan().set().policies().ties()));
        this.findings = Suppliers.memoize(() -> examine ? examined() : population.findings());
    }

    /**
     * Ranks a population.
     *
     * @param period the year that the figures speak of; 0 where none is known
     * @param auditor the rules that explain
     * @param examine whether the consistency rules are asked, once, when the findings are
     */
    public static Ranking of(Population population, int period, Auditor auditor, boolean examine) {
        Scores scores = population.score(population.newScores());
        Ranks ranks = Ranks.of(population, scores, population.plan().set().policies());
        return new Ranking(population, scores, ranks, period, auditor, examine);
    }

    /** What was asked. */
    public Plan plan() {
        return population.plan();
    }

    /** The units and figures that were ranked. */
    public Population population() {
        return population;
    }

    /** The scores as columns, by the units' place in the population. */
    public Scores scores() {
        return scores;
    }

    /** The year that the figures speak of; 0 where none is known. */
    public int period() {
        return period;
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
     * @throws IllegalArgumentException if no unit of the ranking has it
     */
    public RankedUnit of(String code) {
        Integer place = places.get().get(code);
        if (place == null) {
            throw new IllegalArgumentException("No unit of this ranking has the code (" + code + ")");
        }
        return entry(place);
    }

    private Map<String, Integer> findPlaces() {
        Map<String, Integer> found = new HashMap<>();
        List<AdministrativeUnit> units = population.units();
        for (int i = 0; i < units.size(); i++) {
            found.put(units.get(i).code(), i);
        }
        return found;
    }

    private RankedUnit entry(int index) {
        int rank = ranks.rank()[index];
        return new RankedUnit(this, new Assessment(population, scores, index, rank), rank == 0 ? null : rank);
    }

    /** What reading, checking and the consistency rules found, in the order of the files and their lines. */
    public List<Finding> findings() {
        return findings.get();
    }

    private List<Finding> examined() {
        List<Finding> all = new ArrayList<>(population.findings());
        for (int i = 0; i < population.size(); i++) {
            all.addAll(examined(i));
        }
        return population.order().sorted(all);
    }

    private List<Finding> examined(int index) {
        return auditor.examine(population.units().get(index), population.figures(index));
    }

    /** What was found about one unit, its consistency examined whatever the bulk does. */
    List<Finding> findingsAbout(int index) {
        String code = population.units().get(index).code();
        return ImmutableList.<Finding>builder()
                .addAll(population.findings().stream()
                        .filter(finding -> code.equals(finding.unit()))
                        .iterator())
                .addAll(examined(index))
                .build();
    }

    /** The ranks of a unit in all its peer groups. */
    List<PeerRank> peerRanks(int index) {
        return peers.get().of(index);
    }

    Auditor auditor() {
        return auditor;
    }
}
