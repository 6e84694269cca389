package io.github.thuocdo.harness.book;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets that Excel takes: at most 31 characters, none of {@code []:*?/\}, no two alike whatever their case. */
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
        CellText.line(wanted).codePoints().forEach(c -> plain.appendCodePoint(FORBIDDEN.indexOf(c) >= 0 ? ' ' : c));
        return withoutApostrophes(plain.toString());
    }

    /** An apostrophe may stand within a name, and neither before nor behind it. */
    private static String withoutApostrophes(String name) {
        String stripped = name.strip();
        while (stripped.startsWith("'") || stripped.endsWith("'")) {
            int from = stripped.startsWith("'") ? 1 : 0;
            int to = stripped.length() > from && stripped.endsWith("'") ? stripped.length() - 1 : stripped.length();
            stripped = stripped.substring(from, to).strip();
        }
        return stripped;
    }

    private static String cut(String name, int longest) {
        return withoutApostrophes(CellText.cut(name, longest));
    }
}
