package io.github.thuocdo.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of a large register those units alone are ranked that a table or the figures name. */
class UnitsOfATableTest {
    private static final String SET = """
            {"format": 1, "id": "one", "version": "1", "title": "One", "family": "index", "levels": ["commune", "district"],
             "scale": 100, "policies": {"rounding": {"scale": 2}},
             "indicators": [{"code": "k", "type": "share"}],
             "criteria": [{"id": "c", "indicator": "k", "pillar": "all", "askedOf": ["commune", "district"], "points": 10,
                "scoring": {"function": "ratio"}, "source": {"document": "QĐ mẫu"}}]}
            """;

    private static final UnitSelection COMMUNES = communes();

    private static UnitSelection communes() {
        List<AdministrativeUnit> units = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            units.add(AdministrativeUnit.of("u" + k, "Xã " + k, Level.COMMUNE));
        }
        units.add(AdministrativeUnit.of("d", "Huyện D", Level.DISTRICT));
        return UnitRegister.of(units).communes();
    }

    private static Reproduction of(String... codes) throws IOException {
        List<Submission> figures = new ArrayList<>();
        for (String code : codes) {
            figures.add(Submission.of(code).counts("k", 1, 2));
        }
        Scorer scorer = Scorer.of(CriteriaFile.read(in(SET), "one.json"));
        return Reproduction.of(
                new ScoredPeriod(scorer, COMMUNES, Submissions.of(figures)),
                PublishedTable.read(in("unit_code,score\nu1,50\nu2,50\n"), "table.csv"));
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> ranked(Reproduction found) {
        return found.ranking().entries().stream()
                .map(RankedUnit::unit)
                .map(AdministrativeUnit::code)
                .toList();
    }

    /** The register holds it, so nobody is told that it does not. */
    @Test
    void aFigureOfAnotherLevelBringsNoOtherUnitsAlong() throws IOException {
        Reproduction found = of("u1", "u2", "u3", "d");
        assertThat(ranked(found)).containsExactlyInAnyOrder("u1", "u2", "u3");
        assertThat(found.ranking().findings())
                .extracting(Finding::code)
                .doesNotContain("unknown-unit", "report-missing");
        assertThat(found.rows()).hasSize(2).allMatch(RowAgreement::agrees);
    }

    @Test
    void aUnitThatNoRegisterHoldsIsToldStill() throws IOException {
        Reproduction found = of("u1", "u2", "x");
        assertThat(ranked(found)).containsExactlyInAnyOrder("u1", "u2");
        assertThat(found.ranking().findings()).extracting(Finding::code).contains("unknown-unit");
    }

    @Test
    void aPartOfASelectionKnowsTheWholeRegister() {
        UnitSelection some = COMMUNES.only(Set.of("u7", "d"));
        assertThat(some.units()).extracting(AdministrativeUnit::code).containsExactly("u7");
        assertThat(some.find("u8")).isEmpty();
        assertThat(some.registered("d")).extracting(AdministrativeUnit::level).containsExactly(Level.DISTRICT);
        assertThat(some.requiringParents().units())
                .extracting(AdministrativeUnit::code)
                .containsExactly("u7");
        assertThat(COMMUNES.requiringParents().findings()).hasSize(40);
        assertThat(some.requiringParents().findings()).hasSize(1);
    }
}
