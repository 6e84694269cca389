package io.github.thuocdo.internal.advice;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures that can be raised, with costs of every kind: so much once, so much a point, and as far as is feasible.
 *
 * @param items the figures
 * @param measure the number of which all costs are whole multiples, but for their surcharges
 */
record SampleItems(List<Item> items, Rational measure) {
    private static final Rational TENTH = Rational.of(1, 10);

    /** Points that follow the figure, that end before the criterion is met, that begin late, and that go by stairs. */
    private static final CriteriaSet SET = read("""
            {"format": 1, "id": "sample", "version": "1", "title": {"vi": "Mẫu", "en": "Sample"}, "family": "index",
             "levels": ["commune"], "policies": {"missing": "zero"},
             "pillars": [{"id": "p", "title": "P", "aggregation": "arithmetic"}],
             "indicators": [%s], "criteria": [%s]}
            """);

    private static CriteriaSet read(String json) {
        List<String> functions = List.of(
                "\"requirement\": {\"atLeast\": 30}",
                "\"requirement\": {\"atLeast\": 9}, \"scoring\": {\"function\": \"normalised\","
                        + " \"method\": \"goalposts\", \"least\": 0, \"most\": 5}",
                "\"requirement\": {\"atLeast\": 20}, \"scoring\": {\"function\": \"normalised\","
                        + " \"method\": \"goalposts\", \"least\": 3, \"most\": 60}",
                "\"requirement\": {\"atLeast\": 4}, \"scoring\": {\"function\": \"steps\", \"steps\":"
                        + " [{\"from\": 6, \"points\": 2}, {\"from\": 2, \"points\": 1}], \"otherwise\": 0}");
        String indicators = Stream.of(0, 1, 2, 3)
                .map(k -> "{\"code\": \"i%d\", \"name\": \"I\", \"type\": \"count\"}".formatted(k))
                .collect(Collectors.joining(","));
        String criteria = Stream.of(0, 1, 2, 3)
                .map(k -> """
                        {"id": "c%d", "name": {"vi": "C", "en": "C"}, "indicator": "i%d", "pillar": "p",
                         "askedOf": ["commune"], "points": 2, %s, "source": {"document": "QĐ mẫu", "section": "1"}}
                        """.formatted(k, k, functions.get(k)))
                .collect(Collectors.joining(","));
        byte[] text = json.formatted(indicators, criteria).getBytes(StandardCharsets.UTF_8);
        try {
            return CriteriaFile.read(new ByteArrayInputStream(text), "sample.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Figures of every kind, some of which add next to nothing, and costs that are small or go beyond 10^12. */
    static SampleItems of(Random random, int count, int most) {
        Rational unit = Rational.of(random.nextInt(3) == 0 ? 1_000_000_000_007L : 1, 1);
        List<Raisable> raisables = new ArrayList<>();
        List<Rational> fixed = new ArrayList<>();
        List<Rational> each = new ArrayList<>();
        List<Rational> worth = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            raisables.add(raisable(random.nextInt(4), Rational.of(random.nextInt(30), 10), 1 + random.nextInt(most)));
            Rational scale = random.nextInt(3) == 0 ? unit : Rational.ONE;
            fixed.add(Rational.of(random.nextInt(2) * random.nextInt(9), 1).times(scale));
            each.add(Rational.of(random.nextInt(5), 1).times(scale));
            worth.add(Rational.of(1 + random.nextInt(3), random.nextInt(6) == 0 ? 1_000_000_007L : 7));
        }
        return of(raisables, fixed, each, worth);
    }

    /** Figures whose points follow them and that cost so much a point. */
    static SampleItems byThePoint(Random random, int count, int most) {
        List<Raisable> raisables = new ArrayList<>();
        List<Rational> fixed = new ArrayList<>();
        List<Rational> each = new ArrayList<>();
        List<Rational> worth = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            raisables.add(raisable(2, Rational.of(random.nextInt(300), 10), 5 + random.nextInt(most)));
            fixed.add(Rational.ZERO);
            each.add(Rational.of(1 + random.nextInt(9), 1));
            worth.add(Rational.of(1 + random.nextInt(5), count));
        }
        return of(raisables, fixed, each, worth);
    }

    private static Raisable raisable(int kind, Rational from, long most) {
        Criterion criterion = SET.criteria().get(kind);
        FigureUse use = FigureUse.of(
                criterion, criterion.target().scoring(), criterion.indicator().code(), criterion.type());
        Figure figure =
                Figure.derived(criterion.type(), Observation.Value.of(from.rounded(1, RoundingMode.UNNECESSARY)));
        Grid grid = Grid.Decimals.above(from, 0, Rational.of(new BigDecimal(100)));
        return new Raisable(criterion.indicator().code(), figure, List.of(use), grid, most, most);
    }

    private static SampleItems of(
            List<Raisable> raisables, List<Rational> fixed, List<Rational> each, List<Rational> worth) {
        int n = raisables.size();
        Rational ratios = Rational.ONE;
        for (Raisable raisable : raisables) {
            ratios = ratios.plus(raisable.ratio(raisable.last()));
        }
        Rational perFigure = TENTH.dividedBy(Rational.of(2L * (n + 1), 1));
        Rational perRatio = perFigure.dividedBy(ratios.times(Rational.of(2, 1)));
        List<Item> items = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            Raisable raisable = raisables.get(k);
            Rational once = fixed.get(k).plus(perFigure);
            Rational more = each.get(k);
            Item item = new Item(
                    items.size(),
                    raisable,
                    raisable.last(),
                    step -> once.plus(more.times(raisable.grid().added(step)))
                            .plus(perRatio.times(raisable.ratio(step))),
                    Optional.of(worth.get(k)));
            if (item.most().signum() > 0 || item.metAt() > 0) {
                items.add(item);
            }
        }
        return new SampleItems(items, TENTH);
    }

