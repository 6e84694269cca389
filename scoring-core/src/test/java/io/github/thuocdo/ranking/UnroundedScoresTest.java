package io.github.thuocdo.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.SmallSets;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where scores are not rounded before ranking, irrational ones that are equal tie, and a hair apart they do not. */
class UnroundedScoresTest {

    /** The geometric mean of two shares, published without a digit behind the mark. */
    private static CriteriaSet geometric(String ties) {
        String json = """
            {"format": 1, "id": "roots", "version": "1", "title": "roots", "family": "index", "levels": ["commune"],
             "scale": 100, "aggregation": "geometric",
             "policies": {"missing": "zero", "ties": "TIES", "rounding": {"scale": 0, "beforeRanking": false}},
             "pillars": [{"id": "p", "title": "p", "weight": 1}, {"id": "q", "title": "q", "weight": 1}],
             "indicators": [{"code": "a", "type": "share"}, {"code": "b", "type": "share"}],
             "criteria": [
              {"id": "1", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "points": 1,
               "scoring": {"function": "ratio", "full": 100}, "source": {"document": "made up"}},
              {"id": "2", "indicator": "b", "pillar": "q", "askedOf": ["commune"], "points": 1,
               "scoring": {"function": "ratio", "full": 100}, "source": {"document": "made up"}}]}
            """.replace("TIES", ties);
        try {
            return CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "roots.json");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Ranking rank(String ties, List<String[]> figures) {
        List<AdministrativeUnit> units = new ArrayList<>();
        List<Submission> said = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            String code = String.format(Locale.ROOT, "%05d", i);
            units.add(SmallSets.unit(code, "Xã " + code, Level.COMMUNE));
            said.add(Submission.of(code).value("a", figures.get(i)[0]).value("b", figures.get(i)[1]));
        }
        return Scorer.of(geometric(ties)).rank(UnitRegister.of(units).communes(), Submissions.of(said));
    }

    /** The order of roots is that of what is under them, here whole numbers. */
    @ParameterizedTest
    @CsvSource({"competition, 1264", "dense, 1265"})
    void theRanksAreThoseOfWhatIsUnderTheRoots(String ties, long seed) {
        Random random = new Random(seed);
        List<String[]> figures = new ArrayList<>();
        long[] under = new long[400];
        for (int i = 0; i < under.length; i++) {
            // Products like 40 * 48 and 32 * 60 are equal, most others are published alike.
            long a = 30 + random.nextInt(31);
            long b = 30 + random.nextInt(31);
            figures.add(new String[] {Long.toString(a), Long.toString(b)});
            under[i] = a * b;
        }
        Ranking ranking = rank(ties, figures);
        int shared = 0;
        for (int i = 0; i < under.length; i++) {
            long own = under[i];
            LongStream better = Arrays.stream(under).filter(product -> product > own);
            long expected = 1 + (ties.equals("dense") ? better.distinct().count() : better.count());
            RankedUnit unit = ranking.unit(String.format(Locale.ROOT, "%05d", i));
            assertThat(unit.rank()).as("unit %s, √%s", i, own).isEqualTo((int) expected);
            shared += Arrays.stream(under).filter(product -> product == own).count() > 1 ? 1 : 0;
        }
        assertThat(shared).isGreaterThan(50);
        assertThat(ranking.entries().stream().map(RankedUnit::score).distinct().count())
                .isLessThan(40);
    }

    @Test
    void equalUnitsTieAndTheOneAHairBetterIsFirst() {
        List<String[]> figures = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            figures.add(new String[] {"50", "51"});
        }
        figures.add(new String[] {"50.000000000000000000001", "51"});
        Ranking ranking = rank("competition", figures);
        assertThat(ranking.unit("03000").rank()).isEqualTo(1);
        assertThat(ranking.entries().subList(1, 3_001)).allMatch(unit -> unit.rank() == 2);
    }
}
