package io.github.thuocdo.reproduction;

import com.google.common.base.Suppliers;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.internal.intake.KnownFigures;
import io.github.thuocdo.internal.proof.ProvenSets;
import io.github.thuocdo.internal.settree.SetTree;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Scores the figures under choices and holds the results against the published ones; results of trials are kept. */
final class Trials {
    /** The kinds of choices that change no score. */
    private static final Set<String> SCORELESS = Set.of(Choice.BEFORE_RANKING, Choice.TIES, Choice.SHOWN);
    /** A score has no more digits. */
    private static final int MOST_DIGITS = 9;
    /** So many criteria of units are scored in about a second. */
    private static final long MOST_WORK = 20_000_000;
    /** Every trial makes another set and ranks by it, which takes as long as scoring so many units. */
    private static final int UNITS_OF_SET = 400;
    /** So many trials are made of every population that is scored quickly. */
    private static final int FEWEST_TRIALS = 500;
    /** Unless they take more: of the communes of a province some hundreds are made, of those of a whole country a few. */
    private static final long MOST_WORK_OF_FEWEST = 20_000_000;

    /** A set of more criteria than any office publishes costs most by being read, and there is more to try. */
    private static final int MOST_CRITERIA = 300;

    /** Divided by the square of the number of its criteria, so many trials are made by a larger set. */
    private static final int TRIALS_BY_SQUARE = 13_500_000;

    private static final int FEWEST_OF_LARGE_SET = 4;

    private final Scorer scorer;
    private final SetTree base;
    private final UnitSelection units;
    /** The figures of known units, by which every trial ranks. */
    private final Submissions figures;
    /** The ranking by the set as it is, of all that was said. */
    private final Supplier<Ranking> ranking;

    private final PublishedCells cells;
    private final Set<List<Object>> repeated;
    private final Supplier<Integer> finest = Suppliers.memoize(this::finestScale);
    private final Map<Set<Choice>, Optional<Comparison>> tried = new HashMap<>();
    /** The scores of ranked groups with as many digits as they can have, by the choices that change them. */
    private final Map<Set<Object>, Map<String, Map<String, BigDecimal>>> fineScores = new HashMap<>();

    private final long workOfTrial;
    private final int mostTrials;
    private final long allWork;
    private long work;
    private boolean isCut;

    /**
     * Trials of a table.
     *
     * @param asked the most trials; unless given, the size of the set and of the population tells
     */
    Trials(ScoredPeriod period, PublishedCells cells, OptionalInt asked) {
        this.figures = KnownFigures.of(period.units(), period.figures());
        this.scorer = period.scorer().withoutConsistency();
        this.base = SetTree.of(scorer.set());
        this.cells = cells;
        this.units = concerned(period.units(), figures, cells);
        this.ranking = Suppliers.memoize(() -> scorer.rank(units, period.figures()));
        this.repeated = repeatedRanks(cells);
        int criteria = scorer.set().criteria().size();
        int size = units.units().size();
        this.workOfTrial = (long) criteria * (size + UNITS_OF_SET);
        this.allWork = asked.isPresent() ? Long.MAX_VALUE : MOST_WORK + fewest((long) criteria * size);
        this.work = allWork;
        this.mostTrials = asked.orElse(
                criteria <= MOST_CRITERIA
                        ? Integer.MAX_VALUE
                        : Math.max(FEWEST_OF_LARGE_SET, TRIALS_BY_SQUARE / criteria / criteria));
    }

    /** The work of {@link #FEWEST_TRIALS}; fewer are made where a single one takes long already. */
    private static long fewest(long workOfScoring) {
        return Math.min(
                FEWEST_TRIALS * workOfScoring, Math.max(MOST_WORK_OF_FEWEST, FEWEST_OF_LARGE_SET * workOfScoring));
    }

    /** The units that are in the table or have figures: of a whole country the others would be scored for nothing. */
    private static UnitSelection concerned(UnitSelection units, Submissions figures, PublishedCells cells) {
        Set<String> codes = new HashSet<>();
        cells.units().forEach(unit -> codes.add(unit.code()));
        for (Submission submission : figures.all()) {
            units.find(submission.unit()).ifPresent(unit -> codes.add(unit.code()));
        }
        UnitSelection some = units.only(codes);
        int size = some.units().size();
        return size == 0 || 2 * size > units.units().size() ? units : some;
    }

    /** The ranks that stand more than once in a column. */
    private static Set<List<Object>> repeatedRanks(PublishedCells cells) {
        Set<List<Object>> seen = new HashSet<>();
        Set<List<Object>> repeated = new HashSet<>();
        for (PublishedCells.Cell cell : cells.cells()) {
            List<Object> rank = List.of(cell.column(), cell.value().intValue());
            if (!seen.add(rank)) {
                repeated.add(rank);
            }
        }
        return repeated;
    }

    /** The set as its file says it, which nobody changes. */
    SetTree base() {
        return base;
    }

    /** The ranking by the set as it is. */
    Ranking ranking() {
        return ranking.get();
    }

