package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.scoring.ScoreBuffer;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.internal.scoring.ScoreFraction;
import io.github.thuocdo.internal.scoring.columns.WeighedScores.Asked;
import io.github.thuocdo.internal.scoring.exact.Completeness;
import io.github.thuocdo.internal.scoring.exact.ExactCalculator;
import io.github.thuocdo.internal.scoring.exact.ScoreBounds;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The scores over columns of whole numbers, wherever a bound on the error of {@code double} leaves no doubt about them; the exact
 * calculator behind it settles the others, and answers what is asked of single units.
 */
public final class ColumnCalculator implements ScoreCalculator {
    /** So many units are left to exact numbers at a time by one thread of several. */
    private static final int BATCH = 16;

    /** Made when it is first asked: most populations never ask. */
    private final Supplier<ExactCalculator> exactly;

    private final FigureTable figures;
    private final Completeness completeness;
    private final boolean looksAtOthers;
    private final PointColumns columns;
    private final FilledColumns filled;
    private final Map<Criterion, CriterionColumn> columnOf = new IdentityHashMap<>();
    private final List<GroupColumn> groups;
    private final ScoreGroups whole;
    private final WeighedScores wholeWeighed;
    private final int[] special;
    private final int[] unassessed;
    private final AbsentFigures lacking;
    private final AbsentFigures weighed;
    /** Whether what is unknown could be less than the 0 that it counts as. */
    private final boolean hasWorse;
    /** The most that each unit lacks, where that is a whole number of the last digit; else null. */
    private final int @Nullable [] lackedDigits;

    private final boolean[] lackIsRough;
    private final AtomicReference<@Nullable Buffers> spare = new AtomicReference<>();
    private final Map<String, GroupColumnScores> groupScores = new ConcurrentHashMap<>();

    /** The buffers that one thread needs while it computes. */
    private record Buffers(LaneBuffers lanes, LaneBuffers others) {}

    private ColumnCalculator(
            FigureTable figures,
            Completeness completeness,
            Supplier<ExactCalculator> exactly,
            PointColumns columns,
            Map<String, NormalisedGroup> normals) {
        this.exactly = exactly;
        this.figures = figures;
        this.completeness = completeness;
        this.looksAtOthers = ScoreBounds.looksAtOthers(figures.plan());
        this.columns = columns;
        this.filled = columns.filled();
        this.groups = columns.groups(normals);
        boolean hasGates = false;
        for (GroupColumn each : groups) {
            hasGates |= each.gate();
        }
        boolean isWorse = false;
        this.lackIsRough = new boolean[columns.criteria().length];
        for (CriterionColumn each : columns.criteria()) {
            columnOf.put(each.criterion, each);
            hasGates |= each.isGate;
            isWorse |= each.worst < 0;
            lackIsRough[each.index] = !each.isLackExact;
        }
        this.hasWorse = isWorse;
        this.whole = ScoreGroups.whole(columns.layout(), groups, hasGates);
        this.special = columns.special();
        this.unassessed = columns.unassessed();
        this.lacking = columns.lacking();
        this.weighed = columns.weighed();
        this.wholeWeighed = new WeighedScores(whole, weighed);
        this.lackedDigits = lackedDigits();
    }

    /**
     * The calculator of filled columns; empty where doubles hardly tell scores of groups apart that are normalised.
     *
     * @param exactly the exact calculator of the same figures, which is asked for where columns do not tell
     */
    static Optional<ColumnCalculator> of(
            FigureTable figures, Completeness completeness, Supplier<ExactCalculator> exactly, PointColumns columns) {
        return GroupScores.normals(exactly, columns)
                .map(normals -> new ColumnCalculator(figures, completeness, exactly, columns, normals));
    }

    PointColumns columns() {
        return columns;
    }

    @Override
    public ExactCalculator exact() {
        return exactly.get();
    }

    /** The number of units that are left to exact numbers before anything is computed. */
    int leftToExactNumbers() {
        return special.length;
    }

    /** The number of units of which exact numbers are asked for the score of a group. */
    int leftToExactNumbers(String group) {
        GroupColumnScores own = groupScores.computeIfAbsent(group, this::scoresOf);
        return (int) IntStream.range(0, columns.units())
                .filter(unit -> own.score(unit) == GroupColumnScores.OPEN)
                .count();
    }

