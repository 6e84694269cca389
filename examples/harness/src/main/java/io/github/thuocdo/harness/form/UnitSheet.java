package io.github.thuocdo.harness.form;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.harness.book.A1;
import io.github.thuocdo.harness.book.Area;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.harness.form.Formula.Input;
import io.github.thuocdo.harness.form.Formula.Part;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sheet of one unit: a row for each figure that it owes, in the columns of a published annex, and those that it fills. */
final class UnitSheet implements Inputs {
    private static final String HEADING = "D9E2F3";
    private static final String COMPUTED = "EAF3E6";
    private static final String CHECKLIST = "F7F7F7";

    /** In letters. */
    private static final int NARROW = 11;

    /** The height of a line of text in points. */
    private static final int LINE = 13;

    private final String name;
    /** Those of which something is asked of the unit. */
    private final List<FormLine> lines;

    private final Map<Integer, Integer> firsts;
    /** Those in which no line says anything. */
    private final Set<FormColumn> silent = EnumSet.noneOf(FormColumn.class);

    private final AdministrativeUnit unit;
    private final FormTexts texts;

    /** Lines of which nothing is asked of the unit are left out. */
    UnitSheet(String name, List<FormLine> lines, AdministrativeUnit unit, FormTexts texts) {
        this.name = name;
        this.lines = FormLine.askedOf(unit, lines);
        this.firsts = FormLine.firsts(this.lines);
        for (FormColumn column : List.of(FormColumn.EVIDENCE_ASKED, FormColumn.COLLECTED_FROM)) {
            if (this.lines.stream().allMatch(line -> said(column, line).isEmpty())) {
                silent.add(column);
            }
        }
        this.unit = unit;
        this.texts = texts;
    }

    /** The line in which the figure of a line is filled in: itself, or one further above. */
    private int first(int k) {
        return firsts.getOrDefault(lines.get(k).place(), k);
    }

    private boolean isFilled(int k) {
        return first(k) == k;
    }

    /** Fills in what is known. */
    void fill(Tab tab, Filling filling) {
        for (int k = 0; k < lines.size(); k++) {
            if (isFilled(k)) {
                for (Part part : Part.values()) {
                    int row = k + 1;
                    filling.of(unit, lines.get(k).code(), part)
                            .ifPresent(said -> tab.set(row, FormColumn.of(part).ordinal(), said));
                }
            }
        }
    }

    @Override
    public String at(Input input) {
        Integer line = firsts.get(input.figure());
        if (line == null) {
            return NOWHERE;
        }
        boolean has = switch (input.part()) {
            case VALUE, STATUS -> true;
            case NUMERATOR, DENOMINATOR -> lines.get(line).type().takesCounts();
        };
        return has
                ? A1.sheet(name) + A1.cell(line + 1, FormColumn.of(input.part()).ordinal())
                : NOWHERE;
    }

    /**
     * Writes the sheet.
     *
     * @param row the unit's place among the units
     * @param results the sheet that computes its score; empty where the workbook has none
     * @param title the text above each printed page
     */
    void write(
            Tab tab,
            int row,
            Calculation calculation,
            Optional<CalculationSheet> results,
            Typing typing,
            String title) {
        Look heading = Look.PLAIN.inBold().inLines().inFrame().centred().on(HEADING);
        for (FormColumn column : FormColumn.values()) {
            tab.text(0, column.ordinal(), column.heading(texts), heading);
            tab.width(column.ordinal(), width(column));
        }
        tab.height(0, 4 * LINE);
        for (int k = 0; k < lines.size(); k++) {
            FormLine line = lines.get(k);
            int here = k + 1;
            describe(tab, k, line);
            if (isFilled(k)) {
                fill(tab, here, line, calculation, typing);
            } else {
                shut(tab, here);
            }
            results.ifPresent(sheet -> compute(tab, here, row, line, calculation, sheet));
        }
        results.ifPresent(sheet -> total(tab, row, calculation, sheet));
        int last = FormColumn.values().length - 1;
        colour(tab, lines.size());
        tab.freeze(1, FormColumn.NAME.ordinal() + 1);
        tab.print(new Area(0, 0, lines.size(), last), 1, title);
        tab.protect();
    }

    /** The width of a column: one in which an annex says nothing is narrow. */
    private int width(FormColumn column) {
        return silent.contains(column) ? NARROW : column.width();
    }

    private static String said(FormColumn column, FormLine line) {
        return switch (column) {
            case NAME -> line.name();
            case EVIDENCE_ASKED -> line.evidence();
            case COLLECTED_FROM -> line.collectedFrom();
            case VERIFIED_BY -> line.verifiedBy();
            case CODE -> line.code();
            default -> "";
        };
    }

    /** High enough for the longest of its texts: spreadsheets do not find the height of a row that is new to them. */
    private int height(FormLine line, String method) {
        int most = 1;
        for (FormColumn column : FormColumn.values()) {
            String text = column == FormColumn.METHOD ? method : said(column, line);
            int width = Math.max(1, width(column) - 1);
            int rows = text.lines().mapToInt(each -> rows(each, width)).sum();
            most = Math.max(most, rows);
        }
        return most * LINE + LINE / 3;
    }

