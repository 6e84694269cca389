package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.function.kind.Answer;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.function.kind.FunctionIn;
import io.github.thuocdo.internal.function.kind.FunctionOut;
import io.github.thuocdo.internal.function.kind.Words;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Observation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** "Trưởng ban là Bí thư/Chủ tịch: điểm tối đa; là Phó: 1/2": a fraction for each category. */
record Categories(Scoring.Categories declared) implements FigureFunction {
    static Scoring.Categories read(JsonObject json, FunctionIn in) {
        Map<String, Rational> fractions = new LinkedHashMap<>();
        json.object("categories").ifPresent(each -> {
            if (each.names().size() > FunctionIn.MOST_ENTRIES) {
                each.fault(
                        "function-has-most-categories-not",
                        FunctionIn.MOST_ENTRIES,
                        each.names().size());
                return;
            }
            for (String name : each.names()) {
                if (Scoring.Categories.isNamed(fractions.keySet(), name)) {
                    each.faultAt(name, "category-stands-twice", JsonObject.shown(name));
                }
                in.points(each, name)
                        .filter(fraction -> in.within(each, name, fraction))
                        .ifPresent(fraction -> fractions.put(name, fraction));
            }
        });
        if (fractions.isEmpty()) {
            if (!json.isSaid("categories", Map.of())) {
                json.fault("categories-empty");
            }
            fractions.put("?", Rational.ZERO);
        }
        return new Scoring.Categories(fractions);
    }

    @Override
    public void write(FunctionOut out) throws IOException {
        out.json().writeObjectFieldStart("categories");
        for (Map.Entry<String, Rational> category : categories().entrySet()) {
            out.points(category.getKey(), category.getValue());
        }
        out.json().writeEndObject();
    }

    @Override
    public Shape shape(Requirement requirement, Supplier<SampleStatistics> spread) {
        return Shape.Line.NOTHING;
    }

    /** No number is better than another. */
    @Override
    public Optional<Shape.Straight> curve(Requirement requirement) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Requirement requirement) {
        return Answer.JUDGED;
    }

    @Override
    public Map<String, Rational> categories() {
        return declared.fractions();
    }

    /** A word that is no category gives nothing. */
    @Override
    public Real value(Requirement requirement, FigureType type, Observation said, Shape shape) {
        return said instanceof Observation.Category named
                ? Real.of(declared.fractionOf(named.name()).orElse(Rational.ZERO))
                : Real.ZERO;
    }

    @Override
    public List<Rational> fractions() {
        return List.copyOf(categories().values());
    }

    @Override
    public Bounds bounds() {
        return Bounds.around(fractions());
    }

    @Override
    public boolean takes(FigureType type, Requirement requirement) {
        return type == FigureType.CATEGORY;
    }

    @Override
    public String words(Words words, Rational points) {
        return categories().entrySet().stream()
                .map(each -> each.getKey() + ": " + words.number(each.getValue().times(points)))
                .collect(Collectors.joining("; "));
    }
}
