package io.github.thuocdo.harness.annex;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers that stand before the names of a table without a column for them: {@code I. Hạ tầng}, {@code 1.2 Tỷ lệ}. A name may begin
 * with a figure or an abbreviation of its own: a letter, and a number with parts, count only a few steps behind one before them.
 */
final class NumberedNames {
    private static final List<String> ROMAN =
            List.of("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ", -1));

    private static final List<String> LETTERS = letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /** The Vietnamese order, mostly without Đ: a letter that is next in it has none before it missing. */
    private static final List<List<String>> VIETNAMESE =
            List.of(letters("ABCDEGHIKLMNOPQRSTUVXY"), letters("ABCDĐEGHIKLMNOPQRSTUVXY"));

    /** The Vietnamese letters before those that are in the English order alone, which are not missing. */
    private static final Map<String, String> BEFORE_OTHERS = Map.of("F", "E", "J", "I", "W", "V", "Z", "Y");

    /** The steps from one number to the next that is read: two may be missing between them. */
    private static final int MOST_STEPS = 3;

    /** Directly behind a mark, a letter alone belongs to the number: {@code 1.a)}; but for words of one letter. */
    private static final String NAME = "(?: +|(?=[“\"«]|\\(?(?:\\p{L}{2}|[YÝÔỞ] )))(.+)";

    /** Directly behind a letter, what is no word is an abbreviation: {@code A.I}, {@code V.v}. */
    private static final String WORD = "(?: +|(?=[“\"«]|\\(?(?:\\p{Lu}\\p{Ll}|\\p{Lu}{2}\\P{Ll}*$|[YÝÔỞ] )))(.+)";

    private static final Pattern CLEAR = Pattern.compile("(\\d+(?:\\.\\d+)*)[.)]" + NAME);
    private static final Pattern LETTER = Pattern.compile("([IVX]{1,5}|[A-ZĐ])[.)]" + WORD);
    private static final Pattern IN_PARTS =
            Pattern.compile("((?:[IVX]{1,5}|[A-ZĐ]|\\d+)(?:\\.[1-9]\\d{0,8})+)(?:[.)]|(?= ))" + NAME);

    private static final Pattern CAPITAL = Pattern.compile("[“\"«(]?\\p{Lu}.*");
    private static final Pattern SMALL = Pattern.compile("[“\"«(]?\\p{Ll}.*");

    private final Set<String> seen = new HashSet<>();

    private static List<String> letters(String inOrder) {
        return List.of(inOrder.split("", -1));
    }

    /**
     * A name and the number before it.
     *
     * @param missing the number that should stand before this one and does not; empty where it does
     */
    record Numbered(String no, String name, String missing) {}

    /** The number before a name, and the name without it; empty where it surely has none. */
    Optional<Numbered> of(String text) {
        for (Pattern pattern : List.of(CLEAR, LETTER, IN_PARTS)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                String no = matcher.group(1);
                String name = matcher.group(2);
                if (pattern == CLEAR) {
                    seen.add(no);
                    return Optional.of(new Numbered(no, name, ""));
                }
                return (pattern == LETTER ? behindLetters(no) : behindParts(no, name))
                        .map(missing -> new Numbered(no, name, missing));
            }
        }
        return Optional.empty();
    }

    /** The number that is missing before a letter or a Roman number; the first number of a table may be any. */
    private Optional<String> behindLetters(String no) {
        List<List<String>> sequences = Stream.of(ROMAN, LETTERS)
                .filter(all -> all.contains(no))
                .map(all -> all.subList(0, all.indexOf(no) + 1))
                .toList();
        boolean isNext =
                VIETNAMESE.stream().anyMatch(all -> all.indexOf(no) > 0 && seen.contains(all.get(all.indexOf(no) - 1)));
        Optional<String> missing = Stream.concat(
                        isNext ? Stream.of("") : Stream.empty(),
                        sequences.stream().flatMap(upTo -> missing(upTo, true).stream()))
                .min(Comparator.comparing(String::length))
                .or(() -> sequences.stream()
                        .filter(upTo -> seen.isEmpty())
                        .map(upTo -> upTo.get(upTo.size() - 2))
                        .findFirst());
        missing.ifPresent(before -> seen.add(no));
        return missing.map(before -> BEFORE_OTHERS.getOrDefault(before, before));
    }

    /** The same of a number in parts. A small letter begins the name behind it only in order, in a group that was read. */
    private Optional<String> behindParts(String no, String name) {
        int dot = no.lastIndexOf('.');
        int part = Integer.parseInt(no.substring(dot + 1));
        List<String> upTo = IntStream.rangeClosed(Math.max(1, part - MOST_STEPS), part)
                .mapToObj(each -> no.substring(0, dot + 1) + each)
                .toList();
        boolean isInGroup = seen.contains(no.substring(0, dot));
        Optional<String> missing = missing(upTo, part == 1 || isInGroup);
        boolean isInOrder = missing.filter(String::isEmpty).isPresent();
        boolean isSmall = SMALL.matcher(name).matches();
        boolean isRead = CAPITAL.matcher(name).matches() ? missing.isPresent() : isSmall && isInOrder && isInGroup;
        if (isRead || (isSmall && isInOrder)) {
            seen.add(no);
        }
        return isRead ? missing : Optional.empty();
    }

    /** The number before the last one of a sequence, empty where it was read; nothing where none was, some steps back. */
    private Optional<String> missing(List<String> upTo, boolean mayBegin) {
        int last = upTo.size() - 1;
        for (int steps = 1; steps <= MOST_STEPS; steps++) {
            int at = last - steps;
            if (at < 0 ? at == -1 && mayBegin : seen.contains(upTo.get(at))) {
                return Optional.of(steps == 1 ? "" : upTo.get(last - 1));
            }
        }
        return Optional.empty();
    }
}
