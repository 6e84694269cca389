package io.github.thuocdo.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.internal.ranks.ComputedRanking;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FilesTest {

    @Test
    void theFileHoldsWhatTheSubmissionsMadeInCodeHold() throws IOException {
        Files files = new Files();
        files.units = 26;
        files.set = "forty";
        files.write();
        try {
            Country country = Country.of(26);
            long hundredths = 0;
            for (int j = 0; j < Country.FIRST_ANSWER; j++) {
                for (int i = 0; i < country.units(); i++) {
                    boolean isValue = country.denominator[j][i] == 0 && country.first[j][i] != Country.MISSING;
                    hundredths += isValue ? country.first[j][i] : 0;
                }
            }
            assertThat(BigDecimal.valueOf(files.parseAndSum()).setScale(2, java.math.RoundingMode.HALF_UP))
                    .isEqualTo(BigDecimal.valueOf(hundredths, 2));
            Expected.of(country).require(files.rankFile(), ((ComputedRanking) files.rankFile()).scores());
            assertThat(files.written().split("\"outcomes\":", -1)).hasSize(26 + 1);
            assertThat(files.read().all()).hasSize(26);
        } finally {
            files.delete();
        }
    }

    @Test
    void theFileForTheDistrictsOwnSetHasNoErrorsAndSomethingToDoubt() throws IOException {
        Files files = new Files();
        files.units = 26;
        files.set = "yen-dinh-2022";
        files.write();
        try {
            assertThat(files.rankFile().findings().stream()
                            .map(finding -> finding.severity() + " " + finding.code())
                            .distinct())
                    .contains("INFO evidence-missing", "WARNING levels-3-and-4-exceed-100")
                    .noneMatch(finding -> finding.startsWith("ERROR"));
        } finally {
            files.delete();
        }
    }

    @Test
    void aPopulationIsStreamedAndItsCostPrinted() {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Streaming.main(new String[] {"30", "1500"});
        } finally {
            System.setOut(out);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.strip().split(" +")[0]))
                .containsExactly("units", "30", "1500");
    }
}
