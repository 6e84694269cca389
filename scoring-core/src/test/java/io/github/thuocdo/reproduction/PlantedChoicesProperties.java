package io.github.thuocdo.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.internal.settree.SetTree;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Choices are planted in random sets and must be found from figures and table alone. */
class PlantedChoicesProperties {
    private static final int UNITS = 16;
    private static final int RANK = 1;
    private static final int SCORE = 2;
    private static final UnitSelection COMMUNES = UnitRegister.of(IntStream.range(0, UNITS)
                    .mapToObj(k -> AdministrativeUnit.of("u" + k, "Xã " + k, Level.COMMUNE))
                    .toList())
            .communes();

    /** The parts that a publisher shows beside score and rank. */
    enum Shown {
        TOTALS(true, true, false, false),
        GROUPS(true, true, true, false),
        CRITERIA(true, true, true, true),
        RANKS_ALONE(true, false, false, false),
        TOTALS_ALONE(false, true, false, false),
        GROUPS_ALONE(false, false, true, false),
        CRITERIA_ALONE(false, false, false, true),
        CRITERIA_AND_RANKS(true, false, false, true);

        private final boolean ranks;
        private final boolean totals;
        private final boolean groups;
        private final boolean criteria;

        Shown(boolean ranks, boolean totals, boolean groups, boolean criteria) {
            this.ranks = ranks;
            this.totals = totals;
            this.groups = groups;
            this.criteria = criteria;
        }

        /** Those that show ranks, totals, and what these are made of. */
        static List<Shown> usual() {
            return List.of(TOTALS, GROUPS, CRITERIA);
        }
    }

