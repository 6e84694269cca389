package io.github.thuocdo.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thuocdo.rules.oracle.Functions.Question;
import io.github.thuocdo.rules.oracle.Functions.Unknown;
import io.github.thuocdo.rules.oracle.GivenSet.Asked;
import io.github.thuocdo.rules.oracle.GivenSet.Group;
import io.github.thuocdo.rules.oracle.Said.Figure;
import io.github.thuocdo.rules.oracle.Said.State;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Scores and ranks communes by a set of any shape, unit by unit, without any thought of speed. */
final class Oracle {
    private final GivenSet set;
    private final List<Unit> units;
    private final Functions functions;
    private final Standings standings;
    private final Groups groups;
    private final Map<Integer, Boolean> assessed = new HashMap<>();

    /**
     * A unit with what it submitted.
     *
     * @param names its type and its groups
     * @param said its rows by indicator
     * @param published the points that a publisher gives, by the code of an indicator or the id of a group
     */
    record Unit(String code, Set<String> names, Map<String, List<Said>> said, Map<String, BigDecimal> published) {}

    /** What comes out for a unit; what is empty is {@code null} in results. */
    record Result(
            Optional<Integer> rank,
            Optional<BigDecimal> score,
            Optional<BigDecimal> worst,
            Optional<BigDecimal> best,
            int met,
            int notMet,
            int unknown,
            int notApplicable,
            int scored,
            Map<String, String> statuses,
            Map<String, Optional<BigDecimal>> groups,
            Map<String, Optional<BigDecimal>> points) {
        /** The same with other ends. */
        Result between(Optional<BigDecimal> least, Optional<BigDecimal> most) {
            return new Result(
                    rank, score, least, most, met, notMet, unknown, notApplicable, scored, statuses, groups, points);
        }
    }

    Oracle(GivenSet set, List<Unit> units) {
        this.set = set;
        this.units = units;
        this.functions = new Functions(new AllFigures());
        this.standings = new Standings(set, units, functions);
        this.groups = new Groups(set, units.size(), this::isRanked, standings);
    }

    /** The figures of all units, each read once. */
    private final class AllFigures implements Functions.Figures {
        private final Map<String, Figure> read = new HashMap<>();

        @Override
        public Figure of(int unit, Question asked) {
            Figure figure = said(unit, asked.indicator());
            return figure.over().isPresent()
                    ? overNothing(unit, asked, figure)
                    : GivenSet.taken(asked.scoring(), figure);
        }

        private Figure said(int unit, String indicator) {
            return read.computeIfAbsent(
                    unit + " " + indicator,
                    key -> set.figure(units.get(unit).said.getOrDefault(indicator, List.of()), indicator));
        }

        /** What an empty denominator is declared to give. */
        private Figure overNothing(int unit, Question asked, Figure figure) {
            JsonNode declared = set.emptyDenominator(asked.criterion());
            String gives = declared.path("gives").asText("not-applicable");
            if (gives.equals("substitute")) {
                String code = declared.path("indicator").asText();
                Figure other = said(unit, code);
                if (other.state() == State.UNKNOWN
                        && Said.isAny(units.get(unit).said.getOrDefault(code, List.of()))) {
                    // Something is said of it that cannot be right.
                    return Figure.UNKNOWN;
                }
                if (other.number().filter(count -> count.sign() > 0).isPresent()) {
                    Exact ratio = figure.over()
                            .orElseThrow()
                            .times(set.dividedBy(declared))
                            .over(other.number().get());
                    boolean isShare = set.type(asked.indicator()).equals("share");
                    return GivenSet.taken(asked.scoring(), Figure.of(isShare ? ratio.times(Exact.of(100)) : ratio));
                }
                gives = declared.path("otherwise").asText("no-points");
            }
            return switch (gives) {
                case "full-points" -> Figure.given(asked.allPoints());
                case "no-points" -> Figure.given(Exact.ZERO);
                default -> figure;
            };
        }

        @Override
        public List<Figure> ofRanked(Question asked) {
            List<Figure> figures = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                if (isRanked(i) && standings.applies(asked.criterion(), i)) {
                    figures.add(of(i, asked));
                }
            }
            return figures;
        }

