package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.LedgerComparison;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a missing figure counts as, who is ranked, against whom, on which ledger. */
class PoliciesTest {
    private static CriteriaSet three(String policies, String ofX) {
        return Draft.of("'policies': {" + policies + "}")
                .ratio("x", "'points': 5" + ofX)
                .ratio("y", "'points': 3")
                .ratio("z", "'points': 2")
                .set();
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("—");
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "—";
    }

    private static String of(RankedUnit unit) {
        return text(unit.findScore()) + " " + text(unit.worst()) + " " + text(unit.best()) + " "
                + text(unit.findRank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'missing': 'zero'                                            | 0.2500 0.2500 0.7500 1",
                "'missing': 'exclude'                                         | 0.5000 0.2500 0.7500 1",
                "'missing': 'unranked-below-coverage', 'coverage': 0.5        | 0.5000 0.2500 0.7500 1",
                "'missing': 'unranked-below-coverage', 'coverage': 0.51       | — 0.2500 0.7500 —",
                "'missing': 'zero', 'coverage': 0.51                          | — 0.2500 0.7500 —",
                "'missing': 'exclude', 'minimumCriteria': 2                   | 0.5000 0.2500 0.7500 1",
                "'missing': 'exclude', 'minimumCriteria': 3                   | — 0.2500 0.7500 —",
                "'missing': 'zero', 'minimumCriteria': 2, 'coverage': '1/2'   | 0.2500 0.2500 0.7500 1"
            })
    void aMissingFigureCountsAsTheSetSays(String policies, String expected) {
        // y and z are known: half of the points, two of three criteria.
        assertThat(of(Units.rank(three(policies, ""), "a: y=50|z=50").unit("a")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'missing': 'zero'    | , 'missing': 'exclude' | 0.5000 0.2500 0.7500 1",
                "'missing': 'exclude' | , 'missing': 'zero'    | 0.2500 0.2500 0.7500 1",
                "'missing': 'exclude' | ''                     | 0.5000 0.2500 0.7500 1"
            })
    void aCriterionMaySayOtherwise(String policies, String ofX, String expected) {
        String own = ofX.equals("''") ? "" : ofX;
        assertThat(of(Units.rank(three(policies, own), "a: y=50|z=50").unit("a")))
                .isEqualTo(expected);
    }

    @Test
    void whatDoesNotApplyIsNeitherKnownNorAskedForByACoverage() {
        CriteriaSet set = three("'missing': 'unranked-below-coverage', 'coverage': 0.6, 'minimumCriteria': 1", "");
        // Of y and z, 3 of 5 points are known.
        assertThat(of(Units.rank(set, "a: x=n/a|y=80").unit("a"))).isEqualTo("0.8000 0.4800 0.8800 1");
        // Of x and z, 2 of 7.
        assertThat(of(Units.rank(set, "a: y=n/a|z=80").unit("a"))).isEqualTo("— 0.2286 0.9429 —");
        assertThat(of(Units.rank(set, "a: x=n/a|y=n/a|z=n/a").unit("a"))).isEqualTo("— — — —");
    }

    @Test
    void aFigureThatIsWrongIsUnknownAndNotZero() {
        CriteriaSet set = three("'missing': 'exclude'", "");
        assertThat(of(Units.rank(set, "a: x=500|y=50|z=50").unit("a"))).isEqualTo("0.5000 0.2500 0.7500 1");
    }

    @Test
    void aRankAmongPeersSharesTheTiesOfTheWhole() {
        CriteriaSet set = Draft.of("'scale': 1").ratio("x", "'points': 1").set();
        UnitRegister register = Units.register(
                Units.commune("a", "Xã", "d1"),
                Units.commune("b", "Phường", "d1", "núi"),
                Units.commune("c", "Xã", "d2", "núi", "biên giới"),
                Units.commune("d", "Xã", "d2"),
                Units.commune("e", "Xã", "d1"));
        Ranking ranking = Units.rank(set, register, "a: x=50", "b: x=90", "c: x=50", "d: x=10");
        assertThat(peers(ranking, "a")).containsExactly("TYPE Xã 1/3", "PARENT d1 2/2");
        assertThat(peers(ranking, "b")).containsExactly("TYPE Phường 1/1", "PARENT d1 1/2", "GROUP núi 1/2");
        assertThat(peers(ranking, "c"))
                .containsExactly("TYPE Xã 1/3", "PARENT d2 1/2", "GROUP biên giới 1/1", "GROUP núi 2/2");
        assertThat(peers(ranking, "d")).containsExactly("TYPE Xã 3/3", "PARENT d2 2/2");
        assertThat(peers(ranking, "e")).as("not ranked").isEmpty();
        CriteriaSet dense = Draft.of("'policies': {'ties': 'dense'}")
                .ratio("x", "'points': 1")
                .set();
        assertThat(peers(Units.rank(dense, register, "a: x=50", "b: x=90", "c: x=50", "d: x=10"), "d"))
                .containsExactly("TYPE Xã 2/3", "PARENT d2 2/2");
    }

    private static List<String> peers(Ranking ranking, String code) {
        return ranking.unit(code).peerRanks().stream()
                .map(peer -> peer.kind() + " " + peer.group() + " " + peer.rank() + "/" + peer.of())
                .toList();
    }

    @Test
    void eachLedgerHasItsScoreAndRankAndTheDifferenceItMakes() {
        CriteriaSet set = Draft.of("'scale': 1").ratio("x", "'points': 1").set();
        UnitRegister register = Units.register(Units.commune("a"), Units.commune("b"), Units.commune("c"));
        LedgerComparison ledgers = Scorer.of(set)
                .compareLedgers(
                        register.communes(),
                        Units.figures("a: x=90@self|x=40@verified", "b: x=50|x=60@final", "c: x=45@verified"));
        assertThat(lines(ledgers, "a"))
                .containsExactly("SELF 0.9000 1 — —", "VERIFIED 0.4000 3 -0.5000 2", "FINAL 0.4000 3 0.0000 0");
        assertThat(lines(ledgers, "b"))
                .containsExactly("SELF 0.5000 2 — —", "VERIFIED 0.5000 1 0.0000 -1", "FINAL 0.6000 1 0.1000 0");
        assertThat(lines(ledgers, "c"))
                .containsExactly("SELF — — — —", "VERIFIED 0.4500 2 — —", "FINAL 0.4500 2 0.0000 0");
    }

    private static Stream<String> lines(LedgerComparison ledgers, String code) {
        return ledgers.unit(code).stream()
                .map(line -> line.ledger() + " " + text(line.score()) + " " + text(line.rank()) + " "
                        + text(line.scoreDifference()) + " "
                        + text(line.rankDifference()));
    }

    @Test
    void aFigureAboveIsTheSumOfTheCountsBelowAndNeverTheMeanOfShares() {
        CriteriaSet set = Draft.of("'scale': 1")
                .ratio("x", "'points': 1")
                .asks("h", "per-head", "'requirement': {'atLeast': 2}")
                .set();
        UnitRegister register = Units.register(
                Units.district("d"),
                Units.district("e"),
                Units.district("f"),
                Units.commune("a", null, "d"),
                Units.commune("b", null, "d"),
                Units.commune("c", null, "e"),
                Units.commune("g", null, "f"));
        Submissions said = Units.figures("a: x=9/10|h=30/10", "b: x=10/90|h=n/a", "c: x=50", "g: x=0/0", "f: h=7");
        Scorer scorer = Scorer.of(set);
        Ranking ranking =
                scorer.rank(register.districts(), scorer.rollUp(said, register.districts(), register.communes()));
        assertThat(ranking.unit("d")
                        .outcome("x")
                        .fraction()
                        .flatMap(Real::exact)
                        .orElseThrow())
                .hasToString("19/100");
        assertThat(ranking.unit("d")
                        .outcome("h")
                        .fraction()
                        .flatMap(Real::exact)
                        .orElseThrow())
                .hasToString("1");
        assertThat(ranking.unit("e").outcome("x").status()).hasToString("UNKNOWN");
        assertThat(ranking.unit("f").outcome("x").status()).hasToString("NOT_APPLICABLE");
        assertThat(ranking.unit("f").outcome("h").status()).as("typed").hasToString("MET");
        assertThat(ranking.findings().stream()
                        .filter(finding -> finding.code().startsWith("roll-up"))
                        .map(finding -> finding.unit().orElse("") + " "
                                + finding.indicator().orElseThrow() + " " + finding.code()))
                .containsExactly("e x roll-up-incomplete");
    }

    @Test
    void unitsThatPassAreCountedForTheUnitAbove() {
        CriteriaSet passes = Draft.of("'family': 'completion', 'verdict': {'pass': {'all': true}}")
                .asks("x", "share", "'requirement': {'atLeast': 60}")
                .set();
        CriteriaSet counts = Draft.of("'scale': 1")
                .asks("complete", "share", "'requirement': {'atLeast': 50}")
                .set();
        UnitRegister register = Units.register(
                Units.district("d"),
                Units.district("e"),
                Units.district("f"),
                Units.commune("a", null, "d"),
                Units.commune("b", null, "d"),
                Units.commune("c", null, "e"),
                Units.commune("g", null, "e"));
        Submissions passing = Scorer.of(passes)
                .passing(register.communes(), Units.figures("a: x=60", "b: x=59", "c: x=99"), "complete");
        Ranking ranking = Scorer.of(counts)
                .rank(
                        register.districts(),
                        Units.figures("d: complete=40", "f: complete=50").withComputed(passing));
        assertThat(ranking.unit("d").outcome("complete").status()).hasToString("MET");
        assertThat(ranking.unit("e").outcome("complete").status()).hasToString("UNKNOWN");
        assertThat(ranking.unit("f").outcome("complete").status())
                .as("no units below")
                .hasToString("MET");
        assertThat(ranking.findings().stream()
                        .map(finding ->
                                finding.severity() + " " + finding.unit().orElseThrow() + " " + finding.code()))
                .containsExactlyInAnyOrder(
                        "WARNING g report-missing",
                        "INFO d completion-counted",
                        "WARNING e completion-undecided",
                        "ERROR d computed-differs",
                        "WARNING e report-missing");
    }

    @Test
    void aSetThatSaysNothingOfPassingCountsNobody() {
        CriteriaSet set = Draft.of("'scale': 1").ratio("x", "'points': 1").set();
        UnitRegister register = Units.register(Units.commune("a", null, "d"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorer.of(set).passing(register.communes(), Submissions.of(), "x"))
                .withMessage("The set draft does not say when a unit passes. Maybe a completion set is meant?");
    }
}
