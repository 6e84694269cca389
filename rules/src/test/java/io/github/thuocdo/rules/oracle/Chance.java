package io.github.thuocdo.rules.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws from a seed. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** From 0 to {@code n} − 1. */
    int below(int n) {
        return random.nextInt(n);
    }

    @SafeVarargs
    final <T> T oneOf(T... all) {
        return all[random.nextInt(all.length)];
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Some of {@code all}, in their order. */
    @SafeVarargs
    final <T> List<T> someOf(T... all) {
        List<T> some = new ArrayList<>();
        for (T each : all) {
            if (random.nextBoolean()) {
                some.add(each);
            }
        }
        return some;
    }
}
