package io.github.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A scorer remembers the plans that were asked for last, and no others, however many years are asked. */
class KeptPlansTest {
    private static final int MOST = 64;

    private final KeptPlans plans = new KeptPlans(CriteriaSet.builder("s")
            .levels(Level.COMMUNE)
            .criterion(Criterion.builder("c")
                    .indicator("i", "i", "i")
                    .atLeast("80")
                    .source("made up", "1"))
            .build());

    private Plan of(int year) {
        return plans.of(Profile.of(Level.COMMUNE, Reading.STRICTEST).on(LocalDate.of(year, 12, 31)))
                .plan();
    }

    @Test
    void aPlanIsMadeOnce() {
        assertThat(of(2025)).isSameAs(of(2025));
    }

    @Test
    void aYearThatNobodyAsksForAgainIsForgotten() {
        Plan first = of(1);
        Plan second = of(2);
        for (int year = 3; year <= MOST; year++) {
            of(year);
        }
        assertThat(of(1)).as("asked for again in time").isSameAs(first);
        of(MOST + 1);
        assertThat(of(1)).isSameAs(first);
        assertThat(of(2)).as("the one that was asked for longest ago").isNotSameAs(second);
    }
}
