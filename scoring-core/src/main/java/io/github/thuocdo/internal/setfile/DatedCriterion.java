package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of a data set, with the values that held and hold.
 *
 * @param stated the criterion with its latest values, as it is stated
 * @param askedOf the levels that are asked
 * @param askedBy the horizons at which it is asked; empty for every horizon
 * @param values the values by the first day on which they hold; {@link LocalDate#MIN} where there is no such day
 */
public record DatedCriterion(
        Criterion stated, Set<Level> askedOf, Set<Horizon> askedBy, NavigableMap<LocalDate, Value> values) {

    /**
     * What holds from a day on.
     *
     * @param target what is asked
     * @param source the clause that says so
     */
    public record Value(Target target, LegalSource source) {}

    public DatedCriterion {
        values = new TreeMap<>(values);
    }

    public String id() {
        return stated.id();
    }

    /** Every value that held or holds. */
    Collection<Value> allValues() {
        return values.values();
    }

    static List<Criterion> askedUnder(List<DatedCriterion> all, Profile profile) {
        List<Criterion> asked = new ArrayList<>();
        for (DatedCriterion criterion : all) {
            Value value = criterion.valueOn(profile.day());
            boolean asksLevel = criterion.askedOf.contains(profile.level());
            boolean asksHorizon = criterion.askedBy.isEmpty() || criterion.askedBy.contains(profile.horizon());
            if (value != null && asksLevel && asksHorizon) {
                asked.add(criterion.under(profile, value));
            }
        }
        return asked;
    }

    /** The values in force on {@code day}, the latest where none is named; null before the first. */
    private @Nullable Value valueOn(@Nullable LocalDate day) {
        Map.Entry<LocalDate, Value> entry = day == null ? values.lastEntry() : values.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    private Criterion under(Profile profile, Value value) {
        return new Criterion(
                stated.id(),
                stated.ordinal(),
                stated.name(),
                stated.rule(),
                stated.indicator(),
                stated.pillar(),
                value.target,
                value.target.type(),
                value.target.statedUnder(profile),
                stated.levels(),
                stated.horizon(),
                value.target.standing(),
                value.source,
                stated.exceptions(),
                stated.lead(),
                stated.coordinating(),
                stated.notes());
    }
}
