package io.github.thuocdo.internal.cell;

import com.google.common.base.CharMatcher;
import io.github.thuocdo.internal.text.Nearest;
import io.github.thuocdo.internal.text.Sameness;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name of a unit as a cell writes it: with its type, an abbreviation of it, or none. */
public final class CellName {
    /** No name is longer. */
    public static final int LONGEST = 500;

    /** A type of unit and how it is written: in full, or as offices shorten it. */
    private record Type(String written, String type) {}

    /** The longest first, as "thị xã" begins with a type too. */
    private static final List<Type> TYPES = List.of(
            type("thành phố", "thành phố"),
            type("thị trấn", "thị trấn"),
            type("đặc khu", "đặc khu"),
            type("phường", "phường"),
            type("thị xã", "thị xã"),
            type("huyện", "huyện"),
            type("tỉnh", "tỉnh"),
            type("quận", "quận"),
            type("xã", "xã"),
            type("t.trấn", "thị trấn"),
            type("t.t.", "thị trấn"),
            type("t.t", "thị trấn"),
            type("t.p.", "thành phố"),
            type("t.p", "thành phố"),
            type("đ.khu", "đặc khu"),
            type("đk.", "đặc khu"),
            type("đk", "đặc khu"),
            type("t.x.", "thị xã"),
            type("t.x", "thị xã"),
            type("tt.", "thị trấn"),
            type("tp.", "thành phố"),
            type("tx.", "thị xã"),
            type("tt", "thị trấn"),
            type("tp", "thành phố"),
            type("tx", "thị xã"),
            type("x.", "xã"),
            type("p.", "phường"),
            type("h.", "huyện"),
            type("q.", "quận"),
            type("t.", "tỉnh"));

    /** Their first letters: most names of strangers begin with none of them. */
    private static final String FIRST_OF_TYPES = TYPES.stream()
            .map(type -> type.written().substring(0, 1))
            .distinct()
            .collect(Collectors.joining());

    private static final List<String> WRITTEN_TYPES = Stream.of(
                    "thành phố", "thị trấn", "đặc khu", "phường", "thị xã", "huyện", "tỉnh", "quận", "xã")
            .map(type -> Sameness.nameKey(type) + " ")
            .toList();

    /** The words for the office of a unit; they say no more than the unit's own name. */
    private static final List<String> OFFICES = Stream.of("ủy ban nhân dân ", "ubnd ", "hđnd ")
            .map(CellName::officeKey)
            .toList();

    private static final String PROVINCE = Sameness.nameKey("tỉnh") + " ";

    /** Types without their marks, where they are words of their own; abbreviations with a mark in them. */
    private static final List<String> UNMARKED_TYPES = Stream.concat(
                    TYPES.stream()
                            .map(Type::written)
                            .filter(type -> !type.endsWith("."))
                            .map(type -> Sameness.unmarked(type) + " "),
                    Stream.of("xa.", "huyen.", "phuong."))
            .toList();

    private static final Pattern LIST_MARK = Pattern.compile("^(?:\\d{1,4}[.)/:]|[-+*•–]) *(?=\\p{L})");

    private static final Pattern NUMBERED = Pattern.compile("(\\D+ )(0?)(\\d)");

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private static final CharMatcher LETTERS = CharMatcher.forPredicate(Character::isLetterOrDigit);

    private CellName() {}

    private static Type type(String written, String type) {
        return new Type(Sameness.nameKey(written), type);
    }

    private static String officeKey(String office) {
        return Sameness.nameKey(office) + " ";
    }

    /** Whether two names are the same but for the type before them. */
    public static boolean agreeButForTypes(String one, String other) {
        return one.equals(other) || (one.length() <= LONGEST && agree(Sameness.nameKey(one), Sameness.nameKey(other)));
    }

    private static boolean agree(String nameKey, String otherKey) {
        return bare(nameKey).equals(bare(otherKey)) || isBareOf(nameKey, otherKey) || isBareOf(otherKey, nameKey);
    }

    /** Whether a name is what stands behind the type of another, letter by letter: {@code Đk Na} of {@code Xã Đk Na}. */
    private static boolean isBareOf(String nameKey, String otherKey) {
        return withoutOffice(nameKey).equals(bare(otherKey));
    }

    /** Whether a text is a name of a unit, with its type or none. */
    public static boolean isNameOf(String written, String unit) {
        return written.equals(unit)
                || (agreeButForTypes(written, unit)
                        && !areOfTwoTypes(Sameness.nameKey(written), Sameness.nameKey(unit)));
    }

    /**
     * Whether a text may be meant as the name of a unit: with another type, without its marks, with a slip of the hand that changes no
     * digit, or with what stands behind a comma, a dash, a bracket or the type of a unit above. A text without a letter or digit names
     * nobody else.
     */
    public static boolean maybeMeans(String written, String unit) {
        if (written.length() > LONGEST) {
            return false;
        }
        String said = behindType(plain(Sameness.nameKey(written)));
        String own = plain(Sameness.nameKey(unit));
        String saidLetters = letters(said);
        String ownLetters = letters(own);
        return saidLetters.isEmpty()
                || saidLetters.equals(ownLetters)
                || (said.startsWith(own) && isAside(said.substring(own.length())))
                || (DIGITS.retainFrom(saidLetters).equals(DIGITS.retainFrom(ownLetters))
                        && Nearest.to(saidLetters, List.of(ownLetters)).isPresent());
    }

