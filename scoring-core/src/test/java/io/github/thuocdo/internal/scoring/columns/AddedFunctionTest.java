package io.github.thuocdo.internal.scoring.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.function.HalfThenAll;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.Square;
import io.github.thuocdo.internal.setfile.SetReader;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Adding a scoring function takes its home and its registration: file, exact scores, columns, bounds, inverse, proof and
 * explanation serve it then.
 */
class AddedFunctionTest {
    private static final ScoringFunctions FUNCTIONS =
            ScoringFunctions.LIBRARY.with(HalfThenAll.REGISTRATION).with(Square.REGISTRATION);

    private static final String HALF_THEN_ALL =
            "{\"function\": \"half-then-all\", \"half\": 50, \"all\": 80, \"most\": 8}";

    private static final String LESS =
            "{\"function\": \"half-then-all\", \"half\": 80, \"all\": 50, \"most\": 8, \"direction\": \"less\"}";

    private static CriteriaSet set(String first, String second) {
        String json = """
            {"format": 1, "id": "own", "version": "1", "title": "own", "family": "index", "levels": ["commune"],
             "policies": {"missing": "zero", "rounding": {"scale": 4}}, "scale": 20,
             "pillars": [{"id": "p", "title": "p"}],
             "indicators": [{"code": "a", "type": "share"}, {"code": "b", "type": "share"}],
             "criteria": [
              {"id": "1", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "points": 10,
               "scoring": FIRST, "source": {"document": "made up"}},
              {"id": "2", "indicator": "b", "pillar": "p", "askedOf": ["commune"], "points": 10,
               "scoring": SECOND, "source": {"document": "made up"}}]}
            """.replace("FIRST", first).replace("SECOND", second);
        return read(json, FUNCTIONS);
    }

