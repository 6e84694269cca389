package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Pillar.Aggregation;
import io.github.thuocdo.internal.scoring.columns.Branch.Exponent;
import io.github.thuocdo.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** A group of a {@link ScoreTree} before it is known how much its columns were rounded: what becomes a {@link Branch}. */
final class Draft {
    final Pillar pillar;
    final List<Integer> divided = new ArrayList<>();
    final List<Integer> adjusting = new ArrayList<>();
    final List<Draft> below = new ArrayList<>();
    Rational weight = Rational.ZERO;
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
    List<Packs.Pack> packs = List.of();
    List<Exponent> exponents = List.of();
    Rational total = Rational.ONE;
    /** What a score is over once it is rounded; 0 where nothing rounds it. */
    long rounded;

    Draft(Pillar pillar) {
        this.pillar = pillar;
    }

    Aggregation aggregation() {
        return adjusts ? Aggregation.ARITHMETIC : pillar.aggregation();
    }

    /** The groups below it whose scores are divided by weights. */
    List<Draft> dividing() {
        return below.stream().filter(each -> !each.adjusts).toList();
    }

    int degree() {
        boolean areLow = exponents.stream().noneMatch(each -> each.whole() == Exponent.LOGARITHM);
        return areLow ? exponents.stream().mapToInt(Exponent::whole).sum() : Exponent.LOGARITHM;
    }

    /** Whether its score becomes one among those of the ranked units: bonus and penalty points stay what they are. */
    boolean isNormalised() {
        return pillar.normalised() != null && !adjusts;
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

    /** What 1 of its whole numerators is worth of the weighted sum above. */
    Rational unit() {
        return weight.dividedBy(Rational.of((long) handed(), 1));
    }
}
