package io.github.thuocdo.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.Criterion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words for all points or none say which figure is asked; the end of a range is planned, and more is met too. */
class PassFailWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "atLeast": 70.5       | từ 70,5: 5; còn lại: 0   | from 70.5: 5; otherwise: 0
                    "moreThan": 70.5      | trên 70,5: 5; còn lại: 0 | above 70.5: 5; otherwise: 0
                    "atMost": 70.5        | đến 70,5: 5; còn lại: 0  | up to 70.5: 5; otherwise: 0
                    "exactly": 70.5       | đúng 70,5: 5; còn lại: 0 | exactly 70.5: 5; otherwise: 0
                    "from": 20, "to": 30  | từ 20: 5; còn lại: 0     | from 20: 5; otherwise: 0
                    """)
    void theFigureIsSaid(String requirement, String vi, String en) throws IOException {
        String json = """
                {"format": 1, "id": "s", "version": "1", "title": "S", "family": "index", "levels": ["commune"],
                 "indicators": [{"code": "a", "type": "share"}], "pillars": [{"id": "p", "weight": 1}],
                 "criteria": [{"id": "a", "points": 5, "scoring": {"function": "pass-fail", "requirement": {%s}}, "indicator": "a",
                               "pillar": "p", "askedOf": ["commune"], "source": {"document": "D"}}]}""".formatted(requirement);
        Criterion criterion = CriteriaFile.read(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "s.json")
                .criteria()
                .get(0);
        assertThat(new Wording(new Locale("vi")).function(criterion)).isEqualTo(vi);
        assertThat(new Wording(Locale.ENGLISH).function(criterion)).isEqualTo(en);
    }
}
