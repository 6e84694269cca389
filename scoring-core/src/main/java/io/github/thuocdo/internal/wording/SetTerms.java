package io.github.thuocdo.internal.wording;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.criteria.VerdictRules.Pass;
import io.github.thuocdo.criteria.VerdictRules.Veto;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The declarations of a set that decide scores, ranks and classes, each in a line of words. */
public final class SetTerms {
    private final CriteriaSet set;
    private final Policies policies;
    private final Wording words;

    /** The declarations of {@code set} in the language of {@code words}. */
    public SetTerms(CriteriaSet set, Wording words) {
        this.set = set;
        this.policies = set.policies();
        this.words = words;
    }

    /** The declarations of the whole set, a paragraph behind a label for each. */
    public String text() {
        StringBuilder text = new StringBuilder();
        add(text, "score", score());
        add(text, "rounding", rounding());
        add(text, "missing", missing());
        add(text, "empty", Optional.of(overall()).filter(said -> shows(policies)));
        add(text, "ties", Optional.of(ties()));
        add(text, "pass", pass());
        add(text, "classes", classes());
        add(text, "vetoes", vetoes());
        add(text, "readings", readings());
        return text.toString();
    }

    private static boolean shows(Policies policies) {
        return policies.emptyDenominator() != EmptyDenominator.Gives.NOT_APPLICABLE;
    }

    private void add(StringBuilder text, String key, Optional<String> said) {
        said.filter(Predicate.not(String::isEmpty))
                .ifPresent(words ->
                        text.append(Lines.paragraph(Lines.left(this.words.say("terms." + key), Page.LABEL), words)));
    }

    private Optional<String> score() {
        Optional<Pillar> root = set.pillars().map(Pillar.InForce::latest);
        Pillar.Aggregation joined = root.map(Pillar::aggregation).orElse(Pillar.Aggregation.ARITHMETIC);
        List<String> said = new ArrayList<>();
        boolean isPlainSum = joined == Pillar.Aggregation.SUM && set.scale().compareTo(BigDecimal.ONE) == 0;
        said.add(
                isPlainSum
                        ? words.say("terms.sum")
                        : words.say(
                                "terms.scale", words.trimmed(set.scale()), words.say("group.aggregation." + joined)));
        root.flatMap(Pillar::normalised).ifPresent(how -> said.add(words.say("group.normalised." + how)));
        root.flatMap(Pillar::rounding).ifPresent(own -> said.add(words.say("terms.rounding-own", rounding(own))));
        if (root.filter(Pillar::gate).isPresent()) {
            said.add(words.say("terms.root-gate"));
        }
        set.totalPoints().ifPresent(total -> said.add(words.say("terms.total", words.trimmed(total))));
        if (policies.period() != Policies.Period.YEAR) {
            said.add(words.say("terms.period." + policies.period()));
        }
        return joined(said);
    }

    private Optional<String> rounding() {
        List<String> said = new ArrayList<>();
        policies.criterionRounding().ifPresent(own -> said.add(words.say("terms.rounding-criteria", rounding(own))));
        Policies.Rounding total = policies.rounding();
        said.add(words.say("terms.rounding-total", rounding(total)));
        said.add(words.say(total.beforeRanking() ? "terms.ranked-rounded" : "terms.ranked-exact"));
        return joined(said);
    }

    private String rounding(Policies.Rounding rounding) {
        return rounding.scale() == 0
                ? words.say("terms.whole." + rounding.mode())
                : words.say("terms.rounded." + rounding.mode(), Integer.toString(rounding.scale()));
    }

    private Optional<String> missing() {
        List<String> said = new ArrayList<>();
        said.add(words.say("terms.missing." + policies.missing()));
        if (policies.coverage().signum() > 0) {
            said.add(words.say(
                    "terms.coverage", words.number(policies.coverage().times(Rational.of(new BigDecimal(100))))));
        }
        if (policies.criteria() > 0) {
            said.add(words.say("terms.minimum", Integer.toString(policies.criteria())));
        }
        if (!policies.unranked().isEmpty()) {
            said.add(words.say("terms.unranked", list(policies.unranked())));
        }
        return joined(said);
    }

    private String overall() {
        return words.say("terms.empty-all", empty(policies.emptyDenominator()));
    }

    /** "chia điểm cho các tiêu chí cùng nhóm có số liệu": what an empty denominator gives. */
    private String empty(EmptyDenominator gives) {
        if (gives instanceof EmptyDenominator.Shared shared && !shared.among().isEmpty()) {
            return words.say("terms.empty.among", list(shared.among()));
        }
        if (gives instanceof EmptyDenominator.Substitute substitute) {
            int by = substitute.by(policies.period());
            String count = "(" + substitute.indicator() + ")" + (by == 1 ? "" : " ÷ " + by);
            return words.say(
                    "terms.empty.substitute",
                    count,
                    words.say("terms.empty." + substitute.otherwise().code()));
        }
        return words.say("terms.empty." + gives.code());
    }

