package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.Level;
import org.junit.jupiter.api.Test;

/** What two periods share is read once, and stands in memory once. */
class ReadOnceTest {
    private static final Texts TEXTS = Texts.of(new String[] {"--lang", "en"});

    private final PlanOptions now = new PlanOptions();

    @Test
    void theRegisterAndTheSetOfThePeriodBeforeAreThoseAfterWhereNoOthersAreNamed() {
        PlanOptions then = now.about(PlanOptions.Other.NOTHING);
        assertThat(then.units(TEXTS).at(Level.COMMUNE))
                .isSameAs(now.units(TEXTS).at(Level.COMMUNE));
        assertThat(then.set(TEXTS)).isSameAs(now.set(TEXTS));
    }

    @Test
    void anotherRegisterOrSetIsReadWhereOneIsNamed() {
        PlanOptions then = now.about(new PlanOptions.Other("thanh-hoa-3853-xa", "thanh-hoa", null, null));
        assertThat(then.units(TEXTS).at(Level.COMMUNE).units()).hasSize(559);
        assertThat(now.units(TEXTS).at(Level.COMMUNE).units()).hasSize(26);
        assertThat(then.set(TEXTS).id()).isEqualTo("thanh-hoa-3853-xa");
    }
}
