package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.place.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Cli.run("check", "--input", path("form.csv"), "--lead", "Phòng Không Có", "--lang", "vi")
                .endsWith(2)
                .says("Phòng Không Có", "Phòng Văn hóa và Thông tin");
        Cli.run("check", "--criteria", "yen-dinh-2022", "--lead", "Phòng VH&TT", "--lang", "vi")
                .endsWith(2);
    }
}
