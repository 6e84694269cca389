package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A set that says as little as it may: a text that is absent leaves no trace in any answer, form or language. */
class BareSetTest {
    private static final String SET = """
        {"format": 1, "id": "bare", "version": "1", "title": "T", "family": "index", "levels": ["commune"],
         "indicators": [{"code": "a", "type": "share"}, {"code": "b", "type": "number"}, {"code": "c", "type": "yes-no"}],
         %s"criteria": [
          {"id": "a", "indicator": "a", "pillar": "%s", "askedOf": ["commune"], "requirement": {"atLeast": 80},
           "source": {"document": "D"}},
          {"id": "b", "indicator": "b", "pillar": "%s", "askedOf": ["commune"], "scoring": {"function": "ratio", "full": 10},
           "source": {"document": "D"}},
          {"id": "c", "indicator": "c", "pillar": "%s", "askedOf": ["commune"], "standing": "checklist",
           "source": {"document": "D"}}]}
        """;

    /** Two blank lines, nothing within brackets or quotation marks, a mark at the end of a paragraph that joins it to nothing. */
    private static final Pattern IN_TEXT = Pattern.compile(
            "\\n[ \\t]*\\n[ \\t]*\\n|\\([ \\t]*\\)|“”|\"\"|, *,|[,·;] *\\n(?!  )|· *·|\\bnull\\b|Optional");

    /** A clause is kept whole: one without a section says so by an empty one. */
    private static final Pattern IN_JSON = Pattern.compile("(?<!\"section\"):\\s*\"\\s*\"|[\\[,]\\s*\"\\s*\"|Optional");

    private static final Pattern IN_CSV = Pattern.compile("\\bnull\\b|Optional|\"\"|\\(\\)|· *·");
    private static final Pattern IN_WORKBOOK =
            Pattern.compile("<t(?: [^>]*)?>\\s*</t>|<t(?: [^>]*)?/>|null<|Optional|\\(\\)");
    private static final Pattern DATA =
            Pattern.compile("<script[^>]*type=\"application/json\"[^>]*>(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("flat.json"), SET.formatted("", "—", "—", "—"));
        Files.writeString(
                folder.resolve("grouped.json"),
                SET.formatted("\"pillars\": [{\"id\": \"g\"}, {\"id\": \"h\"}], ", "g", "h", "g"));
        Files.writeString(folder.resolve("units.csv"), "code,name,level\n1,M,commune\n2,H,commune\n3,B,commune\n");
        Files.writeString(
                folder.resolve("before.csv"), "unit_code,indicator,value\n1,a,50\n1,b,5\n2,a,90\n2,b,2\n2,c,yes\n");
        Files.writeString(
                folder.resolve("figures.csv"), "unit_code,indicator,value\n1,a,81\n1,b,5\n2,a,90\n2,c,yes\n3,b,1\n");
        Files.writeString(
                folder.resolve("mergers.csv"),
                "old_code,old_name,new_code,new_name,share\n1,M,1,M,full\n2,H,2,H,full\n3,B,3,B,full\n");
        Files.writeString(folder.resolve("published.csv"), "unit_code,score,rank\n1,0.75,1\n2,0.5,2\n");
    }

    static Stream<String> commands() {
        String figures = " --criteria SET --units UNITS --input FIGURES";
        return Stream.of("flat.json", "grouped.json")
                .flatMap(set -> Stream.of(
                                "rank table,json,csv,html,xlsx" + figures,
                                "rank html,xlsx --before BEFORE --advice" + figures,
                                "explain table,json,csv --unit 1" + figures,
                                "explain table,json,csv --unit 3 --full" + figures,
                                "check table,json,csv" + figures,
                                "criteria table,json SET",
                                "advise table,json,csv,xlsx --unit 1 --to rank:1" + figures,
                                "advise table,json,csv,xlsx --unit 3" + figures,
                                "advise table,json,csv,xlsx --all" + figures,
                                "advise table,json,csv,xlsx --all --to score:0.9 --budget 2" + figures,
                                "compare table,json,csv,xlsx --criteria SET --units UNITS --before BEFORE --after"
                                        + " FIGURES",
                                "compare table,json,csv,xlsx --criteria SET --units UNITS --before BEFORE --after"
                                        + " FIGURES --unit 1",
                                "compare table,json,csv,xlsx --criteria SET --units UNITS --before BEFORE --after"
                                        + " FIGURES --mergers MERGERS",
                                "compare table,json,csv,xlsx --criteria SET --units UNITS --before RESULT --after"
                                        + " FIGURES",
                                "decide table,json,csv,xlsx --choices" + figures,
                                "decide table,json,csv,xlsx --set a.threshold=90" + figures,
                                "reproduce table,json,csv --published PUBLISHED" + figures,
                                "duties table,json,csv,xlsx" + figures)
                        .map(command -> command.replace("SET", set)))
                .flatMap(command -> Stream.of("vi", "en").map(language -> command + " --lang " + language));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anAbsentTextLeavesNoTrace(String line) throws IOException {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        List<String> traces = new ArrayList<>();
        for (String format : words.remove(1).split(",")) {
            traces.addAll(traces(words, format));
        }
        assertThat(traces).isEmpty();
    }

    private List<String> traces(List<String> command, String format) throws IOException {
        Path out = folder.resolve("out." + format);
        List<String> arguments = new ArrayList<>();
        for (String word : command) {
            arguments.add(
                    switch (word) {
                        case "flat.json", "grouped.json" -> folder.resolve(word).toString();
                        case "RESULT" -> result(command).toString();
                        case "UNITS", "FIGURES", "BEFORE", "PUBLISHED", "MERGERS" ->
                            folder.resolve(word.toLowerCase(Locale.ROOT) + ".csv")
                                    .toString();
                        default -> word;
                    });
        }
        arguments.addAll(List.of("--format", format, "--out", out.toString()));
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));
        assertThat(result.status()).as(result.err()).isBetween(0, 1);
        byte[] bytes = Files.readAllBytes(out);
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> traces = new ArrayList<>(found(IN_TEXT, result.err(), format));
        switch (format) {
            case "json" -> traces.addAll(found(IN_JSON, text, format));
            case "html" ->
                DATA.matcher(text).results().forEach(data -> traces.addAll(found(IN_JSON, data.group(1), format)));
            case "xlsx" -> traces.addAll(found(IN_WORKBOOK, sheets(bytes), format));
            case "csv" -> traces.addAll(found(IN_CSV, text, format));
            default -> traces.addAll(found(IN_TEXT, text, format));
        }
        return traces;
    }

    /** The ranking of the period before by the set that the command names. */
    private Path result(List<String> command) {
        Path result = folder.resolve("result.json");
        Cli.run(
                        "rank",
                        "--criteria",
                        folder.resolve(command.get(command.indexOf("--criteria") + 1))
                                .toString(),
                        "--units",
                        folder.resolve("units.csv").toString(),
                        "--input",
                        folder.resolve("before.csv").toString(),
                        "--format",
                        "json",
                        "--out",
                        result.toString())
                .endsWith(0);
        return result;
    }

    private static String sheets(byte[] book) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(
                        entry.getName().endsWith(".xml") ? new String(zip.readAllBytes(), StandardCharsets.UTF_8) : "");
            }
        }
        return all.toString();
    }

    private static List<String> found(Pattern trace, String text, String format) {
        return trace.matcher(text)
                .results()
                .map(MatchResult::start)
                .map(at -> format + ": " + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 30)))
                .toList();
    }
}
