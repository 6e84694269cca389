package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of strangers on the command line: a list of faults, or the limit by its name; a set that can be read ranks in time. */
@Timeout(60)
class HostileSetTest {
    private static final String SET = "{'format': 1, 'id': 's', 'version': '1', 'title': 'S', 'family': 'index',"
            + " 'levels': ['commune'], PILLARS 'indicators': [INDICATORS], 'criteria': [CRITERIA]}";
    private static final String INDICATOR = "{'code': 'i0', 'type': 'number'}";
    private static final String CRITERION = "{'id': 'c0', 'indicator': 'i0', 'pillar': 'p', 'askedOf': ['commune'],"
            + " 'requirement': {'atLeast': 80}, 'source': {'document': 'D'}}";

    @TempDir
    private Path folder;

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace('\'', '"')).toString();
    }

    private static String set(String pillars, String indicators, String criteria) {
        return SET.replace("PILLARS", pillars).replace("INDICATORS", indicators).replace("CRITERIA", criteria);
    }

    private static String many(int count, String one) {
        return IntStream.range(0, count)
                .mapToObj(i -> one.replace("c0", "c" + i).replace("i0", "i" + i))
                .collect(Collectors.joining(",\n"));
    }

    private static String with(String pillars) {
        return set("'pillars': [" + pillars + "],", INDICATOR, CRITERION);
    }

    static Stream<Arguments> refused() {
        String steps =
                "'scoring': {'function': 'steps', 'steps': [{'from': 1, 'points': 1}, {'from': 2, 'points': 0}]},";
        return Stream.of(
                Arguments.of(set("", INDICATOR, many(10_000, CRITERION)), "a set has at most 2000 criteria, not 10000"),
                Arguments.of(with("{'id': 'p', 'pillars': [".repeat(1_000)), "more than 64 levels of nesting"),
                Arguments.of("[".repeat(10_000_000), "more than 64 levels of nesting"),
                Arguments.of("{'a': [" + "1,".repeat(2_000_000) + "1]}", "more than 500000 values"),
                Arguments.of(
                        set("", INDICATOR, CRITERION.replace("80", "9".repeat(100_000))),
                        "a number has more than 60 digits"),
                Arguments.of(
                        with("{'id': 'p', 'pillars': [{'id': 'q', 'pillars': [{'id': 'p'}]}]}"),
                        "the pillar (p) stands twice"),
                Arguments.of(with("{'id': 'p', 'parent': 'p'}"), "a pillar has no member (parent)"),
                Arguments.of(with("{'id': 'p', 'weight': 0}, {'id': 'q', 'weight': 0}"), "are 0 altogether"),
                Arguments.of(with("{'id': 'p', 'weight': -1}, {'id': 'q', 'weight': 2}"), "weight"),
                Arguments.of(
                        set("", INDICATOR, CRITERION.replace("'source'", steps + " 'source'")),
                        "the steps go from the best bound to the worst"),
                Arguments.of(set("", INDICATOR, CRITERION + ", " + CRITERION), "the criterion (c0) stands twice"),
                Arguments.of(set("", INDICATOR + ", " + INDICATOR, CRITERION), "the indicator code (i0) stands twice"),
                Arguments.of(set("", INDICATOR, CRITERION.replace("'i0'", "'i1'")), "Maybe i0?"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void aSetThatCannotBeUsedIsRefusedWithItsFault(String json, String fault) throws IOException {
        run("check", "--criteria", written("set.json", json), "--lang", "en")
                .endsWith(3)
                .writesNothing()
                .says("set.json:", fault);
    }

    @Test
    void anErrorOfTheProverEndsWithOne() throws IOException {
        String impossible = set("", INDICATOR.replace("number", "share"), CRITERION.replace("80", "180"));
        Cli.Result result = run("check", "--criteria", written("set.json", impossible), "--lang", "en");
        assertThat(result.endsWith(1).says("No figure meets (c0)").out()).contains("1 error, 0 warnings");
    }

    @Test
    void aScoreOfTooManyDigitsIsAnErrorOfItsUnit() throws IOException {
        String sum = set("'pillars': [{'id': 'p'}], 'aggregation': 'sum',", INDICATOR, CRITERION)
                .replace("'requirement'", "'points': 900000, 'requirement'");
        String figures = written("figures.csv", "unit_code,indicator,value\n15469,i0,99\n");
        run("rank", "--despite-errors", "--criteria", written("set.json", sum), "--input", figures, "--lang", "en")
                .endsWith(1)
                .says("15469", "The score 900000.0000 has more digits than are kept", "[score-too-long]");
    }

    @Test
    void aYesThatIsAskedOfANumberIsJudgedByNoRule() throws IOException {
        String set = written("set.json", set("", INDICATOR, CRITERION.replace("{'atLeast': 80}", "{'yes': true}")));
        String figures = written("figures.csv", "unit_code,indicator,value\n15469,i0,99\n");
        run("rank", "--criteria", set, "--input", figures, "--lang", "en")
                .endsWith(3)
                .writesNothing()
                .says("No figure of type number meets (c0)", "--despite-errors");
        run("decide", "--against", set, "--input", figures, "--lang", "en")
                .endsWith(3)
                .writesNothing()
                .says("No figure of type number meets (c0)", "--despite-errors");
        run("rank", "--despite-errors", "--criteria", set, "--input", figures).endsWith(0);
        run("explain", "--unit", "15469", "--criteria", set, "--input", figures, "--lang", "en")
                .endsWith(3)
                .says("No figure of type number meets (c0)", "--despite-errors")
                .writesNothing();
        run("explain", "--despite-errors", "--unit", "15469", "--criteria", set, "--input", figures, "--lang", "en")
                .endsWith(3)
                .writesNothing()
                .says("no rule judges (c0). Maybe what it asks does not fit the type of its indicator?");
    }

    /** Numbers of 40 digits without common factors: 10^39 and what makes it a multiple of nothing that came before. */
    private static String withoutCommonFactors(int i) {
        BigInteger prime = BigInteger.TEN.pow(39).add(BigInteger.valueOf(3_000L * i));
        return prime.nextProbablePrime().toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'requirement': {'atLeast': N}",
                "'points': N, 'requirement': {'atLeast': N}",
                "'points': N, 'scoring': {'function': 'ratio', 'full': N}",
                "'points': N, 'scoring': {'function': 'normalised', 'method': 'goalposts', 'least': 1, 'most': N}"
            })
    void twoThousandCriteriaWithoutCommonFactorsAreScoredInTime(String its) throws IOException {
        StringBuilder criteria = new StringBuilder();
        StringBuilder figures = new StringBuilder("unit_code,indicator,numerator,denominator,value\n");
        for (int i = 0; i < 2_000; i++) {
            String own = CRITERION
                    .replace("'requirement': {'atLeast': 80}", its)
                    .replace("N", withoutCommonFactors(i))
                    .replace("c0", "c" + i)
                    .replace("i0", "i" + i);
            criteria.append(i == 0 ? "" : ",\n").append(own);
            figures.append("15469,i" + i + ",,," + "3".repeat(30) + "\n");
            figures.append("15397,i" + i + ",,," + "7".repeat(30) + "\n");
        }
        String set = written("set.json", set("", many(2_000, INDICATOR), criteria.toString()));
        run("check", "--criteria", set).endsWith(0);
        String ranked = run(
                        "rank",
                        "--criteria",
                        set,
                        "--input",
                        written("figures.csv", figures.toString()),
                        "--format",
                        "csv")
                .endsWith(0)
                .out();
        assertThat(ranked).contains("\n1,15397,Thị trấn Thống Nhất,0.0000,0.0000,0.0000,");
    }
}
