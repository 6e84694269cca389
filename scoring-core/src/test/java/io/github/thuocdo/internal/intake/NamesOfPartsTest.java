package io.github.thuocdo.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Requirements;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of indicators that are no criterion's own: those of parts, and those that nothing looks at. */
class NamesOfPartsTest {
    private static final UnitSelection UNITS = UnitRegister.of(
                    List.of(AdministrativeUnit.of("1", "Xã An", Level.COMMUNE)))
            .at(Level.COMMUNE);

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** A set whose one criterion looks at {@code own}, and in its part at {@code part}. */
    private static CriteriaSet set(String id, String part, String others, String empty) throws IOException {
        return CriteriaFile.read(
                in("{'format': 1, 'id': 'names', 'version': '1', 'title': 'T', 'family': 'index',"
                        + "'levels': ['commune'], 'scale': 100, 'policies': {'rounding': {'scale': 2}" + empty + "},"
                        + "'pillars': [{'id': 'p'}, {'id': 'q'}],"
                        + "'indicators': [{'code': 'own', 'name': 'Hồ sơ: từ 80', 'aliases': ['hs'], 'type': 'share'},"
                        + "{'code': 'part', 'type': 'share', " + part + "}" + others + "],"
                        + "'criteria': [{'id': '" + id + "', 'indicator': 'own', 'pillar': 'p', 'askedOf': ['commune'],"
                        + "'points': 10, 'scoring': {'function': 'parts', 'parts': ["
                        + "{'points': 8, 'scoring': {'function': 'ratio'}},"
                        + "{'points': 2, 'indicator': 'part', 'scoring': {'function': 'ratio'}}]},"
                        + "'source': {'document': 'Q'}}]}"),
                "set.json");
    }

    private static Ranking rank(CriteriaSet set, String figures) {
        return Scorer.despiteErrors(set).rank(UNITS, Submissions.readCsv(in(figures), "figures.csv"));
    }

    private static List<String> told(CriteriaSet set, String indicator) {
        return rank(set, "unit_code,indicator,value\n1,own,80\n1," + indicator + ",3\n").findings().stream()
                .filter(finding -> finding.code().equals(UnknownIndicators.CODE))
                .map(Finding::message)
                .map(message -> message.en())
                .toList();
    }

    /** A part's alias took the figures of the criterion's own indicator, and the score fell from 64 to 16. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'name': 'Trước', 'aliases': ['Hồ sơ: từ 80', 'Hồ sơ', 'Hồ sơ (%)']",
                "'name': 'Trước', 'aliases': ['HỒ SƠ', 'Hồ sơ (1)', 'hs (1)']",
                "'name': 'Hồ sơ: từ 80'",
                "'name': 'hs'"
            })
    void whatNamesACriterionsOwnIndicatorNamesNoPart(String part) throws IOException {
        CriteriaSet set = set("1", part, "", "");
        for (String heading : List.of("Hồ sơ: từ 80", "Hồ sơ", "HỒ SƠ", "Hồ sơ (%)", "Hồ sơ (1)", "hs (1)", "own")) {
            Ranking wide = rank(set, "unit_code," + heading + "\n1,80\n");
            Ranking rows = rank(set, "unit_code,indicator,value\n1," + heading + ",80\n");
            assertThat(wide.unit("1").score()).as(heading).isEqualByComparingTo("64");
            assertThat(rows.unit("1").score()).as(heading).isEqualByComparingTo("64");
        }
        assertThat(rank(set, "unit_code,part\n1,80\n").unit("1").score()).isEqualByComparingTo("16");
    }

    /** What names two indicators names none, nor the part that bears it too. */
    @Test
    void aNameOfTwoCriteriaNamesNoPart() throws IOException {
        CriteriaSet set = CriteriaFile.read(
                in(
                        "{'format': 1, 'id': 'names', 'version': '1', 'title': 'T', 'family': 'index', 'levels': ['commune'],"
                                + "'indicators': [{'code': 'one', 'name': 'Hồ sơ', 'type': 'share'},"
                                + "{'code': 'two', 'name': 'Hồ sơ', 'type': 'share'},"
                                + "{'code': 'part', 'name': 'Hồ sơ', 'type': 'share'}],"
                                + "'criteria': [{'id': '1', 'indicator': 'one', 'pillar': 'p', 'askedOf': ['commune'], 'points': 5,"
                                + "'scoring': {'function': 'ratio'}, 'source': {'document': 'Q'}},"
                                + "{'id': '2', 'indicator': 'two', 'pillar': 'p', 'askedOf': ['commune'], 'points': 5,"
                                + "'scoring': {'function': 'parts', 'parts': [{'points': 5, 'indicator': 'part',"
                                + "'scoring': {'function': 'ratio'}}]}, 'source': {'document': 'Q'}}]}"),
                "set.json");
        for (String heading : List.of("Hồ sơ", "Hồ sơ (%)", "Hồ sơ (1)")) {
            assertThat(rank(set, "unit_code," + heading + "\n1,80\n").findings())
                    .as(heading)
                    .anySatisfy(finding -> assertThat(finding.code()).isEqualTo(UnknownIndicators.CODE));
            for (String spelt : List.of(heading, "Hồ sở")) {
                assertThat(told(set, spelt))
                        .as(spelt)
                        .contains("(" + spelt + ") may be several indicators of names: one, two, part."
                                + " Maybe give the code of the one that is meant?");
            }
        }
    }

