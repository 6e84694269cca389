package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Policies.Missing;
import io.github.thuocdo.criteria.Policies.TieBreaker;
import io.github.thuocdo.criteria.Policies.Ties;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.number.Rational;
import java.math.RoundingMode;
import java.util.Map;

/** Reads the declared choices of a set. */
final class PoliciesReader {
    private PoliciesReader() {}

    /**
     * The choices in {@code json}.
     *
     * @param types the type of each indicator's figures
     */
    static Policies read(JsonObject json, Map<String, FigureType> types) {
        Policies.Rounding rounding =
                json.object("rounding").map(PoliciesReader::rounding).orElse(Policies.STANDARD.rounding());
        Rational coverage = json.rational("coverage").orElse(Rational.ZERO);
        boolean isWrong = coverage.signum() < 0 || coverage.compareTo(Rational.ONE) > 0;
        if (isWrong) {
            json.faultAt("coverage", "coverage-from-0-1-not-maybe", coverage);
            coverage = Rational.ZERO;
        }
        Missing missing = json.choice("missing", Missing.class).orElse(Missing.ZERO);
        if (missing == Missing.UNRANKED_BELOW_COVERAGE && coverage.signum() == 0 && !isWrong) {
            json.faultAt("missing", "unranked-below-coverage-needs-coverage-above");
        }
        Policies policies = new Policies(
                missing,
                coverage,
                json.integer("minimumCriteria", 0).orElse(0),
                json.names("unranked"),
                json.choice("ties", Ties.class).orElse(Ties.COMPETITION),
                json.choices("tieBreakers", TieBreaker.class).stream()
                        .distinct()
                        .toList(),
                rounding,
                json.object("criterionRounding").map(PoliciesReader::partRounding),
                emptyDenominator(json, types),
                json.choice("period", Policies.Period.class).orElse(Policies.Period.YEAR));
        json.done();
        return policies;
    }

    private static EmptyDenominator emptyDenominator(JsonObject json, Map<String, FigureType> types) {
        EmptyDenominator declared = json.object("emptyDenominator")
                .map(each -> EmptyDenominatorFile.read(each, types))
                .orElse(EmptyDenominator.Gives.NOT_APPLICABLE);
        if (declared instanceof EmptyDenominator.Shared shared
                && !shared.among().isEmpty()) {
            json.faultAt("emptyDenominator", "whole-set-shares-points-with-all");
        }
        return declared;
    }

    /** The rounding of points that are added: nothing is ranked by them. */
    static Policies.Rounding partRounding(JsonObject json) {
        if (json.has("beforeRanking")) {
            json.faultAt("beforeRanking", "beforeranking-goes-with-rounding-total-alone");
        }
        return rounding(json);
    }

    static Policies.Rounding rounding(JsonObject json) {
        int scale = json.integer("scale").orElse(4);
        if (scale < 0 || scale > 9) {
            json.faultAt("scale", "scale-rounding-0-9-not", scale);
            scale = 4;
        }
        RoundingMode mode = json.choice("mode", RoundingMode.class).orElse(RoundingMode.HALF_UP);
        boolean beforeRanking = json.flag("beforeRanking").orElse(true);
        if (mode == RoundingMode.UNNECESSARY) {
            json.faultAt("mode", "mode-how-numbers-rounded-so-not");
            mode = RoundingMode.HALF_UP;
        }
        Policies.Rounding rounding = new Policies.Rounding(scale, mode, beforeRanking);
        json.done();
        return rounding;
    }
}
