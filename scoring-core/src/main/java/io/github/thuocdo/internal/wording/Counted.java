package io.github.thuocdo.internal.wording;

import io.github.thuocdo.criteria.Indicator;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The noun of an indicator's counts, as its numerator says it first: dossiers, households, people. */
public final class Counted {
    /** The beginning of a numerator in the documents' words, and the key of its noun; a longer one stands before a shorter. */
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
        NOUNS.put("dịch vụ", "services");
        NOUNS.put("cán bộ", "officials");
        NOUNS.put("xã", "communes");
        NOUNS.put("thôn", "villages");
    }

    private Counted() {}

    /** The key of the noun; empty where the numerator begins with no known one. */
    public static Optional<String> of(Indicator indicator) {
        return indicator.numerator().flatMap(Counted::noun);
    }

    private static Optional<String> noun(String counted) {
        String numerator = Normalizer.normalize(counted, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return NOUNS.entrySet().stream()
                .filter(noun -> numerator.startsWith(noun.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
