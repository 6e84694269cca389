package io.github.thuocdo.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The reader of strict UTF-8 beside the JDK's. */
class StrictUtf8Test {
    private static final String[] PIECES = {
        "a", "12.5,", "\n", "có", "không", "ệ", "–", "\uFEFF", "\uD7FF", "\uE000", "\uFFFF", "😀", "\u0080", "\u07FF",
        "\u0800"
    };
    private static final int[] WRONG = {
        0x80, 0xBF, 0xC0, 0xC1, 0xC3, 0xE0, 0xE1, 0xED, 0xA0, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF
    };

    @Test
    void whatIsRightIsReadAsTheJdkReadsIt() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = text(random, random.nextInt(round % 10 == 0 ? 20_000 : 40));
            assertThat(read(new StrictUtf8(new ByteArrayInputStream(bytes)), random))
                    .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsWrongForTheJdkIsWrongAndNothingElse() throws IOException {
        SplittableRandom random = new SplittableRandom(12);
        int refused = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = text(random, random.nextInt(12));
            for (int k = random.nextInt(4); k > 0 && bytes.length > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) WRONG[random.nextInt(WRONG.length)];
            }
            String expected = orRefusal(
                    new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder()),
                    random);
            assertThat(orRefusal(new StrictUtf8(new ByteArrayInputStream(bytes)), random))
                    .isEqualTo(expected);
            refused += expected.equals("refused") ? 1 : 0;
        }
        assertThat(refused).isBetween(500, 2_500);
    }

    private static byte[] text(SplittableRandom random, int pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int k = 0; k < pieces; k++) {
            all.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }

    private static String orRefusal(Reader reader, SplittableRandom random) throws IOException {
        try {
            return read(reader, random);
        } catch (CharacterCodingException e) {
            return "refused";
        }
    }

    private static String read(Reader reader, SplittableRandom random) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] buffer = new char[64];
        int most = 2 + random.nextInt(62);
        for (int count = reader.read(buffer, 0, most); count >= 0; count = reader.read(buffer, 0, most)) {
            all.append(buffer, 0, count);
            most = 2 + random.nextInt(62);
        }
        return all.toString();
    }
}
