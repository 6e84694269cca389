package io.github.thuocdo.internal.proof;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The findings of a proof: each once, and no more than a person reads. */
final class Proof {
    private static final int MOST = 500;

    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<List<Object>> said = new HashSet<>();
    private final ScoreRanges ranges = new ScoreRanges();

    void add(Severity severity, String code, @Nullable String indicator, Object... arguments) {
        if (findings.size() < MOST) {
            Finding finding = Finding.worded(severity, code, arguments);
            findings.add(indicator == null ? finding : finding.ofIndicator(indicator));
        }
    }

    /** The same in words of its own. */
    void addAs(Severity severity, String code, BilingualText words) {
        if (findings.size() < MOST) {
            findings.add(Finding.of(severity, code, words));
        }
    }

    /** Between which scores everything lies that a plan can give. */
    ScoreRange range(Plan plan) {
        return ranges.of(plan);
    }

    /** Whether {@code about} is asked for the first time: a finding that holds on many days is told of one. */
    boolean isFirst(Object... about) {
        return said.add(List.of(about));
    }

    List<Finding> findings() {
        return new ArrayList<>(findings);
    }

    /** A fraction for a person: as a decimal where it is a short one. */
    static BilingualText shown(Rational value) {
        return inBoth(plain(value));
    }

    private static String plain(Rational value) {
        BigDecimal decimal = value.rounded(6, RoundingMode.HALF_UP);
        return Rational.of(decimal).equals(value) ? plain(decimal) : value.toString();
    }

    static BilingualText shown(BigDecimal value) {
        return inBoth(plain(value));
    }

    static String plain(BigDecimal value) {
        return Digits.trimmed(value).toPlainString();
    }

    /** 0 to 100, from 0, up to 5. */
    static BilingualText shown(Bounds bounds) {
        Rational least = bounds.least();
        Rational most = bounds.most();
        return inBoth((least == null ? "…" : plain(least)) + " – " + (most == null ? "…" : plain(most)));
    }

    /** Numbers with points, which Vietnamese writes with commas. */
    static BilingualText inBoth(String numbers) {
        return new BilingualText(numbers.replace('.', ','), numbers);
    }

    /** A criterion, with the day from which on the value holds. */
    static String shown(String id, LocalDate from) {
        return from.equals(LocalDate.MIN) ? id : id + " (" + from + ")";
    }

    /** Level and horizon, without the day. */
    static String asked(Profile profile) {
        return shown(new Profile(profile.level(), profile.horizon(), profile.reading(), Optional.empty()));
    }

    static String shown(Profile profile) {
        return profile.level().code()
                + profile.horizon().map(h -> " " + h).orElse("")
                + profile.day().map(d -> " (" + d + ")").orElse("");
    }
}
