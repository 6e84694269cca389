package io.github.thuocdo.criteria;

import com.google.common.base.Suppliers;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.json.Faults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The contents of a set, found once by asking its requirements at all levels and horizons. */
final class Contents {
    private final Requirements requirements;
    private final List<Level> levels;
    private final List<Optional<Horizon>> horizons;
    private final Optional<Pillar.InForce> pillars;
    private final Policies policies;
    private final Supplier<List<Criterion>> criteria = Suppliers.memoize(this::findCriteria);
    private final Supplier<Map<String, String>> indicatorCodes = Suppliers.memoize(this::findIndicatorCodes);
    private final Supplier<Boolean> needsWholePopulation = Suppliers.memoize(this::findWhetherPointsDependOnOthers);

    Contents(
            Requirements requirements,
            List<Level> levels,
            List<Horizon> horizons,
            Optional<Pillar.InForce> pillars,
            Policies policies) {
        this.requirements = requirements;
        this.levels = levels;
        this.horizons = horizons.isEmpty()
                ? List.of(Optional.empty())
                : horizons.stream().map(Optional::of).toList();
        this.pillars = pillars;
        this.policies = policies;
    }

    /** Every criterion, as it is stated, in the order of the documents. */
    List<Criterion> criteria() {
        return criteria.get();
    }

    /** Every indicator code at any level and horizon, each with the code that results use. */
    Map<String, String> indicatorCodes() {
        return indicatorCodes.get();
    }

    /** Whether points depend on other units, at any level, by any horizon, on any day. */
    boolean needsWholePopulation() {
        return needsWholePopulation.get();
    }

    /** The days on which a value or a weight changes, ascending. */
    Set<LocalDate> changes() {
        TreeSet<LocalDate> days = new TreeSet<>(requirements.changes());
        pillars.ifPresent(groups -> days.addAll(groups.changes()));
        return Collections.unmodifiableSortedSet(days);
    }

    private List<Criterion> findCriteria() {
        Map<Integer, Criterion> byOrdinal = new TreeMap<>();
        for (Level level : levels) {
            for (Optional<Horizon> horizon : horizons) {
                Profile profile = new Profile(level, horizon, readings().get(0), Optional.empty());
                for (Criterion criterion : requirements.askedUnder(profile)) {
                    byOrdinal.putIfAbsent(criterion.ordinal(), criterion.asStated());
                }
            }
        }
        return List.copyOf(byOrdinal.values());
    }

    private Map<String, String> findIndicatorCodes() {
        Map<String, String> codes = new TreeMap<>();
        for (Criterion criterion : criteria()) {
            add(codes, criterion.indicator());
        }
        for (Criterion criterion : criteria()) {
            criterion.figures(policies).keySet().forEach(part -> addPart(codes, part));
        }
        for (Level level : levels) {
            requirements.collectedAt(level).keySet().forEach(indicator -> add(codes, indicator));
        }
        return Collections.unmodifiableMap(codes);
    }

    private boolean findWhetherPointsDependOnOthers() {
        List<Optional<LocalDate>> days = new ArrayList<>();
        requirements.changes().forEach(day -> days.add(Optional.of(day)));
        days.add(Optional.empty());
        for (Optional<LocalDate> day : days) {
            for (Level level : levels) {
                for (Optional<Horizon> horizon : horizons) {
                    if (needsPopulation(level, horizon, day)) {
                        return true;
                    }
                }
            }
        }
        return pillars.map(groups -> isNormalised(groups.latest())).orElse(false);
    }

    private boolean needsPopulation(Level level, Optional<Horizon> horizon, Optional<LocalDate> day) {
        return readings().stream()
                .map(reading -> new Profile(level, horizon, reading, day))
                .flatMap(profile -> requirements.askedUnder(profile).stream())
                .anyMatch(Contents::needsPopulation);
    }

    /** The readings under which values may differ. */
    private List<Reading> readings() {
        List<Reading> own = requirements.readings();
        return own.isEmpty() ? List.of(Reading.STRICTEST) : own;
    }

    private static boolean needsPopulation(Criterion criterion) {
        return criterion.scored() && criterion.target().scoring().needsPopulation();
    }

