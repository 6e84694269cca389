package io.github.thuocdo.submission;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.AlikeNames;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Sameness;
import io.github.thuocdo.internal.text.VietnameseOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The units of a register by code and by name, on one day or on every day. */
final class KnownUnits {
    private static final int LONGEST_CODE = 6;
    private static final int LONGEST_NAME = 500;

    private final List<AdministrativeUnit> units;
    private final @Nullable String source;
    private final Map<String, List<AdministrativeUnit>> byCode;
    private final @Nullable LocalDate day;
    private final KnownUnits whole;
    private final Supplier<Map<String, AdministrativeUnit>> byName;
    private final Supplier<Set<String>> bearable;
    private final List<Finding> findings;
    private final Set<AdministrativeUnit> orphans;

    /**
     * The units of every day.
     *
     * @param source the name of the register in findings; null for one made in code
     */
    KnownUnits(List<AdministrativeUnit> units, @Nullable String source) {
        this(new RegisterMending(units, source, null), source);
    }

    private KnownUnits(RegisterMending mended, @Nullable String source) {
        this(List.copyOf(mended.units()), source, null, null, mended.findings(), mended.orphans());
    }

    /**
     * Units by code.
     *
     * @param source the name of the register in findings; null for one made in code
     * @param day the day on which they are the units of {@code whole}; null for every day
     * @param whole the units of every day; null for these
     */
    private KnownUnits(
            List<AdministrativeUnit> units,
            @Nullable String source,
            @Nullable LocalDate day,
            @Nullable KnownUnits whole,
            List<Finding> findings,
            Set<AdministrativeUnit> orphans) {
        this.units = units;
        this.source = source;
        this.findings = List.copyOf(findings);
        this.orphans = orphans;
        this.day = day;
        this.whole = whole == null ? this : whole;
        this.byName = Suppliers.memoize(() -> named(units));
        this.bearable = Suppliers.memoize(() -> groupsAndTypes(units));
        this.byCode = byCode(units);
        for (List<AdministrativeUnit> same : byCode.values()) {
            if (same.size() > 1) {
                requireDisjoint(same);
            }
        }
    }

    /** A plain map: nearly every code means one unit. */
    private static Map<String, List<AdministrativeUnit>> byCode(List<AdministrativeUnit> units) {
        Map<String, List<AdministrativeUnit>> codes = new LinkedHashMap<>();
        for (AdministrativeUnit unit : units) {
            String key = Sameness.key(unit.code());
            List<AdministrativeUnit> before = codes.putIfAbsent(key, List.of(unit));
            if (before instanceof ArrayList) {
                before.add(unit);
            } else if (before != null) {
                codes.put(key, new ArrayList<>(List.of(before.get(0), unit)));
            }
        }
        codes.replaceAll((code, same) -> same.size() == 1 ? same : List.copyOf(same));
        return Collections.unmodifiableMap(codes);
    }

    /** Sorted by their first day, only neighbours can be the first to overlap. */
    private static void requireDisjoint(List<AdministrativeUnit> same) {
        List<AdministrativeUnit> sorted = new ArrayList<>(same);
        sorted.sort(Comparator.comparing(unit -> unit.validFrom().orElse(LocalDate.MIN)));
        for (int i = 1; i < sorted.size(); i++) {
            AdministrativeUnit before = sorted.get(i - 1);
            AdministrativeUnit unit = sorted.get(i);
            if (unit.overlaps(before)) {
                throw new CodeTwice(before, unit);
            }
        }
    }

    /** A code means two units on the same day. */
    static final class CodeTwice extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String code;
        private final String before;
        private final String name;

        private CodeTwice(AdministrativeUnit before, AdministrativeUnit unit) {
            super("The code (" + unit.code() + ") means both " + before.name() + " and " + unit.name()
                    + " on the same day");
            this.code = unit.code();
            this.before = before.name();
            this.name = unit.name();
        }

