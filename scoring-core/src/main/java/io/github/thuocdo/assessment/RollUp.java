package io.github.thuocdo.assessment;

import static io.github.thuocdo.criteria.Severity.WARNING;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Finding;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Observation.Counts;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of the units above, computed from those below: the sum of the numerators over the sum of the denominators,
 * never the mean of shares.
 */
public final class RollUp {
    private final Map<String, Submission> byParent = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private RollUp() {}

    /** The sums of one parent and indicator. */
    private static final class Sums {
        private BigInteger numerator = BigInteger.ZERO;
        private BigInteger denominator = BigInteger.ZERO;
        private final List<String> without = new ArrayList<>();
        private boolean some;
    }

    /**
     * The submissions of the parents of {@code population}'s units, for every indicator that is a ratio there. A parent of
     * which one unit gives no counts gets no figure, and a warning that says whose counts are missing; an indicator that
     * does not apply to a unit is left out of its parent's sums.
     */
    public static Submissions of(Population population) {
        RollUp rollUp = new RollUp();
        population.plan().types().forEach((indicator, type) -> {
            if (type == FigureType.SHARE || type == FigureType.PER_HEAD) {
                rollUp.add(population, indicator);
            }
        });
        return Submissions.of(rollUp.byParent.values()).withFindings(rollUp.findings);
    }

    private void add(Population population, String indicator) {
        Map<String, Sums> sums = new LinkedHashMap<>();
        for (int i = 0; i < population.size(); i++) {
            AdministrativeUnit unit = population.units().get(i);
            if (unit.parent() != null) {
                add(sums.computeIfAbsent(unit.parent(), parent -> new Sums()), unit, population.figure(i, indicator));
            }
        }
        sums.forEach((parent, sum) -> conclude(parent, indicator, sum));
    }

    private static void add(Sums sums, AdministrativeUnit unit, Figure figure) {
        if (figure.observation() instanceof Counts counts) {
            sums.numerator = sums.numerator.add(counts.numerator());
            sums.denominator = sums.denominator.add(counts.denominator());
            sums.some = true;
        } else if (!(figure.observation() instanceof Observation.NotApplicable)) {
            sums.without.add(unit.code());
        }
    }

    private void conclude(String parent, String indicator, Sums sums) {
        if (!sums.some) {
            return;
        }
        if (sums.without.isEmpty()) {
            Observation counts = new Counts(sums.numerator, sums.denominator, null);
            byParent.merge(
                    parent,
                    Submission.of(parent).with(indicator, counts),
                    (before, more) -> before.with(indicator, counts));
        } else {
            findings.add(Finding.of(
                    WARNING,
                    "roll-up-incomplete",
                    null,
                    0,
                    parent,
                    indicator,
                    Integer.toString(sums.without.size()),
                    sums.without.get(0)));
        }
    }
}
