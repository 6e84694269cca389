package io.github.thuocdo.internal.wording;

import io.github.thuocdo.internal.text.Lines;
import java.util.Locale;

/** A page for a person as it is written: paragraphs behind labels, under headings. */
final class Page {
    /** The width of the labels. */
    static final int LABEL = 12;

    private final Wording words;
    private final StringBuilder text = new StringBuilder();

    Page(Locale locale) {
        this.words = new Wording(locale);
    }

    Wording words() {
        return words;
    }

    Locale locale() {
        return words.locale();
    }

    /** A paragraph behind a label. */
    void paragraph(String label, String paragraph) {
        text.append(Lines.paragraph(label, paragraph));
    }

    /** A paragraph behind the library's word under {@code key}, in the column of labels. */
    void labelled(String indent, String key, String paragraph) {
        paragraph(indent + Lines.left(words.say(key), LABEL), paragraph);
    }

    /** A line across the page. */
    void rule() {
        text.append("─".repeat(Lines.WIDTH)).append('\n');
    }

    /** An empty line. */
    void gap() {
        text.append('\n');
    }

    /** An empty line, the library's heading under {@code key} with a number, and a line across the page. */
    void heading(String key, int count) {
        gap();
        paragraph("", words.say(key, Integer.toString(count)));
        rule();
    }

    /** The text written so far. */
    String text() {
        return text.toString();
    }
}
