package io.github.thuocdo.harness.page;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.Messages;
import io.github.thuocdo.internal.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;

/** The texts of the page in one language. */
public final class PageWords {
    /** Both languages, Vietnamese first, as all pairs of texts in the page. */
    static final PageWords VIETNAMESE = new PageWords(new Locale("vi"));

    static final PageWords ENGLISH = new PageWords(Locale.ENGLISH);

    private final Locale locale;
    private final Wording wording;
    private final Map<String, String> texts;

    private PageWords(Locale locale) {
        this.locale = locale;
        this.wording = new Wording(locale);
        this.texts = read("page_" + locale.getLanguage() + ".properties");
    }

    private static Map<String, String> read(String file) {
        try (InputStream in = PageWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "No texts at (" + file + "). Maybe the jar was repackaged without them?");
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> sorted = new TreeMap<>();
            read.forEach((key, text) -> sorted.put((String) key, (String) text));
            return sorted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text in both languages. */
    static BilingualText both(Function<PageWords, String> said) {
        return new BilingualText(said.apply(VIETNAMESE), said.apply(ENGLISH));
    }

    /** The language's code. */
    public String code() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    Wording wording() {
        return wording;
    }

    /** All texts by their keys, in the order of the keys. */
    Map<String, String> texts() {
        return texts;
    }

    /** The text under {@code key}, its places not yet filled. */
    String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text for the key (" + key + ")");
        }
        return text;
    }

    /** The text under {@code key}, its places filled with {@code arguments}. */
    public String say(String key, Object... arguments) {
        return Messages.filled(text(key), arguments);
    }

    /** A count with its thousands set apart: {@code 10.599} in Vietnamese, {@code 10,599} in English. */
    public String count(long count) {
        return String.format(locale.getLanguage().equals("vi") ? Locale.GERMANY : Locale.ENGLISH, "%,d", count);
    }

    /** A number with the language's decimal mark; a dash where there is none. */
    public String number(Optional<BigDecimal> number) {
        return wording.numberOrDash(number);
    }
}
