package io.github.thuocdo.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.rules.YenDinh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareRankingTest {
    private final Scorer scorer = Scorer.of(YenDinh.criteria());

    @Test
    void theWorkByHandPrintsTheRankingOfTheLibrary(@TempDir Path folder) throws IOException {
        for (int seed = 1; seed <= 20; seed++) {
            Path file = folder.resolve("figures-" + seed + ".csv");
            Files.write(file, figures(new SplittableRandom(seed)));
            assertThat(BareRanking.lines(file)).as("seed %d", seed).isEqualTo(FirstRanking.lines(file));
        }
    }

    /** Coarse shares, so that scores tie; counts, decimal commas, missing, not applicable, and a second ledger. */
    private List<String> figures(SplittableRandom random) {
        List<String> lines = new ArrayList<>();
        lines.add("unit_code,indicator,value,numerator,denominator,status,ledger,evidence,note");
        YenDinh.units()
                .communes()
                .units()
                .forEach(unit -> scorer.plan(Level.COMMUNE, Horizon.Y2025)
                        .scored()
                        .forEach(criterion -> {
                            String start =
                                    unit.code() + "," + criterion.indicator().code() + ",";
                            boolean share = criterion.type() == FigureType.SHARE;
                            int tens = random.nextInt(6, 11);
                            lines.add(start
                                    + switch (share ? random.nextInt(8) : 8 + random.nextInt(2)) {
                                        case 0 -> ",,,missing,self,,";
                                        case 1 -> ",,,not_applicable,self,,";
                                        case 2 -> "," + random.nextInt(1, 7) + ",7,,self,,";
                                        case 3 -> "\"" + (tens - 1) + "7,5\",,,,self,,";
                                        case 8 -> "có,,,,self,,";
                                        case 9 -> "không,,,,self,,";
                                        default -> tens * 10 + ",,,,self,,";
                                    });
                            if (share && random.nextInt(10) == 0) {
                                lines.add(start + tens * 10 + ",,,,verified,,");
                            }
                        }));
        return lines;
    }
}
