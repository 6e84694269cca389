package io.github.thuocdo.internal.judging;

import static io.github.thuocdo.criteria.Target.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Ruling;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import io.github.thuocdo.internal.drools.RuleBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rules of precedence against the definition of the readings, written once more as an order. */
class PrecedenceRulesTest {
    private static final int RULES = 8;
    private static final List<Target> ASKED = List.of(
            share().atLeast("80"),
            share().moreThan("80"),
            share().atLeast("90.0"),
            share().atMost("5"),
            share().atMost("5.0"),
            share().atMost("0"),
            Target.universal());
    private static final List<String> SECTIONS = List.of("II.1", "Phụ lục 01 / I");

    /** Every clause that differs from others in what the rules look at. */
    private static List<Criterion> clauses() {
        List<Criterion> all = new ArrayList<>();
        for (int place : new int[] {5, 2}) {
            for (Target target : ASKED) {
                for (String section : SECTIONS) {
                    all.add(clause(100 * place + all.size() % 14, target, section));
                }
            }
        }
        return all;
    }

    private static Criterion clause(int ordinal, Target target, String section) {
        return new Criterion(
                "c" + ordinal,
                ordinal,
                new BilingualText("c", "c"),
                "c",
                Indicator.of("i", new BilingualText("i", "i")),
                "p",
                target,
                target.type(),
                target.requirement(),
                List.of("commune"),
                Optional.empty(),
                target.standing(),
                new LegalSource("d", section),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Comparator<Criterion> order(Reading reading) {
        return Comparator.comparing((Criterion c) ->
                        reading != Reading.STRICTEST && c.source().inAppendix() != (reading == Reading.APPENDIX))
                .thenComparing(
                        c -> c.requirement().least().map(BigDecimal::negate).orElse(BigDecimal.ONE))
                .thenComparing(c -> c.requirement().most().orElse(BigDecimal.valueOf(1000)))
                .thenComparing(c -> !c.requirement().isStrict())
                .thenComparing(Criterion::ordinal);
    }

    @Test
    void everyPairOfClausesIsSettledAsTheReadingSays() {
        List<Criterion> clauses = clauses();
        Set<String> fired = new TreeSet<>();
        for (Reading reading : Reading.LIBRARY) {
            List<List<Criterion>> pairs = new ArrayList<>();
            for (Criterion one : clauses) {
                for (Criterion other : clauses) {
                    if (one != other) {
                        pairs.add(List.of(one, other));
                    }
                }
            }
            List<Ruling.BetweenClauses> rulings = PrecedenceRules.LIBRARY.between(pairs, reading);
            assertThat(rulings).hasSameSizeAs(pairs);
            for (int i = 0; i < pairs.size(); i++) {
                Criterion first = pairs.get(i).stream().min(order(reading)).orElseThrow();
                assertThat(rulings.get(i).prevailing())
                        .as(reading + " " + pairs.get(i))
                        .isSameAs(first);
                fired.add(rulings.get(i).rule());
            }
        }
        assertThat(fired).hasSize(5);
    }

    @Test
    void ofManyClausesOneScoresAndEveryOtherKnowsWhy() {
        List<Criterion> clauses = clauses();
        for (Reading reading : Reading.LIBRARY) {
            for (int size = 2; size <= clauses.size(); size++) {
                List<Criterion> contested = clauses.subList(0, size);
                Criterion first = contested.stream().min(order(reading)).orElseThrow();
                List<Ruling.BetweenClauses> rulings = PrecedenceRules.LIBRARY.between(List.of(contested), reading);
                assertThat(rulings)
                        .allSatisfy(ruling -> assertThat(ruling.prevailing()).isSameAs(first));
                Set<Criterion> behind = new HashSet<>(contested);
                behind.remove(first);
                assertThat(rulings)
                        .extracting(Ruling.BetweenClauses::yielding)
                        .containsExactlyInAnyOrderElementsOf(behind);
            }
        }
    }

    @Test
    void aLevelsOwnThresholdGoesBeforeTheGeneralOne() {
        Target both = share().atLeast("90", Level.DISTRICT).atLeast("80", Level.COMMUNE);
        Target above = share().moreThan("50").atLeast("40", Level.COMMUNE);
        Target recognised = share().atLeast("100").affirmedAt(Level.COMMUNE);
        assertThat(asked(Level.COMMUNE, both, above, recognised, both))
                .containsExactly(
                        share().atLeast("80").requirement(),
                        share().moreThan("40").requirement(),
                        new Requirement.Affirmed(),
                        share().atLeast("80").requirement());
        assertThat(asked(Level.DISTRICT, both, above, recognised))
                .containsExactly(
                        share().atLeast("90").requirement(),
                        share().moreThan("50").requirement(),
                        share().atLeast("100").requirement());
    }

    private static List<Requirement> asked(Level level, Target... targets) {
        return PrecedenceRules.LIBRARY.atLevel(List.of(targets), level).stream()
                .map(Ruling.AtLevel::requirement)
                .toList();
    }

    @Test
    void everyRuleStatesItsReasonInBothLanguages() {
        RuleBook book = new RuleBook(PrecedenceRules.PACKAGE);
        assertThat(book.rules()).hasSize(RULES).allSatisfy(rule -> {
            assertThat(rule.get("english")).isNotEmpty();
            assertThat(rule.get("vi")).isNotEmpty();
            assertThat(rule.get("en")).isNotEmpty();
        });
    }
}
