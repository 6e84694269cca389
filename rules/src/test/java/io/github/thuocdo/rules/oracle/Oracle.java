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
        this.groups = new Groups(set, units.size(), this::isRanked, this::share, new AllUnits());
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
                case "full-points" -> Figure.given(Exact.ONE);
                case "no-points" -> Figure.given(Exact.ZERO);
                default -> figure;
            };
        }

        @Override
        public List<Figure> ofRanked(Question asked) {
            List<Figure> figures = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                if (isRanked(i) && applies(asked.criterion(), i)) {
                    figures.add(of(i, asked));
                }
            }
            return figures;
        }

        @Override
        public List<Figure> ofOthersOnceKnown(Question asked) {
            List<Figure> figures = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                if (i != asked.unit() && isAmongThem(asked.criterion(), i)) {
                    figures.add(of(i, asked));
                }
            }
            return figures;
        }

        @Override
        public boolean isAmongThem(Asked criterion, int unit) {
            return isRankedOnceKnown(unit) && applies(criterion, unit);
        }

        @Override
        public GivenSet set() {
            return set;
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
            JsonNode own = set.rounding(criterion);
            JsonNode rounding = own.isMissingNode() ? set.policies().path("rounding") : own;
            points.put(criterion.id(), share.map(s -> rounded(s.earned().times(criterion.points()), rounding)));
        }
        Map<String, String> statuses = new LinkedHashMap<>();
        set.scored().forEach(criterion -> statuses.put(criterion.id(), status(criterion, unit)));
        return new Result(
                new Places(set, scores, this::isRanked, this::met).rank(unit),
                published(score),
                end(unit, score, Unknown.WORST),
                end(unit, score, Unknown.BEST),
                count(statuses, "MET"),
                count(statuses, "NOT_MET"),
                count(unit, State.UNKNOWN),
                count(unit, State.NOT_APPLICABLE),
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
                        .filter(share -> share.possible().sign() > 0
                                && set.earned(criterion, share).sign() <= 0)
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
        return number.map(n -> rounded(n, set.policies().path("rounding")));
    }

    static BigDecimal rounded(Exact number, JsonNode rounding) {
        return number.rounded(GivenSet.digits(rounding), GivenSet.mode(rounding));
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

    private static int count(Map<String, String> statuses, String status) {
        return (int) statuses.values().stream().filter(status::equals).count();
    }

    private int met(int unit) {
        return (int) set.scored().stream()
                .filter(criterion -> status(criterion, unit).equals("MET"))
                .count();
    }

    private String status(Asked criterion, int unit) {
        State state = state(criterion, unit);
        if (state != State.KNOWN) {
            return state.name();
        }
        String type = set.type(criterion.indicator());
        if (!Requirements.isAsked(criterion, type)) {
            return "SCORED";
        }
        Figure figure = functions.figure(criterion, unit);
        boolean isMet = figure.given()
                .map(fraction -> fraction.sign() > 0)
                .orElseGet(() -> Requirements.isMet(GivenSet.requirement(criterion), figure, type));
        return isMet ? "MET" : "NOT_MET";
    }

    /** Whether a unit has no points of a criterion, rounded where they are before they are added. */
    boolean hasNoPoints(Asked criterion, int unit) {
        Optional<Share> share = functions.share(criterion, unit, Unknown.LEFT_OUT);
        return share.filter(own -> set.earned(criterion, own).sign() > 0).isEmpty();
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
                    ? criterion.weight().times(functions.possible(criterion, unit))
                    : Exact.ZERO;
            known = state == State.KNOWN ? known.plus(points) : known;
            applicable = state == State.NOT_APPLICABLE ? applicable : applicable.plus(points);
        }
        return known.compareTo(GivenSet.number(policies.path("coverage")).times(applicable)) >= 0;
    }

    private boolean isRanked(int unit) {
        return isAssessed(unit) && isOfRankedGroup(unit) && groups.hasScore(unit);
    }
}
