package io.github.thuocdo.rules.oracle;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The oracle's own number: a fraction as long as all it comes from are fractions, and after a root, a logarithm or an
 * exponential a decimal of 100 digits, in which two numbers nearer than 10⁻⁷⁰ are one.
 */
final class Exact implements Comparable<Exact> {
    private static final MathContext DIGITS = new MathContext(100);
    private static final int CERTAIN = 70;

    static final Exact ZERO = of(0);
    static final Exact ONE = of(1);

    private final Optional<BigInteger[]> fraction;
    private @Nullable BigDecimal near;

    private Exact(BigInteger top, BigInteger bottom) {
        BigInteger common = top.gcd(bottom).max(BigInteger.ONE);
        BigInteger sign = BigInteger.valueOf(bottom.signum());
        BigInteger[] reduced = {
            top.divide(common).multiply(sign), bottom.divide(common).multiply(sign)
        };
        this.fraction = Optional.of(reduced);
    }

    private Exact(BigDecimal near) {
        this.fraction = Optional.empty();
        this.near = near;
    }

    static Exact of(long whole) {
        return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Exact of(BigInteger top, BigInteger bottom) {
        return new Exact(top, bottom);
    }

    /** A number such as {@code 0.5}, or a fraction such as {@code 1/3}. */
    static Exact of(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return new Exact(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        }
        return of(new BigDecimal(text));
    }

    static Exact of(BigDecimal number) {
        return number.scale() <= 0
                ? new Exact(number.toBigIntegerExact(), BigInteger.ONE)
                : new Exact(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    /** The number to 100 digits. */
    private BigDecimal near() {
        BigDecimal known = near;
        if (known == null) {
            BigInteger[] whole = fraction.orElseThrow();
            known = new BigDecimal(whole[0]).divide(new BigDecimal(whole[1]), DIGITS);
            near = known;
        }
        return known;
    }

    Exact plus(Exact other) {
        if (fraction.isPresent() && other.fraction.isPresent()) {
            BigInteger[] a = fraction.get();
            BigInteger[] b = other.fraction.get();
            return new Exact(a[0].multiply(b[1]).add(b[0].multiply(a[1])), a[1].multiply(b[1]));
        }
        return new Exact(near().add(other.near(), DIGITS));
    }

    Exact minus(Exact other) {
        return plus(other.times(of(-1)));
    }

    Exact times(Exact other) {
        if (fraction.isPresent() && other.fraction.isPresent()) {
            BigInteger[] a = fraction.get();
            BigInteger[] b = other.fraction.get();
            return new Exact(a[0].multiply(b[0]), a[1].multiply(b[1]));
        }
        return new Exact(near().multiply(other.near(), DIGITS));
    }

    Exact over(Exact other) {
        if (fraction.isPresent() && other.fraction.isPresent()) {
            BigInteger[] a = fraction.get();
            BigInteger[] b = other.fraction.get();
            return new Exact(a[0].multiply(b[1]), a[1].multiply(b[0]));
        }
        return new Exact(near().divide(other.near(), DIGITS));
    }

    Exact logarithm() {
        return equals(ONE) ? ZERO : new Exact(BigDecimalMath.log(near(), DIGITS));
    }

    Exact root() {
        return equals(ZERO) ? ZERO : new Exact(BigDecimalMath.sqrt(near(), DIGITS));
    }

    /** This number, above 0, to the power of a fraction. */
    Exact power(Exact exponent) {
        BigDecimal logarithm = BigDecimalMath.log(near(), DIGITS);
        return new Exact(BigDecimalMath.exp(logarithm.multiply(exponent.near(), DIGITS), DIGITS));
    }

    /** At least {@code least} and at most {@code most}. */
    Exact between(Exact least, Exact most) {
        return compareTo(least) < 0 ? least : compareTo(most) > 0 ? most : this;
    }

    int sign() {
        return compareTo(ZERO);
    }

    static Exact sum(List<Exact> terms) {
        return terms.stream().reduce(ZERO, Exact::plus);
    }

    BigDecimal rounded(int scale, RoundingMode mode) {
        if (fraction.isPresent()) {
            return new BigDecimal(fraction.get()[0]).divide(new BigDecimal(fraction.get()[1]), scale, mode);
        }
        // A number that lies on a boundary of rounding is taken to lie there exactly.
        BigDecimal boundary = near().setScale(scale + 1, RoundingMode.HALF_EVEN);
        return (isNothing(near().subtract(boundary)) ? boundary : near()).setScale(scale, mode);
    }

    private static boolean isNothing(BigDecimal difference) {
        return difference.abs().compareTo(BigDecimal.ONE.movePointLeft(CERTAIN)) < 0;
    }

    @Override
    public int compareTo(Exact other) {
        if (fraction.isPresent() && other.fraction.isPresent()) {
            BigInteger[] a = fraction.get();
            BigInteger[] b = other.fraction.get();
            return a[0].multiply(b[1]).compareTo(b[0].multiply(a[1]));
        }
        return isNothing(near().subtract(other.near())) ? 0 : near().compareTo(other.near());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exact exact && compareTo(exact) == 0;
    }

    @Override
    public int hashCode() {
        return rounded(10, RoundingMode.HALF_EVEN).stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return fraction.map(f -> f[0] + "/" + f[1]).orElseGet(() -> near().toString());
    }
}
