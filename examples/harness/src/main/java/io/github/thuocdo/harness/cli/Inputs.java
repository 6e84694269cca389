package io.github.thuocdo.harness.cli;

import io.github.thuocdo.submission.Submissions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that {@code --input} names. */
final class Inputs {
    /** Stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private final List<String> files;
    private final Texts texts;
    private final Streams streams;

    /**
     * The files, in their order.
     *
     * @throws Refusal if there is none, or standard input is named twice
     */
    Inputs(List<String> files, Texts texts, Streams streams) {
        if (files.isEmpty()) {
            throw Refusal.wrongUse(texts.say("option-missing", "--input"));
        }
        requireOneStandardInput(files, texts);
        this.files = files;
        this.texts = texts;
        this.streams = streams;
    }

    /** Refuses files of which two are standard input. */
    static void requireOneStandardInput(List<String> files, Texts texts) {
        if (files.indexOf(STANDARD_INPUT) != files.lastIndexOf(STANDARD_INPUT)) {
            throw Refusal.wrongUse(texts.say("standard-input-twice"));
        }
    }

    /**
     * Reads them all.
     *
     * @param period the year that the figures speak of; 0 where none was named
     */
    Submissions read(Progress progress, int period) {
        Submissions all = null;
        for (String file : files) {
            String what = texts.say("progress-input", file);
            progress.at(what);
            all = joined(all, read(file, progress, what));
        }
        Submissions read = all == null ? Submissions.of() : all;
        return period == 0 ? read : read.forPeriod(period);
    }

    private static Submissions joined(@Nullable Submissions before, Submissions next) {
        return before == null ? next : before.and(next);
    }

    private Submissions read(String file, Progress progress, String what) {
        if (file.equals(STANDARD_INPUT)) {
            return Submissions.readCsv(streams.in(), "stdin");
        }
        if (file.isEmpty()) {
            throw Refusal.unreadable(texts.say("input-empty"));
        }
        try {
            Path path = Path.of(file);
            return Submissions.read(path, in -> progress.watch(in, path.toFile().length(), what));
        } catch (InvalidPathException e) {
            throw Refusal.unreadable(texts.say("path-impossible", Texts.shown(file)));
        }
    }
}
