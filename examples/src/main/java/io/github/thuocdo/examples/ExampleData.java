package io.github.thuocdo.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that the examples read, by the first argument or the usual ones of the project, and indicators for made-up figures. */
final class ExampleData {
    /** The indicators of which the criteria of 2025 ask communes a percentage. */
    static final List<String> SHARES = List.of(
            "esigned-docs",
            "online-level3",
            "online-level4",
            "satisfaction",
            "portal-disclosure",
            "dedicated-network",
            "level4-multichannel",
            "video-meeting-coverage");

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
