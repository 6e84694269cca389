package io.github.thuocdo.criteria;

import io.github.thuocdo.internal.text.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The clause that a criterion rests on (căn cứ).
 *
 * @param document the document's number or short name, {@code 1264/QĐ-UBND}
 * @param section the clause in it, {@code II.1.2.2(a)}; a leading {@code Phụ lục} marks an appendix
 * @param quote the verbatim words; null where the text of the document was not at hand
 * @param basis what the value that rests on it is known by; null where that is not said
 */
public record LegalSource(
        String document,
        String section,
        @Nullable String quote,
        @Nullable Basis basis) {

    /** What a value of a set is known by. */
    public enum Basis {
        /** The document words it so. */
        DOCUMENT,
        /** It was found by recomputing published results. */
        FOUND,
        /** Only results are published, without the figures that they come from. */
        PUBLISHED
    }

    /** A clause, without what its value is known by. */
    public LegalSource(String document, String section, @Nullable String quote) {
        this(document, section, quote, null);
    }

    /** Whether the clause stands in an appendix. */
    public boolean inAppendix() {
        return section.startsWith("Phụ lục");
    }

    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }
}
