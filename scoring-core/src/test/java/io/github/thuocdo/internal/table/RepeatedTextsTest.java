package io.github.thuocdo.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts that repeat, however their hashes fall. */
class RepeatedTextsTest {
    private static final int BITS = 13;

    private final RepeatedTexts texts = new RepeatedTexts();

    @Test
    void equalTextsAreMadeOnce() {
        String first = of("satisfaction");
        assertThat(of("online-level4")).isEqualTo("online-level4");
        assertThat(of("satisfaction")).isSameAs(first);
    }

    @Test
    void textsOfOneHashAreReadWithoutLookingAtAllOfThem() {
        int count = 1 << BITS;
        for (int i = 0; i < count; i++) {
            String text = ofOneHash(i);
            assertThat(text.hashCode()).isEqualTo(ofOneHash(0).hashCode());
            assertThat(of(text)).isEqualTo(text);
        }
        assertThat(texts.looked()).isLessThanOrEqualTo(16L * count);
    }

    /** Of the number's bits, "Aa" and "BB", which have the same hash. */
    private static String ofOneHash(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < BITS; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    private String of(String text) {
        char[] row = ("x" + text).toCharArray();
        return texts.of(row, 1, row.length);
    }
}
