package io.github.thuocdo.harness.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A stored number as Excel shows it: to 15 digits, and by its format a share, a day or a time. */
final class ShownNumber {
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST = 64;
    /** Beyond that a number is shown with its exponent. */
    private static final int MOST_ZEROS = 40;

    private static final int SECONDS_OF_DAY = 86_400;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    /** Excel took over a 29 February 1900 that never was. */
    private static final long DAY_THAT_NEVER_WAS = 60;

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

    private ShownNumber() {}

    /**
     * The text of a cell.
     *
     * @param stored the text in the file; shown as it is where it is no number
     * @param from1904 whether days are counted from 1904 on, as on an old Macintosh
     */
    static String of(String stored, NumberFormat format, boolean from1904) {
        if (format.kind() == NumberFormat.Kind.NUMBER && isShownAsStored(stored)) {
            return withZeros(stored, format.digits());
        }
        BigDecimal number = number(stored);
        if (number == null) {
            return stored;
        }
        return switch (format.kind()) {
            case NUMBER -> withZeros(plain(number), format.digits());
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case DAY -> day(number, from1904);
            case TIME -> time(number, from1904);
        };
    }

    /** Whether a number is written in few digits, with none that is not shown: nearly every cell is. */
    private static boolean isShownAsStored(String stored) {
        int length = stored.length();
        int mark = stored.indexOf('.');
        if (length == 0 || length > SHOWN.getPrecision() || mark == 0 || mark == length - 1) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = stored.charAt(i);
            if (i != mark && (c < '0' || c > '9')) {
                return false;
            }
        }
        boolean hasZeroBefore = length > 1 && mark != 1 && stored.charAt(0) == '0';
        return !hasZeroBefore && (mark < 0 || stored.charAt(length - 1) != '0');
    }

    private static @Nullable BigDecimal number(String stored) {
        if (stored.isEmpty() || stored.length() > LONGEST) {
            return null;
        }
        try {
            return new BigDecimal(stored.trim()).round(SHOWN);
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        long before = (long) number.precision() - number.scale();
        if (before > MOST_ZEROS || before < -MOST_ZEROS) {
            return number.toString();
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private static String withZeros(String plain, int digits) {
        boolean isShort = plain.length() < digits;
        return isShort && plain.chars().allMatch(c -> c >= '0' && c <= '9')
                ? "0".repeat(digits - plain.length()) + plain
                : plain;
    }

    /** A day without its hours: {@code 2025-12-04}. */
    private static String day(BigDecimal number, boolean from1904) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) > 0) {
            // Excel fills such a cell with signs of this kind.
            return "#######";
        }
        long days = number.longValue();
        if (from1904) {
            return FIRST_OF_1904.plusDays(days).toString();
        }
        if (days == 0) {
            return "1900-01-00";
        }
        if (days == DAY_THAT_NEVER_WAS) {
            return "1900-02-29";
        }
        return BEFORE_1900.plusDays(days > DAY_THAT_NEVER_WAS ? days - 1 : days).toString();
    }

    private static String time(BigDecimal number, boolean from1904) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.ONE) >= 0) {
            return day(number, from1904);
        }
        long seconds = number.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS_OF_DAY - 1L)).toString();
    }
}
