package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts columns of whole numbers that are added together, as long as an {@code int} holds their sums. */
final class SharedScales {
    static final long ROOM = Integer.MAX_VALUE;

    private final Rational[] points;
    private final BigInteger[] grids;
    private final double[] most;
    private final int[] full;
    /** Columns that stand together elsewhere, and are to stand so here. */
    private final List<Pack> kept;

    /** Columns that are added as they are, and the value of 1 of their sum in the weighted sum of the group. */
    record Pack(List<Integer> members, Rational unit) {}

    /**
     * The columns of some criteria.
     *
     * @param points the points of each criterion
     * @param grids the parts into which each divides its points
     * @param most the largest fraction of its points that there can be, whatever its sign
     * @param full takes, for each criterion, the whole number for all its points in its column
     * @param kept columns that another plan with the same points puts together, and which are to stay as they are
     */
    SharedScales(Rational[] points, BigInteger[] grids, double[] most, int[] full, List<Pack> kept) {
        this.points = points;
        this.grids = grids;
        this.most = most;
        this.full = full;
        this.kept = kept;
    }

    /** The columns that a plan puts together, as far as those of another plan are the same. */
    static List<Pack> alike(Stream<Pack> packs, Plan plan, Plan other) {
        int size = Math.min(plan.scored().size(), other.scored().size());
        Predicate<Integer> isAlike = j -> j < size
                && plan.scored().get(j).points().compareTo(other.scored().get(j).points()) == 0
                && givesAs(plan.scored().get(j), other.scored().get(j));
        return packs.map(
                        pack -> new Pack(pack.members().stream().filter(isAlike).toList(), pack.unit()))
                .toList();
    }

    /** Whether every figure gives the same fraction of the points of two criteria, and meets both or neither. */
    static boolean givesAs(Criterion one, Criterion other) {
        return one.type() == other.type()
                && one.requirement().equals(other.requirement())
                && one.target().scoring().equals(other.target().scoring());
    }

    /** Columns by the sums that an {@code int} holds: points with a common grid in one. */
    List<Pack> of(List<Integer> columns, int fineness) {
        List<Integer> ordered = new ArrayList<>(columns);
        List<Pack> packs = new ArrayList<>();
        for (Pack pack : kept) {
            List<Integer> own =
                    pack.members().stream().filter(columns::contains).toList();
            if (!own.isEmpty()) {
                own.forEach(j ->
                        full[j] = points[j].dividedBy(pack.unit()).numerator().intValueExact());
                packs.add(new Pack(own, pack.unit()));
                ordered.removeAll(own);
            }
        }
        ordered.sort((one, other) -> grids[one].compareTo(grids[other]));
        Rational weight = commonPart(columns);
        List<Room> rooms = new ArrayList<>();
        for (int j : ordered) {
            BigInteger times = points[j].dividedBy(weight).numerator();
            if (rooms.stream().noneMatch(room -> room.add(j, grids[j], times, most[j], weight))) {
                Room alone = new Room();
                Room single = new Room();
                if (alone.add(j, grids[j], times, most[j], weight)) {
                    rooms.add(alone);
                } else if (single.add(j, grids[j], BigInteger.ONE, most[j], points[j])) {
                    rooms.add(single);
                } else if (single.add(j, BigInteger.ONE, BigInteger.ONE, most[j], points[j])) {
                    rooms.add(single);
                } else {
                    throw new BeyondDoubles();
                }
            }
        }
        for (Room room : rooms) {
            packs.add(room.pack(fineness, full));
        }
        return packs;
    }

    /** The largest number of which all points are whole multiples; 1 where there are none. */
    private Rational commonPart(List<Integer> columns) {
        BigInteger bottom = BigInteger.ONE;
        for (int j : columns) {
            bottom = PointsColumns.leastCommonMultiple(bottom, points[j].denominator());
        }
        BigInteger top = BigInteger.ZERO;
        for (int j : columns) {
            top = top.gcd(points[j].times(Rational.of(bottom, BigInteger.ONE)).numerator());
        }
        return top.signum() == 0 ? Rational.ONE : Rational.of(top, bottom);
    }

    /** Columns that are put together as long as their sum fits an {@code int}. */
    private static final class Room {
        private final List<Integer> members = new ArrayList<>();
        private final List<BigInteger> times = new ArrayList<>();
        private BigInteger grid = BigInteger.ONE;
        private double sum;
        private Rational weight = Rational.ONE;

        boolean add(int column, BigInteger itsGrid, BigInteger itsTimes, double its, Rational itsWeight) {
            BigInteger common = PointsColumns.leastCommonMultiple(grid, itsGrid);
            double more = sum + itsTimes.doubleValue() * Math.max(1, its);
            boolean isOther = !members.isEmpty() && !weight.equals(itsWeight);
            if (isOther || common.doubleValue() * more > ROOM) {
                return false;
            }
            members.add(column);
            times.add(itsTimes);
            grid = common;
            sum = more;
            weight = itsWeight;
            return true;
        }

        Pack pack(int fineness, int[] full) {
            int finer = (int) Math.min(fineness, Math.floor(Math.log(ROOM / (grid.doubleValue() * sum)) / Math.log(2)));
            BigInteger fine = grid.shiftLeft(Math.max(0, finer));
            for (int k = 0; k < members.size(); k++) {
                full[members.get(k)] = fine.multiply(times.get(k)).intValueExact();
            }
            return new Pack(List.copyOf(members), weight.dividedBy(Rational.of(fine, BigInteger.ONE)));
        }
    }

    /** Thrown where doubles and whole numbers cannot hold a plan. */
    static final class BeyondDoubles extends RuntimeException {
        private static final long serialVersionUID = 1;

        BeyondDoubles() {
            super(null, null, false, false);
        }
    }
}
