package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.SetTerms;
import io.github.thuocdo.internal.wording.SetWords;
import io.github.thuocdo.internal.wording.ValueStanding;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.ranking.Owed;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every criterion of a set, as the documents state it. */
final class CriteriaReport extends StreamedReport {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /** Short Vietnamese titles are not the documents' words. */
    private static final String OWN_WORDS = "thuocdo";

    private static final List<String> COLUMNS = List.of(
            "id",
            "indicator",
            "name_vi",
            "name_en",
            "levels",
            "horizon",
            "comparator",
            "threshold",
            "threshold_province",
            "threshold_district",
            "threshold_commune",
            "unit",
            "kind",
            "scored",
            "pillar",
            "rule",
            "document",
            "section",
            "quote",
            "lead",
            "coordinating");

    private final CriteriaSet set;
    private final Optional<String> office;
    private final List<Criterion> criteria;
    private final Locale locale;

    /** All criteria, or those that an office leads or coordinates. */
    CriteriaReport(CriteriaSet set, Optional<String> office, Locale locale) {
        this.set = set;
        this.office = office;
        this.criteria = office.isEmpty()
                ? set.criteria()
                : set.criteria().stream()
                        .filter(criterion -> Owed.isLedOrCoordinated(office.get(), criterion))
                        .toList();
        this.locale = locale;
    }

    @Override
    void table(Appendable text, int columns) throws IOException {
        Wording words = new Wording(locale);
        text.append(Lines.paragraph("", set.title().in(locale)));
        text.append(Lines.paragraph(
                "",
                words.say(
                        "criteria.title",
                        set.id() + " " + set.version(),
                        Integer.toString(set.criteria().size()))));
        Optional<BilingualText> note = set.scoringNote();
        if (note.isPresent()) {
            text.append(Lines.paragraph("", note.get().in(locale)));
        }
        Optional<String> lacks = new SetWords(words).incomplete(set);
        if (lacks.isPresent()) {
            text.append(Lines.paragraph("", lacks.get()));
        }
        if (!set.isData()) {
            text.append(Lines.paragraph("", words.say("criteria.own-names")));
        }
        if (office.isPresent()) {
            text.append(Lines.paragraph(
                    "", words.say("criteria.of-office", Lines.plain(office.get()), Integer.toString(criteria.size()))));
        }
        if (office.isEmpty()) {
            text.append('\n').append(new SetTerms(set, words).text());
        }
        String pillar = "";
        boolean hasPoints = hasPoints(words);
        for (Criterion criterion : criteria) {
            if (!criterion.pillar().equals(pillar)) {
                pillar = criterion.pillar();
                text.append('\n').append(Lines.paragraph("", heading(pillar, words)));
            }
            criterion(text, criterion, hasPoints, words);
        }
    }

    private Optional<Pillar> root() {
        return set.pillars().map(Pillar.InForce::latest);
    }

    /** "DỊCH VỤ CÔNG (dv) · trọng số 2": the title of a group, its id where that is another word, and what it adds to a plain sum. */
    private String heading(String id, Wording words) {
        Optional<Pillar> group = root().flatMap(root -> SetWords.found(root, id));
        String title = group.map(found -> found.title().in(locale)).orElse(id);
        String said = root().map(root -> new SetWords(words).group(root, id, below -> Optional.empty()))
                .orElse("");
        return title.toUpperCase(locale)
                + (title.equals(id) ? "" : " (" + id + ")")
                + (said.isEmpty() ? "" : " · " + said);
    }

    /** Whether criteria differ in their points, or are scored by anything but their requirements. */
    private boolean hasPoints(Wording words) {
        return set.criteria().stream()
                .filter(Criterion::scored)
                .anyMatch(criterion -> criterion.points().compareTo(BigDecimal.ONE) != 0
                        || words.scoring(criterion).isPresent());
    }

    private void criterion(Appendable text, Criterion criterion, boolean hasPoints, Wording words) throws IOException {
        String number = Lines.right(Integer.toString(criterion.ordinal()), 3) + "  ";
        text.append(Lines.paragraph(number, criterion.name().in(locale)));
        String horizon = criterion.horizon().orElse(null);
        String said =
                criterion.levels().stream().map(level -> askedOf(level, words)).collect(Collectors.joining(", "));
        String asked = words.asked(criterion) + perLevel(criterion, words);
        text.append(Lines.paragraph(
                "     ",
                criterion.id()
                        + (asked.isEmpty() ? "" : " · " + asked)
                        + (said.isEmpty() ? "" : " · " + said)
                        + (horizon == null
                                ? ""
                                : " · " + (year(horizon) == 0 ? words.sayOr("horizon." + horizon, horizon) : horizon))
                        + " · " + words.standing(criterion.standing())));
        if (criterion.scored() && hasPoints) {
            text.append(Lines.paragraph(
                    "     ",
                    words.say("criteria.points", words.trimmed(criterion.points()))
                            + new SetWords(words)
                                    .function(criterion)
                                    .map(how -> " · " + words.say("criteria.scoring", how))
                                    .orElse("")));
        }
        Optional<String> terms = new SetTerms(set, words).of(criterion);
        if (terms.isPresent()) {
            text.append(Lines.paragraph("     ", terms.get()));
        }
        Indicator indicator = criterion.indicator();
        text.append(Lines.paragraph("     ", words.say("criteria.indicator", indicator.code())));
        if (!indicator.aliases().isEmpty()) {
            text.append(
                    Lines.paragraph("     ", words.say("criteria.headings", String.join("; ", indicator.aliases()))));
        }
        String known = ValueStanding.words(criterion.source(), words)
                .map(how -> " · " + how)
                .orElse("");
        text.append(Lines.paragraph("     ", words.clause(criterion.source()) + known));
    }

