package io.github.thuocdo.submission;

import io.github.thuocdo.internal.text.Sameness;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The ledger of a figure: who vouches for it. Of several, the last one that is not missing counts, and all are kept. */
public enum Ledger {
    /** Tự đánh giá: the unit itself. */
    SELF("tự đánh giá", "tự chấm"),
    /** Thẩm định: the department that verifies. */
    VERIFIED("thẩm định", "đã thẩm định"),
    /** Kết luận: the council or the Chairman. */
    FINAL("kết luận", "đã kết luận");

    private final String code = name().toLowerCase(Locale.ROOT);
    private final Set<String> words;

    Ledger(String... words) {
        Set<String> keys = new HashSet<>();
        for (String word : words) {
            keys.add(Sameness.key(word));
        }
        this.words = keys;
    }

    /** The code in files: {@code self}, {@code verified}, {@code final}. */
    public String code() {
        return code;
    }

    /** The ledger with this code or Vietnamese name, however it is spelt; empty where there is none. */
    static Optional<Ledger> ofCode(String code) {
        for (Ledger ledger : values()) {
            if (ledger.code.equalsIgnoreCase(code)) {
                return Optional.of(ledger);
            }
        }
        String word = Sameness.key(code);
        return Arrays.stream(values())
                .filter(ledger -> ledger.code.equals(word) || ledger.words.contains(word))
                .findFirst();
    }
}
