package io.github.thuocdo.harness.annex;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.Criterion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of {@code numbers-before-names.txt}, row by row. */
class NumberedNamesTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> tables() throws IOException {
        try (InputStream in = NumberedNamesTest.class.getResourceAsStream("/annex/numbers-before-names.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n# ", -1))
                    .skip(1)
                    .map(table -> List.of(table.strip().split("\n", -1)))
                    .map(table -> Arguments.of(table.get(0), table.subList(1, table.size())));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void aRowHasItsNumberAndItsName(String title, List<String> table) throws IOException {
        List<String> rows = table.stream().map(row -> row.split(" → ", -1)[0]).toList();
        Path file = folder.resolve("annex.csv");
        Files.writeString(file, "Chỉ tiêu;Điểm chuẩn\n" + String.join(";5\n", rows) + ";5\n");
        AnnexDraft.Result draft = AnnexDraft.of(file, Locale.ENGLISH);
        List<String> indicators =
                draft.set().criteria().stream().map(Criterion::id).toList();
        NumberedNames names = new NumberedNames();
        List<String> told = new ArrayList<>();
        for (String row : rows) {
            Optional<NumberedNames.Numbered> read = names.of(row);
            String said = read.map(each -> each.no() + " | " + each.name() + " | "
                            + (indicators.contains(each.no()) ? "indicator" : "group")
                            + (each.missing().isEmpty() ? "" : "; " + each.missing()))
                    .orElse("not read");
            told.add(row + " → " + said);
            String taken = read.map(each -> "Row %d (%s %s) was taken, but no row above it has the number %s."
                            .formatted(told.size() + 1, each.no(), each.name(), each.missing()))
                    .orElse("none");
            assertThat(draft.undecided().contains(taken)).as(said).isEqualTo(said.contains(";"));
            assertThat(draft.undecided())
                    .filteredOn(line -> line.startsWith("Row " + (told.size() + 1) + " (" + row + ") was not taken"))
                    .as(said)
                    .hasSize(read.isPresent() ? 0 : 1);
        }
        assertThat(told).as(title).isEqualTo(table);
    }
}
