package io.github.thuocdo.harness.form;

import io.github.thuocdo.harness.book.A1;
import io.github.thuocdo.harness.book.Area;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.harness.form.Formula.Input;
import io.github.thuocdo.harness.form.Formula.Part;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.List;

/** The sheet of all units: a row each, and a column for each figure. */
final class WideSheet {
    /** Code and name. */
    static final int BEFORE = 2;

    private static final String HEADING = "D9E2F3";
    private static final String CHECKLIST = "EDEDED";
    private static final int NAME_WIDTH = 28;
    private static final int FIGURE_WIDTH = 14;
    private static final int FIGURES_A_PAGE = 9;

    /** The height of the headings in points: three lines. */
    private static final int HEADING_HEIGHT = 40;

    private final String name;
    private final List<FormLine> lines;
    private final List<AdministrativeUnit> units;
    private final FormTexts texts;

    WideSheet(String name, List<FormLine> lines, List<AdministrativeUnit> units, FormTexts texts) {
        this.name = name;
        this.lines = lines;
        this.units = units;
        this.texts = texts;
    }

    /** The cells of a unit: a figure has one, for its value. */
    Inputs inputs(int unit) {
        return (Input input) ->
                input.part() == Part.VALUE && lines.get(input.figure()).figure().isAskedOf(units.get(unit))
                        ? A1.sheet(name) + A1.cell(unit + 1, input.figure() + BEFORE)
                        : Inputs.NOWHERE;
    }

    /** Writes the sheet. */
    void write(Tab tab, Calculation calculation, Typing typing, String title) {
        Look heading =
                Look.PLAIN.inBold().inLines().inFrame().centred().on(HEADING).as(Look.TEXT);
        tab.text(0, 0, FormColumn.UNIT.heading(texts), heading);
        tab.text(0, 1, texts.say("column.UNIT_NAME"), heading);
        tab.width(0, FormColumn.UNIT.width());
        tab.width(1, NAME_WIDTH);
        tab.height(0, HEADING_HEIGHT);
        for (int k = lines.size() - 1; k >= 0; k--) {
            FormLine line = lines.get(k);
            int column = k + BEFORE;
            tab.text(0, column, line.code(), line.isScored() ? heading : heading.on(CHECKLIST));
            tab.comment(0, column, line.name() + "\n" + line.wholeComment());
            tab.width(column, FIGURE_WIDTH);
            Area area = Area.column(column, 1, Math.max(1, units.size()));
            typing.value(tab, area, line, true, calculation.categories(line.code()));
        }
        Look fixed = Look.PLAIN.inFrame();
        for (int unit = 0; unit < units.size(); unit++) {
            AdministrativeUnit who = units.get(unit);
            tab.text(unit + 1, 0, who.code(), fixed.as(Look.TEXT));
            tab.text(unit + 1, 1, who.name(), fixed);
            // From the right to the left: the library makes a row longer cell by cell, copying it each time.
            for (int k = lines.size() - 1; k >= 0; k--) {
                FormLine line = lines.get(k);
                boolean isAsked = line.figure().isAskedOf(who);
                tab.look(unit + 1, k + BEFORE, isAsked ? Typing.look(line.type()) : Typing.shut());
            }
        }
        int last = lines.size() + BEFORE - 1;
        tab.freeze(1, BEFORE);
        int pages = 1 + (lines.size() - 1) / FIGURES_A_PAGE;
        tab.print(new Area(0, 0, units.size(), last), 1, BEFORE, pages, title);
        tab.protect();
    }
}
