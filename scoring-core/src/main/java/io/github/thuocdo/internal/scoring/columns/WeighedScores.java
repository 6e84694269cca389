package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Pillar.Aggregation;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.internal.scoring.columns.GroupColumn.Exponent;
import io.github.thuocdo.internal.scoring.columns.GroupColumn.Factor;
import io.github.thuocdo.internal.scoring.columns.GroupColumn.Part;
import io.github.thuocdo.internal.scoring.columns.GroupColumn.Weights;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The scores of units to which not everything applies: each is divided by the weight of what counts for it. They are computed
 * side by side, as the others are.
 */
final class WeighedScores {
    private final ScoreGroups score;
    private final AbsentFigures gaps;
    /** The counts of each unit with gaps, put together once where there is one group alone; else null. */
    private final @Nullable Counted counted;

    /** The score that is asked for. */
    enum Asked {
        /** Unknown figures count as the policies say. */
        SCORE,
        /** Unknown figures are as bad as they can be. */
        WORST,
        /** Unknown figures are as good as they can be. */
        BEST
    }

    /**
     * The weights that count of each unit in one group.
     *
     * @param weights the weight of what counts
     * @param members the number of criteria and groups that count
     * @param shares the factor of a numerator, as it stands over the weight that counts; 0 where nothing counts
     * @param doubtful whether exact numbers decide, as hardly anything counts
     */
    private record Counting(double[] weights, int[] members, double[] shares, boolean[] doubtful) {
        static Counting of(Weights all, int size) {
            Counting made = new Counting(new double[size], new int[size], new double[size], new boolean[size]);
            Arrays.fill(made.weights, all.total());
            Arrays.fill(made.members, all.members());
            return made;
        }

        void leave(int k, double weight, boolean isMember) {
            weights[k] -= weight;
            members[k] -= isMember ? 1 : 0;
        }

        void divide(Weights all, boolean isMean) {
            for (int k = 0; k < shares.length; k++) {
                boolean isEmpty = members[k] == 0;
                doubtful[k] = isEmpty ? all.hasAdjusting() : weights[k] < all.total() * GroupColumns.LEAST_PART;
                shares[k] = isEmpty ? 0 : isMean ? all.total() / weights[k] : 1;
            }
        }
    }

    /**
     * The weights that count of each unit in the only group, in the score and in the bounds.
     *
     * @param worst the amount that unknown figures add to the numerator at their worst
     * @param best the amount that they add to it at their best
     */
    private record Counted(Counting score, Counting bounds, double[] worst, double[] best) {
        Counting counting(Asked asked) {
            return asked == Asked.SCORE ? score : bounds;
        }

        double[] points(Asked asked) {
            return asked == Asked.WORST ? worst : best;
        }
    }

    /**
     * Scores of units with gaps.
     *
     * @param gaps the figures that the units do not have
     */
    WeighedScores(ScoreGroups score, AbsentFigures gaps) {
        this.score = score;
        this.gaps = gaps;
        this.counted = score.groups().size() == 1 ? counted() : null;
    }

    private Counted counted() {
        int size = gaps.units.length;
        Weights all = score.root().weights();
        Counted sums = new Counted(Counting.of(all, size), Counting.of(all, size), new double[size], new double[size]);
        for (int k = 0; k < size; k++) {
            for (int at = gaps.start[k]; at < gaps.start[k + 1]; at++) {
                int j = gaps.criteria[at];
                if (!score.has(j)) {
                    continue;
                }
                if (leaves(Asked.SCORE, at)) {
                    sums.score.leave(k, score.weightOf(j), score.counts(j));
                }
                if (leaves(Asked.BEST, at)) {
                    sums.bounds.leave(k, score.weightOf(j), score.counts(j));
                }
                sums.worst[k] += gaps.worst[at] * score.factorOf(j);
                sums.best[k] += gaps.best[at] * score.factorOf(j);
            }
        }
        boolean isMean = score.root().aggregation() == Aggregation.ARITHMETIC;
        sums.score.divide(all, isMean);
        sums.bounds.divide(all, isMean);
        return sums;
    }

    /** Whether a gap leaves the score, or the bounds, with its weight. */
    private boolean leaves(Asked asked, int at) {
        return gaps.kinds[at] == AbsentFigures.Kind.LEFT
                || (gaps.kinds[at] == AbsentFigures.Kind.EXCLUDED && asked == Asked.SCORE);
    }

