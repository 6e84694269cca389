package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.figures.LongRatio;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.scoring.exact.Completeness;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The figures of all ranked units in {@code double}, for the functions that look at all of them: gathered for as many criteria
 * at a time as memory holds well, unit by unit, as they are kept.
 */
public final class FigureSamples {
    /** So many figures are held at a time: 32 MB. */
    private static final int MOST = 1 << 22;

    private final FigureTable figures;
    private final Completeness completeness;
    private final int[] places;

    public FigureSamples(FigureTable figures, Completeness completeness) {
        this.figures = figures;
        this.completeness = completeness;
        this.places = FigureTable.placesOfScored(figures.plan(), figures.places());
    }

    /**
     * The statistics in doubles of the values that a function looks at.
     *
     * @param size their number
     * @param places the places of the values; empty where no place is asked for, or doubles do not tell all values apart
     * @param deviations their mean and deviation; empty where they are not asked for, or doubles hardly tell the values apart
     */
    public record Sampled(int size, Optional<RankPositions> places, Optional<StandardDeviations> deviations) {
        public static Sampled of(Shape shape, Doubles values) {
            return new Sampled(
                    values.values().length,
                    shape instanceof Shape.RankPosition place ? RankPositions.of(place, values) : Optional.empty(),
                    shape instanceof Shape.Deviations deviations
                            ? StandardDeviations.of(deviations, values)
                            : Optional.empty());
        }
    }

    /** The figures under one criterion. */
    private static final class Sample implements LongRatio {
        private static final double LARGEST_WHOLE = 0x1p53;

        private final Criterion criterion;
        private final int index;
        private final double floor;
        private final double ceiling;
        private final double[] values;
        private int size;
        private double finest = 1;
        private boolean isTold = true;

        Sample(Plan plan, int index, int units) {
            this.criterion = plan.scored().get(index);
            this.index = index;
            Bounds held = ScoringFunctions.ofFigure(criterion.target().scoring())
                    .populationUse()
                    .held();
            this.floor = bound(held.least(), Double.NEGATIVE_INFINITY);
            this.ceiling = bound(held.most(), Double.POSITIVE_INFINITY);
            this.values = new double[units];
        }

        private double bound(@Nullable Rational declared, double none) {
            if (declared == null) {
                return none;
            }
            finest = Math.max(finest, declared.denominator().doubleValue());
            return Doubles.of(declared);
        }

        void take(Observation said) {
            if (criterion.target().scoring().needsFigureAboveZero() && Figures.isNotAboveZero(said)) {
                return;
            }
            if (LongRatio.ask(this, criterion.type(), said) == OPEN) {
                isTold &= Figures.number(criterion.type(), said).isEmpty();
            }
        }

        /** Takes a figure that is {@code p ÷ q}, if doubles hold both. */
        @Override
        public long of(long p, long q) {
            if (Math.abs(p) >= LARGEST_WHOLE || q >= LARGEST_WHOLE) {
                return OPEN;
            }
            values[size++] = Math.max(floor, Math.min(ceiling, (double) p / q));
            finest = Math.max(finest, q);
            return 0;
        }

        Optional<Doubles> doubles() {
            return isTold ? Optional.of(new Doubles(Arrays.copyOf(values, size), finest)) : Optional.empty();
        }
    }

    /**
     * Gives {@code taken} the figures of the ranked units under each of some scored criteria; none where doubles do not hold
     * them. By several threads.
     */
    public void each(List<Integer> criteria, Workers workers, BiConsumer<Criterion, Optional<Doubles>> taken) {
        int atATime = Math.max(1, MOST / Math.max(1, figures.size()));
        for (int from = 0; from < criteria.size(); from += atATime) {
            Sample[] samples = criteria.subList(from, Math.min(criteria.size(), from + atATime)).stream()
                    .map(j -> new Sample(figures.plan(), j, figures.size()))
                    .toArray(Sample[]::new);
            for (int unit = 0; unit < figures.size(); unit++) {
                if (completeness.isRanked(unit)) {
                    take(unit, samples);
                }
            }
            workers.each(samples.length, k -> taken.accept(samples[k].criterion, samples[k].doubles()));
        }
    }

    private void take(int unit, Sample[] samples) {
        for (Sample sample : samples) {
            if (completeness.applies(unit, sample.index)) {
                sample.take(figures.observation(unit, places[sample.index]));
            }
        }
    }
}
