package io.github.thuocdo.harness.annex;

import static io.github.thuocdo.harness.annex.ReadWording.function;
import static io.github.thuocdo.harness.annex.ReadWording.number;
import static io.github.thuocdo.harness.annex.ReadWording.object;
import static io.github.thuocdo.harness.annex.ReadWording.points;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few wordings of annexes that mean one scoring function and nothing else. What is worded otherwise, however near, is left
 * to people.
 */
final class KnownWording {
    private static final Pattern IN_PROPORTION =
            Pattern.compile("(?:tỷ lệ = ([^;]{1,160}); ?)?điểm = tỷ lệ ?[*×x] ?điểm tối đa");
    private static final Pattern FULL_FROM =
            Pattern.compile("(?:đạt )?từ " + ReadWording.NUMBER + " ?% trở lên: điểm tối đa; dưới " + ReadWording.NUMBER
                    + " ?%: tỷ lệ ?/ ?" + ReadWording.NUMBER + " ?% ?[*×x] ?điểm tối đa");
    private static final Pattern BEST_UNIT =
            Pattern.compile("(?:tỷ lệ chuẩn hóa = )?(.{1,80}?) ?[/÷] ?(.{1,80}) của đơn vị có giá trị lớn nhất"
                    + "(?:; điểm = tỷ lệ chuẩn hóa ?[*×x] ?điểm tối đa)?");
    private static final Pattern PER_ITEM = Pattern.compile("mỗi ([^,;:\\d]{1,80}) " + ReadWording.NUMBER
            + " điểm, tổng (?:điểm )?không quá " + ReadWording.NUMBER + " điểm");
    private static final Pattern STEP = Pattern.compile(
            "([^;:]{0,60}?)" + ReadWording.NUMBER + "(?: lần| lớp| cuộc)?(?:/năm)?: ?" + ReadWording.NUMBER);
    private static final Pattern OTHERWISE = Pattern.compile("còn lại: ?" + ReadWording.NUMBER);
    private static final Pattern CATEGORY = Pattern.compile("(?iu)([^;:<>≥≤%\\d]{2,120}): ?" + ReadWording.POINTS);
    private static final Pattern ADJUSTMENT = Pattern.compile("(cộng|trừ) " + ReadWording.NUMBER
            + " điểm cho mỗi ([^,;:\\d]{1,80}), (?:tổng )?không quá " + ReadWording.NUMBER + " điểm");
    private static final Pattern PASS = Pattern.compile(
            "(?iu)(?:đạt ?)?(?:≥" + ReadWording.NUMBER + "(%?)|từ " + ReadWording.NUMBER + "(%?) trở lên):"
                    + ReadWording.POINTS + ";(?:không đạt|(?:dưới |<)" + ReadWording.NUMBER + "%?):0(?: điểm)?");
    /** A yes and the no beside it, as answers are written. */
    private static final Map<String, String> ANSWERS =
            Map.of("có", "không", "đã có", "chưa có", "đạt", "không đạt", "đã ban hành", "chưa ban hành");

    private KnownWording() {}

    /**
     * The function that words mean; empty where they are none of the known ones.
     *
     * @param most the most points of the indicator, where they are stated
     */
    static Optional<ReadWording> of(String method, Optional<BigDecimal> most) {
        String text = worded(method);
        String words = text.toLowerCase(Locale.ROOT);
        if (words.equals("không tính điểm")) {
            return Optional.of(new ReadWording(
                    "number",
                    object("scoring", function("none")),
                    Optional.of(most.orElse(BigDecimal.ONE)),
                    "",
                    Map.of()));
        }
        Matcher adjusts = ADJUSTMENT.matcher(words);
        Optional<ReadWording> read = adjusts.matches()
                ? adjustment(adjusts, most)
                : most.flatMap(points ->
                        ofPoints(text, points).or(() -> WordingTail.cut(text, points, KnownWording::ofPoints)));
        return read.filter(each -> LoneCriterion.loads(each, most.orElse(BigDecimal.ONE)));
    }

    /** Whether words are those of a bonus or a penalty. */
    static boolean adjusts(String method) {
        return ADJUSTMENT.matcher(worded(method).toLowerCase(Locale.ROOT)).matches();
    }

    private static String worded(String method) {
        return method.replaceAll("\\s+", " ").strip().replaceAll("\\.$", "");
    }

    /** The function of an indicator with points. */
    static Optional<ReadWording> ofPoints(String text, BigDecimal most) {
        String words = text.toLowerCase(Locale.ROOT);
        Matcher share = IN_PROPORTION.matcher(words);
        if (share.matches() && (share.group(1) == null || FreeText.isFraction(share.group(1)))) {
            return Optional.of(ReadWording.of("share", function("ratio", "full", new BigDecimal(100))));
        }
        Matcher from = FULL_FROM.matcher(words);
        if (from.matches()
                && number(from.group(1)).compareTo(number(from.group(2))) == 0
                && number(from.group(1)).compareTo(number(from.group(3))) == 0) {
            return Optional.of(ReadWording.of("share", function("ratio", "full", number(from.group(1)))));
        }
        Matcher best = BEST_UNIT.matcher(words);
        if (best.matches() && best.group(1).equals(best.group(2)) && FreeText.isCounted(best.group(1))) {
            return Optional.of(ReadWording.of("number", function("best-unit")));
        }
        Matcher items = PER_ITEM.matcher(words);
        if (items.matches()
                && FreeText.isGiven(items.group(1))
                && number(items.group(3)).compareTo(most) == 0) {
            return Optional.of(ReadWording.of(
                    "count", function("per-item", "each", number(items.group(2)), "most", number(items.group(3)))));
        }
        return steps(words, most)
                .or(() -> categories(text, most))
                .or(() -> pass(plain(text), most))
                .or(() -> ComposedWording.of(plain(text), most));
    }

