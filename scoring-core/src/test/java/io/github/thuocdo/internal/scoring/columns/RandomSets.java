package io.github.thuocdo.internal.scoring.columns;

import com.google.common.collect.ImmutableList;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.ranking.CheckedFigures;
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
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sets with every function, aggregation, weight, rounding and policy, and figures for them, from a seed. */
public final class RandomSets {
    /** A threshold, the points of a criterion, a weight. */
    private static final Pattern NUMBER =
            Pattern.compile("\"(?:atLeast|moreThan|atMost|points|weight|from|to|full)\"\\s*:\\s*([0-9.]+)");

    private final Random random;
    private final List<String> indicators = new ArrayList<>();
    private final List<String> criteria = new ArrayList<>();
    private final List<FigureType> types = new ArrayList<>();
    private int pillars;

    private RandomSets(long seed) {
        this.random = new Random(seed);
    }

    /** A set, units, and what they submitted. */
    public record Given(CriteriaSet set, UnitSelection units, Submissions submissions) {}

    /** A population of {@code units} units by a set made from {@code seed}. */
    static CheckedFigures population(long seed, int units) {
        Given given = given(seed, units);
        return Scorer.despiteErrors(given.set).read(given.units, given.submissions);
    }

    /** What that population is made of. */
    public static Given given(long seed, int units) {
        RandomSets made = new RandomSets(seed);
        return made.given(made.set(), units);
    }

