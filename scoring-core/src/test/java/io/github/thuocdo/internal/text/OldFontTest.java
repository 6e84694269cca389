package io.github.thuocdo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters of old fonts are told from signs that offices write. */
class OldFontTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nồng độ (µg/m3)",
                "Zalo®",
                "A·B",
                "©Sở Nội vụ",
                "Nhiệt độ 25 °C",
                "Zalo®, °C và µg·m",
                "«Tên xã»",
                "Dài×rộng",
                "Mức độ hài lòng"
            })
    void aSignThatOfficesWriteIsNoOldFont(String text) {
        assertThat(OldFont.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    M· ®¬n vÞ        | TCVN3 (ABC)
                    Møc ®é hµi lßng  | TCVN3 (ABC)
                    ThÞ trÊn         | TCVN3 (ABC)
                    Maõ ñôn vò       | VNI
                    """)
    void lettersOfAnOldFontAreToldByItsName(String text, String font) {
        assertThat(OldFont.of(text)).contains(font);
    }
}
