package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.file;
import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitStatusTest {

    private static Cli.Result rank(String more) {
        return run(Stream.concat(
                        Stream.of("rank", "--input", file("communes.csv"), "--lang", "en"),
                        Arrays.stream(more.split(" ")))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format docx        | --format does not take (docx); its values are: table, json, csv, xlsx, html.",
                "--format pdf         | --format does not take (pdf)",
                "--level comune       | Maybe commune?",
                "--level province     | ranks district, commune, not province. Maybe --level district?",
                "--criteria dti-922   | ranks province, not commune. Maybe --level province?",
                "--criteria dti-92    | There is no criteria set (dti-92)",
                "--criteria my-set    | There is no criteria set (my-set)",
                "--roll-up            | Maybe --level district?",
                "--criteria dti-922 --level province --horizon 2025 | has no target years. Maybe leave --horizon out?",
                "--horizon 2024       | --horizon does not take (2024); its values are: 2022, 2025, 2030. Maybe 2025?",
                "--horizon 2026       | --horizon does not take (2026); its values are: 2022, 2025, 2030. Maybe 2025?",
                "--horizon 2023       | Maybe 2022?",
                "--horizon 2050       | Maybe 2030?",
                "--horizon 20255      | Maybe 2025?",
                "--horizon soon       | --horizon does not take (soon)",
                "--period 25          | --period takes a year from 1900 to 2999, not (25).",
                "--as-of 28/4/2022    | --as-of takes a day like 2022-04-28, not (28/4/2022).",
                "--reading loosest    | its values are: strictest, body, appendix.",
                "--units yen-din      | There is no register (yen-din)",
                "--inptu x            | There is no option (--inptu). Maybe --input?",
                "--level=commune --level=district | --level can be given only once.",
                "--horizon            | --horizon needs a value.",
                "leftover             | (leftover) is one argument too many.",
                "@file                | (@file) is one argument too many.",
                "--out /no/such/folder/x.json | there is no folder (/no/such/folder). Maybe make it first?"
            })
    void wrongUseEndsWithTwoAndAdvice(String arguments, String message) {
        assertThat(rank(arguments).endsWith(2).writesNothing().says(message).err())
                .endsWith("thuocdo: See: thuocdo rank --help\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--units no-such.csv     | The file (no-such.csv) cannot be opened.",
                "--criteria no-such.json | The criteria set (no-such.json) cannot be opened.",
                "--input no-such.csv     | The file (no-such.csv) cannot be opened.",
                "--as-of 2026-01-01      | holds no unit of the level commune on 2026-01-01",
                "--units vietnam-2025 --level district | (vietnam-2025) holds no unit of the level district."
            })
    void whatCannotBeReadEndsWithThreeAndNothingIsWritten(String arguments, String message) {
        rank(arguments).endsWith(3).writesNothing().says(message);
    }

    @Test
    void noCommandOrAnUnknownOneIsWrongUse() {
        run("--lang", "en").endsWith(2);
        run().endsWith(2).writesNothing().says("thuocdo");
        run("rnk")
                .endsWith(2)
                .writesNothing()
                .says("rnk", "rank, explain, check, criteria, advise, compare, decide, reproduce, template, duties");
        run("tempate").endsWith(2).says("template");
        run("rank", "--lang", "en").endsWith(2).says("--input is missing.");
        run("rank", "--lang", "fr", "--input", "x").endsWith(2).says("--lang", "(fr)");
        run("rank", "--input", "-", "--input", "-", "--lang", "en")
                .endsWith(2)
                .says("Standard input (-) can be read only once.");
    }

    @Test
    void allWrongUseEndsWithTheWayToTheHelp() {
        String input = file("communes.csv");
        run("rank", "--lang", "en").endsWith(2).says("--input is missing.\nthuocdo: See: thuocdo rank --help\n");
        run("check", "--lang", "en").endsWith(2).says("\nthuocdo: See: thuocdo check --help\n");
        run("explain", "--input", input, "--unit", "1", "--lang", "en")
                .endsWith(2)
                .says("\nthuocdo: See: thuocdo explain --help\n");
        run("criteria", "--format", "xml", "--lang", "vi")
                .endsWith(2)
                .says("\nthuocdo: Xem: thuocdo criteria --help\n");
        assertThat(run("rank", "--input", "no-such.csv", "--lang", "en")
                        .endsWith(3)
                        .err())
                .doesNotContain("--help");
    }

    @Test
    void theLanguageMayStandBeforeTheCommand() {
        String input = file("communes.csv");
        String behind = run("rank", "--input", input, "--lang", "en").out();
        assertThat(run("--lang", "en", "rank", "--input", input).endsWith(0).out())
                .isEqualTo(behind)
                .contains("units ranked");
        assertThat(run("--lang=en", "rank", "--input", input).endsWith(0).out()).isEqualTo(behind);
        assertThat(run("--lang", "vi", "--help").endsWith(0).out()).contains("Cách dùng:", "--lang=vi|en");
        assertThat(run("--lang", "en", "rank", "--help").endsWith(0).out()).contains("Usage: thuocdo rank");
        run("--lang", "en", "rnk").endsWith(2).says("There is no command (rnk)", "Maybe rank?");
        run("--lang", "en").endsWith(2).says("Usage: thuocdo COMMAND [options]");
    }

    @Test
    void twoLanguagesAreWrongUseAsAnyOptionGivenTwice() {
        String input = file("communes.csv");
        run("--lang", "vi", "rank", "--input", input, "--lang", "en")
                .endsWith(2)
                .writesNothing()
                .says("--lang can be given only once.", "See: thuocdo rank --help");
        run("--lang", "vi", "--lang=en", "rank", "--input", input).endsWith(2).says("--lang can be given only once.");
        run("--lang", "fr", "rank", "--input", input)
                .endsWith(2)
                .writesNothing()
                .says("--lang", "(fr)");
        run("--lang", "fr").endsWith(2).says("--lang", "(fr)");
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void helpFitsEightyColumnsAndBreaksNoFileName(String language) {
        for (String command : new String[] {
            "rank", "explain", "check", "criteria", "advise", "compare", "decide", "reproduce", "template", "duties"
        }) {
            String help = run(command, "--help", "--lang", language).endsWith(0).out();
            assertThat(help.lines())
                    .hasSizeGreaterThan(10)
                    .allMatch(line -> line.codePointCount(0, line.length()) <= 80);
            assertThat(help).as(command).doesNotContainPattern("\\.\\R\\s*(csv|json|ndjson|ics|xlsx|html)\\b");
        }
    }

    @Test
    void aLanguageThatThereIsNotIsRefusedInTheSystems() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            run("criteria", "--lang", "fr").endsWith(2).says("--lang does not take (fr); its values are: vi, en.");
            Locale.setDefault(new Locale("vi"));
            run("criteria", "--lang", "fr").endsWith(2).says("--lang không nhận (fr); các giá trị: vi, en.");
            Locale.setDefault(Locale.JAPANESE);
            run("criteria", "--lang", "fr").endsWith(2).says("--lang không nhận (fr); các giá trị: vi, en.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aUnitIsMeantByItsNameAndNeverByANeighbouringNumber() {
        String input = file("communes.csv");
        run("explain", "--input", input, "--lang", "en", "--unit", "15470")
                .endsWith(2)
                .says("The register holds no unit (15470). Maybe another register with --units?");
        run("explain", "--input", input, "--lang", "en", "--unit", "Thị trấn Quan Lao")
                .endsWith(2)
                .says("Maybe 15469 (Thị trấn Quán Lào)?");
        run("explain", "--input", input, "--lang", "vi", "--unit", "yên lâm")
                .endsWith(2)
                .says("Có thể là 15403 (Thị trấn Yên Lâm)?");
    }

    @Test
    void helpAndVersionEndWithZero() {
        assertThat(run("--version").endsWith(0).out()).isEqualTo("thuocdo 0.1.0\n");
        assertThat(run("rank", "--version").endsWith(0).out()).isEqualTo("thuocdo 0.1.0\n");
        assertThat(run("--help", "--lang", "vi").endsWith(0).out()).contains("Cách dùng: thuocdo LỆNH [tùy chọn]");
        assertThat(run("rank", "--help", "--lang", "en").endsWith(0).out())
                .contains("Usage: thuocdo rank --input FILE [options]", "--[no-]progress", "--no-consistency");
    }

    @Test
    void theLanguageIsTheSystemsWhereThatIsVietnameseOrEnglishElseVietnamese() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(run("--help").out()).contains("Usage:");
            Locale.setDefault(new Locale("vi"));
            assertThat(run("--help").out()).contains("Cách dùng:");
            Locale.setDefault(Locale.FRENCH);
            assertThat(run("--help").out()).contains("Cách dùng:");
            assertThat(run("--help", "--lang=en").out()).contains("Usage:");
        } finally {
            Locale.setDefault(before);
        }
    }
}
