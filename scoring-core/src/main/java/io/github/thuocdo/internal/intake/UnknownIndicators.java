package io.github.thuocdo.internal.intake;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.Advice;
import io.github.thuocdo.internal.text.Excerpt;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of codes that a set does not have. They are found by several threads, and told by one, in the order of the files:
 * only so is the advice the same each time.
 */
final class UnknownIndicators {
    static final String CODE = "unknown-indicator";
    /** Stands for what is said until the codes are told. */
    static final BilingualText UNTOLD = BilingualText.NONE;

    private final CriteriaSet set;
    private final Advice advice;
    /** Whoever read the list of criteria may have taken a criterion's id for its indicator's code. */
    private final Map<String, String> ofCriteria = new HashMap<>();

    private final Map<String, BilingualText> told = new HashMap<>();

    UnknownIndicators(CriteriaSet set) {
        this.set = set;
        this.advice = new Advice(set.indicatorCodes().keySet());
        set.criteria()
                .forEach(criterion -> ofCriteria.putIfAbsent(
                        criterion.id(), criterion.indicator().code()));
    }

    /** The finding with what is said of its indicator; the head of a column where it is about no unit. */
    Finding told(Finding untold) {
        String code = untold.indicator().orElseThrow();
        boolean heading = untold.unit().isEmpty();
        BilingualText text = told.computeIfAbsent((heading ? "\n" : "") + code, each -> text(code, heading));
        return untold.saying(text);
    }

    private BilingualText text(String code, boolean heading) {
        String shown = Excerpt.of(code);
        return Optional.ofNullable(ofCriteria.get(code))
                .or(() -> advice.to(code))
                .map(maybe -> Finding.text(CODE, shown, set.id(), Excerpt.of(maybe)))
                .orElseGet(() -> Finding.text(heading ? "unknown-heading" : "unknown-indicator-far", shown, set.id()));
    }
}
