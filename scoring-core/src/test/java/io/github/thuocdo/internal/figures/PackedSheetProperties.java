package io.github.thuocdo.internal.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.FiguresBuilder;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.internal.ranks.ComputedRanking;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.internal.scoring.columns.RandomSets;
import io.github.thuocdo.internal.scoring.columns.RandomSets.Given;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A population that is read unit by unit and packed gives what the one gives that keeps everything. */
class PackedSheetProperties {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void scoresAndRanksAreTheSame(@ForAll long seed) throws IOException {
        Given given = RandomSets.given(seed, 9);
        Scorer scorer = Scorer.despiteErrors(given.set());
        FiguresBuilder builder = scorer.builder(given.units());
        given.submissions().all().forEach(builder::add);
        Ranking kept;
        try {
            kept = scorer.rank(given.units(), given.submissions());
        } catch (ArithmeticException e) {
            assertThatThrownBy(() -> scorer.rank(builder.build())).hasMessage(e.getMessage());
            return;
        }
        Ranking packed = scorer.rank(builder.build());
        assertThat(json(packed)).isEqualTo(json(kept));
        for (int i = 0; i < kept.figures().size(); i++) {
            assertThat(scores(packed).score(i)).isEqualTo(scores(kept).score(i));
            assertThat(scores(packed).worst(i)).isEqualTo(scores(kept).worst(i));
            assertThat(scores(packed).best(i)).isEqualTo(scores(kept).best(i));
            assertThat(scores(packed).met(i)).isEqualTo(scores(kept).met(i));
            RankedUnit entry = kept.entries().get(i);
            assertThat(packed.entries().get(i).unit()).isEqualTo(entry.unit());
            assertThat(packed.entries().get(i).findRank()).isEqualTo(entry.findRank());
        }
    }

    private static ScoreColumns scores(Ranking ranking) {
        return ((ComputedRanking) ranking).scores();
    }

    private static String json(Ranking ranking) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report.of(ranking, Locale.ENGLISH).write(Format.JSON, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void everyFigureComesBackAsItWas(
            @ForAll("observations") List<Observation> observations, @ForAll Ledger ledger, @ForAll boolean submitted) {
        PackedColumn column = new PackedColumn(observations.size() + 1);
        for (int i = 0; i < observations.size(); i++) {
            column.put(i, observations.get(i), ledger, submitted);
        }
        for (int i = 0; i < observations.size(); i++) {
            assertThat(column.observation(i)).isEqualTo(observations.get(i));
            assertThat(column.ledger(i)).isEqualTo(ledger);
            assertThat(column.isSubmitted(i)).isEqualTo(submitted);
            assertThat(column.isEmpty(i)).isFalse();
        }
        assertThat(column.isEmpty(observations.size())).isTrue();
        assertThat(column.observation(observations.size())).isEqualTo(Observation.MISSING);
    }

    @Provide
    Arbitrary<List<Observation>> observations() {
        Arbitrary<BigInteger> whole = Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.ONE.shiftLeft(34).negate(), BigInteger.ONE.shiftLeft(34)),
                Arbitraries.of(22, 23, 31, 32, 63)
                        .flatMap(bits -> Arbitraries.integers()
                                .between(-1, 1)
                                .map(near -> BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(near)))));
        Arbitrary<Observation> decimals = Combinators.combine(
                        whole, Arbitraries.integers().between(-3, 12), Arbitraries.of(false, false, true))
                .as((unscaled, scale, percent) -> new Observation.Value(new BigDecimal(unscaled, scale), percent));
        Arbitrary<Observation> negative =
                whole.map(unscaled -> new Observation.Value(new BigDecimal(unscaled.negate(), 2), false));
        Arbitrary<BigInteger> counts = whole.map(BigInteger::abs);
        Arbitrary<Observation> pairs = Combinators.combine(counts, counts, Arbitraries.of(true, true, false))
                .as((top, bottom, alone) -> alone
                        ? Observation.Counts.of(top, bottom)
                        : Observation.Counts.of(top, bottom).withStated(new Observation.Value(BigDecimal.TEN, true)));
        Arbitrary<Observation> words = Arbitraries.of(
                Observation.MISSING,
                Observation.NOT_APPLICABLE,
                new Observation.YesNo(true),
                new Observation.YesNo(false),
                new Observation.Category("a"),
                new Observation.OnDay(java.time.LocalDate.of(2025, 12, 4)),
                Figures.rejected("share-above-100", "101"));
        return Arbitraries.oneOf(decimals, negative, pairs, words).list().ofMaxSize(40);
    }

    @Example
    void aUnitThatComesTwiceIsRefused() {
        Given given = RandomSets.given(1, 2);
        FiguresBuilder builder = Scorer.despiteErrors(given.set()).builder(given.units());
        builder.add(Submission.of("U1"));
        builder.add(Submission.of("nobody"));
        for (String unit : List.of("U1", "nobody")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.add(Submission.of(unit)))
                    .withMessage("The unit (" + unit
                            + ") comes a second time. Maybe sort the rows of the file by unit_code?");
        }
    }
}
