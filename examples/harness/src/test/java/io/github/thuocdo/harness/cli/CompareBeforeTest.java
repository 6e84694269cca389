package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare} where the set, the units or the target year of the period before were others. */
class CompareBeforeTest {
    private static final String SET = """
        {"format": 1, "id": "%s", "version": "1", "title": "%s", "family": "index", "levels": ["commune"],
         "policies": {"rounding": {"scale": 3}}, "indicators": [{"code": "a", "type": "share"}, {"code": "b", "type": "share"}],
         "criteria": [
          {"id": "a", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "requirement": {"atLeast": %s},
           "source": {"document": "QĐ mẫu", "section": "II.1"}},
          {"id": "b", "indicator": "b", "pillar": "p", "askedOf": ["commune"], "requirement": {"atLeast": 50},
           "source": {"document": "QĐ mẫu", "section": "II.2"}}%s]}
        """;

    private static final String FIGURES = "unit_code,indicator,value\n";

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String compared(String... options) {
        List<String> all = new ArrayList<>(List.of("compare", "--format", "json", "--lang", "en"));
        all.addAll(List.of(options));
        return run(all.toArray(String[]::new)).endsWith(0).out().replace("\n", "");
    }

    @Test
    void anotherSetBeforeIsAFactorOfItsOwnAndItsClausesAreNamed() throws IOException {
        String old = file("old.json", SET.formatted("old", "Sample one", "80", ""));
        String now = file("new.json", SET.formatted("new", "Sample two", "100", ""));
        String units = file("units.csv", "code,name,level\n1,M,commune\n");
        String figures = file("figures.csv", FIGURES + "1,a,80\n1,b,50\n");

        // (1 + 1)/2 before and (0.8 + 1)/2 after, by the threshold of a alone.
        assertThat(compared(
                        "--before",
                        figures,
                        "--after",
                        figures,
                        "--units",
                        units,
                        "--criteria",
                        now,
                        "--criteria-before",
                        old))
                .contains("\"before\":{\"criteria\":{\"id\":\"old\"", "\"after\":{\"criteria\":{\"id\":\"new\"")
                .contains("The threshold of a (QĐ mẫu, II.1) rises from 80% to 100%.")
                .contains("\"scoreBefore\":1.000,\"scoreAfter\":0.900")
                .contains("\"scoreShares\":{\"own-figures\":{\"share\":\"0\"", "\"criteria\":{\"share\":\"-1/10\"")
                .contains("\"changedClauses\":{\"way\":\"sum\",\"shares\":{\"a\":{\"share\":\"-1/10\"");
    }

    @Test
    void otherUnitsBeforeComeAndGoAndAreAFactorOfRanks() throws IOException {
        String set = file("set.json", SET.formatted("one", "Sample", "80", ""));
        String then = file("then.csv", "code,name,level\n1,M,commune\n2,H,commune\n");
        String now = file("now.csv", "code,name,level\n2,H,commune\n3,B,commune\n");
        String before = file("before.csv", FIGURES + "1,a,80\n2,a,40\n");
        String after = file("after.csv", FIGURES + "2,a,40\n3,a,8\n");

        assertThat(compared(
                        "--before",
                        before,
                        "--after",
                        after,
                        "--criteria",
                        set,
                        "--units",
                        now,
                        "--units-before",
                        then))
                .contains("\"added\":[\"3\"],\"gone\":[\"1\"]")
                .contains("\"rankBefore\":2,\"rankAfter\":1,\"rankChange\":-1")
                .contains("\"units\":{\"share\":\"-1\",\"rounded\":-1}");
    }

