package io.github.thuocdo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of findings and refusals, in both languages, against the sources that use them. */
class MessagesTest {
    private static final Properties VI = bundle("vi");
    private static final Properties EN = bundle("en");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");
    /** A code where it is handed over: to a finding, a refusal or a rejection. */
    private static final Pattern USED = Pattern.compile(
            "(?:Finding\\.text\\(|UnreadableException\\.of\\(|rejected\\(|Finding\\.of\\(\\s*[A-Z]+,|new Finding\\(\\s*[A-Z]+,|"
                    + "\\badd\\([A-Z]+,)\\s*\"([^\"]+)\"");

    private static Properties bundle(String language) {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/io/github/thuocdo/findings_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The library's own sources, and those of the registers, whose findings have their words here too. */
    private static String sources() {
        return sources("src/main/java") + sources("../rules/src/main/java");
    }

    private static String sources(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern) {
        return pattern.matcher(sources())
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(VI.stringPropertyNames()).isEqualTo(EN.stringPropertyNames()).isNotEmpty();
    }

    /** The folder of every text of the library. */
    private static final Path TEXTS = Path.of("src/main/resources/io/github/thuocdo");

    /** Whoever embeds the library has no command line. */
    @Test
    void noTextNamesAnOptionOfTheCommandLine() throws IOException {
        Pattern option = Pattern.compile("(?:^|[^\\p{L}-])--\\p{L}|\\bthuocdo [a-z]+\\b");
        List<String> found = new ArrayList<>();
        int bundles = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(TEXTS, "*_{vi,en}.properties")) {
            for (Path file : files) {
                bundles++;
                Files.readAllLines(file).stream()
                        .filter(line -> option.matcher(line).find())
                        .map(line -> file.getFileName() + ": " + line)
                        .forEach(found::add);
            }
        }
        assertThat(bundles).isGreaterThan(10);
        assertThat(found).isEmpty();
    }

    @Test
    void everyCodeThatIsUsedHasAText() {
        assertThat(found(USED)).hasSizeGreaterThan(30);
        assertThat(EN.stringPropertyNames()).containsAll(found(USED));
    }

