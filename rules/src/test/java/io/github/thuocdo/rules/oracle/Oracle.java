package io.github.thuocdo.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thuocdo.rules.oracle.Functions.Question;
import io.github.thuocdo.rules.oracle.Functions.Share;
import io.github.thuocdo.rules.oracle.Functions.Unknown;
import io.github.thuocdo.rules.oracle.GivenSet.Asked;
import io.github.thuocdo.rules.oracle.GivenSet.Group;
import io.github.thuocdo.rules.oracle.Said.Figure;
import io.github.thuocdo.rules.oracle.Said.State;
import java.math.BigDecimal;
import java.math.BigInteger;
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
    private final Groups groups;
    private final Map<Integer, Boolean> assessed = new HashMap<>();

    /**
     * A unit with what it submitted.
     *
     * @param names its type and its groups
     * @param said its rows by indicator
     */
    record Unit(String code, Set<String> names, Map<String, List<Said>> said) {}

    /** What comes out for a unit; what is empty is {@code null} in results. */
    record Result(
            Optional<Integer> rank,
            Optional<BigDecimal> score,
            Optional<BigDecimal> worst,
            Optional<BigDecimal> best,
            int met,
            int unknown,
            int notApplicable,
            Map<String, Optional<BigDecimal>> groups,
            Map<String, Optional<BigDecimal>> points) {}

    Oracle(GivenSet set, List<Unit> units) {
        this.set = set;
        this.units = units;
        this.functions = new Functions(new AllFigures());
        this.groups = new Groups(set, units.size(), this::isRanked, this::share, new AllUnits());
    }

    /** The figures of all units, each read once. */
    private final class AllFigures implements Functions.Figures {
        private final Map<String, Figure> read = new HashMap<>();

        @Override
        public Figure of(int unit, String indicator, JsonNode scoring) {
            Figure figure = read.computeIfAbsent(
                    unit + " " + indicator,
                    key -> set.figure(units.get(unit).said.getOrDefault(indicator, List.of()), indicator));
            return GivenSet.taken(scoring, figure);
        }

        @Override
        public List<Figure> ofRanked(Question asked) {
            List<Figure> figures = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                if (isRanked(i) && applies(asked.criterion(), i)) {
                    figures.add(of(i, asked.indicator(), asked.scoring()));
                }
            }
            return figures;
        }

        @Override
        public List<Figure> ofOthersOnceKnown(Question asked) {
            List<Figure> figures = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                if (i != asked.unit() && isAmongThem(asked.criterion(), i)) {
                    figures.add(of(i, asked.indicator(), asked.scoring()));
                }
            }
            return figures;
        }

        @Override
        public boolean isAmongThem(Asked criterion, int unit) {
            return isRankedOnceKnown(unit) && applies(criterion, unit);
        }

        @Override
        public String type(String indicator) {
            return set.type(indicator);
        }
    }

    /** How units stand to criteria. */
    private final class AllUnits implements Groups.Presence {
        @Override
        public boolean isPresent(Asked criterion, int unit) {
            State state = state(criterion, unit);
            return state == State.KNOWN || (state == State.UNKNOWN && set.isMissingZero(criterion));
        }

        @Override
        public boolean isOpen(Asked criterion, int unit) {
            return Oracle.this.isOpen(criterion, unit);
        }

        @Override
        public boolean isBounded(Asked criterion, int unit) {
            return !applies(criterion, unit) || functions.isBounded(criterion, unit);
        }

        @Override
        public boolean areOthersKnown(Asked criterion) {
            return functions.areOthersKnown(criterion);
        }

        @Override
        public boolean isRankedOnceKnown(int unit) {
            return Oracle.this.isRankedOnceKnown(unit);
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
        for (Asked criterion : set.scored()) {
            Optional<Share> share = functions
                    .share(criterion, unit, Unknown.LEFT_OUT)
                    .filter(s -> state(criterion, unit) != State.NOT_APPLICABLE);
            points.put(criterion.id(), published(share.map(s -> s.earned().times(criterion.points()))));
        }
        return new Result(
                rank(unit, scores),
                published(score),
                end(unit, score, Unknown.WORST),
                end(unit, score, Unknown.BEST),
                met(unit),
                count(unit, State.UNKNOWN),
                count(unit, State.NOT_APPLICABLE),
                ofGroups,
                points);
    }

    /** The least or the most that a score is or can become; empty where there is none. */
    private Optional<BigDecimal> end(int unit, Optional<Exact> score, Unknown unknown) {
        boolean isTooLong = isAssessed(unit) && score.isEmpty() && groups.hasScore(unit);
        if (isTooLong) {
            return Optional.empty();
        }
        boolean isCertain = set.scored().stream().noneMatch(criterion -> isOpen(criterion, unit)) && !isOpenToOthers();
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
                .filter(criterion -> criterion.json().path("gate").asBoolean() && applies(criterion, unit))
                .filter(criterion -> !isOpen(criterion, unit) && !Functions.looksAnywhereAtOthers(criterion.scoring()))
                .anyMatch(criterion -> functions
                        .share(criterion, unit, Unknown.LEFT_OUT)
                        .filter(share ->
                                share.possible().sign() > 0 && share.earned().sign() <= 0)
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

    private boolean isOpen(Asked criterion, int unit) {
        return state(criterion, unit) != State.NOT_APPLICABLE && functions.isOpen(criterion, unit);
    }

    /** Whether anything of any unit is unknown by which others may be judged. */
    private boolean isOpenToOthers() {
        for (int unit = 0; unit < units.size(); unit++) {
            int one = unit;
            if (isRanked(one) != isRankedOnceKnown(one)
                    || set.scored().stream().anyMatch(criterion -> isOpen(criterion, one))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a unit is ranked once every figure is known. */
    private boolean isRankedOnceKnown(int unit) {
        int applicable = set.scored().size() - count(unit, State.NOT_APPLICABLE);
        return applicable >= Math.max(1, set.policies().path("minimumCriteria").asInt(0)) && isOfRankedGroup(unit);
    }

    private boolean isOfRankedGroup(int unit) {
        Set<String> unranked = GivenSet.texts(set.policies().path("unranked"));
        return units.get(unit).names.stream().noneMatch(unranked::contains);
    }

    private void addScores(Group group, int unit, boolean isScored, Map<String, Optional<BigDecimal>> scores) {
        for (Group below : group.below()) {
            if (below.hasScored()) {
                scores.put(below.id(), isScored ? published(groups.score(below, unit)) : Optional.empty());
                addScores(below, unit, isScored, scores);
            }
        }
    }

    private Optional<BigDecimal> published(Optional<Exact> number) {
        JsonNode rounding = set.policies().path("rounding");
        return number.map(n -> n.rounded(GivenSet.digits(rounding), GivenSet.mode(rounding)));
    }

    // Who is asked, and who has answered enough.

    private boolean applies(Asked criterion, int unit) {
        return criterion.appliesTo(units.get(unit).names);
    }

    private State state(Asked criterion, int unit) {
        return applies(criterion, unit) ? functions.state(criterion, unit) : State.NOT_APPLICABLE;
    }

    /** What a unit has of a criterion; empty where it does not apply, or where an unknown figure leaves the divisor. */
    private Optional<Share> share(Asked criterion, int unit, Unknown unknown) {
        Unknown taken = unknown == Unknown.LEFT_OUT && set.isMissingZero(criterion) ? Unknown.NO_POINTS : unknown;
        return applies(criterion, unit) ? functions.share(criterion, unit, taken) : Optional.empty();
    }

    private int count(int unit, State state) {
        return (int) set.scored().stream().filter(c -> state(c, unit) == state).count();
    }

    private int met(int unit) {
        return (int) set.scored().stream()
                .filter(c -> !Functions.isComposite(c.scoring()) && state(c, unit) == State.KNOWN)
                .filter(c -> Functions.isMet(
                        GivenSet.requirement(c),
                        set.figure(units.get(unit).said.getOrDefault(c.indicator(), List.of()), c.indicator()),
                        set.type(c.indicator())))
                .count();
    }

    private boolean isAssessed(int unit) {
        Boolean known = assessed.get(unit);
        if (known == null) {
            known = hasAnsweredEnough(unit);
            assessed.put(unit, known);
        }
        return known;
    }

    private boolean hasAnsweredEnough(int unit) {
        JsonNode policies = set.policies();
        boolean isAnswered = set.scored().stream().anyMatch(c -> applies(c, unit) && functions.isAnswered(c, unit));
        return isAnswered
                && count(unit, State.KNOWN) >= policies.path("minimumCriteria").asInt(0)
                && isCovered(unit, policies);
    }

    /** Whether the known share of the applicable points is the declared one. */
    private boolean isCovered(int unit, JsonNode policies) {
        if (!policies.has("coverage")) {
            return true;
        }
        Exact known = Exact.ZERO;
        Exact applicable = Exact.ZERO;
        for (Asked criterion : set.scored()) {
            State state = state(criterion, unit);
            Exact points = applies(criterion, unit)
                    ? criterion.points().times(functions.possible(criterion, unit))
                    : Exact.ZERO;
            known = state == State.KNOWN ? known.plus(points) : known;
            applicable = state == State.NOT_APPLICABLE ? applicable : applicable.plus(points);
        }
        return known.compareTo(GivenSet.number(policies.path("coverage")).times(applicable)) >= 0;
    }

    private boolean isRanked(int unit) {
        return isAssessed(unit) && isOfRankedGroup(unit) && groups.hasScore(unit);
    }

    // Ranks.

    private Optional<Integer> rank(int unit, List<Optional<Exact>> scores) {
        if (scores.get(unit).isEmpty() || !isRanked(unit)) {
            return Optional.empty();
        }
        List<Integer> before = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (scores.get(i).isPresent() && isRanked(i) && compare(i, unit, scores) > 0) {
                before.add(i);
            }
        }
        boolean isDense = set.policies().path("ties").asText("").equals("dense");
        return Optional.of(1 + (isDense ? places(before, scores) : before.size()));
    }

    /** How many places units take up that share one where they are equal. */
    private int places(List<Integer> some, List<Optional<Exact>> scores) {
        int places = 0;
        for (int k = 0; k < some.size(); k++) {
            int one = some.get(k);
            boolean isNew = some.subList(0, k).stream().noneMatch(other -> compare(one, other, scores) == 0);
            places += isNew ? 1 : 0;
        }
        return places;
    }

    private int compare(int one, int other, List<Optional<Exact>> scores) {
        JsonNode policies = set.policies();
        boolean isRounded = policies.path("rounding").path("beforeRanking").asBoolean(true);
        int byScore = isRounded
                ? published(scores.get(one))
                        .orElseThrow()
                        .compareTo(published(scores.get(other)).orElseThrow())
                : scores.get(one).orElseThrow().compareTo(scores.get(other).orElseThrow());
        boolean isByMet = GivenSet.texts(policies.path("tieBreakers")).contains("met");
        return byScore != 0 || !isByMet ? byScore : Integer.compare(met(one), met(other));
    }
}
