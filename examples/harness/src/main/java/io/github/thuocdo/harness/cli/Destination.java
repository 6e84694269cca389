package io.github.thuocdo.harness.cli;

import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Where a report goes: standard output, or a file that is replaced only by a complete one. */
final class Destination {
    private static final int BUFFER = 1 << 16;

    /** What a shell may have sent elsewhere, to the end of a file perhaps: never a file to replace. */
    private static final Set<String> STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    private final @Nullable Path file;
    private final Texts texts;
    private final Streams streams;

    private Destination(@Nullable Path file, Texts texts, Streams streams) {
        this.file = file;
        this.texts = texts;
        this.streams = streams;
    }

    /**
     * The destination.
     *
     * @param option the option that names it
     * @param out the file as typed; null for standard output
     * @param read the files that are read, as typed: none of them is written over
     * @throws Refusal if no file can be made there
     */
    static Destination of(String option, @Nullable String out, List<String> read, Texts texts, Streams streams) {
        if (out == null || isStandardOutput(out)) {
            return new Destination(null, texts, streams);
        }
        if (out.isEmpty()) {
            throw Refusal.wrongUse(texts.say("out-empty", option));
        }
        try {
            Path typed = Path.of(out);
            // A link stays a link: what it points to is replaced.
            Path file = Files.isRegularFile(typed) ? typed.toRealPath() : typed.toAbsolutePath();
            Path folder = file.getParent();
            if (folder == null || Files.isDirectory(file)) {
                throw Refusal.wrongUse(texts.say("out-is-folder", Texts.shown(out)));
            }
            if (!Files.isDirectory(folder)) {
                throw Refusal.wrongUse(texts.say("out-no-folder", Texts.shown(out), folder.toString()));
            }
            if (Files.isRegularFile(file) && read.stream().anyMatch(each -> isSame(each, file))) {
                throw Refusal.wrongUse(texts.say("out-is-read", option, Texts.shown(out)));
            }
            return new Destination(file, texts, streams);
        } catch (InvalidPathException e) {
            throw Refusal.wrongUse(texts.say("path-impossible", Texts.shown(out)));
        } catch (IOException e) {
            throw Refusal.wrongUse(texts.say("out-no-file", Texts.shown(out)));
        }
    }

    /** Whether what was typed means the file, by whatever way. */
    private static boolean isSame(String typed, Path file) {
        try {
            Path path = Path.of(typed);
            return Files.exists(path) && Files.isSameFile(path, file);
        } catch (InvalidPathException | IOException e) {
            return false;
        }
    }

    /** Whether a file stands there that would be replaced. */
    boolean replaces() {
        return file != null && Files.isRegularFile(file);
    }

    /** Whether what was typed means standard output. */
    static boolean isStandardOutput(String out) {
        return STANDARD_OUTPUT.contains(out);
    }

    boolean isStandardOutput() {
        return file == null;
    }

    /**
     * Refuses to write a workbook where a person would read it.
     *
     * @param file the name of a file that may do
     */
    void requireNoTerminal(String file) {
        if (isStandardOutput() && streams.outIsTerminal()) {
            throw Refusal.wrongUse(texts.say("workbook-on-terminal", file));
        }
    }

    /** What is written there. */
    @FunctionalInterface
    interface Content {
        /** Writes it all to {@code out}, which stays open. */
        void writeTo(OutputStream out) throws IOException;
    }

    void write(Report report, Format format) {
        boolean isRead = file == null && streams.outIsTerminal();
        int columns = isRead ? TerminalWidth.columns() : TerminalWidth.PIPED;
        write(out -> report.write(format, out, columns));
    }

    void write(Content content) {
        if (file == null) {
            writeToStandardOutput(content);
        } else if (Files.exists(file) && !Files.isRegularFile(file)) {
            writeInto(file, content);
        } else {
            replace(file, content);
        }
    }

    private void writeToStandardOutput(Content content) {
        try {
            OutputStream buffered = new BufferedOutputStream(streams.out(), BUFFER);
            content.writeTo(buffered);
            buffered.flush();
        } catch (IOException e) {
            // The reader has had enough ("| head"): nothing to tell anybody.
            if (e.getMessage() == null
                    || !e.getMessage().toLowerCase(texts.locale()).contains("pipe")) {
                throw unwritable(texts.say("standard-output"), e);
            }
        }
    }

    /** A device or a pipe: there is nothing to replace. */
    private void writeInto(Path device, Content content) {
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(device, StandardOpenOption.WRITE), BUFFER)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw unwritable(device.toString(), e);
        }
    }

    private void replace(Path target, Content content) {
        String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path unfinished = target.resolveSibling("." + target.getFileName() + "." + random + ".tmp");
        // Also when the process is interrupted.
        unfinished.toFile().deleteOnExit();
        try {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    BUFFER)) {
                content.writeTo(out);
            }
            keepPermissions(target, unfinished);
            move(unfinished, target);
        } catch (IOException e) {
            throw unwritable(target.toString(), e);
        } finally {
            unfinished.toFile().delete();
        }
    }

    private static void keepPermissions(Path target, Path unfinished) throws IOException {
        if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(unfinished, Files.getPosixFilePermissions(target));
        }
    }

    private static void move(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Refusal unwritable(String where, IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return Refusal.unwritable(texts.say("unwritable", where, reason));
    }
}
