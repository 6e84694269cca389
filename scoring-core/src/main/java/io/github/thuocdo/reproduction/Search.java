package io.github.thuocdo.reproduction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks for the choices that give a published table: column by column in the order in which they are computed, one choice at
 * a time, and where none helps, two. Of roundings that explain as much, the one of a single group or criterion is taken. A choice is
 * exchanged where another in its place explains more, and dropped where it is not needed in the end.
 */
final class Search {
    /** Rows that an odd choice must explain: one alone is sooner a slip of the publisher than a choice. */
    private static final int LEAST_ODD = 2;
    /** So many pairs are tried at most for one column. */
    private static final int MOST_PAIRS = 300;
    /** So many odd choices are tried at most for one column. */
    private static final int MOST_ODD = 300;
    /** So often a choice is taken back for another, and only where few were found. */
    private static final int MOST_EXCHANGES = 2;

    private static final int MOST_EXCHANGED = 4;
    /** So few choices are not held against others that explain everything, and are begun with anew where one row is left. */
    private static final int FEW = 2;
    /** So many choices of a kind at single places may be one of all that was not seen. */
    private static final int MANY_PLACES = 3;
    /** So many choices are found at most. */
    private static final int MOST_FOUND = 40;

    private final Trials trials;
    private final PublishedCells cells;
    private final Candidates candidates;
    private final List<Choice> first;
    private final List<Choice> second;
    private final List<Choice> third;
    private final FinerRounding finerRounding;
    private final List<List<Choice>> accepted = new ArrayList<>();

    Search(Trials trials, PublishedCells cells, Candidates candidates) {
        this.trials = trials;
        this.cells = cells;
        this.candidates = candidates;
        this.first = candidates.first().stream()
                .filter(choice -> !candidates.isTooWide(choice))
                .toList();
        this.second = candidates.second();
        this.third = candidates.third();
        this.finerRounding = new FinerRounding(trials, cells, third);
    }

    /** The choices that were found, and the number of rows that they leave. */
    private record Answer(List<List<Choice>> found, int wrong) {
        List<Choice> choices() {
            return found.stream().flatMap(List::stream).toList();
        }

        boolean isWhole() {
            return wrong == 0;
        }

        /** Whether a single row is left, which is sooner a slip of the publisher than a choice. */
        boolean hasSlip() {
            return wrong > 0 && wrong < LEAST_ODD;
        }

        /** A row that is left counts as a choice does, and one more is given for an answer that leaves none. */
        int cost() {
            return Fewer.width(choices()) + (isWhole() ? 0 : wrong + 1);
        }

        boolean isBetterThan(Answer other) {
            return cost() != other.cost() ? cost() < other.cost() : wrong < other.wrong;
        }
    }

    /** The choices, those that were found together in one list. */
    List<List<Choice>> run() {
        Answer before = from(List.of());
        Answer best = before;
        for (List<List<Choice>> start : starts(before)) {
            if (!trials.isAmple() || best.isWhole() && best.isBetterThan(before)) {
                break;
            }
            Answer other = from(start);
            best = other.isBetterThan(best) ? other : best;
        }
        return best.found();
    }

    /**
     * Other beginnings, where an answer leaves rows or is wider than two single choices: a pair that explains everything, choices of all
     * places for those of many single ones, and where it is no pair that explains everything, choices that explain much alone.
     */
    private List<List<List<Choice>>> starts(Answer answer) {
        int count = answer.found().size();
        boolean isEnough = answer.isWhole() ? answer.cost() <= FEW : answer.hasSlip() && count == 0;
        if (isEnough || !trials.isAmple()) {
            return List.of();
        }
        // For a slip, two choices stand for one only where neither is odd and each explains more than a slip.
        boolean isOne = answer.hasSlip() && count < FEW;
        // Where rows are left, one place to more digits than anything is published to may be one of both.
        Stream<Choice> odd = Stream.concat(second.stream(), answer.isWhole() ? Stream.of() : third.stream());
        List<Choice> choices =
                Stream.concat(first.stream(), isOne ? Stream.of() : odd).toList();
        Starts starts = new Starts(trials, cells, candidates, choices);
        List<List<List<Choice>>> all = new ArrayList<>();
        if (count <= MOST_EXCHANGED) {
            // Of two answers of one cost, the one that leaves no row is better.
            int below = answer.cost() + (answer.isWhole() ? 0 : 1);
            all.addAll(starts.pairs(below, isOne ? LEAST_ODD : 1, finerRounding::allows));
        }
        if (Starts.places(answer.choices()) >= MANY_PLACES) {
            all.addAll(starts.ofAllPlaces(answer.choices()));
        }
        if (count <= (answer.hasSlip() ? FEW : MOST_EXCHANGED) && (count > FEW || !answer.isWhole())) {
            starts.singles(answer.choices()).stream()
                    .filter(start -> !answer.hasSlip() || start.stream().allMatch(first::containsAll))
                    .forEach(all::add);
        }
        return all;
    }

