package io.github.thuocdo.submission;

import java.util.Locale;
import java.util.Optional;

/** Who vouches for a figure; of several, the last one that is not missing counts, and all are kept. */
public enum Ledger {
    /** Tự đánh giá: the unit itself. */
    SELF,
    /** Thẩm định: the department that verifies. */
    VERIFIED,
    /** Kết luận: the council or the Chairman. */
    FINAL;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The code in files: {@code self}, {@code verified}, {@code final}. */
    public String code() {
        return code;
    }

    /** The ledger with this code, in any case; empty where there is none. */
    static Optional<Ledger> ofCode(String code) {
        for (Ledger ledger : values()) {
            if (ledger.code.equalsIgnoreCase(code)) {
                return Optional.of(ledger);
            }
        }
        return Optional.empty();
    }
}