    @Test
    void figuresUnderNamesHaveTheSharesOfThoseUnderCodes() throws IOException {
        String set = file("set.json", SET.formatted("one", "Sample", "80", ""));
        String units = file("units.csv", "code,name,level\n01,Xã Mai,commune\n02,Xã Hồng,commune\n");
        String[] start = {"01,40,10\n02,60,20\n", "01,80,20\n02,70,20\n"};
        String byCodes = compared(
                "--before",
                file("before.csv", "unit_code,a,b\n" + start[0]),
                "--after",
                file("after.csv", "unit_code,a,b\n" + start[1]),
                "--criteria",
                set,
                "--units",
                units);
        assertThat(byCodes)
                .contains("\"scoreShares\":{\"own-figures\":{\"share\":\"")
                .doesNotContain("\"scoreShares\":null");
        for (String[] names : new String[][] {{"Xã Mai", "Xã Hồng"}, {"mai", "hồng"}, {"1", "2"}}) {
            String[] called = new String[2];
            for (int k = 0; k < called.length; k++) {
                called[k] = "%s,a,b\n".formatted(names[0].equals("1") ? "unit_code" : "unit_name")
                        + start[k].replace("01,", names[0] + ",").replace("02,", names[1] + ",");
            }
            assertThat(units(compared(
                            "--before",
                            file("before.csv", called[0]),
                            "--after",
                            file("after.csv", called[1]),
                            "--criteria",
                            set,
                            "--units",
                            units)))
                    .as(names[0])
                    .isEqualTo(units(byCodes));
        }
    }

    private static String units(String comparison) {
        return comparison.substring(comparison.indexOf("\"units\":["));
    }

    @Test
    void anotherTargetYearBeforeIsNamedAndItsThresholdsAreAFactor() throws IOException {
        String figures = file("figures.csv", FIGURES + "15469,online-level4,50\n15397,satisfaction,90\n");

        assertThat(compared("--before", figures, "--after", figures, "--horizon-before", "2022", "--horizon", "2025"))
                .contains("\"level\":\"commune\",\"horizon\":2022", "\"level\":\"commune\",\"horizon\":2025");
        String text = run(
                        "compare", "--before", figures, "--after", figures, "--horizon-before", "2022", "--lang", "vi")
                .endsWith(0)
                .out();
        assertThat(text.replaceAll("\\s+", " "))
                .containsPattern("Kỳ trước:(?s:.)*mốc 2022(?s:.)*Kỳ sau:(?s:.)*mốc 2025");
    }

    /** One figure moves the points of two criteria, whose shares nothing tells apart. */
    @Test
    void aFigureThatTwoCriteriaTakeHasOneShareAndTheAnswerNamesBoth() throws IOException {
        String second = ", {\"id\": \"a2\", \"indicator\": \"a\", \"pillar\": \"p\", \"askedOf\": [\"commune\"],"
                + " \"requirement\": {\"atLeast\": 100}, \"source\": {\"document\": \"QĐ mẫu\", \"section\": \"II.3\"}}";
        String set = file("set.json", SET.formatted("two", "Sample", "80", second));
        String units = file("units.csv", "code,name,level\n1,M,commune\n");
        String[] options = {
            "--before",
            file("before.csv", FIGURES + "1,a,40\n1,b,25\n"),
            "--after",
            file("after.csv", FIGURES + "1,a,80\n1,b,50\n"),
            "--criteria",
            set,
            "--units",
            units,
            "--unit",
            "1"
        };

        // Of 3 points a brings 1/2 and 2/5, and b 1/2.
        assertThat(compared(options))
                .contains(
                        "\"ownFigures\":{\"way\":\"sum\",\"shares\":{\"a\":{\"share\":\"3/10\",\"rounded\":0.3},"
                                + "\"b\":{\"share\":\"1/6\",\"rounded\":0.166667}},\"ofSeveralCriteria\":{\"a\":[\"a\",\"a2\"]}}");
        assertThat(text("en", options))
                .contains("a is taken by several criteria (a, a2): its share is that of all of them together.");
        assertThat(text("vi", options))
                .contains("a dùng cho nhiều tiêu chí (a, a2): phần của số liệu này là của các tiêu chí đó cộng lại.");
    }

    private static String text(String language, String... options) {
        List<String> all = new ArrayList<>(List.of("compare", "--lang", language));
        all.addAll(List.of(options));
        String text = run(all.toArray(String[]::new)).endsWith(0).out();
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        return text.replaceAll("\\s+", " ");
    }
}
