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
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Made-up figures, from a fixed seed, of the communes of a register on forty criteria: shares with two decimals, one in ten
 * as counts, one in a hundred missing.
 *
 * <p>Forty criteria: 36 shares whose thresholds are those of the two documents, among them one that is not enough by itself
 * ("trên 80 %"), and 4 answers. To see how cost grows, there may be other numbers of communes, made up too, and of criteria.
 */
final class Country {
    /** The number of criteria, unless another one is asked for. */
    static final int CRITERIA = 40;
    /** The thresholds of the shares, one after the other. */
    static final int[] THRESHOLDS = {50, 60, 70, 80, 90, 95, 98, 100};
    /** The first of the forty criteria whose figures are yes or no, as are those of all after it. */
    static final int FIRST_ANSWER = firstAnswer(CRITERIA);
    /** The criterion whose threshold is not enough by itself. */
    static final int STRICT = 3;
    /** Stands in {@link #first} where a figure is missing. */
    static final int MISSING = -1;

    private static final String SET = "speed";
    /** One text a code, as constants in a program are, and as a file is read. */
    private static final List<String> CODES =
            IntStream.rangeClosed(1, CRITERIA).mapToObj(i -> "indicator-" + i).toList();

    private static final List<String> PILLARS = List.of("Chính quyền số", "Kinh tế số", "Xã hội số", "Hạ tầng số");

    /** By criterion and unit: hundredths of a percent, or the numerator of counts, or 1 and 0 for yes and no. */
    final int[][] first;
    /** By criterion and unit: the denominator of counts; 0 where the figure is no count. */
    final int[][] denominator;

    private final UnitSelection selection;
    private final int criteria;

    private Country(UnitSelection selection, int criteria) {
        this.selection = selection;
        this.criteria = criteria;
        int units = selection.units().size();
        this.first = new int[criteria][units];
        this.denominator = new int[criteria][units];
    }

    /** So many communes on forty criteria. */
    static Country of(int units) {
        return of(units, CRITERIA);
    }

    /** The communes of the built-in register that has so many (26, 559, 10,599), else made-up ones. */
    static Country of(int units, int criteria) {
        UnitRegister register = switch (units) {
            case 26 -> Registers.named("yen-dinh");
            case 559 -> Registers.named("thanh-hoa");
            case 10_599 -> Registers.named("vietnam-2022");
            default -> madeUp(units);
        };
        Country country = new Country(register.communes(), criteria);
        if (country.units() != units) {
            throw new IllegalStateException("The register has " + country.units() + " communes instead of " + units);
        }
        country.fill(new SplittableRandom(2025));
        return country;
    }

    private static UnitRegister madeUp(int units) {
        return UnitRegister.of(IntStream.range(0, units)
                .mapToObj(i -> String.format(Locale.ROOT, "%07d", i))
                .map(code ->
                        AdministrativeUnit.of(code, "Xã " + code, Level.COMMUNE).withType("Xã"))
                .toList());
    }

    private static int firstAnswer(int criteria) {
        return criteria - criteria / 10;
    }

    /** Makes up other figures in the place of all that there are. */
    void fill(SplittableRandom random) {
        for (int i = 0; i < units(); i++) {
            for (int j = 0; j < criteria; j++) {
                denominator[j][i] = 0;
                if (random.nextInt(100) == 0) {
                    first[j][i] = MISSING;
                } else if (isAnswer(j)) {
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

    /** Whether figures for a criterion are yes or no. */
    boolean isAnswer(int criterion) {
        return criterion >= firstAnswer(criteria);
    }

    /** The number of criteria. */
    int criteria() {
        return criteria;
    }

    /** The number of communes. */
    int units() {
        return selection.units().size();
    }

    /** The communes. */
    UnitSelection selection() {
        return selection;
    }

    /** The figures as the library takes them. */
    Submissions submissions() {
        return Submissions.of(
                IntStream.range(0, units()).mapToObj(this::submission).toList());
    }

    /** The figures of one unit. */
    Submission submission(int unit) {
        return submission(unit, selection.units().get(unit).code());
    }

    /** The figures of one unit, said of another one. */
    Submission submission(int unit, String code) {
        ImmutableList.Builder<Entry> entries = ImmutableList.builderWithExpectedSize(criteria);
        for (int j = 0; j < criteria; j++) {
            entries.add(Entry.of(code(j), observation(j, unit)));
        }
        return new Submission(code, entries.build());
    }

    private Observation observation(int criterion, int unit) {
        int figure = first[criterion][unit];
        if (figure == MISSING) {
            return Observation.MISSING;
        }
        if (isAnswer(criterion)) {
            return new Observation.YesNo(figure == 1);
        }
        int of = denominator[criterion][unit];
        return of == 0
                ? new Observation.Value(BigDecimal.valueOf(figure, 2), false)
                : Observation.Counts.of(BigInteger.valueOf(figure), BigInteger.valueOf(of));
    }

    static String code(int criterion) {
        return criterion < CODES.size() ? CODES.get(criterion) : "indicator-" + (criterion + 1);
    }

    /** The criteria as a set. */
    CriteriaSet set() {
        List<Criterion> all = new ArrayList<>();
        for (int j = 0; j < criteria; j++) {
            all.add(criterion(j));
        }
        BilingualText title =
                new BilingualText(criteria + " tiêu chí để đo tốc độ", criteria + " criteria to measure speed by");
        return CriteriaSet.builder(SET)
                .title(title)
                .levels(Level.COMMUNE)
                .policies(
                        Policies.builder().tieBreakers(Policies.TieBreaker.MET).build())
                .scoringNote(title)
                .requirements(profile -> all)
                .build();
    }

    private Criterion criterion(int j) {
        boolean answer = isAnswer(j);
        Requirement requirement = answer
                ? new Requirement.Affirmed()
                : new Requirement.Threshold(
                        j == STRICT ? Comparison.MORE_THAN : Comparison.AT_LEAST, BigDecimal.valueOf(threshold(j)));
        Kind kind = answer ? Kind.YES_NO : Kind.RATIO_THRESHOLD;
        FigureType type = answer ? FigureType.YES_NO : FigureType.SHARE;
        BilingualText name = new BilingualText("Tiêu chí " + (j + 1), "Criterion " + (j + 1));
        return new Criterion(
                "criterion-" + (j + 1),
                j + 1,
                name,
                "Tiêu chí " + (j + 1),
                Indicator.of(code(j), name),
                PILLARS.get(j * PILLARS.size() / criteria),
                new Target(kind, type, requirement, Map.of(), ImmutableSet.of(), Standing.SCORED, BigDecimal.ONE),
                type,
                requirement,
                ImmutableList.of("commune"),
                Optional.empty(),
                Standing.SCORED,
                new LegalSource(SET, ""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of());
    }
}
