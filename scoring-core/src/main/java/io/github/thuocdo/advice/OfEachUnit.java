package io.github.thuocdo.advice;

import com.google.common.collect.Lists;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.ranking.RankedUnit;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One thing for each of many units, found anew whenever it is asked for: of a list that is walked, a part stands in memory at once. */
final class OfEachUnit<T> extends AbstractList<T> {
    /** With fewer units another thread costs more than it brings. */
    private static final int FEWEST = 64;

    /** The advice of so many units stands in memory at once. */
    private static final int AT_ONCE = 512;

    private final List<RankedUnit> units;
    private final Workers threads;
    private final Function<RankedUnit, T> find;

    /**
     * The things of the units, in their order.
     *
     * @param threads those that find them where the list is walked
     */
    OfEachUnit(List<RankedUnit> units, Workers threads, Function<RankedUnit, T> find) {
        this.units = units;
        this.threads = threads;
        this.find = find;
    }

    @Override
    public T get(int index) {
        return find.apply(units.get(index));
    }

    @Override
    public int size() {
        return units.size();
    }

    @Override
    public Iterator<T> iterator() {
        return Lists.partition(units, AT_ONCE).stream()
                .flatMap(some -> found(some).stream())
                .iterator();
    }

    private List<T> found(List<RankedUnit> some) {
        List<Optional<T>> found = new ArrayList<>(Collections.nCopies(some.size(), Optional.empty()));
        threads.ranges(some.size(), FEWEST, (first, end) -> {
            for (int k = first; k < end; k++) {
                found.set(k, Optional.of(find.apply(some.get(k))));
            }
        });
        return found.stream().map(Optional::orElseThrow).toList();
    }
}
