package io.github.thuocdo.submission;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.cell.CellDay;
import io.github.thuocdo.internal.heading.FigureColumn;
import io.github.thuocdo.internal.table.DamagedText;
import io.github.thuocdo.internal.table.Row;
import io.github.thuocdo.internal.table.Rows;
import io.github.thuocdo.internal.table.SeparatedText;
import io.github.thuocdo.internal.table.Table;
import io.github.thuocdo.internal.table.TextReader;
import io.github.thuocdo.internal.table.UnreadableTable;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.Parts;
import io.github.thuocdo.internal.text.Sameness;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The units that exist, with the time for which each code means each unit.
 *
 * <p>Immutable and safe to share between threads. As a file: {@code code,name,level,type,parent_code,valid_from,valid_to,groups}
 * (groups separated by {@code |}), of which the first three are required. Where an English heading is absent, the Vietnamese ones of
 * files of figures stand for it ({@code Mã xã}, {@code Tên xã}, {@code Cấp}); a level may be written in Vietnamese ({@code xã}).
 */
public final class UnitRegister {
    /** More headings are no advice. */
    private static final int MOST_SHOWN = 12;

    /** Levels as registers write them. A city is of one level or another, and not here. */
    private static final Map<String, Level> SPOKEN = Map.of(
            FigureColumn.key("xã"), Level.COMMUNE,
            FigureColumn.key("phường"), Level.COMMUNE,
            FigureColumn.key("thị trấn"), Level.COMMUNE,
            FigureColumn.key("huyện"), Level.DISTRICT,
            FigureColumn.key("quận"), Level.DISTRICT,
            FigureColumn.key("thị xã"), Level.DISTRICT,
            FigureColumn.key("tỉnh"), Level.PROVINCE);

    private final KnownUnits known;

    private UnitRegister(KnownUnits known) {
        this.known = known;
    }

    /**
     * A register of these units.
     *
     * @throws IllegalArgumentException if a code means two units on the same day
     */
    public static UnitRegister of(Collection<AdministrativeUnit> units) {
        NotNull.within("units", units);
        return new UnitRegister(new KnownUnits(List.copyOf(units), null));
    }

    /**
     * Reads a register.
     *
     * @throws UnreadableException if the file cannot be read, naming the line and what was expected
     */
    public static UnitRegister read(Path file) {
        return read(file, ReadingLimits.STANDARD);
    }

