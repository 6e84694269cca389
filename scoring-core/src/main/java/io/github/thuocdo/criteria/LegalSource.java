package io.github.thuocdo.criteria;

import io.github.thuocdo.internal.text.Shown;
import java.util.Objects;
import java.util.Optional;

/**
 * The clause that a criterion rests on (căn cứ).
 *
 * @param document the document's number or short name, {@code 1264/QĐ-UBND}
 * @param section the clause in it, {@code II.1.2.2(a)}; a leading {@code Phụ lục} marks an appendix; empty where none is named
 * @param quote the verbatim words; empty where the text of the document was not at hand
 * @param basis the way the value that rests on it is known; empty where that is not said
 */
public record LegalSource(String document, Optional<String> section, Optional<String> quote, Optional<Basis> basis) {

    /** The standing of a value of a set: how it is known. */
    public enum Basis {
        /** The document words it so. */
        DOCUMENT,
        /** It was found by recomputing published results. */
        FOUND,
        /** Only results are published, without the figures that they come from. */
        PUBLISHED,
        /** It holds a place until somebody decides it, as in the draft of an annex. */
        UNDECIDED
    }

    /** Refuses null; a section that is blank is none. */
    public LegalSource {
        Objects.requireNonNull(document, "document");
        section = Objects.requireNonNull(section, "section").filter(named -> !named.isBlank());
        Objects.requireNonNull(quote, "quote");
        Objects.requireNonNull(basis, "basis");
    }

    /** A document of which no clause is named. */
    public LegalSource(String document) {
        this(document, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A clause whose words are not at hand. */
    public LegalSource(String document, String section) {
        this(document, named(section, "section"), Optional.empty(), Optional.empty());
    }

    /** A clause with its verbatim words. */
    public LegalSource(String document, String section, String quote) {
        this(document, named(section, "section"), named(quote, "quote"), Optional.empty());
    }

    private static Optional<String> named(String text, String name) {
        return Optional.of(Objects.requireNonNull(text, name));
    }

    /** Whether the clause stands in an appendix. */
    public boolean inAppendix() {
        return section.filter(named -> named.startsWith("Phụ lục")).isPresent();
    }

    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }
}
