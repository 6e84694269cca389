package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.insight.InsightAnswers;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.UnitRegister;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every column of the table, in both languages, and every criterion of the map sort up and down, as the JSON of the same ranking says.
 * Equal units stay in the order of the ranking, and a unit of which a column says nothing stands last, either way.
 */
class PageColumnsTest extends OpenPage {
    private static final PeriodComparison COMPARISON = Rankings.ofSeveralDistricts();
    private static final UnitRegister REGISTER = Registers.named("thanh-hoa");

    /** What a unit is sorted by in one column, of its object in the JSON; empty where the column says nothing of it. */
    private interface Key extends Function<Map<String, Object>, Optional<? extends Comparable<?>>> {}

    @Test
    void everyColumnOfTheTableSortsUpAndDown() throws IOException {
        List<Map<String, Object>> units = units();
        Map<String, Key> keys = keys();
        for (Locale language : LANGUAGES) {
            browser.open(Answers.of(COMPARISON.after()).against(Changes.of(COMPARISON)), language, "#/units");
            assertThat(sorts("units")).containsExactlyInAnyOrderElementsOf(keys.keySet());
            assertSorts("units", keys, units);
        }
    }

    /** Met, not met, unknown, not applicable and with points only: no count is left out where a set has criteria of both kinds. */
    @Test
    void aSetOfThresholdsAndFunctionsHasEveryCount() throws IOException {
        browser.open(Answers.of(Rankings.mixed()), VIETNAMESE, "#/units");
        assertThat(sorts("units")).contains("met", "notMet", "unknown", "notApplicable", "pointsOnly");
    }

    @Test
    void everyCriterionOfTheMapSortsUpAndDown() throws IOException {
        List<Map<String, Object>> units = units();
        Map<String, Key> keys = new LinkedHashMap<>();
        keys.put("rank", unit -> number(unit.get("rank")));
        keys.put("name", keys().get("name"));
        int criteria = COMPARISON.after().plan().scored().size();
        for (int k = 0; k < criteria; k++) {
            int at = k;
            keys.put(
                    "criterion" + k,
                    unit -> number(list(unit, "outcomes").get(at).get("points")));
        }
        browser.open(Answers.of(COMPARISON.after()), VIETNAMESE, "#/map");
        assertThat(sorts("map")).containsExactlyElementsOf(keys.keySet());
        assertSorts("map", keys, units);
    }

    /** Each column is left for the next one, so that a first click sorts up. */
    private static void assertSorts(String table, Map<String, Key> keys, List<Map<String, Object>> units) {
        click(table, "name");
        for (Map.Entry<String, Key> column : keys.entrySet()) {
            String sort = column.getKey();
            List<?> shown = click(table, sort, sort);
            assertThat(shown)
                    .as(sort)
                    .isEqualTo(List.of(
                            List.of("ascending", expected(units, column.getValue(), false)),
                            List.of("descending", expected(units, column.getValue(), true))));
        }
    }

    /** Clicks heads of columns, one after the other: the direction that each says afterwards, and the codes of all rows. */
    private static List<?> click(String table, String... sorts) {
        return (List<?>) browser.run("""
                const [table, sorts] = arguments;
                const head = sort => document.querySelector(`.${table} th[data-sort="${sort}"]`);
                return sorts.map(sort => {
                  head(sort).querySelector('button').click();
                  const rows = [...document.querySelectorAll(`.${table} tbody th.name a`)];
                  return [head(sort).getAttribute('aria-sort'), rows.map(each => each.getAttribute('href').slice(1))];
                });
                """, table, List.of(sorts));
    }

    @SuppressWarnings("unchecked")
    private static List<String> sorts(String table) {
        return (List<String>) browser.run("return [...document.querySelectorAll('." + table
                + " thead th[data-sort]')].map(head => head.dataset.sort)");
    }