    /**
     * Reads a register within other limits.
     *
     * @throws UnreadableException if the file cannot be read, naming the line and what was expected
     */
    public static UnitRegister read(Path file, ReadingLimits limits) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(limits, "limits");
        try (InputStream in = TextReader.bytes(file)) {
            return read(in, file.toString(), limits);
        } catch (UnreadableTable e) {
            throw UnreadableException.of(e, file.toString());
        } catch (IOException e) {
            throw UnreadableException.of(DamagedText.of(file, e), file.toString());
        }
    }

    /**
     * Reads a register from a stream, which the caller closes.
     *
     * @param name the name of the stream in messages
     * @throws UnreadableException if it cannot be read
     */
    public static UnitRegister read(InputStream in, String name) {
        return read(in, name, ReadingLimits.STANDARD);
    }

    /**
     * Reads a register from a stream, which the caller closes, within other limits.
     *
     * @param name the name of the stream in messages
     * @throws UnreadableException if it cannot be read
     */
    public static UnitRegister read(InputStream in, String name, ReadingLimits limits) {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(name, "name");
        int most = Objects.requireNonNull(limits, "limits").units();
        try (Table table = table(in, limits)) {
            Map<String, Integer> columns = columns(table, name);
            List<AdministrativeUnit> units = new ArrayList<>();
            for (Row record = table.next(); record != null; record = table.next()) {
                units.add(unit(record, table.strayCell(record), columns, name));
                if (units.size() > most) {
                    throw UnreadableException.of("too-many-units", name, Integer.toString(most));
                }
            }
            return new UnitRegister(new KnownUnits(units, name));
        } catch (UnreadableTable e) {
            throw UnreadableException.of(e, name);
        } catch (KnownUnits.CodeTwice e) {
            throw e.in(name);
        }
    }

    private static Table table(InputStream in, ReadingLimits limits) {
        try {
            Rows rows = SeparatedText.of(TextReader.of(in), UnitRegister::isHeader, limits.ofRows());
            return new Table(rows, UnitRegister::isHeader);
        } catch (IOException e) {
            throw DamagedText.of(e);
        }
    }

    private static boolean isHeader(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.length(i) <= FigureColumn.LONGEST_NAME
                    && (FigureColumn.key(row.text(i)).equals("code") || isOf(FigureColumn.UNIT_CODE, row.text(i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(FigureColumn column, String heading) {
        return FigureColumn.of(heading).equals(Optional.of(column));
    }

    /** The place of each column, by its name. */
    private static Map<String, Integer> columns(Table table, String name) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            String heading = table.header().get(i);
            if (!heading.isEmpty() && columns.putIfAbsent(FigureColumn.key(heading), i) != null) {
                throw UnreadableException.of("column-twice", name, Cells.shown(heading));
            }
        }
        alias(columns, "code", heading -> isOf(FigureColumn.UNIT_CODE, heading));
        alias(columns, "name", heading -> isOf(FigureColumn.UNIT_NAME, heading));
        alias(columns, "level", FigureColumn.key("cấp")::equals);
        List<String> missing = new ArrayList<>(List.of("code", "name", "level"));
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            String found = table.header().stream()
                    .filter(heading -> !heading.isEmpty())
                    .limit(MOST_SHOWN)
                    .map(Cells::shown)
                    .collect(Collectors.joining(", "));
            throw UnreadableException.of("register-columns-missing", name, String.join(", ", missing), found);
        }
        return columns;
    }

    /** Takes the only column that is headed as files of figures head it, where none bears the name of the contract. */
    private static void alias(Map<String, Integer> columns, String column, Predicate<String> heads) {
        Set<String> found = new HashSet<>(columns.keySet());
        found.removeIf(heads.negate());
        if (found.size() == 1) {
            columns.putIfAbsent(column, columns.get(found.iterator().next()));
        }
    }

    private static AdministrativeUnit unit(Row record, String stray, Map<String, Integer> columns, String name) {
        String line = Integer.toString(record.number());
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
            throw UnreadableException.of("register-ends-first", name, line, Cells.shown(code), from, to);
        }
        return new AdministrativeUnit(
                code,
                cell(record, columns, "name"),
                level(cell(record, columns, "level"), name, line),
                orNull(cell(record, columns, "type")),
                orNull(cell(record, columns, "parent_code")),
                from,
                to,
                AdministrativeUnit.setOf(Parts.of(cell(record, columns, "groups"), '|')));
    }

    private static Level level(String code, String name, String line) {
        for (Level level : Level.values()) {
            if (level.code().equals(code)) {
                return level;
            }
        }
        Level spoken = SPOKEN.get(FigureColumn.key(code));
        if (spoken != null) {
            return spoken;
        }
        throw UnreadableException.of("register-level-wrong", name, line, Cells.shown(code));
    }

    private static @Nullable LocalDate day(
            Row record, Map<String, Integer> columns, String column, String name, String line) {
        String text = cell(record, columns, column);
        return text.isEmpty()
                ? null
                : CellDay.of(text)
                        .orElseThrow(() ->
                                UnreadableException.of("register-day-wrong", name, line, column, Cells.shown(text)));
    }

    private static String cell(Row record, Map<String, Integer> columns, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : Sameness.visible(record.text(at));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Every unit, in the order of the register. */
    public List<AdministrativeUnit> units() {
        return known.units();
    }

    /**
     * The unit with this code.
     *
     * @throws IllegalArgumentException if no unit has it, or several have, each in its own period
     */
    public AdministrativeUnit unit(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("The code (" + Cells.shown(code)
                        + ") is not in this register. Maybe "
                        + meant(code)
                                .map(unit -> unit.code() + " (" + unit.name() + ")")
                                .orElse("choose another register")
                        + "?"));
    }

    /**
     * The unit with this code; empty where no unit has it.
     *
     * @throws IllegalArgumentException if several units have it, each in its own period
     */
    public Optional<AdministrativeUnit> find(String code) {
        List<AdministrativeUnit> all = known.of(Objects.requireNonNull(code, "code"));
        if (all.size() > 1) {
            throw KnownUnits.ambiguous(code);
        }
        return all.stream().findFirst();
    }

    /** The units that {@code code} means, one for each of its periods; empty where the register does not hold it. */
    public List<AdministrativeUnit> unitsWith(String code) {
        return known.of(Objects.requireNonNull(code, "code"));
    }

    /** The codes. */
    public Set<String> codes() {
        return known.codes();
    }

    /**
     * The findings about the register: a unit below no other where one is needed, so that no unit of the level above gets figures
     * from those below; a code of the unit above that a spreadsheet changed, which is read as the one that is meant.
     */
    public List<Finding> findings() {
        return known.findings();
    }

    /** Only the units valid on {@code day}. */
    public UnitRegister asOf(LocalDate day) {
        return new UnitRegister(known.asOf(Objects.requireNonNull(day, "day")));
    }

    /** The day that was chosen with {@link #asOf}; empty where it holds the units of every day. */
    public Optional<LocalDate> day() {
        return known.day();
    }

    /**
     * The unit that somebody meant who typed what is no code: its name, or its code without the leading zeros that a
     * spreadsheet drops. A neighbouring number is another unit, and never meant.
     */
    public Optional<AdministrativeUnit> meant(String typed) {
        return known.meant(Objects.requireNonNull(typed, "typed"));
    }

    /** The codes that mean several units, each in its own period: only {@link #asOf} tells which is meant. */
    public Set<String> ambiguousCodes() {
        return known.ambiguousCodes();
    }

    /**
     * The communes, to be ranked.
     *
     * @throws IllegalArgumentException if a code means several units of the register: choose the day first
     */
    public UnitSelection communes() {
        return at(Level.COMMUNE);
    }

    /**
     * The districts, to be ranked.
     *
     * @throws IllegalArgumentException if a code means several units of the register: choose the day first
     */
    public UnitSelection districts() {
        return at(Level.DISTRICT);
    }

    /**
     * The provinces, to be ranked.
     *
     * @throws IllegalArgumentException if a code means several units of the register: choose the day first
     */
    public UnitSelection provinces() {
        return at(Level.PROVINCE);
    }

    /**
     * The units of one level, to be ranked.
     *
     * @throws IllegalArgumentException if a code means several units of the register: choose the day first
     */
    public UnitSelection at(Level level) {
        return new UnitSelection(known, Objects.requireNonNull(level, "level"));
    }

    /** The number of units, and the day: {@code 26 units}. */
    @Override
    public String toString() {
        return units().size() + " units" + day().map(day -> " of " + day).orElse("");
    }
}
