package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.FiguresBuilder;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that numbers the columns is a unit's only if nothing else is said of that unit, however the file is read. */
class NumberedColumnsTest {
    private static final Scorer SCORER = Scorer.of(YenDinh.criteria());
    private static final String HEADINGS = "unit_code;satisfaction;esigned-docs;online-level3\n1;2;3;4\n";

    @TempDir
    private Path folder;

    private void isRead(String rows, String satisfaction, String remark) throws IOException {
        Path units = Files.writeString(
                folder.resolve("u.csv"), "code,name,level\n1,Xã A,commune\n2,Xã B,commune\n3,Xã C,commune\n");
        UnitSelection communes = UnitRegister.read(units).communes();
        Path file = Files.writeString(folder.resolve("f.csv"), HEADINGS + rows);
        isOf(SCORER.read(communes, Submissions.read(file), Horizon.Y2025), satisfaction, remark);
        FiguresBuilder builder = SCORER.builder(communes, Horizon.Y2025);
        isOf(builder.build(Submissions.readEach(file, builder::add)), satisfaction, remark);
    }

    private static void isOf(CheckedFigures figures, String satisfaction, String remark) {
        assertThat(figures.figure(0, "satisfaction").observation()).hasToString(satisfaction);
        assertThat(figures.findings())
                .filteredOn(finding -> finding.code().equals("column-numbers"))
                .extracting(Finding::message)
                .singleElement()
                .satisfies(message -> assertThat(message.en()).startsWith(remark));
        assertThat(figures.findings()).extracting(Finding::code).doesNotContain("figure-twice");
    }

    @Test
    void theOwnRowOfAUnitSpeaksForIt() throws IOException {
        String passed = "1 row that numbers the columns is passed over (line 2).";
        isRead("1;80;70;60\n2;90;91;92\n", "80", passed);
        isRead("2;90;91;92\n1;80;70;60\n3;85;86;87\n", "80", passed);
        isRead("2;90;91;92\n3;85;86;87\n", "2", "The row could number the columns, but (1) is a unit");
    }
}