    /** The number of rows that a text takes where a word that does not fit begins the next one. */
    static int rows(String text, int width) {
        int rows = 1;
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int before = used == 0 ? 0 : used + 1;
            if (used > 0 && before + word.length() > width) {
                rows++;
                before = 0;
            }
            int end = before + word.length();
            rows += Math.max(0, end - 1) / width;
            used = end > width ? 1 + (end - 1) % width : end;
        }
        return rows;
    }

    private void describe(Tab tab, int k, FormLine line) {
        int row = k + 1;
        Look plain = Look.PLAIN.inLines().inFrame();
        Look look = line.isScored() ? plain : plain.on(CHECKLIST);
        String method = isFilled(k) ? line.method() : texts.filledAbove(first(k) + 1, line.method());
        tab.height(row, height(line, method));
        tab.number(row, FormColumn.NUMBER.ordinal(), row, look.centred());
        tab.text(row, FormColumn.NAME.ordinal(), line.name(), look.inBold());
        tab.comment(row, FormColumn.NAME.ordinal(), line.comment());
        Optional<BigDecimal> most = line.mostPoints();
        if (most.isPresent()) {
            tab.number(row, FormColumn.MOST_POINTS.ordinal(), most.get(), look.centred());
        } else {
            tab.look(row, FormColumn.MOST_POINTS.ordinal(), look);
        }
        tab.text(row, FormColumn.METHOD.ordinal(), method, look);
        tab.text(row, FormColumn.EVIDENCE_ASKED.ordinal(), line.evidence(), look);
        tab.text(row, FormColumn.COLLECTED_FROM.ordinal(), line.collectedFrom(), look);
        tab.text(row, FormColumn.VERIFIED_BY.ordinal(), line.verifiedBy(), look);
        tab.text(row, FormColumn.UNIT.ordinal(), unit.code(), look.as(Look.TEXT));
        tab.text(row, FormColumn.CODE.ordinal(), line.code(), look.as(Look.TEXT));
        tab.text(row, FormColumn.MEASURE.ordinal(), line.measure(), look);
    }

    private static void fill(Tab tab, int row, FormLine line, Calculation calculation, Typing typing) {
        tab.look(row, FormColumn.VALUE.ordinal(), Typing.look(line.type()));
        int categories = calculation.categories(line.code());
        typing.value(tab, Area.cell(row, FormColumn.VALUE.ordinal()), line, false, categories);
        boolean takesCounts = line.type().takesCounts();
        for (FormColumn count : List.of(FormColumn.NUMERATOR, FormColumn.DENOMINATOR)) {
            tab.look(row, count.ordinal(), takesCounts ? Typing.look(FigureType.COUNT) : Typing.shut());
            if (takesCounts) {
                typing.count(tab, Area.cell(row, count.ordinal()));
            }
        }
        for (FormColumn words : List.of(FormColumn.STATUS, FormColumn.EVIDENCE, FormColumn.NOTE)) {
            tab.look(row, words.ordinal(), Typing.words());
        }
        typing.status(tab, Area.cell(row, FormColumn.STATUS.ordinal()));
    }

    /** A figure that stands further above is not filled in twice. */
    private static void shut(Tab tab, int row) {
        for (FormColumn column : FormColumn.values()) {
            if (column.isFilled()) {
                tab.look(row, column.ordinal(), Typing.shut());
            }
        }
    }

    private void compute(
            Tab tab, int row, int place, FormLine line, Calculation calculation, CalculationSheet results) {
        Look look = Look.PLAIN.inFrame().inLines().on(COMPUTED);
        FigureColumns figure = calculation.figure(line.code());
        Results formulas = new Results(texts, calculation);
        tab.formula(
                row,
                FormColumn.COMPUTED.ordinal(),
                results.formula(place, formulas.value(line, figure)),
                look.as("0.####"));
        tab.formula(
                row,
                FormColumn.JUDGED.ordinal(),
                results.formula(place, formulas.judged(line, figure)),
                look.centred());
        Optional<String> obstacle = formulas.obstacle(line);
        Optional<Formula> next = obstacle.isPresent() ? Optional.empty() : formulas.next(line, figure);
        if (next.isPresent()) {
            tab.formula(row, FormColumn.NEXT.ordinal(), results.formula(place, next.get()), look);
        } else {
            tab.look(row, FormColumn.NEXT.ordinal(), look);
        }
        if (obstacle.isPresent()) {
            tab.text(row, FormColumn.POINTS.ordinal(), texts.say(obstacle.get()), look);
        } else if (line.shown().isEmpty()) {
            tab.look(row, FormColumn.POINTS.ordinal(), look);
        } else {
            tab.formula(row, FormColumn.POINTS.ordinal(), results.formula(place, formulas.points(line)), look.inBold());
        }
    }

    private void total(Tab tab, int place, Calculation calculation, CalculationSheet results) {
        Look look = Look.PLAIN.inBold().inLines().inFrame().on(HEADING).sized(12);
        int column = FormColumn.TOTAL.ordinal();
        if (calculation.total().isPresent()) {
            tab.formula(1, column, results.at(place, calculation.total().get()), look);
        } else {
            tab.text(1, column, texts.say("cannot.total"), look.sized(9));
        }
    }

    /** Green where it is met, red where it is not, yellow where what was typed cannot be right. */
    private void colour(Tab tab, int last) {
        int column = FormColumn.JUDGED.ordinal();
        Area judged = Area.column(column, 1, Math.max(1, last));
        String cell = A1.cell(1, column);
        tab.colour(judged, cell + "=" + A1.text(texts.say("result.met")), "C6EFCE", "006100");
        tab.colour(judged, cell + "=" + A1.text(texts.say("result.not-met")), "FFC7CE", "9C0006");
        tab.colour(judged, cell + "=" + A1.text(texts.say("result.wrong")), "FFEB9C", "7F6000");
    }
}
