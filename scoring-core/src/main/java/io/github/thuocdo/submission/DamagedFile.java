package io.github.thuocdo.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a file cannot be read, in the reader's words instead of the parser's. */
final class DamagedFile {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final Pattern LONG_FIELD = Pattern.compile("max field size of (\\d+)");
    private static final Pattern LONG_ROW = Pattern.compile("max record size of (\\d+)");
    private static final Pattern MANY_FIELDS = Pattern.compile("maximum limit of (\\d+) fields");
    private static final Pattern BEHIND_QUOTE = Pattern.compile("after closing quote: '(.*)' \\(0x", Pattern.DOTALL);
    private static final Pattern JSON_LIMIT = Pattern.compile("exceeds the maximum allowed \\((\\d+)");

    private DamagedFile() {}

    /** A stream that fails, or whose bytes are no text. */
    static UnreadableException of(String file, IOException why) {
        return isNotUtf8(why)
                ? UnreadableException.of("file-not-utf-8", file)
                : UnreadableException.of("file-damaged", file, said(why));
    }

    /** Text that is no table. */
    static UnreadableException of(String file, CsvParseException why) {
        if (isNotUtf8(why)) {
            return UnreadableException.of("file-not-utf-8", file);
        }
        String reason = reasons(why);
        String line = first(LINE, reason, "1");
        if (reason.contains("Unclosed quoted field")) {
            return UnreadableException.of("quote-open", file, line);
        }
        Matcher behind = BEHIND_QUOTE.matcher(reason);
        if (behind.find()) {
            return UnreadableException.of("quote-within", file, line, Cells.shown(behind.group(1)));
        }
        Matcher field = LONG_FIELD.matcher(reason);
        if (field.find()) {
            return UnreadableException.of("field-too-long", file, line, field.group(1));
        }
        Matcher row = LONG_ROW.matcher(reason);
        if (row.find()) {
            return UnreadableException.of("row-too-long", file, line, row.group(1));
        }
        Matcher fields = MANY_FIELDS.matcher(reason);
        return fields.find()
                ? UnreadableException.of("row-too-wide", file, line, fields.group(1))
                : UnreadableException.of("file-damaged", file, Cells.shown(reason, 200));
    }

    /** Text that is no JSON, or more of it than figures need. */
    static UnreadableException of(String file, JsonProcessingException why) {
        String reason = String.valueOf(why.getOriginalMessage());
        if (why instanceof StreamConstraintsException) {
            return UnreadableException.of(
                    reason.contains("nesting depth") ? "json-too-deep" : "json-text-too-long",
                    file,
                    first(JSON_LIMIT, reason, "…"));
        }
        String line = why.getLocation() == null
                ? "1"
                : Integer.toString(why.getLocation().getLineNr());
        if (why instanceof JsonEOFException || reason.contains("end-of-input")) {
            return UnreadableException.of("json-breaks-off", file, line);
        }
        if (reason.contains("Leading zeroes")) {
            return UnreadableException.of("json-leading-zero", file, line);
        }
        String column = why.getLocation() == null
                ? "1"
                : Integer.toString(why.getLocation().getColumnNr());
        return UnreadableException.of("not-json", file, line, column);
    }

    private static boolean isNotUtf8(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return true;
            }
        }
        return false;
    }

    private static String reasons(Throwable why) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            all.append(all.isEmpty() ? "" : ": ").append(said(cause));
        }
        return all.toString();
    }

    private static String said(Throwable why) {
        return Cells.shown(why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage(), 200);
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
