package io.github.thuocdo;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Requirements;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.UnitRegister;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Criteria sets of a few targets and registers of a few units, made in code. */
public final class SmallSets {
    public static final Policies PLAIN = policies(Policies.Ties.COMPETITION, List.of(), 4, true);

    private SmallSets() {}

    public static Policies policies(
            Policies.Ties ties, List<Policies.TieBreaker> tieBreakers, int scale, boolean beforeRanking) {
        return Policies.builder()
                .ties(ties)
                .tieBreakers(tieBreakers.toArray(Policies.TieBreaker[]::new))
                .rounding(new Policies.Rounding(scale, RoundingMode.HALF_UP, beforeRanking))
                .build();
    }

    /** A set without horizons that asks {@code targets} of every level. */
    public static CriteriaSet of(Policies policies, Asking... targets) {
        return of(policies, List.of(), profile -> List.of(targets), Map.of());
    }

    /** A set whose targets depend on the profile. */
    public static CriteriaSet of(
            Policies policies,
            List<Horizon> horizons,
            Function<Profile, List<Asking>> targets,
            Map<Indicator, FigureType> collected) {
        return CriteriaSet.builder("small")
                .title("Bộ nhỏ", "A small set")
                .levels(Level.COMMUNE, Level.DISTRICT)
                .horizons(horizons.toArray(Horizon[]::new))
                .policies(policies)
                .oneCriterionPerIndicator()
                .requirements(new Requirements() {
                    @Override
                    public List<Criterion> askedUnder(Profile profile) {
                        return criteria(targets.apply(profile));
                    }

                    @Override
                    public Map<Indicator, FigureType> collectedAt(Level level) {
                        return collected;
                    }
                })
                .build();
    }

    private static List<Criterion> criteria(List<Asking> targets) {
        List<Criterion> criteria = new ArrayList<>();
        for (Asking asked : targets) {
            criteria.add(criterion(asked));
        }
        return criteria;
    }

    /** The criterion of one target; its place in the documents follows from its indicator and its threshold. */
    public static Criterion criterion(Asking asked) {
        String code = asked.indicator();
        Target target = asked.target();
        return new Criterion(
                code + "-" + target.kind().code(),
                Math.abs((code + target.kind() + target.requirement()).hashCode()),
                new BilingualText(code, code),
                "rule of " + code,
                indicator(code),
                "one pillar",
                target,
                target.type(),
                target.requirement(),
                List.of("commune", "district"),
                Optional.empty(),
                target.standing(),
                new LegalSource("document", "1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public static Indicator indicator(String code, String... aliases) {
        return Indicator.of(code).withAliases(Set.of(aliases));
    }

    /** Communes with the codes 01, 02, … and these names. */
    public static UnitRegister communes(String... names) {
        List<AdministrativeUnit> units = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            units.add(unit(String.format("%02d", i + 1), names[i], Level.COMMUNE));
        }
        return UnitRegister.of(units);
    }

    public static AdministrativeUnit unit(String code, String name, Level level) {
        return AdministrativeUnit.of(code, name, level);
    }
}
