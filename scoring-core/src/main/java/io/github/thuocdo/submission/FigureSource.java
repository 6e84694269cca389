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
 * @param mentions the names that rows of the long form have for their indicators beside the codes, each change of name,
 *     the first 1,000 of them
 */
public record FigureSource(
        String name, List<String> indicators, List<SourcePosition> headings, List<Mention> mentions) {
    /**
     * The name that a row has for its indicator beside the code.
     *
     * @param code the code, as written
     * @param name the name, as written
     * @param place the place of the row
     */
    public record Mention(String code, String name, SourcePosition place) {
        /** Refuses null. */
        public Mention {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(place, "place");
        }
    }

    /**
     * Refuses null.
     *
     * @throws IllegalArgumentException if there are places, but not one for each code
     */
    public FigureSource {
        Objects.requireNonNull(name, "name");
        indicators = List.copyOf(NotNull.within("indicators", indicators));
        headings = List.copyOf(NotNull.within("headings", headings));
        mentions = List.copyOf(NotNull.within("mentions", mentions));
        if (!headings.isEmpty() && headings.size() != indicators.size()) {
            throw new IllegalArgumentException("A source has a place for each of its headings or none, and cannot have "
                    + headings.size() + " for " + indicators.size());
        }
    }

    /** A source whose rows name no indicator beside its code. */
    public FigureSource(String name, List<String> indicators, List<SourcePosition> headings) {
        this(name, indicators, headings, List.of());
    }

    /** A source without the places of its headings. */
    public FigureSource(String name, List<String> indicators) {
        this(name, indicators, List.of());
    }
}
