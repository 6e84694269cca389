package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.SmallSets;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares that scoring functions take, where no threshold is stated: 0.92 where 92 % was meant. */
class SharesAsFractionsTest {
    /** By ratio, by steps, and in a part; less is better for late ones, and rare ones have all points at 5 %. */
    private static final CriteriaSet SET = set("""
        {"format": 1, "id": "shares", "version": "1", "title": "shares", "family": "index", "levels": ["commune"],
         "scale": 50, "policies": {"missing": "zero", "rounding": {"scale": 4}},
         "indicators": [{"code": "online", "type": "share"}, {"code": "steps", "type": "share"},
                        {"code": "part", "type": "share"}, {"code": "late", "type": "share"},
                        {"code": "rare", "type": "share"}, {"code": "apps", "type": "count"}],
         "criteria": [
          {"id": "1", "indicator": "online", "pillar": "p", "askedOf": ["commune"], "points": 10,
           "scoring": {"function": "ratio", "full": 80}, "source": {"document": "made up"}},
          {"id": "2", "indicator": "steps", "pillar": "p", "askedOf": ["commune"], "points": 10,
           "scoring": {"function": "steps", "steps": [{"from": 90, "points": 10}, {"from": 0.5, "points": 5}]},
           "source": {"document": "made up"}},
          {"id": "3", "indicator": "apps", "pillar": "p", "askedOf": ["commune"], "points": 10,
           "requirement": {"inProportion": true}, "scoring": {"function": "parts", "parts": [
            {"points": 5, "scoring": {"function": "per-item", "each": 1, "most": 5}},
            {"indicator": "part", "points": 5, "scoring": {"function": "ratio", "full": 100}}]},
           "source": {"document": "made up"}},
          {"id": "4", "indicator": "late", "pillar": "p", "askedOf": ["commune"], "points": 10,
           "scoring": {"function": "ratio", "full": 100, "direction": "less"}, "source": {"document": "made up"}},
          {"id": "5", "indicator": "rare", "pillar": "p", "askedOf": ["commune"], "points": 10,
           "scoring": {"function": "ratio", "full": 5}, "source": {"document": "made up"}}]}
        """);

    private static CriteriaSet set(String json) {
        try {
            return CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "shares.json");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Finding> doubts(String csv) {
        UnitRegister register = UnitRegister.of(List.of(
                SmallSets.unit("01", "Xã An", Level.COMMUNE),
                SmallSets.unit("02", "Xã Bình", Level.COMMUNE),
                SmallSets.unit("03", "Xã Cao", Level.COMMUNE),
                SmallSets.unit("04", "Xã Dân", Level.COMMUNE),
                SmallSets.unit("05", "Xã Đông", Level.COMMUNE)));
        Submissions said = Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "a");
        return Scorer.of(SET).read(register.communes(), said).findings().stream()
                .filter(finding -> finding.code().equals("shares-as-fractions"))
                .toList();
    }

