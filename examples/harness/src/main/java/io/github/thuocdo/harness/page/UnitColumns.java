package io.github.thuocdo.harness.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.internal.wording.LimitWords;
import io.github.thuocdo.internal.wording.ReconciledParts;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.ScoreLimits;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.UnitSelection;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ranks and scores, unit by unit, from the first rank to the last. The script of the page reads them in the same order. */
final class UnitColumns {
    private final Plan plan;
    /** Whether parts are rounded before they are added. */
    private final boolean isReconciled;

    private final TextPool pool;
    private final List<Reconciled> reconciled = new ArrayList<>();
    private final List<int[]> limits = new ArrayList<>();
    private final List<Band> bands;
    private final UnitSelection selection;
    private final Numbered types = new Numbered();
    private final Numbered parents = new Numbered();
    private final Numbered groups = new Numbered();
    private final List<AdministrativeUnit> units = new ArrayList<>();
    private final ColumnBytes bytes = new ColumnBytes();

    /** The parts that reconcile a group, with the places of the unit and of the group. */
    private record Reconciled(int unit, int pillar, ReconciledParts parts) {}

    /** Names, each with the number of its first appearance. */
    private static final class Numbered {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        int of(String name) {
            return numbers.computeIfAbsent(name, each -> numbers.size());
        }

        List<String> names() {
            return List.copyOf(numbers.keySet());
        }
    }

    UnitColumns(Ranking ranking, TextPool pool) {
        this.plan = ranking.plan();
        this.isReconciled = plan.scored().stream()
                .anyMatch(criterion -> criterion.rounding(plan.set().policies()).isPresent());
        this.pool = pool;
        this.bands = ranking.plan().set().verdicts().bands();
        this.selection = ranking.figures().selection();
    }

    void add(RankedUnit entry) {
        AdministrativeUnit unit = entry.unit();
        units.add(unit);
        bytes.add(selection.position(unit.code()).orElse(0));
        bytes.add(entry.findRank().orElse(0));
        number(entry.findScore());
        number(entry.worst());
        number(entry.best());
        bytes.add(entry.met());
        bytes.add(entry.notMet());
        bytes.add(entry.unknown());
        bytes.add(entry.notApplicable());
        Optional<Verdict> verdict = entry.verdict();
        bytes.add(verdict.flatMap(Verdict::decision)
                .map(decision -> decision.ordinal() + 1)
                .orElse(0));
        bytes.add(verdict.flatMap(Verdict::band).map(bands::indexOf).orElse(-1) + 1L);
        bytes.add(unit.type().map(type -> types.of(type) + 1).orElse(0));
        bytes.add(unit.parent().map(code -> parents.of(code) + 1).orElse(0));
        bytes.add(unit.groups().size());
        unit.groups().stream().sorted().forEach(group -> bytes.add(groups.of(group)));
        for (PillarScore pillar : entry.pillars()) {
            number(pillar.score());
        }
        // One more than the number of the publisher's name, of which 0 is none.
        entry.pillars()
                .forEach(pillar -> bytes.add(
                        pillar.isPublished()
                                ? 1 + pool.number(pillar.publishedBy().orElse(""))
                                : 0));
        if (isReconciled) {
            reconcile(entry);
        }
        limit(entry);
        peers(entry.peerRanks());
    }

    private void peers(List<PeerRank> peers) {
        bytes.add(peers.size());
        for (PeerRank peer : peers) {
            bytes.add(peer.rank());
            bytes.add(peer.of());
        }
    }

    private void reconcile(RankedUnit entry) {
        for (ReconciledParts parts : ReconciledParts.of(entry, plan)) {
            reconciled.add(new Reconciled(units.size() - 1, plan.pillars().indexOf(parts.pillar()), parts));
        }
    }

    /** The gates and vetoes of a unit in both languages, by the numbers of their texts. */
    private void limit(RankedUnit entry) {
        boolean isNothing =
                entry.findScore().filter(score -> score.signum() == 0).isPresent();
        if (!isNothing && plan.set().verdicts().vetoes().isEmpty()) {
            return;
        }
        ScoreLimits found = entry.limits();
        List<LimitWords.Said> vietnamese = LimitWords.of(entry, plan, found, PageWords.VIETNAMESE.wording());
        List<LimitWords.Said> english = LimitWords.of(entry, plan, found, PageWords.ENGLISH.wording());
        for (int k = 0; k < english.size(); k++) {
            limits.add(new int[] {units.size() - 1, text(vietnamese.get(k)), text(english.get(k))});
        }
    }

    private int text(LimitWords.Said limit) {
        return pool.number(limit.label().isEmpty() ? limit.text() : limit.label() + ": " + limit.text());
    }

    /** At the scale of the set, whose digits the number has. */
    private void number(Optional<BigDecimal> number) {
        bytes.addOrNone(
                number.isPresent(),
                number.map(each -> each.unscaledValue().longValue()).orElse(0L));
    }

    /** The groups whose parts are rounded before they are added, where that tells: {@code reconciled}. */
    void reconciled(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("reconciled");
        for (Reconciled each : reconciled) {
            json.writeStartObject();
            json.writeNumberField("unit", each.unit());
            json.writeNumberField("pillar", each.pillar());
            json.writeStringField("rounded", each.parts().rounded().toPlainString());
            json.writeStringField("exact", each.parts().cut().toPlainString());
            json.writeBooleanField("cut", each.parts().isCut());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The gates and vetoes, each with the place of its unit: {@code limits}. */
    void limits(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("limits");
        for (int[] limit : limits) {
            json.writeArray(limit, 0, limit.length);
        }
        json.writeEndArray();
    }

    /** The names that the numbers mean: {@code codes}, {@code names}, {@code types}, {@code parents}, {@code groups}. */
    void names(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("codes");
        for (AdministrativeUnit unit : units) {
            json.writeString(unit.code());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("names");
        for (AdministrativeUnit unit : units) {
            json.writeString(unit.name());
        }
        json.writeEndArray();
        texts(json, "types", types.names());
        texts(json, "groups", groups.names());
        texts(json, "parents", parents.names());
        texts(
                json,
                "parentNames",
                parents.names().stream()
                        .map(code -> selection.registered(code).stream()
                                .map(AdministrativeUnit::name)
                                .findFirst()
                                .orElse(code))
                        .toList());
    }

    static void texts(JsonGenerator json, String key, List<String> texts) throws IOException {
        json.writeArrayFieldStart(key);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** The number of bytes written. */
    int length() {
        return bytes.length();
    }

    void writeTo(OutputStream out) throws IOException {
        bytes.writeTo(out);
    }
}
