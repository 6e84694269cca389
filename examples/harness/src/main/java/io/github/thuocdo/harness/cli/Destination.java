package io.github.thuocdo.harness.cli;

import io.github.thuocdo.harness.place.Content;
import io.github.thuocdo.harness.place.ExcelCsv;
import io.github.thuocdo.harness.place.OutPath;
import io.github.thuocdo.harness.place.RememberingStream;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.harness.place.TerminalWidth;
import io.github.thuocdo.harness.place.WholeFile;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The destination of a report: standard output, a file that is replaced only by a complete one, or a device or pipe. */
final class Destination {
    private static final int BUFFER = 1 << 16;

    /** The names of standard output, which a shell may have sent to the end of a file: never a file to replace. */
    private static final Set<String> STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    private final @Nullable OutPath place;
    private final Texts texts;
    private final Streams streams;
    private boolean isForExcel;

    private Destination(@Nullable OutPath place, Texts texts, Streams streams) {
        this.place = place;
        this.texts = texts;
        this.streams = streams;
    }

    /** The same, CSV being written for Excel where {@code excel}. */
    Destination forExcel(boolean excel) {
        isForExcel = excel;
        return this;
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
            OutPath place = OutPath.of(Path.of(out));
            requirePlace(place, out, texts);
            if (Files.isRegularFile(place.path()) && read.stream().anyMatch(each -> isSame(each, place.path()))) {
                throw Refusal.wrongUse(texts.say("out-is-read", option, Texts.shown(out)));
            }
            if (place.kind() == OutPath.Kind.FILE && Files.exists(place.path()) && isReadOnly(place.path())) {
                throw Refusal.unwritable(texts.say("unwritable", Texts.shown(out), texts.say("reason-read-only")));
            }
            return new Destination(place.kind() == OutPath.Kind.STANDARD_OUTPUT ? null : place, texts, streams);
        } catch (InvalidPathException e) {
            throw Refusal.wrongUse(texts.say("path-impossible", Texts.shown(out)));
        } catch (FileSystemLoopException e) {
            throw Refusal.wrongUse(texts.say("out-loop", Texts.shown(out)));
        } catch (IOException e) {
            throw Refusal.wrongUse(texts.say("out-no-file", Texts.shown(out)));
        }
    }

    private static void requirePlace(OutPath place, String out, Texts texts) {
        Path folder = place.path().getParent();
        if (folder == null || place.kind() == OutPath.Kind.FOLDER) {
            throw Refusal.wrongUse(texts.say("out-is-folder", Texts.shown(out)));
        }
        if (place.kind() == OutPath.Kind.FILE && !Files.isDirectory(folder)) {
            throw Refusal.wrongUse(texts.say("out-no-folder", Texts.shown(out), folder.toString()));
        }
        if (place.kind() == OutPath.Kind.OPENED_TO_READ) {
            throw Refusal.wrongUse(texts.say("out-opened-to-read", Texts.shown(out)));
        }
    }

    /** Whether a file may not be written; one that nobody may write is meant to stay, even where everything is allowed. */
    private static boolean isReadOnly(Path file) throws IOException {
        if (!Files.isWritable(file)) {
            return true;
        }
        return Files.getFileStore(file).supportsFileAttributeView("posix")
                && Collections.disjoint(
                        Files.getPosixFilePermissions(file),
                        Set.of(
                                PosixFilePermission.OWNER_WRITE,
                                PosixFilePermission.GROUP_WRITE,
                                PosixFilePermission.OTHERS_WRITE));
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
        return place != null && place.kind() == OutPath.Kind.FILE && Files.isRegularFile(place.path());
    }

    /** Whether what was typed means standard output. */
    static boolean isStandardOutput(String out) {
        return STANDARD_OUTPUT.contains(out);
    }

    boolean isStandardOutput() {
        return place == null;
    }

    /**
     * Refuses to write a workbook where a person would read it.
     *
     * @param file the name of a file that may do
     */
    void requireNoTerminal(String file) {
        boolean isRead = place == null
                ? streams.outIsTerminal()
                : place.kind() == OutPath.Kind.STANDARD_ERROR && streams.errIsTerminal();
        if (isRead) {
            throw Refusal.wrongUse(texts.say("workbook-on-terminal", file));
        }
    }

    void write(Report report, Format format) {
        write(report, format, Map.of(), "");
    }

    /**
     * Writes a report.
     *
     * @param names the headings of columns that bear the id of something, for a CSV for Excel
     * @param below the lines that stand below a text for people, beside the report's own; empty for none
     */
    void write(Report report, Format format, Map<String, String> names, String below) {
        if (isForExcel && format == Format.CSV) {
            write(out -> new ExcelCsv(texts.locale()).write(report, names, out));
            return;
        }
        boolean isRead = place == null && streams.outIsTerminal();
        int columns = isRead ? TerminalWidth.columns() : TerminalWidth.PIPED;
        write(out -> {
            report.write(format, out, columns);
            if (format == Format.TABLE) {
                out.write(below.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    void write(Content given) {
        Content content = out -> writeChecked(given, out);
        if (place == null) {
            writeToStandardOutput(content);
            return;
        }
        try {
            switch (place.kind()) {
                case STANDARD_ERROR -> writeToStandardError(content);
                case OPENED -> writeInto(content, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
                case DEVICE -> writeInto(content, StandardOpenOption.WRITE);
                default -> new WholeFile(place.path()).write(content);
            }
        } catch (IOException e) {
            throw unwritable(place.path().toString(), e);
        }
    }

    /** A writer of CSV throws its failures unchecked. */
    private static void writeChecked(Content content, OutputStream out) throws IOException {
        try {
            content.writeTo(out);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private void writeToStandardOutput(Content content) {
        try {
            OutputStream buffered = new BufferedOutputStream(streams.out(), BUFFER);
            content.writeTo(buffered);
            buffered.flush();
        } catch (IOException e) {
            if (!RememberingStream.isReaderGone(e)) {
                throw unwritable(texts.say("standard-output"), e);
            }
        }
    }

    private void writeToStandardError(Content content) throws IOException {
        OutputStream buffered = new BufferedOutputStream(streams.err(), BUFFER);
        content.writeTo(buffered);
        buffered.flush();
        if (streams.err().checkError()) {
            throw new IOException(texts.say("reason-unknown"));
        }
    }

    /** There is nothing to replace. */
    private void writeInto(Content content, OpenOption... options) throws IOException {
        Path path = Objects.requireNonNull(place).path();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path, options), BUFFER)) {
            content.writeTo(out);
        }
    }

    private Refusal unwritable(String where, IOException e) {
        return Refusal.unwritable(texts.say("unwritable", where, reason(e)));
    }

    /** The reason, without the names of files that nobody typed. */
    private String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return texts.say("reason-denied");
        }
        if (e instanceof FileSystemException failed) {
            return Objects.requireNonNullElseGet(failed.getReason(), () -> texts.say("reason-unknown"));
        }
        return Objects.requireNonNullElseGet(e.getMessage(), () -> e.getClass().getSimpleName());
    }
}
