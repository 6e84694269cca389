package io.github.thuocdo.rules.oracle;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A row of a submission for one indicator of one unit, as typed.
 *
 * @param ledger {@code self}, {@code verified} or {@code final}
 * @param value the value; empty where there are counts or nothing
 * @param top the numerator; empty where there is none
 * @param bottom the denominator; empty where there is none
 * @param status empty, or {@code not_applicable}
 */
record Said(String ledger, String value, String top, String bottom, String status) {
    private static final List<String> LEDGERS = List.of("final", "verified", "self");
    private static final Exact HUNDRED = Exact.of(100);

    /** How a figure stands to what is asked. */
    enum State {
        KNOWN,
        UNKNOWN,
        NOT_APPLICABLE
    }

    /**
     * A figure once it is read.
     *
     * @param number the number, a yes as 1 and a no as 0
     * @param answer the yes or no
     * @param word the category, in small letters
     * @param day the day
     * @param over the numerator over a denominator of 0
     * @param given the fraction that is given for an empty denominator, whatever the function
     */
    record Figure(
            State state,
            Optional<Exact> number,
            Optional<Boolean> answer,
            Optional<String> word,
            Optional<LocalDate> day,
            Optional<Exact> over,
            Optional<Exact> given) {
        static final Figure UNKNOWN = without(State.UNKNOWN);
        static final Figure NOT_APPLICABLE = without(State.NOT_APPLICABLE);

        private Figure(
                State state,
                Optional<Exact> number,
                Optional<Boolean> answer,
                Optional<String> word,
                Optional<LocalDate> day) {
            this(state, number, answer, word, day, Optional.empty(), Optional.empty());
        }

        private static Figure without(State state) {
            return new Figure(state, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** So much over nothing. */
        private static Figure over(Exact numerator) {
            return new Figure(
                    State.NOT_APPLICABLE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(numerator),
                    Optional.empty());
        }

        /** What is declared to have a fraction of the points. */
        static Figure given(Exact fraction) {
            return new Figure(
                    State.KNOWN,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(fraction));
        }

        static Figure of(Exact number) {
            return new Figure(State.KNOWN, Optional.of(number), Optional.empty(), Optional.empty(), Optional.empty());
        }

        private static Figure of(boolean yes) {
            Exact number = yes ? Exact.ONE : Exact.ZERO;
            return new Figure(State.KNOWN, Optional.of(number), Optional.of(yes), Optional.empty(), Optional.empty());
        }
    }

    /** The row of a file. */
    String row(String unit, String indicator) {
        return String.join(",", unit, indicator, value, top, bottom, status, ledger);
    }

    /** Whether anything is said, right or wrong. */
    static boolean isAny(List<Said> rows) {
        return rows.stream().anyMatch(row -> !row.isMissing());
    }

    private boolean isMissing() {
        return value.isEmpty() && top.isEmpty() && status.isEmpty();
    }

    /** What the rows of one indicator come to: the last ledger with one that is not missing decides. */
    static Figure read(
            List<Said> rows, String type, Set<String> categories, boolean aboveZero, boolean takesOverNothing) {
        for (String ledger : LEDGERS) {
            for (Said row : rows) {
                if (row.ledger.equals(ledger) && !row.isMissing()) {
                    Figure read = row.read(type, categories, takesOverNothing);
                    boolean isTooSmall =
                            aboveZero && read.number.filter(n -> n.sign() <= 0).isPresent();
                    return isTooSmall ? Figure.UNKNOWN : read;
                }
            }
        }
        return Figure.UNKNOWN;
    }

    private Figure read(String type, Set<String> categories, boolean takesOverNothing) {
        if (!status.isEmpty()) {
            return Figure.NOT_APPLICABLE;
        }
        if (!top.isEmpty()) {
            return counts(type, takesOverNothing);
        }
        return switch (type) {
            case "yes-no" -> answer();
            case "category" -> category(categories);
            case "date" -> day();
            default -> number(type);
        };
    }

    private Figure counts(String type, boolean takesOverNothing) {
        boolean isShare = type.equals("share");
        if (!isShare && !type.equals("per-head")) {
            return Figure.UNKNOWN;
        }
        BigInteger numerator = new BigInteger(top);
        BigInteger denominator = new BigInteger(bottom);
        if (denominator.signum() == 0) {
            return numerator.signum() == 0 || takesOverNothing
                    ? Figure.over(Exact.of(numerator, BigInteger.ONE))
                    : Figure.UNKNOWN;
        }
        if (isShare && numerator.compareTo(denominator) > 0) {
            return Figure.UNKNOWN;
        }
        Exact ratio = Exact.of(numerator, denominator);
        return Figure.of(isShare ? ratio.times(HUNDRED) : ratio);
    }

    private Figure answer() {
        return switch (value) {
            case "có", "1" -> Figure.of(true);
            case "không", "0" -> Figure.of(false);
            default -> Figure.UNKNOWN;
        };
    }

    private Figure category(Set<String> categories) {
        String word = value.toLowerCase(Locale.ROOT);
        // Where no function names any, every word is taken as it is said.
        return categories.isEmpty() || categories.contains(word)
                ? new Figure(State.KNOWN, Optional.empty(), Optional.empty(), Optional.of(word), Optional.empty())
                : Figure.UNKNOWN;
    }

    private Figure day() {
        try {
            LocalDate day = LocalDate.parse(value);
            return new Figure(State.KNOWN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(day));
        } catch (DateTimeParseException e) {
            return Figure.UNKNOWN;
        }
    }

    private Figure number(String type) {
        boolean isPercent = value.endsWith("%");
        String digits = isPercent ? value.substring(0, value.length() - 1) : value;
        if (!digits.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return Figure.UNKNOWN;
        }
        Exact number = Exact.of(digits);
        Exact perOne = isPercent ? number.over(HUNDRED) : number;
        return switch (type) {
            case "share" -> within(number, HUNDRED);
            case "index" -> within(perOne, Exact.ONE);
            case "per-head" -> within(perOne, perOne.plus(Exact.ONE));
            case "count" -> isPercent || !isWhole(digits) ? Figure.UNKNOWN : within(number, number.plus(Exact.ONE));
            default -> Figure.of(number);
        };
    }

    /** Whether nothing but zeros stands behind the mark; three of them may be thousands. */
    private static boolean isWhole(String digits) {
        return digits.matches("-?[0-9]+(\\.0+)?") && !digits.endsWith(".000");
    }

    /** The number, which is right from 0 to {@code most}. */
    private static Figure within(Exact number, Exact most) {
        return number.sign() < 0 || number.compareTo(most) > 0 ? Figure.UNKNOWN : Figure.of(number);
    }
}
