package io.github.thuocdo.examples;

import static io.github.thuocdo.examples.Printed.DATA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final Map<String, String> UNITS = Map.of("district", "394", "commune", "394-xa");

    /** One figure of the catalogue's baseline for one level, as the CSV must say it. */
    private record Row(String unit, String indicator, String value, String evidence, String comparator) {}

    @Test
    void theFileHoldsEveryNumericRowOfTheBaselineAndNoOther() throws IOException {
        assertThat(submittedRows()).containsExactlyInAnyOrderElementsOf(catalogueRows());
        assertThat(catalogueRows()).hasSize(19);
    }

    @Test
    void whereTheDocumentSaysMoreThanTheNoteSaysSo() {
        for (Submission submission : read().all()) {
            for (Entry entry : submission.entries()) {
                boolean strict = entry.evidence().orElseThrow().contains(" trên ");
                assertThat(entry.note().orElseThrow().contains("(> ")).isEqualTo(strict);
            }
        }
    }

    @Test
    void oneUnitStandsForAllCommunes() {
        assertThat(units().communes().units())
                .singleElement()
                .satisfies(unit -> assertThat(unit.name()).isEqualTo("Các xã, thị trấn huyện Yên Định (chung)"));
    }

    @Test
    void accountsForEveryoneBesideComputersForFewerAreDoubted() {
        Ranking ranking = Scorer.of(YenDinh.criteria()).rank(units().communes(), read().forPeriod(2021), Horizon.Y2022);

        assertThat(ranking.findings())
                .filteredOn(finding -> finding.code().equals("accounts-without-computers"))
                .extracting(Finding::severity, Finding::unit, Finding::indicator)
                .containsExactlyInAnyOrder(
                        tuple(Severity.WARNING, Optional.of("394-xa"), Optional.of("qlvb-accounts")),
                        tuple(Severity.WARNING, Optional.of("394-xa"), Optional.of("qlvb-active")));
        assertThat(ranking.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void whatOnlyTheBaselineKnowsIsNotScored() {
        Ranking ranking = Scorer.of(YenDinh.criteria()).rank(units().communes(), read().forPeriod(2021), Horizon.Y2022);

        assertThat(ranking.plan().scoredByIndicator())
                .doesNotContainKeys("antivirus", "lan", "official-mailbox", "qlvb-accounts", "computer-literacy");
        assertThat(ranking.unit("394-xa").unknown()).isEqualTo(6);
        assertThat(ranking.unit("394-xa").score()).isEqualByComparingTo("0.1400");
    }

    @Test
    void theDistrictHasAComputerForEveryOfficer() {
        Ranking ranking =
                Scorer.of(YenDinh.criteria()).rank(units().districts(), read().forPeriod(2021), Horizon.Y2022);

        assertThat(ranking.unit("394").met()).isEqualTo(1);
        assertThat(ranking.findings()).extracting(Finding::code).doesNotContain("accounts-without-computers");
    }

    private static Submissions read() {
        return Submissions.read(DATA.resolve("baseline-2021.csv"));
    }

    private static UnitRegister units() {
        return UnitRegister.read(DATA.resolve("baseline-2021-units.csv"));
    }

    private static List<Row> submittedRows() {
        List<Row> rows = new ArrayList<>();
        for (Submission submission : read().all()) {
            for (Entry entry : submission.entries()) {
                Observation.Value value = (Observation.Value) entry.observation();
                String comparator = entry.note().orElseThrow().contains("(> ") ? ">" : "=";
                rows.add(new Row(
                        submission.unit(),
                        entry.indicator(),
                        value.number().toPlainString() + (value.percent() ? "%" : ""),
                        entry.evidence().orElseThrow(),
                        comparator));
            }
        }
        return rows;
    }

    /** The numeric facts of the catalogue's baseline; a fact of both levels is a row of each. */
    private static List<Row> catalogueRows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = BaselineTest.class.getResourceAsStream("baseline.json");
                JsonParser json = new JsonFactory().createParser(in)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    addRows(rows, fact(json));
                }
            }
        }
        return rows;
    }

    private static void addRows(List<Row> rows, Map<String, String> fact) {
        if (!fact.containsKey("number")) {
            return;
        }
        String indicator = fact.get("indicator");
        String sign = indicator.equals("computer-per-officer") ? "%" : "";
        String evidence = fact.get("doc") + " " + fact.get("section") + ": " + fact.get("quote");
        for (String level : fact.get("level").split("\\+")) {
            rows.add(new Row(UNITS.get(level), indicator, fact.get("number") + sign, evidence, fact.get("comparator")));
        }
    }

    private static Map<String, String> fact(JsonParser json) throws IOException {
        Map<String, String> fact = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY) {
                json.skipChildren();
            } else if (value.isNumeric() && name.equals("value")) {
                fact.put("number", json.getText());
            } else {
                fact.put(name, json.getText());
            }
        }
        return fact;
    }
}