    /** A gain that is reached or must be passed, criteria that must be met, and single ones among them. */
    Need need(Random random) {
        Rational bound = all().times(Rational.of(random.nextInt(21), 20));
        boolean isOpen = random.nextInt(4) == 0;
        Map<Integer, Long> required = new HashMap<>();
        for (Item item : items) {
            if (item.metAt() > 0 && random.nextInt(5) == 0) {
                required.put(item.place(), item.metAt());
            }
        }
        return new Need(
                bound,
                gain -> gain.compareTo(bound) >= (isOpen ? 1 : 0),
                random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0,
                required);
    }

    /** A gain of a share of all that can be gained. */
    Need share(Rational share) {
        Rational bound = all().times(share);
        return new Need(bound, gain -> gain.compareTo(bound) >= 0, 0, Map.of());
    }

    private Rational all() {
        return Rational.sum(items.stream().map(Item::most).toList());
    }

    Rational withoutSurcharges(Rational cost) {
        return Rational.of(Grid.floor(cost.dividedBy(measure)), BigInteger.ONE).times(measure);
    }

    /** All raises that reach what is needed. */
    List<Chosen> plans(Need need) {
        List<Chosen> all = new ArrayList<>();
        add(need, new long[items.size()], 0, Rational.ZERO, all);
        return all;
    }

    private void add(Need need, long[] steps, int k, Rational gain, List<Chosen> all) {
        if (k < items.size()) {
            for (steps[k] = 0; steps[k] <= items.get(k).last(); steps[k]++) {
                Rational more = steps[k] == 0 ? Rational.ZERO : items.get(k).gain(steps[k]);
                add(need, steps, k + 1, gain.plus(more), all);
            }
            return;
        }
        int met = 0;
        List<Item> raised = new ArrayList<>();
        List<Long> inOrder = new ArrayList<>();
        for (Item item : items) {
            long step = steps[item.place()];
            met += item.met(step);
            if (step < need.required().getOrDefault(item.place(), 0L)) {
                return;
            }
            if (step > 0) {
                raised.add(item);
                inOrder.add(step);
            }
        }
        if (met >= need.met() && need.reaches().test(gain)) {
            all.add(Chosen.of(raised, inOrder));
        }
    }
}
