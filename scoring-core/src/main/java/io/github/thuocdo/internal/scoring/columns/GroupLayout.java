package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Pillar.Aggregation;
import io.github.thuocdo.internal.scoring.columns.GroupColumn.Exponent;
import io.github.thuocdo.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A group of a {@link ColumnLayout} before the rounding of its columns is known; it becomes a {@link GroupColumn}. */
final class GroupLayout {
    final Pillar pillar;
    final List<Integer> divided = new ArrayList<>();
    final List<Integer> adjusting = new ArrayList<>();
    final List<GroupLayout> below = new ArrayList<>();
    Rational weight = Rational.ZERO;
    /** The weight of the criteria in it and in the groups below it, which is its own where it declares none. */
    Rational pointsBelow = Rational.ZERO;

    int index;
    boolean adjusts;
    /** The largest score that there can be, whatever its sign, before it is normalised. */
    double largestRaw;

    /** The largest score that there can be once it is normalised and rounded. */
    double largest;
    /** Whether numerators, before they are normalised and rounded, are whole numbers. */
    boolean isWhole;

    double denominator = 1;
    Rational multiplier = Rational.ONE;
    List<SharedScales.Pack> packs = List.of();
    List<Exponent> exponents = List.of();
    Rational total = Rational.ONE;
    /** The denominator of a score once it is rounded; 0 where nothing rounds it. */
    long rounded;

    /** Whether all its weights are whole numbers in the unit of its denominator. */
    boolean areWeightsWhole;

    GroupLayout(Pillar pillar) {
        this.pillar = pillar;
    }

    Aggregation aggregation() {
        return adjusts && pillar.aggregation() != Aggregation.SUM ? Aggregation.ARITHMETIC : pillar.aggregation();
    }

    /** Whether its weight is not that of what is in it, and not declared either: gaps then change it otherwise. */
    boolean hasPointsForWeight() {
        return pillar.weight().isEmpty() && !pointsBelow.equals(total);
    }

    /** The groups below it whose scores are divided by weights. */
    List<GroupLayout> dividing() {
        return below.stream().filter(each -> !each.adjusts).toList();
    }

    int degree() {
        if (exponents.isEmpty()) {
            return 0;
        }
        boolean areLow = exponents.stream().noneMatch(each -> each.whole() == Exponent.LOGARITHM);
        return areLow ? exponents.stream().mapToInt(Exponent::whole).sum() : Exponent.LOGARITHM;
    }

    /** Whether its score becomes one among those of the ranked units: bonus and penalty points stay what they are. */
    boolean isNormalised() {
        return pillar.normalised().isPresent() && !adjusts;
    }

    /** Whether what is rounded is a whole number over {@link #denominatorToRound}. */
    boolean isWholeToRound() {
        return isWhole && !isNormalised();
    }

    double denominatorToRound() {
        return isNormalised() ? 1 : denominator;
    }

    boolean isHandedOnWhole() {
        return isWholeToRound() || rounded > 0;
    }

    double handed() {
        return rounded > 0 ? rounded : denominatorToRound();
    }

    /** The value, in the weighted sum above, of 1 in its whole numerators. */
    Rational unit() {
        return weight.dividedBy(Rational.of((long) handed(), 1));
    }

    /** Its own criteria, those that adjust last. */
    List<Integer> all() {
        List<Integer> all = new ArrayList<>(divided);
        all.addAll(adjusting);
        return all;
    }

    /** The number of criteria and groups by which its sum is divided. */
    int members() {
        int groups = dividing().size();
        return adjusts ? adjusting.size() + below.size() - groups : divided.size() + groups;
    }

    /** Whether bonus or penalty stands in it. */
    boolean hasAdjusting() {
        return !adjusting.isEmpty() || dividing().size() < below.size();
    }

    /** The value of a weight of 1 among the weights by which its columns are divided. */
    Rational weightUnit() {
        return isWhole && aggregation() == Aggregation.ARITHMETIC ? multiplier : Rational.ONE;
    }

    /** Whether a criterion counts in it: bonus and penalty only do where nothing else stands beside them. */
    boolean counts(int criterion) {
        return adjusts || !adjusting.contains(criterion);
    }

    /** The value, in the numerators, of 1 in a criterion's column; 0 where columns are not added. */
    double factorOf(int criterion) {
        for (SharedScales.Pack pack : packs) {
            if (pack.members().contains(criterion)) {
                return Doubles.of(pack.unit().times(multiplier));
            }
        }
        return 0;
    }

    /** The weights as the smallest whole numbers in their proportion, or as parts of 1: of the criteria, then of the groups below. */
    List<Exponent> exponents(Rational[] points) {
        List<Rational> weights = new ArrayList<>();
        divided.forEach(j -> weights.add(points[j]));
        dividing().forEach(below -> weights.add(below.weight));
        BigInteger bottom =
                weights.stream().map(Rational::denominator).reduce(BigInteger.ONE, PointsColumns::leastCommonMultiple);
        List<BigInteger> tops = weights.stream()
                .map(weight -> weight.times(Rational.of(bottom, BigInteger.ONE)).numerator())
                .toList();
        BigInteger common = tops.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        BigInteger degree =
                tops.stream().reduce(BigInteger.ZERO, BigInteger::add).divide(common);
        boolean isLow = degree.compareTo(BigInteger.valueOf(GroupColumn.HIGHEST_DEGREE)) <= 0;
        return tops.stream()
                .map(top -> top.divide(common))
                .map(whole -> new Exponent(
                        isLow ? whole.intValueExact() : Exponent.LOGARITHM, Doubles.of(Rational.of(whole, degree))))
                .toList();
    }
}
