package io.github.thuocdo.internal.scoring.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Pillar.Aggregation;
import io.github.thuocdo.internal.scoring.exact.GroupSpread;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What doubles make of a score among others is what exact numbers make of it, within the bound that they give themselves. */
class NormalisedGroupProperties {
    private static final double DENOMINATOR = 360;

    /** Scores, and what doubles know of them: wrong by up to {@code slip}, and by that often. */
    private record Given(List<Rational> exact, double[] doubled, double slip) {
        static Given of(Random random) {
            double slip = random.nextInt(3) == 0 ? 0 : Math.scalb(1.0, -24 - random.nextInt(20));
            List<Rational> exact = new ArrayList<>();
            double[] doubled = new double[2 + random.nextInt(6)];
            int spread = 1 + random.nextInt(1_000);
            for (int i = 0; i < doubled.length; i++) {
                Rational score = Rational.of(1_000 + random.nextInt(spread), 2_000);
                exact.add(score);
                doubled[i] = Doubles.of(score) + wrong(random, slip);
            }
            return new Given(exact, doubled, slip);
        }

        GroupColumn branch() {
            return new GroupColumn(
                    0,
                    Aggregation.ARITHMETIC,
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    DENOMINATOR,
                    null,
                    null,
                    false,
                    1,
                    2,
                    slip,
                    slip,
                    new GroupColumn.Weights(1, 1, false, false, false, 2, slip, slip));
        }

        GroupSpread spread(Pillar.Normalised how) {
            TreeMap<Integer, Real> all = new TreeMap<>();
            for (int i = 0; i < exact.size(); i++) {
                all.put(i, Real.of(exact.get(i)));
            }
            return new GroupSpread(how, all);
        }
    }

    private static Optional<NormalisedGroup> of(
            Pillar.Normalised how, double[] scores, double error, GroupColumn group) {
        return NormalisedGroup.of(how, scores, error, group.denominator(), group.most(), group.slip());
    }

    private static double wrong(Random random, double slip) {
        return switch (random.nextInt(4)) {
            case 0 -> -slip;
            case 1 -> slip;
            default -> slip * (2 * random.nextDouble() - 1);
        };
    }

    private static void assertNear(double told, Real exact, double bound) {
        BigDecimal off = exact.rounded(40, RoundingMode.HALF_EVEN)
                .subtract(new BigDecimal(told))
                .abs();
        assertThat(off.doubleValue()).as("%s for %s", told, exact).isLessThanOrEqualTo(bound);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void resultsAreNoMoreWrongThanTheirBound(@ForAll long seed, @ForAll Pillar.Normalised how) {
        Random random = new Random(seed);
        Given given = Given.of(random);
        GroupColumn branch = given.branch();
        double error = NormalisedGroup.slip(branch.slip(), branch.most());
        Optional<NormalisedGroup> found = of(how, given.doubled, error, branch);
        if (found.isEmpty()) {
            return;
        }
        NormalisedGroup normal = found.get();
        GroupSpread spread = given.spread(how);
        for (int i = 0; i < given.doubled.length; i++) {
            Real exact = spread.normalised(i, Real.of(given.exact.get(i)), true);
            double told = normal.of(given.doubled[i]);
            assertNear(told, exact, normal.error(error, told));
            double[] numerators = {given.doubled[i] * DENOMINATOR};
            normal.normalise(numerators, 1);
            assertNear(numerators[0], exact, normal.error(error, normal.most()));
        }
        // Units that are not ranked have scores beyond the others', and estimates have bounds of their own.
        for (int k = 0; k < 5; k++) {
            Rational other = Rational.of(random.nextInt(4_000), 2_000);
            double itsError = error * random.nextInt(3);
            double told = normal.of(Doubles.of(other) + wrong(random, itsError));
            assertNear(told, spread.normalised(-1, Real.of(other), false), normal.error(itsError + 0x1p-52, told));
        }
        // A bound that is far too large would leave every unit to exact numbers.
        assertThat(normal.error(error, normal.most())).isLessThanOrEqualTo(0x1p-20);
    }

    @Example
    void scoresThatErrorsCouldMakeEqualAreLeftToExactNumbers() {
        GroupColumn branch = new Given(List.of(), new double[0], 0x1p-40).branch();
        for (Pillar.Normalised how : Pillar.Normalised.values()) {
            assertThat(of(how, new double[] {0.5, 0.5 + 0x1p-30}, 0x1p-40, branch))
                    .as("%s, near each other", how)
                    .isEmpty();
            assertThat(of(how, new double[] {0.5, 0.5}, 0, branch))
                    .as("%s, equal", how)
                    .isEmpty();
            assertThat(of(how, new double[] {0.5}, 0, branch))
                    .as("%s, one", how)
                    .isEmpty();
            assertThat(of(how, new double[] {0.5, 0.75}, 0x1p-40, branch))
                    .as("%s, apart", how)
                    .isPresent();
        }
    }
}
