package io.github.thuocdo.internal.heading;

import com.google.common.base.CharMatcher;
import io.github.thuocdo.internal.text.Advice;
import io.github.thuocdo.internal.text.Sameness;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A heading that may mean a column without bearing its name, {@code code}, {@code Ma don vi}: for advice alone.
 *
 * @param heading the heading as written
 * @param meant the name that the column has
 */
public record NearHeading(String heading, String meant) {
    private static final int MOST_HEADINGS = 100;
    private static final int LONGEST = 200;
    private static final int LONGEST_LINE = 2_000;
    private static final int SHORTEST_START = 6;

    /** The number that forms write before a question. */
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}[.)] ?(?=\\D)");

    /** A line that is one cell, though something separates its words: a bar, spaces, quotation marks around it all. */
    private static final String UNSEPARATED = "(?s).*[\\w\"](?:\\s*\\|\\s*|,|;| {2,}|\" \")[\\w\"].*";

    /** The headings that programs and hurried hands write above a column, by the first of its names; in keys without marks. */
    private static final Map<String, List<String>> CUSTOM = Map.of(
            "unit_code",
            List.of(
                    "code",
                    "id",
                    "unit",
                    "unit id",
                    "ma",
                    "ma so",
                    "commune code",
                    "ward code",
                    "district code",
                    "geocode"),
            "unit_name",
            List.of(
                    "name",
                    "ten",
                    "commune",
                    "ward",
                    "district",
                    "don vi bao cao",
                    "ten don vi bao cao",
                    "don vi xu ly",
                    "don vi moi",
                    "xa moi",
                    "xa (moi)",
                    "ten xa moi",
                    "xa sau sap nhap"),
            "value",
            List.of(
                    "result",
                    "figure",
                    "thuc hien",
                    "so thuc hien",
                    "ket qua dat duoc",
                    "gia tri (%)",
                    "ty le",
                    "ty le dat",
                    "ty le dat duoc",
                    "ty le (%)",
                    "so lieu (%)",
                    "ket qua (%)"));

    /** The code of the refusal of a table whose headings are those of another file of this tool, or none; else empty. */
    public static Optional<String> otherTable(List<String> header) {
        if (isResult(header)) {
            return Optional.of("file-is-result");
        }
        if (header.containsAll(List.of("code", "name", "level", "parent_code"))) {
            return Optional.of("file-is-register");
        }
        boolean isOneCell = header.size() == 1 && header.get(0).length() <= LONGEST_LINE;
        return isOneCell && Pattern.matches(UNSEPARATED, header.get(0))
                ? Optional.of("cells-not-separated")
                : Optional.empty();
    }

    /** Whether the headings are those of a ranking, as text or on the first sheet of a workbook, in either language. */
    public static boolean isResult(List<String> header) {
        Set<String> keys = new HashSet<>();
        for (String each : header.subList(0, Math.min(header.size(), MOST_HEADINGS))) {
            keys.add(each.length() <= LONGEST ? Sameness.key(each) : "");
        }
        return keys.containsAll(List.of("rank", "score", "worst", "best"))
                || keys.containsAll(List.of("hạng", "điểm", "thấp nhất", "cao nhất"));
    }

    /** The name that a heading is without its spaces, {@code MaDonVi}, or begins with, {@code Số liệu năm 2025}. */
    private static Optional<String> among(String key, List<String> names) {
        for (String name : names) {
            String plain = Sameness.unmarked(Sameness.key(name));
            if (joined(key).equals(joined(plain))
                    || (plain.length() >= SHORTEST_START && key.startsWith(plain + " ") && key.indexOf(':') < 0)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The first name of a column, in Vietnamese where the heading is. */
    private static String called(String heading, List<String> names) {
        return CharMatcher.ascii().matchesAllOf(heading)
                ? names.get(0)
                : names.stream()
                        .filter(name -> !CharMatcher.ascii().matchesAllOf(name))
                        .findFirst()
                        .orElse(names.get(0));
    }

    private static String joined(String key) {
        return key.replaceAll("[ _.-]", "");
    }

    /**
     * The first heading that may mean a column.
     *
     * @param header headings that mean no column that is known
     * @param names the names of the column, the contract's first
     */
    public static Optional<NearHeading> in(List<String> header, List<String> names) {
        Advice advice = new Advice(names);
        List<String> custom = CUSTOM.getOrDefault(names.get(0), List.of());
        for (String heading : header.subList(0, Math.min(header.size(), MOST_HEADINGS))) {
            if (!heading.isEmpty() && heading.length() <= LONGEST) {
                String key =
                        NUMBER.matcher(Sameness.unmarked(Sameness.key(heading))).replaceFirst("");
                Optional<String> meant = custom.contains(key)
                        ? Optional.of(called(heading, names))
                        : advice.to(heading).or(() -> among(key, names));
                if (meant.isPresent()) {
                    return Optional.of(new NearHeading(heading, meant.get()));
                }
            }
        }
        return Optional.empty();
    }
}
