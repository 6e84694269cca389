package io.github.thuocdo.internal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A unit that says little of what is asked takes room for what it says, and its figures are read as any others. */
class FewCellsTest {
    private static final int INDICATORS = 8;

    private static CheckedRow row(int filled) {
        CheckedRow row = new CheckedRow(INDICATORS);
        for (int k = 0; k < filled; k++) {
            int place = 3 * k + 1;
            row.put(
                    place,
                    Entry.of("i" + place, Observation.Value.of(BigDecimal.valueOf(place))),
                    ShortFigure.ofNumber(place, 0));
        }
        return row;
    }

    @Test
    void aRowIsKeptAsItIsWhereMoreThanAQuarterIsSaid() {
        CheckedRow more = row(3);
        assertThat(FewCells.kept(more)).isSameAs(more);
        assertThat(FewCells.kept(row(2))).isInstanceOf(FewCells.class).isEqualTo(row(2));
        assertThat(FewCells.kept(row(0))).isNull();
    }

    @Test
    void figuresOfFewCellsAreReadInTheirPlacesAfterThoseOfAnotherUnit() {
        KeptSheet sheet = new KeptSheet(2, Collections.nCopies(INDICATORS, FigureType.NUMBER));
        sheet.put(0, row(3), Map.of());
        sheet.put(1, row(2), Map.of());
        UnitFigures said = new UnitFigures(INDICATORS);
        sheet.read(0, said);
        sheet.read(1, said);
        for (int place = 0; place < INDICATORS; place++) {
            boolean isSaid = place == 1 || place == 4;
            assertThat(said.isUnknown(place)).isEqualTo(!isSaid);
            assertThat(said.code(place)).isEqualTo(isSaid ? ShortFigure.ofNumber(place, 0) : ShortFigure.MISSING);
            assertThat(sheet.observation(1, place))
                    .isEqualTo(isSaid ? Observation.Value.of(BigDecimal.valueOf(place)) : Observation.MISSING);
        }
        assertThat(sheet.withoutEvidence(1)).isEqualTo(2);
    }
}
