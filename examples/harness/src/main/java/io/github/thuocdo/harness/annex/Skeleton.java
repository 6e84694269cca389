package io.github.thuocdo.harness.annex;

import io.github.thuocdo.internal.text.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A small criteria set with remarks, which loads as it is: to be changed into one's own. */
public final class Skeleton {
    private Skeleton() {}

    /** Writes it to {@code out}, which stays open. */
    public static void write(OutputStream out) throws IOException {
        NotNull.require("out", out);
        try (InputStream in = Skeleton.class.getResourceAsStream("skeleton.json")) {
            if (in == null) {
                throw new IllegalStateException(
                        "No skeleton beside this class. Maybe the jar was repackaged without it?");
            }
            in.transferTo(out);
        }
    }
}
