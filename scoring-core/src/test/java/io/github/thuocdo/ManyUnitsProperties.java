package io.github.thuocdo;

import static io.github.thuocdo.Asking.asking;
import static io.github.thuocdo.criteria.Target.from;
import static io.github.thuocdo.criteria.Target.growth;
import static io.github.thuocdo.criteria.Target.perHead;
import static io.github.thuocdo.criteria.Target.share;
import static io.github.thuocdo.criteria.Target.universal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However many threads read and score, and whether the figures are kept or packed: the same bytes. */
class ManyUnitsProperties {
    private static final CriteriaSet SET = SmallSets.of(
            SmallSets.policies(Policies.Ties.COMPETITION, List.of(Policies.TieBreaker.MET), 4, true),
            asking("a", share().atLeast("80")),
            asking("b", perHead().atLeast("0.98")),
            asking("c", growth().moreThan("7")),
            asking("d", universal()),
            asking("e", from("1", "2")));
    private static final CriteriaSet INDEX = index("geometric", "{\"function\": \"best-unit\"}");
    private static final CriteriaSet POINTS = index("arithmetic", "{\"function\": \"ratio\", \"full\": 100}");
    private static final CriteriaSet NORMALISED = index(
            "arithmetic",
            "{\"function\": \"ratio\", \"full\": 100}",
            "\"weight\": 1, \"normalised\": \"min-max\"",
            "\"weight\": 2, \"normalised\": \"z-score\"");
    private static final List<CriteriaSet> SETS = List.of(SET, INDEX, POINTS, NORMALISED);
    private static final String[] INDICATORS = {"a", "a", "b", "c", "d", "d", "e", "e", "stranger"};
    private static final String[] FIGURES = {
        "80,,",
        "79.99,,",
        "100,,",
        "101,,",
        "0,,",
        "1,,",
        "2,,",
        "3,,",
        ",1,3",
        ",2,3",
        ",0,0",
        ",29,100",
        ",5,4",
        "x,,",
        "có,,",
        "không,,",
        "-3.5,,",
        ",,",
        "0.98,,",
        "\"7,0001\",,",
        "33.3333333333333333333,,"
    };

    private static ExecutorService executor;

    @BeforeContainer
    static void open() {
        executor = Executors.newFixedThreadPool(2);
    }

    @AfterContainer
    static void close() {
        executor.shutdown();
    }

    /** Of these five indicators a mean of two groups, which doubles hold. */
    private static CriteriaSet index(String aggregation, String scoring) {
        return index(aggregation, scoring, "\"weight\": 1", "\"weight\": 2");
    }

    private static CriteriaSet index(String aggregation, String scoring, String one, String other) {
        String json = """
            {"format": 1, "id": "index", "version": "1", "title": "index", "family": "index", "levels": ["commune"],
             "scale": 100, "policies": {"missing": "zero", "rounding": {"scale": 4}}, "aggregation": "AGGREGATION",
             "pillars": [{"id": "p", "title": "p", ONE}, {"id": "q", "title": "q", OTHER}],
             "indicators": [{"code": "a", "type": "share"}, {"code": "b", "type": "per-head"},
              {"code": "c", "type": "change"}, {"code": "d", "type": "share"}, {"code": "e", "type": "share"}],
             "criteria": [
              {"id": "1", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "points": 3,
               "scoring": {"function": "ratio", "full": 100}, "source": {"document": "made up"}},
              {"id": "2", "indicator": "b", "pillar": "p", "askedOf": ["commune"], "points": 1,
               "scoring": {"function": "ratio", "full": 7}, "source": {"document": "made up"}},
              {"id": "3", "indicator": "d", "pillar": "q", "askedOf": ["commune"], "points": 1,
               "scoring": SCORING, "source": {"document": "made up"}},
              {"id": "4", "indicator": "e", "pillar": "q", "askedOf": ["commune"], "points": 1,
               "scoring": {"function": "steps", "steps": [{"from": 2, "points": 1}], "otherwise": 0.5},
               "source": {"document": "made up"}}]}
            """.replace("AGGREGATION", aggregation)
                .replace("SCORING", scoring)
                .replace("ONE", one)
                .replace("OTHER", other);
        try {
            return CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "index.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnitSelection communes(int units) {
        List<AdministrativeUnit> all = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            // The order of the names is not that of the codes.
            all.add(SmallSets.unit(String.format("%05d", i), "Xã " + i * 7919 % units, Level.COMMUNE));
        }
        return UnitRegister.of(all).communes();
    }

    /** Rows of {@code units} units, some silent, some that no register knows, with every fault. */
    private static Path figures(Random random, int units) throws IOException {
        StringBuilder csv = new StringBuilder("unit_code,indicator,value,numerator,denominator,ledger\n");
        for (int i = 0; i < units + 2; i++) {
            int rows = random.nextInt(8);
            for (int k = 0; k < rows; k++) {
                csv.append(String.format("%05d", i))
                        .append(',')
                        .append(INDICATORS[random.nextInt(INDICATORS.length)])
                        .append(',')
                        .append(FIGURES[random.nextInt(FIGURES.length)])
                        .append(',')
                        .append(random.nextInt(4) == 0 ? "verified" : "")
                        .append('\n');
            }
        }
        return Files.writeString(Files.createTempFile("figures", ".csv"), csv);
    }

    private static String json(Ranking ranking) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report.of(ranking, Locale.ENGLISH).write(Format.JSON, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** So many units that several threads score them. */
    @Example
    void theScoresAreTheSame() throws IOException {
        int units = 17_000;
        UnitSelection communes = communes(units);
        Path file = figures(new Random(1264), units);
        try {
            Submissions submissions = Submissions.read(file);
            for (CriteriaSet set : SETS) {
                Scorer scorer = Scorer.of(set).withoutConsistency();
                String alone = scores(scorer.rank(communes, submissions));
                assertThat(alone.lines().distinct().count()).as(set.id()).isGreaterThan(1_000);
                for (int threads : new int[] {2, 7}) {
                    String together =
                            scores(scorer.withExecutor(executor, threads).rank(communes, submissions));
                    assertThat(together.equals(alone))
                            .as("%s, %s threads", set.id(), threads)
                            .isTrue();
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String scores(Ranking ranking) {
        return ranking.entries().stream()
                .map(entry -> entry.findRank() + " " + entry.unit().code() + " " + entry.findScore() + " "
                        + entry.worst() + " " + entry.best() + " " + entry.met())
                .collect(Collectors.joining("\n"));
    }

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void theBytesAreTheSame(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        int units = 1 + random.nextInt(1_500);
        UnitSelection communes = communes(units);
        Path file = figures(random, units);
        try {
            Submissions submissions = Submissions.read(file);
            Scorer scorer = Scorer.of(SETS.get(random.nextInt(SETS.size())));
            String alone = json(scorer.rank(communes, submissions));
            for (int threads : new int[] {1, 3, 7}) {
                Ranking ranking = scorer.withExecutor(executor, threads).rank(communes, submissions);
                assertThat(json(ranking)).as("%s threads", threads).isEqualTo(alone);
            }
            FiguresBuilder builder = scorer.builder(communes);
            Submissions noticed = Submissions.readEach(file, builder::add);
            assertThat(json(scorer.rank(builder.build(noticed)))).as("packed").isEqualTo(alone);
        } finally {
            Files.delete(file);
        }
    }
}
