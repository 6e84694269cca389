package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                TextsTest.class.getResourceAsStream("cli_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static TreeSet<String> places(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map((MatchResult place) -> place.group(1))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    @Test
    void bothLanguagesSayTheSameWithTheSamePlaces() throws IOException {
        Properties vi = texts("vi");
        Properties en = texts("en");
        assertThat(vi.stringPropertyNames()).isEqualTo(en.stringPropertyNames()).hasSizeGreaterThan(60);
        for (String key : en.stringPropertyNames()) {
            assertThat(places(vi.getProperty(key))).as(key).isEqualTo(places(en.getProperty(key)));
        }
    }
}
