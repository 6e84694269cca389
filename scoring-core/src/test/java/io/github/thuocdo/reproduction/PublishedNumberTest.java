package io.github.thuocdo.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and ranks as publishers write them. */
class PublishedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "30,12; 30.12",
                "30.12; 30.12",
                "1.030,12; 1030.12",
                "1,030.12; 1030.12",
                "1 030,5; 1030.5",
                "12 345 678; 12345678",
                "1.030; 1.030",
                "-0,50; -0.50",
                "−3; -3",
                "+7; 7",
                "2.00; 2.00"
            })
    void aNumberKeepsItsDigits(String written, String read) {
        assertThat(PublishedNumber.of(written)).get().hasToString(read);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "3=, 3",
        "=3, 3",
        "T3, 3",
        "t-3, 3",
        "12-15, 12",
        "12 – 15, 12",
        "7/63, 7",
        "3.0, 3.0",
        "1.000, 1000",
        "10 599, 10599"
    })
    void aSharedRankIsTheFirstOfTheirs(String written, String read) {
        assertThat(PublishedNumber.rank(written)).get().hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30.12%", "30,12*", "3rd", "IV", "1.03,12", "1,2,3", "15-12", "63/7", "3==", "5 6", "1-2-3", "--3"
            })
    void whatIsNeitherIsRefused(String written) {
        assertThat(PublishedNumber.of(written)).isEmpty();
        assertThat(PublishedNumber.rank(written)).isEmpty();
        assertThat(PublishedNumber.isNothing(written)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "0", "-1", "1.23"})
    void aRankIsAWholeNumberFromOneOn(String written) {
        assertThat(PublishedNumber.rank(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "–", "…", "N/A", "#N/A", ".."})
    void aSignOfNothingIsNothing(String written) {
        assertThat(PublishedNumber.isNothing(written)).isTrue();
    }
}
