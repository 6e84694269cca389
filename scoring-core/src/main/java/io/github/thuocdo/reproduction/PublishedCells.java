package io.github.thuocdo.reproduction;

import static io.github.thuocdo.finding.Severity.INFO;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Sameness;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of a published table about the units and parts that a set scores: numbers, each of one unit and one column. */
final class PublishedCells {
    private static final int MOST_TOLD = 1_000;
    private static final Set<String> RANKS = Set.of("rank", "hạng", "xếp hạng", "thứ hạng");
    private static final Set<String> SCORES = Set.of("score", "total", "điểm", "tổng điểm", "điểm tổng", "tổng");
    private static final Set<String> ASIDE =
            Set.of("name", "unit_name", "unit", "tên đơn vị", "đơn vị", "stt", "tt", "province", "tỉnh", "xã", "huyện");

    private final List<AdministrativeUnit> units = new ArrayList<>();
    private final Set<String> criteria;
    private final Set<String> rankedGroups;
    private final List<Cell> cells = new ArrayList<>();
    /** The digits of each column behind the mark, as they are written, and those up to which they are not all zeros. */
    private final Map<Column, Integer> written = new LinkedHashMap<>();

    private final Map<Column, Integer> used = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    /** The number of findings of each kind, told or not. */
    private final Map<String, Integer> noted = new LinkedHashMap<>();

    private final String file;

    /**
     * A number that is published.
     *
     * @param row the place of its unit among {@link #units}
     */
    record Cell(int row, Column column, BigDecimal value) {}

    PublishedCells(PublishedTable table, Plan plan, UnitSelection selection) {
        this.file = table.file();
        List<@Nullable Column> under = new ArrayList<>();
        Map<String, Column> known = known(plan);
        for (String heading : table.header()) {
            Column column = known.get(Sameness.key(heading));
            under.add(column);
            if (column == null && !isAside(heading)) {
                note(WARNING, "column-unknown", 0, heading);
            }
        }
        Set<String> seen = new LinkedHashSet<>();
        for (PublishedTable.Line line : table.lines()) {
            Optional<AdministrativeUnit> unit = selection.find(line.unit());
            if (unit.isEmpty()) {
                note(line.unit().isEmpty() ? INFO : WARNING, "unit-unknown", line.number(), line.unit());
            } else if (!seen.add(unit.get().code())) {
                note(WARNING, "unit-twice", line.number(), line.unit());
            } else {
                add(line, unit.get(), under);
            }
        }
        tellMore();
        for (Cell cell : cells) {
            written.merge(cell.column(), Math.max(0, cell.value().scale()), Math::max);
            used.merge(
                    cell.column(), Math.max(0, cell.value().stripTrailingZeros().scale()), Math::max);
        }
        this.criteria = of(Column.Kind.CRITERION);
        this.rankedGroups = of(Column.Kind.GROUP_RANK);
    }

    private void add(PublishedTable.Line line, AdministrativeUnit unit, List<@Nullable Column> under) {
        int row = units.size();
        units.add(unit);
        for (int at = 0; at < line.cells().size(); at++) {
            Column column = under.get(at);
            String text = line.cells().get(at);
            if (column == null || PublishedNumber.isNothing(text)) {
                continue;
            }
            Optional<BigDecimal> number = column.isOfRanks() ? PublishedNumber.rank(text) : PublishedNumber.of(text);
            if (number.isPresent()) {
                cells.add(new Cell(row, column, number.get()));
            } else {
                String code = column.isOfRanks() ? "not-a-rank" : "not-a-number";
                note(WARNING, code, line.number(), text, column.id());
            }
        }
    }

    /** Faults without end are told a thousand times, and then counted. */
    private void note(Severity severity, String code, int line, String... said) {
        if (noted.merge(code, 1, Integer::sum) <= MOST_TOLD) {
            Object[] cut = Stream.of(said).map(Excerpt::of).toArray();
            Finding about = Finding.of(severity, codeOf(code), Texts.both("published." + code, cut));
            findings.add(line > 0 ? about.in(file, line) : about.in(file));
        }
    }

    private static String codeOf(String kind) {
        return "published-" + kind;
    }

    private void tellMore() {
        noted.forEach((code, count) -> {
            if (count > MOST_TOLD) {
                String more = Integer.toString(count - MOST_TOLD);
                findings.add(Finding.of(WARNING, codeOf(code), Finding.text("more-of-a-kind", more))
                        .in(file));
            }
        });
    }

    private static boolean isAside(String heading) {
        String key = Sameness.key(heading);
        return key.isEmpty() || PublishedTable.isUnit(heading) || ASIDE.contains(key) || key.startsWith("note");
    }

    /** Every name that a column can have: a group's before a criterion's, and an indicator's code for its criterion. */
    private static Map<String, Column> known(Plan plan) {
        Map<String, Column> known = new LinkedHashMap<>();
        RANKS.forEach(name -> known.put(Sameness.key(name), Column.rank()));
        SCORES.forEach(name -> known.put(Sameness.key(name), Column.score()));
        Map<String, Integer> depths = new LinkedHashMap<>();
        plan.set().pillars().ifPresent(pillars -> depths(pillars.latest(), 0, depths));
        plan.criteria().forEach(criterion -> depths.putIfAbsent(criterion.pillar(), 1));
        int deepest = depths.values().stream().mapToInt(depth -> depth).max().orElse(0);
        depths.forEach((id, depth) -> {
            known.put(Sameness.key(id), new Column(Column.Kind.GROUP, id, deepest - depth + 1));
            for (String name : List.of("rank_" + id, id + "_rank", "rank " + id, "hạng " + id)) {
                known.putIfAbsent(Sameness.key(name), Column.rankOf(id));
            }
        });
        for (Criterion criterion : plan.criteria()) {
            Column column = new Column(Column.Kind.CRITERION, criterion.id(), Column.CRITERIA);
            if (criterion.scored()) {
                known.putIfAbsent(Sameness.key(criterion.id()), column);
                known.putIfAbsent(Sameness.key(criterion.indicator().code()), column);
            }
        }
        return known;
    }

