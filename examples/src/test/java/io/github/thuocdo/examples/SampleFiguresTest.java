package io.github.thuocdo.examples;

import static io.github.thuocdo.examples.Printed.DATA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFiguresTest {
    private static final String COMMUNES = "yen-dinh-2025.csv";
    private static final String DISTRICT = "yen-dinh-district-2025.csv";

    @ParameterizedTest
    @ValueSource(strings = {COMMUNES, DISTRICT})
    void theCommittedSampleIsWhatTheGeneratorMakes(String file, @TempDir Path folder) throws IOException {
        SampleFigures.main(new String[] {folder.toString()});

        assertThat(folder.resolve(file)).hasSameBinaryContentAs(DATA.resolve(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {COMMUNES, DISTRICT})
    void everyRowCallsItselfASample(String file) throws IOException {
        List<String> lines = Files.readAllLines(DATA.resolve(file));

        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.endsWith(",số liệu mẫu / sample"));
    }

    @Test
    void everyScoredIndicatorOfACommuneIsAnswered() {
        Ranking ranking = communes();

        assertThat(indicators(COMMUNES))
                .containsAll(ranking.plan().scoredByIndicator().keySet());
        assertThat(ranking.plan().scored()).hasSize(9);
        assertThat(ranking.ranked()).isEqualTo(26);
    }

    @Test
    void everyScoredIndicatorOfTheDistrictIsAnswered() {
        Ranking ranking = ranking(YenDinh.units().districts(), DISTRICT);

        assertThat(indicators(DISTRICT))
                .containsAll(ranking.plan().scoredByIndicator().keySet());
        assertThat(ranking.ranked()).isEqualTo(1);
    }

    @Test
    void nothingInTheSamplesIsWorthAWarning() {
        assertThat(communes().findings())
                .isNotEmpty()
                .extracting(Finding::severity)
                .containsOnly(Severity.INFO);
        assertThat(ranking(YenDinh.units().districts(), DISTRICT).findings())
                .extracting(Finding::severity)
                .doesNotContain(Severity.WARNING, Severity.ERROR);
    }

    @Test
    void equalScoresShareTheSmallerRank() {
        Ranking ranking = communes();

        assertThat(ranking.unit("15457").rank()).isEqualTo(ranking.unit("15466").rank());
        assertThat(ranking.unit("15457").score())
                .isEqualTo(ranking.unit("15466").score());
    }

    @Test
    void missingIsUnknownHoweverItIsLeftOut() {
        Ranking ranking = communes();

        assertThat(outcome(ranking, "15430", "video-meeting-coverage").status()).isEqualTo(Status.UNKNOWN);
        assertThat(outcome(ranking, "15418", "esigned-docs").status()).isEqualTo(Status.UNKNOWN);
        assertThat(outcome(ranking, "15448", "satisfaction").status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void notApplicableLeavesTheDivisor() {
        RankedUnit unit = communes().unit("15475");

        assertThat(outcome(communes(), "15475", "level4-multichannel").status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(unit.explain().exact().orElseThrow().divisor()).isEqualTo(Rational.of(8, 1));
    }

    @Test
    void whatIsVerifiedCountsAndWhatTheUnitSaidIsKept() {
        Outcome outcome = outcome(communes(), "15403", "satisfaction");

        assertThat(outcome.figure().ledger()).hasValue(Ledger.VERIFIED);
        assertThat(outcome.value()).contains(Rational.of(new BigDecimal("91.5")));
        assertThat(outcome.figure().entries()).extracting(Entry::ledger).containsExactly(Ledger.SELF, Ledger.VERIFIED);
    }

    @Test
    void levelsThreeAndFourAreCountedOnDifferentTotals() {
        for (Submission submission : Submissions.read(DATA.resolve(COMMUNES)).all()) {
            assertThat(total(submission, "online-level3")).isNotEqualTo(total(submission, "online-level4"));
        }
    }

    private static BigInteger total(Submission submission, String indicator) {
        return submission.entries().stream()
                .filter(entry -> entry.indicator().equals(indicator))
                .map(entry -> ((Observation.Counts) entry.observation()).denominator())
                .findFirst()
                .orElseThrow();
    }

    private static Outcome outcome(Ranking ranking, String unit, String indicator) {
        Criterion criterion = ranking.plan().scoredByIndicator().get(indicator);
        return ranking.unit(unit).outcomes().stream()
                .filter(outcome -> outcome.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> indicators(String file) {
        Set<String> codes = new HashSet<>();
        for (Submission submission : Submissions.read(DATA.resolve(file)).all()) {
            submission.entries().forEach(entry -> codes.add(entry.indicator()));
        }
        return codes;
    }

    private static Ranking communes() {
        return ranking(YenDinh.units().communes(), COMMUNES);
    }

    private static Ranking ranking(UnitSelection units, String file) {
        return Scorer.of(YenDinh.criteria()).rank(units, Submissions.read(DATA.resolve(file)), Horizon.Y2025);
    }
}
