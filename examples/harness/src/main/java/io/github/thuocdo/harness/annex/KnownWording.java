package io.github.thuocdo.harness.annex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The few wordings of annexes that mean one scoring function and nothing else. What is worded otherwise, however near, is left
 * to people.
 */
final class KnownWording {
    private static final String NUMBER = "(\\d{1,6}(?:[.,]\\d{1,4})?)";
    private static final Pattern IN_PROPORTION =
            Pattern.compile("(?:tỷ lệ = [^;]{1,80}; ?)?điểm = tỷ lệ ?[*×x] ?điểm tối đa\\.?");
    private static final Pattern FULL_FROM = Pattern.compile("(?:đạt )?từ " + NUMBER + " ?% trở lên: điểm tối đa; dưới "
            + NUMBER + " ?%: tỷ lệ ?/ ?" + NUMBER + " ?% ?[*×x] ?điểm tối đa\\.?");
    private static final Pattern BEST_UNIT = Pattern.compile(
            "tỷ lệ chuẩn hóa = .{1,80} của đơn vị có giá trị lớn nhất; điểm = tỷ lệ chuẩn hóa ?[*×x] ?điểm tối đa\\.?");
    private static final Pattern PER_ITEM = Pattern.compile(
            "mỗi [^,;:\\d]{1,80} " + NUMBER + " điểm, tổng (?:điểm )?không quá " + NUMBER + " điểm\\.?");
    private static final Pattern NOT_SCORED = Pattern.compile("không tính điểm\\.?");
    private static final Pattern STEP =
            Pattern.compile("[^;:]{0,60}?" + NUMBER + "(?: lần| lớp| cuộc)?(?:/năm)?: ?" + NUMBER);
    private static final Pattern OTHERWISE = Pattern.compile("còn lại: ?" + NUMBER + "\\.?");
    private static final Pattern CATEGORY = Pattern.compile(
            "([^;:<>≥≤%\\d]{2,120}): ?(điểm tối đa|" + NUMBER + "(?: điểm)?|(\\d)/(\\d) ?[*×x] ?điểm tối đa)");

    private KnownWording() {}

    /**
     * A function read from words.
     *
     * @param type the type of its figures, in the word of the file
     * @param scoring its members
     */
    record Read(String type, Map<String, Object> scoring) {}

    /**
     * The function that words mean; empty where they are none of the known ones.
     *
     * @param most the most points of the indicator
     */
    static Optional<Read> of(String method, BigDecimal most) {
        String words = method.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        if (IN_PROPORTION.matcher(words).matches()) {
            return Optional.of(new Read("share", function("ratio", "full", new BigDecimal(100))));
        }
        Matcher from = FULL_FROM.matcher(words);
        if (from.matches()
                && number(from.group(1)).compareTo(number(from.group(2))) == 0
                && number(from.group(1)).compareTo(number(from.group(3))) == 0) {
            return Optional.of(new Read("share", function("ratio", "full", number(from.group(1)))));
        }
        if (BEST_UNIT.matcher(words).matches()) {
            return Optional.of(new Read("number", function("best-unit")));
        }
        if (NOT_SCORED.matcher(words).matches()) {
            return Optional.of(new Read("number", function("none")));
        }
        Matcher items = PER_ITEM.matcher(words);
        if (items.matches() && number(items.group(2)).compareTo(most) == 0) {
            return Optional.of(new Read(
                    "count", function("per-item", "each", number(items.group(1)), "most", number(items.group(2)))));
        }
        return steps(words, most).or(() -> categories(method, most));
    }

    private static Map<String, Object> function(String name, Object... members) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("function", name);
        for (int k = 0; k < members.length; k += 2) {
            all.put((String) members[k], members[k + 1]);
        }
        return all;
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace(',', '.'));
    }

    /** "4 lần/năm: 20; 3: 15; còn lại: 0": bounds and points fall, and the first gives all. */
    private static Optional<Read> steps(String words, BigDecimal most) {
        String[] parts = words.split("; ?", -1);
        Matcher last = OTHERWISE.matcher(parts[parts.length - 1]);
        if (parts.length < 2 || !last.matches()) {
            return Optional.empty();
        }
        List<Object> steps = new ArrayList<>();
        BigDecimal bound = null;
        BigDecimal points = null;
        for (int k = 0; k < parts.length - 1; k++) {
            Matcher step = STEP.matcher(parts[k]);
            if (!step.matches()) {
                return Optional.empty();
            }
            BigDecimal from = number(step.group(1));
            BigDecimal gives = number(step.group(2));
            boolean falls = bound == null || points == null
                    ? gives.compareTo(most) == 0
                    : from.compareTo(bound) < 0 && gives.compareTo(points) < 0;
            if (!falls) {
                return Optional.empty();
            }
            bound = from;
            points = gives;
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("from", from);
            each.put("points", gives);
            steps.add(each);
        }
        return Optional.of(new Read("count", function("steps", "steps", steps, "otherwise", number(last.group(1)))));
    }

    /** "Bí thư: Điểm tối đa; Phó: 1/2*Điểm tối đa; chưa có: 0": a name for each, the best of them with all points. */
    private static Optional<Read> categories(String method, BigDecimal most) {
        String[] parts = method.replaceAll("\\.$", "").split("; ?", -1);
        Map<String, Object> categories = new LinkedHashMap<>();
        boolean hasMost = false;
        for (String part : parts) {
            Matcher category = Pattern.compile(CATEGORY.pattern(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(part.strip());
            if (!category.matches()) {
                return Optional.empty();
            }
            BigDecimal points = points(category, most);
            if (points == null
                    || points.compareTo(most) > 0
                    || categories.put(category.group(1).strip(), points) != null) {
                return Optional.empty();
            }
            hasMost |= points.compareTo(most) == 0;
        }
        return categories.size() < 2 || !hasMost
                ? Optional.empty()
                : Optional.of(new Read("category", function("categories", "categories", categories)));
    }

    private static @Nullable BigDecimal points(Matcher category, BigDecimal most) {
        if (category.group(3) != null) {
            return number(category.group(3));
        }
        if (category.group(4) == null) {
            return most;
        }
        BigDecimal parts = most.multiply(new BigDecimal(category.group(4)));
        try {
            return parts.divide(new BigDecimal(category.group(5)));
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
