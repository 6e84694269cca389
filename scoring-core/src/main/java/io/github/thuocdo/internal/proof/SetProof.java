package io.github.thuocdo.internal.proof;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.INFO;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Precedence;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.heading.FigureColumn;
import io.github.thuocdo.internal.setfile.DatedContent;
import io.github.thuocdo.internal.setfile.DatedCriterion;
import io.github.thuocdo.internal.setfile.JsonOut;
import io.github.thuocdo.internal.setfile.StatedContent;
import io.github.thuocdo.internal.text.Excerpt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proves a set without any figure: each finding names a fault, an oddity or a gap, with a counterexample.
 *
 * <p>Statements about one criterion are proved for each of its values. Statements about the whole are proved for each level and
 * horizon on each day on which a value or a weight changes, the latest days first, up to 300 such profiles.
 */
public final class SetProof {
    private static final int MOST_PROFILES = 300;

    private final CriteriaSet set;
    private final Precedence law;
    private final DatedContent content;
    private final Proof proof = new Proof();
    /** The criteria with a value that somebody has yet to decide. */
    private final List<String> undecided = new ArrayList<>();

    private SetProof(CriteriaSet set, Precedence law) {
        this.law = law;
        this.set = set;
        this.content = StatedContent.of(set);
        content.criteria().stream()
                .filter(SetProof::isUndecided)
                .map(DatedCriterion::id)
                .forEach(undecided::add);
    }

    public static List<Finding> of(CriteriaSet set, Precedence law) {
        SetProof all = new SetProof(set, law);
        all.prove();
        return all.proof.findings();
    }

    /** Whether units can be scored by a set, be it wrongly: no figure is of two types. */
    public static boolean isScorable(CriteriaSet set, Precedence law) {
        SetProof all = new SetProof(set, law);
        all.plans().forEach(all::types);
        return all.proof.findings().isEmpty();
    }

    private static boolean isUndecided(DatedCriterion criterion) {
        return criterion.allValues().stream()
                .anyMatch(value -> value.source().basis().equals(Optional.of(LegalSource.Basis.UNDECIDED)));
    }

    private void prove() {
        for (DatedCriterion criterion : content.criteria()) {
            criterion(criterion);
        }
        indicators();
        if (!undecided.isEmpty()) {
            proof.add(WARNING, "criteria-undecided", null, Excerpt.list(undecided), Integer.toString(undecided.size()));
        }
        List<Plan> plans = plans();
        new PillarProof(proof, set, content).prove(plans);
        plans.forEach(this::plan);
        new VerdictProof(proof, set, content).prove(plans);
    }

    private void criterion(DatedCriterion criterion) {
        String id = criterion.id();
        String indicator = criterion.stated().indicator().code();
        asked(criterion, id, indicator);
        criterion.eachValue((from, value) -> {
            Optional<EmptyDenominator> empty = value.target().terms().emptyDenominator();
            boolean substitutes =
                    empty.orElse(set.policies().emptyDenominator()) instanceof EmptyDenominator.Substitute;
            ScoringProof scoring =
                    new ScoringProof(proof, law, Proof.shown(id, from), indicator, value.target(), substitutes);
            set.levels().stream().filter(criterion.askedOf()::contains).forEach(scoring::prove);
            LocalDate validTo = set.validTo().orElse(null);
            if (validTo != null && from.isAfter(validTo)) {
                proof.add(WARNING, "value-never-in-force", indicator, id, from.toString(), validTo.toString());
            }
        });
        LocalDate first = criterion.values().firstKey();
        LocalDate validFrom = set.validFrom().orElse(null);
        if (validFrom != null && first.isAfter(validFrom)) {
            proof.add(WARNING, "values-start-late", indicator, id, first.toString(), validFrom.toString());
        }
        Terms terms = criterion.stated().target().terms();
        boolean neverScored =
                criterion.allValues().stream().noneMatch(value -> value.target().standing() == Standing.SCORED);
        if (neverScored && (terms.gate() || terms.mandatory() || terms.missing().isPresent())) {
            String term = terms.gate() ? "gate" : terms.mandatory() ? "mandatory" : "missing";
            proof.add(WARNING, "term-on-unscored", indicator, id, term);
        }
    }

