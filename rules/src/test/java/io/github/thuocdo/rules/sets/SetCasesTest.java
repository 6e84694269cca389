package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole files, a case each, whose results another evaluator of the format found to be none or another. */
class SetCasesTest {
    private static InputStream file(String name, String of) {
        return Objects.requireNonNull(
                SetCasesTest.class.getResourceAsStream("/set-cases/" + name + "/" + of), name + "/" + of);
    }

    private static CriteriaSet set(String name) throws IOException {
        return set(name, "set.json");
    }

    private static CriteriaSet set(String name, String of) throws IOException {
        try (InputStream json = file(name, of)) {
            return CriteriaFile.read(json, of);
        }
    }

    private static Submissions figures(String name, String of) throws IOException {
        try (InputStream figures = file(name, of)) {
            return Submissions.readCsv(figures, of);
        }
    }

    private static Ranking rank(String name, String set, Submissions figures) throws IOException {
        try (InputStream units = file(name, "u.csv")) {
            return Scorer.of(set(name, set))
                    .rank(UnitRegister.read(units, "u.csv").communes(), figures);
        }
    }

    private static List<String> codes(Ranking ranking) {
        return ranking.findings().stream().map(Finding::code).toList();
    }

    private static Ranking rank(Scorer scorer, String name) throws IOException {
        try (InputStream units = file(name, "units.csv");
                InputStream figures = file(name, "input.csv")) {
            return scorer.rank(
                    UnitRegister.read(units, "units.csv").communes(), Submissions.readCsv(figures, "input.csv"));
        }
    }

    /** Score and ends, what became of each criterion, and the verdict. */
    private static String told(RankedUnit unit) {
        return List.of(unit.findScore(), unit.worst(), unit.best()).stream()
                        .map(SetCasesTest::text)
                        .collect(Collectors.joining(" "))
                + unit.outcomes().stream()
                        .map(each -> "; " + each.status() + " " + text(each.points()))
                        .collect(Collectors.joining())
                + unit.verdict().map(Verdict::code).map("; "::concat).orElse("");
    }

    private static String text(Optional<?> number) {
        return number.map(Object::toString).orElse("—");
    }

    /** The group (XÃ) is that of the units of type (xã), as letters do not differ by case; and a part, bonus or sum weighs its points. */
    @ParameterizedTest
    @CsvSource({
        "coverage-of-parts, 1, 0.3333 0.3333 0.6667; UNKNOWN —; SCORED 1.0000",
        "declared-all-fail-is-right, 1, 0.1000 0.1000 0.1000; NOT_MET 0.1000; FAIL",
        "declared-fail, 1, 0.4000 0.4000 0.4000; MET 1.0000; NOT_MET 0.1000; NOT_MET 0.1000; UNDECIDED",
        "declared-fail, 2, 0.7000 0.7000 0.7000; MET 1.0000; MET 1.0000; NOT_MET 0.1000; UNDECIDED",
        "exclude-score-outside-interval, 1, 0.5000 0.5000 0.9000; UNKNOWN —; SCORED 1.0000",
        "gate-below-zero, 1, 0.0000 0.0000 0.0000; SCORED 0.0000; SCORED -4.0000",
        "log-drops-figure-for-others, 1, 0.3333 — —; UNKNOWN —; SCORED 1.0000; NOT_MET 0.0000",
        "nfd-id, 1, 0.5000 0.5000 0.5000; SCORED 0.5000",
        "nine-digits-z-score, 1, -0.607456739 -0.607456739 -0.607456739; SCORED -0.607456739",
        "notmet-zero-beside-scored, 1, 0.5625 0.5625 0.5625; NOT_MET 0.6250; SCORED 0.5000",
        "only-group-nobody, 1, 0.3000 0.3000 0.3000; SCORED 0.5000; SCORED 0.1000",
        "sum-of-adjustments-only, 1, 10.0000 10.0000 10.0000; SCORED 0.0000; SCORED 2.0000",
        "sum-of-adjustments-only, 2, 10.0000 10.0000 10.0000; NOT_APPLICABLE —; SCORED 2.0000",
        "vacuous-pass-all, 1, — — —; NOT_APPLICABLE —; NOT_APPLICABLE —; UNDECIDED",
        "vacuous-pass-all, 2, 0.9500 0.9500 0.9500; MET 1.0000; NOT_MET 0.9000; FAIL",
        "weights-below-replace-points, 1, 0.5000 0.5000 0.5000; SCORED 2.0000; SCORED 1.0000; SCORED 0.0000",
        "z-score-best-not-a-bound, 3, 1.0911 — —; SCORED 1.0911",
        "z-score-best-not-a-bound, 4, — — —; UNKNOWN —",
        "z-score-known, 4, 1.4954 1.4954 1.4954; SCORED 1.4954"
    })
    void eachHasItsOneMeaning(String name, String unit, String told) throws IOException {
        assertThat(told(rank(Scorer.of(set(name)), name).unit(unit))).isEqualTo(told);
    }

