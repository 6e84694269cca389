package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.INFO;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.heading.FigureColumn;
import io.github.thuocdo.internal.heading.NearHeading;
import io.github.thuocdo.internal.text.Advice;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Sameness;
import io.github.thuocdo.submission.FigureSource;
import io.github.thuocdo.submission.SourcePosition;
import io.github.thuocdo.submission.Submissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The findings about codes that a set does not have. Several threads find them and one tells them, in the order of the files:
 * only so is the advice the same each time.
 */
final class UnknownIndicators {
    static final String CODE = "unknown-indicator";
    /** Words of periods, plans and results beside the name of an indicator, without marks. */
    private static final Pattern OF_PERIODS = Pattern.compile(
            "(?:[\\s()\\[\\]_.,:;/%+–—-]|\\d{1,4}+(?!\\d)|(?<!\\p{L})(?:nam|hoc|quy|[ivx]{1,4}|thang|tuan|ngay|giai doan|dot|lan|ky|dau"
                    + "|cuoi|ca|den|het|tu|tinh|truoc|nay|sau|hien|cung|so voi|luy ke|cong don|kh|th|ke hoach|chi tieu|muc tieu"
                    + "|duoc|giao|du kien|uoc|thuc te|thuc hien|ket qua|dat|year|quarter|month|half|period|first|second|from|to"
                    + "|plan|planned|target|result|actual|q|h)(?!\\p{L}))*+");

    /** The words for a count in a heading that is not read as one: in brackets, behind a mark, first or last, before no number. */
    private static final Pattern OF_COUNTS =
            Pattern.compile("(?:[(\\[:;,/_–-] ?(?:(?:số )?(?:tử|mẫu)(?: số)?|ts|ms|numerator|denominator)"
                    + "|(?:^|(?<!điện|theo|biểu) )(?:[tm]s|(?:tử|mẫu) số|numerator|denominator))"
                    + "(?:$| (?:của|of) | ?[)\\](\\[:;,*/_–-](?! ?(?:\\d|biểu)))"
                    + "|^(?:(?:tử|mẫu) số|numerator|denominator) (?!\\p{L}?\\d|liệu )");

    private static final String PASSED_OVER = "columns-passed-over";
    /** Stands for the message until the codes are told. */
    static final BilingualText UNTOLD = BilingualText.NONE;

    private static final int SHORTEST_PART = 6;
    private static final int SHORTEST_NAME = 10;
    private static final int LONGEST_PART = 100;
    private static final int MOST_SEARCHED = 200;

    private final CriteriaSet set;
    /** The files that name their units and have no column of codes. */
    private final Set<String> withoutCodes;

    private final Map<String, SourcePosition> headings = new HashMap<>();
    private final Map<String, List<String>> byFile = new HashMap<>();
    /** The keys of their headings without marks, for files of which one is asked for. */
    private final Map<String, List<String>> keysOf = new HashMap<>();

    private final Advice advice;
    /** In both languages, whole and up to the colon. */
    private final Advice names;
    /** The groups of the set, by the key of their ids: points may be meant for one. */
    private final Set<String> groups = new HashSet<>();
    /** Whoever read the list of criteria may have taken a criterion's id for its indicator's code. */
    private final Map<String, String> ofCriteria = new HashMap<>();

    /** The codes of the indicators that the set declares and does not look at, by whatever names them. */
    private final IndicatorNames<String> unused;

    /** By their keys without marks. */
    private final Map<String, String> titles = new LinkedHashMap<>();

    /** The codes of the indicators of the set, by the key of each name that they have. */
    private final Map<String, Set<String>> named = new HashMap<>();

    private int searched;

    private final Map<String, BilingualText> told = new HashMap<>();

    /**
     * Codes that the set does not have.
     *
     * @param read the figures among which they stand
     */
    UnknownIndicators(CriteriaSet set, Submissions read) {
        this.set = set;
        this.withoutCodes = UnitsMeant.filesWithoutCodes(read);
        for (FigureSource source : read.sources()) {
            byFile.putIfAbsent(source.name() + "\n", source.indicators());
            for (int i = 0; i < source.headings().size(); i++) {
                headings.putIfAbsent(
                        key(source.name(), source.indicators().get(i)),
                        source.headings().get(i));
            }
        }
        this.advice = new Advice(set.indicatorCodes().keySet());
        Set<String> all = names(set, named);
        this.names = new Advice(all);
        all.forEach(name -> titles.putIfAbsent(Sameness.unmarked(Sameness.key(IndicatorNames.title(name))), name));
        set.criteria()
                .forEach(criterion -> ofCriteria.putIfAbsent(
                        criterion.id(), criterion.indicator().code()));
        set.pillars().ifPresent(tree -> addGroups(tree.latest()));
        this.unused = unused(set);
    }

