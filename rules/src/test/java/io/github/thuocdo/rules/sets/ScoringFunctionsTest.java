package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every way of scoring that published annexes quote, as a set of one criterion, and what each figure gives. */
class ScoringFunctionsTest {
    /** Another unit, against which the ratio to the best unit is taken. */
    private static final String OTHER = "other: tin-bai=300";

    @TestFactory
    Stream<DynamicTest> cases() {
        return Files.rows("functions/cases.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("sentence"), () -> check(row)));
    }

    private static void check(NamedCsvRecord row) {
        CriteriaSet set = Files.set("functions/" + row.getField("set") + ".json");
        boolean hasOther = row.getField("set").equals("best-unit");
        String own = "unit: " + row.getField("figures");
        RankedUnit unit = (hasOther ? Units.rank(set, own, OTHER) : Units.rank(set, own)).unit("unit");
        Outcome outcome = unit.outcomes().get(0);
        assertThat(outcome.status().name()).isEqualTo(row.getField("status"));
        assertThat(outcome.fraction()
                        .flatMap(Real::exact)
                        .map(Rational.of(outcome.criterion().points())::times))
                .isEqualTo(fraction(row.getField("points")));
        assertThat(text(unit.findScore())).isEqualTo(row.getField("score"));
        assertThat(text(unit.worst())).isEqualTo(row.getField("worst"));
        assertThat(text(unit.best())).isEqualTo(row.getField("best"));
        assertThat(unit.explain().lines().get(0).outcome().status()).isEqualTo(outcome.status());
    }

    private static Optional<Rational> fraction(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = text.split("/");
        return Optional.of(
                parts.length == 2
                        ? Rational.of(new BigInteger(parts[0]), new BigInteger(parts[1]))
                        : Rational.of(new BigDecimal(text)));
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    @Test
    void everyFunctionOfTheFormatHasACase() {
        Set<Class<?>> tried = new HashSet<>();
        for (NamedCsvRecord row : Files.rows("functions/cases.csv")) {
            for (Criterion criterion :
                    Files.set("functions/" + row.getField("set") + ".json").criteria()) {
                tried.add(criterion.target().scoring().getClass());
                criterion
                        .target()
                        .scoring()
                        .parts()
                        .forEach(part -> tried.add(part.scoring().getClass()));
            }
        }
        // Normalised values have reference values of their own.
        tried.add(Scoring.Normalised.class);
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Scoring.class.getDeclaredClasses())
                        .filter(Scoring.class::isAssignableFrom)
                        .toList());
    }

    @Test
    void aWordThatIsNoCategoryIsAnErrorThatNamesThem() {
        Ranking ranking = Units.rank(Files.set("functions/categories.json"), "unit: truong-ban=Trưởng phòng");
        assertThat(ranking.findings()).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.code()).isEqualTo("unknown-category");
            assertThat(finding.message().en()).contains("Trưởng phòng", "Bí thư/Chủ tịch, Phó");
        });
    }

    @Test
    void anIndicatorOfOneGroupDoesNotApplyToTheOthers() {
        Ranking ranking = Units.rank(
                Files.set("functions/not-applicable-by-group.json"),
                Units.register(
                        Units.commune("a", null, null, "kinh-te"),
                        Units.commune("b"),
                        Units.commune("c", "kinh-te", null)),
                "a: chung=50|kinh-te-so=100",
                "b: chung=50|kinh-te-so=100",
                "c: chung=50");
        assertThat(Stream.of("a", "b", "c")
                        .map(code -> ranking.unit(code).score().toPlainString()))
                .containsExactly("70.0000", "50.0000", "30.0000");
        assertThat(Stream.of("a", "b", "c")
                        .map(code ->
                                ranking.unit(code).outcomes().get(1).status().name()))
                .containsExactly("SCORED", "NOT_APPLICABLE", "UNKNOWN");
        assertThat(ranking.unit("b").explain().lines().get(1).judgedBy()).isEqualTo("Không áp dụng");
    }

    @Test
    void aUnitOutsideTheGroupThatAnswersNothingIsSilent() {
        Ranking ranking = Units.rank(
                Files.set("functions/not-applicable-by-group.json"),
                Units.register(Units.commune("a"), Units.commune("b")),
                "a: chung=50");
        assertThat(ranking.unit("b").findRank()).isEmpty();
        assertThat(ranking.unit("b").findScore()).isEmpty();
        assertThat(ranking.ranked()).isEqualTo(1);
    }

    @Test
    void unitsOfAnUnrankedGroupHaveAScoreAndNoRankAndDoNotSpread() {
        Ranking ranking = Units.rank(
                Files.set("functions/assessed-unranked.json"),
                Units.register(
                        Units.commune("a"),
                        Units.commune("b", null, null, "không có dịch vụ công"),
                        Units.commune("c"),
                        Units.commune("d", "không có dịch vụ công", null)),
                "a: chung=50|z=40",
                "b: chung=100|z=90",
                "c: chung=60|z=20",
                "d: chung=0|z=0");
        assertThat(Stream.of("a", "b", "c", "d")
                        .map(code -> ranking.unit(code).score().toPlainString()))
                .containsExactly("70.0000", "100.0000", "56.0000", "0.0000");
        assertThat(Stream.of("a", "b", "c", "d").map(code -> ranking.unit(code).findRank()))
                .containsExactly(OptionalInt.of(1), OptionalInt.empty(), OptionalInt.of(2), OptionalInt.empty());
        assertThat(ranking.entries().stream().map(entry -> entry.unit().code())).containsExactly("a", "c", "b", "d");
        assertThat(ranking.unit("b").peerRanks()).isEmpty();
    }
}
