package io.github.thuocdo.internal.judging;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.Population;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts that judgement and consistency rules join and conclude. */
public final class Facts {
    private Facts() {}

    /** The form of what is asked, as rules match it. */
    public enum Form {
        /** From the threshold on. */
        AT_LEAST,
        /** Above the threshold. */
        MORE_THAN,
        /** The threshold exactly. */
        EXACTLY,
        /** A yes. */
        AFFIRMED,
        /** Strictly before a day of the year. */
        BEFORE,
        /** A rank up to the threshold. */
        AMONG_FIRST,
        /** Points in proportion, nothing to meet. */
        IN_PROPORTION,
        /** Whatever the scored criterion on the same indicator concludes. */
        FOLLOWS
    }

    /**
     * What is asked.
     *
     * @param criterion the criterion
     * @param indicator the code of its indicator, or what else joins it to its figure
     * @param form the form
     * @param threshold the threshold; null where the form has none
     */
    public record Asked(
            Criterion criterion,
            String indicator,
            Form form,
            @Nullable Rational threshold) {

        static Asked of(Criterion criterion, boolean follows) {
            Requirement requirement = criterion.requirement();
            BigDecimal threshold = requirement.thresholdForOrder();
            Form form = follows ? Form.FOLLOWS : isComposite(criterion) ? Form.IN_PROPORTION : form(requirement);
            if (requirement instanceof Requirement.AmongFirst first) {
                threshold = BigDecimal.valueOf(first.n());
            }
            return new Asked(criterion, key(criterion), form, threshold.signum() > 0 ? Rational.of(threshold) : null);
        }

        private static Form form(Requirement requirement) {
            if (requirement instanceof Requirement.Threshold threshold) {
                return Form.valueOf(threshold.comparison().name());
            }
            if (requirement instanceof Requirement.Range) {
                return Form.AT_LEAST;
            }
            if (requirement instanceof Requirement.Affirmed) {
                return Form.AFFIRMED;
            }
            if (requirement instanceof Requirement.Before) {
                return Form.BEFORE;
            }
            return requirement instanceof Requirement.AmongFirst ? Form.AMONG_FIRST : Form.IN_PROPORTION;
        }
    }

