package io.github.thuocdo.harness.form;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.harness.book.Book;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.ranking.OwedFigure;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The blank form of a plan (biểu mẫu): the figures that units of its level owe, ready to be filled in, with what a published annex
 * says beside each. As a workbook it shows share, đạt / chưa đạt and points while it is filled in, and its total is the engine's.
 *
 * <pre>{@code
 * Form.of(Scorer.of(YenDinh.criteria()).plan(Level.COMMUNE), YenDinh.units().communes().units())
 *         .in(Locale.ENGLISH).writeXlsx(out);
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. The same form gives the same bytes.
 */
public final class Form {
    /** The most sheets of units that a workbook gets: more than that nobody finds. */
    public static final int MOST_SHEETS = 600;

    /** The most rows on the sheets of a workbook: its figures, each counted for every unit; larger sets fit one table. */
    public static final int MOST_ROWS = 20_000;

    private final Plan plan;
    private final List<AdministrativeUnit> units;
    private final Locale locale;
    private final boolean isWide;
    private final String checked;

    private Form(Plan plan, List<AdministrativeUnit> units, Locale locale, boolean isWide, String checked) {
        this.checked = checked;
        this.plan = plan;
        this.units = List.copyOf(units);
        this.locale = locale;
        this.isWide = isWide;
    }

    /**
     * The form of some units, in Vietnamese, a sheet for each.
     *
     * @param plan the criteria asked of them
     * @param units the units that fill it in; at least one
     * @throws IllegalArgumentException if there is no unit
     */
    public static Form of(Plan plan, List<AdministrativeUnit> units) {
        NotNull.require("plan", plan, "units", units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("A form is filled in by at least one unit");
        }
        return new Form(plan, units, new Locale("vi"), false, "");
    }

    /** The same in Vietnamese for {@code vi}, in English for every other language. */
    public Form in(Locale language) {
        return new Form(plan, units, Objects.requireNonNull(language, "language"), isWide, checked);
    }

    /** The same as one table: a row for each unit, a column for each figure. */
    public Form asOneTable() {
        return new Form(plan, units, locale, true, checked);
    }

    /** The same, whose instructions tell to check it with these options: {@code --criteria set.json}. */
    public Form checkedWith(List<String> options) {
        String all = Objects.requireNonNull(options, "options").stream()
                .map(each -> (each.contains(" ") ? '"' + each + '"' : each) + " ")
                .collect(Collectors.joining());
        return new Form(plan, units, locale, isWide, all);
    }

    /**
     * The figures that are asked for, in the order of the form: those that score first, then those of the checklist. A form has a
     * row for each statement of the documents, so that one figure may stand in several rows; it is filled in once.
     */
    public List<OwedFigure> figures() {
        return OwedFigure.of(plan);
    }

    /** The number of figures that it asks for, each counted for every unit. */
    public long rows() {
        return (long) figures().size() * units.size();
    }

    /** Writes the form as separated text in UTF-8 to {@code out}, which stays open. */
    public void writeCsv(OutputStream out) throws IOException {
        NotNull.require("out", out);
        FormTexts texts = new FormTexts(locale);
        new FormCsv(lines(texts), figures(), units, texts).write(isWide, out);
    }

    /**
     * Writes the form as a workbook to {@code out}, which stays open.
     *
     * @throws IllegalArgumentException if each unit would get a sheet and these are more than {@link #MOST_SHEETS}, or their rows more
     *     than {@link #MOST_ROWS}
     */
    public void writeXlsx(OutputStream out) throws IOException {
        NotNull.require("out", out);
        writeXlsx(out, Filling.BLANK);
    }

    /** Writes the form with some cells filled in. */
    void writeXlsx(OutputStream out, Filling filling) throws IOException {
        if (!isWide && units.size() > MOST_SHEETS) {
            throw new IllegalArgumentException("A workbook gets at most " + MOST_SHEETS + " sheets of units, not "
                    + units.size() + ". Maybe asOneTable()?");
        }
        if (!isWide && rows() > MOST_ROWS) {
            throw new IllegalArgumentException("A workbook gets at most " + MOST_ROWS
                    + " rows for figures of units, not " + rows() + ". Maybe asOneTable()?");
        }
        FormTexts texts = new FormTexts(locale);
        Book.write(
                out,
                title(texts),
                book -> new FormBook(plan, units, texts, lines(texts), figures(), checked)
                        .write(book, isWide, filling));
    }

    private List<FormLine> lines(FormTexts texts) {
        return FormLine.of(figures(), plan, texts);
    }

    private String title(FormTexts texts) {
        return texts.say("title", plan.set().title().in(locale));
    }
}
