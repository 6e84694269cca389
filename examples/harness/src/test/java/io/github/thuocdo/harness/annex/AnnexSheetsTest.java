package io.github.thuocdo.harness.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.harness.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annexes in workbooks of several sheets: which one is taken, and what is told of the others. */
class AnnexSheetsTest {
    private static final String IN_DOUBT =
            rows("STT;Chỉ số;Điểm chuẩn;Thang điểm", "I;Hạ tầng;20;20", "1;Một;10;10", "2;Hai;10;10");
    private static final String ANNEX = rows("STT;Chỉ số;Điểm tối đa", "I;Hạ tầng;10", "1;Ba;10");
    private static final String GUIDE = rows("Nội dung;Điểm", "Cách điền;Ghi số điểm");
    private static final String LETTER = rows("Kính gửi các xã");
    private static final String TWICE =
            "In (%s!Phụ lục) two columns may hold the most points: (Điểm chuẩn) and (Thang điểm)."
                    + " Maybe name the one that does Điểm tối đa, and leave the other out?";
    private static final String NO_LINES =
            "No row below the headings of (%s!Hướng dẫn) is an indicator: none has a number"
                    + " such as 1.2 or A.1 and a name. Maybe the column STT is empty?";

    @TempDir
    private Path folder;

    private static String rows(String... rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row.split(";", -1))
                        .map(cell -> "<c t='inlineStr'><is><t>" + cell + "</t></is></c>")
                        .collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining());
    }

    private Path file() {
        return folder.resolve("annex.xlsx");
    }

    private AnnexDraft.Result draft(WorkbookFile workbook) throws IOException {
        return AnnexDraft.of(workbook.write(file()), Locale.ENGLISH);
    }

    private void refused(WorkbookFile workbook, String message) {
        assertThatThrownBy(() -> draft(workbook))
                .isInstanceOf(EditedTableException.class)
                .hasMessage(message.formatted(file()));
    }

    private static List<String> names(AnnexDraft.Result draft) {
        return draft.set().criteria().stream()
                .map(Criterion::indicator)
                .map(indicator -> indicator.name().vi())
                .toList();
    }

    @Test
    void aSheetInDoubtThatIsPassedOverIsTold() throws IOException {
        AnnexDraft.Result draft =
                draft(new WorkbookFile().sheet("Phụ lục", IN_DOUBT).sheet("Tổng hợp", ANNEX));
        assertThat(names(draft)).containsExactly("Ba");
        assertThat(draft.undecided()).contains(TWICE.formatted(file()) + " The draft is made of the sheet (Tổng hợp).");
    }

    @Test
    void instructionsAreNoAnnex() throws IOException {
        AnnexDraft.Result draft =
                draft(new WorkbookFile().sheet("Hướng dẫn", GUIDE).sheet("Phụ lục", ANNEX));
        assertThat(names(draft)).containsExactly("Ba");
        assertThat(draft.undecided())
                .contains(NO_LINES.formatted(file()) + " The draft is made of the sheet (Phụ lục).");
    }

    @Test
    void whereNoSheetIsAnAnnexTheDoubtIsToldFirst() {
        refused(new WorkbookFile().sheet("Phụ lục", IN_DOUBT).sheet("Hướng dẫn", GUIDE), TWICE);
        refused(new WorkbookFile().sheet("Hướng dẫn", GUIDE).sheet("Phụ lục", IN_DOUBT), TWICE);
        refused(new WorkbookFile().sheet("Thư", LETTER).sheet("Hướng dẫn", GUIDE), NO_LINES);
    }

    @Test
    void aHiddenSheetIsReadOnlyWhereNoOtherHasHeadings() throws IOException {
        refused(new WorkbookFile().sheet("Phụ lục", IN_DOUBT).hiddenSheet("cũ", ANNEX), TWICE);
        refused(new WorkbookFile().sheet("Hướng dẫn", GUIDE).hiddenSheet("cũ", ANNEX), NO_LINES);
        assertThat(names(draft(new WorkbookFile().hiddenSheet("cũ", IN_DOUBT).sheet("Phụ lục", ANNEX))))
                .containsExactly("Ba");
        assertThat(names(draft(new WorkbookFile().sheet("Thư", LETTER).hiddenSheet("Phụ lục", ANNEX))))
                .containsExactly("Ba");
    }

    @Test
    void aTableThatIsTooLongIsRefusedWhateverFollows() {
        String[] lines = IntStream.rangeClosed(0, 3_001)
                .mapToObj(at -> at + ";Chỉ số " + at + ";1")
                .toArray(String[]::new);
        lines[0] = "STT;Chỉ số;Điểm tối đa";
        refused(
                new WorkbookFile().sheet("Phụ lục", rows(lines)).sheet("Tổng hợp", ANNEX),
                "The table in (%s!Phụ lục) has more than 3000 rows. Maybe another table is meant?");
    }
}
