package io.github.thuocdo.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Cases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sets with one fault each, as data, with what the prover finds in them. */
class SetProofTest {
    /** What the reader refuses in a file, so that only a set made in code can have it. */
    private static final Set<String> IN_CODE_ALONE = Set.of("steps-out-of-order", "points-out-of-range");

    private static CriteriaSet set(Path file) {
        String json = Cases.text(file).split("---\n", 2)[1];
        try {
            return CriteriaSet.read(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                    file.getFileName().toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachSetHasTheFindingsThatStandAboveIt() {
        return Cases.in("proof").stream()
                .map(file -> DynamicTest.dynamicTest(Cases.sentence(file), () -> {
                    List<String> expected = Arrays.stream(
                                    Cases.text(file).split("---\n", 2)[0].split("\n"))
                            .filter(line -> !line.isBlank())
                            .toList();
                    assertThat(set(file).prove().stream().map(finding -> finding.format(Locale.ENGLISH)))
                            .containsExactlyElementsOf(expected);
                }));
    }

    @Test
    void everyFindingOfTheProverHasACase() throws IOException {
        Set<String> found = new TreeSet<>(IN_CODE_ALONE);
        Cases.in("proof").forEach(file -> set(file).prove().forEach(finding -> found.add(finding.code())));
        Set<String> known = new TreeSet<>();
        for (String source : List.of("SetProof", "ScoringProof", "PillarProof", "VerdictProof")) {
            String text = Cases.text(Path.of("src/main/java/io/github/thuocdo/criteria/" + source + ".java"));
            texts().stringPropertyNames().stream()
                    .filter(code -> text.contains("\"" + code + "\""))
                    .forEach(known::add);
        }
        assertThat(found).isEqualTo(known).hasSizeGreaterThan(40);
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                SetProofTest.class.getResourceAsStream("/io/github/thuocdo/findings_en.properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
