package io.github.thuocdo.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a program does that embeds the library. */
class EmbedderTest {
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?io\\.github\\.thuocdo\\.([^;]+);");
    private static final String OWN_SET = """
            {"format": 1, "id": "own", "version": "1", "title": "own", "family": "index", "levels": ["commune"],
             "scale": 100,
             "indicators": [{"code": "online", "type": "share"}, {"code": "portal", "type": "yes-no"}],
             "criteria": [
              {"id": "1", "indicator": "online", "pillar": "x", "askedOf": ["commune"], "points": 3,
               "requirement": {"atLeast": 80}, "source": {"document": "made up"}},
              {"id": "2", "indicator": "portal", "pillar": "x", "askedOf": ["commune"], "points": 1,
               "source": {"document": "made up"}}]}
            """;
    private static final UnitRegister THREE = UnitRegister.read(
            stream("code,name,level\n1,Xã Một,commune\n2,Xã Hai,commune\n3,Xã Ba,commune\n"), "units");

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Submissions figures(String... rows) {
        return Submissions.readCsv(
                stream("unit_code,indicator,value,ledger\n" + String.join("\n", rows) + "\n"), "figures.csv");
    }

    private static CriteriaSet ownSet() throws IOException {
        return CriteriaFile.read(stream(OWN_SET), "own.json");
    }

    private static List<String> codes(Ranking ranking) {
        return ranking.entries().stream().map(entry -> entry.unit().code()).toList();
    }

    private static String json(Ranking ranking) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report.of(ranking, Locale.ENGLISH).write(Format.JSON, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void onlyPublicPackagesAreImported() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/io/github/thuocdo/blackbox"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher imports = IMPORT.matcher(Files.readString(file));
                while (imports.find()) {
                    assertThat(imports.group(1)).doesNotStartWith("internal.");
                }
            }
        }
    }

    @Test
    void thePlanRanksAndExplainsTheDistrict() {
        Submissions submissions = Submissions.read(Path.of("../examples/data/yen-dinh-2025.csv"));
        Ranking ranking = Scorer.of(YenDinh.criteria()).rank(YenDinh.units().communes(), submissions, Horizon.Y2025);
        assertThat(ranking.entries()).hasSize(26);
        assertThat(ranking.entries().get(0).rank()).isEqualTo(1);
        assertThat(ranking.unit("15469").explain().text(Locale.ENGLISH)).contains("1264/QĐ-UBND", "Thị trấn Quán Lào");
    }

    @Test
    void aSetOfOnesOwnScoresAtItsScale() throws IOException {
        Ranking ranking = Scorer.of(ownSet())
                .rank(THREE.communes(), figures("1,online,40,", "1,portal,có,", "2,online,80,", "2,portal,không,"));
        assertThat(codes(ranking)).containsExactly("2", "1", "3");
        RankedUnit first = ranking.unit("2");
        assertThat(first).hasToString(" 1  Xã Hai                 75.0000");
        assertThat(ranking.unit("1")).hasToString(" 2  Xã Một                 62.5000");
        assertThat(first.explain().text(Locale.ENGLISH)).contains("made up");
    }

    @Test
    void theLastLedgerCountsAndTheOthersAreKept() throws IOException {
        Submissions submissions =
                figures("1,online,80,self", "1,portal,có,self", "1,online,40,final", "2,online,60,self");
        assertThat(Scorer.of(ownSet()).rank(THREE.communes(), submissions).unit("1"))
                .hasToString(" 1  Xã Một                 62.5000");
        assertThat(Scorer.of(ownSet())
                        .compareLedgers(THREE.communes(), submissions)
                        .unit("1"))
                .hasSize(3);
    }

    @Test
    void wrongFiguresAreFindingsAndTheOthersScore() throws IOException {
        Ranking ranking = Scorer.of(ownSet())
                .rank(THREE.communes(), figures("1,online,101,", "1,portal,có,", "2,online,nhiều,", "9,online,1,"));
        assertThat(ranking.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::code))
                .contains("share-above-100")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(ranking.unit("1")).hasToString(" 1  Xã Một                 25.0000");
    }

    @Test
    void anExecutorOfOnesOwnGivesTheSameBytes() throws IOException {
        Submissions submissions = Submissions.read(Path.of("../examples/data/yen-dinh-2025.csv"));
        Scorer scorer = Scorer.of(YenDinh.criteria());
        String alone = json(scorer.rank(YenDinh.units().communes(), submissions, Horizon.Y2025));
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            Ranking together =
                    scorer.withExecutor(executor, 2).rank(YenDinh.units().communes(), submissions, Horizon.Y2025);
            assertThat(json(together)).isEqualTo(alone);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void whatCannotBeReadSaysSoByName() {
        assertThatExceptionOfType(CriteriaException.class)
                .isThrownBy(() -> CriteriaFile.read(stream(OWN_SET.replace("atLeast", "atLest")), "own.json"))
                .withMessageContaining("own.json:6");
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Submissions.readCsv(stream("a,b\n1,2\n"), "figures.csv"))
                .withMessageContaining("figures.csv");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Registers.named("thanh-hoá"))
                .withMessageContaining("thanh-hoa");
    }
}