    private void addGroups(Pillar pillar) {
        for (Pillar below : pillar.pillars()) {
            groups.add(Sameness.key(below.id()));
            addGroups(below);
        }
    }

    private static IndicatorNames<String> unused(CriteriaSet set) {
        List<Indicator> unused = new ArrayList<>();
        Map<String, String> codes = new HashMap<>();
        for (Indicator indicator : set.requirements().declared().values()) {
            if (!set.indicatorCodes().containsKey(indicator.code())) {
                unused.add(indicator);
                codes.put(indicator.code(), indicator.code());
                indicator.aliases().forEach(alias -> codes.put(alias, indicator.code()));
            }
        }
        return new IndicatorNames<>(unused, codes);
    }

    private static Set<String> names(CriteriaSet set, Map<String, Set<String>> named) {
        Set<String> names = new LinkedHashSet<>();
        Consumer<Indicator> add = indicator -> addNames(indicator, names, named);
        set.criteria().forEach(criterion -> add.accept(criterion.indicator()));
        set.levels().forEach(level -> set.collectedAt(level).keySet().forEach(add));
        new LinkedHashSet<>(set.indicatorCodes().values())
                .forEach(code -> set.requirements().declared(code).ifPresent(add));
        return names;
    }

    private static void addNames(Indicator indicator, Set<String> names, Map<String, Set<String>> named) {
        for (String name : List.of(indicator.name().vi(), indicator.name().en())) {
            for (String each : List.of(IndicatorNames.title(name), name)) {
                names.add(each);
                named.computeIfAbsent(Sameness.key(each), key -> new LinkedHashSet<>())
                        .add(indicator.code());
            }
        }
    }

    private static String key(String file, String heading) {
        return file + "\n" + heading;
    }

    /** The finding with what is said of its indicator; the head of a column where it is about no unit. */
    Finding told(Finding finding) {
        String code = finding.indicator().orElseThrow();
        boolean heading = finding.unit().isEmpty();
        SourcePosition place = heading ? headings.get(key(finding.file().orElse(""), code)) : null;
        Finding untold =
                place == null ? finding : place.findingOfIndicator(finding.severity(), CODE, code, finding.message());
        if (heading && untold.file().filter(withoutCodes::contains).isPresent()) {
            Optional<NearHeading> near = NearHeading.in(List.of(code), FigureColumn.UNIT_CODE.names());
            if (near.isPresent()) {
                return untold.saying(Finding.text(
                        "unknown-heading-of-units",
                        Excerpt.of(code),
                        set.id(),
                        near.get().meant()));
            }
        }
        if (heading && FigureColumn.isAside(code) && !isNear(code)) {
            return passedOver(untold, code);
        }
        String file = heading ? finding.file().orElse("") + "\n" : "";
        return untold.saying(told.computeIfAbsent(file + code, each -> text(code, file, heading)));
    }

    /** The number of headings of a file that speak of an indicator, and of a period, a plan or a result beside it. */
    private int speakingOf(String name, String file) {
        String title = Sameness.unmarked(Sameness.key(IndicatorNames.title(name)));
        return (int) keysOf
                .computeIfAbsent(
                        file,
                        each -> byFile.getOrDefault(file, List.of()).stream()
                                .filter(heading -> heading.length() <= LONGEST_PART)
                                .limit(MOST_SEARCHED)
                                .map(heading -> Sameness.unmarked(Sameness.key(heading)))
                                .toList())
                .stream()
                .filter(key -> key.equals(title)
                        || (key.contains(title)
                                && !titles.containsKey(key)
                                && !set.indicatorCodes().containsKey(key)
                                && OF_PERIODS.matcher(key.replace(title, " ")).matches()))
                .count();
    }

    /** A column of ranks or totals that no indicator is named after, nor comes near to. */
    private static Finding passedOver(Finding untold, String heading) {
        BilingualText text = Finding.text(PASSED_OVER, Excerpt.of(heading));
        return new Finding(
                INFO, PASSED_OVER, untold.file(), untold.line(), untold.cell(), untold.unit(), Optional.empty(), text);
    }

