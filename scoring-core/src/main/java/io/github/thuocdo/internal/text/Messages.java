package io.github.thuocdo.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of one bundle, in Vietnamese and in English. */
public final class Messages {
    private final Class<?> home;
    private final String path;
    private volatile @Nullable Properties vi;
    private volatile @Nullable Properties en;

    /**
     * The bundle {@code name} (written with dots) of the module that {@code home} is in. The module opens the package of the
     * bundle to the core, or is the core: a class loader would find only what is open to everybody. A language is read when one of
     * its texts is first asked for: most rankings have nothing to say.
     */
    public Messages(Class<?> home, String name) {
        this.home = home;
        this.path = "/" + name.replace('.', '/');
    }

    private Properties vietnamese() {
        Properties texts = vi;
        if (texts == null) {
            texts = texts(home, path + "_vi.properties");
            vi = texts;
        }
        return texts;
    }

    private Properties english() {
        Properties texts = en;
        if (texts == null) {
            texts = texts(home, path + "_en.properties");
            en = texts;
        }
        return texts;
    }

    /** Read plainly: a ResourceBundle would first look in every way for files that are not there, at every start. */
    private static Properties texts(Class<?> home, String file) {
        Properties texts = new Properties();
        try (InputStream in = home.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "No texts at (" + file + "). Maybe the jar was repackaged without them?");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of {@code key} in the locale's language (English unless Vietnamese), its places filled with {@code arguments}. */
    public String in(Locale locale, String key, Object... arguments) {
        Properties texts = Languages.isVietnamese(locale) ? vietnamese() : english();
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text for the key (" + key + ")");
        }
        return filled(text, arguments);
    }

    /** A text with its places filled: {@code {0}}, and by number {@code {0:figure is|figures are}}. */
    public static String filled(String text, Object... arguments) {
        String numbered = inNumber(text, arguments);
        String plainly = filledPlainly(numbered, arguments);
        return plainly == null ? new MessageFormat(numbered, Locale.ROOT).format(arguments) : plainly;
    }

    /** The text as {@link MessageFormat} fills plain places with texts, but faster; null where there is more to fill. */
    private static @Nullable String filledPlainly(String text, Object[] arguments) {
        for (Object argument : arguments) {
            if (!(argument instanceof String)) {
                return null;
            }
        }
        if (text.indexOf('\'') >= 0) {
            return null;
        }
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int place = text.startsWith("}", open + 2) ? text.charAt(open + 1) - '0' : -1;
            if (place < 0
                    || place >= arguments.length
                    || text.substring(from, open).indexOf('}') >= 0) {
                return null;
            }
            filled.append(text.substring(from, open)).append(arguments[place]);
            from = open + 3;
        }
        String rest = text.substring(from);
        if (rest.indexOf('}') >= 0) {
            return null;
        }
        filled.append(rest);
        return filled.toString();
    }

    /** Vietnamese has one form for one and many; in English 1 stands alone. */
    private static String inNumber(String text, Object[] arguments) {
        return text.indexOf('|') < 0
                ? text
                : InNumber.ONE_OR_MANY
                        .matcher(text)
                        .replaceAll(words -> Matcher.quoteReplacement(
                                "1".equals(String.valueOf(arguments[Integer.parseInt(words.group(1))]))
                                        ? words.group(2)
                                        : words.group(3)));
    }

    /** Made when a text first needs it: most runs show none. */
    private static final class InNumber {
        static final Pattern ONE_OR_MANY = Pattern.compile("\\{(\\d):([^|{}]*)\\|([^|{}]*)}");
    }

    /** Whether there is a text for {@code key}. */
    public boolean has(String key) {
        return english().containsKey(key);
    }

    /** The Vietnamese text. */
    public String vi(String key, Object... arguments) {
        return in(Languages.VIETNAMESE, key, arguments);
    }

    /** The English text. */
    public String en(String key, Object... arguments) {
        return in(Locale.ENGLISH, key, arguments);
    }
}
