package io.github.thuocdo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** When two texts are the same, for whatever texts. */
class SamenessProperties {
    private static final int MOST_MARKS = 8;

    @Example
    void theSameHoweverItIsWritten() {
        List<String> written = List.of(
                "Thị trấn Quán Lào",
                Normalizer.normalize("Thị trấn Quán Lào", Normalizer.Form.NFD),
                "THỊ TRẤN QUÁN LÀO",
                "  Thị  trấn\u00A0Quán\tLào\n",
                "Thị trấn\u200B Quán Lào\uFEFF",
                "\u202AThị trấn Quán Lào\u202C",
                "Thị tr\u00ADấn Quán\u2003Lào");
        assertThat(written).extracting(Sameness::key).containsOnly("thị trấn quán lào");
        assertThat(Sameness.key("１５３９７")).isEqualTo("15397");
        assertThat(Sameness.key("Miền núi")).isNotEqualTo(Sameness.key("Mien nui"));
        assertThat(Sameness.key("\u200B \uFEFF")).isEmpty();
    }

    @Example
    void namesAreTheSameWhereverTheToneStands() {
        assertThat(Sameness.nameKey("Xã Định Hoà")).isEqualTo(Sameness.nameKey("Xã Định Hòa"));
        assertThat(Sameness.nameKey("xã định  HOÀ")).isEqualTo(Sameness.nameKey("Xã Định Hòa"));
        assertThat(Sameness.nameKey("Thuỷ Nguyên")).isEqualTo(Sameness.nameKey("Thủy Nguyên"));
        assertThat(Sameness.nameKey("Ðịnh Tường")).isEqualTo(Sameness.nameKey("Định Tường"));
        assertThat(Sameness.nameKey("Xã Hòa")).isNotEqualTo(Sameness.nameKey("Xã Hóa"));
        assertThat(Sameness.nameKey("Xã Định Hòa")).isNotEqualTo(Sameness.nameKey("Xã Định Hoa"));
        assertThat(Sameness.same("Định Hoà", "Định Hòa")).isFalse();
    }

    @Example
    void theKeyOfAPlainTextIsTheTextItself() {
        String code = new String("online-level3");
        assertThat(Sameness.key(code)).isSameAs(code);
        assertThat(Sameness.nameKey(code)).isSameAs(code);
        String name = new String("Xã Định Hòa");
        assertThat(Sameness.visible(name)).isSameAs(name);
    }

    @Example
    void aReaderSeesTheCase() {
        assertThat(Sameness.visible(" Xã\u200B  Định\u00A0Ho\u0300a ")).isEqualTo("Xã Định Hòa");
    }

    @Example
    void everyCharacterHasOneKey() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String key = Sameness.key("a" + Character.toString(c) + "b");
            assertThat(Sameness.key(key)).as("U+%04X", c).isEqualTo(key);
        }
    }

    @Example
    void shortWaysLeadToTheSameKeyAsTheLongOne() {
        for (int c = '!'; c < 0x2800; c++) {
            String alone = Character.toString(c);
            String beside = Sameness.key(alone + "\u0E01\u0E38");
            // The Thai letter is in no need of a change, and makes the text take the long way.
            assertThat(beside).as("U+%04X", c).isEqualTo(Sameness.key(alone) + "\u0E01\u0E38");
        }
    }

    @Example
    void aRunOfMarksIsCut() {
        String marks = "\u0301\u0323\u0308".repeat(100_000);
        String key = Sameness.key("a" + marks + "b" + marks);
        assertThat(key.length()).isLessThanOrEqualTo(2 * (MOST_MARKS + 1));
        assertThat(Sameness.nameKey("a" + marks).length()).isLessThanOrEqualTo(2 * (MOST_MARKS + 1));
        assertThat(Sameness.decomposed("a" + "\u0344".repeat(1_000)).length()).isEqualTo(MOST_MARKS + 1);
    }

    @Property(tries = 2_000, seed = "1264")
    void theKeyOfAKeyIsTheKey(@ForAll("texts") String text) {
        String key = Sameness.key(text);
        assertThat(Sameness.key(key)).isEqualTo(key);
        String name = Sameness.nameKey(text);
        assertThat(Sameness.nameKey(name)).isEqualTo(name);
        assertThat(Sameness.key(Sameness.visible(text))).isEqualTo(key);
        assertThat(Sameness.visible(Sameness.visible(text))).isEqualTo(Sameness.visible(text));
    }

    @Property(tries = 2_000, seed = "1264")
    void neitherCompositionNorCaseMakesADifference(@ForAll("words") String word) {
        String key = Sameness.key(word);
        assertThat(Sameness.key(Normalizer.normalize(word, Normalizer.Form.NFD)))
                .isEqualTo(key);
        assertThat(Sameness.key(Normalizer.normalize(word, Normalizer.Form.NFC)))
                .isEqualTo(key);
        assertThat(Sameness.key(word.toUpperCase(Locale.ROOT))).isEqualTo(key);
        assertThat(Sameness.key(word.toLowerCase(Locale.ROOT))).isEqualTo(key);
    }

    @Property(tries = 2_000, seed = "1264")
    void whatIsNotSeenMakesNoDifference(@ForAll("words") String word, @ForAll("unseen") String unseen, @ForAll int at) {
        int place = Math.floorMod(at, word.length() + 1);
        String with = word.substring(0, place) + unseen + word.substring(place);
        assertThat(Sameness.same(word, with)).isTrue();
        assertThat(Sameness.nameKey(word)).isEqualTo(Sameness.nameKey(with));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("aăâbcdđeêgiklmnoôơpqrstuưvxyàáạảãằắặẳẵầấậẩẫỳýỵỷỹABĐÊÔƠƯẤỆ 0123456789-")
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> unseen() {
        return Arbitraries.strings()
                .withChars('\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u202A', '\u202C', '\u202E')
                .withChars('\u2060', '\u2066', '\u2069', '\uFEFF', '\u00AD')
                .ofMinLength(1)
                .ofMaxLength(5);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> marks =
                Arbitraries.strings().withCharRange('\u0300', '\u036F').ofMaxLength(40);
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(8);
        return Arbitraries.oneOf(any, marks, words()).list().ofMaxSize(4).map(parts -> String.join("", parts));
    }
}
