package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.internal.figures.Figures;
import org.junit.jupiter.api.Test;

/** Names of categories are the same in any case and composition. */
class CategoryFiguresTest {
    @Test
    void categoriesSayTheSameInAnyCase() {
        Observation named = new Observation.Category("Phó");
        assertThat(Figures.same(FigureType.CATEGORY, named, new Observation.Category("phó")))
                .isTrue();
        assertThat(Figures.same(FigureType.CATEGORY, named, new Observation.Category("chưa có")))
                .isFalse();
    }
}
