package io.github.thuocdo.criteria;

import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.OrderedCopies;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The conclusion of a requirement rule: what is asked of a figure, in the words of the rules' right-hand sides. The indicator,
 * the document and its quotation stand in the rule's metadata. Rules with identical consequences share one generated class,
 * which shortens start-up.
 *
 * <pre>{@code
 * insert( share().atLeast( "90", DISTRICT ).atLeast( "80", COMMUNE ) );
 * }</pre>
 *
 * @param kind the form in which the document states it
 * @param type the type of its figures
 * @param requirement the requirement where no level has its own threshold
 * @param perLevel the thresholds that the document gives for single levels
 * @param affirmedAt the levels at which the figure is a yes or a no instead
 * @param standing whether it scores
 * @param points the weight of the criterion; above 0
 * @param scoring the function that makes points of a figure
 * @param terms the terms on which it counts
 */
public record Target(
        Kind kind,
        FigureType type,
        Requirement requirement,
        Map<Level, BigDecimal> perLevel,
        Set<Level> affirmedAt,
        Standing standing,
        BigDecimal points,
        Scoring scoring,
        Terms terms) {

    public Target {
        NotNull.require("kind", kind, "type", type, "requirement", requirement, "perLevel", perLevel);
        NotNull.require("affirmedAt", affirmedAt, "standing", standing, "points", points, "scoring", scoring);
        NotNull.require("terms", terms);
        perLevel = OrderedCopies.copyOf("perLevel", perLevel);
        affirmedAt = OrderedCopies.copyOf("affirmedAt", affirmedAt);
        Digits.few("The points of a target", points);
        for (BigDecimal threshold : perLevel.values()) {
            Digits.few("A threshold", threshold);
        }
        if (points.signum() <= 0) {
            throw new IllegalArgumentException("The points of a target are above 0, not " + points.toPlainString());
        }
    }

    /** A target scored by the library's plainest choice: value ÷ threshold, or yes and no. */
    public Target(
            Kind kind,
            FigureType type,
            Requirement requirement,
            Map<Level, BigDecimal> perLevel,
            Set<Level> affirmedAt,
            Standing standing,
            BigDecimal points) {
        this(
                kind,
                type,
                requirement,
                perLevel,
                affirmedAt,
                standing,
                points,
                new Scoring.ShareOfThreshold(),
                Terms.PLAIN);
    }

    private static Target of(Kind kind, FigureType type, Requirement asked, Standing standing) {
        return new Target(kind, type, asked, Map.of(), Set.of(), standing, BigDecimal.ONE);
    }

    /** A target that scores by {@code asked} of a figure of {@code type}, worth 1 point. */
    public static Target of(FigureType type, Requirement asked) {
        Objects.requireNonNull(asked, "asked");
        Kind kind = type == FigureType.SHARE ? Kind.RATIO_THRESHOLD : Kind.SCORED_COMPONENT;
        return of(kind, type, asked, Standing.SCORED);
    }

    /** A share in percent: {@code share().atLeast("95")}. */
    public static Asked share() {
        return new Asked(Kind.RATIO_THRESHOLD, FigureType.SHARE);
    }

    /** "tất cả", "toàn bộ": a share of which the text implies 100 %. */
    public static Target whole() {
        return new Asked(Kind.COVERAGE, FigureType.SHARE).atLeast("100");
    }

    /** "phổ cập": a coverage for which the text states no threshold; a yes or a no. */
    public static Target universal() {
        return of(Kind.COVERAGE, FigureType.YES_NO, new Requirement.Affirmed(), Standing.SCORED);
    }

    /** Growth in percent; may be negative. */
    public static Asked growth() {
        return new Asked(Kind.GROWTH_RATE, FigureType.CHANGE);
    }

    /** A reduction in percent; negative where there was growth. */
    public static Asked reduction() {
        return new Asked(Kind.REDUCTION, FigureType.CHANGE);
    }

    /** So many per head. */
    public static Asked perHead() {
        return new Asked(Kind.PER_HEAD, FigureType.PER_HEAD);
    }

    /** A range: met from the floor on, above the ceiling a remark. */
    public static Target from(String floor, String ceiling) {
        Requirement range = new Requirement.Range(Digits.number("A floor", floor), Digits.number("A ceiling", ceiling));
        return of(Kind.COUNT_RANGE, FigureType.COUNT, range, Standing.SCORED);
    }

    /** Among the first {@code n} units of the ranking itself: derived, shown, never scored. */
    public static Target amongFirst(int n) {
        return of(Kind.RANK_TOP_N, FigureType.RANK, new Requirement.AmongFirst(n), Standing.DERIVED);
    }

    /** A deliverable: done or not; on the checklist, never in the score. */
    public static Target done() {
        return of(Kind.YES_NO, FigureType.YES_NO, new Requirement.Affirmed(), Standing.CHECKLIST);
    }

    /** A duty that comes back, without a day of its own: carried out or not; on the checklist. */
    public static Target carriedOut() {
        return of(Kind.RECURRING_DEADLINE, FigureType.YES_NO, new Requirement.Affirmed(), Standing.CHECKLIST);
    }

    /**
     * A report due strictly before a day of the year; on the checklist.
     *
     * @throws IllegalArgumentException if no year has that day
     */
    public static Target reportedBefore(int day, int month) {
        Requirement before = new Requirement.Before(dayOfYear(day, month));
        return of(Kind.RECURRING_DEADLINE, FigureType.DATE, before, Standing.CHECKLIST);
    }

    private static MonthDay dayOfYear(int day, int month) {
        try {
            return MonthDay.of(month, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("No year has the day " + day + " of the month " + month, e);
        }
    }

    /** A report due so many times a year; on the checklist. */
    public static Target reportedTimes(String times) {
        Requirement exactly = new Requirement.Threshold(Comparison.EXACTLY, Digits.number("A number of times", times));
        return of(Kind.RECURRING_DEADLINE, FigureType.COUNT, exactly, Standing.CHECKLIST);
    }

    /** A main indicator of a published index: its value, 0 to 1, times its points. */
    public static Target indexValue(String points) {
        return new Target(
                Kind.INDEX_VALUE,
                FigureType.INDEX,
                new Requirement.InProportion(),
                Map.of(),
                Set.of(),
                Standing.SCORED,
                Digits.number("The points of an index", points));
    }

    /**
     * The conclusion of a rule on an indicator that is collected so that rules can compare it, and never scored.
     *
     * @param type the type of its figures
     */
    public record Collected(FigureType type) {
        /** Refuses null. */
        public Collected {
            Objects.requireNonNull(type, "type");
        }
    }

    /** A share in percent that is collected and never scored. */
    public static Collected collectedShare() {
        return new Collected(FigureType.SHARE);
    }

    /** A yes or a no that is collected and never scored. */
    public static Collected collectedYesNo() {
        return new Collected(FigureType.YES_NO);
    }

    /**
     * Adds the threshold of one more level.
     *
     * @throws IllegalArgumentException if it is no number above 0
     */
    public Target atLeast(String threshold, Level level) {
        NotNull.require("threshold", threshold, "level", level);
        BigDecimal own = Digits.number("A threshold", threshold);
        if (own.signum() <= 0) {
            throw new IllegalArgumentException(
                    "A threshold of the level " + level.code() + " is above 0, not " + own.toPlainString());
        }
        Map<Level, BigDecimal> levels = new LinkedHashMap<>(perLevel);
        levels.put(level, own);
        return new Target(kind, type, requirement, levels, affirmedAt, standing, points, scoring, terms);
    }

    /** At that level the figure is a yes or a no: this unit has been recognised. */
    public Target affirmedAt(Level level) {
        Set<Level> levels = Set.of(Objects.requireNonNull(level, "level"));
        return new Target(kind, type, requirement, perLevel, levels, standing, points, scoring, terms);
    }

    /** The type of a figure for this target at {@code level}. */
    public FigureType typeAt(Level level) {
        return affirmedAt.contains(Objects.requireNonNull(level, "level")) ? FigureType.YES_NO : type;
    }

    /**
     * The requirement in the year of the profile's day, as it is stated for all levels: what holds at one level is settled by the
     * rules of precedence, when the plan is made.
     */
    public Requirement statedUnder(Profile profile) {
        Objects.requireNonNull(profile, "profile");
        return requirement instanceof Requirement.Before before && profile.day().isPresent()
                ? new Requirement.Before(before.day(), profile.day().get().getYear())
                : requirement;
    }

    /** Whether the document states something for single levels. */
    public boolean dependsOnLevel() {
        return !perLevel.isEmpty() || !affirmedAt.isEmpty();
    }

    /**
     * A figure whose threshold is still to be named.
     *
     * @param kind the form in which the document states it
     * @param type the type of its figures
     */
    public record Asked(Kind kind, FigureType type) {
        /** Refuses null. */
        public Asked {
            NotNull.require("kind", kind, "type", type);
        }

        /** "từ … trở lên", "tối thiểu", or a bare figure. */
        public Target atLeast(String threshold) {
            return threshold(Comparison.AT_LEAST, threshold);
        }

        /** The same, where the document names the level: the first level named gives the general threshold. */
        public Target atLeast(String threshold, Level level) {
            Objects.requireNonNull(level, "level");
            return threshold(Comparison.AT_LEAST, threshold).atLeast(threshold, level);
        }

        /** "trên …": the threshold itself is not enough. */
        public Target moreThan(String threshold) {
            return threshold(Comparison.MORE_THAN, threshold);
        }

        /** "không quá …", "tối đa": the less, the better, and the threshold itself is enough. */
        public Target atMost(String threshold) {
            return threshold(Comparison.AT_MOST, threshold);
        }

        private Target threshold(Comparison comparison, String threshold) {
            Requirement asked = new Requirement.Threshold(comparison, Digits.number("A threshold", threshold));
            return of(kind, type, asked, Standing.SCORED);
        }
    }
}
