package io.github.thuocdo.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What changes of a set do to units whose figures stand still. */
class DecisionTest {
    private static final ScoredPeriod PERIOD = new ScoredPeriod(
            Scorer.of(SampleSets.read(SampleSets.SAMPLE)),
            UnitRegister.of(List.of(
                            AdministrativeUnit.of("01", "Xã Một", Level.COMMUNE),
                            AdministrativeUnit.of("02", "Xã Hai", Level.COMMUNE)))
                    .communes(),
            Submissions.of(
                    Submission.of("01").value("a", 80).value("b", 25).yes("c"),
                    Submission.of("02").value("a", 40).value("b", 50).yes("c")));

    @Test
    void theSameSetChangesNothing() {
        Decision decision = Decision.of(PERIOD, SampleSets.read(SampleSets.SAMPLE));

        assertThat(decision.isEmpty()).isTrue();
        assertThat(decision.together().moved()).isEmpty();
        assertThat(decision.together().ranksChanged()).isZero();
    }

    @Test
    void everyChangeIsSaidInWordsWithItsClauseAndHasAnEffectOfItsOwn() {
        Decision decision = Decision.of(PERIOD, SampleSets.read(SampleSets.STRICTER));

        assertThat(decision.changes())
                .extracting(change -> change.words().vi())
                .containsExactly(
                        "Ngưỡng của a1 – Chỉ tiêu A (QĐ mẫu, 1) tăng từ 80% lên 90%.",
                        "Điểm của b1 – Chỉ tiêu B (QĐ mẫu, 2) tăng từ 2 lên 3.");
        // 01: (1 + 1 + 1)/4 = 0.75, then (8/9 + 1.5 + 1)/5 = 0.678; 02: (0.5 + 2 + 1)/4 = 0.875, then (4/9 + 3 + 1)/5 =
        // 0.889.
        assertThat(decision.together().after().unit("01").score()).isEqualByComparingTo("0.678");
        assertThat(decision.together().after().unit("02").score()).isEqualByComparingTo("0.889");
        assertThat(decision.together().moved()).hasSize(2);
        assertThat(decision.together().ranksChanged()).isZero();
        // Alone the threshold costs 01 a ninth of a point of four, and the points alone give (1 + 1.5 + 1)/5.
        assertThat(decision.alone(decision.changes().get(0))
                        .orElseThrow()
                        .after()
                        .unit("01")
                        .score())
                .isEqualByComparingTo("0.722");
        assertThat(decision.alone(decision.changes().get(1))
                        .orElseThrow()
                        .after()
                        .unit("01")
                        .score())
                .isEqualByComparingTo("0.7");
    }

    @Test
    void soManyChangesAreTriedAloneAsAreAskedFor() {
        Decision decision = Decision.of(PERIOD, SampleSets.read(SampleSets.STRICTER));

        assertThat(decision.triedAlone()).isEqualTo(2);
        assertThat(decision.tryingAlone(9).triedAlone()).isEqualTo(2);
        Decision one = decision.tryingAlone(1);
        assertThat(one.triedAlone()).isOne();
        assertThat(one.changes()).isEqualTo(decision.changes());
        assertThat(one.together().moved()).isEqualTo(decision.together().moved());
        assertThat(InsightAnswers.of(one).text(Locale.ENGLISH)).contains("1 more change");
        assertThat(InsightAnswers.of(decision).text(Locale.ENGLISH)).doesNotContain("1 more change");
        assertThatIllegalArgumentException().isThrownBy(() -> decision.tryingAlone(-1));
    }

    @Test
    void aWrittenChangeIsTheSameAsTheSetThatHasIt() {
        Decision written = Decision.of(PERIOD, List.of("a1.threshold=90", "b.points=3"));

        assertThat(written.together().after().entries())
                .extracting(unit -> unit.score().toPlainString())
                .containsExactly("0.889", "0.678");
        assertThat(written.changes())
                .extracting(SetChange::path)
                .containsExactly("a1.requirement.atLeast", "b1.points");
    }

    @Test
    void aThresholdThatIsNotEnoughByItselfIsChangedTooAndSaidInPercent() {
        Scorer strict = Scorer.of(SampleSets.read(SampleSets.SAMPLE.replace("\"atLeast\": 50", "\"moreThan\": 50")));
        Decision written =
                Decision.of(new ScoredPeriod(strict, PERIOD.units(), PERIOD.figures()), List.of("b1.threshold=60"));

        assertThat(written.changes()).extracting(SetChange::path).containsExactly("b1.requirement.moreThan");
        assertThat(written.changes().get(0).words().en()).contains("rises from 50% to 60%");
    }

    @Test
    void aPolicyIsChangedByItsName() {
        Decision written = Decision.of(PERIOD, List.of("policies.ties=dense"));

        assertThat(written.changes().get(0).words().en())
                .isEqualTo(
                        "The numbering of ties changes from 1-2-2-4 (the next rank is skipped) to 1-2-2-3 (no rank is"
                                + " skipped).");
        assertThat(written.together().moved()).isEmpty();
    }

