package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The Shapley value of a game with few players: the gain by each on the average of all orders in which they can come. The shares
 * add up exactly to what all add together (Shapley, "A Value for n-Person Games", 1953).
 */
public final class ShapleyValue {
    private ShapleyValue() {}

    /**
     * The share of each player, by number.
     *
     * @param players their number, 1 to 16
     * @param worth the worth of a coalition; bit {@code k} of its number is player {@code k}
     */
    public static List<Rational> shares(int players, IntFunction<Rational> worth) {
        Rational[] worths = new Rational[1 << players];
        for (int coalition = 0; coalition < worths.length; coalition++) {
            worths[coalition] = worth.apply(coalition);
        }
        List<Rational> shares = new ArrayList<>(players);
        for (int player = 0; player < players; player++) {
            List<Rational> terms = new ArrayList<>();
            for (int coalition = 0; coalition < worths.length; coalition++) {
                if ((coalition & 1 << player) == 0) {
                    Rational added = worths[coalition | 1 << player].minus(worths[coalition]);
                    terms.add(added.times(weight(Integer.bitCount(coalition), players)));
                }
            }
            shares.add(Rational.sum(terms));
        }
        return List.copyOf(shares);
    }

    /** The part of all orders in which a coalition of {@code size} stands before one player: size! (players − size − 1)! ÷ players!. */
    public static Rational weight(int size, int players) {
        return Rational.of(factorial(size).multiply(factorial(players - size - 1)), factorial(players));
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= n; k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return product;
    }
}
