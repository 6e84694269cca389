package io.github.thuocdo.harness.cli;

import io.github.thuocdo.harness.place.Progress;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.harness.workbook.FigureFiles;
import io.github.thuocdo.harness.workbook.FigureLimits;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.submission.Submissions;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The files that {@code --input} names. */
final class Inputs {
    /** Stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private final List<String> files;
    private final Texts texts;
    private final Streams streams;
    private final FigureLimits limits;
    private List<String> sheets = List.of();

    /**
     * The files, in their order.
     *
     * @throws Refusal if there is none, or standard input is named twice
     */
    Inputs(List<String> files, FigureLimits limits, Texts texts, Streams streams) {
        if (files.isEmpty()) {
            throw Refusal.wrongUse(texts.say("option-missing", "--input"));
        }
        requireOneStandardInput(files, texts);
        this.files = files;
        this.limits = limits;
        this.texts = texts;
        this.streams = streams;
    }

    /** Refuses files of which two are standard input. */
    static void requireOneStandardInput(List<String> files, Texts texts) {
        if (files.indexOf(STANDARD_INPUT) != files.lastIndexOf(STANDARD_INPUT)) {
            throw Refusal.wrongUse(texts.say("standard-input-twice"));
        }
    }

    /** The same, of whose workbooks these sheets are read. */
    Inputs ofSheets(List<String> names) {
        if (!names.isEmpty() && opened().stream().noneMatch(Inputs::isWorkbook)) {
            throw Refusal.wrongUse(texts.say("sheet-of-nothing", "--sheet"));
        }
        sheets = List.copyOf(names);
        return this;
    }

    private static boolean isWorkbook(String file) {
        try {
            return !file.equals(STANDARD_INPUT) && FigureFiles.isWorkbook(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The files that are read, those of a folder one by one. */
    private List<String> opened() {
        return opened(files, texts);
    }

    /** The files that are read where these are named, those of a folder one by one. */
    static List<String> opened(List<String> named, Texts texts) {
        List<String> opened = new ArrayList<>();
        for (String file : named) {
            if (isFolder(file, texts)) {
                FigureFiles.in(Path.of(file)).files().forEach(each -> opened.add(each.toString()));
            } else {
                opened.add(file);
            }
        }
        return opened;
    }

    private static boolean isFolder(String file, Texts texts) {
        try {
            return !file.isEmpty() && !file.equals(STANDARD_INPUT) && Files.isDirectory(Path.of(file));
        } catch (InvalidPathException e) {
            throw Refusal.unreadable(texts.say("path-impossible", Texts.shown(file)));
        }
    }

    /**
     * Reads them all.
     *
     * @param period the year that the figures speak of; 0 where none was named
     */
    Submissions read(Progress progress, int period) {
        List<Submissions> all = new ArrayList<>();
        for (String file : files) {
            if (isFolder(file, texts)) {
                FigureFiles.Folder folder = FigureFiles.in(Path.of(file));
                folder.files().forEach(each -> all.add(readOne(each.toString(), progress)));
                all.add(Submissions.of().withFindings(folder.remarks()));
            } else {
                all.add(readOne(file, progress));
            }
        }
        Submissions read = Submissions.joined(all);
        return period == 0 ? read : read.forPeriod(period);
    }

    private Submissions readOne(String file, Progress progress) {
        String what = texts.say("progress-input", Lines.plain(file));
        progress.at(what);
        if (file.equals(STANDARD_INPUT)) {
            return Submissions.readCsv(streams.in(), "stdin", limits.reading());
        }
        if (file.isEmpty()) {
            throw Refusal.unreadable(texts.say("input-empty"));
        }
        try {
            Path path = Path.of(file);
            UnaryOperator<InputStream> watched =
                    in -> progress.watch(in, path.toFile().length(), what);
            return FigureFiles.read(path, limits, sheets, watched);
        } catch (InvalidPathException e) {
            throw Refusal.unreadable(texts.say("path-impossible", Texts.shown(file)));
        }
    }
}