    /** The choices that are found where some are taken for granted at first. */
    private Answer from(List<List<Choice>> start) {
        accepted.clear();
        accepted.addAll(start);
        settle();
        exchanged();
        List<Choice> before = now();
        narrow();
        // What is narrower may need another choice beside it.
        if (!before.equals(now())) {
            exchanged();
            narrow();
        }
        return new Answer(List.copyOf(accepted), wrongRows());
    }

    private void exchanged() {
        for (int k = 0; k < MOST_EXCHANGES && accepted.size() <= MOST_EXCHANGED && exchange(); k++) {
            settle();
        }
        dropUnneeded();
    }

    private int wrongRows() {
        BitSet all = cells.upTo(Column.RANKS);
        return cells.rows(tried(List.of(), all).orElseThrow().gives().wrong(all));
    }

    private void narrow() {
        List<Choice> found = now();
        // What all are rounded to, one alone may be, even where that leaves more digits than are published.
        Stream<Choice> finer = third.stream()
                .filter(one -> found.stream().anyMatch(each -> each.isWide() && each.isSameElsewhere(one)));
        List<Choice> all = Stream.of(first.stream(), second.stream(), finer)
                .flatMap(each -> each)
                .filter(choice -> !candidates.isContradicted(choice))
                .toList();
        List<Choice> narrow = new Fewer(trials, cells, candidates, all).of(found, finerRounding::allows);
        accepted.removeIf(each -> !narrow.containsAll(each));
        List<Choice> kept = now();
        narrow.stream().filter(choice -> !kept.contains(choice)).forEach(choice -> accepted.add(List.of(choice)));
    }

    private void settle() {
        for (int stage : cells.stages()) {
            Optional<List<Choice>> next = next(stage);
            while (next.isPresent() && accepted.size() < MOST_FOUND) {
                accept(next.get());
                next = next(stage);
            }
        }
    }

    /** Takes one choice back where another one in its place explains more; false where none does. */
    private boolean exchange() {
        BitSet all = cells.upTo(Column.RANKS);
        Tried start = tried(List.of(), all).orElseThrow();
        int rows = cells.rows(start.gives().wrong(all));
        if (rows == 0) {
            return false;
        }
        List<List<Choice>> before = List.copyOf(accepted);
        for (List<Choice> one : before) {
            accepted.remove(one);
            Tried bare = tried(List.of(), all).orElse(start);
            BitSet wrong = bare.gives().wrong(all);
            List<List<Choice>> others = others(one, cells.columnIds(wrong), rows >= LEAST_ODD);
            Optional<Tried> best = best(bare, others, all, 1, wrong, new Pairs(bare.gives(), all, cells));
            if (best.isPresent() && best.get().isBetterThan(start)) {
                accept(best.get().added());
                return true;
            }
            accepted.clear();
            accepted.addAll(before);
        }
        return false;
    }

