package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.reproduction.Choice;
import io.github.thuocdo.reproduction.PublishedTable;
import io.github.thuocdo.reproduction.Reproduction;
import io.github.thuocdo.reproduction.RowAgreement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A published table whose components, groups and totals have each their own digits: every column is judged by its own. */
class PublishedDigitsTest {
    private static final CriteriaSet SET = Draft.of(
                    "'scale': 100, 'policies': {'rounding': {'scale': 2}}, 'pillars': [{'id': 'p'}, {'id': 'q'}]")
            .ratio("x", "'pillar': 'p', 'points': 7")
            .ratio("y", "'pillar': 'p', 'points': 3")
            .ratio("z", "'pillar': 'q', 'points': 5")
            .set();

    private static Reproduction of(String... lines) {
        ScoredPeriod period = new ScoredPeriod(
                Scorer.of(SET),
                Units.register(Units.commune("a"), Units.commune("b"), Units.commune("c"))
                        .communes(),
                Units.figures("a: x=12.34|y=56.78|z=91.23", "b: x=50.05|y=33.33|z=10.17", "c: x=90.9|y=10.1|z=77.77"));
        byte[] table = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return Reproduction.of(period, PublishedTable.read(new ByteArrayInputStream(table), "table.csv"));
    }

    private static void assertTotalHasOneDigit(Reproduction found) {
        assertThat(found.rows())
                .flatMap(RowAgreement::differences)
                .extracting(RowAgreement.Difference::column)
                .containsExactly("score", "score", "score");
        assertThat(found.choices()).singleElement().satisfies(choice -> {
            assertThat(choice.changes()).extracting(Choice::toString).containsExactly("rounding at total: half-up 1");
            assertThat(choice.explained()).isEqualTo(3);
            assertThat(choice.of()).isEqualTo(3);
        });
    }

    @Test
    void theTotalHasFewerDigitsThanGroupsAndTheseFewerThanComponents() {
        assertTotalHasOneDigit(of(
                "unit_code,score,p,q,x,y,z",
                "a,47.5,25.67,91.23,0.864,1.703,4.562",
                "b,33.4,45.03,10.17,3.504,1.000,0.509",
                "c,70.4,66.66,77.77,6.363,0.303,3.889"));
    }

    @Test
    void aGroupMayBePublishedWithoutDigits() {
        assertTotalHasOneDigit(of("unit_code,score,p,q", "a,47.5,26,91.23", "b,33.4,45,10.17", "c,70.4,67,77.77"));
        assertThat(of("unit_code,score,p", "a,47.52,26", "b,33.41,45", "c,70.36,67")
                        .rows())
                .allMatch(RowAgreement::agrees);
    }

    @Test
    void ofRanksAloneNothingIsSaidOfDigits() {
        Reproduction found = of("unit_code,rank", "a,2", "b,3", "c,1");

        assertThat(found.rows()).allMatch(RowAgreement::agrees);
        assertThat(found.choices()).isEmpty();
    }
}
