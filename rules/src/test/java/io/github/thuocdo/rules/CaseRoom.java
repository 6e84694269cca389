package io.github.thuocdo.rules;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** Where cases are tried: one unit a level, and the scorers. */
final class CaseRoom {
    /** The code of the only unit of each level. */
    static final String UNIT = "01";

    private static final Map<Level, UnitRegister> REGISTERS = new ConcurrentHashMap<>();
    private static final Scorer YEN_DINH = Scorer.of(YenDinh.criteria());
    private static final Scorer DTI = Scorer.of(Dti922.criteria());

    private CaseRoom() {}

    /** A test that is named by its case, and fails with the case's sentence before what went wrong. */
    static DynamicTest test(String sentence, Executable holds) {
        return DynamicTest.dynamicTest(sentence, () -> {
            try {
                holds.execute();
            } catch (AssertionError e) {
                throw new AssertionError(sentence + "\n" + e.getMessage(), e);
            }
        });
    }

    /** The scorer of a built-in set under a reading. */
    static Scorer scorer(CriteriaSet set, Reading reading) {
        return (set == Dti922.criteria() ? DTI : YEN_DINH).withReading(reading);
    }

    /** The same for the horizon of a profile. */
    static Scorer scorer(CriteriaSet set, Profile profile) {
        return forHorizon(scorer(set, profile.reading()), profile);
    }

    static Scorer forHorizon(Scorer scorer, Profile profile) {
        return profile.horizon().map(scorer::forHorizon).orElse(scorer);
    }

    /** A register of one unit. */
    static UnitRegister register(Level level) {
        return REGISTERS.computeIfAbsent(
                level, l -> UnitRegister.of(List.of(AdministrativeUnit.of(UNIT, "Đơn vị", l))));
    }

    /** The ranking of one unit by what it submitted. */
    static Ranking rank(Profile profile, Submission submission) {
        CriteriaSet set = profile.level() == Level.PROVINCE ? Dti922.criteria() : YenDinh.criteria();
        return scorer(set, profile).rank(register(profile.level()).at(profile.level()), Submissions.of(submission));
    }

    /** The submission with a figure as cases write it. */
    static Submission with(Submission submission, String indicator, String figure) {
        if (figure.isEmpty()) {
            return submission;
        }
        if (figure.equals("n/a")) {
            return submission.notApplicable(indicator);
        }
        int slash = figure.indexOf('/');
        return slash < 0
                ? submission.value(indicator, figure)
                : submission.counts(
                        indicator,
                        Long.parseLong(figure.substring(0, slash)),
                        Long.parseLong(figure.substring(slash + 1)));
    }
}