    private static CriteriaSet read(String json, ScoringFunctions functions) {
        try {
            return new SetReader("own.json", functions)
                    .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CriteriaSet set() {
        return set(HALF_THEN_ALL, "{\"function\": \"square\"}");
    }

    /** Units that report a share in hundredths of a percent under each criterion; nothing where that is below 0. */
    private static List<Submission> said(int[]... hundredths) {
        List<Submission> said = new ArrayList<>();
        for (int i = 0; i < hundredths.length; i++) {
            List<Entry> entries = new ArrayList<>();
            for (int j = 0; j < 2; j++) {
                if (hundredths[i][j] >= 0) {
                    BigDecimal share = BigDecimal.valueOf(hundredths[i][j], 2);
                    entries.add(Entry.of(j == 0 ? "a" : "b", Observation.Value.of(share)));
                }
            }
            said.add(new Submission("U" + i, entries));
        }
        return said;
    }

    private static UnitRegister register(int size) {
        List<AdministrativeUnit> units = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            units.add(AdministrativeUnit.of("U" + i, "U" + i, Level.COMMUNE).withType("xã"));
        }
        return UnitRegister.of(units);
    }

    private static RankedUnit ranked(CriteriaSet set, int... hundredths) {
        return Scorer.of(set)
                .rank(register(1).communes(), Submissions.of(said(hundredths)))
                .entries()
                .get(0);
    }

    @Example
    void aFileNamesItAndACopyIsTheSame() throws IOException {
        CriteriaSet set = set();
        StringWriter written = new StringWriter();
        CriteriaFile.write(set, written);
        CriteriaSet copy = read(written.toString(), FUNCTIONS);
        StringWriter again = new StringWriter();
        CriteriaFile.write(copy, again);
        assertThat(again).hasToString(written.toString());
        assertThat(copy.criteria().stream().map(criterion -> criterion.target().scoring()))
                .containsExactly(
                        new HalfThenAll.Declared(
                                Rational.of(50, 1), Rational.of(80, 1), Rational.of(4, 5), Direction.MORE),
                        new Square.Declared());
    }

    @Example
    void whereItTakesADirectionLessCanBeBetter() throws IOException {
        CriteriaSet set = set(LESS, HALF_THEN_ALL);
        StringWriter written = new StringWriter();
        CriteriaFile.write(set, written);
        assertThat(read(written.toString(), FUNCTIONS)
                        .criteria()
                        .get(0)
                        .target()
                        .scoring())
                .isEqualTo(new HalfThenAll.Declared(
                        Rational.of(80, 1), Rational.of(50, 1), Rational.of(4, 5), Direction.LESS));
        assertThat(List.of(5000, 5001, 8000, 8001))
                .extracting(a -> ranked(set, a, 0).findScore().orElseThrow())
                .containsExactly(
                        new BigDecimal("8.0000"),
                        new BigDecimal("4.0000"),
                        new BigDecimal("4.0000"),
                        new BigDecimal("0.0000"));
        assertThat(ranked(set, 9000, 0).outcomes().get(0).valueFor(Rational.of(3, 5)))
                .hasValue(Rational.of(50, 1));
        assertThat(CriteriaFile.prove(set)).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertColumnsScoreAsExactNumbersDo(set, new Random(1264));
        String square = "{\"function\": \"square\", \"direction\": \"less\"}";
        assertThatThrownBy(() -> set(LESS, square))
                .isInstanceOf(CriteriaException.class)
                .hasMessageContaining("\"square\" takes no \"direction\": \"less\"");
    }

    @Example
    void aReaderThatDoesNotKnowItNamesThoseThatItKnows() throws IOException {
        StringWriter written = new StringWriter();
        CriteriaFile.write(set(), written);
        assertThatThrownBy(() -> read(written.toString(), ScoringFunctions.LIBRARY))
                .isInstanceOf(CriteriaException.class)
                .hasMessageContaining("\"function\" is one of share-of-threshold, ratio, steps")
                .hasMessageContaining("not (half-then-all)");
    }

    @Example
    void itScoresExactly() {
        assertThat(List.of(4999, 5000, 7999, 8000))
                .extracting(a -> ranked(set(), a, 3000)
                        .outcomes()
                        .get(0)
                        .fraction()
                        .flatMap(Real::exact)
                        .orElseThrow())
                .containsExactly(Rational.ZERO, Rational.of(2, 5), Rational.of(2, 5), Rational.of(4, 5));
        RankedUnit unit = ranked(set(), 8000, 3000);
        assertThat(unit.outcomes().get(1).fraction().flatMap(Real::exact)).hasValue(Rational.of(9, 100));
        assertThat(unit.findScore()).hasValue(new BigDecimal("8.9000"));
    }

    @Example
    void anUnknownFigureLiesBetweenItsBounds() {
        RankedUnit unit = ranked(set(), -1, 5000);
        assertThat(unit.worst()).hasValue(new BigDecimal("2.5000"));
        assertThat(unit.best()).hasValue(new BigDecimal("10.5000"));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void columnsScoreAsExactNumbersDo(@ForAll long seed) {
        assertColumnsScoreAsExactNumbersDo(set(), new Random(seed));
    }

    private static void assertColumnsScoreAsExactNumbersDo(CriteriaSet set, Random random) {
        int[][] hundredths = new int[200][2];
        for (int[] unit : hundredths) {
            for (int j = 0; j < 2; j++) {
                unit[j] = random.nextInt(10) == 0 ? -1 : random.nextInt(101) * (random.nextBoolean() ? 100 : 99);
            }
        }
        CheckedFigures figures =
                Scorer.of(set).read(register(hundredths.length).communes(), Submissions.of(said(hundredths)));
        assertThat(Scored.isInColumns(figures)).isTrue();
        ColumnProperties.assertEqualsExactNumbers(figures);
    }

    @Example
    void itsInverseIsItsShapes() {
        List<Outcome> outcomes = ranked(set(), 100, 100).outcomes();
        assertThat(outcomes.get(0).valueFor(Rational.of(1, 5))).hasValue(Rational.of(50, 1));
        assertThat(outcomes.get(0).valueFor(Rational.of(3, 5))).hasValue(Rational.of(80, 1));
        assertThat(outcomes.get(0).valueFor(Rational.ONE)).isEmpty();
        assertThat(outcomes.get(1).valueFor(Rational.of(1, 2)))
                .as("no root is asked for")
                .isEmpty();
    }

    @Example
    void theProverKnowsItsBoundsAndItsFaults() {
        Scoring none = set().criteria().get(0).target().scoring();
        assertThat(none).isInstanceOf(HalfThenAll.Declared.class);
        assertThat(CriteriaFile.prove(set()))
                .extracting(finding -> finding.format(Locale.ENGLISH))
                .contains("WARNING a: No figure has all 10 points of (1): the most is 8."
                        + " Maybe a step, category or part is missing? [full-points-out-of-reach]");
        String wrong = HALF_THEN_ALL.replace("50", "90").replace("8}", "11}");
        assertThat(CriteriaFile.prove(set(wrong, "{\"function\": \"square\"}")))
                .extracting(finding -> finding.code())
                .contains("steps-out-of-order", "points-out-of-range");
    }

    @Example
    void anExplanationPutsItIntoWords() {
        RankedUnit unit = ranked(set(), 8000, 3000);
        assertThat(unit.explain().text(new Locale("vi")))
                .contains("Cách tính   một nửa của 8 điểm từ 50, tất cả từ 80");
        assertThat(unit.explain().text(Locale.ENGLISH))
                .contains("Scored by   half of 8 points from 50 on, all from 80")
                .contains("Scored by   (x ÷ 100)² × 10");
    }
}
