package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.thuocdo.criteria.Level;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a type cannot mean is refused where it is made, by name and value. */
class RefusalsTest {
    @Test
    void countsAreNeverNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.Counts.of(-1, 5))
                .withMessage("The numerator cannot be negative (-1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.Counts.of(1, -5))
                .withMessage("The denominator cannot be negative (-5)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.Counts.of(BigInteger.ONE, BigInteger.TEN.negate()))
                .withMessage("The denominator cannot be negative (-10)");
        assertThat(Observation.Counts.of(0, 0)).hasToString("0/0");
    }

    @Test
    void aNumberHasThirtyDigitsAtMost() {
        BigInteger most = BigInteger.TEN.pow(30).subtract(BigInteger.ONE);
        assertThat(Observation.Counts.of(most, most).numerator()).isEqualTo(most);
        assertThat(Observation.Value.of(new BigDecimal(most)).number()).isEqualTo(new BigDecimal(most));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.Counts.of(most.add(BigInteger.ONE), most))
                .withMessage("The numerator has more than 30 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.Value.of(new BigDecimal("1E+100000")))
                .withMessage("A figure has at most 30 digits, not the 100001 of 1E+100000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.Value.of(new BigDecimal("1E-30")))
                .withMessage("A figure has at most 30 digits, not the 31 of 1E-30");
    }

    @Test
    void whatIsCountedTogetherMayHaveMoreDigits() {
        BigInteger most = BigInteger.TEN.pow(30).subtract(BigInteger.ONE);
        Observation.Counts sum = Observation.Counts.of(most, most).plus(Observation.Counts.of(1, 1));
        assertThat(sum.numerator()).isEqualTo(BigInteger.TEN.pow(30));
        assertThat(Observation.Counts.of(1, 2).plus(Observation.Counts.of(3, 4)))
                .isEqualTo(Observation.Counts.of(4, 6));
    }

    @Test
    void theYearOfFiguresIsOneToFourDigits() {
        Submissions none = Submissions.of();
        assertThat(none.forPeriod(1).period()).hasValue(1);
        assertThat(none.forPeriod(9999).period()).hasValue(9999);
        for (int year : new int[] {0, -1, 10_000, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> none.forPeriod(year))
                    .withMessage("The year of figures is 1 to 9999, not " + year);
        }
    }

    @Test
    void aLineIsCountedFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourcePosition.of("a.csv", 0))
                .withMessage("A line is counted from 1 on, and cannot be 0");
        assertThat(SourcePosition.CODE).hasToString("code");
        assertThat(SourcePosition.of("a.csv", 3)).hasToString("a.csv:3");
        assertThat(SourcePosition.of("row 12 of table figures")).hasToString("row 12 of table figures");
    }

    @Test
    void moreIsSaidOnlyOfAFigureThatIsThere() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Submission.of("15469").verified())
                .withMessage("The submission of (15469) has no figure yet. Maybe add one before saying more of it?");
        Submission said = Submission.of("15469")
                .value("a", new BigDecimal("97.5"))
                .evidence("01/BC-UBND")
                .counts("b", 3, 4)
                .verified()
                .note("giải trình")
                .day("c", LocalDate.of(2025, 12, 4))
                .concluded()
                .value("d", 7)
                .missing("e");
        assertThat(said.entries())
                .containsExactly(
                        Entry.of("a", Observation.Value.of(new BigDecimal("97.5")))
                                .withEvidence("01/BC-UBND"),
                        Entry.of("b", Observation.Counts.of(3, 4))
                                .withLedger(Ledger.VERIFIED)
                                .withNote("giải trình"),
                        Entry.of("c", new Observation.OnDay(LocalDate.of(2025, 12, 4)))
                                .withLedger(Ledger.FINAL),
                        Entry.of("d", Observation.Value.of(BigDecimal.valueOf(7))),
                        Entry.of("e", Observation.MISSING));
    }

    @Test
    void aUnitIsLookedUpWithAdvice() {
        UnitRegister register = EverySet.REGISTER;
        assertThat(register.unit("01").name()).isEqualTo("Xã An");
        assertThat(register.find("99")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register.unit("1"))
                .withMessage("The code (1) is not in this register. Maybe 01 (Xã An)?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register.unit("99"))
                .withMessage("The code (99) is not in this register. Maybe choose another register?");
        UnitSelection communes = register.communes();
        assertThat(communes.unit("02").name()).isEqualTo("Xã Bình");
        assertThat(communes.find("394")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> communes.unit("394"))
                .withMessage("The code (394) belongs to no commune of this register. "
                        + "Maybe choose the level of Huyện Yên Định, district?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> communes.unit("xã bình"))
                .withMessage("The code (xã bình) belongs to no commune of this register. Maybe 02 (Xã Bình)?");
    }

    @Test
    void aCodeOfSeveralPeriodsNeedsADay() {
        LocalDate day = LocalDate.of(2025, 7, 1);
        UnitRegister register = UnitRegister.of(java.util.List.of(
                AdministrativeUnit.of("01", "Xã Cũ", Level.COMMUNE).withValidTo(day.minusDays(1)),
                AdministrativeUnit.of("01", "Xã Mới", Level.COMMUNE).withValidFrom(day)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register.find("01"))
                .withMessage("The code (01) means several units, each in its own period. "
                        + "Maybe choose a day with asOf?");
        assertThat(register.asOf(day).unit("01").name()).isEqualTo("Xã Mới");
    }

    @Test
    void anUnreadableFileKeepsItsMessagesWhenSerialised() throws Exception {
        UnreadableException before = refusal("");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(before);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            UnreadableException after = (UnreadableException) in.readObject();
            assertThat(after.file()).isEqualTo("a.csv");
            assertThat(after).hasMessage(before.getMessage());
            assertThat(after.message(new Locale("vi"))).isEqualTo(before.message(new Locale("vi")));
        }
    }

    @Test
    void aHeadingIsShownWithoutWhatSteersATerminal() throws IOException {
        String esc = "\u001B[31m";
        UnreadableException refusal = refusal("code,name," + esc + "level," + esc + "level\n");
        assertThat(refusal.message(Locale.ENGLISH)).doesNotContain("\u001B");
    }

    private static UnreadableException refusal(String text) {
        try {
            UnitRegister.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.csv");
            throw new AssertionError("read");
        } catch (UnreadableException e) {
            return e;
        }
    }
}
