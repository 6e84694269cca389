package io.github.thuocdo.internal.proof;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.INFO;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Family;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.criteria.VerdictRules.Declared;
import io.github.thuocdo.criteria.VerdictRules.Pass;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.setfile.DatedContent;
import io.github.thuocdo.internal.setfile.DatedCriterion;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Proves when a unit passes, the classes of scores, and what the set says that it lacks. */
final class VerdictProof {
    private static final int MOST_NAMED = 5;

    private final Proof proof;
    private final CriteriaSet set;
    private final VerdictRules rules;
    private final DatedContent content;

    VerdictProof(Proof proof, CriteriaSet set, DatedContent content) {
        this.proof = proof;
        this.set = set;
        this.rules = set.verdicts();
        this.content = content;
    }

    void prove(List<Plan> plans) {
        Optional<Bounds> scores = plans.stream()
                .flatMap(plan -> proof.range(plan).whole().stream())
                .reduce(Bounds::with);
        scores.ifPresent(range -> {
            size(range);
            bands(range, plans);
        });
        if (rules.declared().isPresent()) {
            declared(rules.declared().get());
        } else if (rules.pass().isPresent()) {
            Pass pass = rules.pass().get();
            plans.forEach(plan -> pass(pass, plan));
        } else if (set.family() == Family.COMPLETION) {
            proof.add(WARNING, "completion-without-pass", null, set.id());
        }
        mandatory();
        vetoes();
    }

    /** Scores are kept as whole numbers of nine digits: the reader holds the scale to that, but sums may go beyond. */
    private void size(Bounds range) {
        int digits = set.policies().rounding().scale();
        BigDecimal limit = BigDecimal.valueOf(1_000_000_000).movePointLeft(digits);
        if (range.most() != null && range.most().compareTo(Rational.of(limit)) > 0) {
            proof.add(ERROR, "score-too-large", null, Proof.shown(range.most()), Proof.shown(limit));
        }
    }

    private void bands(Bounds range, List<Plan> plans) {
        RoundingMode mode = set.policies().rounding().mode();
        int digits = set.policies().rounding().scale();
        BigDecimal least = range.least() == null ? null : range.least().rounded(digits, mode);
        BigDecimal most = range.most() == null ? null : range.most().rounded(digits, mode);
        Band better = null;
        for (Band band : rules.bands()) {
            BigDecimal first = band.from().setScale(digits, RoundingMode.CEILING);
            if (!band.isReachedBy(first)) {
                first = first.add(BigDecimal.ONE.movePointLeft(digits));
            }
            if (least != null && first.compareTo(least) < 0) {
                first = least;
            }
            if (most != null && first.compareTo(most) > 0) {
                proof.add(ERROR, "band-out-of-reach", null, band.id(), Proof.shown(most));
            } else if (better != null && better.isReachedBy(first)) {
                proof.add(ERROR, "band-between-scores", null, band.id(), Proof.shown(first), better.id());
            }
            better = band;
        }
        if (better != null) {
            BigDecimal lowest = least == null ? better.from().subtract(BigDecimal.ONE) : least;
            if (!better.isReachedBy(lowest)) {
                BilingualText minus =
                        new BilingualText(below0(plans, BilingualText::vi), below0(plans, BilingualText::en));
                String key = minus.en().isEmpty() ? "score-without-band" : "score-without-band-minus";
                BilingualText from = Proof.shown(lowest);
                BilingualText figures = worstFigures(plans, range.least());
                proof.addAs(WARNING, "score-without-band", Finding.text(key, better.id(), from, figures, minus));
            }
        }
    }

    /** The criteria that take points away, with the most that each takes. */
    private static String below0(List<Plan> plans, Function<BilingualText, String> language) {
        return plans.stream()
                .flatMap(plan -> plan.scored().stream())
                .filter(criterion -> criterion.target().scoring() instanceof Scoring.Adjustment adjustment
                        && adjustment.least().signum() < 0)
                .map(criterion -> criterion.id() + " ("
                        + language.apply(Proof.shown(
                                ((Scoring.Adjustment) criterion.target().scoring())
                                        .least()
                                        .times(Rational.of(criterion.points()))))
                        + ")")
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
    }

