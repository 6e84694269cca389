package io.github.thuocdo.submission;

import io.github.thuocdo.internal.text.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * A file, a stream or a list of rows that figures were read from.
 *
 * @param name its name, as findings show it
 * @param indicators the codes that head its columns in the wide form; empty for every other form
 * @param headings the places of these codes, one for each; empty where they are not known
 */
public record FigureSource(String name, List<String> indicators, List<SourcePosition> headings) {
    /**
     * Refuses null.
     *
     * @throws IllegalArgumentException if there are places, but not one for each code
     */
    public FigureSource {
        Objects.requireNonNull(name, "name");
        indicators = List.copyOf(NotNull.within("indicators", indicators));
        headings = List.copyOf(NotNull.within("headings", headings));
        if (!headings.isEmpty() && headings.size() != indicators.size()) {
            throw new IllegalArgumentException("A source has a place for each of its headings or none, and cannot have "
                    + headings.size() + " for " + indicators.size());
        }
    }

    /** A source without the places of its headings. */
    public FigureSource(String name, List<String> indicators) {
        this(name, indicators, List.of());
    }
}
