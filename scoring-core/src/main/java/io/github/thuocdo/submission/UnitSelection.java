package io.github.thuocdo.submission;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.cell.CellCode;
import io.github.thuocdo.internal.cell.CellName;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.Sameness;
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
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The units of one level of a register: those that are ranked against each other. */
public final class UnitSelection {
    private final KnownUnits register;
    private final Level level;
    private final List<AdministrativeUnit> units;
    private final boolean isPart;
    private final String[] codes;
    private final Supplier<Map<String, Integer>> positions = Suppliers.memoize(this::byCode);
    /** All units of the level, whichever of them are these. */
    private final Supplier<Written> written;

    /**
     * The units of {@code level} in {@code register}, in the Vietnamese order of their names, then by code.
     *
     * @throws IllegalArgumentException if a code means several units of the register: name the day first
     */
    UnitSelection(KnownUnits register, Level level) {
        this(register, level, inOrder(register, level), null);
    }

    /**
     * Some units.
     *
     * @param all those of which they are some; null where they are all of the level
     */
    private UnitSelection(
            KnownUnits register, Level level, List<AdministrativeUnit> units, @Nullable UnitSelection all) {
        this.register = register;
        this.level = level;
        this.units = List.copyOf(units);
        this.isPart = all != null;
        this.written = all == null ? Suppliers.memoize(() -> new Written(units())) : all.written;
        this.codes = new String[units.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = units.get(i).code();
        }
    }