    private static boolean isNormalised(Pillar pillar) {
        return pillar.normalised().isPresent() || pillar.pillars().stream().anyMatch(Contents::isNormalised);
    }

    private void addPart(Map<String, String> codes, String part) {
        if (codes.putIfAbsent(part, part) == null) {
            requirements.declared(part).ifPresent(indicator -> add(codes, indicator));
        }
    }

    private static void add(Map<String, String> codes, Indicator indicator) {
        codes.put(indicator.code(), indicator.code());
        indicator.aliases().forEach(alias -> codes.put(alias, indicator.code()));
    }

    /** Notes each level and each horizon that stands twice. */
    static void addTwice(List<Level> levels, List<Horizon> horizons, List<BilingualText> faults) {
        addTwice("stated-level-twice", levels, faults);
        addTwice("stated-horizon-twice", horizons, faults);
    }

    private static <T extends Comparable<? super T>> void addTwice(
            String key, List<T> all, List<BilingualText> faults) {
        Set<T> once = new HashSet<>(all);
        if (once.size() < all.size()) {
            List<T> twice = new ArrayList<>(all);
            once.forEach(twice::remove);
            new TreeSet<>(twice).forEach(each -> faults.add(Faults.text(key, each)));
        }
    }

    /** The criteria of a set that a program states, in the order in which it states them. */
    static final class Stated implements Requirements {
        private final List<Asked> all;

        /** A criterion, and the profiles under which it is asked. */
        private record Asked(Criterion criterion, Predicate<Profile> isAsked) {}

        private Stated(List<Asked> all) {
            this.all = List.copyOf(all);
        }

        /** The criteria of the set with this id; their faults are added to {@code faults}. */
        static Stated of(
                String set,
                List<Criterion.Builder> said,
                List<Level> levels,
                List<Horizon> horizons,
                Optional<Pillar.InForce> pillars,
                List<BilingualText> faults) {
            List<Asked> all = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            Set<String> twice = new TreeSet<>();
            Set<String> groups = new TreeSet<>();
            pillars.ifPresent(tree -> addIds(tree.latest(), groups));
            for (Criterion.Builder each : said) {
                addBeyond(each, levels, horizons, faults);
                Criterion criterion = each.stated(set, all.size() + 1, levels, faults);
                if (criterion != null) {
                    all.add(new Asked(criterion, each.asked()));
                    if (pillars.isPresent() && !groups.contains(criterion.pillar())) {
                        faults.add(Criterion.Builder.faultOf(
                                criterion.id(), Faults.text("stated-pillar", groups, criterion.pillar())));
                    }
                    if (!ids.add(criterion.id())) {
                        twice.add(criterion.id());
                    }
                }
            }
            twice.forEach(id -> faults.add(Faults.text("criterion-stands-twice", id)));
            return new Stated(all);
        }

        /** Notes what a criterion is asked of and the set does not have. */
        private static void addBeyond(
                Criterion.Builder said, List<Level> levels, List<Horizon> horizons, List<BilingualText> faults) {
            said.askedOf.stream()
                    .filter(level -> !levels.contains(level))
                    .sorted()
                    .map(level -> Faults.text("stated-asked-of", levels, level))
                    .forEach(fault -> faults.add(Criterion.Builder.faultOf(said.id, fault)));
            said.askedBy.stream()
                    .filter(horizon -> !horizons.contains(horizon))
                    .sorted()
                    .map(horizon -> Faults.text("stated-asked-by", horizons, horizon))
                    .forEach(fault -> faults.add(Criterion.Builder.faultOf(said.id, fault)));
        }

        private static void addIds(Pillar pillar, Set<String> ids) {
            for (Pillar below : pillar.pillars()) {
                ids.add(below.id());
                addIds(below, ids);
            }
        }

        @Override
        public List<Criterion> askedUnder(Profile profile) {
            return all.stream()
                    .filter(each -> each.isAsked().test(profile))
                    .map(each -> each.criterion().under(profile))
                    .toList();
        }

        @Override
        public boolean isData() {
            return true;
        }
    }
}
