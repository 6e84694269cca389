package io.github.thuocdo.criteria;

/** The document's own comparator of a figure and a threshold. */
public enum Comparison {
    /** "từ 80 % trở lên", "tối thiểu", or a bare percentage: the threshold itself is enough. */
    AT_LEAST(">="),
    /** "trên 80 %": the threshold itself is not enough. */
    MORE_THAN(">"),
    /** "không quá 5", "tối đa": the less, the better, and the threshold itself is enough. */
    AT_MOST("<="),
    /** Exactly as many. */
    EXACTLY("=");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /** The sign: {@code >=}, {@code >}, {@code <=} or {@code =}. */
    public String symbol() {
        return symbol;
    }

    /** Whether a figure that compares to the threshold as {@code sign} (negative, 0, positive) meets it. */
    public boolean holds(int sign) {
        return switch (this) {
            case AT_LEAST -> sign >= 0;
            case MORE_THAN -> sign > 0;
            case AT_MOST -> sign <= 0;
            case EXACTLY -> sign == 0;
        };
    }
}