    /** Two criteria of a level, and one of communes with the parts {@code part} and {@code other}. */
    private static CriteriaSet shared(String level, String ofOne, String ofTwo, String part, String other)
            throws IOException {
        String ratio = "'scoring': {'function': 'ratio'}";
        return CriteriaFile.read(
                in(
                        "{'format': 1, 'id': 'names', 'version': '1', 'title': 'T', 'family': 'index', 'scale': 100, 'levels': ['commune',"
                                + "'district'], 'indicators': [{'code': 'one', 'type': 'share', 'name': '" + ofOne
                                + "'}, {'code': 'two', 'type': 'share', 'name': '" + ofTwo
                                + "'}, {'code': 'whole', 'type': 'share'}, {'code': 'part', 'type': 'share', " + part
                                + "}, {'code': 'other', 'type': 'share', " + other + "}],"
                                + "'criteria': [{'id': '1', 'indicator': 'one', 'pillar': 'p', 'askedOf': ['" + level
                                + "'], "
                                + ratio + ", 'source': {'document': 'Q'}},"
                                + "{'id': '2', 'indicator': 'two', 'pillar': 'p', 'askedOf': ['" + level + "'], "
                                + ratio
                                + ", 'source': {'document': 'Q'}},"
                                + "{'id': '3', 'indicator': 'whole', 'pillar': 'p', 'askedOf': ['commune'],"
                                + "'scoring': {'function': 'parts', 'parts': [{'points': 0.5, 'indicator': 'part', "
                                + ratio
                                + "}, {'points': 0.5, 'indicator': 'other', " + ratio
                                + "}]}, 'source': {'document': 'Q'}}]}"),
                "set.json");
    }

    private static final String PART = "'name': 'Hồ sơ'";
    private static final String OTHER = "'name': 'Khác'";

    @ParameterizedTest
    @CsvFileSource(resources = "names-that-are-shared.csv", delimiter = ';', numLinesToSkip = 1)
    void aNameSharedElsewhereOrUpToItsColonDoesNotShutOutThePartThatBearsIt(
            String sentence, String level, String names, String part, String other, String heading, String read)
            throws IOException {
        String[] two = names.split(" [|] ");
        CriteriaSet set = shared(level, two[0], two[1], part, other);
        AskedFigures form =
                new AskedFigures(Plan.of(set, Profile.of(Level.COMMUNE, Reading.STRICTEST), PrecedenceRules.LIBRARY));
        AskedFigures.Slot slot = form.slot(heading);
        assertThat(slot == null ? "none" : slot.indicator()).as(sentence).isEqualTo(read);
    }

    /** The advice to a heading that several bear is not the heading itself. */
    @Test
    void whatSeveralIndicatorsAreCalledIsToldWithTheirCodes() throws IOException {
        CriteriaSet set = shared("commune", "Hồ sơ", "Hồ sơ: từ 90", PART, OTHER);
        for (String heading : List.of("Hồ sơ", "HỒ SƠ (%)", "Hồ sơ (1)")) {
            for (String figures :
                    List.of("unit_code," + heading + "\n1,80\n", "unit_code,indicator,value\n1," + heading + ",80\n")) {
                List<Finding> found = rank(set, figures).findings().stream()
                        .filter(finding -> finding.code().equals(UnknownIndicators.CODE))
                        .toList();
                assertThat(found)
                        .extracting(finding -> finding.message().en())
                        .containsExactly("(" + heading + ") may be several indicators of names: one, two, part."
                                + " Maybe give the code of the one that is meant?");
                assertThat(found)
                        .extracting(finding -> finding.message().vi())
                        .containsExactly("(" + heading + ") có thể là nhiều chỉ tiêu của names: one, two, part."
                                + " Có thể ghi mã của chỉ tiêu cần dùng?");
            }
        }
    }

