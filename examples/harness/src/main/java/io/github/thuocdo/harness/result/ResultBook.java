package io.github.thuocdo.harness.result;

import io.github.thuocdo.harness.book.Book;
import io.github.thuocdo.harness.page.Answers;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A ranking as a workbook (.xlsx): sheets of the ranking, of units by criteria (points, and figures), of the findings, of what is
 * owed by whom, of the sources, and of the terms; and a sheet for each unit where that is asked.
 *
 * <pre>{@code
 * ResultBook.of(ranking).in(Locale.ENGLISH).write(Path.of("report.xlsx"));
 * }</pre>
 *
 * <p>Numbers are numbers, percentages are percentages and days are days. Immutable and safe to share between threads. The same
 * ranking gives the same bytes.
 */
public final class ResultBook {
    /** The most sheets of units that a workbook gets: more than that nobody finds. */
    public static final int MOST_UNIT_SHEETS = 600;

    /** Excel has 16,384 columns. */
    private static final int MOST_CRITERIA = 16_000;

    private final Answers answers;
    private final Ranking ranking;
    private final Locale locale;
    private final String command;
    private final List<RankedUnit> units;
    private final boolean isWhole;

    private ResultBook(Answers answers, Locale locale, String command, List<RankedUnit> units, boolean isWhole) {
        this.answers = answers;
        this.ranking = answers.ranking();
        this.locale = locale;
        this.command = command;
        this.units = units;
        this.isWhole = isWhole;
    }

    /** The workbook of a ranking, in Vietnamese, without sheets of units. */
    public static ResultBook of(Ranking ranking) {
        return of(Answers.of(Objects.requireNonNull(ranking, "ranking")));
    }

    /**
     * The workbook of a ranking and of what is answered beyond it: sheets of what changed since the period before, of what each figure
     * alone would bring, and of who owes what by when, where the answers have them; in Vietnamese.
     */
    public static ResultBook of(Answers answers) {
        return new ResultBook(Objects.requireNonNull(answers, "answers"), new Locale("vi"), "", List.of(), true);
    }

    /**
     * The workbook of one unit, in Vietnamese: its sheet, the sources, and the terms.
     *
     * @throws IllegalArgumentException if no unit of the ranking has the code
     */
    public static ResultBook ofUnit(Ranking ranking, String code) {
        NotNull.require("ranking", ranking, "code", code);
        return new ResultBook(Answers.of(ranking), new Locale("vi"), "", List.of(ranking.unit(code)), false);
    }

    /** The same in Vietnamese for {@code vi}, in English for every other language. */
    public ResultBook in(Locale language) {
        return new ResultBook(answers, Objects.requireNonNull(language, "language"), command, units, isWhole);
    }

    /** The same naming the command line that made it, as it was typed; without this, it names none. */
    public ResultBook madeBy(String commandLine) {
        return new ResultBook(answers, locale, Objects.requireNonNull(commandLine, "commandLine"), units, isWhole);
    }

    /**
     * The same with a sheet for each unit, in the order of the ranking.
     *
     * @throws IllegalArgumentException if there are more units than {@link #MOST_UNIT_SHEETS}
     */
    public ResultBook withUnitSheets() {
        if (ranking.entries().size() > MOST_UNIT_SHEETS) {
            throw new IllegalArgumentException("A workbook gets at most " + MOST_UNIT_SHEETS + " sheets of units, not "
                    + ranking.entries().size() + ". Maybe ofUnit(ranking, code)?");
        }
        return new ResultBook(answers, locale, command, ranking.entries(), isWhole);
    }

    /** Whether Excel has room for so many units and criteria: a million rows, 16,000 columns. */
    public static boolean isLargeEnoughFor(int units, int criteria) {
        return units <= Listing.MOST_ROWS && criteria <= MOST_CRITERIA;
    }

    /**
     * Writes the workbook to a file; a file that is there is overwritten.
     *
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if Excel has no room for so many units or criteria
     */
    public void write(Path file) throws IOException {
        NotNull.require("file", file);
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out);
        }
    }

    /**
     * Writes the workbook to {@code out}, which stays open.
     *
     * @throws IOException if {@code out} fails
     * @throws IllegalArgumentException if Excel has no room for so many units or criteria
     */
    public void write(OutputStream out) throws IOException {
        NotNull.require("out", out);
        int criteria = ranking.plan().scored().size();
        if (!isLargeEnoughFor(ranking.entries().size(), criteria)) {
            throw new IllegalArgumentException("A sheet has no room for "
                    + ranking.entries().size() + " units and " + criteria + " criteria. Maybe as CSV?");
        }
        ResultTexts texts = new ResultTexts(locale);
        String title = ranking.plan().set().title().in(locale);
        Book.write(out, title, book -> {
            if (isWhole) {
                new WholeBook(answers, texts).write(book);
            }
            for (RankedUnit unit : units) {
                book.sheet(UnitSheet.name(unit), tab -> new UnitSheet(ranking, unit, texts).write(tab));
            }
            book.sheet(texts.say("sheet.sources"), tab -> new SourcesSheet(ranking, texts).write(tab));
            book.sheet(texts.say("sheet.basis"), tab -> new BasisSheet(ranking, texts, command).write(tab));
        });
    }
}
