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

/** Published tables whose components, groups and totals have each their own digits. */
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

    private static void assertExplained(Reproduction found, String choice) {
        assertThat(found.rows()).noneMatch(RowAgreement::agrees);
        assertThat(found.choices())
                .filteredOn(one -> !one.isDeclared())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.changes()).extracting(Choice::toString).containsExactly(choice);
                    assertThat(one.explained()).isEqualTo(3);
                    assertThat(one.of()).isEqualTo(3);
                });
    }

    @Test
    void theDigitsOfTheTotalAreItsOwn() {
        assertExplained(
                of("unit_code,score,p,q", "a,47.5,25.67,91.23", "b,33.4,45.03,10.17", "c,70.4,66.66,77.77"),
                "rounding at total: half-up 1");
        assertExplained(
                of(
                        "unit_code,score,p,q,x,y,z",
                        "a,48,25.7,91.2,0.86,1.70,4.56",
                        "b,33,45.0,10.2,3.50,1.00,0.51",
                        "c,70,66.7,77.8,6.36,0.30,3.89"),
                "rounding at total: half-up 0");
    }

    @Test
    void aGroupIsPublishedToFewerDigitsThanItIsAddedWith() {
        assertExplained(of("unit_code,score,p", "a,47.52,26", "b,33.41,45", "c,70.36,67"), "shown-digits at p: 0");
        assertExplained(
                of("unit_code,score,p,q", "a,47.52,25.7,91.2", "b,33.41,45.0,10.2", "c,70.36,66.7,77.8"),
                "shown-digits at groups: 1");
    }

    @Test
    void zerosThatAreWrittenArePublished() {
        assertExplained(
                of("unit_code,score,p", "a,47.52,26.00", "b,33.41,45.00", "c,70.36,67.00"), "shown-digits at p: 0");
    }

    @Test
    void aGroupThatIsRoundedBeforeItIsAddedChangesTheTotal() {
        assertExplained(
                of("unit_code,score,p,q", "a,47.74,26,91.23", "b,33.39,45,10.17", "c,70.59,67,77.77"),
                "rounding at p: half-up 0");
    }

    @Test
    void ofRanksAloneNothingIsSaidOfDigits() {
        Reproduction found = of("unit_code,rank", "a,2", "b,3", "c,1");

        assertThat(found.rows()).allMatch(RowAgreement::agrees);
        assertThat(found.choices()).isEmpty();
    }
}
