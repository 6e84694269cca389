package io.github.thuocdo.harness.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers in cells: nearly all are shown as they are stored, and those alone cost nothing. */
class ShownNumberTest {
    private static final int CELLS = 200_000;
    /** Far less than a number and its text. */
    private static final int BYTES_OF_A_CELL = 8;

    private static String shown(String stored) {
        return ShownNumber.of(stored, NumberFormat.PLAIN, false);
    }

    @Test
    void aNumberIsShownAsItsValueIsWhicheverWayItIsWritten() {
        for (String whole : List.of("0", "7", "10", "007", "15469", "000", "123456789012345")) {
            for (String behind : List.of("", ".", ".0", ".5", ".50", ".05", ".000", ".0000000001", "E2", "E-3")) {
                String stored = whole + behind;
                BigDecimal number = new BigDecimal(stored);
                if (number.precision() <= 15) {
                    String plain = number.signum() == 0
                            ? "0"
                            : number.stripTrailingZeros().toPlainString();
                    assertThat(shown(stored)).as(stored).isEqualTo(plain);
                }
            }
        }
        assertThat(shown("0.57999999999999996")).isEqualTo("0.58");
        assertThat(shown(".5")).isEqualTo("0.5");
        assertThat(shown("")).isEmpty();
        assertThat(shown("1.2.3")).isEqualTo("1.2.3");
        assertThat(shown("12a")).isEqualTo("12a");
    }

    @Test
    void aNumberInFewDigitsIsNotMadeAnew() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<String> cells = List.of("15469", "97.5", "1", "0.25");
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        int letters = 0;
        for (int i = 0; i < CELLS; i++) {
            letters += shown(cells.get(i % cells.size())).length();
        }
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(letters).isPositive();
        assertThat(allocated).isLessThan((long) BYTES_OF_A_CELL * CELLS);
    }
}