    /** Words with one sign for each operation, and no spaces around it. */
    private static String plain(String text) {
        return text.replaceAll("[–−]", "-")
                .replace('÷', '/')
                .replace(">=", "≥")
                .replace("<=", "≤")
                .replace('*', '×')
                .replaceAll(" x (?=điểm tối đa|tỷ lệ|\\(|\\d)", "×")
                .replaceAll(" ?([-/+=()≥≤<:;×%]) ?", "$1")
                .replaceAll("%(?=\\p{L})", "% ");
    }

    /** "cộng/trừ … điểm cho mỗi …, không quá …": the words say its most points. */
    private static Optional<ReadWording> adjustment(Matcher words, Optional<BigDecimal> most) {
        BigDecimal each = number(words.group(2));
        BigDecimal end = number(words.group(4));
        if (!FreeText.isName(words.group(3))
                || end.signum() == 0
                || (most.isPresent() && most.get().compareTo(end) != 0)) {
            return Optional.empty();
        }
        Map<String, Object> function = words.group(1).equals("cộng")
                ? function("adjustment", "each", each, "most", end)
                : function("adjustment", "each", each.negate(), "least", end.negate());
        return Optional.of(new ReadWording("count", object("scoring", function), Optional.of(end), "", Map.of()));
    }

    /** "đạt ≥ 80 %: điểm tối đa; không đạt: 0". */
    private static Optional<ReadWording> pass(String plain, BigDecimal most) {
        Matcher pass = PASS.matcher(plain);
        if (!pass.matches()
                || points(pass, 5, most).filter(all -> all.compareTo(most) == 0).isEmpty()) {
            return Optional.empty();
        }
        int at = pass.group(1) != null ? 1 : 3;
        BigDecimal from = number(pass.group(at));
        if (pass.group(9) != null && number(pass.group(9)).compareTo(from) != 0) {
            return Optional.empty();
        }
        return Optional.of(ReadWording.of(pass.group(at + 1).isEmpty() ? "number" : "share", function("pass-fail"))
                .with("requirement", object("atLeast", from)));
    }

    /** "4 lần/năm: 20; 3: 15; còn lại: 0": bounds and points fall, and the first gives all. */
    private static Optional<ReadWording> steps(String words, BigDecimal most) {
        String[] parts = words.split("; ?", -1);
        Matcher last = OTHERWISE.matcher(parts[parts.length - 1]);
        if (parts.length < 2 || !last.matches()) {
            return Optional.empty();
        }
        List<Object> steps = new ArrayList<>();
        String counted = "";
        BigDecimal bound = null;
        BigDecimal points = null;
        for (int k = 0; k < parts.length - 1; k++) {
            Matcher step = STEP.matcher(parts[k]);
            String before = step.matches() ? step.group(1).strip() : "";
            boolean isCounted = before.isEmpty() || (k == 0 ? FreeText.isOfTimes(before) : before.equals(counted));
            if (!step.matches() || !isCounted) {
                return Optional.empty();
            }
            counted = k == 0 ? before : counted;
            BigDecimal from = number(step.group(2));
            BigDecimal gives = number(step.group(3));
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
        BigDecimal otherwise = number(last.group(1));
        return points == null || otherwise.compareTo(points) >= 0
                ? Optional.empty()
                : Optional.of(ReadWording.of("count", function("steps", "steps", steps, "otherwise", otherwise)));
    }

    /** "Bí thư: Điểm tối đa; Phó: 1/2*Điểm tối đa; chưa có: 0": a name for each, from all points down to none, as a sum is not written. */
    private static Optional<ReadWording> categories(String method, BigDecimal most) {
        String[] parts = method.replaceAll("\\.$", "").split("; ?", -1);
        Map<String, Object> categories = new LinkedHashMap<>();
        BigDecimal last = most;
        for (String part : parts) {
            Matcher category = CATEGORY.matcher(part.strip());
            Optional<BigDecimal> points = category.matches() ? points(category, 2, most) : Optional.empty();
            boolean isNext = points.isPresent()
                    && (categories.isEmpty()
                            ? points.get().compareTo(most) == 0
                            : points.get().compareTo(last) <= 0)
                    && FreeText.isChoice(category.group(1));
            if (!isNext || categories.put(category.group(1).strip(), points.get()) != null) {
                return Optional.empty();
            }
            last = points.get();
        }
        if (isAnswer(categories, most)) {
            return Optional.of(new ReadWording("yes-no", Map.of(), Optional.empty(), "", Map.of()));
        }
        return categories.size() < 2 || last.signum() != 0
                ? Optional.empty()
                : Optional.of(ReadWording.of("category", function("categories", "categories", categories)));
    }

    /** "Có: điểm tối đa; không: 0". */
    private static boolean isAnswer(Map<String, Object> categories, BigDecimal most) {
        List<String> names = List.copyOf(categories.keySet());
        List<Object> given = List.copyOf(categories.values());
        return names.size() == 2
                && names.get(1)
                        .toLowerCase(Locale.ROOT)
                        .equals(ANSWERS.get(names.get(0).toLowerCase(Locale.ROOT)))
                && most.compareTo((BigDecimal) given.get(0)) == 0
                && ((BigDecimal) given.get(1)).signum() == 0;
    }
}