        @Override
        public List<Figure> ofOthersOnceKnown(Question asked) {
            List<Figure> figures = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                Figure figure = of(i, asked);
                boolean isAwaited = figure.state() != State.UNKNOWN || standings.isAwaited(asked.criterion(), i);
                if (i != asked.unit() && isAwaited && isAmongThem(asked.criterion(), i)) {
                    figures.add(figure);
                }
            }
            return figures;
        }

        @Override
        public boolean isAmongThem(Asked criterion, int unit) {
            return standings.isRankedOnceKnown(unit) && standings.applies(criterion, unit);
        }

        @Override
        public GivenSet set() {
            return set;
        }
    }

    /** The results of all units, in their order. */
    List<Result> results() {
        List<Optional<Exact>> scores = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Optional<Exact> score = isAssessed(i) ? groups.total(i, Unknown.LEFT_OUT) : Optional.empty();
            scores.add(score.filter(this::isKept));
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            results.add(result(i, scores));
        }
        return results;
    }

    private Result result(int unit, List<Optional<Exact>> scores) {
        Optional<Exact> score = scores.get(unit);
        Map<String, Optional<BigDecimal>> ofGroups = new LinkedHashMap<>();
        addScores(set.root(), unit, score.isPresent(), ofGroups);
        Map<String, Optional<BigDecimal>> points = new LinkedHashMap<>();
        set.scored().forEach(criterion -> points.put(criterion.id(), standings.points(criterion, unit)));
        Map<String, String> statuses = new LinkedHashMap<>();
        set.scored().forEach(criterion -> statuses.put(criterion.id(), standings.status(criterion, unit)));
        return new Result(
                new Places(set, scores, this::isRanked, standings::met).rank(unit),
                published(score),
                end(unit, score, Unknown.WORST),
                end(unit, score, Unknown.BEST),
                count(statuses, "MET"),
                count(statuses, "NOT_MET"),
                standings.count(unit, State.UNKNOWN),
                standings.count(unit, State.NOT_APPLICABLE),
                count(statuses, "SCORED"),
                statuses,
                ofGroups,
                points);
    }

    /** The least or the most that a score is or can become; empty where there is none. */
    private Optional<BigDecimal> end(int unit, Optional<Exact> score, Unknown unknown) {
        boolean isTooLong = isAssessed(unit) && score.isEmpty() && groups.hasScore(unit);
        if (isTooLong) {
            return Optional.empty();
        }
        boolean isCertain =
                set.scored().stream().noneMatch(criterion -> standings.isOpen(criterion, unit)) && !isOpenToOthers();
        if (score.isPresent() && isCertain) {
            return published(score);
        }
        if (score.isPresent() && isShut(unit)) {
            return published(score);
        }
        Optional<Exact> worst = bound(unit, Unknown.WORST);
        Optional<Exact> best = bound(unit, Unknown.BEST);
        if (worst.isEmpty() || best.isEmpty()) {
            return Optional.empty();
        }
        Exact end = unknown == Unknown.BEST ? best.get() : worst.get();
        Exact own = score.orElse(end);
        boolean isBeyond = unknown == Unknown.BEST ? own.compareTo(end) > 0 : own.compareTo(end) < 0;
        return published(Optional.of(isBeyond ? own : end));
    }

    /** Whether a gate is shut by a known figure of the unit, whatever others have. */
    private boolean isShut(int unit) {
        return set.scored().stream()
                .filter(criterion -> criterion.json().path("gate").asBoolean() && standings.isPresent(criterion, unit))
                .filter(criterion -> standings.counts(criterion, unit)
                        && !standings.isOutside(criterion.pillar(), unit, Unknown.LEFT_OUT)
                        && !standings.isOpen(criterion, unit)
                        && !Functions.looksAnywhereAtOthers(criterion.scoring()))
                .anyMatch(criterion -> standings
                        .earned(criterion, unit, Unknown.LEFT_OUT)
                        .filter(own -> own.points().sign() <= 0)
                        .isPresent());
    }

    private Optional<Exact> bound(int unit, Unknown unknown) {
        return groups.isBounded(set.root(), unit) ? groups.total(unit, unknown).filter(this::isKept) : Optional.empty();
    }

    /** Whether a score has no more digits than are kept. */
    private boolean isKept(Exact score) {
        BigInteger digits = published(Optional.of(score)).orElseThrow().unscaledValue();
        return digits.abs().compareTo(BigInteger.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    /** Whether anything of any unit is unknown by which others may be judged. */
    private boolean isOpenToOthers() {
        for (int unit = 0; unit < units.size(); unit++) {
            int one = unit;
            if (isRanked(one) != standings.isRankedOnceKnown(one)
                    || set.scored().stream().anyMatch(criterion -> standings.isOpen(criterion, one))) {
                return true;
            }
        }
        return false;
    }

    private void addScores(Group group, int unit, boolean isScored, Map<String, Optional<BigDecimal>> scores) {
        for (Group below : group.below()) {
            if (below.hasScored()) {
                scores.put(
                        below.id(),
                        isScored ? published(groups.score(below, unit, Unknown.LEFT_OUT)) : Optional.empty());
                addScores(below, unit, isScored, scores);
            }
        }
    }

    private Optional<BigDecimal> published(Optional<Exact> number) {
        return number.map(n -> rounded(n, set.policies().path("rounding")));
    }

    static BigDecimal rounded(Exact number, JsonNode rounding) {
        return number.rounded(GivenSet.digits(rounding), GivenSet.mode(rounding));
    }

    private static int count(Map<String, String> statuses, String status) {
        return (int) statuses.values().stream().filter(status::equals).count();
    }

    /** Whether the score of a group has ends for a unit. */
    boolean isBounded(String group, int unit) {
        return groups.isBounded(last(group), unit);
    }

    private Group last(String id) {
        List<Group> way = GivenSet.way(set.root(), id);
        return way.get(way.size() - 1);
    }

    /** The least or the most of a group's score, which holds it as it is; empty where nothing in it applies. */
    Optional<BigDecimal> end(String group, int unit, Unknown unknown) {
        Optional<BigDecimal> end = published(groups.score(last(group), unit, unknown));
        Optional<BigDecimal> own = published(groups.score(last(group), unit, Unknown.LEFT_OUT));
        return end.map(bound -> own.map(score -> unknown == Unknown.BEST ? bound.max(score) : bound.min(score))
                .orElse(bound));
    }

    /** Where the points of criteria and groups come from, and the most that there could be where that is not what all could have. */
    Map<String, String> origins(int unit) {
        Map<String, String> origins = new LinkedHashMap<>();
        addOrigins(set.root(), unit, origins);
        for (Asked criterion : set.scored()) {
            String published = standings.published(criterion, unit).isPresent() ? "published " : "";
            Exact most = standings.worth(criterion, unit, Unknown.LEFT_OUT).points();
            boolean isPlain = most.equals(criterion.points());
            origins.put(
                    criterion.id(),
                    (published
                                    + standings.coveredBy(criterion, unit).orElse("")
                                    + (isPlain ? "" : "of " + Library.plain(most.rounded(4, RoundingMode.HALF_UP))))
                            .trim());
        }
        return origins;
    }

    private void addOrigins(Group group, int unit, Map<String, String> origins) {
        for (Group below : group.below()) {
            if (below.hasScored()) {
                origins.put(below.id(), standings.published(below, unit).isPresent() ? "published" : "");
                addOrigins(below, unit, origins);
            }
        }
    }

    /** How the units stand to the criteria. */
    Standings standings() {
        return standings;
    }

    private boolean isAssessed(int unit) {
        Boolean known = assessed.get(unit);
        if (known == null) {
            known = standings.hasAnsweredEnough(unit);
            assessed.put(unit, known);
        }
        return known;
    }

    private boolean isRanked(int unit) {
        return isAssessed(unit) && standings.isOfRankedGroup(unit) && groups.hasScore(unit);
    }
}
