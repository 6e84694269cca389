package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.reproduction.FoundChoice;
import io.github.thuocdo.reproduction.PublishedTable;
import io.github.thuocdo.reproduction.Reproduction;
import io.github.thuocdo.reproduction.ReproductionAnswer;
import io.github.thuocdo.reproduction.RowAgreement;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the portal really does, found from its published results and the set as the document words it: the set's own reading
 * {@code document}, with components added as they are.
 */
class Qd766ReproductionTest {
    private static final String ROUNDED_DOWN = "H44.125";

    /** Found once for the tests that ask for it. */
    private static final Supplier<Reproduction> AS_WORDED =
            Suppliers.memoize(() -> reproduction(unrounded(), "document", true));

    private static Reproduction reproduction(CriteriaSet set, String reading, boolean withComponents) {
        Reading named = set.readings().stream()
                .filter(each -> each.code().equals(reading))
                .findFirst()
                .orElseThrow();
        return Reproduction.of(
                new ScoredPeriod(
                        Scorer.of(set).withReading(named), Qd766Test.UNITS.communes(), Qd766Test.submissions()),
                published(withComponents));
    }

    /** The set as a document words it that says nothing of rounding components. */
    private static CriteriaSet unrounded() {
        StringWriter json = new StringWriter();
        try {
            CriteriaFile.write(CriteriaSets.named("qd-766-xa"), json);
            String without = json.toString()
                    .replaceFirst(",\\s*\"criterionRounding\" : \\{[^}]*\\}", "")
                    .replaceFirst("\"qd-766-xa\"", "\"as-worded\"");
            assertThat(without).doesNotContain("criterionRounding");
            return CriteriaFile.read(
                    new ByteArrayInputStream(without.getBytes(StandardCharsets.UTF_8)), "as-worded.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedTable published(boolean withComponents) {
        List<String> groups = new ArrayList<>(Qd766Test.GROUPS.keySet());
        List<String> components = new ArrayList<>();
        Map<String, Map<String, String>> points = new LinkedHashMap<>();
        for (NamedCsvRecord row : Qd766Test.COMPONENTS) {
            if (!components.contains(row.getField("indicator"))) {
                components.add(row.getField("indicator"));
            }
            points.computeIfAbsent(row.getField("unit"), unit -> new LinkedHashMap<>())
                    .put(row.getField("indicator"), row.getField("published_points"));
        }
        StringBuilder csv = new StringBuilder("unit_code," + String.join(",", groups) + ",score");
        csv.append(withComponents ? "," + String.join(",", components) : "").append('\n');
        for (NamedCsvRecord row : Qd766Test.PUBLISHED) {
            String unit = row.getField("unit");
            if (unit.equals("H44")) {
                continue;
            }
            csv.append(unit);
            groups.forEach(group -> csv.append(',').append(row.getField(Qd766Test.GROUPS.get(group))));
            csv.append(',').append(row.getField("total"));
            if (withComponents) {
                components.forEach(
                        each -> csv.append(',').append(points.get(unit).getOrDefault(each, "")));
            }
            csv.append('\n');
        }
        return PublishedTable.read(
                new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), "published.csv");
    }

    private static List<String> named(Reproduction reproduction) {
        return reproduction.choices().stream()
                .filter(found -> found.changes().size() == 1)
                .map(found -> found.changes().get(0).toString())
                .toList();
    }

    /** Communes are units of the register, though provinces alone are held against the table. */
    @Test
    void unitsOfAnotherLevelAreNotSaidToBeMissingInTheRegister() {
        List<AdministrativeUnit> units =
                new ArrayList<>(Qd766Test.UNITS.at(Level.COMMUNE).units());
        units.addAll(Qd766Test.UNITS.at(Level.PROVINCE).units());
        units.add(AdministrativeUnit.of("H21", "UBND tỉnh Gia Lai", Level.PROVINCE));
        units.add(AdministrativeUnit.of("H48", "UBND tỉnh Quảng Ngãi", Level.PROVINCE));
        Reproduction found = Reproduction.of(
                new ScoredPeriod(
                        Scorer.of(CriteriaSets.named("qd-766-xa")),
                        UnitRegister.of(units).at(Level.PROVINCE),
                        Qd766Test.submissions()),
                PublishedTable.read(
                        new ByteArrayInputStream("unit_code,score\nH44,61.89\n".getBytes(StandardCharsets.UTF_8)),
                        "p.csv"));
        assertThat(found.ranking().findings()).extracting(Finding::code).doesNotContain("unknown-unit");
        assertThat(found.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.agrees()).isTrue());
    }

