package io.github.thuocdo.ranking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether two names mean one office: documents write {@code Phòng VH&TT} and {@code Phòng Văn hóa và Thông tin}. */
final class Offices {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s&,\\-–/]+");
    /** "Phòng Văn hóa và Thông tin và các đơn vị liên quan" names one office, and others without their names. */
    private static final Pattern BETWEEN_OFFICES = Pattern.compile("[,;]|\\s+và\\s+(?=các\\s)");

    private static final Pattern SEMICOLON = Pattern.compile(";");

    /** The tones of Vietnamese, which stand on either vowel of some words: "hóa" is "hoá". */
    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

    private static final Set<String> SMALL_WORDS = Set.of("và", "and", "of", "the");

    private Offices() {}

    /** Whether two names mean one office: the same words, or initials in one of them that stand for words of the other. */
    static boolean isSame(String one, String other) {
        List<String> words = words(one);
        List<String> others = words(other);
        if (words.stream()
                .map(Offices::spelt)
                .toList()
                .equals(others.stream().map(Offices::spelt).toList())) {
            return true;
        }
        boolean isShort =
                words.stream().anyMatch(Offices::isInitials) || others.stream().anyMatch(Offices::isInitials);
        return isShort && initials(words).equals(initials(others));
    }

    /**
     * Whether {@code office} is {@code lead}, or one of the offices that {@code lead} lists. A semicolon stands between offices whose names
     * may have commas: "Các phòng, ban; UBND các xã, thị trấn" names "UBND các xã, thị trấn".
     */
    static boolean isNamed(String office, String lead) {
        return isSame(office, lead)
                || Stream.of(SEMICOLON, BETWEEN_OFFICES)
                        .flatMap(mark -> mark.splitAsStream(lead))
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

    /** A word without regard to the vowel that its tone stands on. */
    private static String spelt(String word) {
        String apart = Normalizer.normalize(small(word), Normalizer.Form.NFD);
        StringBuilder tones = new StringBuilder();
        TONES.matcher(apart).results().forEach(tone -> tones.append(tone.group()));
        return TONES.matcher(apart).replaceAll("") + tones;
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
