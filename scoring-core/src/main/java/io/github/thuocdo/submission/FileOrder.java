package io.github.thuocdo.submission;

import io.github.thuocdo.criteria.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings as a person walks through the files: by file in the order in which the files were named, then by line. */
public final class FileOrder {
    private final Map<String, Integer> places = new HashMap<>();

    /** The order of the files that these submissions were read from. */
    public FileOrder(Submissions submissions) {
        submissions.sources().forEach(source -> places.putIfAbsent(source.file(), places.size()));
    }

    /** The findings in this order, those of no file at the end; what stands on one line keeps its order. */
    public List<Finding> sorted(Collection<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingInt(this::place).thenComparingInt(Finding::line))
                .toList();
    }

    private int place(Finding finding) {
        return finding.file() == null ? Integer.MAX_VALUE : places.getOrDefault(finding.file(), places.size());
    }
}