    /**
     * What was said about one indicator.
     *
     * @param indicator the code of the indicator, or what else joins it to a criterion
     * @param figure the figure that counts
     * @param known whether there is a figure, be it that it does not apply
     * @param applicable whether it applies
     * @param value its exact value; null where it is no number
     * @param answer yes or no; null where it is neither
     * @param day the day; null where it is no day
     */
    public record Said(
            String indicator,
            Figure figure,
            boolean known,
            boolean applicable,
            @Nullable Rational value,
            @Nullable Boolean answer,
            @Nullable LocalDate day) {

        static Said of(String indicator, FigureType type, Figure figure) {
            Observation observation = figure.observation();
            return new Said(
                    indicator,
                    figure,
                    !figure.isUnknown(),
                    !(observation instanceof Observation.NotApplicable),
                    Figures.exact(type, observation).orElse(null),
                    observation instanceof Observation.YesNo answer ? answer.yes() : null,
                    observation instanceof Observation.OnDay on ? on.day() : null);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Said that
                    && indicator.equals(that.indicator)
                    && Objects.equals(figure, that.figure)
                    && known == that.known
                    && applicable == that.applicable
                    && Objects.equals(value, that.value)
                    && Objects.equals(answer, that.answer)
                    && Objects.equals(day, that.day);
        }

        /** Enough to tell figures apart: few are said about one indicator. */
        @Override
        public int hashCode() {
            return indicator.hashCode();
        }

        /** Whether it is a day early enough for what is asked. */
        public boolean isInTimeFor(Asked asked) {
            return day != null
                    && asked.criterion().requirement() instanceof Requirement.Before before
                    && before.isMetOn(day);
        }

        /** Whether it is a number of at least {@code threshold}. */
        public boolean isAtLeast(String threshold) {
            return value != null && value.compareTo(Rational.of(new BigDecimal(threshold))) >= 0;
        }

        /** Whether it is a number below {@code threshold}. */
        public boolean isBelow(String threshold) {
            return value != null && !isAtLeast(threshold);
        }

        /** Whether it is a number that together with {@code other} makes more than {@code limit}. */
        public boolean exceedsWith(Said other, String limit) {
            return value != null
                    && other.value != null
                    && value.plus(other.value).compareTo(Rational.of(new BigDecimal(limit))) > 0;
        }

        /** Whether both may be parts of one total: unless counts show two different ones. */
        public boolean isOfSameTotalAs(Said other) {
            BigInteger own = total();
            BigInteger others = other.total();
            return own == null || others == null || own.equals(others);
        }

        private @Nullable BigInteger total() {
            return figure.observation() instanceof Observation.Counts counts ? counts.denominator() : null;
        }

        /** The number for a person, at most two digits behind the mark. */
        public String shown() {
            return value == null
                    ? ""
                    : value.rounded(2, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }

    /**
     * Everything that was said about one unit: what consistency rules look at. One fact a unit, so that many units may stand
     * before the rules at once and no rule compares one unit's figures with another's.
     */
    public static final class Report {
        private static final int NOT_COUNTED = -1;

        private final Population population;
        private final int unit;
        private int withoutEvidence = NOT_COUNTED;

        public Report(Population population, int unit) {
            this.population = population;
            this.unit = unit;
        }

        /** Whose report it is. */
        public AdministrativeUnit unit() {
            return population.units().get(unit);
        }

        /** What was said about an indicator; not known where nothing was. */
        public Said said(String indicator) {
            return Facts.said(indicator, population.figure(unit, indicator));
        }

        /** What was said about each of some indicators. */
        public List<Said> said(List<String> indicators) {
            return indicators.stream().map(this::said).toList();
        }

        /** How many figures name nothing that proves them. */
        public int withoutEvidence() {
            if (withoutEvidence == NOT_COUNTED) {
                withoutEvidence = population.withoutEvidence(unit);
            }
            return withoutEvidence;
        }
    }

    /**
     * What a judgement rule concludes.
     *
     * @param criterion what was judged
     * @param status how the figure stands to it
     */
    public record Judged(Criterion criterion, Status status) {
        /** The conclusion for what is {@code asked}. */
        public static Judged judged(Asked asked, Status status) {
            return new Judged(asked.criterion(), status);
        }
    }

    /**
     * What a consistency rule concludes; the texts stand in the rule's metadata.
     *
     * @param report whose figures are doubted
     * @param severity at most a warning
     * @param about the figure that is doubted; null where it is about the whole unit
     * @param arguments what fills the places of the texts
     */
    public record Doubt(
            Report report, Severity severity, @Nullable Said about, List<String> arguments) {
        public Doubt {
            if (severity == Severity.ERROR) {
                throw new IllegalArgumentException("Figures that do not fit each other are a warning at most");
            }
        }

        /** A warning about {@code about}. */
        public static Doubt warning(Report report, Said about, String... arguments) {
            return new Doubt(report, Severity.WARNING, about, List.of(arguments));
        }

        /** Something worth knowing about the whole unit. */
        public static Doubt remark(Report report, String... arguments) {
            return new Doubt(report, Severity.INFO, null, List.of(arguments));
        }
    }

    /** What is asked by the criteria of {@code outcomes}, in their order. */
    public static List<Asked> asked(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(Outcome::criterion)
                .map(criterion -> Asked.of(criterion, follows(criterion, outcomes)))
                .toList();
    }

    /** Whether a checklist entry is met when the one scored criterion on its indicator is. */
    private static boolean follows(Criterion criterion, List<Outcome> outcomes) {
        return criterion.standing() == Standing.CHECKLIST
                && criterion.target().terms().isForAll()
                && outcomes.stream()
                                .map(Outcome::criterion)
                                .filter(other -> other.scored()
                                        && other.indicator()
                                                .code()
                                                .equals(criterion.indicator().code()))
                                .count()
                        == 1;
    }

    /** What was said about the indicators of {@code outcomes}: once for each, in the type of its scored criterion. */
    public static Set<Said> said(List<Outcome> outcomes) {
        Set<String> scored = outcomes.stream()
                .map(Outcome::criterion)
                .filter(Criterion::scored)
                .map(Facts::key)
                .collect(Collectors.toSet());
        return outcomes.stream()
                .filter(outcome -> outcome.criterion().scored() || !scored.contains(key(outcome.criterion())))
                .map(Facts::said)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Said said(Outcome outcome) {
        Criterion criterion = outcome.criterion();
        if (isComposite(criterion)) {
            // The arithmetic gathers the figures of the parts: the rules see whether there are any.
            boolean isKnown = outcome.status() != Status.UNKNOWN;
            boolean applies = outcome.status() != Status.NOT_APPLICABLE;
            return new Said(key(criterion), outcome.figure(), isKnown, applies, null, null, null);
        }
        return Said.of(key(criterion), criterion.type(), outcome.figure());
    }

    /** What joins a criterion and its figure: the indicator, unless the figure holds for this criterion alone. */
    private static String key(Criterion criterion) {
        return isComposite(criterion) || !criterion.target().terms().isForAll()
                ? "criterion " + criterion.id()
                : criterion.indicator().code();
    }

    private static boolean isComposite(Criterion criterion) {
        return criterion.scored() && !criterion.target().scoring().parts().isEmpty();
    }

    /** What was said about {@code indicator}. */
    public static Said said(String indicator, Figure figure) {
        return Said.of(indicator, figure.type(), figure);
    }
}
