package io.github.thuocdo.harness.book;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.jspecify.annotations.Nullable;

/**
 * The look of a cell, and whether it may be typed into where its sheet is protected.
 *
 * @param bold whether its letters are bold
 * @param wrapped whether long text takes several lines
 * @param framed whether thin lines surround it
 * @param open whether it may be typed into
 * @param size the size of its letters in points; 0 for the workbook's own
 * @param fill the colour behind it, as six hexadecimal digits; null for none
 * @param ink the colour of its letters, as six hexadecimal digits; null for black
 * @param format the format of a number; null as Excel pleases
 * @param aligned {@code left}, {@code center} or {@code right}; null as its kind is
 */
public record Look(
        boolean bold,
        boolean wrapped,
        boolean framed,
        boolean open,
        int size,
        @Nullable String fill,
        @Nullable String ink,
        @Nullable String format,
        @Nullable String aligned) {
    /** Text, whatever it looks like. */
    public static final String TEXT = "@";

    /** Nothing said. */
    public static final Look PLAIN = new Look(false, false, false, false, 0, null, null, null, null);

    private static final String LINES = "BFBFBF";

    /** The same in bold letters. */
    public Look inBold() {
        return new Look(true, wrapped, framed, open, size, fill, ink, format, aligned);
    }

    /** The same with long text on several lines. */
    public Look inLines() {
        return new Look(bold, true, framed, open, size, fill, ink, format, aligned);
    }

    /** The same within thin lines. */
    public Look inFrame() {
        return new Look(bold, wrapped, true, open, size, fill, ink, format, aligned);
    }

    /** The same, to be typed into. */
    public Look toFill() {
        return new Look(bold, wrapped, framed, true, size, fill, ink, format, aligned);
    }

    /** The same with larger or smaller letters. */
    public Look sized(int points) {
        return new Look(bold, wrapped, framed, open, points, fill, ink, format, aligned);
    }

    /** The same on a colour. */
    public Look on(String colour) {
        return new Look(bold, wrapped, framed, open, size, colour, ink, format, aligned);
    }

    /** The same in a colour. */
    public Look in(String colour) {
        return new Look(bold, wrapped, framed, open, size, fill, colour, format, aligned);
    }

    /** The same with numbers shown by a format. */
    public Look as(String numbers) {
        return new Look(bold, wrapped, framed, open, size, fill, ink, numbers, aligned);
    }

    /** The same in the middle. */
    public Look centred() {
        return new Look(bold, wrapped, framed, open, size, fill, ink, format, "center");
    }

    void set(StyleSetter style) {
        style.verticalAlignment("top").wrapText(wrapped);
        if (bold) {
            style.bold();
        }
        if (size > 0) {
            style.fontSize(size);
        }
        if (fill != null) {
            style.fillColor(fill);
        }
        if (ink != null) {
            style.fontColor(ink);
        }
        if (framed) {
            style.borderStyle(BorderStyle.THIN).borderColor(LINES);
        }
        if (format != null) {
            style.format(format);
        }
        if (aligned != null) {
            style.horizontalAlignment(aligned);
        }
        if (open) {
            style.protectionOption(ProtectionOption.LOCKED, false);
        }
        style.set();
    }
}
