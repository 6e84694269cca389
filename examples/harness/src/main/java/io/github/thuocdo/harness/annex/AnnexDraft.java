package io.github.thuocdo.harness.annex;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.internal.json.JsonTree;
import io.github.thuocdo.internal.text.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A draft of a criteria set, made of a table in the columns of a published annex: groups, codes, points and texts are taken as they
 * stand; a function only where the wording is a known one, and then marked as read from it. Everything else is listed as to be
 * decided: nothing is invented.
 */
public final class AnnexDraft {
    /** In brackets only with their unit: bookkeeping means -2 by (2). */
    private static final Pattern POINTS = Pattern.compile("(?iu)NUMBER(?: ?UNIT)?|\\(NUMBER ?UNIT\\)"
            .replace("NUMBER", "(\\d{1,6}(?:[.,]\\d{1,4})?)")
            .replace("UNIT", "(?:điểm|đ\\.?|points)"));
    /** A thousand, or a fraction of three digits. */
    private static final Pattern IN_DOUBT = Pattern.compile("\\D*[1-9]\\d{0,2}[.,]\\d{3}(?:\\D.*)?");

    /** A number in brackets without a unit. */
    private static final Pattern BRACKETED = Pattern.compile("\\(\\d[\\d.,]*\\)");
    /** Points taken off, as a column states them. */
    private static final Pattern SIGNED = Pattern.compile("[-–−+](?=\\d)");

    private static final String UNGROUPED = "ungrouped";
    private static final Set<String> ADJUSTING = Set.of("adjustment", "none");

    private final List<AnnexLine> lines;
    private final String file;
    private final List<String> undecided = new ArrayList<>();
    private final List<Object> groups = new ArrayList<>();
    private final List<Object> indicators = new ArrayList<>();
    private final List<Object> criteria = new ArrayList<>();
    private final Map<String, Map<String, Object>> groupByNo = new LinkedHashMap<>();
    private final Map<String, BigDecimal> stated = new LinkedHashMap<>();
    private final Map<String, BigDecimal> summed = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final AnnexNumbers numbers = new AnnexNumbers();
    private final AnnexTotal totals = new AnnexTotal();
    private final AnnexTexts texts;
    private BigDecimal whole = BigDecimal.ZERO;
    private int read;

    private AnnexDraft(AnnexReader.Annex annex, String file, Locale locale) {
        this.lines = annex.lines();
        this.file = file;
        this.texts = new AnnexTexts(locale);
        annex.told().forEach(each -> undecided.add(each.apply(texts)));
        if (annex.points().size() > 1) {
            undecided.add(texts.say(
                    "decide.columns",
                    annex.points().get(0),
                    String.join("), (", annex.points().subList(1, annex.points().size()))));
        }
    }

    /**
     * A draft and what is left to people.
     *
     * @param set the draft, which loads
     * @param json the file of the draft: each member once, and no others than the draft states
     * @param groups the number of groups, with one for the indicators that stand in none of the others
     * @param indicators the number of indicators taken
     * @param read the number of functions read from known wordings
     * @param undecided the decisions left to the author, line by line
     */
    public record Result(CriteriaSet set, String json, int groups, int indicators, int read, List<String> undecided) {
        /** Keeps its own copy. */
        public Result {
            NotNull.require("set", set, "json", json, "undecided", undecided);
            undecided = List.copyOf(undecided);
        }
    }

    /**
     * Makes a draft of the table in a file.
     *
     * @param locale the language of what is listed
     * @throws EditedTableException if the file holds no such table
     * @throws io.github.thuocdo.criteria.CriteriaException if no set can be made of it, with every reason
     */
    public static Result of(Path file, Locale locale) {
        NotNull.require("file", file, "locale", locale);
        String name = String.valueOf(file.getFileName());
        return new AnnexDraft(AnnexReader.read(file), name, locale).result();
    }

