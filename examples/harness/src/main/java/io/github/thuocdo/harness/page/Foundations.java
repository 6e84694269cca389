package io.github.thuocdo.harness.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.advice.AdviceAnswers;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Ruling;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.wording.SetWords;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.LibraryVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The foundations of every number of a page: the set, its criteria and their sources, the policies, the findings. */
final class Foundations {
    private static final int MOST_DECIMALS = 4;

    private final Ranking ranking;
    private final Plan plan;
    private final String command;

    Foundations(Ranking ranking, String command) {
        this.ranking = ranking;
        this.plan = ranking.plan();
        this.command = command;
    }

    void writeTo(JsonGenerator json) throws IOException {
        words(json);
        set(json);
        pair(json, "profile", words -> words.wording().profile(plan, ranking.period()));
        json.writeNumberField("scale", plan.set().policies().rounding().scale());
        json.writeNumberField("ranked", ranking.ranked());
        json.writeBooleanField("judged", !plan.judged().isEmpty());
        json.writeArrayFieldStart("facts");
        for (RankingTerms.Term term : RankingTerms.of(ranking, command)) {
            json.writeStartArray();
            json.writeString(term.key());
            json.writeString(term.text().vi());
            json.writeString(term.text().en());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("bands");
        for (Band band : plan.set().verdicts().bands()) {
            pair(json, band.title());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("pillars");
        for (String pillar : plan.pillars()) {
            pair(json, PageWords.both(words -> words.wording().pillar(plan, pillar)));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("criteria");
        for (Criterion criterion : plan.criteria()) {
            criterion(json, criterion);
        }
        json.writeEndArray();
        findings(json, ranking.findings());
    }

    private static void words(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("words");
        for (Map.Entry<String, String> text : PageWords.VIETNAMESE.texts().entrySet()) {
            json.writeArrayFieldStart(text.getKey());
            json.writeString(text.getValue());
            json.writeString(PageWords.ENGLISH.texts().get(text.getKey()));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void set(JsonGenerator json) throws IOException {
        CriteriaSet set = plan.set();
        json.writeObjectFieldStart("set");
        json.writeStringField("library", LibraryVersion.current());
        json.writeStringField("id", set.id());
        json.writeStringField("version", set.version());
        json.writeStringField("sha256", CriteriaFile.sha256(set));
        json.writeStringField("full", set.scale().toPlainString());
        json.writeFieldName("title");
        pair(json, set.title());
        json.writeFieldName("note");
        pair(json, set.scoringNote().orElse(BilingualText.NONE));
        pair(
                json,
                "incomplete",
                words -> new SetWords(words.wording()).incomplete(set).orElse(""));
        json.writeEndObject();
    }

    private void criterion(JsonGenerator json, Criterion criterion) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", criterion.id());
        json.writeStringField("indicator", criterion.indicator().code());
        json.writeFieldName("name");
        pair(json, criterion.name());
        json.writeStringField("standing", criterion.standing().name());
        json.writeStringField("type", criterion.type().name());
        json.writeNumberField("pillar", plan.pillars().indexOf(criterion.pillar()));
        asked(json, criterion);
        pair(json, "scoring", words -> words.wording().scoring(criterion).orElse(""));
        json.writeStringField("weight", criterion.points().stripTrailingZeros().toPlainString());
        if (criterion.target().scoring() instanceof Scoring.Adjustment adjustment) {
            Rational points = Rational.of(criterion.points());
            json.writeStringField("least", plain(adjustment.least().times(points)));
            json.writeStringField("most", plain(adjustment.most().times(points)));
        }
        json.writeStringField("document", criterion.source().document());
        json.writeStringField("section", criterion.source().section().orElse(""));
        text(json, "quote", criterion.source().quote());
        json.writeStringField("rule", criterion.rule());
        text(json, "lead", criterion.lead());
        text(json, "coordinating", criterion.coordinating());
        text(json, "exceptions", criterion.exceptions());
        text(json, "numerator", criterion.indicator().numerator());
        text(json, "denominator", criterion.indicator().denominator());
        json.writeArrayFieldStart("rulings");
        for (Ruling ruling : plan.rulings(criterion)) {
            pair(json, PageWords.both(words -> words.wording().ruling(criterion, ruling)));
        }
        json.writeEndArray();
        json.writeBooleanField(
                "isSettled", plan.rulings(criterion).stream().anyMatch(Ruling.BetweenClauses.class::isInstance));
        json.writeArrayFieldStart("notes");
        for (BilingualText note : criterion.notes()) {
            pair(json, note);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static String plain(Rational points) {
        BigDecimal rounded = points.rounded(MOST_DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static void asked(JsonGenerator json, Criterion criterion) throws IOException {
        pair(json, "asked", words -> words.wording().asked(criterion));
        Requirement asked = criterion.requirement();
        text(json, "threshold", asked.threshold().map(BigDecimal::toPlainString));
        String comparator = asked instanceof Requirement.Threshold given
                ? given.comparison().name()
                : asked instanceof Requirement.Range ? "AT_LEAST" : "";
        json.writeStringField("comparator", comparator);
        String unit = criterion.indicator().unit().orElse(null);
        boolean percent =
                criterion.type() == FigureType.SHARE || criterion.type().sign().equals("%");
        json.writeStringField(
                "unit", percent ? "%" : unit == null || !criterion.type().isNumber() ? "" : unit);
        json.writeFieldName("counted");
        pair(json, counted(criterion.indicator()));
    }

    /** The noun of what is counted, with both its numbers where they differ; nothing where none is known. */
    private static BilingualText counted(Indicator indicator) {
        Optional<BilingualText> one = AdviceAnswers.counted(indicator, BigInteger.ONE);
        Optional<BilingualText> several = AdviceAnswers.counted(indicator, BigInteger.TWO);
        if (one.isEmpty() || several.isEmpty()) {
            return BilingualText.NONE;
        }
        return new BilingualText(
                several.get().vi(), "{0:" + one.get().en() + "|" + several.get().en() + "}");
    }

    private static void findings(JsonGenerator json, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartArray();
            json.writeNumber(finding.severity().ordinal());
            json.writeString(finding.code());
            json.writeString(finding.file().orElse(""));
            json.writeNumber(finding.line().orElse(0));
            json.writeString(finding.unit().orElse(""));
            json.writeString(finding.indicator().orElse(""));
            json.writeString(finding.message().vi());
            json.writeString(finding.message().en());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String key, Optional<String> text) throws IOException {
        text(json, key, text.orElse(null));
    }

    private static void text(JsonGenerator json, String key, @Nullable String text) throws IOException {
        json.writeStringField(key, text == null ? "" : text);
    }

    static void pair(JsonGenerator json, String key, Function<PageWords, String> said) throws IOException {
        json.writeFieldName(key);
        pair(json, PageWords.both(said));
    }

    static void pair(JsonGenerator json, BilingualText text) throws IOException {
        json.writeStartArray();
        json.writeString(text.vi());
        json.writeString(text.en());
        json.writeEndArray();
    }
}
