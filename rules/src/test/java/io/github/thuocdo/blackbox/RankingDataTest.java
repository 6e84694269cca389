package io.github.thuocdo.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.RankingData;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.rules.CriteriaSets;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain records of a ranking say what its JSON says, and a mapper that knows nothing of the library writes them. */
class RankingDataTest {
    private static final ObjectMapper PLAIN =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Without the keys that are null: of some the JSON says null, others it leaves out. */
    private static JsonNode said(String json) throws IOException {
        return withoutNulls(PLAIN.readTree(json));
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> absent = new ArrayList<>();
            object.fieldNames().forEachRemaining(name -> {
                if (object.get(name).isNull()) {
                    absent.add(name);
                }
            });
            object.remove(absent);
        }
        Iterator<JsonNode> inside = node.elements();
        inside.forEachRemaining(RankingDataTest::withoutNulls);
        return node;
    }

    private static void assertSameAsJson(Ranking ranking) throws IOException {
        for (Locale locale : List.of(Locale.ENGLISH, new Locale("vi"))) {
            String json = ranking.toJson(locale);
            assertThat(json).isEqualTo(Report.of(ranking, locale).text(Format.JSON));
            String mapped = PLAIN.writeValueAsString(RankingData.of(ranking, locale));
            // As texts, so that the order of the keys and the digits behind the point are held too.
            assertThat(said(mapped).toString()).isEqualTo(said(json).toString());
            assertThat(said(mapped)).isEqualTo(said(json));
        }
    }

    @Test
    void aPlainMapperWritesWhatTheJsonSays() throws IOException {
        Submissions submissions = Submissions.of(
                Submission.of("15469")
                        .counts("online-level3", 314, 400)
                        .value("satisfaction", "97,5")
                        .yes("communes-complete")
                        .day("report-annual", LocalDate.of(2025, 12, 4)),
                Submission.of("15412").value("online-level3", "120").notApplicable("level4-multichannel"));
        Scorer scorer = Scorer.of(YenDinh.criteria());
        assertSameAsJson(scorer.rank(YenDinh.units().communes(), submissions, Horizon.Y2025));
        assertSameAsJson(scorer.rank(YenDinh.units().districts(), Submissions.of(), Horizon.Y2030));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "90", "1000", "97.50", "0", "0.0"})
    void figuresThatEndInZeroHaveTheSameDigitsInBoth(String figure) throws IOException {
        CriteriaSet set = CriteriaSet.builder("tens")
                .levels(Level.COMMUNE)
                .criterion(Criterion.builder("growth")
                        .indicator("growth", "Tăng trưởng", "Growth")
                        .points("10")
                        .target(Target.growth().atLeast("2000"))
                        .source("Quyết định", "1"))
                .build();
        Ranking ranking = Scorer.of(set)
                .rank(
                        YenDinh.units().communes(),
                        Submissions.of(Submission.of("15469").value("growth", figure)));
        assertSameAsJson(ranking);
        assertThat(PLAIN.writeValueAsString(RankingData.of(ranking, Locale.ENGLISH)))
                .contains("\"value\":"
                        + new BigDecimal(figure).stripTrailingZeros().toPlainString() + ",");
    }

    @Test
    void whatASetLacksAndHowItCountsStandsInBoth() throws IOException {
        CriteriaSet set = CriteriaSets.named("thanh-hoa-1829");
        assertSameAsJson(
                Scorer.despiteErrors(set).rank(YenDinh.units().at(set.levels().get(0)), Submissions.of()));
    }

    @Test
    void anExplanationIsJsonToo() throws IOException {
        Ranking ranking = Scorer.of(YenDinh.criteria())
                .rank(
                        YenDinh.units().communes(),
                        Submissions.of(Submission.of("15469").value("satisfaction", "90")));
        String json = ranking.unit("15469").explain().toJson(Locale.ENGLISH);
        assertThat(json)
                .isEqualTo(Report.of(ranking.unit("15469").explain(), Locale.ENGLISH)
                        .text(Format.JSON));
        assertThat(PLAIN.readTree(json.getBytes(StandardCharsets.UTF_8))
                        .path("unit")
                        .path("code")
                        .asText())
                .isEqualTo("15469");
    }
}
