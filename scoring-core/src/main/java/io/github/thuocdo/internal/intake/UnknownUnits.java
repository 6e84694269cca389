package io.github.thuocdo.internal.intake;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.cell.CellDay;
import io.github.thuocdo.internal.cell.CellWord;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Messages;
import io.github.thuocdo.internal.text.OldFont;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.UnitMention;
import io.github.thuocdo.submission.UnitSelection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The words for a unit that the register does not hold. */
final class UnknownUnits {
    private static final Messages NAMES = new Messages(UnknownUnits.class, "io.github.thuocdo.report");
    private static final String BETWEEN_CELLS = ",;\t|";
    /** Of these signs, those that no number holds: where one stands inside a cell, other cells of its row may be halves of figures. */
    private static final String BETWEEN_CELLS_ALONE = ";\t|";

    /** A spreadsheet counts days from here on, and the 29th of February 1900, which never was, as one of them. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private static final LocalDate BEHIND_FALSE_DAY = LocalDate.of(1900, 3, 1);

    private UnknownUnits() {}

    /** The place of the first mark that separates cells; -1 where there is none. */
    private static int firstMark(String said) {
        for (int i = 0; i < said.length(); i++) {
            if (BETWEEN_CELLS.indexOf(said.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static BilingualText far(String said, String shown, String count) {
        Optional<String> font = OldFont.of(said);
        if (font.isPresent()) {
            return Finding.text("unknown-unit-in-old-font", shown, count, font.get());
        }
        boolean isCode = said.indexOf(' ') < 0 && said.chars().anyMatch(Character::isDigit);
        return Finding.text(isCode ? "unknown-unit-far" : "unknown-unit-words", shown, count);
    }

    /** The message about a code that a date format hides, or that stands in one cell with all that its row says. */
    private static Optional<BilingualText> slip(UnitSelection selection, Submission submission, String count) {
        String said = submission.unit();
        Optional<String> number = CellDay.of(said).map(UnknownUnits::numberOfDay);
        Optional<AdministrativeUnit> behindDay = number.flatMap(selection::find);
        if (behindDay.isPresent()) {
            return Optional.of(Finding.text(
                    "unknown-unit-day",
                    Excerpt.of(said),
                    number.orElseThrow(),
                    count,
                    UnitsMeant.shown(behindDay.get())));
        }
        int mark = firstMark(said);
        boolean isAlone = mark > 0 && (count.equals("0") || BETWEEN_CELLS_ALONE.indexOf(said.charAt(mark)) >= 0);
        return isAlone
                        && selection
                                .find(said.substring(0, mark))
                                .filter(unit -> !selection.mayBeNamed(
                                        unit, said.substring(mark + 1).strip()))
                                .isPresent()
                ? Optional.of(Finding.text("unknown-unit-cells", Excerpt.of(said)))
                : Optional.empty();
    }

    private static String numberOfDay(LocalDate day) {
        return Long.toString(FIRST_DAY.until(day, ChronoUnit.DAYS) - (day.isBefore(BEHIND_FALSE_DAY) ? 1 : 0));
    }

    /** A level in the words of messages. */
    static BilingualText named(Level level) {
        return new BilingualText(NAMES.vi("level." + level), level.code());
    }

    /** The message about a submission of a unit that the register does not hold. */
    static BilingualText words(UnitSelection selection, Submission submission, List<UnitMention> mentions) {
        String code = Excerpt.of(submission.unit());
        String count = UnitsMeant.count(submission);
        Optional<UnitMention> ofOtherLevel = mentions.stream()
                .filter(mention -> UnitsMeant.isOfOtherLevel(mention, selection))
                .findFirst();
        if (ofOtherLevel.isPresent()) {
            Level level = ofOtherLevel.get().level().orElseThrow();
            return Finding.text("unknown-unit-under-level", code, named(level), named(selection.level()), count);
        }
        if (submission.unit().equals(CellWord.FORMULA_WITHOUT_VALUE)) {
            return Finding.text("unknown-unit-uncomputed", count);
        }
        if (CellWord.isError(submission.unit())) {
            return Finding.text("unknown-unit-error", code, count);
        }
        Optional<BilingualText> slip = slip(selection, submission, count);
        if (slip.isPresent()) {
            return slip.get();
        }
        List<AdministrativeUnit> otherDays = selection.registeredOnAnyDay(submission.unit());
        if (selection.day().isPresent() && !otherDays.isEmpty()) {
            return Finding.text(
                    "unknown-unit-that-day",
                    code,
                    count,
                    selection.day().get(),
                    Excerpt.of(otherDays.get(0).name()));
        }
        List<AdministrativeUnit> meant = selection.maybeMeant(submission.unit());
        if (meant.isEmpty()) {
            return far(submission.unit(), code, count);
        }
        boolean isOfLevel = meant.get(0).level() == selection.level()
                || submission.unit().chars().anyMatch(Character::isDigit);
        return Finding.text(
                isOfLevel ? "unknown-unit" : "unknown-unit-of-level", code, UnitsMeant.candidates(meant), count);
    }
}
