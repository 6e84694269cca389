package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rank} with a period before and with advice. */
class RankAnswersTest {
    private static final String HEADING = "unit_code,indicator,value\n";

    @TempDir
    private Path folder;

    private String before() throws IOException {
        return Files.writeString(
                        folder.resolve("before.csv"),
                        HEADING + "15469,satisfaction,76\n15397,satisfaction,57\n",
                        StandardCharsets.UTF_8)
                .toString();
    }

    private String after() throws IOException {
        return Files.writeString(
                        folder.resolve("after.csv"),
                        HEADING + "15469,satisfaction,80.75\n15397,satisfaction,95\n",
                        StandardCharsets.UTF_8)
                .toString();
    }

    private Cli.Result rank(String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of("rank", "--input", after(), "--lang", "en"));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    @Test
    void thePageSaysWhoRoseAndFell() throws IOException {
        Path page = folder.resolve("page.html");
        rank("--before", before(), "--period-before", "2024", "--advice", "--out", page.toString())
                .endsWith(0);
        assertThat(Files.readString(page))
                .contains("Who rose and who fell", "1 rose, 1 fell, 0 kept their rank.", "figures of 2024")
                .contains("2 → 1", "1 → 2", "Ai lên hạng, ai xuống hạng");
    }

    @Test
    void aPublishedResultServesAsThePeriodBefore() throws IOException {
        Path result = folder.resolve("result.json");
        run("rank", "--input", before(), "--format", "json", "--out", result.toString())
                .endsWith(0);
        Path page = folder.resolve("page.html");
        rank("--before", result.toString(), "--out", page.toString()).endsWith(0);
        assertThat(Files.readString(page)).contains("published result yen-dinh-2022", "2 → 1");
        Path book = folder.resolve("book.xlsx");
        rank("--before", result.toString(), "--out", book.toString()).endsWith(0);
        assertThat(texts(book))
                .contains("Units of the result before and of this period.", "The figures of the period before are gone")
                .doesNotContain("five factors");
        rank("--before", before(), "--out", book.toString()).endsWith(0);
        assertThat(texts(book)).contains("The shares of five factors add up to the change");
        rank("--before", result.toString(), "--units-before", "yen-dinh", "--out", page.toString())
                .endsWith(2)
                .says("published ranking");
    }

    @Test
    void howThePeriodBeforeIsRestatedForMergedUnitsIsSaid() throws IOException {
        Path page = folder.resolve("page.html");
        Path book = folder.resolve("book.xlsx");
        for (Path out : List.of(page, book)) {
            rank("--before", before(), "--mergers", "yen-dinh", "--merge-by", "mean", "--out", out.toString())
                    .endsWith(0);
        }
        List<String> said = List.of(
                "The period before is restated for merged units by the register yen-dinh: plain mean of the old units.",
                "Kỳ trước được quy đổi cho các đơn vị sáp nhập theo danh mục yen-dinh: bình quân giản đơn các đơn vị"
                        + " cũ.");
        assertThat(Files.readString(page)).contains("Who rose and who fell");
        assertThat(texts(book)).contains(said.get(0));
        run(
                        "rank",
                        "--input",
                        after(),
                        "--before",
                        before(),
                        "--mergers",
                        "yen-dinh",
                        "--merge-by",
                        "mean",
                        "--out",
                        book.toString(),
                        "--lang",
                        "vi")
                .endsWith(0);
        assertThat(texts(book)).contains(said.get(1));
        rank("--before", before(), "--merge-by", "mean", "--out", page.toString())
                .endsWith(2)
                .says("belong to --mergers");
    }

    @Test
    void figuresBeforeThatCannotBeRightAreTold() throws IOException {
        String wrong = Files.writeString(
                        folder.resolve("wrong.csv"), HEADING + "15469,satisfaction,176\n", StandardCharsets.UTF_8)
                .toString();
        rank("--before", wrong, "--out", folder.resolve("page.html").toString())
                .endsWith(1)
                .says("176");
    }

    @Test
    void theSameCommandWritesTheSameWorkbook() throws IOException {
        Path book = folder.resolve("book.xlsx");
        String[] more = {"--before", before(), "--advice", "--out", book.toString()};
        rank(more).endsWith(0);
        byte[] once = Files.readAllBytes(book);
        rank(more).endsWith(0);
        assertThat(Files.readAllBytes(book)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "csv"})
    void otherFormsSendToTheCommandsThatHaveThem(String form) throws IOException {
        rank("--before", before(), "--format", form)
                .endsWith(2)
                .says("Maybe thuocdo compare")
                .writesNothing();
        rank("--advice", "--format", form)
                .endsWith(2)
                .says("Maybe thuocdo advise")
                .writesNothing();
    }

    @ParameterizedTest
    @CsvSource({
        "--period-before,2024,its figures are missing",
        "--mergers,vietnam-2025,its figures are missing",
        "--units-before,yen-dinh,its figures are missing"
    })
    void aPeriodBeforeWithoutFiguresIsWrongUse(String option, String value, String said) throws IOException {
        rank(option, value, "--out", folder.resolve("page.html").toString())
                .endsWith(2)
                .says(said);
    }

    @Test
    void communesThatPassAreNotCountedForAnotherPeriod() throws IOException {
        rank(
                        "--before",
                        before(),
                        "--completion",
                        "thanh-hoa-1829",
                        "--completion-input",
                        after(),
                        "--out",
                        folder.resolve("page.html").toString())
                .endsWith(2)
                .says("Maybe the figures of communes-complete");
    }

    @Test
    void theFilesBeforeAreNotOverwritten() throws IOException {
        Path before = Path.of(before());
        Path linked = Files.copy(before, folder.resolve("before.html"));
        rank("--before", linked.toString(), "--out", linked.toString())
                .endsWith(2)
                .says("is read too");
        assertThat(Files.readString(linked)).startsWith("unit_code");
    }

    static String texts(Path book) throws IOException {
        try (ZipFile zip = new ZipFile(book.toFile())) {
            String texts = new String(
                    zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("&#x([0-9a-f]+);")
                    .matcher(texts)
                    .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
        }
    }

    /** A set with one scored criterion more than advice is found for. */
    @ParameterizedTest
    @CsvSource({
        "en, '301 criteria of many score, and advice is found for at most 300.'",
        "vi, '301 tiêu chí của many được chấm điểm, còn tư vấn chỉ tính cho nhiều nhất 300 tiêu chí.'"
    })
    void adviceByASetThatIsTooLargeIsRefusedInWords(String language, String words) throws IOException {
        String set = """
                {"format": 1, "id": "many", "version": "1", "title": "Many", "family": "completion", "levels": ["commune"],
                 "indicators": [{"code": "online", "type": "share"}], "criteria": [%s]}
                """.formatted(
                        IntStream.rangeClosed(1, 301).mapToObj("""
                        {"id": "c%d", "indicator": "online", "pillar": "p", "askedOf": ["commune"],
                         "requirement": {"atLeast": 60}, "source": {"document": "QĐ 1"}}"""::formatted).collect(Collectors.joining(",")));
        String[] asked = {
            "rank",
            "--lang",
            language,
            "--criteria",
            Files.writeString(folder.resolve("many.json"), set).toString(),
            "--input",
            Files.writeString(folder.resolve("online.csv"), HEADING + "15469,online,76\n")
                    .toString()
        };
        run(asked).endsWith(0);
        List<String> more = new ArrayList<>(List.of(asked));
        more.addAll(List.of("--advice", "--out", folder.resolve("page.html").toString()));
        run(more.toArray(String[]::new)).endsWith(2).writesNothing().says(words);
    }
}
