package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.rules.YenDinh;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No answer of {@code advise}, {@code compare}, {@code decide} and {@code duties} says why something happened. */
class CausalWordsTest {
    private static final Map<String, Pattern> CAUSAL = Map.of(
            "vi",
            Pattern.compile("(?iu)(?<!\\p{L})(vì|do|bởi|nhờ|khiến|nên|gây|làm cho|dẫn đến|dẫn tới|nguyên nhân|lý"
                    + " do)(?!\\p{L})"),
            "en",
            Pattern.compile(
                    "(?i), as (they|points|it)\\b|\\b(because|caus(e|es|ed|ing)|due to|led to|leads? to|thanks to"
                            + "|owing to|therefore|hence|reasons?|as a result|results? in|so)\\b"));
    private static final Map<String, String> DISCLAIMERS =
            Map.of("vi", "không kết luận nguyên nhân", "en", "nothing of causes");
    private static final String AFTER = "unit_code,indicator,value,numerator,denominator\n15469,satisfaction,95,,\n"
            + "15469,online-level3,,85,100\n15397,satisfaction,70,,\n15442,satisfaction,99,,\n";

    @TempDir
    private Path folder;

    private String after() throws IOException {
        return Files.writeString(folder.resolve("after.csv"), AFTER, StandardCharsets.UTF_8)
                .toString();
    }

    private Stream<String[]> answers() throws IOException {
        String figures = Cli.file("communes.csv");
        String later = after();
        return Stream.of(
                new String[] {"advise", "--unit", "15442", "--to", "rank:1", "--input", later},
                new String[] {"advise", "--unit", "15397", "--to", "score:0.3", "--input", later},
                new String[] {"advise", "--all", "--input", figures},
                new String[] {"advise", "--all", "--to", "score:0.9", "--budget", "3", "--input", figures},
                new String[] {"compare", "--before", figures, "--after", later},
                new String[] {"compare", "--before", figures, "--after", later, "--unit", "15469"},
                new String[] {"compare", "--before", figures, "--after", figures},
                new String[] {"decide", "--set", "ap-satisfaction-2025.threshold=90", "--input", figures},
                new String[] {"decide", "--choices", "--input", figures},
                new String[] {"duties", "--input", figures},
                new String[] {"duties", "--lead", "Phòng VH&TT"});
    }

    @ParameterizedTest
    @CsvSource({"vi, table", "vi, json", "vi, csv", "en, table", "en, json", "en, csv"})
    void noAnswerSpeaksOfCauses(String language, String form) throws IOException {
        String words = documents();
        for (String[] asked : answers().toList()) {
            String[] all = Stream.concat(Stream.of(asked), Stream.of("--format", form, "--lang", language))
                    .toArray(String[]::new);
            String said = run(all).endsWith(0).out();
            assertThat(said).isNotBlank();
            String own = said.replaceAll("\\s+", " ").replace(DISCLAIMERS.get(language), "");
            Matcher found = CAUSAL.get(language).matcher(own);
            while (found.find()) {
                // What a document says, in its own words, is not the answer's.
                String around = own.substring(Math.max(0, found.start() - 4), Math.min(own.length(), found.end() + 4));
                assertThat(words).as("%s: %s", List.of(all), around).contains(around);
            }
        }
    }

    /** Everything that the set quotes and names. */
    private static String documents() throws IOException {
        CriteriaSet set = YenDinh.criteria();
        StringWriter written = new StringWriter();
        CriteriaFile.write(set, written);
        return written.toString().replaceAll("\\s+", " ");
    }

    @Test
    void noMessageOfTheCalendarAndOfThePagesAnswersSpeaksOfCauses() throws IOException {
        for (String language : List.of("vi", "en")) {
            messages("calendar/calendar_" + language, "", language, 2);
            messages("page/page_" + language, "changes.", language, 20);
            messages("page/page_" + language, "duties.", language, 5);
        }
    }

    private static void messages(String bundle, String prefix, String language, int fewest) throws IOException {
        Properties all = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(CausalWordsTest.class.getResourceAsStream(
                        "/io/github/thuocdo/harness/" + bundle + ".properties")),
                StandardCharsets.UTF_8)) {
            all.load(in);
        }
        List<String> keys = all.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .toList();
        assertThat(keys).as(bundle + " " + prefix).hasSizeGreaterThan(fewest);
        for (String key : keys) {
            assertThat(all.getProperty(key).replace(DISCLAIMERS.get(language), ""))
                    .as(key)
                    .doesNotContainPattern(CAUSAL.get(language));
        }
    }
}
