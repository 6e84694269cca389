package io.github.thuocdo.submission;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.internal.text.Parts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The units that exist, with the time for which each code means each unit.
 *
 * <p>Immutable and safe to share between threads. As a file: {@code code,name,level,type,parent_code,valid_from,valid_to,groups}
 * (groups separated by {@code |}), of which the first three are required.
 */
public final class UnitRegister {
    /** The most units that a register may hold. */
    public static final int MOST_UNITS = 2_000_000;

    private static final int LONGEST_CODE = 6;

    private final List<AdministrativeUnit> units;
    private final Map<String, List<AdministrativeUnit>> byCode;
    private final @Nullable LocalDate day;
    private final UnitRegister whole;
    private final Supplier<Map<String, AdministrativeUnit>> byName;

    /**
     * A register.
     *
     * @param day the day on which it holds the units of {@code whole}; null for every day
     * @param whole the register of every day; null for this one
     */
    private UnitRegister(List<AdministrativeUnit> units, @Nullable LocalDate day, @Nullable UnitRegister whole) {
        this.units = units;
        this.day = day;
        this.whole = whole == null ? this : whole;
        this.byName = Suppliers.memoize(() -> named(units));
        this.byCode = byCode(units);
        for (List<AdministrativeUnit> same : byCode.values()) {
            if (same.size() > 1) {
                requireDisjoint(same);
            }
        }
    }

    /** A plain map: nearly every code means one unit. */
    private static Map<String, List<AdministrativeUnit>> byCode(List<AdministrativeUnit> units) {
        Map<String, List<AdministrativeUnit>> codes = new LinkedHashMap<>();
        for (AdministrativeUnit unit : units) {
            List<AdministrativeUnit> before = codes.put(unit.code(), List.of(unit));
            if (before != null) {
                List<AdministrativeUnit> same = new ArrayList<>(before);
                same.add(unit);
                codes.put(unit.code(), List.copyOf(same));
            }
        }
        return Collections.unmodifiableMap(codes);
    }

