package io.github.thuocdo.harness.annex;

import io.github.thuocdo.harness.annex.KnownWording.Read;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Known wordings that take several figures, or a figure and what others have: parts, cases, factors and ends. */
final class ComposedWording {
    private static final String NUMBER = KnownWording.NUMBER;
    private static final String IS_ALL = "(?:×điểm tối đa)?";
    private static final Pattern LETTERED = pattern("\\(([a-h])\\)([^()]{2,160})");
    private static final Pattern LETTER = pattern("([^;:<>≥≤%\\d+]{2,120}):" + KnownWording.POINTS);
    private static final Pattern BEST = pattern("(.+)[;.] ?tính điểm cho trường hợp (?:nào )?có điểm cao nhất");
    private static final Pattern RATIO_AND_POINTS =
            pattern("(?:điểm=)?tỷ lệ×" + NUMBER + "\\+(điểm [^()\\d;:+×]{1,60})\\(≤" + NUMBER + "\\)");
    private static final Pattern PRODUCT =
            pattern("(?:điểm=)?(tỷ lệ [^×;:+/()\\d]{1,80})×(tỷ lệ [^×;:+/()\\d]{1,80})" + IS_ALL);
    private static final Pattern INEQUALITY = pattern("(?:điểm=)?(chỉ số)×\\(1-(bất bình đẳng)\\)" + IS_ALL);
    private static final Pattern FROM_ON =
            pattern("(?:đạt )?từ " + NUMBER + "% trở lên:(?:điểm=)?tỷ lệ×điểm tối đa;dưới " + NUMBER + "%:0(?: điểm)?");
    private static final Pattern AMONG_UNITS =
            pattern(NUMBER + "\\+" + NUMBER + "×\\([a-z]-nhỏ nhất\\)/\\(lớn nhất-nhỏ nhất\\)");
    private static final Pattern LESS_IS_BETTER =
            pattern("(?:điểm=)?\\(" + NUMBER + "-[a-z]\\)/\\(" + NUMBER + "-" + NUMBER + "\\)" + IS_ALL);

