package io.github.thuocdo.harness.cli;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.harness.form.Form;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code template}: the blank form of a set, a level and a target year. */
@Command(name = "template", mixinStandardHelpOptions = true, abbreviateSynopsis = true, sortOptions = false)
final class TemplateCommand implements Callable<Integer> {
    private static final String WORKBOOK = "xlsx";
    private static final String TEXT = "csv";
    private static final List<String> FORMATS = List.of(WORKBOOK, TEXT);
    private static final String WIDE = "wide";
    private static final List<String> LAYOUTS = List.of("sheets", WIDE);

    private final Texts texts;
    private final Streams streams;

    @Mixin
    private PlanOptions asked = new PlanOptions();

    @Option(names = "--unit", paramLabel = "CODE")
    private @Nullable String unit;

    @Option(names = "--layout", paramLabel = "sheets|wide")
    private String layout = "sheets";

    @Option(names = "--format", paramLabel = "FORM")
    private @Nullable String format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable String out;

    @Option(names = "--lang", paramLabel = "vi|en")
    private @Nullable String language;

    TemplateCommand(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (language != null) {
            texts.requireLanguage(language);
        }
        String form = form();
        if (!LAYOUTS.contains(layout)) {
            throw texts.wrongValue("--layout", layout, LAYOUTS);
        }
        Destination destination = Destination.of("--out", out, asked.files(), texts, streams);
        if (form.equals(WORKBOOK)) {
            destination.requireNoTerminal("form.xlsx");
        }
        CriteriaSet set = asked.provedSet(texts);
        Level level = asked.level(set, texts);
        UnitSelection selection = asked.units(texts).at(level);
        List<AdministrativeUnit> units =
                unit == null ? selection.units() : List.of(new AskedUnit(unit, texts).in(selection));
        boolean isWide = layout.equals(WIDE);
        if (form.equals(WORKBOOK) && !isWide && units.size() > Form.MOST_SHEETS) {
            throw Refusal.wrongUse(
                    texts.say("too-many-sheets", Integer.toString(units.size()), Integer.toString(Form.MOST_SHEETS)));
        }
        List<String> typed = asked.typed();
        PlanOptions.addTyped("--unit", unit == null ? null : units.get(0).code(), typed);
        Form blank = Form.of(plan(set, selection), units).in(texts.locale()).checkedWith(typed);
        if (form.equals(WORKBOOK) && !isWide && blank.rows() > Form.MOST_ROWS) {
            throw Refusal.wrongUse(
                    texts.say("too-many-rows", Long.toString(blank.rows()), Integer.toString(Form.MOST_ROWS)));
        }
        Form laidOut = isWide ? blank.asOneTable() : blank;
        destination.write(form.equals(WORKBOOK) ? laidOut::writeXlsx : laidOut::writeCsv);
        asked.warnOfBorrowedId(texts, streams);
        return ExitStatus.DONE;
    }

    /** The form that is named, else the one that the file's ending says, else a workbook. */
    private String form() {
        if (format != null && !FORMATS.contains(format)) {
            throw texts.wrongValue("--format", format, FORMATS);
        }
        OutputOptions.requireOwnForm(out, FORMATS, texts);
        String name = out == null ? "" : out.toLowerCase(Locale.ROOT);
        String ending = FORMATS.stream()
                .filter(each -> name.endsWith("." + each))
                .findFirst()
                .orElse(format == null ? WORKBOOK : format);
        if (format != null && !format.equals(ending)) {
            throw Refusal.wrongUse(texts.say("ending-disagrees", Texts.shown(String.valueOf(out)), format, ending));
        }
        return ending;
    }

    private Plan plan(CriteriaSet set, UnitSelection selection) {
        Horizon horizon = asked.horizon(set, texts);
        Scorer scorer = Scorer.despiteErrors(set).withReading(asked.reading(texts));
        Scorer byYear = horizon == null ? scorer : scorer.forHorizon(horizon);
        int year = asked.year(texts);
        Submissions nothing = Submissions.of();
        return byYear.read(selection, year == 0 ? nothing : nothing.forPeriod(year))
                .plan();
    }
}
