package io.github.thuocdo.insight;

import io.github.thuocdo.internal.cell.CellName;
import io.github.thuocdo.submission.AdministrativeUnit;

/** Whether a code of two registers means one unit: codes were given anew, and the same one may mean another unit since. */
final class SameUnit {
    private SameUnit() {}

    /** Whether a unit before and one after with the same code are one: named alike, and neither ended before the other began. */
    static boolean is(AdministrativeUnit before, AdministrativeUnit after) {
        return before.equals(after)
                || CellName.agree(before.name(), after.name()) && !endedFirst(before, after) && !endedFirst(after, before);
    }

    private static boolean endedFirst(AdministrativeUnit one, AdministrativeUnit other) {
        return one.validTo()
                .flatMap(end -> other.validFrom().filter(end::isBefore))
                .isPresent();
    }
}
