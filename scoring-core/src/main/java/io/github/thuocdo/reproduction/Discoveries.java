package io.github.thuocdo.reproduction;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The choices that were found, measured: how many rows each choice explains beside all others, and what the table does not tell apart. */
final class Discoveries {
    /** So many choices are named that the table does not tell apart from one. */
    private static final int MOST_EQUAL = 12;

    /** Those that change what is added, and not how ranks are numbered or columns are shown. */
    private static final Predicate<Choice> CHANGING_SUMS =
            choice -> !Set.of(Choice.TIES, Choice.BEFORE_RANKING, Choice.SHOWN).contains(choice.kind());

    private static final List<Integer> DIGITS = List.of(0, 1, 2, 3, 4, 5, 6);

    private final Trials trials;
    private final PublishedCells cells;

    Discoveries(Trials trials, PublishedCells cells) {
        this.trials = trials;
        this.cells = cells;
    }

    List<FoundChoice> all() {
        BitSet everything = cells.upTo(Column.RANKS);
        Comparison start = trials.of(List.of()).orElseThrow();
        if (start.wrong(everything).isEmpty()) {
            return List.of();
        }
        Candidates candidates = new Candidates(trials, cells);
        List<List<Choice>> accepted = new Search(trials, cells, candidates).run();

        if (accepted.isEmpty()) {
            return declared(List.of());
        }
        List<Choice> together = accepted.stream().flatMap(List::stream).toList();
        List<Choice> first = candidates.first();
        List<Choice> all =
                Stream.concat(first.stream(), candidates.second().stream()).toList();
        List<FoundChoice> found = new ArrayList<>();
        for (List<Choice> each : accepted) {
            List<Choice> others = each.get(0).at().equals(Choice.TOTAL) ? first : all;
            List<Choice> alike = candidates.alikeAboveZero(each.get(0));
            found.add(measured(
                    each,
                    together,
                    Stream.concat(alike.stream(), others.stream()).distinct().toList(),
                    candidates::isContradicted));
        }
        found.addAll(declared(together));

        // Singles, then pairs; those that explain the most rows first, and what the set declares already behind the
        // others.
        found.sort(Comparator.comparingInt((FoundChoice one) -> one.changes().size())
                .thenComparingInt(one -> -one.explained())
                .thenComparing(FoundChoice::isDeclared));
        if (accepted.size() > 1) {
            found.add(found(together, together, everything, List.of(), List.of(), false));
        }
        return List.copyOf(found);
    }

    /** One choice beside all others that were accepted: so that their faults are not put down to it. */
    private FoundChoice measured(
            List<Choice> each, List<Choice> together, List<Choice> others, Predicate<Choice> isContradicted) {
        Comparison all = trials.of(together).orElseThrow();
        Optional<Comparison> without = trials.of(Fewer.without(together, each));
        BitSet touched = without.map(all::differing).orElseGet(() -> cells.upTo(Column.RANKS));
        BitSet scope = each.size() == together.size() ? cells.upTo(Column.RANKS) : scope(each, touched);
        List<Choice> equally = new ArrayList<>();
        List<Choice> asMany = new ArrayList<>();
        int rows = right(all);
        BitSet everything = cells.upTo(Column.RANKS);
        boolean isOfRows = without.filter(gives -> right(gives) < rows).isPresent();
        if (each.size() == 1) {
            for (Choice other : others) {
                if (!other.kind().equals(each.get(0).kind())
                        || other.equals(each.get(0))
                        || equally.size() >= MOST_EQUAL) {
                    continue;
                }
                Optional<Comparison> gives = instead(other, each, together);
                if (gives.filter(one -> one.agrees().equals(all.agrees())).isPresent()) {
                    equally.add(other);
                } else if (isOfRows
                        && other.isLikely()
                        && !isContradicted.test(other)
                        && asMany.size() < MOST_EQUAL
                        && gives.filter(one ->
                                        right(one) == rows && one.agreeing(everything) >= all.agreeing(everything))
                                .isPresent()) {
                    asMany.add(other);
                }
            }
        }
        return found(each, together, scope, equally, asMany, false);
    }

    /** The number of rows that agree in every column. */
    private int right(Comparison gives) {
        BitSet everything = cells.upTo(Column.RANKS);
        return cells.rows(everything) - cells.rows(gives.wrong(everything));
    }

    /**
     * The columns by which choices are judged: all that they touch, and what is computed last from everything, total and ranks, so that a
     * row is not explained where these differ; one of the total not by groups and criteria, though the way in which halves go is seen
     * there too.
     */
    private BitSet scope(List<Choice> choices, BitSet touched) {
        BitSet own = (BitSet) touched.clone();
        if (choices.stream().allMatch(choice -> choice.at().equals(Choice.TOTAL))) {
            touched.stream()
                    .filter(cell -> cells.cells().get(cell).column().isOfParts())
                    .forEach(own::clear);
        }
        BitSet scope = cells.columnsOf(own.isEmpty() ? touched : own);
        if (choices.stream().allMatch(CHANGING_SUMS)) {
            scope.or(cells.ofResults());
        }
        return scope;
    }

