package io.github.thuocdo.reproduction;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.settree.SetTree;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The choices that a publisher may have made otherwise than a set declares; the set's own declarations are not among them. */
final class Candidates {
    private static final int MOST_NAMED = 2;
    /** The kinds of choices that change how much is known of a unit. */
    private static final Set<String> KNOWN = Set.of(Choice.EMPTY, Choice.MISSING);

    private static final List<String> GIVEN = List.of("full-points", "no-points", "not-applicable", "shared");
    private static final List<String> BOUNDS = List.of("atLeast", "moreThan");
    private static final String POLICIES = "policies";
    private static final String SCORING = "scoring";
    private static final String HUNDRED = "100";

    private final SetTree base;
    private final Map<String, Map<String, Object>> criteria;
    private final Map<String, Map<String, Object>> indicators;
    private final String reading;
    private final Set<String> empty = new LinkedHashSet<>();
    private final MissingFigures missing;
    private final Map<String, BilingualText> titles = new LinkedHashMap<>();
    private final Map<String, Set<String>> reaches = new LinkedHashMap<>();
    private final Roundings roundings;
    private final Roundings signed;
    private final List<Choice> choices = new ArrayList<>();
    private final PublishedCells cells;
    private final int declaredDigits;
    private final PublishedDigits digits;

    Candidates(Trials trials, PublishedCells cells) {
        Ranking ranking = trials.ranking();
        Policies policies = ranking.plan().set().policies();
        Set<String> rounded = rounded(ranking);
        this.digits = new PublishedDigits(
                cells, new AsPublished(ranking), column -> column.isOfParts() && !rounded.contains(column.of()));
        this.base = trials.base();
        this.cells = cells;
        this.criteria = base.criteria();
        this.indicators = base.indicators();
        this.reading = ranking.plan().profile().reading().code();
        Policies.Rounding declared = policies.rounding();
        this.declaredDigits = declared.scale();
        List<Integer> all = Stream.of(
                        cells.scales().stream(),
                        Stream.of(declared.scale()),
                        IntStream.rangeClosed(0, 4).boxed())
                .flatMap(each -> each)
                .distinct()
                .toList();
        List<Integer> likely = all.subList(0, Math.max(1, cells.scales().size()));
        this.roundings =
                new Roundings(base, reading, all, likely, isAnyBelowZero(ranking, cells), cells.hasTotals(), unseen());
        this.signed = new Roundings(base, reading, all, likely, true, cells.hasTotals(), unseen());
        this.missing = new MissingFigures(ranking);
        List<Criterion> scored =
                ranking.plan().criteria().stream().filter(Criterion::scored).toList();
        scored.stream()
                .filter(criterion -> isOverNothing(ranking.figures(), criterion))
                .forEach(criterion -> empty.add(criterion.id()));
        reach(
                scored,
                ranking.plan()
                        .set()
                        .pillars()
                        .map(pillars -> chains(pillars.latest(), List.of()))
                        .orElseGet(Map::of));
        scored.forEach(criterion -> titles.put(criterion.id(), title(criterion)));
    }

    private static Set<String> rounded(Ranking ranking) {
        return ranking.plan().criteria().stream()
                .filter(criterion ->
                        criterion.rounding(ranking.plan().set().policies()).isPresent())
                .map(Criterion::id)
                .collect(Collectors.toSet());
    }

    /** The places of which no column says to how many digits they are rounded. */
    private Set<String> unseen() {
        Set<String> places = new LinkedHashSet<>();
        if (digits.saysNothingOf(Column.Kind.CRITERION)) {
            places.add(Choice.CRITERIA);
        }
        if (digits.saysNothingOf(Column.Kind.GROUP)) {
            places.add(Choice.GROUPS);
        }
        return places;
    }

    /** Whether the table itself speaks against a rounding: it shows more digits than that leaves. */
    boolean isContradicted(Choice choice) {
        return digits.contradict(choice);
    }

