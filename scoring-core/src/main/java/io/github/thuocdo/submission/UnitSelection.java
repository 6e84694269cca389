package io.github.thuocdo.submission;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.thuocdo.criteria.Level;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The units of one level of a register: those that are ranked against each other. */
public final class UnitSelection {
    private final UnitRegister register;
    private final Level level;
    private final ImmutableList<AdministrativeUnit> units;
    private final Supplier<Map<String, Integer>> positions = Suppliers.memoize(this::byCode);

    /**
     * The units of {@code level} in {@code register}, in the Vietnamese order of their names, then by code.
     *
     * @throws IllegalArgumentException if a code means several units of the register: name the day first
     */
    UnitSelection(UnitRegister register, Level level) {
        if (!register.ambiguousCodes().isEmpty()) {
            throw new IllegalArgumentException(
                    "The code (" + register.ambiguousCodes().iterator().next()
                            + ") means several units, each in its own period. Maybe choose a day with asOf?");
        }
        this.register = register;
        this.level = level;
        record Keyed(String key, AdministrativeUnit unit) {}
        Keyed[] keyed = register.units().stream()
                .filter(unit -> unit.level() == level)
                .map(unit -> new Keyed(VietnameseOrder.key(unit.name()), unit))
                .toArray(Keyed[]::new);
        Arrays.sort(
                keyed,
                Comparator.comparing(Keyed::key).thenComparing(k -> k.unit().code()));
        this.units = ImmutableList.copyOf(Arrays.stream(keyed).map(Keyed::unit).toList());
    }

    private Map<String, Integer> byCode() {
        Map<String, Integer> all = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            all.put(units.get(i).code(), i);
        }
        return all;
    }

    /** The place of the unit with this code among {@link #units()}; -1 where there is none. */
    public int position(String code) {
        return positions.get().getOrDefault(code, -1);
    }

    /** The register that they belong to. */
    public UnitRegister register() {
        return register;
    }

    /** Their level. */
    public Level level() {
        return level;
    }

    /** The units, in the Vietnamese order of their names, then by code. */
    public List<AdministrativeUnit> units() {
        return units;
    }
}
