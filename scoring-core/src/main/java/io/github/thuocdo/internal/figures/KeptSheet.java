package io.github.thuocdo.internal.figures;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures with everything that was submitted for them. A lone entry is its own figure until one asks for it. */
public final class KeptSheet implements Sheet {
    private final FigureType[] types;
    private final @Nullable List<?>[] rows;
    private final @Nullable Map<?, ?>[] others;

    public KeptSheet(int units, Collection<FigureType> types) {
        this.types = types.toArray(new FigureType[0]);
        this.rows = new List<?>[units];
        this.others = new Map<?, ?>[units];
    }

    @Override
    public int units() {
        return rows.length;
    }

    @Override
    public @Nullable Object[] newRow() {
        return new Object[types.length];
    }

    @Override
    public void put(int unit, List<?> cells, Map<String, Figure> more) {
        rows[unit] = cells;
        others[unit] = more.isEmpty() ? null : more;
    }

    @Override
    public Observation observation(int unit, int slot) {
        List<?> row = rows[unit];
        return row == null ? Observation.MISSING : observation(row.get(slot));
    }

    @Override
    public void read(int unit, Observation[] said) {
        List<?> row = rows[unit];
        if (row == null) {
            Arrays.fill(said, Observation.MISSING);
        } else {
            read(row, said);
        }
    }

    /** Puts what counts of the cells of a row into {@code said}. */
    public static void read(List<?> row, Observation[] said) {
        for (int slot = 0; slot < said.length; slot++) {
            said[slot] = observation(row.get(slot));
        }
    }

    /** The figure that counts of a cell of a row; {@link Observation#MISSING} for an empty cell. */
    public static Observation observation(@Nullable Object cell) {
        if (cell instanceof Entry entry) {
            return entry.observation();
        }
        return cell == null ? Observation.MISSING : ((Figure) cell).observation();
    }

    @Override
    public @Nullable Figure figure(int unit, int slot) {
        List<?> row = rows[unit];
        Object cell = row == null ? null : row.get(slot);
        return cell == null ? null : of(cell, types[slot]);
    }

    /** A cell of a row as a figure. */
    public static Figure of(Object cell, FigureType type) {
        return cell instanceof Entry entry
                ? Figure.of(type, entry.observation(), entry.ledger(), List.of(entry))
                : (Figure) cell;
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
