package io.github.thuocdo.internal.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Bytes that are no text in the encoding of the file. */
final class ForeignText extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean utf16;
    private final @Nullable String codePage;

    /**
     * The guess at an encoding.
     *
     * @param utf16 whether the file says that it is UTF-16
     * @param codePage the code page in which they are text; null where nobody can tell
     */
    ForeignText(boolean utf16, @Nullable String codePage) {
        this.utf16 = utf16;
        this.codePage = codePage;
    }

    /** The same as a reason why the file cannot be read. */
    UnreadableTable refusal() {
        if (utf16) {
            return new UnreadableTable("file-not-utf-16");
        }
        return codePage == null
                ? new UnreadableTable("file-not-utf-8")
                : new UnreadableTable("file-in-code-page", codePage);
    }
}
