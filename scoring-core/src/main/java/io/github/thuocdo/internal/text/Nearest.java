package io.github.thuocdo.internal.text;

import java.util.Collection;
import java.util.Optional;

/** The known word that a mistyped one may have meant. */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The nearest of {@code known} to {@code typed} within a quarter of its length in edits; empty if none is that near. */
    public static Optional<String> to(String typed, Collection<String> known) {
        if (typed.length() > LONGEST || bare(typed).isEmpty()) {
            return Optional.empty();
        }
        char[] wanted = folded(bare(typed));
        String best = null;
        int bestDistance = Math.max(1, wanted.length / 4) + 1;
        for (String word : known) {
            // Each character more or less is an edit.
            String candidate = bare(word);
            if (Math.abs(candidate.length() - wanted.length) > bestDistance) {
                continue;
            }
            int distance = distance(wanted, folded(candidate), bestDistance);
            if (distance < bestDistance || (distance == bestDistance && best != null && word.compareTo(best) < 0)) {
                best = word;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The number of pairs of letters that are compared to find out how near two words are. */
    static int work(String typed, String word) {
        boolean isFar = typed.length() > LONGEST || Math.abs(typed.length() - word.length()) > LONGEST / 4 + 1;
        return isFar ? 1 : 1 + typed.length() * word.length();
    }

    /** The word without the marks that join its parts: they make no other word. */
    private static String bare(String word) {
        StringBuilder bare = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '-' || c == '_' || c == ' ') {
                bare = bare == null ? new StringBuilder(word.length()).append(word, 0, i) : bare;
            } else if (bare != null) {
                bare.append(c);
            }
        }
        return bare == null ? word : bare.toString();
    }

    private static char[] folded(String word) {
        char[] letters = word.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(letters[i]);
        }
        return letters;
    }

    /** The number of characters to add, drop, replace or swap with their neighbour; any above {@code most} for a greater one. */
    private static int distance(char[] a, char[] b, int most) {
        int[] beforeThat = new int[b.length + 1];
        int[] previous = new int[b.length + 1];
        int[] current = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            previous[j] = j;
        }
        int leastBefore = 0;
        for (int i = 1; i <= a.length; i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length; j++) {
                int substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int edits = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    edits = Math.min(edits, 1 + beforeThat[j - 2]);
                }
                current[j] = edits;
                least = Math.min(least, edits);
            }
            // Every further row is made of the last two.
            if (Math.min(least, leastBefore) > most) {
                return most + 1;
            }
            leastBefore = least;
            int[] free = beforeThat;
            beforeThat = previous;
            previous = current;
            current = free;
        }
        return previous[b.length];
    }
}
