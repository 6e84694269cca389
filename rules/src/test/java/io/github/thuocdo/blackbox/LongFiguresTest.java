package io.github.thuocdo.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Figures of nineteen to thirty digits, which no long holds, are read as others are. */
class LongFiguresTest {
    private static Ranking rank(UnitSelection units, String csv, Horizon horizon) throws IOException {
        return Scorer.of(YenDinh.criteria())
                .rank(
                        units,
                        Submissions.readCsv(
                                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "figures.csv"),
                        horizon);
    }

    private static Ranking ofDistrict(String classes) throws IOException {
        String csv = "unit_code,indicator,value\n394,training-classes," + classes + "\n";
        return rank(YenDinh.units().districts(), csv, Horizon.Y2022);
    }

    private static Ranking ofCommune(String shares) throws IOException {
        String csv = "unit_code,satisfaction,online-level3,online-level4\n15469," + shares + "\n";
        return rank(YenDinh.units().communes(), csv, Horizon.Y2025);
    }

    @Test
    void aCountOfTwentyDigitsIsACount() throws IOException {
        assertThat(ofDistrict("12345678901234567890").findings())
                .extracting(Finding::code)
                .doesNotContain("count-not-whole");
        assertThat(ofDistrict("12345678901234567890.5").findings())
                .extracting(Finding::code)
                .contains("count-not-whole");
    }

    @Test
    void sharesOfTwentyTwoDigitsAreDoubtedAsShortOnesAre() throws IOException {
        Ranking ranking = ofCommune("0.9333333333333333333333,0.8333333333333333333333,0.8133333333333333333333");
        assertThat(ranking.findings().stream().map(Finding::code))
                .containsExactlyElementsOf(ofCommune("0.93,0.83,0.81").findings().stream()
                        .map(Finding::code)
                        .toList());
    }

    @Test
    void theirDigitsAreNotToldAsThoseOfShortOnes() {
        Observation.Value value = Observation.Value.of(new BigDecimal("12345678901234567890.5"));
        assertThat(value.isShort()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(value::scale)
                .withMessage("The number has more digits than a long holds. Maybe isShort() is asked first?");
        assertThatIllegalStateException().isThrownBy(value::unscaled);
        Observation.Counts counts = Observation.Counts.of(BigInteger.TEN.pow(20), BigInteger.TEN.pow(21));
        assertThat(counts.isShort()).isFalse();
        assertThatIllegalStateException().isThrownBy(counts::top);
        assertThatIllegalStateException().isThrownBy(counts::bottom);
    }
}
