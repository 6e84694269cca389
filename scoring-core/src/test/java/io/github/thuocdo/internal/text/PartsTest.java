package io.github.thuocdo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartsTest {
    @Test
    void spacesAroundPartsAndEmptyPartsGo() {
        assertThat(Parts.of(" miền núi | ||đồng bằng|", '|')).containsExactly("miền núi", "đồng bằng");
    }

    @Test
    void aTextWithoutTheMarkIsOnePart() {
        assertThat(Parts.of("district", ';')).containsExactly("district");
    }

    @Test
    void nothingHasNoParts() {
        assertThat(Parts.of("", ';')).isEmpty();
        assertThat(Parts.of(" ; ", ';')).isEmpty();
    }
}
