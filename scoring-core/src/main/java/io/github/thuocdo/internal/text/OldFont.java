package io.github.thuocdo.internal.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Vietnamese that shows its letters in fonts of before Unicode alone, as a text of such a document is pasted. */
public final class OldFont {
    /** No longer text is looked at. */
    private static final int LONGEST = 2_000;

    /** Signs beside letters, where the fonts ".Vn…" have letters. */
    private static final Pattern TCVN3 = Pattern.compile("\\p{L}[¨¶¸¼½¾]|[¨¶¸¼½¾]\\p{L}|\\p{Ll}[À-ÖØ-Þ](?!\\p{Lu})");

    /** The same signs as offices write them beside letters too: {@code µg}, {@code Zalo®}, {@code A·B}, {@code «Zalo»}. */
    private static final Pattern USUAL = Pattern.compile("\\p{L}[©«®°µ·»×]|[©«®°µ·»]\\p{L}");

    /** So many signs of other kinds beside these make an old font of them. */
    private static final int FEWEST_OTHERS = 2;

    /** Letters and signs of Latin-1 that no Vietnamese has. */
    private static final Pattern FOREIGN = Pattern.compile("[¡-¿ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ&&[^©«®°µ·»×]]");

    /** A vowel and its marks as two letters, and "ñ" for "đ", as the fonts "VNI-…" have them. */
    private static final Pattern VNI = Pattern.compile("a[áàãâäåùøûõïú]|e[áàãâäåùøûõïúêë]|o[ùøûïõâäå]|u[ùøûõ]|ñ\\p{L}");

    private OldFont() {}

    /** The name of the encoding; empty where a text is as it should be, or nobody can tell. */
    public static Optional<String> of(String text) {
        String key = text.length() > LONGEST ? "" : Sameness.key(text);
        if (!key.isEmpty() && isTcvn3(Sameness.visible(text))) {
            return Optional.of("TCVN3 (ABC)");
        }
        return VNI.matcher(key).find() ? Optional.of("VNI") : Optional.empty();
    }

    private static boolean isTcvn3(String text) {
        return TCVN3.matcher(text).find()
                || (USUAL.matcher(text).find()
                        && FOREIGN.matcher(text)
                                        .results()
                                        .map(MatchResult::group)
                                        .distinct()
                                        .count()
                                >= FEWEST_OTHERS);
    }
}
