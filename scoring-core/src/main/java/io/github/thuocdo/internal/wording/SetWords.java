package io.github.thuocdo.internal.wording;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.VerdictRules.Declared;
import io.github.thuocdo.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A set in words: the part of its document that it lacks, and how its groups become its score. */
public final class SetWords {
    private final Wording words;

    /** In the language of {@code words}. */
    public SetWords(Wording words) {
        this.words = words;
    }

    /** The paragraph on the part of its document that a set lacks: the criteria that it holds, in all and by pillar, and why. */
    public Optional<String> incomplete(CriteriaSet set) {
        return set.verdicts().declared().map(declared -> {
            String pillars = declared.pillars().entrySet().stream()
                    .map(pillar -> pillar.getKey() + " " + Declared.held(pillar.getKey(), set.criteria()) + "/"
                            + pillar.getValue())
                    .collect(Collectors.joining(", ", " (", ")"));
            return words.say(
                            "incomplete",
                            Integer.toString(set.criteria().size()),
                            Integer.toString(declared.criteria()),
                            declared.pillars().isEmpty() ? "" : pillars)
                    + " " + declared.note().map(note -> note.in(words.locale())).orElse("");
        });
    }

    /**
     * The words on what a group adds to the plain sum of its points: its weight, its aggregation, its rounding; empty where it adds nothing.
     *
     * @param root the group above all groups
     * @param points the points below a group, which are its weight where it declares none; empty where they are not known
     */
    public String group(Pillar root, String id, Function<Pillar, Optional<Rational>> points) {
        return found(root, id).map(group -> group(root, group, points)).orElse("");
    }

    private String group(Pillar root, Pillar group, Function<Pillar, Optional<Rational>> points) {
        List<String> said = new ArrayList<>();
        if (hasWeights(root)) {
            group.weight()
                    .or(() -> points.apply(group))
                    .ifPresent(weight -> said.add(words.say("group.weight", words.number(weight))));
        }
        if (group.aggregation() != Pillar.Aggregation.ARITHMETIC) {
            said.add(words.say("group.aggregation." + group.aggregation()));
        }
        group.normalised().ifPresent(how -> said.add(words.say("group.normalised." + how)));
        group.rounding()
                .ifPresent(rounding -> said.add(words.say("group.rounding", Integer.toString(rounding.scale()))));
        if (group.gate()) {
            said.add(words.say("group.gate"));
        }
        return String.join(", ", said);
    }

    /** The way from the groups to the score; empty where points are added, whatever the groups. */
    public Optional<String> together(Pillar root) {
        boolean isSum = root.aggregation() == Pillar.Aggregation.ARITHMETIC && !hasWeights(root);
        return isSum
                ? Optional.empty()
                : Optional.of(words.say("group.together", words.say("group.aggregation." + root.aggregation())));
    }

    /** The way from a figure to points in full; empty where the figure itself is a share of them, and the requirement says so. */
    public Optional<String> function(Criterion criterion) {
        Requirement requirement = criterion.requirement();
        boolean hasNoThreshold = criterion.target().scoring() instanceof Scoring.ShareOfThreshold
                && requirement.threshold().isEmpty();
        if (!hasNoThreshold) {
            return Optional.of(words.function(criterion));
        }
        return requirement instanceof Requirement.InProportion
                ? Optional.empty()
                : Optional.of(words.say("function.pass-fail", words.trimmed(criterion.points())));
    }

    /** The weights of the scored criteria in and below a group of a plan, bonus and penalty apart. */
    static Rational points(Plan plan, Pillar group) {
        return plan.scored().stream()
                .filter(criterion -> !criterion.target().scoring().adjusts())
                .filter(criterion -> found(group, criterion.pillar()).isPresent())
                .map(Criterion::weight)
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** The group with an id, the one above all or one below it. */
    public static Optional<Pillar> found(Pillar group, String id) {
        return group.id().equals(id)
                ? Optional.of(group)
                : group.pillars().stream()
                        .flatMap(below -> found(below, id).stream())
                        .findFirst();
    }

    private static boolean hasWeights(Pillar group) {
        return group.pillars().stream().anyMatch(below -> below.weight().isPresent() || hasWeights(below));
    }
}
