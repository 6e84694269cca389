package io.github.thuocdo.internal.figures;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.cell.CellDay;
import io.github.thuocdo.internal.cell.CellNumber;
import io.github.thuocdo.internal.cell.CellWord;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Observation.Category;
import io.github.thuocdo.submission.Observation.Counts;
import io.github.thuocdo.submission.Observation.NotApplicable;
import io.github.thuocdo.submission.Observation.OnDay;
import io.github.thuocdo.submission.Observation.Rejected;
import io.github.thuocdo.submission.Observation.Value;
import io.github.thuocdo.submission.Observation.YesNo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Whether a figure can be right, and its exact value. */
public final class Figures {
    /** In a cell that is formatted as a day, the numbers up to 36,525 look like days before this year. */
    private static final int FIRST_YEAR_OF_REPORTS = 2000;

    private static final int DIGITS_OF_A_SERIAL = 6;

    private static final Rational PERCENT = Rational.of(100, 1);
    private static final Rational AGREEMENT = Rational.of(1, 100);
    private static final Observation YES = new Category("có");
    private static final Observation NO = new Category("không");

    private Figures() {}

    /** The observation as a figure of {@code type}, or rejected where it cannot be one; 0 of 0 is not applicable. */
    public static Observation check(FigureType type, Observation said) {
        return isRight(type, said) ? said : checkOther(type, said);
    }

    /** The bit of the {@link ShortFigure}s that mostly stand for figures of {@code type}, and are right; 0 where an object tells. */
    public static long right(FigureType type) {
        return type == FigureType.SHARE ? ShortFigure.SHARE : type == FigureType.YES_NO ? ShortFigure.YES_NO : 0;
    }

    /** The figure that has a {@link ShortFigure}, which is not NONE. */
    static Observation observation(long code) {
        if (ShortFigure.isNumber(code)) {
            return Value.of(ShortFigure.unscaled(code), ShortFigure.scale(code));
        }
        if (ShortFigure.isCounts(code)) {
            return Counts.of(ShortFigure.top(code), ShortFigure.bottom(code));
        }
        return ShortFigure.isAnswer(code) ? new YesNo(ShortFigure.answer(code) == 1) : Observation.MISSING;
    }

    private static boolean isRight(FigureType type, Observation said) {
        return type == FigureType.SHARE ? isShare(said) : type == FigureType.YES_NO && said instanceof YesNo;
    }

    private static boolean isShare(Observation said) {
        if (said instanceof Value value) {
            return !value.percent() && value.compareTo(0) >= 0 && value.compareTo(100) <= 0;
        }
        return said instanceof Counts counts
                && counts.isShort()
                && counts.top() <= counts.bottom()
                && counts.bottom() > 0
                && !counts.isStated();
    }

    private static Observation checkOther(FigureType type, Observation said) {
        if (type == FigureType.CATEGORY) {
            return category(said);
        }
        if (said instanceof Value value) {
            return type.isNumber() ? number(type, value) : fromNumber(type, value);
        }
        if (said instanceof Counts counts) {
            return counts(type, counts);
        }
        if (said instanceof YesNo answer && type != FigureType.YES_NO) {
            return rejected(expected(type), answer.yes());
        }
        if (said instanceof Rejected rejected && rejected.words().isPresent()) {
            String words = rejected.words().get();
            return type.isNumber() ? WrongFigure.noNumber(type, rejected, words) : unexpected(type, words);
        }
        if (said instanceof Category named) {
            return word(type, named.name());
        }
        if (said instanceof OnDay day && type.isNumber() && day.day().getYear() < FIRST_YEAR_OF_REPORTS) {
            return Rejected.of("number-expected", () -> Finding.text("number-expected-day-of-1900", day.day()));
        }
        if (said instanceof OnDay day && type != FigureType.DATE) {
            return type.takesCounts()
                    ? Rejected.of("number-expected", () -> Finding.text("number-expected-day", day.day()))
                    : rejected(expected(type), day.day());
        }
        return said;
    }

    /** Words where a day, a yes or a no is expected: which day may be meant, or that one word is enough. */
    private static Observation unexpected(FigureType type, String words) {
        if (type == FigureType.DATE) {
            return CellDay.meant(words)
                    .<Observation>map(day ->
                            Rejected.of("day-expected", Finding.text("day-expected-maybe", Excerpt.of(words), day)))
                    .orElseGet(() -> rejected(expected(type), Excerpt.of(words)));
        }
        boolean isWords = type == FigureType.YES_NO && words.chars().noneMatch(Character::isDigit);
        return isWords
                ? Rejected.of("yes-no-expected", Finding.text("yes-no-expected-words", Excerpt.of(words)))
                : rejected(expected(type), Excerpt.of(words));
    }

    private static String expected(FigureType type) {
        if (type == FigureType.DATE) {
            return "day-expected";
        }
        return type == FigureType.YES_NO ? "yes-no-expected" : "number-expected";
    }

