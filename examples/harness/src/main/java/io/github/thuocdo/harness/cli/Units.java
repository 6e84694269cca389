package io.github.thuocdo.harness.cli;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.ReadingLimits;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The register that {@code --units} names, on the day that {@code --as-of} names. */
final class Units {
    private final String named;
    private final @Nullable LocalDate day;
    private final ReadingLimits limits;
    private final Texts texts;
    private final Map<Level, UnitSelection> selections = new EnumMap<>(Level.class);
    private @Nullable UnitRegister register;

    Units(String named, @Nullable LocalDate day, ReadingLimits limits, Texts texts) {
        this.named = named;
        this.day = day;
        this.limits = limits;
        this.texts = texts;
    }

    /**
     * Its units of one level; the register is read when it is first asked for.
     *
     * @throws Refusal if there is no such register, no such unit, or a code means several units and no day was named
     */
    UnitSelection at(Level level) {
        UnitSelection known = selections.get(level);
        if (known == null) {
            known = selected(level);
            selections.put(level, known);
        }
        return known;
    }

    private UnitSelection selected(Level level) {
        UnitRegister all = register == null ? register() : register;
        register = all;
        if (day == null && !all.ambiguousCodes().isEmpty()) {
            throw ambiguous(all, all.ambiguousCodes().iterator().next());
        }
        UnitSelection selection = (day == null ? all : all.asOf(day)).at(level);
        if (selection.units().isEmpty()) {
            throw Refusal.unreadable(
                    day == null
                            ? texts.say("no-units", named, level.code())
                            : texts.say("no-units-on", named, level.code(), day.toString()));
        }
        return selection;
    }

    /** Names the units of one code, each with a day on which it is meant. */
    private Refusal ambiguous(UnitRegister all, String code) {
        List<String> days = new ArrayList<>();
        for (AdministrativeUnit unit : all.unitsWith(code)) {
            String meant =
                    unit.validTo().or(unit::validFrom).map(LocalDate::toString).orElse("…");
            days.add("--as-of " + meant + " (" + unit.name() + ")");
        }
        return Refusal.wrongUse(texts.say("code-ambiguous", named, code, String.join(texts.say("or"), days)));
    }

    private UnitRegister register() {
        if (Registers.ids().contains(named)) {
            return Registers.named(named);
        }
        try {
            Path file = Path.of(named);
            boolean looksLikeFile = named.indexOf('.') >= 0 || file.getNameCount() > 1;
            if (!named.isEmpty() && (looksLikeFile || Files.exists(file))) {
                return UnitRegister.read(file, limits);
            }
        } catch (InvalidPathException e) {
            throw Refusal.unreadable(texts.say("path-impossible", Texts.shown(named)));
        }
        throw texts.unknown("unknown-register", named, Registers.ids());
    }
}
