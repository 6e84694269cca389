package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Tries every raise of every figure of the sample set together, and scores each; knows nothing of how plans are searched. */
final class BruteForce {
    private static final List<String> FIGURES = List.of("a", "b", "c", "d");

    private final ScoredPeriod period;
    private final Goal goal;
    private final Optional<Effort> effort;
    private final Map<String, Observation> now = new LinkedHashMap<>();
    private final List<Tried> reached = new ArrayList<>();

    /** One way to raise figures. */
    private record Way(Map<String, Observation> raised, Rational ratio, Rational cost) {}

    /** A way that reaches the goal. */
    private record Tried(String set, int size, Rational ratio, Rational cost) {
        String said(boolean byCost) {
            return set + " " + (byCost ? cost + " " : "") + ratio;
        }
    }

    BruteForce(ScoredPeriod period, String code, Goal goal, Optional<Effort> effort) {
        this.period = period;
        this.goal = goal;
        this.effort = effort;
        period.figures().all().stream()
                .filter(submission -> submission.unit().equals(code))
                .flatMap(submission -> submission.entries().stream())
                .forEach(entry -> now.put(entry.indicator(), entry.observation()));
        List<Way> ways = List.of(new Way(Map.of(), Rational.ZERO, Rational.ZERO));
        for (String indicator : FIGURES) {
            ways = with(indicator, ways);
        }
        score(ways);
    }

    private List<Way> with(String indicator, List<Way> ways) {
        List<Way> all = new ArrayList<>(ways);
        for (int step = 1; step <= room(indicator); step++) {
            Optional<Rational> cost = cost(indicator, step);
            if (effort.isPresent() && cost.isEmpty()) {
                continue;
            }
            for (Way way : ways) {
                Map<String, Observation> raised = new TreeMap<>(way.raised);
                raised.put(indicator, raised(indicator, step));
                all.add(new Way(
                        raised,
                        way.ratio.plus(Rational.of(step, toFull(indicator))),
                        way.cost.plus(cost.orElse(Rational.ZERO))));
            }
        }
        return all;
    }

    private int count(String indicator) {
        Observation said = now.getOrDefault(indicator, Observation.MISSING);
        if (said instanceof Observation.Counts counts) {
            return counts.numerator().intValueExact();
        }
        return said instanceof Observation.Value value ? value.number().intValueExact() : 0;
    }

    private int denominator(String indicator) {
        return ((Observation.Counts) now.get(indicator)).denominator().intValueExact();
    }

    /** By how many steps a figure goes up to full points. */
    private int toFull(String indicator) {
        return switch (indicator) {
            case "a" -> (denominator("a") * 4 + 4) / 5 - count("a");
            case "b" -> (denominator("b") + 1) / 2 - count("b");
            case "c" -> 1;
            default -> 4 - count("d");
        };
    }

    /** How many steps a figure can be raised: beyond full points nothing is gained. */
    private int room(String indicator) {
        if (indicator.equals("c")) {
            return now.get("c") instanceof Observation.YesNo answer && !answer.yes() ? 1 : 0;
        }
        int most = toFull(indicator);
        if (effort.isPresent()
                && effort.get().of(indicator).flatMap(Effort.Cost::most).isPresent()) {
            Rational limit =
                    effort.get().of(indicator).flatMap(Effort.Cost::most).orElseThrow();
            while (most > 0 && value(indicator, most).compareTo(limit) > 0) {
                most--;
            }
        }
        return most;
    }

    private Rational value(String indicator, int step) {
        return indicator.equals("d")
                ? Rational.of(count("d") + step, 1)
                : Rational.of(100L * (count(indicator) + step), denominator(indicator));
    }

    private Observation raised(String indicator, int step) {
        return switch (indicator) {
            case "c" -> new Observation.YesNo(true);
            case "d" -> Observation.Value.of(BigDecimal.valueOf(count("d") + step));
            default -> Observation.Counts.of(count(indicator) + step, denominator(indicator));
        };
    }

