package io.github.thuocdo.harness.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.ranking.Assessment;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the units stand, unit by unit, from the first rank to the last. The script of the page reads it in the same order. */
final class UnitColumns {
    private final List<Band> bands;
    private final Numbered types = new Numbered();
    private final Numbered parents = new Numbered();
    private final Numbered groups = new Numbered();
    private final List<AdministrativeUnit> units = new ArrayList<>();
    private final ColumnBytes bytes = new ColumnBytes();

    /** Names, each with the number of its first appearance. */
    private static final class Numbered {
        private final java.util.Map<String, Integer> numbers = new java.util.LinkedHashMap<>();

        int of(String name) {
            return numbers.computeIfAbsent(name, each -> numbers.size());
        }

        List<String> names() {
            return List.copyOf(numbers.keySet());
        }
    }

    UnitColumns(Plan plan) {
        this.bands = plan.set().verdicts().bands();
    }

    void add(RankedUnit entry) {
        Assessment assessment = entry.assessment();
        AdministrativeUnit unit = entry.unit();
        units.add(unit);
        bytes.add(assessment.index());
        bytes.add(entry.rank() == null ? 0 : entry.rank());
        number(entry.score());
        number(entry.worst());
        number(entry.best());
        bytes.add(assessment.met());
        bytes.add(assessment.notMet());
        bytes.add(assessment.unknown());
        bytes.add(assessment.notApplicable());
        Optional<Verdict> verdict = assessment.verdict();
        bytes.add(verdict.flatMap(Verdict::decision)
                .map(decision -> decision.ordinal() + 1)
                .orElse(0));
        bytes.add(verdict.flatMap(Verdict::band).map(bands::indexOf).orElse(-1) + 1L);
        bytes.add(unit.type().map(type -> types.of(type) + 1).orElse(0));
        bytes.add(unit.parent().map(code -> parents.of(code) + 1).orElse(0));
        bytes.add(unit.groups().size());
        unit.groups().stream().sorted().forEach(group -> bytes.add(groups.of(group)));
        for (Assessment.PillarScore pillar : assessment.pillars()) {
            number(pillar.score().orElse(null));
        }
        List<PeerRank> peers = entry.peerRanks();
        bytes.add(peers.size());
        for (PeerRank peer : peers) {
            bytes.add(peer.rank());
            bytes.add(peer.of());
        }
    }

    /** At the scale of the set, whose digits the number has. */
    private void number(@Nullable BigDecimal number) {
        bytes.addOrNone(
                number != null, number == null ? 0 : number.unscaledValue().longValue());
    }

    /** The names that the numbers mean: {@code codes}, {@code names}, {@code types}, {@code parents}, {@code groups}. */
    void names(JsonGenerator json, io.github.thuocdo.submission.UnitSelection selection) throws IOException {
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

    void writeTo(OutputStream out) throws IOException {
        bytes.writeTo(out);
    }
}