    /** Aliases and names of what only a part or a substitute looks at head rows as those of criteria do. */
    @Test
    void partsAndSubstitutesAreNamedByTheirAliasesAndNames() throws IOException {
        Ranking ranking = rank(Scorer.of(set("names-of-parts")), "names-of-parts");
        assertThat(ranking.entries().stream().map(SetCasesTest::told))
                .containsExactly(
                        "60.00 60.00 60.00; SCORED 7.00; SCORED 5.00; SCORED —",
                        "55.00 55.00 55.00; SCORED 6.00; SCORED 5.00; SCORED —",
                        "32.14 32.14 32.14; SCORED 2.00; SCORED 2.50; NOT_APPLICABLE —");
        assertThat(ranking.findings().stream()
                        .filter(found -> found.code().equals("unknown-indicator"))
                        .map(found -> found.indicator().orElseThrow() + ": "
                                + found.message().en().split("\\. ", 2)[0]))
                .containsExactly(
                        "unused: (unused) is an indicator of names-of-parts that no criterion asks for: its figure does not count",
                        "idle: (idle) is a group of names-of-parts, which takes no figure, so this does not count",
                        "p: (p) is a group of names-of-parts, which takes no figure, so this does not count");
    }

    /** What was told of a unit whose figure is missing, 3.57 to 130.06, was no bound: the figure can take it to 168.81 or −35.19. */
    @Test
    void aZScoreHasNoEndsAndItsUnitGoesBeyondWhatWasTold() throws IOException {
        Ranking missing = rank("z-score-ends", "zs.json", figures("z-score-ends", "miss.csv"));
        assertThat(missing.entries()).allSatisfy(unit -> {
            assertThat(unit.worst()).isEmpty();
            assertThat(unit.best()).isEmpty();
        });
        assertThat(codes(missing)).containsOnlyOnce("bounds-unknown");
        Ranking most = rank("z-score-ends", "zs.json", figures("z-score-ends", "known.csv"));
        assertThat(most.unit("U6").score()).isEqualByComparingTo("168.8124");
        Ranking least = rank("z-score-ends", "zs.json", figures("z-score-ends", "known2.csv"));
        assertThat(least.unit("U6").score()).isEqualByComparingTo("-35.1891");
        assertThat(codes(most)).doesNotContain("bounds-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dated.json", "dated3.json"})
    void aSetOfWhichNothingIsInForceYetSaysFromWhenOn(String set) throws IOException {
        Submissions figures = figures("nothing-in-force", "dated.csv");
        Ranking before = rank("nothing-in-force", set, figures.forPeriod(2022));
        assertThat(before.ranked()).isZero();
        assertThat(before.findings().stream().filter(found -> found.code().equals("nothing-in-force")))
                .singleElement()
                .extracting(found -> found.message().en())
                .asString()
                .contains("2022", "2023-01-01");
        assertThat(codes(rank("nothing-in-force", set, figures.forPeriod(2023))))
                .doesNotContain("nothing-in-force");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minmax.json", "rk.json"})
    void aConstantColumnGivesHalfToEachAndIsTold(String set) throws IOException {
        Ranking six = rank("constant-column", set, figures("constant-column", "const.csv"));
        assertThat(six.entries())
                .allSatisfy(unit -> assertThat(unit.outcome("a").points())
                        .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("0.5")));
        assertThat(codes(six)).containsOnlyOnce("tells-nobody-apart");
        Ranking one = rank("constant-column", set, figures("constant-column", "one.csv"));
        assertThat(one.unit("U1").score()).isEqualByComparingTo("50");
        assertThat(codes(one)).contains("one-unit-alone");
    }