    /** Whether a heading is misspelt or cut short from what the set names: {@code Tổng điểm} from {@code Tổng điểm thi đua}. */
    private boolean isNear(String heading) {
        String key = FigureColumn.withoutFootnote(Sameness.unmarked(Sameness.key(heading)));
        return ofCriteria.containsKey(heading)
                || advice.to(heading).or(() -> names.to(heading)).isPresent()
                || titles.keySet().stream().anyMatch(title -> title.equals(key) || title.startsWith(key + " "));
    }

    private BilingualText text(String code, String file, boolean heading) {
        String shown = Excerpt.of(code);
        if (!heading && !ofCriteria.containsKey(code) && groups.contains(Sameness.key(code))) {
            return Finding.text("unknown-indicator-group", shown, set.id());
        }
        String declared = unused.slot(IndicatorNames.keys(code));
        if (declared != null) {
            boolean standsIn = set.policies().emptyDenominator() instanceof EmptyDenominator.Substitute substitute
                    && substitute.indicator().equals(declared);
            return Finding.text(
                    standsIn ? "unknown-indicator-substitute" : "unknown-indicator-unused", shown, set.id());
        }
        if (codesOf(code).size() > 1) {
            return shared(shown, code);
        }
        return Optional.ofNullable(ofCriteria.get(code))
                .or(() -> advice.to(code))
                .or(() -> names.to(code))
                .or(() -> withoutBrackets(code)
                        .flatMap(
                                part -> advice.to(part).or(() -> names.to(part)).or(() -> containing(part))))
                .or(() -> containing(code))
                .or(() -> contained(code))
                .map(maybe -> codesOf(maybe).size() > 1
                        ? shared(shown, maybe)
                        : heading && OF_COUNTS.matcher(Sameness.key(code)).find()
                                ? Finding.text("unknown-heading-of-counts", shown, set.id(), Excerpt.of(maybe))
                                : said(shown, Excerpt.of(maybe), heading ? speakingOf(maybe, file) : 1))
                .orElseGet(() -> Finding.text(heading ? "unknown-heading" : "unknown-indicator-far", shown, set.id()));
    }

    private Set<String> codesOf(String name) {
        return named.getOrDefault(Sameness.key(name), Set.of());
    }

    private BilingualText shared(String shown, String name) {
        return Finding.text("unknown-indicator-shared", shown, set.id(), Excerpt.list(codesOf(name)));
    }

    private BilingualText said(String shown, String maybe, int columns) {
        return columns > 1
                ? Finding.text("unknown-heading-of-several", shown, set.id(), maybe, Integer.toString(columns))
                : Finding.text(CODE, shown, set.id(), maybe);
    }

    /** A heading without what it says in brackets at its end: {@code Hồ sơ trực tuyến (tỷ lệ, %)}. */
    private static Optional<String> withoutBrackets(String heading) {
        int bracket = heading.endsWith(")") ? heading.indexOf('(') : -1;
        return bracket < 2
                ? Optional.empty()
                : Optional.of(heading.substring(0, bracket).strip());
    }

    /** The longest name that a longer heading has in it: {@code Mức độ hài lòng} in {@code Mức độ hài lòng của người dân}. */
    private Optional<String> contained(String heading) {
        String whole = heading.length() > LONGEST_PART ? "" : Sameness.unmarked(Sameness.key(heading));
        if (whole.length() < SHORTEST_NAME || ++searched > MOST_SEARCHED) {
            return Optional.empty();
        }
        Map<String, String> known = new LinkedHashMap<>(titles);
        set.indicatorCodes().keySet().stream()
                .filter(code -> code.indexOf(' ') > 0)
                .forEach(code -> known.putIfAbsent(Sameness.unmarked(Sameness.key(code)), code));
        return known.entrySet().stream()
                .filter(title -> title.getKey().length() >= SHORTEST_NAME && whole.contains(title.getKey()))
                .max(Comparator.comparingInt(title -> title.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /** The one name that a shorter heading is a part of: {@code Hài lòng} of {@code Mức độ hài lòng}. */
    private Optional<String> containing(String heading) {
        String part = heading.length() > LONGEST_PART ? "" : Sameness.unmarked(Sameness.key(heading));
        if (part.length() < SHORTEST_PART || ++searched > MOST_SEARCHED) {
            return Optional.empty();
        }
        List<String> found = titles.entrySet().stream()
                .filter(title -> title.getKey().contains(part))
                .map(Map.Entry::getValue)
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
