package io.github.thuocdo.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Cases;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Headings of a name and something beside it, and the advice that each is given; the files hold them line by line. */
class HeadingsBesideNamesTest {
    private static final UnitSelection UNITS = UnitRegister.of(
                    List.of(AdministrativeUnit.of("1", "Xã An", Level.COMMUNE)))
            .at(Level.COMMUNE);

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CriteriaSet set() throws IOException {
        return CriteriaFile.read(
                in(
                        ("{'format': 1, 'id': 'small', 'version': '1', 'title': 'T', 'family': 'index', 'levels': ['commune'],"
                                        + "'indicators': [{'code': 'online', 'name': 'Hồ sơ trực tuyến', 'type': 'share'}],"
                                        + "'criteria': [{'id': '1', 'indicator': 'online', 'pillar': 'p', 'askedOf': ['commune'],"
                                        + "'points': 5, 'scoring': {'function': 'ratio'}, 'source': {'document': 'Q'}}]}")
                                .replace('\'', '"')),
                "set.json");
    }

    private static List<String> told(String header) throws IOException {
        return Scorer.despiteErrors(set())
                .rank(UNITS, Submissions.readCsv(in("unit_code;" + header + "\n1;3;4\n"), "figures.csv"))
                .findings()
                .stream()
                .filter(finding -> finding.code().equals(UnknownIndicators.CODE))
                .map(Finding::message)
                .map(message -> message.en())
                .toList();
    }

    private static Stream<DynamicTest> cases(String name, String advice) {
        return Cases.text(file(name))
                .lines()
                .map(heading -> Cases.test(heading, () -> {
                    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                        assertThat(told(Normalizer.normalize(heading.replace(" | ", ";"), form)))
                                .as(form.name())
                                .hasSize(heading.contains(" | ") ? 2 : 1)
                                .allMatch(message -> message.endsWith(advice));
                    }
                }));
    }

    private static Path file(String name) {
        return Cases.in("headings").stream()
                .filter(each -> Cases.sentence(each).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> wordsForCountsHeadTwoColumns() {
        return cases(
                "words for counts head two columns",
                "and counts stand in two columns. Maybe head them Hồ sơ trực tuyến (numerator) and Hồ sơ trực tuyến"
                        + " (denominator)?");
    }

    @TestFactory
    Stream<DynamicTest> partsOfOtherWordsAreNoCounts() {
        return cases("parts of other words are no counts", "is not in small. Maybe Hồ sơ trực tuyến?");
    }

    @TestFactory
    Stream<DynamicTest> periodsPlansAndResultsAreSeveralColumns() {
        return cases(
                "periods plans and results are several columns",
                "and 2 columns speak of Hồ sơ trực tuyến, as where figures of several periods, or a plan and its result, stand"
                        + " side by side. Maybe keep the column that counts, head it Hồ sơ trực tuyến, and let the headings of"
                        + " the others begin with (note)?");
    }
}
