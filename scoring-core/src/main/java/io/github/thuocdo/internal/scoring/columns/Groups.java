package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.ranking.ExactScore;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The scored criteria of a plan as columns, those with one threshold and one weight together: their figures are added, and
 * multiplied once.
 *
 * @param columns a column for each scored criterion, in the plan's order
 * @param groups which of them are added
 */
record Groups(List<Column> columns, List<Group> groups) {
    private static final int MOST_DIGITS = 6;

    /**
     * Columns of one cap and weight.
     *
     * @param members their places among the scored criteria, at most {@link Sums#MOST_COLUMNS}
     */
    record Group(int cap, long weight, int[] members) {}

    /** Criteria that will share a cap, before it is known how many digits fit. */
    private record Draft(BigDecimal full, long weight, List<Integer> members) {
        boolean isOf(BigDecimal otherFull, long otherWeight) {
            return full.equals(otherFull) && weight == otherWeight;
        }
    }

    /**
     * With the most digits for which sums of points fit {@code bits}; empty where no number of digits does, or where a
     * criterion does not fit fixed point.
     */
    static Optional<Groups> of(Plan plan, int bits) {
        List<Long> weights = weights(plan);
        for (int j = 0; j < weights.size(); j++) {
            if (weights.get(j) > Integer.MAX_VALUE || !fits(plan.scored().get(j).requirement())) {
                return Optional.empty();
            }
        }
        List<Draft> drafts = drafts(plan, weights);
        for (int most = MOST_DIGITS; most >= 0; most--) {
            Optional<Groups> groups = of(plan, drafts, most);
            if (groups.isEmpty() || groups.get().largestSum().bitLength() <= bits) {
                return groups;
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Requirement requirement) {
        return requirement instanceof Requirement.Threshold threshold
                ? threshold.comparison() != Comparison.EXACTLY
                : requirement instanceof Requirement.Affirmed
                        || requirement instanceof Requirement.Range
                        || requirement instanceof Requirement.InProportion;
    }

    /** The points as whole numbers, in their proportion. */
    private static List<Long> weights(Plan plan) {
        int digits = 0;
        for (Criterion criterion : plan.scored()) {
            digits = Math.max(digits, criterion.points().stripTrailingZeros().scale());
        }
        BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE);
        List<Long> weights = new ArrayList<>(plan.scored().size());
        for (Criterion criterion : plan.scored()) {
            weights.add(criterion.points().movePointRight(digits).min(most).longValue());
        }
        return weights;
    }

    private static List<Draft> drafts(Plan plan, List<Long> weights) {
        List<Draft> alike = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        for (int j = 0; j < weights.size(); j++) {
            Requirement requirement = plan.scored().get(j).requirement();
            if (requirement instanceof Requirement.Affirmed) {
                answers.add(j);
            } else {
                add(j, ExactScore.full(requirement).stripTrailingZeros(), weights.get(j), alike);
            }
        }
        List<Draft> drafts = new ArrayList<>();
        for (Draft draft : alike) {
            split(draft, drafts);
        }
        for (int j : answers) {
            addAnswer(j, weights.get(j), drafts);
        }
        return drafts;
    }

    private static void add(int criterion, BigDecimal full, long weight, List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.isOf(full, weight)) {
                draft.members.add(criterion);
                return;
            }
        }
        drafts.add(new Draft(full, weight, new ArrayList<>(List.of(criterion))));
    }

    private static void split(Draft draft, List<Draft> drafts) {
        int size = draft.members.size();
        int parts = (size + Sums.MOST_COLUMNS - 1) / Sums.MOST_COLUMNS;
        for (int part = 0; part < parts; part++) {
            List<Integer> own = draft.members.subList(size * part / parts, size * (part + 1) / parts);
            drafts.add(new Draft(draft.full, draft.weight, new ArrayList<>(own)));
        }
    }

    /** A yes is full points whatever the cap: it joins the smallest group that loses no digit by it. */
    private static void addAnswer(int answer, long weight, List<Draft> drafts) {
        Draft room = null;
        for (Draft draft : drafts) {
            int size = draft.members.size();
            boolean fits = draft.weight == weight
                    && size < Sums.MOST_COLUMNS
                    && digits(draft.full, size + 1, MOST_DIGITS) == digits(draft.full, size, MOST_DIGITS);
            if (fits && (room == null || size < room.members.size())) {
                room = draft;
            }
        }
        if (room == null) {
            drafts.add(new Draft(BigDecimal.ONE, weight, new ArrayList<>(List.of(answer))));
        } else {
            room.members.add(answer);
        }
    }

    private static Optional<Groups> of(Plan plan, List<Draft> drafts, int mostDigits) {
        Column[] columns = new Column[plan.scored().size()];
        List<Group> groups = new ArrayList<>();
        for (Draft draft : drafts) {
            int digits = digits(draft.full, draft.members.size(), mostDigits);
            if (digits < Math.max(0, draft.full.scale())) {
                return Optional.empty();
            }
            int cap = draft.full.movePointRight(digits).intValueExact();
            int[] members = new int[draft.members.size()];
            for (int m = 0; m < members.length; m++) {
                int j = draft.members.get(m);
                members[m] = j;
                columns[j] = new Column(plan.scored().get(j), digits, cap, draft.weight);
            }
            groups.add(new Group(cap, draft.weight, members));
        }
        return Optional.of(new Groups(List.of(columns), List.copyOf(groups)));
    }

    /** The most digits behind the mark with which a sum of {@code columns} figures fits an int; -1 where none does. */
    private static int digits(BigDecimal full, int columns, int most) {
        long mostOfOne = Math.min(Integer.MAX_VALUE, Sums.ROOM / columns);
        BigDecimal room = BigDecimal.valueOf(mostOfOne / Sums.COUNTED - 2);
        int digits = most;
        while (digits >= 0 && full.movePointRight(digits).compareTo(room) > 0) {
            digits--;
        }
        return digits;
    }

    /** The sum of the weights. */
    long totalWeight() {
        long total = 0;
        for (Column column : columns) {
            total += column.weight();
        }
        return total;
    }

    /** The least number that every cap divides: a criterion's full points are its weight times this. */
    BigInteger unitOfScore() {
        BigInteger unit = BigInteger.ONE;
        for (Group group : groups) {
            BigInteger cap = BigInteger.valueOf(group.cap);
            unit = unit.divide(unit.gcd(cap)).multiply(cap);
        }
        return unit;
    }

    /** Full points for everything. */
    private BigInteger largestSum() {
        return unitOfScore().multiply(BigInteger.valueOf(totalWeight()));
    }
}
