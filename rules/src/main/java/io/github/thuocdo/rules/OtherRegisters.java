package io.github.thuocdo.rules;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitMention;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether the codes of figures, or the names where there are no codes, are those of another built-in register than the one by which
 * they are read. Numbers were given anew in July 2025: of the old ones, two in three are no unit any more, and of the rest most mean
 * another one.
 */
final class OtherRegisters {
    /** Fewer than one in so many are slips, and no sign of another register. */
    private static final int FEW = 4;
    /** No built-in register has as many units: who speaks of more does not take one of them for another. */
    private static final int MORE_THAN_ANY = 12_000;

    private final UnitSelection asked;
    private final BuiltIn builtIn;
    private final List<String> codes = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<AdministrativeUnit> renumbered = new ArrayList<>();
    private final List<Named> otherwise = new ArrayList<>();
    private final List<Alone> names = new ArrayList<>();
    private final List<Alone> namesOfNobody = new ArrayList<>();
    private final @Nullable String file;
    private int named;

    /**
     * The built-in registers.
     *
     * @param before the id of the one whose numbers were given anew
     * @param all gives each of them
     */
    record BuiltIn(List<String> ids, String before, Function<String, UnitRegister> all) {
        UnitRegister named(String id) {
            return all.apply(id);
        }
    }

    /** A unit by the code of a row, and the other name that the row gives it. */
    private record Named(AdministrativeUnit unit, String name) {}

    /** A name by which rows without a code call their unit, with the unit above where they say it. */
    private record Alone(String name, Optional<String> above) {
        List<AdministrativeUnit> in(UnitSelection units) {
            return above.map(each -> units.named(name, each)).orElseGet(() -> units.named(name));
        }
    }

    private OtherRegisters(UnitSelection asked, Submissions said, BuiltIn builtIn) {
        this.asked = asked;
        this.builtIn = builtIn;
        this.file = said.sources().isEmpty() ? null : said.sources().get(0).name();
        for (Submission submission : said.all()) {
            if (isOfNumbers(submission)) {
                continue;
            }
            List<UnitMention> mentions = said.mentions(submission.unit());
            Optional<UnitMention> byName =
                    mentions.stream().filter(UnitMention::isByName).findFirst();
            if (byName.isPresent()) {
                add(new Alone(byName.get().name(), byName.get().above()));
            } else if (submission.unit().chars().noneMatch(Character::isDigit)) {
                // A name that stands where the code should.
                add(new Alone(submission.unit(), Optional.empty()));
            } else {
                add(submission.unit(), mentions);
            }
        }
    }

    /** Whether all that is said under a code of no unit is the row that numbers the columns. */
    private boolean isOfNumbers(Submission submission) {
        List<Entry> entries = submission.entries();
        return !entries.isEmpty()
                && entries.stream().allMatch(entry -> entry.place().isOfNumbers())
                && asked.find(submission.unit()).isEmpty();
    }

    private void add(Alone name) {
        names.add(name);
        if (name.in(asked).isEmpty() && asked.maybeMeant(name.name).isEmpty()) {
            namesOfNobody.add(name);
        }
    }

    private void add(String code, List<UnitMention> mentions) {
        codes.add(code);
        AdministrativeUnit unit = asked.find(code).orElse(null);
        if (unit == null) {
            boolean isKnown = !asked.registeredOnAnyDay(code).isEmpty()
                    || !asked.ofNumber(code).isEmpty();
            if (!isKnown && asked.named(code).isEmpty()) {
                unknown.add(code);
            }
            return;
        }
        if (unit.validFrom().isPresent()) {
            renumbered.add(unit);
        }
        for (UnitMention mention : mentions) {
            named++;
            if (!asked.isNamed(unit, mention.name())) {
                otherwise.add(new Named(unit, mention.name()));
            }
        }
    }

    /** The findings to be told before any other; empty where the codes are those of the register asked. */
    static List<Finding> findings(UnitSelection asked, Submissions said, BuiltIn builtIn) {
        if (said.all().size() > MORE_THAN_ANY) {
            return List.of();
        }
        OtherRegisters others = new OtherRegisters(asked, said, builtIn);
        List<Finding> found = new ArrayList<>();
        if (others.unknown.size() * FEW >= others.codes.size() && !others.unknown.isEmpty()) {
            others.ofUnknown(found);
        }
        if (found.isEmpty() && others.otherwise.size() * FEW >= others.named && !others.otherwise.isEmpty()) {
            others.ofNames(found);
        }
        if (found.isEmpty()
                && others.namesOfNobody.size() * FEW >= others.names.size()
                && !others.namesOfNobody.isEmpty()) {
            others.ofNamesAlone(found);
        }
        if (found.isEmpty() && others.named == 0 && !others.renumbered.isEmpty()) {
            others.ofNumbersGivenAnew(found);
        }
        return found;
    }

    private void ofUnknown(List<Finding> found) {
        String best = "";
        List<String> most = List.of();
        for (String id : builtIn.ids()) {
            UnitRegister register = builtIn.named(id);
            List<String> there = unknownOf(register);
            if (there.size() > most.size()) {
                best = id;
                most = there;
            }
        }
        if (most.size() * FEW >= unknown.size() * (FEW - 1)) {
            UnitRegister register = builtIn.named(best);
            int silent = (int) codes.stream()
                    .flatMap(code -> asked.find(code).stream())
                    .filter(unit -> isAnother(unit, register))
                    .count();
            found.add(finding(
                    Severity.ERROR,
                    silent == 0 ? "register-of-codes" : "register-of-codes-some",
                    best,
                    Integer.toString(most.size()),
                    Integer.toString(codes.size()),
                    register.unitsWith(most.get(0)).get(0).code(),
                    register.unitsWith(most.get(0)).get(0).name(),
                    Integer.toString(silent)));
        }
    }