    /** A word where no category is expected. */
    private static Observation word(FigureType type, String said) {
        Optional<CellWord> word = CellWord.of(said);
        if (word.isPresent() && (type == FigureType.YES_NO || isSilence(word.get()))) {
            return meant(word.get());
        }
        // A single letter or sign may be a slip.
        return rejected(type.isNumber() && said.length() == 1 ? "not-a-number" : expected(type), Excerpt.of(said));
    }

    private static boolean isSilence(CellWord word) {
        return word == CellWord.MISSING || word == CellWord.NOT_APPLICABLE;
    }

    private static Observation meant(CellWord word) {
        switch (word) {
            case YES:
                return new YesNo(true);
            case NO:
                return new YesNo(false);
            case MISSING:
                return Observation.MISSING;
            default:
                return Observation.NOT_APPLICABLE;
        }
    }

    /** The meaning of a word that names no category: a missing figure, or one that does not apply; else empty. */
    public static Optional<Observation> silence(Category said) {
        return CellWord.of(said.name()).filter(Figures::isSilence).map(Figures::meant);
    }

    /** The day that Excel keeps as a number, be there hours behind its mark. */
    private static Optional<LocalDate> serial(Value value) {
        boolean isSmall = value.number().precision() - value.number().scale() <= DIGITS_OF_A_SERIAL;
        return isSmall ? CellDay.ofSerial(value.number().longValue()) : Optional.empty();
    }

    private static Optional<LocalDate> epoch(Value value) {
        return value.isShort() && value.scale() == 0 ? CellDay.ofEpoch(value.unscaled()) : Optional.empty();
    }

    /** 1 is a yes and 0 a no where a yes or a no is expected; a day is never a number. */
    private static Observation fromNumber(FigureType type, Value value) {
        if (type == FigureType.DATE) {
            String number = value.number().toPlainString();
            return serial(value)
                    .map(day -> Rejected.of("day-expected", Finding.text("day-expected-serial", number, day)))
                    .or(() -> epoch(value)
                            .map(day -> Rejected.of("day-expected", Finding.text("day-expected-epoch", number, day))))
                    .or(() -> CellDay.meant(number)
                            .map(day -> Rejected.of("day-expected", Finding.text("day-expected-maybe", number, day))))
                    .orElseGet(() -> rejected("day-expected", number));
        }
        if (value.percent()) {
            return rejected("yes-no-expected", percent(value));
        }
        if (value.number().compareTo(BigDecimal.ONE) == 0) {
            return new YesNo(true);
        }
        return value.number().signum() == 0 ? new YesNo(false) : rejected("yes-no-expected", value.number());
    }

    public static Observation number(FigureType type, Value value) {
        BigDecimal number = value.number();
        switch (type) {
            case SHARE:
                if (value.compareTo(100) > 0) {
                    return WrongFigure.aboveAll(value);
                }
                return value.compareTo(0) < 0 ? rejected("share-below-0", number) : plain(value);
            case PER_HEAD:
                if (number.signum() < 0) {
                    return rejected("negative-count", number);
                }
                return value.percent() ? value.hundredth() : value;
            case COUNT, RANK:
                if (value.percent()) {
                    return rejected("percent-misplaced", percent(value));
                }
                return number.signum() < 0 ? rejected("negative-count", number) : whole(value);
            case INDEX:
                Value index = value.percent() ? value.hundredth() : value;
                boolean inRange = index.compareTo(0) >= 0 && index.compareTo(1) <= 0;
                return inRange ? index : rejected("index-out-of-range", number);
            default:
                return plain(value);
        }
    }

    /** A count is whole: where a mark may group thousands, nobody can tell which number is meant. */
    private static Observation whole(Value value) {
        if ((value.isShort() && value.scale() == 0) || CellNumber.isWhole(value.number())) {
            return value;
        }
        BigDecimal number = value.number();
        String[] readings = CellNumber.wholeReadings(number);
        // A mark before three digits may group thousands: then it is the point in Vietnamese too.
        Object said = number.scale() == CellNumber.GROUP ? number.toPlainString() : number;
        return rejected("count-not-whole", said, readings[0], readings[1]);
    }

    private static BilingualText percent(Value value) {
        return new BilingualText(
                Digits.withComma(value.number()) + "%", value.number().toPlainString() + "%");
    }

    private static Value plain(Value value) {
        return value.percent() ? new Value(value.number(), false) : value;
    }

    private static Observation counts(FigureType type, Counts counts) {
        if (!type.takesCounts()) {
            return rejected(
                    type == FigureType.DATE ? "day-expected" : "counts-misplaced",
                    counts.numerator() + "/" + counts.denominator());
        }
        if (counts.denominator().signum() == 0) {
            return counts.numerator().signum() == 0
                    ? Observation.NOTHING_OF_NOTHING
                    : rejected("denominator-0", counts.numerator().toString());
        }
        if (type == FigureType.SHARE && counts.numerator().compareTo(counts.denominator()) > 0) {
            return rejected(
                    "numerator-above-denominator",
                    counts.numerator().toString(),
                    counts.denominator().toString());
        }
        if (counts.stated().isPresent()) {
            Value said = counts.stated().get();
            Observation stated = number(type, said);
            if (stated instanceof Rejected) {
                return stated;
            }
            if (!agree(exact(type, stated).orElseThrow(), exact(type, counts).orElseThrow())) {
                return rejected("value-beside-counts", said.number(), counts.numerator() + "/" + counts.denominator());
            }
        }
        return counts;
    }

