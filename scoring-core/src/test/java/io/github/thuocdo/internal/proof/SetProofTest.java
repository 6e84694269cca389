package io.github.thuocdo.internal.proof;

import static io.github.thuocdo.Asking.asking;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Cases;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.SmallSets;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.number.Rational;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sets with one fault each, as data, with what the prover finds in them. */
class SetProofTest {
    /** What the reader refuses in a file, so that only a set made in code can have it. */
    private static final Set<String> IN_CODE_ALONE =
            Set.of("steps-out-of-order", "points-out-of-range", "term-on-unscored");
    /** The finding of another code that says it in these words, which a case has too. */
    private static final String SECOND_TEXT = "score-without-band-minus";

    /** Words within findings. */
    private static final Set<String> WORDS = Set.of("answer-yes", "answer-no");

    private static final String IN_SECOND_WORDS = "Scores go below 0 by";

    private static CriteriaSet set(Path file) {
        String json = Cases.text(file).split("---\n", 2)[1];
        try {
            return CriteriaFile.read(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                    file.getFileName().toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachSetHasTheFindingsThatStandAboveIt() {
        return Cases.in("proof").stream()
                .map(file -> Cases.test(Cases.sentence(file), () -> {
                    List<String> expected = Arrays.stream(
                                    Cases.text(file).split("---\n", 2)[0].split("\n"))
                            .filter(line -> !line.isBlank())
                            .toList();
                    assertThat(CriteriaFile.prove(set(file)).stream().map(finding -> finding.format(Locale.ENGLISH)))
                            .containsExactlyElementsOf(expected);
                }));
    }

    private static List<String> findingsIn(Target target) {
        return CriteriaFile.prove(SmallSets.of(SmallSets.PLAIN, asking("online", target))).stream()
                .map(finding -> finding.format(Locale.ENGLISH))
                .toList();
    }

    private static Target scored(Scoring scoring) {
        Target plain = Target.indexValue("10");
        return new Target(
                plain.kind(),
                FigureType.COUNT,
                plain.requirement(),
                plain.perLevel(),
                plain.affirmedAt(),
                plain.standing(),
                plain.points(),
                scoring,
                plain.terms());
    }

    @Test
    void stepsMadeInCodeCanBeOutOfOrder() {
        Scoring.Step four = new Scoring.Step(Rational.of(4, 1), false, Rational.of(1, 2));
        Scoring.Step five = new Scoring.Step(Rational.of(5, 1), false, Rational.ONE);
        assertThat(findingsIn(scored(new Scoring.Steps(List.of(four, five), Scoring.Direction.MORE, Rational.ZERO))))
                .containsExactly(
                        "ERROR online: The step at 5 of (online-index_value) is never reached: it stands behind the one at 4."
                                + " Maybe swap the two? [steps-out-of-order]",
                        "WARNING online: No figure has all 10 points of (online-index_value): the most is 5."
                                + " Maybe a step, category or part is missing? [full-points-out-of-reach]");
    }

    @Test
    void termsOfWhatIsNotScoredMadeInCodeSayNothing() {
        Target plain = Target.indexValue("10");
        Target unscored = new Target(
                plain.kind(),
                plain.type(),
                plain.requirement(),
                plain.perLevel(),
                plain.affirmedAt(),
                Standing.CHECKLIST,
                plain.points(),
                plain.scoring(),
                Terms.builder().gate().build());
        assertThat(findingsIn(unscored))
                .contains("WARNING online: (online-index_value) is not scored, so \"gate\" says nothing."
                        + " Maybe it should be scored? [term-on-unscored]");
    }

    @Test
    void pointsMadeInCodeCanBeOutOfRange() {
        assertThat(findingsIn(scored(new Scoring.PerItem(Rational.ONE, Rational.of(3, 2)))))
                .containsExactly("ERROR online: (online-index_value) can give 15 points, outside 0 to 10."
                        + " Maybe its points are wrong? [points-out-of-range]");
    }

    @Test
    void everyFindingOfTheProverHasACase() throws IOException {
        Set<String> found = new TreeSet<>(IN_CODE_ALONE);
        Cases.in("proof")
                .forEach(file -> CriteriaFile.prove(set(file)).forEach(finding -> {
                    found.add(finding.code());
                    if (finding.message().en().contains(IN_SECOND_WORDS)) {
                        found.add(SECOND_TEXT);
                    }
                }));
        Set<String> known = new TreeSet<>();
        for (String room : List.of("proof", "function")) {
            String text = sources(Path.of("src/main/java/io/github/thuocdo/internal", room));
            texts().stringPropertyNames().stream()
                    .filter(code -> !WORDS.contains(code) && text.contains("\"" + code + "\""))
                    .forEach(known::add);
        }
        assertThat(found).isEqualTo(known).hasSizeGreaterThan(40);
    }

    @Test
    void anAnswerInAnExampleIsAWordOfEachLanguage() {
        Path file = Cases.in("proof").stream()
                .filter(each -> each.endsWith("an-answer-below-the-last-band.txt"))
                .findFirst()
                .orElseThrow();
        assertThat(CriteriaFile.prove(set(file)).stream().map(finding -> finding.format(new Locale("vi"))))
                .containsExactly(
                        "WARNING Điểm 0 không thuộc mức nào: mức cuối, (fair), dừng phía trên."
                                + " Số liệu cho điểm đó: safe = không, late = có. Có thể mức này xuống đến 0? [score-without-band]");
    }

    @Test
    void numbersHaveACommaInVietnamese() {
        Path file = Cases.in("proof").stream()
                .filter(each -> each.endsWith("numbers-with-decimals-in-steps-and-totals.txt"))
                .findFirst()
                .orElseThrow();
        assertThat(CriteriaFile.prove(set(file)).stream().map(finding -> finding.format(new Locale("vi"))))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).containsPattern("\\d,\\d").doesNotContainPattern("\\d\\.\\d"));
    }

    private static String sources(Path room) throws IOException {
        try (Stream<Path> files = Files.walk(room)) {
            return files.filter(Files::isRegularFile).map(Cases::text).collect(Collectors.joining());
        }
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
