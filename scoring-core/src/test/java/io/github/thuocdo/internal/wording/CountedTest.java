package io.github.thuocdo.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.Indicator;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nouns of counts are whole words, at the beginning of what is counted. */
class CountedTest {
    @ParameterizedTest
    @CsvSource({
        "Số hồ sơ trực tuyến, dossiers",
        "Tổng số hồ sơ, dossiers",
        "hồ sơ, dossiers",
        "SỐ VĂN BẢN điện tử, documents",
        "Số ho\u0302\u0323 gia đình, households",
        "Số thôn có tổ công nghệ số, villages",
        "thôn, villages",
        "Số xã đạt chuẩn, communes",
        "Số trang thông tin điện tử, portals",
        "Số TTHC toàn trình, procedures",
        "thông báo trên cổng,",
        "Số thông báo,",
        "Số hộp thư công vụ,",
        "Số trang thiết bị,",
        "Số hộ chiếu,",
        "Số người máy,",
        "Số xã hội hóa,",
        "số hóa hồ sơ,",
        "Số lượng hồ sơ,"
    })
    void theFirstWordOfWhatIsCountedTellsTheNoun(String counted, String noun) {
        Indicator indicator = Indicator.of("a").withRatio(counted, "tổng số");
        assertThat(Counted.of(indicator)).isEqualTo(Optional.ofNullable(noun));
    }
}
