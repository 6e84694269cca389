package io.github.thuocdo.criteria;

/**
 * What a rule concludes whose indicator is collected and never scored, so that figures can be compared.
 *
 * @param type what a figure for it is
 */
public record Collected(FigureType type) {

    /** A share in percent. */
    public static Collected collectedShare() {
        return new Collected(FigureType.SHARE);
    }

    /** A yes or a no. */
    public static Collected collectedYesNo() {
        return new Collected(FigureType.YES_NO);
    }
}
