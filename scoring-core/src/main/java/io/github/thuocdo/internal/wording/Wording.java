package io.github.thuocdo.internal.wording;

import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Ruling;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.Words;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.Languages;
import io.github.thuocdo.internal.text.Messages;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results as people read them: values, thresholds, statuses and numbers in Vietnamese or English. */
public final class Wording {
    private static final Messages TEXTS = new Messages(Wording.class, "io.github.thuocdo.report");
    private static final int MOST_DECIMALS = 4;
    /** An entry of a list of contradictions and gaps in documents: its key and its text. */
    private static final Pattern KEYED = Pattern.compile("([A-Z]-[0-9]+): (.*)", Pattern.DOTALL);

    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Locale locale;
    private final boolean vietnamese;

    /** In Vietnamese for {@code vi}, in English for every other language. */
    public Wording(Locale locale) {
        this.locale = locale;
        this.vietnamese = Languages.isVietnamese(locale);
    }

    /** The locale. */
    public Locale locale() {
        return locale;
    }

    /** The library's text under {@code key}, its places filled with {@code arguments}. */
    public String say(String key, Object... arguments) {
        return TEXTS.in(locale, key, arguments);
    }

    /** The library's text under {@code key}, or {@code word} itself where the library has none. */
    public String sayOr(String key, String word, Object... arguments) {
        return TEXTS.has(key) ? say(key, arguments) : word;
    }

    /** A number with a decimal comma in Vietnamese, its digits as they are. */
    public String number(BigDecimal number) {
        return vietnamese ? Digits.withComma(number) : number.toPlainString();
    }

