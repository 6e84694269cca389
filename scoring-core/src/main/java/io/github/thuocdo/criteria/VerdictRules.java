package io.github.thuocdo.criteria;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.OrderedCopies;
import io.github.thuocdo.internal.text.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules by which a unit passes, and by which its score falls in a class: declared as part of the set.
 *
 * @param pass the conditions under which a unit passes; empty where the set says nothing, or it is not known
 * @param bands the classes of scores, from the best to the worst; empty for none
 * @param vetoes criteria whose failure caps the class
 * @param declared the number of criteria in the document, where the set holds fewer; empty where it is whole
 */
public record VerdictRules(Optional<Pass> pass, List<Band> bands, List<Veto> vetoes, Optional<Declared> declared) {
    /** No verdict. */
    public static final VerdictRules NONE = new VerdictRules(Optional.empty(), List.of(), List.of(), Optional.empty());

    public VerdictRules {
        NotNull.require("pass", pass, "bands", bands, "vetoes", vetoes, "declared", declared);
        bands = List.copyOf(NotNull.within("bands", bands));
        vetoes = List.copyOf(NotNull.within("vetoes", vetoes));
    }

    /**
     * Rules to be stated one by one: {@link #NONE} where nothing is said.
     *
     * <pre>{@code
     * VerdictRules.builder().passWithAll().band("A", "Tốt", "Good", "80").band("B", "Đạt", "Fair", "50").build()
     * }</pre>
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what gives a verdict until it is built. */
    public static final class Builder {
        private boolean isDecided;
        private int atLeast;
        private boolean all;
        private Optional<BigDecimal> score = Optional.empty();
        private final Map<String, BigDecimal> pillars = new LinkedHashMap<>();
        private final List<Band> bands = new ArrayList<>();
        private final List<Veto> vetoes = new ArrayList<>();
        private Optional<Declared> declared = Optional.empty();

        private Builder() {}

        /** A unit passes only with every scored criterion met that applies to it. All conditions of a pass must hold. */
        public Builder passWithAll() {
            this.isDecided = true;
            this.all = true;
            return this;
        }

        /** A unit passes only with so many scored criteria met, 0 or more; every unit meets at least 0. */
        public Builder passWith(int criteria) {
            this.isDecided = true;
            this.atLeast = criteria;
            return this;
        }

        /**
         * A unit passes only with a score that is not below this, at the set's scale.
         *
         * @throws NumberFormatException if it is no number such as {@code 70}
         */
        public Builder passFrom(String score) {
            this.isDecided = true;
            this.score = Optional.of(Digits.number("The score of a pass", score));
            return this;
        }

        /**
         * A unit passes only with a score of one group that is not below this, at the set's scale.
         *
         * @throws NumberFormatException if it is no number such as {@code 70}
         */
        public Builder passFrom(String pillar, String score) {
            NotNull.require("pillar", pillar, "score", score);
            this.isDecided = true;
            this.pillars.put(pillar, Digits.number("The score of a pass", score));
            return this;
        }

        /**
         * One more class of scores, below those before it.
         *
         * @param id its name in results
         * @param vi its title in Vietnamese
         * @param en its title in English
         * @param from the least score, at the set's scale
         * @throws NumberFormatException if that is no number
         */
        public Builder band(String id, String vi, String en, String from) {
            Objects.requireNonNull(from, "from");
            bands.add(
                    new Band(id, new BilingualText(vi, en), Digits.number("The least score of a class", from), false));
            return this;
        }

        /** One more criterion whose failure leaves no better class than {@code band}. */
        public Builder veto(String criterion, String band) {
            vetoes.add(new Veto(criterion, band));
            return this;
        }

        /** The extent of the document where the set holds less of it; the set is whole unless this is said. */
        public Builder declared(Declared declared) {
            this.declared = Optional.of(Objects.requireNonNull(declared, "declared"));
            return this;
        }

        /**
         * The rules.
         *
         * @throws IllegalArgumentException if the number of criteria is below 0
         */
        public VerdictRules build() {
            Optional<Pass> pass = isDecided ? Optional.of(new Pass(atLeast, all, score, pillars)) : Optional.empty();
            return new VerdictRules(pass, bands, vetoes, declared);
        }
    }

    /** Whether they are {@link #NONE}. */
    public boolean isNone() {
        return pass.isEmpty() && bands.isEmpty() && vetoes.isEmpty() && declared.isEmpty();
    }

    /** Whether they say when a unit passes, or how much of the document the set lacks. */
    boolean areDecisive() {
        return pass.isPresent() || declared.isPresent();
    }

    /**
     * The conditions under which a unit passes. Mandatory criteria must be met besides.
     *
     * @param atLeast the least number of scored criteria that must be met; every unit meets at least 0, so 0 is no case apart: it is a
     *     condition that always holds, and leaves the decision to the others
     * @param all whether every scored criterion that applies must be met
     * @param score the least score, at the set's scale; empty for none
     * @param pillars the least score of single pillars, at the set's scale
     */
    public record Pass(int atLeast, boolean all, Optional<BigDecimal> score, Map<String, BigDecimal> pillars) {
        public Pass {
            NotNull.require("score", score, "pillars", pillars);
            pillars = OrderedCopies.copyOf("pillars", pillars);
            score.ifPresent(from -> Digits.few("The score of a pass", from));
            pillars.values().forEach(from -> Digits.few("The score of a pass", from));
            if (atLeast < 0) {
                throw new IllegalArgumentException("A unit passes with 0 or more criteria met, not " + atLeast);
            }
        }

        @Override
        public String toString() {
            return Shown.withoutAbsent(this);
        }
    }

    /**
     * A class of scores (xếp loại).
     *
     * @param id its name in results
     * @param title its title
     * @param from the least score, at the set's scale
     * @param open whether that score itself is not enough
     */
    public record Band(String id, BilingualText title, BigDecimal from, boolean open) {
        /** Refuses null. */
        public Band {
            NotNull.require("id", id, "title", title, "from", from);
            Digits.few("The score from which a class is reached", from);
        }

        /** Whether a published score reaches this class. */
        public boolean isReachedBy(BigDecimal score) {
            Objects.requireNonNull(score, "score");
            int sign = score.compareTo(from);
            return open ? sign > 0 : sign >= 0;
        }
    }

    /**
     * A criterion, scored or not, whose failure caps the class: not met, no points at all, or no figure where a missing
     * figure has no points.
     *
     * @param criterion the id of the criterion
     * @param band the best class that remains
     */
    public record Veto(String criterion, String band) {
        /** Refuses null. */
        public Veto {
            NotNull.require("criterion", criterion, "band", band);
        }
    }

    /**
     * The extent of a document that the set holds in part.
     *
     * @param criteria the number of criteria in the document, 0 or more
     * @param pillars the number of criteria in each pillar
     * @param note the reason why criteria are missing; empty where none is given
     */
    public record Declared(int criteria, Map<String, Integer> pillars, Optional<BilingualText> note) {
        /** Refuses a negative number of criteria. */
        public Declared {
            pillars = OrderedCopies.copyOf("pillars", pillars);
            Objects.requireNonNull(note, "note");
            if (criteria < 0) {
                throw new IllegalArgumentException("A document has 0 or more criteria, not " + criteria);
            }
        }

        /** The number of {@code criteria}, which the set holds, in a pillar itself. */
        public static int held(String pillar, List<Criterion> criteria) {
            Objects.requireNonNull(criteria, "criteria");
            Objects.requireNonNull(pillar, "pillar");
            return (int) criteria.stream()
                    .filter(criterion -> criterion.pillar().equals(pillar))
                    .count();
        }
    }

    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }
}
