package io.github.thuocdo.internal.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that spreadsheets and programs make of codes. */
class CellCodeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15469|15469",
                "15469.0|15469",
                "15469,0000|15469",
                "00001|1",
                "1|1",
                "0|0",
                "000|0",
                "00.0|0",
                "1.5469E+04|15469",
                "1,5469e4|15469",
                "999999999999999999|999999999999999999"
            })
    void aNumberIsItsDigits(String text, String digits) {
        assertThat(CellCode.digits(text)).hasValue(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "z1",
                "15469.",
                "15469.00000",
                "15469.5",
                "15469.0.0",
                "1234567890123456789",
                "15469x",
                "-1",
                " 1",
                "1.5469E",
                "15.469E+03",
                "1.5469E-04",
                "1.54695E+04",
                "E5",
                "1E5",
                "١٢",
            })
    void whatSaysMoreIsNone(String text) {
        assertThat(CellCode.digits(text)).isEmpty();
    }

    /** Advice alone: a letter that looks like a digit stands for it. */
    @ParameterizedTest
    @CsvSource({"1543O, 15430", "l5430, 15430", "I5o3O, 15030", "OO1o2, 00102"})
    void aLetterThatLooksLikeADigitMayBeIt(String typed, String code) {
        assertThat(CellCode.within(typed)).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O1", "1543x", "Ol", "lo 5430x", "15430S"})
    void otherLettersStandForNoDigit(String typed) {
        assertThat(CellCode.within(typed)).isEmpty();
    }
}
