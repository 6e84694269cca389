package io.github.thuocdo.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thuocdo.rules.oracle.Functions.Share;
import io.github.thuocdo.rules.oracle.Functions.Unknown;
import io.github.thuocdo.rules.oracle.GivenSet.Asked;
import io.github.thuocdo.rules.oracle.GivenSet.Group;
import io.github.thuocdo.rules.oracle.Oracle.Unit;
import io.github.thuocdo.rules.oracle.Said.Figure;
import io.github.thuocdo.rules.oracle.Said.State;
import io.github.thuocdo.rules.oracle.Sharing.Worth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How units stand to criteria: who is asked, what is known, by whom points are given, and what they are worth. */
final class Standings implements Groups.Presence {
    /** What is drawn beyond this is beyond everything that a criterion or a group can have. */
    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(100_000);

    private final GivenSet set;
    private final List<Unit> units;
    private final Functions functions;
    private final Sharing sharing;
    private final Map<String, Long> criteriaOf;

    Standings(GivenSet set, List<Unit> units, Functions functions) {
        this.set = set;
        this.units = units;
        this.functions = functions;
        this.sharing = new Sharing(set, new AsReported());
        this.criteriaOf = set.scored().stream().collect(Collectors.groupingBy(Asked::indicator, Collectors.counting()));
    }

    /** How units stand to siblings with whom points may be shared. */
    private final class AsReported implements Sharing.Siblings {
        @Override
        public State state(Asked criterion, int unit) {
            if (!applies(criterion, unit)) {
                return State.NOT_APPLICABLE;
            }
            if (published(criterion, unit).isPresent()) {
                return State.KNOWN;
            }
            boolean isGiven = !Functions.isComposite(criterion.scoring())
                    && functions.figure(criterion, unit).given().isPresent();
            return isGiven ? State.NOT_APPLICABLE : functions.state(criterion, unit);
        }

        @Override
        public boolean isOverNothing(Asked criterion, int unit) {
            return applies(criterion, unit)
                    && published(criterion, unit).isEmpty()
                    && !Functions.isComposite(criterion.scoring())
                    && functions
                            .figure(criterion, unit)
                            .over()
                            .filter(n -> n.sign() == 0)
                            .isPresent();
        }
    }

    /** Whether a criterion is asked of a unit. */
    boolean applies(Asked criterion, int unit) {
        return criterion.appliesTo(units.get(unit).names());
    }

    /** The points of a criterion that a publisher gives: under the code of an indicator by which it alone scores. */
    Optional<BigDecimal> published(Asked criterion, int unit) {
        return criteriaOf.getOrDefault(criterion.indicator(), 0L) == 1 && applies(criterion, unit)
                ? published(criterion.indicator(), unit)
                : Optional.empty();
    }

    private Optional<BigDecimal> published(String code, int unit) {
        return Optional.ofNullable(units.get(unit).published().get(code))
                .filter(points -> points.abs().compareTo(TOO_MUCH) < 0);
    }

    @Override
    public Optional<Exact> published(Group group, int unit) {
        return published(group.id(), unit).map(Exact::of);
    }

    @Override
    public boolean isPublished(Group group, int unit) {
        return publishedAbove(group.id(), unit).isPresent();
    }

    /** The group whose points a publisher gives in place of those of a criterion without a figure. */
    Optional<String> coveredBy(Asked criterion, int unit) {
        boolean isOpen = applies(criterion, unit)
                && published(criterion, unit).isEmpty()
                && functions.state(criterion, unit) == State.UNKNOWN;
        return isOpen ? publishedAbove(criterion, unit) : Optional.empty();
    }

    /** The nearest group above a criterion whose points a publisher gives. */
    private Optional<String> publishedAbove(Asked criterion, int unit) {
        return publishedAbove(criterion.pillar(), unit);
    }

    private Optional<String> publishedAbove(String pillar, int unit) {
        return GivenSet.way(set.root(), pillar).stream()
                .map(Group::id)
                .filter(id -> published(id, unit).isPresent())
                .reduce((above, below) -> below);
    }

    /** Whether unknown figures may still come: where a publisher gives points in their place, they do not. */
    boolean isAwaited(Asked criterion, int unit) {
        return published(criterion, unit).isEmpty()
                && coveredBy(criterion, unit).isEmpty();
    }

    State state(Asked criterion, int unit) {
        if (!applies(criterion, unit)) {
            return State.NOT_APPLICABLE;
        }
        if (published(criterion, unit).isPresent() || coveredBy(criterion, unit).isPresent()) {
            return State.KNOWN;
        }
        return isOutside(criterion.pillar(), unit, Unknown.BEST)
                ? State.NOT_APPLICABLE
                : functions.state(criterion, unit);
    }

    /** Whether the points of no group above a criterion are published. */
    boolean counts(Asked criterion, int unit) {
        return publishedAbove(criterion, unit).isEmpty();
    }

    String status(Asked criterion, int unit) {
        State state = state(criterion, unit);
        if (state != State.KNOWN) {
            return state.name();
        }
        String type = set.type(criterion.indicator());
        boolean isPublished = published(criterion, unit).isPresent()
                || coveredBy(criterion, unit).isPresent();
        if (isPublished || !Requirements.isAsked(criterion, type)) {
            return "SCORED";
        }
        Figure figure = functions.figure(criterion, unit);
        boolean isMet = figure.given()
                .map(fraction -> fraction.sign() > 0)
                .orElseGet(() -> Requirements.isMet(GivenSet.requirement(criterion), figure, type));
        return isMet ? "MET" : "NOT_MET";
    }

