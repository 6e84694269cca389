package io.github.thuocdo.insight;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.insight.MergedComparison.ByPolicy;
import io.github.thuocdo.internal.answer.AnswerData;
import io.github.thuocdo.internal.answer.Members;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.AlikeFindings;
import io.github.thuocdo.internal.wording.FindingKind;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.merger.MergerPolicy;
import io.github.thuocdo.ranking.RankedUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says how a period was restated, what the other policies give, and what could not be restated. */
final class MergerAnswer {
    private static final int NAME = 30;
    private static final int POLICY = 12;

    private final MergedComparison merged;

    MergerAnswer(MergedComparison merged) {
        this.merged = merged;
    }

    Map<String, Object> data(Locale locale) {
        return Members.of("register", merged.mergers().name())
                .and("policy", merged.policy().code())
                .and("policies", merged.policies().stream().map(MergerPolicy::code))
                .and("differing", merged.differing().stream().map(MergerAnswer::unit))
                .and("findings", merged.findings().stream().map(finding -> finding(finding, locale)));
    }

    private static Map<String, Object> unit(ByPolicy unit) {
        Map<String, Object> ranks = new LinkedHashMap<>();
        Map<String, Object> scores = new LinkedHashMap<>();
        unit.places().forEach((policy, place) -> {
            ranks.put(policy.code(), AnswerData.rank(place));
            scores.put(policy.code(), place.findScore());
        });
        return Members.of("code", unit.unit().code())
                .and("name", unit.unit().name())
                .and("ranksBefore", ranks)
                .and("scoresBefore", scores);
    }

    private static Map<String, Object> finding(Finding finding, Locale locale) {
        return Members.of("severity", finding.severity().name())
                .and("code", finding.code())
                .and("unit", finding.unit())
                .and("message", finding.message().in(locale));
    }

    /** The register and the policy; above everything that hangs on them. */
    String heading(Locale locale) {
        return Lines.paragraph(
                "",
                say(
                        locale,
                        "merged.by",
                        merged.mergers().name(),
                        say(locale, "merged.policy." + merged.policy().code())));
    }

    /** The ranks by the other policies, and the figures that could not be restated. */
    String text(Wording words) {
        Locale locale = words.locale();
        StringBuilder text = new StringBuilder();
        if (merged.differing().isEmpty()) {
            text.append(Lines.paragraph("", say(locale, "merged.alike", policies())));
        } else {
            text.append(Lines.paragraph("", say(locale, "merged.differing")));
            table(text, words);
        }
        for (FindingKind kind : FindingKind.of(merged.findings(), FindingKind.EXAMPLES)) {
            for (AlikeFindings alike : kind.shown()) {
                text.append(Lines.paragraph("• ", alike.first().message().in(locale)));
            }
            Optional<String> rest = kind.rest(locale);
            rest.ifPresent(more -> text.append(Lines.paragraph("  ", more)));
        }
        return text.append('\n').toString();
    }

    private String policies() {
        return String.join(
                ", ", merged.policies().stream().map(MergerPolicy::code).toList());
    }

    private void table(StringBuilder text, Wording words) {
        Locale locale = words.locale();
        text.append(Lines.left(say(locale, "unit"), NAME));
        merged.policies().forEach(policy -> text.append(Lines.right(policy.code(), POLICY)));
        text.append('\n').append("─".repeat(Lines.WIDTH)).append('\n');
        List<ByPolicy> shown = merged.differing();
        for (ByPolicy unit : shown) {
            text.append(Lines.left(unit.unit().name(), NAME));
            for (RankedUnit place : unit.places().values()) {
                String rank = place.isRanked() ? Integer.toString(place.rank()) : "—";
                text.append(Lines.right(rank, POLICY));
            }
            text.append('\n');
        }
        text.append("─".repeat(Lines.WIDTH)).append('\n');
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return ChangeWords.MESSAGES.in(locale, key, arguments);
    }
}
