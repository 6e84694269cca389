package io.github.thuocdo.internal.wording;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.criteria.VerdictRules.Veto;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.ScoreLimits;
import io.github.thuocdo.ranking.UnitResult;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The limits of a score and its class in words: the gate that is shut, with the unit's figure, and what the score would be. */
public final class LimitWords {
    private final UnitResult unit;
    private final Plan plan;
    private final Wording words;
    private final List<Said> said = new ArrayList<>();

    /**
     * One limit in words.
     *
     * @param label the kind of limit, "Gate"; empty where the words go on with those before them
     * @param text a sentence or two
     */
    public record Said(String label, String text) {}

    private LimitWords(UnitResult unit, Plan plan, Wording words) {
        this.unit = unit;
        this.plan = plan;
        this.words = words;
    }

    /** Each gate, what the gates cost, and each veto. */
    public static List<Said> of(UnitResult unit, Plan plan, ScoreLimits limits, Wording words) {
        LimitWords all = new LimitWords(unit, plan, words);
        limits.withoutGates().ifPresent(without -> all.gates(limits.gates(), without));
        limits.withoutVetoes().ifPresent(without -> all.vetoes(limits.vetoes(), without));
        return List.copyOf(all.said);
    }

    private void gates(List<String> gates, BigDecimal without) {
        for (String gate : gates) {
            String what = criterion(gate).orElseGet(() -> group(gate));
            said.add(new Said(words.say("explain.gate"), words.say("explain.gate-shut", what)));
        }
        String now = words.numberOrDash(unit.findScore());
        said.add(new Said("", words.say("explain.gate-cost", now, words.number(without))));
    }

    private void vetoes(List<String> vetoes, Band without) {
        List<Band> bands = plan.set().verdicts().bands();
        String reached = without.title().in(words.locale());
        for (Veto veto : plan.set().verdicts().vetoes()) {
            List<Band> worse = bands.subList(bands.indexOf(without) + 1, bands.size());
            Optional<Band> left = worse.stream()
                    .filter(band -> band.id().equals(veto.band()) && vetoes.contains(veto.criterion()))
                    .findFirst();
            if (left.isPresent()) {
                String what = criterion(veto.criterion()).orElse(veto.criterion());
                String most = left.get().title().in(words.locale());
                said.add(new Said(words.say("explain.veto"), words.say("explain.veto-cost", what, most, reached)));
            }
        }
    }

    /** "An toàn thông tin [2.2]: không, yêu cầu có". */
    private Optional<String> criterion(String id) {
        return unit.outcomes().stream()
                .filter(outcome -> outcome.criterion().id().equals(id))
                .findFirst()
                .map(this::criterion);
    }

    private String criterion(Outcome outcome) {
        boolean isRejected = !outcome.isPublished() && outcome.figure().observation() instanceof Observation.Rejected;
        String name = outcome.criterion().name().in(words.locale()) + " ["
                + outcome.criterion().id() + "]: ";
        if (isRejected) {
            return name + words.say("explain.rejected");
        }
        String asked = words.asked(outcome.criterion());
        String figure = outcome.isPublished()
                ? words.say("explain.published") + " " + words.numberOrDash(outcome.points())
                : words.value(outcome);
        return name + (asked.isEmpty() ? figure : words.say("explain.but-asked", figure, asked));
    }

    /** "Quản lý [ql]: 0,00". */
    private String group(String id) {
        String score = unit.pillars().stream()
                .filter(pillar -> pillar.pillar().equals(id))
                .findFirst()
                .map(pillar -> ": " + words.numberOrDash(pillar.score()))
                .orElse("");
        return words.pillar(plan, id) + " [" + id + "]" + score;
    }
}