    /** Sorted by their first day, only neighbours can be the first to overlap. */
    private static void requireDisjoint(List<AdministrativeUnit> same) {
        List<AdministrativeUnit> sorted = new ArrayList<>(same);
        sorted.sort(
                Comparator.comparing(AdministrativeUnit::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())));
        for (int i = 1; i < sorted.size(); i++) {
            AdministrativeUnit before = sorted.get(i - 1);
            AdministrativeUnit unit = sorted.get(i);
            if (unit.overlaps(before)) {
                throw new CodeTwice(before, unit);
            }
        }
    }

    /** A code means two units on the same day. */
    private static final class CodeTwice extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final transient AdministrativeUnit before;
        private final transient AdministrativeUnit unit;

        CodeTwice(AdministrativeUnit before, AdministrativeUnit unit) {
            super("The code (" + unit.code() + ") means both " + before.name() + " and " + unit.name()
                    + " on the same day");
            this.before = before;
            this.unit = unit;
        }
    }

    /**
     * A register of these units.
     *
     * @throws IllegalArgumentException if a code means two units on the same day
     */
    public static UnitRegister of(Collection<AdministrativeUnit> units) {
        return new UnitRegister(List.copyOf(units), null, null);
    }

    /**
     * Reads a register.
     *
     * @throws UnreadableException if the file cannot be read, naming the line and what was expected
     */
    public static UnitRegister read(Path file) {
        try (InputStream in = Table.bytes(file)) {
            return read(in, file.toString());
        } catch (IOException e) {
            throw UnreadableException.of("file-missing", file.toString());
        }
    }

    /**
     * Reads a register from a stream, which the caller closes.
     *
     * @param name how messages name the stream
     * @throws UnreadableException if it cannot be read
     */
    public static UnitRegister read(InputStream in, String name) {
        try (Table table = Table.open(in, name)) {
            Map<String, Integer> columns = table.columns();
            for (String required : List.of("code", "name", "level")) {
                if (!columns.containsKey(required)) {
                    throw UnreadableException.of("register-column-missing", name, required);
                }
            }
            List<AdministrativeUnit> units = new ArrayList<>();
            for (Row record = table.next(); record != null; record = table.next()) {
                units.add(unit(record, table.strayField(record), columns, name));
                if (units.size() > MOST_UNITS) {
                    throw UnreadableException.of("too-many-units", name, Integer.toString(MOST_UNITS));
                }
            }
            return of(units);
        } catch (CodeTwice e) {
            throw UnreadableException.of(
                    "register-code-twice",
                    name,
                    Cells.shown(e.unit.code()),
                    Cells.shown(e.before.name()),
                    Cells.shown(e.unit.name()));
        }
    }

    private static AdministrativeUnit unit(Row record, String stray, Map<String, Integer> columns, String name) {
        String line = Integer.toString(record.line());
        if (!stray.isEmpty()) {
            throw UnreadableException.of("register-stray", name, line, Cells.shown(stray));
        }
        for (String required : List.of("code", "name")) {
            if (cell(record, columns, required).isEmpty()) {
                throw UnreadableException.of("register-cell-missing", name, line, required);
            }
        }
        String code = cell(record, columns, "code");
        LocalDate from = day(record, columns, "valid_from", name, line);
        LocalDate to = day(record, columns, "valid_to", name, line);
        if (from != null && to != null && to.isBefore(from)) {
            throw UnreadableException.of(
                    "register-ends-first", name, line, Cells.shown(code), from.toString(), to.toString());
        }
        return new AdministrativeUnit(
                code,
                cell(record, columns, "name"),
                level(cell(record, columns, "level"), name, line),
                orNull(cell(record, columns, "type")),
                orNull(cell(record, columns, "parent_code")),
                from,
                to,
                new LinkedHashSet<>(Parts.of(cell(record, columns, "groups"), '|')));
    }

    private static Level level(String code, String name, String line) {
        for (Level level : Level.values()) {
            if (level.code().equals(code)) {
                return level;
            }
        }
        throw UnreadableException.of("register-level-wrong", name, line, Cells.shown(code));
    }

    private static @Nullable LocalDate day(
            Row record, Map<String, Integer> columns, String column, String name, String line) {
        String text = cell(record, columns, column);
        try {
            return text.isEmpty() ? null : PlainDays.of(text);
        } catch (DateTimeException e) {
            throw UnreadableException.of("register-day-wrong", name, line, column, Cells.shown(text));
        }
    }

    private static String cell(Row record, Map<String, Integer> columns, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : record.text(at);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Every unit, in the order of the register. */
    public List<AdministrativeUnit> units() {
        return units;
    }

    /** The units that {@code code} means, one for each of its periods; empty where the register does not hold it. */
    public List<AdministrativeUnit> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The codes. */
    public Set<String> codes() {
        return byCode.keySet();
    }

    /** Only the units valid on {@code day}. */
    public UnitRegister asOf(LocalDate day) {
        return new UnitRegister(
                units.stream().filter(unit -> unit.isValidOn(day)).toList(), day, whole);
    }

    /** The day that was chosen with {@link #asOf}; empty where it holds the units of every day. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    /** The units that {@code code} means on any day, whichever was chosen. */
    public List<AdministrativeUnit> onAnyDay(String code) {
        return whole.byCode.getOrDefault(code, List.of());
    }

    /**
     * The unit that somebody meant who typed what is no code: its name, or its code without the leading zeros that a
     * spreadsheet drops. A neighbouring number is another unit, and never meant.
     */
    public Optional<AdministrativeUnit> meant(String typed) {
        for (String code = "0" + typed; code.length() <= LONGEST_CODE; code = "0" + code) {
            if (byCode.containsKey(code)) {
                return Optional.of(byCode.get(code).get(0));
            }
        }
        return Optional.ofNullable(byName.get().get(VietnameseOrder.key(typed)));
    }

    private static Map<String, AdministrativeUnit> named(Collection<AdministrativeUnit> units) {
        Map<String, AdministrativeUnit> names = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (AdministrativeUnit unit : units) {
            String key = VietnameseOrder.key(unit.name());
            if (names.put(key, unit) != null) {
                shared.add(key);
            }
        }
        // A name that several bear tells nobody which.
        names.keySet().removeAll(shared);
        return names;
    }

    /** The codes that mean several units, each in its own period: only {@link #asOf} tells which is meant. */
    public Set<String> ambiguousCodes() {
        Set<String> several = new LinkedHashSet<>();
        for (Map.Entry<String, List<AdministrativeUnit>> same : byCode.entrySet()) {
            if (same.getValue().size() > 1) {
                several.add(same.getKey());
            }
        }
        return Collections.unmodifiableSet(several);
    }

    /** The communes, to be ranked. */
    public UnitSelection communes() {
        return at(Level.COMMUNE);
    }

    /** The districts, to be ranked. */
    public UnitSelection districts() {
        return at(Level.DISTRICT);
    }

    /** The provinces, to be ranked. */
    public UnitSelection provinces() {
        return at(Level.PROVINCE);
    }

    /** The units of one level, to be ranked. */
    public UnitSelection at(Level level) {
        return new UnitSelection(this, level);
    }
}
