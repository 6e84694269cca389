package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who vouches for a figure, as files write it. */
class LedgerTest {
    @ParameterizedTest
    @CsvSource({
        "self, SELF",
        "Self, SELF",
        "Tự đánh giá, SELF",
        "tự  chấm, SELF",
        "verified, VERIFIED",
        "THẨM ĐỊNH, VERIFIED",
        "đã thẩm định, VERIFIED",
        "final, FINAL",
        "'Kết luận ', FINAL",
        "'fin\u200bal', FINAL"
    })
    void aLedgerIsKnownByItsCodeOrName(String written, Ledger ledger) {
        assertThat(Ledger.ofCode(written)).contains(ledger);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fnal", "đánh giá", "kết", "0"})
    void anythingElseIsNone(String written) {
        assertThat(Ledger.ofCode(written)).isEmpty();
    }

    @Test
    void aCodeStaysInFiles() {
        assertThat(Ledger.VERIFIED.code()).isEqualTo("verified");
    }
}
