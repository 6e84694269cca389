package io.github.thuocdo.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Kind;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.criteria.Text;
import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Place;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Made-up figures, from a fixed seed, of the communes of a register on forty criteria: shares with two decimals, one in ten
 * as counts, one in a hundred missing.
 *
 * <p>Forty criteria: 36 shares whose thresholds are those of the two documents, among them one that is not enough by itself
 * ("trên 80 %"), and 4 answers.
 */
final class Country {
    /** How many criteria. */
    static final int CRITERIA = 40;
    /** The thresholds of the shares, one after the other. */
    static final int[] THRESHOLDS = {50, 60, 70, 80, 90, 95, 98, 100};
    /** From this criterion on figures are yes or no. */
    static final int FIRST_ANSWER = 36;
    /** The criterion whose threshold is not enough by itself. */
    static final int STRICT = 3;
    /** Stands in {@link #first} where a figure is missing. */
    static final int MISSING = -1;

    private static final List<String> PILLARS = List.of("Chính quyền số", "Kinh tế số", "Xã hội số", "Hạ tầng số");

    /** By criterion and unit: hundredths of a percent, or the numerator of counts, or 1 and 0 for yes and no. */
    final int[][] first;
    /** By criterion and unit: the denominator of counts; 0 where the figure is no count. */
    final int[][] denominator;

    private final UnitSelection selection;

    private Country(UnitSelection selection) {
        this.selection = selection;
        int units = selection.units().size();
        this.first = new int[CRITERIA][units];
        this.denominator = new int[CRITERIA][units];
    }

    /** The communes of the built-in register that has so many: 26, 559 or 10,599. */
    static Country of(int units) {
        String register = switch (units) {
            case 26 -> "yen-dinh";
            case 559 -> "thanh-hoa";
            case 10_599 -> "vietnam-2022";
            default -> throw new IllegalArgumentException("Registers have 26, 559 or 10599 communes, not " + units);
        };
        Country country = new Country(Registers.named(register).communes());
        if (country.units() != units) {
            throw new IllegalStateException("The register " + register + " has " + country.units() + " communes");
        }
        country.fill(new SplittableRandom(2025));
        return country;
    }

    private void fill(SplittableRandom random) {
        for (int i = 0; i < units(); i++) {
            for (int j = 0; j < CRITERIA; j++) {
                if (random.nextInt(100) == 0) {
                    first[j][i] = MISSING;
                } else if (j >= FIRST_ANSWER) {
                    first[j][i] = random.nextInt(2);
                } else if (random.nextInt(10) == 0) {
                    denominator[j][i] = random.nextInt(20, 3_000);
                    first[j][i] = denominator[j][i] * random.nextInt(30, 101) / 100;
                } else {
                    first[j][i] = random.nextInt(3_000, 10_001);
                }
            }
        }
    }

    /** The threshold of a criterion in percent. */
    static int threshold(int criterion) {
        return THRESHOLDS[criterion % THRESHOLDS.length];
    }

    /** How many communes. */
    int units() {
        return selection.units().size();
    }

    /** The communes. */
    UnitSelection selection() {
        return selection;
    }

    /** The figures as the library takes them. */
    Submissions submissions() {
        List<Submission> all = new ArrayList<>();
        for (int i = 0; i < units(); i++) {
            ImmutableList.Builder<Entry> entries = ImmutableList.builder();
            for (int j = 0; j < CRITERIA; j++) {
                entries.add(new Entry(code(j), observation(j, i), Ledger.SELF, null, null, Place.CODE));
            }
            all.add(new Submission(selection.units().get(i).code(), entries.build()));
        }
        return Submissions.of(all);
    }

    private Observation observation(int criterion, int unit) {
        int figure = first[criterion][unit];
        if (figure == MISSING) {
            return Observation.MISSING;
        }
        if (criterion >= FIRST_ANSWER) {
            return new Observation.YesNo(figure == 1);
        }
        int of = denominator[criterion][unit];
        return of == 0
                ? new Observation.Value(BigDecimal.valueOf(figure, 2), false)
                : new Observation.Counts(BigInteger.valueOf(figure), BigInteger.valueOf(of), null);
    }

    static String code(int criterion) {
        return "indicator-" + (criterion + 1);
    }

    /** The forty criteria as a set. */
    static CriteriaSet criteria() {
        List<Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < CRITERIA; j++) {
            criteria.add(criterion(j));
        }
        Text title = new Text("Bốn mươi tiêu chí để đo tốc độ", "Forty criteria to measure speed by");
        return new CriteriaSet(
                "forty",
                "1",
                title,
                List.of(Level.COMMUNE),
                List.of(),
                null,
                new Policies(
                        Policies.Missing.ZERO,
                        Policies.Ties.COMPETITION,
                        ImmutableList.of(Policies.TieBreaker.MET),
                        new Policies.Rounding(4, RoundingMode.HALF_UP, true)),
                title,
                profile -> criteria,
                level -> Map.of(),
                null);
    }

    private static Criterion criterion(int j) {
        boolean answer = j >= FIRST_ANSWER;
        Requirement requirement = answer
                ? new Requirement.Affirmed()
                : new Requirement.Threshold(
                        j == STRICT ? Comparison.MORE_THAN : Comparison.AT_LEAST, BigDecimal.valueOf(threshold(j)));
        Kind kind = answer ? Kind.YES_NO : Kind.RATIO_THRESHOLD;
        FigureType type = answer ? FigureType.YES_NO : FigureType.SHARE;
        Text name = new Text("Tiêu chí " + (j + 1), "Criterion " + (j + 1));
        return new Criterion(
                "criterion-" + (j + 1),
                j + 1,
                name,
                "Tiêu chí " + (j + 1),
                new Indicator(code(j), name, null, null, null, ImmutableSet.of()),
                PILLARS.get(j * PILLARS.size() / CRITERIA),
                new Target(
                        code(j), kind, type, requirement, Map.of(), ImmutableSet.of(), Standing.SCORED, BigDecimal.ONE),
                type,
                requirement,
                ImmutableList.of("commune"),
                null,
                Standing.SCORED,
                new LegalSource("forty", "", null),
                null,
                null,
                null,
                ImmutableList.of());
    }
}
