package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import com.google.common.hash.Hashing;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A built-in set written as data and read again asks, scores and ranks as the rules do. */
class CopiesOfSetsTest {
    private static final Map<CriteriaSet, CriteriaSet> COPIES = copies();

    static Stream<CriteriaSet> builtIn() {
        return Stream.of(YenDinh.criteria(), Dti922.criteria());
    }

    private static Map<CriteriaSet, CriteriaSet> copies() {
        Map<CriteriaSet, CriteriaSet> copies = new LinkedHashMap<>();
        builtIn().forEach(set -> copies.put(set, read(written(set))));
        return copies;
    }

    static String written(CriteriaSet set) {
        StringWriter out = new StringWriter();
        try {
            CriteriaFile.write(set, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static CriteriaSet read(String json) {
        try {
            return CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "set.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void theCopyWrittenAgainHasTheSameBytes(CriteriaSet set) {
        assertThat(written(read(written(set)))).isEqualTo(written(set));
    }

    static Stream<CriteriaSet> all() {
        return Streams.stream(CriteriaSets.ids()).map(id -> CriteriaSets.named(id));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theCopyHasTheSameHashHoweverItsFileIsLaidOut(CriteriaSet set) {
        String json = written(set);
        assertThat(CriteriaFile.sha256(read(json)))
                .isEqualTo(CriteriaFile.sha256(set))
                .isEqualTo(sha256(json));
        assertThat(CriteriaFile.sha256(read(json.replace("\n", "\r\n  ")))).isEqualTo(CriteriaFile.sha256(set));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aChangedCopyHasAnotherHash(CriteriaSet set) {
        String changed = written(set).replaceFirst("\"version\" : \"", "\"version\" : \"x");
        assertThat(CriteriaFile.sha256(read(changed))).isNotEqualTo(CriteriaFile.sha256(set));
    }

    private static String sha256(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void theCopySaysTheSameOfItself(CriteriaSet set) {
        CriteriaSet copy = read(written(set));
        assertThat(copy.id()).isEqualTo(set.id());
        assertThat(copy.version()).isEqualTo(set.version());
        assertThat(copy.title()).isEqualTo(set.title());
        assertThat(copy.levels()).isEqualTo(set.levels());
        assertThat(copy.horizons()).isEqualTo(set.horizons());
        assertThat(copy.defaultHorizon()).isEqualTo(set.defaultHorizon());
        assertThat(copy.policies()).isEqualTo(set.policies());
        assertThat(copy.scoringNote()).isEqualTo(set.scoringNote());
        assertThat(copy.family()).isEqualTo(set.family());
        assertThat(copy.scale()).isEqualTo(set.scale());
        assertThat(copy.pillars()).isEqualTo(set.pillars());
        assertThat(copy.hasOneCriterionPerIndicator()).isEqualTo(set.hasOneCriterionPerIndicator());
        assertThat(copy.verdicts()).isEqualTo(set.verdicts());
        assertThat(copy.validFrom()).isEqualTo(set.validFrom());
        assertThat(copy.validTo()).isEqualTo(set.validTo());
        assertThat(copy.totalPoints()).isEqualTo(set.totalPoints());
        assertThat(copy.indicatorCodes()).isEqualTo(set.indicatorCodes());
        for (Level level : set.levels()) {
            assertThat(collected(copy, level)).isEqualTo(collected(set, level));
        }
    }

    private static Map<String, Object> collected(CriteriaSet set, Level level) {
        Map<String, Object> types = new LinkedHashMap<>();
        set.collectedAt(level).forEach((indicator, type) -> types.put(indicator.code(), type));
        return types;
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void theCopyAsksTheSameUnderEveryProfile(CriteriaSet set) {
        CriteriaSet copy = read(written(set));
        for (Profile profile : profiles(set)) {
            Plan plan = Plan.of(set, profile, PrecedenceRules.LIBRARY);
            Plan copied = Plan.of(copy, profile, PrecedenceRules.LIBRARY);
            assertThat(copied.criteria().stream().map(CopiesOfSetsTest::comparable))
                    .as(profile.toString())
                    .containsExactlyElementsOf(plan.criteria().stream()
                            .map(CopiesOfSetsTest::comparable)
                            .toList());
            assertThat(copied.types()).isEqualTo(plan.types());
            assertThat(copied.pillars()).isEqualTo(plan.pillars());
            assertThat(copied.isPlainMean()).isEqualTo(plan.isPlainMean());
        }
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void theProverFindsNothingWrongInIt(CriteriaSet set) {
        assertThat(CriteriaFile.prove(set)).isEmpty();
        assertThat(CriteriaFile.prove(read(written(set)))).isEmpty();
    }

    /**
     * All that a criterion says, except its place among all and what its indicator is called: each rule names its indicator
     * itself, a data set names it once.
     */
    private static Criterion comparable(Criterion c) {
        Indicator indicator = Indicator.of(c.indicator().code(), c.name());
        return new Criterion(
                c.id(),
                0,
                c.name(),
                c.rule(),
                indicator,
                c.pillar(),
                c.target(),
                c.type(),
                c.requirement(),
                c.levels(),
                c.horizon(),
                c.standing(),
                c.source(),
                c.exceptions(),
                c.lead(),
                c.coordinating(),
                c.notes());
    }

    private static List<Profile> profiles(CriteriaSet set) {
        List<Profile> profiles = new ArrayList<>();
        for (Level level : set.levels()) {
            for (Reading reading : set.readings()) {
                if (set.horizons().isEmpty()) {
                    profiles.add(Profile.of(level, reading));
                }
                for (Horizon horizon : set.horizons()) {
                    profiles.add(Profile.of(level, horizon, reading));
                }
            }
        }
        return profiles;
    }

    /** Units with random figures under one plan. */
    record Round(CriteriaSet set, Profile profile, List<Map<String, Observation>> units) {
        @Override
        public String toString() {
            return set.id() + " " + profile + " " + units;
        }
    }

    @Provide
    Arbitrary<Round> rounds() {
        return Arbitraries.of(COPIES.keySet())
                .flatMap(set -> Arbitraries.of(profiles(set))
                        .flatMap(profile -> Figurings.unit(
                                        CaseRoom.scorer(set, profile).plan(profile.level()))
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(8)
                                .map(units -> new Round(set, profile, units))));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void theCopyGivesTheSameOutcomesScoresAndRanks(@ForAll("rounds") Round round) {
        Ranking ranking = rank(round.set(), round);
        Ranking copied = rank(Objects.requireNonNull(COPIES.get(round.set())), round);
        assertThat(copied.entries().stream().map(CopiesOfSetsTest::shown))
                .containsExactlyElementsOf(
                        ranking.entries().stream().map(CopiesOfSetsTest::shown).toList());
    }

    private static List<Object> shown(RankedUnit unit) {
        return Arrays.asList(
                unit.unit().code(),
                unit.findRank(),
                unit.findScore(),
                unit.worst(),
                unit.best(),
                unit.met(),
                unit.pillars(),
                unit.outcomes().stream()
                        .map(o -> o.criterion().id() + " " + o.status() + " " + o.points() + " " + o.gap())
                        .toList());
    }

    private static Ranking rank(CriteriaSet set, Round round) {
        Profile profile = round.profile();
        UnitSelection units = UnitRegister.of(IntStream.range(0, round.units().size())
                        .mapToObj(i -> AdministrativeUnit.of("U" + i, "Đơn vị " + i, profile.level()))
                        .toList())
                .at(profile.level());
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < round.units().size(); i++) {
            List<Entry> entries = new ArrayList<>();
            round.units().get(i).forEach((indicator, said) -> entries.add(Entry.of(indicator, said)));
            submissions.add(new Submission("U" + i, ImmutableList.copyOf(entries)));
        }
        Scorer scorer = Scorer.of(set).withReading(profile.reading()).withoutConsistency();
        return CaseRoom.forHorizon(scorer, profile).rank(units, Submissions.of(submissions));
    }
}
