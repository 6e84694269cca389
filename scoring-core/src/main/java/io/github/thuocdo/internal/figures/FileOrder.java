package io.github.thuocdo.internal.figures;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.submission.FigureSource;
import io.github.thuocdo.submission.Submissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings as a person walks through the files: by file in the order in which the files were named, then by line. */
public final class FileOrder implements Comparator<Finding> {
    private final Map<String, Integer> places = new HashMap<>();

    /** The order of the files that these submissions were read from. */
    public FileOrder(Submissions submissions) {
        for (FigureSource source : submissions.sources()) {
            places.putIfAbsent(source.name(), places.size());
        }
    }

    /** The findings in this order, those of no file at the end; findings of one line keep their order. */
    public List<Finding> sorted(Collection<Finding> findings) {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(this);
        return Collections.unmodifiableList(sorted);
    }

    @Override
    public int compare(Finding one, Finding other) {
        int byFile = Integer.compare(place(one), place(other));
        return byFile != 0
                ? byFile
                : Integer.compare(one.line().orElse(0), other.line().orElse(0));
    }

    private int place(Finding finding) {
        return finding.file()
                .map(file -> places.getOrDefault(file, places.size()))
                .orElse(Integer.MAX_VALUE);
    }
}
