package io.github.thuocdo.number;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whole numbers above 1 of which no two have a common factor. The numbers that were added are products of their powers, as they are of
 * primes; but no prime has to be found.
 */
final class Coprimes {
    /** The numbers. */
    private final List<BigInteger> numbers = new ArrayList<>();
    /** Each number as a power of another. */
    private final Map<BigInteger, Map.Entry<BigInteger, Integer>> roots = new HashMap<>();

    /** Takes a number above 0, so that it can be written as a product of these. */
    void add(BigInteger number) {
        Deque<BigInteger> open = new ArrayDeque<>(List.of(number));
        while (!open.isEmpty()) {
            BigInteger next = open.pop();
            if (next.equals(BigInteger.ONE)) {
                continue;
            }
            BigInteger common = BigInteger.ONE;
            int at = -1;
            while (common.equals(BigInteger.ONE) && ++at < numbers.size()) {
                common = numbers.get(at).gcd(next);
            }
            if (at == numbers.size()) {
                numbers.add(next);
            } else if (!numbers.get(at).equals(next)) {
                open.push(numbers.remove(at).divide(common));
                open.push(next.divide(common));
                open.push(common);
            }
        }
    }

    /** Takes those that are powers for what they are powers of, as far as the power divides {@code degree}. */
    void takeRoots(int degree) {
        for (BigInteger number : numbers) {
            Optional<BigInteger> root = Optional.empty();
            for (int power = Math.min(degree, number.bitLength()); power > 1 && root.isEmpty(); power--) {
                if (degree % power == 0) {
                    root = PerfectRoot.of(number, power);
                    int found = power;
                    root.ifPresent(own -> roots.put(number, Map.entry(own, found)));
                }
            }
        }
    }

    /** A number that was taken, as a product of powers. */
    Map<BigInteger, Integer> of(BigInteger number) {
        Map<BigInteger, Integer> product = new HashMap<>();
        for (BigInteger each : numbers) {
            int times = 0;
            BigInteger rest = number;
            for (BigInteger[] parts = rest.divideAndRemainder(each);
                    parts[1].signum() == 0;
                    parts = rest.divideAndRemainder(each)) {
                rest = parts[0];
                times++;
            }
            if (times > 0) {
                Map.Entry<BigInteger, Integer> root = roots.getOrDefault(each, Map.entry(each, 1));
                product.put(root.getKey(), times * root.getValue());
            }
        }
        return product;
    }
}