    private Optional<Comparison> instead(Choice other, List<Choice> each, List<Choice> together) {
        List<Choice> instead = new ArrayList<>(Fewer.without(Fewer.without(together, each), List.of(other)));
        instead.add(other);
        return trials.of(instead);
    }

    private FoundChoice found(
            List<Choice> each,
            List<Choice> together,
            BitSet scope,
            List<Choice> equally,
            List<Choice> asMany,
            boolean isDeclared) {
        Comparison all = trials.of(together).orElseThrow();
        BitSet wrong = cells.rowsOf(all.wrong(scope));
        int rows = cells.rows(scope);
        return new FoundChoice(
                each,
                rows - wrong.cardinality(),
                rows,
                wrong.stream().mapToObj(cells.units()::get).toList(),
                withinInputs(together, scope),
                equally,
                asMany,
                isDeclared);
    }

    /** The units that do not agree in {@code scope} under choices, though the rounding of their figures allows it. */
    List<AdministrativeUnit> withinInputs(List<Choice> choices, BitSet scope) {
        BitSet wrong = trials.of(choices).orElseThrow().wrong(scope);
        if (wrong.isEmpty()) {
            return List.of();
        }
        Scorer scorer = trials.scorer(choices);
        ShownDigits digits =
                trials.digits(choices, scorer.set().policies().rounding().scale());
        Map<Integer, Scorer> shown = new HashMap<>();
        InputRounding inputs = new InputRounding(
                scorer,
                column -> shown.computeIfAbsent(digits.of(column), some -> trials.scorer(choices, some)),
                fine(choices),
                trials.figures().all());
        Map<Integer, List<PublishedCells.Cell>> byRow = wrong.stream()
                .mapToObj(cells.cells()::get)
                .collect(Collectors.groupingBy(PublishedCells.Cell::row, TreeMap::new, Collectors.toList()));
        return byRow.entrySet().stream()
                .filter(row -> inputs.covers(cells.units().get(row.getKey()), row.getValue()))
                .map(row -> cells.units().get(row.getKey()))
                .toList();
    }

    private Scorer fine(List<Choice> choices) {
        List<Choice> finer = new ArrayList<>(choices);
        finer.add(trials.fine());
        try {
            return trials.scorer(finer);
        } catch (CriteriaException e) {
            return trials.scorer(choices);
        }
    }

    /**
     * The roundings that the set declares and the table decides beside the accepted choices: every other number of digits explains
     * fewer rows.
     */
    private List<FoundChoice> declared(List<Choice> accepted) {
        if (trials.isCut()) {
            return List.of();
        }
        Roundings roundings = new Roundings(
                trials.base(),
                trials.ranking().plan().profile().reading().code(),
                DIGITS,
                DIGITS,
                false,
                cells.hasTotals(),
                Set.of());
        List<FoundChoice> found = new ArrayList<>();
        decided(roundings.asDeclaredOfTotal(), roundings.ofTotal(), accepted).ifPresent(found::add);
        roundings
                .asDeclaredOfCriteria()
                .flatMap(choice -> decided(choice, roundings.ofAllCriteria(), accepted))
                .ifPresent(found::add);
        return List.copyOf(found);
    }

    /** The digits of the total are judged by totals and ranks, if totals are published. */
    private BitSet judging(Choice declared) {
        BitSet judged = cells.upTo(Column.RANKS);
        if (cells.hasTotals() && declared.at().equals(Choice.TOTAL)) {
            cells.upTo(Column.SCORE - 1).stream().forEach(judged::clear);
        }
        return judged;
    }

    private Optional<FoundChoice> decided(Choice declared, List<Choice> others, List<Choice> accepted) {
        if (accepted.stream().anyMatch(declared::isAbout)) {
            return Optional.empty();
        }
        Comparison start = trials.of(accepted).orElseThrow();
        BitSet judged = judging(declared);
        List<Choice> equally = new ArrayList<>();
        BitSet touched = new BitSet();
        for (Choice other : others) {
            List<Choice> instead = new ArrayList<>(accepted);
            instead.add(other);
            Optional<Comparison> gives = trials.of(instead);
            if (gives.isEmpty()) {
                continue;
            }
            boolean isOfSameDigits = Roundings.digits(other).equals(Roundings.digits(declared));
            if (!isOfSameDigits && gives.get().agreeing(judged) >= start.agreeing(judged)) {
                return Optional.empty();
            }
            if (gives.get().agrees().equals(start.agrees())) {
                equally.add(other);
            } else if (!isOfSameDigits) {
                touched.or(start.differing(gives.get()));
            }
        }
        return touched.isEmpty() || trials.isCut()
                ? Optional.empty()
                : Optional.of(found(
                        List.of(declared),
                        accepted,
                        scope(List.of(declared), touched),
                        equally.size() > MOST_EQUAL ? equally.subList(0, MOST_EQUAL) : equally,
                        List.of(),
                        true));
    }
}
