package io.github.thuocdo.internal.scoring.columns;

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
