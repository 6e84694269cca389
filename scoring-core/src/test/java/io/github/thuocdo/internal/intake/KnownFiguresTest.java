package io.github.thuocdo.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.ReadingLimits;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is ranked again and again are the figures of known units, under their codes. */
class KnownFiguresTest {
    private static final UnitSelection UNITS = UnitRegister.of(List.of(
                    AdministrativeUnit.of("15469", "Thị trấn Quán Lào", Level.COMMUNE),
                    AdministrativeUnit.of("15475", "Xã Yên Tâm", Level.COMMUNE)))
            .at(Level.COMMUNE);

    private static Submissions read(String text) {
        return Submissions.readCsv(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "figures.csv");
    }

    @Test
    void unitsOfNoRegisterAreLeftOut() {
        Submissions known = KnownFigures.of(UNITS, read("unit_code,a\n15469,1\nz,2\n15475,3\ny,4\n"));
        assertThat(known.all()).extracting(Submission::unit).containsExactly("15469", "15475");
    }

    @Test
    void namesAndNumbersOfSpreadsheetsBecomeCodes() {
        Submissions known = KnownFigures.of(UNITS, read("unit_code,unit_name,a\n,quán lào,1\n15475.0,,3\n"));
        assertThat(known.all()).extracting(Submission::unit).containsExactly("15469", "15475");
        assertThat(known.all().get(0).entries()).hasSize(1);
    }

    @Test
    void whatIsComputedAndTheYearStay() {
        Submissions said = read("unit_code,a\n15469,1\nz,2\n")
                .withComputed(Submissions.of(Submission.of("15475").yes("b")))
                .forPeriod(2024);
        Submissions known = KnownFigures.of(UNITS, said);
        assertThat(known.computed("15475")).isEqualTo(said.computed("15475")).hasSize(1);
        assertThat(known.period()).hasValue(2024);
    }

    @Test
    void nothingIsCopiedWhereAllAreKnown() {
        Submissions said = read("unit_code,a\n15469,1\n15475,3\n");
        assertThat(KnownFigures.of(UNITS, said)).isSameAs(said);
        assertThat(said.upTo(Ledger.FINAL)).isSameAs(said);
    }

    /** A file may have been read within wider limits than the usual ones. */
    @Test
    void figuresBeyondTheUsualLimitAreNotRefused() {
        Entry read = read("unit_code,a\n15469,1\n").all().get(0).entries().get(0);
        List<Entry> many = Collections.nCopies(ReadingLimits.STANDARD.figures() + 1, read);
        Submissions said = Submissions.of(new Submission("15469", many), Submission.of("z"));
        assertThat(KnownFigures.of(UNITS, said).all())
                .singleElement()
                .satisfies(known -> assertThat(known.entries()).hasSameSizeAs(many));
    }
}
