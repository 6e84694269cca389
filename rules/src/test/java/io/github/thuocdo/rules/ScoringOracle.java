package io.github.thuocdo.rules;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How scores come about, written once more from the contract in the plainest way, on plain fractions. */
final class ScoringOracle {
    private ScoringOracle() {}

    /** What a figure is worth: a status, and a number, an answer or a day where there is one. */
    private record Taken(
            @Nullable Status withoutFigure,
            @Nullable Fraction number,
            @Nullable Boolean answer,
            @Nullable LocalDate day) {
        static final Taken UNKNOWN = new Taken(Status.UNKNOWN, null, null, null);
        static final Taken NOT_APPLICABLE = new Taken(Status.NOT_APPLICABLE, null, null, null);

        static Taken number(Fraction number) {
            return new Taken(null, number, null, null);
        }

        static Taken answer(boolean yes) {
            return new Taken(null, null, yes, null);
        }
    }

    /** What became of one criterion; points are null where it has none. */
    record Verdict(
            Criterion criterion, Status status, @Nullable Fraction points) {}

    /** A unit's result; null stands for none. */
    record Result(
            @Nullable BigDecimal score,
            @Nullable BigDecimal worst,
            @Nullable BigDecimal best,
            int met,
            List<@Nullable BigDecimal> pillars) {}

    private record Sums(Fraction points, Fraction unknown, Fraction weight, boolean answered, int met) {}

