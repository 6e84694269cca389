package io.github.thuocdo.internal.json;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Sameness;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A JSON object being read: every fault is noted with its line, and reading goes on. */
public final class JsonObject {
    static final int LONGEST_NUMBER = Digits.MOST;
    static final int LONGEST_NAME = 200;

    private final int line;
    private final String what;
    private final Map<String, Json> members;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();

    private JsonObject(int line, String what, Map<String, Json> members, Faults faults) {
        this.line = line;
        this.what = what;
        this.members = members;
        this.faults = faults;
    }

    /** {@code json} as an object; an empty one, with that one fault noted and none that follows from it, where it is none. */
    public static JsonObject of(Json json, String what, Faults faults) {
        if (json.value() instanceof Map<?, ?> map) {
            Map<String, Json> members = new LinkedHashMap<>();
            map.forEach((name, value) -> members.put((String) name, (Json) value));
            return new JsonObject(json.line(), what, members, faults);
        }
        faults.add(json.line(), "not-an-object", Faults.word(what), json.kind());
        return new JsonObject(json.line(), what, Map.of(), faults.apart());
    }

    /**
     * Notes a fault.
     *
     * @param key the key of its text among those of faults of sets, or the text itself where there is none
     * @param arguments the values for the places of the text
     */
    public void fault(String key, Object... arguments) {
        faults.add(line, key, arguments);
    }

    /** Notes a fault on the line of one member. */
    public void faultAt(String member, String key, Object... arguments) {
        Json json = members.get(member);
        faults.add(json == null ? line : json.line(), key, arguments);
    }

    private static String quoted(String name) {
        return "\"" + shown(name) + "\"";
    }

    public boolean has(String name) {
        known.add(name);
        Json member = members.get(name);
        return member != null && member.value() != Json.NULL;
    }

    /**
     * Whether a member says something, be it wrong.
     *
     * @param nothing the empty list or object that says as much as null
     */
    public boolean isSaid(String name, Object nothing) {
        return member(name).filter(json -> !nothing.equals(json.value())).isPresent();
    }

    private Optional<Json> member(String name) {
        known.add(name);
        return Optional.ofNullable(members.get(name)).filter(member -> member.value() != Json.NULL);
    }

    /** A text; "" with the fault noted where it is missing. */
    public String text(String name) {
        Optional<String> text = textIfAny(name);
        if (text.isEmpty() && !has(name)) {
            fault("member-missing", Faults.word(what), name);
        }
        return text.filter(t -> !t.isBlank()).orElseGet(() -> {
            if (text.isPresent()) {
                faultAt(name, "empty", name);
            }
            return "";
        });
    }

    /** A name that another part of the set bears, as a reader sees it; "" with the fault noted where it is missing. */
    public String reference(String name) {
        return Sameness.visible(text(name));
    }

    /** A name that results and messages show: one line, not too long; "" with the fault noted where it is missing. */
    public String name(String name) {
        String text = text(name);
        return text.isEmpty() || isName(text, name) ? Sameness.visible(text) : "";
    }

    private boolean isName(String text, String member) {
        boolean plain = text.length() <= LONGEST_NAME
                && text.equals(text.strip())
                && Excerpt.of(text, LONGEST_NAME).equals(text)
                && !Sameness.visible(text).isEmpty();
        if (!plain) {
            faultAt(member, "not-a-name", member, LONGEST_NAME, shown(text));
        }
        return plain;
    }