    private static BilingualText title(Criterion criterion) {
        return new BilingualText(
                criterion.id() + " – " + criterion.name().vi(),
                criterion.id() + " – " + criterion.name().en());
    }

    /** Whether a criterion takes a figure of 0 of 0, beside others as well: of parts an outcome has no rule of its own. */
    private static boolean isOverNothing(CheckedFigures figures, Criterion criterion) {
        Set<String> taken = criterion.figures(figures.plan().set().policies()).keySet();
        return IntStream.range(0, figures.size())
                .anyMatch(unit -> taken.stream()
                        .map(code -> figures.figure(unit, code))
                        .anyMatch(figure -> figure.observation() instanceof Observation.NotApplicable without
                                && without.empty().isPresent()));
    }

    /** Choices that many rows tell apart, or that the set declares: the more general before the more special. */
    List<Choice> first() {
        choices.clear();
        roundings.ofAllCriteria().stream()
                .filter(each -> !roundings.isFiner(each))
                .forEach(choices::add);
        choices.addAll(roundings.ofTotal());
        roundings.ofAllGroups().stream()
                .filter(each -> !roundings.isFiner(each))
                .forEach(choices::add);
        beforeRanking();
        ties();
        titles.keySet().forEach(this::threshold);
        empty.stream().filter(titles::containsKey).forEach(this::emptyAt);
        emptyEverywhere();
        choices.addAll(missing.choices(titles));
        choices.addAll(ShownDigits.choices(cells, declaredDigits, titles));
        return List.copyOf(choices);
    }

    /**
     * Odd choices, the likely ones first: one group or one criterion that is rounded otherwise than all others, and all of them to more
     * digits than anything is published to, and not as most do.
     */
    List<Choice> second() {
        Stream<Choice> finer = Stream.concat(roundings.ofAllCriteria().stream(), roundings.ofAllGroups().stream())
                .filter(roundings::isFiner);
        return Stream.of(roundings.ofGroups().stream(), finer, roundings.ofCriteria(titles).stream())
                .flatMap(each -> each)
                .sorted(Comparator.comparing(choice -> !choice.isLikely()))
                .toList();
    }

    /**
     * The last to be tried: one group or one criterion, or all of them where their columns would show it, rounded to more digits than
     * anything is published to.
     */
    List<Choice> third() {
        return roundings.finer(titles);
    }

    /** The same as a choice of one place, of all places. */
    List<Choice> ofAllPlaces(Choice one) {
        return Stream.of(first(), second(), third())
                .flatMap(List::stream)
                .filter(wide -> wide.isWide() && !one.isWide() && wide.isSameElsewhere(one))
                .filter(wide -> !isTooWide(wide) && !isContradicted(wide))
                .toList();
    }

    /** The rounding that is the same as one among the found choices to numbers that are not below 0. */
    List<Choice> alikeAboveZero(Choice found) {
        return Stream.of(
                        signed.ofAllCriteria(),
                        signed.ofTotal(),
                        signed.ofAllGroups(),
                        signed.ofGroups(),
                        signed.ofCriteria(titles))
                .flatMap(List::stream)
                .filter(other -> Roundings.areAlikeAboveZero(found, other))
                .toList();
    }

    private static boolean isAnyBelowZero(Ranking ranking, PublishedCells cells) {
        Stream<BigDecimal> computed = ranking.entries().stream()
                .flatMap(unit -> Stream.of(
                                unit.findScore().stream(),
                                unit.pillars().stream().flatMap(pillar -> pillar.score().stream()),
                                unit.scored().stream().flatMap(outcome -> outcome.points().stream()))
                        .flatMap(each -> each));
        return Stream.concat(computed, cells.cells().stream().map(PublishedCells.Cell::value))
                .anyMatch(number -> number.signum() < 0);
    }