    /** What becomes of every criterion of {@code plan} but those read off the ranking. */
    static List<Verdict> verdicts(Plan plan, Map<String, Observation> figures) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Criterion criterion : plan.criteria()) {
            Observation figure = figures.getOrDefault(criterion.indicator().code(), Observation.MISSING);
            Criterion judging = criterion;
            for (Criterion other : plan.scored()) {
                boolean shared =
                        other.indicator().code().equals(criterion.indicator().code());
                judging = shared && criterion.standing() == Standing.CHECKLIST ? other : judging;
            }
            Taken taken = take(judging.type(), figure);
            Status status = status(judging.requirement(), taken);
            boolean counts = criterion.standing() == Standing.SCORED && taken.withoutFigure == null;
            verdicts.add(new Verdict(criterion, status, counts ? points(criterion.requirement(), taken) : null));
        }
        return verdicts;
    }

    /** A unit's scores from its verdicts. */
    static Result result(Plan plan, List<Verdict> verdicts) {
        Sums all = sums(verdicts, v -> true);
        List<@Nullable BigDecimal> pillars = new ArrayList<>();
        for (String pillar : plan.pillars()) {
            Sums one = sums(verdicts, v -> v.criterion.pillar().equals(pillar));
            boolean shown = all.answered && one.weight.compareTo(Fraction.ZERO) > 0;
            pillars.add(shown ? one.points.over(one.weight).rounded() : null);
        }
        if (!all.answered) {
            return new Result(null, Fraction.ZERO.rounded(), Fraction.ONE.rounded(), 0, pillars);
        }
        if (all.weight.compareTo(Fraction.ZERO) == 0) {
            return new Result(null, null, null, 0, pillars);
        }
        BigDecimal worst = all.points.over(all.weight).rounded();
        BigDecimal best = all.points.plus(all.unknown).over(all.weight).rounded();
        return new Result(worst, worst, best, all.met, pillars);
    }

    /** 1-2-2-4: one more than the number of units before it; null for a unit without a score. */
    static @Nullable Integer rank(Result unit, List<Result> units, boolean moreMetFirst) {
        BigDecimal score = unit.score;
        if (score == null) {
            return null;
        }
        int before = 0;
        for (Result other : units) {
            if (other.score != null) {
                int better = other.score.compareTo(score);
                before += better > 0 || (better == 0 && moreMetFirst && other.met > unit.met) ? 1 : 0;
            }
        }
        return before + 1;
    }

    private static Sums sums(List<Verdict> verdicts, Predicate<Verdict> among) {
        Sums sums = new Sums(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO, false, 0);
        for (Verdict v : verdicts) {
            if (v.criterion.standing() != Standing.SCORED || !among.test(v)) {
                continue;
            }
            Fraction weight = Fraction.of(v.criterion.points());
            boolean unknown = v.status == Status.UNKNOWN;
            boolean dropped = v.status == Status.NOT_APPLICABLE;
            sums = new Sums(
                    v.points == null ? sums.points : sums.points.plus(v.points.times(weight)),
                    unknown ? sums.unknown.plus(weight) : sums.unknown,
                    dropped ? sums.weight : sums.weight.plus(weight),
                    sums.answered || !unknown,
                    sums.met + (v.status == Status.MET ? 1 : 0));
        }
        return sums;
    }

    private static Status status(Requirement asked, Taken taken) {
        if (taken.withoutFigure != null) {
            return taken.withoutFigure;
        }
        if (asked instanceof Requirement.InProportion) {
            return Status.SCORED;
        }
        return isMet(asked, taken) ? Status.MET : Status.NOT_MET;
    }

    private static boolean isMet(Requirement asked, Taken taken) {
        if (asked instanceof Requirement.Affirmed) {
            return Boolean.TRUE.equals(taken.answer);
        }
        if (asked instanceof Requirement.Before before) {
            return taken.day != null
                    && taken.day.compareTo(before.day().atYear(before.year().orElseThrow())) < 0;
        }
        if (taken.number == null) {
            return false;
        }
        if (asked instanceof Requirement.Range range) {
            return taken.number.compareTo(Fraction.of(range.from())) >= 0;
        }
        Requirement.Threshold threshold = (Requirement.Threshold) asked;
        int sign = taken.number.compareTo(Fraction.of(threshold.value()));
        return switch (threshold.comparison()) {
            case AT_LEAST -> sign >= 0;
            case MORE_THAN -> sign > 0;
            case AT_MOST -> sign <= 0;
            case EXACTLY -> sign == 0;
        };
    }

    private static Fraction points(Requirement asked, Taken taken) {
        if (asked instanceof Requirement.Affirmed) {
            return Boolean.TRUE.equals(taken.answer) ? Fraction.ONE : Fraction.ZERO;
        }
        Fraction full =
                asked instanceof Requirement.Threshold threshold ? Fraction.of(threshold.value()) : Fraction.ONE;
        return taken.number.over(full).between0And1();
    }

    private static Taken take(FigureType type, Observation said) {
        if (said instanceof Observation.NotApplicable) {
            return Taken.NOT_APPLICABLE;
        }
        if (said instanceof Observation.Value value) {
            return value(type, value);
        }
        if (said instanceof Observation.Counts counts) {
            return counts(type, counts);
        }
        if (said instanceof Observation.YesNo answer && type == FigureType.YES_NO) {
            return Taken.answer(answer.yes());
        }
        if (said instanceof Observation.OnDay on && type == FigureType.DATE) {
            return new Taken(null, null, null, on.day());
        }
        return Taken.UNKNOWN;
    }

    private static Taken value(FigureType type, Observation.Value value) {
        Fraction number = Fraction.of(value.number());
        Fraction perOne = value.percent() ? number.over(Fraction.of(100, 1)) : number;
        boolean negative = number.compareTo(Fraction.ZERO) < 0;
        return switch (type) {
            case SHARE -> negative || number.compareTo(Fraction.of(100, 1)) > 0 ? Taken.UNKNOWN : Taken.number(number);
            case CHANGE -> Taken.number(number);
            case PER_HEAD -> negative ? Taken.UNKNOWN : Taken.number(perOne);
            case COUNT ->
                negative || value.percent() || !isWhole(value.number()) ? Taken.UNKNOWN : Taken.number(number);
            case INDEX -> negative || perOne.compareTo(Fraction.ONE) > 0 ? Taken.UNKNOWN : Taken.number(perOne);
            case YES_NO -> oneOrZero(value, number);
            default -> Taken.UNKNOWN;
        };
    }

    /** Nobody counts one and a half: 3.0 is a count, 3.5 is not, and 3.000 may be three thousand. */
    private static boolean isWhole(BigDecimal number) {
        return number.scale() != 3 && number.remainder(BigDecimal.ONE).signum() == 0;
    }

    private static Taken oneOrZero(Observation.Value value, Fraction number) {
        boolean one = number.compareTo(Fraction.ONE) == 0;
        boolean zero = number.compareTo(Fraction.ZERO) == 0;
        return !value.percent() && (one || zero) ? Taken.answer(one) : Taken.UNKNOWN;
    }

    private static Taken counts(FigureType type, Observation.Counts counts) {
        boolean share = type == FigureType.SHARE;
        if (!share && type != FigureType.PER_HEAD) {
            return Taken.UNKNOWN;
        }
        if (counts.denominator().signum() == 0) {
            return counts.numerator().signum() == 0 ? Taken.NOT_APPLICABLE : Taken.UNKNOWN;
        }
        if (share && counts.numerator().compareTo(counts.denominator()) > 0) {
            return Taken.UNKNOWN;
        }
        Fraction ratio = new Fraction(counts.numerator(), counts.denominator());
        return Taken.number(share ? ratio.times(Fraction.of(100, 1)) : ratio);
    }
}
