package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is read unit by unit says what it says when it is read at once. */
class UnitByUnitTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("a.csv");
    }

    private List<Submission> each() {
        List<Submission> all = new ArrayList<>();
        Submissions noticed = Submissions.readEach(file, all::add);
        assertThat(noticed.all()).isEmpty();
        assertThat(noticed.sources()).isEqualTo(Submissions.read(file).sources());
        return all;
    }

    @Test
    void theSubmissionsAreThoseOfTheWholeFile() throws IOException {
        Files.writeString(
                file,
                "unit_code,indicator,value,ledger\n"
                        + "01,a,80,\n"
                        + "01,b,có,final\n"
                        + "02,a,\"0,5\",\n"
                        + "03,a,x,\n"
                        + "03,a,,\n"
                        + "02x,a,1,self\n");
        assertThat(each()).isEqualTo(Submissions.read(file).all()).hasSize(4);
        Files.writeString(file, "unit_code,a,b\n01,80,n/a\n02,,\n");
        assertThat(each()).isEqualTo(Submissions.read(file).all()).hasSize(2);
        file = folder.resolve("a.json");
        Files.writeString(
                file,
                "[{\"unit_code\": \"01\", \"indicator\": \"a\", \"value\": 80}, {\"unit_code\": \"02\", \"indicator\":"
                        + " \"a\"}]");
        assertThat(each()).isEqualTo(Submissions.read(file).all()).hasSize(2);
    }

    /** What is read of a file is not kept: each unit is handed on before the next ones are looked at. */
    @Test
    void aUnitOfNdjsonIsHandedOnWhileTheRestIsUnread() throws IOException {
        int lines = 20_000;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append("{\"unit_code\": \"").append(i).append("\", \"indicator\": \"a\", \"value\": 80}\n");
        }
        for (String name : List.of("a.ndjson", "a.jsonl")) {
            file = folder.resolve(name);
            Files.writeString(file, text + "{\"unit_code\": \"x\", \"value\"");
            List<String> units = new ArrayList<>();
            assertThatExceptionOfType(UnreadableException.class)
                    .isThrownBy(() -> Submissions.readEach(file, submission -> units.add(submission.unit())));
            assertThat(units)
                    .as("the last line is damaged, those before it are handed on")
                    .hasSize(lines - 1);
            Files.writeString(file, text);
            List<Integer> figures = new ArrayList<>();
            assertThat(Submissions.readEach(
                                    file, unit -> figures.add(unit.entries().size()))
                            .all())
                    .isEmpty();
            assertThat(figures).hasSize(lines).containsOnly(1);
        }
    }

    @Test
    void rowsThatStandApartAreSubmissionsOfTheirOwn() throws IOException {
        Files.writeString(file, "unit_code,indicator,value\n01,a,80\n02,a,70\n01,b,60\n");
        assertThat(each().stream().map(Submission::unit)).containsExactly("01", "02", "01");
    }

    @Test
    void whatIsNoticedIsHandedBack() throws IOException {
        Files.writeString(file, "unit_code,indicator,valeu,value\n01,a,,80\n,a,,70\n02,,,1\n");
        List<Finding> noticed = Submissions.readEach(file, unit -> {}).findings();
        assertThat(noticed).isEqualTo(Submissions.read(file).findings());
        assertThat(noticed.stream().map(Finding::code))
                .containsExactly("unknown-column", "code-missing", "code-missing");
    }

    @Test
    void unitsBeforeAFaultAreHandedOn() throws IOException {
        Files.writeString(file, "unit_code,indicator,value\n01,a,80\n02,a,70\n03,a,\"60\n");
        List<String> units = new ArrayList<>();
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Submissions.readEach(file, submission -> units.add(submission.unit())));
        assertThat(units).containsExactly("01");
    }

    @Test
    void whatTheReaderThrowsIsThrown() throws IOException {
        Files.writeString(file, "unit_code,indicator,value\n01,a,80\n");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Submissions.readEach(file, submission -> {
                    throw new IllegalArgumentException(submission.unit());
                }))
                .withMessage("01");
    }

    @Test
    void rowsWithoutEndOfOneUnitAreRefused() throws IOException {
        int most = ReadingLimits.STANDARD.unitFigures();
        Files.writeString(file, "unit_code,indicator,value\n" + "01,a,1\n".repeat(most));
        assertThat(each()).hasSize(1);
        Files.writeString(file, "unit_code,indicator,value\n" + "01,a,1\n".repeat(most + 1));
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Submissions.readEach(file, unit -> {}))
                .withMessage(
                        "The file (" + file + ") brings more than " + most
                                + " figures of one unit. Maybe its rows are of several units? Or raise the limit unit-figures?");
    }

    @Test
    void whatIsNoticedWithoutEndIsCounted() {
        UnitByUnit units = new UnitByUnit(submission -> {}, ReadingLimits.STANDARD);
        Finding finding =
                Finding.worded(Severity.ERROR, "code-missing", "unit_code").in("a", 2);
        for (int i = 0; i < 20_000; i++) {
            units.note(finding);
        }
        List<Finding> noticed = units.end().findings();
        assertThat(noticed).hasSize(12_001);
        assertThat(noticed.get(12_000).message().en()).startsWith("8000 more findings of this kind");
    }
}