    /** Figures of which some are missing, some are 0 of 0, and some are those of the unit before, so that scores tie. */
    private static Submissions drawn(Random random, int criteria) {
        List<Submission> all = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            Submission submission = Submission.of("u" + unit);
            if (unit > 0 && random.nextInt(5) == 0) {
                all.add(new Submission("u" + unit, all.get(unit - 1).entries()));
                continue;
            }
            for (int k = 0; k < 2 * criteria; k++) {
                int denominator = k < 4 && random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(40);
                if (k < 2 || k > 5 || random.nextInt(4) > 0) {
                    submission = submission.counts(
                            "k" + k, denominator == 0 ? 0 : random.nextInt(denominator + 1), denominator);
                }
            }
            all.add(submission);
        }
        return Submissions.of(all);
    }

    /** The rows of the table that a set gives, by unit. */
    private static Map<String, String> table(CriteriaSet set, Submissions figures, Shown shown, boolean inOrder) {
        Ranking ranking = Scorer.of(set).rank(COMMUNES, figures);
        Map<String, String> rows = new TreeMap<>();
        for (RankedUnit unit : ranking.entries()) {
            List<String> row = new ArrayList<>(List.of(
                    unit.unit().code(),
                    shown.ranks ? rank(unit, inOrder, rows.size() + 1) : "",
                    unit.findScore()
                            .filter(score -> shown.totals)
                            .map(Object::toString)
                            .orElse("")));
            for (PillarScore pillar : shown.groups ? unit.pillars() : List.<PillarScore>of()) {
                row.add(pillar.score().map(Object::toString).orElse(""));
            }
            for (Outcome outcome : shown.criteria ? unit.scored() : List.<Outcome>of()) {
                row.add(outcome.points().map(Object::toString).orElse(""));
            }
            rows.put(unit.unit().code(), String.join(",", row));
        }
        RankedUnit first = ranking.entries().get(0);
        List<String> heading = new ArrayList<>(List.of("unit_code", "rank", "score"));
        if (shown.groups) {
            first.pillars().forEach(pillar -> heading.add(pillar.pillar()));
        }
        if (shown.criteria) {
            first.scored().forEach(outcome -> heading.add(outcome.criterion().id()));
        }
        rows.put("", String.join(",", heading));
        return rows;
    }

    private static String rank(RankedUnit unit, boolean inOrder, int place) {
        return unit.isRanked() ? Integer.toString(inOrder ? place : unit.rank()) : "";
    }

    /** The number of rows of a table in which another has something else, from a column on: an empty cell says nothing. */
    private static int different(Map<String, String> table, Map<String, String> other, int from) {
        return (int) table.keySet().stream()
                .filter(unit -> {
                    String[] cells = table.get(unit).split(",", -1);
                    String[] others = other.get(unit).split(",", -1);
                    return IntStream.range(from, cells.length)
                            .anyMatch(k -> !cells[k].isEmpty() && !isSame(cells[k], others[k]));
                })
                .count();
    }

    /** Whether a row is the given one; of units that share a rank each may have any of theirs in order. */
    private static boolean isGiven(
            Map<String, String> table, Map<String, String> given, String unit, boolean isInOrder) {
        String[] cells = table.get(unit).split(",", -1);
        String[] others = given.get(unit).split(",", -1);
        return IntStream.range(0, cells.length)
                .allMatch(k -> cells[k].isEmpty()
                        || isSame(cells[k], others[k])
                        || k == RANK && isInOrder && isOneOfTheirs(cells[k], others[k], table, given));
    }

    private static boolean isOneOfTheirs(
            String rank, String shared, Map<String, String> table, Map<String, String> given) {
        if (rank.isEmpty() || shared.isEmpty()) {
            return false;
        }
        int place = Integer.parseInt(rank) - Integer.parseInt(shared);
        return place >= 0 && place < having(given, shared) && having(table, rank) == 1;
    }

    private static long having(Map<String, String> rows, String rank) {
        return rows.values().stream()
                .filter(row -> row.split(",", -1)[RANK].equals(rank))
                .count();
    }

    /** Whether both say the same number or name: zeros behind it say nothing. */
    private static boolean isSame(String one, String other) {
        boolean areNumbers = Stream.of(one, other).allMatch(text -> text.matches("-?[0-9.]+"));
        return areNumbers ? new BigDecimal(one).compareTo(new BigDecimal(other)) == 0 : one.equals(other);
    }

    /** A table and the set as it is declared. */
    record Case(PlantedSet set, Submissions figures, Shown shown) {
        static Case random(Random random) {
            return of(PlantedSet.random(random), Shown.usual(), random);
        }

        /** Of more shapes and policies, and of some columns alone. */
        static Case wide(Random random) {
            return of(PlantedSet.wide(random), List.of(Shown.values()), random);
        }

        private static Case of(PlantedSet set, List<Shown> shown, Random random) {
            return new Case(set, drawn(random, set.criteria().size()), shown.get(random.nextInt(shown.size())));
        }

        /** Whether both sets are accepted: some means take no values below 0. */
        boolean canHave(Planted planted) {
            try {
                return !table(List.of()).isEmpty() && !table(List.of(planted)).isEmpty();
            } catch (CriteriaException e) {
                return false;
            }
        }

        Map<String, String> table(List<Planted> planted) {
            return PlantedChoicesProperties.table(
                    Planted.in(set, planted).set(),
                    figures,
                    shown,
                    planted.stream().anyMatch(Planted::isInOrder));
        }

        /** The units whose rows are not those that the set gives under choices, scored here once more. */
        List<String> unexplained(Map<String, String> table, List<Choice> choices) {
            SetTree tree = SetTree.of(set.set()).copy();
            choices.stream().filter(Choice::isWide).forEach(choice -> choice.apply(tree));
            choices.stream().filter(choice -> !choice.isWide()).forEach(choice -> choice.apply(tree));
            Map<String, String> given = PlantedChoicesProperties.table(tree.toSet("planted"), figures, shown, false);
            String[] columns = table.get("").split(",", -1);
            List<String> units = unexplained(table, partsTo(tree, given, k -> shownTo(columns[k], choices)), choices);
            boolean isOfTotal = choices.stream()
                    .anyMatch(each ->
                            each.kind().equals(Choice.ROUNDING) && each.at().equals("total"));
            return units.isEmpty() || !isOfTotal || !shown.totals
                    ? units
                    // Beside another rounding of the total every part keeps the digits of its column.
                    : unexplained(
                            table,
                            partsTo(
                                    tree,
                                    given,
                                    k -> shownTo(columns[k], choices).or(() -> Optional.of(digits(table, k)))),
                            choices);
        }

        /** The digits to which a column is only shown. */
        private static Optional<Integer> shownTo(String column, List<Choice> choices) {
            String all = column.matches("c[0-9]") ? "criteria" : "groups";
            return choices.stream()
                    .filter(each -> each.kind().equals(Choice.SHOWN))
                    .filter(each -> each.at().equals(column) || each.at().equals(all))
                    .map(each -> Integer.valueOf(each.value()))
                    .findFirst();
        }

        /** The table whose parts are shown to other digits, where these are given. */
        private Map<String, String> partsTo(
                SetTree tree, Map<String, String> given, Function<Integer, Optional<Integer>> digits) {
            Map<String, String> shownSo = new TreeMap<>(given);
            int columns = given.get("").split(",", -1).length;
            for (int k = SCORE + 1; k < columns; k++) {
                Optional<Integer> scale = digits.apply(k);
                if (scale.isEmpty()) {
                    continue;
                }
                SetTree other = tree.copy();
                Map<String, Object> rounding = SetTree.members(
                        SetTree.members(other.root().get("policies")).get("rounding"));
                rounding.put("scale", BigDecimal.valueOf(scale.get()));
                RoundingMode mode = RoundingMode.valueOf(
                        SetTree.text(rounding, "mode").replace('-', '_').toUpperCase(Locale.ROOT));
                Map<String, String> finer =
                        PlantedChoicesProperties.table(other.toSet("planted"), figures, shown, false);
                int column = k;
                shownSo.replaceAll((unit, row) -> {
                    String[] cells = row.split(",", -1);
                    cells[column] = toAtMost(scale.get(), mode, finer.get(unit).split(",", -1)[column]);
                    return String.join(",", cells);
                });
            }
            return shownSo;
        }

        /** What the set itself rounds to more digits is shown to fewer. */
        private static String toAtMost(int scale, RoundingMode mode, String cell) {
            if (!cell.matches("-?[0-9.]+")) {
                return cell;
            }
            BigDecimal number = new BigDecimal(cell);
            return number.scale() > scale ? number.setScale(scale, mode).toPlainString() : cell;
        }

        private static int digits(Map<String, String> table, int column) {
            return table.values().stream()
                    .map(row -> row.split(",", -1)[column])
                    .filter(cell -> cell.matches("-?[0-9.]+"))
                    .mapToInt(cell -> new BigDecimal(cell).scale())
                    .max()
                    .orElse(0);
        }

        private static List<String> unexplained(
                Map<String, String> table, Map<String, String> given, List<Choice> choices) {
            boolean isInOrder = choices.stream().anyMatch(Choice::isInOrder);
            return table.keySet().stream()
                    .filter(unit -> !isGiven(table, given, unit, isInOrder))
                    .toList();
        }

        Reproduction search(Map<String, String> table) {
            return Reproduction.of(
                    new ScoredPeriod(Scorer.of(set.set()), COMMUNES, figures),
                    PublishedTable.read(
                            new ByteArrayInputStream(
                                    String.join("\n", table.values()).getBytes(StandardCharsets.UTF_8)),
                            "table.csv"));
        }
    }

    @Property(tries = 30, seed = "7660922", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aPlantedChoiceIsFoundOrOneAsSmallThatGivesTheSameTable(@ForAll long seed) {
        Random random = new Random(seed);
        Case drawn = Case.random(random);
        Planted planted = Planted.random(random, drawn.set());
        explained(drawn, List.of(planted));
    }

    /** Of a set with geometric means, values among all units and other policies; maybe some columns alone are published. */
    @Property(tries = 15, seed = "7660924", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void soIsOneInSetsOfOtherShapes(@ForAll long seed) {
        one(seed);
    }

    static void one(long seed) {
        Random random = new Random(seed);
        Case drawn = Case.wide(random);
        Planted planted = Planted.random(random, drawn.set());
        Assume.that(drawn.canHave(planted));
        explained(drawn, List.of(planted));
    }

    /** Each of which explains something beside the other. */
    @Property(tries = 25, seed = "7660923", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void soAreTwoAtOnce(@ForAll long seed) {
        Random random = new Random(seed);
        two(Case.random(random), random);
    }

    static List<FoundChoice> two(Case drawn, Random random) {
        Planted first = Planted.random(random, drawn.set());
        Planted second = Planted.random(random, drawn.set());
        Assume.that(!first.at().equals(second.at()) || !first.kind().equals(second.kind()));
        return explained(drawn, List.of(first, second));
    }

    /**
     * The answer about the table of planted choices. The accepted choices together give every row of it, none of them can be spared, and
     * they are no wider than the planted ones, so that a planted one is left unnamed only for others that give the same table.
     */
    static List<FoundChoice> explained(Case drawn, List<Planted> planted) {
        Map<String, String> table = drawn.table(planted);
        Assume.that(different(table, drawn.table(List.of()), RANK) > 1);
        for (Planted each : planted) {
            // What changes a single row is sooner a slip of the publisher than a choice.
            List<Planted> others = planted.stream().filter(one -> one != each).toList();
            int from = each.kind().equals(Choice.ROUNDING) && drawn.shown() != Shown.RANKS_ALONE ? SCORE : RANK;
            Assume.that(different(table, drawn.table(others), from) > 1);
        }
        List<FoundChoice> found = drawn.search(table).choices();
        String told = planted + " found "
                + found.stream().map(FoundChoice::changes).toList() + "\n" + drawn.set() + "\n"
                + String.join("\n", table.values());
        List<FoundChoice> changed =
                found.stream().filter(each -> !each.isDeclared()).toList();
        assertThat(changed).as(told).isNotEmpty();
        FoundChoice whole = changed.get(changed.size() - 1);
        assertThat(whole.unexplained()).as(told).isEmpty();
        assertThat(drawn.unexplained(table, whole.changes())).as(told).isEmpty();
        for (Choice each : whole.changes()) {
            List<Choice> others =
                    whole.changes().stream().filter(one -> one != each).toList();
            assertThat(drawn.unexplained(table, others))
                    .as("without %s, %s", each, told)
                    .isNotEmpty();
        }
        assertThat(width(whole.changes().stream().map(Choice::at)))
                .as(told)
                .isLessThanOrEqualTo(width(planted.stream().map(Planted::at)));
        return changed;
    }

    private static int width(Stream<String> places) {
        return places.mapToInt(Planted::width).sum();
    }
}
