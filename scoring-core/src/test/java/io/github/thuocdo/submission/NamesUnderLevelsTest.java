package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.ranking.Ranking;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name without a type is that of a unit of the level which its heading names. */
class NamesUnderLevelsTest {
    private static final UnitRegister UNITS = UnitRegister.of(List.of(
            AdministrativeUnit.of("d", "Huyện Hà", Level.DISTRICT),
            AdministrativeUnit.of("1", "Thị trấn Hà", Level.COMMUNE),
            AdministrativeUnit.of("2", "Xã An", Level.COMMUNE)));

    private static final String SET = """
            {"format": 1, "id": "s", "version": "1", "title": "T", "family": "index", "levels": ["commune", "district", "province"],
             "scale": 100, "policies": {"rounding": {"scale": 0}},
             "indicators": [{"code": "a", "type": "share"}, {"code": "b", "type": "share"}],
             "criteria": [{"id": "1", "indicator": "a", "pillar": "p", "askedOf": ["commune", "district"],
                           "scoring": {"function": "ratio"}, "source": {"document": "Q"}},
                          {"id": "2", "indicator": "b", "pillar": "p", "askedOf": ["province"],
                           "scoring": {"function": "ratio"}, "source": {"document": "Q"}}]}""";

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Ranking rank(Level level, String... files) throws IOException {
        return Scorer.of(CriteriaFile.read(bytes(SET), "set.json"))
                .rank(
                        UNITS.at(level),
                        Submissions.joined(Stream.of(files)
                                .map(text -> Submissions.readCsv(bytes(text.replace("¶", "\n")), "a.csv"))
                                .toList()));
    }

    private static String scores(Ranking ranking) {
        return ranking.entries().stream()
                .filter(unit -> unit.findScore().isPresent())
                .map(unit -> unit.unit().code() + "=" + unit.score())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
                    COMMUNE,  Xã,                              Hà, 1=50
                    COMMUNE,  Tên đơn vị,                      Hà, 1=50
                    COMMUNE,  'Xã, phường, thị trấn',          Hà, 1=50
                    COMMUNE,  Huyện,                           Hà, ''
                    COMMUNE,  'Huyện, thị xã, thành phố',      Hà, ''
                    COMMUNE,  Tỉnh,                            Hà, ''
                    COMMUNE,  Huyện,                           Thị trấn Hà, 1=50
                    DISTRICT, Huyện,                           Hà, d=50
                    DISTRICT, 'Huyện, thị xã, thành phố',      Hà, d=50
                    DISTRICT, Tên đơn vị,                      Hà, d=50
                    DISTRICT, Xã,                              Hà, ''
                    DISTRICT, 'Xã, phường, thị trấn',          Hà, ''
                    DISTRICT, Xã,                              Huyện Hà, d=50
                    """)
    void aNameIsSoughtAtTheLevelOfItsHeading(Level level, String heading, String name, String scores)
            throws IOException {
        Ranking ranking = rank(level, "\"" + heading + "\",a¶" + name + ",50¶");
        assertThat(scores(ranking)).isEqualTo(scores);
        assertThat(ranking.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR))
                .isEqualTo(scores.isEmpty());
    }

    @Test
    void aNameUnderHeadingsOfTwoLevelsIsNobodysInWhicheverOrderItIsRead() throws IOException {
        String communes = "Xã,a¶An,60¶Hà,70¶";
        String districts = "Huyện,b¶Hà,40¶";
        for (Ranking ranking :
                List.of(rank(Level.COMMUNE, communes, districts), rank(Level.COMMUNE, districts, communes))) {
            assertThat(scores(ranking)).isEqualTo("2=60");
            assertThat(ranking.findings())
                    .filteredOn(finding -> finding.code().equals("unit-name-ambiguous"))
                    .extracting((Finding finding) -> finding.message().en())
                    .containsExactly(
                            "(Hà) stands under headings of units of this level and of another, so nobody can tell"
                                    + " whose its 2 figures are: left out. Maybe write the type before the name, or give the"
                                    + " code?");
        }
    }

    @Test
    void aPairOfCodeAndOtherNameIsToldOnceInAllFiles() throws IOException {
        String[] files = Stream.of("a,B", "b,A", "a,B")
                .map(pair -> "unit_code,indicator,indicator_name,value¶2," + pair + ",5¶")
                .toArray(String[]::new);
        String named = SET.replace("\"code\": \"a\"", "\"code\": \"a\", \"name\": \"A chỉ tiêu\"")
                .replace("\"code\": \"b\"", "\"code\": \"b\", \"name\": \"B chỉ tiêu\"");
        Submissions read = Submissions.joined(Stream.of(files)
                .map(text -> text.replace(",B,", ",B chỉ tiêu,").replace(",A,", ",A chỉ tiêu,"))
                .map(text -> Submissions.readCsv(bytes(text.replace("¶", "\n")), "a.csv"))
                .toList());
        assertThat(Scorer.of(CriteriaFile.read(bytes(named), "set.json"))
                        .rank(UNITS.communes(), read)
                        .findings())
                .filteredOn(finding -> finding.code().equals("indicator-named-otherwise"))
                .hasSize(2);
    }
}
