package io.github.thuocdo.internal.drools;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.thuocdo.consistency.Doubt;
import io.github.thuocdo.consistency.UnitReport;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.RulePackage;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.drools.RuleBook.Conclusion;
import io.github.thuocdo.internal.drools.RuleBook.RuleText;
import io.github.thuocdo.internal.json.Faults;
import io.github.thuocdo.internal.judging.CheckedUnitReport;
import io.github.thuocdo.internal.judging.OutcomeFact;
import io.github.thuocdo.internal.judging.UnitFacts;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.ranks.UnitRules;
import io.github.thuocdo.internal.text.Messages;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.submission.SourcePosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The judgement and consistency rules, each opened when it is first asked. */
public final class CompiledUnitRules implements UnitRules {
    /** The place where the rules of this module are listed. */
    static final String MODULE = "io.github.thuocdo/scoring-core";

    /** The judgement rules. */
    public static final RulePackage JUDGEMENT =
            new RulePackage(CompiledUnitRules.class, MODULE, "io.github.thuocdo.internal.judging.judgement");

    private final RuleBook judgement = new RuleBook(JUDGEMENT);
    private final Optional<RuleBook> consistency;

    /** With the consistency rules of a package; empty where the set has none. */
    public CompiledUnitRules(Optional<RulePackage> consistencyRules) {
        this.consistency = consistencyRules.map(RuleBook::new);
    }

    @Override
    public List<Judgement> judge(String set, List<Outcome> outcomes) {
        Map<String, Judgement> judgements = new HashMap<>();
        for (Conclusion conclusion : judgement.conclude(UnitFacts.of(outcomes))) {
            if (conclusion.fact() instanceof OutcomeFact judged) {
                Criterion criterion = judged.criterion();
                RuleText rule = conclusion.rule();
                Judgement next = new Judgement(
                        criterion, judged.status(), rule.name(), new BilingualText(rule.name(), rule.get("english")));
                Judgement before = judgements.put(criterion.id(), next);
                if (before != null) {
                    throw new IllegalStateException("Two rules judge " + criterion.id() + ": \"" + before.rule()
                            + "\" and \"" + next.rule() + "\"");
                }
            }
        }
        return List.copyOf(outcomes.stream()
                .map(outcome -> {
                    Judgement judged = judgements.get(outcome.criterion().id());
                    if (judged == null) {
                        throw CriteriaException.of(
                                set,
                                List.of(Faults.text(
                                        "no-rule-judges", outcome.criterion().id())));
                    }
                    return judged;
                })
                .toList());
    }

    /** The reports stand before the rules together: a session takes longer to make than a unit to examine. */
    @Override
    public List<Finding> examine(ScorableFigures figures, int from, int to) {
        return consistency.isEmpty() ? List.of() : examine(consistency.get(), CheckedUnitReport.of(figures, from, to));
    }

    private static List<Finding> examine(RuleBook book, List<UnitReport> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        ListMultimap<UnitReport, Finding> findings =
                MultimapBuilder.hashKeys().arrayListValues().build();
        // By rule and arguments: many reports are told alike.
        Map<List<Object>, BilingualText> texts = new HashMap<>();
        for (Conclusion conclusion : book.conclude(reports)) {
            if (conclusion.fact() instanceof Doubt doubt) {
                RuleText rule = conclusion.rule();
                BilingualText text = texts.computeIfAbsent(
                        List.of(rule.name(), doubt.arguments()), words -> text(rule, doubt.arguments()));
                findings.put(doubt.report(), finding(rule, doubt, text));
            }
        }
        List<Finding> all = new ArrayList<>();
        for (UnitReport report : reports) {
            List<Finding> own = findings.get(report);
            if (own.size() > 1) {
                own.sort(Comparator.comparing(Finding::severity, Comparator.reverseOrder())
                        .thenComparing(Finding::code)
                        .thenComparing(finding -> finding.message().en()));
            }
            all.addAll(own);
        }
        return Collections.unmodifiableList(all);
    }

    private static BilingualText text(RuleText rule, List<String> arguments) {
        return new BilingualText(
                Messages.filled(rule.get("vi"), withDecimalComma(arguments)),
                Messages.filled(rule.get("en"), arguments.toArray()));
    }

    private static Finding finding(RuleText rule, Doubt doubt, BilingualText text) {
        SourcePosition place = doubt.about()
                .filter(about -> !about.figure().entries().isEmpty())
                .map(about -> about.figure().entries().get(0).place())
                .orElse(SourcePosition.CODE);
        String unit = doubt.report().unit().code();
        return doubt.about()
                .map(about -> place.finding(doubt.severity(), rule.get("code"), unit, about.indicator(), text))
                .orElseGet(() -> place.findingOfUnit(doubt.severity(), rule.get("code"), unit, text));
    }

    private static Object[] withDecimalComma(List<String> arguments) {
        return arguments.stream()
                .map(text -> Decimal.PATTERN.matcher(text).matches() ? text.replace('.', ',') : text)
                .toArray();
    }

    /** Made when a doubt is first put into words. */
    private static final class Decimal {
        static final Pattern PATTERN = Pattern.compile("-?[0-9]+[.][0-9]+");
    }
}
