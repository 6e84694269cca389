package io.github.thuocdo.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thuocdo.submission.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The limits of a published table, which a stranger may have made. */
class PublishedTableLimitsTest {
    private static final int WIDEST = 4_096;
    private static final int ROWS = 5_000_000 / WIDEST;
    private static final int REST = 5_000_000 - ROWS * WIDEST;

    @Test
    void fiveMillionCellsAreReadAndOneMoreIsRefused() {
        assertThat(PublishedTable.read(table(REST), "a.csv").lines()).hasSize(ROWS + 1);
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> PublishedTable.read(table(REST + 1), "a.csv"))
                .withMessage("The published table (a.csv) has more than 5000000 cells. "
                        + "Maybe leave out columns of which nothing is asked? Or raise the limit figures?")
                .satisfies(e -> assertThat(e.message(new Locale("vi")))
                        .isEqualTo("Bảng đã công bố (a.csv) có hơn 5000000 ô. "
                                + "Có thể bỏ bớt các cột không dùng đến? Hoặc nâng giới hạn figures?"));
    }

    private static InputStream table(int last) {
        StringBuilder text = new StringBuilder("unit_code" + ",a".repeat(WIDEST - 1) + "\n");
        text.append(("1" + ",".repeat(WIDEST - 1) + "\n").repeat(ROWS));
        text.append("1" + ",".repeat(last - 1) + "\n");
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRowBeyondTheUsualLimitsIsRefused() {
        String wide = "unit_code" + ",a".repeat(WIDEST) + "\n1\n";
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() ->
                        PublishedTable.read(new ByteArrayInputStream(wide.getBytes(StandardCharsets.UTF_8)), "a.csv"))
                .withMessageContaining("more than 4096");
    }
}
