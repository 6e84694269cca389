package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules of precedence settle, against the definition of the readings, for every profile of every built-in set. */
class BuiltInPrecedenceTest {
    /** The readings under which it counts where a clause stands; any other takes the strictest one. */
    private static final Set<Reading> PLACED = Set.of(Reading.BODY, Reading.APPENDIX);

    static Stream<String> ids() {
        List<String> ids = new ArrayList<>();
        CriteriaSets.ids().forEach(ids::add);
        return ids.stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyPlanOfABuiltInSetIsSettledAsDefined(String id) {
        CriteriaSet set = CriteriaSets.named(id);
        for (Level level : set.levels()) {
            List<Optional<Horizon>> horizons = set.horizons().isEmpty()
                    ? List.of(Optional.empty())
                    : set.horizons().stream().map(Optional::of).toList();
            for (Optional<Horizon> horizon : horizons) {
                for (Reading reading : set.readings()) {
                    Profile profile = new Profile(level, horizon, reading, Optional.empty());
                    assertThat(Plan.of(set, profile, PrecedenceRules.LIBRARY).criteria())
                            .as(profile.toString())
                            .extracting(c -> c.id() + " " + c.requirement() + " " + c.standing())
                            .containsExactlyElementsOf(defined(set, profile));
                }
            }
        }
    }

    private static List<String> defined(CriteriaSet set, Profile profile) {
        List<Criterion> asked = new ArrayList<>(set.requirements().askedUnder(profile));
        asked.sort(Comparator.comparingInt(Criterion::ordinal));
        Map<String, Criterion> scoring = new HashMap<>();
        Comparator<Criterion> order = Comparator.comparing((Criterion c) -> PLACED.contains(profile.reading())
                        && c.source().inAppendix() != (profile.reading() == Reading.APPENDIX))
                .thenComparing(c -> requirement(c.target(), profile.level())
                        .least()
                        .map(BigDecimal::negate)
                        .orElse(BigDecimal.ONE))
                .thenComparing(c -> !requirement(c.target(), profile.level()).isStrict())
                .thenComparing(Criterion::ordinal);
        for (Criterion c : asked) {
            if (c.scored()) {
                scoring.merge(c.indicator().code(), c, (one, other) -> order.compare(one, other) <= 0 ? one : other);
            }
        }
        return asked.stream()
                .map(c -> c.id() + " " + requirement(c.target(), profile.level()) + " "
                        + (c.scored()
                                        && set.hasOneCriterionPerIndicator()
                                        && scoring.get(c.indicator().code()) != c
                                ? Standing.SUPERSEDED
                                : c.standing()))
                .toList();
    }

    private static Requirement requirement(Target target, Level level) {
        if (target.affirmedAt().contains(level)) {
            return new Requirement.Affirmed();
        }
        BigDecimal own = target.perLevel().get(level);
        return own != null && target.requirement() instanceof Requirement.Threshold threshold
                ? new Requirement.Threshold(threshold.comparison(), own)
                : target.requirement();
    }
}
