package io.github.thuocdo.harness.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output as help is printed to it: a printer would forget that it could not write. */
final class HelpStream extends FilterOutputStream {
    private @Nullable IOException failure;

    HelpStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Why something could not be written; empty where all was, or the reader has had enough. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure).filter(e -> !Destination.isReaderGone(e));
    }
}
