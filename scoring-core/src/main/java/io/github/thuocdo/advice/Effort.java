package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.internal.advice.Grid;
import io.github.thuocdo.internal.advice.Raisable;
import io.github.thuocdo.internal.advice.StepSearch;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.table.Row;
import io.github.thuocdo.internal.table.RowLimits;
import io.github.thuocdo.internal.table.SeparatedText;
import io.github.thuocdo.internal.table.Table;
import io.github.thuocdo.internal.table.TextReader;
import io.github.thuocdo.internal.table.UnreadableTable;
import io.github.thuocdo.internal.text.Advice;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.OrderedCopies;
import io.github.thuocdo.internal.text.Sameness;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.ReadingLimits;
import io.github.thuocdo.submission.UnreadableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The costs of raises, and how far raises are feasible, by indicator: a file of the user's. No cost is invented: a figure of which the
 * file says nothing, or nothing in its measure, is not raised.
 *
 * <p>CSV with the columns {@code indicator}, {@code per_point} (a point of percentage, or one of the figure's unit), {@code
 * per_item} (one more in the numerator, or one more of a count), {@code per_step} (a yes, the next category), {@code fixed} (once,
 * whatever the raise) and {@code most} (the largest figure that is feasible by the deadline); all but the first may be missing or
 * empty.
 */
