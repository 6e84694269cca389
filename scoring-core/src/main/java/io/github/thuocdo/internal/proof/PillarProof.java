package io.github.thuocdo.internal.proof;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.setfile.DatedContent;
import io.github.thuocdo.internal.setfile.DatedCriterion;
import io.github.thuocdo.internal.setfile.JsonOut;
import io.github.thuocdo.internal.setfile.PillarTree;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.number.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proves the groups of a set: their weights, what is in them, and whether they take what is in them. */
final class PillarProof {
    private final Proof proof;
    private final CriteriaSet set;
    private final Set<String> named = new HashSet<>();
    /** The groups that count without a weight: the verdict asks for their points, or a criterion in them is a condition. */
    private final Set<String> conditions = new HashSet<>();

    PillarProof(Proof proof, CriteriaSet set, DatedContent content) {
        this.proof = proof;
        this.set = set;
        Set<String> vetoes = new HashSet<>();
        set.verdicts().vetoes().forEach(veto -> vetoes.add(veto.criterion()));
        set.verdicts().pass().ifPresent(pass -> conditions.addAll(pass.pillars().keySet()));
        for (DatedCriterion criterion : content.criteria()) {
            Terms terms = criterion.stated().target().terms();
            named.add(criterion.stated().pillar());
            if (terms.gate() || terms.mandatory() || vetoes.contains(criterion.id())) {
                conditions.add(criterion.stated().pillar());
            }
        }
    }

    void prove(List<Plan> plans) {
        if (set.pillars().isEmpty()) {
            return;
        }
        Pillar latest = set.pillars().get().latest();
        if (set.verdicts().declared().isEmpty()) {
            latest.pillars().forEach(this::empty);
        }
        PillarTree tree = PillarTree.of(set.pillars().get());
        tree.below().forEach(this::dates);
        for (Plan plan : plans) {
            weights(plan.root(), plan.profile().day().orElse(null));
            Map<String, List<Criterion>> criteria = new HashMap<>();
            plan.scored()
                    .forEach(c -> criteria.computeIfAbsent(c.pillar(), pillar -> new ArrayList<>())
                            .add(c));
            taken(plan.root(), criteria);
            scale(plan);
        }
    }

    /** The topmost groups of which no criterion at any level or horizon is in them or below them. */
    private void empty(Pillar pillar) {
        if (isEmpty(pillar)) {
            proof.add(WARNING, "pillar-empty", null, pillar.id());
        } else {
            pillar.pillars().forEach(this::empty);
        }
    }

    private boolean isEmpty(Pillar pillar) {
        return !named.contains(pillar.id()) && pillar.pillars().stream().allMatch(this::isEmpty);
    }

    /** Whether a group counts without a weight: a gate, one whose points are a condition, or one with a gate, a duty or a veto in it. */
    private boolean isCondition(PillarTree tree) {
        return tree.pillar().gate()
                || conditions.contains(tree.pillar().id())
                || tree.below().stream().anyMatch(this::isCondition);
    }

    /** Whether a group has a weight that counts, on every day of the set and on no other. */
    private void dates(PillarTree tree) {
        String id = tree.pillar().id();
        LocalDate validFrom = set.validFrom().orElse(null);
        LocalDate validTo = set.validTo().orElse(null);
        tree.weights().forEach((from, weight) -> {
            if (weight.value().signum() == 0 && !isCondition(tree)) {
                proof.add(WARNING, "weight-zero", null, Proof.shown(id, from));
            }
            if (validTo != null && from.isAfter(validTo)) {
                proof.add(WARNING, "value-never-in-force", null, id, from.toString(), validTo.toString());
            }
        });
        if (validFrom != null
                && !tree.weights().isEmpty()
                && tree.weights().firstKey().isAfter(validFrom)) {
            proof.add(
                    WARNING,
                    "weights-start-late",
                    null,
                    id,
                    tree.weights().firstKey().toString(),
                    validFrom.toString());
        }
        tree.below().forEach(this::dates);
    }

    /** Whether the points of groups are added as they are to those of criteria beside them: with the weight 1, or not at all. */
    private static boolean addsPoints(Pillar pillar) {
        return pillar.aggregation() == Pillar.Aggregation.SUM
                && pillar.pillars().stream()
                        .allMatch(below -> below.aggregation() == Pillar.Aggregation.SUM && keepsPoints(below));
    }

    private static boolean keepsPoints(Pillar pillar) {
        return weighsNothing(pillar)
                || pillar.weight()
                        .filter(weight -> !weight.equals(Rational.ONE))
                        .isEmpty();
    }

