package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Không quá 5": met down from the threshold. */
class AtMostTest {
    private static CriteriaSet set(String its) {
        return Draft.of("'scale': 1").asks("x", "number", its).set();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 4, MET, 1.0000, 0",
        "5, 5, MET, 1.0000, 0",
        "5, 5.01, NOT_MET, 0.9980, 0.0100",
        "5, 10, NOT_MET, 0.5000, 5",
        "0, 0, MET, 1.0000, 0",
        "0, 1, NOT_MET, 0.0000, 1"
    })
    void aFigureMeetsItUpToTheThreshold(String most, String value, Status status, String points, String gap) {
        RankedUnit unit = Units.rank(set("'requirement': {'atMost': " + most + "}"), "a: x=" + value)
                .unit("a");
        Outcome outcome = unit.scored().get(0);
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.points().orElseThrow().toPlainString()).isEqualTo(points);
        assertThat(unit.score().toPlainString()).isEqualTo(points);
        assertThat(outcome.gap(4).orElseThrow()).isEqualByComparingTo(gap);
        assertThat(unit.met()).isEqualTo(status == Status.MET ? 1 : 0);
        assertThat(unit.notMet()).isEqualTo(status == Status.MET ? 0 : 1);
    }

    @Test
    void passOrFailTakesItToo() {
        CriteriaSet set = set("'points': 4, 'requirement': {'atMost': 5}, 'scoring': {'function': 'pass-fail'}");
        Ranking ranking = Units.rank(set, "a: x=5", "b: x=6");
        assertThat(ranking.unit("a").score()).isEqualByComparingTo("1");
        assertThat(ranking.unit("b").score()).isEqualByComparingTo("0");
    }

    @Test
    void itIsWrittenAndExplainedAsItIsAsked() {
        Ranking ranking = Units.rank(set("'requirement': {'atMost': 5}"), "a: x=6", "b: x=5");
        assertThat(ranking.toJson(Locale.ENGLISH)).contains("\"comparator\":\"<=\",\"threshold\":5");
        assertThat(ranking.unit("a").explain().text(Locale.ENGLISH))
                .contains("≤ 5 · 1 too much")
                .contains("More than the threshold: not met");
        assertThat(ranking.unit("b").explain().text(new Locale("vi"))).contains("Không quá ngưỡng: đạt");
    }
}
