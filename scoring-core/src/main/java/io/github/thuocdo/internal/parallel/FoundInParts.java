package io.github.thuocdo.internal.parallel;

import com.google.common.collect.Lists;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One thing for each of many others, found anew whenever it is asked for: of a list that is walked, a part stands in memory at once. */
public final class FoundInParts<S, T> extends AbstractList<T> {
    /** With fewer another thread costs more than it brings. */
    private static final int FEWEST = 64;

    /** So many stand in memory at once. */
    private static final int AT_ONCE = 512;

    private final List<S> all;
    private final Workers threads;
    private final Function<List<S>, List<T>> find;

    /**
     * The things found, in the order of the others.
     *
     * @param threads those that find them where the list is walked
     */
    public FoundInParts(List<S> all, Workers threads, Function<S, T> find) {
        this(threads, all, some -> some.stream().map(find).toList());
    }

    /**
     * The things found where finding those of several together takes less.
     *
     * @param find finds one for each of a few of the others, in their order
     */
    public FoundInParts(Workers threads, List<S> all, Function<List<S>, List<T>> find) {
        this.all = all;
        this.threads = threads;
        this.find = find;
    }

    @Override
    public T get(int index) {
        return find.apply(List.of(all.get(index))).get(0);
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public Iterator<T> iterator() {
        return Lists.partition(all, AT_ONCE).stream()
                .flatMap(some -> found(some).stream())
                .iterator();
    }

    private List<T> found(List<S> some) {
        List<Optional<T>> found = new ArrayList<>(Collections.nCopies(some.size(), Optional.empty()));
        threads.ranges(some.size(), FEWEST, (first, end) -> {
            List<T> own = find.apply(some.subList(first, end));
            for (int k = first; k < end; k++) {
                found.set(k, Optional.of(own.get(k - first)));
            }
        });
        return found.stream().map(Optional::orElseThrow).toList();
    }
}
