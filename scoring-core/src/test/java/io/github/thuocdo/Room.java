package io.github.thuocdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One package of the library; the sentence that says what lives in it is the Javadoc of its {@code package-info.java}.
 *
 * @param name the package below the root; empty for the root itself
 * @param mayImport the rooms that it builds on; what those build on, it may import too
 */
record Room(String name, List<String> mayImport) {
    private static final String ROOT = "io.github.thuocdo";

    /**
     * The house from the ground up. A room names only rooms above it in this list, so that no two packages can ever
     * need each other.
     */
    static final Map<String, Room> HOUSE = house(
            room("internal.text"),
            room("internal.parallel"),
            room("internal.cell", "internal.text"),
            room("number"),
            room("finding", "number", "internal.text"),
            room("internal.json", "finding"),
            room("criteria", "number", "internal.json"),
            room("internal.heading", "internal.text"),
            room("internal.table", "internal.cell"),
            room("submission", "criteria", "internal.cell", "internal.heading", "internal.table"),
            room("consistency", "submission"),
            room("internal.figures", "submission"),
            room("internal.shape", "criteria"),
            room("internal.function.kind", "internal.shape", "internal.figures", "internal.json"),
            room("internal.function", "internal.function.kind"),
            room("internal.range", "internal.function"),
            room("internal.setfile", "internal.function"),
            room("internal.proof", "internal.range", "internal.setfile"),
            room("internal.intake", "internal.range", "internal.parallel"),
            room("internal.scoring", "internal.function", "internal.parallel"),
            room("internal.scoring.exact", "internal.scoring"),
            room("internal.scoring.columns", "internal.scoring.exact"),
            room("internal.advice", "internal.function"),
            room("ranking", "submission"),
            room("merger", "ranking", "internal.advice"),
            room("internal.wording", "ranking", "internal.function"),
            room("report", "internal.wording", "internal.setfile", "internal.parallel"),
            room("internal.ranks", "report", "internal.scoring"),
            room("internal.judging", "internal.ranks", "consistency"),
            room("internal.drools", "internal.judging"),
            room(
                    "",
                    "internal.setfile",
                    "internal.proof",
                    "internal.intake",
                    "internal.scoring.columns",
                    "internal.drools",
                    "report"),
            room("internal.answer", ""),
            room("internal.settree", ""),
            room("insight", "internal.answer", "internal.settree", "merger"),
            room("reproduction", "insight"),
            room("internal.outlook", "insight", "internal.advice"),
            room("advice", "insight", "internal.advice", "internal.outlook"));

    private static Room room(String name, String... mayImport) {
        return new Room(name, List.of(mayImport));
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

    /** The sentence of its {@code package-info.java}, on one line. */
    String sentence() {
        Path file = Path.of("src/main/java", packageName().replace('.', '/'), "package-info.java");
        try {
            String text = Files.readString(file);
            return text.substring(text.indexOf("/**") + 3, text.indexOf("*/"))
                    .replaceAll("\\s*\n \\*\\s?", " ")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
