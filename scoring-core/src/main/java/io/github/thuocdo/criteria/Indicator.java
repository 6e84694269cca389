package io.github.thuocdo.criteria;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.OrderedCopies;
import io.github.thuocdo.internal.text.Shown;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is measured (chỉ tiêu, chỉ số).
 *
 * @param code the code in files, {@code online-level3}
 * @param name what it is
 * @param unit the unit of measure in the document's words, {@code %}; null where it has none
 * @param numerator what is counted, in the document's words; null where it is no ratio
 * @param denominator of how many, in the document's words; null where it is no ratio
 * @param aliases other codes that mean the same
 * @param annex what a published annex says beside it
 */
public record Indicator(
        String code,
        BilingualText name,
        @Nullable String unit,
        @Nullable String numerator,
        @Nullable String denominator,
        Set<String> aliases,
        Annex annex) {

    public Indicator {
        aliases = OrderedCopies.copyOf(aliases);
    }

    /** An indicator of which no annex says more. */
    public Indicator(
            String code,
            BilingualText name,
            @Nullable String unit,
            @Nullable String numerator,
            @Nullable String denominator,
            Set<String> aliases) {
        this(code, name, unit, numerator, denominator, aliases, Annex.NONE);
    }

    /** Enough to tell indicators apart: the code. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /**
     * The columns of a published annex beside number, indicator and points.
     *
     * @param method cách xác định và tính điểm: how the figure is found and scored; null where it is not said
     * @param evidence tài liệu kiểm chứng: what proves it; null where it is not said
     * @param collectedFrom nguồn thu thập: where it is collected; null where it is not said
     * @param verifiedBy đơn vị xác minh: who verifies it; null where it is not said
     */
    public record Annex(
            @Nullable String method,
            @Nullable String evidence,
            @Nullable String collectedFrom,
            @Nullable String verifiedBy) {
        /** Nothing said. */
        public static final Annex NONE = new Annex(null, null, null, null);

        @Override
        public String toString() {
            return Shown.withoutAbsent(this);
        }
    }

    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }
}
