package io.github.thuocdo.harness.form;

import io.github.thuocdo.harness.book.Area;
import io.github.thuocdo.harness.book.Look;
import io.github.thuocdo.harness.book.Tab;
import io.github.thuocdo.harness.workbook.Workbook;
import java.util.List;

/** The sheet that says how the form is filled in. */
final class InstructionSheet {
    private static final int WIDTH = 110;

    /** The height of a line of text in points. */
    private static final int LINE = 13;

    private InstructionSheet() {}

    static void write(Tab tab, String title, List<String> sentences, FormTexts texts) {
        tab.width(0, WIDTH);
        tab.height(0, 3 * LINE);
        tab.text(0, 0, title, Look.PLAIN.inBold().inLines().sized(14));
        int row = 2;
        for (String sentence : sentences) {
            tab.text(row, 0, sentence, Look.PLAIN.inLines());
            tab.height(row, LINE * (1 + sentence.length() / WIDTH) + LINE / 2);
            row++;
        }
        tab.define(Area.cell(0, 0), Workbook.FORM);
        tab.print(new Area(0, 0, row, 0), 0, texts.say("sheet.instructions"));
        tab.protect();
        tab.tabColour("5B9BD5");
    }
}