    /** Names, each of them once. */
    public Set<String> names(String name) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts(name)) {
            if (isName(text, name) && !names.add(Sameness.visible(text))) {
                faultAt(name, "held-twice", name, shown(text));
            }
        }
        return names;
    }

    public Optional<String> textIfAny(String name) {
        return member(name).flatMap(json -> {
            if (!(json.value() instanceof String text)) {
                faults.add(json.line(), "not-a-text", shown(name), json.kind());
                return Optional.empty();
            }
            if (text.chars().anyMatch(JsonObject::isSteering)) {
                faults.add(json.line(), "control-characters", shown(name), shown(text));
            }
            return Optional.of(text);
        });
    }

    /** Whether a character could steer a terminal or turn a line round; line ends and tabs may stand in a quotation. */
    private static boolean isSteering(int c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || (c >= 0x7F && c <= 0x9F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** Checks a remark for people: a text, or several. */
    public void remark(String name) {
        if (member(name).filter(json -> json.value() instanceof List).isPresent()) {
            texts(name);
        } else {
            textIfAny(name);
        }
    }

    /** A text in both languages, or one text for both. */
    public Optional<BilingualText> bilingual(String name) {
        return member(name).map(json -> {
            if (json.value() instanceof String) {
                String text = text(name);
                return new BilingualText(text, text);
            }
            JsonObject both = of(json, quoted(name), faults);
            BilingualText text = new BilingualText(both.text("vi"), both.text("en"));
            both.done();
            return text;
        });
    }

    public Optional<Boolean> flag(String name) {
        return member(name).flatMap(json -> {
            if (json.value() instanceof Boolean flag) {
                return Optional.of(flag);
            }
            faults.add(json.line(), "not-true-or-false", shown(name), json.kind());
            return Optional.empty();
        });
    }

    public Optional<BigDecimal> number(String name) {
        return member(name).flatMap(json -> number(json, name));
    }

    public Optional<BigDecimal> number(Json json, String name) {
        if (json.value() instanceof String text) {
            faults.notANumber(json.line(), shown(name), text);
            return Optional.empty();
        }
        if (!(json.value() instanceof BigDecimal number)) {
            faults.add(json.line(), "not-a-number", shown(name), json.kind());
            return Optional.empty();
        }
        if (Digits.areMoreThan(LONGEST_NUMBER, number)) {
            faults.add(json.line(), "too-many-digits", shown(name), LONGEST_NUMBER);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /** A whole number from {@code least} on; empty, with the fault noted, where it is less. */
    public Optional<Integer> integer(String name, int least) {
        return integer(name).filter(number -> {
            if (number < least) {
                faultAt(name, "less-than-least", name, least, number);
            }
            return number >= least;
        });
    }

    public Optional<Integer> integer(String name) {
        return number(name).flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException e) {
                faultAt(name, "not-whole", name, number.toPlainString());
                return Optional.empty();
            }
        });
    }

    /** A number, or a fraction as text: {@code 0.5} or {@code "1/3"}. */
    public Optional<Rational> rational(String name) {
        return member(name).flatMap(json -> {
            if (json.value() instanceof String text) {
                return fraction(text, json.line(), name);
            }
            return number(json, name).map(Rational::of);
        });
    }

    private Optional<Rational> fraction(String text, int at, String name) {
        if (text.matches("-?[0-9]{1,18}/[0-9]{1,18}")) {
            long denominator = Long.parseLong(text.substring(text.indexOf('/') + 1));
            if (denominator > 0) {
                return Optional.of(Rational.of(Long.parseLong(text.substring(0, text.indexOf('/'))), denominator));
            }
        }
        faults.notAFraction(at, shown(name), text);
        return Optional.empty();
    }

    public Optional<LocalDate> day(String name) {
        return textIfAny(name).flatMap(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                    return Optional.of(day);
                }
                faultAt(name, "day-of-other-years", name, shown(text));
            } catch (DateTimeException e) {
                faultAt(name, "not-a-day", name, shown(text));
            }
            return Optional.empty();
        });
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return choice(name, type, EnumSet.allOf(type));
    }

    /** One of the words of {@code type}; a refusal offers only those in {@code offered}. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type, Set<E> offered) {
        return textIfAny(name).flatMap(text -> choice(text, name, type, offered));
    }

    public <E extends Enum<E>> Optional<E> choice(String text, String name, Class<E> type, Set<E> offered) {
        String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return Optional.of(constant);
            }
        }
        List<String> words = offered.stream()
                .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        faultAt(
                name,
                "not-one-of",
                name,
                String.join(", ", words),
                shown(text),
                maybe(text.toLowerCase(Locale.ROOT), words));
        return Optional.empty();
    }

    public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        return texts(name).stream()
                .flatMap(text -> choice(text, name, type, EnumSet.allOf(type)).stream())
                .toList();
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Json item : items(name)) {
            if (item.value() instanceof String text) {
                texts.add(text);
            } else {
                faults.add(item.line(), "holds-texts", shown(name), item.kind());
            }
        }
        return texts;
    }

    /** Whole numbers. */
    public List<Integer> integers(String name) {
        List<Integer> numbers = new ArrayList<>();
        for (Json item : items(name)) {
            if (!(item.value() instanceof BigDecimal)) {
                faults.add(item.line(), "holds-numbers", shown(name), item.kind());
                continue;
            }
            number(item, name).ifPresent(number -> {
                try {
                    numbers.add(number.intValueExact());
                } catch (ArithmeticException e) {
                    faults.add(item.line(), "holds-whole-numbers", shown(name), number.toPlainString());
                }
            });
        }
        return numbers;
    }

    public List<Json> items(String name) {
        List<Json> items = new ArrayList<>();
        member(name).ifPresent(json -> {
            if (json.value() instanceof List<?> list) {
                list.forEach(item -> items.add((Json) item));
            } else {
                faults.add(json.line(), "not-a-list", shown(name), json.kind());
            }
        });
        return items;
    }

    public List<JsonObject> objects(String name, String each) {
        return items(name).stream().map(item -> of(item, each, faults)).toList();
    }

    public Optional<JsonObject> object(String name) {
        return member(name).map(json -> of(json, quoted(name), faults));
    }

    /** Whether a member of this name was asked for, so that whoever reads the object takes one. */
    public boolean isAsked(String name) {
        return known.contains(name);
    }

    /** The names of the members, for an object whose names are data. */
    public Set<String> names() {
        known.addAll(members.keySet());
        return members.keySet();
    }

    /** Notes every member that nobody asked for. */
    public void done() {
        members.forEach((name, json) -> {
            if (!known.contains(name)) {
                faults.add(json.line(), "member-unknown", Faults.word(what), shown(name), maybe(name, known));
            }
        });
    }

    /** Advice with the nearest of {@code words}, to fill the last place of a text. */
    public BilingualText maybe(String typed, Collection<String> words) {
        return faults.maybe(typed, words);
    }

    public static String shown(String text) {
        return Excerpt.of(text);
    }

    /** At most {@code most} characters of a stranger's text. */
    public static String shown(String text, int most) {
        return Excerpt.of(text, most);
    }
}
