package io.github.thuocdo.submission;

import static io.github.thuocdo.Asking.asking;
import static io.github.thuocdo.criteria.Target.amongFirst;
import static io.github.thuocdo.criteria.Target.done;
import static io.github.thuocdo.criteria.Target.from;
import static io.github.thuocdo.criteria.Target.growth;
import static io.github.thuocdo.criteria.Target.indexValue;
import static io.github.thuocdo.criteria.Target.perHead;
import static io.github.thuocdo.criteria.Target.reportedBefore;
import static io.github.thuocdo.criteria.Target.share;
import static io.github.thuocdo.criteria.Target.universal;

import io.github.thuocdo.Asking;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.SmallSets;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.CheckedFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A set with one indicator of every type, two communes, a district and a province; and what was read, as text. */
final class EverySet {
    static final CriteriaSet SET = SmallSets.of(
            SmallSets.PLAIN,
            List.of(Horizon.Y2022, Horizon.Y2025),
            EverySet::asked,
            Map.of(SmallSets.indicator("computers", "pcs"), FigureType.SHARE));
    static final List<String> INDICATORS = List.of(
            "online",
            "phones",
            "trade",
            "classes",
            "network",
            "index",
            "report",
            "place",
            "recognised",
            "plan",
            "agencies",
            "paper",
            "computers");
    static final UnitRegister REGISTER = UnitRegister.of(List.of(
            SmallSets.unit("01", "Xã An", Level.COMMUNE),
            SmallSets.unit("02", "Xã Bình", Level.COMMUNE),
            SmallSets.unit("394", "Huyện Yên Định", Level.DISTRICT),
            SmallSets.unit("38", "Tỉnh Thanh Hóa", Level.PROVINCE)));

    private EverySet() {}

    private static List<Asking> asked(Profile profile) {
        if (profile.isFor(Horizon.Y2022)) {
            return List.of(asking("paper", share().atLeast("50")));
        }
        if (profile.level() == Level.DISTRICT) {
            return List.of(
                    asking("agencies", share().atLeast("90")),
                    asking("recognised", share().atLeast("90").affirmedAt(Level.COMMUNE)));
        }
        return List.of(
                asking("online", share().atLeast("80")),
                asking("phones", perHead().atLeast("0.8")),
                asking("trade", growth().atLeast("10")),
                asking("classes", from("1", "2")),
                asking("network", universal()),
                asking("index", indexValue("1")),
                asking("report", reportedBefore(5, 12)),
                asking("place", amongFirst(10)),
                asking("recognised", share().atLeast("90").affirmedAt(Level.COMMUNE)),
                asking("plan", done()));
    }

    static CheckedFigures population(Submissions submissions) {
        return Scorer.of(SET).read(REGISTER.communes(), submissions);
    }

    /** Every figure of the communes, then every finding but those of silent units, one line each. */
    static List<String> read(Submissions submissions) {
        CheckedFigures population = population(submissions);
        List<String> lines = new ArrayList<>();
        for (int unit = 0; unit < population.size(); unit++) {
            for (String indicator : INDICATORS) {
                Figure figure = population.figure(unit, indicator);
                if (figure.ledger().isPresent()) {
                    lines.add(population.units().get(unit).code() + " " + indicator + " = " + said(figure));
                }
            }
        }
        for (Finding finding : population.findings()) {
            if (!finding.code().equals("report-missing")) {
                lines.add(finding.severity() + " " + finding.code() + ", line "
                        + finding.line().orElse(0) + ", "
                        + finding.unit().orElse(null) + " "
                        + finding.indicator().orElse(null) + ": "
                        + finding.message().en());
            }
        }
        return lines;
    }

    private static String said(Figure figure) {
        String by = figure.ledger()
                .filter(ledger -> ledger != Ledger.SELF)
                .map(ledger -> " (" + ledger.code() + ")")
                .orElse("");
        return said(figure.observation()) + by;
    }

    static String said(Observation observation) {
        if (observation instanceof Observation.Value value) {
            return value.number().toPlainString() + (value.percent() ? "%" : "");
        }
        if (observation instanceof Observation.Counts counts) {
            return counts.numerator() + " of " + counts.denominator();
        }
        if (observation instanceof Observation.YesNo answer) {
            return answer.yes() ? "yes" : "no";
        }
        if (observation instanceof Observation.OnDay on) {
            return "day " + on.day();
        }
        if (observation instanceof Observation.Rejected rejected) {
            return "rejected: " + rejected.code();
        }
        return observation instanceof Observation.Missing ? "missing" : "not applicable";
    }
}
