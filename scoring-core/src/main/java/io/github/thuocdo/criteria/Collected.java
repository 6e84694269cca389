package io.github.thuocdo.criteria;

/**
 * What a rule concludes for an indicator that is collected and never scored, so that figures can be compared.
 *
 * @param indicator the code of the indicator
 * @param type what a figure for it is
 */
public record Collected(String indicator, FigureType type) {

    /** A share in percent. */
    public static Collected collectedShare(String indicator) {
        return new Collected(indicator, FigureType.SHARE);
    }

    /** A yes or a no. */
    public static Collected collectedYesNo(String indicator) {
        return new Collected(indicator, FigureType.YES_NO);
    }
}
