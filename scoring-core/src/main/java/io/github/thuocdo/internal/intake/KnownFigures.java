package io.github.thuocdo.internal.intake;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of the units that are ranked, each under the code of its unit and of its indicator. What is ranked again and again is
 * ranked by them: a file may name very many units that no register holds, or name units and indicators by their names, and whoever
 * looks for a figure looks for codes.
 */
public final class KnownFigures {
    private final List<AskedFigures> forms;
    private final Map<String, String> codes = new HashMap<>();

    private KnownFigures(List<AskedFigures> forms) {
        this.forms = forms;
    }

    /**
     * The figures of units, those that are computed among them, as figures of the same year.
     *
     * @param plans know the indicators by their names and aliases; a name that two of them take for two indicators stays as it is
     * @return {@code said} itself where it holds no others
     */
    public static Submissions of(UnitSelection units, Submissions said, Plan... plans) {
        List<AskedFigures> forms = new ArrayList<>();
        for (Plan plan : plans) {
            forms.add(new AskedFigures(plan));
        }
        List<Submission> ofUnits =
                new UnitsMeant(units, new ArrayList<>()).all(new RowsOfNumbers(units).without(said), said);
        List<Submission> meant = new KnownFigures(forms).coded(ofUnits);
        if (meant == said.all()) {
            return said;
        }
        Submissions known = Submissions.of(meant.stream()
                .filter(submission -> units.position(submission.unit()).isPresent())
                .toList());
        List<Submission> computed = new ArrayList<>();
        for (AdministrativeUnit unit : units.units()) {
            List<Entry> own = new ArrayList<>();
            said.computed(unit.code()).forEach((indicator, value) -> own.add(Entry.of(indicator, value)));
            if (!own.isEmpty()) {
                computed.add(new Submission(unit.code(), own));
            }
        }
        Submissions whole = known.withComputed(Submissions.of(computed));
        return said.period().isPresent() ? whole.forPeriod(said.period().getAsInt()) : whole;
    }

    /** The submissions with each figure under the code of its indicator; the same list where all are. */
    private List<Submission> coded(List<Submission> all) {
        List<Submission> coded = all;
        for (int i = 0; i < all.size(); i++) {
            Submission one = all.get(i);
            Submission own = coded(one);
            if (own != one && coded == all) {
                coded = new ArrayList<>(all);
            }
            if (own != one) {
                coded.set(i, own);
            }
        }
        return coded;
    }

    private Submission coded(Submission one) {
        List<Entry> entries = one.entries();
        List<Entry> coded = entries;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String code = codes.computeIfAbsent(entry.indicator(), this::code);
            if (!code.equals(entry.indicator())) {
                if (coded == entries) {
                    coded = new ArrayList<>(entries);
                }
                coded.set(i, entry.withIndicator(code));
            }
        }
        return coded == entries ? one : new Submission(one.unit(), coded);
    }

    private String code(String said) {
        Set<String> meant = new HashSet<>();
        for (AskedFigures form : forms) {
            AskedFigures.Slot slot = form.slot(said);
            if (slot != null) {
                meant.add(slot.indicator());
            }
        }
        return meant.size() == 1 ? meant.iterator().next() : said;
    }
}
