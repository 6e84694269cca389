package io.github.thuocdo.internal.scoring.columns;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of all units: a column of whole numbers for each scored criterion, in blocks of {@link
 * LaneBuffers#BLOCK} units.
 *
 * @param units the number of units
 * @param blocks the columns of each block
 * @param rough by unit, whether any of its figures was rounded down
 * @param closed by unit, whether a gate is shut
 * @param cuts by group and unit, what columns were rounded down by, as part of the group's numerator; null for a group of
 *     which none was
 */
record FilledColumns(int units, int[][][] blocks, boolean[] rough, boolean[] closed, double[] @Nullable [] cuts) {

    /** The number of units in the block that begins with {@code start}. */
    int length(int start) {
        return Math.min(LaneBuffers.BLOCK, units - start);
    }

    /** Gives each group what its own columns say of the units of the block that begins with {@code start}. */
    void gather(List<GroupColumn> groups, int start, LaneBuffers lanes) {
        int length = length(start);
        Arrays.fill(lanes.doubt, 0, length, false);
        System.arraycopy(rough, start, lanes.rough, 0, length);
        System.arraycopy(closed, start, lanes.closed, 0, length);
        int[][] figures = blocks[start / LaneBuffers.BLOCK];
        for (GroupColumn group : groups) {
            int index = group.index();
            group.gather(figures, index < cuts.length ? cuts[index] : null, start, length, lanes);
        }
    }
}
