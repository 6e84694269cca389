package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table takes the columns that there are: names give way, numbers never do. */
class TableWidthTest {
    private static final String Z = "'points': 1, 'scoring': {'function': 'normalised', 'method': 'z-score'}";

    private static Ranking scattered(String scale) {
        CriteriaSet set = Draft.of("'scale': " + scale + ", 'policies': {'rounding': {'scale': 4}}")
                .asks("a", "number", Z)
                .asks("b", "number", Z)
                .set();
        return Units.rank(set, "U1: a=1|b=1", "U2: a=2|b=2", "U3: a=3|b=3", "U4: a=4|b=4", "U5: a=5|b=5", "U6: b=6");
    }

    private static String table(Ranking ranking, int columns) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report.of(ranking, Locale.ENGLISH).write(Format.TABLE, out, columns);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100", "1000", "10000"})
    void scoresBelowNothingAreWhole(String scale) throws IOException {
        Ranking ranking = scattered(scale);
        assertThat(ranking.entries()).anyMatch(entry -> entry.score().signum() < 0);
        for (int columns : new int[] {40, 80, 132}) {
            String table = table(ranking, columns);
            for (RankedUnit entry : ranking.entries()) {
                assertThat(table).contains(" " + entry.score().toPlainString() + " ");
            }
            assertThat(table.lines().filter(line -> line.startsWith("─")))
                    .isNotEmpty()
                    .allMatch(line -> line.length() == columns);
        }
    }

    @Test
    void fewerColumnsThanFortyAreRefusedByNumber() {
        assertThatThrownBy(() -> table(scattered("1"), 39))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A table takes at least 40 columns, not 39. Maybe 80?");
    }
}