    @Test
    void oneUnitWhoseSharesAreAllAtMostOneIsDoubtedInBothLanguages() {
        assertThat(doubts("unit_code;online;steps;part\n01;0,92;0,81;0,975\n02;92;81;97,5\n"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.unit()).hasValue("01");
                    assertThat(finding.message().en())
                            .isEqualTo(
                                    "All 3 shares that this unit gives as plain numbers are at most 1, the first (0.92): a"
                                            + " share is in percent, so that is 0.92%. Maybe 92% was meant?");
                    assertThat(finding.message().vi())
                            .isEqualTo(
                                    "Cả 3 tỷ lệ mà đơn vị này ghi bằng số không có dấu % đều không quá 1, số đầu là (0,92):"
                                            + " tỷ lệ tính bằng phần trăm, tức là 0,92%. Có thể muốn ghi 92%?");
                });
    }

    @ParameterizedTest
    @CsvSource({"online", "steps", "part"})
    void anIndicatorOfWhichThreeUnitsGiveFractionsIsDoubted(String indicator) {
        assertThat(doubts("unit_code," + indicator + "\n01,0.9\n02,0.8\n03,1\n"))
                .singleElement()
                .extracting(finding -> finding.indicator().orElseThrow())
                .isEqualTo(indicator);
        assertThat(doubts("unit_code," + indicator + "\n01,0.9\n02,0.8\n03,85\n"))
                .extracting(finding -> finding.unit().orElseThrow())
                .containsExactlyInAnyOrder("01", "02");
    }

    @Test
    void aUnitThatWritesOneForAllOrOneOfThemWithASignIsDoubtedBesideOthers() {
        assertThat(doubts("unit_code;online;steps;part\n01;1;1;1\n02;92;81;97\n"))
                .extracting(finding -> finding.message().en())
                .containsExactly(
                        "All 3 shares that this unit gives as plain numbers are at most 1, the first (1): a share is"
                                + " in percent, so that is 1%. Maybe 100% was meant?");
        assertThat(doubts("unit_code;online;steps;part\n01;0,92;0,9;97%\n02;92;81;97\n"))
                .extracting(finding -> finding.unit().orElseThrow())
                .containsExactly("01");
        assertThat(doubts("unit_code;online\n01;1\n02;92\n")).isEmpty();
        assertThat(doubts("unit_code;online;steps\n01;0,5;0,6\n02;0,7;\n03;92;81\n"))
                .extracting(finding -> finding.unit().orElseThrow())
                .containsExactlyInAnyOrder("01", "02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.8", "1", "97", "97%"})
    void oneShareOfAUnitIsDoubtedWhateverTheOtherUnitWrites(String other) {
        assertThat(doubts("unit_code,online\n01,0.92\n02," + other + "\n"))
                .extracting(finding -> finding.unit().orElseThrow())
                .containsExactly("01");
    }

    @ParameterizedTest
    @CsvSource({"late", "rare"})
    void whereAFewPercentAreAllThatIsHopedForNothingIsDoubted(String indicator) {
        assertThat(doubts("unit_code," + indicator + "\n01,0.9\n02,0.8\n03,0.5\n"))
                .isEmpty();
        assertThat(doubts("unit_code," + indicator + "\n01,0.9\n")).isEmpty();
        assertThat(doubts("unit_code,late,rare,online\n01,0.9,0.8,75\n")).isEmpty();
    }

    /** What most units give decides whether a lone fraction is odd. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    01;0,95;97,5;88¶02;96;97;90¶03;91;95;89¶ | 01
                    01;0,95;97,5;88¶02;96%;97;90¶ | 01
                    01;0,95;97,5;88¶02;96/100;97;90¶ | 01
                    01;0,95;97,5;88¶02;0,9;97;90¶03;91;95;0,5¶ | 01 03
                    01;0,95;97,5;88¶02;0,9;0,97;0,9¶03;91;95;90¶ | 01 02
                    01;0,9;0,8;0,7¶02;0,9;0,9;0,9¶03;0,9;0,8;0,9¶04;0,9;0,8;0,9¶05;91;95;90¶ | 01 01 01
                    01;0,95;97,5;88¶02;9,6;97;90¶03;91;95;89¶ |
                    01;0,95;97,5;88¶02;1/100;97;90¶03;91;95;89¶ |
                    01;0,95;97,5;88¶02;0,6%;97;90¶03;91;95;89¶ |
                    01;0,95%;97,5;88¶02;96;97;90¶03;91;95;89¶ |
                    01;1;97,5;88¶02;96;97;90¶03;91;95;89¶ |
                    01;0,95;97,5;88¶02;;97;90¶03;0;95;89¶ |
                    """)
    void aFractionIsDoubtedWhereEveryOtherUnitGivesPercents(String rows, String units) {
        assertThat(doubts("unit_code;online;steps;part¶".concat(rows).replace('¶', '\n')))
                .extracting(finding -> finding.unit().orElseThrow())
                .containsExactly(units == null ? new String[0] : units.split(" "));
    }

    /** A form is of one unit: what it gives for other shares tells that it knows percent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    01;0,96;100;¶          | 01
                    01;0,96;12;¶02;;97;90¶ | 01
                    01;0,96;100/100;¶      | 01
                    01;0,96%;100;¶         |
                    01;96/10000;100;¶      |
                    01;1;100;¶             |
                    01;0;100;¶             |
                    01;0,96;100;¶02;0;97;¶ |
                    01;0,96;100;¶02;3;97;¶ |
                    """)
    void aFractionBesidePercentsOfTheSameUnitIsDoubted(String rows, String units) {
        assertThat(doubts("unit_code;online;steps;part¶".concat(rows).replace('¶', '\n')))
                .extracting(finding -> finding.unit().orElseThrow())
                .containsExactly(units == null ? new String[0] : units.split(" "));
    }

    @Test
    void aFractionBesidePercentsOfTheSameUnitIsToldInBothLanguages() {
        assertThat(doubts("unit_code;online;steps\n01;0,96;100\n"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.indicator()).hasValue("online");
                    assertThat(finding.message().en())
                            .isEqualTo("1 unit gives less than 1 for this share, the first (0.96), and more than 1 for"
                                    + " other shares: a share is in percent, so that is 0.96%. Maybe 96% was meant?");
                    assertThat(finding.message().vi())
                            .isEqualTo("1 đơn vị ghi tỷ lệ này nhỏ hơn 1, số đầu là (0,96), còn các tỷ lệ khác ghi trên"
                                    + " 1: tỷ lệ tính bằng phần trăm, tức là 0,96%. Có thể muốn ghi 96%?");
                });
    }

    /** Another step of the same figure may be right; the one that counts is doubted, at its own line. */
    @ParameterizedTest
    @ValueSource(strings = {"95", "95%"})
    void theFractionThatCountsIsDoubtedWhereverItStands(String self) {
        assertThat(doubts("unit_code,indicator,value,ledger\n01,online,97,self\n02,online," + self
                        + ",self\n02,online,0.95,verified\n03,online,88,self\n"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.line()).hasValue(4));
    }

    @Test
    void aFractionAmongPercentsIsToldInBothLanguages() {
        assertThat(doubts("unit_code;online;steps\n01;0,95;97,5\n02;96;97\n"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.indicator()).hasValue("online");
                    assertThat(finding.message().en())
                            .isEqualTo("1 unit gives less than 1 for this share, the first (0.95), and other units"
                                    + " more than 10: a share is in percent, so that is 0.95%. Maybe 95% was meant?");
                    assertThat(finding.message().vi())
                            .isEqualTo("1 đơn vị ghi tỷ lệ này nhỏ hơn 1, số đầu là (0,95), còn các đơn vị khác ghi"
                                    + " trên 10: tỷ lệ tính bằng phần trăm, tức là 0,95%. Có thể muốn ghi 95%?");
                });
    }
}