public final class Effort {
    private static final String INDICATOR = "indicator";
    private static final int LONGEST_HEADING = 100;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}([.,][0-9]{1,15})?");

    private final Map<String, Cost> costs;

    /**
     * The costs of raises of one figure.
     *
     * @param perPoint per point of percentage, or per unit of the figure, 0 or more; empty where no such raise is costed
     * @param perItem per item, 0 or more; empty where none is costed
     * @param perStep per step, 0 or more; empty where none is costed
     * @param fixed once; 0 or more
     * @param most the largest figure that is feasible; empty for no limit
     */
    public record Cost(
            Optional<Rational> perPoint,
            Optional<Rational> perItem,
            Optional<Rational> perStep,
            Rational fixed,
            Optional<Rational> most) {
        public Cost {
            required("perPoint", perPoint);
            required("perItem", perItem);
            required("perStep", perStep);
            required("fixed", Optional.of(Objects.requireNonNull(fixed, "fixed")));
            Objects.requireNonNull(most, "most");
        }

        private static void required(String name, Optional<Rational> cost) {
            Objects.requireNonNull(cost, name);
            if (cost.filter(each -> each.signum() < 0).isPresent()) {
                throw new IllegalArgumentException("The cost " + name + " is 0 or more, not " + cost.get());
            }
        }
    }

    private Effort(Map<String, Cost> costs) {
        this.costs = OrderedCopies.copyOf("costs", costs);
    }

    /** The costs of single indicators, by their codes. */
    public static Effort of(Map<String, Cost> costs) {
        Objects.requireNonNull(costs, "costs");
        return new Effort(costs);
    }

    /**
     * Reads a CSV file, as figures are read: in UTF-8, or UTF-16 with its mark, its cells apart by commas, semicolons or tabs.
     *
     * @throws AdviceException if it cannot be opened, has no column {@code indicator}, or a cost is no number of 0 or more
     * @throws UnreadableException if it is no table of text, or has too many rows
     */
    public static Effort read(Path file) {
        return read(file, ReadingLimits.STANDARD);
    }

    /**
     * Reads a CSV file within other limits than the usual ones: its {@code rows}, and how long each may be.
     *
     * @throws AdviceException if it cannot be opened, has no column {@code indicator}, or a cost is no number of 0 or more
     * @throws UnreadableException if it is no table of text, or beyond a limit
     */
    public static Effort read(Path file, ReadingLimits limits) {
        NotNull.require("file", file, "limits", limits);
        String name = file.toString();
        try (InputStream in = TextReader.bytes(file)) {
            return read(TextReader.of(in), name, limits);
        } catch (UnreadableTable e) {
            throw unreadable(e, name);
        } catch (IOException e) {
            throw new AdviceException("effort.unreadable", Excerpt.of(name));
        }
    }

    /**
     * Reads CSV from a reader, which the caller closes.
     *
     * @param name the name in messages
     * @throws AdviceException if it has no column {@code indicator}, or a cost is no number of 0 or more
     * @throws UnreadableException if it is no table, or has too many rows
     */
    public static Effort read(Reader in, String name) {
        NotNull.require("in", in, "name", name);
        BufferedReader text = in instanceof BufferedReader buffered ? buffered : new BufferedReader(in);
        try {
            return read(text, name, ReadingLimits.STANDARD);
        } catch (UnreadableTable e) {
            throw unreadable(e, name);
        }
    }

    private static Effort read(BufferedReader text, String name, ReadingLimits limits) {
        RowLimits ofRows = new RowLimits(limits.cellLetters(), limits.rowLetters(), limits.columns());
        Table table = new Table(SeparatedText.of(text, Effort::isHeader, ofRows), Effort::isHeader);
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            columns.putIfAbsent(Sameness.key(table.header().get(i)), i);
        }
        Map<String, Cost> costs = new LinkedHashMap<>();
        for (Row row = table.next(); row != null; row = table.next()) {
            Line line = new Line(row, columns, name);
            String indicator = line.cell(INDICATOR)
                    .orElseThrow(() -> new AdviceException("effort.no-indicator", Excerpt.of(name)));
            Cost cost = new Cost(
                    line.number("per_point"),
                    line.number("per_item"),
                    line.number("per_step"),
                    line.number("fixed").orElse(Rational.ZERO),
                    line.number("most"));
            if (costs.size() == limits.rows()) {
                throw UnreadableException.of("too-many-rows", name, Integer.toString(limits.rows()));
            }
            if (costs.put(indicator, cost) != null) {
                throw new AdviceException("effort.twice", Excerpt.of(name), Excerpt.of(indicator));
            }
        }
        return new Effort(costs);
    }

    private static boolean isHeader(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.length(i) <= LONGEST_HEADING && Sameness.key(row.text(i)).equals(INDICATOR)) {
                return true;
            }
        }
        return false;
    }

    private static UnreadableException unreadable(UnreadableTable why, String name) {
        return UnreadableException.of(why.code(), name, why.arguments());
    }

    /**
     * A row.
     *
     * @param columns the place of each column, by its name
     */
    private record Line(Row row, Map<String, Integer> columns, String file) {
        Optional<String> cell(String column) {
            return Optional.ofNullable(columns.get(column)).map(row::text).filter(text -> !text.isEmpty());
        }

        Optional<Rational> number(String column) {
            return cell(column).map(text -> {
                if (!NUMBER.matcher(text).matches()) {
                    throw new AdviceException(
                            "effort.number",
                            Excerpt.of(file),
                            Integer.toString(row.number()),
                            column,
                            Excerpt.of(text));
                }
                return Rational.of(new BigDecimal(text.replace(',', '.')));
            });
        }
    }

    /**
     * Checks that a set has every indicator that is costed: a misspelt one would be left out of every plan.
     *
     * @throws AdviceException if it lacks one
     */
    void requireIn(CriteriaSet set) {
        Map<String, String> known = set.indicatorCodes();
        for (String indicator : costs.keySet()) {
            if (!known.containsValue(indicator)) {
                Optional<String> near = Optional.ofNullable(known.get(indicator))
                        .or(() -> new Advice(known.keySet()).to(indicator).map(known::get));
                throw near.isPresent()
                        ? new AdviceException("effort.unknown-near", Excerpt.of(indicator), set.id(), near.get())
                        : new AdviceException("effort.unknown", Excerpt.of(indicator), set.id());
            }
        }
    }

    /** The costs of raises of an indicator's figure; empty where nothing is said of it. */
    public Optional<Cost> of(String indicator) {
        return Optional.ofNullable(costs.get(Objects.requireNonNull(indicator, "indicator")));
    }

    /** The cost of so many steps of a raise; empty where its measure is not costed. */
    Optional<Rational> cost(Raisable raisable, long step) {
        Cost cost = costs.get(raisable.indicator());
        if (cost == null) {
            return Optional.empty();
        }
        Grid grid = raisable.grid();
        Optional<Rational> per;
        Rational measure = grid.added(step);
        if (grid instanceof Grid.Listed) {
            per = cost.perStep;
        } else if (grid instanceof Grid.Counted counted && cost.perItem.isEmpty()) {
            per = cost.perPoint;
            measure = measure.times(counted.factor()).dividedBy(Rational.of(counted.denominator(), BigInteger.ONE));
        } else {
            boolean isItems = grid instanceof Grid.Counted || (grid instanceof Grid.Decimals d && d.scale() == 0);
            per = isItems && cost.perItem.isPresent() ? cost.perItem : cost.perPoint;
        }
        Rational raised = measure;
        return per.map(each -> each.times(raised).plus(cost.fixed)).filter(all -> all.signum() >= 0);
    }

    /** The last step of a raise that is feasible; 0 for none. */
    long last(Raisable raisable) {
        Optional<Rational> most = of(raisable.indicator()).flatMap(Cost::most);
        if (most.isEmpty()) {
            return raisable.last();
        }
        if (raisable.grid() instanceof Grid.Listed) {
            return most.get().signum() == 0 ? 0 : raisable.last();
        }
        long reached = raisable.grid().reaching(most.get());
        boolean isBeyond = Figures.exact(raisable.uses().get(0).type(), raisable.at(reached))
                        .orElseThrow()
                        .compareTo(most.get())
                > 0;
        return Math.min(raisable.last(), isBeyond ? reached - 1 : reached);
    }

    /**
     * Costs with a tiny surcharge per figure and per step, so that among equal costs the plan with fewer figures, then smaller
     * raises, wins.
     */
    static final class Exactly {
        private final Effort effort;
        private final Rational perFigure;
        private final Rational perRatio;
        private final Rational measure;
        /** More than the surcharges of any plan. */
        private final Rational most;

        Exactly(Effort effort, List<Raisable> all) {
            this.effort = effort;
            Rational common = Rational.ZERO;
            Rational ratios = Rational.ONE;
            for (Raisable raisable : all) {
                Rational first = effort.cost(raisable, 1).orElseThrow();
                common = StepSearch.divisor(common, first);
                if (raisable.last() > 1) {
                    common = StepSearch.divisor(
                            common, effort.cost(raisable, 2).orElseThrow().minus(first));
                }
                ratios = ratios.plus(raisable.ratio(raisable.last()));
            }
            this.measure = common.signum() == 0 ? Rational.ONE : common;
            this.perFigure = measure.dividedBy(Rational.of(2L * (all.size() + 1), 1));
            this.most = perFigure.times(Rational.of(all.size() + 1L, 1));
            this.perRatio = perFigure.dividedBy(ratios.times(Rational.of(2, 1)));
        }

        Rational cost(Raisable raisable, long step) {
            return effort.cost(raisable, step).orElseThrow().plus(perFigure).plus(perRatio.times(raisable.ratio(step)));
        }

        /** The number of which all costs without surcharges are whole multiples. */
        Rational measure() {
            return measure;
        }

        /** The least cost without surcharges of a plan that costs {@code bound} or more with them: all costs are multiples of the measure. */
        Rational least(Rational bound) {
            Rational multiple = bound.minus(most).dividedBy(measure);
            return Rational.of(Grid.ceiling(multiple).max(BigInteger.ZERO), BigInteger.ONE)
                    .times(measure);
        }
    }
}
