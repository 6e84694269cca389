package io.github.thuocdo.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A group of a data set with those below it, and with every weight that held or holds.
 *
 * @param pillar the group; its weight and those below it stand beside
 * @param weights its weights by the first day on which they hold; {@link LocalDate#MIN} where there is no such day
 * @param below the groups below it
 */
public record PillarTree(Pillar pillar, NavigableMap<LocalDate, Weight> weights, List<PillarTree> below)
        implements Function<@Nullable LocalDate, Pillar> {

    /**
     * A weight.
     *
     * @param value 0 or more
     * @param source where it stands; null where that is not said
     */
    public record Weight(BigDecimal value, @Nullable String source) {}

    public PillarTree {
        weights = new TreeMap<>(weights);
        below = List.copyOf(below);
    }

    /** A group of which only one weight is known. */
    public static PillarTree of(Pillar pillar) {
        NavigableMap<LocalDate, Weight> weights = new TreeMap<>();
        if (pillar.weight() != null) {
            weights.put(LocalDate.MIN, new Weight(pillar.weight(), null));
        }
        return new PillarTree(
                pillar, weights, pillar.pillars().stream().map(PillarTree::of).toList());
    }

    /** The group in force on a day; null for the latest. */
    @Override
    public Pillar apply(@Nullable LocalDate day) {
        Map.Entry<LocalDate, Weight> weight = day == null ? weights.lastEntry() : weights.floorEntry(day);
        return new Pillar(
                pillar.id(),
                pillar.title(),
                weight == null ? null : weight.getValue().value(),
                pillar.aggregation(),
                pillar.normalised(),
                pillar.rounding(),
                pillar.gate(),
                below.stream().map(tree -> tree.apply(day)).toList());
    }

    /** Adds the days on which a weight of this group, or of one below it, starts to hold. */
    public void addDays(TreeSet<LocalDate> days) {
        weights.keySet().stream().filter(day -> !day.equals(LocalDate.MIN)).forEach(days::add);
        below.forEach(tree -> tree.addDays(days));
    }
}
