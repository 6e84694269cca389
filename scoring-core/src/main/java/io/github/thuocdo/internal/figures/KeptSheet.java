package io.github.thuocdo.internal.figures;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.internal.cell.CodedRow;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures with everything that was submitted for them. A lone entry is its own figure until one asks for it. */
public final class KeptSheet implements Sheet {
    private final FigureType[] types;
    /** Of each unit a {@link CodedRow}, or its {@link FewCells}; null where nothing was said. */
    private final @Nullable AbstractList<?>[] rows;

    private final @Nullable Map<?, ?>[] others;
    private final CheckedRow nothing;

    public KeptSheet(int units, Collection<FigureType> types) {
        this.types = types.toArray(new FigureType[0]);
        this.rows = new AbstractList<?>[units];
        this.others = new Map<?, ?>[units];
        this.nothing = newRow();
    }

    @Override
    public int units() {
        return rows.length;
    }

    @Override
    public CheckedRow newRow() {
        return new CheckedRow(types.length);
    }

    @Override
    public void put(int unit, CodedRow<?> cells, Map<String, Figure> more) {
        rows[unit] = cells instanceof CheckedRow row ? FewCells.kept(row) : cells;
        others[unit] = more.isEmpty() ? null : more;
    }

    @Override
    public Observation observation(int unit, int slot) {
        List<?> row = rows[unit];
        return row == null ? Observation.MISSING : CheckedRow.observation(row.get(slot));
    }

    @Override
    public void read(int unit, UnitFigures said) {
        AbstractList<?> row = rows[unit];
        if (row instanceof FewCells few) {
            few.read(said);
        } else {
            said.take(row == null ? nothing : (CodedRow<?>) row);
        }
    }

    @Override
    public @Nullable Figure figure(int unit, int slot) {
        List<?> row = rows[unit];
        Object cell = row == null ? null : row.get(slot);
        return cell == null ? null : CheckedRow.figure(cell, types[slot]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Figure> others(int unit) {
        Map<?, ?> own = others[unit];
        return own == null ? Map.of() : (Map<String, Figure>) own;
    }

    @Override
    public boolean keepsEntries() {
        return true;
    }

    @Override
    public int withoutEvidence(int unit) {
        int count = 0;
        List<?> row = rows[unit];
        if (row != null) {
            for (Object cell : row) {
                count += isWithoutEvidence(cell) ? 1 : 0;
            }
        }
        for (Figure figure : others(unit).values()) {
            count += figure.isWithoutEvidence() ? 1 : 0;
        }
        return count;
    }

    private static boolean isWithoutEvidence(@Nullable Object cell) {
        return cell instanceof Entry entry
                ? Figure.isWithoutEvidence(entry)
                : cell != null && ((Figure) cell).isWithoutEvidence();
    }
}
