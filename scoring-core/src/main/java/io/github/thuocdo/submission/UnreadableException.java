package io.github.thuocdo.submission;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.table.UnreadableTable;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file cannot be read at all: says which, where, what was expected, and one piece of advice. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 3L;

    /** The limits that a file goes beyond, by the code of the fault. */
    private static final Map<String, String> LIMITS = Map.of(
            "field-too-long", "cell-letters",
            "json-cell-too-long", "cell-letters",
            "row-too-long", "row-letters",
            "row-too-wide", "columns",
            "too-many-keys", "columns",
            "too-many-figures", "figures",
            "too-many-unit-figures", "unit-figures",
            "too-many-units", "units",
            "too-many-rows", "rows",
            "table-too-large", "figures");

    private final String file;
    private final @Nullable String code;
    private final String vi;
    private final String en;

    private UnreadableException(String file, @Nullable String code, BilingualText text) {
        super(text.en());
        this.file = file;
        this.code = code;
        this.vi = text.vi();
        this.en = text.en();
    }

    /**
     * With the texts under {@code code} in the library's bundle; the file is their first argument.
     *
     * @param code the code of the fault, {@code row-too-wide}
     * @param file the file as it was named
     * @param arguments the other things that the texts name
     */
    public static UnreadableException of(String code, String file, Object... arguments) {
        Objects.requireNonNull(arguments, "arguments");
        Object[] all = new Object[arguments.length + 1];
        all[0] = file;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        BilingualText text = Finding.text(code, all);
        String limit = LIMITS.get(code);
        if (limit == null) {
            return new UnreadableException(file, code, text);
        }
        BilingualText raise = Finding.text("limit-may-be-raised", limit);
        return new UnreadableException(
                file, code, new BilingualText(text.vi() + " " + raise.vi(), text.en() + " " + raise.en()));
    }

    /**
     * A file that another reader than this package's cannot read.
     *
     * @param file the file as it was named
     * @param text the fault, its place, what was expected, and one piece of advice
     */
    public static UnreadableException of(String file, BilingualText text) {
        Objects.requireNonNull(text, "text");
        return new UnreadableException(Objects.requireNonNull(file, "file"), null, text);
    }

    /** A file that is no table. */
    static UnreadableException of(UnreadableTable why, String file) {
        return of(why.code(), file, why.arguments());
    }

    /** The same about a file of which the words name a sheet too. */
    UnreadableException about(String named) {
        return new UnreadableException(named, code, new BilingualText(vi, en));
    }

    /** The file as it was named. */
    public String file() {
        return file;
    }

    /** The code of the fault, {@code file-is-register}; never translated. Empty where another reader than this package's refused it. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** The name of the limit that the file goes beyond, as {@link ReadingLimits#names()} has it; empty where it is none. */
    public Optional<String> limit() {
        return code().map(LIMITS::get);
    }

    /** The message in the locale's language. */
    public String message(Locale locale) {
        return new BilingualText(vi, en).in(locale);
    }
}