    /** The thresholds of single levels, where they differ: "(huyện 90, xã 80)". */
    private static String perLevel(Criterion criterion, Wording words) {
        Optional<BigDecimal> general = criterion.requirement().threshold();
        boolean differ = criterion.perLevel().values().stream().anyMatch(own -> !isSame(own, general));
        return differ
                ? criterion.perLevel().entrySet().stream()
                        .map(own -> askedOf(own.getKey().code(), words) + " " + words.trimmed(own.getValue()))
                        .collect(Collectors.joining(", ", " (", ")"))
                : "";
    }

    private static boolean isSame(BigDecimal own, Optional<BigDecimal> general) {
        return general.isPresent() && own.compareTo(general.get()) == 0;
    }

    /** "huyện", "ngành y tế": whom the document asks. */
    private static String askedOf(String level, Wording words) {
        int colon = level.indexOf(':');
        return colon < 0
                ? words.sayOr("asked-of." + level, level)
                : words.sayOr("asked-of." + level.substring(0, colon), level, level.substring(colon + 1));
    }

    @Override
    void json(JsonGenerator json, OutputStream out) throws IOException {
        ResultJson result = new ResultJson(json, locale);
        json.writeStartArray();
        for (Criterion criterion : criteria) {
            json.writeStartObject();
            named(json, criterion);
            horizon(json, criterion.horizon().orElse(null));
            result.requirement(AskedCode.of(criterion.requirement()));
            perLevel(json, criterion);
            result.text("unit", criterion.indicator().unit());
            json.writeStringField("kind", criterion.kind().code());
            json.writeBooleanField("scored", criterion.scored());
            json.writeStringField("pillar", criterion.pillar());
            json.writeStringField("rule", criterion.rule());
            result.source(criterion.source());
            result.text("lead", criterion.lead());
            result.text("coordinating", criterion.coordinating());
            json.writeStringField("standing", criterion.standing().name());
            result.number("weight", OutcomeCode.trimmed(criterion.points()));
            result.text("numerator", criterion.indicator().numerator());
            result.text("denominator", criterion.indicator().denominator());
            result.text("exceptions", criterion.exceptions());
            result.notes(criterion.notes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The criterion, and of whom the document asks it: from {@code id} to {@code levels}. */
    private void named(JsonGenerator json, Criterion criterion) throws IOException {
        json.writeStringField("id", criterion.id());
        json.writeStringField("indicator", criterion.indicator().code());
        json.writeObjectFieldStart("name");
        json.writeStringField("vi", criterion.name().vi());
        json.writeStringField("en", criterion.name().en());
        if (!set.isData()) {
            json.writeStringField("viSource", OWN_WORDS);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("levels");
        for (String level : criterion.levels()) {
            json.writeString(level);
        }
        json.writeEndArray();
    }

    private static void horizon(JsonGenerator json, @Nullable String horizon) throws IOException {
        if (horizon == null) {
            json.writeNullField("horizon");
        } else if (year(horizon) > 0) {
            json.writeNumberField("horizon", year(horizon));
        } else {
            json.writeStringField("horizon", horizon);
        }
    }

    /** The year; 0 where the document says how often instead. */
    private static int year(String horizon) {
        return YEAR.matcher(horizon).matches() ? Integer.parseInt(horizon) : 0;
    }

    private static void perLevel(JsonGenerator json, Criterion criterion) throws IOException {
        if (criterion.perLevel().isEmpty()) {
            json.writeNullField("perLevel");
            return;
        }
        json.writeObjectFieldStart("perLevel");
        for (Map.Entry<Level, BigDecimal> own : criterion.perLevel().entrySet()) {
            json.writeNumberField(own.getKey().code(), own.getValue());
        }
        json.writeEndObject();
    }

    @Override
    void csv(CsvWriter csv) {
        boolean hasStandings =
                criteria.stream().anyMatch(each -> each.source().basis().isPresent());
        List<String> columns = new ArrayList<>(COLUMNS);
        if (hasStandings) {
            columns.add("basis");
        }
        csv.writeRecord(columns);
        for (Criterion criterion : criteria) {
            AskedCode asked = AskedCode.of(criterion.requirement());
            Columns row = new Columns()
                    .add(criterion.id())
                    .add(criterion.indicator().code())
                    .add(criterion.name().vi())
                    .add(criterion.name().en())
                    .add(String.join(";", criterion.levels()))
                    .add(criterion.horizon())
                    .add(asked.comparator())
                    .add(asked.threshold())
                    .add(criterion.perLevel().get(Level.PROVINCE))
                    .add(criterion.perLevel().get(Level.DISTRICT))
                    .add(criterion.perLevel().get(Level.COMMUNE))
                    .add(criterion.indicator().unit())
                    .add(criterion.kind().code())
                    .add(criterion.scored())
                    .add(criterion.pillar())
                    .add(criterion.rule())
                    .add(criterion.source().document())
                    .add(criterion.source().section())
                    .add(criterion.source().quote())
                    .add(criterion.lead())
                    .add(criterion.coordinating());
            if (hasStandings) {
                row.add(ValueStanding.code(criterion.source()));
            }
            csv.writeRecord(row.fields());
        }
    }
}
