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
    private static final Pattern DOTTED = Pattern.compile("(?:[A-ZĐ]{1,6}[.-]?)?\\d+(?:\\.\\d+[a-zđ]?)*");
    private static final Pattern LETTERS = Pattern.compile("[IVXLC]+|[A-ZĐ]");
    private static final List<String> LETTER_ORDER = List.of("ABCDĐEFGHIJKLMNOPQRSTUVWXYZ".split("", -1));

    /** Letters that the Vietnamese or the English alphabet has not: no gap is where one of them is left out. */
    private static final Set<String> SKIPPED = Set.of("Đ", "F", "J", "W", "Z");

    private static final List<String> ROMAN =
            List.of("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ", -1));
    private static final int FAR = 1_000;
    private static final List<String> FIRST = List.of("1", "I", "A");

    private final Set<String> codes = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    /** The codes of the numbers in the group of the last letter, and of that group itself. */
    private final Map<String, String> own = new HashMap<>();
    /** The codes of the letters in the topmost group. */
    private final Map<String, String> below = new HashMap<>();

    /** The steps of the last letter, and of the last Roman number, from the beginning of their sequences. */
    private int lastLetter;

    private int lastRoman;
    private boolean hasRomans;
    private boolean hasNested;
    private boolean hasNumbers;
    private boolean isTopLetter;
    private boolean isLetterOnTop;
    private String top = "";
    private String group = "";

    /**
     * The place of a number.
     *
     * @param code its code
     * @param parent the code of the group that it stands in; empty for a topmost one
     * @param missing the letter or the Roman number that should stand before it and does not; empty where it does
     * @param isGuessed whether it may stand in the group before it as well as beside that
     */
    record Place(String code, String parent, String missing, boolean isGuessed) {
        Place(String code, String parent) {
            this(code, parent, "", false);
        }
    }

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
        int ofLetter = LETTER_ORDER.indexOf(no) + 1;
        int ofRoman = ROMAN.indexOf(no) + 1;
        int letterSteps = steps(lastLetter, ofLetter) - skipped(lastLetter, ofLetter);
        int romanSteps = steps(lastRoman, ofRoman);
        boolean isLetter =
                ofLetter > 0 && (ofRoman == 0 || letterSteps < romanSteps || (letterSteps == romanSteps && !hasRomans));
        boolean isFirst = top.isEmpty();
        boolean isBeside = isFirst || isLetter == isLetterOnTop || isLetter == isTopLetter;
        boolean isGuessed = !isBeside && hasNumbers && !hasNested;
        boolean isTop = isBeside || isGuessed;
        Optional<Place> place = isTop ? place(no, "", Map.of()) : place(no, top, below);
        if (place.isEmpty()) {
            return place;
        }
        // In each topmost group those within it begin anew.
        boolean isNew = isFirst || isLetter == isLetterOnTop;
        lastLetter = isLetter ? ofLetter : isNew ? 0 : lastLetter;
        lastRoman = !isLetter ? ofRoman : isNew ? 0 : lastRoman;
        hasRomans |= !isLetter;
        hasNested |= !isTop;
        own.clear();
        if (isTop) {
            isLetterOnTop = isFirst ? isLetter : isLetterOnTop;
            isTopLetter = isLetter;
            hasNumbers = false;
            top = no;
            below.clear();
        } else {
            own.put(top, top);
            below.put(no, place.get().code());
        }
        group = place.get().code();
        own.put(no, group);
        int steps = isLetter ? letterSteps : romanSteps;
        String before = isLetter ? letterBefore(ofLetter) : ROMAN.get(Math.max(0, ofRoman - 2));
        String missing = steps > 1 && steps < FAR ? before : "";
        return place.map(found -> new Place(found.code(), found.parent(), missing, isGuessed));
    }

    private static int steps(int last, int next) {
        return next > last ? next - last : FAR;
    }

    /** The letter before another, passing over those that a row of letters may leave out. */
    private static String letterBefore(int next) {
        int at = next - 2;
        while (at > 0 && SKIPPED.contains(LETTER_ORDER.get(at))) {
            at--;
        }
        return LETTER_ORDER.get(Math.max(0, at));
    }

    private static int skipped(int last, int next) {
        return next > last
                ? (int) LETTER_ORDER.subList(last, next - 1).stream()
                        .filter(SKIPPED::contains)
                        .count()
                : 0;
    }

    private Optional<Place> number(String no) {
        hasNumbers |= group.equals(top);
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
