package io.github.thuocdo.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.internal.cell.CodedReport;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import io.github.thuocdo.internal.figures.CheckedRow;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A form is asked once for each indicator of a unit, in however many rows the unit names it. */
class CheckerTest {
    private static final int COLUMNS = 50;
    private static final int ROWS = 20;

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static AskedFigures form() throws IOException {
        CriteriaSet set = CriteriaFile.read(
                in("{'format': 1, 'id': 's', 'version': '1', 'title': 'T', 'family': 'index', 'levels': ['commune'],"
                        + "'scale': 100, 'policies': {'rounding': {'scale': 2}}, 'pillars': [{'id': 'p'}],"
                        + "'indicators': [{'code': 'a', 'name': 'A', 'type': 'share'}],"
                        + "'criteria': [{'id': 'A', 'indicator': 'a', 'pillar': 'p', 'askedOf': ['commune'],"
                        + "'points': 1, 'scoring': {'function': 'ratio'}, 'source': {'document': 'Q'}}]}"),
                "set.json");
        return new AskedFigures(Plan.of(set, Profile.of(Level.COMMUNE, Reading.STRICTEST), PrecedenceRules.LIBRARY));
    }

    @SuppressWarnings("unchecked")
    private static CodedReport<Entry> entries(Submission of) {
        return (CodedReport<Entry>) of.entries();
    }

    @Test
    void theRowsOfAUnitAskOnceForEachColumn() throws IOException {
        StringBuilder table = new StringBuilder("unit_code,a");
        IntStream.range(0, COLUMNS)
                .forEach(i -> table.append(",Mức độ hài lòng ").append(i));
        table.append('\n');
        for (int row = 0; row < ROWS; row++) {
            table.append("1,8").append(",1".repeat(COLUMNS)).append('\n');
        }
        Submission one =
                Submissions.readCsv(in(table.toString()), "figures.csv").all().get(0);
        AskedFigures form = form();
        Checker checker = new Checker();
        checker.check(
                one.unit(), entries(one), form, 0, new CheckedRow(form.asked().size()));
        assertThat(one.entries()).hasSize((COLUMNS + 1) * ROWS);
        assertThat(checker.looked()).isEqualTo(COLUMNS + 1);
        assertThat(checker.findings().stream().filter(finding -> finding.code().equals(UnknownIndicators.CODE)))
                .hasSize(COLUMNS);
    }
}
