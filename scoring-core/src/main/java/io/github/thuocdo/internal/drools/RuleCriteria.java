package io.github.thuocdo.internal.drools;

import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.drools.RuleBook.Conclusion;
import io.github.thuocdo.internal.drools.RuleBook.RuleText;
import io.github.thuocdo.internal.json.Faults;
import io.github.thuocdo.internal.text.Parts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Requirement rules as criteria: fires them on a profile and joins each conclusion with its rule's metadata. */
public final class RuleCriteria {
    private static final List<String> REQUIRED = List.of("id", "indicator", "document", "section", "english");

    private final RuleBook book;
    private final Function<String, BilingualText> conflicts;
    private final Map<Level, Map<Indicator, FigureType>> collected = new ConcurrentHashMap<>();

    /**
     * With the rules of {@code book}.
     *
     * @param targets the number of requirement rules that the book must hold
     * @param conflicts the note of a key of {@code @conflicts}; throws where there is none
     * @throws CriteriaException if a rule lacks metadata, or two share an id or a place: with every fault
     */
    public RuleCriteria(RuleBook book, int targets, Function<String, BilingualText> conflicts) {
        this.book = book;
        this.conflicts = conflicts;
        List<BilingualText> faults = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        int found = 0;
        for (RuleText rule : book.rules()) {
            for (String key : REQUIRED) {
                if (rule.get(key).isEmpty()) {
                    faults.add(Faults.text("rule-lacks", rule.name(), key));
                }
            }
            found += rule.get("stt").isEmpty() ? 0 : 1;
            for (String key : List.of("id", "stt")) {
                String before = seen.put(key + " " + rule.get(key), rule.name());
                if (before != null && !rule.get(key).isEmpty()) {
                    faults.add(Faults.text("rules-share", before, rule.name(), key, rule.get(key)));
                }
            }
        }
        if (found != targets) {
            faults.add(Faults.text("rules-missing", found, targets));
        }
        if (!faults.isEmpty()) {
            throw CriteriaException.of(book.rulePackage(), faults);
        }
    }

    /** The criteria asked under {@code profile}. */
    public List<Criterion> askedUnder(Profile profile) {
        List<Criterion> criteria = new ArrayList<>();
        for (Conclusion conclusion : book.conclude(List.of(profile))) {
            if (conclusion.fact() instanceof Target target) {
                criteria.add(criterion(conclusion.rule(), target, profile));
            }
        }
        return criteria;
    }

    /** The indicators collected at {@code level} and never scored. */
    public Map<Indicator, FigureType> collectedAt(Level level) {
        return collected.computeIfAbsent(Objects.requireNonNull(level, "level"), this::collect);
    }

    private Map<Indicator, FigureType> collect(Level level) {
        Map<Indicator, FigureType> found = new LinkedHashMap<>();
        for (Conclusion conclusion : book.conclude(List.of(Profile.of(level, Reading.STRICTEST)))) {
            if (conclusion.fact() instanceof Target.Collected fact) {
                found.put(indicator(conclusion.rule()), fact.type());
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private Criterion criterion(RuleText rule, Target target, Profile profile) {
        List<BilingualText> notes = new ArrayList<>();
        for (String key : Parts.of(rule.get("conflicts"), ',')) {
            notes.add(conflicts.apply(key));
        }
        return new Criterion(
                rule.get("id"),
                Integer.parseInt(rule.get("stt")),
                new BilingualText(rule.name(), rule.get("english")),
                rule.name(),
                indicator(rule),
                rule.get("pillar"),
                target,
                target.type(),
                target.statedUnder(profile),
                Parts.of(rule.get("levels"), ';'),
                ifAny(rule.get("horizon")),
                target.standing(),
                new LegalSource(
                        rule.get("document"), ifAny(rule.get("section")), ifAny(rule.get("quote")), Optional.empty()),
                ifAny(rule.get("exceptions")),
                ifAny(rule.get("lead")),
                ifAny(rule.get("coordinating")),
                notes);
    }

    private static Indicator indicator(RuleText rule) {
        return new Indicator(
                rule.get("indicator"),
                new BilingualText(rule.name(), rule.get("english")),
                ifAny(rule.get("unit")),
                ifAny(rule.get("numerator")),
                ifAny(rule.get("denominator")),
                new LinkedHashSet<>(Parts.of(rule.get("aliases"), ';')),
                Indicator.Annex.NONE);
    }

    private static Optional<String> ifAny(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
