package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set of one's own: from a skeleton, from an annex, and as a table for people. */
class BringingASetTest {
    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void theSkeletonLoadsAndHasNoFault() {
        run("criteria", "--new", path("set.json"), "--lang", "en").endsWith(0);

        run("check", "--criteria", path("set.json"), "--lang", "en").endsWith(0);
        assertThat(run("criteria", path("set.json"), "--lang", "en").endsWith(0).out())
                .contains("ty-le");
    }

    @Test
    void aDraftOfAnAnnexLoadsAndSaysWhatIsLeftToDecide() throws IOException {
        String annex = Files.writeString(
                        folder.resolve("annex.csv"),
                        "STT,Chỉ số,Điểm tối đa,Cách xác định và tính điểm\n1,Nhóm,15,\n"
                                + "1.1,Một,10,Điểm = tỷ lệ * điểm tối đa\n1.2,Hai,5,Theo thực tế\n")
                .toString();
        String said = run("criteria", "--new", path("set.json"), "--from", annex, "--lang", "en")
                .endsWith(0)
                .out();

        assertThat(said).contains("1.2 Hai").doesNotContain("1.1 Một");
        run("check", "--criteria", path("set.json"), "--lang", "en").endsWith(0);
    }

    private static final String ANNEX = """
            CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ;;;;;
            STT;Lĩnh vực/Tiêu chí;Điểm đánh giá;;Cách xác định;Tài liệu kiểm chứng
            ;;Tối đa;Tự chấm;;
            (1);(2);(3);(4);(5);(6)
            A;ĐIỂM CHUẨN;40;;;
            I;Chỉ đạo;15;;;
            1;Ban hành kế hoạch;5;;Đã ban hành: 5; chưa ban hành: 0;Kế hoạch
            2;Họp;10;;Theo biên bản;
            II;Thủ tục;25;;;
            1;Đúng hạn;15;;Từ 95 % trở lên: tỷ lệ × điểm tối đa; dưới 95 %: 0;
            2;Công khai;10;;(a) Có niêm yết: 1/2 × điểm tối đa + (b) Đã đăng trang: 1/2 × điểm tối đa;
            ;Tổng điểm;40;;;
            B;ĐIỂM TRỪ;;;;
            3;Họp;-6;;Trừ 2 điểm cho mỗi vụ, không quá 6 điểm;
            """;

    /** Known words are read, one criterion is decided by hand, and the units are ranked: 5 + 8 + 14.4 + 5 − 2 points. */
    @Test
    void anAnnexIsDraftedDecidedAndRankedBy() throws IOException {
        String annex = ANNEX.replaceAll("(?m)^([^;]*;[^;]*;[^;]*;[^;]*;)(.*);([^;]*)$", "$1\"$2\";$3");
        Path file = Files.writeString(folder.resolve("annex.csv"), annex);
        assertThat(run("criteria", "--new", path("set.json"), "--from", file.toString(), "--lang", "en")
                        .endsWith(0)
                        .out())
                .contains("Taken: 4 groups, 5 indicators; the scoring of 4 was read")
                .contains("- 2 Họp: kind of figure and scoring.")
                .doesNotContain("Row");
        assertThat(run("check", "--criteria", path("set.json"), "--lang", "en")
                        .endsWith(0)
                        .out())
                .contains("1 criterion is not decided yet: (2).");

        String draft = Files.readString(folder.resolve("set.json"));
        assertThat(draft.split("\"type\"", -1)).hasSize(8);
        String decided = draft.replaceFirst(
                        "\"function\" : \"none\"", "\"function\" : \"per-item\", \"each\" : 2, \"most\" : 10")
                .replaceFirst(",\\s+\"basis\" : \"undecided\"", "");
        String set = Files.writeString(folder.resolve("decided.json"), decided).toString();
        assertThat(run("check", "--criteria", set, "--lang", "en").endsWith(0).out())
                .contains("No findings.");
        aUnitIsRankedBy(set);
    }

    private void aUnitIsRankedBy(String set) throws IOException {
        String units = Files.writeString(folder.resolve("units.csv"), "code,name,level\nu,Xã U,commune\n")
                .toString();
        String figures = Files.writeString(
                        folder.resolve("figures.csv"),
                        "unit_code,1,2,II.1,II.2-a,II.2-b,3,Họp\nu,có,4,96,có,không,1,9\n")
                .toString();
        assertThat(run(
                                "rank",
                                "--criteria",
                                set,
                                "--units",
                                units,
                                "--input",
                                figures,
                                "--format",
                                "csv",
                                "--lang",
                                "en")
                        .endsWith(1)
                        .says(
                                "(Họp) may be several indicators of annex: 2, 3. Maybe give the code of the one that is meant?")
                        .out())
                .contains(",30.4000,", ",5.0000,8.0000,14.4000,5.0000,-2.0000");
    }

