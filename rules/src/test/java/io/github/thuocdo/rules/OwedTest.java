package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.ranking.Owed;
import io.github.thuocdo.ranking.OwedFigure;
import io.github.thuocdo.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwedTest {
    private static final Scorer SCORER = Scorer.of(YenDinh.criteria());

    private static Owed owed(String csv) {
        Submissions said =
                Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "figures.csv");
        return Owed.of(SCORER.read(YenDinh.units().communes(), said, Horizon.Y2025));
    }

    @Test
    void aCommuneOwesAFigureForEveryStatementOnceAndThoseThatScoreComeFirst() {
        List<OwedFigure> figures = OwedFigure.of(SCORER.plan(Level.COMMUNE, Horizon.Y2025));

        // Three indicators stand in several of the 31 statements that a commune is asked.
        assertThat(figures).hasSize(27).doesNotHaveDuplicates();
        assertThat(figures.stream().flatMap(figure -> figure.criteria().stream()))
                .hasSize(31);
        long scored = figures.stream().filter(OwedFigure::isScored).count();
        assertThat(scored)
                .isEqualTo(SCORER.plan(Level.COMMUNE, Horizon.Y2025).scored().size());
        assertThat(figures.stream().limit(scored)).allMatch(OwedFigure::isScored);
    }

    @Test
    void everyFigureIsOwedOnceAndWhatIsReadOffTheRankingIsOwedByNobody() {
        for (Level level : YenDinh.criteria().levels()) {
            for (Horizon horizon : YenDinh.criteria().horizons()) {
                List<OwedFigure> figures = OwedFigure.of(SCORER.plan(level, horizon));
                assertThat(figures)
                        .extracting(figure -> figure.indicator().code())
                        .doesNotHaveDuplicates()
                        .doesNotContain("rank-top10");
            }
        }
    }

    @Test
    void aFigureThatCountsIsNoLongerOwedAndOneThatCannotBeRightStillIs() {
        Owed owed = owed("unit_code,indicator,value\n15469,online-level3,78.5\n15397,online-level3,178.5\n");

        Owed.Open open = owed.open().stream()
                .filter(each -> each.figure().indicator().code().equals("online-level3"))
                .findFirst()
                .orElseThrow();
        assertThat(open.units())
                .hasSize(25)
                .extracting(unit -> unit.code())
                .contains("15397")
                .doesNotContain("15469");
        assertThat(owed.count()).isEqualTo(26 * 27 - 1);
    }

    @Test
    void anOfficeIsFoundByItsWholeNameAndByItsInitials() {
        Owed all = owed("unit_code,indicator,value\n");
        Owed led = all.ledBy("Phòng VH&TT");

        assertThat(led.open()).isNotEmpty();
        assertThat(all.ledBy("phòng  văn hóa và thông tin").open()).isEqualTo(led.open());
        assertThat(all.ledBy("Phòng Nội vụ").open()).doesNotContainAnyElementsOf(led.open());
        assertThat(all.ledBy("Phòng Không có").open()).isEmpty();
        Owed communes = all.ofOffice("UBND các xã, thị trấn");
        assertThat(communes.open())
                .containsAll(all.ledBy("UBND các xã, thị trấn").open())
                .filteredOn(open -> open.figure().indicator().code().equals("satisfaction"))
                .singleElement()
                .satisfies(open -> assertThat(open.figure().coordinating()).contains("UBND các xã, thị trấn"));
        assertThat(communes.open())
                .allMatch(open -> open.figure().isOf("UBND các xã, thị trấn"))
                .hasSizeLessThan(all.open().size());
    }

    /** A semicolon stands between offices, and commas within the name of one. */
    @Test
    void anOfficeWithACommaIsFoundBetweenSemicolons() {
        String both = "Các phòng, ban, ngành; UBND các xã, thị trấn";
        assertThat(Owed.isOffice(both, both)).isTrue();
        assertThat(Owed.isOffice("UBND các xã, thị trấn", both)).isTrue();
        assertThat(Owed.isOffice("Các phòng, ban, ngành", both)).isTrue();
        assertThat(Owed.isOffice("ban", both)).isTrue();
        assertThat(Owed.isOffice("ngành; UBND các xã", both)).isFalse();
    }

    @Test
    void whatIsOwedIsGroupedByTheOfficeThatLeadsAndWhatNobodyLeadsComesLast() {
        List<Owed.Led> led = owed("unit_code,indicator,value\n").byLead();

        assertThat(led).extracting(Owed.Led::lead).doesNotHaveDuplicates();
        assertThat(led.stream().filter(each -> each.lead().isEmpty()).findFirst())
                .contains(led.get(led.size() - 1));
        assertThat(led.stream().map(Owed.Led::lead).flatMap(Optional::stream))
                .filteredOn(office -> office.equals("Phòng VH&TT") || office.equals("Phòng Văn hóa và Thông tin"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(led.stream().mapToInt(each -> each.open().size()).sum()).isEqualTo(27);
    }
}
