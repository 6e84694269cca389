package io.github.thuocdo.internal.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** Vietnamese that shows its letters in fonts of before Unicode alone, as a text of such a document is pasted. */
public final class OldFont {
    /** No longer text is looked at. */
    private static final int LONGEST = 2_000;

    /** Signs beside letters, where the fonts ".Vn…" have letters. */
    private static final Pattern TCVN3 =
            Pattern.compile("\\p{L}[¨©«®µ¶·¸»¼½¾×]|[¨©«®µ¶·¸»¼½¾]\\p{L}|\\p{Ll}[À-ÖØ-Þ](?!\\p{Lu})");

    /** A vowel and its marks as two letters, and "ñ" for "đ", as the fonts "VNI-…" have them. */
    private static final Pattern VNI = Pattern.compile("a[áàãâäåùøûõïú]|e[áàãâäåùøûõïúêë]|o[ùøûïõâäå]|u[ùøûõ]|ñ\\p{L}");

    private OldFont() {}

    /** The name of the encoding; empty where a text is as it should be, or nobody can tell. */
    public static Optional<String> of(String text) {
        String key = text.length() > LONGEST ? "" : Sameness.key(text);
        if (!key.isEmpty() && TCVN3.matcher(Sameness.visible(text)).find()) {
            return Optional.of("TCVN3 (ABC)");
        }
        return VNI.matcher(key).find() ? Optional.of("VNI") : Optional.empty();
    }
}
