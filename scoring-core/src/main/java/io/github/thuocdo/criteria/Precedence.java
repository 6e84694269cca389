package io.github.thuocdo.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of the entries that ask for the same indicator scores under a reading. */
final class Precedence {
    private Precedence() {}

    /** One criterion per indicator scores: the reading's first; the others are shown. */
    static List<Criterion> settle(List<Criterion> asked, Reading reading) {
        Comparator<Criterion> preference = preference(reading);
        Map<String, Criterion> scoring = new LinkedHashMap<>();
        for (Criterion criterion : asked) {
            if (criterion.scored()) {
                Criterion before = scoring.get(criterion.indicator().code());
                if (before == null || preference.compare(before, criterion) > 0) {
                    scoring.put(criterion.indicator().code(), criterion);
                }
            }
        }
        List<Criterion> settled = new ArrayList<>(asked.size());
        for (Criterion criterion : asked) {
            boolean superseded =
                    criterion.scored() && scoring.get(criterion.indicator().code()) != criterion;
            settled.add(superseded ? criterion.as(Standing.SUPERSEDED) : criterion);
        }
        return settled;
    }

    /** Orders criteria on one indicator: the first of them scores. */
    private static Comparator<Criterion> preference(Reading reading) {
        Comparator<Criterion> stricterFirst = Precedence::compareStrictness;
        return switch (reading) {
            case STRICTEST -> stricterFirst;
            case BODY ->
                Comparator.comparing((Criterion c) -> c.source().inAppendix()).thenComparing(stricterFirst);
            case APPENDIX ->
                Comparator.comparing((Criterion c) -> !c.source().inAppendix()).thenComparing(stricterFirst);
        };
    }

    private static int compareStrictness(Criterion one, Criterion other) {
        Requirement first = one.requirement();
        Requirement second = other.requirement();
        int byThreshold = second.thresholdForOrder().compareTo(first.thresholdForOrder());
        if (byThreshold != 0) {
            return byThreshold;
        }
        int byStrictness = Boolean.compare(second.isStrict(), first.isStrict());
        return byStrictness != 0 ? byStrictness : Integer.compare(one.ordinal(), other.ordinal());
    }
}
