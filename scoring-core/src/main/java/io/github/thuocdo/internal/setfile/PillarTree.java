package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.number.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A group of a data set with those below it, and with every weight that held or holds.
 *
 * @param pillar the group; its weight and those below it stand beside
 * @param weights its weights by the first day on which they hold; {@link LocalDate#MIN} where there is no such day
 * @param below the groups below it
 */
public record PillarTree(Pillar pillar, NavigableMap<LocalDate, Weight> weights, List<PillarTree> below)
        implements Pillar.InForce {

    /**
     * A weight.
     *
     * @param value 0 or more
     * @param source the clause that states it; null where none is named
     */
    public record Weight(Rational value, @Nullable String source) {}

    public PillarTree {
        weights = new TreeMap<>(weights);
        below = List.copyOf(below);
    }

    /** The groups of a set with all their weights, below one root. */
    public static PillarTree of(Pillar.InForce groups) {
        return groups instanceof PillarTree tree ? tree : of(groups.latest());
    }

    /** A group of which only one weight is known. */
    private static PillarTree of(Pillar pillar) {
        NavigableMap<LocalDate, Weight> weights = new TreeMap<>();
        pillar.weight().ifPresent(weight -> weights.put(LocalDate.MIN, new Weight(weight, null)));
        return new PillarTree(
                pillar,
                weights,
                pillar.pillars().stream().map(below -> of(below)).toList());
    }

    @Override
    public Pillar latest() {
        return on(LocalDate.MAX);
    }

    @Override
    public Pillar on(LocalDate day) {
        Objects.requireNonNull(day, "day");
        Map.Entry<LocalDate, Weight> weight = weights.floorEntry(day);
        return new Pillar(
                pillar.id(),
                pillar.title(),
                Optional.ofNullable(weight).map(each -> each.getValue().value()),
                pillar.aggregation(),
                pillar.normalised(),
                pillar.rounding(),
                pillar.gate(),
                below.stream().map(tree -> tree.on(day)).toList());
    }

    /** The days on which a weight of this group, or of one below it, starts to hold. */
    @Override
    public Set<LocalDate> changes() {
        TreeSet<LocalDate> days = new TreeSet<>();
        addDays(days);
        return days;
    }

    private void addDays(TreeSet<LocalDate> days) {
        weights.keySet().stream().filter(day -> !day.equals(LocalDate.MIN)).forEach(days::add);
        below.forEach(tree -> tree.addDays(days));
    }
}