    private ComposedWording() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?iu)" + regex);
    }

    /** What words mean that are written plainly; empty where they are none of these. */
    static Optional<Read> of(String plain, BigDecimal most) {
        return lettered(plain, most)
                .or(() -> twoFigures(plain, most))
                .or(() -> fromOn(plain))
                .or(() -> amongUnits(plain, most))
                .or(() -> lessIsBetter(plain));
    }

    /** "(a) …: 1/2 × điểm tối đa + (b) …: 1/2 × điểm tối đa", or the one with the most points of them. */
    private static Optional<Read> lettered(String plain, BigDecimal most) {
        Matcher best = BEST.matcher(plain);
        boolean isBest = best.matches();
        String[] all = (isBest ? best.group(1) : plain).split(isBest ? "[;+] ?(?=\\()" : "\\+(?=\\()", -1);
        List<Object> parts = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        for (String each : all) {
            Matcher lettered = LETTERED.matcher(each.strip());
            Matcher letter = LETTER.matcher(lettered.matches() ? lettered.group(2).strip() : "");
            Optional<BigDecimal> points = letter.matches() ? KnownWording.points(letter, 2, most) : Optional.empty();
            if (points.isEmpty() || names.put(lettered.group(1), letter.group(1).strip()) != null) {
                return Optional.empty();
            }
            parts.add(KnownWording.object("indicator", lettered.group(1), "points", points.get()));
            sum = sum.add(points.get());
            highest = highest.max(points.get());
        }
        if (parts.size() < 2 || (isBest ? highest : sum).compareTo(most) != 0) {
            return Optional.empty();
        }
        return Optional.of(Read.of(
                "number",
                isBest ? KnownWording.function("best-of", "cases", parts) : KnownWording.function("parts", "parts", parts),
                "yes-no",
                names));
    }

    /** "tỷ lệ × 45 + điểm ứng dụng (≤ 5)", "tỷ lệ này × tỷ lệ kia", "chỉ số × (1 − bất bình đẳng)". */
    private static Optional<Read> twoFigures(String plain, BigDecimal most) {
        Matcher sum = RATIO_AND_POINTS.matcher(plain);
        if (sum.matches() && number(sum, 1).add(number(sum, 3)).compareTo(most) == 0) {
            Map<String, Object> items = KnownWording.function("per-item", "each", BigDecimal.ONE, "most", number(sum, 3));
            List<Object> parts = List.of(
                    KnownWording.object("points", number(sum, 1), "scoring", ratio(100)),
                    KnownWording.object("indicator", "b", "points", number(sum, 3), "scoring", items));
            return Optional.of(Read.of(
                    "share", KnownWording.function("parts", "parts", parts), "number", Map.of("b", sum.group(2))));
        }
        Matcher product = PRODUCT.matcher(plain);
        if (product.matches()) {
            return Optional.of(product(product, "share", ratio(100), ratio(100)));
        }
        Matcher inequality = INEQUALITY.matcher(plain);
        if (inequality.matches()) {
            Map<String, Object> less = ratio(1);
            less.put("direction", "less");
            return Optional.of(product(inequality, "index", ratio(1), less));
        }
        return Optional.empty();
    }

    private static Read product(MatchResult names, String type, Map<String, Object> one, Map<String, Object> other) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("a", names.group(1).strip());
        both.put("b", names.group(2).strip());
        List<Object> factors = List.of(
                KnownWording.object("indicator", "a", "scoring", one),
                KnownWording.object("indicator", "b", "scoring", other));
        return Read.of("number", KnownWording.function("product", "factors", factors), type, both);
    }

    private static Optional<Read> fromOn(String plain) {
        Matcher from = FROM_ON.matcher(plain);
        if (!from.matches() || number(from, 1).compareTo(number(from, 2)) != 0) {
            return Optional.empty();
        }
        Map<String, Object> reached = KnownWording.function(
                "pass-fail", "requirement", KnownWording.object("atLeast", number(from, 1)));
        List<Object> factors =
                List.of(KnownWording.object("scoring", reached), KnownWording.object("scoring", ratio(100)));
        return Optional.of(Read.of("share", KnownWording.function("product", "factors", factors)));
    }

    /** "1 + 9 × (x − nhỏ nhất) ÷ (lớn nhất − nhỏ nhất)". */
    private static Optional<Read> amongUnits(String plain, BigDecimal most) {
        Matcher among = AMONG_UNITS.matcher(plain);
        if (!among.matches() || number(among, 1).add(number(among, 2)).compareTo(most) != 0) {
            return Optional.empty();
        }
        Map<String, Object> always = KnownWording.function(
                "steps",
                "steps",
                List.of(KnownWording.object("from", BigDecimal.ZERO, "points", number(among, 1))),
                "otherwise",
                number(among, 1));
        List<Object> parts = List.of(
                KnownWording.object(
                        "points", number(among, 2), "scoring", KnownWording.function("normalised", "method", "min-max")),
                KnownWording.object("points", number(among, 1), "scoring", always));
        return Optional.of(Read.of("number", KnownWording.function("parts", "parts", parts)));
    }

    /** "(60 − y) ÷ (60 − 10)": the worst value, and the best one. */
    private static Optional<Read> lessIsBetter(String plain) {
        Matcher ends = LESS_IS_BETTER.matcher(plain);
        boolean isKnown = ends.matches()
                && number(ends, 1).compareTo(number(ends, 2)) == 0
                && number(ends, 2).compareTo(number(ends, 3)) > 0;
        return isKnown
                ? Optional.of(Read.of(
                        "number",
                        KnownWording.function(
                                "normalised",
                                "method",
                                "goalposts",
                                "least",
                                number(ends, 3),
                                "most",
                                number(ends, 1),
                                "direction",
                                "less")))
                : Optional.empty();
    }

    private static Map<String, Object> ratio(int full) {
        return KnownWording.function("ratio", "full", new BigDecimal(full));
    }

    private static BigDecimal number(MatchResult found, int group) {
        return KnownWording.number(found.group(group));
    }
}