    /** The choices that are tried in place of one; for the sake of one row, only those of less and the same of all places. */
    private List<List<Choice>> others(List<Choice> one, Set<String> columns, boolean isAny) {
        List<List<Choice>> others = new ArrayList<>(singles(first, columns));
        if (isAny || one.stream().anyMatch(Choice::isWide)) {
            others.addAll(trials.first(MOST_ODD, singles(second, columns)));
        }
        others.removeIf(other -> other.stream().anyMatch(candidates::isContradicted));
        others.removeIf(other -> !isAny
                && other.stream().noneMatch(choice -> one.stream().anyMatch(choice::isAbout))
                && (!other.stream().allMatch(Choice::isLikely) || first.containsAll(other)));
        if (one.size() == 1) {
            candidates.ofAllPlaces(one.get(0)).forEach(wide -> others.add(List.of(wide)));
        }
        return others;
    }

    private void accept(List<Choice> found) {
        for (int i = 0; i < accepted.size(); i++) {
            accepted.set(i, Fewer.without(accepted.get(i), found));
        }
        accepted.removeIf(List::isEmpty);
        accepted.add(found);
    }

    private List<Choice> now() {
        return accepted.stream().flatMap(List::stream).toList();
    }

    private static List<Choice> joined(List<Choice> before, List<Choice> added) {
        List<Choice> all = new ArrayList<>(Fewer.without(before, added));
        all.addAll(added);
        return all;
    }

    private Optional<List<Choice>> next(int stage) {
        BitSet here = cells.upTo(stage);
        Tried start = tried(List.of(), here).orElseThrow();
        BitSet wrong = start.gives().wrong(here);
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        Pairs moving = new Pairs(start.gives(), here, cells);
        Set<String> columns = cells.columnIds(cells.newAt(stage, wrong));
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        Optional<Tried> single = best(start, singles(first, columns), here, 1, wrong, moving);
        if (cells.rows(cells.newAt(stage, wrong)) < LEAST_ODD) {
            return single.map(Tried::added);
        }
        single = smaller(single, start, columns, here, wrong, moving);
        return single.isPresent() ? single.map(Tried::added) : last(start, columns, here, wrong, moving);
    }

    /**
     * Tries, where no choice that many tables tell of helps, one place to more digits and two choices. Of so many some explain a row or
     * two of any table: one place counts where it explains half of the rows that are wrong.
     */
    private Optional<List<Choice>> last(Tried start, Set<String> columns, BitSet here, BitSet wrong, Pairs moving) {
        List<List<Choice>> finer =
                singles(third, columns).stream().limit(MOST_ODD).toList();
        int before = cells.rows(wrong);
        Optional<Tried> one = best(start, finer, here, LEAST_ODD, wrong, new Pairs(start.gives(), here, cells))
                .filter(found -> FinerRounding.isHalf(cells.rows(found.gives().wrong(here)), before));
        if (one.filter(found -> found.gives().wrong(here).isEmpty()).isEmpty()) {
            int least = Math.max(start.here() + LEAST_ODD, one.map(Tried::here).orElse(0) + 1);
            Optional<Tried> two = pair(least, here, moving.likely(least, MOST_PAIRS));
            two = two.isPresent() ? two : pair(least, here, moving.odd(least, MOST_PAIRS));
            one = two.isPresent() ? two : one;
        }
        return one.map(Tried::added);
    }

    /**
     * A choice of one group or one criterion, where it explains more than all others, or as much as one of all criteria or groups: of
     * those that explain everything only such a one can be narrowed, to the same rounding elsewhere.
     */
    private Optional<Tried> smaller(
            Optional<Tried> found, Tried start, Set<String> columns, BitSet here, BitSet wrong, Pairs moving) {
        // A column that is only shown to other digits may as well be rounded.
        boolean isShown = found.isPresent() && found.get().isOf(Choice.SHOWN);
        if (found.isPresent() && !isShown && !found.get().isRounding()) {
            return found;
        }
        boolean isWide = isShown || found.isPresent() && found.get().isWide();
        boolean isWhole =
                !isShown && found.isPresent() && found.get().gives().wrong(here).isEmpty();
        List<Choice> odd = second.stream()
                .filter(choice -> !isWhole || isWide && found.get().isSameElsewhere(choice))
                .filter(choice -> candidates.reaches(choice, columns))
                .toList();
        List<List<Choice>> singles = trials.first(MOST_ODD, singles(odd, columns));
        Optional<Tried> one = best(start, singles, here, LEAST_ODD, wrong, moving);
        if (one.isEmpty() || found.isEmpty()) {
            return one.isEmpty() ? found : one;
        }
        if (isContradicted(found.get()) != isContradicted(one.get())) {
            return isContradicted(one.get()) ? found : one;
        }
        boolean isAsGood = isWide && !found.get().isBetterThan(one.get());
        // Digits that nothing is published to explain one row more by chance.
        int more = one.get().isLikely() ? 1 : LEAST_ODD;
        return isAsGood || one.get().here() >= found.get().here() + more ? one : found;
    }

