package io.github.thuocdo.internal.answer;

import com.google.common.collect.Iterators;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;

/** A heading and maybe a few rows, and behind them many, which may be made only as the list is walked. */
public final class HeadedRows extends AbstractList<List<String>> {
    private final List<List<String>> first;
    private final List<List<String>> rest;

    /** The rows of the one list, and behind them those of the other. */
    public HeadedRows(List<List<String>> first, List<List<String>> rest) {
        this.first = first;
        this.rest = rest;
    }

    @Override
    public List<String> get(int index) {
        return index < first.size() ? first.get(index) : rest.get(index - first.size());
    }

    @Override
    public int size() {
        return first.size() + rest.size();
    }

    @Override
    public Iterator<List<String>> iterator() {
        return Iterators.concat(first.iterator(), rest.iterator());
    }
}
