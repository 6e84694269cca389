package io.github.thuocdo.internal.judging;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Reading;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The claim of one clause to go before another that asks for the same indicator, as precedence rules match it. Of two clauses
 * each claims it, and the rules grant one.
 *
 * @param clause the criterion of the clause that claims to go before
 * @param other the criterion of the other
 * @param reading the reading under which contradictions are settled
 */
public record ClauseClaim(Criterion clause, Criterion other, Reading reading) {

    /** Whether the clause stands in an appendix. */
    public boolean inAppendix() {
        return clause.source().inAppendix();
    }

    /** Whether the other clause stands in an appendix. */
    public boolean otherInAppendix() {
        return other.source().inAppendix();
    }

    /** Whether both stand in the body, or both in an appendix. */
    public boolean inTheSamePart() {
        return inAppendix() == otherInAppendix();
    }

    /** Whether its threshold is higher. */
    public boolean asksMore() {
        return byThreshold() > 0;
    }

    /** Whether both thresholds are the same number. */
    public boolean asksTheSame() {
        return byThreshold() == 0;
    }

    /** Whether it asks for more than the threshold, where the other is content with the threshold. */
    public boolean isStricter() {
        return clause.requirement().isStrict() && !other.requirement().isStrict();
    }

    /** Whether both ask for more than their threshold, or neither. */
    public boolean isAsStrict() {
        return clause.requirement().isStrict() == other.requirement().isStrict();
    }

    /** Whether it stands earlier in the order of the documents. */
    public boolean standsEarlier() {
        return clause.ordinal() == other.ordinal()
                ? clause.id().compareTo(other.id()) < 0
                : clause.ordinal() < other.ordinal();
    }

    /** Of two limits from above the smaller asks for more; one comes behind every least, and before what states neither. */
    private int byThreshold() {
        Optional<BigDecimal> most = clause.requirement().most();
        Optional<BigDecimal> others = other.requirement().most();
        if (most.isPresent() && others.isPresent()) {
            return others.get().compareTo(most.get());
        }
        int byLeast = leastOf(clause).compareTo(leastOf(other));
        return byLeast == 0 ? Boolean.compare(most.isPresent(), others.isPresent()) : byLeast;
    }

    /** A clause that asks for no least comes behind every one that does. */
    private static BigDecimal leastOf(Criterion clause) {
        return clause.requirement().least().orElse(BigDecimal.ZERO);
    }

    /** Claims are told apart as objects: two criteria are compared by nothing but these rules. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /**
     * A rule's conclusion: the claim is granted.
     *
     * @param claim the claim
     */
    public record Granted(ClauseClaim claim) {
        /** Grants a claim. */
        public static Granted grant(ClauseClaim claim) {
            return new Granted(claim);
        }
    }
}
