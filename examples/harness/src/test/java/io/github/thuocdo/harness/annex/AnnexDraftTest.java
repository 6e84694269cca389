package io.github.thuocdo.harness.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.harness.LibreOffice;
import io.github.thuocdo.number.Rational;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts of sets from tables in the columns of a published annex; the wordings are those of published annexes. */
class AnnexDraftTest {
    private static final String ANNEX = """
            PHỤ LỤC (mẫu),,,,,,
            STT,Chỉ số,Điểm tối đa,Cách xác định và tính điểm,Tài liệu kiểm chứng,Nguồn,Đơn vị xác minh
            1,Nhóm một,40,,,,
            1.1,Họp ban chỉ đạo,20,"BCĐ họp 4 lần/năm: 20; 3: 15; 2: 10; 1: 5; còn lại: 0",Biên bản,UBND xã,Phòng Văn hóa
            1.2,Hồ sơ trực tuyến,20,Tỷ lệ = a/b; Điểm = Tỷ lệ*Điểm tối đa,,,
            2,Nhóm hai,25,,,,
            2.1,Trưởng ban,10,Trưởng ban là Bí thư/Chủ tịch: Điểm tối đa; là Phó: 1/2*Điểm tối đa; chưa có/không phải lãnh đạo: 0,,,
            2.2,Cách làm hay,10,Hội đồng xem xét từng trường hợp,,,
            ,Ghi chú không có số,,,,,
            Tổng cộng,,65,,,,
            """;

    @TempDir
    private Path folder;

    private AnnexDraft.Result draft(String text) throws IOException {
        return AnnexDraft.of(Files.writeString(folder.resolve("Phụ lục 1.csv"), text), Locale.ENGLISH);
    }

    private static Criterion criterion(AnnexDraft.Result draft, String id) {
        return draft.set().criteria().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void groupsCodesPointsAndTextsAreTaken() throws IOException {
        AnnexDraft.Result draft = draft(ANNEX);

        assertThat(draft.groups()).isEqualTo(2);
        assertThat(draft.indicators()).isEqualTo(4);
        assertThat(draft.set().id()).isEqualTo("phu-luc-1");
        assertThat(draft.set().totalPoints()).contains(new BigDecimal("65"));
        assertThat(draft.set().criteria()).extracting(Criterion::pillar).containsExactly("1", "1", "2", "2");
        Criterion first = criterion(draft, "1.1");
        assertThat(first.points()).isEqualByComparingTo("20");
        assertThat(first.indicator().annex().evidence()).contains("Biên bản");
        assertThat(first.indicator().annex().collectedFrom()).contains("UBND xã");
        assertThat(first.indicator().annex().verifiedBy()).contains("Phòng Văn hóa");
    }

    @Test
    void functionsOfKnownWordingsAreReadAndMarked() throws IOException {
        AnnexDraft.Result draft = draft(ANNEX);

        assertThat(draft.read()).isEqualTo(3);
        assertThat(criterion(draft, "1.1").target().scoring()).isInstanceOf(Scoring.Steps.class);
        assertThat(criterion(draft, "1.2").target().scoring())
                .isEqualTo(new Scoring.Ratio(Rational.of(100, 1), Scoring.Direction.MORE));
        assertThat(((Scoring.Categories) criterion(draft, "2.1").target().scoring()).fractions())
                .containsValues(Rational.ONE, Rational.of(1, 2), Rational.ZERO);
        assertThat(criterion(draft, "1.2").notes().get(0).en()).startsWith("The scoring function was read");
    }

    @Test
    void everythingElseIsListedAndNothingInvented() throws IOException {
        AnnexDraft.Result draft = draft(ANNEX);

        assertThat(criterion(draft, "2.2").target().scoring()).isInstanceOf(Scoring.NotScored.class);
        assertThat(criterion(draft, "2.2").notes().get(0).en()).startsWith("To be decided");
        assertThat(draft.undecided())
                .anyMatch(line -> line.startsWith("2.2 Cách làm hay"))
                .anyMatch(line -> line.contains("Row 9"))
                .anyMatch(
                        line -> line.equals("Group 2: the annex gives it 25 points, its indicators have 20 together."))
                .noneMatch(line -> line.contains("1.1") || line.contains("Group 1"));
    }

    /** As text, and as the program takes cells by itself: 1.1 is a number then, and a percentage mark or a slash makes none. */
    @ParameterizedTest
    @ValueSource(strings = {"1/2/2/2/3/1/4/2/5/2/6/2/7/2", "1/1/2/1/3/1/4/1/5/1/6/1/7/1"})
    void aWorkbookThatAnOfficeProgramWroteGivesTheSameDraft(String columns) throws IOException {
        LibreOffice.require();
        Path csv = Files.writeString(folder.resolve("annex.csv"), ANNEX);
        AnnexDraft.Result plain = AnnexDraft.of(csv, Locale.ENGLISH);
        Path books = Files.createDirectory(folder.resolve("books"));
        LibreOffice.convert("xlsx:Calc MS Excel 2007 XML", List.of(csv), books, "--infilter=CSV:44,34,76,1," + columns);
        AnnexDraft.Result draft = AnnexDraft.of(books.resolve("annex.xlsx"), Locale.ENGLISH);
        // A draft names the file that it was made of.
        assertThat(json(draft).replace("annex.xlsx", "annex.csv")).isEqualTo(json(plain));
        assertThat(draft.groups()).isEqualTo(plain.groups());
        assertThat(draft.read()).isEqualTo(plain.read());
        assertThat(draft.undecided()).isEqualTo(plain.undecided());
    }

    private static String json(AnnexDraft.Result draft) throws IOException {
        StringWriter json = new StringWriter();
        CriteriaFile.write(draft.set(), json);
        return json.toString();
    }

    @Test
    void romanNumbersAreGroups() throws IOException {
        AnnexDraft.Result draft =
                draft("TT;Tiêu chí;Điểm tối đa\nI;Nhóm A;10\n1;Một;4\n2;Hai;6\nII;Nhóm B;5\n3;Ba;5\n");

        assertThat(draft.set().criteria()).extracting(Criterion::pillar).containsExactly("I", "I", "II");
        assertThat(draft.undecided()).noneMatch(line -> line.startsWith("Group"));
    }

    @Test
    void aTableWithoutPointsIsNoAnnex() {
        assertThatThrownBy(() -> draft("STT,Chỉ số\n1,Một\n"))
                .isInstanceOf(EditedTableException.class)
                .hasMessageContaining("Điểm tối đa");
    }
}
