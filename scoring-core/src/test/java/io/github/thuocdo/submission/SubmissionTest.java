package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures made in code are refused where they are made. */
class SubmissionTest {
    private static final Submission EMPTY = Submission.of("15469");

    @Test
    void aFigureThatIsNoneIsRefusedWithItsUnitAndIndicator() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.value("online-level3", "9O"))
                .withMessage("15469 · online-level3: (9O) is no number. Maybe a letter slipped in?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.counts("online-level4", -1, 10))
                .withMessage("15469 · online-level4: A figure of this kind cannot be negative (-1).");
    }

    @Test
    void whatIsNullIsRefusedAtOnceByItsName() {
        refused("unit", () -> Submission.of(null));
        refused("unit", () -> new Submission(null, List.of()));
        refused("entries", () -> new Submission("15469", null));
        refused("indicator", () -> EMPTY.value(null, "80"));
        refused("text", () -> EMPTY.value("online-level3", null));
        refused("indicator", () -> EMPTY.counts(null, 1, 2));
        refused("indicator", () -> EMPTY.yes(null));
        refused("indicator", () -> EMPTY.no(null));
        refused("indicator", () -> EMPTY.notApplicable(null));
        refused("indicator", () -> EMPTY.category(null, "a"));
        refused("name", () -> EMPTY.category("kind", null));
        refused("observation", () -> EMPTY.with("online-level3", null));
        refused("entry", () -> EMPTY.with(null));
    }

    @Test
    void anEntryIsWholeButForEvidenceAndNote() {
        Observation yes = new Observation.YesNo(true);
        refused("indicator", () -> new Entry(null, yes, Ledger.SELF, null, null, Place.CODE));
        refused("observation", () -> new Entry("a", null, Ledger.SELF, null, null, Place.CODE));
        refused("ledger", () -> new Entry("a", yes, null, null, null, Place.CODE));
        refused("place", () -> new Entry("a", yes, Ledger.SELF, null, null, null));
    }

    private static void refused(String name, Runnable call) {
        assertThatNullPointerException().isThrownBy(call::run).withMessage(name);
    }
}
