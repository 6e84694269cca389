package io.github.thuocdo.internal.scoring.columns;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.internal.scoring.exact.PointFractions;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where doubles compute a group that is normalised among ranked units, and where they leave it to exact numbers. */
class GroupScoresTest {
    private static final int HALF = 5_000;

    /** Far too unsure to tell anything of a score. */
    private static final NormalisedGroup SLOPPY = new NormalisedGroup(1, 0, 1, 0.25, 2, 1, 0.3, 0);

    private static final NormalisedGroup SURE = new NormalisedGroup(1, 0, 1, 0.25, 2, 1, 0x1p-50, 0x1p-50);

    /** Units that report so much of so much in the two criteria of the one group. */
    private static CheckedFigures population(String group, int[]... shares) throws IOException {
        String json = """
            {"format": 1, "id": "one", "version": "1", "title": "one", "family": "index", "levels": ["commune"],
             "policies": {"missing": "zero", "unranked": ["guest"], "rounding": {"scale": 4}},
             "pillars": [{"id": "p", "title": "p", "weight": 3, GROUP}],
             "indicators": [{"code": "a", "type": "share"}, {"code": "b", "type": "share"}],
             "criteria": [
              {"id": "1", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "points": 1,
               "scoring": {"function": "ratio", "full": 100}, "source": {"document": "made up"}},
              {"id": "2", "indicator": "b", "pillar": "p", "askedOf": ["commune"], "points": 1,
               "scoring": {"function": "ratio", "full": 100}, "source": {"document": "made up"}}]}
            """.replace("GROUP", group);
        CriteriaSet set =
                CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "one.json");
        List<AdministrativeUnit> units = new ArrayList<>();
        List<Submission> said = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            String code = "U" + i;
            units.add(AdministrativeUnit.of(code, code, Level.COMMUNE).withType("xã"));
            ImmutableList.Builder<Entry> entries = ImmutableList.builder();
            for (String indicator : List.of("a", "b")) {
                entries.add(Entry.of(indicator, counts(shares[i])));
            }
            said.add(new Submission(code, entries.build()));
        }
        return Scorer.of(set).read(UnitRegister.of(units).communes(), Submissions.of(said));
    }

    private static Observation counts(int... share) {
        return Observation.Counts.of(BigInteger.valueOf(share[0]), BigInteger.valueOf(share[1]));
    }

    private static ColumnLayout tree(Plan plan) {
        PointsColumns columns = new PointsColumns(PointFractions.ofOneUnit(), new HashMap<>());
        return ColumnLayout.of(
                        plan, columns, plan.scored().stream().map(columns::most).toList(), null)
                .orElseThrow();
    }

    private static List<GroupColumn> branches(String group, Map<String, NormalisedGroup> normals) throws IOException {
        return GroupColumns.of(tree(population(group).plan()), new boolean[] {true, false}, normals);
    }

    private static double wrong(NormalisedGroup normal, GroupColumn raw) {
        return normal.error(NormalisedGroup.slip(raw.slip(), raw.most()), normal.most());
    }

    @Test
    void aBranchIsAsWrongAsItsNormalSays() throws IOException {
        String group = "\"normalised\": \"min-max\", \"aggregation\": \"geometric\"";
        List<GroupColumn> waiting = branches(group, Map.of());
        assertThat(waiting).hasSize(1);
        GroupColumn raw = waiting.get(0);
        assertThat(raw.slip()).isPositive();
        List<GroupColumn> finished = branches(group, Map.of("p", SURE));
        assertThat(finished).hasSize(2);
        GroupColumn branch = finished.get(0);
        assertThat(branch.normal()).isEqualTo(SURE);
        assertThat(branch.slip()).isEqualTo(wrong(SURE, raw)).isGreaterThan(raw.slip());
        assertThat(branch.error()).isEqualTo(branch.slip());
        assertThat(branch.denominator()).isEqualTo(1);
        assertThat(branch.isWhole()).isFalse();
        GroupColumn root = finished.get(1);
        assertThat(root.error()).isGreaterThanOrEqualTo(branch.error());
        assertThat(branches(group, Map.of("p", SLOPPY)).get(1).error()).isGreaterThan(0.3);
    }

    @Test
    void whatIsRoundedAfterwardsIsWholeAgain() throws IOException {
        String group = "\"normalised\": \"z-score\", \"rounding\": {\"scale\": 3}, \"gate\": true";
        GroupColumn raw = branches(group, Map.of()).get(0);
        assertThat(raw.rounder()).isNull();
        assertThat(raw.gate()).isFalse();
        assertThat(raw.isWhole()).isTrue();
        GroupColumn branch = branches(group, Map.of("p", SLOPPY)).get(0);
        assertThat(branch.slip()).isEqualTo(wrong(SLOPPY, raw)).isGreaterThan(0.3);
        assertThat(branch.error()).isZero();
        assertThat(branch.denominator()).isEqualTo(1_000);
        assertThat(branch.isWhole()).isTrue();
        assertThat(branch.gate()).isTrue();
    }

    @Test
    void unitsWithOneScoreAreAtTheMeanOrInTheMiddleAndStayInDoubles() throws IOException {
        for (String how : List.of("min-max", "z-score")) {
            for (String aggregation : List.of("arithmetic", "geometric")) {
                String group = "\"normalised\": \"" + how + "\", \"aggregation\": \"" + aggregation + "\"";
                for (int units : new int[] {1, 3, 1_100}) {
                    int[][] shares = new int[units][];
                    Arrays.setAll(shares, i -> new int[] {1 + i % 7, 3 + 3 * (i % 7)});
                    CheckedFigures population = population(group, shares);
                    boolean isZScore = how.equals("z-score");
                    assertThat(Scored.isInColumns(population))
                            .as("%s of %s", group, units)
                            .isTrue();
                    Scored scores = Scored.of(population);
                    for (int i = 0; i < units; i++) {
                        assertThat(scores.score(i)).isEqualTo(isZScore ? 0 : HALF);
                        assertThat(scores.pillar(0, i)).isEqualTo(isZScore ? 0 : HALF);
                    }
                }
            }
        }
    }

    /** 1 ÷ 3 twice, and less than a thousand-millionth more. */
    @Test
    void scoresThatAreNearerEachOtherThanDoublesTellAreLeftToExactNumbers() throws IOException {
        for (Pillar.Normalised how : Pillar.Normalised.values()) {
            String name = how == Pillar.Normalised.MIN_MAX ? "min-max" : "z-score";
            CheckedFigures population = population(
                    "\"normalised\": \"" + name + "\"",
                    new int[] {700_000_000, 2_100_000_000},
                    new int[] {700_000_001, 2_100_000_003},
                    new int[] {700_000_001, 2_100_000_000});
            assertThat(Scored.isInColumns(population)).as(name).isFalse();
            Scored scores = Scored.of(population);
            assertThat(scores.score(0)).isEqualTo(scores.score(1)).isLessThan(scores.score(2));
        }
    }

    /** Half of the first group is met, which is a tie where no digit is published; the second group holds a third. */
    @Test
    void aTieOfOneGroupIsSettledInColumnsWhateverAnotherGroupHolds() throws IOException {
        String json = """
            {"format": 1, "id": "two", "version": "1", "title": "two", "family": "index", "levels": ["commune"],
             "policies": {"missing": "zero", "rounding": {"scale": 0}},
             "pillars": [{"id": "p", "title": "p"}, {"id": "q", "title": "q"}],
             "indicators": [{"code": "a", "type": "share"}, {"code": "b", "type": "share"}, {"code": "c", "type": "share"}],
             "criteria": [
              {"id": "1", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "points": 1,
               "scoring": {"function": "ratio", "full": 100}, "source": {"document": "made up"}},
              {"id": "2", "indicator": "b", "pillar": "p", "askedOf": ["commune"], "points": 1,
               "scoring": {"function": "ratio", "full": 100}, "source": {"document": "made up"}},
              {"id": "3", "indicator": "c", "pillar": "q", "askedOf": ["commune"], "points": 1,
               "scoring": {"function": "ratio", "full": 100}, "source": {"document": "made up"}}]}
            """;
        CriteriaSet set = CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "two.json");
        Submission said = new Submission(
                "U",
                List.of(
                        Entry.of("a", counts(1, 1)),
                        Entry.of("b", counts(0, 1)),
                        Entry.of("c", counts(1, 3))));
        CheckedFigures figures = Scorer.of(set)
                .read(
                        UnitRegister.of(List.of(AdministrativeUnit.of("U", "U", Level.COMMUNE)))
                                .communes(),
                        Submissions.of(List.of(said)));
        assertThat(Scored.leftToExactNumbers(figures, "p")).isZero();
        assertThat(Scored.of(figures).pillar(0, 0)).isEqualTo(1);
        assertThat(Scored.of(figures).pillar(1, 0)).isZero();
    }
}
