package io.github.thuocdo.harness.annex;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.internal.wording.ValueStanding;
import io.github.thuocdo.internal.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A set as the lines of an annex: every group above its criteria, in the order of the set. */
final class SetLines {
    private final Wording wording;
    private final Locale locale;
    private final Map<String, List<Criterion>> byGroup = new LinkedHashMap<>();
    private final List<AnnexLine> lines = new ArrayList<>();

    private SetLines(CriteriaSet set, Locale locale) {
        this.wording = new Wording(locale);
        this.locale = locale;
        for (Criterion criterion : set.criteria()) {
            byGroup.computeIfAbsent(criterion.pillar(), group -> new ArrayList<>())
                    .add(criterion);
        }
        int no = 0;
        if (set.pillars().isPresent()) {
            for (Pillar pillar : set.pillars().get().latest().pillars()) {
                group(pillar, Integer.toString(++no));
            }
        }
        for (String flat : List.copyOf(byGroup.keySet())) {
            String number = Integer.toString(++no);
            lines.add(new AnnexLine(0, number, flat, "", "", "", "", ""));
            criteria(flat, number, 0);
        }
    }

    static List<AnnexLine> of(CriteriaSet set, Locale locale) {
        return new SetLines(set, locale).lines;
    }

    private void group(Pillar pillar, String no) {
        lines.add(new AnnexLine(0, no, pillar.title().in(locale), "", "", "", "", ""));
        int below = 0;
        for (Pillar each : pillar.pillars()) {
            group(each, no + "." + ++below);
        }
        criteria(pillar.id(), no, below);
    }

    private void criteria(String group, String no, int before) {
        List<Criterion> criteria = byGroup.getOrDefault(group, List.of());
        byGroup.remove(group);
        int below = before;
        for (Criterion criterion : criteria) {
            Indicator.Annex annex = criterion.indicator().annex();
            lines.add(new AnnexLine(
                    0,
                    no + "." + ++below,
                    criterion.name().in(locale),
                    criterion.scored() ? criterion.points().stripTrailingZeros().toPlainString() : "",
                    annex.method().orElseGet(() -> wording.task(criterion)) + standing(criterion),
                    annex.evidence().orElse(""),
                    annex.collectedFrom().orElse(""),
                    annex.verifiedBy().or(criterion::lead).orElse("")));
        }
    }

    /** Words for the standing of the value, which stand behind it. */
    private String standing(Criterion criterion) {
        return ValueStanding.words(criterion.source(), wording)
                .map(how -> " (" + how + ")")
                .orElse("");
    }
}
