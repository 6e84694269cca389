package io.github.thuocdo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of answers print what their page shows, and say that they are a sample. */
class WorkedAnswersTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath().getParent();
    private static final Path PAGE = ROOT.resolve("examples/answers/README.md");
    private static final Pattern EXAMPLE = Pattern.compile(
            "```sh\njava -jar examples/target/thuocdo\\.jar ([^\n]+)\n```\n\n```text\n(.*?)```\n", Pattern.DOTALL);

    private static final Pattern TEXT_CELL = Pattern.compile("<c [^>]*t=\"s\"[^>]*><v>(\\d+)</v>");

    /** A command of the page, and what the page says that it prints. */
    record Example(String command, String printed) {
        List<String> arguments() {
            List<String> all = new ArrayList<>();
            for (String argument : command.split(" ", -1)) {
                all.add(
                        argument.startsWith("examples/")
                                ? ROOT.resolve(argument).toString()
                                : argument);
            }
            return all;
        }
    }

    static Stream<Example> examples() throws IOException {
        List<Example> all = new ArrayList<>();
        Matcher found = EXAMPLE.matcher(Files.readString(PAGE));
        while (found.find()) {
            all.add(new Example(found.group(1), found.group(2)));
        }
        return all.stream();
    }

    private static String run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = Main.run(arguments.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), out, err);
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void threeQuestionsAreWorkedThrough() throws IOException {
        assertThat(examples().map(example -> example.command().split(" ")[0]))
                .containsExactly("advise", "compare", "decide");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aCommandPrintsWhatThePageShows(Example example) {
        assertThat(run(example.arguments())).isEqualTo(example.printed());
    }

    /** The commands of the page, and what else the three commands answer, without a form and a language. */
    static Stream<String> commands() throws IOException {
        String by = " --criteria examples/answers/sample-set.json --units examples/answers/sample-units.csv";
        String figures = by + " --input examples/answers/sample-2025.csv";
        return Stream.concat(
                examples().map(example -> example.command().replace(" --lang en", "")),
                Stream.of(
                        "advise --unit 901" + figures,
                        "advise --all" + figures,
                        "advise --all --to pass --budget 3" + figures,
                        "compare --before examples/answers/sample-2024.csv --after examples/answers/sample-2025.csv"
                                + by,
                        "compare --before RESULT --after examples/answers/sample-2025.csv" + by,
                        "decide --choices" + figures,
                        "decide --against examples/answers/sample-set.json" + figures));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOutputInBothLanguagesSaysThatTheSetIsASample(String command, @TempDir Path folder) throws IOException {
        Path result = folder.resolve("result.json");
        run(new Example(
                        "rank --criteria examples/answers/sample-set.json --units examples/answers/sample-units.csv"
                                + " --input examples/answers/sample-2024.csv --lang en --format json --out " + result,
                        "")
                .arguments());
        for (String language : List.of("vi", "en")) {
            String title = language.equals("vi") ? "Bộ tiêu chí mẫu (sample)" : "A sample set, issued by nobody";
            for (String form : List.of("table", "json", "csv", "xlsx")) {
                Path out = folder.resolve("out." + form.replace("table", "txt"));
                List<String> arguments =
                        new ArrayList<>(new Example(command.replace("RESULT", result.toString()), "").arguments());
                arguments.addAll(List.of("--lang", language, "--format", form, "--out", out.toString()));
                run(arguments);
                for (String said : said(out)) {
                    assertThat(said.replaceAll("\\s+", " ")).contains("sample-set", title);
                }
            }
        }
    }

    /** No unit is of both periods. */
    @Test
    void aSheetWithoutRowsNamesTheSetsToo(@TempDir Path folder) throws IOException {
        Path units = Files.writeString(folder.resolve("units.csv"), "code,name,level\n905,Xã Mẫu Năm,commune\n");
        Path figures = Files.writeString(folder.resolve("figures.csv"), "unit_code,indicator,value\n905,online,50\n");
        Path book = folder.resolve("out.xlsx");
        run(new Example(
                        "compare --criteria examples/answers/sample-set.json --before examples/answers/sample-2024.csv"
                                + " --units-before examples/answers/sample-units.csv --after " + figures + " --units "
                                + units + " --lang en --out " + book,
                        "")
                .arguments());
        assertThat(sheets(book))
                .allSatisfy(sheet -> assertThat(sheet.replaceAll("\\s+", " "))
                        .contains("sample-set", "A sample set, issued by nobody"))
                .last()
                .asString()
                .contains("0 rows");
    }

    /** What a file says: of a workbook the texts of each sheet, of rows each line below the heading, of anything else the whole. */
    private static List<String> said(Path file) throws IOException {
        if (file.toString().endsWith(".xlsx")) {
            return sheets(file);
        }
        String text = Files.readString(file);
        return file.toString().endsWith(".csv") ? text.lines().skip(1).toList() : List.of(text);
    }

    private static List<String> sheets(Path book) throws IOException {
        try (ZipFile zip = new ZipFile(book.toFile())) {
            List<String> shared = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL)
                    .matcher(part(zip, "xl/sharedStrings.xml"))
                    .results()
                    .map(text -> text.group(1))
                    .toList();
            List<String> sheets = new ArrayList<>();
            for (int sheet = 1; zip.getEntry("xl/worksheets/sheet" + sheet + ".xml") != null; sheet++) {
                sheets.add(TEXT_CELL
                        .matcher(part(zip, "xl/worksheets/sheet" + sheet + ".xml"))
                        .results()
                        .map(cell -> shared.get(Integer.parseInt(cell.group(1))))
                        .collect(Collectors.joining("\n")));
            }
            assertThat(sheets).hasSize(2);
            return sheets;
        }
    }

    private static String part(ZipFile zip, String name) throws IOException {
        String text = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(text)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }
}
