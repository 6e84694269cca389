package io.github.thuocdo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {
    private static final String HOSTILE = "a\u001b[31mb\u202Ec\u009Bd\u2066e\u200Ef\tg\u007Fh";

    @Test
    void whatSteersOrTurnsGoes() {
        assertThat(Harmless.text(HOSTILE)).isEqualTo("a [31mbc def g h");
        String plain = "Thị trấn Quán Lào\n97,5 % – “đạt” …";
        assertThat(Harmless.text(plain)).isSameAs(plain);
        assertThat(Harmless.text("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(1)",
                "+1+2",
                "-cmd",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\u009B=1",
                "\u202E=HYPERLINK(1)",
                "\u200E\u2066@SUM(1)",
                "\u200F\t=1",
                " =1",
                "\u00A0+1",
                "\u3000=1",
                "\u200B=1",
                "\u2060\u2003@SUM(1)",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\u3000\uFF20SUM(1)"
            })
    void aFormulaIsText(String text) {
        assertThat(Harmless.cell(text)).startsWith("'").doesNotContain("\t", "\r", "\u009B");
    }

    @ParameterizedTest
    @CsvSource({"Xã Yên Thái", "15469", "a=b", "a\uFF1Db", "\u3000Yên Thái", "''", "' '"})
    void whatIsNoFormulaStaysAsItIs(String text) {
        assertThat(Harmless.cell(text)).isEqualTo(text);
    }

    @Test
    void aWriterMakesHarmlessWhatGoesThroughIt() throws IOException {
        StringWriter out = new StringWriter();
        try (Writer writer = Harmless.writer(out)) {
            writer.write(HOSTILE);
            writer.write(HOSTILE.toCharArray());
            writer.write('\u001b');
            writer.append("x\u202Ey", 1, 3);
        }
        assertThat(out.toString()).isEqualTo("a [31mbc def g h".repeat(2) + " y");
    }

    @Test
    void jsonSaysTheSameInEscapesHoweverItIsCut() throws IOException {
        String json = "{\"a\":\"Quán Lào £ ≥ … \u202E \u009B \u2069 \u200F\"}";
        String expected = "{\"a\":\"Quán Lào £ ≥ … \\u202e \\u009b \\u2069 \\u200f\"}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream stream = Harmless.json(out)) {
                stream.write(bytes, 0, cut);
                stream.flush();
                stream.write(bytes, cut, bytes.length - cut);
            }
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputStream stream = Harmless.json(out);
        for (byte b : bytes) {
            stream.write(b);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @Test
    void noRunOfPlainLettersHidesWhatStandsBehindIt() throws IOException {
        for (int before = 0; before <= 20; before++) {
            for (int behind = 0; behind <= 20; behind++) {
                String head = "a".repeat(before);
                String tail = "z".repeat(behind);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (OutputStream stream = Harmless.json(out)) {
                    stream.write((head + "\u202E" + tail + "ỏ\u009B" + head).getBytes(StandardCharsets.UTF_8));
                }
                assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(head + "\\u202e" + tail + "ỏ\\u009b" + head);
            }
        }
    }
}
