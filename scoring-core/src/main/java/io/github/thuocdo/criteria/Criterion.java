package io.github.thuocdo.criteria;

import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.json.Faults;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.Shown;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A criterion (tiêu chí): an indicator, the requirement on its figure, and the clause that states it.
 *
 * @param id unique in its set, {@code ap-online-level3-2025}
 * @param ordinal the place in the order of the documents, from 1 on
 * @param name a short title; the Vietnamese one is the library's own, the document's words are in {@code source}
 * @param rule the name of the Drools rule that concluded it
 * @param indicator the indicator that is measured
 * @param pillar the name of the group that it belongs to
 * @param target the target of the document, for all levels
 * @param type the type of its figures, at the level of the plan
 * @param requirement the requirement on the figure, at the level of the plan
 * @param levels whom the document asks: {@code district}, {@code commune}, {@code agency}, {@code sector:y tế}, …
 * @param horizon the year as the document states it, or {@code annual}, {@code quarterly}; empty where it states none
 * @param standing the part of its outcome in the score
 * @param source the clause that it rests on
 * @param exceptions the exceptions in the document's words; empty where it excepts nothing
 * @param lead the office that leads; empty where the document names nobody
 * @param coordinating the offices that coordinate; empty where the document names nobody
 * @param notes contradictions and gaps that touch it
 */
