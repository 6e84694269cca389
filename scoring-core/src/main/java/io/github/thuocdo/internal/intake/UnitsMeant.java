package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.INFO;
import static io.github.thuocdo.finding.Severity.WARNING;

import com.google.common.base.CharMatcher;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.cell.CellName;
import io.github.thuocdo.internal.cell.CellWord;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.OldFont;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.SourcePosition;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitMention;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the unit of a submission: by its code; by a code that a spreadsheet took for a number, or by its name, where one unit of the
 * level alone fits. A unit of another level is meant by its own code alone, in a file whose codes have their zeros.
 */
final class UnitsMeant {
    /** Stands for the finding about a unit that the register does not hold until it is known whether it is told. */
    static final Finding UNTOLD = Finding.of(ERROR, "unknown-unit", BilingualText.NONE);

    private static final int MOST_CANDIDATES = 5;
    /** The sign between the name of a unit and that of the unit above. */
    private static final List<String> BEFORE_ABOVE = List.of(",", " - ", " – ");

    private static final CharMatcher CODE_LETTERS =
            CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('A', 'Z')).precomputed();

    private static final CharMatcher DIGITS = CharMatcher.forPredicate(Character::isDigit);

    private final UnitSelection selection;
    private final List<Finding> findings;

    /**
     * Units of a selection.
     *
     * @param findings takes what is noticed
     */
    UnitsMeant(UnitSelection selection, List<Finding> findings) {
        this.selection = selection;
        this.findings = findings;
    }

    /** The files whose units are named and have no codes. */
    static Set<String> filesWithoutCodes(Submissions read) {
        Set<String> files = new HashSet<>();
        for (Submission submission : read.all()) {
            for (UnitMention mention : read.mentions(submission.unit())) {
                if (mention.isByName()) {
                    mention.place().file().ifPresent(files::add);
                }
            }
        }
        return files;
    }

    /**
     * The submissions under the codes of their units, those of one unit joined, without those whose unit is unknown.
     *
     * @param given those to look at
     * @param said tells by which names they call their units
     */
    List<Submission> all(List<Submission> given, Submissions said) {
        boolean isPlain = true;
        int next = 0;
        for (int i = 0; i < given.size() && isPlain; i++) {
            String unit = given.get(i).unit();
            // Units mostly come in one order.
            isPlain = (selection.isAt(next, unit) || isExact(selection, unit))
                    && said.mentions(unit).isEmpty();
            next++;
        }
        if (isPlain) {
            return given;
        }
        Map<String, List<AdministrativeUnit>> withZeros = LostZeros.among(given, said, selection);
        List<Submission> all = new ArrayList<>(given.size());
        Set<String> renamed = new HashSet<>();
        for (Submission submission : given) {
            List<UnitMention> mentions = said.mentions(submission.unit());
            List<AdministrativeUnit> alike = withZeros.getOrDefault(submission.unit(), List.of());
            Optional<Submission> own =
                    alike.isEmpty() ? one(submission, mentions) : ofNumber(alike, submission, mentions);
            if (own.isPresent()) {
                all.add(own.get());
                if (own.get() != submission) {
                    renamed.add(own.get().unit());
                }
            }
        }
        return renamed.isEmpty() ? all : joined(all, renamed);
    }

    /** Each unit once, at the place of the first that is said of it; only what was said under another code can be there twice. */
    private static List<Submission> joined(List<Submission> all, Set<String> renamed) {
        List<Submission> once = new ArrayList<>(all.size());
        Map<String, Integer> places = new HashMap<>();
        for (Submission own : all) {
            Integer before = renamed.contains(own.unit()) ? places.putIfAbsent(own.unit(), once.size()) : null;
            if (before == null) {
                once.add(own);
            } else {
                once.set(before, joined(once.get(before), own));
            }
        }
        return once;
    }

    /** All that two submissions of one unit say. */
    static Submission joined(Submission one, Submission other) {
        List<Entry> entries = new ArrayList<>(one.entries());
        entries.addAll(other.entries());
        return new Submission(one.unit(), entries);
    }

    /** A submission under the code of its unit, or as it is where no unit is known by it; empty where nobody can tell which is meant. */
    Optional<Submission> one(Submission submission, List<UnitMention> mentions) {
        String said = submission.unit();
        Optional<AdministrativeUnit> known = selection.find(said);
        if (known.isPresent()) {
            Submission own = known.get().code().equals(said) ? submission : of(known.get(), submission);
            return mentions.isEmpty() ? Optional.of(own) : named(own, mentions);
        }
        List<AdministrativeUnit> registered = selection.registered(said);
        if (!registered.isEmpty()) {
            return Optional.of(of(registered.get(0), submission));
        }
        boolean isByName = isByName(mentions);
        if (isByName && isUnderTwoLevels(mentions)) {
            note(
                    ERROR,
                    "unit-name-ambiguous",
                    submission,
                    Finding.text("unit-under-two-levels", Excerpt.of(said), count(submission)));
            return Optional.empty();
        }
        List<AdministrativeUnit> ofNumber = isByName ? List.of() : selection.ofNumber(said);
        if (!ofNumber.isEmpty()) {
            return ofNumber(ofNumber, submission, mentions);
        }
        List<AdministrativeUnit> ofName = isByName ? byName(mentions) : withinName(said);
        return ofOne(ofName, submission, "unit-name-ambiguous", isByName ? "" : "name-for-code");
    }

    private Optional<Submission> ofNumber(
            List<AdministrativeUnit> meant, Submission submission, List<UnitMention> mentions) {
        return ofOne(meant, submission, "unit-code-ambiguous", "code-mended")
                .flatMap(own -> isExact(selection, own.unit()) ? named(own, mentions) : Optional.of(own));
    }

    private static boolean isByName(List<UnitMention> mentions) {
        // Asked of every unit that nobody knows: a loop over places makes no object.
        for (int i = 0; i < mentions.size(); i++) {
            if (mentions.get(i).isByName()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name stands both under a heading of another level and under one that is not: a town may bear its district's name. */
    private boolean isUnderTwoLevels(List<UnitMention> mentions) {
        boolean isOfThis = false;
        boolean isOfOther = false;
        for (UnitMention mention : mentions) {
            if (mention.isByName()) {
                boolean isOther = isOfOtherLevel(mention, selection);
                isOfOther |= isOther;
                isOfThis |= !isOther;
            }
        }
        return isOfThis && isOfOther;
    }

    /** Whether a selection has a unit of just this code. */
    static boolean isExact(UnitSelection selection, String unit) {
        Optional<AdministrativeUnit> known = selection.find(unit);
        return known.isPresent() && known.get().code().equals(unit);
    }

    private static Submission of(AdministrativeUnit unit, Submission submission) {
        return new Submission(unit.code(), submission.entries());
    }

    private List<AdministrativeUnit> byName(List<UnitMention> mentions) {
        UnitMention mention =
                mentions.stream().filter(UnitMention::isByName).findFirst().orElseThrow();
        if (isOfOtherLevel(mention, selection)) {
            return List.of();
        }
        return mention.above().isPresent() ? named(mention) : withinName(mention.name());
    }

    /** Whether the heading says another level than the one that is asked, {@code Tỉnh}, and the name itself says none. */
    static boolean isOfOtherLevel(UnitMention mention, UnitSelection selection) {
        return mention.isByName()
                && mention.level().filter(level -> level != selection.level()).isPresent()
                && !CellName.isTyped(mention.name());
    }

    /** By a name, or by one behind which the unit above stands: {@code Xã Yên Ninh, huyện Yên Định}. */
    private List<AdministrativeUnit> withinName(String said) {
        List<AdministrativeUnit> alone = selection.named(said);
        if (!alone.isEmpty() || said.length() > CellName.LONGEST) {
            return alone;
        }
        for (int i = 0; i < BEFORE_ABOVE.size(); i++) {
            String between = BEFORE_ABOVE.get(i);
            int above = said.lastIndexOf(between);
            if (above > 0) {
                return selection.named(said.substring(0, above).strip(), said.substring(above + between.length()));
            }
        }
        return alone;
    }

    private List<AdministrativeUnit> named(UnitMention mention) {
        return mention.above()
                .map(above -> selection.named(mention.name(), above))
                .orElseGet(() -> selection.named(mention.name()));
    }

    /** The submission of the one unit, with a warning where one is due; empty where there are several. */
    private Optional<Submission> ofOne(
            List<AdministrativeUnit> meant, Submission submission, String ambiguous, String warning) {
        if (meant.isEmpty()) {
            return Optional.of(submission);
        }
        String said = Excerpt.of(submission.unit());
        // Of what is said of units that are left out nothing is told.
        boolean isOwn = meant.stream().anyMatch(unit -> isExact(selection, unit.code()));
        if (meant.size() > 1) {
            if (isOwn) {
                note(ERROR, ambiguous, submission, Finding.text(ambiguous, said, candidates(meant), count(submission)));
            }
            return Optional.empty();
        }
        if (isOwn && !warning.isEmpty()) {
            note(WARNING, warning, submission, Finding.text(warning, said, shown(meant.get(0))));
        }
        return Optional.of(of(meant.get(0), submission));
    }

    /** The submission where the names beside the code are those of its unit, or near to them; empty where they are others. */
    private Optional<Submission> named(Submission submission, List<UnitMention> mentions) {
        AdministrativeUnit unit = selection.unit(submission.unit());
        for (UnitMention mention : mentions) {
            if (mention.isByName() || selection.isNamed(unit, mention.name())) {
                continue;
            }
            List<AdministrativeUnit> others = named(mention);
            String name = Excerpt.of(mention.name());
            SourcePosition place = mention.place();
            if (others.size() == 1) {
                findings.add(place.findingOfUnit(
                        ERROR,
                        "name-of-another",
                        unit.code(),
                        Finding.text("name-of-another", name, shown(others.get(0)), shown(unit), count(submission))));
                return Optional.empty();
            }
            if (!selection.mayBeNamed(unit, mention.name())) {
                findings.add(place.findingOfUnit(
                        ERROR,
                        "name-of-no-unit",
                        unit.code(),
                        OldFont.of(mention.name())
                                .map(font ->
                                        Finding.text("name-in-old-font", name, shown(unit), count(submission), font))
                                .orElseGet(
                                        () -> Finding.text("name-of-no-unit", name, shown(unit), count(submission)))));
                return Optional.empty();
            }
            findings.add(place.findingOfUnit(
                    WARNING, "name-differs", unit.code(), Finding.text("name-differs", name, shown(unit))));
        }
        return Optional.of(submission);
    }

    private void note(Severity severity, String code, Submission submission, BilingualText text) {
        findings.add(firstPlace(submission.entries()).findingOfUnit(severity, code, submission.unit(), text));
    }

    /** The place of the first of some entries. */
    static SourcePosition firstPlace(List<Entry> entries) {
        return entries.isEmpty() ? SourcePosition.CODE : entries.get(0).place();
    }

    /** The number of figures that something is said about. */
    static String count(Submission submission) {
        return Long.toString(
                submission.entries().stream().filter(entry -> !isSilent(entry)).count());
    }

    /** Whether a finding stands for one that is not yet told. */
    static boolean isUntold(Finding finding) {
        return finding.message().equals(UNTOLD.message()) && finding.code().equals(UNTOLD.code());
    }

    static String shown(AdministrativeUnit unit) {
        return unit.code() + " (" + Excerpt.of(unit.name()) + ")";
    }

    static String candidates(List<AdministrativeUnit> units) {
        List<String> shown =
                units.stream().limit(MOST_CANDIDATES).map(UnitsMeant::shown).toList();
        return String.join(", ", shown) + (units.size() > MOST_CANDIDATES ? ", …" : "");
    }

    /**
     * Whether a row that names no unit of the register is the signature below a table: nothing names a unit, and words alone stand
     * under the indicators. Where a column of codes is, what stands in it may be a unit that is misspelt: there nothing at all stands under
     * the indicators, and it is neither one word of plain letters nor has digits as a code has.
     *
     * @param form knows the categories that are figures, by whatever names their indicator
     */
    static boolean isAside(Submission submission, List<UnitMention> mentions, AskedFigures form) {
        if (!isByName(mentions)) {
            return isSilent(submission)
                    && !mayBeCode(submission.unit())
                    && !CellName.isTyped(submission.unit())
                    && areUntyped(mentions);
        }
        for (Entry entry : submission.entries()) {
            if (!isAside(entry, form)) {
                return false;
            }
        }
        return areUntyped(mentions);
    }

    private static boolean areUntyped(List<UnitMention> mentions) {
        return mentions.stream().noneMatch(mention -> CellName.isTyped(mention.name()));
    }

    private static boolean isSilent(Submission submission) {
        List<Entry> entries = submission.entries();
        for (int i = 0; i < entries.size(); i++) {
            if (!isSilent(entries.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an entry holds neither a figure nor published points. */
    private static boolean isSilent(Entry entry) {
        return entry.observation() == Observation.MISSING && !entry.hasPoints();
    }

    /** Whether a text may be a code with a slip in it, {@code HN} among them, unlike {@code KT. CHỦ TỊCH} and {@code Biểu 2}. */
    private static boolean mayBeCode(String text) {
        return CODE_LETTERS.matchesAllOf(text)
                || (DIGITS.matchesAnyOf(text) && (text.indexOf(' ') < 0 || !Character.isLetter(text.codePointAt(0))));
    }

    private static boolean isAside(Entry entry, AskedFigures form) {
        Observation said = entry.observation();
        return isSilent(entry)
                || (said instanceof Observation.Rejected rejected
                        && !entry.hasPoints()
                        && rejected.code().equals("not-a-number")
                        && rejected.words()
                                .filter(CellWord::isAside)
                                .filter(words -> !isCategory(words, entry.indicator(), form))
                                .isPresent());
    }

    private static boolean isCategory(String words, String indicator, AskedFigures form) {
        AskedFigures.Slot slot = form.slot(indicator);
        return slot != null && Scoring.Categories.isNamed(slot.categories(), words);
    }

    /** The remark that such a row is passed over. */
    static Finding aside(Submission submission) {
        String text = isSilent(submission) ? "row-of-no-unit-silent" : "row-of-no-unit";
        return firstPlace(submission.entries())
                .findingOfUnit(
                        INFO, "row-of-no-unit", submission.unit(), Finding.text(text, Excerpt.of(submission.unit())));
    }
}
