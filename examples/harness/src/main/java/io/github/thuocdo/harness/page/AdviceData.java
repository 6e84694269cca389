package io.github.thuocdo.harness.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.advice.FigureAdvice;
import io.github.thuocdo.advice.SinglePlan;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gain of raising each figure of each unit alone, in slices. The script of the page reads them in the same order. */
final class AdviceData {
    private static final int NEXT = 1;
    private static final int FULL = 2;
    private static final int BOTH_ALIKE = 4;

    private final TextPool pool;
    private final int scale;
    private final Map<String, Integer> criteria = new HashMap<>();
    private final Slices slices = new Slices();

    AdviceData(Adviser adviser, TextPool pool) {
        Plan plan = adviser.ranking().plan();
        this.pool = pool;
        this.scale = plan.set().policies().rounding().scale();
        for (Criterion criterion : plan.criteria()) {
            criteria.put(criterion.id(), criteria.size());
        }
        adviser.ofEach((unit, figures) -> add(figures));
    }

    private void add(List<FigureAdvice> figures) {
        ColumnBytes bytes = slices.bytes();
        bytes.add(figures.size());
        for (FigureAdvice figure : figures) {
            bytes.add(criteria.getOrDefault(figure.criteria().get(0).id(), 0));
            boolean isOwn = figure.criteria().get(0).indicator().code().equals(figure.indicator());
            bytes.add(isOwn ? 0 : pool.number(figure.indicator()));
            boolean isAlike = figure.next().isPresent() && figure.next().equals(figure.full());
            bytes.add((figure.next().isPresent() ? NEXT : 0)
                    + (figure.full().isPresent() ? FULL : 0)
                    + (isAlike ? BOTH_ALIKE : 0));
            bytes.add(figure.why().map(why -> why.ordinal() + 1).orElse(0));
            figure.next().ifPresent(this::add);
            if (!isAlike) {
                figure.full().ifPresent(this::add);
            }
        }
        slices.end();
    }

    /** The figure, how many more of what is counted, and score and rank with it. */
    private void add(SinglePlan single) {
        ColumnBytes bytes = slices.bytes();
        FigureNumbers figure = FigureNumbers.of(single.raise().to(), pool);
        bytes.add(figure.kind());
        bytes.add(figure.first());
        bytes.add(figure.second());
        Optional<BigInteger> items = single.raise().items().filter(count -> count.bitLength() < Integer.SIZE);
        bytes.addOrNone(items.isPresent(), items.map(BigInteger::longValueExact).orElse(0L));
        Optional<BigDecimal> score = single.result().score();
        bytes.addOrNone(
                score.isPresent(),
                score.map(each -> each.setScale(scale, RoundingMode.HALF_UP)
                                .unscaledValue()
                                .longValue())
                        .orElse(0L));
        bytes.add(single.result().rank().orElse(0));
    }

    /** Writes the lengths of the columns, as the member {@code advice}. */
    void head(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("advice");
        json.writeArrayFieldStart("lengths");
        for (int length : slices.columns()) {
            json.writeNumber(length);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void writeTo(OutputStream out) throws IOException {
        slices.writeTo(out);
    }
}
