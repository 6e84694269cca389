package io.github.thuocdo.reproduction;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as publishers write it, with a mark for its decimals and maybe one for its thousands; ranks also as shared ones. */
final class PublishedNumber {
    private static final String THOUSANDS = "\\d{1,3}(?:%s\\d{3}){1,5}";
    private static final Pattern PLAIN = Pattern.compile("\\d{1,18}(?:[.,]\\d{1,18})?");
    /** Marks of thousands are known as such where another mark follows, or a space stands for them. */
    private static final Pattern GROUPED =
            Pattern.compile(THOUSANDS.formatted("\\.") + ",\\d{1,18}|" + THOUSANDS.formatted(",") + "\\.\\d{1,18}|"
                    + THOUSANDS.formatted("[ \u00a0\u202f]") + "(?:[.,]\\d{1,18})?");
    /** A whole number with marks of thousands: a rank is never a fraction. */
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}(?:[., \u00a0\u202f]\\d{3}){1,2}");
    /** A rank that is shared: {@code 3=}, {@code =3}, {@code T3}, {@code 12-15}; or one of so many: {@code 3/63}. */
    private static final Pattern RANK =
            Pattern.compile("(?:[=tT]-?|)([1-9]\\d{0,8})(?: ?=| ?[-–—] ?(\\d{1,9})| ?/ ?(\\d{1,9}))?");

    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "–", "—", "−", "…", "...", "..", "n/a", "na", "#n/a", "/");

    private PublishedNumber() {}

    /** Whether a cell says that nothing is published. */
    static boolean isNothing(String text) {
        return NOTHING.contains(text.toLowerCase(Locale.ROOT));
    }

    static Optional<BigDecimal> of(String text) {
        boolean isSigned = !text.isEmpty() && "+-−".indexOf(text.charAt(0)) >= 0;
        String digits = isSigned ? text.substring(1).strip() : text;
        if (!PLAIN.matcher(digits).matches() && !GROUPED.matcher(digits).matches()) {
            return Optional.empty();
        }
        int mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        String whole = (mark < 0 ? digits : digits.substring(0, mark)).replaceAll("\\D", "");
        BigDecimal number = new BigDecimal(mark < 0 ? whole : whole + '.' + digits.substring(mark + 1));
        return Optional.of(isSigned && text.charAt(0) != '+' ? number.negate() : number);
    }

    /** A rank, a whole number from 1 on; of ranks that are shared, the first of theirs. */
    static Optional<BigDecimal> rank(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replaceAll("\\D", "")));
        }
        Matcher rank = RANK.matcher(text);
        if (!rank.matches()) {
            return of(text).filter(number ->
                    number.signum() > 0 && number.remainder(BigDecimal.ONE).signum() == 0);
        }
        int first = Integer.parseInt(rank.group(1));
        boolean isOrdered = isAtLeast(rank.group(2), first) && isAtLeast(rank.group(3), first);
        return isOrdered ? Optional.of(BigDecimal.valueOf(first)) : Optional.empty();
    }

    private static boolean isAtLeast(String last, int first) {
        return last == null || Integer.parseInt(last) >= first;
    }
}
