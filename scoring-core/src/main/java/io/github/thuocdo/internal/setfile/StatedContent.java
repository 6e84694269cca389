package io.github.thuocdo.internal.setfile;

import com.google.common.collect.Maps;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Scoring;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The content of a set: a data set holds it; a set of rules is asked for it, and states it as a data set would. */
public final class StatedContent {
    private final CriteriaSet set;
    private final Map<String, Set<Level>> levels = new LinkedHashMap<>();
    private final Map<String, Set<Horizon>> horizons = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, FigureType> types = new LinkedHashMap<>();
    private final Map<String, Set<Level>> collected = new LinkedHashMap<>();

    private StatedContent(CriteriaSet set) {
        this.set = set;
    }

    /** The content of {@code set}, with every value that held or holds. */
    public static DatedContent of(CriteriaSet set) {
        return set.requirements() instanceof DatedContent content ? content : new StatedContent(set).content();
    }

    private DatedContent content() {
        for (Level level : set.levels()) {
            if (set.horizons().isEmpty()) {
                ask(Profile.of(level, set.readings().get(0)));
            }
            for (Horizon horizon : set.horizons()) {
                ask(Profile.of(level, horizon, set.readings().get(0)));
            }
        }
        List<DatedCriterion> criteria = new ArrayList<>();
        for (Criterion criterion : set.criteria()) {
            addIndicator(criterion.indicator(), criterion.target().type(), criterion.scored());
            addPartIndicators(criterion.target().scoring());
            criterion.target().terms().emptyDenominator().ifPresent(this::addSubstitute);
            criteria.add(dated(criterion));
        }
        addSubstitute(set.policies().emptyDenominator());
        for (Level level : set.levels()) {
            set.collectedAt(level).forEach((indicator, type) -> {
                addIndicator(indicator, type, false);
                collected
                        .computeIfAbsent(indicator.code(), code -> new LinkedHashSet<>())
                        .add(level);
            });
        }
        return new DatedContent(
                criteria,
                Maps.transformValues(
                        indicators,
                        indicator -> new DatedContent.Declared(
                                indicator,
                                Objects.requireNonNull(types.get(indicator.code())),
                                collected.getOrDefault(indicator.code(), Set.of()))),
                List.of(),
                set.requirements().saysMissing());
    }

    private void ask(Profile profile) {
        for (Criterion criterion : set.requirements().askedUnder(profile)) {
            levels.computeIfAbsent(criterion.id(), id -> new LinkedHashSet<>()).add(profile.level());
            profile.horizon()
                    .ifPresent(horizon -> horizons.computeIfAbsent(criterion.id(), id -> new LinkedHashSet<>())
                            .add(horizon));
        }
    }

    private DatedCriterion dated(Criterion criterion) {
        Set<Horizon> asked = horizons.getOrDefault(criterion.id(), Set.of());
        DatedCriterion.Value value = new DatedCriterion.Value(criterion.target(), criterion.source());
        return new DatedCriterion(
                criterion,
                Objects.requireNonNull(levels.get(criterion.id())),
                asked.size() == set.horizons().size() ? Set.of() : asked,
                new TreeMap<>(Map.of(LocalDate.MIN, value)));
    }

    /** Adds an indicator: the type by a scored criterion prevails over those by others; codes that mean the same are joined. */
    private void addIndicator(Indicator indicator, FigureType type, boolean scored) {
        indicators.merge(indicator.code(), indicator, (one, other) -> {
            Set<String> aliases = new LinkedHashSet<>(one.aliases());
            aliases.addAll(other.aliases());
            return one.withAliases(aliases);
        });
        if (scored) {
            types.put(indicator.code(), type);
        } else {
            types.putIfAbsent(indicator.code(), type);
        }
    }

    private void addSubstitute(EmptyDenominator declared) {
        if (declared instanceof EmptyDenominator.Substitute substitute) {
            addNamed(substitute.indicator(), FigureType.COUNT);
        }
    }

    private void addNamed(String code, FigureType type) {
        addIndicator(Indicator.of(code), type, false);
    }

    private void addPartIndicators(Scoring scoring) {
        for (Scoring.Part part : scoring.parts()) {
            if (part.indicator().isPresent() && part.type().isPresent()) {
                addNamed(part.indicator().get(), part.type().get());
            }
            addPartIndicators(part.scoring());
        }
    }
}