    private static void depths(Pillar pillar, int depth, Map<String, Integer> depths) {
        for (Pillar below : pillar.pillars()) {
            depths.put(below.id(), depth + 1);
            depths(below, depth + 1, depths);
        }
    }

    /** The units of the table, in its order. */
    List<AdministrativeUnit> units() {
        return units;
    }

    List<Cell> cells() {
        return cells;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The stages of which something is published, the first computed first. */
    SortedSet<Integer> stages() {
        SortedSet<Integer> stages = new TreeSet<>();
        cells.forEach(cell -> stages.add(cell.column().stage()));
        return stages;
    }

    /** The cells of ranks. */
    BitSet openRanks() {
        BitSet ranks = upTo(Column.RANKS);
        ranks.andNot(upTo(Column.SCORE));
        return ranks;
    }

    /** The cells of totals and of ranks by them. */
    BitSet ofResults() {
        BitSet chosen = new BitSet();
        for (int i = 0; i < cells.size(); i++) {
            Column.Kind kind = cells.get(i).column().kind();
            chosen.set(i, kind == Column.Kind.SCORE || kind == Column.Kind.RANK);
        }
        return chosen;
    }

    /** The cells of columns up to a stage. */
    BitSet upTo(int stage) {
        BitSet chosen = new BitSet();
        for (int i = 0; i < cells.size(); i++) {
            chosen.set(i, cells.get(i).column().stage() <= stage);
        }
        return chosen;
    }

    /**
     * The digits to which criteria, groups and totals are published, the most first; also those after which a column has nothing but
     * zeros.
     */
    List<Integer> scales() {
        SortedSet<Integer> scales = new TreeSet<>();
        Map<Column.Kind, Integer> ofKinds = new LinkedHashMap<>();
        written.forEach((column, digits) -> {
            if (!column.isOfRanks()) {
                ofKinds.merge(column.kind(), digits, Math::max);
                scales.add(used.getOrDefault(column, digits));
            }
        });
        scales.addAll(ofKinds.values());
        List<Integer> descending = new ArrayList<>(scales);
        Collections.reverse(descending);
        return descending;
    }

    /** The digits behind the mark to which the numbers of a column are written. */
    int digits(Column column) {
        return written.getOrDefault(column, 0);
    }

    /** The digits to which a column may have been rounded: as it is written, or without the zeros that end all its numbers. */
    Set<Integer> shownDigits(Column column) {
        Set<Integer> digits = new LinkedHashSet<>();
        digits.add(digits(column));
        digits.add(used.getOrDefault(column, 0));
        return digits;
    }

    /** The columns of groups and criteria. */
    List<Column> parts() {
        return written.keySet().stream().filter(Column::isOfParts).toList();
    }

    /** Whether totals are published, and not their ranks alone. */
    boolean hasTotals() {
        return written.containsKey(Column.score());
    }

    /** The ids of the criteria of which points are published. */
    Set<String> criteria() {
        return criteria;
    }

    /** The ids of the groups of which ranks are published. */
    Set<String> rankedGroups() {
        return rankedGroups;
    }

    private Set<String> of(Column.Kind kind) {
        return cells.stream()
                .map(Cell::column)
                .filter(column -> column.kind() == kind)
                .map(Column::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names of the columns that have a cell among {@code chosen}. */
    Set<String> columnIds(BitSet chosen) {
        return chosen.stream().mapToObj(cell -> cells.get(cell).column().id()).collect(Collectors.toUnmodifiableSet());
    }

    /** The number of units that have a cell among {@code chosen}. */
    int rows(BitSet chosen) {
        return rowsOf(chosen).cardinality();
    }

    /** The rows that have a cell among {@code chosen}. */
    BitSet rowsOf(BitSet chosen) {
        BitSet rows = new BitSet();
        chosen.stream().forEach(cell -> rows.set(cells.get(cell).row()));
        return rows;
    }

    /** All cells of the columns that have one among {@code chosen}. */
    BitSet columnsOf(BitSet chosen) {
        Set<Column> touched = new LinkedHashSet<>();
        chosen.stream().forEach(cell -> touched.add(cells.get(cell).column()));
        BitSet all = new BitSet();
        for (int i = 0; i < cells.size(); i++) {
            all.set(i, touched.contains(cells.get(i).column()));
        }
        return all;
    }

    /**
     * Those of {@code wrong} at a stage whose rows have nothing wrong that is computed before: what is wrong there already was looked
     * for. All at the stage where every row has.
     */
    BitSet newAt(int stage, BitSet wrong) {
        BitSet before = (BitSet) wrong.clone();
        before.and(upTo(stage - 1));
        BitSet rows = rowsOf(before);
        BitSet here = new BitSet();
        BitSet fresh = new BitSet();
        wrong.stream().filter(cell -> cells.get(cell).column().stage() == stage).forEach(cell -> {
            here.set(cell);
            fresh.set(cell, !rows.get(cells.get(cell).row()));
        });
        return rows.cardinality() == rows(upTo(stage)) ? here : fresh;
    }
}