    private static List<AdministrativeUnit> inOrder(KnownUnits register, Level level) {
        if (!register.ambiguousCodes().isEmpty()) {
            throw KnownUnits.ambiguous(register.ambiguousCodes().iterator().next());
        }
        List<Keyed> keyed = new ArrayList<>();
        for (AdministrativeUnit unit : register.units()) {
            if (unit.level() == level) {
                keyed.add(new Keyed(VietnameseOrder.key(unit.name()), unit));
            }
        }
        Collections.sort(keyed);
        List<AdministrativeUnit> inOrder = new ArrayList<>(keyed.size());
        // If one unit's parent is unknown, the sum of no parent's units is known.
        boolean areParentsKnown = !register.hasOrphans(level);
        for (Keyed one : keyed) {
            inOrder.add(areParentsKnown ? one.unit : one.unit.withoutParent());
        }
        return inOrder;
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
            all.put(Sameness.key(codes[i]), i);
        }
        return all;
    }

    /** Units by what files write for them: their names, and the numbers that spreadsheets make of their codes. */
    private static final class Written {
        private final Map<String, List<AdministrativeUnit>> byName = new HashMap<>();
        private final Map<String, List<AdministrativeUnit>> byBareName = new HashMap<>();
        private final Map<String, List<AdministrativeUnit>> byNumber = new HashMap<>();
        private final Supplier<Map<String, List<AdministrativeUnit>>> unmarked;

        Written(List<AdministrativeUnit> units) {
            this.unmarked = Suppliers.memoize(() -> unmarked(units));
            for (AdministrativeUnit unit : units) {
                String key = Sameness.nameKey(unit.name());
                add(byName, key, unit);
                add(byBareName, CellName.bare(key), unit);
                CellCode.digits(unit.code()).ifPresent(digits -> add(byNumber, digits, unit));
            }
        }

        private static Map<String, List<AdministrativeUnit>> unmarked(List<AdministrativeUnit> units) {
            Map<String, List<AdministrativeUnit>> all = new HashMap<>();
            units.forEach(unit -> add(all, CellName.letters(CellName.plain(Sameness.nameKey(unit.name()))), unit));
            return all;
        }

        /** The units whose names have these letters, whatever their marks. */
        List<AdministrativeUnit> unmarked(String name) {
            if (name.isEmpty() || name.length() > CellName.LONGEST) {
                return List.of();
            }
            String plain = CellName.plain(CellName.behindMark(Sameness.nameKey(name)));
            List<AdministrativeUnit> bare = unmarked.get().getOrDefault(CellName.letters(plain), List.of());
            return bare.isEmpty() ? unmarked.get().getOrDefault(CellName.lettersBehindType(plain), List.of()) : bare;
        }

        private static void add(Map<String, List<AdministrativeUnit>> units, String key, AdministrativeUnit unit) {
            units.computeIfAbsent(key, each -> new ArrayList<>(1)).add(unit);
        }

        /** The units of a name; where none has it whole, those that have it without a type, or where the name says none. */
        List<AdministrativeUnit> named(String name) {
            if (name.isEmpty() || name.length() > CellName.LONGEST) {
                return List.of();
            }
            String key = Sameness.nameKey(name);
            String own = CellName.withoutOffice(key);
            List<AdministrativeUnit> whole = byName.get(key);
            if (whole == null && !own.equals(key)) {
                whole = byName.get(own);
            }
            if (whole != null) {
                return whole;
            }
            // What looks like a short type may be the name itself: "Đk Na" is "Xã Đk Na" or "Đặc khu Na".
            List<AdministrativeUnit> literal = byBareName.getOrDefault(own, List.of());
            String shortened = CellName.withoutType(own);
            List<AdministrativeUnit> others =
                    shortened.equals(own) ? List.of() : byBareName.getOrDefault(shortened, List.of());
            // Very many names of a file may be nobody's.
            return literal.isEmpty() && others.isEmpty() ? List.of() : ofNoOtherType(key, literal, others);
        }

        private static List<AdministrativeUnit> ofNoOtherType(
                String key, List<AdministrativeUnit> literal, List<AdministrativeUnit> others) {
            return Stream.concat(literal.stream(), others.stream())
                    .filter(unit -> !CellName.areOfTwoTypes(key, Sameness.nameKey(unit.name())))
                    .toList();
        }

        /** The units whose codes a spreadsheet makes this number of. */
        List<AdministrativeUnit> ofNumber(String typed) {
            if (CellCode.isNoNumber(typed)) {
                return List.of();
            }
            return CellCode.digits(Sameness.visible(typed))
                    .map(digits -> byNumber.getOrDefault(digits, List.of()))
                    .orElse(List.of());
        }
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
        Objects.requireNonNull(code, "code");
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
        Integer place = positions.get().get(Sameness.key(Objects.requireNonNull(code, "code")));
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** Whether the unit at a place among {@link #units()} has this code; false where there is no such place. */
    public boolean isAt(int place, String code) {
        Objects.requireNonNull(code, "code");
        return place >= 0 && place < codes.length && codes[place].equals(code);
    }

    /** The units of the register, of whatever level, that a code means; empty where it holds none. */
    public List<AdministrativeUnit> registered(String code) {
        Objects.requireNonNull(code, "code");
        return register.of(code);
    }

    /** The units that a code means in the register on any day, whichever was chosen. */
    public List<AdministrativeUnit> registeredOnAnyDay(String code) {
        Objects.requireNonNull(code, "code");
        return register.onAnyDay(code);
    }

    /** The unit that somebody meant: one of the level by its code without the leading zeros, or any of the register by its name. */
    public Optional<AdministrativeUnit> meant(String typed) {
        Objects.requireNonNull(typed, "typed");
        return written.get().ofNumber(typed).stream().findFirst().or(() -> register.named(typed));
    }

    /**
     * The units that somebody may have meant by a text that names none: by a code within it, by a code without the leading zeros,
     * by a name, by one without its marks, or by what stands before a bracket. For advice alone.
     */
    public List<AdministrativeUnit> maybeMeant(String typed) {
        Objects.requireNonNull(typed, "typed");
        Optional<AdministrativeUnit> one = meant(typed)
                .or(() -> CellCode.within(Sameness.visible(typed))
                        .flatMap(code -> find(code)
                                .or(() -> written.get().ofNumber(code).stream().findFirst())));
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<AdministrativeUnit> alike = written.get().unmarked(typed);
        int aside = typed.indexOf('(');
        if (alike.isEmpty() && aside > 0) {
            return maybeMeant(typed.substring(0, aside).strip());
        }
        return alike.isEmpty() ? CellName.otherwise(typed).map(this::named).orElse(alike) : alike;
    }

    /**
     * The units of the level, those that {@link #only} left out among them, that a code means which a spreadsheet or a program took
     * for a number, {@code 15469.0}, {@code 1.5469E+04}, {@code 1} for {@code 00001}; none where the code is one of the register as it stands.
     */
    public List<AdministrativeUnit> ofNumber(String typed) {
        Objects.requireNonNull(typed, "typed");
        List<AdministrativeUnit> meant = written.get().ofNumber(typed);
        return meant.isEmpty() || register.of(typed).isEmpty() ? meant : List.of();
    }

    /**
     * The units of the level of a name, those that {@link #only} left out among them, with or without its type but never with another
     * one, wherever the tone stands in a syllable.
     */
    public List<AdministrativeUnit> named(String name) {
        Objects.requireNonNull(name, "name");
        return written.get().named(name);
    }

    /**
     * The same, those alone that may stand below a unit: a unit of the same name below another one is not meant. Where the register
     * does not say below which unit one stands, it may stand below any.
     *
     * @param above the name or the code of a unit above, on whichever level
     */
    public List<AdministrativeUnit> named(String name, String above) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(above, "above");
        return named(name).stream().filter(unit -> mayBeBelow(unit, above)).toList();
    }

    private boolean mayBeBelow(AdministrativeUnit unit, String above) {
        Optional<String> parent = register.of(unit.code()).stream()
                .flatMap(known -> known.parent().stream())
                .findFirst();
        boolean mayBe = parent.isEmpty();
        for (int i = 0; i < Level.values().length && parent.isPresent() && !mayBe; i++) {
            List<AdministrativeUnit> parents = register.onAnyDay(parent.get());
            // A register of one district names its province by the code alone.
            mayBe = Sameness.same(parent.get(), above)
                    || (parents.isEmpty() && CellName.isOfProvince(above))
                    || parents.stream().anyMatch(known -> CellName.agreeButForTypes(above, known.name()));
            parent = parents.stream().flatMap(known -> known.parent().stream()).findFirst();
        }
        return mayBe;
    }

    /** Whether a name is that of a unit, with its type or none. */
    public boolean isNamed(AdministrativeUnit unit, String name) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(name, "name");
        return CellName.isNameOf(name, unit.name());
    }

    /**
     * Whether a name may be that of a unit, though it is not written as the register has it: with another type, without its marks,
     * with a slip of the hand, or with more words around it.
     */
    public boolean mayBeNamed(AdministrativeUnit unit, String name) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(name, "name");
        return CellName.maybeMeans(name, unit.name());
    }

    /**
     * Those of these units that have one of the codes. The register stays as it is: it still knows all its units, of whatever level,
     * but {@link #findings} are those about the units that are left. A name without a code, and a code without its zeros, are sought
     * among all units of the level: one of two units of a name is not taken for the other.
     */
    public UnitSelection only(Set<String> codes) {
        NotNull.require("codes", codes);
        NotNull.within("codes", codes);
        List<AdministrativeUnit> some =
                units.stream().filter(unit -> codes.contains(unit.code())).toList();
        return new UnitSelection(register, level, some, this);
    }

    /** The findings about the register, as {@link UnitRegister#findings} says. */
    public List<Finding> findings() {
        return isPart
                ? register.findings().stream()
                        .filter(finding -> finding.unit().flatMap(this::find).isPresent())
                        .toList()
                : register.findings();
    }

    /**
     * The same units, with an error among {@link #findings} for each whose parent is unknown; if there is one, no unit keeps a
     * parent. A parent is unknown if the register names none, or none that exists on the next level above. Computed figures of the
     * units above and ranks within a parent need this.
     */
    public UnitSelection requiringParents() {
        UnitSelection all = new UnitSelection(register.requiringParents(level), level);
        return isPart ? all.only(Set.of(codes)) : all;
    }

    /** The groups and types that units of the register bear, of whatever level. */
    public Set<String> groupsAndTypes() {
        return register.groupsAndTypes();
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

    /** The number of units and their level: {@code 26 × commune}. */
    @Override
    public String toString() {
        return units.size() + " × " + level.code();
    }
}
