package io.github.thuocdo.criteria;

import io.github.thuocdo.internal.text.Excerpt;
import java.util.Locale;
import java.util.Objects;

/** The tier of administration that a unit belongs to and a criterion is asked of. */
public enum Level {
    /** Tỉnh, thành phố trực thuộc trung ương. */
    PROVINCE,
    /** Huyện, quận, thị xã, thành phố thuộc tỉnh (until 30 June 2025). */
    DISTRICT,
    /** Xã, phường, thị trấn, đặc khu. */
    COMMUNE;

    /** The code in files and on the command line: {@code province}, {@code district}, {@code commune}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The level of a code.
     *
     * @throws IllegalArgumentException if {@code code} is none of the three codes
     */
    public static Level ofCode(String code) {
        Objects.requireNonNull(code, "code");
        for (Level level : values()) {
            if (level.code().equals(code)) {
                return level;
            }
        }
        throw new IllegalArgumentException("A level is province, district or commune, not (" + Excerpt.of(code) + ")");
    }
}
