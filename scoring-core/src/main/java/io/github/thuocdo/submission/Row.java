package io.github.thuocdo.submission;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The record of a table that was read last, its fields trimmed. One row is filled again for every record, and a field
 * becomes a text only when it is asked for.
 */
final class Row extends AbstractBaseCsvCallbackHandler<Row> {
    static final int MOST_FIELD_CHARS = 65_536;
    static final int MOST_RECORD_CHARS = 1 << 20;
    static final int MOST_FIELDS = 4_096;

    private char[] text = new char[256];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int fields;
    private int length;
    private int read;

    @Override
    protected void handleBegin(long startingLineNumber) {
        fields = 0;
        length = 0;
        read = 0;
    }

    @Override
    protected void handleField(int field, char[] buffer, int offset, int size, boolean quoted) {
        read += size;
        if (field == MOST_FIELDS) {
            throw tooMuch("Record starting at line %d has surpassed the maximum limit of %d fields", MOST_FIELDS);
        }
        if (size > MOST_FIELD_CHARS) {
            throw tooMuch("Record starting at line %d exceeds the max field size of %d", MOST_FIELD_CHARS);
        }
        if (read > MOST_RECORD_CHARS) {
            throw tooMuch("Record starting at line %d exceeds the max record size of %d", MOST_RECORD_CHARS);
        }
        int from = offset;
        int to = offset + size;
        while (from < to && Cells.isSpace(buffer[from])) {
            from++;
        }
        while (to > from && Cells.isSpace(buffer[to - 1])) {
            to--;
        }
        makeRoom(field, to - from);
        System.arraycopy(buffer, from, text, length, to - from);
        starts[field] = length;
        length += to - from;
        ends[field] = length;
        fields = field + 1;
    }

    /** In the words of FastCSV's own handlers, which {@link DamagedFile} knows. */
    private CsvParseException tooMuch(String what, int most) {
        return new CsvParseException(String.format(Locale.ROOT, what, getStartingLineNumber(), most));
    }

    private void makeRoom(int field, int more) {
        if (field == starts.length) {
            starts = Arrays.copyOf(starts, 2 * field);
            ends = Arrays.copyOf(ends, 2 * field);
        }
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(length + more, 2 * text.length));
        }
    }

    @Override
    protected Row buildRecord() {
        return this;
    }

    /** The line on which the record begins. */
    int line() {
        return (int) getStartingLineNumber();
    }

    /** How many fields. */
    int size() {
        return fields;
    }

    /** Whether nothing stands in any field. */
    boolean isBlank() {
        return length == 0;
    }

    /** Whether nothing stands in a field, or the record is shorter. */
    boolean isEmpty(int field) {
        return field >= fields || starts[field] == ends[field];
    }

    /** A field; "" where the record is shorter. */
    String text(int field) {
        return isEmpty(field) ? "" : new String(text, starts[field], ends[field] - starts[field]);
    }

    /** A field as one of the texts that repeat. */
    String text(int field, RepeatedTexts known) {
        return isEmpty(field) ? "" : known.of(text, starts[field], ends[field]);
    }

    /** Whether a field is this text. */
    boolean is(int field, String other) {
        int size = isEmpty(field) ? 0 : ends[field] - starts[field];
        return other.length() == size && (size == 0 || RepeatedTexts.equal(other, text, starts[field]));
    }

    /** What a row says that names its value alone, or counts alone, in few digits and nothing else; null where it says more. */
    @Nullable
    Observation plainFigure(int value, int numerator, int denominator, int status) {
        if (!isEmpty(status)) {
            return null;
        }
        if (isEmpty(numerator) && isEmpty(denominator)) {
            return isEmpty(value) ? Observation.MISSING : PlainNumbers.value(text, starts[value], ends[value]);
        }
        return !isEmpty(value) || isEmpty(numerator) || isEmpty(denominator)
                ? null
                : PlainNumbers.counts(text, starts[numerator], ends[numerator], starts[denominator], ends[denominator]);
    }
}
