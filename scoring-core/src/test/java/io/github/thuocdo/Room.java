package io.github.thuocdo;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One package of the library.
 *
 * @param name the package below the root; empty for the root itself
 * @param sentence what lives in it
 * @param mayImport the rooms that it builds on; what those build on, it may import too
 */
record Room(String name, String sentence, List<String> mayImport) {
    private static final String ROOT = "io.github.thuocdo";

    /**
     * The house from the ground up. A room names only rooms above it in this list, so that no two packages can ever
     * need each other.
     */
    static final Map<String, Room> HOUSE = house(
            room("internal.text", "words and lines of text"),
            room("internal.parallel", "threads that the caller lends"),
            room("internal.cell", "what one cell says: words, days, numbers", "internal.text"),
            room("number", "exact numbers: fractions, and numbers known to any digit asked for"),
            room("finding", "what a reader of figures or of a set should know", "number", "internal.text"),
            room("internal.json", "JSON whose every value knows its line", "finding"),
            room(
                    "criteria",
                    "what is asked: sets, criteria, policies, the plan of one profile",
                    "number",
                    "internal.json"),
            room("internal.table", "a table as files carry it: rows of cells, each with its place", "internal.cell"),
            room(
                    "submission",
                    "what was said: units, registers, figures, and the files they come in",
                    "criteria",
                    "internal.cell",
                    "internal.table"),
            room("consistency", "what consistency rules see of a unit's figures, and conclude", "submission"),
            room("internal.figures", "the checked figures of many units; knows nothing of scores", "submission"),
            room("internal.shape", "functions of one number, their bounds and the statistics they look at", "criteria"),
            room(
                    "internal.function.kind",
                    "the two kinds of scoring function, and the contexts in which one is read, written and explained",
                    "internal.shape",
                    "internal.figures",
                    "internal.json"),
            room("internal.function", "the scoring functions, one home each", "internal.function.kind"),
            room("internal.range", "the bounds of all points that a plan can give", "internal.function"),
            room("internal.setfile", "the set's file format, read and written", "internal.function"),
            room("internal.proof", "the prover of sets", "internal.range", "internal.setfile"),
            room(
                    "internal.intake",
                    "submissions held against register and plan",
                    "internal.range",
                    "internal.parallel"),
            room("internal.scoring", "the seam between figures and scores", "internal.function", "internal.parallel"),
            room("internal.scoring.exact", "the definition: scores in exact numbers", "internal.scoring"),
            room("internal.scoring.columns", "the speed: the same scores in columns", "internal.scoring.exact"),
            room("internal.advice", "raises of figures, and the search for the least", "internal.function"),
            room("ranking", "what comes out: ranks, outcomes, verdicts, explanations", "submission"),
            room(
                    "merger",
                    "what became of units that were merged, and an old period restated by it",
                    "ranking",
                    "internal.advice"),
            room("internal.wording", "how results read to people", "ranking", "internal.function"),
            room(
                    "report",
                    "results written down: JSON, CSV, text",
                    "internal.wording",
                    "internal.setfile",
                    "internal.parallel"),
            room("internal.ranks", "what stands behind rankings", "report", "internal.scoring"),
            room("internal.judging", "the facts that rules join", "internal.ranks", "consistency"),
            room("internal.drools", "the one door to Drools", "internal.judging"),
            room(
                    "",
                    "the doors: Scorer, CriteriaFile, CompiledRules",
                    "internal.setfile",
                    "internal.proof",
                    "internal.intake",
                    "internal.scoring.columns",
                    "internal.drools",
                    "report"),
            room("internal.answer", "the parts that answers have in common as plain data", ""),
            room("internal.settree", "a set as the members of its file, which can be changed and read again", ""),
            room(
                    "insight",
                    "answers drawn from rankings: why a rank moved, what a decision does",
                    "internal.answer",
                    "internal.settree",
                    "merger"),
            room("reproduction", "which declared choices give a published table", "insight"),
            room(
                    "internal.outlook",
                    "the scores and ranks that are possible while figures are missing",
                    "insight",
                    "internal.advice"),
            room(
                    "advice",
                    "what the least is that a unit can do to reach a goal",
                    "insight",
                    "internal.advice",
                    "internal.outlook"));

    private static Room room(String name, String sentence, String... mayImport) {
        return new Room(name, sentence, List.of(mayImport));
    }

    private static Map<String, Room> house(Room... rooms) {
        Map<String, Room> house = new LinkedHashMap<>();
        for (Room room : rooms) {
            if (!house.keySet().containsAll(room.mayImport)) {
                throw new IllegalArgumentException(room + " names a room that does not stand above it");
            }
            house.put(room.name, room);
        }
        return house;
    }

    /** The full name of the package. */
    String packageName() {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }

    /** The packages of the house that its classes may depend on: itself, the rooms it names, and theirs. */
    Set<String> reach() {
        Set<String> reach = new LinkedHashSet<>(Set.of(packageName()));
        for (String other : mayImport) {
            reach.addAll(HOUSE.get(other).reach());
        }
        return reach;
    }
}