    /** The figures of a unit with the least score, by a plan that has it; an ellipsis where there is no least. */
    private BilingualText worstFigures(List<Plan> plans, @Nullable Rational least) {
        List<Criterion> scored = plans.stream()
                .filter(plan -> least != null
                        && proof.range(plan)
                                .whole()
                                .filter(whole -> Objects.equals(whole.least(), least))
                                .isPresent())
                .limit(1)
                .flatMap(plan -> plan.scored().stream())
                .toList();
        return new BilingualText(worstFigures(scored, BilingualText::vi), worstFigures(scored, BilingualText::en));
    }

    private static String worstFigures(List<Criterion> scored, Function<BilingualText, String> language) {
        List<String> figures = scored.stream()
                .map(criterion -> criterion.indicator().code() + " = " + worstFigure(criterion, language))
                .distinct()
                .toList();
        String named = figures.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return figures.isEmpty() ? "…" : figures.size() > MOST_NAMED ? named + ", …" : named;
    }

    private static String worstFigure(Criterion criterion, Function<BilingualText, String> language) {
        Scoring scoring = criterion.target().scoring();
        if (scoring instanceof Scoring.Categories categories) {
            return categories.fractions().entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse("…");
        }
        if (scoring instanceof Scoring.Adjustment adjustment) {
            // A penalty grows with what it counts, up to its limit.
            boolean isPenalty = adjustment.each().signum() < 0;
            return language.apply(
                    Proof.shown(isPenalty ? adjustment.least().dividedBy(adjustment.each()) : Rational.ZERO));
        }
        Optional<Rational> worst =
                Curve.of(scoring, criterion.requirement()).flatMap(curve -> curve.worst(criterion.type()));
        return worst.map(figure -> criterion.type() == FigureType.YES_NO
                        ? language.apply(Finding.text(figure.signum() > 0 ? "answer-yes" : "answer-no"))
                        : language.apply(Proof.shown(figure)))
                .orElse("…");
    }

    private void pass(Pass pass, Plan plan) {
        if (plan.scored().isEmpty()) {
            return;
        }
        String profile = Proof.shown(plan.profile());
        long possible = plan.scored().stream().filter(VerdictProof::canBeMet).count();
        String asked = Proof.asked(plan.profile());
        if (pass.atLeast() > possible && proof.isFirst("pass", asked)) {
            proof.add(
                    ERROR,
                    "pass-out-of-reach",
                    null,
                    profile,
                    Integer.toString(pass.atLeast()),
                    Long.toString(possible));
        }
        ScoreRange range = proof.range(plan);
        pass.score().ifPresent(wanted -> range.whole().ifPresent(whole -> passScore(set.id(), wanted, whole)));
        pass.pillars().forEach((pillar, least) -> {
            Optional<Bounds> scores = range.pillar(pillar);
            if (scores.isPresent()) {
                passScore(pillar, least, scores.get());
            } else if (proof.isFirst("nothing", pillar, asked)) {
                proof.add(WARNING, "pass-of-nothing", null, pillar, profile);
            }
        });
    }

    private void passScore(String what, BigDecimal least, Bounds scores) {
        if (scores.most() != null) {
            BigDecimal most = scores.most()
                    .rounded(
                            set.policies().rounding().scale(),
                            set.policies().rounding().mode());
            if (most.compareTo(least) < 0) {
                proof.add(ERROR, "pass-score-out-of-reach", null, what, Proof.shown(least), Proof.shown(most));
            }
        }
    }

    private static boolean canBeMet(Criterion criterion) {
        return Judgement.isJudged(criterion.target(), criterion.requirement())
                && (!criterion.type().isNumber() || Bounds.of(criterion.type()).canMeet(criterion.requirement()));
    }

