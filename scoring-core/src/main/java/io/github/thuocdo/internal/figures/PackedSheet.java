package io.github.thuocdo.internal.figures;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.internal.cell.CodedRow;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures without what was submitted for them, mostly in four bytes each: for populations that do not fit in memory as
 * objects. Every figure comes back as exactly what it was, and so does who vouches for it; places, evidence and notes are
 * gone.
 */
public final class PackedSheet implements Sheet {
    private static final int BLOCK = 1024;

    private final FigureType[] types;
    private final int units;
    private final @Nullable PackedColumn[][] blocks;
    private final CheckedRow row;

    public PackedSheet(int units, Collection<FigureType> types) {
        this.types = types.toArray(FigureType[]::new);
        this.units = units;
        this.blocks = new PackedColumn[(units + BLOCK - 1) / BLOCK][];
        this.row = new CheckedRow(this.types.length);
    }

    @Override
    public int units() {
        return units;
    }

    @Override
    public CheckedRow newRow() {
        row.empty();
        return row;
    }

    /** Called by one thread, as figures follow as a stream. */
    @Override
    public void put(int unit, CodedRow<?> cells, Map<String, Figure> others) {
        PackedColumn[] columns = blocks[unit / BLOCK];
        if (columns == null) {
            columns = new PackedColumn[types.length];
            for (int slot = 0; slot < columns.length; slot++) {
                columns[slot] = new PackedColumn(Math.min(BLOCK, units - unit / BLOCK * BLOCK));
            }
            blocks[unit / BLOCK] = columns;
        }
        for (int slot = 0; slot < columns.length; slot++) {
            Object cell = cells.get(slot);
            if (cell instanceof Entry entry) {
                columns[slot].put(unit % BLOCK, entry.observation(), entry.ledger(), true);
            } else if (cell instanceof Figure figure) {
                columns[slot].put(
                        unit % BLOCK,
                        figure.observation(),
                        figure.ledger().orElse(Ledger.SELF),
                        !figure.entries().isEmpty());
            }
        }
    }

    @Override
    public Observation observation(int unit, int slot) {
        PackedColumn[] columns = blocks[unit / BLOCK];
        return columns == null ? Observation.MISSING : columns[slot].observation(unit % BLOCK);
    }

    @Override
    public void read(int unit, UnitFigures said) {
        said.begin();
        PackedColumn[] columns = blocks[unit / BLOCK];
        for (int slot = 0; slot < types.length; slot++) {
            long code = columns == null ? ShortFigure.MISSING : columns[slot].code(unit % BLOCK);
            said.put(slot, code, code == ShortFigure.NONE ? observation(unit, slot) : Observation.MISSING);
        }
    }

    @Override
    public @Nullable Figure figure(int unit, int slot) {
        PackedColumn[] columns = blocks[unit / BLOCK];
        int place = unit % BLOCK;
        if (columns == null || columns[slot].isEmpty(place)) {
            return null;
        }
        Observation observation = columns[slot].observation(place);
        Ledger ledger = columns[slot].ledger(place);
        return Figure.of(
                types[slot],
                observation,
                ledger,
                columns[slot].isSubmitted(place)
                        ? List.of(Entry.of("", observation).withLedger(ledger))
                        : List.of());
    }

    @Override
    public Map<String, Figure> others(int unit) {
        return Map.of();
    }

    @Override
    public boolean keepsEntries() {
        return false;
    }

    @Override
    public int withoutEvidence(int unit) {
        return 0;
    }
}
