package io.github.thuocdo.harness.place;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The target of an output's path, through all links: a file that is there or not yet, a folder, a device or a pipe, or a file that
 * a shell has opened for this process under a number.
 *
 * @param kind its kind
 * @param path its path, links followed
 */
public record OutPath(Kind kind, Path path) {
    /** As many links as Linux follows. */
    private static final int MOST_LINKS = 40;

    private static final Pattern DESCRIPTOR =
            Pattern.compile("/proc/(?<process>\\d+)(?:/task/\\d+)?/fd/(?<number>\\d+)|/dev/fd/(?<own>\\d+)");

    private static final int STANDARD_OUTPUT = 1;
    private static final int STANDARD_ERROR = 2;

    /** The kind of a path's target. */
    public enum Kind {
        /** The stream to which this process writes its results. */
        STANDARD_OUTPUT,
        /** The stream to which this process writes its complaints. */
        STANDARD_ERROR,
        /** Opened by somebody else: written to behind what is there, as a shell sent it there. */
        OPENED,
        /** Opened for reading alone. */
        OPENED_TO_READ,
        /** A device or a pipe. */
        DEVICE,
        /** A folder. */
        FOLDER,
        /** A file, or a place for one. */
        FILE
    }

    /**
     * Follows a path.
     *
     * @throws FileSystemLoopException if its links lead in a circle
     * @throws IOException if a link cannot be read
     */
    public static OutPath of(Path typed) throws IOException {
        Path at = typed.toAbsolutePath();
        for (int links = 0; links <= MOST_LINKS; links++) {
            if (Files.isDirectory(at)) {
                return new OutPath(Kind.FOLDER, at);
            }
            Path folder = at.getParent();
            if (folder != null && Files.isDirectory(folder)) {
                at = folder.toRealPath().resolve(at.getFileName());
            }
            Matcher descriptor = DESCRIPTOR.matcher(at.toString());
            if (descriptor.matches()) {
                return opened(at, descriptor);
            }
            if (!Files.isSymbolicLink(at)) {
                return new OutPath(Files.exists(at) && !Files.isRegularFile(at) ? Kind.DEVICE : Kind.FILE, at);
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        throw new FileSystemLoopException(typed.toString());
    }

    private static OutPath opened(Path at, Matcher descriptor) throws IOException {
        boolean own = descriptor.group("own") != null
                || descriptor
                        .group("process")
                        .equals(Long.toString(ProcessHandle.current().pid()));
        int number = Integer.parseInt(descriptor.group(descriptor.group("own") != null ? "own" : "number"));
        if (own && number == STANDARD_OUTPUT) {
            return new OutPath(Kind.STANDARD_OUTPUT, at);
        }
        if (own && number == STANDARD_ERROR) {
            return new OutPath(Kind.STANDARD_ERROR, at);
        }
        if (!Files.exists(at)) {
            throw new FileNotFoundException(at.toString());
        }
        return new OutPath(isOpenedToWrite(at, number) ? Kind.OPENED : Kind.OPENED_TO_READ, at);
    }

    /** Whether a descriptor takes what is written: the files that the machine itself has opened, to read them, do not. */
    private static boolean isOpenedToWrite(Path at, int number) throws IOException {
        Path said = at.resolveSibling(Path.of("..", "fdinfo", Integer.toString(number)));
        if (!Files.exists(said)) {
            return true;
        }
        return Files.readString(said, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith("flags:"))
                .allMatch(line ->
                        (Integer.parseInt(line.substring("flags:".length()).strip(), 8) & 3) != 0);
    }
}
