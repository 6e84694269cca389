package io.github.thuocdo.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.page.Rankings;
import io.github.thuocdo.insight.InsightAnswers;
import io.github.thuocdo.report.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
