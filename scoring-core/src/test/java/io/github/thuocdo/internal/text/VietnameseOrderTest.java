package io.github.thuocdo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order of a Vietnamese index of names, and that it is an order at all. */
class VietnameseOrderTest {
    /** Real names of places, put into this order by hand. */
    private static final List<String> IN_ORDER = List.of(
            "An Giang",
            "Ân Thi",
            "Ba Đình",
            "Ba Vì",
            "Bà Rịa",
            "Bá Thước",
            "Bạc Liêu",
            "Bảo Lộc",
            "Bắc Giang",
            "Bắc Ninh",
            "Bến Tre",
            "Bỉm Sơn",
            "Cà Mau",
            "Cao Bằng",
            "Cẩm Thủy",
            "Cần Thơ",
            "Củ Chi",
            "Cư Jút",
            "Dân Lực",
            "Dân Lý",
            "Đà Lạt",
            "Đà Nẵng",
            "Đắk Lắk",
            "Điện Biên",
            "Định Bình",
            "Định Hòa",
            "Định Tăng",
            "Đông Sơn",
            "Đồng Nai",
            "Hà Nội",
            "Hải Dương",
            "Hậu Lộc",
            "Hòa Bình",
            "Hoằng Hóa",
            "Phường 1",
            "Phường 2",
            "Phường 10",
            "Phường An Hưng",
            "Quán Lào",
            "Thanh Hóa",
            "Ý Yên",
            "Yên Bái",
            "Yên Định");

    @Example
    void realNamesStandAsAnIndexListsThem() {
        List<String> shuffled = new ArrayList<>(IN_ORDER);
        java.util.Collections.shuffle(shuffled, new Random(42));
        shuffled.sort(VietnameseOrder.INSTANCE);
        assertThat(shuffled).containsExactlyElementsOf(IN_ORDER);
    }

    @Example
    void aShortSyllableComesBeforeALongerOne() {
        assertBefore("Ba Vì", "Bảo Lộc");
        assertBefore("Ba", "Ba Vì");
        assertBefore("Hòa", "Hòa Bình");
    }

    @Example
    void numbersStandByTheirValue() {
        assertBefore("Phường 2", "Phường 10");
        assertBefore("Phường 9", "Phường 12A");
        assertBefore("Phường 12", "Phường 12A");
        assertEqual("Phường 02", "Phường 2");
    }

    @Example
    void whereTheToneSitsDoesNotMatter() {
        assertEqual("Hoà", "Hòa");
        assertEqual("Thuỷ", "Thủy");
        assertEqual("Xã Hoằng Khoá", "Xã Hoằng Khóa");
    }

    @Example
    void lettersStandInTheOrderOfTheAlphabet() {
        String[] letters = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y".split(" ");
        for (int i = 1; i < letters.length; i++) {
            assertBefore(letters[i - 1], letters[i]);
            assertBefore(letters[i - 1] + "nh", letters[i] + "n");
            assertBefore(letters[i - 1].toUpperCase(java.util.Locale.ROOT), letters[i]);
        }
    }

    @Example
    void tonesStandInTheOrderOfTheDictionary() {
        List<String> tones = List.of("Ma", "Mà", "Mả", "Mã", "Má", "Mạ");
        for (int i = 1; i < tones.size(); i++) {
            assertBefore(tones.get(i - 1), tones.get(i));
            assertBefore(tones.get(i - 1) + " Yên", tones.get(i) + " An");
        }
        assertBefore("Mạ", "Man");
        assertBefore("Mận", "Mo");
    }

    @Example
    void caseAndMarksBetweenWordsDoNotMatter() {
        assertEqual("THANH HÓA", "Thanh Hóa");
        assertEqual("Bà Rịa - Vũng Tàu", "Bà Rịa  Vũng Tàu");
        assertEqual("ĐÔNG SƠN", "Đông Sơn");
    }

    private static void assertBefore(String one, String other) {
        assertThat(VietnameseOrder.INSTANCE.compare(one, other))
                .as(one + " before " + other)
                .isNegative();
        assertThat(VietnameseOrder.INSTANCE.compare(other, one))
                .as(other + " after " + one)
                .isPositive();
    }

    private static void assertEqual(String one, String other) {
        assertThat(VietnameseOrder.INSTANCE.compare(one, other))
                .as(one + " beside " + other)
                .isZero();
    }

    @Property(seed = "1264")
    void precomposedAndDecomposedTextIsTheSame(@ForAll("names") String name) {
        assertEqual(Normalizer.normalize(name, Normalizer.Form.NFC), Normalizer.normalize(name, Normalizer.Form.NFD));
    }

    @Property(tries = 3_000, seed = "1264")
    void itIsATotalOrder(@ForAll("names") String a, @ForAll("names") String b, @ForAll("names") String c) {
        VietnameseOrder order = VietnameseOrder.INSTANCE;
        assertThat(order.compare(a, a)).isZero();
        assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
        if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
            assertThat(order.compare(a, c)).isNotPositive();
        }
        if (order.compare(a, b) == 0) {
            assertThat(Integer.signum(order.compare(a, c))).isEqualTo(Integer.signum(order.compare(b, c)));
        }
    }

    @Property(seed = "1264")
    void anyTextHasAPlace(@ForAll String text) {
        assertThat(VietnameseOrder.key(text)).isEqualTo(VietnameseOrder.key(text));
        assertThat(VietnameseOrder.INSTANCE.compare(text, text)).isZero();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        "a", "à", "ạ", "ă", "ậ", "b", "d", "đ", "Đ", "ê", "ế", "i", "o", "ộ", "ợ", "u", "ư", "ừ", "y",
                        " ", "-", "0", "1", "2", "10", "\u0301", "\u0302", "\u0323", "\u031B", "z", "ß", "я")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts))
                .withoutEdgeCases();
    }
}