    /** The figures of known units. */
    Submissions figures() {
        return figures;
    }

    /** As many digits as scores of these sizes can have: {@link #MOST_DIGITS} in all. */
    private int finestScale() {
        int before = ranking().entries().stream()
                .flatMap(unit -> unit.findScore().stream())
                .mapToInt(score -> Math.max(1, score.precision() - score.scale()))
                .max()
                .orElse(1);
        int declared = scorer.set().policies().rounding().scale();
        return Math.max(declared, MOST_DIGITS - before - 1);
    }

    /** The set under choices. */
    CriteriaSet set(List<Choice> choices) {
        if (choices.isEmpty()) {
            return scorer.set();
        }
        SetTree tree = base.copy();
        // What holds for all stands first: one of one criterion or group takes its place there.
        choices.stream().filter(Choice::isWide).forEach(choice -> choice.apply(tree));
        choices.stream().filter(choice -> !choice.isWide()).forEach(choice -> choice.apply(tree));
        return tree.toSet(scorer.set().id());
    }

    /** A scorer by the set under choices. */
    Scorer scorer(List<Choice> choices) {
        if (choices.isEmpty()) {
            return scorer;
        }
        CriteriaSet set = set(choices);
        // The set itself was proved, and no choice makes of a figure another kind of figure.
        ProvenSets.vouchFor(set);
        return scorer.by(set).withoutConsistency();
    }

    /** The results of choices; empty where no set can have them together, or too much was tried before. */
    Optional<Comparison> of(List<Choice> choices) {
        Set<Choice> key = new HashSet<>(choices);
        Optional<Comparison> known = tried.get(key);
        if (known == null) {
            if (work < 0 || tried.size() >= mostTrials) {
                isCut = true;
                return Optional.empty();
            }
            work -= workOfTrial;
            known = compared(choices);
            tried.put(key, known);
        }
        return known;
    }

    /** The first of all that could be tried, so many at most; the rest is left untried. */
    <T> List<T> first(int most, List<T> all) {
        isCut |= all.size() > most;
        return all.subList(0, Math.min(most, all.size()));
    }

    /** Whether more than half of what may be tried is left. */
    boolean isAmple() {
        return work > allWork / 2 && tried.size() < mostTrials / 2;
    }

    /** Whether choices were left untried: the set is too large, or too many of its criteria differ. */
    boolean isCut() {
        return isCut;
    }

    private Optional<Comparison> compared(List<Choice> choices) {
        try {
            Scorer chosen = scorer(choices);
            Ranking ranking = ranked(chosen);
            Map<String, UnitParts> parts = parts(ranking);
            boolean inOrder = choices.stream().anyMatch(Choice::isInOrder);
            Shown shown = new Shown(chosen, parts, choices);
            return Optional.of(compared(ranking, shown, groupRanks(chosen, parts, choices), inOrder));
        } catch (CriteriaException e) {
            return Optional.empty();
        }
    }

    /** Figures are read once: most choices change what is made of them, and not what they can be. */
    private Ranking ranked(Scorer chosen) {
        return chosen.taken(ranking().figures()).map(chosen::rank).orElseGet(() -> chosen.rank(units, figures));
    }

    /** The results of all units by their codes. */
    private Map<String, UnitParts> parts(Ranking ranking) {
        return ranking.entries().stream()
                .map(unit -> new UnitParts(unit, cells.criteria()))
                .collect(Collectors.toMap(UnitParts::code, unit -> unit));
    }

    /** The results of choices, parts of totals to the digits to which they are shown: these are ranked for anew where they differ. */
    private final class Shown {
        private final List<Choice> choices;
        private final Policies.Rounding rounding;
        private final ShownDigits digits;
        private final List<UnitParts> parts;
        private final Map<Integer, List<UnitParts>> byDigits = new HashMap<>();

        Shown(Scorer chosen, Map<String, UnitParts> parts, List<Choice> choices) {
            this.choices = choices;
            this.rounding = chosen.set().policies().rounding();
            this.digits = digits(choices, rounding.scale());
            this.parts = ofRows(parts);
        }

        private List<UnitParts> ofRows(Map<String, UnitParts> parts) {
            return cells.units().stream()
                    .map(unit -> Objects.requireNonNull(parts.get(unit.code())))
                    .toList();
        }

        UnitParts of(PublishedCells.Cell cell) {
            return parts.get(cell.row());
        }

        Optional<BigDecimal> at(PublishedCells.Cell cell) {
            Column column = cell.column();
            Optional<BigDecimal> value = of(cell).at(column);
            int shown = column.isOfParts() ? digits.of(column) : rounding.scale();
            // What agrees to more digits agrees to fewer.
            boolean isAsItIs = shown == rounding.scale()
                    || shown < rounding.scale()
                            && value.filter(one -> one.compareTo(cell.value()) == 0)
                                    .isPresent();
            if (isAsItIs) {
                return value;
            }
            return byDigits.computeIfAbsent(Math.min(shown, finest.get()), this::ranked)
                    .get(cell.row())
                    .at(column)
                    .map(one -> digits.shown(column, one, rounding.mode()));
        }

