package io.github.thuocdo.reproduction;

import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.settree.SetTree;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The choices of what a missing figure counts as, and how much must be known of a unit that is ranked. */
final class MissingFigures {
    private static final String UNRANKED = "unranked-below-coverage";
    private static final String POLICIES = "policies";
    private static final String COVERAGE = "coverage";
    private static final List<String> COUNTED = List.of("zero", "exclude");
    /** So many least coverages are tried at most: those of the smallest denominators. */
    private static final int MOST_COVERAGES = 24;

    private static final int LARGEST_DENOMINATOR = 1_000;
    /** The usual coverages, for another choice may change how much is known. */
    private static final List<Rational> USUAL = Stream.of("1/2", "2/3", "3/4", "4/5", "1/1")
            .map(text -> text.split("/"))
            .map(parts -> Rational.of(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
            .toList();

    private final Ranking ranking;
    private final Set<String> unknown = new LinkedHashSet<>();

    MissingFigures(Ranking ranking) {
        this.ranking = ranking;
        for (RankedUnit unit : ranking.entries()) {
            unit.scored().stream()
                    .filter(outcome -> outcome.status() == Status.UNKNOWN)
                    .forEach(outcome -> unknown.add(outcome.criterion().id()));
        }
    }

    /** The criteria of which a figure is missing. */
    Set<String> criteria() {
        return unknown;
    }

    /** Whether a choice can be said of one criterion too. */
    static boolean isOfCriteria(Choice choice) {
        return COUNTED.contains(choice.value());
    }

    /**
     * Whether both decide together which units are counted, though neither may change anything alone: how much must be known of a unit,
     * and what applies to it over nothing.
     */
    static boolean countUnits(Choice one, Choice other) {
        return isOfCoverage(one) && other.kind().equals(Choice.EMPTY)
                || isOfCoverage(other) && one.kind().equals(Choice.EMPTY);
    }

    private static boolean isOfCoverage(Choice choice) {
        return choice.kind().equals(Choice.MISSING) && choice.value().startsWith(UNRANKED);
    }

    /** Those of single criteria, then those of the whole set. */
    List<Choice> choices(Map<String, BilingualText> titles) {
        List<Choice> all = new ArrayList<>();
        if (unknown.isEmpty()) {
            return all;
        }
        titles.forEach((id, title) -> COUNTED.stream()
                .filter(value -> unknown.contains(id))
                .forEach(value -> all.add(new Choice(
                        Choice.MISSING,
                        id,
                        value,
                        Texts.about("choice.missing." + value, title),
                        tree -> Optional.ofNullable(tree.criteria().get(id))
                                .ifPresent(criterion -> criterion.put(Choice.MISSING, value))))));
        BilingualText everywhere = Texts.both("everywhere");
        for (String value : COUNTED) {
            all.add(new Choice(
                    Choice.MISSING,
                    Choice.SET,
                    value,
                    Texts.about("choice.missing." + value, everywhere),
                    tree -> everywhere(tree, value, Optional.empty())));
        }
        for (Rational coverage : coverages()) {
            all.add(new Choice(
                    Choice.MISSING,
                    Choice.SET,
                    UNRANKED + " " + coverage,
                    Texts.about("choice.missing." + UNRANKED, everywhere, coverage.toString()),
                    tree -> everywhere(tree, UNRANKED, Optional.of(coverage))));
        }
        return all;
    }

    /** A coverage that came with the declared policy goes with it. */
    private static void everywhere(SetTree tree, String value, Optional<Rational> coverage) {
        Map<String, Object> policies = Members.member(tree.root(), POLICIES);
        if (SetTree.text(policies, Choice.MISSING).equals(UNRANKED)) {
            policies.remove(COVERAGE);
        }
        policies.put(Choice.MISSING, value);
        coverage.ifPresent(
                least -> policies.put(COVERAGE, least.equals(Rational.ONE) ? BigDecimal.ONE : least.toString()));
        tree.criteria().values().forEach(criterion -> criterion.remove(Choice.MISSING));
    }

    /**
     * Least coverages that leave out different units, each the simplest fraction that does: where an empty denominator counts as it is
     * declared, where it counts as a known figure, and where nothing applies over it.
     */
    private Set<Rational> coverages() {
        Set<Rational> all = new LinkedHashSet<>(coverages(Outcome::status));
        all.addAll(USUAL);
        all.addAll(coverages(outcome -> overNothing(outcome, Status.MET)));
        all.addAll(coverages(outcome -> overNothing(outcome, Status.NOT_APPLICABLE)));
        return all;
    }

    private static Status overNothing(Outcome outcome, Status status) {
        return outcome.emptyDenominator().isPresent() ? status : outcome.status();
    }

    private List<Rational> coverages(Function<Outcome, Status> statuses) {
        Set<Rational> shares = new TreeSet<>();
        for (RankedUnit unit : ranking.entries()) {
            known(unit, statuses).filter(share -> share.signum() > 0).ifPresent(shares::add);
        }
        List<Rational> simplest = new ArrayList<>();
        Rational before = Rational.ZERO;
        for (Rational share : shares) {
            simplest.add(simplest(before, share));
            before = share;
        }
        simplest.sort((one, other) -> one.denominator().compareTo(other.denominator()));
        return simplest.subList(0, Math.min(MOST_COVERAGES, simplest.size()));
    }

    /** The known share of what applies to a unit; empty where nothing applies. */
    private static Optional<Rational> known(RankedUnit unit, Function<Outcome, Status> statuses) {
        Rational known = Rational.ZERO;
        Rational all = Rational.ZERO;
        for (Outcome outcome : unit.scored()) {
            Rational weight = outcome.criterion().weight();
            Status status = statuses.apply(outcome);
            if (status != Status.NOT_APPLICABLE) {
                all = all.plus(weight);
                known = status == Status.UNKNOWN ? known : known.plus(weight);
            }
        }
        return all.signum() == 0 ? Optional.empty() : Optional.of(known.dividedBy(all));
    }

    /** The fraction of the smallest denominator above one and up to another. */
    private static Rational simplest(Rational above, Rational most) {
        for (long under = 1; under <= LARGEST_DENOMINATOR; under++) {
            BigInteger denominator = BigInteger.valueOf(under);
            Rational one = Rational.of(most.numerator().multiply(denominator).divide(most.denominator()), denominator);
            if (one.compareTo(above) > 0) {
                return one;
            }
        }
        return most;
    }
}
