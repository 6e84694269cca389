package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.Ranking;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Some units of a level take the figures that the whole level would give them, and no others. */
class SomeUnitsOfALevelTest {
    private static final UnitSelection ALL = UnitRegister.of(List.of(
                    AdministrativeUnit.of("d", "Huyện Ba", Level.DISTRICT),
                    AdministrativeUnit.of("01", "Xã An", Level.COMMUNE),
                    AdministrativeUnit.of("02", "Xã An", Level.COMMUNE),
                    AdministrativeUnit.of("03", "Xã Ca", Level.COMMUNE),
                    AdministrativeUnit.of("4", "Xã Du", Level.COMMUNE),
                    AdministrativeUnit.of("05", "Xã Em", Level.COMMUNE),
                    AdministrativeUnit.of("005", "Xã Gi", Level.COMMUNE)))
            .at(Level.COMMUNE);

    private static CriteriaSet set() throws IOException {
        return CriteriaFile.read(
                new ByteArrayInputStream(("{'format': 1, 'id': 's', 'version': '1', 'title': 'T', 'family': 'index',"
                                + "'levels': ['commune'], 'scale': 100, 'policies': {'rounding': {'scale': 0}},"
                                + "'indicators': [{'code': 'a', 'type': 'share'}], 'criteria': [{'id': '1', 'indicator': 'a',"
                                + "'pillar': 'p', 'askedOf': ['commune'], 'scoring': {'function': 'ratio'},"
                                + "'source': {'document': 'Q'}}]}")
                        .replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8)),
                "set.json");
    }

    private static Ranking rank(UnitSelection units, String figures) throws IOException {
        byte[] csv = figures.replace(" | ", "\n").getBytes(StandardCharsets.UTF_8);
        return Scorer.of(set()).rank(units, Submissions.readCsv(new ByteArrayInputStream(csv), "figures.csv"));
    }

    private static String scores(Ranking ranking) {
        return ranking.entries().stream()
                .filter(unit -> unit.findScore().isPresent())
                .map(unit -> unit.unit().code() + "=" + unit.score())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String found(Ranking ranking) {
        String codes = ranking.findings().stream()
                .map(Finding::code)
                .filter(code -> !code.equals("report-missing"))
                .distinct()
                .collect(Collectors.joining(" "));
        return codes.isEmpty() ? "none" : codes;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "some-units-of-a-level.csv", delimiter = ';', numLinesToSkip = 1)
    void figuresReachTheUnitsThatAreMeant(String sentence, String some, String figures, String scores, String findings)
            throws IOException {
        Ranking ranking = rank(ALL.only(Set.of(some.split(" "))), figures);
        assertThat(scores(ranking)).as(sentence).isEqualTo(scores);
        assertThat(found(ranking)).as(sentence).isEqualTo(findings);
    }

    @Test
    void theErrorAboutANameOfTwoUnitsIsThatOfTheWholeLevel() throws IOException {
        String figures = "tên xã,a | Xã An,50 | Xã Ca,10";
        List<String> whole = messages(rank(ALL, figures));
        assertThat(whole).hasSize(1).first().asString().contains("01 (Xã An), 02 (Xã An)");
        for (String own : List.of("01", "02")) {
            assertThat(messages(rank(ALL.only(Set.of(own, "03")), figures))).isEqualTo(whole);
            assertThat(messages(rank(ALL.only(Set.of("01", "02", "03")).only(Set.of(own)), figures)))
                    .isEqualTo(whole);
        }
    }

    private static List<String> messages(Ranking ranking) {
        return ranking.findings().stream()
                .filter(finding -> finding.code().equals("unit-name-ambiguous"))
                .map(finding -> finding.message().en())
                .toList();
    }

    @Test
    void nullIsRefusedAtOnce() {
        Set<String> withNull = new HashSet<>(Arrays.asList("01", null));
        assertThatNullPointerException().isThrownBy(() -> ALL.only(withNull)).withMessageContaining("codes");
    }
}
