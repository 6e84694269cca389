package io.github.thuocdo.harness.book;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of sheets that Excel takes: at most 31 characters, none of {@code []:*?/\}, no two alike whatever their case. An apostrophe
 * (Ea H'leo) becomes a curly one, as the library that writes the file does not double it where names of ranges need that.
 */
final class SheetNames {
    private static final int LONGEST = 31;
    private static final String FORBIDDEN = "[]:*?/\\";

    /** Excel keeps this name for itself. */
    private static final String RESERVED = "history";

    private final Set<String> given = new HashSet<>();

    /** A name like {@code wanted} that no sheet has yet. */
    String next(String wanted) {
        String plain = plain(wanted);
        String name = cut(plain, LONGEST);
        for (int n = 2; name.isEmpty() || isReserved(name) || !given.add(name.toLowerCase(Locale.ROOT)); n++) {
            String end = " (" + n + ")";
            name = cut(plain, LONGEST - end.length()) + end;
        }
        return name;
    }

    private static boolean isReserved(String name) {
        return name.toLowerCase(Locale.ROOT).equals(RESERVED);
    }

    private static String plain(String wanted) {
        StringBuilder plain = new StringBuilder();
        CellText.line(wanted)
                .codePoints()
                .map(c -> c == '\'' ? '’' : c)
                .forEach(c -> plain.appendCodePoint(FORBIDDEN.indexOf(c) >= 0 ? ' ' : c));
        return plain.toString().strip();
    }

    private static String cut(String name, int longest) {
        return CellText.cut(name, longest).strip();
    }
}
