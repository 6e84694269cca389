package io.github.thuocdo.harness.cli;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.harness.annex.SetBook;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.ranking.Owed;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.rules.CriteriaSets;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code criteria}: lists the criteria sets, or the criteria of one with their sources. */
@Command(name = "criteria", mixinStandardHelpOptions = true, abbreviateSynopsis = true, sortOptions = false)
final class CriteriaCommand implements Callable<Integer> {
    private static final String BOOK = "xlsx";
    private static final String TABLE = Format.TABLE.code();

    private final Texts texts;
    private final Streams streams;

    @Parameters(arity = "0..1", paramLabel = "SET", descriptionKey = "set")
    private @Nullable String id;

    @Option(names = "--export", paramLabel = "FILE")
    private @Nullable String export;

    @Option(names = "--new", paramLabel = "FILE")
    private @Nullable String created;

    @Option(names = "--from", paramLabel = "FILE")
    private @Nullable String from;

    @Option(names = "--lead", paramLabel = "OFFICE", descriptionKey = "duties-lead")
    private @Nullable String lead;

    @Mixin
    private OutputOptions output = new OutputOptions();

    CriteriaCommand(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        String form = output.form(texts, List.of(BOOK));
        if (lead != null && (id == null || created != null || export != null || form.equals(BOOK))) {
            throw Refusal.wrongUse(texts.say("lead-of-set"));
        }
        if (created != null || from != null) {
            if (created == null || id != null || export != null || output.namesFile() || !form.equals(TABLE)) {
                throw Refusal.wrongUse(texts.say("new-alone"));
            }
            new NewSet(created, texts, streams).write(from);
            return ExitStatus.DONE;
        }
        if (form.equals(BOOK)) {
            writeBook();
            return ExitStatus.DONE;
        }
        Format format = Format.valueOf(form.toUpperCase(Locale.ROOT));
        if (export != null) {
            export(export, format);
            return ExitStatus.DONE;
        }
        Destination destination = output.destination(read(), texts, streams);
        Report report = id == null
                ? Report.ofSets(allSets(), texts.locale())
                : report(new NamedSet(id, texts).at(Level.COMMUNE));
        destination.write(report, format);
        return ExitStatus.DONE;
    }

    /** The criteria of a set, or those that one office leads or coordinates. */
    private Report report(CriteriaSet set) {
        String office = lead;
        if (office == null) {
            return Report.of(set, texts.locale());
        }
        if (set.criteria().stream().noneMatch(criterion -> Owed.isLedOrCoordinated(office, criterion))) {
            Set<String> offices = new TreeSet<>();
            set.criteria().forEach(criterion -> criterion.lead().ifPresent(offices::add));
            throw texts.unknownOffice(office, offices);
        }
        return Report.ofOffice(set, office, texts.locale());
    }

    /** Writes the set as a table for people, with the set whole behind it. */
    private void writeBook() {
        if (id == null || export != null) {
            throw Refusal.wrongUse(texts.say("book-of-what"));
        }
        Destination destination = output.destination(read(), texts, streams);
        destination.requireNoTerminal("set.xlsx");
        CriteriaSet set = new NamedSet(id, texts).at(Level.COMMUNE);
        destination.write(out -> SetBook.write(set, texts.locale(), out));
    }

    /** Writes the set in the format of criteria-set files. */
    private void export(String file, Format format) {
        if (id == null) {
            throw Refusal.wrongUse(texts.say("export-what"));
        }
        if (output.namesFile() || format != Format.TABLE) {
            throw Refusal.wrongUse(texts.say("export-alone"));
        }
        Destination destination = Destination.of("--export", file, read(), texts, streams);
        if (destination.replaces()) {
            throw Refusal.wrongUse(texts.say("export-exists", Texts.shown(file)));
        }
        CriteriaSet set = new NamedSet(id, texts).at(Level.COMMUNE);
        destination.write(out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CriteriaFile.write(set, text);
            text.flush();
        });
    }

    private List<String> read() {
        return id == null || NamedSet.isBuiltIn(id) ? List.of() : List.of(id);
    }

    private static List<CriteriaSet> allSets() {
        List<CriteriaSet> sets = new ArrayList<>();
        CriteriaSets.ids().forEach(each -> sets.add(CriteriaSets.named(each)));
        return sets;
    }
}
