package io.github.thuocdo.harness.cli;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.harness.annex.EditedTableException;
import io.github.thuocdo.harness.annex.SetBook;
import io.github.thuocdo.harness.workbook.FigureFiles;
import io.github.thuocdo.rules.CriteriaSets;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The criteria set that an id or a file names. */
final class NamedSet {
    private static final String FILE_ENDING = ".json";

    private final String named;
    private final Texts texts;

    NamedSet(String named, Texts texts) {
        this.named = named;
        this.texts = texts;
    }

    /**
     * The set: built in, or read from the file.
     *
     * @param level the level of the set that is meant, where one id names a set for each level
     * @throws Refusal if there is no such set, or the file cannot be read or has faults, naming them all
     */
    CriteriaSet at(Level level) {
        return CriteriaSets.find(named, level).orElseGet(this::file);
    }

    /** Whether a set that comes with the library has this id. */
    static boolean isBuiltIn(String named) {
        return CriteriaSets.find(named).isPresent();
    }

    /** Whether a set from a file bears the id of a built-in one and says something else. */
    static boolean borrowsId(CriteriaSet set) {
        return CriteriaSets.find(set.id())
                .filter(builtIn -> !CriteriaFile.sha256(builtIn).equals(CriteriaFile.sha256(set)))
                .isPresent();
    }

    /**
     * Does nothing where units may be scored by {@code set}: the prover reports no error, or the caller goes on all the same.
     *
     * @throws Refusal with the prover's errors
     */
    static void requireProved(CriteriaSet set, boolean despiteErrors, Texts texts) {
        try {
            if (despiteErrors) {
                Scorer.despiteErrors(set);
            } else {
                Scorer.of(set);
            }
        } catch (CriteriaException e) {
            List<String> lines = new ArrayList<>();
            lines.add(texts.say(isScorable(set) ? "set-has-errors" : "set-not-scorable", set.id()));
            CriteriaFile.prove(set).stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .forEach(finding -> lines.add(finding.format(texts.locale())));
            throw Refusal.unreadable(String.join("\n", lines));
        }
    }

    private static boolean isScorable(CriteriaSet set) {
        try {
            Scorer.despiteErrors(set);
            return true;
        } catch (CriteriaException e) {
            return false;
        }
    }

    private CriteriaSet file() {
        Path path;
        try {
            path = Path.of(named);
        } catch (InvalidPathException e) {
            throw Refusal.unreadable(texts.say("path-impossible", Texts.shown(named)));
        }
        if (!named.endsWith(FILE_ENDING) && !(Files.exists(path) && !named.isEmpty())) {
            List<String> ids = new ArrayList<>();
            CriteriaSets.ids().forEach(ids::add);
            throw texts.unknown("unknown-set", named, ids);
        }
        return read(path);
    }

    /**
     * The set in a file, which may be a workbook.
     *
     * @throws Refusal if the file cannot be read or has faults, naming them all
     */
    CriteriaSet read(Path path) {
        if (Files.isDirectory(path)) {
            throw Refusal.unreadable(texts.say("set-is-folder", Texts.shown(named)));
        }
        try {
            return FigureFiles.isWorkbook(path) ? SetBook.read(path) : readJson(path);
        } catch (EditedTableException e) {
            throw Refusal.unreadable(e.message(texts.locale()));
        } catch (CriteriaException e) {
            List<String> lines = new ArrayList<>();
            lines.add(texts.say(
                    "set-faulty",
                    Texts.shown(named),
                    Integer.toString(e.faults(texts.locale()).size())));
            lines.addAll(e.faults(texts.locale()));
            throw Refusal.unreadable(String.join("\n", lines));
        } catch (IOException e) {
            throw Refusal.unreadable(texts.say("set-unreadable", Texts.shown(named)));
        }
    }

    private CriteriaSet readJson(Path path) throws IOException {
        try (InputStream in = new BufferedInputStream(new FileInputStream(path.toFile()))) {
            return CriteriaFile.read(in, named);
        }
    }
}
