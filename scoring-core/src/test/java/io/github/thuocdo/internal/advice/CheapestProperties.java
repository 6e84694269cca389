package io.github.thuocdo.internal.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The cheapest plan of a unit is the one that trying all steps of all figures finds, and no bound lies above it. */
class CheapestProperties {
    private static final Comparator<Chosen> BY_COST_AND_PLACES = Comparator.comparing(Chosen::cost)
            .thenComparing((one, other) -> Chosen.byPlaces(one.items(), other.items()));

    private static final long ENOUGH_WORK = 1_000_000;

    @Property(seed = "1264", tries = 600)
    void itIsTheOneThatTryingEveryStepFinds(@ForAll long seed) {
        isFound(new Random(seed), ENOUGH_WORK);
    }

    @Property(seed = "1264", tries = 300)
    void soItIsWithATableOfCosts(@ForAll long seed) {
        isFound(new Random(seed), 0);
    }

    private static void isFound(Random random, long quick) {
        SampleItems sample = SampleItems.of(random, 1 + random.nextInt(4), 8);
        Need need = sample.need(random);
        Optional<Chosen> best = sample.plans(need).stream().min(BY_COST_AND_PLACES);
        Rational limit = limit(sample, best, random);
        Price price = Cheapest.of(sample.items(), need, sample.measure(), limit, new Work(ENOUGH_WORK), quick);

        if (best.isEmpty()) {
            assertThat(price).isEqualTo(Price.NONE);
            return;
        }
        Rational least = sample.withoutSurcharges(best.get().cost());
        if (least.compareTo(limit) > 0) {
            assertThat(price.cost()).isEmpty();
            assertThat(price.atLeast().orElseThrow()).isGreaterThan(limit).isLessThanOrEqualTo(least);
            return;
        }
        assertThat(price.isProved()).isTrue();
        assertThat(price.cost()).contains(least);
        Chosen plan = price.plan().orElseThrow();
        assertThat(plan.items()).isEqualTo(best.get().items());
        assertThat(plan.cost()).isEqualTo(best.get().cost());
        assertThat(plan.ratio()).isEqualTo(best.get().ratio());
    }

    /** Far above all costs, at the price, or one measure below it. */
    private static Rational limit(SampleItems sample, Optional<Chosen> best, Random random) {
        Rational price = best.map(plan -> sample.withoutSurcharges(plan.cost())).orElse(Rational.ZERO);
        return switch (random.nextInt(4)) {
            case 0 -> price;
            case 1 -> price.minus(sample.measure());
            default -> price.plus(sample.measure().times(Rational.of(1_000_000_000L, 1)));
        };
    }

    @Property(seed = "1264", tries = 400)
    void whatIsSaidOfASearchThatIsCutOffIsSo(@ForAll long seed) {
        Random random = new Random(seed);
        SampleItems sample = SampleItems.of(random, 2 + random.nextInt(3), 8);
        Need need = sample.need(random);
        Optional<Chosen> best = sample.plans(need).stream().min(BY_COST_AND_PLACES);
        Rational limit = limit(sample, best, random);
        long work = 1 + random.nextInt(1 << random.nextInt(9));
        Price price = Cheapest.of(sample.items(), need, sample.measure(), limit, new Work(work), random.nextInt(20));

        assertThat(price.atLeast().isPresent()).isEqualTo(best.isPresent());
        best.map(plan -> sample.withoutSurcharges(plan.cost())).ifPresent(least -> {
            assertThat(price.atLeast().orElseThrow()).isLessThanOrEqualTo(least);
            price.cost()
                    .ifPresent(cost ->
                            assertThat(cost).isGreaterThanOrEqualTo(least).isLessThanOrEqualTo(limit));
            if (price.isProved()) {
                assertThat(price.cost()).contains(least);
                assertThat(price.plan().orElseThrow().items())
                        .isEqualTo(best.get().items());
                assertThat(price.plan().orElseThrow().cost())
                        .isEqualTo(best.get().cost());
            }
        });
    }

    /** From every place on, for all plans: a bound of the rest and the cost before it are no more than the whole cost. */
    @Property(seed = "1264", tries = 200)
    void noBoundLiesAboveAPlan(@ForAll long seed) {
        Random random = new Random(seed);
        SampleItems sample = SampleItems.of(random, 1 + random.nextInt(4), 6);
        Need need = sample.need(random);
        List<Chosen> plans = sample.plans(need);
        ItemRows rows = new ItemRows(sample.items(), need);
        plans.forEach(plan -> isBounded(plan, rows, need));
        rows.sharpen();
        plans.forEach(plan -> isBounded(plan, rows, need));
    }

    private static void isBounded(Chosen plan, ItemRows rows, Need need) {
        BigInteger whole = rows.cost(plan.cost());
        long gain = 0;
        long cost = 0;
        int met = 0;
        for (int j = 0; j <= rows.size(); j++) {
            long rest = rows.rest(j, rows.enough() - gain, need.met() - met);
            // AssertJ would make an object for each of the millions that hold.
            if (BigInteger.valueOf(cost + rest).compareTo(whole) > 0) {
                throw new AssertionError("From place " + j + " on " + (cost + rest) + " is more than " + whole);
            }
            if (j < rows.size()) {
                int at = plan.items().indexOf(rows.at(j).item());
                long step = at < 0 ? 0 : plan.steps().get(at);
                gain += rows.at(j).gain(step);
                cost += rows.at(j).cost(step);
                met += rows.at(j).item().met(step);
            }
        }
    }

    /** No step adds more per cost than is said, wherever points end before the criterion is met. */
    @Property(seed = "1264", tries = 400)
    void noStepAddsMoreForItsCost(@ForAll long seed) {
        for (Item item : SampleItems.of(new Random(seed), 4, 40).items()) {
            for (long step = 1; step <= item.last(); step++) {
                assertThat(item.gain(step).dividedBy(item.cost(step))).isLessThanOrEqualTo(item.rate());
            }
        }
    }

    /** As large as what a province asks: 26 units of 40 figures, each of which costs so much a point. */
    @Test
    void manyFiguresThatCostByThePointAreProved() {
        List<Integer> open = new ArrayList<>();
        for (int unit = 0; unit < 26; unit++) {
            Random random = new Random(unit);
            SampleItems sample = SampleItems.byThePoint(random, 40, 60);
            Price price = Cheapest.of(
                    sample.items(),
                    sample.share(Rational.of(1 + random.nextInt(3), 5)),
                    sample.measure(),
                    Rational.of(1_000_000_000L, 1),
                    new Work(ENOUGH_WORK));
            assertThat(price.plan()).isPresent();
            if (!price.isProved()) {
                open.add(unit);
            }
        }
        assertThat(open).isEmpty();
    }
}
