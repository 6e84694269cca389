package io.github.thuocdo.harness.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts of strangers (evidence, notes), each kept once and named by its number; the first, 0, is none. */
final class TextPool {
    /** More letters than this would be a page that no browser opens in good time. */
    private static final int MOST_LETTERS = 24_000_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>(List.of(""));
    private int letters;
    private int leftOut;

    /** The number of a text; 0 where there is no room left for it. */
    int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        if (text.isEmpty() || letters > MOST_LETTERS - text.length()) {
            leftOut += text.isEmpty() ? 0 : 1;
            return 0;
        }
        letters += text.length();
        texts.add(text);
        numbers.put(text, texts.size() - 1);
        return texts.size() - 1;
    }

    List<String> texts() {
        return texts;
    }

    /** The number of texts that found no room. */
    int leftOut() {
        return leftOut;
    }
}