    @Test
    void aSetAsATableIsReadAsTheSetThatItHolds() {
        run("criteria", "qd-766-xa", "--format", "xlsx", "--out", path("set.xlsx"), "--lang", "vi")
                .endsWith(0);

        String json = run("criteria", path("set.xlsx"), "--format", "json")
                .endsWith(0)
                .out();
        assertThat(json)
                .isEqualTo(run("criteria", "qd-766-xa", "--format", "json").out());
    }

    @Test
    void aNewSetFromTheWorkbookOfASetIsThatSetWhole() throws IOException {
        run("criteria", "qd-766-xa", "--format", "xlsx", "--out", path("set.xlsx"), "--lang", "vi")
                .endsWith(0);

        String said = run("criteria", "--new", path("set.json"), "--from", path("set.xlsx"), "--lang", "en")
                .endsWith(0)
                .out();
        assertThat(said.replaceAll("\\s+", " "))
                .contains("holds the set (qd-766-xa) whole on its second sheet")
                .doesNotContain("To be decided");
        assertThat(run("criteria", path("set.json"), "--format", "json").out())
                .isEqualTo(run("criteria", "qd-766-xa", "--format", "json").out());
    }

    /** A name is changed on the table alone: the set beside it says something else. */
    @Test
    void aTableThatWasEditedIsAnErrorOfEveryCommand() throws IOException {
        for (String lang : List.of("vi", "en")) {
            String set = path("set-" + lang + ".xlsx");
            run("criteria", "qd-766-xa", "--format", "xlsx", "--out", set, "--lang", lang)
                    .endsWith(0);
            String edited = path("edited-" + lang + ".xlsx");
            edit(Path.of(set), Path.of(edited), ">1.2<", ">1.9<");
            String figures = Files.writeString(
                            folder.resolve("figures.csv"), "unit_code,indicator,value\nu,publish-on-time,50\n")
                    .toString();
            String says = lang.equals("en") ? "the table differs from the set" : "bảng khác với bộ tiêu chí";
            run("check", "--criteria", edited, "--lang", lang)
                    .endsWith(3)
                    .writesNothing()
                    .says(says, "A6");
            run("rank", "--criteria", edited, "--input", figures, "--lang", lang)
                    .endsWith(3)
                    .writesNothing()
                    .says(says, "A6");
            run("criteria", "--new", path("new-" + lang + ".json"), "--from", edited, "--lang", lang)
                    .endsWith(3)
                    .says(says);
        }
    }

    @Test
    void theFaultsOfADraftAreToldInTheLanguageAsked() throws IOException {
        String annex = Files.writeString(
                        folder.resolve("annex.csv"), "STT,Chỉ số,Điểm tối đa\n1" + ".1".repeat(200) + ",Một,10\n")
                .toString();
        run("criteria", "--new", path("set.json"), "--from", annex, "--lang", "vi")
                .endsWith(3)
                .says("là tên dài nhất");
        run("criteria", "--new", path("set.json"), "--from", annex, "--lang", "en")
                .endsWith(3)
                .says("is a name of at most");
    }

    /** A row without points is told of twice: among what is to be decided, and at its criterion. */
    @Test
    void aRowWithoutPointsIsToBeDecidedInBothLanguages() throws IOException {
        String annex = Files.writeString(
                        folder.resolve("annex.csv"),
                        "STT,Chỉ số,Điểm tối đa,Cách xác định và tính điểm\n1,Nhóm,,\n"
                                + "1.1,Một,,Điểm = tỷ lệ * điểm tối đa\n7,Lẻ,3,Theo thực tế\n")
                .toString();
        assertThat(run("criteria", "--new", path("vi.json"), "--from", annex, "--lang", "vi")
                        .endsWith(0)
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("1.1 Một: không ghi điểm tối đa; không tính điểm.")
                .contains("Các chỉ số không thuộc nhóm nào.");
        assertThat(run("criteria", "--new", path("en.json"), "--from", annex, "--lang", "en")
                        .endsWith(0)
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("1.1 Một: no most points are stated; it is not scored.")
                .contains("Indicators that stand in no group.");
        assertThat(Files.readString(folder.resolve("vi.json")))
                .contains("Không đọc được điểm tối đa trong phụ lục: số 1 ở \\\"points\\\" chỉ để giữ chỗ.")
                .contains("No most points were read in the annex: the 1 at \\\"points\\\" only holds the place.");
    }

    private static void edit(Path from, Path to, String what, String by) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write((entry.getName().endsWith("sharedStrings.xml") ? text.replace(what, by) : text)
                        .getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }

    @Test
    void aNewSetReplacesNoFileAndFromGoesWithNew() throws IOException {
        Files.writeString(folder.resolve("set.json"), "mine");
        run("criteria", "--new", path("set.json"), "--lang", "en").endsWith(2);
        assertThat(Files.readString(folder.resolve("set.json"))).isEqualTo("mine");
        run("criteria", "--from", path("set.json"), "--lang", "en").endsWith(2);
        run("criteria", "--format", "xlsx", "--out", path("all.xlsx"), "--lang", "en")
                .endsWith(2);
    }
}