    /**
     * The scores of units side by side to which not everything applies, {@code others.which} of the gaps.
     *
     * @param out takes the scores, from 0 on; {@link ScoreColumns#NONE} where nothing counts
     */
    void score(
            Asked asked, FilledColumns filled, int count, int start, LaneBuffers lanes, LaneBuffers others, int[] out) {
        if (counted != null && score.isSum()) {
            divide(asked, counted, count, start, lanes, others);
            publishWeighed(filled, count, asked == Asked.SCORE, others, out);
            return;
        }
        for (GroupColumn group : score.groups()) {
            double[] own = lanes.own[group.index()];
            double[] theirs = others.own[group.index()];
            for (int k = 0; k < count; k++) {
                theirs[k] = own[gaps.units[others.which[k]] - start];
            }
        }
        Arrays.fill(others.rough, 0, count, true);
        Arrays.fill(others.doubt, 0, count, false);
        for (int k = 0; k < count; k++) {
            others.closed[k] = filled.closed()[gaps.units[others.which[k]]];
        }
        if (counted != null) {
            takeCounted(asked, counted, count, others);
        } else {
            takeGaps(asked, count, others);
        }
        for (GroupColumn group : score.groups()) {
            if (!group.columns().isEmpty()) {
                gatherAgain(filled, group, count, start, others);
            }
            aggregateWeighed(group, count, others);
        }
        publishWeighed(filled, count, asked == Asked.SCORE, others, out);
    }

    /** The one sum that there is, over the weight of what counts. */
    private void divide(Asked asked, Counted sums, int count, int start, LaneBuffers lanes, LaneBuffers others) {
        int group = score.root().index();
        Counting counting = sums.counting(asked);
        double[] own = lanes.own[group];
        double[] scores = others.scores[group];
        double[] weights = others.weights[group];
        int[] members = others.members[group];
        double[] points = sums.points(asked);
        for (int k = 0; k < count; k++) {
            int place = others.which[k];
            double numerator = own[gaps.units[place] - start];
            others.numerators[k] = asked == Asked.SCORE ? numerator : numerator + points[place];
            scores[k] = others.numerators[k] * counting.shares[place];
            weights[k] = counting.weights[place];
            members[k] = counting.members[place];
            others.doubt[k] = counting.doubtful[place];
        }
        Arrays.fill(others.rough, 0, count, true);
    }

    private void takeCounted(Asked asked, Counted sums, int count, LaneBuffers others) {
        int group = score.root().index();
        Counting counting = sums.counting(asked);
        double[] weights = others.weights[group];
        int[] members = others.members[group];
        for (int k = 0; k < count; k++) {
            weights[k] = counting.weights[others.which[k]];
            members[k] = counting.members[others.which[k]];
        }
        if (asked != Asked.SCORE) {
            double[] points = sums.points(asked);
            double[] own = others.own[group];
            for (int k = 0; k < count; k++) {
                own[k] += points[others.which[k]];
            }
        }
    }

    private void takeGaps(Asked asked, int count, LaneBuffers others) {
        for (GroupColumn group : score.groups()) {
            Arrays.fill(others.weights[group.index()], 0, count, group.weights().total());
            Arrays.fill(others.members[group.index()], 0, count, group.weights().members());
        }
        for (int k = 0; k < count; k++) {
            takeGaps(asked, others.which[k], k, others);
        }
    }

    private void takeGaps(Asked asked, int place, int k, LaneBuffers others) {
        double[] points = asked == Asked.WORST ? gaps.worst : gaps.best;
        for (int at = gaps.start[place]; at < gaps.start[place + 1]; at++) {
            int j = gaps.criteria[at];
            int group = score.groupOf(j);
            if (group < 0) {
                continue;
            }
            boolean leaves = leaves(asked, at);
            if (leaves && score.counts(j)) {
                others.weights[group][k] -= score.weightOf(j);
                others.members[group][k]--;
            } else if (!leaves && asked != Asked.SCORE) {
                others.own[group][k] += points[at] * score.factorOf(j);
            }
        }
    }

    /** A product or a minimum is made anew, without what does not apply. */
    private void gatherAgain(FilledColumns filled, GroupColumn group, int count, int start, LaneBuffers others) {
        double[] own = others.own[group.index()];
        boolean isMinimum = group.aggregation() == Aggregation.MINIMUM;
        int[][] figures = filled.blocks()[start / LaneBuffers.BLOCK];
        for (int k = 0; k < count; k++) {
            int unit = gaps.units[others.which[k]];
            double all = isMinimum ? Double.POSITIVE_INFINITY : group.degree() == Exponent.LOGARITHM ? 0 : 1;
            for (Factor factor : group.columns()) {
                if (gaps.isLeft(unit, factor.column())) {
                    continue;
                }
                double score = figures[factor.column()][unit - start] / factor.full();
                if (isMinimum) {
                    all = Math.min(all, score);
                } else {
                    others.doubt[k] |= GroupColumn.isTooSmall(score, factor.isRough());
                    all = group.times(all, factor.exponent().of(Math.max(score, 0)));
                }
            }
            own[k] = all;
        }
    }

