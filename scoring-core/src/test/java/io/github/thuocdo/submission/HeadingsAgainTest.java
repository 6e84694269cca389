package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.Level;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Headings that stand again below the first ones, and units whose unit above is named beside them. */
class HeadingsAgainTest {
    private static Submissions read(String csv) {
        return Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "a.csv");
    }

    private static List<String> told(Submissions read) {
        return read.findings().stream()
                .map(finding -> finding.severity() + " " + finding.code() + " "
                        + finding.line().orElse(0))
                .toList();
    }

    @Test
    void theSameHeadingsOnTheNextPageArePassedOver() {
        for (String again : List.of("Mã đơn vị,online", "MÃ ĐƠN VỊ,Online", "mã  đơn vị,online,")) {
            Submissions read = read("Mã đơn vị,online\n01,90\n" + again + "\n02,80\n");
            assertThat(read.all()).extracting(Submission::unit).as(again).containsExactly("01", "02");
            assertThat(told(read)).containsExactly("INFO headings-passed-over 3");
        }
    }

    @Test
    void figuresUnderOtherHeadingsAreNotReadUnderTheFirst() {
        Submissions read = read("Mã đơn vị,online\n01,90\n,\nMã đơn vị,satisfaction\n02,80\n03,70\n");
        assertThat(read.all()).extracting(Submission::unit).containsExactly("01");
        assertThat(told(read)).contains("ERROR headings-again 4");
        assertThat(read.findings())
                .filteredOn(finding -> finding.code().equals("headings-again"))
                .first()
                .extracting(finding -> finding.message().en())
                .asString()
                .contains("(Mã đơn vị)", "other than those of row 1");
        Submissions longForm =
                read("Tên đơn vị,Chỉ tiêu,Giá trị\nXã An,online,9\nTên đơn vị,Tử số,Mẫu số\nXã An,9,10\n");
        assertThat(told(longForm)).containsExactly("ERROR headings-again 3");
    }

    @Test
    void aWholeNumberBesideAWordForUnitsIsAFigureUnlessTheWordIsTheContracts() {
        for (String word : List.of("Đơn vị", "Mã đơn vị", "Tên xã")) {
            Submissions read = read("Mã đơn vị,online\n01,90\n" + word + ",5\n02,80\n");
            assertThat(read.all()).extracting(Submission::unit).as(word).containsExactly("01", word, "02");
            assertThat(told(read)).as(word).isEmpty();
        }
        Submissions read = read("Mã đơn vị,online\n01,90\nunit_code,5\n02,80\n");
        assertThat(read.all()).extracting(Submission::unit).containsExactly("01");
        assertThat(told(read)).containsExactly("ERROR headings-again 3");
    }

    @Test
    void aUnitOfTheSameNameBelowAnotherOneIsNotMeant() {
        UnitSelection units = UnitRegister.of(List.of(
                        AdministrativeUnit.of("394", "Huyện Yên Định", Level.DISTRICT)
                                .withParent("38"),
                        AdministrativeUnit.of("15430", "Xã Yên Lạc", Level.COMMUNE)
                                .withParent("394"),
                        AdministrativeUnit.of("9", "Xã Lẻ", Level.COMMUNE)))
                .communes();
        for (String above : List.of("Yên Định", "huyện Yên Định", "394", "38", "tỉnh Thanh Hóa")) {
            assertThat(units.named("Xã Yên Lạc", above)).as(above).hasSize(1);
        }
        for (String above : List.of("Như Thanh", "Huyện Như Thanh", "395", "Yên")) {
            assertThat(units.named("Xã Yên Lạc", above)).as(above).isEmpty();
        }
        assertThat(units.named("Xã Lẻ", "Như Thanh"))
                .as("the register does not say whose it is")
                .hasSize(1);
    }
}