    private String ties() {
        String numbers = words.say("terms.ties." + policies.ties());
        return policies.tieBreakers().isEmpty() ? numbers : words.say("terms.tie-met") + "; " + numbers;
    }

    private Optional<String> pass() {
        VerdictRules rules = set.verdicts();
        if (rules.pass().isEmpty()) {
            return Optional.empty();
        }
        Pass pass = rules.pass().get();
        List<String> said = new ArrayList<>();
        pass.score().ifPresent(least -> said.add(words.say("terms.pass-score", words.trimmed(least))));
        for (Map.Entry<String, BigDecimal> own : pass.pillars().entrySet()) {
            said.add(words.say("terms.pass-group", group(own.getKey()), words.trimmed(own.getValue())));
        }
        if (pass.all()) {
            said.add(words.say("terms.pass-all"));
        }
        if (pass.atLeast() > 0) {
            said.add(words.say("terms.pass-met", Integer.toString(pass.atLeast())));
        }
        if (set.criteria().stream().anyMatch(each -> each.target().terms().mandatory())) {
            said.add(words.say("terms.pass-mandatory"));
        }
        return joined(said);
    }

    /** "Quản lý (ql)"; "nhóm ql" where the title says no more. */
    private String group(String id) {
        return set.pillars()
                .flatMap(pillars -> SetWords.found(pillars.latest(), id))
                .map(found -> found.title().in(words.locale()))
                .filter(title -> !title.equals(id))
                .map(title -> title + " (" + id + ")")
                .orElseGet(() -> words.say("terms.group", id));
    }

    /** "An toàn thông tin (attt)"; the id alone where the name says no more. */
    private String criterion(String id) {
        return set.criteria().stream()
                .filter(each -> each.id().equals(id))
                .map(each -> each.name().in(words.locale()))
                .filter(name -> !name.equals(id))
                .findFirst()
                .map(name -> name + " (" + id + ")")
                .orElse(id);
    }

    private Optional<String> classes() {
        List<String> said = new ArrayList<>();
        for (Band band : set.verdicts().bands()) {
            String key = band.open() ? "terms.class-above" : "terms.class";
            said.add(words.say(key, band.title().in(words.locale()), words.trimmed(band.from())));
        }
        return joined(said);
    }

    private Optional<String> vetoes() {
        List<String> said = new ArrayList<>();
        for (Veto veto : set.verdicts().vetoes()) {
            String left = set.verdicts().bands().stream()
                    .filter(band -> band.id().equals(veto.band()))
                    .map(band -> band.title().in(words.locale()))
                    .findFirst()
                    .orElse(veto.band());
            said.add(words.say("terms.veto", criterion(veto.criterion()), left));
        }
        return joined(said);
    }

    private Optional<String> readings() {
        List<Reading> named = set.requirements().readings();
        return Optional.of(named.stream()
                .map(each -> words.reading(each) + " (" + each.code() + ")")
                .collect(Collectors.joining("; ")));
    }

    /** The terms of a criterion beside those of the whole set: gate, mandatory, weight, rounding, groups, missing, 0 of 0. */
    public Optional<String> of(Criterion criterion) {
        if (!criterion.scored()) {
            return Optional.empty();
        }
        Terms terms = criterion.target().terms();
        List<String> said = new ArrayList<>();
        if (terms.gate()) {
            said.add(words.say("terms.gate"));
        }
        if (terms.mandatory()) {
            said.add(words.say("terms.mandatory"));
        }
        terms.weight().ifPresent(weight -> said.add(words.say("group.weight", words.number(weight))));
        terms.rounding().ifPresent(own -> said.add(words.say("terms.rounding-own", rounding(own))));
        if (!terms.onlyGroups().isEmpty()) {
            said.add(words.say("terms.only", list(terms.onlyGroups())));
        }
        if (!terms.exceptGroups().isEmpty()) {
            said.add(words.say("terms.except", list(terms.exceptGroups())));
        }
        terms.missing().ifPresent(own -> said.add(words.say("terms.missing." + own)));
        terms.emptyDenominator().ifPresent(own -> said.add(words.say("terms.empty-own", empty(own))));
        return joined(said);
    }

    private static String list(Collection<String> names) {
        return String.join(", ", names);
    }

    private static Optional<String> joined(List<String> said) {
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", said));
    }
}
