package io.github.thuocdo.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The results of one run of JMH, read from its JSON. */
record Results(List<Result> all) {

    /**
     * One benchmark with one set of parameters.
     *
     * @param variant the method
     * @param size the one parameter, as written
     * @param micros the median of the iterations, in µs an operation
     * @param bytes the bytes that an operation allocates
     * @param iterations the number of measured iterations
     * @param jdk the version of the JDK
     */
    record Result(String variant, String size, double micros, double bytes, int iterations, String jdk) {}

    static Results read(Path file) {
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            json.nextToken();
            return new Results(
                    list(value(json)).stream().map(run -> result(map(run))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The results (" + file + ") cannot be read. Maybe measure them first?", e);
        }
    }

    /** The result of a variant; one of them where it was measured at several sizes. */
    Result of(String variant, String size) {
        return all.stream()
                .filter(result -> result.variant.equals(variant) && result.size.equals(size))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No result of " + variant + " at " + size));
    }

    /** The time of {@code variant} as a multiple of that of {@code unit}. */
    double ratio(String variant, String unit, String size) {
        return of(variant, size).micros / of(unit, size).micros;
    }

    /** The variants, in the order of their names. */
    List<String> variants() {
        return all.stream().map(Result::variant).distinct().toList();
    }

    /** The sizes of a variant, in the order in which they were measured. */
    List<String> sizes(String variant) {
        return all.stream()
                .filter(result -> result.variant.equals(variant))
                .map(Result::size)
                .toList();
    }

    private static Result result(Map<?, ?> run) {
        String name = string(run, "benchmark");
        Map<?, ?> metric = map(run.get("primaryMetric"));
        if (!string(metric, "scoreUnit").equals("us/op")) {
            throw new IllegalArgumentException("Results are in us/op, not " + metric.get("scoreUnit"));
        }
        double[] iterations = list(metric.get("rawData")).stream()
                .flatMap(fork -> list(fork).stream())
                .mapToDouble(time -> ((Number) time).doubleValue())
                .sorted()
                .toArray();
        Map<?, ?> bytes = map(map(run.get("secondaryMetrics")).get("gc.alloc.rate.norm"));
        return new Result(
                name.substring(name.lastIndexOf('.') + 1),
                map(run.get("params")).values().iterator().next().toString(),
                (iterations[(iterations.length - 1) / 2] + iterations[iterations.length / 2]) / 2,
                ((Number) Objects.requireNonNull(bytes.get("score"))).doubleValue(),
                iterations.length,
                string(run, "jdkVersion"));
    }

    private static String string(Map<?, ?> object, String key) {
        return String.valueOf(object.get(key));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String key = json.currentName();
                    json.nextToken();
                    object.put(key, value(json));
                }
                return object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> array = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(json));
                }
                return array;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return json.getDoubleValue();
            }
            default -> {
                return json.getText();
            }
        }
    }
}
