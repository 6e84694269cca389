package io.github.thuocdo.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of bytes in UTF-8, and nothing else. The JDK's decoder takes one character after the other from the first letter with a
 * mark on: here it decodes only what is rare, and refuses what is wrong.
 */
final class StrictUtf8 extends Reader {
    private static final int BUFFER = 1 << 13;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    StrictUtf8(InputStream in) {
        this.in = in;
    }

    /**
     * Reads at least one character; {@code most} is 2 or more, as some characters are two.
     *
     * @throws CharacterCodingException at bytes that are no UTF-8
     */
    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        CharBuffer text = CharBuffer.wrap(buffer, from, most);
        boolean isAtEnd = false;
        while (true) {
            text.position(decodeCommon(buffer, text.position(), text.limit()));
            CoderResult result = decoder.decode(bytes, text, isAtEnd);
            if (!result.isUnderflow()) {
                if (!result.isOverflow()) {
                    result.throwException();
                }
                break;
            }
            if (isAtEnd || !text.hasRemaining() || (text.position() > from && in.available() == 0)) {
                break;
            }
            isAtEnd = !readMore();
        }
        if (isAtEnd) {
            decoder.reset();
        }
        int read = text.position() - from;
        return read == 0 && isAtEnd ? -1 : read;
    }

    /** Whether there was more to read. */
    private boolean readMore() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read == 0) {
            throw new IOException("The stream gave no byte, and did not say that it ends");
        }
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        return read >= 0;
    }

    /**
     * Decodes characters of one to three bytes, up to the first that is of more, not whole or wrong.
     *
     * @return the place behind the last character
     */
    private int decodeCommon(char[] text, int from, int end) {
        byte[] b = bytes.array();
        int at = bytes.position();
        int limit = bytes.limit();
        int to = from;
        while (true) {
            int most = Math.min(limit, at + end - to);
            while (at < most && b[at] >= 0) {
                text[to++] = (char) b[at++];
            }
            if (at >= limit || to >= end) {
                break;
            }
            int first = b[at] & 0xFF;
            if (first >= 0xC2 && first < 0xE0 && limit - at > 1 && isFurther(b[at + 1])) {
                text[to++] = (char) ((first & 0x1F) << 6 | b[at + 1] & 0x3F);
                at += 2;
            } else if (first > 0xE0
                    && first < 0xF0
                    && first != 0xED
                    && limit - at > 2
                    && isFurther(b[at + 1])
                    && isFurther(b[at + 2])) {
                text[to++] = (char) ((first & 0x0F) << 12 | (b[at + 1] & 0x3F) << 6 | b[at + 2] & 0x3F);
                at += 3;
            } else {
                break;
            }
        }
        bytes.position(at);
        return to;
    }

    /** Whether a byte is one behind the first of a character. */
    private static boolean isFurther(byte one) {
        return (one & 0xC0) == 0x80;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
