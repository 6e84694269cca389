package io.github.thuocdo.submission;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The units of one level of a register: those that are ranked against each other. */
public final class UnitSelection {
    private final UnitRegister register;
    private final Level level;
    private final List<AdministrativeUnit> units;
    private final String[] codes;
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
        List<Keyed> keyed = new ArrayList<>();
        for (AdministrativeUnit unit : register.units()) {
            if (unit.level() == level) {
                keyed.add(new Keyed(VietnameseOrder.key(unit.name()), unit));
            }
        }
        Collections.sort(keyed);
        List<AdministrativeUnit> inOrder = new ArrayList<>(keyed.size());
        for (Keyed one : keyed) {
            inOrder.add(one.unit);
        }
        this.units = List.copyOf(inOrder);
        this.codes = new String[units.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = units.get(i).code();
        }
    }

    /** A unit with the key of its name. */
    private record Keyed(String key, AdministrativeUnit unit) implements Comparable<Keyed> {
        @Override
        public int compareTo(Keyed other) {
            int byName = key.compareTo(other.key);
            return byName != 0 ? byName : unit.code().compareTo(other.unit.code());
        }
    }

    private Map<String, Integer> byCode() {
        Map<String, Integer> all = new HashMap<>();
        for (int i = 0; i < codes.length; i++) {
            all.put(codes[i], i);
        }
        return all;
    }

    /** The place of the unit with this code among {@link #units()}; -1 where there is none. */
    public int position(String code) {
        return positions.get().getOrDefault(code, -1);
    }

    /** The same, looked for at the place {@code guess} first: units mostly come in one order. */
    public int position(String code, int guess) {
        return guess < codes.length && codes[guess].equals(code) ? guess : position(code);
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
