package io.github.thuocdo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Advice to unknown words: near ones first, and no more work than a budget allows. */
class AdviceTest {
    @Test
    void theNearestWordIsAdvised() {
        Advice advice = new Advice(List.of("online-level3", "satisfaction", "tỷ lệ"));
        assertThat(advice.to("onlin-level3")).contains("online-level3");
        assertThat(advice.to("SATISFACTION ")).contains("satisfaction");
        assertThat(advice.to("ty\u0309 lệ")).contains("tỷ lệ");
        assertThat(advice.to("population")).isEmpty();
    }

    @Test
    void manyUnknownWordsTakeWhatAFewTake() {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            known.add("x".repeat(56) + i);
        }
        Advice few = new Advice(known);
        Advice many = new Advice(known);
        for (int i = 0; i < 200; i++) {
            few.to("y".repeat(57) + i);
        }
        for (int i = 0; i < 20_000; i++) {
            many.to("y".repeat(57) + i);
        }
        assertThat(many.work()).isEqualTo(few.work());
        assertThat(many.to(known.get(7).toUpperCase(java.util.Locale.ROOT)))
                .as("the same word is found, however many were asked before")
                .contains(known.get(7));
    }

    @Test
    void namesContainWhatIsTheSame() {
        Set<String> names = AlikeNames.of(List.of("Miền núi", "MIỀN NÚI", "Thị trấn"));
        assertThat(names).containsExactly("Miền núi", "Thị trấn");
        assertThat(names.contains("mie\u0302\u0300n  nu\u0301i\u200B")).isTrue();
        assertThat(names.contains("Mien nui")).isFalse();
        assertThat(AlikeNames.of(names)).isSameAs(names);
    }
}
