package io.github.thuocdo.harness.annex;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ends that a known wording may have: the units that it does not apply to, and what holds where nothing arose. */
final class WordingTail {
    private static final Pattern EXCEPT =
            Pattern.compile("(?iu)(.+?)[;.,] ?không áp dụng (?:với|đối với) (?:các )?([^;.:]+)");
    private static final Pattern NOTHING = Pattern.compile(
            "(?iu)(.+?)[;.,] ?(?:nếu )?không phát sinh (?:hồ sơ|phản ánh|nhiệm vụ|kiến nghị)?(?: thì|:) ?([^;.:]+)");
    /** The types of units of a register. */
    private static final Set<String> TYPES = Set.of("xã", "phường", "thị trấn", "đặc khu");

    /** Functions of one share, of which the words for 0 of 0 speak. */
    private static final Set<String> OF_SHARES = Set.of("ratio", "pass-fail");

    private static final Map<String, String> GIVES = Map.of(
            "điểm tối đa", "full-points",
            "được điểm tối đa", "full-points",
            "đạt điểm tối đa", "full-points",
            "tính điểm tối đa", "full-points",
            "được 0 điểm", "no-points",
            "0 điểm", "no-points",
            "không áp dụng", "not-applicable",
            "không đánh giá", "not-applicable");

    private WordingTail() {}

    /**
     * The meaning of the words before a known tail, with what the tail says.
     *
     * @param known reads words without a tail
     */
    static Optional<ReadWording> cut(
            String text, BigDecimal most, BiFunction<String, BigDecimal, Optional<ReadWording>> known) {
        Matcher except = EXCEPT.matcher(text);
        if (except.matches()) {
            List<String> groups = Arrays.stream(
                            except.group(2).toLowerCase(Locale.ROOT).split(",| và ", -1))
                    .map(String::strip)
                    .toList();
            return TYPES.containsAll(groups)
                    ? before(except.group(1), most, known)
                            .filter(read -> !read.members().containsKey("exceptGroups"))
                            .map(read -> read.with("exceptGroups", groups))
                    : Optional.empty();
        }
        Matcher nothing = NOTHING.matcher(text);
        String gives = nothing.matches()
                ? GIVES.getOrDefault(nothing.group(2).toLowerCase(Locale.ROOT).strip(), "")
                : "";
        return gives.isEmpty()
                ? Optional.empty()
                : before(nothing.group(1), most, known)
                        .filter(read -> read.type().equals("share") && OF_SHARES.contains(read.function()))
                        .filter(read -> !read.members().containsKey("emptyDenominator"))
                        .map(read -> read.with("emptyDenominator", ReadWording.object("gives", gives)));
    }

    private static Optional<ReadWording> before(
            String text, BigDecimal most, BiFunction<String, BigDecimal, Optional<ReadWording>> known) {
        return known.apply(text, most).or(() -> cut(text, most, known));
    }
}
