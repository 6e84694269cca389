package io.github.thuocdo.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.benchmarks.chart.Amounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
    private static final Path RESULTS = Path.of("results");
    private static final String ONE_RUN = """
            [{"benchmark": "io.github.thuocdo.benchmarks.Peers.%s", "jdkVersion": "17", "params": {"units": "26"},
              "primaryMetric": {"score": 99, "scoreUnit": "us/op", "rawData": [[%s, 9000.0, 1.0]]},
              "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 12.5}}}]
            """;

    @Test
    void thePageShowsTheResultsBesideIt() throws IOException {
        String page = Files.readString(Path.of("README.md"));
        assertThat(Pages.readme(page, RESULTS)).isEqualTo(page);
        assertThat(page).contains("| KIE DMN 10.2 |", "| 10,599 |", "| 1,000,000 × 40 |");
    }

    @Test
    void thePlotShowsTheResultsBesideIt() throws IOException {
        assertThat(Pages.plot(RESULTS)).isEqualTo(Files.readString(Path.of("growth.svg")));
    }

    @Test
    void aResultIsTheMedianOfItsIterations(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), ONE_RUN.formatted("rank", "2.5"));
        Results.Result result = Results.read(file).of("rank", "26");
        assertThat(result).isEqualTo(new Results.Result("rank", "26", 2.5, 12.5, 3, "17"));
        assertThat(List.of(Amounts.time(0.123), Amounts.time(99.96), Amounts.time(1234.5), Amounts.time(2_000_000)))
                .containsExactly("0.12 µs", "100 µs", "1.23 ms", "2.00 s");
    }
}
