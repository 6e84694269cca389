package io.github.thuocdo.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Choices are planted in random sets and must be found from figures and table alone. */
class PlantedChoicesProperties {
    private static final int UNITS = 14;

    /**
     * A set that may be declared otherwise.
     *
     * @param total digits and mode of the total
     * @param criteria the rounding of criteria as a member of the policies; nothing for none
     * @param ties how ties are numbered
     * @param empty what an empty denominator gives at the first criterion
     * @param missing what a missing figure counts as
     * @param full at which share the second criterion has full points
     */
    private record Declared(
            String total, String criteria, String ties, String empty, String missing, int full, boolean before) {
        static final Declared PLAIN =
                new Declared("\"scale\": 2, \"mode\": \"half-up\"", "", "competition", "no-points", "zero", 70, true);

        /** With what another declares otherwise than the plain one. */
        Declared and(Declared other) {
            return new Declared(
                    differing(total, other.total, PLAIN.total),
                    differing(criteria, other.criteria, PLAIN.criteria),
                    differing(ties, other.ties, PLAIN.ties),
                    differing(empty, other.empty, PLAIN.empty),
                    differing(missing, other.missing, PLAIN.missing),
                    differing(full, other.full, PLAIN.full),
                    differing(before, other.before, PLAIN.before));
        }

        private static <T> T differing(T one, T other, T plain) {
            return one.equals(plain) ? other : one;
        }

        CriteriaSet set(int[] points) {
            String json = """
                {"format": 1, "id": "planted", "version": "1", "title": {"vi": "Bộ thử", "en": "Planted"},
                 "family": "index", "levels": ["commune"], "scale": 1,
                 "policies": {"missing": "MISSING", "ties": "TIES", CRITERIA
                   "rounding": {TOTAL, "beforeRanking": BEFORE}},
                 "aggregation": "sum",
                 "pillars": [{"id": "one", "weight": 1, "aggregation": "sum"},
                             {"id": "two", "weight": 1, "aggregation": "sum"}],
                 "indicators": INDICATORS,
                 "criteria": [ALL]}""".replace("MISSING", missing)
                    .replace("TIES", ties)
                    .replace("CRITERIA", criteria)
                    .replace("TOTAL", total)
                    .replace("BEFORE", Boolean.toString(before))
                    .replace("INDICATORS", indicators(points.length))
                    .replace("ALL", criteria(points));
            try {
                return CriteriaFile.read(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "planted.json");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String indicators(int count) {
            return IntStream.range(0, count)
                    .mapToObj(k -> "{\"code\": \"k" + k + "\", \"name\": {\"vi\": \"Chỉ tiêu " + k
                            + "\", \"en\": \"Indicator " + k + "\"}, \"type\": \"share\"}")
                    .toList()
                    .toString();
        }

        private String criteria(int[] points) {
            List<String> all = new ArrayList<>();
            for (int k = 0; k < points.length; k++) {
                all.add("{\"id\": \"c" + k + "\", \"indicator\": \"k" + k + "\", \"pillar\": \""
                        + (k % 2 == 0 ? "one" : "two") + "\", \"askedOf\": [\"commune\"], \"points\": " + points[k]
                        + ", \"scoring\": {\"function\": \"ratio\", \"full\": " + (k == 1 ? full : 100) + "}"
                        + (k == 0 ? ", \"emptyDenominator\": {\"gives\": \"" + empty + "\"}" : "")
                        + ", \"source\": {\"document\": \"QĐ mẫu\", \"section\": \"" + k + "\"}}");
            }
            return String.join(", ", all);
        }
    }

    /** One choice that is declared otherwise, and how it is called when it is found. */
    private record Planted(Declared declared, String called) {
        static List<Planted> all() {
            Declared plain = Declared.PLAIN;
            String rounded = "\"criterionRounding\": {\"scale\": 1, \"mode\": \"down\"},";
            return List.of(
                    new Planted(with("\"scale\": 1, \"mode\": \"half-up\"", ""), "rounding at total: half-up 1"),
                    new Planted(with("\"scale\": 2, \"mode\": \"down\"", ""), "rounding at total: down 2"),
                    new Planted(
                            with("\"scale\": 2, \"mode\": \"half-up\"", rounded.replace("1", "2")),
                            "rounding at criteria: down 2"),
                    new Planted(
                            with("\"scale\": 2, \"mode\": \"half-up\"", rounded.replace("down", "half-up")),
                            "rounding at criteria: half-up 1"),
                    new Planted(changed(plain, "ties"), "ties at ranks: dense"),
                    new Planted(changed(plain, "empty"), "empty-denominator at c0: full-points"),
                    new Planted(changed(plain, "missing"), "missing at set: exclude"),
                    new Planted(changed(plain, "full"), "threshold at c1: not-applied"),
                    new Planted(changed(plain, "before"), "rounding-before-ranking at total: false"));
        }

        private static Declared with(String total, String criteria) {
            return new Declared(total, criteria, "competition", "no-points", "zero", 70, true);
        }

        /** What it changes. */
        String place() {
            return called.substring(0, called.indexOf(':'));
        }

        private static Declared changed(Declared plain, String member) {
            return new Declared(
                    plain.total(),
                    plain.criteria(),
                    member.equals("ties") ? "dense" : plain.ties(),
                    member.equals("empty") ? "full-points" : plain.empty(),
                    member.equals("missing") ? "exclude" : plain.missing(),
                    member.equals("full") ? 100 : plain.full(),
                    !member.equals("before"));
        }
    }

    private static UnitSelection units() {
        return UnitRegister.of(IntStream.range(0, UNITS)
                        .mapToObj(k -> AdministrativeUnit.of("u" + k, "Xã " + k, Level.COMMUNE))
                        .toList())
                .communes();
    }

    /** Figures of which some are missing, some are 0 of 0, and some are those of the unit before, so that scores tie. */
    private static Submissions figures(Random random, int criteria) {
        List<Submission> all = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            Submission submission = Submission.of("u" + unit);
            if (unit > 0 && random.nextInt(4) == 0) {
                all.add(new Submission("u" + unit, all.get(unit - 1).entries()));
                continue;
            }
            for (int k = 0; k < criteria; k++) {
                int denominator = k == 0 && random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(40);
                if (k != 2 || random.nextInt(4) > 0) {
                    submission = submission.counts(
                            "k" + k, denominator == 0 ? 0 : random.nextInt(denominator + 1), denominator);
                }
            }
            all.add(submission);
        }
        return Submissions.of(all);
    }

    private static String table(Ranking ranking, boolean withCriteria) {
        StringBuilder csv = new StringBuilder();
        for (RankedUnit unit : ranking.entries()) {
            List<String> heading = new ArrayList<>(List.of("unit_code", "rank", "score"));
            List<String> row = new ArrayList<>(List.of(
                    unit.unit().code(),
                    Integer.toString(unit.rank()),
                    unit.score().toPlainString()));
            for (PillarScore pillar : unit.pillars()) {
                heading.add(pillar.pillar());
                row.add(pillar.score().map(Object::toString).orElse(""));
            }
            for (Outcome outcome : withCriteria ? unit.scored() : List.<Outcome>of()) {
                heading.add(outcome.criterion().id());
                row.add(outcome.points().map(Object::toString).orElse(""));
            }
            csv.append(csv.isEmpty() ? String.join(",", heading) + "\n" : "")
                    .append(String.join(",", row))
                    .append('\n');
        }
        return csv.toString();
    }

    @Property(tries = 60, seed = "7660922")
    void aPlantedChoiceIsFoundOrToldToBeOneOfThoseThatTheTableDoesNotTellApart(
            @ForAll long seed, @ForAll boolean withCriteria) {
        Random random = new Random(seed);
        Planted planted = one(random);
        assertFound(random, planted.declared(), List.of(planted.called()), withCriteria);
    }

    /** Two of which neither explains the table alone. */
    @Property(tries = 60, seed = "7660923")
    void soAreTwoAtOnce(@ForAll long seed) {
        Random random = new Random(seed);
        Planted first = one(random);
        Planted second = one(random);
        Assume.that(!first.place().equals(second.place()));
        assertFound(
                random,
                first.declared().and(second.declared()),
                List.of(first.called(), second.called()),
                random.nextBoolean());
    }

    private static Planted one(Random random) {
        List<Planted> all = Planted.all();
        return all.get(random.nextInt(all.size()));
    }

    private static void assertFound(Random random, Declared declared, List<String> called, boolean withCriteria) {
        int[] points = random.ints(4 + random.nextInt(3), 2, 30).toArray();
        Submissions figures = figures(random, points.length);
        UnitSelection units = units();
        String table = table(Scorer.of(declared.set(points)).rank(units, figures), withCriteria);

        Reproduction found = Reproduction.of(
                new ScoredPeriod(Scorer.of(Declared.PLAIN.set(points)), units, figures),
                PublishedTable.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "table.csv"));
        Assume.that(found.rows().stream().anyMatch(row -> !row.agrees()));

        assertThat(found.choices()).as(called + "\n" + table).isNotEmpty();
        FoundChoice whole = found.choices().get(found.choices().size() - 1);
        assertThat(whole.unexplained())
                .as(called + " " + found.choices() + "\n" + table)
                .isEmpty();
        List<String> named = found.choices().stream()
                .flatMap(one -> Stream.concat(one.changes().stream(), one.equally().stream()))
                .map(Choice::toString)
                .toList();
        if (called.size() == 1) {
            assertThat(named).as(found.choices().toString()).containsAll(called);
        } else {
            // One of the two may change nothing in the table.
            assertThat(named).as(found.choices().toString()).containsAnyElementsOf(called);
        }
    }
}
