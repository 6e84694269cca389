package io.github.thuocdo.ranking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two names mean one office: documents write {@code Phòng VH&TT} and {@code Phòng Văn hóa và Thông tin}. */
final class Offices {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s&,\\-–/]+");
    private static final Pattern BETWEEN_OFFICES = Pattern.compile("[,;]");
    private static final Set<String> SMALL_WORDS = Set.of("và", "and", "of", "the");

    private Offices() {}

    /** Whether two names mean one office: the same words, or initials in one of them that stand for words of the other. */
    static boolean isSame(String one, String other) {
        List<String> words = words(one);
        List<String> others = words(other);
        if (words.stream()
                .map(Offices::small)
                .toList()
                .equals(others.stream().map(Offices::small).toList())) {
            return true;
        }
        boolean isShort =
                words.stream().anyMatch(Offices::isInitials) || others.stream().anyMatch(Offices::isInitials);
        return isShort && initials(words).equals(initials(others));
    }

    /** Whether {@code office} is {@code lead}, or one of the offices that {@code lead} lists. */
    static boolean isNamed(String office, String lead) {
        return isSame(office, lead)
                || BETWEEN_OFFICES
                        .splitAsStream(lead)
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .anyMatch(one -> isSame(office, one));
    }

    /** The first word, and the initials of the others. */
    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (initials.length() == 0) {
                initials.append(small(word)).append(' ');
            } else if (isInitials(word)) {
                initials.append(small(word));
            } else if (!SMALL_WORDS.contains(small(word))) {
                initials.appendCodePoint(small(word).codePointAt(0));
            }
        }
        return initials.toString();
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String office) {
        List<String> words = new ArrayList<>();
        BETWEEN_WORDS
                .splitAsStream(Normalizer.normalize(office, Normalizer.Form.NFC))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    /** Two capital letters or more, and nothing else: "VH", "HĐND". */
    private static boolean isInitials(String word) {
        return word.codePointCount(0, word.length()) > 1 && word.codePoints().allMatch(Character::isUpperCase);
    }
}
