package io.github.thuocdo.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Results within the rounding of their figures, and the work that it takes to tell. */
class InputRoundingTest {
    private static final String SET = """
            {"format": 1, "id": "one", "version": "1", "title": "One", "family": "index", "levels": ["commune"],
             "scale": 100, "policies": {"rounding": {"scale": %d}},
             "indicators": [{"code": "k", "type": "share"}],
             "criteria": [{"id": "c", "indicator": "k", "pillar": "all", "askedOf": ["commune"], "points": 10,
                "scoring": {"function": "ratio"}, "source": {"document": "QĐ mẫu"}}]}
            """;
    private static final int UNITS = 50;
    private static final Column CRITERION = new Column(Column.Kind.CRITERION, "c", Column.CRITERIA);

    private int looks;
    private int scorers;

    private static Scorer scorer(int digits) throws IOException {
        byte[] json = SET.formatted(digits).getBytes(StandardCharsets.UTF_8);
        return Scorer.of(CriteriaFile.read(new ByteArrayInputStream(json), "one.json"));
    }

    /** Counts how often a submission is looked at, and a scorer of a column is asked for. */
    private InputRounding of(IntFunction<Submission> figures) throws IOException {
        List<Submission> all = IntStream.range(0, UNITS).mapToObj(figures).toList();
        Scorer scorer = scorer(2);
        return new InputRounding(
                scorer,
                column -> {
                    scorers++;
                    return scorer;
                },
                scorer(6),
                new AbstractList<>() {
                    @Override
                    public Submission get(int index) {
                        looks++;
                        return all.get(index);
                    }

                    @Override
                    public int size() {
                        return all.size();
                    }
                });
    }

    private static AdministrativeUnit unit(int i) {
        return AdministrativeUnit.of("u" + i, "Xã " + i, Level.COMMUNE);
    }

    private static List<PublishedCells.Cell> cell(Column column, String value) {
        return List.of(new PublishedCells.Cell(0, column, new BigDecimal(value)));
    }

    @Test
    void aResultBetweenTheEndsOfAFigureIsWithinItsRounding() throws IOException {
        InputRounding rounding = of(i -> Submission.of("u" + i)
                .value("k", "50.5")
                .value("not-of-the-set", "1.5")
                .counts("k2", 1, 2));

        assertThat(rounding.covers(unit(1), cell(Column.score(), "50.55"))).isTrue();
        assertThat(rounding.covers(unit(1), cell(Column.score(), "50.45"))).isTrue();
        assertThat(rounding.covers(unit(1), cell(Column.score(), "50.56"))).isFalse();
        assertThat(rounding.covers(unit(1), cell(Column.rank(), "1"))).isFalse();
    }

    @Test
    void figuresAreLookedThroughOnceForAllUnits() throws IOException {
        InputRounding rounding = of(i -> Submission.of("u" + i).value("k", i + ".5"));

        List<Boolean> within = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            within.add(rounding.covers(unit(i), cell(Column.score(), i + ".55")));
        }
        assertThat(within).hasSize(UNITS).containsOnly(true);
        assertThat(looks).isEqualTo(UNITS);
    }

    @Test
    void wholeFiguresAreNotScoredAgain() throws IOException {
        InputRounding rounding = of(i -> Submission.of("u" + i).value("k", 50).value("not-of-the-set", "1.5"));

        assertThat(rounding.covers(unit(1), cell(CRITERION, "5"))).isFalse();
        assertThat(scorers).isZero();
    }

    /** One of them alone cannot have been another: they would contradict each other. */
    @Test
    void aFigureThatIsSaidManyTimesIsNotMoved() throws IOException {
        InputRounding rounding = of(i -> Submission.of("u" + i)
                .value("k", "50.5")
                .value("k", "50.5")
                .value("k", "50.5")
                .value("k", "50.5"));

        assertThat(rounding.covers(unit(1), cell(CRITERION, "5.05"))).isFalse();
        assertThat(scorers).isZero();
    }
}
