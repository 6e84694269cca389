package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.internal.shape.Shape;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Mean and standard deviation of the values that spread, in {@code double}.
 *
 * @param least the smallest value
 * @param most the largest value
 * @param mean of the values, or of their logarithms
 * @param perDeviation 1 ÷ their standard deviation
 * @param error the error bound of a value between them, less the mean and over the deviation
 */
public record StandardDeviations(double least, double most, double mean, double perDeviation, double error) {
    private static final double ROUNDING = 0x1p-53;
    /** The largest value, in deviations, with which doubles are of use. */
    private static final double MOST_SIZES = 0x1p20;

    /**
     * Those of {@code values}; empty where there is no deviation, or where the values are so near each other that doubles hardly
     * tell them apart.
     *
     * <p>Every value is wrong by up to 5 roundings of its size, which is 1 at least for logarithms; the mean, of a compensated
     * sum, by 8 of the mean size; so a difference to it by 14 of the largest size. What the deviation is wrong by is no more
     * than the root of the mean square of what the differences are: 14 roundings of the root of the mean square of the
     * sizes, which one value far from the others hardly changes.
     */
    static Optional<StandardDeviations> of(Shape.Deviations shape, Doubles values) {
        double[] numbers = DoubleStream.of(values.values())
                .map(value -> shape.logarithm() ? Math.log(value) : value)
                .toArray();
        int least = shape.logarithm() ? 1 : 0;
        Moments moments = Moments.of(numbers);
        double sizes = Math.max(least, moments.size()) / moments.deviation();
        if (numbers.length < 2 || !(sizes < MOST_SIZES)) {
            return Optional.empty();
        }
        double farthest = moments.farthest() / moments.deviation();
        double usual = Math.hypot(least, moments.quadraticMean()) / moments.deviation();
        double error = ROUNDING * (32 * sizes + farthest * (32 * usual + 16));
        return Optional.of(new StandardDeviations(
                Doubles.of(shape.spread().least()),
                Doubles.of(shape.spread().most()),
                moments.mean(),
                1 / moments.deviation(),
                error));
    }

    /**
     * Mean and standard deviation of numbers in {@code double}, correct but for a few roundings.
     *
     * @param mean of a compensated sum: wrong by 4 roundings of {@code size} at most
     * @param deviation the standard deviation with n − 1, of no use for fewer than two numbers
     * @param size the largest number, whatever its sign
     * @param quadraticMean the root of the mean of the squares
     * @param farthest the largest difference from the mean
     */
    record Moments(double mean, double deviation, double size, double quadraticMean, double farthest) {

        static Moments of(double[] numbers) {
            double mean = sum(numbers) / numbers.length;
            double[] squares = new double[numbers.length];
            double size = 0;
            double farthest = 0;
            for (int i = 0; i < squares.length; i++) {
                double off = numbers[i] - mean;
                squares[i] = off * off;
                size = Math.max(size, Math.abs(numbers[i]));
                farthest = Math.max(farthest, Math.abs(off));
            }
            double variance = sum(squares) / (numbers.length - 1);
            // The mean square is that of the differences and that of the mean.
            return new Moments(mean, Math.sqrt(variance), size, Math.hypot(mean, Math.sqrt(variance)), farthest);
        }

        /** The sum, wrong by hardly more than its own rounding (Neumaier). */
        private static double sum(double[] values) {
            double sum = 0;
            double lost = 0;
            for (double value : values) {
                double next = sum + value;
                lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
                sum = next;
            }
            return sum + lost;
        }
    }
}