    /** Counts of a type that takes them over an empty denominator, where the set says what stands in for that. */
    public static Observation overNothing(FigureType type, Observation said, Observation checked) {
        return type.takesCounts()
                        && said instanceof Counts counts
                        && counts.denominator().signum() == 0
                ? new NotApplicable(Optional.of(counts))
                : checked;
    }

    /** The exact value of a checked figure in the unit of its type; empty where it is no number. */
    public static Optional<Rational> exact(FigureType type, Observation observation) {
        if (observation instanceof Value value) {
            return Optional.of(Rational.of(value.number()));
        }
        if (observation instanceof Counts counts) {
            Rational ratio = Rational.of(counts.numerator(), counts.denominator());
            return Optional.of(type == FigureType.SHARE ? ratio.times(PERCENT) : ratio);
        }
        return Optional.empty();
    }

    /** The number that a scoring function takes: the exact value, a yes as 1 and a no as 0; empty where it is none. */
    public static Optional<Rational> number(FigureType type, Observation observation) {
        return observation instanceof YesNo answer
                ? Optional.of(answer.yes() ? Rational.ONE : Rational.ZERO)
                : exact(type, observation);
    }

    /** Whether two checked figures say the same; as numbers, to 0.01. */
    public static boolean agree(FigureType type, Observation one, Observation other) {
        Optional<Rational> first = exact(type, one);
        Optional<Rational> second = exact(type, other);
        return first.isPresent() && second.isPresent() ? agree(first.get(), second.get()) : one.equals(other);
    }

    /** Whether two numbers are no further apart than 0.01. */
    public static boolean agree(Rational one, Rational other) {
        Rational difference = one.minus(other);
        return difference.compareTo(AGREEMENT) <= 0
                && difference.plus(AGREEMENT).signum() >= 0;
    }

    /** Whether a checked figure is a number of which there is no logarithm. */
    public static boolean isNotAboveZero(Observation observation) {
        if (observation instanceof Value value) {
            return value.number().signum() <= 0;
        }
        if (observation instanceof Counts counts) {
            return counts.numerator().signum() <= 0;
        }
        return observation instanceof YesNo answer && !answer.yes();
    }

    /** A checked figure as {@code scoring} takes it: one of which it needs a logarithm, and there is none, is unknown to it. */
    public static Figure taken(Scoring scoring, Figure figure) {
        Observation taken = taken(scoring, figure.type(), figure.observation());
        return taken == figure.observation()
                ? figure
                : new Figure(figure.type(), taken, figure.ledger(), figure.entries());
    }

    /** The same of what was said for a figure of a type. */
    public static Observation taken(Scoring scoring, FigureType type, Observation said) {
        return scoring.needsFigureAboveZero() && isNotAboveZero(said)
                ? rejected("not-above-0", shown(type, said))
                : said;
    }

    /** A checked figure for a person, as a message takes it: a yes or a no is said in each language. */
    public static Object shown(FigureType type, Observation observation) {
        if (observation instanceof Counts counts) {
            return counts.numerator() + "/" + counts.denominator();
        }
        if (observation instanceof YesNo answer) {
            return answer.yes();
        }
        return exact(type, observation)
                .<Object>map(value -> value.rounded(4, RoundingMode.HALF_UP).stripTrailingZeros())
                .orElse("—");
    }

    /** Whether two checked figures say the same. */
    public static boolean same(FigureType type, Observation one, Observation other) {
        Optional<Rational> first = exact(type, one);
        if (one instanceof Category named && other instanceof Category that) {
            return Scoring.Categories.isNamed(Set.of(named.name()), that.name());
        }
        return first.isPresent() ? first.equals(exact(type, other)) : one.equals(other);
    }

    /** A number, a yes or a word as the name of a category. */
    private static Observation category(Observation said) {
        if (said instanceof Rejected rejected && rejected.words().isPresent()) {
            return new Category(rejected.words().get());
        }
        if (said instanceof YesNo answer) {
            return answer.yes() ? YES : NO;
        }
        if (said instanceof Value value) {
            return new Category(value.number().toPlainString());
        }
        return said instanceof Counts || said instanceof OnDay ? rejected("category-expected") : said;
    }

    public static boolean isAnswer(Observation observation) {
        return observation instanceof Value
                || observation instanceof Counts
                || observation instanceof YesNo
                || observation instanceof OnDay
                || observation instanceof Category
                || observation instanceof NotApplicable;
    }

    public static Rejected rejected(String code, Object... arguments) {
        return Rejected.of(code, () -> Finding.text(code, arguments));
    }
}
