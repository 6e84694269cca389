package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Cases;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.CheckedFigures;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each line of a case file: a sentence, an indicator, what the row says, and what counts or why nothing does. */
class FiguresAsWrittenTest {
    private static final List<String> COLUMNS = List.of("value", "numerator", "denominator", "status");

    @TestFactory
    Stream<DynamicTest> everyFigureReadsAsItsSentenceSays() {
        return Cases.in("reading/figures").stream()
                .flatMap(file -> Cases.text(file)
                        .lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(line -> Cases.test(Cases.sentence(file) + ": " + line, () -> holds(line))));
    }

    private static void holds(String line) {
        String[] parts = line.split("\\s*\\|\\s*", -1);
        assertThat(parts).as(line).hasSize(4);
        String indicator = parts[1];
        Map<String, String> row = row(parts[2]);
        String csv = "unit_code,indicator," + String.join(",", COLUMNS) + "\n01," + indicator + ","
                + COLUMNS.stream()
                        .map(column -> quoted(row.getOrDefault(column, "")))
                        .collect(Collectors.joining(","));
        CheckedFigures population = EverySet.population(
                Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "a.csv"));
        String read = EverySet.said(population.figure(0, indicator).observation());
        List<String> findings = population.findings().stream()
                .filter(finding -> !finding.code().equals("report-missing"))
                .map(finding -> finding.severity() + " " + finding.code())
                .toList();
        if (parts[3].startsWith("ERROR ")) {
            String code = parts[3].substring("ERROR ".length());
            assertThat(read).isEqualTo("rejected: " + code);
            assertThat(findings).containsExactly("ERROR " + code);
            assertThat(population.findings())
                    .filteredOn(finding -> finding.code().equals(code))
                    .extracting(Finding::unit, Finding::indicator, Finding::line)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            Optional.of("01"), Optional.of(indicator), OptionalInt.of(2)));
        } else {
            String[] expected = parts[3].split(", ");
            assertThat(read).isEqualTo(expected[0]);
            assertThat(findings).isEqualTo(Arrays.asList(expected).subList(1, expected.length));
        }
    }

    private static Map<String, String> row(String cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String cell : cells.split("; ")) {
            String[] pair = cell.split("=", 2);
            if (pair.length == 2) {
                row.put(pair[0], Cases.unescaped(pair[1]));
            }
        }
        assertThat(COLUMNS).containsAll(row.keySet());
        return row;
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
