package io.github.thuocdo.harness.form;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.harness.book.Book;
import io.github.thuocdo.harness.form.Formula.Part;
import io.github.thuocdo.ranking.OwedFigure;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheets of a form: how to fill it in, the units, how points are computed, and what is offered to choose from. */
final class FormBook {
    /** The most cells of formulas that a workbook gets; a larger form is without them and says so. */
    private static final long MOST_FORMULAS = 200_000;

    /** Excel has 16,384 columns; nobody checks so many, and each takes time to write for every unit. */
    private static final int MOST_COLUMNS = 3_000;

    private final Plan plan;
    private final List<AdministrativeUnit> units;
    private final FormTexts texts;
    private final String checked;
    private final List<FormLine> lines;
    private final List<OwedFigure> owed;

    FormBook(
            Plan plan,
            List<AdministrativeUnit> units,
            FormTexts texts,
            List<FormLine> lines,
            List<OwedFigure> owed,
            String checked) {
        this.checked = checked;
        this.owed = owed;
        this.plan = plan;
        this.units = units;
        this.texts = texts;
        this.lines = lines;
    }

    void write(Book book, boolean isWide, Filling filling) {
        Lists lists = new Lists();
        ListsSheet listsSheet = new ListsSheet(book.name(texts.say("sheet.lists")), lists);
        String listsName = listsSheet.name();
        Calculation calculation = new Calculation(plan, owed, lists, texts, isWide);
        String calculationName = book.name(texts.say("sheet.calculation"));
        CalculationSheet results = new CalculationSheet(calculationName, listsSheet, calculation);
        Typing typing = new Typing(texts, lists, listsSheet);
        int columns = calculation.columns().size();
        boolean isLive = columns <= MOST_COLUMNS && (long) units.size() * columns <= MOST_FORMULAS;
        new Instructions(plan, owed, lines, checked, texts).write(book, isWide, isLive);
        List<Inputs> inputs = isWide
                ? wide(book, calculation, typing, filling)
                : each(book, calculation, isLive ? Optional.of(results) : Optional.empty(), typing, filling);
        if (isLive) {
            book.named(calculationName, tab -> results.write(tab, units, inputs));
        }
        book.named(listsName, listsSheet::write);
        book.open(1);
    }

    private List<Inputs> wide(Book book, Calculation calculation, Typing typing, Filling filling) {
        String name = book.name(texts.say("sheet.figures"));
        List<FormLine> figures = FormLine.each(lines);
        WideSheet sheet = new WideSheet(name, figures, units, texts);
        List<Inputs> inputs = new ArrayList<>();
        book.named(name, tab -> {
            sheet.write(tab, calculation, typing, title(""));
            for (int unit = 0; unit < units.size(); unit++) {
                for (int k = 0; k < figures.size(); k++) {
                    int row = unit + 1;
                    int column = k + WideSheet.BEFORE;
                    filling.of(units.get(unit), figures.get(k).code(), Part.VALUE)
                            .ifPresent(said -> tab.set(row, column, said));
                }
                inputs.add(sheet.inputs(unit));
            }
        });
        return inputs;
    }

    private List<Inputs> each(
            Book book, Calculation calculation, Optional<CalculationSheet> results, Typing typing, Filling filling) {
        List<Inputs> inputs = new ArrayList<>();
        for (int place = 0; place < units.size(); place++) {
            AdministrativeUnit unit = units.get(place);
            String name = book.name(unit.code() + " " + unit.name());
            UnitSheet sheet = new UnitSheet(name, lines, unit, texts);
            int row = place;
            book.named(name, tab -> {
                sheet.write(tab, row, calculation, results, typing, title(unit.name() + " (" + unit.code() + ")"));
                sheet.fill(tab, filling);
            });
            inputs.add(sheet);
        }
        return inputs;
    }

    private String title(String unit) {
        String set = plan.set().title().in(texts.locale());
        return unit.isEmpty() ? set : set + " – " + unit;
    }
}
