package io.github.thuocdo.report;

import static io.github.thuocdo.Asking.asking;
import static io.github.thuocdo.criteria.Target.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.thuocdo.Asking;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The units of a ranking are written in its order, whoever makes them. */
class UnitsJsonTest {
    private static final CriteriaSet SET = SmallSet.of(asking("x", share().atLeast("100")));

    private static ExecutorService two;

    @BeforeAll
    static void open() {
        two = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void close() {
        two.shutdown();
    }

    /** So many communes, the last of the register first in the ranking. */
    private static Ranking ranking(int units, Workers workers) {
        List<AdministrativeUnit> communes = new ArrayList<>();
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            String code = String.format(Locale.ROOT, "%05d", i);
            communes.add(SmallSet.commune(code, "Xã " + i));
            submissions.add(Submission.of(code).counts("x", i, units));
        }
        return SmallSet.rank(SET, Submissions.of(submissions), workers, communes);
    }

    private static String json(Ranking ranking) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report.of(ranking, Locale.ENGLISH).write(Format.JSON, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyUnitStandsOnceOnALineOfItsOwnInTheOrderOfTheRanking() throws IOException {
        for (int units : new int[] {1, 1_279, 1_280, 1_281, 2_560, 4_000}) {
            for (int threads : new int[] {1, 2, 3}) {
                List<String> lines = json(ranking(units, new Workers(two, threads)))
                        .lines()
                        .dropWhile(line -> !line.equals("\"units\":["))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("\"findings\""))
                        .toList();
                assertThat(lines).hasSize(units);
                for (int i = 0; i < units; i++) {
                    int best = units - 1 - i;
                    assertThat(lines.get(i))
                            .startsWith(String.format(
                                    Locale.ROOT,
                                    "{\"code\":\"%05d\",\"name\":\"Xã %d\",\"rank\":%d,",
                                    best,
                                    best,
                                    i + 1))
                            .endsWith(i < units - 1 ? "}]}," : "}]}],");
                }
            }
        }
    }

    @Test
    void aRankingOfNobodyIsAnEmptyArray() throws IOException {
        assertThat(json(ranking(0, Workers.CALLER))).contains("\"units\":[],\n\"findings\":[]");
    }

    /** Notes how much it is given at a time, by the thread that asked for it. */
    private static final class Pieces extends OutputStream {
        private final Thread asking = Thread.currentThread();
        private int largest;
        private int count;

        @Override
        public void write(int b) {
            write(new byte[1], 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            assertThat(Thread.currentThread()).isSameAs(asking);
            largest = Math.max(largest, length);
            count++;
        }
    }

    @Test
    void whatIsMadeAtATimeDoesNotGrowWithTheNumberOfCriteria() throws IOException {
        Asking[] asked = new Asking[600];
        Submission said = Submission.of("1");
        for (int k = 0; k < asked.length; k++) {
            asked[k] = asking("x" + k, share().atLeast("100"));
            said = said.counts("x" + k, k, asked.length);
        }
        List<AdministrativeUnit> communes = new ArrayList<>();
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            communes.add(SmallSet.commune("c" + i, "Xã " + i));
            submissions.add(new Submission("c" + i, said.entries()));
        }
        CriteriaSet set = SmallSet.of(asked);
        String alone = json(SmallSet.rank(set, Submissions.of(submissions), Workers.CALLER, communes));
        for (Workers workers : List.of(Workers.CALLER, new Workers(two, 2), new Workers(two, 3))) {
            Ranking ranking = SmallSet.rank(set, Submissions.of(submissions), workers, communes);
            Pieces pieces = new Pieces();
            Report.of(ranking, Locale.ENGLISH).write(Format.JSON, pieces);
            assertThat(pieces.count).isGreaterThanOrEqualTo(100);
            assertThat(pieces.largest).isLessThan(400_000);
            assertThat(json(ranking).equals(alone)).isTrue();
        }
    }

    /** Fails once it has taken so many bytes. */
    private static final class FullDisk extends OutputStream {
        private long room;

        FullDisk(long room) {
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            if (--room < 0) {
                throw new IOException("no space left");
            }
        }
    }

    @Test
    void aFaultOfTheStreamIsThrownAsItIs() throws IOException {
        for (int threads : new int[] {1, 2, 3}) {
            Ranking ranking = ranking(2_000, new Workers(two, threads));
            int all = json(ranking).getBytes(StandardCharsets.UTF_8).length;
            for (int room : new int[] {0, 10_000, 400_000, all - 1}) {
                assertThatIOException()
                        .isThrownBy(() -> Report.of(ranking, Locale.ENGLISH).write(Format.JSON, new FullDisk(room)))
                        .withMessage("no space left");
            }
            Report.of(ranking, Locale.ENGLISH).write(Format.JSON, new FullDisk(all));
        }
    }
}