    /** 51 faults of a first attempt, of which half said the same. */
    @Test
    void theSameFaultIsToldOnceInBothLanguages() {
        CriteriaException refused =
                catchThrowableOfType(CriteriaException.class, () -> set("of-an-office", "faulty.json"));
        List<String> faults = refused.faults(Locale.ENGLISH);
        assertThat(faults).hasSizeLessThanOrEqualTo(51 - 26 + 2).anyMatch(fault -> fault.contains("likewise"));
        assertThat(faults.stream().map(fault -> fault.replaceAll("faulty.json:[0-9]+: ", "")))
                .doesNotHaveDuplicates();
        assertThat(refused.faults(new Locale("vi"))).hasSameSizeAs(faults).doesNotContainAnyElementsOf(faults);
        assertThat(faults)
                .anyMatch(fault -> fault.contains("Maybe it is a penalty: \"function\": \"adjustment\"?"))
                .anyMatch(fault -> fault.contains("Maybe turn the list round?"));
    }

    /** Thresholds and functions in one set: what was told as "1 met, 0 not met" above three that were not met. */
    @Test
    void countsAddUpInTheSetOfAnOffice() throws IOException {
        CriteriaSet set = set("of-an-office");
        Ranking ranking =
                Scorer.despiteErrors(set).rank(YenDinh.units().communes(), figures("of-an-office", "input.csv"));
        assertThat(ranking.entries()).hasSize(26).allSatisfy(unit -> {
            List<Status> statuses =
                    unit.scored().stream().map(outcome -> outcome.status()).toList();
            assertThat(unit.notMet()).isEqualTo(Collections.frequency(statuses, Status.NOT_MET));
            assertThat(unit.pointsOnly()).isEqualTo(Collections.frequency(statuses, Status.SCORED));
            assertThat(unit.met() + unit.notMet() + unit.unknown() + unit.notApplicable() + unit.pointsOnly())
                    .isEqualTo(ranking.plan().scored().size());
            assertThat(unit.verdict().map(Verdict::code)).isNotEqualTo(Optional.of(""));
        });
        assertThat(ranking.unit("15397").verdict()).isPresent();
        assertThat(ranking.unit("15397").explain().text(Locale.ENGLISH))
                .contains(" of 10", "next ")
                .doesNotContain("in proportion");
    }

    @Test
    void aSchemaNamedInTheFileChangesNothing() throws IOException {
        assertThat(CriteriaFile.sha256(set("of-an-office", "set-with-schema-member.json")))
                .isEqualTo(CriteriaFile.sha256(set("of-an-office")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"best-unit-less", "share-of-threshold-less"})
    void aDirectionThatWouldBeIgnoredIsRefused(String name) {
        assertThatThrownBy(() -> set(name))
                .isInstanceOf(CriteriaException.class)
                .hasMessageContaining("takes no \"direction\": \"less\"");
    }

    @Test
    void aBonusUnderARootIsAnErrorOfTheSetAndNobodyIsScored() throws IOException {
        CriteriaSet set = set("bonus-in-geometric");
        assertThat(CriteriaFile.prove(set))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .hasSize(1);
        assertThatThrownBy(() -> Scorer.of(set)).isInstanceOf(CriteriaException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "log-drops-figure-for-others, ERROR, not-above-0, (0) has no logarithm",
        "z-score-best-not-a-bound, INFO, bounds-unknown, (c0)"
    })
    void whatARankingCannotSayOtherwiseIsAFinding(String name, Severity severity, String code, String says)
            throws IOException {
        Finding found = rank(Scorer.of(set(name)), name).findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(found.severity()).isEqualTo(severity);
        assertThat(found.message().en()).contains(says);
    }
}