    @Test
    void everyTextIsUsed() {
        assertThat(found(LITERAL)).containsAll(EN.stringPropertyNames());
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        for (String code : EN.stringPropertyNames()) {
            assertThat(places(VI.getProperty(code))).as(code).isEqualTo(places(EN.getProperty(code)));
            int most = places(EN.getProperty(code)).stream()
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(-1);
            assertThat(places(EN.getProperty(code)))
                    .as(code + " leaves no place out")
                    .hasSize(most + 1);
        }
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{(\\d+)}")
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Words that sentences take, and no sentences. */
    private static final Set<String> WORDS = Set.of("answer-no", "answer-yes");

    @Test
    void everyTextShowsWhatItIsGivenAsItIs() {
        Object[] given = {"a'b", "{1}", "1,234.5", "ế", "5", "6"};
        for (String code : EN.stringPropertyNames()) {
            for (Properties texts : new Properties[] {VI, EN}) {
                String shown = Messages.filled(texts.getProperty(code), given);
                for (String place : places(texts.getProperty(code))) {
                    assertThat(shown).as(code).contains((String) given[Integer.parseInt(place)]);
                }
                assertThat(shown).as(code).doesNotContain("{0}", "{2}", "''");
                assertThat(shown).as(code).matches(WORDS.contains(code) ? "\\p{L}+" : "(?s).*[.?]");
            }
        }
    }

    /** Where nothing more can be said than what was expected; everything else comes with advice. */
    private static final Set<String> WITHOUT_ADVICE = Set.of(
            "above-range",
            "column-numbers",
            "columns-passed-over",
            "completion-counted",
            "derived-figure",
            "figure-twice",
            "figure-twice-at",
            "figure-twice-in-code",
            "headings-passed-over",
            "limit-may-be-raised",
            "negative-count",
            "points-incomplete",
            "published-points",
            "published-points-mean",
            "rows-above-headings",
            "rows-without-figures",
            "same-figure-twice",
            "same-figure-twice-at",
            "same-figure-twice-in-code",
            "same-points-twice",
            "set-incomplete",
            "share-below-0",
            "too-many-digits",
            "totals-passed-over",
            "unknown-ledger",
            "zero-of-zero");

    @Test
    void refusalsNameTheFileAndEndInAdvice() {
        for (String code : EN.stringPropertyNames()) {
            boolean advises = EN.getProperty(code).matches("(?s).*[.,] Maybe [^?]*\\?");
            assertThat(advises).as(code).isEqualTo(!WITHOUT_ADVICE.contains(code) && !WORDS.contains(code));
            assertThat(VI.getProperty(code).matches("(?s).*[.,] Có thể [^?]*\\?"))
                    .as(code)
                    .isEqualTo(advises);
        }
    }

    @Test
    void aFindingSpeaksTheLanguageOfItsReader() {
        Finding finding = Finding.worded(Severity.ERROR, "share-above-100", "120")
                .in("a.csv", 12)
                .ofUnit("01")
                .ofIndicator("online");
        assertThat(finding.format(Locale.US))
                .isEqualTo(
                        "ERROR a.csv:12: 01 · online: A share is at most 100%, not (120). Maybe a decimal mark is missing?"
                                + " [share-above-100]");
        assertThat(finding.format(new Locale("vi", "VN")))
                .isEqualTo(
                        "ERROR a.csv:12: 01 · online: Tỷ lệ cao nhất là 100%, không phải (120). Có thể thiếu dấu thập phân?"
                                + " [share-above-100]");
        assertThat(finding.format(Locale.FRENCH)).isEqualTo(finding.format(Locale.ENGLISH));
    }

    @Test
    void aFindingNamesItsUnitAndItsIndicatorWithAndWithoutAFile() {
        String said = "A figure of this kind cannot be negative (-1). [negative-count]";
        Finding negative = Finding.worded(Severity.WARNING, "negative-count", "-1");
        Finding ofUnit = negative.ofUnit("394");
        assertThat(english(ofUnit.ofIndicator("online"))).isEqualTo("WARNING 394 · online: " + said);
        assertThat(english(ofUnit)).isEqualTo("WARNING 394: " + said);
        assertThat(english(negative.ofIndicator("online"))).isEqualTo("WARNING online: " + said);
        assertThat(english(negative)).isEqualTo("WARNING " + said);
        assertThat(english(negative.ofUnit("-1").ofIndicator("online")))
                .as("what the message names itself is not said twice")
                .isEqualTo("WARNING online: " + said);
        assertThat(english(ofUnit.ofIndicator("online").in("a.csv"))).isEqualTo("WARNING a.csv: 394 · online: " + said);
    }

    private static String english(Finding finding) {
        return finding.format(Locale.ENGLISH);
    }

    @Test
    void theSystemsLanguageChangesNoText() {
        Locale before = Locale.getDefault();
        try {
            for (String language : new String[] {"vi", "tr", "ar"}) {
                Locale.setDefault(new Locale(language));
                Messages messages = new Messages(Finding.class, "io.github.thuocdo.findings");
                assertThat(messages.en("zero-of-zero")).isEqualTo("0 of 0: the indicator does not apply.");
                assertThat(messages.vi("zero-of-zero")).isEqualTo("0 trên 0: chỉ tiêu không áp dụng.");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void oneThingIsNotMany() {
        String text = "Findings: {0} {0:error|errors}, {1} {1:it is|they are} here, it''s {2}.";
        assertThat(Messages.filled(text, "1", "0", "{1:a|b}"))
                .isEqualTo("Findings: 1 error, 0 they are here, it's {1:a|b}.");
        assertThat(Messages.filled(text, "11", "1", "|")).isEqualTo("Findings: 11 errors, 1 it is here, it's |.");
    }

    @Test
    void theNearestWordIsOneSlipAway() {
        var known = java.util.List.of("online-level3", "online-level4", "value", "evidence");
        assertThat(Nearest.to("onlin-level4", known)).contains("online-level4");
        assertThat(Nearest.to("online-level5", known)).contains("online-level3");
        assertThat(Nearest.to("valeu", known)).contains("value");
        assertThat(Nearest.to("Online_Level4", known)).contains("online-level4");
        assertThat(Nearest.to("online-level-4", List.of("online-level34", "online-level4")))
                .contains("online-level4");
        assertThat(Nearest.to("population", known)).isEmpty();
        assertThat(Nearest.to("valid", known)).isEmpty();
        assertThat(Nearest.to("", known)).isEmpty();
        assertThat(Nearest.to("x".repeat(65), known)).isEmpty();
        assertThat(Nearest.to("value", Collections.emptyList())).isEmpty();
    }

    @Test
    void anExcerptKeepsCharactersWhole() {
        assertThat(Excerpt.of("ngắn")).isEqualTo("ngắn");
        assertThat(Excerpt.of("0123456789", 10)).isEqualTo("0123456789");
        assertThat(Excerpt.of("01234567890", 10)).isEqualTo("0123456789…");
        assertThat(Excerpt.of("012345678\uD83D\uDE00", 10)).isEqualTo("012345678…");
        assertThat(Excerpt.of("a\nb\u0007c\u202Ed\u009Be")).isEqualTo("a b c d e");
    }
}
