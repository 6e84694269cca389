package io.github.thuocdo.harness.cli;

import io.github.thuocdo.internal.text.Nearest;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.UnitSelection;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The unit that {@code --unit} names. */
final class AskedUnit {
    /** More are no advice. */
    private static final int MOST_MEANT = 5;

    private final String code;
    private final Texts texts;

    AskedUnit(String code, Texts texts) {
        this.code = code;
        this.texts = texts;
    }

    /**
     * The unit of a selection.
     *
     * @throws Refusal if there is none with this code or this name, with those that may be meant
     */
    AdministrativeUnit in(UnitSelection selection) {
        return selection.find(code).or(() -> byName(selection)).orElseThrow(() -> unknown(selection));
    }

    /** The only unit of this very name, in whatever case. */
    private Optional<AdministrativeUnit> byName(UnitSelection selection) {
        return selection
                .meant(code)
                .filter(unit -> unit.level() == selection.level())
                .filter(unit -> composed(unit.name()).equalsIgnoreCase(composed(code)));
    }

    private static String composed(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    private Refusal unknown(UnitSelection selection) {
        List<AdministrativeUnit> elsewhere = selection.registered(code);
        if (!elsewhere.isEmpty()) {
            AdministrativeUnit unit = elsewhere.get(0);
            return Refusal.wrongUse(texts.say(
                    "unit-of-other-level",
                    unit.name(),
                    code,
                    selection.level().code(),
                    unit.level().code()));
        }
        return Refusal.wrongUse(texts.say("unit-unknown", Texts.shown(code)) + " " + advice(selection));
    }

    /** The advice: the unit that may be meant, or another place to look. */
    private String advice(UnitSelection selection) {
        boolean isNumber = code.chars().allMatch(c -> c >= '0' && c <= '9');
        List<String> meant = selection
                .meant(code)
                .filter(unit -> unit.level() == selection.level())
                .map(List::of)
                .orElseGet(() -> isNumber ? begunWith(selection) : named(selection))
                .stream()
                .map(unit -> unit.code() + " (" + unit.name() + ")")
                .toList();
        return meant.isEmpty() ? texts.say("unit-unknown-far") : texts.say("maybe", String.join(", ", meant));
    }

    /** The units whose codes begin with what was typed. The neighbour of a whole code is another unit, and no slip. */
    private List<AdministrativeUnit> begunWith(UnitSelection selection) {
        List<AdministrativeUnit> begun = selection.units().stream()
                .filter(unit -> unit.code().startsWith(code))
                .sorted(Comparator.comparing(AdministrativeUnit::code))
                .toList();
        return begun.size() <= MOST_MEANT ? begun : List.of();
    }

    /** The unit whose name is near to what was typed, or holds it. */
    private List<AdministrativeUnit> named(UnitSelection selection) {
        Map<String, AdministrativeUnit> byName = new TreeMap<>();
        selection.units().forEach(unit -> byName.putIfAbsent(unit.name(), unit));
        String part = code.toLowerCase(texts.locale());
        return Nearest.to(code, byName.keySet())
                .map(byName::get)
                .or(() -> selection.units().stream()
                        .filter(unit -> unit.name().toLowerCase(texts.locale()).contains(part))
                        .findFirst())
                .stream()
                .toList();
    }
}
