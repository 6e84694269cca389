package io.github.thuocdo.harness.place;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that remembers why it could not write, which a printer in front of it forgets. */
public final class RememberingStream extends FilterOutputStream {
    private @Nullable IOException failure;

    /** A stream before another one. */
    public RememberingStream(OutputStream out) {
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

    /** Whether the reader has had enough ("| head"): nothing to tell anybody. */
    public static boolean isReaderGone(IOException e) {
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** The failure of a write; empty where all was written, or the reader has had enough. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure).filter(e -> !isReaderGone(e));
    }
}
