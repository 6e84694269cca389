package io.github.thuocdo.internal.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The units that a budget pays for are as many as can be, whatever bounds are known before. */
class BudgetProperties {
    private static final int UNITS = 100;

    /** Prices that are known beforehand; those below 0 stand for goals that cannot be reached. */
    private static final class Known implements Budget.Prices {
        private final int[] prices = new int[UNITS];
        private final int[] bounds = new int[UNITS];
        private final Set<Integer> cutOff = new HashSet<>();
        private final List<Integer> searched = new ArrayList<>();

        static Known of(Random random, int oneOfSoManyIsCutOff) {
            Known known = new Known();
            for (int k = 0; k < UNITS; k++) {
                known.prices[k] = random.nextInt(12) - 1;
                known.bounds[k] = known.prices[k] > 0 ? random.nextInt(known.prices[k] + 1) : 0;
                if (oneOfSoManyIsCutOff > 0 && random.nextInt(oneOfSoManyIsCutOff) == 0) {
                    known.cutOff.add(k);
                }
            }
            return known;
        }

        @Override
        public Price roughly(int unit) {
            if (prices[unit] <= 0) {
                return prices[unit] < 0 ? Price.NONE : Price.NOTHING;
            }
            return bounds[unit] == prices[unit] ? price(unit) : Price.atLeast(Rational.of(bounds[unit], 1));
        }

        @Override
        public Price exactly(int unit, Price rough, Rational limit) {
            assertThat(rough).isEqualTo(roughly(unit));
            synchronized (searched) {
                searched.add(unit);
            }
            if (cutOff.contains(unit)) {
                Optional<Rational> found =
                        unit % 2 == 0 ? Optional.of(Rational.of(prices[unit] + 1, 1)) : Optional.empty();
                return new Price(found, rough.atLeast(), false, Optional.empty());
            }
            Rational price = Rational.of(prices[unit], 1);
            return price.compareTo(limit) <= 0 ? price(unit) : Price.atLeast(price);
        }

        private Price price(int unit) {
            return Price.of(Rational.of(prices[unit], 1), Chosen.of(List.of(), List.of()));
        }

        /** The most units whose prices fit: all sums of prices are gone through, as each number of units leaves its least. */
        int most(int budget) {
            int[] least = new int[UNITS + 1];
            Arrays.fill(least, 1, UNITS + 1, Integer.MAX_VALUE / 2);
            for (int price : prices) {
                for (int count = UNITS; price > 0 && count > 0; count--) {
                    least[count] = Math.min(least[count], least[count - 1] + price);
                }
            }
            return (int) IntStream.rangeClosed(1, UNITS)
                    .filter(count -> least[count] <= budget)
                    .count();
        }
    }

    private static void inTurn(int count, IntConsumer task) {
        IntStream.range(0, count).forEach(task);
    }

    private static void atOnce(int count, IntConsumer task) {
        IntStream.range(0, count).parallel().forEach(task);
    }

    private static Budget of(Known known, int budget, Budget.Threads threads) {
        Budget all = Budget.of(Rational.of(budget, 1), UNITS, known, threads);
        all.settle();
        return all;
    }

    private static boolean isProved(Budget budget) {
        return IntStream.range(0, UNITS).allMatch(k -> budget.price(k).isProved());
    }

    @Property(seed = "1511", tries = 500)
    void whatIsWhollySearchedIsProvedAndTheMost(@ForAll long seed) {
        Random random = new Random(seed);
        Known known = Known.of(random, 0);
        int budget = random.nextInt(600);
        Budget chosen = of(known, budget, BudgetProperties::inTurn);

        assertThat(isProved(chosen)).isTrue();
        assertThat(chosen.chosen()).hasSize(known.most(budget));
        assertThat(known.searched).doesNotHaveDuplicates();
        int spent = chosen.chosen().stream().mapToInt(k -> known.prices[k]).sum();
        assertThat(spent).isLessThanOrEqualTo(budget);
    }

