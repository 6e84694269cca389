package io.github.thuocdo.internal.cell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A code that a spreadsheet or a program took for a number: {@code 15469.0}, {@code 1.5469E+04}, {@code 1} for {@code 00001}. */
public final class CellCode {
    private static final int LONGEST = 24;

    private CellCode() {}

    /** Needed where a code is not known as it stands. */
    private static final class Written {
        static final Pattern NUMBER = Pattern.compile("\\d{1,18}(?:[.,]0{1,4})?");
        static final Pattern WITH_EXPONENT = Pattern.compile("\\d(?:[.,]\\d{1,17})?[eE]\\+?\\d{1,2}");
    }

    /**
     * The digits of a code that is a number, without leading zeros: two codes that a spreadsheet cannot tell apart have the same.
     * Empty where it is none, or where an exponent leaves out digits.
     */
    public static Optional<String> digits(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean withExponent = Written.WITH_EXPONENT.matcher(text).matches();
        if (!withExponent && !Written.NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        if (withExponent && number.scale() < 0) {
            return Optional.empty();
        }
        BigDecimal whole = number.stripTrailingZeros();
        return whole.scale() > 0
                ? Optional.empty()
                : Optional.of(whole.toBigInteger().toString());
    }
}
