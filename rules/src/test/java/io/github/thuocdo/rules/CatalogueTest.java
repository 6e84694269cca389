package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.RulePackage;
import io.github.thuocdo.internal.drools.RuleBook;
import io.github.thuocdo.internal.drools.RuleBook.RuleText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every statement of the two documents is one rule that says the same. */
class CatalogueTest {
    private static final String PACKAGE = "io.github.thuocdo.rules.yendinh";
    private static final int COLLECTED = 17;

    private final List<Criterion> criteria = YenDinh.criteria().criteria();
    private final List<RuleText> rules =
            new RuleBook(new RulePackage(YenDinh.class, Registers.MODULE, PACKAGE)).rules();

    /** All that a statement says, however it is held. */
    private record Statement(
            String id,
            String indicator,
            String document,
            String section,
            @Nullable String quote,
            @Nullable String gloss,
            String comparator,
            String threshold,
            Map<String, String> perLevel,
            List<String> levels,
            @Nullable String horizon,
            @Nullable String unit,
            String kind,
            FigureType type,
            String pillar,
            @Nullable String exceptions,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String lead,
            @Nullable String coordinating) {}

    @Test
    void everyStatementOfTheCatalogueIsOneCriterionInTheSameOrder() {
        assertThat(criteria).hasSize(YenDinh.STATEMENTS);
        List<Statement> catalogue =
                Sources.catalogue().stream().map(CatalogueTest::stated).toList();
        assertThat(criteria.stream().map(Criterion::id))
                .containsExactlyElementsOf(catalogue.stream().map(Statement::id).toList());
        for (int i = 0; i < catalogue.size(); i++) {
            // One at a time, so that a failure shows the members that differ and not 144 statements.
            assertThat(held(criteria.get(i)))
                    .as(catalogue.get(i).id())
                    .usingRecursiveComparison()
                    .isEqualTo(catalogue.get(i));
        }
    }

