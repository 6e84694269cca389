package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code advise} as a person runs it. */
class AdviseTest {
    private static final String FIGURES = "unit_code,indicator,value,numerator,denominator\n"
            + "15469,satisfaction,80,,\n"
            + "15469,online-level3,,75,100\n"
            + "15397,satisfaction,90,,\n"
            + "15442,satisfaction,50,,\n";

    @TempDir
    private Path folder;

    private String figures() throws IOException {
        return written("figures.csv", FIGURES);
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8)
                .toString();
    }

    @Test
    void countsAreRaisedByItemsAndTheRankIsToldIfThatAloneIsDone() throws IOException {
        String csv = run("advise", "--unit", "15469", "--input", figures(), "--format", "csv", "--lang", "en")
                .endsWith(0)
                .out();

        // 80 of 100 are enough for a commune: five more.
        assertThat(csv).contains(",full,online-level3,ap-online-level3-2025,75/100,80/100,5,1,");
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void theTextFitsATerminal(String language) throws IOException {
        String text = run("advise", "--unit", "15442", "--to", "rank:1", "--input", figures(), "--lang", language)
                .endsWith(0)
                .out();

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text)
                .as("the set has no verdict, and none is told")
                .containsPattern("(Now: score|Hiện nay: điểm) \\S+, (rank|hạng) \\d+ (of|trên) \\d+\\.")
                .doesNotContain("verdict", "kết luận");
        String all = run("advise", "--all", "--input", Cli.file("communes.csv"), "--lang", language)
                .endsWith(0)
                .out();
        assertThat(all.lines()).hasSizeGreaterThan(26).allMatch(line -> line.length() <= 80);
    }

    /** Points that are sums give exactly the ranks that occur; points that depend on others give a bound, and it is called one. */
    @Test
    void possibleRanksAreExactOrCalledABound() throws IOException {
        String[] asked = {"advise", "--unit", "15469", "--input", figures(), "--lang", "en"};
        assertThat(run(with(asked, "--format", "json")).endsWith(0).out())
                .contains("\"ranks\":[1,2,3,", "\"ranksExact\":true");
        assertThat(run(asked).endsWith(0).out().replaceAll("\\s+", " "))
                .contains("Possible ranks, whatever the missing figures of all units are, if these apply: 1–26");
        assertThat(run(with(asked, "--format", "csv")).endsWith(0).out())
                .contains("\n,worst,,,,,,,,0.", "\n,best,,,,,,,,", "\n,ranks,,,1,26,", "\n,report,")
                .doesNotContain("rank_bound");
        String set = written("set.json", """
            {"format": 1, "id": "bound-sample", "version": "1", "title": {"vi": "Bộ mẫu", "en": "A sample"},
             "family": "index", "levels": ["commune"],
             "pillars": [{"id": "m", "title": "Mẫu", "aggregation": "arithmetic"}],
             "indicators": [{"code": "satisfaction", "name": "A", "type": "share"}],
             "criteria": [{"id": "a1", "name": {"vi": "Chỉ tiêu A", "en": "Target A"}, "indicator": "satisfaction",
               "pillar": "m", "askedOf": ["commune"], "points": 2, "requirement": {"atLeast": 80},
               "scoring": {"function": "normalised", "method": "min-max"},
               "source": {"document": "QĐ mẫu", "section": "1"}}]}
            """);
        String[] bound = with(asked, "--criteria", set);
        bound[4] = written("one.csv", "unit_code,indicator,value\n15397,satisfaction,90\n");
        assertThat(run(with(bound, "--format", "json")).endsWith(0).out())
                .contains("\"ranks\":[1,2,3,", "\"ranksExact\":false");
        assertThat(run(bound).endsWith(0).out().replaceAll("\\s+", " "))
                .contains("Ranks outside these cannot occur", "1–26");
        assertThat(run(with(bound, "--format", "csv")).endsWith(0).out()).contains("\n,rank_bound,,,1,26,");
        bound[6] = "vi";
        assertThat(run(bound).endsWith(0).out().replaceAll("\\s+", " ")).contains("không thể có hạng nào ngoài");
    }

    private static String[] with(String[] asked, String... more) {
        String[] all = Arrays.copyOf(asked, asked.length + more.length);
        System.arraycopy(more, 0, all, asked.length, more.length);
        return all;
    }

    @Test
    void aPlanSaysWhyItIsTheLeast() throws IOException {
        String json = run(
                        "advise",
                        "--unit",
                        "15442",
                        "--to",
                        "rank:2",
                        "--input",
                        figures(),
                        "--format",
                        "json",
                        "--lang",
                        "en")
                .endsWith(0)
                .out();

        assertThat(json)
                .contains("\"goal\":\"rank:2\",\"reached\":false,\"reachable\":true,\"proved\":true,\"fewest\":1")
                .contains("The figures of all other units are taken to stand still.")
                .contains("No plan with fewer criteria");
    }

    @Test
    void aGoalThatCannotBeReachedSaysWhatIsTheMost() throws IOException {
        String text = run("advise", "--unit", "15469", "--to", "score:2", "--input", figures(), "--lang", "en")
                .endsWith(0)
                .out();

        assertThat(text).contains("No raise of these figures reaches score 2.").contains("The most that raising");
    }

    @Test
    void noMarkIsInventedForASetThatHasNone() throws IOException {
        run("advise", "--unit", "15469", "--to", "pass", "--input", figures(), "--lang", "en")
                .endsWith(2)
                .says("does not say when a unit passes, and no mark is invented");
        run("advise", "--unit", "15469", "--to", "band:A", "--input", figures(), "--lang", "en")
                .endsWith(2)
                .says("has no classes");
        run("advise", "--unit", "15469", "--to", "top", "--input", figures(), "--lang", "en")
                .endsWith(2)
                .says("A goal is rank:10");
        run("advise", "--input", figures(), "--lang", "en").endsWith(2).says("either --unit with a code, or --all");
        run("advise", "--all", "--to", "rank:1", "--budget", "3", "--input", figures(), "--lang", "en")
                .endsWith(2)
                .says("Not every unit can have the goal rank:1 at once");
    }

    @Test
    void aBudgetBringsAsManyUnitsOverALineAsItCan() throws IOException {
        String units = written(
                "units.csv", "code,name,level\n15469,Xã Một,commune\n15397,Xã Hai,commune\n15442,Xã Ba,commune\n");
        String json = run(
                        "advise",
                        "--all",
                        "--to",
                        "score:0.2",
                        "--budget",
                        "2",
                        "--input",
                        figures(),
                        "--units",
                        units,
                        "--format",
                        "json",
                        "--lang",
                        "en")
                .endsWith(0)
                .out();

        // 0.1977, 0.1053 and 0.0585 now: one figure is enough for each of the first two, and the third needs two.
        assertThat(json).contains("\"brought\":2").contains("\"spent\":\"2\"").contains("\"proved\":true");
    }

    /** A set that says when a unit passes, and has classes: a sample, as its title says. */
    private String sampleSet() throws IOException {
        return written("sample-set.json", """
            {"format": 1, "id": "goal-sample", "version": "1", "title": {"vi": "Bộ mẫu (sample)", "en": "A sample"},
             "family": "index", "levels": ["commune"],
             "policies": {"missing": "zero", "ties": "competition", "rounding": {"scale": 2, "beforeRanking": true}},
             "verdict": {"pass": {"score": 0.8}, "bands": [
               {"id": "A", "title": "Tốt", "from": 0.9}, {"id": "B", "title": "Còn lại", "from": 0}]},
             "pillars": [{"id": "m", "title": "Mẫu", "aggregation": "arithmetic"}],
             "indicators": [
               {"code": "online", "name": "A", "type": "share", "numerator": "hồ sơ nộp trực tuyến", "denominator": "hồ sơ"},
               {"code": "portal", "name": "B", "type": "yes-no"}],
             "criteria": [
               {"id": "a1", "name": {"vi": "Chỉ tiêu A", "en": "Target A"}, "indicator": "online", "pillar": "m",
                "askedOf": ["commune"], "points": 3, "requirement": {"atLeast": 80},
                "source": {"document": "QĐ mẫu", "section": "1"}},
               {"id": "b1", "name": {"vi": "Chỉ tiêu B", "en": "Target B"}, "indicator": "portal", "pillar": "m",
                "askedOf": ["commune"], "points": 1, "requirement": {"yes": true},
                "source": {"document": "QĐ mẫu", "section": "2"}}]}
            """);
    }

    /** 0.75, 0.63 and 0.38 of 1: a website is enough for the first, and for the second too; the third needs both. */
    private String[] ofSample(String... asked) throws IOException {
        return with(
                asked,
                "--criteria",
                sampleSet(),
                "--units",
                written("units.csv", "code,name,level\n901,Xã Một,commune\n902,Xã Hai,commune\n903,Xã Ba,commune\n"),
                "--input",
                written(
                        "sample.csv",
                        "unit_code,indicator,value,numerator,denominator\n901,online,,160,200\n901,portal,no,,\n"
                                + "902,online,,134,200\n902,portal,no,,\n903,online,,80,200\n903,portal,no,,\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "vi, Cách để nhiều đơn vị nhất đạt yêu cầu với tổng chi phí không quá 2, 'Hiện đã đạt: 0 trên 3 đơn vị. Đưa thêm"
                + " được: 2 đơn vị, tổng chi phí 2. Mỗi số liệu được nâng tính chi phí là 1.', Chỉ tiêu B (portal): từ không",
        "en, What brings most units to a pass at a cost of at most 2, 'Over the line now: 0 of 3 units. Brought over it: 2"
                + " more, at a cost of 2. Each figure that is raised costs 1.', Target B (portal): from no to yes"
    })
    void aBudgetBringsMostUnitsToAPass(String language, String title, String sum, String raise) throws IOException {
        String[] asked = ofSample("advise", "--all", "--to", "pass", "--budget", "2", "--lang", language);
        String text = run(asked).endsWith(0).out();

        assertThat(text.replaceAll("\\s+", " "))
                .contains(title, sum, raise, "goal-sample", "✓ Xã Một", "✓ Xã Hai", "· Xã Ba");
        assertThat(run(with(asked, "--format", "csv")).endsWith(0).out())
                .contains("901,Xã Một,false,true,1,", "902,Xã Hai,false,true,1,", "903,Xã Ba,false,false,2,");
        assertThat(run(with(asked, "--format", "json")).endsWith(0).out())
                .contains("\"goal\":\"pass\"", "\"brought\":2", "\"proved\":true");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 'Ít nhất để đạt loại A: điểm', 'Chỉ tiêu A (online): từ 134/200 lên 138/200, thêm 4 hồ sơ'",
        "en, 'The least that reaches class A: score', 'Target A (online): from 134/200 to 138/200, 4 dossiers more'"
    })
    void aClassIsReachedByRaisesThatSayWhatIsCounted(String language, String plan, String raise) throws IOException {
        String[] asked = ofSample("advise", "--unit", "902", "--to", "band:A", "--lang", language);

        assertThat(run(asked).endsWith(0).out().replaceAll("\\s+", " ")).contains(plan, raise);
        assertThat(run(with(asked, "--format", "json")).endsWith(0).out())
                .contains("\"goal\":\"band:A\"", "\"proved\":true,\"fewest\":2,\"nextProved\":true");
        asked[4] = "band:X";
        run(asked).endsWith(2).says(language.equals("vi") ? "Các mức: A, B." : "Its classes: A, B.");
    }

    @Test
    void anIndicatorOfTheEffortFileThatTheSetLacksIsWrongUse() throws IOException {
        String effort = written("wrong.csv", "indicator,per_item\nonlin,2\n");

        run(ofSample("advise", "--unit", "902", "--to", "pass", "--effort", effort, "--lang", "en"))
                .endsWith(2)
                .says("The effort names the indicator (onlin), which the set goal-sample does not have. Maybe online?");
    }

    @Test
    void theCheapestPlanIsFoundWhereCostsAreGiven() throws IOException {
        String effort =
                written("effort.csv", "indicator,per_point,per_item,per_step,fixed,most\nsatisfaction,2,,,1,85\n");
        String json = run(
                        "advise",
                        "--unit",
                        "15469",
                        "--to",
                        "score:0.2",
                        "--effort",
                        effort,
                        "--input",
                        figures(),
                        "--format",
                        "json",
                        "--lang",
                        "en")
                .endsWith(0)
                .out();

        assertThat(json).contains("\"indicator\":\"satisfaction\"").contains("\"cost\":{\"share\":");
    }
}
