package io.github.thuocdo.submission;

import io.github.thuocdo.criteria.Level;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A province, district or commune (đơn vị hành chính). A code can change its meaning: the key is code <b>and</b> period.
 *
 * @param code the official code; text, leading zeros stay
 * @param name the name with its type, {@code Thị trấn Quán Lào}
 * @param level the level
 * @param type the type, {@code Thị trấn}; null where the register names none
 * @param parent the code of the unit above; null where there is none
 * @param validFrom the first day on which the code means this unit; null where the register does not say
 * @param validTo the last such day; null where it still does
 * @param groups the groups that it belongs to
 */
public record AdministrativeUnit(
        String code,
        String name,
        Level level,
        @Nullable String type,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Set<String> groups) {

    public AdministrativeUnit {
        groups = groups.isEmpty() ? Collections.emptySet() : Collections.unmodifiableSet(new LinkedHashSet<>(groups));
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "The unit " + code + " ends (" + validTo + ") before it begins (" + validFrom + ")");
        }
    }

    /** Whether the code means this unit on {@code day}. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether there is a day on which the code means both. */
    boolean overlaps(AdministrativeUnit other) {
        return !(endsBefore(other) || other.endsBefore(this));
    }

    private boolean endsBefore(AdministrativeUnit other) {
        return validTo != null && other.validFrom != null && validTo.isBefore(other.validFrom);
    }
}
