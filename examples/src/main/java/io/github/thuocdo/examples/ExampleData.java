package io.github.thuocdo.examples;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the examples find their figures: where the first argument says, else in the project. */
final class ExampleData {
    private static final int UNREADABLE = 3;

    private ExampleData() {}

    /** The file or folder; where there is none, ends the program with one line that says what to do. */
    static String named(String[] args, String usual) {
        String named = args.length > 0 ? args[0] : usual;
        if (!Files.exists(Path.of(named))) {
            System.err.println("There is no (" + named + ") here. Maybe start from the project's root,"
                    + " or give the path as an argument?");
            System.exit(UNREADABLE);
        }
        return named;
    }
}
