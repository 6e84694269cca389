package io.github.thuocdo.internal.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.UnitRegister;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A short type may be a name: where both readings have a unit, the name means both. */
class CellNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Xã Đk Na    | Đặc khu Na | Đk Na      | 1 2
                    Xã Đk Na    | Đặc khu Na | Xã Đk Na   | 1
                    Xã Đk Na    | Đặc khu Na | UBND Đk Na | 1 2
                    Xã Đk Na    | Đặc khu Na | Đặc khu Na | 2
                    Xã Đk Na    | Đặc khu Na | Đ.khu Na   | 2
                    Xã Đk Na    | Đặc khu Na | Na         | 2
                    Xã Đk Na    | Đặc khu Lý | Đk Lý      | 2
                    Xã TT Mới   | Thị trấn Mới | TT Mới   | 1 2
                    Xã TT Mới   | Thị trấn An | TT Mới    | 1
                    Xã An       | Thị trấn An | TT An     | 2
                    """)
    void aNameThatBeginsAsAShortTypeMayBeReadInTwoWays(String one, String two, String typed, String codes) {
        var units = UnitRegister.of(List.of(
                        AdministrativeUnit.of("1", one, Level.COMMUNE), AdministrativeUnit.of("2", two, Level.COMMUNE)))
                .communes();
        assertThat(units.named(typed)).extracting(AdministrativeUnit::code).containsExactly(codes.split(" "));
        assertThat(units.named(typed)).allMatch(unit -> CellName.isNameOf(typed, unit.name()));
    }

    @ParameterizedTest
    @CsvSource({"Đk Na, Đặc khu Na", "Đk Na, Xã Đk Na", "Xã Đk Na, Đk Na", "Na, Đặc khu Na"})
    void aShortTypeBesideACodeMayBeEither(String typed, String unit) {
        assertThat(CellName.isNameOf(typed, unit)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Na, Xã Đk Na", "Phường Na, Đặc khu Na", "Phường Na, Đk Na"})
    void anotherTypeOrHalfANameIsNone(String typed, String unit) {
        assertThat(CellName.isNameOf(typed, unit)).isFalse();
    }
}
