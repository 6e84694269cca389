package io.github.thuocdo.criteria;

import org.jspecify.annotations.Nullable;

/**
 * The clause that a criterion rests on (căn cứ).
 *
 * @param document the document's number or short name, {@code 1264/QĐ-UBND}
 * @param section the clause in it, {@code II.1.2.2(a)}; a leading {@code Phụ lục} marks an appendix
 * @param quote the verbatim words; null where the text of the document was not at hand
 */
public record LegalSource(
        String document, String section, @Nullable String quote) {

    /** Whether the clause stands in an appendix. */
    public boolean inAppendix() {
        return section.startsWith("Phụ lục");
    }
}