    @Test
    void everyCriterionHasARuleOfItsOwnAndNoRuleIsLeftOver() {
        List<String> inOrder = rules.stream()
                .filter(rule -> !rule.get("stt").isEmpty())
                .sorted(Comparator.comparingInt(rule -> Integer.parseInt(rule.get("stt"))))
                .map(RuleText::name)
                .toList();
        assertThat(inOrder)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        criteria.stream().map(Criterion::rule).toList());
        assertThat(criteria.stream().map(Criterion::ordinal))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, YenDinh.STATEMENTS).boxed().toList());
        assertThat(rules).hasSize(YenDinh.STATEMENTS + COLLECTED);
    }

    @Test
    void theRulesThatCollectQuoteTheBaseline() {
        Map<String, JsonNode> facts = Sources.baseline().stream()
                .collect(Collectors.toMap(f -> f.get("id").asText(), f -> f));
        List<RuleText> collecting =
                rules.stream().filter(rule -> rule.get("stt").isEmpty()).toList();
        assertThat(collecting).hasSize(COLLECTED);
        for (RuleText rule : collecting) {
            JsonNode fact = facts.get(rule.get("id"));
            assertThat(fact).as(rule.get("id")).isNotNull();
            assertThat(rule.get("section")).isEqualTo(fact.get("section").asText());
            assertThat(rule.get("quote")).isEqualTo(fact.get("quote").asText());
            // A yes or a no and a list of names have no unit of measure.
            assertThat(rule.get("unit")).isEqualTo(fact.get("unit").asText().equals("%") ? "%" : "");
            assertThat(rule.get("english")).isEqualTo(fact.get("gloss_en").asText());
            assertThat(rule.get("document")).isEqualTo(fact.get("doc").asText());
        }
    }

    @Test
    void whatOnlyTheBaselineKnowsIsCollectedAtItsLevels() {
        Set<String> asked = new HashSet<>();
        Sources.catalogue().forEach(e -> asked.add(e.get("indicator").asText()));
        for (Level level : YenDinh.criteria().levels()) {
            Set<String> expected = new TreeSet<>();
            for (JsonNode fact : Sources.baseline()) {
                boolean atLevel = fact.get("level").asText().contains(level.code());
                if (atLevel && !asked.contains(fact.get("indicator").asText())) {
                    expected.add(fact.get("indicator").asText());
                }
            }
            assertThat(YenDinh.criteria().collectedAt(level).keySet().stream().map(Indicator::code))
                    .as(level.code())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static Statement held(Criterion c) {
        Map<String, String> perLevel = new TreeMap<>();
        c.perLevel().forEach((level, threshold) -> perLevel.put(level.code(), threshold.toPlainString()));
        List<String> asked = asked(c.requirement());
        return new Statement(
                c.id(),
                c.indicator().code(),
                c.source().document(),
                c.source().section().orElse(""),
                c.source().quote().orElse(null),
                c.name().en(),
                asked.get(0),
                asked.get(1),
                perLevel,
                c.levels(),
                c.horizon().orElse(null),
                c.indicator().unit().orElse(null),
                c.kind().code(),
                c.type(),
                c.pillar(),
                c.exceptions().orElse(null),
                c.indicator().numerator().orElse(null),
                c.indicator().denominator().orElse(null),
                c.lead().orElse(null),
                c.coordinating().orElse(null));
    }

    private static List<String> asked(Requirement requirement) {
        if (requirement instanceof Requirement.Threshold threshold) {
            return List.of(threshold.comparison().symbol(), threshold.value().toPlainString());
        }
        if (requirement instanceof Requirement.Range range) {
            return List.of("range", range.from() + "-" + range.to());
        }
        if (requirement instanceof Requirement.Before before) {
            return List.of(
                    "<",
                    String.format(
                            Locale.ROOT,
                            "%02d/%02d",
                            before.day().getDayOfMonth(),
                            before.day().getMonthValue()));
        }
        if (requirement instanceof Requirement.AmongFirst first) {
            return List.of("<=", Integer.toString(first.n()));
        }
        assertThat(requirement).isInstanceOf(Requirement.Affirmed.class);
        return List.of("=", "có");
    }

    private static Statement stated(JsonNode e) {
        Map<String, String> perLevel = new TreeMap<>();
        e.get("per_level")
                .properties()
                .forEach(own -> perLevel.put(own.getKey(), own.getValue().asText()));
        List<String> asked = asked(e);
        return new Statement(
                e.get("id").asText(),
                e.get("indicator").asText(),
                e.get("doc").asText().equals("QD1264")
                        ? "1264/QĐ-UBND"
                        : e.get("doc").asText(),
                e.get("section").asText(),
                Sources.text(e, "quote"),
                Sources.text(e, "gloss_en"),
                asked.get(0),
                asked.get(1),
                perLevel,
                Sources.texts(e.get("levels")),
                Sources.text(e, "horizon"),
                Sources.text(e, "unit"),
                e.get("kind").asText(),
                type(e.get("kind").asText(), asked.get(1)),
                e.get("pillar").asText(),
                Sources.text(e, "exceptions"),
                Sources.text(e, "numerator"),
                denominator(e),
                Sources.text(e, "lead"),
                Sources.text(e, "coordinating"));
    }

    /** The catalogue remarks in English whence it has two denominators; rules say so in the language of their forms. */
    private static @Nullable String denominator(JsonNode e) {
        String text = Sources.text(e, "denominator");
        return text == null
                ? null
                : text.replace("carried over from the level-3 clause", "lấy theo quy định về mức độ 3");
    }

    /** "tất cả (= 100%)" is asked as at least 100; "phổ cập" and a period without a day are asked as a yes. */
    private static List<String> asked(JsonNode e) {
        JsonNode threshold = e.get("threshold");
        String comparator = e.get("comparator").asText();
        if (threshold.isArray()) {
            return List.of(
                    comparator,
                    threshold.get(0).asText() + "-" + threshold.get(1).asText());
        }
        return switch (threshold.asText()) {
            case "tất cả (= 100%)", "toàn bộ (= 100%)" -> List.of(">=", "100");
            case "phổ cập", "(không nêu kỳ)" -> List.of(comparator, "có");
            case "4 lần/năm" -> List.of(comparator, "4");
            default -> List.of(comparator, threshold.asText());
        };
    }

    private static FigureType type(String kind, String threshold) {
        return switch (kind) {
            case "ratio_threshold" -> FigureType.SHARE;
            case "coverage" -> threshold.equals("100") ? FigureType.SHARE : FigureType.YES_NO;
            case "growth_rate", "reduction" -> FigureType.CHANGE;
            case "per_head" -> FigureType.PER_HEAD;
            case "count_range" -> FigureType.COUNT;
            case "rank_top_n" -> FigureType.RANK;
            case "recurring_deadline" ->
                threshold.contains("/")
                        ? FigureType.DATE
                        : threshold.equals("4") ? FigureType.COUNT : FigureType.YES_NO;
            default -> FigureType.YES_NO;
        };
    }
}
