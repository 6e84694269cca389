package io.github.thuocdo.harness.cli;

import java.util.ArrayList;
import java.util.List;

/** A set of somebody's own with a function of each kind, and figures for five communes. */
final class OwnSet {
    static final String SET = Cli.file("own/set.json");
    static final String UNITS = Cli.file("own/units.csv");
    static final String FIGURES = Cli.file("own/figures.csv");

    private OwnSet() {}

    /** Runs a command with the set, its communes and their figures. */
    static Cli.Result run(String command, String language, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(command, "--criteria", SET, "--units", UNITS, "--input", FIGURES, "--lang", language));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }
}