    private static void aggregateWeighed(GroupColumn group, int count, LaneBuffers others) {
        Weights own = group.weights();
        double[] scores = others.scores[group.index()];
        double[] weights = others.weights[group.index()];
        int[] members = others.members[group.index()];
        if (scores != others.own[group.index()]) {
            System.arraycopy(others.own[group.index()], 0, scores, 0, count);
        }
        for (Part part : group.below()) {
            add(group, part, count, scores, others);
        }
        System.arraycopy(scores, 0, others.numerators, 0, count);
        boolean isMean = group.aggregation() == Aggregation.ARITHMETIC;
        for (int k = 0; k < count; k++) {
            if (members[k] == 0) {
                others.doubt[k] |= own.hasAdjusting();
                scores[k] = 0;
            } else {
                others.doubt[k] |= weights[k] < own.total() * GroupColumns.LEAST_PART;
                scores[k] = isMean ? scores[k] * (own.total() / weights[k]) : scores[k];
            }
        }
        if (group.aggregation() == Aggregation.GEOMETRIC) {
            root(group, count, others);
        }
        if (group.normal() != null) {
            group.normal().normalise(scores, count);
        }
        if (group.rounder() != null) {
            group.rounder().round(scores, count, own.slip(), own.most(), others.rough, others.published, others.doubt);
            System.arraycopy(others.published, 0, scores, 0, count);
        }
        if (group.gate()) {
            double inDoubt = own.error() * group.denominator();
            for (int k = 0; k < count; k++) {
                others.closed[k] |= members[k] > 0 && scores[k] <= 0;
                others.doubt[k] |= Math.abs(scores[k]) <= inDoubt && own.error() > 0;
            }
        }
    }

    /** Puts a group below to the columns of a group; where nothing in it counts, it leaves with its weight. */
    private static void add(GroupColumn group, Part part, int count, double[] scores, LaneBuffers others) {
        Weights theirs = part.group().weights();
        double[] below = others.scores[part.group().index()];
        double[] theirWeights = others.weights[part.group().index()];
        int[] theirMembers = others.members[part.group().index()];
        double[] weights = others.weights[group.index()];
        int[] members = others.members[group.index()];
        for (int k = 0; k < count; k++) {
            boolean isOut = theirMembers[k] == 0;
            double share = isOut ? 0 : theirs.isDeclared() ? 1 : theirWeights[k] / theirs.total();
            if (part.counts()) {
                weights[k] -= part.weight() * (1 - share);
                members[k] -= isOut ? 1 : 0;
            }
            if (isOut) {
                continue;
            }
            double score = below[k] * part.factor();
            switch (group.aggregation()) {
                case GEOMETRIC -> {
                    others.doubt[k] |= GroupColumn.isTooSmall(score, theirs.error() > 0);
                    scores[k] = group.times(scores[k], part.exponent().of(Math.max(score, 0), share));
                }
                case MINIMUM -> scores[k] = Math.min(scores[k], score);
                default -> scores[k] += score * share;
            }
        }
    }

    private static void root(GroupColumn group, int count, LaneBuffers others) {
        double[] scores = others.scores[group.index()];
        double[] weights = others.weights[group.index()];
        int[] members = others.members[group.index()];
        double total = group.weights().total();
        for (int k = 0; k < count; k++) {
            double part = total / weights[k];
            if (members[k] > 0) {
                scores[k] = group.degree() == Exponent.LOGARITHM
                        ? Math.exp(scores[k] * part)
                        : Math.pow(scores[k], part / group.degree());
            }
        }
    }

    private void publishWeighed(FilledColumns filled, int count, boolean isScore, LaneBuffers others, int[] out) {
        double[] scores = score.behindGates(count, others);
        Weights own = score.root().weights();
        double[] weights = others.weights[score.root().index()];
        int[] members = others.members[score.root().index()];
        boolean isExact = isScore && score.isSum() && own.areWhole();
        System.arraycopy(others.doubt, 0, others.closed, 0, count);
        score.publisher()
                .publish(scores, count, own.error(), own.most(), others.rough, others.published, others.doubt, out, 0);
        for (int k = 0; k < count; k++) {
            out[k] = members[k] == 0 ? ScoreColumns.NONE : out[k];
        }
        for (int k = others.nextDoubt(0, count); isExact && k < count; k = others.nextDoubt(k + 1, count)) {
            if (members[k] > 0 && !others.closed[k] && !filled.rough()[gaps.units[others.which[k]]]) {
                // Numerator and weight are whole numbers: a tie is a tie.
                out[k] = (int) score.publisher().exactly((long) others.numerators[k], (long) weights[k]);
                others.doubt[k] = false;
            }
        }
        if (!score.publisher().holds(own.most())) {
            double perNumerator = score.publisher().perNumerator();
            for (int k = 0; k < count; k++) {
                others.doubt[k] |= Math.abs(scores[k] * perNumerator) > Integer.MAX_VALUE / 2.0;
            }
        }
    }
}
