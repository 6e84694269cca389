package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.reproduction.FoundChoice;
import io.github.thuocdo.reproduction.PublishedTable;
import io.github.thuocdo.reproduction.Reproduction;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the national index of 2022 rounds, found from the five totals that are published beside their figures. */
class Dti922ReproductionTest {
    private static final String HO_CHI_MINH = "79";

    private static Reproduction reproduction(CriteriaSet set) {
        return Reproduction.of(period(set), table());
    }

    private static PublishedTable table() {
        StringBuilder csv = new StringBuilder("unit_code,score\n");
        Dti922Test.published2022()
                .forEach(row -> csv.append(Dti922Test.code(row))
                        .append(',')
                        .append(row.getField("pdti"))
                        .append('\n'));
        return PublishedTable.read(
                new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), "pdti.csv");
    }

    private static ScoredPeriod period(CriteriaSet set) {
        Submissions figures = Submissions.of(Dti922Test.published2022().stream()
                .map(Dti922Test::mainIndicators)
                .toList());
        return new ScoredPeriod(Scorer.of(set), Dti922Test.PROVINCES, figures);
    }

    private static CriteriaSet rounded(String mode, int scale) throws IOException {
        StringWriter json = new StringWriter();
        CriteriaFile.write(Dti922.criteria(), json);
        String other = json.toString()
                .replaceFirst(
                        "\"scale\" : 4,\\s*\"mode\" : \"half-up\"",
                        "\"scale\" : " + scale + ", \"mode\" : \"" + mode + "\"")
                .replaceFirst("\"dti-922\"", "\"other\"");
        assertThat(other).contains("\"mode\" : \"" + mode);
        return CriteriaFile.read(new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8)), "other.json");
    }

    @ParameterizedTest
    @CsvSource({"down,4", "half-up,2", "up,3", "half-even,6"})
    void halfUpAtFourDigitsIsFoundAndTheFifthProvinceIsWithinItsFigures(String mode, int scale) throws IOException {
        List<FoundChoice> choices = reproduction(rounded(mode, scale)).choices();

        assertThat(choices).hasSize(1);
        FoundChoice found = choices.get(0);
        assertThat(found.changes()).hasToString("[rounding at total: half-up 4]");
        assertThat(found.explained()).isEqualTo(4);
        assertThat(found.of()).isEqualTo(5);
        assertThat(found.unexplained()).extracting(AdministrativeUnit::code).containsExactly(HO_CHI_MINH);
        assertThat(found.withinInputs()).isEqualTo(found.unexplained());
    }

    @Test
    void theSetAsItIsExplainsFourAndSaysWhatDecidesThem() {
        Reproduction reproduction = reproduction(Dti922.criteria());

        assertThat(reproduction.withinInputs())
                .extracting(AdministrativeUnit::code)
                .containsExactly(HO_CHI_MINH);
        assertThat(reproduction.choices()).hasSize(1);
        FoundChoice declared = reproduction.choices().get(0);
        assertThat(declared.isDeclared()).isTrue();
        assertThat(declared.changes()).hasToString("[rounding at total: half-up 4]");
        assertThat(declared.explained()).isEqualTo(4);
        assertThat(declared.withinInputs()).extracting(AdministrativeUnit::code).containsExactly(HO_CHI_MINH);
    }

    @Test
    void noMoreTrialsAreMadeThanAreAskedForAndThatIsSaid() throws IOException {
        ScoredPeriod period = period(rounded("down", 4));

        Reproduction one = Reproduction.of(period, table(), 1);
        assertThat(one.rows()).isEqualTo(Reproduction.of(period, table()).rows());
        assertThat(one.choices()).isEmpty();
        assertThat(one.findings()).extracting(Finding::code).containsExactly("search-cut");

        Reproduction many = Reproduction.of(period, table(), 10_000);
        assertThat(many.choices()).hasSize(1);
        assertThat(many.findings()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Reproduction.of(period, table(), 0));
    }
}
