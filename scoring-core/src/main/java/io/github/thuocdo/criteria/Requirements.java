package io.github.thuocdo.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The origin of a set's criteria: rules, or data. */
@FunctionalInterface
public interface Requirements {

    /** The criteria under {@code profile}, each as it is stated for all levels, in any order. */
    List<Criterion> askedUnder(Profile profile);

    /** The indicators collected at {@code level} and never scored, with the type of their figures; the default is none. */
    default Map<Indicator, FigureType> collectedAt(Level level) {
        Objects.requireNonNull(level, "level");
        return Map.of();
    }

    /** The indicators that they declare, though no criterion need ask for them, by their codes; none unless overridden. */
    default Map<String, Indicator> declared() {
        return Map.of();
    }

    /** The indicator with a code, as they declare it though no criterion need ask for it. */
    default Optional<Indicator> declared(String code) {
        return Optional.ofNullable(declared().get(Objects.requireNonNull(code, "code")));
    }

    /** The days on which a value changes; none unless overridden. */
    default Set<LocalDate> changes() {
        return Set.of();
    }

    /** The readings that they name themselves, the default first; none unless overridden. */
    default List<Reading> readings() {
        return List.of();
    }

    /** Whether the set declares itself the way a missing figure counts, instead of leaving it to the library; not unless overridden. */
    default boolean saysMissing() {
        return false;
    }

    /** Whether they are data, so that their words are their author's; rules unless overridden. */
    default boolean isData() {
        return false;
    }
}
