package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
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
        refused("text", () -> EMPTY.value("online-level3", (String) null));
        refused("indicator", () -> EMPTY.counts(null, 1, 2));
        refused("indicator", () -> EMPTY.yes(null));
        refused("indicator", () -> EMPTY.no(null));
        refused("indicator", () -> EMPTY.notApplicable(null));
        refused("indicator", () -> EMPTY.category(null, "a"));
        refused("name", () -> EMPTY.category("kind", null));
        refused("number", () -> EMPTY.value("online-level3", (BigDecimal) null));
        refused("observation", () -> EMPTY.with("online-level3", null));
        refused("day", () -> EMPTY.day("report-annual", null));
        refused("evidence", () -> EMPTY.yes("a").evidence(null));
        refused("note", () -> EMPTY.yes("a").note(null));
        refused("entry", () -> EMPTY.with(null));
    }

    @Test
    void anEntryIsWholeButForEvidenceAndNote() {
        Observation yes = new Observation.YesNo(true);
        refused("indicator", () -> Entry.of(null, yes));
        refused("observation", () -> Entry.of("a", null));
        refused("ledger", () -> Entry.of("a", yes).withLedger(null));
        refused("place", () -> Entry.of("a", yes).at(null));
    }

    private static void refused(String name, Runnable call) {
        assertThatNullPointerException().isThrownBy(call::run).withMessage(name);
    }
}
