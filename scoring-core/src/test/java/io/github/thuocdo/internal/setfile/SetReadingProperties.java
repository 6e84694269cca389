package io.github.thuocdo.internal.setfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import io.github.thuocdo.internal.json.Faults;
import io.github.thuocdo.internal.json.Json;
import io.github.thuocdo.internal.json.JsonText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Whatever is in a file: a set that can be used, or a list of faults; never anything else. */
class SetReadingProperties {
    private static final byte[] EVERY_MEMBER = bytes();
    private static final Json TREE = tree();

    private static byte[] bytes() {
        try (var in = SetReadingProperties.class.getResourceAsStream("/io/github/thuocdo/sets/every-member.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Json tree() {
        try {
            return JsonText.read(new ByteArrayInputStream(EVERY_MEMBER), new Faults("every-member"))
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One node replaced, by its place among all in the order of the file. */
    record Change(int place, Object value) {}

    private static final Object GONE = new Object();

    private static final List<Object> VALUES = Arrays.asList(
            GONE,
            Json.NULL,
            true,
            false,
            "",
            " ",
            "x",
            "commune",
            "SCORED",
            "share",
            "yes-no",
            "category",
            "geometric",
            "1/3",
            "-1/7",
            "2024-01-01",
            "\u0007",
            "online",
            "plan",
            "services",
            "c-online",
            "weak",
            "exclude",
            "none",
            "best-unit",
            "z-score",
            "less",
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new BigDecimal("-1"),
            new BigDecimal("0.5"),
            new BigDecimal("2022"),
            new BigDecimal("1E+30"),
            new BigDecimal("1E-30"),
            new BigDecimal("1E+999999999"),
            new BigDecimal("123456789012345678901234567890123456789"),
            List.of(),
            List.of(new Json(1, Json.NULL)),
            List.of(new Json(1, "commune")),
            Map.of(),
            Map.of("", new Json(1, BigDecimal.ONE)),
            Map.of("vi", new Json(1, "x")));

    @Provide
    Arbitrary<List<Change>> changes() {
        int nodes = places(TREE);
        Arbitrary<Object> grafts = Arbitraries.integers()
                .between(0, nodes - 1)
                .map(place -> at(TREE, place).value());
        return Combinators.combine(
                        Arbitraries.integers().between(0, nodes - 1), Arbitraries.oneOf(Arbitraries.of(VALUES), grafts))
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    @Property(tries = 800, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void aSetWithNodesReplacedIsReadOrRefused(@ForAll("changes") List<Change> changes) {
        StringBuilder json = new StringBuilder();
        Map<Integer, Object> byPlace = new LinkedHashMap<>();
        changes.forEach(change -> byPlace.put(change.place, change.value));
        write(TREE, byPlace, new int[1], json);
        Optional<CriteriaSet> set = readOrRefused(json.toString().getBytes(StandardCharsets.UTF_8));
        set.ifPresent(SetReadingProperties::use);
        Statistics.collect(set.isPresent());
        Statistics.coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 5);
            coverage.check(false).percentage(share -> share > 50);
        });
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void aSetWithBytesReplacedIsReadOrRefused(
            @ForAll @Size(min = 1, max = 5) List<Integer> places, @ForAll @Size(5) List<Byte> written) {
        byte[] bytes = EVERY_MEMBER.clone();
        for (int i = 0; i < places.size(); i++) {
            bytes[Math.floorMod(places.get(i), bytes.length)] = written.get(i);
        }
        readOrRefused(bytes).ifPresent(SetReadingProperties::use);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void aSetThatEndsAnywhereIsRefused(@ForAll int where) {
        int length = Math.floorMod(where, EVERY_MEMBER.length - 2);
        assertThat(readOrRefused(Arrays.copyOf(EVERY_MEMBER, length))).isEmpty();
    }

    @Property(tries = 1_000, seed = "1264")
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        readOrRefused(bytes);
    }

    private static Optional<CriteriaSet> readOrRefused(byte[] bytes) {
        try {
            return Optional.of(CriteriaFile.read(new ByteArrayInputStream(bytes), "set.json"));
        } catch (CriteriaException e) {
            assertThat(e.faults()).isNotEmpty().allMatch(fault -> fault.startsWith("set.json:"));
            return Optional.empty();
        } catch (IOException e) {
            throw new AssertionError("bytes in memory can be read", e);
        }
    }

    /** Everything that is done with a set before there is a figure. */
    private static void use(CriteriaSet set) {
        for (Level level : set.levels()) {
            List<Optional<Horizon>> horizons = set.horizons().isEmpty()
                    ? List.of(Optional.empty())
                    : set.horizons().stream().map(Optional::of).toList();
            for (Optional<Horizon> horizon : horizons) {
                Reading first = set.readings().get(0);
                Reading last = set.readings().get(set.readings().size() - 1);
                Plan.of(set, new Profile(level, horizon, first, Optional.empty()), PrecedenceRules.LIBRARY);
                set.changes()
                        .forEach(day -> Plan.of(
                                set, new Profile(level, horizon, last, Optional.of(day)), PrecedenceRules.LIBRARY));
            }
        }
        assertThat(CriteriaFile.sha256(set)).hasSize(64);
        CriteriaFile.prove(set);
        String written = written(set);
        CriteriaSet copy =
                readOrRefused(written.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(written(copy)).isEqualTo(written);
        assertThat(CriteriaFile.sha256(copy)).isEqualTo(CriteriaFile.sha256(set));
        assertThat(CriteriaFile.prove(copy)).isEqualTo(CriteriaFile.prove(set));
    }

    private static String written(CriteriaSet set) {
        StringWriter out = new StringWriter();
        try {
            CriteriaFile.write(set, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private static int places(Json json) {
        return 1
                + children(json).values().stream()
                        .mapToInt(SetReadingProperties::places)
                        .sum();
    }

    private static Map<Object, Json> children(Json json) {
        Map<Object, Json> children = new LinkedHashMap<>();
        if (json.value() instanceof Map<?, ?> map) {
            map.forEach((name, value) -> children.put(name, (Json) value));
        } else if (json.value() instanceof List<?> list) {
            list.forEach(item -> children.put(children.size(), (Json) item));
        }
        return children;
    }

    private static Json at(Json json, int place) {
        int left = place;
        if (left == 0) {
            return json;
        }
        left--;
        for (Json child : children(json).values()) {
            int size = places(child);
            if (left < size) {
                return at(child, left);
            }
            left -= size;
        }
        throw new IllegalArgumentException("no place " + place);
    }

    private static void write(Json json, Map<Integer, Object> changes, int[] place, StringBuilder out) {
        Object change = changes.get(place[0]);
        if (change != null && change != GONE) {
            place[0] += places(json);
            plain(new Json(0, change), out);
            return;
        }
        place[0]++;
        if (!(json.value() instanceof Map || json.value() instanceof List)) {
            plain(json, out);
            return;
        }
        boolean map = json.value() instanceof Map;
        out.append(map ? '{' : '[');
        boolean first = true;
        for (Map.Entry<Object, Json> child : children(json).entrySet()) {
            if (changes.get(place[0]) == GONE) {
                place[0] += places(child.getValue());
                continue;
            }
            out.append(first ? "" : ",\n");
            first = false;
            if (map) {
                out.append('"').append(child.getKey()).append("\": ");
            }
            write(child.getValue(), changes, place, out);
        }
        out.append(map ? '}' : ']');
    }

    private static void plain(Json json, StringBuilder out) {
        if (json.value() instanceof Map || json.value() instanceof List) {
            write(json, Map.of(), new int[1], out);
        } else if (json.value() instanceof String text) {
            out.append('"').append(text.replace("\u0007", "\\u0007")).append('"');
        } else {
            out.append(json.value() == Json.NULL ? "null" : json.value());
        }
    }
}
