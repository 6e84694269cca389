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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tries every raise of every figure of the sample set together, and scores each; knows nothing of how plans are searched. */
final class BruteForce {
    private static final List<String> CATEGORIES = List.of("low", "middle", "high");

    private final ScoredPeriod period;
    private final Goal goal;
    private final Optional<Effort> effort;
    private final Map<String, Observation> now = new LinkedHashMap<>();
    private final List<String> figures;
    private final List<Tried> reached = new ArrayList<>();
    private final Set<Map<String, Observation>> reaching = new HashSet<>();

    /** One way to raise figures. */
    private record Way(Map<String, Observation> raised, Rational ratio, Rational cost) {}

    /** A way that reaches the goal. */
    private record Tried(
            List<String> set, String places, Map<String, Observation> raised, Rational ratio, Rational cost) {
        int size() {
            return set.size();
        }

        String said(boolean byCost) {
            return set + " " + (byCost ? cost + " " : "") + ratio;
        }
    }

    /**
     * The best way to raise some figures.
     *
     * @param needless whether, in all ways that are as good, a figure could be left out
     * @param open whether in some of them one could be, and in others none
     */
    record Best(String said, boolean needless, boolean open) {}

    BruteForce(ScoredPeriod period, String code, Goal goal, Optional<Effort> effort) {
        this.period = period;
        this.goal = goal;
        this.effort = effort;
        period.figures().all().stream()
                .filter(submission -> submission.unit().equals(code))
                .flatMap(submission -> submission.entries().stream())
                .forEach(entry -> now.put(entry.indicator(), entry.observation()));
        this.figures = period.scorer().set().criteria().stream()
                .map(criterion -> criterion.indicator().code())
                .filter(now::containsKey)
                .toList();
        List<Way> ways = List.of(new Way(Map.of(), Rational.ZERO, Rational.ZERO));
        for (String indicator : figures) {
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
        if (said instanceof Observation.Category category) {
            return CATEGORIES.indexOf(category.name());
        }
        return said instanceof Observation.Value value
                ? value.number().movePointRight(indicator.equals("z") ? 2 : 0).intValueExact()
                : 0;
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
            case "m" -> 2 - count("m");
            case "z" -> 9997 - count("z");
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
            Rational limit = indicator.equals("m")
                    ? Rational.of(1000, 1)
                    : effort.get().of(indicator).flatMap(Effort.Cost::most).orElseThrow();
            while (most > 0 && value(indicator, most).compareTo(limit) > 0) {
                most--;
            }
        }
        return most;
    }

    private Rational value(String indicator, int step) {
        return switch (indicator) {
            case "d", "m" -> Rational.of(count(indicator) + step, 1);
            case "z" -> Rational.of(count("z") + step, 100);
            default -> Rational.of(100L * (count(indicator) + step), denominator(indicator));
        };
    }

    private Observation raised(String indicator, int step) {
        return switch (indicator) {
            case "c" -> new Observation.YesNo(true);
            case "m" -> new Observation.Category(CATEGORIES.get(count("m") + step));
            case "d" -> Observation.Value.of(BigDecimal.valueOf(count("d") + step));
            case "z" -> Observation.Value.of(BigDecimal.valueOf(count("z") + step, 2));
            default -> Observation.Counts.of(count(indicator) + step, denominator(indicator));
        };
    }

    private Optional<Rational> cost(String indicator, int step) {
        Optional<Effort.Cost> cost = effort.flatMap(all -> all.of(indicator));
        if (cost.isEmpty()) {
            return Optional.empty();
        }
        Optional<Rational> each = switch (indicator) {
            case "c", "m" -> cost.get().perStep();
            case "z" -> cost.get().perPoint().map(point -> point.times(Rational.of(1, 100)));
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
                List<String> raised =
                        this.figures.stream().filter(way.raised::containsKey).toList();
                String places = raised.stream()
                        .map(figure -> Integer.toString(this.figures.indexOf(figure)))
                        .collect(Collectors.joining());
                reached.add(new Tried(raised, places, way.raised, way.ratio, way.cost));
                reaching.add(way.raised);
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
                Comparator.comparing(Tried::size).thenComparing(Tried::ratio).thenComparing(Tried::places);
        return effort.isPresent() ? Comparator.comparing(Tried::cost).thenComparing(byFew) : byFew;
    }

    /** The best way. */
    Optional<String> best() {
        return reached.stream().min(order()).map(tried -> tried.said(effort.isPresent()));
    }

    /** What the best way costs: by the effort, else one for each figure; empty where none reaches the goal. */
    Optional<Rational> price() {
        return reached.stream()
                .min(order())
                .map(tried -> effort.isPresent() ? tried.cost : Rational.of(tried.size(), 1));
    }

    /** The fewest figures with which the goal is reached; empty where it is not. */
    Optional<Integer> fewest() {
        return reached.stream().map(Tried::size).min(Comparator.naturalOrder());
    }

    /** The best way of every set of figures that reaches the goal, in order. */
    List<Best> all() {
        Map<List<String>, List<Tried>> bySet = new LinkedHashMap<>();
        Comparator<Tried> order = order();
        for (Tried tried : reached.stream().sorted(order).toList()) {
            List<Tried> best = bySet.computeIfAbsent(tried.set, none -> new ArrayList<>());
            if (best.isEmpty() || order.compare(best.get(0), tried) == 0) {
                best.add(tried);
            }
        }
        return bySet.values().stream()
                .map(best -> {
                    long needless = best.stream().filter(this::isNeedless).count();
                    return new Best(
                            best.get(0).said(effort.isPresent()),
                            needless == best.size(),
                            needless > 0 && needless < best.size());
                })
                .toList();
    }

    /** Whether it reaches the goal with one figure left as it stands too. */
    private boolean isNeedless(Tried tried) {
        return tried.set.stream().anyMatch(figure -> {
            Map<String, Observation> without = new TreeMap<>(tried.raised);
            without.remove(figure);
            return reaching.contains(without);
        });
    }
}
