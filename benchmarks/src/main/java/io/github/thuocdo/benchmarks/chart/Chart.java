package io.github.thuocdo.benchmarks.chart;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** A picture of several panels with logarithmic axes, as SVG. */
public final class Chart {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 250;
    private static final double MARGIN = 12;
    private static final double ROW = 17;
    private static final double RADIUS = 3.5;
    /** About how wide a digit is. */
    private static final double DIGIT = 6.5;

    private final StringBuilder svg = new StringBuilder();

    /**
     * The range of an axis.
     *
     * @param least a power of ten
     * @param most a power of ten
     */
    public record Scale(double least, double most) {
        /** The place of {@code value} on the axis, from 0 to 1. */
        double at(double value) {
            return Math.log10(value / least) / Math.log10(most / least);
        }
    }

    /** An empty picture. */
    public Chart(int width, int height) {
        svg.append(format(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %s %s' width='%s' height='%s'"
                        + " font-family='sans-serif' font-size='12' fill='#222'>%n",
                width, height, width, height));
        svg.append("<rect width='100%' height='100%' fill='white'/>\n");
    }

    /** Writes the title, and a line below it. */
    public void title(String title, String under) {
        svg.append(format("<title>%s</title>%n", title));
        svg.append(format("<text x='24' y='34' font-size='20'>%s</text>%n", title));
        svg.append(format("<text x='24' y='56' fill='#555'>%s</text>%n", under));
    }

    /** Draws the legend of the colours of a column of panels, under its title. */
    public void legend(double left, double top, String title, List<String> names, List<String> colours) {
        text(left, top, "start", "font-size='14' font-weight='bold'", title);
        for (int i = 0; i < names.size(); i++) {
            double row = top + 20 + i * ROW;
            dot(left + RADIUS, row - 4, colours.get(i));
            text(left + MARGIN, row, "start", "", names.get(i));
        }
    }

    /** One more pair of axes with the names of both. */
    public Panel panel(double left, double top, String x, String y) {
        text(left + WIDTH / 2, top + HEIGHT + 36, "middle", "", x);
        svg.append(format(
                "<text transform='translate(%s %s) rotate(-90)' text-anchor='middle'>%s</text>%n",
                left - 56, top + HEIGHT / 2, y));
        return new Panel(left, top);
    }

    /** The picture as a file says it. */
    public String svg() {
        return svg + "</svg>\n";
    }

    private void text(double x, double y, String anchor, String style, String text) {
        if (!text.isEmpty()) {
            svg.append(
                    format("<text x='%s' y='%s' text-anchor='%s' %s>%s</text>%n", x, y, anchor, style, escaped(text)));
        }
    }

    private void dot(double x, double y, String colour) {
        svg.append(format("<circle cx='%s' cy='%s' r='%s' fill='%s'/>%n", x, y, RADIUS, colour));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String format(String pattern, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Double number) {
                values[i] = String.format(Locale.ROOT, "%.1f", number);
            }
        }
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }

    /** One pair of axes. */
    public final class Panel {
        private final double left;
        private final double top;
        private Scale x = new Scale(1, 10);
        private Scale y = new Scale(1, 10);

        private Panel(double left, double top) {
            this.left = left;
            this.top = top;
        }

        /** Draws the axes; x is marked where something was measured, y at every power of ten. */
        public void axes(List<Double> xs, Scale scale, DoubleFunction<String> label) {
            x = new Scale(xs.get(0), xs.get(xs.size() - 1));
            y = scale;
            svg.append(format(
                    "<rect x='%s' y='%s' width='%s' height='%s' fill='none' stroke='#999'/>%n",
                    left, top, WIDTH, HEIGHT));
            for (double mark = y.least; mark <= y.most * 1.001; mark *= 10) {
                svg.append(format(
                        "<line x1='%s' y1='%s' x2='%s' y2='%s' stroke='#e4e4e4'/>%n",
                        left, down(mark), left + WIDTH, down(mark)));
                text(
                        left - 6,
                        down(mark) + 4,
                        "end",
                        "",
                        label.apply(mark).replaceAll("(\\.\\d*?)0+ ", "$1 ").replace(". ", " "));
            }
            double free = left - WIDTH;
            for (double mark : xs) {
                svg.append(format(
                        "<line x1='%s' y1='%s' x2='%s' y2='%s' stroke='#e4e4e4'/>%n",
                        along(mark), top, along(mark), top + HEIGHT));
                String number = String.format(Locale.ROOT, "%,.0f", mark);
                double half = number.length() * DIGIT / 2;
                if (along(mark) - half > free) {
                    text(along(mark), top + HEIGHT + 17, "middle", "", number);
                    free = along(mark) + half;
                }
            }
        }

        /** Draws a line through points. */
        public void line(String colour, List<double[]> points) {
            StringBuilder path = new StringBuilder();
            for (double[] point : points) {
                path.append(format("%s%s %s", path.length() == 0 ? "M" : " L", along(point[0]), down(point[1])));
                dot(along(point[0]), down(point[1]), colour);
            }
            svg.append(format("<path d='%s' fill='none' stroke='%s' stroke-width='2'/>%n", path, colour));
        }

        private double along(double value) {
            return left + MARGIN + x.at(value) * (WIDTH - 2 * MARGIN);
        }

        private double down(double value) {
            return top + HEIGHT - y.at(value) * HEIGHT;
        }
    }
}
