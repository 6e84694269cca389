package io.github.thuocdo.harness.cli;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.Messages;
import io.github.thuocdo.internal.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of the command line, in the reader's language. */
final class Texts {
    private static final Locale VIETNAMESE = new Locale("vi");
    private static final int LONGEST = 60;
    /** Of more offices, the first are named. */
    private static final int MOST_OFFICES = 20;

    /** The library advises another register or set without knowing how one is named here: the options, by what it says. */
    private static final Map<String, String> OPTIONS = Map.of(
            "file-is-register", "--units",
            "file-is-set", "--criteria",
            "indicators-of-set", "--criteria",
            "register-of-codes", "--units",
            "register-of-codes-some", "--units",
            "register-of-names", "--units",
            "register-of-names-alone", "--units");

    /** The languages that there are. */
    static final List<String> LANGUAGES = List.of("vi", "en");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = read("cli_" + locale.getLanguage() + ".properties");
    }

    /**
     * Opens a file beside this class. The file is read directly because a module shows its resources to its own classes alone,
     * and because {@link ResourceBundle#getBundle} would fall back to the system's language.
     */
    private static ResourceBundle read(String file) {
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "No texts at (" + file + "). Maybe the jar was repackaged without them?");
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the language that {@code --lang} names, else the system's if it is Vietnamese or English, else Vietnamese. */
    static Texts of(String[] arguments) {
        String system = Locale.getDefault().getLanguage();
        String asked = system;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                asked = arguments[i + 1];
            } else if (arguments[i].startsWith("--lang=")) {
                asked = arguments[i].substring("--lang=".length());
            }
        }
        // A language that there is not is refused in one that the reader may know.
        String known = LANGUAGES.contains(asked) ? asked : system;
        return new Texts(known.equals("en") ? Locale.ENGLISH : VIETNAMESE);
    }

    Locale locale() {
        return locale;
    }

    /** The texts as they are written, their places unfilled. */
    ResourceBundle bundle() {
        return bundle;
    }

    String say(String key, Object... arguments) {
        return Messages.filled(bundle.getString(key), arguments);
    }

    /** " Maybe …?" where a known word is near to the typed one, else nothing. */
    String maybe(String typed, Collection<String> known) {
        return Nearest.to(typed, known).map(word -> " " + say("maybe", word)).orElse("");
    }

    /** The refusal of an option's value. */
    Refusal wrongValue(String option, String typed, Collection<String> known) {
        return Refusal.wrongUse(
                say("wrong-value", option, shown(typed), String.join(", ", known)) + maybe(typed, known));
    }

    /** The refusal of a name that nothing known bears. */
    Refusal unknown(String key, String typed, Collection<String> known) {
        return Refusal.wrongUse(say(key, shown(typed), String.join(", ", known)) + maybe(typed, known));
    }

    /**
     * The refusal of an office that leads and coordinates nothing; nobody knows by heart how a set writes its offices.
     *
     * @param offices those of the set, in the order in which they are told
     */
    Refusal unknownOffice(String typed, Set<String> offices) {
        String said = say("duties-no-office", shown(typed));
        if (offices.isEmpty()) {
            return Refusal.wrongUse(said);
        }
        return Refusal.wrongUse(said + " " + say("duties-offices", quoted(offices, MOST_OFFICES)));
    }

    /** Names of offices as they may be typed: they hold commas, and semicolons too. One that is too long to show is left out. */
    static String quoted(Collection<String> offices, int most) {
        List<String> whole = offices.stream()
                .filter(office -> shown(office).equals(office))
                .limit(most)
                .toList();
        return Stream.concat(
                        whole.stream().map(office -> '"' + office + '"'),
                        whole.size() < offices.size() ? Stream.of("…") : Stream.empty())
                .collect(Collectors.joining("; "));
    }

    /** Refuses a language that there is not. */
    void requireLanguage(String language) {
        if (!LANGUAGES.contains(language)) {
            throw wrongValue("--lang", language, LANGUAGES);
        }
    }

    /** Findings whose advice names the option that it needs. */
    static List<Finding> withOptions(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.saying(new BilingualText(
                        withOption(finding.message().vi(), finding.code()),
                        withOption(finding.message().en(), finding.code()))))
                .toList();
    }

    /** A message whose advice names the option that it needs: {@code … Maybe use the register vietnam-2022 (--units)?} */
    static String withOption(String message, String code) {
        return withOption(message, code, Optional.empty());
    }

    /** The same of a refusal that may name a limit: {@code … Or raise the limit figures (--limit figures=N)?} */
    static String withOption(String message, String code, Optional<String> limit) {
        String option = limit.map(name -> "--limit " + name + "=N").orElse(OPTIONS.get(code));
        return option == null || !message.endsWith("?")
                ? message
                : message.substring(0, message.length() - 1) + " (" + option + ")?";
    }

    /** A stranger's text, short enough for a message. */
    static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