    /** The unknown codes that a register has; none, once more than one in four are strangers to it. */
    private List<String> unknownOf(UnitRegister register) {
        List<String> there = new ArrayList<>();
        int seen = 0;
        for (String code : unknown) {
            if (!register.unitsWith(code).isEmpty()) {
                there.add(code);
            }
            seen++;
            if ((seen - there.size()) * FEW > unknown.size()) {
                return List.of();
            }
        }
        return there;
    }

    /** Whether a register knows the code of a unit, and as another one. */
    private boolean isAnother(AdministrativeUnit unit, UnitRegister register) {
        List<AdministrativeUnit> there = register.unitsWith(unit.code());
        return !there.isEmpty() && there.stream().noneMatch(other -> asked.isNamed(other, unit.name()));
    }

    private void ofNames(List<Finding> found) {
        String best = "";
        List<Named> most = List.of();
        for (String id : builtIn.ids()) {
            UnitRegister register = builtIn.named(id);
            List<Named> there = otherwise.stream()
                    .filter(each -> register.unitsWith(each.unit.code()).stream()
                            .anyMatch(unit -> asked.isNamed(unit, each.name)))
                    .toList();
            if (there.size() > most.size()) {
                best = id;
                most = there;
            }
        }
        if (most.size() * FEW >= otherwise.size() * (FEW - 1)) {
            Named first = most.get(0);
            found.add(finding(
                    Severity.ERROR,
                    "register-of-names",
                    best,
                    Integer.toString(most.size()),
                    Integer.toString(named),
                    Excerpt.of(first.unit.code()),
                    builtIn.named(best).unitsWith(first.unit.code()).get(0).name(),
                    Excerpt.of(first.unit.name())));
        }
    }

    private void ofNamesAlone(List<Finding> found) {
        String best = "";
        List<Alone> most = List.of();
        for (Map.Entry<String, List<Alone>> known : knownAlone().entrySet()) {
            if (known.getValue().size() > most.size()) {
                best = known.getKey();
                most = known.getValue();
            }
        }
        if (!most.isEmpty() && most.size() * FEW >= namesOfNobody.size() * (FEW - 1)) {
            AdministrativeUnit first =
                    most.get(0).in(builtIn.named(best).at(asked.level())).get(0);
            found.add(finding(
                    Severity.ERROR,
                    "register-of-names-alone",
                    best,
                    Integer.toString(most.size()),
                    Integer.toString(names.size()),
                    Excerpt.of(most.get(0).name),
                    first.code()));
        }
    }

    /** The names of nobody that each register knows; none, once more than one in four are strangers to each of them. */
    private Map<String, List<Alone>> knownAlone() {
        Map<String, List<Alone>> known = new LinkedHashMap<>();
        Map<String, UnitSelection> units = new LinkedHashMap<>();
        for (String id : builtIn.ids()) {
            units.put(id, builtIn.named(id).at(asked.level()));
            known.put(id, new ArrayList<>());
        }
        int seen = 0;
        int mostKnown = 0;
        // Name by name: each is put in order once for all registers.
        for (Alone name : namesOfNobody) {
            for (Map.Entry<String, List<Alone>> of : known.entrySet()) {
                if (!name.in(Objects.requireNonNull(units.get(of.getKey()))).isEmpty()
                        && !isOfAnotherLevel(name, builtIn.named(of.getKey()))) {
                    of.getValue().add(name);
                    mostKnown = Math.max(mostKnown, of.getValue().size());
                }
            }
            seen++;
            if ((seen - mostKnown) * FEW > namesOfNobody.size()) {
                return Map.of();
            }
        }
        return known;
    }

    /** A total is given under the name of a district or a province, whose bare name a commune may bear too. */
    private boolean isOfAnotherLevel(Alone said, UnitRegister register) {
        return register.meant(said.name)
                .filter(unit -> unit.level() != asked.level())
                .isPresent();
    }

    /** Codes alone do not tell of which time they are. */
    private void ofNumbersGivenAnew(List<Finding> found) {
        UnitRegister before = builtIn.named(builtIn.before());
        List<AdministrativeUnit> others =
                renumbered.stream().filter(unit -> isAnother(unit, before)).toList();
        if (!others.isEmpty()) {
            AdministrativeUnit first = others.get(0);
            found.add(finding(
                    Severity.INFO,
                    "codes-given-anew",
                    builtIn.before(),
                    Integer.toString(others.size()),
                    Integer.toString(codes.size()),
                    Excerpt.of(first.code()),
                    before.unitsWith(first.code()).get(0).name(),
                    Excerpt.of(first.name())));
        }
    }

    /** It stands above the first line of the first file: in no other place is it read before all that comes of it. */
    private Finding finding(Severity severity, String code, Object... arguments) {
        Finding finding = Finding.worded(severity, code, arguments);
        return file == null ? finding : finding.in(file);
    }
}
