package io.github.thuocdo.submission;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.cell.CellCode;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Sameness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units of a register as they are meant: types and groups that are the same are written the same, and the code of the unit
 * above is that of a unit.
 *
 * <p>Where nothing hangs on the units above, a unit needs one where the register holds levels above its own and two in three
 * units of its level name one. Where fewer do, the register holds the units above of some and not of others, as a list of
 * results of several provinces does: naming none is no slip there. A unit that names one must name one that there is, wherever
 * any of its level does.
 *
 * <p>Where figures of the units above are made of those below, or ranks among the units of one, every unit of the level
 * needs one of the nearest level above that the register holds: a province instead of a district tells nobody which district.
 */
final class RegisterMending {
    private final @Nullable String source;
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, String> firstOfKey = new HashMap<>();
    private final Map<String, List<AdministrativeUnit>> byKey = new HashMap<>();
    private final Map<Level, Map<String, Set<String>>> byDigits = new EnumMap<>(Level.class);
    private final Set<Level> levels = EnumSet.noneOf(Level.class);
    private final Map<Level, Integer> withParents = new EnumMap<>(Level.class);
    private final Map<Level, Integer> withoutParents = new EnumMap<>(Level.class);
    private final List<AdministrativeUnit> units = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<AdministrativeUnit> orphans = Collections.newSetFromMap(new IdentityHashMap<>());
    private final @Nullable Level needing;

    /**
     * Mends these.
     *
     * @param source the name of the register in findings; null for one made in code
     * @param needing the level of which every unit needs one above; null where nothing hangs on that
     */
    RegisterMending(List<AdministrativeUnit> given, @Nullable String source, @Nullable Level needing) {
        this.source = source;
        this.needing = needing;
        for (AdministrativeUnit unit : given) {
            levels.add(unit.level());
            (unit.parent().isPresent() ? withParents : withoutParents).merge(unit.level(), 1, Integer::sum);
            String key = Sameness.key(unit.code());
            List<AdministrativeUnit> before = byKey.putIfAbsent(key, List.of(unit));
            if (before instanceof ArrayList) {
                before.add(unit);
            } else if (before != null) {
                byKey.put(key, new ArrayList<>(List.of(before.get(0), unit)));
            }
        }
        for (AdministrativeUnit unit : given) {
            units.add(withParent(spelledAlike(unit)));
        }
    }

    /** The units, in the order given. */
    List<AdministrativeUnit> units() {
        return units;
    }

    /** The findings about what was mended, and what could not be. */
    List<Finding> findings() {
        return findings;
    }

    /** The units without a known parent. */
    Set<AdministrativeUnit> orphans() {
        return orphans;
    }

    private AdministrativeUnit spelledAlike(AdministrativeUnit unit) {
        AdministrativeUnit spelled = unit;
        if (unit.type().isPresent()) {
            String type = unit.type().get();
            String first = spelling(type);
            spelled = first.equals(type) ? spelled : spelled.withType(first);
        }
        if (!unit.groups().isEmpty()) {
            List<String> groups = unit.groups().stream().map(this::spelling).toList();
            spelled = unit.groups().containsAll(groups)
                            && groups.size() == unit.groups().size()
                    ? spelled
                    : spelled.withGroups(groups);
        }
        return spelled;
    }

    /** The first spelling of what is the same in the register. */
    private String spelling(String text) {
        String known = spellings.get(text);
        if (known == null) {
            known = firstOfKey.computeIfAbsent(Sameness.key(text), key -> Sameness.visible(text));
            spellings.put(text, known);
        }
        return known;
    }

