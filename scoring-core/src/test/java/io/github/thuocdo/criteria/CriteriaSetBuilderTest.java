package io.github.thuocdo.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.SmallSets;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CriteriaSetBuilderTest {
    private static CriteriaSet.Builder mySet() {
        return CriteriaSet.builder("my-set")
                .title("Bộ của tôi", "My set")
                .levels(Level.COMMUNE)
                .criterion(Criterion.builder("c1")
                        .indicator("online", "Tỷ lệ hồ sơ trực tuyến", "Share of dossiers received online")
                        .atLeast("80")
                        .points("10")
                        .source("1/QĐ", "I.1"))
                .criterion(Criterion.builder("c2")
                        .indicator("team", "Tổ công nghệ số cộng đồng", "Community digital team")
                        .yes()
                        .points("30")
                        .source("1/QĐ", "I.2"));
    }

    @Test
    void aSetStatedByAProgramRanks() {
        var ranking = Scorer.of(mySet().build())
                .rank(
                        SmallSets.communes("A", "B").communes(),
                        Submissions.of(
                                Submission.of("01").value("online", "40").yes("team"),
                                Submission.of("02").value("online", "80").no("team")));
        assertThat(ranking.unit("01").score()).isEqualByComparingTo("0.8750");
        assertThat(ranking.unit("02").score()).isEqualByComparingTo("0.25");
    }

    @Test
    void aSetStatedByAProgramIsWrittenAndReadAsTheSame() throws IOException {
        CriteriaSet set = mySet().build();
        StringWriter json = new StringWriter();
        CriteriaFile.write(set, json);
        CriteriaSet copy = CriteriaFile.read(
                new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)), "copy.json");
        assertThat(CriteriaFile.sha256(copy)).isEqualTo(CriteriaFile.sha256(set));
        assertThat(copy.criteria()).isEqualTo(set.criteria());
        assertThat(CriteriaFile.prove(set)).isEmpty();
    }

    @Test
    void aCriterionIsAskedOfItsLevelsByItsHorizons() {
        CriteriaSet set = CriteriaSet.builder("years")
                .levels(Level.COMMUNE, Level.DISTRICT)
                .horizons(Horizon.Y2030, Horizon.Y2025)
                .criterion(Criterion.builder("early")
                        .indicator("a", "A", "A")
                        .yes()
                        .source("1/QĐ", "1")
                        .askedBy(Horizon.Y2025))
                .criterion(Criterion.builder("wide")
                        .indicator("b", "B", "B")
                        .moreThan("50")
                        .source("1/QĐ", "2")
                        .askedOf(Level.DISTRICT))
                .build();
        assertThat(set.horizons()).containsExactly(Horizon.Y2025, Horizon.Y2030);
        assertThat(set.defaultHorizon()).contains(Horizon.Y2030);
        assertThat(asked(set, Level.COMMUNE, Horizon.Y2025)).containsExactly("early");
        assertThat(asked(set, Level.DISTRICT, Horizon.Y2025)).containsExactly("early", "wide");
        assertThat(asked(set, Level.DISTRICT, Horizon.Y2030)).containsExactly("wide");
        assertThat(asked(set, Level.COMMUNE, Horizon.Y2030)).isEmpty();
    }

    private static List<String> asked(CriteriaSet set, Level level, Horizon horizon) {
        return Plan.of(set, Profile.of(level, horizon, Reading.STRICTEST), PrecedenceRules.LIBRARY).scored().stream()
                .map(Criterion::id)
                .toList();
    }

    @Test
    void everyFaultIsSaidAtOnce() {
        CriteriaSet.Builder faulty = CriteriaSet.builder("faulty")
                .scale(BigDecimal.ZERO)
                .defaultHorizon(Horizon.Y2025)
                .validFrom(LocalDate.of(2025, 1, 1))
                .validTo(LocalDate.of(2024, 1, 1))
                .criterion(Criterion.builder("a").atLeast("eighty").points("-1"))
                .criterion(Criterion.builder("b").indicator("b", "B", "B").source("1/QĐ", "1"));
        assertThatExceptionOfType(CriteriaException.class)
                .isThrownBy(faulty::build)
                .satisfies(e -> assertThat(e.set()).isEqualTo("faulty"))
                .satisfies(e -> assertThat(e.faults())
                        .containsExactly(
                                "the criterion (a): atLeast takes a number such as 80 or 97.5, not (eighty)",
                                "the criterion (a): its points are above 0, not -1",
                                "the criterion (a): it has no indicator",
                                "the criterion (a): it has no source: every figure points to its source",
                                "the criterion (b): it asks nothing. Maybe atLeast(\"80\"), or yes()?",
                                "it has no levels. Maybe levels(Level.COMMUNE)?",
                                "its default horizon is one of [], not 2025",
                                "its scale is above 0, not 0",
                                "it is valid to 2024-01-01, before 2025-01-01. Maybe the two are swapped?"));
    }

    @Test
    void faultsAreSaidInVietnameseToo() {
        CriteriaSet.Builder faulty = CriteriaSet.builder("faulty")
                .scale(BigDecimal.ZERO)
                .criterion(Criterion.builder("a").atLeast("eighty").points("-1"));
        assertThatExceptionOfType(CriteriaException.class)
                .isThrownBy(faulty::build)
                .satisfies(e -> assertThat(e.faults(new Locale("vi")))
                        .containsExactly(
                                "tiêu chí (a): atLeast nhận một số như 80 hoặc 97.5, không phải (eighty)",
                                "tiêu chí (a): điểm phải lớn hơn 0, không phải -1",
                                "tiêu chí (a): tiêu chí không có chỉ tiêu",
                                "tiêu chí (a): tiêu chí không có nguồn: mỗi số đều phải dẫn nguồn",
                                "bộ không có cấp nào. Có thể thiếu levels(Level.COMMUNE)?",
                                "thang điểm phải lớn hơn 0, không phải 0"));
        assertThatExceptionOfType(CriteriaException.class)
                .isThrownBy(() ->
                        Scorer.of(mySet().totalPoints(new BigDecimal("100")).build()))
                .satisfies(e -> assertThat(e.faults(new Locale("vi")))
                        .singleElement()
                        .asString()
                        .contains("[points-not-total]")
                        .isNotEqualTo(e.faults().get(0)));
    }

    @Test
    void oneIdStandsForOneCriterion() {
        assertThatExceptionOfType(CriteriaException.class)
                .isThrownBy(() -> mySet().criterion(Criterion.builder("c1")
                                .indicator("x", "X", "X")
                                .yes()
                                .source("1/QĐ", "3"))
                        .build())
                .satisfies(e -> assertThat(e.faults()).containsExactly("the criterion (c1) stands twice"));
    }

    @Test
    void whatIsNoValueAtAllIsRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> Criterion.builder("a").points(null))
                .withMessage("points");
        assertThatNullPointerException()
                .isThrownBy(() -> CriteriaSet.builder("a").title((BilingualText) null))
                .withMessage("title");
    }

    @Test
    void aSetSaysWhetherPointsDependOnOtherUnits() {
        assertThat(mySet().build().needsWholePopulation()).isFalse();
        Scoring best = new Scoring.BestUnit();
        assertThat(mySet().criterion(Criterion.builder("best")
                                .indicator("visits", "Lượt", "Visits")
                                .scoredBy(best)
                                .source("1/QĐ", "4"))
                        .build()
                        .needsWholePopulation())
                .isTrue();
    }

    @Test
    void anExceptionKeepsItsFaultsWhenItIsSent() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
            out.writeObject(new CriteriaException("a-set", List.of("one", "two")));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
            CriteriaException received = (CriteriaException) in.readObject();
            assertThat(received.set()).isEqualTo("a-set");
            assertThat(received.faults()).containsExactly("one", "two");
        }
    }

    @Test
    void aSetWithAnErrorScoresOnlyForThoseWhoInsist() {
        CriteriaSet set = mySet().totalPoints(new BigDecimal("100")).build();
        assertThatExceptionOfType(CriteriaException.class)
                .isThrownBy(() -> Scorer.of(set))
                .satisfies(
                        e -> assertThat(e.faults()).singleElement().asString().contains("points-not-total"));
        assertThat(Scorer.despiteErrors(set).set()).isSameAs(set);
    }

    @Test
    void nobodyInsistsOnOneFigureOfTwoTypes() {
        CriteriaSet set = mySet().criterion(Criterion.builder("c3")
                        .indicator("online", "Trực tuyến", "Online")
                        .yes()
                        .source("1/QĐ", "5"))
                .build();
        assertThatExceptionOfType(CriteriaException.class)
                .isThrownBy(() -> Scorer.despiteErrors(set))
                .satisfies(
                        e -> assertThat(e.faults()).singleElement().asString().contains("types-differ"));
    }

    @Test
    void rulesOfOthersAreProvedAsDataAre() {
        CriteriaSet said = mySet().criterion(Criterion.builder("c3")
                        .indicator("online", "Trực tuyến", "Online")
                        .yes()
                        .source("1/QĐ", "5"))
                .build();
        CriteriaSet rules = CriteriaSet.builder("their-rules")
                .title("Của họ", "Theirs")
                .levels(Level.COMMUNE)
                .requirements(said.requirements()::askedUnder)
                .build();
        assertThat(rules.isData()).isFalse();
        assertThatExceptionOfType(CriteriaException.class)
                .isThrownBy(() -> Scorer.of(rules))
                .satisfies(
                        e -> assertThat(e.faults()).singleElement().asString().contains("types-differ"));
    }

    @Test
    void whatIsSaidOfACriterionAfterASetIsBuiltChangesThatSetNoMore() {
        Criterion.Builder said = Criterion.builder("c3")
                .indicator("paper", "Giấy", "Paper")
                .yes()
                .source("1/QĐ", "5");
        CriteriaSet set = mySet().criterion(said).build();
        int before = Scorer.of(set).plan(Level.COMMUNE).criteria().size();
        said.askedOf(Level.DISTRICT);
        assertThat(Scorer.of(set).plan(Level.COMMUNE).criteria()).hasSize(before);
    }

    @Test
    void theFaultsOfACriterionAreToldOnceHoweverOftenItIsBuilt() {
        Criterion.Builder said =
                Criterion.builder("c3").indicator("paper", "Giấy", "Paper").yes();
        for (int times = 0; times < 2; times++) {
            assertThatExceptionOfType(CriteriaException.class)
                    .isThrownBy(() -> mySet().criterion(said).build())
                    .satisfies(e ->
                            assertThat(e.faults()).singleElement().asString().contains("it has no source"));
        }
    }
}