    @SuppressWarnings("unchecked")
    private static List<String> expected(List<Map<String, Object>> units, Key key, boolean isDown) {
        List<Map<String, Object>> known = new ArrayList<>();
        List<Map<String, Object>> unknown = new ArrayList<>();
        units.forEach(unit -> (key.apply(unit).isPresent() ? known : unknown).add(unit));
        Comparator<Map<String, Object>> order = Comparator.comparing(
                unit -> (Comparable<Object>) key.apply(unit).orElseThrow());
        known.sort(isDown ? order.reversed() : order);
        known.addAll(unknown);
        return known.stream().map(unit -> (String) unit.get("code")).toList();
    }

    private static Map<String, Key> keys() throws IOException {
        Collator words = Collator.getInstance(VIETNAMESE);
        Map<String, Key> keys = new LinkedHashMap<>();
        for (String name : List.of("rank", "score", "best", "met", "notMet", "unknown", "notApplicable")) {
            keys.put(name, unit -> number(unit.get(name)));
        }
        keys.put("worst", unit -> number(unit.get("worst")).filter(worst -> !worst.equals(unit.get("best"))));
        keys.put("code", unit -> Optional.of((String) unit.get("code")));
        keys.put("name", unit -> Optional.of(inOrder(words, (String) unit.get("name"))));
        keys.put("type", unit -> registered(unit).type().map(type -> inOrder(words, type)));
        keys.put(
                "parent",
                unit -> registered(unit)
                        .parent()
                        .map(code -> inOrder(words, REGISTER.unit(code).name())));
        keys.put("peer-type", unit -> peer(unit, "type"));
        keys.put("peer-parent", unit -> peer(unit, "parent"));
        List<String> bands = COMPARISON.after().plan().set().verdicts().bands().stream()
                .map(Band::id)
                .toList();
        keys.put(
                "verdict",
                unit -> Optional.ofNullable(unit.get("verdict"))
                        .filter(bands::contains)
                        .map(bands::indexOf));
        Map<String, Map<String, Object>> changes = new HashMap<>();
        JsonTree.units(Report.of(InsightAnswers.of(COMPARISON), Locale.ENGLISH).text(Format.JSON))
                .forEach(each -> changes.put((String) each.get("code"), each));
        keys.put("moved", unit -> number(change(changes, unit).get("rankChange")));
        keys.put("rise", unit -> share(change(changes, unit).get("scoreChange")));
        return keys;
    }

    private static Map<String, Object> change(Map<String, Map<String, Object>> changes, Map<String, Object> unit) {
        return Objects.requireNonNull(changes.get((String) unit.get("code")));
    }

    /** An exact share, {@code "1/3"} or {@code "2"}. */
    private static Optional<Rational> share(@Nullable Object change) {
        return Optional.ofNullable(change).map(each -> {
            String[] parts = String.valueOf(((Map<?, ?>) each).get("share")).split("/");
            return Rational.of(Long.parseLong(parts[0]), parts.length > 1 ? Long.parseLong(parts[1]) : 1);
        });
    }

    private static Optional<BigDecimal> peer(Map<String, Object> unit, String kind) {
        return list(unit, "peers").stream()
                .filter(peer -> peer.get("kind").equals(kind))
                .findFirst()
                .flatMap(peer -> number(peer.get("rank")));
    }

    /** Word by word, as Vietnamese lists are ordered: Java's collation passes over spaces, and a digit stands before every letter. */
    private static CollationKey inOrder(Collator words, String name) {
        return words.getCollationKey(name.replace(' ', '0'));
    }

    private static Optional<BigDecimal> number(@Nullable Object number) {
        return Optional.ofNullable((BigDecimal) number);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> unit, String key) {
        return (List<Map<String, Object>>) Objects.requireNonNull(unit.get(key));
    }

    private static AdministrativeUnit registered(Map<String, Object> unit) {
        return REGISTER.unit((String) unit.get("code"));
    }

    private static List<Map<String, Object>> units() throws IOException {
        Ranking ranking = COMPARISON.after();
        return JsonTree.units(Report.of(ranking, Locale.ENGLISH).text(Format.JSON));
    }
}
