package io.github.thuocdo.criteria;

import com.google.common.collect.ImmutableSet;
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
 */
public record Indicator(
        String code,
        Text name,
        @Nullable String unit,
        @Nullable String numerator,
        @Nullable String denominator,
        Set<String> aliases) {

    public Indicator {
        aliases = ImmutableSet.copyOf(aliases);
    }
}
