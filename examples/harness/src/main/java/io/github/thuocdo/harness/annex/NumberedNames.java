package io.github.thuocdo.harness.annex;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that stand before the names of a table without a column for them: {@code I. Hạ tầng}, {@code 1.2 Tỷ lệ}. A name may begin
 * with a figure or an abbreviation of its own: a letter, and a number with parts, count only behind the one before them.
 */
final class NumberedNames {
    private static final List<String> ROMAN =
            List.of("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ", -1));

    private static final Pattern CLEAR = Pattern.compile("(\\d+(?:\\.\\d+)*)[.)](?: +|(?=\\p{L}))(.+)");
    private static final Pattern LETTER = Pattern.compile("([IVX]{1,5}|[A-Z])[.)](?: +|(?=\\p{L}))(.+)");
    private static final Pattern IN_PARTS =
            Pattern.compile("((?:[IVX]{1,5}|[A-Z]|\\d+)(?:\\.[1-9]\\d{0,8})+)[.)]? +(\\p{Lu}.*)");

    private final Set<String> seen = new HashSet<>();

    /** A name and the number before it. */
    record Numbered(String no, String name) {}

    /** The number before a name, and the name without it; empty where it surely has none. */
    Optional<Numbered> of(String text) {
        for (Pattern pattern : List.of(CLEAR, LETTER, IN_PARTS)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                String no = matcher.group(1);
                if (pattern != CLEAR && !isInOrder(no)) {
                    return Optional.empty();
                }
                seen.add(no);
                return Optional.of(new Numbered(no, matcher.group(2)));
            }
        }
        return Optional.empty();
    }

    private boolean isInOrder(String no) {
        int dot = no.lastIndexOf('.');
        if (dot > 0) {
            int part = Integer.parseInt(no.substring(dot + 1));
            return part == 1 || seen.contains(no.substring(0, dot + 1) + (part - 1));
        }
        int roman = ROMAN.indexOf(no);
        if (no.equals("A") || roman == 0 || (roman > 0 && seen.contains(ROMAN.get(roman - 1)))) {
            return true;
        }
        return no.length() == 1 && seen.contains(String.valueOf((char) (no.charAt(0) - 1)));
    }
}
