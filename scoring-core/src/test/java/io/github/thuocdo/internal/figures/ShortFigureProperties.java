package io.github.thuocdo.internal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.internal.cell.CodedReport;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Observation.Counts;
import io.github.thuocdo.submission.Observation.Value;
import io.github.thuocdo.submission.Observation.YesNo;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The code of a figure says what the figure says, and is right for a type only where the figure is. */
class ShortFigureProperties {

    @Property(tries = 5_000, seed = "1264")
    void aCodeIsTheFigureOrNone(@ForAll("observations") Observation said) {
        long code = code(Entry.of("a", said));
        if (code != ShortFigure.NONE) {
            assertThat(Figures.observation(code)).isEqualTo(said);
        }
    }

    @Property(tries = 5_000, seed = "1264")
    void whatIsRightAtOnceCountsAsItStands(@ForAll("observations") Observation said, @ForAll FigureType type) {
        boolean isRightAtOnce = (code(Entry.of("a", said)) & Figures.right(type)) != 0;
        if (isRightAtOnce) {
            assertThat(Figures.check(type, said)).isSameAs(said);
        }
    }

    @Example
    void whatOfficersWriteHasACode() {
        for (Observation said : List.of(
                Value.of(new BigDecimal("97.5")),
                Value.of(new BigDecimal("0")),
                Value.of(new BigDecimal("100.00")),
                Counts.of(117, 120),
                Observation.MISSING)) {
            assertThat(code(Entry.of("a", said)) & Figures.right(FigureType.SHARE))
                    .as("%s", said)
                    .isNotZero();
        }
        for (Observation said : List.of(new YesNo(true), new YesNo(false), Observation.MISSING)) {
            assertThat(code(Entry.of("a", said)) & Figures.right(FigureType.YES_NO))
                    .as("%s", said)
                    .isNotZero();
        }
    }

    @Example
    void whatIsNoShareIsLookedAt() {
        for (Observation said : List.of(
                Value.of(new BigDecimal("100.01")),
                Value.of(new BigDecimal("-0.01")),
                new Value(new BigDecimal("97"), true),
                Counts.of(121, 120),
                Counts.of(0, 0),
                Counts.of(1, 2).withStated(Value.of(BigDecimal.TEN)),
                new YesNo(true),
                Observation.NOT_APPLICABLE)) {
            assertThat(code(Entry.of("a", said)) & Figures.right(FigureType.SHARE))
                    .as("%s", said)
                    .isZero();
        }
    }

    @Example
    void pointsOfAPublisherHideTheFigureBesideThem() {
        Entry entry = Entry.of("a", new YesNo(true)).withPoints(BigDecimal.TEN);

        assertThat(code(entry)).isEqualTo(ShortFigure.NONE);
    }

    @Property(tries = 200, seed = "1264")
    void reportsOfOneSourceKeepTheirOwnCodes(@ForAll("reports") List<List<Observation>> reports) {
        List<Submission> given = new ArrayList<>();
        for (int unit = 0; unit < reports.size(); unit++) {
            Submission submission = Submission.of("U" + unit);
            List<Observation> said = reports.get(unit);
            for (int k = 0; k < said.size(); k++) {
                submission = submission.with("i" + (k + unit % 2), said.get(k));
            }
            given.add(submission);
        }

        List<Submission> together = Submissions.of(given).all();

        assertThat(together).isEqualTo(given);
        for (int unit = 0; unit < given.size(); unit++) {
            CodedReport<Entry> one = coded(given.get(unit));
            CodedReport<Entry> among = coded(together.get(unit));
            assertThat(among.indicators()).isEqualTo(one.indicators());
            for (int k = 0; k < one.size(); k++) {
                assertThat(among.code(k)).isEqualTo(one.code(k));
            }
        }
    }

    private static long code(Entry entry) {
        return coded(new Submission("U", List.of(entry))).code(0);
    }

    private static CodedReport<Entry> coded(Submission submission) {
        return (CodedReport<Entry>) submission.entries();
    }

    @Provide
    Arbitrary<List<List<Observation>>> reports() {
        return observations().list().ofMinSize(1).ofMaxSize(400).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Observation> observations() {
        Arbitrary<Long> digits = Arbitraries.oneOf(
                Arbitraries.longs().between(-200, 20_000),
                Arbitraries.longs().between(-999_999_999_999_999_999L, 999_999_999_999_999_999L),
                Arbitraries.of((1L << 53) - 1, 1L << 53, (1L << 54) - 1, 1L << 54, -(1L << 53), -(1L << 53) - 1));
        Arbitrary<Integer> scales = Arbitraries.integers().between(0, 18);
        Arbitrary<Observation> values = Combinators.combine(digits, scales, Arbitraries.of(true, false, false))
                .as((number, scale, percent) -> Value.of(number, scale).isShort() && percent
                        ? new Value(BigDecimal.valueOf(number % 1_000_000, scale % 7), true)
                        : Value.of(number, scale));
        Arbitrary<Long> parts = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 200),
                Arbitraries.of((1L << 29) - 1, 1L << 29, 1L << 30, (1L << 50) - 1, 1L << 50, Long.MAX_VALUE));
        Arbitrary<Observation> counts = Combinators.combine(parts, parts).as(Counts::of);
        Arbitrary<Observation> others = Arbitraries.of(
                new YesNo(true),
                new YesNo(false),
                Observation.MISSING,
                Observation.NOT_APPLICABLE,
                Observation.NOTHING_OF_NOTHING,
                new Observation.OnDay(LocalDate.of(2025, 12, 4)),
                new Observation.Category("tốt"),
                Counts.of(BigInteger.TEN.pow(25), BigInteger.TEN.pow(26)),
                Counts.of(3, 4).withStated(Value.of(BigDecimal.valueOf(75))));
        return Arbitraries.oneOf(values, counts, others);
    }
}
