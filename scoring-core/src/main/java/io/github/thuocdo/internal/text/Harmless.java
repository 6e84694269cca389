package io.github.thuocdo.internal.text;

import java.io.FilterOutputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Strangers' text made fit for whoever shows it: a terminal that would obey it, a spreadsheet that would compute it. */
public final class Harmless {
    /** A formula begins with one of these; Excel in East Asian languages takes the full-width ones for the others. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private Harmless() {}

    /** Whether a character steers a terminal; a line break does not. */
    private static boolean steers(char c) {
        return (c < ' ' && c != '\n') || (c >= '\u007F' && c <= '\u009F');
    }

    /** Whether a character turns the letters behind it round. */
    private static boolean turns(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069') || c == '\u200E' || c == '\u200F';
    }

    /** The text with a space for what steers a terminal, and without what turns letters round; often the text itself. */
    public static String text(String text) {
        int first = 0;
        while (first < text.length() && !steers(text.charAt(first)) && !turns(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder harmless = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (steers(c)) {
                harmless.append(' ');
            } else if (!turns(c)) {
                harmless.append(c);
            }
        }
        return harmless.toString();
    }

    /**
     * The text with an apostrophe before it where a spreadsheet would take it for a formula: it begins with {@code =},
     * {@code +}, {@code -}, {@code @}, their full-width forms, a tab or another control character, behind spaces of any width and
     * what nobody sees perhaps. A text that begins with an apostrophe shows as it is.
     */
    public static String cell(String text) {
        int first = 0;
        while (first < text.length() && isPassed(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text(text);
        }
        char c = text.charAt(first);
        boolean computes = FORMULA.indexOf(c) >= 0 || c < ' ' || (c >= '\u007F' && c <= '\u009F');
        return computes ? "'" + text(text) : text(text);
    }

    /** Whether a spreadsheet may pass over a character, or it goes, so that the next one is the first. */
    private static boolean isPassed(char c) {
        return c == ' ' || (c > '\u009F' && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT));
    }

    /** A writer of lines of text that makes {@linkplain #text harmless} what goes through it. */
    public static Writer writer(Writer out) {
        return new FilterWriter(out) {
            @Override
            public void write(int c) throws IOException {
                write(String.valueOf((char) c), 0, 1);
            }

            @Override
            public void write(char[] letters, int from, int count) throws IOException {
                write(new String(letters, from, count), 0, count);
            }

            @Override
            public void write(String text, int from, int count) throws IOException {
                String harmless = Harmless.text(text.substring(from, from + count));
                out.write(harmless, 0, harmless.length());
            }
        };
    }

    /**
     * A stream of JSON in UTF-8, in which such characters, and those of the second set of control characters, become escapes:
     * JSON says the same, and no terminal obeys it.
     */
    public static OutputStream json(OutputStream out) {
        return new JsonStream(out);
    }

    /** Looks for the beginnings of such characters, C2 and E2; a character may end in the next block. */
    private static final class JsonStream extends FilterOutputStream {
        private static final int LONGEST = 3;
        /** Eight bytes of an array at once, to pass over plain letters and digits. */
        private static final VarHandle EIGHT =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

        private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

        private final byte[] held = new byte[LONGEST];
        private int count;

        JsonStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int written = from;
            int end = from + length;
            for (int i = from; i < end; i++) {
                while (count == 0 && i + Long.BYTES < end && ((long) EIGHT.get(bytes, i) & NOT_ASCII) == 0) {
                    i += Long.BYTES;
                }
                byte b = bytes[i];
                if (count > 0) {
                    held[count++] = b;
                    written = i + 1;
                    if (count == (held[0] == (byte) 0xC2 ? 2 : LONGEST)) {
                        writeHeld();
                    }
                } else if (b == (byte) 0xC2 || b == (byte) 0xE2) {
                    out.write(bytes, written, i - written);
                    held[count++] = b;
                    written = i + 1;
                }
            }
            out.write(bytes, written, end - written);
        }

        private void writeHeld() throws IOException {
            char c = count == 2
                    ? (char) (held[1] & 0xFF)
                    : (char) ((held[0] & 0x0F) << 12 | (held[1] & 0x3F) << 6 | held[2] & 0x3F);
            if (turns(c) || (count == 2 && steers(c))) {
                out.write(String.format("\\u%04x", (int) c).getBytes(StandardCharsets.US_ASCII));
            } else {
                out.write(held, 0, count);
            }
            count = 0;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
