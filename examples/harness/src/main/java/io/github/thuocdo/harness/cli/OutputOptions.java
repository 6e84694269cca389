package io.github.thuocdo.harness.cli;

import io.github.thuocdo.harness.place.Progress;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.harness.result.AnswerBook;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the output: form, destination, language. */
final class OutputOptions {
    private static final Map<String, String> ENDINGS =
            Map.of(".json", "json", ".csv", "csv", ".html", "html", ".htm", "html", ".xlsx", "xlsx", ".ics", "ics");

    /** Endings of other forms: a table under a name with one of them would open nowhere. */
    private static final Pattern OTHER_FORM = Pattern.compile(
            "(?i).*\\.(pdf|docx?|rtf|odt|xls|xlsb|xlsm|xltx|ods|tsv|xml|ya?ml|jsonl|ndjson|md|tex|png|jpe?g|svg|pptx?|zip|parquet|sql)");

    private static final String EXCEL = "excel";
    private static final String BOOK = "xlsx";

    @Option(names = "--format", paramLabel = "FORM")
    private @Nullable String format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable String out;

    @Option(names = "--for", paramLabel = "excel")
    private @Nullable String reader;

    @Option(names = "--lang", paramLabel = "vi|en")
    private @Nullable String language;

    @Option(names = "--progress", negatable = true)
    private @Nullable Boolean progress;

    /** The form of a report. */
    Format format(Texts texts) {
        return Format.valueOf(form(texts, List.of()).toUpperCase(Locale.ROOT));
    }

    /**
     * The form as {@code --format} names it, else as the ending of {@code --out} does, else a table.
     *
     * @param more the forms that the command has beside those of a report
     * @throws Refusal if the command has no such form, or the two disagree
     */
    String form(Texts texts, List<String> more) {
        if (language != null) {
            texts.requireLanguage(language);
        }
        List<String> known = new ArrayList<>();
        for (Format each : Format.values()) {
            known.add(each.code());
        }
        known.addAll(more);
        requireOwnForm(out, known, texts);
        String ending = ending();
        String named = format == null ? Objects.requireNonNullElse(ending, Format.TABLE.code()) : format;
        if (!known.contains(named)) {
            throw texts.wrongValue("--format", named, known);
        }
        if (ending != null && !ending.equals(named)) {
            throw Refusal.wrongUse(texts.say("out-disagrees", Texts.shown(String.valueOf(out)), ending, named));
        }
        requireReader(named, texts);
        return named;
    }

    /** Refuses a file whose ending is that of a form which nothing here writes. */
    static void requireOwnForm(@Nullable String file, List<String> known, Texts texts) {
        if (file != null && OTHER_FORM.matcher(file).matches()) {
            throw Refusal.wrongUse(texts.say("out-other-form", Texts.shown(file), String.join(", ", known)));
        }
    }

    /** The form of an answer: one of a report, or a workbook. */
    String answerForm(Texts texts) {
        return form(texts, List.of(BOOK));
    }

    /** Writes an answer in the form asked. */
    static void write(Answer answer, String form, Destination destination, Texts texts) {
        if (form.equals(BOOK)) {
            destination.requireNoTerminal("answer.xlsx");
            destination.write(AnswerBook.of(answer).in(texts.locale())::write);
        } else {
            destination.write(Report.of(answer, texts.locale()), Format.valueOf(form.toUpperCase(Locale.ROOT)));
        }
    }

    /** Only CSV differs by who opens it. */
    private void requireReader(String form, Texts texts) {
        if (reader != null && !reader.equals(EXCEL)) {
            throw texts.wrongValue("--for", reader, List.of(EXCEL));
        }
        if (reader != null && !form.equals(Format.CSV.code())) {
            throw Refusal.wrongUse(texts.say("for-excel-is-csv", form));
        }
    }

    /** The form that the ending of the file names; null where it names none. */
    private @Nullable String ending() {
        if (out == null || Destination.isStandardOutput(out)) {
            return null;
        }
        String lower = out.toLowerCase(Locale.ROOT);
        return ENDINGS.entrySet().stream()
                .filter(each -> lower.endsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /**
     * The destination of the output.
     *
     * @param read the files that are read, as typed
     */
    Destination destination(List<String> read, Texts texts, Streams streams) {
        return Destination.of("--out", out, read, texts, streams).forExcel(reader != null);
    }

    boolean namesFile() {
        return out != null && !Destination.isStandardOutput(out);
    }

    Progress progress(Streams streams) {
        boolean shown = progress == null ? streams.errIsTerminal() : progress;
        return new Progress(shown ? streams.err() : null, streams.errIsTerminal());
    }
}