    private Result result() {
        for (int at = 0; at < lines.size(); at++) {
            take(lines.get(at), at);
        }
        if (criteria.isEmpty()) {
            throw new EditedTableException("no-lines", file);
        }
        Optional<BigDecimal> total = total();
        boolean isUngrouped = addUngrouped();
        stated.forEach((no, points) -> {
            BigDecimal sum = summed.getOrDefault(no, BigDecimal.ZERO);
            if (sum.compareTo(points) != 0) {
                undecided.add(texts.say("decide.sum", no, points.toPlainString(), sum.toPlainString()));
            }
        });
        undecided.add(0, texts.say("decide.head"));
        Map<String, Object> root = root(total);
        String json = JsonTree.lines(root);
        try {
            CriteriaSet set = CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), file);
            return new Result(set, json, groupByNo.size() + (isUngrouped ? 1 : 0), criteria.size(), read, undecided);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> root(Optional<BigDecimal> total) {
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        String plain = Normalizer.normalize(stem.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        Map<String, Object> root = ReadWording.object(
                "format",
                BigDecimal.ONE,
                "id",
                plain.isEmpty() ? "draft" : plain,
                "version",
                "draft",
                "title",
                ReadWording.object("vi", "Bản nháp từ " + file, "en", "Draft from " + file),
                "family",
                "index",
                "levels",
                List.of("commune"),
                "scale",
                BigDecimal.ONE);
        total.ifPresent(points -> root.put("totalPoints", points));
        root.put(
                "policies",
                ReadWording.object(
                        "missing", "zero",
                        "ties", "competition",
                        "rounding", ReadWording.object("scale", new BigDecimal(4), "mode", "half-up")));
        if (!groups.isEmpty()) {
            root.put("aggregation", "sum");
            root.put("pillars", groups);
        }
        root.put("indicators", indicators);
        root.put("criteria", criteria);
        return root;
    }

    private void take(AnnexLine line, int at) {
        boolean isNumbered = AnnexNumbers.isNumber(line.no());
        if (totals.takes(line, isNumbered, points(line))) {
            return;
        }
        if (!isNumbered) {
            leave("decide.line", line);
        } else if (line.name().isEmpty()) {
            leave("decide.nameless", line);
        } else {
            boolean isGroup = isGroup(line, at);
            numbers.next(line.no(), isGroup)
                    .ifPresentOrElse(
                            place -> {
                                AnnexLine coded = line.withNo(place.code());
                                parents.put(place.code(), place.parent());
                                tell(line, place);
                                if (isGroup) {
                                    group(coded, place.parent());
                                } else {
                                    indicator(coded, place.parent());
                                }
                            },
                            () -> leave("decide.twice", line));
        }
    }

    private void tell(AnnexLine line, AnnexNumbers.Place place) {
        String row = Integer.toString(line.row());
        String named = line.no() + " " + line.name();
        String gap = texts.say("decide.gap", row, named, place.missing());
        if (!place.missing().isEmpty() && !undecided.contains(gap)) {
            undecided.add(gap);
        }
        if (place.isGuessed()) {
            undecided.add(texts.say("decide.beside", row, named));
        }
    }

    private void leave(String why, AnnexLine line) {
        String named = (line.no() + " " + line.name()).strip();
        String shown = named.isEmpty() ? String.join(" ", line.cells()).strip() : named;
        undecided.add(texts.say(why, Integer.toString(line.row()), orDots(shown), orDots(line.points())));
    }

    /** The total that the table states; what it states beside is listed. */
    private Optional<BigDecimal> total() {
        BigDecimal sum = whole;
        List<BigDecimal> ofGroups = new ArrayList<>();
        for (String no : groupByNo.keySet()) {
            BigDecimal summedUp = summed.getOrDefault(no, BigDecimal.ZERO);
            BigDecimal given = stated.getOrDefault(no, summedUp);
            ofGroups.addAll(List.of(summedUp, given));
            if (parents.getOrDefault(no, "").isEmpty()) {
                sum = sum.subtract(summedUp).add(given);
            }
        }
        Optional<BigDecimal> total = totals.value(List.of(whole, sum), lines.get(lines.size() - 1), ofGroups);
        totals.others(total).forEach(line -> leave("decide.total", line));
        return total;
    }

    private boolean isGroup(AnnexLine line, int at) {
        if (AnnexNumbers.isLetter(line.no())) {
            return true;
        }
        int next = at + 1;
        while (next < lines.size() && lines.get(next).no().isEmpty()) {
            next++;
        }
        return next < lines.size() && lines.get(next).no().startsWith(line.no() + ".");
    }

    private static Optional<BigDecimal> points(AnnexLine line) {
        Matcher written = POINTS.matcher(line.points());
        if (!written.matches() || IN_DOUBT.matcher(line.points()).matches()) {
            return Optional.empty();
        }
        String number = written.group(1) == null ? written.group(2) : written.group(1);
        return Optional.of(new BigDecimal(
                new BigDecimal(number.replace(',', '.')).stripTrailingZeros().toPlainString()));
    }

    @SuppressWarnings("unchecked")
    private void group(AnnexLine line, String parent) {
        Map<String, Object> group = ReadWording.object(
                "id", line.no(), "title", line.name(), "weight", BigDecimal.ONE, "aggregation", "sum");
        Map<String, Object> above = groupByNo.get(parent);
        List<Object> siblings = above == null
                ? groups
                : (List<Object>) above.computeIfAbsent("pillars", name -> new ArrayList<Object>());
        siblings.add(group);
        groupByNo.put(line.no(), group);
        points(line).ifPresent(points -> stated.put(line.no(), points));
        if (!line.points().isEmpty() && !stated.containsKey(line.no())) {
            undecided.add(texts.say("decide.group-points", line.no(), line.points()));
        }
    }

    private void indicator(AnnexLine line, String parent) {
        Optional<ReadWording> known = known(line, parent);
        Optional<BigDecimal> most = known.flatMap(ReadWording::points).or(() -> stated(line));
        indicators.add(figure(line, known.map(ReadWording::type).orElse("number")));
        Map<String, Object> source = ReadWording.object("document", file, "section", line.no());
        put(source, "quote", line.method());
        Map<String, Object> criterion = ReadWording.object(
                "id", line.no(),
                "indicator", line.no(),
                "pillar", parent.isEmpty() ? UNGROUPED : parent,
                "askedOf", List.of("commune"),
                "points", most.orElse(BigDecimal.ONE));
        if (known.isPresent()) {
            read++;
            criterion.putAll(LoneCriterion.members(known.get(), line.no()));
            criterion.put("notes", List.of(note("read", line.method())));
            indicators.addAll(LoneCriterion.figures(known.get(), line.no()));
        } else {
            source.put("basis", "undecided");
            criterion.put("scoring", ReadWording.function("none"));
            undecided.add(texts.say("decide.function", line.no(), line.name()));
            criterion.put("notes", notes(line, most.isPresent()));
        }
        if (most.isEmpty()) {
            undecided.add(undecided.size() - 1, texts.say(whyNoPoints(line), line.no(), line.name(), line.points()));
        }
        criterion.put("source", source);
        criteria.add(criterion);
        add(
                parent,
                known.filter(each -> each.points().isPresent()).isPresent()
                        ? BigDecimal.ZERO
                        : most.orElse(BigDecimal.ZERO));
    }

    /** The function that the words of a line mean; where points are taken off, only words that take some off, or score nothing, mean one. */
    private Optional<ReadWording> known(AnnexLine line, String parent) {
        boolean isTakenOff = FreeText.isTakenOff(line.name());
        for (String no = parent; !no.isEmpty(); no = parents.getOrDefault(no, "")) {
            isTakenOff |= FreeText.isTakenOff(title(no));
        }
        Optional<ReadWording> known = KnownWording.of(line.method(), stated(line));
        return isTakenOff ? known.filter(read -> ADJUSTING.contains(read.function())) : known;
    }

    private String title(String group) {
        return String.valueOf(groupByNo.getOrDefault(group, Map.of()).get("title"));
    }

    /** The most points that a line states. Bonus and penalty may have a sign. */
    private static Optional<BigDecimal> stated(AnnexLine line) {
        AnnexLine plain = line.points().isEmpty() || !KnownWording.adjusts(line.method())
                ? line
                : line.withPoints(SIGNED.matcher(line.points()).replaceFirst(""));
        return points(plain).filter(points -> points.signum() > 0);
    }

    private static String whyNoPoints(AnnexLine line) {
        if (line.points().isEmpty()) {
            return "decide.points";
        }
        if (BRACKETED.matcher(line.points()).matches()) {
            return "decide.bracketed";
        }
        return IN_DOUBT.matcher(line.points()).matches() ? "decide.thousand" : "decide.odd-points";
    }

    /** Adds points to the sums of a group and of those above it. Bonus and penalty are not in them. */
    private void add(String parent, BigDecimal points) {
        whole = whole.add(points);
        for (String group = parent; !group.isEmpty(); group = parents.getOrDefault(group, "")) {
            summed.merge(group, points, BigDecimal::add);
        }
    }

    private static Map<String, Object> figure(AnnexLine line, String type) {
        Map<String, Object> indicator = ReadWording.object("code", line.no(), "name", line.name(), "type", type);
        put(indicator, "method", line.method());
        put(indicator, "evidence", line.evidence());
        put(indicator, "collectedFrom", line.collected());
        put(indicator, "verifiedBy", line.verified());
        return indicator;
    }

    /** Lines that stand in no group need one as soon as others have theirs; whether there are such lines. */
    private boolean addUngrouped() {
        boolean isUsed = !groups.isEmpty()
                && criteria.stream().anyMatch(each -> UNGROUPED.equals(((Map<?, ?>) each).get("pillar")));
        if (isUsed) {
            groups.add(ReadWording.object(
                    "id", UNGROUPED, "title", UNGROUPED, "weight", BigDecimal.ONE, "aggregation", "sum"));
            undecided.add(texts.say("decide.ungrouped"));
        }
        return isUsed;
    }

    private static String orDots(String text) {
        return text.isEmpty() ? "…" : text;
    }

    private static void put(Map<String, Object> object, String name, String text) {
        if (!text.isEmpty()) {
            object.put(name, text);
        }
    }

    private static List<Object> notes(AnnexLine line, boolean hasPoints) {
        Map<String, Object> open = note("open", line.method());
        return hasPoints ? List.of(open) : List.of(open, note("points", ""));
    }

    private static Map<String, Object> note(String key, String method) {
        List<String> both = AnnexTexts.both("note." + key, orDots(method));
        return ReadWording.object("vi", both.get(0), "en", both.get(1));
    }
}
