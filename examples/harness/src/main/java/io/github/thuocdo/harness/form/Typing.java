package io.github.thuocdo.harness.form;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.harness.book.A1;
import io.github.thuocdo.harness.book.Area;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import java.util.List;

/** The rules of typing a figure: the look of its cell, the choice that it offers, and the refusals with their reasons. */
final class Typing {
    private static final String FILL = "FFF9E5";

    /** A number as it is typed; a cell without a format would make a hundredth of "97 %" and show it as 97 %. */
    private static final String NUMBER = "General;-General";

    private final FormTexts texts;
    private final Lists lists;
    private final ListsSheet sheet;

    Typing(FormTexts texts, Lists lists, ListsSheet sheet) {
        this.texts = texts;
        this.lists = lists;
        this.sheet = sheet;
    }

    /** The look of a cell that is to be filled with a figure. */
    static Look look(FigureType type) {
        Look fill = Look.PLAIN.inFrame().on(FILL).toFill();
        return switch (type) {
            case YES_NO, CATEGORY -> fill.inLines().as(Look.TEXT);
            case DATE -> fill.as("dd/mm/yyyy");
            default -> fill.as(NUMBER);
        };
    }

    /** The look of a cell that is to be filled with words. */
    static Look words() {
        return Look.PLAIN.inFrame().inLines().on(FILL).toFill().as(Look.TEXT);
    }

    /** The look of a cell that is not to be filled. */
    static Look shut() {
        return Look.PLAIN.inFrame().on("F2F2F2");
    }

    /** Rules for the cell of a figure. */
    void value(Tab tab, Area area, FormLine line, boolean isWide, int categories) {
        String cell = A1.cell(area.top(), area.left());
        if (line.type() == FigureType.YES_NO) {
            choice(tab, area, lists.add(List.of(texts.say("choice.yes"), texts.say("choice.no"))), "typing.yes-no");
        } else if (line.type() == FigureType.CATEGORY) {
            choice(tab, area, categories, "typing.category");
        } else {
            String rule = rule(line.type(), cell);
            String whole = isWide ? "OR(" + cell + "=\"n/a\"," + rule + ")" : rule;
            tab.condition(area, whole, texts.say("typing.title"), texts.say("typing." + line.type()));
        }
    }

    private static String rule(FigureType type, String cell) {
        String few = "ROUND(" + cell + ",8)=" + cell;
        String range = switch (type) {
            case SHARE -> cell + ">=0," + cell + "<=100," + few;
            case PER_HEAD -> cell + ">=0," + few;
            case INDEX -> cell + ">=0," + cell + "<=1," + few;
            case COUNT, RANK -> cell + ">=0," + cell + "=INT(" + cell + ")";
            case DATE -> cell + ">0";
            default -> few;
        };
        return "IF(ISNUMBER(" + cell + "),AND(" + range + "),FALSE)";
    }

    /** Rules for a count, above or below the line. */
    void count(Tab tab, Area area) {
        String cell = A1.cell(area.top(), area.left());
        String rule = "IF(ISNUMBER(" + cell + "),AND(" + cell + ">=0," + cell + "=INT(" + cell + ")),FALSE)";
        tab.condition(area, rule, texts.say("typing.title"), texts.say("typing.COUNT"));
    }

    /** Rules for the status. */
    void status(Tab tab, Area area) {
        choice(
                tab,
                area,
                lists.add(List.of(texts.say("choice.not-applicable"), texts.say("choice.missing"))),
                "typing.status");
    }

    private void choice(Tab tab, Area area, int list, String message) {
        tab.choice(area, sheet.range(list), texts.say("typing.title"), texts.say(message));
    }
}
