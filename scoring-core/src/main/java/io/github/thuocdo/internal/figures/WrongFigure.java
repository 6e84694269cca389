package io.github.thuocdo.internal.figures;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.cell.CellMeant;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Observation.Rejected;
import io.github.thuocdo.submission.Observation.Value;
import java.math.BigDecimal;

/** Numbers that cannot be figures of their type, with what may be meant. */
final class WrongFigure {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Of a smaller percentage above 100 the decimal mark may be missing. */
    private static final BigDecimal LEAST_TYPED_BEFORE = BigDecimal.valueOf(1000);

    private WrongFigure() {}

    /** A number typed before its cell was formatted as a percentage is a hundred times too large. */
    static Observation aboveAll(Value value) {
        BigDecimal said = value.number();
        BigDecimal meant = value.number().movePointLeft(2);
        boolean isTypedBefore =
                value.percent() && value.number().compareTo(LEAST_TYPED_BEFORE) >= 0 && meant.compareTo(HUNDRED) <= 0;
        return isTypedBefore
                ? Rejected.of(
                        "share-above-100", Finding.text("share-above-100-percent", said, meant.stripTrailingZeros()))
                : Rejected.of("share-above-100", () -> Finding.text("share-above-100", said));
    }

    /** Words for a number: one as accountants write it below 0 may be typed where nothing is below 0. */
    static Observation noNumber(FigureType type, Rejected rejected, String words) {
        if (type == FigureType.CHANGE || type == FigureType.NUMBER) {
            return rejected;
        }
        return CellMeant.neverBelowZero(words)
                .<Observation>map(meant -> Rejected.of(
                                rejected.code(),
                                () -> Finding.text(meant.code(), Excerpt.of(meant.within(words)), meant.what()))
                        .withWords(words))
                .orElse(rejected);
    }
}
