package io.github.thuocdo.submission;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A province, district or commune (đơn vị hành chính). A code can change its meaning: the key is code <b>and</b> period.
 * Immutable.
 *
 * <pre>{@code
 * AdministrativeUnit.of("15469", "Thị trấn Quán Lào", Level.COMMUNE).withType("Thị trấn").withParent("394")
 * }</pre>
 */
public final class AdministrativeUnit {
    private final String code;
    private final String name;
    private final Level level;
    private final @Nullable String type;
    private final @Nullable String parent;
    private final @Nullable LocalDate validFrom;
    private final @Nullable LocalDate validTo;
    private final Set<String> groups;

    /** A unit as a register says it: null where it says nothing. */
    AdministrativeUnit(
            String code,
            String name,
            Level level,
            @Nullable String type,
            @Nullable String parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Set<String> groups) {
        this.code = code;
        this.name = name;
        this.level = level;
        this.type = type;
        this.parent = parent;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.groups = groups;
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "The unit " + Excerpt.of(code) + " ends (" + validTo + ") before it begins (" + validFrom + ")");
        }
    }

    /**
     * A unit of which nothing more is known.
     *
     * @param code the official code; text, leading zeros stay
     * @param name the name with its type, {@code Thị trấn Quán Lào}
     * @param level the level
     * @throws IllegalArgumentException if code or name is empty
     */
    public static AdministrativeUnit of(String code, String name, Level level) {
        if (Objects.requireNonNull(code, "code").isBlank()
                || Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException(
                    "A unit has a code and a name, not (" + Excerpt.of(code) + ") and (" + Excerpt.of(name) + ")");
        }
        return new AdministrativeUnit(
                code, name, Objects.requireNonNull(level, "level"), null, null, null, null, Collections.emptySet());
    }

    /** The same of the type {@code own}, {@code Thị trấn}. */
    public AdministrativeUnit withType(String own) {
        Objects.requireNonNull(own, "own");
        return new AdministrativeUnit(code, name, level, own, parent, validFrom, validTo, groups);
    }

    /** The same below the unit with the code {@code above}. */
    public AdministrativeUnit withParent(String above) {
        Objects.requireNonNull(above, "above");
        return new AdministrativeUnit(code, name, level, type, above, validFrom, validTo, groups);
    }

    /** The same, without a known parent. */
    AdministrativeUnit withoutParent() {
        return new AdministrativeUnit(code, name, level, type, null, validFrom, validTo, groups);
    }

    /**
     * The same, its code meaning this unit from {@code day} on.
     *
     * @throws IllegalArgumentException if that is after its last day
     */
    public AdministrativeUnit withValidFrom(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return new AdministrativeUnit(code, name, level, type, parent, day, validTo, groups);
    }

    /**
     * The same, its code meaning this unit until {@code day}, the last such day.
     *
     * @throws IllegalArgumentException if that is before its first day
     */
    public AdministrativeUnit withValidTo(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return new AdministrativeUnit(code, name, level, type, parent, validFrom, day, groups);
    }

    /** The same, belonging to these groups and no others. */
    public AdministrativeUnit withGroups(Collection<String> own) {
        NotNull.within("own", own);
        return new AdministrativeUnit(code, name, level, type, parent, validFrom, validTo, setOf(own));
    }

    /** The same, belonging to these groups and no others. */
    public AdministrativeUnit withGroups(String... own) {
        return withGroups(Arrays.asList(Objects.requireNonNull(own, "own")));
    }

    /** The groups in their order; the one empty set where there is none. */
    static Set<String> setOf(Collection<String> groups) {
        if (groups.isEmpty()) {
            return Collections.emptySet();
        }
        Set<String> copy = new LinkedHashSet<>();
        groups.forEach(group -> copy.add(Objects.requireNonNull(group, "group")));
        return Collections.unmodifiableSet(copy);
    }

    /** The official code; text, leading zeros stay. */
    public String code() {
        return code;
    }

    /** The name with its type, {@code Thị trấn Quán Lào}. */
    public String name() {
        return name;
    }

    /** The level. */
    public Level level() {
        return level;
    }

    /** The type, {@code Thị trấn}; empty where the register names none. */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /** The code of the unit above; empty where there is none. */
    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    /** The first day on which the code means this unit; empty where the register does not say. */
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    /** The last such day; empty where it still does. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** The groups that it belongs to, in the order in which they were named. */
    public Set<String> groups() {
        return groups;
    }

    /** Whether the code means this unit on {@code day}. */
    public boolean isValidOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether there is a day on which the code means both. */
    boolean overlaps(AdministrativeUnit other) {
        return !(endsBefore(other) || other.endsBefore(this));
    }

    private boolean endsBefore(AdministrativeUnit other) {
        return validTo != null && other.validFrom != null && validTo.isBefore(other.validFrom);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AdministrativeUnit that
                && code.equals(that.code)
                && name.equals(that.name)
                && level == that.level
                && Objects.equals(type, that.type)
                && Objects.equals(parent, that.parent)
                && Objects.equals(validFrom, that.validFrom)
                && Objects.equals(validTo, that.validTo)
                && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, name, level, type, parent, validFrom, validTo, groups);
    }

    /** {@code Thị trấn Quán Lào (15469)}. */
    @Override
    public String toString() {
        return name + " (" + code + ")";
    }
}
