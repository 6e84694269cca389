package io.github.thuocdo.harness.cli;

import io.github.thuocdo.harness.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Runs worst cases at nearly a megabyte, one after the other; ends with 1 where one is a fault of the program. */
final class HostileWalk {
    private static final int LENGTH = 950_000;
    /** Those that keep most of what they read. */
    private static final Set<String> HEAVY = Set.of(
            "unknown names",
            "cells that are not there",
            "a heading as long as the rows",
            "units of a register",
            "units, types and groups of one hash",
            "one code again and again",
            "published cells that are not there",
            "rows of an annex",
            "unknown units of a workbook",
            "unknown words of a workbook");

    private HostileWalk() {}

    /** Runs them in the folder that is the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int count = 0;
        for (WorstCases.Case each : WorstCases.all()) {
            boolean isOfCommands =
                    each.name().equals("unknown units") && each.command().matches("(rank|decide).*--format json.*");
            boolean isOfWorkbooks = each.name().equals("cells of one workbook")
                    && each.command().contains("--p");
            if (HEAVY.contains(each.name()) || isOfCommands || isOfWorkbooks) {
                run(each, each.written(folder, LENGTH));
                count++;
            }
        }
        for (WorstCases.Case each : WorstSets.all()) {
            if (each.name().equals("units") && each.command().startsWith("compare")) {
                run(each, each.written(folder, LENGTH));
                count++;
            }
        }
        System.out.println(count + " cases ran");
    }

    private static void run(WorstCases.Case each, List<String> arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = Main.run(
                arguments.toArray(String[]::new),
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (status > 3) {
            System.out.println(each + " ended with " + status + ": " + said.toString(StandardCharsets.UTF_8));
            System.exit(1);
        }
    }
}
