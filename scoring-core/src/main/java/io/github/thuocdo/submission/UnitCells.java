package io.github.thuocdo.submission;

import static io.github.thuocdo.submission.TableColumns.NOWHERE;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.internal.heading.FigureColumn;
import io.github.thuocdo.internal.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The unit that a row of a table speaks of: by its code, by its name where there is none, below the unit above where that is named. */
final class UnitCells {
    private final int codeAt;
    private final int nameAt;
    private final int aboveAt;
    private final Optional<Level> level;
    private final FigureSink sink;
    private final Map<String, String> namesOfCodes = new HashMap<>();

    UnitCells(TableColumns columns, List<String> header, FigureSink sink) {
        int first = columns.at(FigureColumn.UNIT_CODE);
        this.codeAt = columns.unitsAreNamed() ? NOWHERE : first;
        this.nameAt = columns.unitsAreNamed() ? first : columns.at(FigureColumn.UNIT_NAME);
        this.aboveAt = columns.at(FigureColumn.PARENT_NAME);
        this.level = nameAt == NOWHERE ? Optional.empty() : level(header.get(nameAt));
        this.sink = sink;
    }

    /** The level that the heading of names says; empty where it says none, or several. */
    static Optional<Level> level(String heading) {
        if (FigureColumn.isOfCommunesAlone(heading)) {
            return Optional.of(Level.COMMUNE);
        }
        return switch (FigureColumn.height(heading)) {
            case 2 -> Optional.of(Level.PROVINCE);
            case 1 -> Optional.of(Level.DISTRICT);
            default -> Optional.empty();
        };
    }

    /** Whether units, or their running numbers, may stand in a column. */
    static boolean mayStandAt(int column, List<String> header) {
        return column < header.size()
                && (header.get(column).isEmpty()
                        || FigureColumn.of(header.get(column))
                                .filter(kind -> kind.namesUnits() || kind == FigureColumn.ASIDE)
                                .isPresent());
    }

    /** The column in which units are named first. */
    int at() {
        return codeAt == NOWHERE ? nameAt : codeAt;
    }

    /**
     * The code of the unit, or its name where it has none, with the unit above behind it; "" where the row names no unit.
     *
     * @param before the unit of the row before, which is mostly the same
     */
    String of(Row row, String before, Origin origin) {
        if (nameAt == NOWHERE && aboveAt == NOWHERE) {
            return row.is(codeAt, before) ? before : row.text(codeAt);
        }
        String code = row.is(codeAt, before) ? before : row.text(codeAt);
        String name = row.text(nameAt);
        String above = row.text(aboveAt);
        if (!code.isEmpty()) {
            if (!name.isEmpty() && !name.equals(namesOfCodes.put(code, name))) {
                mention(code, name, above, false, row, origin);
            }
            return code;
        }
        if (name.isEmpty()) {
            return "";
        }
        String unit = above.isEmpty() ? name : name + ", " + above;
        if (!name.equals(namesOfCodes.put(unit, name))) {
            mention(unit, name, above, true, row, origin);
        }
        return unit;
    }

    private void mention(String unit, String name, String above, boolean isByName, Row row, Origin origin) {
        sink.mention(
                unit,
                new UnitMention(
                        name,
                        above.isEmpty() ? Optional.empty() : Optional.of(above),
                        isByName,
                        origin.at(row.number(), at()),
                        level));
    }
}