    /** The set with one or two of its thresholds and points changed; empty where these make no set. */
    static Optional<CriteriaSet> changed(CriteriaSet set, long seed) {
        Random random = new Random(seed);
        try {
            StringWriter written = new StringWriter();
            CriteriaFile.write(set, written);
            String json = written.toString();
            for (int i = 0; i <= random.nextInt(2); i++) {
                List<MatchResult> numbers = NUMBER.matcher(json).results().toList();
                if (numbers.isEmpty()) {
                    return Optional.empty();
                }
                MatchResult one = numbers.get(random.nextInt(numbers.size()));
                String other = new BigDecimal(one.group(1))
                        .add(new BigDecimal(1 + random.nextInt(9)))
                        .toPlainString();
                json = json.substring(0, one.start(1)) + other + json.substring(one.end(1));
            }
            return Optional.of(read(json));
        } catch (CriteriaException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CriteriaSet read(String json) throws IOException {
        return CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "random.json");
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    @SafeVarargs
    private <T> T oneOf(T... all) {
        return all[random.nextInt(all.length)];
    }

    private CriteriaSet set() {
        String tree = pillars(oneIn(3) ? 0 : 1 + random.nextInt(2));
        if (criteria.isEmpty()) {
            criterion("—");
        }
        String json =
                "{'format': 1, 'id': 'random', 'version': '1', 'title': 'random', 'levels': ['commune'], 'family':"
                        + " 'index', "
                        + policies()
                        + (tree.isEmpty() ? "" : aggregation()) + tree
                        + "'indicators': [" + String.join(", ", indicators) + "], 'criteria': ["
                        + String.join(", ", criteria) + "]}";
        try {
            return read(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(json, e);
        }
    }

    private String policies() {
        String missing = oneOf("zero", "zero", "exclude", "unranked-below-coverage");
        String coverage = missing.startsWith("unranked") ? "'coverage': '1/2', " : "";
        boolean isHundred = oneIn(3);
        int digits = random.nextInt(isHundred ? 3 : 5);
        return "'scale': " + (isHundred ? 100 : 1) + ", 'policies': {'missing': '" + missing + "', " + coverage
                + "'minimumCriteria': " + random.nextInt(2)
                + ", 'unranked': ['" + oneOf("thị trấn", "không") + "'], 'rounding': {'scale': " + digits
                + ", 'mode': '" + mode() + "'}}, ";
    }

    private String mode() {
        return oneOf("half-up", "half-up", "half-up", "half-even", "half-down", "down", "up", "floor", "ceiling");
    }

    private String aggregation() {
        return "'aggregation': '" + oneOf("arithmetic", "arithmetic", "geometric", "minimum", "sum") + "', ";
    }

    private String pillars(int depth) {
        if (depth == 0) {
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                criterion("—");
            }
            return "";
        }
        return "'pillars': [" + groups(depth) + "], ";
    }

    private String groups(int depth) {
        List<String> groups = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String id = "p" + pillars++;
            int own = depth == 1 ? 1 + random.nextInt(4) : random.nextInt(2);
            for (int j = 0; j < own; j++) {
                criterion(id);
            }
            groups.add("{'id': '" + id + "', 'title': '" + id + "', " + aggregation()
                    + (oneIn(2) ? "'weight': " + oneOf("1", "2", "0.5", "0.3", "25", "0.171") + ", " : "")
                    + (oneIn(4) ? "'rounding': {'scale': " + random.nextInt(4) + ", 'mode': '" + mode() + "'}, " : "")
                    + (oneIn(8) ? "'gate': true, " : "")
                    + (oneIn(4) ? "'normalised': '" + oneOf("min-max", "min-max", "z-score") + "', " : "")
                    + (depth > 1 ? "'pillars': [" + groups(depth - 1) + "], " : "") + "'x': 0}");
        }
        return String.join(", ", groups).replace(", 'x': 0", "");
    }

    private void criterion(String pillar) {
        int number = criteria.size();
        FigureType type = oneOf(
                FigureType.SHARE,
                FigureType.SHARE,
                FigureType.SHARE,
                FigureType.COUNT,
                FigureType.YES_NO,
                FigureType.CATEGORY,
                FigureType.NUMBER,
                FigureType.INDEX);
        types.add(type);
        String name = type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        indicators.add("{'code': 'i" + number + "', 'type': '" + name + "'}");
        int points = oneOf(1, 1, 2, 5, 10, 7);
        String full = points + (oneIn(4) ? ".5" : "");
        criteria.add("{'id': 'c" + number + "', 'indicator': 'i" + number + "', 'pillar': '" + pillar
                + "', 'askedOf': ['commune'], 'points': " + full + ", "
                + (oneIn(12) ? "'gate': true, " : "")
                + (oneIn(8) ? "'missing': '" + oneOf("zero", "exclude") + "', " : "")
                + (oneIn(10) ? "'exceptGroups': ['thị trấn'], " : "")
                + (oneIn(3) ? "'requirement': " + requirement(type) + ", " : "")
                + "'scoring': " + scoring(type, full) + ", 'source': {'document': 'test'}}");
    }

    private String requirement(FigureType type) {
        return type == FigureType.YES_NO
                ? "{'yes': true}"
                : type == FigureType.CATEGORY
                        ? "{'yes': true}"
                        : "{'atLeast': " + oneOf("1", "50", "0.5", "33.33") + "}";
    }

    private String scoring(FigureType type, String full) {
        if (type == FigureType.CATEGORY) {
            return "{'function': 'categories', 'categories': {'a': " + full + ", 'b': '1/3', 'c': 0.5, 'd': 0}}";
        }
        if (type == FigureType.YES_NO) {
            return oneOf(
                    "{'function': 'pass-fail', 'requirement': {'yes': true}}",
                    "{'function': 'ratio', 'full': 1}",
                    "{'function': 'adjustment', 'each': -0.5, 'least': -1, 'most': 0}");
        }
        String top = type == FigureType.INDEX ? "1" : "100";
        return oneOf(Stream.of(ofOneFigure(top, full), normalised(), ofParts(top))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    private static List<String> ofOneFigure(String top, String full) {
        return List.of(
                "{'function': 'ratio', 'full': " + top + "}",
                "{'function': 'ratio', 'full': " + top + "}",
                "{'function': 'ratio', 'full': 30, 'direction': 'less'}",
                "{'function': 'steps', 'steps': [{'from': 80, 'points': " + full
                        + "}, {'from': 50, 'open': true, 'points': '2/3'}, {'from': 0.5, 'points': 0.25}],"
                        + " 'otherwise': 0}",
                "{'function': 'steps', 'direction': 'less', 'steps': [{'from': 2, 'points': " + full
                        + "}, {'from': 50, 'open': true, 'points': 0.5}]}",
                "{'function': 'best-unit'}",
                "{'function': 'per-item', 'each': 0.25, 'most': 1}",
                "{'function': 'pass-fail', 'requirement': {'atLeast': 50}}",
                "{'function': 'pass-fail', 'requirement': {'moreThan': 0.5}}",
                "{'function': 'adjustment', 'each': 0.5, 'least': -1, 'most': 1}",
                "{'function': 'adjustment', 'each': -0.1, 'least': -0.5, 'most': 0}");
    }

    private static List<String> normalised() {
        return List.of(
                "{'function': 'normalised', 'method': 'goalposts', 'least': 0.2, 'most': 80}",
                "{'function': 'normalised', 'method': 'goalposts', 'direction': 'less', 'least': 1, 'most': 60}",
                "{'function': 'normalised', 'method': 'goalposts', 'least': 1, 'most': 60, 'logarithm': true}",
                "{'function': 'normalised', 'method': 'min-max'}",
                "{'function': 'normalised', 'method': 'min-max', 'direction': 'less', 'most': 70}",
                "{'function': 'normalised', 'method': 'rank'}",
                "{'function': 'normalised', 'method': 'rank', 'direction': 'less', 'least': 20, 'most': 75}",
                "{'function': 'normalised', 'method': 'z-score'}",
                "{'function': 'normalised', 'method': 'z-score', 'direction': 'less', 'least': 5, 'most': 75}",
                "{'function': 'normalised', 'method': 'z-score', 'logarithm': true}",
                "{'function': 'normalised', 'method': 'distance-to-target', 'most': 75}",
                "{'function': 'normalised', 'method': 'distance-to-target', 'direction': 'less', 'most': 3}");
    }

    private static List<String> ofParts(String top) {
        String logarithms = "'method': 'z-score', 'logarithm': true, 'least': 1";
        String betweenGoalposts = "'method': 'goalposts', 'least': 1, 'most': 60, 'logarithm': true";
        return List.of(
                "{'function': 'parts', 'parts': [{'points': 0.5, 'scoring': {'function': 'ratio', 'full': " + top
                        + "}}, {'points': 0.5, 'scoring': {'function': 'per-item', 'each': 0.1, 'most': 0.5}}]}",
                "{'function': 'best-of', 'cases': [{'points': 0.5, 'scoring': {'function': 'ratio', 'full': " + top
                        + "}}, {'points': 1, 'scoring': {'function': 'best-unit'}}]}",
                ofTwo("best-of", "cases", logarithms, "'method': 'z-score'"),
                ofTwo("parts", "parts", logarithms, "'method': 'z-score'"),
                ofTwo("best-of", "cases", betweenGoalposts, "'method': 'min-max'"),
                ofTwo("parts", "parts", betweenGoalposts, "'method': 'min-max'"));
    }

    private static String ofTwo(String function, String parts, String one, String other) {
        String normalised = "'scoring': {'function': 'normalised', ";
        return "{'function': '" + function + "', '" + parts + "': [{'points': '1/3', " + normalised + one
                + "}}, {'points': 1, " + normalised + other + "}}]}";
    }

    public Given given(CriteriaSet set, int units) {
        List<AdministrativeUnit> who = new ArrayList<>();
        List<Submission> said = new ArrayList<>();
        boolean areCoarse = oneIn(2);
        boolean areAlike = oneIn(12);
        for (int i = 0; i < units; i++) {
            String type = oneIn(6) ? "thị trấn" : "xã";
            who.add(AdministrativeUnit.of("U" + i, "Xã " + i, Level.COMMUNE).withType(type));
            ImmutableList.Builder<Entry> entries = ImmutableList.builder();
            for (int j = 0; j < types.size(); j++) {
                Observation observation = observation(types.get(j), areCoarse);
                entries.add(Entry.of("i" + j, observation));
            }
            said.add(new Submission("U" + i, areAlike && i > 0 ? said.get(0).entries() : entries.build()));
        }
        return new Given(set, UnitRegister.of(who).communes(), Submissions.of(said));
    }

    private Observation observation(FigureType type, boolean areCoarse) {
        if (oneIn(15)) {
            return oneOf(Observation.MISSING, Observation.MISSING, Observation.NOT_APPLICABLE);
        }
        switch (type) {
            case YES_NO:
                return new Observation.YesNo(random.nextBoolean());
            case CATEGORY:
                return new Observation.Category(oneOf("a", "b", "c", "C", "d", "e"));
            case COUNT:
                return value(BigDecimal.valueOf(random.nextInt(12)));
            case INDEX:
                return value(BigDecimal.valueOf(random.nextInt(10_001), 4));
            case SHARE:
                if (oneIn(6)) {
                    int of = 1 + random.nextInt(areCoarse ? 8 : 3_000);
                    return Observation.Counts.of(BigInteger.valueOf(random.nextInt(of + 1)), BigInteger.valueOf(of));
                }
                break;
            default:
                break;
        }
        return value(
                areCoarse
                        ? BigDecimal.valueOf(oneOf(0, 25, 50, 75, 100))
                        : BigDecimal.valueOf(1 + random.nextInt(oneIn(9) ? 9 : 10_000), oneIn(20) ? 5 : 2));
    }

    private static Observation value(BigDecimal number) {
        return new Observation.Value(number, false);
    }
}
