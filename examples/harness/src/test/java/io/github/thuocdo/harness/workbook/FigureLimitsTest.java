package io.github.thuocdo.harness.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thuocdo.submission.ReadingLimits;
import org.junit.jupiter.api.Test;

/** Limits of files of figures, each set by its name while all others stay. */
class FigureLimitsTest {
    private static final FigureLimits STANDARD = FigureLimits.STANDARD;
    private static final int NO_RATIO = Integer.MAX_VALUE;
    private static final long BYTES = 2L << 30;
    private static final long TEXTS = 256L << 20;

    @Test
    void eachLimitOfWorkbooksIsSetAlone() {
        setsWorkbooks(
                "workbook-cells",
                7,
                new WorkbookLimits(BYTES, 100, 32, TEXTS, 20, 4_000_000, 1_000, 4_096, 7, 100_000));
        setsWorkbooks(
                "workbook-sheets",
                7,
                new WorkbookLimits(BYTES, 100, 32, TEXTS, 20, 4_000_000, 7, 4_096, 64_000_000, 100_000));
        setsWorkbooks(
                "workbook-texts",
                7,
                new WorkbookLimits(BYTES, 100, 32, TEXTS, 20, 7, 1_000, 4_096, 64_000_000, 100_000));
    }

    @Test
    void densityIsSetOneNumberAfterTheOther() {
        setsWorkbooks("workbook-cells-per-kilobyte", 7, WorkbookLimits.STANDARD.with(new Density(150, 7)));
        setsWorkbooks("workbook-rows-per-kilobyte", 7, WorkbookLimits.STANDARD.with(new Density(7, 500)));
        FigureLimits both = STANDARD.with("workbook-rows-per-kilobyte", 7)
                .with("workbook-cells-per-kilobyte", 8)
                .with("workbook-sheets", 9)
                .with("columns", 9_000);
        assertThat(both.workbooks().density()).isEqualTo(new Density(7, 8));
    }

    @Test
    void megabytesHoldWhateverTheSizeOfTheFileAlsoWhereTheyAreTheUsualOnes() {
        for (int most : new int[] {7, 2_048}) {
            setsWorkbooks(
                    "workbook-megabytes",
                    most,
                    new WorkbookLimits(
                            (long) most << 20,
                            NO_RATIO,
                            NO_RATIO,
                            TEXTS,
                            20,
                            4_000_000,
                            1_000,
                            4_096,
                            64_000_000,
                            100_000));
        }
        for (int most : new int[] {7, 256}) {
            setsWorkbooks(
                    "workbook-text-megabytes",
                    most,
                    new WorkbookLimits(
                            BYTES, 100, 32, (long) most << 20, NO_RATIO, 4_000_000, 1_000, 4_096, 64_000_000, 100_000));
        }
        WorkbookLimits both = STANDARD.with("workbook-megabytes", 2_048)
                .with("workbook-text-megabytes", 256)
                .workbooks();
        assertThat(both.unpackedOf(1)).isEqualTo(BYTES);
        assertThat(both.partsOf(1)).isEqualTo(BYTES);
        assertThat(both.textOf(1)).isEqualTo(TEXTS);
        assertThat(STANDARD.workbooks().unpackedOf(1)).isEqualTo(WorkbookLimits.FREE_BYTES + 100);
        assertThat(STANDARD.workbooks().partsOf(1)).isEqualTo(WorkbookLimits.FREE_BYTES + 32);
        assertThat(STANDARD.workbooks().textOf(1)).isEqualTo(WorkbookLimits.FREE_BYTES + 20);
    }

    @Test
    void theTightNumberHoldsForTheFirstBytesOfAFileAlone() {
        WorkbookLimits limits = WorkbookLimits.STANDARD;
        long tight = WorkbookLimits.FREE_BYTES + 32 * WorkbookLimits.TIGHT_BYTES;
        assertThat(limits.partsOf(WorkbookLimits.TIGHT_BYTES)).isEqualTo(tight);
        assertThat(limits.partsOf(WorkbookLimits.TIGHT_BYTES + 7)).isEqualTo(tight + 700);
        assertThat(limits.partsOf(1L << 40)).isEqualTo(BYTES);
        assertThat(limits.partsOf(Long.MAX_VALUE)).isEqualTo(BYTES);
        assertThat(WorkbookLimits.OF_TABLES.partsOf(9_000_000))
                .isEqualTo(WorkbookLimits.OF_TABLES.unpackedOf(9_000_000));
    }

    private static void setsWorkbooks(String name, int most, WorkbookLimits expected) {
        assertThat(STANDARD.with(name, most)).as(name).isEqualTo(new FigureLimits(ReadingLimits.STANDARD, expected));
    }

    @Test
    void limitsOfRowsAreSetAndAWorkbookIsOpenedAsFar() {
        for (String name : ReadingLimits.names()) {
            assertThat(STANDARD.with(name, 7))
                    .as(name)
                    .isEqualTo(new FigureLimits(ReadingLimits.STANDARD.with(name, 7), WorkbookLimits.STANDARD));
        }
        FigureLimits wide = STANDARD.with("columns", 9_000).with("cell-letters", 200_000);
        assertThat(wide.workbooks())
                .isEqualTo(new WorkbookLimits(BYTES, 100, 32, TEXTS, 20, 4_000_000, 1_000, 9_000, 64_000_000, 200_000));
    }

    @Test
    void whatIsNoLimitIsRefusedByItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.with("lines", 1))
                .withMessage("No limit is called (lines); there are cell-letters, row-letters, columns, figures, "
                        + "unit-figures, units, rows, workbook-cells, workbook-cells-per-kilobyte, workbook-megabytes, "
                        + "workbook-rows-per-kilobyte, workbook-sheets, workbook-text-megabytes, workbook-texts");
        for (String name : FigureLimits.names()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> STANDARD.with(name, 0))
                    .withMessage("The limit (" + name + ") is 1 or more, and cannot be 0");
        }
    }

    @Test
    void aLargeFileNeverMakesALimitOverflow() {
        WorkbookLimits limits = new WorkbookLimits(BYTES, NO_RATIO, NO_RATIO, TEXTS, NO_RATIO, 1, 1, 1, 1, 1);
        for (long size : new long[] {1, 1L << 31, 1L << 32, Long.MAX_VALUE}) {
            assertThat(limits.unpackedOf(size)).as("%s", size).isEqualTo(BYTES);
            assertThat(limits.textOf(size)).as("%s", size).isEqualTo(TEXTS);
        }
        WorkbookLimits endless =
                new WorkbookLimits(Long.MAX_VALUE, NO_RATIO, NO_RATIO, Long.MAX_VALUE, 1, 1, 1, 1, 1, 1);
        assertThat(endless.unpackedOf(1L << 33)).isEqualTo(Long.MAX_VALUE);
        assertThat(endless.textOf(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(endless.textOf(5)).isEqualTo(WorkbookLimits.FREE_BYTES + 5);
        long least = (BYTES - WorkbookLimits.FREE_BYTES) / 100;
        assertThat(WorkbookLimits.STANDARD.unpackedOf(least)).isEqualTo(WorkbookLimits.FREE_BYTES + 100 * least);
        assertThat(WorkbookLimits.STANDARD.unpackedOf(least + 1)).isEqualTo(BYTES);
    }
}
