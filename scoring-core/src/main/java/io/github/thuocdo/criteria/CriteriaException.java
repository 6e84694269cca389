package io.github.thuocdo.criteria;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.json.Faults;
import io.github.thuocdo.internal.text.Languages;
import io.github.thuocdo.internal.text.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A criteria set cannot be used: names every fault that was found, each with where and advice. */
public final class CriteriaException extends RuntimeException {
    private static final long serialVersionUID = 3L;

    private final String set;
    private final ArrayList<String> faults;
    private final ArrayList<String> inVietnamese;

    /**
     * With all the faults, at least one.
     *
     * @param set the id of the set, or the name of its file
     * @throws IllegalArgumentException if there is no fault
     */
    public CriteriaException(String set, List<String> faults) {
        this(set, NotNull.within("faults", faults), faults);
    }

    /**
     * With all the faults, at least one, in both languages.
     *
     * @param set the id of the set, or the name of its file
     * @throws IllegalArgumentException if there is no fault
     */
    public static CriteriaException of(String set, List<BilingualText> faults) {
        NotNull.within("faults", faults);
        return new CriteriaException(
                set,
                faults.stream().map(BilingualText::en).toList(),
                faults.stream().map(BilingualText::vi).toList());
    }

    private CriteriaException(String set, List<String> inEnglish, List<String> inVietnamese) {
        super(Faults.text("set-has-faults", set, inEnglish.size()).en() + "\n  " + String.join("\n  ", inEnglish));
        Objects.requireNonNull(set, "set");
        if (inEnglish.isEmpty()) {
            throw new IllegalArgumentException("The criteria set (" + set + ") is refused for at least one fault");
        }
        this.set = set;
        this.faults = new ArrayList<>(inEnglish);
        this.inVietnamese = new ArrayList<>(inVietnamese);
    }

    /** The id of the set, or the name of its file. */
    public String set() {
        return set;
    }

    /** The message in the locale's language: the set, and every fault. */
    public String message(Locale locale) {
        List<String> said = faults(locale);
        return Faults.text("set-has-faults", set, said.size()).in(locale) + "\n  " + String.join("\n  ", said);
    }

    /** Every fault in English, in the order of the set; the same fault of several lines is one. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Every fault in the locale's language, in the same order. */
    public List<String> faults(Locale locale) {
        return List.copyOf(Languages.isVietnamese(locale) ? inVietnamese : faults);
    }
}