    /** Whether somebody is asked, and nobody whom the set does not know. */
    private void asked(DatedCriterion criterion, String id, String indicator) {
        List<String> unknown = new ArrayList<>();
        criterion.askedOf().stream()
                .filter(level -> !set.levels().contains(level))
                .forEach(level -> unknown.add(level.code()));
        boolean asks = unknown.size() < criterion.askedOf().size();
        List<String> years = criterion.askedBy().stream()
                .filter(horizon -> !set.horizons().contains(horizon))
                .map(Horizon::toString)
                .toList();
        asks &= criterion.askedBy().isEmpty()
                || years.size() < criterion.askedBy().size();
        unknown.addAll(years);
        if (!asks) {
            proof.add(ERROR, "criterion-never-asked", indicator, id, String.join(", ", unknown));
        } else if (!unknown.isEmpty()) {
            proof.add(WARNING, "asked-beyond-set", indicator, id, String.join(", ", unknown));
        }
    }

    private void indicators() {
        Set<String> used = new HashSet<>();
        for (DatedCriterion criterion : content.criteria()) {
            used.add(criterion.stated().indicator().code());
            criterion.allValues().forEach(value -> {
                addUsed(value.target().scoring(), used::add);
                value.target().terms().emptyDenominator().ifPresent(declared -> addSubstitute(declared, used));
            });
        }
        addSubstitute(set.policies().emptyDenominator(), used);
        for (DatedContent.Declared declared : content.indicators()) {
            String code = declared.indicator().code();
            if (!used.contains(code) && declared.collectedAt().isEmpty()) {
                proof.add(WARNING, "indicator-unused", code, code);
            }
            headings(declared.indicator());
        }
    }

    /** An indicator that is called as another column of files is: its own column would be read as that one. */
    private void headings(Indicator indicator) {
        Stream.of(
                        Stream.of(indicator.code()),
                        indicator.aliases().stream(),
                        Stream.of(indicator.name().vi(), indicator.name().en()))
                .flatMap(names -> names)
                .filter(name -> FigureColumn.of(name)
                        .filter(column -> column != FigureColumn.RESULT)
                        .isPresent())
                .findFirst()
                .ifPresent(name -> proof.add(
                        WARNING, "indicator-called-as-column", indicator.code(), indicator.code(), Excerpt.of(name)));
    }

    private static void addSubstitute(EmptyDenominator declared, Set<String> used) {
        if (declared instanceof EmptyDenominator.Substitute substitute) {
            used.add(substitute.indicator());
        }
    }

    private static void addUsed(Scoring scoring, Consumer<String> used) {
        for (Scoring.Part part : scoring.parts()) {
            part.indicator().ifPresent(used);
            addUsed(part.scoring(), used);
        }
    }

    /** The plans of every level and horizon, the latest day first. */
    private List<Plan> plans() {
        TreeSet<LocalDate> changes = new TreeSet<>(set.changes());
        List<@Nullable LocalDate> days = new ArrayList<>();
        days.add(null);
        LocalDate validTo = set.validTo().orElse(null);
        changes.descendingSet().stream()
                .skip(1)
                .filter(day -> validTo == null || !day.isAfter(validTo))
                .forEach(days::add);
        List<Optional<Horizon>> horizons = set.horizons().isEmpty()
                ? List.of(Optional.empty())
                : set.horizons().stream().map(Optional::of).toList();
        List<Plan> plans = new ArrayList<>();
        for (LocalDate day : days) {
            for (Level level : set.levels()) {
                for (Optional<Horizon> horizon : horizons) {
                    for (Reading reading : readings()) {
                        if (plans.size() < MOST_PROFILES) {
                            plans.add(
                                    Plan.of(set, new Profile(level, horizon, reading, Optional.ofNullable(day)), law));
                        }
                    }
                }
            }
        }
        return plans;
    }

    /** The readings by which values differ. */
    private List<Reading> readings() {
        return set.requirements().readings().isEmpty() ? List.of(Reading.STRICTEST) : set.readings();
    }

