package io.github.thuocdo.harness.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.criteria.Criterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            value = {
                "10 | 10",
                "10,0 | 10",
                "0,125 | 0.125",
                "10.50 | 10.5",
                "10 điểm | 10",
                "(7,5 điểm) | 7.5",
                "20 đ | 20",
                "5đ | 5"
            })
    void pointsMayHaveTheirUnit(String written, String points) throws IOException {
        AnnexDraft.Result draft = draft("STT;Chỉ số;Điểm tối đa\nI;Nhóm;\n1;Một;" + written + "\n");
        assertThat(draft.set().criteria()).extracting(Criterion::points).hasToString("[" + points + "]");
        assertThat(draft.undecided()).noneMatch(line -> line.contains("points"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-10", "5-10", "15 điểm/1 lần", "1/2", "một", "0", "(10 điểm", "10)"})
    void whatIsNoNumberOfPointsIsListedWithWhatIsWritten(String written) throws IOException {
        AnnexDraft.Result draft = draft("STT;Chỉ số;Điểm tối đa\nI;Nhóm;\n1;Một;" + written + "\n");
        assertThat(draft.undecided())
                .contains("1 Một: its points (" + written + ") are no number above 0; it is not scored.");
    }

    @Test
    void pointsInBracketsAreNotTakenAndTheReasonIsGiven() throws IOException {
        AnnexDraft.Result draft = draft("STT;Chỉ số;Điểm tối đa\nI;Nhóm;\n1;Một;(10)\n");
        assertThat(draft.undecided())
                .contains(
                        "1 Một: its points (10) stand in brackets without a unit, and bookkeeping writes so what is taken"
                                + " off; it is not scored. Maybe write them without brackets?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;2;3;4", "(1);(2);(3);(4)", "A;B;1;2", "[1];[2];[3];"})
    void theNumbersOfTheColumnsAreNoIndicator(String numbers) throws IOException {
        AnnexDraft.Result draft =
                draft("STT;Chỉ số;Điểm tối đa;Cách xác định\n" + numbers + "\nI;Nhóm;10;\n1;Một;10;x\n");
        assertThat(told(draft)).isEqualTo("I 1 10 Một");
        assertThat(draft.undecided()).noneMatch(line -> line.startsWith("Row"));
        assertThat(told(draft("STT;Chỉ số;Điểm;;Minh chứng\n;;Tối đa;Tự chấm;\n1;2;3;4;5\nI;Nhóm;10;;\n1;Một;10;;x\n")))
                .isEqualTo("I 1 10 Một");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;;", "1;2;", "1;3;4"})
    void aRowThatNumbersNoColumnsIsARow(String row) throws IOException {
        AnnexDraft.Result draft = draft("STT;Chỉ số;Điểm tối đa\n" + row + "\n2;Một;10\n");
        assertThat(draft.indicators()
                        + draft.undecided().stream()
                                .filter(line -> line.startsWith("Row"))
                                .count())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "1,000", "1.000 điểm", "(20.500 điểm)"})
    void threeDigitsBehindAMarkAreToBeDecided(String written) throws IOException {
        AnnexDraft.Result draft = draft(
                "STT;Chỉ số;Điểm tối đa\nI;Nhóm;" + written + "\n1;Một;" + written + "\n;Tổng cộng;" + written + "\n");
        assertThat(draft.undecided())
                .contains(
                        "1 Một: its points (" + written + ") may be thousands or a fraction; it is not scored.",
                        "Group I: its points (" + written
                                + ") were not taken: they are no number, or may be read in two ways.",
                        "Row 4 (Tổng cộng; points: " + written + ") was not taken as the total of the table.");
        assertThat(draft.set().totalPoints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cộng;20 | II;Nhân lực;30 | Cộng;30 | 5,9 | none",
                "Tổng;20 | II;Nhân lực;30 | Tổng;30 | 5,9 | none",
                "Cộng;20 | II;Nhân lực;30 | Cộng;50 | 5 | 50",
                "Cộng;20 | II;Nhân lực;30 | Tổng cộng;60 | 5 | 60",
                "Tổng cộng;50 | II;Nhân lực; | Cộng; | 9 | 50",
                "Chung;20 | II;Nhân lực; | Cộng;60 | 5 | 60"
            })
    void sumsOfGroupsAreNoTotal(String one, String group, String two, String rows, String total) throws IOException {
        AnnexDraft.Result draft = draft("STT;Chỉ số;Điểm tối đa\nI;Hạ tầng;20\n1;Một;10\n2;Hai;10\n;" + one + "\n"
                + group + "\n3;Ba;15\n4;Bốn;15\n;" + two + "\n");
        assertThat(draft.set().totalPoints().map(Object::toString).orElse("none"))
                .isEqualTo(total);
        assertThat(draft.undecided().stream()
                        .filter(line -> line.contains("was not taken"))
                        .map(line -> line.split(" ", -1)[1]))
                .containsExactly(rows.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STT;Tiêu chí;Điểm;;Minh chứng | ;;Tối đa;Tự chấm; | 1 1.1 10 Một",
                "STT;Tiêu chí;Điểm;;Minh chứng | ;;Tự chấm;Tối đa; | 1 1.1 9 Một",
                "STT;Tiêu chí;Thang điểm;;Minh chứng | ;;Tự chấm;Điểm tối đa; | 1 1.1 9 Một",
                "STT;Tiêu chí;Điểm;Điểm;Minh chứng | ;;Tự chấm;Tối đa; | 1 1.1 9 Một",
                "STT;Tiêu chí;Điểm đánh giá;;Minh chứng | ;;Tối đa;Tự chấm; | 1 1.1 10 Một",
                "STT;Tiêu chí;Điểm đánh giá;;Minh chứng | ;;Tự chấm;Tối đa; | 1 1.1 9 Một",
                "STT;Tiêu chí;Điểm;Kết quả;;Minh chứng | ;;;Tự chấm;Điểm; | 1 1.1 10 Một",
                "STT;Tiêu chí;Điểm;Hướng dẫn; | ;;;Cách xác định;Tài liệu kiểm chứng | 1 1.1 10 Một"
            })
    void theSecondRowOfHeadingsSaysWhichPointsAreTheMost(String first, String second, String all) throws IOException {
        AnnexDraft.Result draft = draft(first + "\n" + second + "\n1;Nhóm;;;\n1.1;Một;10;9;x;x\n");
        assertThat(told(draft)).isEqualTo(all);
        assertThat(draft.set().criteria().get(0).indicator().annex().evidence()).contains("x");
        assertThat(draft.undecided()).noneMatch(line -> line.startsWith("Row"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;Nguồn lấy từ báo cáo của xã", ";;;Báo cáo của Sở"})
    void aNoteBelowTheHeadingsIsListed(String note) throws IOException {
        AnnexDraft.Result draft =
                draft("STT;Chỉ số;Điểm tối đa;Cách xác định\n" + note + "\n1;Nhóm;10;\n1.1;Một;10;x\n");
        assertThat(told(draft)).isEqualTo("1 1.1 10 Một");
        assertThat(draft.undecided())
                .anyMatch(line -> line.startsWith("Row 2 (" + note.substring(3) + ") was not taken"));
    }

    @Test
    void aNoteBelowAGroupLeavesItAGroup() throws IOException {
        assertThat(told(draft("STT;Chỉ số;Điểm tối đa\n1;Nhóm;10\n;Theo báo cáo của xã;\n1.1;Một;10\n")))
                .isEqualTo("1 1.1 10 Một");
    }

    @Test
    void twoColumnsOfPointsAreNotTakenInSilence() throws IOException {
        assertThatThrownBy(() -> draft("STT;Tiêu chí;Số điểm;Điểm\n1;Nhóm;10;8\n1.1;Một;10;8\n"))
                .hasMessageContaining("two columns may hold the most points: (Số điểm) and (Điểm)");
        assertThat(draft("STT;Tiêu chí;Điểm;Thang điểm\n1;Nhóm;8;10\n1.1;Một;8;10\n")
                        .undecided())
                .contains("The points are taken from the column (Thang điểm); others may hold them: (Điểm).");
        assertThat(draft("STT;Tiêu chí;Điểm;Điểm tối đa\n1;Nhóm;8;10\n1.1;Một;8;10\n")
                        .undecided())
                .noneMatch(line -> line.contains("column"));
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
    void numbersThatBeginAnewInAGroupStandBehindItsCode() throws IOException {
        AnnexDraft.Result draft = draft("STT;Chỉ số;Điểm tối đa\nI;Nhóm;\n1;Một;5\n2;Hai;5\nII;Nhóm;\n1;Ba;4\n2;Bốn;4\n"
                + "2.1;Năm;4\n3;Sáu;1\nIII;Nhóm;\n1;Bảy;\n1.1;Tám;2\n1.2;Chín;3\n3;Mười;1\n");
        assertThat(told(draft))
                .isEqualTo(
                        "I 1 5 Một; I 2 5 Hai; II II.1 4 Ba; II.2 2.1 4 Năm; II 3 1 Sáu; III.1 1.1 2 Tám; III.1 1.2 3 Chín;"
                                + " III III.3 1 Mười");
        assertThat(draft.undecided()).noneMatch(line -> line.startsWith("Row"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A;I;1;II;2;B;I;3 | A>I>1, A>II>2, B>B.I>3",
                "I;A;1;B;2;II;A;1 | I>A>1, I>B>2, II>II.A>II.A.1",
                "A;1;B;2;C;3;D;4 | A>1, B>2, C>3, D>4",
                "A;1;B;2;C;3;D;4;E;5;G;6;H;7 | A>1, B>2, C>3, D>4, E>5, G>6, H>7",
                "A;1;C;2 | A>1, C>2",
                "I;1;II;2;A;3 | I>1, II>2, A>3",
                "I;1;II;2;V;3 | I>1, II>2, V>3",
                "A;1;B;2;C;3;D;4;Đ;5;E;6;G;7 | A>1, B>2, C>3, D>4, Đ>5, E>6, G>7",
                "A;1;B;1;C;1;D;1;E;1;F;1;G;1;H;1;I;1 | A>1, B>B.1, C>C.1, D>D.1, E>E.1, F>F.1, G>G.1, H>H.1, I>I.1"
            })
    void groupsOfOneKindOfLetterStandInThoseOfTheOther(String numbers, String expected) {
        AnnexNumbers all = new AnnexNumbers();
        Map<String, String> paths = new HashMap<>();
        List<String> said = new ArrayList<>();
        for (String no : numbers.split(";", -1)) {
            AnnexNumbers.Place place = all.next(no, AnnexNumbers.isLetter(no)).orElseThrow();
            String above = paths.getOrDefault(place.parent(), "");
            paths.put(place.code(), (above.isEmpty() ? "" : above + ">") + place.code());
            if (!AnnexNumbers.isLetter(no)) {
                said.add(paths.get(place.code()));
            }
        }
        assertThat(String.join(", ", said)).isEqualTo(expected);
    }

    /** Only the row behind it makes a number a group. */
    @Test
    void anIndicatorHoldsNoOthers() throws IOException {
        assertThat(told(draft("STT;Chỉ số;Điểm tối đa\nI;Nhóm;\n3;Một;5\n4;Hai;5\n3.1;Ba;4\n")))
                .isEqualTo("I 3 5 Một; I 4 5 Hai; I 3.1 4 Ba");
    }

    @Test
    void aNumberThatStandsTwiceInOneGroupIsListed() throws IOException {
        assertThat(draft(
                                "STT;Chỉ số;Điểm tối đa\nI;Nhóm;\n1;Một;5\n1;Hai;5\nII;Nhóm;\n2;Ba;4\n1;Bốn;4\n1;Năm;4\nII;Sáu;\n")
                        .undecided())
                .contains(
                        "Row 4 (1 Hai) was not taken: its number stands already.",
                        "Row 8 (1 Năm) was not taken: its number stands already.",
                        "Row 9 (II Sáu) was not taken: its number stands already.");
    }

    @Test
    void whatStandsBeforeTheFirstGroupHasAGroupOfItsOwn() throws IOException {
        AnnexDraft.Result draft = draft("STT;Chỉ số;Điểm tối đa\n1;Một;5\nI;Nhóm;\n2;Hai;4\n");
        assertThat(told(draft)).isEqualTo("ungrouped 1 5 Một; I 2 4 Hai");
        assertThat(draft.undecided()).contains("Indicators that stand in no group.");
        assertThat(draft.groups()).isEqualTo(2);
    }

    @Test
    void withoutAColumnForThemNumbersAreThoseBeforeTheNames() throws IOException {
        AnnexDraft.Result draft =
                draft("Chỉ tiêu;Điểm chuẩn\nI. HẠ TẦNG;\n1. Một;4\n2) 5 xã điểm;6\n3 thôn;1\n3.1 Hai;5\nCộng;15\n");
        assertThat(told(draft)).isEqualTo("I 1 4 Một; I 2 6 5 xã điểm; I 3.1 5 Hai");
        assertThat(draft.undecided()).anyMatch(line -> line.startsWith("Row 5 (3 thôn) was not taken"));
        assertThat(draft.set().totalPoints())
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("15"));
    }

    @Test
    void onePointIsOne() throws IOException {
        assertThat(draft("STT;Chỉ số;Điểm tối đa\nI;Nhóm;1\n1;Một;5\n").undecided())
                .contains("Group I: the annex gives it 1 point, its indicators have 5 together.");
    }

    @Test
    void aRowThatWasNotTakenHasItsReason() throws IOException {
        assertThat(draft("STT;Chỉ số;Điểm tối đa\n1;Một;5\n1;Hai;5\n2;;5\ndti-1.2;Ba;5\n")
                        .undecided())
                .contains(
                        "Row 3 (1 Hai) was not taken: its number stands already.",
                        "Row 4 (2) was not taken: it has no name.")
                .anyMatch(line -> line.startsWith("Row 5 (dti-1.2 Ba) was not taken: it has no number that is read:"));
    }

    @Test
    void aTableOfWhichNoRowIsAnIndicatorIsToldSo() {
        assertThatThrownBy(() -> draft("Chỉ tiêu;Điểm chuẩn\nHạ tầng;4\nNhân lực;6\n"))
                .isInstanceOf(EditedTableException.class)
                .hasMessageContaining("none has a number such as 1.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lĩnh vực: Chuyển đổi số;;Điểm đánh giá năm 2025;",
                "Tiêu chí chấm điểm;;Số điểm tính theo thang 100;",
                "STT;Nội dung;Điểm đạt được;\n1;Một;4;"
            })
    void aRowThatOnlySpeaksOfPointsIsPassedOver(String title) throws IOException {
        assertThat(told(draft(title + "\nSTT;Chỉ số;Điểm tối đa;Cách tính\nI;Nhóm;10;\n1;Một;10;x\n")))
                .isEqualTo("I 1 10 Một");
    }

    @Test
    void aFieldIsTheNameOnlyWhereNoOtherColumnIs() throws IOException {
        String rows = "I;;Nhóm;10\n1;CQS;Một;5\n2;;Hai;5\n";
        assertThat(told(draft("STT;Lĩnh vực;Tên chỉ số;Điểm tối đa\n" + rows))).isEqualTo("I 1 5 Một; I 2 5 Hai");
        assertThat(told(draft("STT;Lĩnh vực;Điểm tối đa\nI;Nhóm;5\n1;Một;5\n"))).isEqualTo("I 1 5 Một");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cách đánh giá;Điểm tối đa;Cách tính điểm", "Cách chấm điểm;Điểm tối đa;Cách xác định"})
    void theSurerHeadingOfTheMethodIsTaken(String headings) throws IOException {
        AnnexDraft.Result draft = draft("STT;Chỉ số;" + headings
                + "\nI;Nhóm;;10;\n1;Một;hồ sơ;10;Có: 10 điểm; không: 0\n"
                        .replace("Có: 10 điểm; không: 0", "\"Có: 10 điểm; không: 0\""));
        assertThat(draft.read()).isEqualTo(1);
    }

    @Test
    void gapsAndGuessedPlacesOfGroupsAreListed() throws IOException {
        assertThat(draft("STT;Chỉ số;Điểm tối đa\nA;Nhóm;\n1;Một;5\nC;Thưởng;\n2;Hai;5\n")
                        .undecided())
                .contains("Row 4 (C Thưởng) was taken, but no row above it has the number B.");
        assertThat(draft("STT;Chỉ số;Điểm tối đa\nI;Nhóm;\n1;Một;5\nA;Thưởng;\n2;Hai;5\n")
                        .undecided())
                .contains("Row 4 (A Thưởng) was taken as a group beside the one above it; it may stand in that one.");
    }

    /** Groups that were taken beside others do not begin the numbers of these anew. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I;II;III;A;B;IV | ",
                "A;B;I;C | ",
                "I;II;A;B;IV | IV III",
                "A;B;C;D;Đ;E;G;H | ",
                "A;B;C;D;E;G;H | ",
                "A;B;C;D;G | G E",
                "A;B;C;D;E;H | H G"
            })
    void onlyWhatNoRowAboveHasIsMissing(String letters, String missing) {
        AnnexNumbers all = new AnnexNumbers();
        List<String> said = new ArrayList<>();
        for (String letter : letters.split(";", -1)) {
            AnnexNumbers.Place place = all.next(letter, true).orElseThrow();
            if (!place.missing().isEmpty()) {
                said.add(letter + " " + place.missing());
            }
            all.next(letter + ".1", false).orElseThrow();
        }
        assertThat(String.join(", ", said)).isEqualTo(missing == null ? "" : missing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hạ tầng | Một | mỗi vụ 1 điểm, tổng không quá 5 điểm | per-item",
                "ĐIỂM TRỪ | Mất an toàn thông tin | mỗi vụ 1 điểm, tổng không quá 5 điểm | none",
                "Các nội dung trừ điểm | Một | 'Có: 5 điểm; không: 0' | none",
                "Chung | Điểm trừ do chậm báo cáo | 'Có: điểm tối đa; không: 0' | none",
                "Điểm phạt | Một | Điểm = tỷ lệ × điểm tối đa | none",
                "Điểm trừ | Một | trừ 1 điểm cho mỗi vụ, không quá 5 điểm | adjustment",
                "Điểm cộng, điểm trừ | Một | cộng 1 điểm cho mỗi sáng kiến, không quá 5 điểm | adjustment",
                "Phòng trừ sâu bệnh | Một | Điểm = tỷ lệ × điểm tối đa | ratio",
                "Hạ tầng | Văn bản được ký số (trừ văn bản mật) | Điểm = tỷ lệ × điểm tối đa | ratio",
                "Hạ tầng | Hồ sơ trực tuyến, trừ các trường hợp bất khả kháng | Điểm = tỷ lệ × điểm tối đa | ratio",
                "Văn bản, ngoại trừ văn bản mật | Một | Điểm = tỷ lệ × điểm tối đa | ratio",
                "Vi phạm (trừ 2 điểm) | Một | Điểm = tỷ lệ × điểm tối đa | none",
                "Vi phạm (trừ điểm) | Một | Điểm = tỷ lệ × điểm tối đa | none"
            })
    void pointsThatAreTakenOffAreNotReadAsPointsThatAreGiven(String group, String name, String method, String function)
            throws IOException {
        String text = "STT;Chỉ số;Điểm tối đa;Cách tính\nI;" + group + ";;\n1;Nhóm;;\n1.1;" + name + ";5;\"" + method
                + "\"\n";
        AnnexDraft.Result draft = draft(text);
        assertThat(draft.json()).contains("\"function\" : \"" + function + "\"");
        assertThat(draft.read()).isEqualTo(function.equals("none") ? 0 : 1);
        assertThat(draft.undecided().contains("1.1 " + name + ": kind of figure and scoring."))
                .isEqualTo(function.equals("none"));
    }
}
