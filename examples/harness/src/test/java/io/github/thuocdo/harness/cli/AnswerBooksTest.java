package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.file;
import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as workbooks: a sheet of words, and one of rows whose headings are words and whose numbers are numbers. */
class AnswerBooksTest {
    /** A spreadsheet counts days from the end of 1899 on. */
    private static final int DAYS_BEFORE_1970 = 25_569;

    @TempDir
    private Path folder;

    private List<String> command(String name) {
        String input = file("communes.csv");
        return switch (name) {
            case "compare" -> List.of("compare", "--before", input, "--after", input);
            case "decide" -> List.of("decide", "--set", "ap-satisfaction-2025.threshold=90", "--input", input);
            case "advise" -> List.of("advise", "--unit", "15469", "--to", "rank:1", "--input", input);
            case "all" -> List.of("advise", "--all", "--to", "score:0.9", "--budget", "5", "--input", input);
            default -> List.of("duties", "--input", input);
        };
    }

    private byte[] written(String name, String language) throws IOException {
        Path book = folder.resolve(name + language + ".xlsx");
        List<String> all = new ArrayList<>(command(name));
        all.addAll(List.of("--out", book.toString(), "--lang", language));
        run(all.toArray(String[]::new));
        return Files.readAllBytes(book);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "decide", "advise", "all", "duties"})
    void everyColumnIsHeadedInWordsAndTheSameAnswerGivesTheSameBytes(String name) throws IOException {
        for (String language : List.of("vi", "en")) {
            byte[] book = written(name, language);

            assertThat(book).isEqualTo(written(name, language));
            assertThat(text(folder.resolve(name + language + ".xlsx"))).doesNotContain("answer.");
        }
    }

    @ParameterizedTest
    @CsvSource({"vi,Điểm trước", "en,Score before"})
    void theRowsAreTheirSheet(String language, String heading) throws IOException {
        written("compare", language);

        assertThat(text(folder.resolve("compare" + language + ".xlsx"))).contains(heading);
    }

    /** Days are days, and codes of the library are words. */
    @Test
    void dutiesInVietnameseHaveDaysAndWords() throws IOException {
        written("duties", "vi");

        String book = text(folder.resolve("dutiesvi.xlsx"));
        assertThat(book)
                .contains(">báo cáo<", ">huyện<", ">xã<", "dd/mm/yyyy")
                .contains("<v>" + (LocalDate.of(2025, 12, 4).toEpochDay() + DAYS_BEFORE_1970))
                .doesNotContain(">duty<", ">district<", ">commune<", ">2025-12-04<");
    }

    private static String text(Path book) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(book.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml")) {
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(all)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }
}