    @Property(seed = "1511", tries = 1000)
    void whateverIsCutOffWhatIsSaidToBeProvedIsTrue(@ForAll long seed) {
        Random random = new Random(seed);
        Known known = Known.of(random, 2 + random.nextInt(60));
        int budget = random.nextInt(600);
        Budget chosen = of(known, budget, BudgetProperties::inTurn);

        assertThat(chosen.chosen().size()).isLessThanOrEqualTo(known.most(budget));
        if (isProved(chosen)) {
            assertThat(chosen.chosen()).hasSize(known.most(budget));
        }
        Rational spent = Rational.sum(chosen.chosen().stream()
                .map(k -> chosen.price(k).cost().orElseThrow())
                .toList());
        Rational left = Rational.of(budget, 1).minus(spent);
        assertThat(left.signum()).isNotNegative();
        for (int k = 0; k < UNITS; k++) {
            Price price = chosen.price(k);
            if (price.isOpen() && price.isProved()) {
                assertThat(price.atLeast().orElseThrow()).isGreaterThan(left);
            }
        }
    }

    @Property(seed = "1511", tries = 100)
    void whatIsFoundDoesNotDependOnTheThreads(@ForAll long seed) {
        Random random = new Random(seed);
        Known known = Known.of(random, 10);
        int budget = random.nextInt(600);
        Budget one = of(known, budget, BudgetProperties::inTurn);
        Budget other = of(known, budget, BudgetProperties::atOnce);

        assertThat(other.chosen()).isEqualTo(one.chosen());
        for (int k = 0; k < UNITS; k++) {
            assertThat(other.price(k)).isEqualTo(one.price(k));
        }
    }

    /** Units of price 1, 2, … with no bound but 0: all are searched, 32 at once; with bounds, the dear ones are not. */
    @Test
    void whatIsOutOfReachIsNotSearched() {
        Known known = new Known();
        for (int k = 0; k < UNITS; k++) {
            known.prices[k] = k + 1;
            known.bounds[k] = k;
        }
        Budget chosen = of(known, 10, BudgetProperties::inTurn);
        assertThat(chosen.chosen()).containsExactly(0, 1, 2, 3);
        assertThat(known.searched).hasSize(11);
        assertThat(isProved(chosen)).isTrue();

        Arrays.fill(known.bounds, 0);
        known.searched.clear();
        assertThat(of(known, 10, BudgetProperties::inTurn).chosen()).containsExactly(0, 1, 2, 3);
        assertThat(known.searched).hasSize(UNITS);
    }

    /** A plan that is cheaper than its price leaves more: what was left out for sure before is open then. */
    @Test
    void aCheaperPlanLeavesMoreToTheOthers() {
        Known known = new Known();
        known.prices[0] = 5;
        known.prices[1] = 7;
        known.bounds[1] = 7;
        known.bounds[0] = 2;
        known.cutOff.add(0);
        known.cutOff.add(3);
        known.prices[3] = 9;
        known.bounds[3] = 6;
        Budget budget = Budget.of(Rational.of(9, 1), UNITS, known, BudgetProperties::inTurn);
        assertThat(budget.chosen()).containsExactly(0);
        budget.settle();
        assertThat(budget.price(3).isProved()).isTrue();

        Budget lowered = Budget.of(Rational.of(9, 1), UNITS, known, BudgetProperties::inTurn);
        lowered.lower(0, Rational.of(7, 1));
        assertThat(lowered.price(0).cost()).contains(Rational.of(6, 1));
        lowered.lower(0, Rational.of(3, 1));
        lowered.settle();
        assertThat(lowered.price(0).cost()).contains(Rational.of(3, 1));
        assertThat(lowered.price(0).isProved()).isFalse();
        assertThat(lowered.price(3).isProved()).isFalse();
    }
}
