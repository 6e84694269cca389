package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.VerdictRules.Declared;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.setfile.ContentHash;
import io.github.thuocdo.internal.wording.ValueStanding;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.LedgerComparison;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.UnitResult;
import io.github.thuocdo.ranking.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The keys of results in JSON, always in the same order. */
final class ResultJson {
    private static final int SHARE_SCALE = 4;

    private final JsonGenerator json;
    private final Locale locale;

    ResultJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    /** The library and the set: {@code library}, {@code criteria}. */
    void origin(CriteriaSet set) throws IOException {
        json.writeStringField("library", LibraryVersion.current());
        json.writeObjectFieldStart("criteria");
        json.writeStringField("id", set.id());
        json.writeStringField("version", set.version());
        json.writeStringField("sha256", ContentHash.of(set));
        incomplete(set);
        json.writeEndObject();
    }

    /** The terms: {@code level}, {@code horizon}, {@code period}, {@code reading}, {@code policies}. */
    void terms(Plan plan, OptionalInt period) throws IOException {
        json.writeStringField("level", plan.profile().level().code());
        positive("horizon", plan.profile().horizon().map(Horizon::year).orElse(0));
        whole("period", period);
        json.writeStringField("reading", plan.profile().reading().code());
        policies(plan.set().policies());
    }

    private void positive(String key, int number) throws IOException {
        if (number == 0) {
            json.writeNullField(key);
        } else {
            json.writeNumberField(key, number);
        }
    }

