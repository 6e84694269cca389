package io.github.thuocdo.internal.setfile;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Requirements;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The content of a data set, with every value that held or holds.
 *
 * @param criteria its criteria, in their order
 * @param byCode its indicators by their codes, in their order, whether a criterion uses them or not
 * @param readings the readings that it names, the default first; none where it names none
 * @param saysMissing whether it declares the way a missing figure counts
 */
public record DatedContent(
        List<DatedCriterion> criteria, Map<String, Declared> byCode, List<Reading> readings, boolean saysMissing)
        implements Requirements {

    /**
     * An indicator as the set declares it.
     *
     * @param indicator the indicator
     * @param type the type of its figures where no criterion says otherwise
     * @param collectedAt the levels at which it is collected without being scored
     */
    public record Declared(Indicator indicator, FigureType type, Set<Level> collectedAt) {}

    public DatedContent {
        criteria = List.copyOf(criteria);
        byCode = ImmutableMap.copyOf(byCode);
        readings = List.copyOf(readings);
    }

    /** Its indicators, in their order. */
    public List<Declared> indicators() {
        return List.copyOf(byCode.values());
    }

    @Override
    public List<Criterion> askedUnder(Profile profile) {
        return DatedCriterion.askedUnder(criteria, profile);
    }

    @Override
    public Map<Indicator, FigureType> collectedAt(Level level) {
        Objects.requireNonNull(level, "level");
        Map<Indicator, FigureType> collected = new LinkedHashMap<>();
        for (Declared declared : byCode.values()) {
            if (declared.collectedAt.contains(level)) {
                collected.put(declared.indicator, declared.type);
            }
        }
        return collected;
    }

    @Override
    public Map<String, Indicator> declared() {
        return Maps.transformValues(byCode, Declared::indicator);
    }

    @Override
    public boolean isData() {
        return true;
    }

    /** The days on which a value starts to hold. */
    @Override
    public NavigableSet<LocalDate> changes() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        criteria.forEach(criterion -> days.addAll(criterion.days()));
        return days;
    }
}
