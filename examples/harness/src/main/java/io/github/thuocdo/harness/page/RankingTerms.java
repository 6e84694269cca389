package io.github.thuocdo.harness.page;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.LibraryVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** The terms of a ranking, one by one, and which of them are the library's own choice. */
public final class RankingTerms {
    private RankingTerms() {}

    /**
     * One term.
     *
     * @param key the key of its title
     * @param text its text
     */
    public record Term(String key, BilingualText text) {
        /** Its title, in both languages. */
        public BilingualText title() {
            return new BilingualText(PageWords.VIETNAMESE.say("fact." + key), PageWords.ENGLISH.say("fact." + key));
        }
    }

    /**
     * All terms, in the order in which an auditor asks for them.
     *
     * @param command the command line that made the result; empty where none is named
     */
    public static List<Term> of(Ranking ranking, String command) {
        Plan plan = ranking.plan();
        CriteriaSet set = plan.set();
        Policies policies = set.policies();
        List<Term> terms = new ArrayList<>();
        terms.add(same("set", set.id() + " " + set.version()));
        terms.add(same("hash", CriteriaFile.sha256(set)));
        terms.add(same("library", "thuocdo " + LibraryVersion.current()));
        terms.add(said("level", words -> words.wording().level(plan.profile().level())));
        plan.profile().horizon().ifPresent(horizon -> terms.add(same("horizon", horizon.toString())));
        ranking.period().ifPresent(year -> terms.add(same("period", Integer.toString(year))));
        if (Wording.isReadDifferently(set)) {
            terms.add(said(
                    "reading", words -> words.wording().reading(plan.profile().reading())));
        }
        terms.add(said("missing", words -> words.say("missing." + policies.missing())));
        terms.add(said("ties", words -> ties(policies, words)));
        terms.add(said(
                "rounding",
                words -> words.say(
                        policies.rounding().beforeRanking() ? "rounding.before" : "rounding.after",
                        Integer.toString(policies.rounding().scale()),
                        words.say("mode." + policies.rounding().mode()))));
        unranked(policies, terms);
        if (!command.isEmpty()) {
            terms.add(same("command", command));
        }
        return terms;
    }

    private static String ties(Policies policies, PageWords words) {
        String ties = words.say("ties." + policies.ties());
        return policies.tieBreakers().isEmpty() ? ties : words.say("ties.met", ties);
    }

    private static void unranked(Policies policies, List<Term> terms) {
        if (policies.coverage().signum() > 0) {
            Rational percent = policies.coverage().times(Rational.of(100, 1));
            terms.add(said(
                    "coverage",
                    words -> words.say("coverage.least", words.wording().number(percent))));
        }
        if (policies.criteria() > 0) {
            terms.add(said("coverage", words -> words.say("coverage.criteria", Integer.toString(policies.criteria()))));
        }
        if (!policies.unranked().isEmpty()) {
            terms.add(same("unranked", String.join(", ", new TreeSet<>(policies.unranked()))));
        }
    }

    private static Term same(String key, String text) {
        return new Term(key, new BilingualText(text, text));
    }

    private static Term said(String key, Function<PageWords, String> said) {
        return new Term(key, new BilingualText(said.apply(PageWords.VIETNAMESE), said.apply(PageWords.ENGLISH)));
    }
}
