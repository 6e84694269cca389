package io.github.thuocdo.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.thuocdo.Asking;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.intake.AskedFigures;
import io.github.thuocdo.internal.intake.Intake;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.ranks.ComputedRanking;
import io.github.thuocdo.internal.ranks.RankedFigures;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.ranks.UnitRules;
import io.github.thuocdo.internal.scoring.columns.PlanColumns;
import io.github.thuocdo.internal.scoring.columns.Preparation;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A set with one criterion of every form, over communes, without rules. */
final class SmallSet {
    private SmallSet() {}

    static CriteriaSet of(Asking... targets) {
        List<Criterion> criteria = new ArrayList<>();
        for (Asking asked : targets) {
            criteria.add(criterion(criteria.size() + 1, asked));
        }
        return CriteriaSet.builder("small")
                .title("Bộ nhỏ", "A small set")
                .levels(Level.COMMUNE)
                .policies(
                        Policies.builder().tieBreakers(Policies.TieBreaker.MET).build())
                .scoringNote(new BilingualText("Trọng số của thư viện.", "The library's weights."))
                .requirements(profile -> criteria)
                .oneCriterionPerIndicator()
                .build();
    }

    private static Criterion criterion(int ordinal, Asking asked) {
        Target target = asked.target();
        return new Criterion(
                "c" + ordinal,
                ordinal,
                new BilingualText("Tiêu chí " + ordinal, "Criterion " + ordinal),
                "quy tắc " + ordinal,
                new Indicator(
                        asked.indicator(),
                        new BilingualText(asked.indicator(), asked.indicator()),
                        Optional.of(target.type().sign()).filter(sign -> !sign.isEmpty()),
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableSet.of(),
                        Indicator.Annex.NONE),
                "chung",
                target,
                target.type(),
                target.requirement(),
                ImmutableList.of("commune"),
                Optional.empty(),
                target.standing(),
                new LegalSource("QĐ 1", "I." + ordinal, "nguyên văn " + ordinal),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of());
    }

    static AdministrativeUnit commune(String code, String name) {
        return AdministrativeUnit.of(code, name, Level.COMMUNE).withType("Xã");
    }

    static Ranking rank(CriteriaSet set, Submissions submissions, AdministrativeUnit... units) {
        return rank(set, submissions, Workers.CALLER, List.of(units));
    }

    static Ranking rank(CriteriaSet set, Submissions submissions, Workers workers, List<AdministrativeUnit> units) {
        Plan plan = Plan.of(set, Profile.of(Level.COMMUNE, Reading.STRICTEST), PrecedenceRules.LIBRARY);
        UnitSelection communes = UnitRegister.of(units).communes();
        AskedFigures form = new AskedFigures(plan);
        Preparation preparation = new Preparation(plan, () -> PlanColumns.of(plan), communes.units());
        FigureTable table =
                Intake.take(form, level -> form, communes, submissions.forPeriod(2025), preparation, Workers.CALLER);
        ScorableFigures figures = new ScorableFigures(preparation.calculator(table, Workers.CALLER));
        return new ComputedRanking(new RankedFigures(figures, new Echo(), false, workers));
    }

    /** Judges as the arithmetic did. */
    private static final class Echo implements UnitRules {
        private static final BilingualText AS_COMPUTED = new BilingualText("như phép tính", "as computed");

        @Override
        public ImmutableList<Judgement> judge(String set, List<Outcome> outcomes) {
            return outcomes.stream()
                    .map(outcome -> new Judgement(outcome.criterion(), outcome.status(), "như phép tính", AS_COMPUTED))
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        public ImmutableList<Finding> examine(ScorableFigures figures, int from, int to) {
            return ImmutableList.of();
        }
    }
}
