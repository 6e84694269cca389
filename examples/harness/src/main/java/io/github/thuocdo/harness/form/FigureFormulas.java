package io.github.thuocdo.harness.form;

import static io.github.thuocdo.harness.form.Formula.all;
import static io.github.thuocdo.harness.form.Formula.any;
import static io.github.thuocdo.harness.form.Formula.call;
import static io.github.thuocdo.harness.form.Formula.when;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.harness.book.A1;
import io.github.thuocdo.harness.form.Formula.Column;
import io.github.thuocdo.harness.form.Formula.Listed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether what was typed for a figure can be right, and the number that it says: as reading files has it. */
final class FigureFormulas {
    private static final String KNOWN = "\"K\"";
    private static final String NOT_APPLICABLE = "\"N\"";
    private static final String OVER_NOTHING = "\"Z\"";
    private static final String UNKNOWN = "\"U\"";
    private static final String WRONG = "\"E\"";
    private static final String EMPTY = "=\"\"";

    private final FormTexts texts;
    private final FigureType type;
    private final Column value;
    private final Column numerator;
    private final Column denominator;
    private final Column status;
    private final boolean isWide;
    private final boolean substitutes;

    FigureFormulas(
            FormTexts texts,
            FigureType type,
            Column value,
            Column numerator,
            Column denominator,
            Column status,
            boolean isWide,
            boolean substitutes) {
        this.isWide = isWide;
        this.substitutes = substitutes;
        this.texts = texts;
        this.type = type;
        this.value = value;
        this.numerator = numerator;
        this.denominator = denominator;
        this.status = status;
    }

    /**
     * The state of the figure.
     *
     * @param aboveZero whether its logarithm is taken
     * @param categories the names that it may have; used by a figure that is one of them
     */
    Formula state(boolean aboveZero, Listed categories) {
        Formula noCounts = all(Formula.of(numerator, EMPTY), Formula.of(denominator, EMPTY));
        // In a table with a column for each figure "n/a" is an answer; elsewhere a column of its own says that.
        Formula saysNotApplicable =
                is(value, isWide ? words("word.not-applicable", "word.blank") : words("word.not-applicable"));
        Formula saysMissing = is(value, isWide ? words("word.missing") : words("word.missing", "word.blank"));
        Formula isNotApplicable = any(is(status, words("word.not-applicable")), saysNotApplicable);
        Formula isNothing = any(Formula.of(value, EMPTY), saysMissing);
        return when(
                isNotApplicable,
                when(all(noCounts, any(isNothing, saysNotApplicable)), NOT_APPLICABLE, WRONG),
                when(
                        all(noCounts, isNothing),
                        UNKNOWN,
                        when(is(status, words("word.missing")), WRONG, given(noCounts, aboveZero, categories))));
    }

    private Formula given(Formula noCounts, boolean aboveZero, Listed categories) {
        Formula single = single(aboveZero, categories);
        return type.takesCounts() ? when(noCounts, single, counts(aboveZero)) : when(noCounts, single, WRONG);
    }

    private Formula single(boolean aboveZero, Listed categories) {
        if (type == FigureType.YES_NO) {
            return when(any(saysYes(), saysNo()), aboveZero ? when(saysYes(), KNOWN, WRONG) : KNOWN, WRONG);
        }
        if (type == FigureType.CATEGORY) {
            return when(Formula.of("SUMPRODUCT(--(", categories, "=", value, "))>0"), KNOWN, WRONG);
        }
        return when(call("ISNUMBER", value), inRange(aboveZero), WRONG);
    }

