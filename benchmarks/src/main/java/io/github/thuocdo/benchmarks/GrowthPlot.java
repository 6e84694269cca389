package io.github.thuocdo.benchmarks;

import io.github.thuocdo.benchmarks.Results.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Draws how cost grows: time above, bytes below, against units, criteria and threads, both axes logarithmic. */
final class GrowthPlot {
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73");
    private static final String UNITS_SHARED = "x40";
    private static final String CRITERIA_SHARED = "1000x";

    /** By x, what is drawn above it. */
    private record Line(String name, List<double[]> points) {}

    private record Column(String title, String axis, List<Line> times, List<Line> bytes) {}

    private GrowthPlot() {}

    /** @param machine where and when it was measured */
    static String svg(Results results, String machine) {
        Chart chart = new Chart(1210, 760);
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
                        "rank, each thread its own units",
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
            draw(
                    chart.panel(left, 100, column.title, column.axis, "time an operation"),
                    column.times,
                    time,
                    Pages::time);
            draw(chart.panel(left, 450, "", column.axis, "bytes an operation"), column.bytes, bytes, Pages::bytes);
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
            panel.line(lines.get(i).name, COLOURS.get(i), i, lines.get(i).points);
        }
    }

    /** Nothing cannot be shown on a logarithmic axis: it stands at one byte. */
    private static double shownBytes(Result result) {
        return Math.max(1, result.bytes());
    }

    private static List<Line> lines(Results results, String shared, ToDoubleFunction<Result> of) {
        List<Line> lines = new ArrayList<>();
        for (String variant : List.of("kernel", "rank", "submissions")) {
            lines.add(new Line(
                    variant.equals("submissions") ? "from submissions" : variant,
                    results.sizes(variant).stream()
                            .filter(size -> size.startsWith(shared) || size.endsWith(shared))
                            .map(size -> new double[] {
                                Double.parseDouble(size.replace(shared, "")),
                                of.applyAsDouble(results.of(variant, size))
                            })
                            .sorted(Comparator.comparingDouble(point -> point[0]))
                            .toList()));
        }
        return lines;
    }

    private static List<Line> byThreads(Results results, ToDoubleFunction<Result> of) {
        return results.sizes("oneThread").stream()
                .map(size -> new Line(
                        String.format(Locale.ROOT, "%,d units", Long.parseLong(size)),
                        List.of(
                                new double[] {1, of.applyAsDouble(results.of("oneThread", size))},
                                new double[] {2, of.applyAsDouble(results.of("twoThreads", size))})))
                .toList();
    }

    private static Chart.Scale scale(List<Line> lines) {
        DoubleStream all = lines.stream().flatMap(line -> line.points.stream()).mapToDouble(point -> point[1]);
        var range = all.summaryStatistics();
        return new Chart.Scale(
                Math.pow(10, Math.floor(Math.log10(range.getMin()))),
                Math.pow(10, Math.ceil(Math.log10(range.getMax()))));
    }
}
