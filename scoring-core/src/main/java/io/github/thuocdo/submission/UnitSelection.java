package io.github.thuocdo.submission;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.internal.text.VietnameseOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The units of one level of a register: those that are ranked against each other. */
public final class UnitSelection {
    private final KnownUnits register;
    private final Level level;
    private final List<AdministrativeUnit> units;
    private final String[] codes;
    private final Supplier<Map<String, Integer>> positions = Suppliers.memoize(this::byCode);

    /**
     * The units of {@code level} in {@code register}, in the Vietnamese order of their names, then by code.
     *
     * @throws IllegalArgumentException if a code means several units of the register: name the day first
     */
    UnitSelection(KnownUnits register, Level level) {
        if (!register.ambiguousCodes().isEmpty()) {
            throw KnownUnits.ambiguous(register.ambiguousCodes().iterator().next());
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

    /**
     * The unit with this code.
     *
     * @throws IllegalArgumentException if none of these has it
     */
    public AdministrativeUnit unit(String code) {
        return find(code).orElseThrow(() -> unknown(code));
    }

    /** The unit with this code; empty where none of these has it. */
    public Optional<AdministrativeUnit> find(String code) {
        OptionalInt place = position(code);
        return place.isEmpty() ? Optional.empty() : Optional.of(units.get(place.getAsInt()));
    }

    /** The refusal of a code that none of these has: names it, and the unit that may be meant. */
    public IllegalArgumentException unknown(String code) {
        List<AdministrativeUnit> others = register.of(code);
        String advice = others.isEmpty()
                ? register.meant(code)
                        .map(unit -> "Maybe " + unit.code() + " (" + unit.name() + ")?")
                        .orElse("Maybe choose another register?")
                : "Maybe choose the level of " + others.get(0).name() + ", "
                        + others.get(0).level().code() + "?";
        return new IllegalArgumentException(
                "The code (" + Cells.shown(code) + ") belongs to no " + level.code() + " of this register. " + advice);
    }

    /** The place of the unit with this code among {@link #units()}, from 0 on; empty where none of these has it. */
    public OptionalInt position(String code) {
        Integer place = positions.get().get(Objects.requireNonNull(code, "code"));
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** Whether the unit at a place among {@link #units()} has this code; false where there is no such place. */
    public boolean isAt(int place, String code) {
        return place >= 0 && place < codes.length && codes[place].equals(code);
    }

    /** The units of the register, of whatever level, that a code means; empty where it holds none. */
    public List<AdministrativeUnit> registered(String code) {
        return register.of(code);
    }

    /** The units that a code means in the register on any day, whichever was chosen. */
    public List<AdministrativeUnit> registeredOnAnyDay(String code) {
        return register.onAnyDay(code);
    }

    /** The unit of the register that somebody meant, as {@link UnitRegister#meant} finds it. */
    public Optional<AdministrativeUnit> meant(String typed) {
        return register.meant(typed);
    }

    /** The day whose units the register holds; empty where it holds those of every day. */
    public Optional<LocalDate> day() {
        return register.day();
    }

    /** Their level. */
    public Level level() {
        return level;
    }

    /** The units, in the Vietnamese order of their names, then by code. */
    public List<AdministrativeUnit> units() {
        return units;
    }

    /** How many units of which level: {@code 26 × commune}. */
    @Override
    public String toString() {
        return units.size() + " × " + level.code();
    }
}
