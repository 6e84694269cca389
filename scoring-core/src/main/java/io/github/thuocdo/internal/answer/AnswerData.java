package io.github.thuocdo.internal.answer;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts that answers have in common as data: objects, exact fractions, and the set and period that ranked. */
public final class AnswerData {
    private static final int SHARE_SCALE = 6;

    private AnswerData() {}

    /** The headings of CSV columns, which stand in one text with spaces between them. */
    public static List<String> headings(String names) {
        return List.of(names.split(" "));
    }

    /** An exact fraction as text, and beside it a number that is said to be rounded. */
    public static Map<String, Object> share(Rational share) {
        return Members.of("share", share.toString()).and("rounded", rounded(share));
    }

    /** A fraction at six digits behind the mark, without the zeros at its end. */
    public static BigDecimal rounded(Rational share) {
        return Digits.trimmed(share.rounded(SHARE_SCALE, RoundingMode.HALF_UP));
    }

    /** The set that ranked with its title, and the level, the horizon and the period. */
    public static Map<String, Object> origin(Ranking ranking) {
        Plan plan = ranking.plan();
        BilingualText title = plan.set().title();
        return Members.of(
                        "criteria",
                        Members.of("id", plan.set().id())
                                .and("title", Members.of("vi", title.vi()).and("en", title.en()))
                                .and("version", plan.set().version())
                                .and("sha256", CriteriaFile.sha256(plan.set())))
                .and("level", plan.profile().level().code())
                .and("horizon", plan.profile().horizon().map(horizon -> horizon.year()))
                .and(
                        "period",
                        ranking.period().isPresent()
                                ? Optional.of(ranking.period().getAsInt())
                                : Optional.empty());
    }

    /** The rank of a unit; empty where it is not ranked. */
    public static Optional<Object> rank(RankedUnit unit) {
        return unit.isRanked() ? Optional.of(unit.rank()) : Optional.empty();
    }

    /** The verdict on a unit; empty where the set gives none. */
    public static Optional<String> verdict(RankedUnit unit) {
        return unit.verdict().map(Verdict::code);
    }
}
