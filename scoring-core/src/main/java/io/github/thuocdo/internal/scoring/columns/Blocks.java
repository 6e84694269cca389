package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.figures.KeptSheet;
import io.github.thuocdo.internal.intake.Form;
import io.github.thuocdo.submission.Observation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a population as the kernel holds them: a column for each scored criterion, in blocks of
 * {@link Kernel#BLOCK} units. Filled unit by unit, in any order and by several threads, while the unit's figures are at hand.
 */
public final class Blocks {
    private final Kernel kernel;
    /** Empty where whole numbers do not hold the plan: then only who lacks figures is of interest. */
    private final Column[] columns;

    private final int[] slots;
    private final int[][][] blocks;
    public final int[] unknown;
    public final int[] notApplicable;
    public final int[] heldShort;
    private final long[] unknownWeight;

    /**
     * Room for the figures of so many units.
     *
     * @param places the place of each indicator in a row
     */
    public Blocks(Kernel kernel, int units, Map<String, Integer> places) {
        this.kernel = kernel;
        this.columns = kernel.columns().toArray(new Column[0]);
        this.slots = Form.placesOfScored(kernel.plan(), places);
        this.blocks = new int[(units + Kernel.BLOCK - 1) / Kernel.BLOCK][][];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = new int[slots.length][Math.min(Kernel.BLOCK, units - b * Kernel.BLOCK)];
        }
        this.unknown = new int[units];
        this.notApplicable = new int[units];
        this.heldShort = new int[units];
        this.unknownWeight = new long[units];
    }

    /** Fills in the figures of a unit, as they stand in a row of the sheet. */
    public void fill(int unit, @Nullable Object[] row) {
        int[][] block = blocks[unit / Kernel.BLOCK];
        int place = unit % Kernel.BLOCK;
        int shorts = 0;
        for (int j = 0; j < columns.length; j++) {
            Column column = columns[j];
            int code = column.encode(KeptSheet.observation(row[slots[j]]));
            block[j][place] = column.held(code);
            if (code < 0) {
                lacks(unit, j, code);
            } else {
                shorts += column.isHeldShort(code) ? 1 : 0;
            }
        }
        heldShort[unit] = shorts;
        for (int j = columns.length; j < slots.length; j++) {
            Observation observation = KeptSheet.observation(row[slots[j]]);
            if (observation instanceof Observation.NotApplicable) {
                lacks(unit, j, Column.NOT_APPLICABLE);
            } else if (!Figures.isAnswer(observation)) {
                lacks(unit, j, Column.MISSING);
            }
        }
    }

    private void lacks(int unit, int criterion, int code) {
        if (code == Column.MISSING) {
            unknown[unit]++;
            unknownWeight[unit] += kernel.weight(criterion);
        } else {
            notApplicable[unit]++;
        }
    }

    /** The {@code block}-th block, a column for each scored criterion. */
    public int[][] block(int block) {
        return blocks[block];
    }

    /** By unit, how many scored criteria are unknown. */
    public int[] unknown() {
        return unknown;
    }

    /** By unit, how many scored criteria do not apply. */
    public int[] notApplicable() {
        return notApplicable;
    }

    /** By unit, how many figures are held as less than they are. */
    public int[] heldShort() {
        return heldShort;
    }

    /** The units that lack figures. */
    public Gaps unknowns() {
        return Gaps.of(unknownWeight);
    }

    /** The most figures of any unit that are held as less than they are. */
    public int mostHeldShort() {
        int most = 0;
        for (int held : heldShort) {
            most = Math.max(most, held);
        }
        return most;
    }
}