    private void mandatory() {
        for (DatedCriterion criterion : content.criteria()) {
            Criterion stated = criterion.stated();
            if (!stated.target().terms().mandatory()) {
                continue;
            }
            String indicator = stated.indicator().code();
            if (rules.pass().isEmpty() && rules.declared().isEmpty()) {
                proof.add(WARNING, "mandatory-without-pass", indicator, stated.id());
            }
            boolean judged = criterion.allValues().stream()
                    .map(DatedCriterion.Value::target)
                    .anyMatch(target -> Judgement.isJudged(target, target.requirement()));
            if (!judged) {
                proof.add(WARNING, "mandatory-cannot-fail", indicator, stated.id());
            }
        }
    }

    private void vetoes() {
        Map<String, DatedCriterion> byId = new HashMap<>();
        content.criteria().forEach(criterion -> byId.put(criterion.id(), criterion));
        for (VerdictRules.Veto veto : rules.vetoes()) {
            DatedCriterion criterion = byId.get(veto.criterion());
            if (criterion == null || !canFail(criterion)) {
                proof.add(ERROR, "veto-cannot-bite", null, veto.criterion(), veto.band());
            }
            if (!rules.bands().isEmpty() && rules.bands().get(0).id().equals(veto.band())) {
                proof.add(ERROR, "veto-of-best-band", null, veto.criterion(), veto.band());
            }
        }
    }

    /** Whether some figure leaves the criterion not met, or a scored one without any points. */
    private static boolean canFail(DatedCriterion criterion) {
        return criterion.allValues().stream()
                .map(DatedCriterion.Value::target)
                .anyMatch(target -> Judgement.isJudged(target, target.requirement())
                        || (target.standing() == Standing.SCORED
                                && hasNothing(ScoreRange.of(target.scoring(), target.type(), target.requirement()))));
    }

    private static boolean hasNothing(Bounds fractions) {
        return fractions.least() == null || fractions.least().signum() <= 0;
    }

    private void declared(Declared declared) {
        int held = content.criteria().size();
        List<String> pillars = new ArrayList<>();
        declared.pillars().forEach((pillar, count) -> {
            int own = held(pillar);
            pillars.add(pillar + " " + own + "/" + count);
            if (own > count) {
                proof.add(ERROR, "more-than-declared", null, pillar, Integer.toString(own), Integer.toString(count));
            }
        });
        proof.add(
                INFO,
                "set-incomplete",
                null,
                Integer.toString(held),
                Integer.toString(declared.criteria()),
                pillars.isEmpty() ? "…" : String.join(", ", pillars));
        if (held > declared.criteria()) {
            proof.add(
                    ERROR,
                    "more-than-declared",
                    null,
                    set.id(),
                    Integer.toString(held),
                    Integer.toString(declared.criteria()));
        }
        int sum = declared.pillars().values().stream().mapToInt(count -> count).sum();
        if (!declared.pillars().isEmpty() && sum != declared.criteria()) {
            proof.add(
                    WARNING,
                    "declared-not-total",
                    null,
                    Integer.toString(sum),
                    Integer.toString(declared.criteria()),
                    Integer.toString(Math.abs(sum - declared.criteria())));
        }
    }

    /** The number of criteria in a group or below it. */
    private int held(String pillar) {
        Pillar root = set.pillars().map(Pillar.InForce::latest).orElse(null);
        Set<String> ids = new HashSet<>(Set.of(pillar));
        if (root != null) {
            find(root, pillar).ifPresent(found -> addBelow(found, ids));
        }
        return (int) content.criteria().stream()
                .filter(criterion -> ids.contains(criterion.stated().pillar()))
                .count();
    }

    private static Optional<Pillar> find(Pillar from, String id) {
        return from.id().equals(id)
                ? Optional.of(from)
                : from.pillars().stream()
                        .map(below -> find(below, id).orElse(null))
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    private static void addBelow(Pillar pillar, Set<String> ids) {
        for (Pillar below : pillar.pillars()) {
            ids.add(below.id());
            addBelow(below, ids);
        }
    }
}
