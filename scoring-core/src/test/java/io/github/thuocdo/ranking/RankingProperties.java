package io.github.thuocdo.ranking;

import static io.github.thuocdo.Asking.asking;
import static io.github.thuocdo.criteria.Target.share;
import static io.github.thuocdo.criteria.Target.universal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.SmallSets;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.text.VietnameseOrder;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The ranking against one made the plain way: a score per unit, and a rank from how many stand before it. */
class RankingProperties {
    private static final List<String> NAMES =
            List.of("Xã Ba Vì", "Xã Bảo Lộc", "Phường 2", "Phường 10", "Xã Hoà", "Xã Hòa");

    /** A unit and the tenths of percent that it reached of two shares, and a yes or no; null for what is missing. */
    record ReportedRow(String name, Integer first, Integer second, Boolean answer) {}

    /** A score in tenths of percent, as a fraction of 3000 or less, and how many criteria are met. */
    private record Naive(String code, String name, Integer sum, int met) {}

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void everyRankingEqualsThePlainOne(
            @ForAll("reports") List<ReportedRow> reports,
            @ForAll Policies.Ties ties,
            @ForAll boolean byMet,
            @ForAll boolean beforeRanking) {
        Policies policies =
                SmallSets.policies(ties, byMet ? List.of(Policies.TieBreaker.MET) : List.of(), 2, beforeRanking);
        CriteriaSet set = SmallSets.of(
                policies,
                asking("a", share().atLeast("100")),
                asking("b", share().atLeast("100")),
                asking("c", universal()));
        List<AdministrativeUnit> units = new ArrayList<>();
        List<Submission> submissions = new ArrayList<>();
        List<Naive> naive = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            ReportedRow report = reports.get(i);
            String code = String.format("%03d", i);
            units.add(SmallSets.unit(code, report.name, Level.COMMUNE));
            submissions.add(submission(code, report));
            naive.add(naive(code, report));
        }
        Ranking ranking = Scorer.of(set).rank(UnitRegister.of(units).communes(), Submissions.of(submissions));
        assertThat(places(ranking)).containsExactlyEntriesOf(plain(naive, policies));
    }

    private static Submission submission(String code, ReportedRow report) {
        Submission submission = Submission.of(code);
        if (report.first != null) {
            submission = submission.with("a", new Observation.Value(BigDecimal.valueOf(report.first, 1), false));
        }
        if (report.second != null) {
            submission = submission.counts("b", report.second, 1000);
        }
        return report.answer == null ? submission : submission.with("c", new Observation.YesNo(report.answer));
    }

    private static Naive naive(String code, ReportedRow report) {
        int sum = (report.first == null ? 0 : report.first)
                + (report.second == null ? 0 : report.second)
                + (Boolean.TRUE.equals(report.answer) ? 1000 : 0);
        int met = (Integer.valueOf(1000).equals(report.first) ? 1 : 0)
                + (Integer.valueOf(1000).equals(report.second) ? 1 : 0)
                + (Boolean.TRUE.equals(report.answer) ? 1 : 0);
        boolean silent = report.first == null && report.second == null && report.answer == null;
        return new Naive(code, report.name, silent ? null : sum, met);
    }

    private static Map<String, Integer> plain(List<Naive> units, Policies policies) {
        boolean byMet = !policies.tieBreakers().isEmpty();
        Comparator<Naive> better = Comparator.comparing(
                (Naive unit) -> compared(unit, policies), Comparator.nullsLast(Comparator.reverseOrder()));
        if (byMet) {
            better = better.thenComparing(unit -> unit.sum == null ? 0 : -unit.met);
        }
        Comparator<Naive> order =
                better.thenComparing(Naive::name, VietnameseOrder.INSTANCE).thenComparing(Naive::code);
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Naive unit : units.stream().sorted(order).toList()) {
            int rank = 0;
            if (unit.sum != null) {
                List<Naive> before = new ArrayList<>();
                for (Naive other : units) {
                    if (other.sum != null && better.compare(other, unit) < 0) {
                        before.add(other);
                    }
                }
                rank = 1
                        + (policies.ties() == Policies.Ties.COMPETITION
                                ? before.size()
                                : different(before, policies, byMet));
            }
            places.put(unit.code, rank);
        }
        return places;
    }

    private static int different(List<Naive> units, Policies policies, boolean byMet) {
        return (int) units.stream()
                .map(unit -> compared(unit, policies) + (byMet ? " " + unit.met : ""))
                .distinct()
                .count();
    }

    private static BigDecimal compared(Naive unit, Policies policies) {
        if (unit.sum == null) {
            return null;
        }
        return policies.rounding().beforeRanking()
                ? BigDecimal.valueOf(unit.sum).divide(BigDecimal.valueOf(3000), 2, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(unit.sum);
    }

    private static Map<String, Integer> places(Ranking ranking) {
        Map<String, Integer> places = new LinkedHashMap<>();
        ranking.entries()
                .forEach(entry ->
                        places.put(entry.unit().code(), entry.findRank().orElse(0)));
        return places;
    }

    @Provide
    Arbitrary<List<ReportedRow>> reports() {
        Arbitrary<Integer> tenths = Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 1000), Arbitraries.of(0, 495, 500, 505, 1000))
                .injectNull(0.2);
        return Combinators.combine(
                        Arbitraries.of(NAMES),
                        tenths,
                        tenths,
                        Arbitraries.of(true, false).injectNull(0.3))
                .as(ReportedRow::new)
                .list()
                .ofMaxSize(12);
    }
}