    /** Each that can change one of the columns. */
    private List<List<Choice>> singles(List<Choice> choices, Set<String> columns) {
        return choices.stream()
                .filter(choice -> candidates.reaches(choice, columns))
                .map(List::of)
                .toList();
    }

    private boolean isContradicted(Tried one) {
        return one.added().stream().anyMatch(candidates::isContradicted);
    }

    /** Only choices that change something wrong by themselves can explain it together. */
    private Optional<Tried> pair(int least, BitSet here, List<Pairs.Pair> pairs) {
        Optional<Tried> best = Optional.empty();
        for (Pairs.Pair pair : pairs) {
            if (best.isPresent() && best.get().here() > pair.most()) {
                break;
            }
            Optional<Tried> one = tried(pair.choices(), here);
            if (one.isPresent()
                    && one.get().here() >= least
                    && (best.isEmpty() || one.get().isBetterThan(best.get()))) {
                best = one;
            }
        }
        return best;
    }

    /** The best of choices; those that the table itself speaks against only where none of the others explains anything. */
    private Optional<Tried> best(
            Tried start, List<List<Choice>> choices, BitSet here, int least, BitSet wrong, Pairs moving) {
        Predicate<List<Choice>> against = one -> one.stream().anyMatch(candidates::isContradicted);
        List<List<Choice>> likely =
                choices.stream().filter(Predicate.not(against)).toList();
        Optional<Tried> best = bestOf(start, likely, here, least, wrong, moving);
        return best.isPresent()
                ? best
                : bestOf(
                        start,
                        choices.stream().filter(against).toList(),
                        here,
                        Math.max(least, LEAST_ODD),
                        wrong,
                        moving);
    }

    private Optional<Tried> bestOf(
            Tried start, List<List<Choice>> choices, BitSet here, int least, BitSet wrong, Pairs moving) {
        Optional<Tried> best = Optional.empty();
        List<Choice> now = now();
        for (List<Choice> candidate : choices) {
            if (now.containsAll(candidate)) {
                continue;
            }
            Optional<Tried> one = tried(candidate, here);
            if (one.isPresent() && one.get().gives().differing(start.gives()).intersects(wrong)) {
                Comparison gives = one.get().gives();
                candidate.forEach(choice -> moving.add(choice, gives));
                // A column that is shown otherwise in a single row is sooner a slip.
                int enough = start.here() + (one.get().isOf(Choice.SHOWN) ? Math.max(least, LEAST_ODD) : least);
                if (one.get().here() >= enough && (best.isEmpty() || one.get().isBetterThan(best.get()))) {
                    best = one;
                }
            }
        }
        return best;
    }

    private Optional<Tried> tried(List<Choice> added, BitSet here) {
        return trials.of(joined(now(), added))
                .map(gives -> new Tried(
                        added, gives, gives.agreeing(here), gives.agrees().cardinality()));
    }

    private void dropUnneeded() {
        for (Choice choice : now()) {
            List<Choice> others = Fewer.without(now(), List.of(choice));
            int all =
                    trials.of(now()).map(gives -> gives.agrees().cardinality()).orElse(0);
            boolean isUnneeded = trials.of(others)
                    .filter(gives -> gives.agrees().cardinality() >= all)
                    .isPresent();
            if (isUnneeded || !finerRounding.counts(choice, now())) {
                accepted.replaceAll(found -> Fewer.without(found, List.of(choice)));
                accepted.removeIf(List::isEmpty);
            }
        }
    }
}
