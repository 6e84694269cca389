package io.github.thuocdo.internal.wording;

import io.github.thuocdo.criteria.Indicator;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The noun of an indicator's counts, as its numerator says it first: dossiers, households, people. */
public final class Counted {
    /** The first noun of a numerator in the documents' words, behind "số" where that stands before it, and its key. */
    private static final Map<String, String> NOUNS = new LinkedHashMap<>();

    static {
        NOUNS.put("hồ sơ", "dossiers");
        NOUNS.put("văn bản", "documents");
        NOUNS.put("người", "people");
        NOUNS.put("hộ", "households");
        NOUNS.put("doanh nghiệp", "enterprises");
        NOUNS.put("cơ quan", "agencies");
        NOUNS.put("cqnn", "agencies");
        NOUNS.put("trang", "portals");
        NOUNS.put("máy tính", "computers");
        NOUNS.put("thủ tục", "procedures");
        NOUNS.put("tthc", "procedures");
        NOUNS.put("dịch vụ", "services");
        NOUNS.put("cán bộ", "officials");
        NOUNS.put("xã", "communes");
        NOUNS.put("thôn", "villages");
    }

    private static final Pattern NUMBER_OF = Pattern.compile("^(tổng )?số ");
    /** Words that begin with one of the nouns and mean something else. */
    private static final List<String> COMPOUNDS =
            List.of("trang thiết bị", "trang bị", "hộ chiếu", "hộ tịch", "xã hội", "người máy");

    private Counted() {}

    /** The key of the noun; empty where the numerator begins with no known one. */
    public static Optional<String> of(Indicator indicator) {
        return indicator.numerator().flatMap(Counted::noun);
    }

    private static Optional<String> noun(String counted) {
        String numerator = NUMBER_OF
                .matcher(Normalizer.normalize(counted, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceFirst("");
        return NOUNS.entrySet().stream()
                .filter(noun -> begins(numerator, noun.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether a text begins with a noun as a word of its own: "thông báo" is no "thôn". */
    private static boolean begins(String text, String noun) {
        return text.startsWith(noun)
                && (text.length() == noun.length() || !Character.isLetter(text.charAt(noun.length())))
                && COMPOUNDS.stream().noneMatch(text::startsWith);
    }
}
