package io.github.thuocdo.criteria;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.OrderedCopies;
import io.github.thuocdo.internal.text.Shown;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An indicator (chỉ tiêu, chỉ số).
 *
 * @param code the code in files, {@code online-level3}
 * @param name its name in both languages
 * @param unit the unit of measure in the document's words, {@code %}; empty where it has none
 * @param numerator the things that are counted, in the document's words; empty where it is no ratio
 * @param denominator the things of which they are counted, in the document's words; empty where it is no ratio
 * @param aliases other codes that mean the same
 * @param annex the other columns of a published annex
 */
public record Indicator(
        String code,
        BilingualText name,
        Optional<String> unit,
        Optional<String> numerator,
        Optional<String> denominator,
        Set<String> aliases,
        Annex annex) {

    public Indicator {
        NotNull.require("code", code, "name", name, "unit", unit, "numerator", numerator, "denominator", denominator);
        NotNull.require("aliases", aliases, "annex", annex);
        aliases = OrderedCopies.copyOf("aliases", aliases);
    }

    /** An indicator with no more than its code and name. */
    public static Indicator of(String code, BilingualText name) {
        return new Indicator(code, name, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Annex.NONE);
    }

    /** The same indicator with a unit of measure, in the document's words. */
    public Indicator withUnit(String words) {
        Objects.requireNonNull(words, "words");
        return new Indicator(code, name, Optional.of(words), numerator, denominator, aliases, annex);
    }

    /** The same indicator as a ratio: its numerator and its denominator, in the document's words. */
    public Indicator withRatio(String counted, String ofHowMany) {
        NotNull.require("counted", counted, "ofHowMany", ofHowMany);
        return new Indicator(code, name, unit, Optional.of(counted), Optional.of(ofHowMany), aliases, annex);
    }

    /** An indicator with its code alone, which stands for its name. */
    public static Indicator of(String code) {
        return of(Objects.requireNonNull(code, "code"), new BilingualText(code, code));
    }

    /** The same indicator with other aliases. */
    public Indicator withAliases(Set<String> codes) {
        Objects.requireNonNull(codes, "codes");
        return new Indicator(code, name, unit, numerator, denominator, NotNull.within("codes", codes), annex);
    }

    /** Enough to tell indicators apart: the code. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /**
     * The columns of a published annex beside number, indicator and points.
     *
     * @param method cách xác định và tính điểm: how the figure is found and scored; empty where it is not said
     * @param evidence tài liệu kiểm chứng: the documents that prove it; empty where none are named
     * @param collectedFrom nguồn thu thập: where it is collected; empty where it is not said
     * @param verifiedBy đơn vị xác minh: who verifies it; empty where it is not said
     */
    public record Annex(
            Optional<String> method,
            Optional<String> evidence,
            Optional<String> collectedFrom,
            Optional<String> verifiedBy) {
        /** Nothing said. */
        public static final Annex NONE =
                new Annex(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** Refuses null. */
        public Annex {
            NotNull.require("method", method, "evidence", evidence, "collectedFrom", collectedFrom);
            NotNull.require("verifiedBy", verifiedBy);
        }

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
