package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file of a stranger says, what is said of it is at most twenty times as long, and a megabyte. */
class BoundedOutputTest {
    private static final int LENGTH = 45_000;
    private static final String LONG = "unit_code,indicator,value\n";
    private static final String MARKS = "\u0301\u0323".repeat(5_000);

    @TempDir
    private Path folder;

    /** A name that nobody bears, of as few letters as tell so many apart. */
    private static String tiny(int i) {
        String digits = Integer.toString(i, 36);
        return "z" + digits;
    }

    /** One of 16,384 texts of the same hash. */
    private static String alike(int i) {
        return IntStream.range(0, 14)
                .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    private static String file(String start, IntFunction<String> row) {
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; text.length() < LENGTH; i++) {
            text.append(row.apply(i));
        }
        return text.toString();
    }

    private static String wide(int columns) {
        return IntStream.range(0, columns).mapToObj(i -> ",c" + i).collect(Collectors.joining("", "unit_code", "\n"));
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of("a.csv", wide(4_000) + "15469\n".repeat(300)),
                Arguments.of("b.csv", wide(300) + ("15469" + ",x".repeat(300) + "\n").repeat(60)),
                Arguments.of("c.csv", file("unit_code,esigned-docs\n", i -> tiny(i) + "\n")),
                Arguments.of("d.csv", file("unit_name,esigned-docs\n", i -> tiny(i) + ",1\n")),
                Arguments.of("e.csv", file("unit_code,esigned-docs\n", i -> "15469,x\n")),
                Arguments.of("f.csv", file(LONG, i -> "15469," + tiny(i) + ",1\n")),
                Arguments.of("g.csv", file(LONG, i -> "15469,esigned-docs,9\n")),
                Arguments.of("h.csv", file(LONG, i -> "15469,esigned-docs," + i % 90 + "." + i + "\n")),
                Arguments.of("i.csv", file(LONG, i -> ",a,1\n")),
                Arguments.of("j.csv", file(LONG, i -> "15469,a,1,x\n")),
                Arguments.of("k.csv", file(LONG, i -> "Tổng cộng,,\n")),
                Arguments.of("l.csv", file("", i -> "a,b\n") + LONG),
                Arguments.of("m.csv", file(LONG, i -> alike(i % 16_384) + ",esigned-docs,9\n")),
                Arguments.of("n.csv", file(LONG, i -> "15469," + alike(i % 16_384) + ",9\n")),
                Arguments.of("o.csv", file(LONG, i -> "15469,esigned-docs,a" + MARKS + "\n")),
                Arguments.of("p.csv", file(LONG, i -> "a" + MARKS + ",esigned-docs,1\n")),
                Arguments.of("q.csv", file(LONG, i -> "15469,esigned-docs,\u001b[31m\u202e" + i + "\n")),
                Arguments.of(
                        "r.csv",
                        file("unit_code,indicator,value,status,ledger\n", i -> "15469,a,w,s" + i + ",l" + i + "\n")),
                Arguments.of(
                        "s.csv",
                        file("unit_code,unit_name,indicator,value\n", i -> "15469,T" + i + ",satisfaction,9\n")),
                Arguments.of(
                        "t.csv", file("unit_code,indicator,numerator,denominator\n", i -> "15469,satisfaction,1,\n")),
                Arguments.of("u.json", file("[{}", i -> ",{}") + "]"),
                Arguments.of("v.json", file("[[]", i -> ",[]") + "]"),
                Arguments.of(
                        "w.json",
                        file(
                                        "[{\"unit_code\":\"15469\"}",
                                        i -> ",{\"unit_code\":\"15469\",\"" + alike(i % 16_384) + "\":1}")
                                + "]"),
                Arguments.of("x.json", file("[{}", i -> ",{\"unit_code\":\"" + tiny(i) + "\"}") + "]"),
                Arguments.of("y.ndjson", file("", i -> "{\"unit_code\":\"15469\",\"x\":" + i + "}\n")),
                Arguments.of("z.ndjson", file("", i -> "{}\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void whatIsSaidOfFiguresIsBounded(String name, String text) throws IOException {
        String file = Files.writeString(folder.resolve(name), text).toString();
        for (String options : List.of("--full --lang en", "--format json --lang vi")) {
            bounded(text, List.of("check", "--input", file), options);
        }
    }

    static Stream<Arguments> registers() {
        String head = "code,name,level,parent_code,type,groups\n394,H,district,,,\n";
        return Stream.of(
                Arguments.of(file(head, i -> tiny(i) + ",a,commune,y,,\n")),
                Arguments.of(file(head, i -> tiny(i) + ",a,commune,,,\n")),
                Arguments.of(file(head, i -> tiny(i) + ",a,commune,394.0,,\n")),
                Arguments.of(file(head, i -> tiny(i) + ",a,commune,394,,g" + i + "\n")),
                Arguments.of(head
                        + IntStream.range(0, 1_000)
                                .mapToObj(i -> tiny(i) + ",a,commune,394," + alike(i) + "," + alike(i) + "\n")
                                .collect(Collectors.joining())),
                Arguments.of(head + "15469," + "Xã a".repeat(16_000) + ",commune,394,,\n"),
                Arguments.of(file(head, i -> tiny(i) + ",a" + MARKS + ",commune,394,a" + MARKS + ",\n")));
    }

    @ParameterizedTest
    @MethodSource("registers")
    void whatIsSaidOfARegisterIsBounded(String text) throws IOException {
        String register = Files.writeString(folder.resolve("units.csv"), text).toString();
        String figures = file(LONG, i -> tiny(i * 7) + ",esigned-docs,1\n");
        String input = Files.writeString(folder.resolve("figures.csv"), figures).toString();
        for (String options : List.of("--full --lang en", "--format json --lang vi")) {
            bounded(text + figures, List.of("check", "--units", register, "--input", input), options);
        }
    }

    @Test
    void whatIsNotToldIsCounted() throws IOException {
        String text = file("unit_code,esigned-docs\n", i -> tiny(i) + "\n");
        String file = Files.writeString(folder.resolve("a.csv"), text).toString();
        Cli.Result result = Cli.run("check", "--lang", "en", "--format", "csv", "--input", file);
        long told = result.out()
                        .lines()
                        .filter(line -> line.contains("unknown-unit"))
                        .count()
                - 1;
        long all = text.lines().count() - 1;
        assertThat(told).isGreaterThan(500).isLessThan(all);
        assertThat(result.out()).contains((all - told) + " more findings of this kind are not told one by one.");
    }

    private static void bounded(String text, List<String> command, String options) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of(options.split(" ")));
        Cli.Result result = Cli.run(arguments.toArray(new String[0]));
        assertThat(result.status()).as(options).isBetween(0, 3);
        int said = length(result.out()) + length(result.err());
        assertThat(said).as(arguments.toString()).isLessThan(20 * length(text) + 1_000_000);
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
