package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.shape.PopulationUse;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The spread of the values that functions of other units use, each among the ranked units to which its criterion applies. */
final class SampleSpreads {
    private final FigureTable figures;
    private final EmptyDenominators empties;
    private final List<Criterion> scored;
    private final Completeness completeness;
    private final SampleStatistics.Pool pool;
    private final Map<Sample, SampleStatistics> known = new ConcurrentHashMap<>();

    /** The key of a sample: the values of the units to which a function of these terms applies. */
    private record Sample(Terms terms, Scoring scoring, String indicator, FigureType type, EmptyDenominator empty) {}

    SampleSpreads(EmptyDenominators empties, Completeness completeness, SampleStatistics.Pool pool) {
        this.pool = pool;
        this.empties = empties;
        this.figures = empties.figures();
        this.scored = figures.plan().scored();
        this.completeness = completeness;
    }

    /** Takes the ends of the values that functions look at. */
    void take(Extremes extremes) {
        for (int k = 0; k < extremes.criteria().length; k++) {
            Criterion criterion = scored.get(extremes.criteria()[k]);
            Scoring scoring = criterion.target().scoring();
            String indicator = criterion.indicator().code();
            known.put(sampleOf(criterion), spread(scoring, criterion, criterion.type(), indicator, extremes.of(k)));
        }
    }

    private Sample sampleOf(Criterion criterion) {
        return sample(
                criterion, criterion.target().scoring(), criterion.indicator().code(), criterion.type());
    }

    private Sample sample(Criterion criterion, Scoring scoring, String indicator, FigureType type) {
        return new Sample(criterion.target().terms(), scoring, indicator, type, empties.of(criterion));
    }

    /**
     * The statistics of values. They are looked at once.
     *
     * @param criterion the criterion whose terms say which units count
     * @param scoring the function that asks
     * @param indicator the code of the indicator whose values they are
     * @param type the type of its figures
     */
    SampleStatistics of(Criterion criterion, Scoring scoring, String indicator, FigureType type) {
        return known.computeIfAbsent(sample(criterion, scoring, indicator, type), sample -> {
            List<Observation> ends =
                    type.isNumber() ? Extremes.of(type, said(criterion, scoring, type, indicator)) : null;
            return spread(scoring, criterion, type, indicator, ends);
        });
    }

    /** The spread of values of which {@code ends} are the least and the most; all of them where these are not known. */
    private SampleStatistics spread(
            Scoring scoring, Criterion criterion, FigureType type, String indicator, @Nullable List<Observation> ends) {
        PopulationUse use = ScoringFunctions.ofFigure(scoring).populationUse();
        if (ends == null) {
            return new SampleStatistics(
                    pool, use.logarithm(), values(use, type, said(criterion, scoring, type, indicator)));
        }
        List<Rational> both = values(use, type, ends);
        if (use.look() == PopulationUse.Look.ENDS || both.isEmpty()) {
            return new SampleStatistics(pool, use.logarithm(), both);
        }
        return new SampleStatistics(
                pool,
                use.logarithm(),
                both.get(0),
                both.get(1),
                () -> values(use, type, said(criterion, scoring, type, indicator)));
    }

    /** The figures that a function takes, of the ranked units to which a criterion applies. */
    private List<Observation> said(Criterion criterion, Scoring scoring, FigureType type, String indicator) {
        List<Observation> said = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            if (completeness.isRanked(i) && Completeness.applies(figures.units().get(i), criterion)) {
                said.add(empties.taken(i, criterion, scoring, type, indicator));
            }
        }
        return said;
    }

    private static List<Rational> values(PopulationUse use, FigureType type, List<Observation> said) {
        List<Rational> values = new ArrayList<>();
        for (Observation each : said) {
            Figures.number(type, each).map(use.held()::held).ifPresent(values::add);
        }
        return values;
    }
}
