package io.github.thuocdo.reproduction;

import io.github.thuocdo.submission.AdministrativeUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How one row of a published table stands to what the set computes as it is.
 *
 * @param unit the unit
 * @param compared how many numbers are published for it
 * @param differences those that are not computed so, in the order of the columns
 */
public record RowAgreement(AdministrativeUnit unit, int compared, List<Difference> differences) {
    /** Keeps its own copy. */
    public RowAgreement {
        differences = List.copyOf(differences);
    }

    /**
     * A number that differs.
     *
     * @param column the id of the criterion or group; {@code score} or {@code rank}
     * @param published what is published
     * @param computed what the set gives; empty where it gives nothing
     */
    public record Difference(String column, BigDecimal published, Optional<BigDecimal> computed) {}

    /** Whether every number of the row is computed to the digit. */
    public boolean agrees() {
        return differences.isEmpty();
    }
}
