package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.merger.Merger;
import io.github.thuocdo.merger.MergerPolicy;
import io.github.thuocdo.merger.Mergers;
import io.github.thuocdo.merger.Restatement;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The registers of changes that come with the library, beside its registers of units. */
class MergersTest {
    private static final UnitSelection NEW = Registers.named("vietnam-2025").communes();

    @Test
    void everyNewUnitIsOneOfTheRegisterOfUnitsByCodeAndName() {
        for (String id : Registers.mergerIds()) {
            Mergers mergers = Registers.mergers(id);
            assertThat(mergers.all()).allSatisfy(merger -> {
                var unit = NEW.unit(merger.newCode());
                assertThat(NEW.isNamed(unit, merger.newName()))
                        .as(merger.toString())
                        .isTrue();
                assertThat(mergers.into(unit)).contains(merger);
            });
        }
        Mergers country = Registers.mergers("vietnam-2025");
        assertThat(country.all()).hasSize(10_567);
        assertThat(country.all().stream().filter(Merger::isPartial)).hasSize(975);
        assertThat(country.all().stream().map(Merger::oldCode).distinct()).hasSize(10_035);
        assertThat(country.all().stream().map(Merger::newCode).distinct()).hasSize(3_316);
    }

    @Test
    void everyCommuneOfTheDistrictIsFollowedFrom2022On() {
        assertThat(YenDinh.units().communes().units())
                .allSatisfy(unit ->
                        assertThat(Registers.mergers("yen-dinh").of(unit)).hasSize(1));
    }

    @Test
    void codesOlderThanTheRegisterOfChangesAreFindingsAndNeverMixed() {
        Submissions figures = Submissions.of(
                Submission.of("15439").counts("online-level3", 1, 2),
                Submission.of("15442").counts("online-level3", 1, 2));

        Restatement restated = Restatement.of(
                Scorer.of(YenDinh.criteria()).read(YenDinh.units().communes(), figures),
                figures,
                NEW,
                Registers.mergers("vietnam-2025"),
                MergerPolicy.COUNTS,
                Optional.empty());

        Map<String, String> codes = restated.findings().stream()
                .filter(finding -> finding.unit().orElse("").matches("15439|15442"))
                .collect(Collectors.toMap(
                        finding -> finding.unit().orElseThrow(), Finding::code, (a, b) -> a + " " + b));
        assertThat(codes).containsEntry("15439", "merger-unknown");
        assertThat(codes.get("15442")).contains("merger-incomplete").contains("merger-other-meaning");
        assertThat(restated.figures().all().stream()
                        .filter(submission -> submission.unit().equals("15442"))
                        .flatMap(submission -> submission.entries().stream()))
                .isEmpty();
        assertThat(restated.units().level()).isEqualTo(Level.COMMUNE);
    }

    @Test
    void anIdThatThereIsNotIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> Registers.mergers("vietnam-2022"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vietnam-2025, yen-dinh");
    }
}