    @Test
    void whatTheSetDoesNotHaveIsRefusedWithWhatMayBeMeant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decision.of(PERIOD, List.of("al.threshold=90")))
                .withMessage("The set has nothing called (al.threshold). Maybe a1?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decision.of(PERIOD, List.of("a1.threshold")))
                .withMessageContaining("NAME.MEMBER=VALUE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decision.of(PERIOD, List.of("c1.threshold=90")))
                .withMessage("The criterion c1 has no threshold.");
    }

    @Test
    void aNameWithoutWhatChangesAndAMisspeltMemberAreRefusedWithAdvice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decision.of(PERIOD, List.of("b=90")))
                .withMessage("(b) names a criterion, but not which member of it changes. Maybe b1.threshold?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decision.of(PERIOD, List.of("c1=90")))
                .withMessageEndingWith("Maybe c1.points?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decision.of(PERIOD, List.of("b1.treshold=90")))
                .withMessage("The criterion b1 has nothing called (treshold). Maybe threshold?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decision.of(PERIOD, List.of("b.point=3")))
                .withMessage("The criterion b1 has nothing called (point). Maybe points?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decision.of(PERIOD, List.of("policies.tie=dense")))
                .withMessageEndingWith("Maybe policies.ties?");
    }

    @Test
    void whatWouldBeIfSomethingWeighedMoreIsTriedOneByOne() {
        Decision choices = Decision.ofChoices(PERIOD);

        assertThat(choices.isApart()).isTrue();
        assertThat(choices.changes())
                .extracting(SetChange::path)
                .contains("criteria.points", "a1.weight", "b1.weight", "c1.weight")
                .doesNotContain("pillars.weight");
        // 01: (1 + 4 × 0.5 + 1)/6 and 02: (0.5 + 4 + 1)/6, where b weighs 4 in place of 2; (2 × 1 + 2 × 0.5 + 1)/5 for
        // a.
        assertThat(scores(choices, "b1.weight")).containsExactly("0.667", "0.917");
        assertThat(scores(choices, "a1.weight")).containsExactly("0.800", "0.800");
        assertThat(scores(choices, "criteria.points")).containsExactly("0.833", "0.833");
        assertThat(choices.changes().stream()
                        .filter(change -> change.path().equals("b1.weight"))
                        .map(change ->
                                change.words().vi() + " " + change.words().en()))
                .containsExactly("b1 – Chỉ tiêu B (QĐ mẫu, 2) có trọng số gấp đôi."
                        + " b1 – Target B (QĐ mẫu, 2) weighs twice as much.");
    }

    @Test
    void groupsMightHaveWeighedTheSameAndEachOfThemMore() {
        String two = SampleSets.SAMPLE.replace(
                "\"indicator\": \"c\", \"pillar\": \"mẫu\"", "\"indicator\": \"c\", \"pillar\": \"khác\"");
        String weighed = two.replace(
                "\"indicators\": [",
                "\"pillars\": [{\"id\": \"mẫu\", \"weight\": \"1/3\"}, {\"id\": \"khác\", \"weight\": \"2/3\"}],"
                        + " \"indicators\": [");
        Decision named = Decision.ofChoices(by(two));
        Decision declared = Decision.ofChoices(by(weighed));

        // The groups have 2/3 and 1 for 01, 5/6 and 1 for 02.
        assertThat(scores(named, "pillars.weight")).containsExactly("0.833", "0.917");
        assertThat(scores(declared, "pillars.weight")).containsExactly("0.833", "0.917");
        assertThat(scores(declared, "pillars.mẫu.weight")).containsExactly("0.833", "0.917");
        assertThat(scores(declared, "pillars.khác.weight")).containsExactly("0.933", "0.967");
        assertThat(named.changes()).extracting(SetChange::path).doesNotContain("pillars.mẫu.weight");
    }

    @Test
    void anEmptyDenominatorThatACriterionDeclaresItselfIsTriedThere() {
        String own = SampleSets.SAMPLE.replace(
                "\"indicator\": \"b\",", "\"indicator\": \"b\", \"emptyDenominator\": {\"gives\": \"full-points\"},");
        assertThat(own).isNotEqualTo(SampleSets.SAMPLE);
        Decision choices = Decision.ofChoices(by(own));

        assertThat(choices.changes().stream()
                        .filter(change -> change.path().startsWith("b1.emptyDenominator"))
                        .map(SetChange::toString))
                .containsExactly(
                        "b1.emptyDenominator.gives: full-points -> not-applicable",
                        "b1.emptyDenominator.gives: full-points -> no-points");
        assertThat(choices.changes()).extracting(SetChange::path).doesNotContain("criteria.emptyDenominator.gives");
    }

    @Test
    void aSubstituteOfTheSetIsReplacedAsAWhole() {
        String own = SampleSets.SAMPLE
                .replace(
                        "\"policies\": {",
                        "\"policies\": {\"emptyDenominator\": {\"gives\": \"substitute\", \"indicator\": \"last\"}, ")
                .replace("\"indicators\": [", "\"indicators\": [{\"code\": \"last\", \"type\": \"count\"}, ");
        Decision choices = Decision.ofChoices(by(own));
        assertThat(choices.changes().stream()
                        .filter(change -> change.path().startsWith("policies.emptyDenominator"))
                        .map(SetChange::toString))
                .containsExactly(
                        "policies.emptyDenominator.gives: substitute -> not-applicable",
                        "policies.emptyDenominator.gives: substitute -> full-points",
                        "policies.emptyDenominator.gives: substitute -> no-points");
        assertThat(scores(choices, "policies.emptyDenominator.gives")).isNotEmpty();
        assertThat(Decision.of(by(own), List.of("policies.emptyDenominator.gives=full-points"))
                        .together()
                        .after()
                        .entries())
                .isNotEmpty();
    }

    private static ScoredPeriod by(String set) {
        return new ScoredPeriod(Scorer.of(SampleSets.read(set)), PERIOD.units(), PERIOD.figures());
    }

    private static List<String> scores(Decision choices, String path) {
        Effect alone = choices.changes().stream()
                .filter(change -> change.path().equals(path))
                .findFirst()
                .flatMap(choices::alone)
                .orElseThrow();
        return List.of(
                alone.after().unit("01").score().toPlainString(),
                alone.after().unit("02").score().toPlainString());
    }
}