    private void beforeRanking() {
        boolean declared = Boolean.parseBoolean(SetTree.text(base.root(), POLICIES, Choice.ROUNDING, "beforeRanking"));
        boolean other = !declared;
        choices.add(new Choice(
                Choice.BEFORE_RANKING,
                Choice.TOTAL,
                Boolean.toString(other),
                Texts.both("choice.before-ranking." + other),
                tree -> Members.member(Members.member(tree.root(), POLICIES), Choice.ROUNDING)
                        .put("beforeRanking", other)));
    }

    private void ties() {
        String declared = SetTree.text(base.root(), POLICIES, Choice.TIES);
        for (String value : List.of("competition", "dense", Choice.IN_ORDER)) {
            if (!value.equals(declared)) {
                // Numbering in order is no choice of a set: what shares a rank is numbered afterwards.
                String written = value.equals(Choice.IN_ORDER) ? "competition" : value;
                choices.add(new Choice(
                        Choice.TIES,
                        Choice.RANKS,
                        value,
                        Texts.both("choice.ties." + value),
                        tree -> Members.member(tree.root(), POLICIES).put(Choice.TIES, written)));
            }
        }
    }

    private void emptyAt(String id) {
        for (String value : GIVEN) {
            Map<String, Object> gives = Map.of("gives", value);
            boolean isDeclared = Members.values(criteria, id, reading).stream()
                    .allMatch(node -> SetTree.text(node, "emptyDenominator").equals(SetTree.text(gives)));
            if (!isDeclared) {
                choices.add(new Choice(
                        Choice.EMPTY,
                        id,
                        value,
                        Texts.about("choice.empty." + value, titles.getOrDefault(id, BilingualText.NONE)),
                        tree -> Members.values(tree, id, reading)
                                .forEach(node -> node.put("emptyDenominator", SetTree.copied(gives)))));
            }
        }
    }

    private void emptyEverywhere() {
        if (empty.isEmpty()) {
            return;
        }
        for (String value : GIVEN) {
            choices.add(new Choice(Choice.EMPTY, Choice.SET, value, everywhere("choice.empty." + value), tree -> {
                Members.member(tree.root(), POLICIES).put("emptyDenominator", SetTree.copied(Map.of("gives", value)));
                empty.forEach(id -> Members.values(tree, id, reading).forEach(node -> node.remove("emptyDenominator")));
            }));
        }
    }

    private static BilingualText everywhere(String key) {
        return Texts.about(key, Texts.both("everywhere"));
    }

    /** Points in proportion up to 100 %, instead of full ones from a threshold on. */
    private void threshold(String id) {
        boolean isApplied = Members.values(criteria, id, reading).stream().anyMatch(node -> isThreshold(id, node));
        if (isApplied) {
            choices.add(new Choice(
                    Choice.THRESHOLD,
                    id,
                    "not-applied",
                    Texts.about("choice.threshold", titles.getOrDefault(id, BilingualText.NONE)),
                    tree -> Members.values(tree, id, reading).stream()
                            .filter(node -> isThreshold(id, node))
                            .forEach(Candidates::unlimited)));
        }
    }

    private boolean isThreshold(String id, Map<String, Object> node) {
        Object criterion = criteria.getOrDefault(id, Map.of());
        String indicator = SetTree.text(criterion, "indicator");
        String type = SetTree.text(node, "type");
        String figure = type.isEmpty() ? SetTree.text(indicators.getOrDefault(indicator, Map.of()), "type") : type;
        String function = SetTree.text(node, SCORING, "function");
        if (function.equals("product")) {
            return SetTree.at(node, List.of(SCORING, "full"))
                    .filter(full -> full instanceof BigDecimal number && number.compareTo(BigDecimal.ONE) < 0)
                    .isPresent();
        }
        if (!figure.equals("share")) {
            return false;
        }
        if (function.equals("ratio")) {
            return SetTree.at(node, List.of(SCORING, "full"))
                    .filter(full -> !SetTree.text(full).equals(HUNDRED))
                    .isPresent();
        }
        boolean isHeld = function.isEmpty() || function.equals("pass-fail");
        return isHeld
                && BOUNDS.stream()
                        .anyMatch(bound ->
                                SetTree.at(node, List.of("requirement", bound)).isPresent()
                                        || SetTree.at(node, List.of(SCORING, "requirement", bound))
                                                .isPresent());
    }

