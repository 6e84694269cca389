package io.github.thuocdo.harness.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.insight.Decision;
import io.github.thuocdo.insight.Effect;
import io.github.thuocdo.insight.SetChange;
import io.github.thuocdo.insight.UnitMove;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.Verdict;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The changes of a decision in words, each with its effect alone, and every unit that moves by all of them. */
final class DecisionData {
    /** More names than these are no list that anybody reads. */
    private static final int MOST_NAMED = 60;

    private final Decision decision;
    private final Map<String, Integer> places = new HashMap<>();

    DecisionData(Decision decision, Ranking ranking) {
        this.decision = decision;
        ranking.entries().forEach(entry -> places.put(entry.unit().code(), places.size()));
    }

    /** All of it, as the member {@code decision}. */
    void writeTo(JsonGenerator json) throws IOException {
        Effect together = decision.together();
        List<SetChange> changes = decision.changes();
        json.writeObjectFieldStart("decision");
        text(json, "set", set(together));
        text(json, "assumption", decision.words(Decision.Remark.ASSUMPTION));
        text(json, "together", decision.isEmpty() ? decision.words(Decision.Remark.NOTHING) : together.words());
        if (decision.triedAlone() < changes.size()) {
            text(json, "notTried", decision.words(Decision.Remark.NOT_TRIED));
        }
        json.writeArrayFieldStart("changes");
        for (int k = 0; k < changes.size(); k++) {
            change(json, changes.get(k), k < decision.triedAlone());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("moved");
        for (UnitMove move : together.moved()) {
            moved(json, move);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes the place of a unit, its rank and its score after, and where the verdict is another one, that before and that after. */
    private void moved(JsonGenerator json, UnitMove move) throws IOException {
        json.writeStartArray();
        json.writeNumber(place(move));
        json.writeNumber(move.after().findRank().orElse(0));
        json.writeString(
                move.after().findScore().map(score -> score.toPlainString()).orElse(""));
        if (move.isAcrossALine()) {
            verdicts(json, move);
        }
        json.writeEndArray();
    }

    private static void verdicts(JsonGenerator json, UnitMove move) throws IOException {
        Foundations.pair(json, verdict(move.before().verdict()));
        Foundations.pair(json, verdict(move.after().verdict()));
    }

    /** The set with the changes, or the one that is put in the other's place. */
    private static BilingualText set(Effect together) {
        return PageWords.both(words ->
                words.wording().titled(together.after().plan(), together.after().period()));
    }

    private void change(JsonGenerator json, SetChange change, boolean isTried) throws IOException {
        json.writeStartObject();
        text(json, "words", change.words());
        if (isTried) {
            Optional<Effect> alone = decision.alone(change);
            text(
                    json,
                    "alone",
                    alone.map(Effect::wordsAlone).orElseGet(() -> decision.words(Decision.Remark.NOT_ALONE)));
            // One change alone is all changes together, and those who cross a line are told of these.
            if (alone.isPresent() && decision.changes().size() > 1) {
                across(json, alone.get());
            }
        }
        json.writeEndObject();
    }

    /** Writes the number of units with another verdict, and the first of them with the verdicts before and after. */
    private void across(JsonGenerator json, Effect effect) throws IOException {
        List<UnitMove> all = effect.acrossALine();
        json.writeNumberField("crossing", all.size());
        json.writeArrayFieldStart("across");
        for (UnitMove move : all.subList(0, Math.min(MOST_NAMED, all.size()))) {
            json.writeStartArray();
            json.writeNumber(place(move));
            verdicts(json, move);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static BilingualText verdict(Optional<Verdict> verdict) {
        return PageWords.both(words -> verdict.map(words.wording()::verdict).orElse(words.say("ui.dash")));
    }

    private int place(UnitMove move) {
        return Objects.requireNonNull(
                places.get(move.unit().code()), move.unit().code());
    }

    private static void text(JsonGenerator json, String key, BilingualText text) throws IOException {
        json.writeFieldName(key);
        Foundations.pair(json, text);
    }
}