public record Criterion(
        String id,
        int ordinal,
        BilingualText name,
        String rule,
        Indicator indicator,
        String pillar,
        Target target,
        FigureType type,
        Requirement requirement,
        List<String> levels,
        Optional<String> horizon,
        Standing standing,
        LegalSource source,
        Optional<String> exceptions,
        Optional<String> lead,
        Optional<String> coordinating,
        List<BilingualText> notes) {
    public Criterion {
        NotNull.require("id", id, "name", name, "rule", rule, "indicator", indicator, "pillar", pillar);
        NotNull.require("target", target, "type", type, "requirement", requirement, "levels", levels);
        NotNull.require("horizon", horizon, "standing", standing, "source", source, "exceptions", exceptions);
        NotNull.require("lead", lead, "coordinating", coordinating, "notes", notes);
        levels = List.copyOf(NotNull.within("levels", levels));
        notes = List.copyOf(NotNull.within("notes", notes));
    }

    /** The form in which the document states it. */
    public Kind kind() {
        return target.kind();
    }

    /** The thresholds that the document gives for single levels, empty where it gives none. */
    public Map<Level, BigDecimal> perLevel() {
        return target.perLevel();
    }

    /** The way a missing figure counts: as the criterion says itself, else as the set's policies say. */
    public Policies.Missing missing(Policies policies) {
        return target.terms().missing().orElseGet(Objects.requireNonNull(policies, "policies")::missing);
    }

    /** The rounding of its points before they are added: its own, else that of the set's policies; empty where they are not rounded. */
    public Optional<Policies.Rounding> rounding(Policies policies) {
        return target.terms().rounding().or(Objects.requireNonNull(policies, "policies")::criterionRounding);
    }

    /** The points of 0 of 0, as it says itself, else as the set's policies say; their substitute reaches one figure's share alone. */
    public EmptyDenominator emptyDenominator(Policies policies) {
        EmptyDenominator all = Objects.requireNonNull(policies, "policies").emptyDenominator();
        boolean isReached = all instanceof EmptyDenominator.Gives
                || (all instanceof EmptyDenominator.Shared && !target.scoring().adjusts())
                || (type.takesCounts() && target.scoring().isShareOfOneFigure());
        return target.terms().emptyDenominator().orElse(isReached ? all : EmptyDenominator.Gives.NOT_APPLICABLE);
    }

    /** Its weight among its siblings, above 0: its points unless it has one of its own. */
    public Rational weight() {
        return target.terms().weight().orElseGet(() -> Rational.of(points()));
    }

    /** The most points that it gives, above 0; its weight, unless it has one of its own. */
    public BigDecimal points() {
        return target.points();
    }

    /** The codes and types of the figures that it takes: those of its function, and the one that stands in for an empty denominator. */
    public Map<String, FigureType> figures(Policies policies) {
        Objects.requireNonNull(policies, "policies");
        Map<String, FigureType> all = new LinkedHashMap<>();
        eachFigure((scoring, code, taken) -> all.putIfAbsent(code, taken));
        if (emptyDenominator(policies) instanceof EmptyDenominator.Substitute substitute) {
            all.putIfAbsent(substitute.indicator(), FigureType.COUNT);
        }
        return all;
    }

    /** Calls {@code taken} with every function that takes a figure itself, and with whose figure it takes. */
    public void eachFigure(Scoring.FigureTaken taken) {
        target.scoring().eachFigure(indicator.code(), type, taken);
    }

    /** Whether its points enter the score. */
    public boolean scored() {
        return standing == Standing.SCORED;
    }

    /** The same criterion under {@code profile}, as it is stated for all levels, in the year of the profile's day. */
    Criterion under(Profile profile) {
        return copy(target.type(), target.statedUnder(profile), standing);
    }

    /** The same criterion with another standing. */
    Criterion as(Standing other) {
        return copy(type, requirement, other);
    }

    /** The same criterion with the requirement of one level. */
    Criterion asking(Requirement required, FigureType ofType) {
        return copy(ofType, required, standing);
    }

    /** As the document states it, whatever the level: a share, even where one level answers it with a yes or a no. */
    Criterion asStated() {
        return copy(target.type(), target.requirement(), standing);
    }

    private Criterion copy(FigureType ofType, Requirement required, Standing standing) {
        return new Criterion(
                id,
                ordinal,
                name,
                rule,
                indicator,
                pillar,
                target,
                ofType,
                required,
                levels,
                horizon,
                standing,
                source,
                exceptions,
                lead,
                coordinating,
                notes);
    }

    /**
     * A criterion to be described: without more said, worth 1 point, asked of every level and by every horizon of its set.
     *
     * <pre>{@code
     * Criterion.builder("online")
     *         .indicator("online-share", "Tỷ lệ hồ sơ trực tuyến", "Share of dossiers received online")
     *         .atLeast("80").points("10").source("1264/QĐ-UBND", "II.1.2.2(a)")
     * }</pre>
     *
     * @param id unique in its set
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Collects a criterion's parts until it is built; faults are reported by {@link CriteriaSet.Builder#build()}. */
    public static final class Builder {
        final String id;
        private final List<BilingualText> faults = new ArrayList<>();
        private @Nullable Indicator indicator;
        private @Nullable BilingualText name;
        private @Nullable String pillar;
        private @Nullable Target target;
        private BigDecimal points = BigDecimal.ONE;
        private @Nullable Scoring scoring;
        private Terms terms = Terms.PLAIN;
        private @Nullable LegalSource source;
        Set<Level> askedOf = Set.of();
        Set<Horizon> askedBy = Set.of();

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /** The indicator that it measures. */
        public Builder indicator(Indicator indicator) {
            this.indicator = Objects.requireNonNull(indicator, "indicator");
            return this;
        }

        /** The indicator that it measures: its code in files, and its name in Vietnamese and in English. */
        public Builder indicator(String code, String vi, String en) {
            return indicator(Indicator.of(code, new BilingualText(vi, en)));
        }

        /** A short title in Vietnamese and in English; the indicator's unless this is said. */
        public Builder name(String vi, String en) {
            this.name = new BilingualText(vi, en);
            return this;
        }

        /** The id of the group that it belongs to; the set's own id unless this is said. */
        public Builder pillar(String id) {
            this.pillar = Objects.requireNonNull(id, "id");
            return this;
        }

        /** The target, in the words of the rules: {@code Target.perHead().atLeast("0.98")}. */
        public Builder target(Target target) {
            this.target = Objects.requireNonNull(target, "target");
            return this;
        }

        /** A share in percent of at least {@code threshold}. */
        public Builder atLeast(String threshold) {
            return target("atLeast", threshold, Target.share()::atLeast);
        }

        /** A share in percent above {@code threshold}, which itself is not enough. */
        public Builder moreThan(String threshold) {
            return target("moreThan", threshold, Target.share()::moreThan);
        }

        /** A yes. */
        public Builder yes() {
            return target(Target.universal());
        }

        /** A number of any kind that scores by {@code scoring}, with no threshold to meet. */
        public Builder scoredBy(Scoring scoring) {
            this.scoring = Objects.requireNonNull(scoring, "scoring");
            if (target == null) {
                target = Target.of(FigureType.NUMBER, new Requirement.InProportion());
            }
            return this;
        }

        private Builder target(String what, String threshold, Function<String, Target> made) {
            try {
                BigDecimal value = new BigDecimal(Objects.requireNonNull(threshold, "threshold"));
                if (Digits.areMoreThan(Digits.MOST, value)) {
                    faults.add(Faults.text("stated-threshold-digits", Digits.MOST, value.toString()));
                } else if (value.signum() <= 0) {
                    faults.add(Faults.text("stated-threshold-above-0", value.toPlainString()));
                } else {
                    target = made.apply(threshold);
                }
            } catch (NumberFormatException e) {
                faults.add(Faults.text("stated-threshold-number", what, Excerpt.of(threshold)));
            }
            return this;
        }

        /** Its points, above 0: the weight in the score. */
        public Builder points(String points) {
            try {
                this.points = new BigDecimal(Objects.requireNonNull(points, "points"));
                if (Digits.areMoreThan(Digits.MOST, this.points)) {
                    faults.add(Faults.text("stated-points-digits", Digits.MOST, this.points.toString()));
                } else if (this.points.signum() <= 0) {
                    faults.add(Faults.text("stated-points-above-0", this.points.toPlainString()));
                }
            } catch (NumberFormatException e) {
                faults.add(Faults.text("stated-points-number", Excerpt.of(points)));
            }
            return this;
        }

        /** The terms on which it counts; {@link Terms#PLAIN} unless this is said. */
        public Builder terms(Terms terms) {
            this.terms = Objects.requireNonNull(terms, "terms");
            return this;
        }

        /** The clause that it rests on: a document and the section in it. */
        public Builder source(String document, String section) {
            return source(new LegalSource(document, Objects.requireNonNull(section, "section")));
        }

        /** The clause that it rests on, with its verbatim words where they are at hand. */
        public Builder source(LegalSource source) {
            this.source = Objects.requireNonNull(source, "source");
            return this;
        }

        /** The levels that are asked; all of the set's unless this is said. */
        public Builder askedOf(Level... levels) {
            this.askedOf = Set.of(NotNull.within("levels", levels));
            return this;
        }

        /** The horizons by which it is asked; all of the set's unless this is said. */
        public Builder askedBy(Horizon... horizons) {
            this.askedBy = Set.of(NotNull.within("horizons", horizons));
            return this;
        }

        /** The profiles under which it is asked, as it is said now. */
        Predicate<Profile> asked() {
            Set<Level> levels = Set.copyOf(askedOf);
            Set<Horizon> horizons = Set.copyOf(askedBy);
            return profile -> (levels.isEmpty() || levels.contains(profile.level()))
                    && (horizons.isEmpty()
                            || profile.horizon().filter(horizons::contains).isPresent());
        }

        /** The criterion as it is stated; null, with the faults added, where it cannot be one. */
        @Nullable
        Criterion stated(String set, int ordinal, List<Level> levels, List<BilingualText> all) {
            List<BilingualText> found = found();
            found.forEach(fault -> all.add(faultOf(id, fault)));
            if (!found.isEmpty() || indicator == null || target == null || source == null) {
                return null;
            }
            Target asked = asked(target);
            List<String> asks = levels.stream()
                    .filter(level -> askedOf.isEmpty() || askedOf.contains(level))
                    .map(Level::code)
                    .toList();
            return new Criterion(
                    id,
                    ordinal,
                    name == null ? indicator.name() : name,
                    id,
                    indicator,
                    pillar == null ? set : pillar,
                    asked,
                    asked.type(),
                    asked.requirement(),
                    asks,
                    Optional.empty(),
                    asked.standing(),
                    source,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }

        /** A fault of the criterion with this id. */
        static BilingualText faultOf(String id, BilingualText fault) {
            return Faults.text("stated-criterion", Excerpt.of(id), fault);
        }

        private List<BilingualText> found() {
            List<BilingualText> found = new ArrayList<>(faults);
            if (indicator == null) {
                found.add(Faults.text("stated-no-indicator"));
            } else if (indicator.code().isBlank()) {
                found.add(Faults.text("stated-code-empty"));
            }
            if (target == null && found.isEmpty()) {
                found.add(Faults.text("stated-asks-nothing"));
            }
            if (source == null) {
                found.add(Faults.text("stated-no-source"));
            }
            return found;
        }

        private Target asked(Target target) {
            return new Target(
                    target.kind(),
                    target.type(),
                    target.requirement(),
                    target.perLevel(),
                    target.affirmedAt(),
                    target.standing(),
                    points,
                    scoring == null ? target.scoring() : scoring,
                    terms);
        }
    }

    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }
}
