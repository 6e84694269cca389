package io.github.thuocdo.internal.proof;

import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Precedence;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.setfile.SetInCode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Refuses sets of which the prover reports an error. Each set is proved once, unless a module vouches for a set that the tests of
 * its build prove. A set that nobody else holds is forgotten.
 */
public final class ProvenSets {
    private static final Map<CriteriaSet, List<Finding>> ERRORS = Collections.synchronizedMap(new WeakHashMap<>());

    /** The error that makes scoring impossible instead of wrong: one figure cannot be of two types. */
    private static final String IMPOSSIBLE = "types-differ";

    private ProvenSets() {}

    /** Takes {@code set} for proved. */
    public static void vouchFor(CriteriaSet set) {
        ERRORS.put(set, List.of());
    }

    /**
     * Does nothing where {@code set} has no error.
     *
     * @param law decides which of several clauses holds
     * @throws CriteriaException with every error of the prover, or every fault for which a file of the set would not be read
     */
    public static void require(CriteriaSet set, Precedence law) {
        SetInCode.require(set);
        List<Finding> errors = errors(set, law);
        if (!errors.isEmpty()) {
            throw refusal(set, errors);
        }
    }

    /**
     * Does nothing where units can be scored by {@code set}, be it wrongly.
     *
     * @param law decides which of several clauses holds
     * @throws CriteriaException with every error of the prover, or every fault for which a file of the set would not be read
     */
    public static void requireScorable(CriteriaSet set, Precedence law) {
        SetInCode.require(set);
        if (!ERRORS.containsKey(set) && SetProof.isScorable(set, law)) {
            return;
        }
        List<Finding> errors = errors(set, law);
        if (errors.stream().anyMatch(finding -> finding.code().equals(IMPOSSIBLE))) {
            throw refusal(set, errors);
        }
    }

    private static List<Finding> errors(CriteriaSet set, Precedence law) {
        List<Finding> errors = ERRORS.get(set);
        if (errors == null) {
            errors = SetProof.of(set, law).stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList();
            ERRORS.put(set, errors);
        }
        return errors;
    }

    private static CriteriaException refusal(CriteriaSet set, List<Finding> errors) {
        return CriteriaException.of(
                set.id(),
                errors.stream()
                        .map(finding -> BilingualText.of(finding::format))
                        .toList());
    }
}
