package io.github.thuocdo.harness.place;

import java.io.IOException;
import java.io.OutputStream;

/** Content to be written somewhere. */
@FunctionalInterface
public interface Content {
    /** Writes it all to {@code out}, which stays open. */
    void writeTo(OutputStream out) throws IOException;
}