    private static void unlimited(Map<String, Object> node) {
        Map<String, Object> scoring = Members.member(node, SCORING);
        if (SetTree.text(scoring, "function").equals("product")) {
            scoring.put("full", BigDecimal.ONE);
        } else if (SetTree.text(scoring, "function").equals("ratio")) {
            scoring.put("full", new BigDecimal(HUNDRED));
        } else {
            scoring.clear();
            scoring.put("function", "ratio");
            scoring.put("full", new BigDecimal(HUNDRED));
        }
    }

    /** Whether a choice speaks of all criteria where one or two are meant, which can be named. */
    boolean isTooWide(Choice choice) {
        if (!choice.at().equals(Choice.SET)) {
            return false;
        }
        return choice.kind().equals(Choice.EMPTY)
                ? empty.size() <= MOST_NAMED
                : MissingFigures.isOfCriteria(choice) && missing.criteria().size() <= MOST_NAMED;
    }

    /** Whether a choice can change one of the columns: a criterion's or a group's changes its own, those above it and ranks. */
    boolean reaches(Choice choice, Set<String> columns) {
        Set<String> reach = reaches.getOrDefault(choice.at(), Set.of());
        return reach.isEmpty() || columns.stream().anyMatch(column -> reach.contains(column) || isAbove(column));
    }

    /** Whether a choice can change every one of the columns: how much is known of a unit changes all of it. */
    boolean reachesAll(Choice choice, Set<String> columns) {
        boolean isOfAll = KNOWN.contains(choice.kind());
        Set<String> reach = isOfAll ? Set.of() : reaches.getOrDefault(choice.at(), Set.of());
        boolean isAlone = choice.kind().equals(Choice.ROUNDING) && titles.containsKey(choice.at());
        return reach.isEmpty()
                || columns.stream()
                        .allMatch(column -> isAbove(column)
                                || reach.contains(column)
                                        && (!isAlone || column.equals(choice.at()) || !titles.containsKey(column)));
    }

    private static boolean isAbove(String column) {
        return column.equals(Column.score().id()) || column.equals(Column.rank().id()) || column.startsWith("rank_");
    }

    /** The columns that a criterion or a group changes: itself, its siblings where it shares points with them, and all groups above it. */
    private void reach(List<Criterion> scored, Map<String, List<String>> above) {
        for (Criterion criterion : scored) {
            Set<String> own = new LinkedHashSet<>(above.getOrDefault(criterion.pillar(), List.of(criterion.pillar())));
            scored.stream()
                    .filter(other -> other.pillar().equals(criterion.pillar()))
                    .forEach(other -> own.add(other.id()));
            reaches.put(criterion.id(), own);
        }
        above.forEach((group, chain) -> reaches.putIfAbsent(group, Set.copyOf(chain)));
        reaches.putIfAbsent(Choice.GROUPS, Set.copyOf(above.keySet()));
        reaches.putIfAbsent(Choice.RANKS, Set.of(Column.rank().id()));
    }

    /** By its id, every group with those above it. */
    private static Map<String, List<String>> chains(Pillar pillar, List<String> above) {
        Map<String, List<String>> chains = new LinkedHashMap<>();
        for (Pillar below : pillar.pillars()) {
            List<String> chain = new ArrayList<>(above);
            chain.add(below.id());
            chains.put(below.id(), List.copyOf(chain));
            chains.putAll(chains(below, chain));
        }
        return chains;
    }
}
