package io.github.thuocdo.internal.judging;

import static io.github.thuocdo.Asking.asking;
import static io.github.thuocdo.criteria.Target.done;
import static io.github.thuocdo.criteria.Target.share;
import static io.github.thuocdo.criteria.Target.universal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.SmallSets;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.internal.drools.CompiledUnitRules;
import io.github.thuocdo.internal.drools.RuleBook;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An explanation needs this module alone: the judgement rules are its own. */
class JudgementRulesTest {
    private static final int RULES = 21;

    @Test
    void theModuleHoldsTheJudgementRules() {
        RuleBook book = new RuleBook(CompiledUnitRules.JUDGEMENT);
        assertThat(book.rules()).hasSize(RULES);
    }

    @Test
    void aSetMadeInCodeIsExplainedWithoutAnyOtherModule() {
        CriteriaSet set = SmallSets.of(
                SmallSets.PLAIN,
                asking("a", share().atLeast("80")),
                asking("b", universal()),
                asking("c", done()),
                asking("d", share().moreThan("50")));
        Submissions submissions =
                Submissions.of(List.of(Submission.of("01").value("a", "79.9").yes("b")));
        Explanation explanation = Scorer.of(set)
                .rank(SmallSets.communes("Xã Một").communes(), submissions)
                .unit("01")
                .explain();
        assertThat(explanation.lines())
                .extracting(line -> line.outcome().criterion().indicator().code() + ": " + line.judgedBy())
                .containsExactlyInAnyOrder(
                        "a: Dưới ngưỡng: chưa đạt",
                        "b: Có: đạt",
                        "c: Không có số liệu dùng được: chưa rõ",
                        "d: Không có số liệu dùng được: chưa rõ");
    }

    @Test
    void aSetThatIsDataIsRankedAndExplainedWithoutAnyOtherModule() throws IOException {
        String json = """
                { "format": 1, "id": "own", "version": "1",
                  "title": { "vi": "Bộ của tỉnh", "en": "A province's set" },
                  "family": "index", "levels": [ "commune" ], "scale": 20,
                  "indicators": [ { "code": "dich-vu", "type": "share" } ],
                  "criteria": [ { "id": "1.2", "indicator": "dich-vu", "pillar": "—", "askedOf": [ "commune" ],
                    "points": 20, "scoring": { "function": "ratio", "full": 100 },
                    "source": { "document": "Phụ lục", "section": "1", "quote": "Điểm = Tỷ lệ*Điểm tối đa" } } ] }
                """;
        CriteriaSet set =
                CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "own.json");
        var ranking = Scorer.of(set)
                .rank(
                        SmallSets.communes("Xã Một", "Xã Hai").communes(),
                        Submissions.of(List.of(
                                Submission.of("01").value("dich-vu", "40"),
                                Submission.of("02").value("dich-vu", "65"))));
        assertThat(ranking.entries())
                .extracting(entry -> entry.rank() + " " + entry.unit().name() + " " + entry.score())
                .containsExactly("1 Xã Hai 13.0000", "2 Xã Một 8.0000");
        assertThat(ranking.unit("01").explain().text(Locale.ENGLISH)).contains("Điểm = Tỷ lệ*Điểm tối đa");
    }
}
