package io.github.thuocdo.criteria;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.json.Faults;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of criteria (bộ tiêu chí, bộ chỉ số): the requirements on units of each level, and its publisher's way of scoring.
 *
 * <p>Immutable and safe to share between threads. {@link Plan} is what it asks under one profile; {@code CriteriaFile} reads,
 * writes and proves it.
 */
public final class CriteriaSet {
    private final String id;
    private final String version;
    private final BilingualText title;
    private final Family family;
    private final List<Level> levels;
    private final List<Horizon> horizons;
    private final @Nullable Horizon defaultHorizon;
    private final BigDecimal scale;
    private final Policies policies;
    private final Optional<BilingualText> scoringNote;
    private final Requirements requirements;
    private final @Nullable RulePackage consistencyRules;
    private final Pillar.@Nullable InForce pillars;
    private final boolean oneCriterionPerIndicator;
    private final VerdictRules verdicts;
    private final @Nullable LocalDate validFrom;
    private final @Nullable LocalDate validTo;
    private final @Nullable BigDecimal totalPoints;
    private final Contents contents;

    private CriteriaSet(Builder said, Requirements requirements) {
        this.id = said.id;
        this.version = said.version;
        this.title = said.title;
        this.family = said.family;
        this.levels = List.copyOf(said.levels);
        this.horizons = List.copyOf(said.horizons);
        this.defaultHorizon = said.defaultHorizon != null || horizons.isEmpty()
                ? said.defaultHorizon
                : horizons.get(horizons.size() - 1);
        this.scale = said.scale;
        this.policies = said.policies;
        this.scoringNote = said.scoringNote;
        this.requirements = requirements;
        this.consistencyRules = said.consistencyRules;
        this.pillars = said.pillars;
        this.oneCriterionPerIndicator = said.oneCriterionPerIndicator;
        this.verdicts = said.verdicts;
        this.validFrom = said.validFrom;
        this.validTo = said.validTo;
        this.totalPoints = said.totalPoints;
        this.contents = new Contents(requirements, levels, horizons, pillars(), policies);
    }

    /**
     * A set to be described: without more said, of version 1, an index on a scale of 1 that rounds at 4 digits.
     *
     * @param id the name in results and on the command line
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** The name in results and on the command line. */
    public String id() {
        return id;
    }

    /** The version of the set, not of the library. */
    public String version() {
        return version;
    }

    /** The title. */
    public BilingualText title() {
        return title;
    }

    /** Its purpose: an index (points, ranking) or completion criteria (đạt / không đạt); never both. */
    public Family family() {
        return family;
    }

    /** The levels that it can rank. */
    public List<Level> levels() {
        return levels;
    }

    /** The target years, ascending; empty for a set without horizons. */
    public List<Horizon> horizons() {
        return horizons;
    }

    /** The horizon where none is named; empty for a set without horizons. */
    public Optional<Horizon> defaultHorizon() {
        return Optional.ofNullable(defaultHorizon);
    }

    /** The score of a unit with all points: 1, 100 or 1,000. */
    public BigDecimal scale() {
        return scale;
    }

    /** The publisher's declared choices. */
    public Policies policies() {
        return policies;
    }

    /** The origin of points and weights, in words; empty where the set does not say it. */
    public Optional<BilingualText> scoringNote() {
        return scoringNote;
    }

    /** The origin of its criteria: rules, or data. */
    public Requirements requirements() {
        return requirements;
    }

    /** Its readings, the default first: those that it names, else the library's. */
    public List<Reading> readings() {
        return requirements.readings().isEmpty() ? Reading.LIBRARY : requirements.readings();
    }

    /** The compiled rules that hold a unit's figures against each other; empty where there are none. */
    public Optional<RulePackage> consistencyRules() {
        return Optional.ofNullable(consistencyRules);
    }

    /** Its groups; empty where the criteria's pillars are groups of points and nothing more. */
    public Optional<Pillar.InForce> pillars() {
        return Optional.ofNullable(pillars);
    }

