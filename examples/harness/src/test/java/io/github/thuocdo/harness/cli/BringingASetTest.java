package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
