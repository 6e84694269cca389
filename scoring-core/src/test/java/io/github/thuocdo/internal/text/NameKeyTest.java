package io.github.thuocdo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A name whose tones stand last already has the key that any other writing of it has. */
class NameKeyTest {
    private static final List<String> PIECES = List.of(
            "Xã", "a", "ã", "á", "ạ", "ệ", "ớ", "ò", "o", "n", "h", "đ", "Đ", "ă", "ơ", "ư", "ỹ", " ", "1", "-", "z",
            "ñ", "ç", "ä");

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(PIECES).list().ofMaxSize(10).map(pieces -> String.join("", pieces));
    }

    /** A letter of no Vietnamese word sends the whole text the long way; it is a word of its own. */
    @Property(seed = "1264")
    void theShortWayGivesWhatTheLongWayGives(@ForAll("names") String name) {
        String beside = Sameness.nameKey(name + "|ж");
        assertThat(Sameness.nameKey(name + "|")).isEqualTo(beside.substring(0, beside.length() - 1));
    }

    @Property(seed = "1264")
    void compositionMakesNoDifference(@ForAll("names") String name) {
        assertThat(Sameness.nameKey(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(Sameness.nameKey(name));
    }
}
