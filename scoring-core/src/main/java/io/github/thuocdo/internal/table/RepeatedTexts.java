package io.github.thuocdo.internal.table;

import org.jspecify.annotations.Nullable;

/** Texts of which a file holds many that are equal: each is made once. */
public final class RepeatedTexts {
    private static final int PLACES = 1 << 14;
    /** Beyond this many different ones they do not repeat. */
    private static final int MOST = PLACES / 2;
    /** A text that finds so many others in its place is not kept: a file may hold very many texts of one hash. */
    private static final int MOST_LOOKED_AT = 16;

    private final @Nullable String[] texts = new String[PLACES];
    private int known;
    private long looked;

    /** The characters of {@code text} from {@code from} to {@code to}. */
    public String of(char[] text, int from, int to) {
        return of(text, from, to, null);
    }

    /** The same, of characters that are a text already. */
    String of(char[] text, int from, int to, @Nullable String whole) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int place = (hash ^ hash >>> 14) & PLACES - 1;
        int others = 0;
        for (String at = texts[place]; at != null && others < MOST_LOOKED_AT; at = texts[place]) {
            looked++;
            others++;
            if (at.length() == to - from && equal(at, text, from)) {
                return at;
            }
            place = place + 1 & PLACES - 1;
        }
        String made = whole == null ? new String(text, from, to - from) : whole;
        if (known < MOST && others < MOST_LOOKED_AT) {
            known++;
            texts[place] = made;
        }
        return made;
    }

    /** The number of known texts that were looked at so far. */
    long looked() {
        return looked;
    }

    /** Whether {@code text} has the characters of {@code known} from {@code from} on. */
    static boolean equal(String known, char[] text, int from) {
        for (int i = known.length() - 1; i >= 0; i--) {
            if (known.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