    int count(int unit, State state) {
        return (int) set.scored().stream().filter(c -> state(c, unit) == state).count();
    }

    int met(int unit) {
        return (int) set.scored().stream()
                .filter(criterion -> status(criterion, unit).equals("MET"))
                .count();
    }

    /** What a criterion is worth to a unit with all of its points. */
    Worth worth(Asked criterion, int unit, Unknown unknown) {
        return sharing.worth(criterion, unit, isEnd(unknown));
    }

    private static boolean isEnd(Unknown unknown) {
        return unknown == Unknown.WORST || unknown == Unknown.BEST;
    }

    @Override
    public Optional<Groups.Earned> earned(Asked criterion, int unit, Unknown unknown) {
        Worth worth = worth(criterion, unit, unknown);
        Optional<Exact> published = published(criterion, unit).map(Exact::of);
        if (published.isPresent()) {
            return published.map(points -> new Groups.Earned(points, worth.points(), worth.weight()));
        }
        Unknown taken = unknown == Unknown.LEFT_OUT && set.isMissingZero(criterion) ? Unknown.NO_POINTS : unknown;
        Optional<Share> share = applies(criterion, unit) ? functions.share(criterion, unit, taken) : Optional.empty();
        return share.filter(s -> s.possible().sign() > 0)
                .map(s -> new Groups.Earned(
                        set.rounded(criterion, s.earned().times(worth.points())),
                        s.possible().times(worth.points()),
                        s.possible().times(worth.weight())));
    }

    /** The points that results show. */
    Optional<BigDecimal> points(Asked criterion, int unit) {
        JsonNode ofTotal = set.policies().path("rounding");
        Optional<BigDecimal> published = published(criterion, unit);
        if (published.isPresent()) {
            return published.map(points ->
                    points.scale() < GivenSet.digits(ofTotal) ? points.setScale(GivenSet.digits(ofTotal)) : points);
        }
        JsonNode own = set.rounding(criterion);
        JsonNode rounding = own.isMissingNode() ? ofTotal : own;
        Exact most = worth(criterion, unit, Unknown.LEFT_OUT).points();
        return functions
                .share(criterion, unit, Unknown.LEFT_OUT)
                .filter(s -> state(criterion, unit) != State.NOT_APPLICABLE)
                .map(s -> Oracle.rounded(s.earned().times(most), rounding));
    }

    /** Whether a unit has no points of a criterion, rounded where they are before they are added. */
    boolean hasNoPoints(Asked criterion, int unit) {
        return coveredBy(criterion, unit).isEmpty()
                && earned(criterion, unit, Unknown.LEFT_OUT)
                        .filter(own -> own.points().sign() > 0)
                        .isEmpty();
    }

    @Override
    public Exact weight(Asked criterion, int unit, Unknown unknown) {
        if (!applies(criterion, unit)) {
            return Exact.ZERO;
        }
        Exact possible = published(criterion, unit).isPresent() ? Exact.ONE : functions.possible(criterion, unit);
        return worth(criterion, unit, unknown).weight().times(possible);
    }

    @Override
    public boolean isPresent(Asked criterion, int unit) {
        State state = state(criterion, unit);
        return state == State.KNOWN || (state == State.UNKNOWN && set.isMissingZero(criterion));
    }

    /** Whether a group or one above it does not apply, and none between them has published points. */
    @Override
    public boolean isOutside(String pillar, int unit, Unknown unknown) {
        boolean isOutside = false;
        for (Group group : GivenSet.way(set.root(), pillar)) {
            isOutside = published(group.id(), unit).isEmpty()
                    && (isOutside || sharing.isOutside(group.id(), unit, isEnd(unknown)));
        }
        return isOutside;
    }

    @Override
    public boolean isOpen(Asked criterion, int unit) {
        return isAwaited(criterion, unit)
                && state(criterion, unit) != State.NOT_APPLICABLE
                && functions.isOpen(criterion, unit);
    }

    @Override
    public boolean isBounded(Asked criterion, int unit) {
        return state(criterion, unit) == State.NOT_APPLICABLE
                || published(criterion, unit).isPresent()
                || functions.isBounded(criterion, unit);
    }

    @Override
    public boolean areOthersKnown(Asked criterion) {
        return functions.areOthersKnown(criterion);
    }

    /** Whether a unit is ranked once every figure is known. */
    @Override
    public boolean isRankedOnceKnown(int unit) {
        int applicable = set.scored().size() - count(unit, State.NOT_APPLICABLE);
        return applicable >= Math.max(1, set.policies().path("minimumCriteria").asInt(0)) && isOfRankedGroup(unit);
    }

    boolean isOfRankedGroup(int unit) {
        return units.get(unit).names().stream()
                .noneMatch(GivenSet.texts(set.policies().path("unranked"))::contains);
    }

    /** Whether a unit has said enough for a score. */
    boolean hasAnsweredEnough(int unit) {
        JsonNode policies = set.policies();
        boolean isAnswered = set.scored().stream()
                .anyMatch(c -> applies(c, unit) && (state(c, unit) == State.KNOWN || functions.isAnswered(c, unit)));
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
            Exact points = weight(criterion, unit, Unknown.LEFT_OUT);
            known = state == State.KNOWN ? known.plus(points) : known;
            applicable = state == State.NOT_APPLICABLE ? applicable : applicable.plus(points);
        }
        return known.compareTo(GivenSet.number(policies.path("coverage")).times(applicable)) >= 0;
    }
}
