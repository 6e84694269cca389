package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.figures.LongRatio;
import io.github.thuocdo.internal.figures.Quotient;
import io.github.thuocdo.internal.figures.UnitFigures;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The least and the largest figure of ranked units, for the functions whose points depend on the others, unless another figure may
 * stand in for one. Found unit by unit, in one thread.
 */
public final class Extremes {
    private static final long IN_LONGS = 1;

    public final List<Criterion> criteria;
    private final int[] asked;
    private final int[] places;
    /** Whether a figure that has no logarithm is none. */
    private final boolean[] aboveZero;

    private final Extreme[] least;
    private final Extreme[] most;

    /** One end of the figures of a criterion: that beyond which there is none. */
    private static final class Extreme implements LongRatio {
        private final FigureType type;
        private final int side;
        private Observation said = Observation.MISSING;
        /** The figure as a fraction of longs; over 0 where it is none. */
        private long top;

        private long bottom;
        private boolean isBeyond;

        /** The largest of the figures of a type ({@code side} 1), or the least (−1). */
        Extreme(FigureType type, int side) {
            this.type = type;
            this.side = side;
        }

        void take(Observation other) {
            if (LongRatio.ask(this, type, other) == IN_LONGS) {
                said = isBeyond ? other : said;
                return;
            }
            Quotient value = Quotient.of(type, other);
            Quotient before = Quotient.of(type, said);
            if (value != null && (before == null || value.compareTo(before) * side > 0)) {
                said = other;
                bottom = 0;
            }
        }

        /** Takes a figure that is {@code p ÷ q}, if that is beyond all others and longs can tell. */
        @Override
        public long of(long p, long q) {
            if (said == Observation.MISSING) {
                return become(p, q);
            }
            long one = p * bottom;
            long other = top * q;
            boolean tell = bottom != 0
                    && Math.multiplyHigh(p, bottom) == one >> 63
                    && Math.multiplyHigh(top, q) == other >> 63;
            if (!tell) {
                return LongRatio.OPEN;
            }
            isBeyond = Long.compare(one, other) * side > 0;
            return isBeyond ? become(p, q) : IN_LONGS;
        }

        private long become(long p, long q) {
            top = p;
            bottom = q;
            isBeyond = true;
            return IN_LONGS;
        }
    }

    /**
     * No figure yet.
     *
     * @param places the place of each indicator in a row
     */
    public Extremes(Plan plan, Map<String, Integer> places) {
        this.asked = asked(plan);
        this.criteria = Arrays.stream(asked).mapToObj(plan.scored()::get).toList();
        int[] all = FigureTable.placesOfScored(plan, places);
        this.places = Arrays.stream(asked).map(j -> all[j]).toArray();
        this.aboveZero = new boolean[asked.length];
        for (int k = 0; k < asked.length; k++) {
            aboveZero[k] = criteria.get(k).target().scoring().needsFigureAboveZero();
        }
        this.least = extremes(-1);
        this.most = extremes(1);
    }

    private Extreme[] extremes(int side) {
        return criteria.stream()
                .map(criterion -> new Extreme(criterion.type(), side))
                .toArray(Extreme[]::new);
    }

    private static int[] asked(Plan plan) {
        List<Integer> asked = new ArrayList<>();
        for (int j = 0; j < plan.scored().size(); j++) {
            Criterion criterion = plan.scored().get(j);
            Scoring scoring = criterion.target().scoring();
            if (scoring.needsPopulation()
                    && scoring.parts().isEmpty()
                    && !(criterion.emptyDenominator(plan.set().policies()) instanceof EmptyDenominator.Substitute)
                    && criterion.type().isNumber()) {
                asked.add(j);
            }
        }
        return asked.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Takes the figures of a ranked unit. */
    public void take(int unit, UnitFigures said, Completeness completeness) {
        for (int k = 0; k < asked.length; k++) {
            if (completeness.applies(unit, asked[k])) {
                take(k, said.observation(places[k]));
            }
        }
    }

    public void take(int k, Observation said) {
        if (!aboveZero[k] || !Figures.isNotAboveZero(said)) {
            least[k].take(said);
            most[k].take(said);
        }
    }

    /** The scored criteria whose extremes these are, by their places in the plan. */
    public int[] criteria() {
        return asked;
    }

    /** The least and the largest figure for the {@code k}-th of the criteria; none where there is no number. */
    public List<Observation> of(int k) {
        boolean isNone = least[k].said == Observation.MISSING;
        return isNone ? List.of() : List.of(least[k].said, most[k].said);
    }

    /** The least and the largest of some figures of a type; none where there is no number. */
    public static List<Observation> of(FigureType type, List<Observation> said) {
        Extreme least = new Extreme(type, -1);
        Extreme most = new Extreme(type, 1);
        for (Observation each : said) {
            least.take(each);
            most.take(each);
        }
        return least.said == Observation.MISSING ? List.of() : List.of(least.said, most.said);
    }
}
