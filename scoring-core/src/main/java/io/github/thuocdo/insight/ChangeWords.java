package io.github.thuocdo.insight;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says the changes of a set in words. */
final class ChangeWords {
    static final Messages MESSAGES = new Messages(ChangeWords.class, "io.github.thuocdo.insight");
    private static final Locale VIETNAMESE = new Locale("vi");
    private static final Set<String> THRESHOLDS =
            Set.of("atLeast", "above", "atMost", "below", "district", "commune", "province");
    /** Members that have a name of their own in the bundles. */
    private static final Map<String, String> NAMED = Map.of(
            "points", "points",
            "weight", "weight",
            "missing", "missing",
            "ties", "ties",
            "rounding", "rounding",
            "scoring", "scoring",
            "pillars", "pillars",
            "mandatory", "mandatory");

    private final SetTree one;
    private final SetTree other;

    ChangeWords(SetTree one, SetTree other) {
        this.one = one;
        this.other = other;
    }

    BilingualText added(JsonNode criterion) {
        return new BilingualText(
                in(VIETNAMESE, "added", title(criterion, "vi"), clause(criterion)),
                in(Locale.ENGLISH, "added", title(criterion, "en"), clause(criterion)));
    }

    BilingualText removed(JsonNode criterion) {
        return new BilingualText(
                in(VIETNAMESE, "removed", title(criterion, "vi"), clause(criterion)),
                in(Locale.ENGLISH, "removed", title(criterion, "en"), clause(criterion)));
    }

    BilingualText changed(Optional<String> criterion, List<String> path, JsonNode old, JsonNode now) {
        JsonNode whose = criterion
                .flatMap(id -> other.criterion(id).or(() -> one.criterion(id)))
                .map(JsonNode.class::cast)
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
        return new BilingualText(
                changed(VIETNAMESE, "vi", whose, path, old, now), changed(Locale.ENGLISH, "en", whose, path, old, now));
    }

    private String changed(
            Locale locale, String language, JsonNode whose, List<String> path, JsonNode old, JsonNode now) {
        String last = path.get(path.size() - 1);
        boolean isThreshold = path.get(0).equals("requirement") && THRESHOLDS.contains(last) && now.isNumber();
        String member = isThreshold
                ? in(locale, "member.threshold")
                : NAMED.containsKey(last) ? in(locale, "member." + last) : "“" + String.join(".", path) + "”";
        String unit = isThreshold ? unit(whose) : "";
        String subject = whose.isMissingNode()
                ? in(locale, "of-set", member)
                : in(locale, "of-criterion", member, title(whose, language), clause(whose));
        return in(locale, direction(old, now), subject, said(locale, old, unit), said(locale, now, unit));
    }

    private String unit(JsonNode criterion) {
        JsonNode indicator = one.indicators().get(criterion.path("indicator").asText());
        return indicator != null && indicator.path("unit").asText().equals("%") ? "%" : "";
    }

    private static String direction(JsonNode old, JsonNode now) {
        if (old.isNumber() && now.isNumber()) {
            return now.decimalValue().compareTo(old.decimalValue()) < 0 ? "lowered" : "raised";
        }
        return "changed";
    }

    private static String said(Locale locale, JsonNode value, String unit) {
        if (value.isMissingNode()) {
            return in(locale, "nothing");
        }
        if (value.isNumber()) {
            String plain = value.decimalValue().toPlainString();
            return (locale.getLanguage().equals("vi") ? plain.replace('.', ',') : plain) + unit;
        }
        return value.isTextual() ? value.asText() : value.toString();
    }

    private static String title(JsonNode criterion, String language) {
        JsonNode name = criterion.path("name");
        String title = name.isTextual() ? name.asText() : name.path(language).asText();
        String id = criterion.path("id").asText();
        return title.isEmpty() ? id : id + " – " + title;
    }

    private static String clause(JsonNode criterion) {
        JsonNode source = criterion.path("source");
        String section = source.path("section").asText();
        return section.isEmpty() ? "" : " (" + source.path("document").asText() + ", " + section + ")";
    }

    private static String in(Locale locale, String key, Object... arguments) {
        return MESSAGES.in(locale, key, arguments);
    }
}