    private void plan(Plan plan) {
        String profile = Proof.shown(plan.profile());
        int scored = plan.scored().size();
        if (scored == 0) {
            return;
        }
        totals(plan, profile);
        if (set.policies().criteria() > scored && proof.isFirst("ranked", Proof.asked(plan.profile()))) {
            proof.add(
                    ERROR,
                    "nobody-ranked",
                    null,
                    profile,
                    Integer.toString(set.policies().criteria()),
                    Integer.toString(scored));
        }
        types(plan);
        Map<String, Criterion> exact = new HashMap<>();
        plan.scored().stream()
                .filter(SetProof::exactly)
                .forEach(criterion -> exact.putIfAbsent(criterion.indicator().code(), criterion));
        plan.scored().forEach(criterion -> contradiction(criterion, exact));
    }

    /** No figure is of two types. */
    private void types(Plan plan) {
        Map<String, Criterion> first = new HashMap<>();
        for (Criterion criterion : plan.scored()) {
            String code = criterion.indicator().code();
            Criterion before = first.putIfAbsent(code, criterion);
            if (before != null && before.type() != criterion.type()) {
                proof.add(
                        ERROR,
                        "types-differ",
                        code,
                        before.id(),
                        criterion.id(),
                        JsonOut.code(before.type()),
                        JsonOut.code(criterion.type()));
            }
        }
    }

    private static boolean exactly(Criterion criterion) {
        return criterion.requirement() instanceof Requirement.Threshold threshold
                && threshold.comparison() == Comparison.EXACTLY;
    }

    /** Whether the one figure that meets an exact requirement meets this one too. */
    private void contradiction(Criterion criterion, Map<String, Criterion> exact) {
        Criterion other = exact.get(criterion.indicator().code());
        if (other == null || other == criterion || other.type() != criterion.type()) {
            return;
        }
        Optional<BigDecimal> only = other.requirement().least();
        Optional<BigDecimal> asked = criterion.requirement().least();
        if (only.isEmpty() || asked.isEmpty()) {
            return;
        }
        int sign = only.get().compareTo(asked.get());
        boolean meets = criterion.requirement() instanceof Requirement.Threshold threshold
                ? threshold.comparison().holds(sign)
                : sign >= 0;
        if (!meets) {
            proof.add(
                    ERROR,
                    "requirements-contradict",
                    criterion.indicator().code(),
                    other.id(),
                    criterion.id(),
                    Proof.shown(only.get()),
                    Proof.shown(asked.get()));
        }
    }

    /** The groups that give no points: those of the weight 0, and those in them. */
    private static void addWeightless(Pillar pillar, boolean isInOne, Set<String> weightless) {
        boolean isOne = isInOne
                || pillar.weight().filter(weight -> weight.signum() == 0).isPresent();
        if (isOne) {
            weightless.add(pillar.id());
        }
        pillar.pillars().forEach(below -> addWeightless(below, isOne, weightless));
    }

    /** The points of what is scored, bonus and penalty and some groups apart. */
    private static BigDecimal points(Plan plan, Set<String> without) {
        return plan.scored().stream()
                .filter(criterion -> !criterion.target().scoring().adjusts())
                .filter(criterion -> !without.contains(criterion.pillar()))
                .map(Criterion::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The points against what the document declares, which may count groups of the weight 0 or leave them out. */
    private void totals(Plan plan, String profile) {
        BigDecimal declared = set.totalPoints().orElse(null);
        if (declared == null || !undecided.isEmpty()) {
            return;
        }
        Set<String> weightless = new HashSet<>();
        addWeightless(plan.root(), false, weightless);
        BigDecimal sum = points(plan, weightless);
        BigDecimal difference = sum.subtract(declared);
        boolean fits = difference.signum() == 0 || points(plan, Set.of()).compareTo(declared) == 0;
        if (fits || !proof.isFirst("total", Proof.asked(plan.profile()), Proof.shown(sum))) {
            return;
        }
        if (difference.signum() < 0 && set.verdicts().declared().isPresent()) {
            proof.add(
                    INFO,
                    "points-incomplete",
                    null,
                    profile,
                    Proof.shown(sum),
                    Proof.shown(declared),
                    Proof.shown(difference.negate()));
        } else {
            proof.add(
                    ERROR,
                    "points-not-total",
                    null,
                    profile,
                    Proof.shown(sum),
                    Proof.shown(declared),
                    Proof.shown(difference));
        }
    }
}
