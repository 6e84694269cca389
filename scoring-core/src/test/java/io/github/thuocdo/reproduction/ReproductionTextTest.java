package io.github.thuocdo.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The text of an answer says in sentences which numbers agree. */
class ReproductionTextTest {
    private static final String SET = """
            {"format": 1, "id": "one", "version": "1", "title": "One", "family": "index", "levels": ["commune"],
             "scale": 100, "policies": {"rounding": {"scale": 2}},
             "indicators": [{"code": "k", "type": "share"}],
             "criteria": [{"id": "c", "indicator": "k", "pillar": "all", "askedOf": ["commune"], "points": 10,
                "scoring": {"function": "ratio"}, "source": {"document": "QĐ mẫu"}}]}
            """;

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(Locale locale) throws IOException {
        List<AdministrativeUnit> units = List.of(
                AdministrativeUnit.of("u1", "Xã Một", Level.COMMUNE),
                AdministrativeUnit.of("u2", "Xã Hai", Level.COMMUNE));
        ScoredPeriod period = new ScoredPeriod(
                Scorer.of(CriteriaFile.read(in(SET), "one.json")),
                UnitRegister.of(units).communes(),
                Submissions.of(List.of(
                        Submission.of("u1").counts("k", 1, 2),
                        Submission.of("u2").counts("k", 1, 4))));
        PublishedTable table = PublishedTable.read(in("unit_code,score,c\nu1,50,6.5\nu2,25,2.5\n"), "table.csv");
        return ReproductionAnswer.of(Reproduction.of(period, table))
                .text(locale)
                .lines()
                .toList();
    }

    @Test
    void everyColumnThatDiffersHasItsSentence() throws IOException {
        assertThat(lines(Locale.ENGLISH))
                .containsSequence(
                        "The numbers that agree in each column:",
                        "  c: 1 of 2 numbers agree. The table shows 1 digit behind the mark there.",
                        "  Every number agrees in: score",
                        "",
                        "Rows that do not agree:",
                        "  u1 Xã Một – c: published 6.5, computed 5.00");
    }

    @Test
    void soItHasInVietnamese() throws IOException {
        assertThat(lines(Locale.forLanguageTag("vi")))
                .containsSequence(
                        "Số ô khớp ở từng cột:",
                        "  c: khớp 1 trên 2 ô. Bảng ghi cột này đến 1 chữ số thập phân.",
                        "  Mọi ô đều khớp ở các cột: score",
                        "",
                        "Các dòng không khớp:",
                        "  u1 Xã Một – c: công bố 6,5, tính được 5,00");
    }
}
