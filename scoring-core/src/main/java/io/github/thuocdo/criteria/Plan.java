package io.github.thuocdo.criteria;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.OrderedCopies;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The criteria that are asked under one profile: made once, kept, and used for every unit.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Plan {
    /** In bits: beyond that, fractions are enclosed and not added up. */
    private static final int LONGEST_FRACTION = 2048;

    private final CriteriaSet set;
    private final Profile profile;
    private final List<Criterion> criteria;
    private final Map<String, List<Ruling>> rulings;
    private final List<Criterion> scored;
    private final List<String> pillars;
    private final Pillar root;
    private final Map<String, FigureType> types;
    private final Map<String, Criterion> scoredByIndicator;
    private final Set<String> logarithms;
    private final Set<String> besideLogarithms;
    private final List<Criterion> judged;
    /** Found when first asked for, and then kept: exact scores ask it of every unit. */
    private final Supplier<Boolean> isPlainMean = Suppliers.memoize(this::findWhetherItIsPlainMean);

    /** Made when first asked for: scoring needs neither. */
    private final Supplier<Map<String, Set<String>>> categories;

    private final Supplier<Map<String, EmptyDenominator>> emptyDenominators;

    private Plan(CriteriaSet set, Profile profile, Settlement settled) {
        this.set = set;
        this.profile = profile;
        this.criteria = List.copyOf(settled.criteria());
        this.rulings = settled.rulings();
        List<Criterion> inScore = new ArrayList<>();
        Set<String> pillarsInScore = new LinkedHashSet<>();
        for (Criterion criterion : criteria) {
            if (criterion.scored()) {
                inScore.add(criterion);
                pillarsInScore.add(criterion.pillar());
            }
        }
        this.scored = List.copyOf(inScore);
        this.categories = Suppliers.memoize(() -> categories(criteria));
        this.emptyDenominators = Suppliers.memoize(() -> emptyDenominators(scored, set.policies()));
        Map<String, FigureType> typeOf = new LinkedHashMap<>();
        for (Criterion criterion : scored) {
            typeOf.putIfAbsent(criterion.indicator().code(), criterion.type());
        }
        for (Criterion criterion : criteria) {
            typeOf.putIfAbsent(criterion.indicator().code(), criterion.type());
            for (Map.Entry<String, FigureType> own :
                    criterion.figures(set.policies()).entrySet()) {
                typeOf.putIfAbsent(own.getKey(), own.getValue());
            }
        }
        this.root = root(set, profile, pillarsInScore);
        List<String> names = new ArrayList<>();
        addScoredPillars(root, pillarsInScore, names);
        this.pillars = List.copyOf(names);
        this.scoredByIndicator = scoredAlone(scored);
        this.types = OrderedCopies.copyOf(typeOf);
        this.logarithms = logarithms(scored);
        this.besideLogarithms = besideLogarithms();
        this.judged = scored.stream().filter(Plan::isJudged).toList();
    }

    /**
     * The plan of {@code set} under {@code profile}: the criteria in the order of the documents; where the set has one criterion
     * per indicator, one of them scores and the others are shown.
     *
     * @param law the rules that settle which level's threshold holds and which of two clauses scores
     * @throws IllegalArgumentException if the set has no such level, horizon or reading
     */
    public static Plan of(CriteriaSet set, Profile profile, Precedence law) {
        Objects.requireNonNull(law, "law");
        if (!set.levels().contains(profile.level())) {
            throw new IllegalArgumentException(
                    "The set " + set.id() + " ranks " + set.levels() + ", not " + profile.level());
        }
        Optional<Horizon> horizon = profile.horizon();
        if (horizon.isEmpty() ? !set.horizons().isEmpty() : !set.horizons().contains(horizon.get())) {
            throw new IllegalArgumentException("The set " + set.id() + " has the horizons " + set.horizons() + ", not "
                    + horizon.map(Horizon::toString).orElse("none"));
        }
        if (!set.readings().contains(profile.reading())) {
            throw new IllegalArgumentException(
                    "The set " + set.id() + " has the readings " + set.readings() + ", not " + profile.reading());
        }
        List<Criterion> asked = new ArrayList<>(set.requirements().askedUnder(profile));
        asked.sort(Comparator.comparingInt(Criterion::ordinal));
        return new Plan(set, profile, Settlement.of(law, asked, profile, set.hasOneCriterionPerIndicator()));
    }

    private static Pillar root(CriteriaSet set, Profile profile, Set<String> pillarsInScore) {
        if (set.pillars().isEmpty()) {
            return groupsOfPoints(pillarsInScore);
        }
        Pillar.InForce groups = set.pillars().get();
        return profile.day().map(groups::on).orElseGet(groups::latest);
    }

    private static Map<String, Criterion> scoredAlone(List<Criterion> scored) {
        Map<String, Criterion> alone = new LinkedHashMap<>();
        Set<String> shared = new LinkedHashSet<>();
        for (Criterion criterion : scored) {
            if (alone.put(criterion.indicator().code(), criterion) != null) {
                shared.add(criterion.indicator().code());
            }
        }
        alone.keySet().removeAll(shared);
        return OrderedCopies.copyOf(alone);
    }

    private static Pillar groupsOfPoints(Set<String> names) {
        List<Pillar> groups = new ArrayList<>();
        for (String name : names) {
            groups.add(Pillar.ofPoints(name, new BilingualText(name, name), List.of()));
        }
        return Pillar.ofPoints("", BilingualText.NONE, groups);
    }

    /** The groups with a scored criterion in or below them, in the order of the tree; whether {@code pillar} is one. */
    private boolean addScoredPillars(Pillar pillar, Set<String> named, List<String> names) {
        int at = names.size();
        boolean has = named.contains(pillar.id());
        for (Pillar below : pillar.pillars()) {
            has |= addScoredPillars(below, named, names);
        }
        if (has && pillar != root) {
            names.add(at, pillar.id());
        }
        return has;
    }

    /** The set that it was made from. */
    public CriteriaSet set() {
        return set;
    }

    /** The question that it answers. */
    public Profile profile() {
        return profile;
    }

    /** Everything asked, in the order of the documents: scored, superseded, checklist and derived. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** The rulings of the rules of precedence on a criterion of the plan, in the order of the decisions; often nothing. */
    public List<Ruling> rulings(Criterion criterion) {
        Objects.requireNonNull(criterion, "criterion");
        return Collections.unmodifiableList(rulings.getOrDefault(criterion.id(), List.of()));
    }

    /** The criteria whose points enter the score, one per indicator. */
    public List<Criterion> scored() {
        return scored;
    }

    /** The groups with a scored criterion in or below them, in the order of the tree, without the root. */
    public List<String> pillars() {
        return pillars;
    }

    /** The group above all groups. */
    public Pillar root() {
        return root;
    }

    /**
     * Whether the score is the mean of value ÷ threshold over the criteria, weighted by points, and nothing else.
     */
    public boolean isPlainMean() {
        return isPlainMean.get();
    }

    private boolean findWhetherItIsPlainMean() {
        return set.pillars().isEmpty()
                && set.policies().isPlain()
                && set.scale().compareTo(BigDecimal.ONE) == 0
                && allAreShares()
                && scored.size() == scoredByIndicator.size()
                && hasShortFractions();
    }

    /**
     * Whether points are added as functions give them, and are weights: then columns hold them. What is rounded first, what a set
     * says of empty denominators, weights beside points and figures that count for some criteria alone are left to exact numbers.
     */
    public boolean addsPointsAsTheyAre() {
        for (Criterion criterion : scored) {
            if (criterion.rounding(set.policies()).isPresent()
                    || criterion.emptyDenominator(set.policies()) != EmptyDenominator.Gives.NOT_APPLICABLE
                    || criterion.target().terms().weight().isPresent()
                    || mayLackLogarithm(criterion)) {
                return false;
            }
        }
        return true;
    }

    private boolean allAreShares() {
        for (Criterion criterion : scored) {
            boolean isAnswer = criterion.type() == FigureType.YES_NO;
            if ((criterion.requirement() instanceof Requirement.Affirmed) != isAnswer
                    || !(isAnswer || criterion.type().isNumber())
                    || criterion.requirement() instanceof Requirement.Before
                    || criterion.requirement().most().isPresent()
                    || !(criterion.target().scoring() instanceof Scoring.ShareOfThreshold)
                    || !criterion.target().terms().isPlain()) {
                return false;
            }
        }
        return true;
    }

    /** Whether value ÷ threshold has fractions that add up in reasonable time: thresholds without common factors may not. */
    private boolean hasShortFractions() {
        BigInteger common = BigInteger.ONE;
        for (Criterion criterion : scored) {
            Optional<BigDecimal> threshold = criterion.requirement().least();
            if (threshold.isPresent()) {
                BigInteger one = Rational.of(threshold.get()).numerator();
                common = common.divide(common.gcd(one)).multiply(one);
            }
            if (common.bitLength() > LONGEST_FRACTION) {
                return false;
            }
        }
        return true;
    }

    /** Whether every scored criterion is met or not; one that scores in proportion only is neither. */
    public boolean isJudged() {
        return judged.size() == scored.size();
    }

    /** The scored criteria that ask for something to be met; of the others there are points only. */
    public List<Criterion> judged() {
        return judged;
    }

    /** A criterion whose points are made of parts has points, and is neither met nor not met. */
    private static boolean isJudged(Criterion criterion) {
        return !(criterion.requirement() instanceof Requirement.InProportion)
                && criterion.target().scoring().parts().isEmpty();
    }

    /** The scored criterion of each indicator that has just one. */
    public Map<String, Criterion> scoredByIndicator() {
        return scoredByIndicator;
    }

    /** The categories that the criteria name for an indicator; empty where it has none. */
    public Set<String> categories(String indicator) {
        Objects.requireNonNull(indicator, "indicator");
        return Collections.unmodifiableSet(categories.get().getOrDefault(indicator, Collections.emptySet()));
    }

    private static Map<String, Set<String>> categories(List<Criterion> criteria) {
        Map<String, Set<String>> all = new HashMap<>();
        for (Criterion criterion : criteria) {
            addCategories(criterion.target().scoring(), criterion.indicator().code(), all);
        }
        return all;
    }

    private static void addCategories(Scoring scoring, String own, Map<String, Set<String>> all) {
        if (!scoring.categories().isEmpty()) {
            all.computeIfAbsent(own, code -> new LinkedHashSet<>()).addAll(scoring.categories());
        }
        for (Scoring.Part part : scoring.parts()) {
            addCategories(part.scoring(), part.indicator().orElse(own), all);
        }
    }

    /** The set's declaration on an empty denominator of an indicator's figure; empty where it just does not apply. */
    public Optional<EmptyDenominator> emptyDenominator(String indicator) {
        return Optional.ofNullable(emptyDenominators.get().get(Objects.requireNonNull(indicator, "indicator")));
    }

    /** Of each figure, what the first criterion declares that declares anything. */
    private static Map<String, EmptyDenominator> emptyDenominators(List<Criterion> scored, Policies policies) {
        Map<String, EmptyDenominator> all = new HashMap<>();
        for (Criterion criterion : scored) {
            EmptyDenominator declared = criterion.emptyDenominator(policies);
            if (declared != EmptyDenominator.Gives.NOT_APPLICABLE) {
                criterion.figures(policies).keySet().forEach(code -> all.putIfAbsent(code, declared));
            }
        }
        return all;
    }

    /** Whether a scoring function takes the logarithm of an indicator's figure without a bound above 0 that holds it back. */
    public boolean takesLogarithm(String indicator) {
        return logarithms.contains(Objects.requireNonNull(indicator, "indicator"));
    }

    /**
     * Whether anything that scores takes an indicator's figure itself, and something else its logarithm: then a figure of which
     * there is none counts for the one and is unknown to the other.
     */
    public boolean takesBesideLogarithm(String indicator) {
        return besideLogarithms.contains(Objects.requireNonNull(indicator, "indicator"));
    }

    /** Whether a figure that counts for others may be unknown to a function of {@code criterion}, which takes its logarithm. */
    public boolean mayLackLogarithm(Criterion criterion) {
        Objects.requireNonNull(criterion, "criterion");
        if (besideLogarithms.isEmpty()) {
            return false;
        }
        Set<String> lacking = logarithms(List.of(criterion));
        lacking.retainAll(besideLogarithms);
        return !lacking.isEmpty();
    }

    private Set<String> besideLogarithms() {
        Set<String> beside = new HashSet<>();
        if (!logarithms.isEmpty()) {
            for (Criterion criterion : scored) {
                criterion.eachFigure((scoring, code, type) -> {
                    if (!scoring.needsFigureAboveZero()) {
                        beside.add(code);
                    }
                });
                if (criterion.emptyDenominator(set.policies()) instanceof EmptyDenominator.Substitute substitute) {
                    beside.add(substitute.indicator());
                }
            }
            beside.retainAll(logarithms);
        }
        return beside;
    }

    private static Set<String> logarithms(List<Criterion> scored) {
        Set<String> all = new HashSet<>();
        for (Criterion criterion : scored) {
            criterion.eachFigure((scoring, code, type) -> {
                if (scoring.needsFigureAboveZero()) {
                    all.add(code);
                }
            });
        }
        return all;
    }

    /**
     * Whether a figure that another plan asks for is asked for here too, and what can be one is the same: then figures that were
     * checked for that plan hold for this one.
     */
    public boolean takesAs(Plan other) {
        Objects.requireNonNull(other, "other");
        return profile.equals(other.profile)
                && List.copyOf(types().entrySet())
                        .equals(List.copyOf(other.types().entrySet()))
                && set.indicatorCodes().equals(other.set.indicatorCodes())
                && types().keySet().stream()
                        .allMatch(code -> categories(code).equals(other.categories(code))
                                && takesLogarithm(code) == other.takesLogarithm(code)
                                && takesBesideLogarithm(code) == other.takesBesideLogarithm(code)
                                && emptyDenominator(code).equals(other.emptyDenominator(code)));
    }

    /** The figure type of each indicator of the plan: as its scored criterion says, else as its first one says. */
    public Map<String, FigureType> types() {
        return types;
    }
}
