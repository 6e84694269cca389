package io.github.thuocdo.internal.advice;

import java.util.Arrays;

/**
 * The least cost of gains from some items on, as a bound: gains are counted in parts of what is needed, in which each item is rounded up.
 * Unlike the linear relaxation, it knows that a first step may cost more than the next ones.
 */
final class CostTable {
    /** So many numbers may the table hold. */
    private static final int ROOM = 1 << 21;

    private final long part;
    /** By place and number of parts: no more than what the items from there on cost that add so much. */
    private final long[][] least;

    /** The table of items in their order, up to a gain that is enough. */
    CostTable(ScaledItem[] items, long enough) {
        int parts = ROOM / (items.length + 1);
        this.part = Math.max(1, enough / parts + 1);
        this.least = new long[items.length + 1][(int) (enough / part) + 1];
        Arrays.fill(least[items.length], ScaledItem.BEYOND);
        least[items.length][0] = 0;
        for (int j = items.length - 1; j >= 0; j--) {
            fill(items[j], least[j + 1], least[j]);
        }
    }

    /** No more than what the items from {@code j} on cost that add so much. */
    long cost(int j, long gain) {
        return gain <= 0 ? least[j][0] : least[j][(int) Math.min(least[j].length - 1L, gain / part)];
    }

    private void fill(ScaledItem scaled, long[] behind, long[] all) {
        if (scaled.least() > 0) {
            Arrays.fill(all, ScaledItem.BEYOND);
        } else {
            System.arraycopy(behind, 0, all, 0, all.length);
        }
        Item item = scaled.item();
        if (scaled.least() > item.last()) {
            return;
        }
        long first = Math.max(1, scaled.least());
        if (scaled.isAffine()) {
            line(
                    scaled.gain(first),
                    scaled.most(),
                    scaled.cost(first),
                    scaled.further(Math.min(part, scaled.most())),
                    behind,
                    all);
        } else if (item.isShort()) {
            for (long step = first; step <= item.last(); step = item.above(step)) {
                line(scaled.gain(step), scaled.gain(step), scaled.cost(step), 0, behind, all);
            }
        } else {
            line(0, scaled.most(), 0, scaled.fill(Math.min(part, scaled.most())), behind, all);
        }
    }

    /**
     * Adds an item whose gains lie on a line.
     *
     * @param cost the cost of the smallest gain
     * @param perPart no more than the cost of one part more
     */
    private void line(long from, long to, long cost, long perPart, long[] behind, long[] all) {
        int first = parts(from, all.length);
        int last = parts(to, all.length);
        // No more than {@code last - first} parts are ever counted, so that no product overflows; a smaller cost is a
        // bound too.
        long each = Math.min(perPart, ScaledItem.BEYOND / Math.max(1, last - first));
        long offset = cost - each;
        // The places of what is left to the items behind, those first that are cheapest without the cost of parts.
        int[] open = new int[all.length];
        int head = 0;
        int tail = 0;
        for (int b = 0; b < all.length; b++) {
            while (tail > head && open[head] < b - last) {
                head++;
            }
            int newest = b - first - 1;
            if (newest >= Math.max(0, b - last)) {
                while (tail > head && behind[open[tail - 1]] + (newest - open[tail - 1]) * each >= behind[newest]) {
                    tail--;
                }
                open[tail++] = newest;
            }
            long least = cost + behind[Math.max(0, b - first)];
            if (tail > head) {
                int left = open[head];
                least = Math.min(least, offset + (b - left - first) * each + behind[left]);
            }
            all[b] = Math.min(all[b], Math.min(least, ScaledItem.BEYOND));
        }
    }

    private int parts(long gain, int most) {
        return (int) Math.min(most, (gain + part - 1) / part);
    }
}
