package io.github.thuocdo.harness.annex;

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
    private static final String NUMBER = ReadWording.NUMBER;
    private static final String IS_ALL = "(?:×điểm tối đa)?";
    private static final Pattern LETTERED = pattern("\\(([a-h])\\)([^()]{2,160})");
    private static final Pattern LETTER = pattern("([^;:<>≥≤%\\d+]{2,120}):" + ReadWording.POINTS);
    private static final Pattern BEST = pattern("(.+)[;.] ?tính điểm cho trường hợp (?:nào )?có điểm cao nhất");
    private static final Pattern RATIO_AND_POINTS =
            pattern("(?:điểm=)?tỷ lệ×" + NUMBER + "\\+(điểm ([^()\\d;:+×]{1,60}))\\(≤" + NUMBER + "\\)");
    private static final Pattern PRODUCT =
            pattern("(?:điểm=)?(tỷ lệ ([^×;:+/()\\d]{1,80}))×(tỷ lệ ([^×;:+/()\\d]{1,80}))" + IS_ALL);
    private static final Pattern INEQUALITY = pattern("(?:điểm=)?(chỉ số)×\\(1-(bất bình đẳng)\\)" + IS_ALL);
    private static final Pattern FROM_ON =
            pattern("(?:đạt )?từ " + NUMBER + "% trở lên:(?:điểm=)?tỷ lệ×điểm tối đa;dưới " + NUMBER + "%:0(?: điểm)?");
    private static final Pattern AMONG_UNITS =
            pattern(NUMBER + "\\+" + NUMBER + "×\\([a-z]-nhỏ nhất\\)/\\(lớn nhất-nhỏ nhất\\)");
    private static final Pattern LESS_IS_BETTER =
            pattern("(?:điểm=)?\\(" + NUMBER + "-[a-z]\\)/\\(" + NUMBER + "-" + NUMBER + "\\)" + IS_ALL);
    private static final Pattern TAKEN_OFF = pattern(NUMBER + " điểm;mỗi ([^,;:\\d]{1,80}) trừ " + NUMBER
            + " điểm,(?: ?đến hết điểm| ?trừ (?:tối đa|không quá) " + NUMBER + " điểm)");
    private static final Pattern STRETCHES = pattern("(?:đạt )?từ " + NUMBER + "% trở lên:điểm tối đa;từ " + NUMBER
            + "% đến dưới " + NUMBER + "%:tỷ lệ×điểm tối đa;dưới " + NUMBER + "%:0(?: điểm)?");
    private static final Pattern DEVIATIONS =
            pattern("(?:điểm=)?" + NUMBER + "\\+" + NUMBER + "×\\([a-z]-trung bình\\)/độ lệch chuẩn");

    private ComposedWording() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?iu)" + regex);
    }

    /** The meaning of words that are written plainly; empty where they are none of these. */
    static Optional<ReadWording> of(String plain, BigDecimal most) {
        return lettered(plain, most)
                .or(() -> twoFigures(plain, most))
                .or(() -> fromOn(plain))
                .or(() -> amongUnits(plain, most))
                .or(() -> takenOff(plain, most))
                .or(() -> stretches(plain))
                .or(() -> deviations(plain, most))
                .or(() -> lessIsBetter(plain));
    }

    /** "(a) …: 1/2 × điểm tối đa + (b) …: 1/2 × điểm tối đa", or the one with the most points of them. */
    private static Optional<ReadWording> lettered(String plain, BigDecimal most) {
        Matcher best = BEST.matcher(plain);
        boolean isBest = best.matches();
        String[] all = (isBest ? best.group(1) : plain).split(isBest ? "[;+] ?(?=\\()" : "\\+(?=\\()", -1);
        List<Object> parts = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        for (String each : all) {
            Matcher lettered = LETTERED.matcher(each.strip());
            Matcher letter =
                    LETTER.matcher(lettered.matches() ? lettered.group(2).strip() : "");
            Optional<BigDecimal> points = letter.matches() ? ReadWording.points(letter, 2, most) : Optional.empty();
            if (points.isEmpty()
                    || !FreeText.isDone(letter.group(1))
                    || names.put(lettered.group(1), letter.group(1).strip()) != null) {
                return Optional.empty();
            }
            parts.add(ReadWording.object("indicator", lettered.group(1), "points", points.get()));
            sum = sum.add(points.get());
            highest = highest.max(points.get());
        }
        if (parts.size() < 2 || (isBest ? highest : sum).compareTo(most) != 0) {
            return Optional.empty();
        }
        return Optional.of(ReadWording.of(
                "number",
                isBest
                        ? ReadWording.function("best-of", "cases", parts)
                        : ReadWording.function("parts", "parts", parts),
                "yes-no",
                names));
    }

    /** "tỷ lệ × 45 + điểm ứng dụng (≤ 5)", "tỷ lệ này × tỷ lệ kia", "chỉ số × (1 − bất bình đẳng)". */
    private static Optional<ReadWording> twoFigures(String plain, BigDecimal most) {
        Matcher sum = RATIO_AND_POINTS.matcher(plain);
        if (sum.matches()
                && FreeText.isName(sum.group(3))
                && number(sum, 1).add(number(sum, 4)).compareTo(most) == 0) {
            Map<String, Object> items =
                    ReadWording.function("per-item", "each", BigDecimal.ONE, "most", number(sum, 4));
            List<Object> parts = List.of(
                    ReadWording.object("points", number(sum, 1), "scoring", ratio(100)),
                    ReadWording.object("indicator", "b", "points", number(sum, 4), "scoring", items));
            return Optional.of(ReadWording.of(
                    "share", ReadWording.function("parts", "parts", parts), "number", Map.of("b", sum.group(2))));
        }
        Matcher product = PRODUCT.matcher(plain);
        if (product.matches() && FreeText.isName(product.group(2)) && FreeText.isName(product.group(4))) {
            return Optional.of(product(List.of(product.group(1), product.group(3)), "share", ratio(100), ratio(100)));
        }
        Matcher inequality = INEQUALITY.matcher(plain);
        if (inequality.matches()) {
            Map<String, Object> less = ratio(1);
            less.put("direction", "less");
            return Optional.of(product(List.of(inequality.group(1), inequality.group(2)), "index", ratio(1), less));
        }
        return Optional.empty();
    }

    private static ReadWording product(
            List<String> names, String type, Map<String, Object> one, Map<String, Object> other) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("a", names.get(0).strip());
        both.put("b", names.get(1).strip());
        List<Object> factors = List.of(
                ReadWording.object("indicator", "a", "scoring", one),
                ReadWording.object("indicator", "b", "scoring", other));
        return ReadWording.of("number", ReadWording.function("product", "factors", factors), type, both);
    }

    private static Optional<ReadWording> fromOn(String plain) {
        Matcher from = FROM_ON.matcher(plain);
        if (!from.matches() || number(from, 1).compareTo(number(from, 2)) != 0) {
            return Optional.empty();
        }
        return Optional.of(ReadWording.of("share", reachedInProportion(number(from, 1))));
    }

    private static Map<String, Object> reached(BigDecimal from) {
        return ReadWording.function("pass-fail", "requirement", ReadWording.object("atLeast", from));
    }

    private static Map<String, Object> reachedInProportion(BigDecimal from) {
        return ReadWording.function("product", "factors", List.of(scored(reached(from)), scored(ratio(100))));
    }

    private static Map<String, Object> scored(Map<String, Object> scoring) {
        return ReadWording.object("scoring", scoring);
    }

    /** "10 điểm; mỗi vụ trừ 2 điểm, đến hết điểm", or "trừ tối đa 6 điểm": the bound is where nothing more is taken off. */
    private static Optional<ReadWording> takenOff(String plain, BigDecimal most) {
        Matcher off = TAKEN_OFF.matcher(plain);
        if (!off.matches()
                || !FreeText.isName(off.group(2))
                || number(off, 1).compareTo(most) != 0
                || number(off, 3).signum() == 0) {
            return Optional.empty();
        }
        BigDecimal all = off.group(4) == null ? most : number(off, 4);
        BigDecimal[] bound = all.divideAndRemainder(number(off, 3));
        if (bound[1].signum() != 0 || all.signum() == 0 || all.compareTo(most) > 0) {
            return Optional.empty();
        }
        Map<String, Object> less = ReadWording.function("ratio", "full", bound[0], "direction", "less");
        if (all.compareTo(most) == 0) {
            return Optional.of(ReadWording.of("count", less));
        }
        List<Object> parts = List.of(ReadWording.object("points", all, "scoring", less), always(most.subtract(all)));
        return Optional.of(ReadWording.of("count", ReadWording.function("parts", "parts", parts)));
    }

    /** "từ 80 % trở lên: điểm tối đa; từ 50 % đến dưới 80 %: tỷ lệ × điểm tối đa; dưới 50 %: 0". */
    private static Optional<ReadWording> stretches(String plain) {
        Matcher found = STRETCHES.matcher(plain);
        boolean isKnown = found.matches()
                && number(found, 1).compareTo(number(found, 3)) == 0
                && number(found, 2).compareTo(number(found, 4)) == 0
                && number(found, 2).compareTo(number(found, 1)) < 0;
        return isKnown
                ? Optional.of(ReadWording.of(
                        "share",
                        ReadWording.function(
                                "best-of",
                                "cases",
                                List.of(
                                        scored(reached(number(found, 1))),
                                        scored(reachedInProportion(number(found, 2)))))))
                : Optional.empty();
    }

    /** "điểm = 45 + 20 × (x − trung bình) ÷ độ lệch chuẩn". */
    private static Optional<ReadWording> deviations(String plain, BigDecimal most) {
        Matcher found = DEVIATIONS.matcher(plain);
        if (!found.matches() || number(found, 1).add(number(found, 2)).compareTo(most) > 0) {
            return Optional.empty();
        }
        return Optional.of(ReadWording.of("number", amongUnits("z-score", number(found, 2), number(found, 1))));
    }

    /** A part that every figure has. */
    private static Map<String, Object> always(BigDecimal points) {
        return ReadWording.object(
                "points",
                points,
                "scoring",
                ReadWording.function(
                        "steps",
                        "steps",
                        List.of(ReadWording.object("from", BigDecimal.ZERO, "points", points)),
                        "otherwise",
                        points));
    }

    private static Map<String, Object> amongUnits(String method, BigDecimal points, BigDecimal always) {
        return ReadWording.function(
                "parts",
                "parts",
                List.of(
                        ReadWording.object(
                                "points", points, "scoring", ReadWording.function("normalised", "method", method)),
                        always(always)));
    }

    /** "1 + 9 × (x − nhỏ nhất) ÷ (lớn nhất − nhỏ nhất)". */
    private static Optional<ReadWording> amongUnits(String plain, BigDecimal most) {
        Matcher among = AMONG_UNITS.matcher(plain);
        if (!among.matches() || number(among, 1).add(number(among, 2)).compareTo(most) != 0) {
            return Optional.empty();
        }
        return Optional.of(ReadWording.of("number", amongUnits("min-max", number(among, 2), number(among, 1))));
    }

    /** "(60 − y) ÷ (60 − 10)": the worst value, and the best one. */
    private static Optional<ReadWording> lessIsBetter(String plain) {
        Matcher ends = LESS_IS_BETTER.matcher(plain);
        boolean isKnown = ends.matches()
                && number(ends, 1).compareTo(number(ends, 2)) == 0
                && number(ends, 2).compareTo(number(ends, 3)) > 0;
        return isKnown
                ? Optional.of(ReadWording.of(
                        "number",
                        ReadWording.function(
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
        return ReadWording.function("ratio", "full", new BigDecimal(full));
    }

    private static BigDecimal number(MatchResult found, int group) {
        return ReadWording.number(found.group(group));
    }
}
