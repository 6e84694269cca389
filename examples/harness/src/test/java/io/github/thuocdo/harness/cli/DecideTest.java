package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code decide} between two sets, and the choices of one, as files of every form. */
class DecideTest {
    private static final String SET = """
        {"format": 1, "id": "%s", "version": "1", "title": {"vi": "Bộ mẫu (sample) %s", "en": "Sample %s"}, "family": "index",
         "levels": ["commune"], "policies": {"rounding": {"scale": 3}},
         "verdict": {"pass": {"score": 0.8}, "bands": [{"id": "A", "from": 0.9}, {"id": "B", "from": 0}]},
         "indicators": [{"code": "a", "type": "share"}, {"code": "b", "type": "share"}],
         "criteria": [
          {"id": "a", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "requirement": {"atLeast": %s},
           "source": {"document": "QĐ mẫu", "section": "II.1"}},
          {"id": "b", "indicator": "b", "pillar": "p", "askedOf": ["commune"], "points": %s, "requirement": {"atLeast": 50},
           "source": {"document": "QĐ mẫu", "section": "II.2"}}]}
        """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("old.json"), SET.formatted("old", "một", "one", "80", "1"));
        Files.writeString(folder.resolve("new.json"), SET.formatted("new", "hai", "two", "100", "3"));
        Files.writeString(folder.resolve("units.csv"), "code,name,level\n1,Xã Một,commune\n2,Xã Hai,commune\n");
        // By the one set (1 + 1)/2 and (0.5 + 1)/2; with the threshold 0.9 and 0.7, with the points 1 and 0.875; by the
        // other 0.95, 0.85.
        Files.writeString(folder.resolve("figures.csv"), "unit_code,indicator,value\n1,a,80\n1,b,50\n2,a,40\n2,b,50\n");
    }

    private String decided(String format, String language, String... how) throws IOException {
        Path out = folder.resolve("out." + format);
        List<String> all = new ArrayList<>(
                List.of("decide", "--criteria", folder.resolve("old.json").toString()));
        all.addAll(List.of(how));
        all.addAll(List.of("--units", folder.resolve("units.csv").toString()));
        all.addAll(List.of("--input", folder.resolve("figures.csv").toString(), "--lang", language));
        all.addAll(List.of("--format", format, "--out", out.toString()));
        run(all.toArray(String[]::new)).endsWith(0);
        return format.equals("xlsx") ? sheets(out) : Files.readString(out, StandardCharsets.UTF_8);
    }

    private String[] against() {
        return new String[] {"--against", folder.resolve("new.json").toString()};
    }

    private static String sheets(Path book) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(book.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml")) {
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(all)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The threshold of a (QĐ mẫu, II.1) rises from 80% to 100%. Alone: 2 units have another score,"
                        + " rank or verdict; 0 ranks change, 0 verdicts change. | Another verdict: Xã Hai (not passed · B"
                        + " → passed · B)",
                "vi | Ngưỡng của a (QĐ mẫu, II.1) tăng từ 80% lên 100%. Riêng thay đổi này: 2 đơn vị đổi điểm, hạng"
                        + " hoặc kết luận; 0 đơn vị đổi hạng, 0 đơn vị đổi kết luận. | Đổi kết luận: Xã Hai (không đạt · B"
                        + " → đạt · B)"
            })
    void twoSetsDifferClauseByClauseAndEachChangeHasItsEffect(String language, String said, String across)
            throws IOException {
        String text = decided("table", language, against());

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text.replaceAll("\\s+", " ")).contains(said);
        assertThat(text.replaceAll("\\s+", " ")).contains(across);
    }

    @Test
    void theEffectOfTwoSetsIsToldAloneAndTogetherInDataAndRows() throws IOException {
        assertThat(decided("json", "en", against()))
                .contains("\"before\":{\"criteria\":{\"id\":\"old\",\"title\":{\"vi\":\"Bộ mẫu (sample)"
                        + " một\",\"en\":\"Sample one\"}")
                .contains("\"after\":{\"criteria\":{\"id\":\"new\",\"title\":{\"vi\":\"Bộ mẫu (sample)"
                        + " hai\",\"en\":\"Sample two\"}")
                .contains("\"together\":{\"unitsMoved\":2,\"ranksChanged\":0,\"verdictsChanged\":1}")
                .contains("{\"code\":\"2\",\"name\":\"Xã"
                        + " Hai\",\"scoreBefore\":0.750,\"scoreAfter\":0.850,\"rankBefore\":2,\"rankAfter\":2,\"verdictBefore\":\"FAIL"
                        + " B\",\"verdictAfter\":\"PASS B\"}");
        assertThat(decided("csv", "en", against()))
                .contains("\n"
                        + "change,,,,,,,,,a.requirement.atLeast,a,80,100,2,0,0,\"The threshold of a (QĐ mẫu, II.1)"
                        + " rises from")
                .contains("\nacross,2,Xã Hai,,,,,FAIL B,PASS B,b.points,b,1,3,,,,\"")
                .contains("\ntogether,,,,,,,,,,,,,2,0,1,,old,Sample one,new,Sample two\n")
                .contains("\nunit,2,Xã Hai,0.750,0.850,2,2,FAIL B,PASS B,,,,,,,,,old,Sample one,new,Sample two\n");
    }

    @Test
    void theChoicesOfASetAreRowsOfCsvAndOfAWorkbook() throws IOException {
        List<String> rows = decided("csv", "vi", "--choices").lines().toList();

        assertThat(rows.get(0)).startsWith("kind,code,name,score_before,").contains(",units_moved,ranks_changed,");
        assertThat(rows.subList(1, rows.size()))
                .hasSizeGreaterThan(10)
                .allMatch(row -> row.startsWith("change,,") || row.startsWith("across,"))
                .anyMatch(row -> row.startsWith("change,,,,,,,,,b.weight,b,,2,1,0,1,"))
                .anyMatch(row -> row.startsWith("across,2,Xã Hai,,,,,FAIL B,PASS B,b.weight,b,,2,"));
        assertThat(decided("xlsx", "vi", "--choices"))
                .contains(
                        ">b.weight<",
                        ">đổi kết luận khi chỉ có thay đổi này<",
                        ">không đạt · B<",
                        ">Số đơn vị đổi hạng<")
                .contains(">old – Bộ mẫu (sample) một · " + (rows.size() - 1) + " dòng<");
    }
}
