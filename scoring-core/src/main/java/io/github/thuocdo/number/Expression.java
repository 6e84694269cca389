package io.github.thuocdo.number;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number that is no short fraction: operations on other numbers, which enclose it. */
abstract class Expression {
    /** Null where it is not known yet. */
    private volatile @Nullable Composition composition;

    /** The number as a sum of products, found once. */
    final Composition composition() {
        Composition found = composition;
        if (found == null) {
            found = new Composition(form());
            composition = found;
        }
        return found;
    }

    /** An interval that holds the number, about {@code digits} significant digits narrow. */
    abstract Interval narrow(int digits);

    /** The number as a sum of products; by default of nothing but itself. */
    SumOfProducts form() {
        return SumOfProducts.plain(this);
    }

    private static List<SumOfProducts> forms(List<? extends Enclosed> numbers) {
        return numbers.stream().map(Enclosed::form).toList();
    }

    /** A fraction that is too long to calculate with. */
    static final class LongFraction extends Expression {
        private final Rational value;

        LongFraction(Rational value) {
            this.value = value;
        }

        @Override
        Interval narrow(int digits) {
            return Interval.of(value, digits);
        }

        @Override
        SumOfProducts form() {
            return SumOfProducts.atom(new SumOfProducts.Fraction(value));
        }
    }

    /** A sum. */
    static final class Sum extends Expression {
        private final List<Enclosed> terms;

        Sum(List<? extends Enclosed> terms) {
            this.terms = List.copyOf(terms);
        }

        @Override
        Interval narrow(int digits) {
            return Interval.sum(terms.stream().map(term -> term.enclose(digits)).toList(), digits);
        }

        @Override
        SumOfProducts form() {
            return terms.size() > SumOfProducts.MOST_TERMS ? super.form() : SumOfProducts.sum(forms(terms), this);
        }
    }

    /** A product. */
    static final class Product extends Expression {
        private final List<Enclosed> factors;

        Product(List<? extends Enclosed> factors) {
            this.factors = List.copyOf(factors);
        }

        @Override
        Interval narrow(int digits) {
            Interval product = Interval.of(BigDecimal.ONE);
            for (Enclosed factor : factors) {
                product = product.times(factor.enclose(digits), digits);
            }
            return product;
        }

        @Override
        SumOfProducts form() {
            return factors.size() > SumOfProducts.MOST_TERMS
                    ? super.form()
                    : SumOfProducts.product(forms(factors), this);
        }
    }

    /** 1 divided by a number. */
    static final class Inverse extends Expression {
        private final Enclosed of;

        Inverse(Enclosed of) {
            this.of = of;
        }

        @Override
        Interval narrow(int digits) {
            return of.apartFromZero(digits).inverse(digits);
        }

        @Override
        SumOfProducts form() {
            return of.form().inverse();
        }
    }

    /** The root of a number that is not below 0. */
    static final class Root extends Expression {
        private final Enclosed of;
        private final int degree;

        Root(Enclosed of, int degree) {
            this.of = of;
            this.degree = degree;
        }

        @Override
        Interval narrow(int digits) {
            return Elementary.root(of.enclose(digits), degree, digits);
        }

        @Override
        SumOfProducts form() {
            return of.form().root(degree);
        }
    }

    /** The natural logarithm of a number above 0. */
    static final class Logarithm extends Expression {
        private final Enclosed of;

        Logarithm(Enclosed of) {
            this.of = of;
        }

        @Override
        Interval narrow(int digits) {
            return Elementary.logarithm(of.apartFromZero(digits), digits);
        }

        @Override
        SumOfProducts form() {
            return of.form().logarithm(this);
        }
    }

    /** e to the power of a number. */
    static final class Exponential extends Expression {
        private final Enclosed of;

        Exponential(Enclosed of) {
            this.of = of;
        }

        @Override
        Interval narrow(int digits) {
            return Elementary.exponential(of.enclose(digits), digits);
        }

        @Override
        SumOfProducts form() {
            return of.form().exponential();
        }
    }

    /** A number to a whole power above 0. */
    static final class Power extends Expression {
        private final Enclosed of;
        private final int exponent;

        Power(Enclosed of, int exponent) {
            this.of = of;
            this.exponent = exponent;
        }

        @Override
        Interval narrow(int digits) {
            return of.enclose(digits).power(exponent, digits);
        }

        @Override
        SumOfProducts form() {
            return of.form().power(exponent, this);
        }
    }

    /** The sum of the squares of the distances of {@code sample} from its mean. */
    static final class Squares extends Expression {
        private final List<Enclosed> sample;
        private final Enclosed mean;

        Squares(List<? extends Enclosed> sample, Enclosed mean) {
            this.sample = List.copyOf(sample);
            this.mean = mean;
        }

        @Override
        Interval narrow(int digits) {
            Interval middle = mean.enclose(digits).negated();
            return Interval.sum(
                    sample.stream()
                            .map(value ->
                                    value.enclose(digits).plus(middle, digits).squared(digits))
                            .toList(),
                    digits);
        }
    }
}
