package io.github.thuocdo;

import static io.github.thuocdo.Asking.asking;
import static io.github.thuocdo.criteria.Target.growth;
import static io.github.thuocdo.criteria.Target.perHead;
import static io.github.thuocdo.criteria.Target.share;
import static io.github.thuocdo.criteria.Target.universal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One scorer, kept and shared. */
class ScorerTest {
    private static final int THREADS = 4;
    static final CriteriaSet SET = SmallSets.of(
            SmallSets.PLAIN,
            asking("a", share().atLeast("80")),
            asking("b", perHead().atLeast("0.98")),
            asking("c", growth().atLeast("7")),
            asking("d", universal()));

    static UnitRegister register(int units) {
        List<AdministrativeUnit> all = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            all.add(SmallSets.unit(String.format("%05d", i), "Xã " + i, Level.COMMUNE));
        }
        return UnitRegister.of(all);
    }

    static Submissions submissions(int units) {
        List<Submission> all = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            Submission submission = Submission.of(String.format("%05d", i))
                    .counts("a", i % 97, 97)
                    .value("b", "0." + (i * 37) % 1000);
            if (i % 5 != 0) {
                submission = submission.value("c", Integer.toString(i % 13 - 3));
            }
            if (i % 7 != 0) {
                submission = i % 2 == 0 ? submission.yes("d") : submission.notApplicable("d");
            }
            all.add(i % 11 == 0 ? Submission.of(String.format("%05d", i)).value("a", "150") : submission);
        }
        return Submissions.of(all);
    }

    static String print(Ranking ranking) {
        return ranking.entries().stream()
                        .map(entry -> entry + " " + entry.worst() + " "
                                + entry.best() + " "
                                + entry.met() + " "
                                + entry.exactScore()
                                + entry.outcomes().stream()
                                        .map(outcome -> outcome.status() + " " + outcome.points())
                                        .toList())
                        .collect(Collectors.joining("\n"))
                + ranking.findings();
    }

    @Test
    void oneScorerServesManyThreadsWithTheSameResult() throws Exception {
        UnitRegister register = register(500);
        Submissions submissions = submissions(500);
        String alone = print(Scorer.of(SET).rank(register.communes(), submissions));
        Scorer shared = Scorer.of(SET);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<List<String>> work = () -> {
                start.await();
                List<String> printed = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    printed.add(print(shared.rank(register.communes(), submissions)));
                }
                return printed;
            };
            List<Future<List<String>>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(threads.submit(work));
            }
            for (Future<List<String>> future : futures) {
                assertThat(future.get()).hasSize(5).containsOnly(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneRankingMayBeReadByManyThreads() throws Exception {
        Ranking shared = Scorer.of(SET).rank(register(200).communes(), submissions(200));
        String alone = print(Scorer.of(SET).rank(register(200).communes(), submissions(200)));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(threads.submit(() -> print(shared)));
            }
            for (Future<String> future : futures) {
                assertThat(future.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aPlanIsMadeOnceAndKept() {
        Scorer scorer = Scorer.of(SET);
        assertThat(scorer.plan(Level.COMMUNE)).isSameAs(scorer.plan(Level.COMMUNE));
        assertThat(scorer.withoutConsistency().plan(Level.COMMUNE)).isSameAs(scorer.plan(Level.COMMUNE));
        assertThat(scorer.withReading(Reading.BODY)
                        .plan(Level.COMMUNE)
                        .profile()
                        .reading())
                .isEqualTo(Reading.BODY);
        assertThat(scorer.plan(Level.COMMUNE).profile().reading()).isEqualTo(Reading.STRICTEST);
    }

    @Test
    void aPopulationMayBeRankedAsOftenAsOneLikes() {
        Scorer scorer = Scorer.of(SET);
        var population = scorer.read(register(50).communes(), submissions(50));
        assertThat(print(scorer.rank(population))).isEqualTo(print(scorer.rank(population)));
    }

    @Test
    void plansOfYearsThatNobodyAsksForAgainAreForgotten() {
        Scorer scorer = Scorer.of(SET);
        Submissions said = submissions(1);
        var first = scorer.read(register(1).communes(), said.forPeriod(2000)).plan();
        assertThat(scorer.read(register(1).communes(), said.forPeriod(2000)).plan())
                .isSameAs(first);
        for (int year = 2001; year < 2100; year++) {
            scorer.read(register(1).communes(), said.forPeriod(year));
        }
        assertThat(scorer.read(register(1).communes(), said.forPeriod(2000)).plan())
                .isNotSameAs(first);
    }

    @Test
    void figuresOfAnotherSetOrReadingAreRefused() {
        Scorer scorer = Scorer.of(SET);
        var figures = scorer.read(register(2).communes(), submissions(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorer.of(SmallSets.of(SmallSets.PLAIN, asking("a", universal())))
                        .rank(figures))
                .withMessageContaining("Maybe read them with this scorer?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scorer.withReading(Reading.BODY).rank(figures))
                .withMessageContaining("under the reading strictest");
        assertThat(scorer.withoutConsistency().rank(figures).ranked()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsRefusedAtOnceByName() {
        Scorer scorer = Scorer.of(SET);
        assertThatNullPointerException()
                .isThrownBy(() -> scorer.withExecutor(null, 2))
                .withMessage("executor");
        assertThatNullPointerException().isThrownBy(() -> Scorer.of(null)).withMessage("set");
        assertThatNullPointerException()
                .isThrownBy(() -> scorer.withReading(null))
                .withMessage("other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scorer.forHorizon(Horizon.Y2025))
                .withMessage("The set small has the horizons [], not 2025");
    }

    @Test
    void resultsCannotBeChanged() {
        Ranking ranking = Scorer.of(SET).rank(register(3).communes(), submissions(3));
        assertUnchangeable(ranking.entries());
        assertUnchangeable(ranking.findings());
        assertUnchangeable(ranking.entries().get(0).outcomes());
        assertUnchangeable(ranking.entries().get(0).pillars());
        assertUnchangeable(ranking.plan().criteria());
        assertUnchangeable(SET.criteria());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ranking.plan().types().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() ->
                        ScorableFigures.of(ranking.figures()).table().figures(1).clear());
    }

    private static void assertUnchangeable(List<?> list) {
        assertThat(list).isNotEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.remove(0));
    }

    @Test
    void aCallersListIsCopied() {
        List<io.github.thuocdo.submission.Entry> entries =
                new ArrayList<>(Submission.of("01").value("a", "80").entries());
        Submission submission = new Submission("01", entries);
        entries.clear();
        assertThat(submission.entries()).hasSize(1);
    }

    @Test
    void theSameSetHasTheSameHash() {
        CriteriaSet same = SmallSets.of(
                SmallSets.PLAIN,
                asking("a", share().atLeast("80")),
                asking("b", perHead().atLeast("0.98")),
                asking("c", growth().atLeast("7")),
                asking("d", universal()));
        CriteriaSet other = SmallSets.of(
                SmallSets.PLAIN,
                asking("a", share().atLeast("80.1")),
                asking("b", perHead().atLeast("0.98")),
                asking("c", growth().atLeast("7")),
                asking("d", universal()));
        assertThat(CriteriaFile.sha256(SET))
                .isEqualTo(CriteriaFile.sha256(same))
                .isNotEqualTo(CriteriaFile.sha256(other))
                .matches("[0-9a-f]{64}");
    }
}
