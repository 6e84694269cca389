package io.github.thuocdo.submission;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.github.thuocdo.criteria.Level;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final ImmutableList<AdministrativeUnit> units;
    private final ImmutableListMultimap<String, AdministrativeUnit> byCode;

    private UnitRegister(ImmutableList<AdministrativeUnit> units) {
        this.units = units;
        ImmutableListMultimap.Builder<String, AdministrativeUnit> codes = ImmutableListMultimap.builder();
        units.forEach(unit -> codes.put(unit.code(), unit));
        this.byCode = codes.build();
        for (Collection<AdministrativeUnit> same : byCode.asMap().values()) {
            if (same.size() > 1) {
                requireDisjoint(List.copyOf(same));
            }
        }
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
                throw new IllegalArgumentException("The code (" + unit.code() + ") means both " + before.name()
                        + " and " + unit.name() + " on the same day");
            }
        }
    }

    /**
     * A register of these units.
     *
     * @throws IllegalArgumentException if a code means two units on the same day
     */
    public static UnitRegister of(Collection<AdministrativeUnit> units) {
        return new UnitRegister(ImmutableList.copyOf(units));
    }

    /**
     * Reads a register.
     *
     * @throws UnreadableException if the file cannot be read, naming the line and what was expected
     */
    public static UnitRegister read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
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
        } catch (IllegalArgumentException e) {
            throw UnreadableException.of("register-wrong", name, String.valueOf(e.getMessage()));
        }
    }

    private static AdministrativeUnit unit(Row record, String stray, Map<String, Integer> columns, String name) {
        int line = record.line();
        try {
            if (!stray.isEmpty()) {
                throw new IllegalArgumentException("(" + stray + ") stands under no heading");
            }
            String code = cell(record, columns, "code");
            String unitName = cell(record, columns, "name");
            if (code.isEmpty() || unitName.isEmpty()) {
                throw new IllegalArgumentException("a unit has a code and a name");
            }
            return new AdministrativeUnit(
                    code,
                    unitName,
                    Level.ofCode(cell(record, columns, "level")),
                    orNull(cell(record, columns, "type")),
                    orNull(cell(record, columns, "parent_code")),
                    day(cell(record, columns, "valid_from")),
                    day(cell(record, columns, "valid_to")),
                    ImmutableSet.copyOf(
                            Splitter.on('|').trimResults().omitEmptyStrings().split(cell(record, columns, "groups"))));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw UnreadableException.of(
                    "register-line-wrong",
                    name,
                    Integer.toString(line),
                    Cells.shown(String.valueOf(e.getMessage()), 200));
        }
    }

    private static String cell(Row record, Map<String, Integer> columns, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : record.text(at);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** Every unit, in the order of the register. */
    public List<AdministrativeUnit> units() {
        return units;
    }

    /** The units that {@code code} means, one for each of its periods; empty where the register does not hold it. */
    public List<AdministrativeUnit> of(String code) {
        return byCode.get(code);
    }

    /** The codes. */
    public Set<String> codes() {
        return byCode.keySet();
    }

    /** Only the units valid on {@code day}. */
    public UnitRegister asOf(LocalDate day) {
        return new UnitRegister(
                units.stream().filter(unit -> unit.isValidOn(day)).collect(ImmutableList.toImmutableList()));
    }

    /** The codes that mean several units, each in its own period: only {@link #asOf} tells which is meant. */
    public Set<String> ambiguousCodes() {
        Map<String, Integer> several = new LinkedHashMap<>();
        byCode.asMap().forEach((code, same) -> {
            if (same.size() > 1) {
                several.put(code, same.size());
            }
        });
        return ImmutableSet.copyOf(several.keySet());
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