    /** Whether the rest of a text begins with a mark, or with the type of another unit. */
    private static boolean isAside(String rest) {
        String behind = rest.stripLeading();
        return !Character.isLetterOrDigit(behind.codePointAt(0))
                || (behind.length() < rest.length() && UNMARKED_TYPES.stream().anyMatch(behind::startsWith));
    }

    /** Whether the types before two names are two types: {@code Xã An} and {@code Phường An}, not {@code An} and {@code Phường An}. */
    public static boolean areOfTwoTypes(String nameKey, String otherKey) {
        Optional<String> type = typeOf(withoutOffice(nameKey)).map(Type::type);
        return type.isPresent()
                && typeOf(withoutOffice(otherKey))
                        .filter(other -> !other.type().equals(type.get()))
                        .isPresent()
                && !isBareOf(nameKey, otherKey)
                && !isBareOf(otherKey, nameKey);
    }

    /** The key of a name without the type before it. */
    public static String bare(String nameKey) {
        return withoutType(withoutOffice(nameKey));
    }

    /** The key of a name without an office before it, without the type either. */
    public static String withoutType(String own) {
        return typeOf(own)
                .map(type -> own.substring(type.written().length()).stripLeading())
                .orElse(own);
    }

    private static Optional<Type> typeOf(String own) {
        if (own.isEmpty() || FIRST_OF_TYPES.indexOf(own.charAt(0)) < 0) {
            return Optional.empty();
        }
        for (Type type : TYPES) {
            String written = type.written();
            if (own.startsWith(written)
                    && own.length() > written.length()
                    && (written.endsWith(".") || own.startsWith(" ", written.length()))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The key of a name without the people's committee before it: {@code UBND xã Yên Thái} is {@code xã Yên Thái}. */
    public static String withoutOffice(String nameKey) {
        // Asked of every name that nobody knows: a loop over places makes no object.
        for (int i = 0; i < OFFICES.size(); i++) {
            String office = OFFICES.get(i);
            if (nameKey.startsWith(office) && nameKey.length() > office.length()) {
                return nameKey.substring(office.length()).stripLeading();
            }
        }
        return nameKey;
    }

    /** Whether a name begins with the type of a unit, written out: {@code xã Yên Thái}. */
    public static boolean isTyped(String name) {
        String key = name.length() > LONGEST ? "" : withoutOffice(Sameness.nameKey(name));
        for (String type : WRITTEN_TYPES) {
            // A bracket behind the type, Xã (mới), is no name.
            if (key.startsWith(type) && !key.startsWith("(", type.length())) {
                return true;
            }
        }
        return false;
    }

    /**
     * A name as the register may have it: with the zero before a number of one digit or without it, {@code Phường 02}, or without the
     * words before its type, {@code Đảng ủy xã Yên Lạc}; for advice alone. Empty where there is nothing to change.
     */
    public static Optional<String> otherwise(String name) {
        String key = name.length() > LONGEST ? "" : Sameness.nameKey(name);
        Matcher number = endsInDigit(key) ? NUMBERED.matcher(key) : null;
        if (number != null && number.matches()) {
            return Optional.of(number.group(1) + (number.group(2).isEmpty() ? "0" : "") + number.group(3));
        }
        return WRITTEN_TYPES.stream()
                .map(type -> key.indexOf(" " + type))
                .filter(at -> at > 0)
                .min(Comparator.naturalOrder())
                .map(at -> key.substring(at + 1));
    }

    private static boolean endsInDigit(String key) {
        return !key.isEmpty() && DIGITS.matches(key.charAt(key.length() - 1));
    }

    /** Whether a name says itself that it is a province's. */
    public static boolean isOfProvince(String name) {
        return name.length() <= LONGEST && Sameness.nameKey(name).startsWith(PROVINCE);
    }

    /**
     * A name without its type and its marks, as hurried hands write it: {@code dinh thanh}; for advice alone.
     */
    public static String plain(String nameKey) {
        return Sameness.unmarked(bare(nameKey));
    }

    /** The key of a name without the number or the mark of a list before it: {@code 1. xã yên phú}, {@code - xã yên phú}. */
    public static String behindMark(String nameKey) {
        boolean mayBeMarked = !nameKey.isEmpty() && !Character.isLetter(nameKey.charAt(0));
        return mayBeMarked ? LIST_MARK.matcher(nameKey).replaceFirst("") : nameKey;
    }

    /** The letters of a plain name, without its spaces. */
    public static String letters(String plain) {
        return LETTERS.retainFrom(plain);
    }

    /** The same of a name whose type stands there without its marks, {@code thi tran Quan Lao}. */
    public static String lettersBehindType(String plain) {
        return letters(behindType(plain));
    }

    private static String behindType(String plain) {
        for (String type : UNMARKED_TYPES) {
            if (plain.startsWith(type)) {
                return plain.substring(type.length()).stripLeading();
            }
        }
        return plain;
    }
}
