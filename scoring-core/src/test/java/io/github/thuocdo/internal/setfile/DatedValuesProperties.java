package io.github.thuocdo.internal.setfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.SmallSets;
import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A period is judged by what is in force on its last day: a change dated D alters nothing before D. */
class DatedValuesProperties {
    private static final UnitRegister UNITS = SmallSets.communes("Một", "Hai", "Ba", "Bốn");

    /** What holds from the first day of a year on. */
    record Value(int year, int threshold, int points, boolean steps) {
        String json() {
            String scoring = steps
                    ? ", \"scoring\": {\"function\": \"steps\", \"steps\": [{\"from\": " + threshold + ", \"points\": "
                            + points + "}], \"otherwise\": 0}"
                    : "";
            return "{\"from\": \"" + year + "-07-01\", \"points\": " + points + ", \"requirement\": {\"atLeast\": "
                    + threshold + "}" + scoring + ", \"source\": {\"document\": \"D" + year + "\"}}";
        }
    }

    /** A weight from the first day of a year on. */
    record Weight(int year, int weight) {
        String json() {
            return "{\"from\": \"" + year + "-07-01\", \"weight\": " + weight + "}";
        }
    }

    /** The values of two criteria, and the weights of the group of the first. */
    record History(List<Value> first, List<Value> second, List<Weight> weights) {
        /** The same without what starts in {@code year} or later. */
        History before(int year) {
            return new History(
                    first.stream().filter(v -> v.year < year).toList(),
                    second.stream().filter(v -> v.year < year).toList(),
                    weights.stream().filter(w -> w.year < year).toList());
        }

        CriteriaSet set() {
            String json = "{\"format\": 1, \"id\": \"s\", \"version\": \"1\", \"title\": \"S\", \"family\": \"index\","
                    + "\"scale\": 100, \"levels\": [\"commune\"],"
                    + "\"pillars\": [{\"id\": \"a\", \"weights\": ["
                    + joined(weights.stream().map(Weight::json).toList())
                    + "]}, {\"id\": \"b\", \"weight\": 3}],"
                    + "\"indicators\": [{\"code\": \"x\", \"type\": \"share\"}, {\"code\": \"y\", \"type\": \"share\"}],"
                    + "\"criteria\": ["
                    + joined(List.of(criterion("cx", "x", "a", first), criterion("cy", "y", "b", second))) + "]}";
            try {
                return CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "history");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String criterion(String id, String indicator, String pillar, List<Value> values) {
            return "{\"id\": \"" + id + "\", \"indicator\": \"" + indicator + "\", \"pillar\": \"" + pillar
                    + "\", \"askedOf\": [\"commune\"], \"values\": ["
                    + joined(values.stream().map(Value::json).toList()) + "]}";
        }

        private static String joined(List<String> items) {
            return items.stream().collect(Collectors.joining(", "));
        }
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<List<Value>> values = Combinators.combine(
                        Arbitraries.integers().between(2011, 2020),
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(true, false))
                .as(Value::new)
                .list()
                .ofMaxSize(4)
                .uniqueElements(Value::year)
                .map(list -> with(new Value(2010, 50, 10, false), list));
        Arbitrary<List<Weight>> weights = Combinators.combine(
                        Arbitraries.integers().between(2011, 2020),
                        Arbitraries.integers().between(0, 9))
                .as(Weight::new)
                .list()
                .ofMaxSize(3)
                .uniqueElements(Weight::year)
                .map(list -> with(new Weight(2010, 2), list));
        return Combinators.combine(values, values, weights).as(History::new);
    }

    private static <T> List<T> with(T first, List<T> others) {
        List<T> all = new ArrayList<>(others);
        all.add(0, first);
        return all;
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void aChangeAltersNothingBeforeItsDay(
            @ForAll("histories") History history,
            @ForAll @IntRange(min = 2011, max = 2020) int change,
            @ForAll @Size(8) List<@IntRange(min = 0, max = 100) Integer> figures) {
        CriteriaSet changed = history.set();
        CriteriaSet before = history.before(change).set();
        for (int year = 2010; year < change; year++) {
            LocalDate day = LocalDate.of(year, 12, 31);
            assertThat(said(changed, day)).isEqualTo(said(before, day));
            assertThat(shown(rank(changed, year, figures))).isEqualTo(shown(rank(before, year, figures)));
        }
        LocalDate eve = LocalDate.of(change, 6, 30);
        assertThat(said(changed, eve)).isEqualTo(said(before, eve));
    }

    @Example
    void aChangeAltersItsOwnPeriod() {
        Value old = new Value(2010, 50, 10, false);
        History history =
                new History(List.of(old, new Value(2015, 80, 10, false)), List.of(old), List.of(new Weight(2010, 1)));
        // Ba comes first in the order of names.
        List<Integer> figures = List.of(60, 60, 0, 0, 0, 0, 0, 0);
        assertThat(rank(history.set(), 2014, figures)
                        .unit("03")
                        .outcomes()
                        .get(0)
                        .criterion()
                        .requirement())
                .isEqualTo(new Requirement.Threshold(Comparison.AT_LEAST, new BigDecimal("50")));
        assertThat(rank(history.set(), 2014, figures).unit("03").score()).isEqualTo(new BigDecimal("100.0000"));
        assertThat(rank(history.set(), 2015, figures).unit("03").score()).isEqualTo(new BigDecimal("93.7500"));
        assertThat(history.set().changes()).containsExactly(LocalDate.of(2010, 7, 1), LocalDate.of(2015, 7, 1));
    }

    /** What is asked on a day: without the place among all days that the latest values have. */
    private static List<Object> said(CriteriaSet set, LocalDate day) {
        Plan plan = Plan.of(set, Profile.of(Level.COMMUNE, Reading.STRICTEST).on(day), PrecedenceRules.LIBRARY);
        return List.of(plan.criteria(), plan.root(), plan.pillars(), plan.types());
    }

    private static List<List<Object>> shown(Ranking ranking) {
        return ranking.entries().stream().map(DatedValuesProperties::shown).toList();
    }

    private static List<Object> shown(RankedUnit unit) {
        return Arrays.asList(
                unit.unit().code(),
                unit.findRank(),
                unit.findScore(),
                unit.worst(),
                unit.best(),
                unit.outcomes().stream()
                        .map(o -> o.status() + " " + o.points() + " " + o.gap())
                        .toList());
    }

    private static Ranking rank(CriteriaSet set, int year, List<Integer> figures) {
        List<AdministrativeUnit> units = UNITS.at(Level.COMMUNE).units();
        List<Submission> submissions = IntStream.range(0, units.size())
                .mapToObj(i -> new Submission(
                        units.get(i).code(),
                        ImmutableList.of(entry("x", figures.get(2 * i)), entry("y", figures.get(2 * i + 1)))))
                .toList();
        return Scorer.of(set)
                .withoutConsistency()
                .rank(UNITS.at(Level.COMMUNE), Submissions.of(submissions).forPeriod(year));
    }

    private static Entry entry(String indicator, int figure) {
        return Entry.of(indicator, new Observation.Value(BigDecimal.valueOf(figure), false));
    }
}
