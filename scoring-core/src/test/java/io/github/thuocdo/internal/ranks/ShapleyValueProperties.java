package io.github.thuocdo.internal.ranks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The Shapley value against its definition: the average over all orders. */
class ShapleyValueProperties {

    @Property(seed = "1264", tries = 200)
    void sharesAreTheAverageOverAllOrdersAndAddUp(@ForAll @Size(16) List<@IntRange(min = -9, max = 9) Integer> worths) {
        IntFunction<Rational> worth = coalition -> Rational.of(worths.get(coalition), 7);

        List<Rational> shares = ShapleyValue.shares(4, worth);

        assertThat(shares).isEqualTo(overAllOrders(4, worth));
        assertThat(Rational.sum(shares)).isEqualTo(worth.apply(15).minus(worth.apply(0)));
    }

    private static List<Rational> overAllOrders(int players, IntFunction<Rational> worth) {
        List<Rational> sums = new ArrayList<>(Collections.nCopies(players, Rational.ZERO));
        List<List<Integer>> orders = orders(players);
        for (List<Integer> order : orders) {
            int coalition = 0;
            for (int player : order) {
                int more = coalition | 1 << player;
                sums.set(player, sums.get(player).plus(worth.apply(more).minus(worth.apply(coalition))));
                coalition = more;
            }
        }
        sums.replaceAll(sum -> sum.dividedBy(Rational.of(orders.size(), 1)));
        return sums;
    }

    private static List<List<Integer>> orders(int players) {
        if (players == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (List<Integer> shorter : orders(players - 1)) {
            for (int at = 0; at <= shorter.size(); at++) {
                List<Integer> order = new ArrayList<>(shorter);
                order.add(at, players - 1);
                orders.add(order);
            }
        }
        return orders;
    }
}
