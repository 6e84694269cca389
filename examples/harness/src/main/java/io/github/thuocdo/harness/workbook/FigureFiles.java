package io.github.thuocdo.harness.workbook;

import static io.github.thuocdo.finding.Severity.INFO;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.submission.Submissions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Files of figures of every form: workbooks ({@code .xlsx}, {@code .xlsm}), and whatever {@link Submissions#read(Path)} reads;
 * and the folders that they lie in.
 */
public final class FigureFiles {
    /** So many files may lie in a folder that is read. */
    public static final int MOST_FILES = 20_000;

    private static final Set<String> WORKBOOKS = Set.of("xlsx", "xlsm");
    private static final Set<String> READ = Set.of("xlsx", "xlsm", "csv", "txt", "json", "ndjson", "jsonl");
    /** The endings of files that may hold figures in a form that is not read. */
    private static final Set<String> UNREAD = Set.of("xls", "xlsb", "xltx", "xltm", "ods", "tsv", "et", "numbers");

    private static final int EXAMPLES = 3;

    private FigureFiles() {}

    /**
     * The content of a folder.
     *
     * @param files the files of figures, by name
     * @param remarks the remarks on files that are passed over
     */
    public record Folder(List<Path> files, List<Finding> remarks) {
        /** A folder that was looked through. */
        public Folder {
            NotNull.require("files", files, "remarks", remarks);
            files = List.copyOf(files);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * The files of figures in a folder, not those of the folders in it. What a system hides, and what Excel lays beside an
     * open workbook ({@code ~$figures.xlsx}), is passed over in silence.
     *
     * @throws UnreadableWorkbookException if there is none, or more than {@link #MOST_FILES}
     */
    public static Folder in(Path folder) {
        NotNull.require("folder", folder);
        List<Path> files = new ArrayList<>();
        List<Path> unread = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                String ending = ending(entry);
                if (name.startsWith(".") || name.startsWith("~$")) {
                    continue;
                }
                boolean folderInIt = Files.isDirectory(entry);
                (folderInIt || !(READ.contains(ending) || UNREAD.contains(ending))
                                ? others
                                : READ.contains(ending) ? files : unread)
                        .add(entry);
                if (files.size() > MOST_FILES) {
                    throw UnreadableWorkbookException.of(
                            "folder-too-full", folder.toString(), Integer.toString(MOST_FILES));
                }
            }
        } catch (IOException e) {
            throw UnreadableWorkbookException.of("folder-unreadable", folder.toString());
        }
        if (files.isEmpty()) {
            throw UnreadableWorkbookException.of("folder-without-figures", folder.toString());
        }
        files.sort(Comparator.comparing(Path::toString));
        List<Finding> remarks = new ArrayList<>();
        noteAll(unread, WARNING, "files-unread", folder, remarks);
        noteAll(others, INFO, "files-passed-over", folder, remarks);
        return new Folder(files, remarks);
    }

    private static void noteAll(List<Path> all, Severity severity, String code, Path folder, List<Finding> remarks) {
        if (all.isEmpty()) {
            return;
        }
        String names = all.stream()
                        .map(each -> Excerpt.of(each.getFileName().toString()))
                        .sorted()
                        .limit(EXAMPLES)
                        .collect(Collectors.joining(", "))
                + (all.size() > EXAMPLES ? ", …" : "");
        String file = folder.toString();
        remarks.add(Finding.of(
                        severity,
                        code,
                        UnreadableWorkbookException.texts(code, file, Integer.toString(all.size()), names))
                .in(file));
    }

    /** Whether a file is a workbook by its name. */
    public static boolean isWorkbook(Path file) {
        NotNull.require("file", file);
        return WORKBOOKS.contains(ending(file));
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a file of any form, by its name; one that is something else by its content is refused in words that say what.
     *
     * @param sheets the sheets of a workbook, as {@link WorkbookFigures#read(Workbook, List)} takes them
     * @param watched makes of the stream of a file that is no workbook the one that is read
     * @throws UnreadableWorkbookException if it is a workbook that cannot be read, or one under another name
     * @throws io.github.thuocdo.submission.UnreadableException if it cannot be read at all
     */
    public static Submissions read(
            Path file, FigureLimits limits, List<String> sheets, UnaryOperator<InputStream> watched) {
        NotNull.require("file", file, "limits", limits, "sheets", sheets, "watched", watched);
        if (isWorkbook(file)) {
            try (Workbook workbook = Workbook.open(file, limits.workbooks())) {
                return WorkbookFigures.read(workbook, sheets, limits.reading());
            } catch (UnreadableWorkbookException e) {
                throw e.ofFigures();
            }
        }
        if (Files.isRegularFile(file) && FileKind.beginsAsWorkbook(file)) {
            // Says what else it is where it is no workbook.
            Workbook.open(file, limits.workbooks()).close();
            throw UnreadableWorkbookException.of("workbook-named-otherwise", file.toString());
        }
        return Submissions.read(file, watched, limits.reading());
    }
}