        private List<UnitParts> ranked(int digits) {
            work -= workOfTrial;
            return ofRows(Trials.this.parts(Trials.this.ranked(scorer(choices, digits))));
        }
    }

    /**
     * The digits to which parts are shown under choices: where published totals tell of other digits than the set's, these are the
     * total's alone, and each part keeps those of its column.
     */
    ShownDigits digits(List<Choice> choices, int total) {
        boolean areOwn = cells.hasTotals()
                && total == cells.digits(Column.score())
                && total != scorer.set().policies().rounding().scale();
        return new ShownDigits(cells, total, areOwn, choices);
    }

    /** A scorer under choices that shows parts to so many digits; at most as many as scores can have. */
    Scorer scorer(List<Choice> choices, int digits) {
        List<Choice> all = new ArrayList<>(choices);
        all.add(to(Math.min(digits, finest.get())));
        return scorer(all);
    }

    /** Groups are ranked as totals are: rounded before or not. */
    private GroupRanks groupRanks(Scorer chosen, Map<String, UnitParts> parts, List<Choice> choices) {
        Policies policies = chosen.set().policies();
        Set<String> groups = cells.rankedGroups();
        boolean isDense = policies.ties() == Policies.Ties.DENSE;
        if (groups.isEmpty() || policies.rounding().beforeRanking()) {
            return new GroupRanks(GroupRanks.scores(parts.values(), groups), isDense);
        }
        Set<Object> key = changingScores(choices);
        Map<String, Map<String, BigDecimal>> scores = fineScores.get(key);
        if (scores == null) {
            List<Choice> finer = new ArrayList<>(choices);
            finer.add(fine());
            scores = GroupRanks.scores(parts(ranked(scorer(finer))).values(), groups);
            fineScores.put(key, scores);
        }
        return new GroupRanks(scores, isDense);
    }

    /** The choices that change fine scores: ties and the order of rounding do not, and of the total's rounding its mode alone does. */
    private Set<Object> changingScores(List<Choice> choices) {
        Plan plan = ranking().plan();
        boolean isPlace = plan.pillars().contains(Choice.TOTAL)
                || plan.scored().stream().anyMatch(each -> each.id().equals(Choice.TOTAL));
        return choices.stream()
                .filter(choice -> !SCORELESS.contains(choice.kind()))
                .map(choice -> !isPlace && choice.at().equals(Choice.TOTAL) ? mode(choice) : choice)
                .collect(Collectors.toSet());
    }

    private static String mode(Choice rounding) {
        return rounding.value().substring(0, rounding.value().indexOf(' '));
    }

    /** The same to as many digits as scores can have. */
    Choice fine() {
        return to(finest.get());
    }

    private static Choice to(int scale) {
        return new Choice(
                Choice.ROUNDING,
                Choice.TOTAL,
                "to " + scale,
                BilingualText.NONE,
                tree -> Members.member(Members.member(tree.root(), "policies"), Choice.ROUNDING)
                        .put("scale", BigDecimal.valueOf(scale)));
    }

    private Comparison compared(Ranking ranking, Shown shown, GroupRanks groups, boolean inOrder) {
        Map<Integer, Integer> sharing = new HashMap<>();
        if (inOrder) {
            ranking.entries().forEach(unit -> unit.findRank().ifPresent(rank -> sharing.merge(rank, 1, Integer::sum)));
        }
        List<Optional<BigDecimal>> values = new ArrayList<>();
        BitSet agrees = new BitSet();
        for (PublishedCells.Cell cell : cells.cells()) {
            int published = cell.value().intValue();
            String unit = cells.units().get(cell.row()).code();
            Optional<BigDecimal> value = switch (cell.column().kind()) {
                case RANK ->
                    shown.of(cell)
                            .rank()
                            .map(rank -> inOrder ? inOrder(rank, published, sharing.getOrDefault(rank, 1), cell) : rank)
                            .map(BigDecimal::valueOf);
                case GROUP_RANK ->
                    groups.rank(cell.column().of(), unit)
                            .map(rank -> inOrder
                                    ? inOrder(
                                            rank,
                                            published,
                                            groups.sharing(cell.column().of(), unit),
                                            cell)
                                    : rank)
                            .map(BigDecimal::valueOf);
                default -> shown.at(cell);
            };
            agrees.set(
                    values.size(),
                    value.filter(one -> one.compareTo(cell.value()) == 0).isPresent());
            values.add(value);
        }
        return new Comparison(values, agrees);
    }

    /** Any number is as good as another among those that units of one score share, so long as each has its own. */
    private int inOrder(int rank, int published, int sharing, PublishedCells.Cell cell) {
        boolean isOneOfThem = published >= rank
                && published < rank + sharing
                && !repeated.contains(List.of(cell.column(), published));
        return isOneOfThem ? published : rank;
    }
}
