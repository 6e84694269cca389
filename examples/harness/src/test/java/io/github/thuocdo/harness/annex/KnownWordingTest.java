package io.github.thuocdo.harness.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Each wording that the page of the format lists for one indicator, and what is only near to one. */
class KnownWordingTest {
    private static Optional<ReadWording> read(String method, String most) {
        return KnownWording.of(method, Optional.of(new BigDecimal(most)));
    }

    private static String told(ReadWording read) {
        String others = read.others().isEmpty() ? "" : " " + read.otherType() + " " + read.others();
        return read.type() + " " + read.members() + others;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/annex/known-wordings.csv", delimiter = '|', maxCharsPerColumn = 1_000)
    void whatThePageListsIsReadAsThePageSays(String method, String most, String meaning) {
        assertThat(read(method, most).map(KnownWordingTest::told).orElse("open"))
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Điểm = tỷ lệ x điểm tối đa, trừ trường hợp đặc biệt",
                "4 lần: 20; 3: 25; còn lại: 0",
                "4 lần: 10; 3: 5; còn lại: 0",
                "Đạt >= 60 %",
                "Từ 80 % trở lên: điểm tối đa; dưới 80 %: tỷ lệ / 70 % x điểm tối đa",
                "mỗi ứng dụng 1 điểm, tổng không quá 5 điểm",
                "đạt ≥ ngưỡng: điểm tối đa; không đạt: 0",
                "đạt ≥ 60 %: 10 điểm; không đạt: 0",
                "từ 60 % trở lên: điểm tối đa; dưới 50 %: 0",
                "từ 70 % trở lên: tỷ lệ × điểm tối đa; dưới 60 %: 0",
                "(a) Họp: 1/2 × điểm tối đa; (b) Chủ trì: 1/2 × điểm tối đa",
                "(a) Họp: 1/2 × điểm tối đa + (b) Chủ trì: 1/4 × điểm tối đa",
                "(a) Họp từ 4 lần: 1/2 × điểm tối đa + (b) Chủ trì: 1/2 × điểm tối đa",
                "(a) Họp: 1/2 × điểm tối đa + (a) Chủ trì: 1/2 × điểm tối đa",
                "tính điểm cho trường hợp nào có điểm cao nhất",
                "điểm = tỷ lệ × 10 + điểm ứng dụng (≤ 5)",
                "1 + 8 × (x − nhỏ nhất) ÷ (lớn nhất − nhỏ nhất)",
                "10 điểm; mỗi vụ trừ 2 điểm, đến hết điểm",
                "20 điểm; mỗi vụ trừ 3 điểm, đến hết điểm",
                "20 điểm; mỗi vụ trừ 2 điểm, trừ tối đa 30 điểm",
                "từ 80 % trở lên: điểm tối đa; từ 50 % đến dưới 70 %: tỷ lệ × điểm tối đa; dưới 50 %: 0",
                "điểm = 45 + 20 × (x − trung bình) ÷ độ lệch chuẩn",
                "(60 − y) ÷ (50 − 10)",
                "(10 − y) ÷ (10 − 60)",
                "(kém nhất − y) ÷ (kém nhất − tốt nhất)",
                "cộng 1 điểm cho mỗi sáng kiến, không quá 3 điểm",
                "cộng 20 điểm cho mỗi sáng kiến",
                "Điểm = tỷ lệ × điểm tối đa; không áp dụng với xã vùng cao",
                "Điểm = tỷ lệ × điểm tối đa; không phát sinh hồ sơ thì không tính điểm",
                "Có: 10 điểm; không: 5 điểm; không phát sinh hồ sơ thì được điểm tối đa",
                "Có: 10 điểm; không: 0"
            })
    void whatIsOnlyNearToAKnownWordingIsNotRead(String method) {
        assertThat(read(method, "20")).isEmpty();
    }

    /** Two names of which neither is the other's no remain categories. */
    @Test
    void aYesNeedsItsOwnNo() {
        assertThat(read("Có: 20 điểm; chưa ban hành: 0", "20").orElseThrow().type())
                .isEqualTo("category");
    }

    @Test
    void bonusPenaltyAndWhatIsNotScoredNeedNoPointsBesideTheirWords() {
        assertThat(KnownWording.of("trừ 1 điểm cho mỗi vụ, không quá 4 điểm", Optional.empty())
                        .flatMap(ReadWording::points))
                .contains(new BigDecimal("4"));
        assertThat(KnownWording.of("Không tính điểm", Optional.empty())).isPresent();
        assertThat(KnownWording.of("Có: điểm tối đa; không: 0", Optional.empty()))
                .isEmpty();
    }
}
