package io.github.thuocdo.internal.wording;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.UnitResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The points of the criteria of one group added up twice, rounded each as the set declares and exact, where that differs: what
 * reconciles the parts of a group with the whole.
 *
 * @param pillar the id of the group
 * @param rounded the sum of the rounded points
 * @param cut the sum of the exact points, cut behind its last digit shown
 * @param isCut whether the exact sum has more digits
 */
public record ReconciledParts(String pillar, BigDecimal rounded, BigDecimal cut, boolean isCut) {
    /** So many digits more than the rounded points have. */
    private static final int MORE_DIGITS = 2;

    /** Writes them, a line for each group. */
    static void write(Explanation explanation, Page page) {
        for (ReconciledParts parts : of(explanation.subject(), explanation.plan())) {
            page.labelled("", "explain.rounding", parts.words(explanation.plan(), page.words()));
        }
    }

    /** "Digitised dossiers: sum of the rounded parts 12.49; of the exact ones 12.5100…". */
    public String words(Plan plan, Wording words) {
        return words.say(
                "explain.reconciled",
                words.pillar(plan, pillar),
                words.number(rounded),
                words.number(cut) + (isCut ? "…" : ""));
    }

    /** The groups of a unit in which rounding the parts changes the sum; none where the set does not round its parts. */
    public static List<ReconciledParts> of(UnitResult subject, Plan plan) {
        List<ReconciledParts> all = new ArrayList<>();
        for (PillarScore pillar : subject.pillars()) {
            if (!pillar.isPublished()) {
                add(subject, plan, pillar.pillar(), all);
            }
        }
        return all;
    }

    private static void add(UnitResult subject, Plan plan, String pillar, List<ReconciledParts> all) {
        BigDecimal rounded = BigDecimal.ZERO;
        Real exact = Real.ZERO;
        boolean isRounded = false;
        for (Outcome outcome : subject.scored()) {
            if (outcome.criterion().pillar().equals(pillar)
                    && outcome.fraction().isPresent()) {
                isRounded |= outcome.criterion().rounding(plan.set().policies()).isPresent();
                rounded = rounded.add(outcome.points().orElse(BigDecimal.ZERO));
                exact = exact.plus(outcome.fraction().get().times(Real.of(outcome.mostPoints())));
            }
        }
        if (!isRounded) {
            return;
        }
        BigDecimal cut = exact.rounded(rounded.scale() + MORE_DIGITS, RoundingMode.DOWN);
        if (cut.setScale(rounded.scale(), RoundingMode.HALF_UP).compareTo(rounded) != 0) {
            boolean isCut = exact.compare(Real.of(Rational.of(cut))) != 0;
            all.add(new ReconciledParts(pillar, rounded, cut, isCut));
        }
    }
}
