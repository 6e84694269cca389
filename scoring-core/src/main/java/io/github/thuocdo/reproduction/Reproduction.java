package io.github.thuocdo.reproduction;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * A published table held against what a set computes from the same figures: which numbers agree to the digit, and which choices
 * of the publisher would explain the others.
 *
 * <pre>{@code
 * var period = new ScoredPeriod(Scorer.of(set), units, Submissions.read(Path.of("figures.csv")));
 * var reproduction = Reproduction.of(period, PublishedTable.read(Path.of("published.csv")));
 * reproduction.choices().forEach(found -> System.out.println(found.changes() + " " + found.explained()));
 * }</pre>
 *
 * <p>Choices are tried one at a time and in pairs; a value that the table does not tell apart from the one that is named is listed
 * beside it. Immutable, and safe to share between threads.
 */
public final class Reproduction {
    private final Ranking ranking;
    private final PublishedCells cells;
    private final List<RowAgreement> rows;
    private final Trials trials;
    private final Supplier<List<FoundChoice>> choices;
    private final Supplier<List<AdministrativeUnit>> withinInputs;
    private final Supplier<AsPublished> asPublished;

    private Reproduction(ScoredPeriod period, PublishedTable table, OptionalInt mostTrials) {
        Plan plan = period.scorer()
                .withoutConsistency()
                .read(period.units(), period.figures())
                .plan();
        this.cells = new PublishedCells(table, plan, period.units());
        this.trials = new Trials(period, cells, mostTrials);
        this.ranking = trials.ranking();
        this.asPublished = Suppliers.memoize(() -> new AsPublished(trials.ranking()));
        Comparison start = trials.of(List.of()).orElseThrow();
        this.rows = rows(start);
        Discoveries discoveries = new Discoveries(trials, cells);
        this.choices = Suppliers.memoize(discoveries::all);
        this.withinInputs = Suppliers.memoize(() -> discoveries.withinInputs(List.of(), cells.upTo(Column.RANKS)));
    }

    /**
     * Holds a table against the set that {@code period} is scored by.
     *
     * @throws IllegalArgumentException if the set does not rank units of that level
     */
    public static Reproduction of(ScoredPeriod period, PublishedTable table) {
        Objects.requireNonNull(table, "table");
        return new Reproduction(period, table, OptionalInt.empty());
    }

    /**
     * The same with another number of trials than the size of the set and of the population allows: as many rankings are made by
     * other choices, at most.
     *
     * @param mostTrials 1 or more; the first holds the set as it is against the table
     * @throws IllegalArgumentException if it is below 1, or the set does not rank units of that level
     */
    public static Reproduction of(ScoredPeriod period, PublishedTable table, int mostTrials) {
        Objects.requireNonNull(table, "table");
        if (mostTrials < 1) {
            throw new IllegalArgumentException("The number of trials is 1 or more, not " + mostTrials);
        }
        return new Reproduction(period, table, OptionalInt.of(mostTrials));
    }

    private List<RowAgreement> rows(Comparison start) {
        int[] compared = new int[cells.units().size()];
        Map<Integer, List<RowAgreement.Difference>> differences = new HashMap<>();
        for (int i = 0; i < cells.cells().size(); i++) {
            PublishedCells.Cell cell = cells.cells().get(i);
            compared[cell.row()]++;
            if (!start.agrees().get(i)) {
                differences
                        .computeIfAbsent(cell.row(), row -> new ArrayList<>())
                        .add(new RowAgreement.Difference(
                                cell.column().id(), cell.value(), start.values().get(i)));
            }
        }
        List<RowAgreement> all = new ArrayList<>();
        for (int row = 0; row < compared.length; row++) {
            if (compared[row] > 0) {
                all.add(new RowAgreement(
                        cells.units().get(row), compared[row], differences.getOrDefault(row, List.of())));
            }
        }
        return List.copyOf(all);
    }

    /** The ranking by the set as it is, of the units that have figures or stand in the table. */
    public Ranking ranking() {
        return ranking;
    }

    /**
     * The rows of the table of which something is compared, in its order, as the set explains them without any change. A row whose
     * cells say nothing, or are no numbers, is not among them.
     */
    public List<RowAgreement> rows() {
        return rows;
    }

    /** The units that do not agree though their published results lie within the rounding of their figures. */
    public List<AdministrativeUnit> withinInputs() {
        return withinInputs.get();
    }

    /**
     * The choices that explain what does not agree, and the roundings among those that the set declares already if the table decides
     * them: singles before pairs, those that explain most rows first; the accepted ones together at the end. Nothing where all agrees
     * already, or nothing helps.
     */
    public List<FoundChoice> choices() {
        return choices.get();
    }

    /**
     * Columns that nothing is known of, units that are not in the register, cells that hold no number; and that choices were left
     * untried, where a set of very many criteria agrees nowhere.
     */
    public List<Finding> findings() {
        choices();
        withinInputs();
        if (!trials.isCut()) {
            return cells.findings();
        }
        List<Finding> all = new ArrayList<>(cells.findings());
        all.add(Finding.of(Severity.WARNING, "search-cut", Texts.both("search-cut")));
        return List.copyOf(all);
    }

    /** The units that a choice of rounding does not explain, and of which some such points are published: these it cannot change. */
    List<AdministrativeUnit> pointsAsPublished(FoundChoice found) {
        AsPublished points = asPublished.get();
        return found.unexplained().stream()
                .filter(unit -> found.changes().stream().anyMatch(choice -> points.areOutOfReach(unit.code(), choice)))
                .toList();
    }

    /** The row of a unit; empty where the table has none. */
    public Optional<RowAgreement> find(String code) {
        Objects.requireNonNull(code, "code");
        return rows.stream().filter(row -> row.unit().code().equals(code)).findFirst();
    }

    /** For each published column, in the order of the table, how many of its numbers agree. */
    List<ColumnAgreement> columns() {
        List<ColumnAgreement> all = new ArrayList<>();
        List<Column> seen = new ArrayList<>();
        for (PublishedCells.Cell each : cells.cells()) {
            if (!seen.contains(each.column())) {
                seen.add(each.column());
            }
        }
        for (Column column : seen) {
            BitSet own = new BitSet();
            for (int i = 0; i < cells.cells().size(); i++) {
                own.set(i, cells.cells().get(i).column().equals(column));
            }
            int wrong = (int) rows.stream()
                    .filter(row -> row.differences().stream()
                            .anyMatch(difference -> difference.column().equals(column.id())))
                    .count();
            Optional<Integer> digits = column.isOfRanks() ? Optional.empty() : Optional.of(cells.digits(column));
            all.add(new ColumnAgreement(column.id(), own.cardinality() - wrong, own.cardinality(), digits));
        }
        return all;
    }

    /**
     * The agreement of a column.
     *
     * @param id the id of the criterion or group; {@code score} or {@code rank}
     * @param digits the digits behind the mark to which its numbers are written; empty for ranks
     */
    record ColumnAgreement(String id, int agrees, int of, Optional<Integer> digits) {}
}
