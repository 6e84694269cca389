package io.github.thuocdo.internal.cell;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.thuocdo.internal.text.Sameness;
import java.util.List;
import java.util.stream.Stream;

/** The name of a unit as a cell writes it: with its type, an abbreviation of it, or none. */
public final class CellName {
    /** No name is longer. */
    public static final int LONGEST = 500;

    /** The longest first, as "thị xã" begins with a type too; abbreviations as offices write them. */
    private static final List<String> TYPES = Stream.of(
                    "thành phố",
                    "thị trấn",
                    "đặc khu",
                    "phường",
                    "thị xã",
                    "huyện",
                    "tỉnh",
                    "quận",
                    "xã",
                    "t.trấn",
                    "t.t.",
                    "t.t",
                    "t.p.",
                    "t.p",
                    "t.x.",
                    "t.x",
                    "tt.",
                    "tp.",
                    "tx.",
                    "tt",
                    "tp",
                    "tx",
                    "x.",
                    "p.",
                    "h.",
                    "q.",
                    "t.")
            .map(Sameness::nameKey)
            .toList();

    /** By their first letters: most names of strangers begin with none of them. */
    private static final ImmutableListMultimap<Character, String> TYPES_BY_LETTER =
            Multimaps.index(TYPES, type -> type.charAt(0));

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
                    TYPES.stream().filter(type -> !type.endsWith(".")).map(type -> Sameness.unmarked(type) + " "),
                    Stream.of("xa.", "huyen.", "phuong."))
            .toList();

    private static final CharMatcher LETTERS = CharMatcher.forPredicate(Character::isLetterOrDigit);

    private CellName() {}

    private static String officeKey(String office) {
        return Sameness.nameKey(office) + " ";
    }

    /** Whether two names are the same but for the type before them. */
    public static boolean agree(String one, String other) {
        return one.equals(other)
                || (one.length() <= LONGEST && bare(Sameness.nameKey(one)).equals(bare(Sameness.nameKey(other))));
    }

    /** The key of a name without the type before it. */
    public static String bare(String nameKey) {
        String own = withoutOffice(nameKey);
        if (own.isEmpty()) {
            return own;
        }
        for (String type : TYPES_BY_LETTER.get(own.charAt(0))) {
            if (own.startsWith(type)
                    && own.length() > type.length()
                    && (type.endsWith(".") || own.startsWith(" ", type.length()))) {
                return own.substring(type.length()).stripLeading();
            }
        }
        return own;
    }

    /** The key of a name without the people's committee before it: {@code UBND xã Yên Thái} is {@code xã Yên Thái}. */
    public static String withoutOffice(String nameKey) {
        for (String office : OFFICES) {
            if (nameKey.startsWith(office) && nameKey.length() > office.length()) {
                return nameKey.substring(office.length()).stripLeading();
            }
        }
        return nameKey;
    }

    /** Whether a name begins with the type of a unit, written out: {@code xã Yên Thái}. */
    public static boolean isTyped(String name) {
        String key = name.length() > LONGEST ? "" : withoutOffice(Sameness.nameKey(name));
        return WRITTEN_TYPES.stream().anyMatch(key::startsWith);
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

    /** The letters of a plain name, without its spaces. */
    public static String letters(String plain) {
        return LETTERS.retainFrom(plain);
    }

    /** The same of a name whose type stands there without its marks, {@code thi tran Quan Lao}. */
    public static String lettersBehindType(String plain) {
        for (String type : UNMARKED_TYPES) {
            if (plain.startsWith(type)) {
                return LETTERS.retainFrom(plain.substring(type.length()));
            }
        }
        return LETTERS.retainFrom(plain);
    }
}
