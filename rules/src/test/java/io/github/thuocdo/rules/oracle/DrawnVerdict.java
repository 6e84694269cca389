package io.github.thuocdo.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.thuocdo.rules.oracle.Functions.Unknown;
import io.github.thuocdo.rules.oracle.GivenSet.Asked;
import io.github.thuocdo.rules.oracle.Oracle.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Classes and a rule of passing, drawn for a set, and what they say of a result. */
final class DrawnVerdict {
    private static final List<String> BANDS = List.of("A", "B", "C");

    private final GivenSet set;
    private final JsonNode verdict;
    /** How many criteria the file holds, whoever is asked, and whatever is in force. */
    private final int criteria;

    private final Oracle oracle;

    DrawnVerdict(GivenSet set, JsonNode file, Oracle oracle) {
        this.set = set;
        this.verdict = file.path("verdict");
        this.criteria = file.path("criteria").size();
        this.oracle = oracle;
    }

    static void add(ObjectNode set, Chance chance) {
        ObjectNode verdict = set.putObject("verdict");
        BigDecimal scale = set.path("scale").decimalValue();
        int quarters = 3;
        for (String band : BANDS.subList(0, 1 + chance.below(BANDS.size()))) {
            ObjectNode one =
                    verdict.withArray("bands").addObject().put("id", band).put("from", quarter(scale, quarters--));
            if (chance.oneIn(3)) {
                one.put("open", true);
            }
        }
        addConditions(set, verdict, chance);
        if (chance.oneIn(4)) {
            return;
        }
        ObjectNode pass = verdict.putObject("pass");
        if (chance.oneIn(3)) {
            pass.put("score", quarter(scale, 1 + chance.below(3)));
        }
        if (chance.oneIn(3)) {
            pass.put("atLeast", 1 + chance.below(2));
        }
        if (pass.isEmpty() || chance.oneIn(4)) {
            pass.put("all", true);
        }
    }

    private static void addConditions(ObjectNode set, ObjectNode verdict, Chance chance) {
        for (JsonNode criterion : set.path("criteria")) {
            if (criterion.has("standing")) {
                continue;
            }
            if (chance.oneIn(6)) {
                ((ObjectNode) criterion).put("mandatory", true);
            }
            // A clause that another goes before vetoes too; what it comes to is not among the results.
            if (chance.oneIn(6) && !set.has("oneCriterionPerIndicator")) {
                JsonNode bands = verdict.path("bands");
                verdict.withArray("vetoes")
                        .addObject()
                        .put("criterion", criterion.path("id").textValue())
                        .put(
                                "band",
                                bands.path(chance.below(bands.size()))
                                        .path("id")
                                        .textValue());
            }
        }
    }

    private static BigDecimal quarter(BigDecimal scale, int count) {
        return scale.multiply(new BigDecimal("0.25")).multiply(BigDecimal.valueOf(count));
    }

    /** What a result comes to; the scores between two ends, statuses unknown where the figures are. */
    String of(int unit, Result result) {
        List<String> bands = new ArrayList<>();
        verdict.path("bands").forEach(one -> bands.add(one.path("id").textValue()));
        bands.add("");
        int reached = 0;
        while (reached < bands.size() - 1 && !isReached(verdict.path("bands").path(reached), result.score())) {
            reached++;
        }
        for (JsonNode veto : verdict.path("vetoes")) {
            for (Asked criterion : set.scored()) {
                if (veto.path("criterion").textValue().equals(criterion.id()) && isFailed(criterion, unit, result)) {
                    reached = Math.max(reached, bands.indexOf(veto.path("band").textValue()));
                }
            }
        }
        String band = result.score().isPresent() ? bands.get(reached) : "";
        String both = (decision(unit, result) + " " + band).trim();
        return both.isEmpty() ? "none" : both;
    }

    private static boolean isReached(JsonNode band, Optional<BigDecimal> score) {
        int sign = score.map(number -> number.compareTo(band.path("from").decimalValue()))
                .orElse(-1);
        return band.path("open").asBoolean() ? sign > 0 : sign >= 0;
    }

