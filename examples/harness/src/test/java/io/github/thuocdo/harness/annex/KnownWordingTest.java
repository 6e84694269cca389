package io.github.thuocdo.harness.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each wording that the page of the format lists for one indicator, and what is only near to one. */
class KnownWordingTest {
    private static Optional<KnownWording.Read> read(String method, String most) {
        return KnownWording.of(method, Optional.of(new BigDecimal(most)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Điểm = tỷ lệ × điểm tối đa | 20 | share {scoring={function=ratio, full=100}}",
                "Từ 80 % trở lên: điểm tối đa; dưới 80 %: tỷ lệ/80 % × điểm tối đa | 20 | share {scoring={function=ratio, full=80}}",
                "Từ 80% trở lên: điểm tối đa; dưới 80%: tỷ lệ/80% × điểm tối đa | 20 | share {scoring={function=ratio, full=80}}",
                "họp 4 lần/năm: 20; 3: 15; 2: 10; 1: 5; còn lại: 0 | 20 | count {scoring={function=steps, steps=[{from=4, points=20},"
                        + " {from=3, points=15}, {from=2, points=10}, {from=1, points=5}], otherwise=0}}",
                "là Bí thư/Chủ tịch: điểm tối đa; là Phó: 1/2 × điểm tối đa; không: 0 | 10 | category {scoring={function=categories,"
                        + " categories={là Bí thư/Chủ tịch=10, là Phó=5, không=0}}}",
                "Có: điểm tối đa; không: 0 | 10 | yes-no {}",
                "Đã ban hành: 10 điểm; chưa ban hành: 0 điểm. | 10 | yes-no {}",
                "(a) Tham gia đầy đủ: 1/2 × điểm tối đa + (b) Chủ trì họp: 1/2 × điểm tối đa | 10 | number {scoring={function=parts,"
                        + " parts=[{indicator=a, points=5}, {indicator=b, points=5}]}} yes-no {a=Tham gia đầy đủ, b=Chủ trì họp}",
                "điểm = tỷ lệ × 45 + điểm ứng dụng (≤ 5) | 50 | share {scoring={function=parts, parts=[{points=45, scoring={function=ratio,"
                        + " full=100}}, {indicator=b, points=5, scoring={function=per-item, each=1, most=5}}]}} number {b=điểm ứng dụng}",
                "mỗi ứng dụng 1 điểm, tổng không quá 5 điểm | 5 | count {scoring={function=per-item, each=1, most=5}}",
                "(a) Có trang: điểm tối đa; (b) Có nhóm: 2 điểm; tính điểm cho trường hợp nào có điểm cao nhất | 4 | number"
                        + " {scoring={function=best-of, cases=[{indicator=a, points=4}, {indicator=b, points=2}]}} yes-no"
                        + " {a=Có trang, b=Có nhóm}",
                "tỷ lệ này × tỷ lệ kia | 6 | number {scoring={function=product, factors=[{indicator=a, scoring={function=ratio, full=100}},"
                        + " {indicator=b, scoring={function=ratio, full=100}}]}} share {a=tỷ lệ này, b=tỷ lệ kia}",
                "x / x của đơn vị có giá trị lớn nhất | 40 | number {scoring={function=best-unit}}",
                "Tỷ lệ chuẩn hóa = x / x của đơn vị có giá trị lớn nhất; Điểm = Tỷ lệ chuẩn hóa*Điểm tối đa | 40 | number"
                        + " {scoring={function=best-unit}}",
                "đạt ≥ 60 %: điểm tối đa; không đạt: 0 | 4 | share {scoring={function=pass-fail}, requirement={atLeast=60}}",
                "Từ 3 trở lên: 4 điểm; dưới 3: 0 điểm | 4 | number {scoring={function=pass-fail}, requirement={atLeast=3}}",
                "cộng 1 điểm cho mỗi sáng kiến, không quá 3 điểm | 3 | count {scoring={function=adjustment, each=1, most=3}}",
                "trừ 0,5 điểm cho mỗi lần vi phạm, không quá 2 điểm | 2 | count {scoring={function=adjustment, each=-0.5, least=-2}}",
                "Không tính điểm | 5 | number {scoring={function=none}}",
                "Điểm = tỷ lệ × điểm tối đa; không áp dụng với phường, đặc khu | 5 | share {scoring={function=ratio, full=100},"
                        + " exceptGroups=[phường, đặc khu]}",
                "Điểm = tỷ lệ × điểm tối đa. Không phát sinh hồ sơ thì được điểm tối đa. | 5 | share {scoring={function=ratio, full=100},"
                        + " emptyDenominator={gives=full-points}}",
                "từ 70 % trở lên: tỷ lệ × điểm tối đa; dưới 70 %: 0 | 2 | share {scoring={function=product, factors=[{scoring={"
                        + "function=pass-fail, requirement={atLeast=70}}}, {scoring={function=ratio, full=100}}]}}",
                "1 + 9 × (x − nhỏ nhất) ÷ (lớn nhất − nhỏ nhất) | 10 | number {scoring={function=parts, parts=[{points=9, scoring={"
                        + "function=normalised, method=min-max}}, {points=1, scoring={function=steps, steps=[{from=0, points=1}],"
                        + " otherwise=1}}]}}",
                "chỉ số × (1 − bất bình đẳng) | 1 | number {scoring={function=product, factors=[{indicator=a, scoring={function=ratio,"
                        + " full=1}}, {indicator=b, scoring={function=ratio, full=1, direction=less}}]}} index {a=chỉ số,"
                        + " b=bất bình đẳng}",
                "(60 − y) ÷ (60 − 10) | 5 | number {scoring={function=normalised, method=goalposts, least=10, most=60, direction=less}}"
            })
    void whatThePageListsIsReadAsThePageSays(String method, String most, String meaning) {
        KnownWording.Read read = read(method, most).orElseThrow();
        String others = read.others().isEmpty() ? "" : " " + read.otherType() + " " + read.others();
        assertThat(read.type() + " " + read.members() + others).isEqualTo(meaning);
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
        assertThat(read("Có: 20 điểm; chưa ban hành: 0", "20").orElseThrow().type()).isEqualTo("category");
    }

    @Test
    void bonusPenaltyAndWhatIsNotScoredNeedNoPointsBesideTheirWords() {
        assertThat(KnownWording.of("trừ 1 điểm cho mỗi vụ, không quá 4 điểm", Optional.empty())
                        .flatMap(KnownWording.Read::points))
                .contains(new BigDecimal("4"));
        assertThat(KnownWording.of("Không tính điểm", Optional.empty())).isPresent();
        assertThat(KnownWording.of("Có: điểm tối đa; không: 0", Optional.empty())).isEmpty();
    }
}
