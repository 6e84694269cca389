package io.github.thuocdo.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.page.Rankings;
import io.github.thuocdo.insight.InsightAnswers;
import io.github.thuocdo.report.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The sheet of rows of an answer, as a person sees it. */
class AnswerBookTest {
    @Test
    void aColumnIsAsWideAsItsLongestCellAndLongTextsTakeSeveralLines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Answer answer = InsightAnswers.of(Rankings.decided().duties().orElseThrow());
        AnswerBook.of(answer).write(out);
        int longest = answer.rows(new Locale("vi")).stream()
                .mapToInt(row -> row.get(2).length())
                .max()
                .orElseThrow();
        assertThat(longest).as("a code").isBetween(20, 30);
        assertThat(part(out.toByteArray(), "xl/worksheets/sheet2.xml"))
                .contains("<col min=\"3\" max=\"3\" width=\"" + (longest + 2) + ".0\"")
                .as("lead offices are longer than a column may be")
                .contains("<col min=\"5\" max=\"5\" width=\"34.0\"");
    }

    /** Very many lines are never one text, and what stands above all rows of a sheet is said before the first are written out. */
    @Test
    void aLongTextIsWrittenPartByPart() throws IOException {
        Answer answer = new Answer() {
            @Override
            public Map<String, Object> data(Locale locale) {
                return Map.of();
            }

            @Override
            public List<List<String>> rows(Locale locale) {
                return List.of(List.of("code"));
            }

            @Override
            public String text(Locale locale) {
                throw new AssertionError("one text");
            }

            @Override
            public Stream<String> texts(Locale locale) {
                return IntStream.range(0, 1_200).mapToObj(i -> "Xã " + i + "\nđạt " + i + "\n");
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnswerBook.of(answer).write(out);

        String sheet = part(out.toByteArray(), "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<row r=\"1\"", "<row r=\"2400\"", "fitToPage=\"true\"", "width=\"84.0\"")
                .doesNotContain("<row r=\"2401\"");
        assertThat(part(out.toByteArray(), "xl/workbook.xml")).contains("$A$1:$A$2400");
        assertThat(part(out.toByteArray(), "docProps/core.xml")).contains("X&#xe3; 0<");
    }

    private static String part(byte[] book, String name) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals(name)) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name + " is no part of the workbook");
    }
}