    private Optional<Rational> cost(String indicator, int step) {
        Optional<Effort.Cost> cost = effort.flatMap(all -> all.of(indicator));
        if (cost.isEmpty()) {
            return Optional.empty();
        }
        Optional<Rational> each = switch (indicator) {
            case "c" -> cost.get().perStep();
            case "d" -> cost.get().perItem().or(() -> cost.get().perPoint());
            default ->
                cost.get()
                        .perItem()
                        .or(() -> cost.get()
                                .perPoint()
                                .map(point -> point.times(Rational.of(100, denominator(indicator)))));
        };
        return each.map(one -> one.times(Rational.of(step, 1)).plus(cost.get().fixed()));
    }

    private void score(List<Way> ways) {
        List<AdministrativeUnit> units = new ArrayList<>(period.units().units());
        List<Submission> figures = new ArrayList<>(period.figures().all());
        for (int k = 0; k < ways.size(); k++) {
            String code = "way" + k;
            units.add(AdministrativeUnit.of(code, code, Level.COMMUNE));
            Map<String, Observation> said = new LinkedHashMap<>(now);
            said.putAll(ways.get(k).raised);
            figures.add(new Submission(
                    code,
                    said.entrySet().stream()
                            .map(each -> Entry.of(each.getKey(), each.getValue()))
                            .toList()));
        }
        Ranking ranking = period.scorer().rank(UnitRegister.of(units).communes(), Submissions.of(figures));
        CriteriaSet set = period.scorer().set();
        for (int k = 0; k < ways.size(); k++) {
            RankedUnit unit = ranking.unit("way" + k);
            ProjectedResult result = new ProjectedResult(
                    unit.findScore(), unit.exactScore().score(), unit.met(), rank(unit, ranking), unit.verdict());
            if (goal.isReachedBy(result, set)) {
                Way way = ways.get(k);
                reached.add(new Tried(
                        new ArrayList<>(way.raised.keySet()).toString(), way.raised.size(), way.ratio, way.cost));
            }
        }
    }

    /** The rank among the two others. */
    private static OptionalInt rank(RankedUnit unit, Ranking ranking) {
        if (!unit.isRanked()) {
            return OptionalInt.empty();
        }
        Policies policies = ranking.plan().set().policies();
        List<RankedUnit> better = new ArrayList<>();
        for (String other : List.of("02", "03")) {
            RankedUnit one = ranking.unit(other);
            if (one.isRanked() && one.rank() < unit.rank()) {
                better.add(one);
            }
        }
        boolean isOne = better.size() == 2
                && policies.ties() == Policies.Ties.DENSE
                && better.get(0).rank() == better.get(1).rank();
        return OptionalInt.of(isOne ? 2 : better.size() + 1);
    }

    private Comparator<Tried> order() {
        Comparator<Tried> byFew =
                Comparator.comparing(Tried::size).thenComparing(Tried::ratio).thenComparing(Tried::set);
        return effort.isPresent() ? Comparator.comparing(Tried::cost).thenComparing(byFew) : byFew;
    }

    /** The best way. */
    Optional<String> best() {
        return reached.stream().min(order()).map(tried -> tried.said(effort.isPresent()));
    }

    /** What the best way costs: by the effort, else one for each figure; empty where none reaches the goal. */
    Optional<Rational> price() {
        return reached.stream().min(order()).map(tried -> effort.isPresent() ? tried.cost : Rational.of(tried.size, 1));
    }

    /** Of the ways with the fewest figures the best four, each with other figures. */
    List<String> asFew() {
        Map<String, Tried> bySet = new LinkedHashMap<>();
        reached.stream().sorted(order()).forEach(tried -> bySet.putIfAbsent(tried.set, tried));
        int fewest = bySet.values().stream().mapToInt(Tried::size).min().orElse(0);
        return bySet.values().stream()
                .filter(tried -> tried.size == fewest)
                .limit(4)
                .map(tried -> tried.said(false))
                .toList();
    }
}
