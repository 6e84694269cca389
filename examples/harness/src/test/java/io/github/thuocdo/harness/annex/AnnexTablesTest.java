package io.github.thuocdo.harness.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.criteria.Criterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as provinces print them: points with their unit, headings in two rows, letters as codes, numbers in the name. */
class AnnexTablesTest {
    @TempDir
    private Path folder;

    private AnnexDraft.Result draft(String text) throws IOException {
        return AnnexDraft.of(Files.writeString(folder.resolve("annex.csv"), text), Locale.ENGLISH);
    }

    private static String told(AnnexDraft.Result draft) {
        return draft.set().criteria().stream()
                .map(each -> each.pillar() + " " + each.id() + " " + each.points() + " "
                        + each.indicator().name().vi())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"10 | 10", "10,0 | 10", "10.50 | 10.5", "10 điểm | 10", "(7,5 điểm) | 7.5", "20 đ | 20", "5đ | 5"})
    void pointsMayHaveTheirUnit(String written, String points) throws IOException {
        AnnexDraft.Result draft = draft("STT;Chỉ số;Điểm tối đa\nI;Nhóm;\n1;Một;" + written + "\n");
        assertThat(draft.set().criteria()).extracting(Criterion::points).hasToString("[" + points + "]");
        assertThat(draft.undecided()).noneMatch(line -> line.contains("points"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-10", "5-10", "15 điểm/1 lần", "1/2", "một", "0"})
    void whatIsNoNumberOfPointsIsListedWithWhatIsWritten(String written) throws IOException {
        AnnexDraft.Result draft = draft("STT;Chỉ số;Điểm tối đa\nI;Nhóm;\n1;Một;" + written + "\n");
        assertThat(draft.undecided())
                .contains("1 Một: its points (" + written + ") are no number above 0; it is not scored.");
    }

    @Test
    void headingsMayStandInTwoRows() throws IOException {
        assertThat(
                        told(
                                draft(
                                        "STT;Tiêu chí;Điểm;;Ghi chú\n;;Tự chấm;Điểm tối đa;\n1;Nhóm;;10;\n1.1;Một;3;4;x\n1.2;Hai;;6;\n")))
                .isEqualTo("1 1.1 4 Một; 1 1.2 6 Hai");
        assertThat(told(draft("STT;Tiêu chí;Điểm\n1;Nhóm;10\n1.1;Một;10\n"))).isEqualTo("1 1.1 10 Một");
        assertThatThrownBy(() -> draft("STT;Tiêu chí;Điểm;\n;;Tự chấm;Thẩm định\n1;Nhóm;10;9\n1.1;Một;10;9\n"))
                .hasMessageContaining("No row of");
    }

    @Test
    void codesMayBeginWithALetter() throws IOException {
        assertThat(told(draft("STT;Chỉ số;Điểm tối đa\nA;Cộng;\nA.1;Một;5\nB;Chung;\nB.1;Hai;4\nB.10;Ba;3\n")))
                .isEqualTo("A A.1 5 Một; B B.1 4 Hai; B B.10 3 Ba");
    }

    @Test
    void whatStandsBeforeTheFirstGroupHasAGroupOfItsOwn() throws IOException {
        AnnexDraft.Result draft = draft("STT;Chỉ số;Điểm tối đa\n1;Một;5\nI;Nhóm;\n2;Hai;4\n");
        assertThat(told(draft)).isEqualTo("ungrouped 1 5 Một; I 2 4 Hai");
        assertThat(draft.undecided()).contains("Indicators that stand in no group.");
    }

    @Test
    void withoutAColumnForThemNumbersAreThoseBeforeTheNames() throws IOException {
        AnnexDraft.Result draft =
                draft("Chỉ tiêu;Điểm chuẩn\nI. HẠ TẦNG;\n1. Một;4\n2) 5 xã điểm;6\n3 thôn;1\n1.2 Hai;5\nCộng;15\n");
        assertThat(told(draft)).isEqualTo("I 1 4 Một; I 2 6 5 xã điểm; I 1.2 5 Hai");
        assertThat(draft.undecided()).anyMatch(line -> line.startsWith("Row 5 (3 thôn) was not taken"));
        assertThat(draft.set().totalPoints())
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("15"));
    }

    @Test
    void aTableOfWhichNoRowIsAnIndicatorIsToldSo() {
        assertThatThrownBy(() -> draft("Chỉ tiêu;Điểm chuẩn\nHạ tầng;4\nNhân lực;6\n"))
                .isInstanceOf(EditedTableException.class)
                .hasMessageContaining("none has a number such as 1.2");
    }
}
