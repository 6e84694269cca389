package io.github.thuocdo.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import io.github.thuocdo.submission.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Old periods restated for units that were merged since: nothing is divided, nothing is guessed, and once is enough. */
class RestatementProperties {
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final CriteriaSet SAMPLE = sample();
    /** A and B became A+B under A's code, C became D, E was divided, F stayed, and G came to F only in part. */
    private static final Mergers MERGERS = Mergers.of(
            "sample",
            List.of(
                    new Merger("01", "Xã A", "01", "Xã AB", false),
                    new Merger("02", "Xã B", "01", "Xã AB", false),
                    new Merger("03", "Xã C", "02", "Xã D", false),
                    new Merger("05", "Xã E", "05", "Xã E", true),
                    new Merger("05", "Xã E", "02", "Xã Z", true),
                    new Merger("06", "Xã F", "06", "Xã F", false)));

    private static final UnitSelection OLD = units(LAST, "01 Xã A", "02 Xã B", "03 Xã C", "05 Xã E", "06 Xã F");
    private static final UnitSelection NEW = units(null, "01 Xã AB", "02 Xã D", "05 Xã E", "06 Xã F", "07 Xã H");

    private static CriteriaSet sample() {
        String file = "/io/github/thuocdo/insight/sample-set.json";
        try (InputStream in = RestatementProperties.class.getResourceAsStream(file)) {
            return CriteriaFile.read(Objects.requireNonNull(in), "sample.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnitSelection units(@Nullable LocalDate last, String... named) {
        List<AdministrativeUnit> all = new ArrayList<>();
        for (String unit : named) {
            AdministrativeUnit one = AdministrativeUnit.of(unit.substring(0, 2), unit.substring(3), Level.COMMUNE);
            all.add(last == null ? one.withValidFrom(LAST.plusDays(1)) : one.withValidTo(last));
        }
        return UnitRegister.of(all).communes();
    }

    private static Restatement restated(UnitSelection units, Submissions figures, MergerPolicy policy) {
        return Restatement.of(
                Scorer.of(SAMPLE).read(units, figures),
                figures,
                NEW,
                MERGERS,
                policy,
                Optional.of(Population.of(Map.of("01", 3000L, "02", 1000L))));
    }

    private static Observation said(Restatement restated, String unit, String indicator) {
        return restated.figures().all().stream()
                .filter(submission -> submission.unit().equals(unit))
                .flatMap(submission -> submission.entries().stream())
                .filter(entry -> entry.indicator().equals(indicator))
                .map(Entry::observation)
                .findFirst()
                .orElse(Observation.MISSING);
    }

    private static List<String> codes(Restatement restated) {
        return restated.findings().stream()
                .map(finding -> finding.unit().orElse("") + " " + finding.code())
                .toList();
    }

    @Test
    void countsAreAddedAndOtherPoliciesMakeOtherFiguresOfThem() {
        Submissions figures = Submissions.of(
                Submission.of("01").counts("a", 30, 40), Submission.of("02").counts("a", 30, 100));

        // 75 % and 30 %.
        assertThat(said(restated(OLD, figures, MergerPolicy.COUNTS), "01", "a"))
                .isEqualTo(Observation.Counts.of(60, 140));
        assertThat(said(restated(OLD, figures, MergerPolicy.MEAN), "01", "a")).hasToString("52.5");
        assertThat(said(restated(OLD, figures, MergerPolicy.WORST), "01", "a"))
                .isEqualTo(Observation.Counts.of(30, 100));
        assertThat(said(restated(OLD, figures, MergerPolicy.POPULATION), "01", "a"))
                .hasToString("63.75");
    }

    @Test
    void aMeanThatIsNoDecimalStaysExact() {
        Submissions figures = Submissions.of(
                Submission.of("01").counts("a", 1, 3), Submission.of("02").counts("a", 1, 7));

        assertThat(said(restated(OLD, figures, MergerPolicy.MEAN), "01", "a")).isEqualTo(Observation.Counts.of(5, 21));
    }

    @Test
    void sharesWithoutCountsAreNotAddedAndAnswersThatDifferHaveNoMean() {
        Submissions figures = Submissions.of(
                Submission.of("01").value("a", "80").counts("b", 1, 2).yes("c"),
                Submission.of("02").value("a", "80").counts("b", 1, 2).no("c"));

        Restatement counts = restated(OLD, figures, MergerPolicy.COUNTS);
        assertThat(said(counts, "01", "a")).isEqualTo(Observation.MISSING);
        assertThat(codes(counts)).contains("01 merger-no-figure");
        assertThat(message(counts, "merger-no-figure")).contains("2 indicators: a, c");
        assertThat(said(restated(OLD, figures, MergerPolicy.MEAN), "01", "c")).isEqualTo(Observation.MISSING);
        assertThat(said(restated(OLD, figures, MergerPolicy.WORST), "01", "c")).isEqualTo(new Observation.YesNo(false));
    }

    private static String message(Restatement restated, String code) {
        return restated.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::message)
                .findFirst()
                .orElseThrow()
                .en();
    }

    @Test
    void aUnitThatReportedNothingLeavesTheWholeWithoutAFigure() {
        Submissions figures =
                Submissions.of(Submission.of("01").counts("a", 1, 2).notApplicable("b"), Submission.of("02"));

        Restatement restated = restated(OLD, figures, MergerPolicy.COUNTS);

        assertThat(said(restated, "01", "a")).isEqualTo(Observation.MISSING);
        assertThat(message(restated, "merger-figures-missing")).contains("2 indicators of (Xã AB)");
    }

    @Test
    void whatDoesNotApplyLeavesTheSum() {
        Submissions figures = Submissions.of(
                Submission.of("01").counts("a", 1, 2), Submission.of("02").notApplicable("a"));

        assertThat(said(restated(OLD, figures, MergerPolicy.COUNTS), "01", "a")).isEqualTo(Observation.Counts.of(1, 2));
    }

    @Test
    void aUnitThatIsOnlyRenamedKeepsEveryLedgerAndTheEvidence() {
        Submissions figures = Submissions.of(
                Submission.of("03").value("a", "50").verified().evidence("01/BC"),
                Submission.of("06").yes("c"));

        Restatement restated = restated(OLD, figures, MergerPolicy.COUNTS);

        assertThat(restated.figures().all().stream()
                        .filter(submission -> submission.unit().equals("02"))
                        .flatMap(submission -> submission.entries().stream())
                        .map(entry -> entry.ledger() + " " + entry.evidence().orElse("")))
                .containsExactly("VERIFIED 01/BC");
        assertThat(said(restated, "06", "c")).isEqualTo(new Observation.YesNo(true));
    }

    @Test
    void whatWasMergedOnlyInPartIsAFindingAndNothingIsDivided() {
        Submissions figures = Submissions.of(Submission.of("05").counts("a", 50, 100));

        Restatement restated = restated(OLD, figures, MergerPolicy.COUNTS);

        assertThat(said(restated, "05", "a")).isEqualTo(Observation.MISSING);
        assertThat(codes(restated)).contains("05 merger-partial");
        assertThat(restated.units().find("05")).isPresent();
    }

    @Test
    void aCodeThatMeantAnotherUnitOrThatTheRegisterOfChangesLacksIsAFinding() {
        UnitSelection older = units(LAST, "01 Xã A", "02 Xã Khác", "09 Xã Cũ");

        Restatement restated =
                restated(older, Submissions.of(Submission.of("02").counts("a", 1, 1)), MergerPolicy.COUNTS);

        assertThat(codes(restated))
                .containsExactlyInAnyOrder("01 merger-incomplete", "02 merger-other-meaning", "09 merger-unknown");
        assertThat(said(restated, "01", "a")).isEqualTo(Observation.MISSING);
        assertThat(said(restated, "02", "a")).isEqualTo(Observation.MISSING);
    }

    @Property(seed = "1264", tries = 100)
    void restatingTwiceIsRestatingOnce(@ForAll long seed) {
        Random random = new Random(seed);
        List<Submission> all = new ArrayList<>();
        for (AdministrativeUnit unit : OLD.units()) {
            Submission said = Submission.of(unit.code());
            if (random.nextInt(5) > 0) {
                said = said.counts("a", random.nextInt(8), 7);
            }
            if (random.nextInt(5) > 0) {
                said = said.value("b", random.nextInt(120));
            }
            all.add(random.nextInt(5) > 0 ? said.yes("c") : said.no("c"));
        }
        Submissions figures = Submissions.of(all).forPeriod(2024);
        for (MergerPolicy policy : MergerPolicy.values()) {
            Restatement once = restated(OLD, figures, policy);
            Restatement twice = restated(once.units(), once.figures(), policy);

            assertThat(twice.figures().all()).isEqualTo(once.figures().all());
            assertThat(twice.units().units()).isEqualTo(once.units().units());
            assertThat(twice.findings()).isEmpty();
            assertThat(twice.figures().period()).hasValue(2024);
        }
    }

    @Test
    void peopleAreNeededWhereTheyDecide() {
        Submissions none = Submissions.of();

        assertThatThrownBy(() -> Restatement.of(
                        Scorer.of(SAMPLE).read(OLD, none),
                        none,
                        NEW,
                        MERGERS,
                        MergerPolicy.POPULATION,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs the people");
    }

    @Test
    void filesThatCannotBeRightAreRefusedWithTheirLine() {
        assertThat(mergers("old_code,old_name,new_code,new_name,share,more\n1,A,2,B,full,x\n")
                        .all())
                .containsExactly(new Merger("1", "A", "2", "B", false));
        assertThatThrownBy(() -> mergers("old_code,old_name,new_code,new_name,share\n1,A,2,B,half\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("(half) on line 2");
        assertThatThrownBy(() -> mergers("old_code,old_name,new_code,share\n1,A,2,full\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("new_name");
        assertThatThrownBy(() -> Population.read(in("unit_code,population\n01,0\n"), "p.csv"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("(0) on line 2");
        assertThatThrownBy(() -> Population.read(in("unit_code,population\n01,5\n01,6\n"), "p.csv"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("(01) again on line 3");
    }

    private static Mergers mergers(String csv) {
        return Mergers.read(in(csv), "m.csv");
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
