package io.github.thuocdo.examples;

import static io.github.thuocdo.examples.Printed.DATA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.reproduction.PublishedTable;
import io.github.thuocdo.reproduction.Reproduction;
import io.github.thuocdo.reproduction.RowAgreement;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indices that others publish, in the format of sets: their results come out of their figures, as far as these are told. */
class TablesTest {
    private static final Path TABLES = DATA.resolveSibling("tables");

    private static Reproduction reproduction(String name) throws IOException {
        return Reproduction.of(
                new ScoredPeriod(
                        Scorer.of(set(name)),
                        UnitRegister.read(TABLES.resolve(name + "-units.csv")).provinces(),
                        Submissions.read(TABLES.resolve(name + ".csv"))),
                PublishedTable.read(TABLES.resolve(name + "-published.csv")));
    }

    private static CriteriaSet set(String name) throws IOException {
        return CriteriaFile.read(TABLES.resolve(name + ".json"));
    }

    @ParameterizedTest
    @CsvSource({"human-development-2014, 51, 37", "pci-2021, 21, 8", "dti-province-2020, 1, 1"})
    void everyResultIsThatOfItsFiguresAsFarAsTheseAreRounded(String name, int units, int toTheDigit)
            throws IOException {
        Reproduction reproduction = reproduction(name);
        List<AdministrativeUnit> agree = reproduction.rows().stream()
                .filter(RowAgreement::agrees)
                .map(RowAgreement::unit)
                .toList();
        assertThat(reproduction.rows()).hasSize(units);
        assertThat(agree).hasSize(toTheDigit);
        assertThat(reproduction.rows().stream().map(RowAgreement::unit))
                .allMatch(unit ->
                        agree.contains(unit) || reproduction.withinInputs().contains(unit));
    }

    @ParameterizedTest
    @CsvSource({"human-development-2014", "pci-2021", "dti-province-2020"})
    void theProverHasNothingAgainstTheSet(String name) throws IOException {
        assertThat(CriteriaFile.prove(set(name)))
                .extracting(Finding::severity)
                .doesNotContain(Severity.ERROR, Severity.WARNING);
    }

    @Test
    void everySetIsInTheReadmeWithItsSource() throws IOException {
        String readme = Files.readString(TABLES.resolve("README.md"));
        try (Stream<Path> files = Files.list(TABLES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".json"))
                            .toList())
                    .isNotEmpty()
                    .allMatch(file -> readme.contains("| `" + file + "` |"));
        }
    }

    /** Of a register whose names do not begin with the office (UBND). */
    @Test
    void theCommunesOfAProvinceOf2025AreRankedByASampleThatCallsItselfOne() throws IOException {
        List<String> lines = Printed.by(CommunesOfAProvince::main).lines().toList();
        assertThat(lines).hasSize(6).noneMatch(line -> line.contains("UBND"));
        assertThat(lines.get(0)).isEqualTo("135 communes of Gia Lai, by sample figures that nobody reported");
        assertThat(lines.get(1)).startsWith("1  ");
    }
}