    /**
     * Whether entries that ask for the same indicator are held to contradict each other, so that the reading picks one to
     * score.
     */
    public boolean hasOneCriterionPerIndicator() {
        return oneCriterionPerIndicator;
    }

    /** The rules by which a unit passes, and by which its score falls in a class. */
    public VerdictRules verdicts() {
        return verdicts;
    }

    /** The first day of the set; empty where it is not stated. */
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    /** The last day of the set; empty where it has none. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** The points that the document declares in all, bonus and penalty apart; empty where it declares none. */
    public Optional<BigDecimal> totalPoints() {
        return Optional.ofNullable(totalPoints);
    }

    /** Whether this is a completion set that says when a unit passes, or how much of that it lacks. */
    public boolean isDecided() {
        return family == Family.COMPLETION && verdicts.areDecisive();
    }

    /** Whether it is data, so that its words are its author's, instead of being rules. */
    public boolean isData() {
        return requirements.isData();
    }

    /** The days on which a value or a weight changes; empty for a set that holds as it is, whatever the period. */
    public Set<LocalDate> changes() {
        return contents.changes();
    }

    /** Every criterion of the set, at all levels and horizons, in the order of the documents. */
    public List<Criterion> criteria() {
        return contents.criteria();
    }

    /**
     * Whether points depend on what other units have, as those of a best unit or of a z-score do: then scores of single units
     * mean nothing.
     */
    public boolean needsWholePopulation() {
        return contents.needsWholePopulation();
    }

    /** The indicators collected at {@code level} and never scored, with the type of their figures. */
    public Map<Indicator, FigureType> collectedAt(Level level) {
        return requirements.collectedAt(Objects.requireNonNull(level, "level"));
    }

    /** Every indicator code that the set knows at any level and horizon, each with the code that results use. */
    public Map<String, String> indicatorCodes() {
        return contents.indicatorCodes();
    }

    @Override
    public String toString() {
        return id + " " + version;
    }

    /** Collects a set's parts until it is built; faults are reported by {@link #build()}. */
    public static final class Builder {
        private final String id;
        private String version = "1";
        private BilingualText title;
        private Family family = Family.INDEX;
        private List<Level> levels = List.of();
        private List<Horizon> horizons = List.of();
        private @Nullable Horizon defaultHorizon;
        private BigDecimal scale = BigDecimal.ONE;
        private Policies policies = Policies.STANDARD;
        private Optional<BilingualText> scoringNote = Optional.empty();
        private final List<Criterion.Builder> criteria = new ArrayList<>();
        private @Nullable Requirements requirements;
        private @Nullable RulePackage consistencyRules;
        private Pillar.@Nullable InForce pillars;
        private boolean oneCriterionPerIndicator;
        private VerdictRules verdicts = VerdictRules.NONE;
        private @Nullable LocalDate validFrom;
        private @Nullable LocalDate validTo;
        private @Nullable BigDecimal totalPoints;

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
            this.title = new BilingualText(id, id);
        }

        /** The version of the set, not of the library. */
        public Builder version(String version) {
            this.version = Objects.requireNonNull(version, "version");
            return this;
        }