    @Test
    void whateverElseNamesAPartIsRead() throws IOException {
        CriteriaSet set = set("1", "'name': 'Năm trước: từ 80', 'aliases': ['Hồ sơ', 'nt']", "", "");
        for (String heading : List.of("part", "nt", "NT", "năm trước: từ 80", "Năm trước", "Năm trước (%)", "nt (1)")) {
            assertThat(rank(set, "unit_code," + heading + "\n1,80\n").unit("1").score())
                    .as(heading)
                    .isEqualByComparingTo("16");
        }
    }

    @Test
    void whatNothingLooksAtIsToldByWhateverNamesIt() throws IOException {
        CriteriaSet set = set(
                "1",
                "'name': 'Trước'",
                ", {'code': 'idle', 'name': 'Bỏ không', 'aliases': ['bk'], 'type': 'count'}",
                "");
        for (String named : List.of("idle", "bk", "BK", "Bỏ không")) {
            assertThat(told(set, named))
                    .containsExactly("(" + named + ") is an indicator of names that no criterion asks for: its figure"
                            + " does not count. Maybe the set lacks a criterion?");
        }
        assertThat(told(set, "elsewhere"))
                .containsExactly("The indicator (elsewhere) is not in names. Maybe it belongs to another set?");
    }

    /** The set does look at it, but a criterion with parts takes nothing in its place. */
    @Test
    void aSubstituteThatNoCriterionTakesIsNotToldAsLackingACriterion() throws IOException {
        CriteriaSet set = set(
                "1",
                "'name': 'Trước'",
                ", {'code': 'sub', 'name': 'Thay thế', 'type': 'count'}",
                ", 'emptyDenominator': {'gives': 'substitute', 'indicator': 'sub'}");
        for (String named : List.of("sub", "Thay thế")) {
            assertThat(told(set, named))
                    .containsExactly(
                            "(" + named + ") is what names takes where a denominator is 0, and no criterion can"
                                    + " take it so: its figure does not count. Maybe leave it out?");
        }
    }

    @Test
    void anIdOfACriterionAndAGroupIsTakenForTheCriterion() throws IOException {
        CriteriaSet set = set("p", "'name': 'Trước'", "", "");
        assertThat(told(set, "p")).containsExactly("The indicator (p) is not in names. Maybe own?");
        assertThat(told(set, "q")).singleElement().asString().startsWith("(q) is a group of names");
    }

    @Test
    void eachCodeIsAskedOnceAndNoAliasIs() throws IOException {
        CriteriaSet read = set("1", "'name': 'Trước', 'aliases': ['nt1', 'nt2']", "", "");
        List<String> asked = new ArrayList<>();
        CriteriaSet set = CriteriaSet.builder("counted")
                .title("T", "T")
                .levels(Level.COMMUNE)
                .requirements(new Counting(read.requirements(), asked))
                .build();
        AskedFigures form =
                new AskedFigures(Plan.of(set, Profile.of(Level.COMMUNE, Reading.STRICTEST), PrecedenceRules.LIBRARY));
        for (String named : List.of("hs", "nt1", "NT2", "Trước", "none")) {
            assertThat(form.slot(named) == null).as(named).isEqualTo(named.equals("none"));
        }
        assertThat(asked).containsExactly("part");
    }

    /** Requirements that note for which codes they are asked. */
    private record Counting(Requirements all, List<String> asked) implements Requirements {
        @Override
        public List<Criterion> askedUnder(Profile profile) {
            return all.askedUnder(profile);
        }

        @Override
        public Map<Indicator, FigureType> collectedAt(Level level) {
            return all.collectedAt(level);
        }

        @Override
        public Optional<Indicator> declared(String code) {
            asked.add(code);
            return all.declared(code);
        }
    }
}
