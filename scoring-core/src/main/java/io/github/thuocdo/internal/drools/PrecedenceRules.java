package io.github.thuocdo.internal.drools;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Precedence;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.RulePackage;
import io.github.thuocdo.criteria.Ruling;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.drools.RuleBook.Conclusion;
import io.github.thuocdo.internal.drools.RuleBook.RuleText;
import io.github.thuocdo.internal.judging.ClauseClaim;
import io.github.thuocdo.internal.judging.LevelQuestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The precedence rules, opened when something is first contested. */
public final class PrecedenceRules implements Precedence {
    /** The package of the rules. */
    public static final RulePackage PACKAGE = new RulePackage(
            PrecedenceRules.class, CompiledUnitRules.MODULE, "io.github.thuocdo.internal.judging.precedence");

    /** The library's rules: the same for every set, as the readings are. */
    public static final PrecedenceRules LIBRARY = new PrecedenceRules();

    private final RuleBook book = new RuleBook(PACKAGE);

    private PrecedenceRules() {}

    /** Two criteria of which one scores. */
    private record Pair(Criterion one, Criterion other) {
        /** A criterion of a plan is one object: nothing of it is compared. */
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Pair pair && one == pair.one && other == pair.other;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(one) + System.identityHashCode(other);
        }
    }

    @Override
    public List<Ruling.AtLevel> atLevel(List<Target> targets, Level level) {
        List<LevelQuestion> questions = new ArrayList<>(targets.size());
        for (Target target : targets) {
            questions.add(new LevelQuestion(target, level));
        }
        Map<LevelQuestion, Ruling.AtLevel> rulings = new IdentityHashMap<>();
        for (Conclusion conclusion : book.conclude(questions)) {
            if (conclusion.fact() instanceof LevelQuestion.Answer answer) {
                RuleText rule = conclusion.rule();
                Ruling.AtLevel before = rulings.put(
                        answer.question(),
                        new Ruling.AtLevel(
                                rule.name(), reason(rule), answer.question().target(), level, answer.requirement()));
                refuseSecond(before, rule);
            }
        }
        List<Ruling.AtLevel> inOrder = new ArrayList<>(questions.size());
        for (LevelQuestion question : questions) {
            inOrder.add(found(rulings.get(question), question));
        }
        return inOrder;
    }

    @Override
    public List<Ruling.BetweenClauses> between(Collection<List<Criterion>> contested, Reading reading) {
        Map<Pair, Ruling.BetweenClauses> decided = new HashMap<>();
        List<Criterion> prevailing = prevailing(contested, reading, decided);
        List<Pair> behind = new ArrayList<>();
        // Who lost to the first was asked about already: of two that share an indicator, the other.
        List<Pair> unasked = new ArrayList<>();
        int next = 0;
        for (List<Criterion> sharing : contested) {
            Criterion first = prevailing.get(next++);
            for (Criterion criterion : sharing) {
                if (criterion != first) {
                    Pair pair = new Pair(first, criterion);
                    behind.add(pair);
                    if (!decided.containsKey(pair)) {
                        unasked.add(pair);
                    }
                }
            }
        }
        decide(unasked, reading, decided);
        List<Ruling.BetweenClauses> rulings = new ArrayList<>(behind.size());
        for (Pair pair : behind) {
            Ruling.BetweenClauses ruling = decided.get(pair);
            if (ruling == null) {
                throw new IllegalStateException("The rules put " + pair.other().id() + " before "
                        + pair.one().id() + ", which goes before all others");
            }
            rulings.add(ruling);
        }
        return rulings;
    }

    /**
     * The one of each list that goes before all others: in rounds, each of which asks the rules once for all lists.
     *
     * @param decided takes what was decided between each two, the prevailing one first
     */
    private List<Criterion> prevailing(
            Collection<List<Criterion>> contested, Reading reading, Map<Pair, Ruling.BetweenClauses> decided) {
        List<List<Criterion>> left = new ArrayList<>(contested);
        while (true) {
            List<Pair> pairs = new ArrayList<>();
            for (List<Criterion> sharing : left) {
                for (int i = 0; i + 1 < sharing.size(); i += 2) {
                    pairs.add(new Pair(sharing.get(i), sharing.get(i + 1)));
                }
            }
            if (pairs.isEmpty()) {
                List<Criterion> first = new ArrayList<>(left.size());
                for (List<Criterion> sharing : left) {
                    first.add(sharing.get(0));
                }
                return first;
            }
            left = winners(left, decide(pairs, reading, decided));
        }
    }

    private static List<List<Criterion>> winners(List<List<Criterion>> left, List<Ruling.BetweenClauses> rulings) {
        int next = 0;
        List<List<Criterion>> after = new ArrayList<>(left.size());
        for (List<Criterion> sharing : left) {
            List<Criterion> winners = new ArrayList<>();
            for (int i = 0; i < sharing.size(); i += 2) {
                winners.add(i + 1 < sharing.size() ? rulings.get(next++).prevailing() : sharing.get(i));
            }
            after.add(winners);
        }
        return after;
    }

    /**
     * The rules' decision between the two of each pair, in the order of the pairs.
     *
     * @param decided takes it too, the prevailing one first
     */
    private List<Ruling.BetweenClauses> decide(
            List<Pair> pairs, Reading reading, Map<Pair, Ruling.BetweenClauses> decided) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        List<ClauseClaim> claims = new ArrayList<>(2 * pairs.size());
        for (Pair pair : pairs) {
            claims.add(new ClauseClaim(pair.one(), pair.other(), reading));
            claims.add(new ClauseClaim(pair.other(), pair.one(), reading));
        }
        Map<ClauseClaim, Ruling.BetweenClauses> granted = new IdentityHashMap<>();
        for (Conclusion conclusion : book.conclude(claims)) {
            if (conclusion.fact() instanceof ClauseClaim.Granted grant) {
                RuleText rule = conclusion.rule();
                ClauseClaim claim = grant.claim();
                refuseSecond(
                        granted.put(
                                claim,
                                new Ruling.BetweenClauses(
                                        rule.name(), reason(rule), claim.clause(), claim.other(), reading)),
                        rule);
            }
        }
        List<Ruling.BetweenClauses> inOrder = new ArrayList<>(pairs.size());
        for (int i = 0; i < claims.size(); i += 2) {
            Ruling.BetweenClauses one = granted.get(claims.get(i));
            Ruling.BetweenClauses other = granted.get(claims.get(i + 1));
            if (one != null && other != null) {
                throw new IllegalStateException("The rules \"" + one.rule() + "\" and \"" + other.rule()
                        + "\" put " + claims.get(i).clause().id() + " both before and behind "
                        + claims.get(i).other().id());
            }
            Ruling.BetweenClauses ruling = found(one == null ? other : one, claims.get(i));
            inOrder.add(ruling);
            decided.put(new Pair(ruling.prevailing(), ruling.yielding()), ruling);
        }
        return inOrder;
    }

    private static BilingualText reason(RuleText rule) {
        return new BilingualText(rule.get("vi"), rule.get("en"));
    }

    private static void refuseSecond(@Nullable Ruling before, RuleText rule) {
        if (before != null) {
            throw new IllegalStateException(
                    "The rules \"" + before.rule() + "\" and \"" + rule.name() + "\" decide the same");
        }
    }

    private static <R extends Ruling> R found(@Nullable R ruling, Object about) {
        if (ruling == null) {
            throw new IllegalStateException("No precedence rule decides " + about);
        }
        return ruling;
    }
}
