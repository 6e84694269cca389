package io.github.thuocdo.harness.cli;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as it was typed, so that a shell reads it again as it did. */
final class Typed {
    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}\\p{N}_./:=,+@%-]+");

    private Typed() {}

    static String of(CommandSpec command) {
        return Stream.concat(
                        Stream.of("thuocdo"), command.root().commandLine().getParseResult().originalArgs().stream())
                .map(word -> PLAIN_WORD.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
