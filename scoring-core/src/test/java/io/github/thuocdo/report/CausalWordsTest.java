package io.github.thuocdo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No text of an answer says why something happened: answers tell what moves a number, and nothing of causes. */
class CausalWordsTest {
    /** Whole words alone: the vì of Ba Vì, a name, stands in no message. */
    static final String VIETNAMESE =
            "(?iu)(?<!\\p{L})(vì|do|bởi|nhờ|khiến|nên|gây|làm cho|dẫn đến|dẫn tới|nguyên nhân|lý do|tại vì)(?!\\p{L})";

    static final String ENGLISH =
            "(?i), as (they|points|it)\\b|\\b(because|caus(e|es|ed|ing)|due to|led to|leads? to|leading to|thanks to"
                    + "|owing to|therefore|hence|reasons?|as a result|results? in|resulted in|so|on account of)\\b";

    @ParameterizedTest
    @CsvSource({"advice, 40", "insight, 80"})
    void noMessageOfAnAnswerSpeaksOfCauses(String bundle, int fewest) throws IOException {
        Properties vietnamese = read(bundle + "_vi");
        Properties english = read(bundle + "_en");

        assertThat(vietnamese.stringPropertyNames()).hasSizeGreaterThan(fewest);
        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(vietnamese.getProperty(key).replace(", không kết luận nguyên nhân", ""))
                    .as(key)
                    .doesNotContainPattern(VIETNAMESE);
            assertThat(english.getProperty(key).replace(", and nothing of causes", ""))
                    .as(key)
                    .doesNotContainPattern(ENGLISH);
        }
    }

    private static Properties read(String name) throws IOException {
        Properties all = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(
                        CausalWordsTest.class.getResourceAsStream("/io/github/thuocdo/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            all.load(in);
        }
        return all;
    }
}