    private void policies(Policies policies) throws IOException {
        json.writeObjectFieldStart("policies");
        json.writeStringField("missing", policies.missing().name());
        json.writeStringField("ties", policies.ties().name());
        json.writeArrayFieldStart("tieBreakers");
        for (Policies.TieBreaker breaker : policies.tieBreakers()) {
            json.writeString(breaker.name());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("rounding");
        json.writeNumberField("scale", policies.rounding().scale());
        json.writeStringField("mode", policies.rounding().mode().name());
        json.writeBooleanField("beforeRanking", policies.rounding().beforeRanking());
        json.writeEndObject();
        moreOf(policies);
        json.writeEndObject();
    }

    /** The least share of answers: a number of four decimals, or a fraction as text; null where none is asked. */
    static @Nullable Object coverage(Policies policies) {
        if (policies.coverage().signum() <= 0) {
            return null;
        }
        BigDecimal share = policies.coverage().rounded(SHARE_SCALE, RoundingMode.HALF_UP);
        boolean isExact = Rational.of(share).equals(policies.coverage());
        return isExact ? OutcomeCode.trimmed(share) : policies.coverage().toString();
    }

    /** The conditions under which a unit is not ranked, where the set says more than that it must have answered. */
    private void moreOf(Policies policies) throws IOException {
        Object coverage = coverage(policies);
        if (coverage != null) {
            value("coverage", coverage);
        }
        if (policies.criteria() > 0) {
            json.writeNumberField("minimumCriteria", policies.criteria());
        }
        if (!policies.unranked().isEmpty()) {
            json.writeArrayFieldStart("unranked");
            for (String group : new TreeSet<>(policies.unranked())) {
                json.writeString(group);
            }
            json.writeEndArray();
        }
    }

    /** The part of its document that the set lacks: {@code incomplete}, where it says so. */
    private void incomplete(CriteriaSet set) throws IOException {
        if (set.verdicts().declared().isEmpty()) {
            return;
        }
        Declared declared = set.verdicts().declared().get();
        json.writeObjectFieldStart("incomplete");
        json.writeNumberField("holds", set.criteria().size());
        json.writeNumberField("declared", declared.criteria());
        json.writeArrayFieldStart("pillars");
        for (Map.Entry<String, Integer> pillar : declared.pillars().entrySet()) {
            json.writeStartObject();
            json.writeStringField("pillar", pillar.getKey());
            json.writeNumberField("holds", Declared.held(pillar.getKey(), set.criteria()));
            json.writeNumberField("declared", pillar.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField(
                "note", declared.note().map(note -> note.in(locale)).orElse(""));
        json.writeEndObject();
    }

    /** The requirement of a criterion of a plan: from {@code indicator} to {@code standing}. */
    void asked(Criterion criterion) throws IOException {
        json.writeStringField("indicator", criterion.indicator().code());
        json.writeStringField("pillar", criterion.pillar());
        json.writeBooleanField("scored", criterion.scored());
        requirement(AskedCode.of(criterion.requirement()));
        text("unit", criterion.indicator().unit());
        json.writeStringField("rule", criterion.rule());
        source(criterion.source());
        json.writeStringField("standing", criterion.standing().name());
        number("weight", OutcomeCode.trimmed(criterion.points()));
    }

    void requirement(AskedCode asked) throws IOException {
        text("comparator", asked.comparator());
        value("threshold", asked.threshold());
    }

    void source(LegalSource source) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("document", source.document());
        json.writeStringField("section", source.section().orElse(""));
        text("quote", source.quote());
        Optional<String> standing = ValueStanding.code(source);
        if (standing.isPresent()) {
            json.writeStringField("basis", standing.get());
        }
        json.writeEndObject();
    }

    void notes(List<BilingualText> notes) throws IOException {
        json.writeArrayFieldStart("notes");
        for (BilingualText note : notes) {
            json.writeString(note.in(locale));
        }
        json.writeEndArray();
    }

    /**
     * The result of a unit: from {@code code} to {@code pillars}.
     *
     * @param hasPointsOnly whether criteria that have points only are counted: {@code scored}
     */
    void unit(UnitResult entry, boolean hasPointsOnly) throws IOException {
        json.writeStringField("code", entry.unit().code());
        json.writeStringField("name", entry.unit().name());
        whole("rank", entry.findRank());
        number("score", entry.findScore());
        number("worst", entry.worst());
        number("best", entry.best());
        json.writeNumberField("met", entry.met());
        json.writeNumberField("notMet", entry.notMet());
        json.writeNumberField("unknown", entry.unknown());
        json.writeNumberField("notApplicable", entry.notApplicable());
        if (hasPointsOnly) {
            json.writeNumberField("scored", entry.pointsOnly());
        }
        text("verdict", entry.verdict().map(Verdict::code).orElse(null));
        json.writeArrayFieldStart("pillars");
        for (PillarScore pillar : entry.pillars()) {
            json.writeStartObject();
            json.writeStringField("pillar", pillar.pillar());
            number("score", pillar.score());
            if (pillar.isPublished()) {
                json.writeBooleanField("published", true);
                if (pillar.publishedBy().isPresent()) {
                    json.writeStringField("publishedBy", pillar.publishedBy().get());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Its ranks among its peers: {@code peers}. */
    void peers(UnitResult entry) throws IOException {
        json.writeArrayFieldStart("peers");
        for (PeerRank peer : entry.peerRanks()) {
            json.writeStartObject();
            json.writeStringField("kind", peer.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("group", peer.group());
            json.writeNumberField("rank", peer.rank());
            json.writeNumberField("of", peer.of());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The results of a unit by ledger: {@code ledgers}. */
    void ledgers(List<LedgerComparison.Line> lines) throws IOException {
        json.writeArrayFieldStart("ledgers");
        for (LedgerComparison.Line line : lines) {
            json.writeStartObject();
            json.writeStringField("ledger", line.ledger().code());
            number("score", line.score());
            whole("rank", line.rank());
            number("scoreDifference", line.scoreDifference());
            whole("rankDifference", line.rankDifference());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void findings(List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("severity", finding.severity().name());
            json.writeStringField("code", finding.code());
            text("file", finding.file());
            positive("line", finding.line().orElse(0));
            if (finding.cell().isPresent()) {
                json.writeStringField("cell", finding.cell().get());
            }
            text("unit", finding.unit());
            text("indicator", finding.indicator());
            json.writeStringField("message", finding.message().in(locale));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void text(String key, Optional<String> text) throws IOException {
        text(key, text.orElse(null));
    }

    void text(String key, @Nullable String text) throws IOException {
        if (text == null) {
            json.writeNullField(key);
        } else {
            json.writeStringField(key, text);
        }
    }

    private void whole(String key, OptionalInt number) throws IOException {
        if (number.isEmpty()) {
            json.writeNullField(key);
        } else {
            json.writeNumberField(key, number.getAsInt());
        }
    }

    private void number(String key, Optional<BigDecimal> number) throws IOException {
        number(key, number.orElse(null));
    }

    void number(String key, @Nullable BigDecimal number) throws IOException {
        if (number == null) {
            json.writeNullField(key);
        } else {
            json.writeNumberField(key, number);
        }
    }

    /** A number, a yes or no, or a text. */
    void value(String key, @Nullable Object value) throws IOException {
        if (value instanceof BigDecimal number) {
            json.writeNumberField(key, number);
        } else if (value instanceof Boolean answer) {
            json.writeBooleanField(key, answer);
        } else {
            text(key, value == null ? null : value.toString());
        }
    }
}
