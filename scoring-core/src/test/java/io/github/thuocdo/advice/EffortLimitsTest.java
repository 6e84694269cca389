package io.github.thuocdo.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.UnreadableException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The limits of a file of efforts, which a stranger may have made. */
class EffortLimitsTest {
    @Test
    void twoHundredThousandIndicatorsAreReadAndOneMoreIsRefused() {
        assertThat(Effort.read(new StringReader(file(200_000)), "a.csv")
                        .of("i200000")
                        .flatMap(Effort.Cost::perPoint))
                .isEqualTo(Optional.of(Rational.ONE));
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Effort.read(new StringReader(file(200_001)), "a.csv"))
                .withMessage(
                        "The file (a.csv) has more than 200000 rows. Maybe it is another file? Or raise the limit rows?")
                .satisfies(e -> assertThat(e.message(new Locale("vi")))
                        .isEqualTo("Tệp (a.csv) có hơn 200000 dòng. Có thể đây là tệp khác? Hoặc nâng giới hạn rows?"));
    }

    private static String file(int indicators) {
        return IntStream.rangeClosed(1, indicators)
                .mapToObj(i -> "i" + i + ",1\n")
                .collect(Collectors.joining("", "indicator,per_point\n", ""));
    }
}
