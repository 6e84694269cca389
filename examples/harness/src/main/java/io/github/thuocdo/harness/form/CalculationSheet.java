package io.github.thuocdo.harness.form;

import io.github.thuocdo.harness.book.A1;
import io.github.thuocdo.harness.book.Area;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.harness.form.Formula.CellReference;
import io.github.thuocdo.harness.form.Formula.Column;
import io.github.thuocdo.harness.form.Formula.Columns;
import io.github.thuocdo.harness.form.Formula.Format;
import io.github.thuocdo.harness.form.Formula.Input;
import io.github.thuocdo.harness.form.Formula.Listed;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.List;

/** The sheet on which every unit's score is computed, a row each. */
final class CalculationSheet {
    /** The unit, and its score. */
    private static final int BEFORE = 2;

    private static final int LARGEST_HEADING = 26;

    private final String name;
    private final ListsSheet lists;
    private final Calculation calculation;

    CalculationSheet(String name, ListsSheet lists, Calculation calculation) {
        this.name = name;
        this.lists = lists;
        this.calculation = calculation;
    }

    /** A cell of a unit's row, from any sheet. */
    String at(int unit, Column column) {
        return A1.sheet(name) + A1.cell(unit + 1, column.index() + BEFORE);
    }

    /** The cells of a formula that stands on another sheet, in a unit's row. */
    String formula(int unit, Formula formula) {
        return formula.at(place -> at(unit, (Column) place));
    }

    private String inRow(int unit, Inputs inputs, CellReference place) {
        if (place instanceof Column column) {
            return A1.cell(unit + 1, column.index() + BEFORE);
        }
        if (place instanceof Columns columns) {
            return A1.cell(unit + 1, columns.first() + BEFORE) + ":" + A1.cell(unit + 1, columns.last() + BEFORE);
        }
        if (place instanceof Format format) {
            String cell = inputs.at(format.input());
            return cell.equals(Inputs.NOWHERE) ? cell : "CELL(\"format\"," + cell + ")";
        }
        return place instanceof Listed listed ? lists.range(listed.list()) : inputs.at((Input) place);
    }

    /**
     * Writes the sheet.
     *
     * @param inputs the cells of each unit, in the order of the units
     */
    void write(Tab tab, List<AdministrativeUnit> units, List<Inputs> inputs) {
        FormTexts texts = calculation.texts();
        Look heading = Look.PLAIN.inBold().inLines().inFrame().on("EDEDED").sized(8);
        Look cell = Look.PLAIN.sized(8);
        tab.text(0, 0, texts.say("calculation.unit"), heading);
        tab.text(0, 1, texts.say("calculation.unit-score"), heading);
        tab.width(0, LARGEST_HEADING);
        List<CalculationColumns.HeadedFormula> columns = calculation.columns();
        // From the right to the left: the library makes a row longer cell by cell, copying it each time.
        for (int k = columns.size() - 1; k >= 0; k--) {
            tab.text(0, k + BEFORE, columns.get(k).heading(), heading);
        }
        for (int unit = 0; unit < units.size(); unit++) {
            AdministrativeUnit who = units.get(unit);
            writeRow(tab, unit, who, inputs.get(unit));
            tab.text(unit + 1, 0, who.code() + " – " + who.name(), cell);
            if (calculation.total().isPresent()) {
                tab.formula(
                        unit + 1,
                        1,
                        inRow(unit, inputs.get(unit), calculation.total().get()),
                        cell.inBold());
            } else {
                tab.text(unit + 1, 1, texts.say("cannot.total"), cell);
            }
            tab.flush();
        }
        tab.freeze(1, BEFORE);
        tab.print(new Area(0, 0, units.size(), BEFORE - 1), 1, name);
        tab.protect();
        tab.tabColour("A6A6A6");
    }

    private void writeRow(Tab tab, int unit, AdministrativeUnit who, Inputs inputs) {
        List<CalculationColumns.HeadedFormula> columns = calculation.columns();
        for (int k = columns.size() - 1; k >= 0; k--) {
            CalculationColumns.HeadedFormula column = columns.get(k);
            boolean isAsked = column.askedBy()
                    .map(criterion -> criterion.target().terms().applyTo(who.groups(), who.type()))
                    .orElse(true);
            tab.formula(
                    unit + 1,
                    k + BEFORE,
                    isAsked ? column.formula().at(place -> inRow(unit, inputs, place)) : column.otherwise(),
                    Look.PLAIN.sized(8));
        }
    }
}
