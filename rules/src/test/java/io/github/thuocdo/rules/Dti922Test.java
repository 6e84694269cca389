package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.internal.text.VietnameseOrder;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The national index of provinces on the figures that were published. */
class Dti922Test {
    static final UnitSelection PROVINCES = Registers.named("vietnam-2022").provinces();
    private static final ImmutableMap<String, String> CODES = codes();
    private static final Map<String, Integer> POINTS = new LinkedHashMap<>(ImmutableMap.<String, Integer>builder()
            .put("nhan_thuc_so", 100)
            .put("the_che_so", 100)
            .put("ha_tang_so", 100)
            .put("nhan_luc_so", 100)
            .put("attt_mang", 100)
            .put("hoat_dong_cqs", 200)
            .put("hoat_dong_kts", 150)
            .put("hoat_dong_xhs", 150)
            .buildOrThrow());

    @Test
    void theEightMainIndicatorsWeighThousandPoints() {
        Map<String, Integer> held = new LinkedHashMap<>();
        for (Criterion c : Dti922.criteria().criteria()) {
            held.put(c.indicator().aliases().iterator().next(), c.points().intValueExact());
        }
        assertThat(held).containsExactlyEntriesOf(POINTS);
        assertThat(held.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1000);
    }

    /**
     * The inputs are rounded to 0.00005, and so is the total: computed and published differ by at most 0.0001. Hồ Chí Minh
     * computes to 0.716355 exactly, 0.7164 at four decimals, and was published as 0.7163.
     */
    @Test
    void theFiveTotalsOf2022ComeOutWithinTheRoundingOfTheInputs() {
        List<NamedCsvRecord> published = published2022();
        Ranking ranking = rank(published.stream().map(Dti922Test::mainIndicators));
        List<String> exact = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (NamedCsvRecord row : published) {
            RankedUnit province = ranking.unit(code(row));
            BigDecimal total = province.exactScore().score().orElseThrow().rounded(8, RoundingMode.HALF_UP);
            assertThat(total.subtract(new BigDecimal(row.getField("pdti"))).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.0001"));
            exact.add(total.toPlainString());
            shown.add(province.score() + " for " + row.getField("pdti"));
        }
        assertThat(exact).containsExactly("0.80017500", "0.71635500", "0.70244500", "0.69746000", "0.69239500");
        assertThat(shown)
                .containsExactly(
                        "0.8002 for 0.8002",
                        "0.7164 for 0.7163",
                        "0.7024 for 0.7024",
                        "0.6975 for 0.6975",
                        "0.6924 for 0.6924");
    }

    @Test
    void theFiveProvincesOf2022StandInThePublishedOrderAndTheOthersAreNotRanked() {
        List<NamedCsvRecord> published = published2022();
        Ranking ranking = rank(published.stream().map(Dti922Test::mainIndicators));
        assertThat(published.stream().map(row -> ranking.unit(code(row)).rank()))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(ranking.ranked()).isEqualTo(5);
        assertThat(ranking.entries()).hasSize(63);
    }

    @Test
    void thePublishedTotalsOf2021GiveThePublishedRanksWithTheTieAtTwelve() {
        List<NamedCsvRecord> rows = Sources.table("sources/dti_2021_province_top18.csv");
        assertThat(rows).hasSize(18);
        assertThat(shared(rows, "dti_rank")).containsExactly(12);
        assertRanks(rows, "dti", "dti_rank");
    }

    @Test
    void thePublishedTotalsOf2017GiveThePublishedRanksWithTheirThreeTies() {
        List<NamedCsvRecord> rows = Sources.table("sources/cpdt_2017_province_rank_score_top53.csv");
        assertThat(rows).hasSize(53);
        assertThat(shared(rows, "rank")).containsExactly(17, 32, 40);
        assertRanks(rows, "score", "rank");
    }

    private static void assertRanks(List<NamedCsvRecord> rows, String total, String rank) {
        Ranking ranking = rank(rows.stream().map(row -> everyMainIndicatorAt(row, total)));
        Map<String, Integer> expected = new LinkedHashMap<>();
        Map<String, Integer> ranks = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows) {
            expected.put(row.getField("province"), Integer.valueOf(row.getField(rank)));
            ranks.put(row.getField("province"), ranking.unit(code(row)).rank());
            assertThat(ranking.unit(code(row)).score()).isEqualByComparingTo(row.getField(total));
        }
        assertThat(ranks).containsExactlyEntriesOf(expected);
    }

    private static List<Integer> shared(List<NamedCsvRecord> rows, String rank) {
        List<Integer> seen = new ArrayList<>();
        List<Integer> shared = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            Integer next = Integer.valueOf(row.getField(rank));
            if (seen.contains(next)) {
                shared.add(next);
            }
            seen.add(next);
        }
        return shared;
    }

    static List<NamedCsvRecord> published2022() {
        return Sources.table("sources/dti_2022_province_ranks63_components5.csv").stream()
                .filter(row -> !row.getField("pdti").isEmpty())
                .toList();
    }

    static Submission mainIndicators(NamedCsvRecord row) {
        Submission submission = Submission.of(code(row));
        for (String indicator : POINTS.keySet()) {
            submission = submission.value(indicator, row.getField(indicator));
        }
        return submission;
    }

    /** A total as the value of all eight: their weighted mean is the total again. */
    private static Submission everyMainIndicatorAt(NamedCsvRecord row, String total) {
        Submission submission = Submission.of(code(row));
        for (String indicator : POINTS.keySet()) {
            submission = submission.value(indicator, row.getField(total));
        }
        return submission;
    }

    private static Ranking rank(Stream<Submission> submissions) {
        return Scorer.of(Dti922.criteria()).rank(PROVINCES, Submissions.of(submissions.toList()));
    }

    static String code(NamedCsvRecord row) {
        String code = CODES.get(key(row.getField("province")));
        assertThat(code).as(row.getField("province")).isNotNull();
        return code;
    }

    private static ImmutableMap<String, String> codes() {
        ImmutableMap.Builder<String, String> codes = ImmutableMap.builder();
        for (AdministrativeUnit province : PROVINCES.units()) {
            codes.put(key(province.name()), province.code());
        }
        return codes.buildOrThrow();
    }

    private static String key(String name) {
        return VietnameseOrder.key(
                name.replaceFirst("^(TP\\.|Thành phố|Tỉnh) ", "").replace(" - ", " "));
    }
}