        /** Its title. */
        public Builder title(BilingualText title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /** Its title in Vietnamese and in English. */
        public Builder title(String vi, String en) {
            return title(new BilingualText(vi, en));
        }

        /** Its purpose. */
        public Builder family(Family family) {
            this.family = Objects.requireNonNull(family, "family");
            return this;
        }

        /** The levels that it can rank. */
        public Builder levels(Level... levels) {
            this.levels = List.of(NotNull.within("levels", levels));
            return this;
        }

        /** Its target years. */
        public Builder horizons(Horizon... horizons) {
            this.horizons =
                    Stream.of(NotNull.within("horizons", horizons)).sorted().toList();
            return this;
        }

        /** The horizon where none is named; the last one unless this is said. */
        public Builder defaultHorizon(Horizon horizon) {
            this.defaultHorizon = Objects.requireNonNull(horizon, "horizon");
            return this;
        }

        /** The score of a unit with all points, above 0: 1, 100 or 1,000; 1 unless this is said. */
        public Builder scale(BigDecimal scale) {
            this.scale = Digits.few("The scale of a set", scale);
            return this;
        }

        /** The publisher's declared choices. */
        public Builder policies(Policies policies) {
            this.policies = Objects.requireNonNull(policies, "policies");
            return this;
        }

        /** The origin of points and weights, in words; an empty text says nothing. */
        public Builder scoringNote(BilingualText note) {
            boolean isNone = Objects.requireNonNull(note, "note").equals(BilingualText.NONE);
            this.scoringNote = isNone ? Optional.empty() : Optional.of(note);
            return this;
        }

        /** One more criterion, behind those before it. */
        public Builder criterion(Criterion.Builder criterion) {
            criteria.add(Objects.requireNonNull(criterion, "criterion"));
            return this;
        }

        /** The origin of its criteria, instead of {@link #criterion}. */
        public Builder requirements(Requirements requirements) {
            this.requirements = Objects.requireNonNull(requirements, "requirements");
            return this;
        }

        /** The compiled rules that hold a unit's figures against each other, in whatever module. */
        public Builder consistencyRules(RulePackage rulePackage) {
            this.consistencyRules = Objects.requireNonNull(rulePackage, "rulePackage");
            return this;
        }

        /** Its groups, with weights and aggregations of their own. */
        public Builder pillars(Pillar.InForce pillars) {
            this.pillars = Objects.requireNonNull(pillars, "pillars");
            return this;
        }

        /** Entries that ask for the same indicator contradict each other, and the reading picks one to score. */
        public Builder oneCriterionPerIndicator() {
            this.oneCriterionPerIndicator = true;
            return this;
        }

        /** The rules by which a unit passes, and by which its score falls in a class. */
        public Builder verdicts(VerdictRules verdicts) {
            this.verdicts = Objects.requireNonNull(verdicts, "verdicts");
            return this;
        }

        /** The first day of the set. */
        public Builder validFrom(LocalDate day) {
            this.validFrom = Objects.requireNonNull(day, "day");
            return this;
        }

        /** The last day of the set. */
        public Builder validTo(LocalDate day) {
            this.validTo = Objects.requireNonNull(day, "day");
            return this;
        }

        /** The points that the document declares in all, bonus and penalty apart. */
        public Builder totalPoints(BigDecimal points) {
            this.totalPoints = Digits.few("The total of points", points);
            return this;
        }

        /**
         * The set.
         *
         * @throws CriteriaException with every fault of the declarations
         */
        public CriteriaSet build() {
            List<BilingualText> faults = new ArrayList<>();
            Requirements asked = requirements != null
                    ? requirements
                    : Contents.Stated.of(id, criteria, levels, horizons, Optional.ofNullable(pillars), faults);
            addFaults(faults);
            if (!faults.isEmpty()) {
                throw CriteriaException.of(id, faults);
            }
            return new CriteriaSet(this, asked);
        }

        private void addFaults(List<BilingualText> faults) {
            if (id.isBlank()) {
                faults.add(Faults.text("stated-id-empty"));
            }
            if (requirements == null ? criteria.isEmpty() && verdicts.declared().isEmpty() : !criteria.isEmpty()) {
                faults.add(Faults.text(criteria.isEmpty() ? "stated-no-criteria" : "stated-criteria-twice"));
            }
            if (levels.isEmpty()) {
                faults.add(Faults.text("stated-no-levels"));
            }
            Contents.addTwice(levels, horizons, faults);
            if (defaultHorizon != null && !horizons.contains(defaultHorizon)) {
                faults.add(Faults.text("stated-default-horizon", horizons, defaultHorizon));
            }
            if (scale.signum() <= 0) {
                faults.add(Faults.text("stated-scale", scale.toPlainString()));
            }
            if (validFrom != null && validTo != null && validFrom.isAfter(validTo)) {
                faults.add(Faults.text("stated-valid-swapped", validTo, validFrom));
            }
        }
    }
}
