package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.harness.place.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {
    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static int onTerminal(String... arguments) {
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                true,
                true);
        return Tool.run(arguments, streams);
    }

    @Test
    void aFormIsWrittenAndReadsBackWithoutAFault() {
        Cli.run("template", "--unit", "15469", "--out", path("form.xlsx"), "--lang", "vi")
                .endsWith(0);

        Cli.Result checked =
                Cli.run("check", "--input", path("form.xlsx"), "--lang", "vi").endsWith(0);
        assertThat(checked.out()).contains("0 lỗi").contains("Còn phải báo cáo: 27 chỉ tiêu");
    }

    @Test
    void theEndingOfTheFileSaysTheFormAndADisagreementIsWrongUse() throws IOException {
        Cli.run("template", "--out", path("form.csv"), "--lang", "en").endsWith(0);
        assertThat(Files.readString(Path.of(path("form.csv")))).startsWith("\uFEFFNo.,Indicator name,");

        Cli.run("template", "--out", path("other.csv"), "--format", "xlsx", "--lang", "en")
                .endsWith(2)
                .says("--format says xlsx");
        Cli.run("template", "--format", "json", "--lang", "en").endsWith(2).says("(json)");
        Cli.run("template", "--layout", "long", "--out", path("x.csv"), "--lang", "en")
                .endsWith(2)
                .says("sheets, wide");
        assertThat(Path.of(path("other.csv"))).doesNotExist();
    }

    @Test
    void aCommuneAnswersThirtyOneStatementsOf2025TheScoredFirstAndFillsInEachFigureOnce() throws IOException {
        Cli.run("template", "--unit", "15469", "--out", path("form.csv"), "--lang", "en")
                .endsWith(0);
        List<String> codes = new ArrayList<>();
        List<String> methods = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Path.of(path("form.csv")))) {
            rows.forEach(row -> {
                codes.add(row.getField("Indicator code"));
                methods.add(row.getField("How it is determined and scored"));
                // It would be read back as the unit's own words.
                assertThat(row.getField("Note")).isEmpty();
            });
        }

        assertThat(codes).hasSize(31);
        assertThat(codes.subList(0, 9)).doesNotHaveDuplicates().contains("satisfaction", "dedicated-network");
        assertThat(codes.stream().distinct()).hasSize(27);
        for (int k = 0; k < codes.size(); k++) {
            int first = codes.indexOf(codes.get(k));
            String above = "Filled in at No. " + (first + 1);
            assertThat(methods.get(k).lines().findFirst().filter(above::equals).isPresent())
                    .as("%s: %s", k, methods.get(k))
                    .isEqualTo(first != k);
        }
    }

    @Test
    void aTerminalGetsNoWorkbook() {
        assertThat(onTerminal("template")).isEqualTo(2);
        assertThat(onTerminal("template", "--format", "csv")).isZero();
    }

    @Test
    void anUnknownUnitIsWrongUse() {
        Cli.run("template", "--unit", "99999", "--out", path("form.xlsx"), "--lang", "en")
                .endsWith(2)
                .says("99999");
    }

    @Test
    void whatIsOwedIsNarrowedToOneOffice() {
        Cli.run("template", "--out", path("form.csv"), "--lang", "vi").endsWith(0);

        Cli.Result led = Cli.run("check", "--input", path("form.csv"), "--lead", "Phòng VH&TT", "--lang", "vi")
                .endsWith(0);
        assertThat(led.out()).contains("dedicated-network").doesNotContain("satisfaction:");
        String communes = Cli.run(
                        "check", "--input", path("form.csv"), "--lead", "UBND các xã, thị trấn", "--lang", "vi")
                .endsWith(0)
                .out();
        Cli.run("check", "--input", path("form.csv"), "--lead", "Không có", "--lang", "vi")
                .endsWith(2)
                .says("; \"Các phòng, ban, ngành; UBND các xã, thị trấn\"; ");
        String apart = "Do UBND các xã, thị trấn phối hợp, cơ quan khác chủ trì:";
        assertThat(communes.substring(0, communes.indexOf(apart)))
                .contains("UBND các xã, thị trấn (7)", "commune-dx-plan:")
                .doesNotContain("satisfaction:");
        assertThat(communes.substring(communes.indexOf(apart)))
                .contains("Văn phòng HĐND - UBND huyện (1)", "satisfaction:")
                .doesNotContain("commune-dx-plan:");
        Cli.run("check", "--input", path("form.csv"), "--lead", "Phòng Không Có", "--lang", "vi")
                .endsWith(2)
                .says("Phòng Không Có", "Phòng Văn hóa và Thông tin");
        Cli.run("check", "--criteria", "yen-dinh-2022", "--lead", "Phòng VH&TT", "--lang", "vi")
                .endsWith(2);
    }
}
