package io.github.thuocdo.internal.intake;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.SourcePosition;

/** The words for two figures of one unit under one indicator. */
final class FiguresTwice {
    private FiguresTwice() {}

    /**
     * The message about the second of two figures, which names the place of the first: its line, with its file where the second stands
     * in another.
     *
     * @param same whether both say the same
     */
    static BilingualText words(boolean same, Entry before, Entry next) {
        SourcePosition first = before.place();
        SourcePosition second = next.place();
        if (second.isUnderHeading() && first.line().equals(second.line()) && isInSheetOf(first, second)) {
            String one = Excerpt.of(before.indicator());
            return Finding.text(
                    same ? "same-figure-twice-in-row" : "figure-twice-in-row", one, Excerpt.of(next.indicator()));
        }
        if (first.file().isEmpty()) {
            return Finding.text(same ? "same-figure-twice-in-code" : "figure-twice-in-code");
        }
        if (first.line().isEmpty() || first.cell().isPresent()) {
            String at = first.cell().orElseGet(() -> Excerpt.of(first.file().get()));
            at = first.cell().isPresent() && !first.isInFileOf(second)
                    ? at + " (" + first.file().get() + ")"
                    : at;
            return Finding.text(same ? "same-figure-twice-at" : "figure-twice-at", at);
        }
        String line = Integer.toString(first.line().getAsInt());
        return Finding.text(
                same ? "same-figure-twice" : "figure-twice",
                first.isInFileOf(second) ? line : line + " (" + first.file().get() + ")");
    }

    /** Whether two places are in one file, and on one sheet of it where it has several. */
    private static boolean isInSheetOf(SourcePosition first, SourcePosition second) {
        return first.isInFileOf(second)
                && first.cell().map(FiguresTwice::sheet).equals(second.cell().map(FiguresTwice::sheet));
    }

    private static String sheet(String cell) {
        return cell.substring(0, Math.max(0, cell.lastIndexOf('!')));
    }
}
