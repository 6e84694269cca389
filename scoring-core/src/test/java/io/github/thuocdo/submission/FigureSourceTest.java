package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureSourceTest {
    @Test
    void eachHeadingHasAPlaceOrNoneHas() {
        SourcePosition place = SourcePosition.of("a.csv", 1);
        assertThat(new FigureSource("a.csv", List.of("x")).headings()).isEmpty();
        assertThat(new FigureSource("a.csv", List.of("x"), List.of(place)).headings())
                .containsExactly(place);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureSource("a.csv", List.of("x"), List.of(place, place)))
                .withMessage("A source has a place for each of its headings or none, and cannot have 2 for 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureSource("a.csv", List.of("x", "y"), List.of(place)))
                .withMessage("A source has a place for each of its headings or none, and cannot have 1 for 2");
    }
}