    /** Points that are published are not missing. */
    private boolean isFailed(Asked criterion, int unit, Result result) {
        if (oracle.standings().coveredBy(criterion, unit).isPresent()) {
            return false;
        }
        return switch (status(criterion, unit, result)) {
            case "NOT_MET" -> true;
            case "SCORED" -> oracle.standings().hasNoPoints(criterion, unit);
            case "UNKNOWN" -> set.isMissingZero(criterion);
            default -> false;
        };
    }

    /** What the published points of a group stand for is not known to be met. */
    private String status(Asked criterion, int unit, Result result) {
        return oracle.standings().coveredBy(criterion, unit).isPresent()
                ? "UNKNOWN"
                : result.statuses().get(criterion.id());
    }

    /** Of a set that holds less than the document nobody passes. */
    private String decision(int unit, Result result) {
        if (!verdict.has("declared")) {
            return verdict.has("pass") ? decision(unit, result, 0) : "";
        }
        int lacking = verdict.path("declared").path("criteria").intValue() - criteria;
        boolean isFail = verdict.has("pass") && decision(unit, result, lacking).equals("FAIL");
        return isFail ? "FAIL" : "UNDECIDED";
    }

    /** What is decided where so many criteria of the document are lacking, any of which may be met. */
    private String decision(int unit, Result result, int lacking) {
        if (result.notApplicable() == result.statuses().size()) {
            return "UNDECIDED";
        }
        JsonNode pass = verdict.path("pass");
        int met = 0;
        int open = 0;
        List<String> all = new ArrayList<>();
        for (Asked criterion : set.scored()) {
            String status = status(criterion, unit, result);
            boolean isAsked = Requirements.isAsked(criterion, set.type(criterion.indicator()));
            boolean isNeeded = pass.path("all").asBoolean()
                    || criterion.json().path("mandatory").asBoolean();
            met += status.equals("MET") ? 1 : 0;
            open += status.equals("UNKNOWN") && isAsked ? 1 : 0;
            all.add(isNeeded ? all(status, isAsked) : "PASS");
        }
        // Whatever is unknown may turn out not to apply.
        all.add(result.unknown() + result.notApplicable() == result.statuses().size() ? "UNDECIDED" : "PASS");
        if (pass.has("atLeast")) {
            int least = pass.path("atLeast").intValue();
            all.add(met >= least ? "PASS" : met + open + lacking < least ? "FAIL" : "UNDECIDED");
        }
        if (pass.has("score")) {
            all.add(between(result.worst(), result.best(), pass.path("score").decimalValue(), lacking));
        }
        pass.path("pillars")
                .properties()
                .forEach(each -> all.add(ofPillar(each.getKey(), each.getValue().decimalValue(), unit, lacking)));
        return all.contains("FAIL") ? "FAIL" : all.contains("UNDECIDED") ? "UNDECIDED" : "PASS";
    }

    private String ofPillar(String pillar, BigDecimal least, int unit, int lacking) {
        if (!oracle.isBounded(pillar, unit)) {
            return "UNDECIDED";
        }
        Optional<BigDecimal> best = oracle.end(pillar, unit, Unknown.BEST);
        // One of which nothing applies asks for nothing.
        return best.isEmpty() ? "PASS" : between(oracle.end(pillar, unit, Unknown.WORST), best, least, lacking);
    }

    private static String between(
            Optional<BigDecimal> worst, Optional<BigDecimal> best, BigDecimal least, int lacking) {
        boolean isSure = isAtLeast(worst, least).orElse(false);
        return isSure ? "PASS" : lacking > 0 || isAtLeast(best, least).orElse(true) ? "UNDECIDED" : "FAIL";
    }

    private static String all(String status, boolean isAsked) {
        return status.equals("NOT_MET") ? "FAIL" : status.equals("UNKNOWN") && isAsked ? "UNDECIDED" : "PASS";
    }

    private static Optional<Boolean> isAtLeast(Optional<BigDecimal> score, BigDecimal least) {
        return score.map(number -> number.compareTo(least) >= 0);
    }
}
