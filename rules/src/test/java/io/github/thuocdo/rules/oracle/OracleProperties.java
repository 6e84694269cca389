package io.github.thuocdo.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.rules.oracle.Oracle.Result;
import io.github.thuocdo.rules.oracle.Oracle.Unit;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The library's published results are the oracle's: scores, bounds, ranks, statuses, groups and points, for sets of every shape. */
class OracleProperties {
    @Property(tries = 140, seed = "1829", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theResultsAreTheOracles(@ForAll long seed) throws IOException {
        Drawn drawn = new Drawn(seed);
        List<Unit> units = drawn.units(1 + Math.floorMod(seed, 9));
        String json = drawn.set().toString();
        Map<String, Result> found = Library.ranks(json, units).results();
        List<Result> expected = new Oracle(new GivenSet(Library.read(json)), units).results();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            assertThat(found.get(unit.code()))
                    .as("seed %d, %s of %s by %s", seed, unit, Library.rows(units), json)
                    .isEqualTo(widened(json, expected.get(i), found.get(unit.code())));
        }
    }

    @Property(tries = 60, seed = "1830", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theVerdictsAreTheOracles(@ForAll long seed) throws IOException {
        Drawn drawn = new Drawn(seed);
        List<Unit> units = drawn.units(1 + Math.floorMod(seed, 9));
        DrawnVerdict.add(drawn.set(), new Chance(seed));
        String json = drawn.set().toString();
        Map<String, String> found = Library.ranks(json, units).verdicts();
        GivenSet set = new GivenSet(Library.read(json));
        Oracle oracle = new Oracle(set, units);
        List<Result> expected = oracle.results();
        DrawnVerdict verdict = new DrawnVerdict(set, drawn.set(), oracle);
        for (int i = 0; i < units.size(); i++) {
            assertThat(found.get(units.get(i).code()))
                    .as("seed %d, %s: %s of %s by %s", seed, units.get(i), expected.get(i), Library.rows(units), json)
                    .isEqualTo(verdict.of(i, expected.get(i)));
        }
    }

    @Property(tries = 70, seed = "1831", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void sharedAndPublishedPointsReadingsAndPillarsAreTheOracles(@ForAll long seed) throws IOException {
        Drawn drawn = new Drawn(seed);
        List<Unit> units = drawn.units(1 + Math.floorMod(seed, 9));
        DrawnFurther further = new DrawnFurther(drawn.set(), new Chance(seed));
        further.publish(units);
        String json = drawn.set().toString();
        Library library = Library.ranks(json, units, further.reading(), further.year());
        GivenSet set = further.held();
        Oracle oracle = new Oracle(set, units);
        List<Result> expected = oracle.results();
        DrawnVerdict verdict = new DrawnVerdict(set, drawn.set(), oracle);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            Result found = library.results().get(unit.code());
            String said = String.format(
                    "seed %d, %s under %s in %d of %s by %s",
                    seed, unit, further.reading(), further.year(), Library.rows(units), json);
            Result own = widened(json, expected.get(i), found);
            assertThat(found).as(said).isEqualTo(own);
            assertThat(library.origins().get(unit.code())).as(said).isEqualTo(oracle.origins(i));
            assertThat(library.verdicts().get(unit.code())).as(said).isEqualTo(verdict.of(i, own));
        }
    }

    @Example
    void whatHasNothingToMeetIsNoDoubtWhileItIsUnknown() throws IOException {
        theVerdictsAreTheOracles(482452);
    }

    @Example
    void aFigureThatASubstituteGivesIsAmongThoseOfTheOthers() throws IOException {
        theResultsAreTheOracles(1210);
    }

    @Example
    void aWordIsKnownWhereNoFunctionNamesCategories() throws IOException {
        theResultsAreTheOracles(1724013);
        theResultsAreTheOracles(3685708115460L);
        theResultsAreTheOracles(16192750777663L);
    }

    /** Of a unit without a rank the ends may be wider where a group is normalised, and never narrower. */
    private static Result widened(String json, Result expected, Result found) {
        boolean isWider = json.contains("\"normalised\":")
                && found != null
                && expected.rank().isEmpty()
                && isAtMost(found.worst(), expected.worst())
                && isAtMost(expected.best(), found.best());
        return isWider ? expected.between(found.worst(), found.best()) : expected;
    }

    private static boolean isAtMost(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) <= 0;
    }
}
