package io.github.thuocdo.benchmarks;

import com.google.common.collect.ImmutableMap;
import io.github.thuocdo.benchmarks.Results.Result;
import io.github.thuocdo.benchmarks.chart.Amounts;
import io.github.thuocdo.benchmarks.chart.Chart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Draws how cost grows: time above, bytes below, against units, criteria and threads, both axes logarithmic. */
final class GrowthPlot {
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#aa4499");
    private static final Map<String, String> NAMES = ImmutableMap.of(
            "kernel", "kernel", "rank", "rank", "submissions", "from submissions", "streamed", "unit by unit");
    private static final String UNITS_SHARED = "x40";
    private static final String CRITERIA_SHARED = "1000x";

    /** By x, what is drawn above it. */
    private record Line(String name, List<double[]> points) {}

    private record Column(String title, String axis, List<Line> times, List<Line> bytes) {}

    private GrowthPlot() {}

    /** @param machine the machine and the time of the measurement */
    static String svg(Results results, String machine) {
        Chart chart = new Chart(1210, 810);
        chart.title("How cost grows", "JDK " + results.all().get(0).jdk() + ", " + machine);
        List<Column> columns = List.of(
                new Column(
                        "40 criteria",
                        "units",
                        lines(results, UNITS_SHARED, Result::micros),
                        lines(results, UNITS_SHARED, GrowthPlot::shownBytes)),
                new Column(
                        "1,000 units",
                        "criteria",
                        lines(results, CRITERIA_SHARED, Result::micros),
                        lines(results, CRITERIA_SHARED, GrowthPlot::shownBytes)),
                new Column(
                        "40 criteria, threads given",
                        "threads",
                        byThreads(results, Result::micros),
                        byThreads(results, GrowthPlot::shownBytes)));
        Chart.Scale time =
                scale(columns.stream().flatMap(column -> column.times.stream()).toList());
        Chart.Scale bytes =
                scale(columns.stream().flatMap(column -> column.bytes.stream()).toList());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double left = 80 + i * 390;
            chart.legend(
                    left,
                    90,
                    column.title,
                    column.times.stream().map(Line::name).toList(),
                    COLOURS);
            draw(chart.panel(left, 190, column.axis, "time an operation"), column.times, time, Amounts::time);
            draw(chart.panel(left, 510, column.axis, "bytes an operation"), column.bytes, bytes, Amounts::bytes);
        }
        return chart.svg();
    }

    private static void draw(Chart.Panel panel, List<Line> lines, Chart.Scale y, DoubleFunction<String> label) {
        List<Double> xs = lines.stream()
                .flatMap(line -> line.points.stream())
                .map(point -> point[0])
                .distinct()
                .sorted()
                .toList();
        panel.axes(xs, y, label);
        for (int i = 0; i < lines.size(); i++) {
            panel.line(COLOURS.get(i), lines.get(i).points);
        }
    }

    /** Nothing cannot be shown on a logarithmic axis: it stands at one byte. */
    private static double shownBytes(Result result) {
        return Math.max(1, result.bytes());
    }

    private static List<Line> lines(Results results, String shared, ToDoubleFunction<Result> of) {
        List<Line> lines = new ArrayList<>();
        NAMES.forEach((variant, name) -> {
            List<double[]> points = results.sizes(variant).stream()
                    .filter(size -> size.startsWith(shared) || size.endsWith(shared))
                    .map(size -> new double[] {
                        Double.parseDouble(size.replace(shared, "")), of.applyAsDouble(results.of(variant, size))
                    })
                    .sorted(Comparator.comparingDouble(point -> point[0]))
                    .toList();
            if (points.size() > 1) {
                lines.add(new Line(name, points));
            }
        });
        return lines;
    }

    private static List<Line> byThreads(Results results, ToDoubleFunction<Result> of) {
        List<Line> lines = new ArrayList<>();
        for (String variant : List.of("rank", "submissions")) {
            for (String units : List.of("10599", "100000")) {
                lines.add(new Line(
                        NAMES.get(variant) + String.format(Locale.ROOT, ", %,d units", Long.parseLong(units)),
                        IntStream.of(1, 2)
                                .mapToObj(threads -> new double[] {
                                    threads,
                                    of.applyAsDouble(
                                            results.of(variant + "OnThreads", units + UNITS_SHARED + "x" + threads))
                                })
                                .toList()));
            }
        }
        return lines;
    }

    private static Chart.Scale scale(List<Line> lines) {
        DoubleStream all = lines.stream().flatMap(line -> line.points.stream()).mapToDouble(point -> point[1]);
        var range = all.summaryStatistics();
        return new Chart.Scale(
                Math.pow(10, Math.floor(Math.log10(range.getMin()))),
                Math.pow(10, Math.ceil(Math.log10(range.getMax()))));
    }
}