    private void weights(Pillar pillar, @Nullable LocalDate day) {
        Optional<Pillar> weighted =
                pillar.pillars().stream().filter(p -> p.weight().isPresent()).findFirst();
        Optional<Pillar> unweighted =
                pillar.pillars().stream().filter(p -> p.weight().isEmpty()).findFirst();
        boolean several = pillar.pillars().size() > 1 || named.contains(pillar.id());
        boolean mixed = unweighted.isPresent() || (named.contains(pillar.id()) && !addsPoints(pillar));
        if (weighted.isPresent() && several && mixed) {
            proof.add(
                    WARNING,
                    "weights-mixed",
                    null,
                    weighted.get().id(),
                    unweighted.map(Pillar::id).orElse(pillar.id()));
        }
        boolean allZero = !pillar.pillars().isEmpty()
                && !named.contains(pillar.id())
                && pillar.pillars().stream().allMatch(PillarProof::weighsNothing);
        if (allZero && proof.isFirst("zero", pillar.id())) {
            proof.add(
                    ERROR,
                    "weights-zero-altogether",
                    null,
                    Proof.shown(pillar.pillars().get(0).id(), day == null ? LocalDate.MIN : day));
        }
        pillar.pillars().forEach(below -> weights(below, day));
    }

    private static boolean weighsNothing(Pillar pillar) {
        return pillar.weight().isPresent() && pillar.weight().get().signum() == 0;
    }

    /**
     * Whether each group takes what is in it: the geometric mean and the minimum take no bonus and penalty, and of a value
     * below 0 there is no geometric mean. Whether the group is one of bonus and penalty alone, which adjusts those beside it.
     */
    private boolean taken(Pillar pillar, Map<String, List<Criterion>> criteria) {
        List<Criterion> own = criteria.getOrDefault(pillar.id(), List.of());
        boolean divides = own.stream().anyMatch(c -> !adjusts(c));
        boolean scored = !own.isEmpty();
        Optional<String> adjusting =
                own.stream().filter(PillarProof::adjusts).map(Criterion::id).findFirst();
        for (Pillar below : pillar.pillars()) {
            boolean alone = taken(below, criteria);
            if (alone && adjusting.isEmpty()) {
                adjusting = Optional.of(below.id());
            }
            boolean has = has(below, criteria);
            divides |= has && !alone;
            scored |= has;
        }
        boolean none = pillar.aggregation() == Pillar.Aggregation.GEOMETRIC
                || pillar.aggregation() == Pillar.Aggregation.MINIMUM;
        if (none && divides && adjusting.isPresent()) {
            proof.add(
                    ERROR,
                    "adjustment-without-effect",
                    null,
                    adjusting.get(),
                    shown(pillar),
                    JsonOut.code(pillar.aggregation()));
        }
        if (pillar.aggregation() == Pillar.Aggregation.GEOMETRIC) {
            belowZero(pillar, criteria)
                    .ifPresent(id -> proof.add(ERROR, "z-score-under-geometric", null, id, shown(pillar)));
        }
        return scored && !divides;
    }

    private static boolean adjusts(Criterion criterion) {
        return criterion.target().scoring().adjusts();
    }

    private static boolean has(Pillar pillar, Map<String, List<Criterion>> criteria) {
        return criteria.containsKey(pillar.id()) || pillar.pillars().stream().anyMatch(below -> has(below, criteria));
    }

    /** A criterion or group in or below a group that is a z-score; whatever it is made of, min–max makes it 0 to 1. */
    private static Optional<String> belowZero(Pillar pillar, Map<String, List<Criterion>> criteria) {
        Optional<String> own = criteria.getOrDefault(pillar.id(), List.of()).stream()
                .filter(c -> ScoringFunctions.of(c.target().scoring()) instanceof FigureFunction function
                        && function.bounds().equals(Bounds.NONE))
                .map(Criterion::id)
                .findFirst();
        return own.isPresent()
                ? own
                : pillar.pillars().stream()
                        .filter(below -> !below.normalised().equals(Optional.of(Pillar.Normalised.MIN_MAX)))
                        .flatMap(below -> below.normalised().equals(Optional.of(Pillar.Normalised.Z_SCORE))
                                        && has(below, criteria)
                                ? Stream.of(below.id())
                                : belowZero(below, criteria).stream())
                        .findFirst();
    }

    private static String shown(Pillar pillar) {
        return pillar.id().isEmpty() ? "aggregation" : pillar.id();
    }

    /** Whether a sum of weights comes to the scale that the set declares; with a scale of 1 a sum above it is one of points. */
    private void scale(Plan plan) {
        Rational scale = Rational.of(set.scale());
        boolean adjusted = plan.scored().stream().anyMatch(PillarProof::adjusts);
        Rational most = proof.range(plan).whole().map(Bounds::most).orElse(null);
        boolean isSum = plan.root().aggregation() == Pillar.Aggregation.SUM;
        if (isSum
                && !adjusted
                && proof.isFirst("scale", Proof.asked(plan.profile()), most == null ? "" : most)
                && most != null
                && !most.equals(scale)
                && !(scale.equals(Rational.ONE) && most.compareTo(scale) > 0)
                && set.totalPoints()
                        .filter(all -> Rational.of(all).equals(most))
                        .isEmpty()) {
            proof.add(
                    WARNING,
                    "scale-not-reached",
                    null,
                    Proof.shown(plan.profile()),
                    Proof.shown(most),
                    Proof.shown(scale));
        }
    }
}