    private int @Nullable [] lackedDigits() {
        Rounder publisher = whole.publisher();
        if (!whole.isSum() || !publisher.isHalfUp() || hasWorse) {
            return null;
        }
        int[] digits = new int[lacking.units.length];
        for (int k = 0; k < digits.length; k++) {
            for (int at = lacking.start[k]; at < lacking.start[k + 1]; at++) {
                int j = lacking.criteria[at];
                OptionalInt worth = publisher.wholeDigits(lacking.best[at] * whole.factorOf(j));
                if (lackIsRough[j] || worth.isEmpty()) {
                    return null;
                }
                digits[k] += worth.getAsInt();
            }
        }
        return digits;
    }

    @Override
    public FigureTable figures() {
        return figures;
    }

    @Override
    public void score(ScoreBuffer out, Workers workers) {
        out.checkNotFrozen();
        if (looksAtOthers && exact().scores().bounds().isOpenToOthers()) {
            out.endsLater(EndsInDoubles.of(exact()));
        }
        int units = columns.units();
        int blocks = (units + LaneBuffers.BLOCK - 1) / LaneBuffers.BLOCK;
        workers.ranges(blocks, LaneBuffers.FEWEST_BLOCKS, (from, to) -> {
            Buffers buffers = takeBuffers();
            for (int block = from; block < to; block++) {
                score(block * LaneBuffers.BLOCK, buffers.lanes, buffers.others, out);
            }
            spare.set(buffers);
        });
        out.takeMet(columns.met());
        workers.each((special.length + BATCH - 1) / BATCH, batch -> {
            int end = Math.min(special.length, (batch + 1) * BATCH);
            for (int k = batch * BATCH; k < end; k++) {
                exact().score(special[k], out);
            }
        });
    }

    private Buffers takeBuffers() {
        Buffers kept = spare.getAndSet(null);
        return kept == null ? new Buffers(newLanes(whole), newLanes(whole)) : kept;
    }

    private LaneBuffers newLanes(ScoreGroups score) {
        return new LaneBuffers(
                score.isPlain(columns.layout().layouts().size()), Math.min(columns.units(), LaneBuffers.BLOCK));
    }

    private void score(int start, LaneBuffers lanes, LaneBuffers others, ScoreBuffer out) {
        int length = filled.length(start);
        whole.score(filled, start, lanes, out.score);
        System.arraycopy(out.score, start, out.worst, start, length);
        System.arraycopy(out.score, start, out.best, start, length);
        if (lackedDigits != null) {
            addLacking(start, lanes, lackedDigits, out);
        } else if (!out.findsEndsLater()) {
            boundOfLacking(start, lanes, others, lacking.best, out.best);
            if (hasWorse) {
                boundOfLacking(start, lanes, others, lacking.worst, out.worst);
            }
        }
        scoreWeighed(start, lanes, others, out);
        for (int i = lanes.nextDoubt(0, length); i < length; i = lanes.nextDoubt(i + 1, length)) {
            if (!columns.isSpecial(start + i)) {
                exact().score(start + i, out);
            }
        }
        int to = firstFrom(unassessed, start + length);
        for (int k = firstFrom(unassessed, start); k < to; k++) {
            out.score[unassessed[k]] = ScoreColumns.NONE;
        }
    }

    private static int firstFrom(int[] units, int unit) {
        int at = Arrays.binarySearch(units, unit);
        return at >= 0 ? at : -at - 1;
    }

    /** The best scores of the units of a block that lack figures, where rounding is not touched by what they lack. */
    private void addLacking(int start, LaneBuffers lanes, int[] digits, ScoreBuffer out) {
        int to = lacking.firstFrom(start + filled.length(start));
        for (int k = lacking.firstFrom(start); k < to; k++) {
            int unit = lacking.units[k];
            out.best[unit] += digits[k];
            // Below 0, halves go down.
            lanes.doubt[unit - start] |= out.score[unit] < 0;
        }
    }

    private void boundOfLacking(int start, LaneBuffers lanes, LaneBuffers others, double[] points, int[] bounds) {
        int from = lacking.firstFrom(start);
        int count = lacking.firstFrom(start + filled.length(start)) - from;
        whole.scoreLacking(filled, lacking, from, count, start, points, lackIsRough, lanes, others, others.sum);
        for (int k = 0; k < count; k++) {
            int unit = lacking.units[from + k];
            bounds[unit] = others.sum[k];
            lanes.doubt[unit - start] |= others.doubt[k];
        }
    }

