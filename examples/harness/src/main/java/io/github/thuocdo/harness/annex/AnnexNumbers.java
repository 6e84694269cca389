package io.github.thuocdo.harness.annex;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The numbers of an annex, line by line, as codes. Letters and Roman numbers are groups, and those of the one kind stand in those of
 * the other: {@code A}, then {@code I}. Numbers that begin anew in a group have its code before them: {@code II.1}.
 */
final class AnnexNumbers {
    private static final Pattern DOTTED = Pattern.compile("(?:[A-Z]{1,6}[.-]?)?\\d+(?:\\.\\d+[a-zđ]?)*");
    private static final Pattern LETTERS = Pattern.compile("[IVXLC]+|[A-Z]");
    private static final List<String> FIRST = List.of("1", "I", "A");

    private final Set<String> codes = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    /** The codes of the numbers in the group of the last letter, and of that group itself. */
    private final Map<String, String> own = new HashMap<>();
    /** The codes of the letters in the topmost group. */
    private final Map<String, String> below = new HashMap<>();

    private String lastLetter = "";
    private boolean isLetterOnTop;
    private String top = "";
    private String group = "";

    /** A code, and the code of the group that it stands in; that is empty for a topmost one. */
    record Place(String code, String parent) {}

    static boolean isLetter(String no) {
        return LETTERS.matcher(no).matches();
    }

    static boolean isNumber(String no) {
        return isLetter(no) || isDotted(no);
    }

    /** Whether a text is a number as {@code 1.2} or {@code A.1}, and neither a letter nor a Roman number. */
    static boolean isDotted(String no) {
        return DOTTED.matcher(no).matches();
    }

    /**
     * The place of the next number; empty where it stands already.
     *
     * @param isGroup whether others may stand in it
     */
    Optional<Place> next(String no, boolean isGroup) {
        Optional<Place> place = isLetter(no) ? letter(no) : number(no);
        place.filter(found -> isGroup).ifPresent(found -> groups.add(found.code()));
        return place;
    }

    private Optional<Place> letter(String no) {
        boolean isLetter = no.equals("A")
                || (no.length() == 1 && !lastLetter.isEmpty() && no.charAt(0) == lastLetter.charAt(0) + 1);
        boolean isFirst = top.isEmpty();
        boolean isTop = isFirst || isLetter == isLetterOnTop;
        Optional<Place> place = isTop ? place(no, "", Map.of()) : place(no, top, below);
        if (place.isEmpty()) {
            return place;
        }
        lastLetter = isLetter ? no : lastLetter;
        own.clear();
        if (isTop) {
            isLetterOnTop = isLetter;
            top = no;
            below.clear();
        } else {
            own.put(top, top);
            below.put(no, place.get().code());
        }
        group = place.get().code();
        own.put(no, group);
        return place;
    }

    private Optional<Place> number(String no) {
        String parent = group;
        String rest = no;
        for (int dot = no.lastIndexOf('.'); dot > 0 && rest.equals(no); dot = no.lastIndexOf('.', dot - 1)) {
            String before = no.substring(0, dot);
            String code = own.getOrDefault(before, before);
            if (groups.contains(code)) {
                parent = code;
                rest = no.substring(dot + 1);
            }
        }
        Optional<Place> place = rest.equals(no)
                ? place(no, group, own)
                : codes.contains(no) && !own.containsKey(no) && codes.add(parent + "." + rest)
                        ? Optional.of(new Place(parent + "." + rest, parent))
                        : codes.add(no) ? Optional.of(new Place(no, parent)) : Optional.empty();
        place.ifPresent(found -> own.put(no, found.code()));
        return place;
    }

    /** The number as it stands, or behind the code of its group where that begins anew. */
    private Optional<Place> place(String no, String parent, Map<String, String> siblings) {
        if (codes.add(no)) {
            return Optional.of(new Place(no, parent));
        }
        boolean isAnew = !parent.isEmpty()
                && !siblings.containsKey(no)
                && (FIRST.contains(no) || siblings.values().stream().anyMatch(code -> code.startsWith(parent + ".")));
        return isAnew && codes.add(parent + "." + no)
                ? Optional.of(new Place(parent + "." + no, parent))
                : Optional.empty();
    }
}
