package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The set {@code qd-766-xa} says what the annex of its document says. */
class Qd766AnnexTest {
    private static final CriteriaSet SET = CriteriaSets.named("qd-766-xa");
    private static final List<NamedCsvRecord> ANNEX = Qd766Test.rows("annex.csv");

    /** Groups, codes, names, points and counts are those of the annex, line by line. */
    @Test
    void everyLineOfTheAnnexIsInTheSet() {
        assertThat(SET.criteria())
                .extracting(Criterion::id)
                .containsExactlyInAnyOrderElementsOf(
                        ANNEX.stream().map(row -> row.getField("code")).toList());
        Map<String, Rational> mostOfGroups = new HashMap<>();
        for (NamedCsvRecord row : ANNEX) {
            Criterion criterion = criterion(row.getField("code"));
            assertThat(criterion.pillar()).as(criterion.id()).isEqualTo(row.getField("group_id"));
            assertThat(criterion.indicator().code()).isEqualTo(row.getField("code"));
            assertThat(criterion.name().vi()).isEqualTo(row.getField("name_vi"));
            assertThat(criterion.name().en()).isEqualTo(row.getField("name_en"));
            assertThat(criterion.points()).as(criterion.id()).isEqualByComparingTo(row.getField("max_points"));
            assertThat(criterion.source().section()).contains(row.getField("no"));
            if (!row.getField("numerator").isEmpty()) {
                assertThat(criterion.indicator().numerator()).contains(row.getField("numerator"));
                assertThat(criterion.indicator().denominator()).contains(row.getField("denominator"));
            }
            mostOfGroups.merge(row.getField("group_id"), Rational.of(criterion.points()), Rational::plus);
        }
        for (NamedCsvRecord row : ANNEX) {
            assertThat(mostOfGroups.get(row.getField("group_id")))
                    .isEqualTo(Rational.of(new BigDecimal(row.getField("group_max"))));
        }
        assertThat(SET.pillars().orElseThrow().latest().pillars())
                .extracting(pillar -> pillar.id() + " " + pillar.title().vi())
                .containsExactlyInAnyOrderElementsOf(ANNEX.stream()
                        .map(row -> row.getField("group_id") + " " + row.getField("group"))
                        .distinct()
                        .toList());
    }

    private static Criterion criterion(String id) {
        return SET.criteria().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyValueSaysWhatItIsKnownBy() {
        for (NamedCsvRecord row : ANNEX) {
            for (Reading reading : SET.readings()) {
                assertThat(Scorer.of(SET)
                                .withReading(reading)
                                .plan(Level.COMMUNE)
                                .criteria())
                        .filteredOn(criterion -> criterion.id().equals(row.getField("code")))
                        .singleElement()
                        .satisfies(criterion -> assertThat(criterion.source().basis())
                                .as(criterion.id() + " " + reading.code())
                                .contains(basis(row, reading.code())));
            }
        }
    }

    /** The document's words count for its own reading, and for the portal where both say the same. */
    private static LegalSource.Basis basis(NamedCsvRecord row, String reading) {
        String worded = row.getField("as_the_document_says");
        if (row.getField("as_the_portal_applies_it").startsWith("published points only")) {
            return LegalSource.Basis.PUBLISHED;
        }
        boolean isWorded = !worded.equals("not given apart") && !worded.equals("not in the text read");
        boolean differs = row.getField("as_the_portal_applies_it").contains("NOT applied")
                || worded.startsWith("the ratio ×")
                || !row.getField("empty_denominator_document").isEmpty();
        return isWorded && (reading.equals("document") || !differs)
                ? LegalSource.Basis.DOCUMENT
                : LegalSource.Basis.FOUND;
    }
}
