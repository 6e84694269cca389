package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.internal.text.OrderedCopies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of a data set, with the values that held and hold.
 *
 * @param stated the criterion with its latest values, as it is stated
 * @param askedOf the levels that are asked
 * @param askedBy the horizons at which it is asked; empty for every horizon
 * @param values the values by the first day on which they hold; {@link LocalDate#MIN} where there is no such day
 * @param byReading the values of single readings, in place of the others, by the code of the reading
 */
public record DatedCriterion(
        Criterion stated,
        Set<Level> askedOf,
        Set<Horizon> askedBy,
        NavigableMap<LocalDate, Value> values,
        Map<String, NavigableMap<LocalDate, Value>> byReading) {

    /**
     * The value of a criterion from a day on.
     *
     * @param target the target
     * @param source the clause that says so
     */
    public record Value(Target target, LegalSource source) {}

    public DatedCriterion {
        values = new TreeMap<>(values);
        byReading = OrderedCopies.copyOf(byReading);
    }

    /** A criterion whose values hold under every reading. */
    public DatedCriterion(
            Criterion stated, Set<Level> askedOf, Set<Horizon> askedBy, NavigableMap<LocalDate, Value> values) {
        this(stated, askedOf, askedBy, values, Map.of());
    }

    public String id() {
        return stated.id();
    }

    /** Every value that held or holds. */
    public List<Value> allValues() {
        List<Value> all = new ArrayList<>();
        eachValue((from, value) -> all.add(value));
        return all;
    }

    /** Calls {@code taken} with every value that held or holds, and its first day. */
    public void eachValue(BiConsumer<LocalDate, Value> taken) {
        values.forEach(taken);
        byReading.values().stream().filter(own -> !own.equals(values)).forEach(own -> own.forEach(taken));
    }

    /** The days on which a value starts to hold. */
    Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>(values.keySet());
        byReading.values().forEach(own -> days.addAll(own.keySet()));
        days.remove(LocalDate.MIN);
        return days;
    }

    static List<Criterion> askedUnder(List<DatedCriterion> all, Profile profile) {
        List<Criterion> asked = new ArrayList<>();
        for (DatedCriterion criterion : all) {
            Value value = criterion.valueOn(profile);
            boolean asksLevel = criterion.askedOf.contains(profile.level());
            boolean asksHorizon = criterion.askedBy.isEmpty()
                    || profile.horizon().filter(criterion.askedBy::contains).isPresent();
            if (value != null && asksLevel && asksHorizon) {
                asked.add(criterion.under(profile, value));
            }
        }
        return asked;
    }

    /** The values in force under a profile, the latest where it names no day; null before the first. */
    private @Nullable Value valueOn(Profile profile) {
        NavigableMap<LocalDate, Value> own =
                byReading.getOrDefault(profile.reading().code(), values);
        LocalDate day = profile.day().orElse(null);
        Map.Entry<LocalDate, Value> entry = day == null ? own.lastEntry() : own.floorEntry(day);
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