    private AdministrativeUnit withParent(AdministrativeUnit unit) {
        if (!needsParent(unit)) {
            return unit;
        }
        if (unit.parent().isEmpty()) {
            return unit.level() == needing || mostNameOne(unit.level())
                    ? orphan(unit, "register-parent-missing")
                    : unit;
        }
        String named = unit.parent().get();
        if (nearestAbove(unit.level()).isEmpty()) {
            return unit;
        }
        Optional<String> known = above(unit, byKey.getOrDefault(Sameness.key(named), List.of()));
        if (known.isPresent()) {
            return ofTheLevelAbove(known.get().equals(named) ? unit : unit.withParent(known.get()));
        }
        Set<String> meant = CellCode.digits(Sameness.visible(named))
                .map(digits -> meant(unit, digits))
                .orElse(Set.of());
        if (meant.size() != 1) {
            return orphan(unit, "register-parent-unknown", Excerpt.of(named));
        }
        String code = meant.iterator().next();
        note(WARNING, "register-parent-mended", unit, Excerpt.of(named), code);
        return ofTheLevelAbove(unit.withParent(code));
    }

    /** The unit; one without a known parent if it names a unit above the next level, and the register holds that level too. */
    private AdministrativeUnit ofTheLevelAbove(AdministrativeUnit unit) {
        String above = unit.parent().orElseThrow();
        Level nearest = nearestAbove(unit.level()).orElseThrow();
        List<AdministrativeUnit> named = byKey.getOrDefault(Sameness.key(above), List.of());
        return unit.level() != needing || named.stream().anyMatch(other -> other.level() == nearest)
                ? unit
                : orphan(
                        unit,
                        "register-parent-far",
                        Excerpt.of(above) + " (" + Excerpt.of(named.get(0).name()) + ")");
    }

    private boolean needsParent(AdministrativeUnit unit) {
        boolean isNamed = withParents.containsKey(unit.level());
        boolean isBelow = nearestAbove(unit.level()).isPresent();
        return unit.level() == needing ? isNamed || isBelow : isNamed && isBelow;
    }

    private Optional<Level> nearestAbove(Level own) {
        for (int above = own.ordinal() - 1; above >= 0; above--) {
            if (levels.contains(Level.values()[above])) {
                return Optional.of(Level.values()[above]);
            }
        }
        return Optional.empty();
    }

    private boolean mostNameOne(Level level) {
        return withParents.getOrDefault(level, 0) >= 2 * withoutParents.getOrDefault(level, 0);
    }

    private static Optional<String> above(AdministrativeUnit unit, List<AdministrativeUnit> named) {
        return named.stream()
                .filter(other -> other.level().compareTo(unit.level()) < 0)
                .map(AdministrativeUnit::code)
                .findFirst();
    }

    /** The codes of levels above that a spreadsheet makes the same number of, on the nearest level that has one. */
    private Set<String> meant(AdministrativeUnit unit, String digits) {
        for (int above = unit.level().ordinal() - 1; above >= 0; above--) {
            Set<String> codes = digitsOf(Level.values()[above]).getOrDefault(digits, Set.of());
            if (!codes.isEmpty()) {
                return codes;
            }
        }
        return Set.of();
    }

    private Map<String, Set<String>> digitsOf(Level level) {
        Map<String, Set<String>> known = byDigits.get(level);
        if (known == null) {
            Map<String, Set<String>> codes = new HashMap<>();
            byKey.values()
                    .forEach(same -> same.stream()
                            .filter(unit -> unit.level() == level)
                            .forEach(unit -> CellCode.digits(unit.code())
                                    .ifPresent(digits -> codes.computeIfAbsent(digits, each -> new HashSet<>())
                                            .add(unit.code()))));
            byDigits.put(level, codes);
            return codes;
        }
        return known;
    }

    private AdministrativeUnit orphan(AdministrativeUnit unit, String code, String... arguments) {
        orphans.add(unit);
        note(ERROR, code, unit, arguments);
        return unit;
    }

    private void note(Severity severity, String code, AdministrativeUnit unit, String... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = Excerpt.of(unit.name()) + " (" + Excerpt.of(unit.code()) + ")";
        System.arraycopy(more, 0, arguments, 1, more.length);
        Finding finding = Finding.worded(severity, code, arguments).ofUnit(unit.code());
        findings.add(source == null ? finding : finding.in(source));
    }
}
