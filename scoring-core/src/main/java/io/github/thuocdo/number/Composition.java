package io.github.thuocdo.number;

import org.jspecify.annotations.Nullable;

/** A number as a sum of products, and the same over small primes: found once for each number, and not for each pair. */
final class Composition {
    private final SumOfProducts form;
    /** Null where it is not known yet. */
    private volatile @Nullable SumOfProducts overPrimes;

    Composition(SumOfProducts form) {
        this.form = form;
    }

    SumOfProducts form() {
        return form;
    }

    /** Whether the two are the same over small primes. */
    boolean isWrittenAs(Composition other) {
        return overPrimes().equals(other.overPrimes());
    }

    private SumOfProducts overPrimes() {
        SumOfProducts found = overPrimes;
        if (found == null) {
            found = OverPrimes.of(form);
            overPrimes = found;
        }
        return found;
    }
}
