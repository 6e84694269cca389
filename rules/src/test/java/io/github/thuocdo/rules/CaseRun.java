package io.github.thuocdo.rules;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.submission.Submission;

/**
 * What became of one case: the arithmetic's outcome, the rule that concluded the same, and the unit as it was ranked.
 *
 * @param tried the case
 * @param outcome what the arithmetic says of the criterion
 * @param judgedBy the judgement rule that concluded it
 * @param unit the unit with this one figure
 */
record CaseRun(Case tried, Outcome outcome, String judgedBy, RankedUnit unit) {
    private static final Supplier<ImmutableList<CaseRun>> ALL =
            Suppliers.memoize(() -> Case.all().map(CaseRun::of).collect(ImmutableList.toImmutableList()));

    /** Every case, tried once. */
    static ImmutableList<CaseRun> all() {
        return ALL.get();
    }

    private static CaseRun of(Case tried) {
        Submission submission = CaseRoom.with(Submission.of(CaseRoom.UNIT), tried.indicator(), tried.figure());
        RankedUnit unit = CaseRoom.rank(tried.profile(), submission).unit(CaseRoom.UNIT);
        // Explaining throws where rules and arithmetic disagree.
        Explanation.Line line = unit.explain().lines().stream()
                .filter(l -> l.outcome().criterion().id().equals(tried.criterion()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The plan of (" + tried.name() + ") has no criterion " + tried.criterion()));
        return new CaseRun(tried, line.outcome(), line.judgedBy(), unit);
    }
}
