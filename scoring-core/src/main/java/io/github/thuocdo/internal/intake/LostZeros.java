package io.github.thuocdo.internal.intake;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.thuocdo.internal.cell.CellCode;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Codes whose zeros a spreadsheet dropped, and of which what is left is the code of a unit of another level: {@code 118} for {@code
 * 00118}. Only a file in which other codes lost their zeros is looked at: elsewhere such a code means the unit of the other level.
 */
final class LostZeros {
    private static final String ZERO = "0";

    private final UnitSelection selection;
    private final List<Submission> given;
    private final Submissions said;

    private LostZeros(UnitSelection selection, List<Submission> given, Submissions said) {
        this.selection = selection;
        this.given = given;
        this.said = said;
    }

    /**
     * The units of the selection that such codes may mean, by what the file says.
     *
     * @param given those of what was said that are of units
     */
    static Map<String, List<AdministrativeUnit>> among(
            List<Submission> given, Submissions said, UnitSelection selection) {
        return new LostZeros(selection, given, said).all();
    }

    private Map<String, List<AdministrativeUnit>> all() {
        Set<Optional<String>> files = new HashSet<>();
        for (Submission submission : given) {
            if (hasLostZeros(submission.unit())) {
                files.add(file(submission));
            }
        }
        if (files.isEmpty()) {
            return Map.of();
        }
        ImmutableListMultimap<String, AdministrativeUnit> byDigits = Multimaps.index(
                selection.units().stream()
                        .filter(unit -> unit.code().startsWith(ZERO))
                        .toList(),
                unit -> CellCode.digits(unit.code()).orElse(""));
        Set<String> written = new HashSet<>();
        given.forEach(submission -> written.add(submission.unit()));
        Map<String, List<AdministrativeUnit>> meant = new HashMap<>();
        for (Submission submission : given) {
            String code = submission.unit();
            if (files.contains(file(submission)) && isOfAnotherLevel(code)) {
                List<AdministrativeUnit> alike = byDigits
                        .get(CellCode.digits(code).orElse(ZERO + ZERO))
                        .stream()
                        .filter(unit -> !written.contains(unit.code()))
                        .toList();
                meant.put(code, alike);
            }
        }
        return meant;
    }

    private static Optional<String> file(Submission submission) {
        return submission.entries().stream()
                .findFirst()
                .flatMap(entry -> entry.place().file());
    }

    private boolean hasLostZeros(String code) {
        return !CellCode.isNoNumber(code)
                && !code.startsWith(ZERO)
                && selection.find(code).isEmpty()
                && selection.ofNumber(code).stream()
                        .anyMatch(unit -> unit.code().startsWith(ZERO));
    }

    /** Whether a code is that of a unit of another level, and no name beside it says that this one is meant. */
    private boolean isOfAnotherLevel(String code) {
        return !CellCode.isNoNumber(code)
                && !code.startsWith(ZERO)
                && !selection.registered(code).isEmpty()
                && selection.registered(code).stream().noneMatch(unit -> unit.level() == selection.level())
                && selection.registered(code).stream()
                        .noneMatch(unit -> said.mentions(code).stream()
                                .anyMatch(mention -> selection.isNamed(unit, mention.name())));
    }
}
