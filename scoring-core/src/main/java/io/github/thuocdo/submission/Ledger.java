package io.github.thuocdo.submission;

import java.util.Locale;

/** Who vouches for a figure; of several, the last one that is not missing counts, and all are kept. */
public enum Ledger {
    /** Tự đánh giá: the unit itself. */
    SELF,
    /** Thẩm định: the department that verifies. */
    VERIFIED,
    /** Kết luận: the council or the Chairman. */
    FINAL;

    /** The code in files: {@code self}, {@code verified}, {@code final}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
