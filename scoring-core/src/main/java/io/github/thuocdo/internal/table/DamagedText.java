package io.github.thuocdo.internal.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import de.siegmar.fastcsv.reader.CsvParseException;
import io.github.thuocdo.internal.text.Excerpt;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reason why a file cannot be read, in the reader's words instead of the parser's. */
public final class DamagedText {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final Pattern BEHIND_QUOTE = Pattern.compile("after closing quote: '(.*)' \\(0x", Pattern.DOTALL);
    private static final Pattern JSON_LIMIT = Pattern.compile("exceeds the maximum allowed \\((\\d+)");

    /** Marks that Python and hands write and JSON has not: NaN and None; comments, single quotation marks, a comma before a bracket. */
    private static final Pattern JSON_SIGN = Pattern.compile(
            "(?:token '([-+]?(?:NaN|Infinity|INF|None|True|False|NA|undefined))')|^Unexpected character \\('(['/#\\]}])'");

    private DamagedText() {}

    /** A file that is missing, that cannot be opened for another reason, or that fails while it is read. */
    public static UnreadableTable of(Path file, IOException why) {
        boolean isUnopened = why instanceof FileNotFoundException || why instanceof FileSystemException;
        if (!isUnopened) {
            return of(why);
        }
        return Files.exists(file) || why instanceof AccessDeniedException
                ? new UnreadableTable("file-closed", unopened(file, why))
                : new UnreadableTable("file-missing");
    }

    /** The reason alone, of a text such as {@code a.csv (Permission denied)}. */
    private static String unopened(Path file, IOException why) {
        if (why instanceof AccessDeniedException) {
            return "access denied";
        }
        String text = said(why);
        String before = file + " (";
        return text.startsWith(before) && text.endsWith(")")
                ? text.substring(before.length(), text.length() - 1)
                : text;
    }

    /** A stream that fails, or whose bytes are no text. */
    public static UnreadableTable of(IOException why) {
        UnreadableTable refusal = refusal(why);
        return refusal == null ? new UnreadableTable("file-damaged", said(why)) : refusal;
    }

    /**
     * Text that is no table.
     *
     * @param linesBefore the number of lines of the file that the parser did not see
     * @param next the line behind the one on which the last row began
     * @param limits the limits of a row
     */
    static UnreadableTable of(CsvParseException why, int linesBefore, int next, RowLimits limits) {
        UnreadableTable refusal = refusal(why);
        if (refusal != null) {
            return refusal;
        }
        String reason = reasons(why);
        Matcher named = LINE.matcher(reason);
        String line = Integer.toString(named.find() ? Integer.parseInt(named.group(1)) + linesBefore : next);
        if (reason.contains("Unclosed quoted field")) {
            return new UnreadableTable("quote-open", line);
        }
        if (reason.contains("maximum buffer size")) {
            return new UnreadableTable("field-too-long", line, Integer.toString(limits.cellLetters()));
        }
        Matcher behind = BEHIND_QUOTE.matcher(reason);
        return behind.find()
                ? new UnreadableTable("quote-within", line, Excerpt.of(behind.group(1)))
                : new UnreadableTable("file-damaged", Excerpt.of(reason, 200));
    }

    /** Text that is no JSON, or more of it than figures need. */
    public static UnreadableTable of(JsonProcessingException why) {
        String reason = String.valueOf(why.getOriginalMessage());
        if (why instanceof StreamConstraintsException) {
            String code = reason.contains("getMaxStringLength") ? "json-cell-too-long" : "json-text-too-long";
            return new UnreadableTable(
                    reason.contains("nesting depth") ? "json-too-deep" : code, first(JSON_LIMIT, reason, "…"));
        }
        String line = why.getLocation() == null
                ? "1"
                : Integer.toString(why.getLocation().getLineNr());
        if (why instanceof JsonEOFException || reason.contains("end-of-input")) {
            return new UnreadableTable("json-breaks-off", line);
        }
        if (reason.contains("Leading zeroes")) {
            return new UnreadableTable("json-leading-zero", line);
        }
        String column = why.getLocation() == null
                ? "1"
                : Integer.toString(why.getLocation().getColumnNr());
        boolean isComma = reason.startsWith("Unexpected character (','");
        if (isComma
                && why.getProcessor() instanceof JsonParser json
                && json.getParsingContext().inRoot()) {
            return new UnreadableTable("json-lines-with-commas", line);
        }
        Matcher sign = JSON_SIGN.matcher(reason);
        if (!sign.find()) {
            return new UnreadableTable("not-json", line, column);
        }
        return sign.group(1) == null
                ? new UnreadableTable("json-sign", line, column, sign.group(2))
                : new UnreadableTable("json-word", line, column, sign.group(1));
    }

    /** The reason that a parser has wrapped; null where there is none. */
    private static @Nullable UnreadableTable refusal(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableTable refused) {
                return refused;
            }
            if (cause instanceof ForeignText foreign) {
                return foreign.refusal();
            }
        }
        return null;
    }

    private static String reasons(Throwable why) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            all.append(all.isEmpty() ? "" : ": ").append(said(cause));
        }
        return all.toString();
    }

    private static String said(Throwable why) {
        return Excerpt.of(why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage(), 200);
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
