package io.github.thuocdo.internal.cell;

import com.google.common.base.CharMatcher;
import io.github.thuocdo.internal.text.Sameness;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A guess at the meaning of a cell that is neither a number nor a known word. It serves advice alone: no figure is taken from a
 * guess.
 *
 * @param code the key of the text that says so
 * @param what the number that may have been meant; "" where the text names none
 */
public record CellMeant(String code, String what) {
    private static final int LONGEST = 60;
    private static final String AMONG_WORDS = "number-among-words";
    private static final String NEGATIVE = "number-below-zero";
    private static final String NEVER_NEGATIVE = "number-in-brackets";
    private static final String OF_COUNTS = "number-of-so-many";
    private static final String PERCENT = "%";
    /** Beside these the digits alone are another number. */
    private static final CharMatcher PART_OF_NUMBER = CharMatcher.anyOf("‰½¼¾");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:[.,]\\d{1,18})?(?: ?%)?");
    private static final Pattern GROUPED =
            Pattern.compile("(-?\\d{1,3}(?:([.,'’ _])\\d{3})(?:\\2\\d{3})*)(?:([.,])(\\d{1,18}))?( ?%)?");
    private static final Pattern RANGE = Pattern.compile(
            "(?:từ )?\\d{1,18}(?:[.,]\\d{1,18})? ?%? ?(?:-|–|—|~|÷|\\.{2,3}|…|->|→|đến|tới|to) ?\\d{1,18}(?:[.,]\\d{1,18})? ?%?");
    private static final Pattern HALF = Pattern.compile("-?(?:([.,]\\d{1,18})|(\\d{1,18})[.,])(?: ?%)?");
    private static final Pattern OF_SO_MANY = Pattern.compile(
            "(\\d{1,3}(?:[. ]\\d{3})+|\\d{1,18}) ?(?:[/:\\\\]|(?:trên|trong)(?: tổng(?: số)?)?|của|of|out of) ?(\\d{1,3}(?:[. ]\\d{3})+|\\d{1,18})(?: \\p{L}[^\\d]*)?");
    /** The mark that refers to a note under the table: 95*, 95 (1), 95[1], 95¹, 97.5^1; a whole number may have an exponent. */
    private static final Pattern FOOTNOTE = Pattern.compile(
            "(?<=.) ?(?:[*†‡]{1,3}\\)?|[(\\[]\\d{1,2}[)\\]]|(?<=[.,]\\d{1,9})\\^\\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹₀-₉]{1,2})$");
    /** As accountants and their programs write a number below zero: {@code (97,5)}, {@code 97,5-}. */
    private static final Pattern BELOW_ZERO = Pattern.compile("\\( ?([\\d.,]{1,18} ?%?) ?\\)|([\\d.,]{1,18})-");

    /** The difference of a figure from another one, {@code (tăng 3%)}, {@code (+2,5)}. */
    private static final Pattern CHANGE =
            Pattern.compile("(?<=\\d ?%?) ?\\((?:tăng|giảm|so với|[+↑↓-])[^()]*\\)$", Pattern.CASE_INSENSITIVE);
    /** A number that is spelt out, {@code chín mươi bảy phẩy năm}. */
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?=.*(?:một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|trăm))(?:(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín"
                    + "|mười|mươi|trăm|nghìn|ngàn|linh|lẻ|phẩy|rưỡi)(?: |$))+(?:phần trăm|%)?");

    /** Thousands with a mark before their hundreds, or a number with three digits behind its mark. */
    private static final Pattern GROUPED_ONCE = Pattern.compile("-?\\d{1,3}[.,]\\d{3}");

    /** A number and a word for thousands or millions behind it: the digits alone are another number. */
    private static final Pattern MAGNITUDE = Pattern.compile(
            "(-?\\d{1,9}(?:[.,]\\d{1,9})?) ?(k|nghìn|ngàn|thousand|tr|triệu|million|t[ỷỉ](?! ?lệ)|billion)\\.?(?: .*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}(?:[.,]\\d{1,18})*");
    private static final Pattern QUOTED = Pattern.compile("[\"'“”‘’«»=]+");

    /** The guess at a text's meaning; empty where nobody can tell. */
    public static Optional<CellMeant> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Sameness.visible(text).replace('\n', ' ');
        return grouped(plain)
                .or(() ->
                        CellNumber.withoutExponent(plain).map(number -> new CellMeant("number-with-exponent", number)))
                .or(() -> CellNumber.split(plain).map(number -> new CellMeant("number-split", number)))
                .or(() -> RANGE.matcher(plain).matches()
                        ? Optional.of(new CellMeant("number-range", ""))
                        : Optional.empty())
                .or(() -> half(plain))
                .or(() -> CellDay.isWrittenAsDay(plain) || CellDay.meant(plain).isPresent() || CellDay.isOfMonth(plain)
                        ? Optional.of(new CellMeant("number-is-day", ""))
                        : Optional.empty())
                .or(() -> ofSoMany(plain))
                .or(() -> belowZero(plain))
                .or(() -> magnitude(plain))
                .or(() -> inWords(plain))
                .or(() -> amongWords(plain))
                .or(() -> Sameness.key(plain).startsWith("không phát sinh")
                        ? Optional.of(new CellMeant("number-not-arisen", ""))
                        : Optional.empty());
    }

    /** The digits of a number in groups of three, with what stands behind its decimal mark. */
    static Optional<CellMeant> grouped(String text) {
        Matcher groups = GROUPED.matcher(text);
        if (!groups.matches() || groups.group(2).equals(groups.group(3))) {
            return Optional.empty();
        }
        String whole = groups.group(1).replaceAll("[.,'’ _]", "");
        String behind = groups.group(3) == null ? "" : groups.group(3) + groups.group(4);
        return Optional.of(new CellMeant("number-grouped", whole + behind + (groups.group(5) == null ? "" : PERCENT)));
    }

    /** A number without a digit on one side of its mark: {@code ,5}, {@code 95.}. */
    private static Optional<CellMeant> half(String text) {
        Matcher half = HALF.matcher(text);
        if (!half.matches()) {
            return Optional.empty();
        }
        String number = half.group(1) == null ? half.group(2) : "0" + half.group(1);
        return Optional.of(new CellMeant("number-half", (text.startsWith("-") ? "-" : "") + number));
    }

    private static Optional<CellMeant> belowZero(String text) {
        Matcher number = BELOW_ZERO.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        String said =
                number.group(1) == null ? number.group(2) : number.group(1).strip();
        return NUMBER.matcher(said).matches() ? Optional.of(new CellMeant(NEGATIVE, said)) : Optional.empty();
    }

    /** A number as accountants write it below 0, where nothing is below 0; empty where a text is none. */
    public static Optional<CellMeant> neverBelowZero(String text) {
        boolean mayBe = text.length() <= LONGEST && (text.endsWith(")") || text.endsWith("-"));
        return mayBe
                ? belowZero(Sameness.visible(text)).map(meant -> new CellMeant(NEVER_NEGATIVE, meant.what))
                : Optional.empty();
    }

    /** The text as a message shows it in brackets, without its own. */
    public String within(String text) {
        boolean isOfBrackets = code.equals(NEGATIVE) || code.equals(NEVER_NEGATIVE) || code.equals(OF_COUNTS);
        return isOfBrackets && text.startsWith("(") && text.endsWith(")")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    private static Optional<CellMeant> inWords(String text) {
        return IN_WORDS.matcher(Sameness.key(text)).matches()
                ? Optional.of(new CellMeant("number-in-words", ""))
                : Optional.empty();
    }

    private static Optional<CellMeant> magnitude(String text) {
        Matcher number = MAGNITUDE.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        int noughts = switch (Sameness.key(number.group(2))) {
            case "k", "nghìn", "ngàn", "thousand" -> 3;
            case "tr", "triệu", "million" -> 6;
            default -> 9;
        };
        String said = number.group(1);
        String meant = times(said.replace(',', '.'), noughts);
        String grouped = said.replaceAll("[.,]", "");
        boolean mayBeGrouped = GROUPED_ONCE.matcher(said).matches();
        return Optional.of(
                new CellMeant("number-with-magnitude", mayBeGrouped ? meant + " / " + times(grouped, noughts) : meant));
    }

    private static String times(String number, int noughts) {
        return new BigDecimal(number)
                .scaleByPowerOfTen(noughts)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Optional<CellMeant> ofSoMany(String text) {
        boolean isInBrackets = text.startsWith("(") && text.endsWith(")");
        Matcher counts = OF_SO_MANY.matcher(
                isInBrackets ? text.substring(1, text.length() - 1).strip() : text);
        if (!counts.matches()) {
            return Optional.empty();
        }
        String both =
                counts.group(1).replaceAll("[. ]", "") + "/" + counts.group(2).replaceAll("[. ]", "");
        return Optional.of(new CellMeant(OF_COUNTS, both));
    }

    /** The one number in a text; of several, the one with a percent sign; never the digits of a word. */
    private static Optional<CellMeant> amongWords(String text) {
        if (PART_OF_NUMBER.matchesAnyOf(text)) {
            return Optional.empty();
        }
        String said = CHANGE.matcher(QUOTED.matcher(text).replaceAll(" ")).replaceFirst("");
        String bare = FOOTNOTE.matcher(said.strip()).replaceFirst("").strip();
        if (bare.startsWith(PERCENT)) {
            bare = bare.substring(1).strip() + PERCENT;
        }
        while (bare.endsWith("%%")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        if (NUMBER.matcher(bare).matches()) {
            return Optional.of(new CellMeant(AMONG_WORDS, bare));
        }
        String one = "";
        int count = 0;
        String inPercent = "";
        int percents = 0;
        Matcher digits = DIGITS.matcher(bare);
        while (digits.find()) {
            if (isPartOfWord(bare, digits.start() - 1) || isPartOfWord(bare, digits.end())) {
                return Optional.empty();
            }
            boolean isNegative = digits.start() > 0 && bare.charAt(digits.start() - 1) == '-';
            String number = (isNegative ? "-" : "") + digits.group();
            String behind = bare.substring(digits.end()).stripLeading();
            if (behind.startsWith(PERCENT)) {
                percents++;
                inPercent = number + PERCENT;
            }
            count++;
            one = number;
        }
        String found = percents == 1 ? inPercent : count == 1 ? one : "";
        return NUMBER.matcher(found).matches() ? Optional.of(new CellMeant(AMONG_WORDS, found)) : Optional.empty();
    }

    private static boolean isPartOfWord(String text, int at) {
        return at >= 0 && at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_');
    }
}
