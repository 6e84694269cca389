package io.github.thuocdo.internal.cell;

import io.github.thuocdo.internal.text.Sameness;
import java.util.List;
import java.util.stream.Stream;

/** The name of a unit as a cell writes it: with its type, an abbreviation of it, or none. */
public final class CellName {
    /** No name is longer. */
    public static final int LONGEST = 500;

    /** The longest first, as "thị xã" begins with a type too; abbreviations as offices write them. */
    private static final List<String> TYPES = Stream.of(
                    "thành phố",
                    "thị trấn",
                    "đặc khu",
                    "phường",
                    "thị xã",
                    "huyện",
                    "tỉnh",
                    "quận",
                    "xã",
                    "t.trấn",
                    "tt.",
                    "tp.",
                    "tx.",
                    "tt",
                    "tp",
                    "tx",
                    "x.",
                    "p.",
                    "h.",
                    "q.",
                    "t.")
            .map(Sameness::nameKey)
            .toList();

    private CellName() {}

    /** Whether two names are the same but for the type before them. */
    public static boolean agree(String one, String other) {
        return one.equals(other)
                || (one.length() <= LONGEST && bare(Sameness.nameKey(one)).equals(bare(Sameness.nameKey(other))));
    }

    /** The key of a name without the type before it. */
    public static String bare(String nameKey) {
        for (String type : TYPES) {
            boolean isWord = type.endsWith(".") || nameKey.startsWith(" ", type.length());
            if (isWord && nameKey.startsWith(type) && nameKey.length() > type.length()) {
                return nameKey.substring(type.length()).stripLeading();
            }
        }
        return nameKey;
    }
}
