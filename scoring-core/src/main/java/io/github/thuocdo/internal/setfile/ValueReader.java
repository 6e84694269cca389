package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Kind;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.FunctionIn;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what holds for a criterion, from a day on or under a reading. */
final class ValueReader {
    /** The members that say something of a score alone. */
    private static final List<String> OF_SCORED = List.of("rounding", "weight", "emptyDenominator");

    private final Map<String, FigureType> types;
    private final ScoringFunctions functions;

    /**
     * The members of a criterion that hold for all its values.
     *
     * @param indicator the code of its indicator
     */
    record Said(String indicator, Kind kind, Standing standing, Terms terms) {}

    /**
     * Reads values.
     *
     * @param types the type of each indicator's figures
     */
    ValueReader(Map<String, FigureType> types, ScoringFunctions functions) {
        this.types = types;
        this.functions = functions;
    }

    DatedCriterion.Value read(JsonObject json, Said said) {
        BigDecimal points = points(json);
        FigureType type =
                json.choice("type", FigureType.class).orElse(types.getOrDefault(said.indicator, FigureType.NUMBER));
        RequirementReader.Read asked = json.object("requirement")
                .map(RequirementReader::read)
                .orElseGet(() -> new RequirementReader.Read(
                        type == FigureType.YES_NO ? new Requirement.Affirmed() : new Requirement.InProportion(),
                        Map.of(),
                        Set.of()));
        Rational maximum = Rational.of(points);
        Scoring scoring = json.object("scoring")
                .map(function -> functions.read(
                        function, new FunctionIn(maximum, types, RequirementReader::readPlain, functions::read)))
                .orElseGet(Scoring.ShareOfThreshold::new);
        Standing counted = scoring instanceof Scoring.NotScored && said.standing == Standing.SCORED
                ? Standing.CHECKLIST
                : said.standing;
        Terms own = terms(json, said.terms);
        if (counted != Standing.SCORED) {
            OF_SCORED.stream().filter(json::has).forEach(member -> json.faultAt(member, "member-of-unscored", member));
        } else {
            checkEmptyDenominator(json, own, type, scoring);
        }
        return new DatedCriterion.Value(
                new Target(
                        said.kind,
                        type,
                        asked.requirement(),
                        asked.perLevel(),
                        asked.affirmedAt(),
                        counted,
                        points,
                        scoring,
                        own),
                stated(json));
    }

    private static BigDecimal points(JsonObject json) {
        BigDecimal points = json.number("points").orElse(BigDecimal.ONE);
        if (points.signum() <= 0) {
            json.faultAt("points", points.signum() < 0 ? "points-below-0" : "points-0", points.toPlainString());
            points = BigDecimal.ONE;
        }
        return points;
    }

    private Terms terms(JsonObject json, Terms terms) {
        return terms.of(
                json.object("rounding").map(PoliciesReader::partRounding),
                Optional.ofNullable(weight(json)),
                json.object("emptyDenominator").map(declared -> EmptyDenominatorFile.read(declared, types)));
    }

    private static LegalSource stated(JsonObject json) {
        return json.object("source").map(ValueReader::source).orElseGet(() -> {
            json.fault("value-has-no-source-every-figure");
            return new LegalSource("");
        });
    }

    private static @Nullable Rational weight(JsonObject json) {
        Optional<Rational> weight = json.rational("weight");
        if (weight.isPresent() && weight.get().signum() <= 0) {
            json.faultAt("weight", "weight-above-0-not", weight.get());
            return null;
        }
        return weight.orElse(null);
    }

    /** Refuses a declaration that could never hold or would mean nothing. */
    private static void checkEmptyDenominator(JsonObject json, Terms terms, FigureType type, Scoring scoring) {
        if (terms.emptyDenominator().orElse(EmptyDenominator.Gives.NOT_APPLICABLE)
                == EmptyDenominator.Gives.NOT_APPLICABLE) {
            return;
        }
        boolean isOfParts = !scoring.parts().isEmpty();
        if (!isOfParts && !type.takesCounts()) {
            json.faultAt("emptyDenominator", "emptydenominator-goes-with-share-per-head");
        } else if (isOfParts && !(terms.emptyDenominator().get() instanceof EmptyDenominator.Gives)) {
            json.faultAt("emptyDenominator", "function-parts-takes-not-applicable-full");
        } else if (!isOfParts && !scoring.isShareOfOneFigure()) {
            json.faultAt("emptyDenominator", "emptydenominator-goes-with-functions-that-give");
        }
    }

    private static LegalSource source(JsonObject json) {
        LegalSource source = new LegalSource(
                json.text("document"),
                json.textIfAny("section"),
                json.textIfAny("quote"),
                json.choice("basis", LegalSource.Basis.class));
        json.done();
        return source;
    }
}
