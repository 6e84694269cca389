package io.github.thuocdo.internal.text;

import java.util.Collection;
import java.util.Optional;

/** The known word that a mistyped one may have meant. */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The nearest of {@code known} to {@code typed} within a quarter of its length in edits; empty if none is that near. */
    public static Optional<String> to(String typed, Collection<String> known) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int bestDistance = Math.max(1, typed.length() / 4) + 1;
        for (String word : known) {
            // Each character more or less is an edit.
            if (Math.abs(word.length() - typed.length()) > bestDistance) {
                continue;
            }
            int distance = distance(typed, word);
            if (distance < bestDistance || (distance == bestDistance && best != null && word.compareTo(best) < 0)) {
                best = word;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Neither case nor what joins the parts of a word makes another word. */
    private static boolean isSame(char a, char b) {
        return a == b || Character.toLowerCase(a) == Character.toLowerCase(b) || (joins(a) && joins(b));
    }

    private static boolean joins(char c) {
        return c == '-' || c == '_' || c == ' ';
    }

    /** How many characters to add, drop, replace or swap with their neighbour. */
    private static int distance(String a, String b) {
        int[] beforeThat = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (isSame(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
                if (i > 1
                        && j > 1
                        && isSame(a.charAt(i - 1), b.charAt(j - 2))
                        && isSame(a.charAt(i - 2), b.charAt(j - 1))) {
                    current[j] = Math.min(current[j], 1 + beforeThat[j - 2]);
                }
            }
            int[] free = beforeThat;
            beforeThat = previous;
            previous = current;
            current = free;
        }
        return previous[b.length()];
    }
}
