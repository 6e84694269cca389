package io.github.thuocdo.harness.result;

import io.github.thuocdo.harness.book.Look;

/** The looks of cells of results; the colours are those of the page. */
final class Looks {
    /** Blue: met, or all points. */
    static final Colour MET = new Colour("CFE4F7", "0A3A66");

    /** Orange, from far to near, of what is not met. */
    static final Colour FAR = new Colour("B94705", "FFFFFF");

    static final Colour HALFWAY = new Colour("EDA35C", "3A1C00");
    static final Colour NEARER = new Colour("F9CF9C", "3A1C00");
    static final Colour NEAR = new Colour("FDEBD3", "3A1C00");

    /** Blue, from few to many points, where nothing is to be met. */
    static final Colour FEW = new Colour("EAF1F8", "16202B");

    static final Colour SOME = new Colour("CFE1F2", "16202B");
    static final Colour MANY = new Colour("A9CAE8", "16202B");
    static final Colour MOST = new Colour("84B4DE", "16202B");

    /** Grey: nothing is known. */
    static final Colour UNKNOWN = new Colour("E1E4E8", "16202B");

    static final Look TITLE = Look.PLAIN.inBold().sized(14);
    static final Look BELOW = Look.PLAIN.in("4B5866");
    static final Look HEADING =
            Look.PLAIN.inBold().inLines().inFrame().centred().on("D9E2F3");
    static final Look WORDS = Look.PLAIN.inFrame();
    static final Look LINES = WORDS.inLines();
    static final Look CODE = WORDS.as(Look.TEXT);
    static final Look NUMBER = WORDS.as("0");

    private Looks() {}

    /**
     * The colours of a cell.
     *
     * @param fill the colour behind the letters, six hexadecimal digits
     * @param ink the colour of the letters
     */
    record Colour(String fill, String ink) {}

    /** A number with as many decimals. */
    static Look decimals(int decimals) {
        return WORDS.as(format(decimals, ""));
    }

    /** {@code 0.00%} for two decimals and a percent sign. */
    static String format(int decimals, String sign) {
        return "0" + (decimals > 0 ? "." + "0".repeat(decimals) : "") + sign;
    }
}