        /** The same as a fault of the file {@code file}. */
        UnreadableException in(String file) {
            return UnreadableException.of(
                    "register-code-twice", file, Cells.shown(code), Cells.shown(before), Cells.shown(name));
        }
    }

    /** Every unit, in the order of the register. */
    List<AdministrativeUnit> units() {
        return units;
    }

    /** Only the units valid on {@code chosen}. */
    KnownUnits asOf(LocalDate chosen) {
        List<AdministrativeUnit> valid =
                units.stream().filter(unit -> unit.isValidOn(chosen)).toList();
        Set<String> codes = valid.stream().map(AdministrativeUnit::code).collect(Collectors.toSet());
        return new KnownUnits(
                valid,
                source,
                chosen,
                whole,
                findings.stream()
                        .filter(finding ->
                                finding.unit().filter(codes::contains).isPresent())
                        .toList(),
                orphans);
    }

    /** The same, where each unit of {@code level} needs a parent: units without a known parent are errors. */
    KnownUnits requiringParents(Level level) {
        RegisterMending mended = new RegisterMending(units, source, level);
        Set<Finding> all = new LinkedHashSet<>(findings);
        all.addAll(mended.findings());
        return new KnownUnits(List.copyOf(mended.units()), source, day, whole, List.copyOf(all), mended.orphans());
    }

    /** The day that was chosen; empty where these are the units of every day. */
    Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    /** The codes. */
    Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        units.forEach(unit -> codes.add(unit.code()));
        return Collections.unmodifiableSet(codes);
    }

    /** The findings about the register. */
    List<Finding> findings() {
        return findings;
    }

    /** Whether a unit of this level has no known parent. */
    boolean hasOrphans(Level level) {
        return !orphans.isEmpty() && units.stream().anyMatch(unit -> unit.level() == level && orphans.contains(unit));
    }

    /** The groups and types that units bear. */
    Set<String> groupsAndTypes() {
        return bearable.get();
    }

    private static Set<String> groupsAndTypes(List<AdministrativeUnit> units) {
        Set<String> all = new LinkedHashSet<>();
        for (AdministrativeUnit unit : units) {
            unit.type().ifPresent(all::add);
            all.addAll(unit.groups());
        }
        return AlikeNames.of(all);
    }

    /** The units that a code means, one for each of its periods. */
    List<AdministrativeUnit> of(String code) {
        return byCode.getOrDefault(Sameness.key(code), List.of());
    }

    /** The units that a code means on any day, whichever was chosen. */
    List<AdministrativeUnit> onAnyDay(String code) {
        return whole.of(code);
    }

    /** The unit that was meant by its name, or by its code without the leading zeros. */
    Optional<AdministrativeUnit> meant(String typed) {
        for (String code = "0" + typed; code.length() <= LONGEST_CODE; code = "0" + code) {
            if (byCode.containsKey(code)) {
                return Optional.of(byCode.get(code).get(0));
            }
        }
        return named(typed);
    }

    /** The one unit of this name. */
    Optional<AdministrativeUnit> named(String name) {
        return name.length() > LONGEST_NAME
                ? Optional.empty()
                : Optional.ofNullable(byName.get().get(VietnameseOrder.key(name)));
    }

    private static Map<String, AdministrativeUnit> named(Collection<AdministrativeUnit> units) {
        Map<String, AdministrativeUnit> names = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (AdministrativeUnit unit : units) {
            String key = VietnameseOrder.key(unit.name());
            if (names.put(key, unit) != null) {
                shared.add(key);
            }
        }
        // A name that several bear tells nobody which.
        names.keySet().removeAll(shared);
        return names;
    }

    /** The codes that mean several units, each in its own period. */
    Set<String> ambiguousCodes() {
        Set<String> several = new LinkedHashSet<>();
        for (List<AdministrativeUnit> same : byCode.values()) {
            if (same.size() > 1) {
                several.add(same.get(0).code());
            }
        }
        return Collections.unmodifiableSet(several);
    }

    /** The refusal of a code that means several units. */
    static IllegalArgumentException ambiguous(String code) {
        return new IllegalArgumentException("The code (" + Excerpt.of(code)
                + ") means several units, each in its own period. Maybe choose a day with asOf?");
    }
}