    /** The scores of the units of a block to which not everything applies. */
    private void scoreWeighed(int start, LaneBuffers lanes, LaneBuffers others, ScoreBuffer out) {
        int from = weighed.firstFrom(start);
        int count = weighed.firstFrom(start + filled.length(start)) - from;
        if (count == 0) {
            return;
        }
        for (int k = 0; k < count; k++) {
            others.which[k] = from + k;
        }
        wholeWeighed.score(Asked.SCORE, filled, count, start, lanes, others, others.sum);
        for (int k = 0; k < count; k++) {
            int unit = weighed.units[from + k];
            out.set(unit, others.sum[k], others.sum[k], others.sum[k]);
            lanes.doubt[unit - start] = others.doubt[k];
        }
        int open = out.findsEndsLater() ? 0 : weighed.takeOpen(from, count, others.which);
        if (open > 0) {
            boundOfWeighed(Asked.BEST, start, open, lanes, others, out);
            int worse = 0;
            for (int k = 0; k < open; k++) {
                if (weighed.hasWorse(others.which[k])) {
                    others.which[worse++] = others.which[k];
                }
            }
            boundOfWeighed(Asked.WORST, start, worse, lanes, others, out);
        }
    }

    private void boundOfWeighed(
            Asked asked, int start, int count, LaneBuffers lanes, LaneBuffers others, ScoreBuffer out) {
        wholeWeighed.score(asked, filled, count, start, lanes, others, others.sum);
        for (int k = 0; k < count; k++) {
            int unit = weighed.units[others.which[k]];
            int score = out.score[unit];
            // What is left out of the score may lower or raise it by itself.
            boolean holdsScore = score != ScoreColumns.NONE && Arrays.binarySearch(unassessed, unit) < 0;
            int bound = others.sum[k];
            if (asked == Asked.BEST) {
                out.best[unit] = holdsScore ? Math.max(bound, score) : bound;
            } else {
                out.worst[unit] = holdsScore ? Math.min(bound, score) : bound;
            }
            lanes.doubt[unit - start] |= others.doubt[k];
        }
    }

    @Override
    public int group(int unit, String group) {
        int score = groupScores.computeIfAbsent(group, this::scoresOf).score(unit);
        return score == GroupColumnScores.OPEN ? exact().group(unit, group) : score;
    }

    private GroupColumnScores scoresOf(String group) {
        Optional<Pillar> pillar = pillar(figures.plan().root(), group);
        return pillar.flatMap(each -> ScoreGroups.ofGroup(columns.layout(), groups, columns.rough(), each))
                .map(score -> GroupColumnScores.of(score, columns, figures, weighed, newLanes(score), newLanes(score)))
                .orElse(GroupColumnScores.NONE);
    }

    private static Optional<Pillar> pillar(Pillar from, String id) {
        return from.id().equals(id)
                ? Optional.of(from)
                : from.pillars().stream()
                        .flatMap(below -> pillar(below, id).stream())
                        .findFirst();
    }

    @Override
    public Optional<BigDecimal> points(int unit, Criterion criterion) {
        CriterionColumn own = columnOf.get(criterion);
        if (own != null
                && !own.isComposite
                && Completeness.applies(figures.units().get(unit), criterion)) {
            Observation said = figures.observation(unit, own.place);
            if (Figure.isUnknown(said) || said instanceof Observation.NotApplicable) {
                return Optional.empty();
            }
            long doubled = own.column.points(said);
            if (doubled != PointsColumn.OPEN && own.column.error() == 0) {
                BigDecimal least = own.rounded(doubled >> 1);
                // What was rounded down lies below the next whole number: where both are published alike, so is it.
                if (!CriterionColumn.isRough(doubled) || least.compareTo(own.rounded((doubled >> 1) + 1)) == 0) {
                    return Optional.of(least);
                }
            }
        }
        return exact().points(unit, criterion);
    }

    @Override
    public int unknown(int unit) {
        return completeness.unknown()[unit];
    }

    @Override
    public int notApplicable(int unit) {
        return completeness.notApplicable()[unit];
    }

    @Override
    public boolean isRanked(int unit) {
        return completeness.isRanked(unit);
    }

    @Override
    public Status status(int unit, Criterion criterion) {
        return exact().status(unit, criterion);
    }

    @Override
    public Optional<Real> fraction(int unit, Criterion criterion) {
        return exact().fraction(unit, criterion);
    }

    @Override
    public Optional<BigDecimal> groupBound(int unit, String group, boolean best) {
        return exact().groupBound(unit, group, best);
    }

    @Override
    public boolean isBounded(int unit, String group) {
        return exact().isBounded(unit, group);
    }

    @Override
    public List<String> endless() {
        return exact().endless();
    }

    @Override
    public Optional<Real> total(int unit) {
        return exact().total(unit);
    }

    @Override
    public Optional<Real> end(int unit, boolean best) {
        return exact().end(unit, best);
    }

    @Override
    public Real endFraction(Criterion criterion, boolean best) {
        return exact().endFraction(criterion, best);
    }

    @Override
    public ScoreFraction exact(int unit) {
        return exact().exact(unit);
    }
}