    @Test
    void theThreeChoicesOfThePortalAreNamedFromComponentsAndGroups() {
        Reproduction reproduction = AS_WORDED.get();

        assertThat(reproduction.choices().stream()
                        .filter(found -> found.changes().size() == 1 && !found.isDeclared())
                        .map(found -> found.changes().get(0).toString()))
                .containsExactlyInAnyOrder(
                        "rounding at criteria: half-up 2",
                        "empty-denominator at petitions-on-time: full-points",
                        "empty-denominator at petitions-satisfied: full-points",
                        "threshold at digitised: not-applied");
        FoundChoice together = reproduction.choices().get(reproduction.choices().size() - 1);
        assertThat(together.changes()).hasSize(4);
        assertThat(together.explained()).isEqualTo(36);
        assertThat(together.of()).isEqualTo(37);
        assertThat(together.unexplained()).extracting(AdministrativeUnit::code).containsExactly(ROUNDED_DOWN);
        assertThat(together.withinInputs()).isEmpty();
    }

    /** The set as it is shipped declares the rounding of components, which the table decides too. */
    @Test
    void soTheyAreFromTheShippedSetAsTheDocumentWordsIt() {
        Reproduction reproduction = reproduction(CriteriaSets.named("qd-766-xa"), "document", true);

        assertThat(named(reproduction))
                .contains(
                        "rounding at criteria: half-up 2",
                        "empty-denominator at petitions-on-time: full-points",
                        "empty-denominator at petitions-satisfied: full-points",
                        "threshold at digitised: not-applied");
        assertThat(reproduction.choices().stream()
                        .filter(FoundChoice::isDeclared)
                        .map(found -> found.changes().get(0).at()))
                .contains("criteria")
                .isSubsetOf("criteria", "total");
        FoundChoice rounding = reproduction.choices().stream()
                .filter(found -> found.changes().toString().equals("[rounding at criteria: half-up 2]"))
                .findFirst()
                .orElseThrow();
        assertThat(rounding.explained()).isEqualTo(36);
        assertThat(rounding.unexplained()).extracting(AdministrativeUnit::code).containsExactly(ROUNDED_DOWN);
        FoundChoice together = reproduction.choices().get(reproduction.choices().size() - 1);
        assertThat(together.changes()).hasSize(3);
        assertThat(together.unexplained()).extracting(AdministrativeUnit::code).containsExactly(ROUNDED_DOWN);
    }

    @Test
    void groupsAloneAreEnoughForRoundingAndTheThreshold() {
        Reproduction reproduction = reproduction(unrounded(), "document", false);

        assertThat(named(reproduction))
                .contains("rounding at criteria: half-up 2", "threshold at digitised: not-applied");
        FoundChoice together = reproduction.choices().get(reproduction.choices().size() - 1);
        assertThat(together.unexplained()).extracting(AdministrativeUnit::code).containsExactly(ROUNDED_DOWN);
    }

    @Test
    void theSetAsThePortalAppliesItLeavesOneRowAndInventsNothingForIt() {
        Reproduction reproduction = reproduction(CriteriaSets.named("qd-766-xa"), "portal", true);

        assertThat(reproduction.rows().stream().filter(row -> !row.agrees()))
                .extracting(row -> row.unit().code())
                .containsExactly(ROUNDED_DOWN);
        assertThat(reproduction.find(ROUNDED_DOWN).orElseThrow().differences())
                .extracting(RowAgreement.Difference::column)
                .containsExactly("thanh-toan");
        assertThat(reproduction.choices()).allMatch(FoundChoice::isDeclared);
        assertThat(named(reproduction)).contains("rounding at criteria: half-up 2");
    }

    @Test
    void theAnswerIsWrittenInEveryFormAndInBothLanguages() {
        ReproductionAnswer answer = ReproductionAnswer.of(AS_WORDED.get());
        for (Locale locale : List.of(Locale.ENGLISH, new Locale("vi"))) {
            Report report = Report.of(answer, locale);
            assertThat(report.text(Format.TABLE).lines()).allMatch(line -> line.length() <= 80);
            assertThat(report.text(Format.TABLE)).contains("digitised", "36").doesNotContain("{");
            assertThat(report.text(Format.CSV))
                    .startsWith("choice,at,value,explains,of,unexplained,within_inputs,words\n")
                    .contains("threshold,digitised,not-applied,37,37,,,");
            assertThat(report.text(Format.JSON))
                    .contains("\"agrees\":{\"rows\":0,\"of\":37,")
                    .contains(
                            "{\"choice\":\"threshold\",\"at\":\"digitised\",\"value\":\"not-applied\",\"explains\":37,"
                                    + "\"of\":37,\"unexplained\":[]");
        }
    }
}