    private Formula inRange(boolean aboveZero) {
        List<Object> conditions = new ArrayList<>();
        String least = aboveZero ? ">0" : ">=0";
        switch (type) {
            case SHARE:
                conditions.addAll(List.of(Formula.of(value, least), Formula.of(value, "<=100")));
                break;
            case INDEX:
                conditions.addAll(List.of(Formula.of(value, least), Formula.of(value, "<=1")));
                break;
            case COUNT, RANK:
                conditions.addAll(List.of(Formula.of(value, least), Formula.of(value, "=INT(", value, ")")));
                break;
            case PER_HEAD, DATE:
                conditions.add(Formula.of(value, least));
                break;
            default:
                if (aboveZero) {
                    conditions.add(Formula.of(value, least));
                }
                break;
        }
        return conditions.isEmpty() ? Formula.of(KNOWN) : when(all(conditions.toArray()), KNOWN, WRONG);
    }

    private Formula counts(boolean aboveZero) {
        Formula areCounts = all(call("ISNUMBER", numerator), call("ISNUMBER", denominator));
        Formula areWhole = all(
                Formula.of(numerator, ">=0"),
                Formula.of(denominator, ">=0"),
                Formula.of(numerator, "=INT(", numerator, ")"),
                Formula.of(denominator, "=INT(", denominator, ")"));
        Formula above = aboveZero ? when(Formula.of(numerator, ">0"), beside(), WRONG) : beside();
        Formula inTurn =
                type == FigureType.SHARE ? when(Formula.of(numerator, "<=", denominator), above, WRONG) : above;
        // Where another count stands in for the denominator, there may be cases over none.
        Formula overNothing =
                substitutes ? Formula.of(OVER_NOTHING) : when(Formula.of(numerator, "=0"), OVER_NOTHING, WRONG);
        Formula divided = when(Formula.of(denominator, "=0"), overNothing, inTurn);
        return when(areCounts, when(areWhole, divided, WRONG), WRONG);
    }

    /** A number beside counts is at most 0.01 from what they say. */
    private Formula beside() {
        String factor = type == FigureType.SHARE ? "100*" : "";
        Formula agrees = Formula.of("ROUND(ABS(", value, "-", factor, numerator, "/", denominator, "),9)<=0.01");
        Formula right = type == FigureType.SHARE
                ? all(agrees, Formula.of(value, ">=0"), Formula.of(value, "<=100"))
                : all(agrees, Formula.of(value, ">=0"));
        return when(Formula.of(value, EMPTY), KNOWN, when(call("ISNUMBER", value), when(right, KNOWN, WRONG), WRONG));
    }

    /** The number above the line; 0 where nothing is known. */
    Formula top(Column state) {
        Object known;
        if (type == FigureType.YES_NO) {
            known = when(saysYes(), 1, 0);
        } else if (type == FigureType.CATEGORY) {
            known = 1;
        } else if (type.takesCounts()) {
            known = when(
                    Formula.of(numerator, EMPTY), value, Formula.of(type == FigureType.SHARE ? "100*" : "", numerator));
        } else {
            known = value;
        }
        return when(Formula.of(state, "=", KNOWN), known, 0);
    }

    /** The number below the line; 1 where nothing is known. */
    Formula bottom(Column state) {
        return type.takesCounts()
                ? when(all(Formula.of(state, "=", KNOWN), Formula.of(numerator, "<>\"\"")), denominator, 1)
                : Formula.of("1");
    }

    private Formula saysYes() {
        return any(is(value, words("word.yes")), Formula.of(value, "=TRUE"), Formula.of(value, "=1"));
    }

    private Formula saysNo() {
        return any(is(value, words("word.no")), Formula.of(value, "=FALSE"), isZero());
    }

    /** An empty cell is nothing said, and not 0. */
    private Formula isZero() {
        return all(call("ISNUMBER", value), Formula.of(value, "=0"));
    }

    private Set<String> words(String... keys) {
        Set<String> all = new LinkedHashSet<>();
        for (String key : keys) {
            for (String words : texts.both(key)) {
                all.addAll(Arrays.asList(words.split(";", -1)));
            }
        }
        return all;
    }

    /** Whether a cell says one of some words, whatever their case. */
    private static Formula is(Column cell, Set<String> words) {
        return any(
                words.stream().map(word -> Formula.of(cell, "=", A1.text(word))).toArray());
    }
}
