package io.github.thuocdo.reproduction;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The agreement of one row of a published table with what the set computes as it is.
 *
 * @param unit the unit
 * @param compared the number of values that are published for it
 * @param differences those that are not computed so, in the order of the columns
 */
public record RowAgreement(AdministrativeUnit unit, int compared, List<Difference> differences) {
    /** Keeps its own copy. */
    public RowAgreement {
        NotNull.require("unit", unit, "differences", differences);
        differences = List.copyOf(NotNull.within("differences", differences));
    }

    /**
     * A number that differs.
     *
     * @param column the id of the criterion or group; {@code score} or {@code rank}
     * @param published the published value
     * @param computed the value by the set; empty where it gives none
     */
    public record Difference(String column, BigDecimal published, Optional<BigDecimal> computed) {
        /** Refuses null. */
        public Difference {
            NotNull.require("column", column, "published", published, "computed", computed);
        }
    }

    /** Whether every number of the row is computed to the digit. */
    public boolean agrees() {
        return differences.isEmpty();
    }
}