    /** A number without the zeros behind its last decimal. */
    public String trimmed(BigDecimal number) {
        return number(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
    }

    /** A fraction with at most four decimals. */
    public String number(Rational fraction) {
        return trimmed(fraction.rounded(MOST_DECIMALS, RoundingMode.HALF_UP));
    }

    /** A number to at most as many decimals. */
    public String number(Real number) {
        return trimmed(number.rounded(MOST_DECIMALS, RoundingMode.HALF_UP));
    }

    /** "đạt", "không đạt", "chưa kết luận được", and the class of the score. */
    public String verdict(Verdict verdict) {
        String passes = verdict.decision().map(d -> say("verdict." + d)).orElse("");
        String band = verdict.band().map(b -> b.title().in(locale)).orElse("");
        if (passes.isEmpty() && band.isEmpty()) {
            return say("verdict.none");
        }
        return passes.isEmpty() || band.isEmpty() ? passes + band : passes + " · " + band;
    }

    /** A number, or a dash where there is none. */
    public String numberOrDash(Optional<BigDecimal> number) {
        return number.map(this::number).orElse("—");
    }

    /** "đạt", "chưa đạt", "chưa rõ", "không áp dụng". */
    public String status(Status status) {
        return say("status." + status);
    }

    /** "tự đánh giá", "thẩm định", "kết luận". */
    public String ledger(Ledger ledger) {
        return say("ledger." + ledger);
    }

    /** "cấp tỉnh", "cấp huyện", "cấp xã". */
    public String level(Level level) {
        return say("level." + level);
    }

    /** "chặt nhất", "theo phần chính", "theo phụ lục". */
    public String reading(Reading reading) {
        return reading.title().in(locale);
    }

    /** "chấm điểm", "nhường tiêu chí khác", … */
    public String standing(Standing standing) {
        return say("standing." + standing);
    }

    /** "lỗi", "cảnh báo", "lưu ý". */
    public String severity(Severity severity) {
        return say("severity." + severity);
    }

    /** The document and the clause in it, where one is named. */
    public String clause(LegalSource source) {
        return source.document()
                + source.section().map(section -> ", " + section).orElse("");
    }

    /** The set, level, horizon and period of a plan, in one line; and its reading, where the set can be read differently. */
    public String profile(Plan plan, OptionalInt period) {
        List<String> parts = new ArrayList<>();
        parts.add(plan.set().id() + " " + plan.set().version());
        parts.add(level(plan.profile().level()));
        plan.profile().horizon().ifPresent(year -> parts.add(say("profile.horizon", year.toString())));
        if (period.isPresent()) {
            parts.add(say("profile.period", Integer.toString(period.getAsInt())));
        }
        if (isReadDifferently(plan.set())) {
            parts.add(say("profile.reading", reading(plan.profile().reading())));
        }
        return String.join(" · ", parts);
    }

    /** Whether another reading could change anything: the set names readings, or lets them pick between its clauses. */
    public static boolean isReadDifferently(CriteriaSet set) {
        return set.hasOneCriterionPerIndicator()
                || !set.requirements().readings().isEmpty();
    }

    /** The title of the set, and then its profile; the profile alone where the set has no title but its id. */
    public String titled(Plan plan, OptionalInt period) {
        String title = plan.set().title().in(locale);
        String profile = profile(plan, period);
        return title.equals(plan.set().id()) ? profile : title + " · " + profile;
    }

    /** The title of a pillar of a plan. */
    public String pillar(Plan plan, String id) {
        return titled(plan.root(), id).orElse(id);
    }

    private Optional<String> titled(Pillar pillar, String id) {
        if (pillar.id().equals(id)) {
            return Optional.of(pillar.title().in(locale));
        }
        return pillar.pillars().stream()
                .flatMap(below -> titled(below, id).stream())
                .findFirst();
    }

    /** The reason of a ruling in words: "Phụ lục 01 đặt 90%, Mục II đặt 95%; theo cách hiểu chặt nhất thì 95%". */
    public String ruling(Criterion criterion, Ruling ruling) {
        String reason = ruling.reason().in(locale);
        if (ruling instanceof Ruling.BetweenClauses clauses) {
            LegalSource yielding = clauses.yielding().source();
            LegalSource prevailing = clauses.prevailing().source();
            boolean oneDocument = prevailing.document().equals(yielding.document());
            return Messages.filled(
                    reason,
                    section(yielding, oneDocument),
                    stated(clauses.yielding(), clauses.yielding().requirement()),
                    section(prevailing, oneDocument),
                    stated(clauses.prevailing(), clauses.prevailing().requirement()),
                    say("ruling.reading." + clauses.reading().code()));
        }
        Ruling.AtLevel atLevel = (Ruling.AtLevel) ruling;
        String each = atLevel.target().perLevel().entrySet().stream()
                .map(own -> level(own.getKey()) + " "
                        + measured(
                                trimmed(own.getValue()),
                                criterion,
                                criterion.target().type()))
                .collect(Collectors.joining(", "));
        return Messages.filled(
                reason,
                each,
                level(atLevel.level()),
                stated(criterion, atLevel.requirement()),
                stated(criterion, atLevel.target().requirement()));
    }

    private String section(LegalSource source, boolean alone) {
        String named = source.section().orElse("");
        String section = source.inAppendix() ? named : say("ruling.section", named);
        return alone ? section : section + " (" + source.document() + ")";
    }

    /** A requirement as a document states it: "95%", "trên 80%", "trước 05/12". */
    private String stated(Criterion criterion, Requirement requirement) {
        if (requirement instanceof Requirement.Threshold threshold) {
            FigureType type = criterion.target().type();
            String number = measured(trimmed(threshold.value()), criterion, type);
            return switch (threshold.comparison()) {
                case MORE_THAN -> say("ruling.more-than", number);
                case AT_MOST -> say("ruling.at-most", number);
                default -> number;
            };
        }
        return asked(criterion, requirement);
    }

    /** A criterion's requirement: "≥ 80%", "trước 05/12", "có". Empty where nothing is to be met, as where a function gives points. */
    public String asked(Criterion criterion) {
        boolean isAsked = !(criterion.requirement() instanceof Requirement.InProportion)
                || criterion.target().scoring() instanceof Scoring.ShareOfThreshold;
        return isAsked ? asked(criterion, criterion.requirement()) : "";
    }

    /** The requirement of a criterion and the way to points, each where there is one: "≥ 80%; từ 4: 20". */
    public String task(Criterion criterion) {
        return Stream.of(asked(criterion), scoring(criterion).orElse(""))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String asked(Criterion criterion, Requirement requirement) {
        if (requirement instanceof Requirement.Threshold threshold) {
            String sign = switch (threshold.comparison()) {
                case AT_LEAST -> "≥ ";
                case MORE_THAN -> "> ";
                case AT_MOST -> "≤ ";
                case EXACTLY -> "= ";
            };
            return sign + measured(trimmed(threshold.value()), criterion);
        }
        if (requirement instanceof Requirement.Range range) {
            return say("asked.range", measured(trimmed(range.from()), criterion), trimmed(range.to()));
        }
        if (requirement instanceof Requirement.Before before) {
            return say("asked.before", DAY_MONTH.format(before.day()));
        }
        if (requirement instanceof Requirement.AmongFirst first) {
            return say("asked.among-first", Integer.toString(first.n()));
        }
        return say(requirement instanceof Requirement.Affirmed ? "asked.yes" : "asked.proportion");
    }

    /**
     * The way from a figure to points: "từ 4: 20; từ 3: 15; còn lại: 0". Empty where the requirement says it already:
     * value ÷ threshold, and all points for a target that is met.
     */
    public Optional<String> scoring(Criterion criterion) {
        Scoring scoring = criterion.target().scoring();
        boolean said = scoring instanceof Scoring.ShareOfThreshold
                || scoring instanceof Scoring.PassFail passFail
                        && passFail.requirement().isEmpty();
        return said ? Optional.empty() : Optional.of(function(criterion));
    }

    /** The way from a figure to points in full, also where the requirement says it already. */
    public String function(Criterion criterion) {
        return words(criterion.target().scoring(), Rational.of(criterion.points()));
    }

    private String words(Scoring scoring, Rational points) {
        return ScoringFunctions.of(scoring).words(new InWords(), points);
    }

    /** The words that scoring functions are put into. */
    private final class InWords implements Words {
        @Override
        public Locale locale() {
            return locale;
        }

        @Override
        public String say(String key, Object... arguments) {
            return Wording.this.say(key, arguments);
        }

        @Override
        public String number(Rational fraction) {
            return Wording.this.number(fraction);
        }

        @Override
        public String function(Scoring scoring, Rational points) {
            return words(scoring, points);
        }
    }

    /** The figure: "78,5%", "412/500 = 82,4%", "có", "04/12/2025", or the reason why none counts. */
    public String value(Outcome outcome) {
        Observation observation = outcome.figure().observation();
        Criterion criterion = outcome.criterion();
        if (observation instanceof Observation.Value value) {
            return measured(trimmed(value.number()), criterion, outcome.figure().type());
        }
        if (observation instanceof Observation.Counts counts) {
            String share = outcome.value().map(this::number).orElse("");
            return counts.numerator() + "/" + counts.denominator() + " = "
                    + measured(share, criterion, outcome.figure().type());
        }
        if (observation instanceof Observation.YesNo answer) {
            return say(answer.yes() ? "value.yes" : "value.no");
        }
        if (observation instanceof Observation.OnDay on) {
            return vietnamese ? DAY.format(on.day()) : on.day().toString();
        }
        if (observation instanceof Observation.Category named) {
            return named.name();
        }
        if (observation instanceof Observation.Rejected rejected) {
            return say("value.rejected", rejected.message().in(locale));
        }
        if (observation instanceof Observation.NotApplicable without) {
            String top =
                    without.empty().map(over -> over.numerator().toString()).orElse("");
            return say(
                    top.isEmpty() ? "value.not-applicable" : top.equals("0") ? "value.over-nothing" : "value.over-zero",
                    top);
        }
        return say("value.missing");
    }

    /** A note on a criterion; a key before it, "A-10", is put into words. */
    public String note(BilingualText note) {
        Matcher keyed = KEYED.matcher(note.in(locale));
        return keyed.matches() ? say("explain.noted", keyed.group(1), keyed.group(2)) : note.in(locale);
    }

    /** The gap to the threshold, where it is a number: "còn thiếu 1,5 điểm phần trăm". */
    public Optional<String> gap(Outcome outcome) {
        if (outcome.status() != Status.NOT_MET || asksExactly(outcome.criterion())) {
            return Optional.empty();
        }
        return outcome.gap().map(gap -> {
            if (gap.signum() == 0) {
                return say("gap.must-exceed");
            }
            BigDecimal rounded = gap.rounded(MOST_DECIMALS, RoundingMode.HALF_UP);
            // A gap too small to show is still a gap.
            String shown = rounded.signum() == 0 ? "< " + number(new BigDecimal("0.0001")) : trimmed(rounded);
            boolean percent = "%".equals(outcome.criterion().type().sign());
            String key = outcome.criterion().requirement().most().isPresent() ? "gap.over-" : "gap.";
            return say(key + (percent ? "percent" : "number"), percent ? shown : measured(shown, outcome.criterion()));
        });
    }

    /** A number that is asked for exactly may be missed on either side: nothing is short of it. */
    private static boolean asksExactly(Criterion criterion) {
        return criterion.requirement() instanceof Requirement.Threshold threshold
                && threshold.comparison() == Comparison.EXACTLY;
    }

    private static String measured(String number, Criterion criterion) {
        return measured(number, criterion, criterion.type());
    }

    private static String measured(String number, Criterion criterion, FigureType type) {
        String unit = criterion.indicator().unit().orElse(null);
        if (type == FigureType.SHARE || (unit == null && !type.sign().isEmpty())) {
            return number + type.sign();
        }
        if (unit == null || !type.isNumber()) {
            return number;
        }
        return unit.startsWith("%") ? number + unit : number + " " + unit;
    }
}
