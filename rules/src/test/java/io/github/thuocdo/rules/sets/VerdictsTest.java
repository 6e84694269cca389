package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Đạt or không đạt, and the class of a score: what is certain, and what the unknown leaves open. */
class VerdictsTest {
    private static String verdict(CriteriaSet set, String figures) {
        RankedUnit unit = Units.rank(set, "a: " + figures).unit("a");
        return unit.verdict().map(Verdict::code).orElse("—");
    }

    private static CriteriaSet four(String pass, String ofX) {
        return Draft.of(
                        "'family': 'completion', 'scale': 100, 'policies': {'rounding': {'scale': 2}}, 'verdict': {'pass': {"
                                + pass + "}}")
                .asks(
                        "x",
                        "share",
                        "'pillar': 'p', 'requirement': {'atLeast': 50}, 'scoring': {'function': 'ratio', 'full': 100}"
                                + ofX)
                .asks(
                        "y",
                        "share",
                        "'pillar': 'p', 'requirement': {'moreThan': 50}, 'scoring': {'function': 'ratio', 'full': 100}")
                .asks(
                        "z",
                        "share",
                        "'pillar': 'q', 'requirement': {'atLeast': 50}, 'scoring': {'function': 'ratio', 'full': 100}")
                .asks("w", "yes-no", "'pillar': 'q', 'requirement': {'yes': true}")
                .set();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "all met;                            'all': true; x=50|y=50.01|z=50|w=có; PASS",
                "one not met;                        'all': true; x=50|y=50|z=50|w=có; FAIL",
                "one missing;                        'all': true; x=50|y=51|z=50; UNDECIDED",
                "one missing and one not met;        'all': true; x=49|y=51|z=50; FAIL",
                "what does not apply is not asked;   'all': true; x=n/a|y=51|z=50|w=có; PASS",
                "nothing applies;                    'all': true; x=n/a|y=n/a|z=n/a|w=n/a; UNDECIDED",
                "nothing applies, and no mark;       'pillars': {'p': 60}; x=n/a|y=n/a|z=n/a|w=n/a; UNDECIDED",
                "three of four;                      'atLeast': 3; x=50|y=50|z=50|w=có; PASS",
                "two and a doubt of three;           'atLeast': 3; x=50|y=50|z=50; UNDECIDED",
                "two of three without a doubt;       'atLeast': 3; x=50|y=50|z=50|w=không; FAIL",
                "three certain and a doubt;          'atLeast': 3; x=50|y=51|z=50; PASS",
                "the mark itself;                    'score': 50; x=50|y=50|z=50|w=n/a; PASS",
                "a hundredth below the mark;         'score': 50; x=50|y=50|z=49.97|w=n/a; FAIL",
                "a rounding up to the mark;          'score': 50; x=50|y=50|z=49.99|w=n/a; PASS",
                "at best the mark;                   'score': 50; x=50|y=50|z=50; UNDECIDED",
                "the mark even at worst;             'score': 50; x=100|y=50|z=50; PASS",
                "out of reach;                       'score': 50; x=10|y=10|z=10; FAIL",
                "each group its mark;                'pillars': {'p': 60, 'q': 60}; x=60|y=60|z=20|w=có; PASS",
                "one group below;                    'pillars': {'p': 60, 'q': 60}; x=100|y=19.98|z=100|w=có; FAIL",
                "one group in doubt;                 'pillars': {'p': 60, 'q': 60}; x=60|y=60|z=60; UNDECIDED",
                "a group of which nothing applies;   'pillars': {'p': 60}; x=n/a|y=n/a|z=0|w=không; PASS",
                "marks and numbers together;         'atLeast': 2, 'score': 40; x=50|y=51|z=0|w=không; FAIL",
                "both reached;                       'atLeast': 2, 'score': 40; x=80|y=80|z=0|w=không; PASS",
                "no report at all;                   'all': true; x=; UNDECIDED"
            })
    void thePassRuleDecides(String sentence, String pass, String figures, String verdict) {
        assertThat(verdict(four(pass, ""), figures)).as(sentence).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "met, and enough others;       x=50|y=51|z=0|w=không; PASS",
                "not met, though enough others; x=49|y=51|z=50|w=có; FAIL",
                "missing;                      y=51|z=50|w=có; UNDECIDED",
                "missing, and too few others;  y=0|z=0|w=không; FAIL",
                "it does not apply;            x=n/a|y=51|z=50|w=không; PASS"
            })
    void aMandatoryCriterionMustBeMetWhateverTheNumber(String sentence, String figures, String verdict) {
        assertThat(verdict(four("'atLeast': 2", ", 'mandatory': true"), figures))
                .as(sentence)
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nothing more known than the set holds; x=50|y=51|z=50|w=có; UNDECIDED",
                "what is known fails;                   x=50|y=50|z=50|w=có; FAIL"
            })
    void anIncompleteSetNeverPasses(String sentence, String figures, String verdict) {
        CriteriaSet set = Draft.of(
                        "'family': 'completion', 'verdict': {'pass': {'all': true}, 'declared': {'criteria': 37}}")
                .asks("x", "share", "'requirement': {'atLeast': 50}")
                .asks("y", "share", "'requirement': {'moreThan': 50}")
                .asks("z", "share", "'requirement': {'atLeast': 50}")
                .asks("w", "yes-no", "'requirement': {'yes': true}")
                .set();
        assertThat(verdict(set, figures)).as(sentence).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "two more may be met than the set holds;  'atLeast': 3; 5; x=50|y=0|z=0; UNDECIDED",
                "two more are not enough;                 'atLeast': 4; 5; x=50|y=0|z=0; FAIL",
                "the set holds all;                       'atLeast': 3; 3; x=50|y=0|z=0; FAIL",
                "those that it lacks have points too;     'score': 0.9; 5; x=50|y=0|z=0; UNDECIDED",
                "the points of a set that holds all;      'score': 0.9; 3; x=50|y=0|z=0; FAIL",
                "all is asked and one is not met;         'all': true; 5; x=50|y=0|z=0; FAIL"
            })
    void anIncompleteSetFailsOnlyWhoFailsForCertain(
            String sentence, String pass, int declared, String figures, String verdict) {
        CriteriaSet set = Draft.of("'family': 'completion', 'verdict': {'pass': {" + pass
                        + "}, 'declared': {'criteria': " + declared + "}}")
                .asks("x", "share", "'requirement': {'atLeast': 50}")
                .asks("y", "share", "'requirement': {'atLeast': 50}")
                .asks("z", "share", "'requirement': {'atLeast': 50}")
                .set();
        assertThat(verdict(set, figures)).as(sentence).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "it can never be met;                        'atLeast': 2; x=50; FAIL",
                "it may make up for nothing;                 'atLeast': 1; x=49; FAIL",
                "the other is met;                           'atLeast': 1; x=50; PASS",
                "the other is missing;                       'atLeast': 1; y=5; UNDECIDED",
                "it stands in nobody's way once it is known; 'all': true; x=50; PASS",
                "nor where it is mandatory;                  'score': 0; x=50; PASS",
                "no figure at all, and nothing may apply;    'score': 0; w=; UNDECIDED",
                "the other fails;                            'all': true; x=49; FAIL"
            })
    void aMissingFigureWithNothingToMeetLeavesNoDoubtOfWhatIsMet(
            String sentence, String pass, String figures, String verdict) {
        CriteriaSet set = Draft.of("'verdict': {'pass': {" + pass + "}}")
                .asks("x", "share", "'requirement': {'atLeast': 50}")
                .asks(
                        "y",
                        "count",
                        "'requirement': {'inProportion': true}, 'mandatory': true,"
                                + " 'scoring': {'function': 'pass-fail', 'requirement': {'exactly': 5}}")
                .asks(
                        "z",
                        "share",
                        "'requirement': {'atLeast': 50}, 'scoring': {'function': 'best-of', 'cases': ["
                                + "{'indicator': 'x'}, {'indicator': 'z', 'points': 0.5}]}")
                .set();
        assertThat(verdict(set, figures)).as(sentence).isEqualTo(verdict);
    }

    private static CriteriaSet classes(String vetoes) {
        return Draft.of("'scale': 100, 'policies': {'rounding': {'scale': 1}}, 'verdict': {'bands': ["
                        + "{'id': 'tốt', 'from': 80}, {'id': 'khá', 'from': 65, 'open': true}, {'id': 'trung bình', 'from': 65},"
                        + " {'id': 'yếu', 'from': 0, 'open': true}], 'vetoes': [" + vetoes + "]}")
                .ratio("x", "'points': 100")
                .asks("safe", "yes-no", "'standing': 'checklist', 'requirement': {'yes': true}")
                .set();
    }

    @ParameterizedTest
    @CsvSource({
        "100, tốt",
        "80, tốt",
        "79.95, tốt",
        "79.94, khá",
        "65.05, khá",
        "65.04, trung bình",
        "65, trung bình",
        "64.94, yếu",
        "0.05, yếu",
        "0.04, none",
        "0, none"
    })
    void theClassIsThatOfThePublishedScoreAndItsEndsAreClosedOrOpen(String score, String band) {
        assertThat(verdict(classes(""), "x=" + score)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "not failed;                         x=90|safe=có; tốt",
                "failed;                             x=90|safe=không; trung bình",
                "missing, which has no points;       x=90; trung bình",
                "it does not apply;                  x=90|safe=n/a; tốt",
                "a worse class stays;                x=10|safe=không; yếu",
                "no class stays none;                x=0|safe=không; none"
            })
    void aVetoCapsTheClass(String sentence, String figures, String band) {
        assertThat(verdict(classes("{'criterion': 'safe', 'band': 'trung bình'}"), figures))
                .as(sentence)
                .isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"x=90; tốt", "x=90|safe=không; trung bình"})
    void aVetoOfAMissingFigureWaitsWhereMissingIsExcluded(String figures, String band) {
        CriteriaSet set = Draft.of("'scale': 100, 'policies': {'missing': 'exclude'}, 'verdict': {'bands': ["
                        + "{'id': 'tốt', 'from': 80}, {'id': 'trung bình', 'from': 0}],"
                        + " 'vetoes': [{'criterion': 'safe', 'band': 'trung bình'}]}")
                .ratio("x", "'points': 100")
                .asks("safe", "yes-no", "'standing': 'checklist', 'requirement': {'yes': true}")
                .set();
        assertThat(verdict(set, figures)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rounded to no points;               , 'rounding': {'scale': 0}; y=0.4; khá",
                "rounded up to some;                 , 'rounding': {'scale': 0}; y=0.5; tốt",
                "a trace, where nothing is rounded;  '';                          y=0.001; tốt",
                "no points at all;                   '';                          y=0; khá"
            })
    void aVetoOnPointsAloneTakesThemAsTheyAreAdded(String sentence, String rounding, String figures, String band) {
        CriteriaSet set = Draft.of(
                        "'scale': 100, 'verdict': {'bands': [{'id': 'tốt', 'from': 80}, {'id': 'khá', 'from': 0}],"
                                + " 'vetoes': [{'criterion': 'y', 'band': 'khá'}]}")
                .ratio("x", "'points': 900")
                .ratio("y", "'points': 100" + (rounding == null ? "" : rounding))
                .set();
        assertThat(verdict(set, "x=100|" + figures)).as(sentence).isEqualTo(band);
    }
}
