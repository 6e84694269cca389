package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.UnitRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The registers that come with the library. */
class RegistersTest {
    private static final Map<Level, Integer> DIGITS = Map.of(Level.PROVINCE, 2, Level.DISTRICT, 3, Level.COMMUNE, 5);

    private record Named(String code, String name, String type, String parent) {}

    @ParameterizedTest
    @CsvSource({
        "yen-dinh,      0,   1,    26",
        "thanh-hoa,     0,  27,   559",
        "vietnam-2022, 63, 705, 10599",
        "vietnam-2025, 34,   0,  3321"
    })
    void aRegisterHoldsSoManyUnits(String id, int provinces, int districts, int communes) {
        UnitRegister register = Registers.named(id);
        assertThat(register.provinces().units()).hasSize(provinces);
        assertThat(register.districts().units()).hasSize(districts);
        assertThat(register.communes().units()).hasSize(communes);
        assertThat(register.units()).hasSize(provinces + districts + communes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yen-dinh", "thanh-hoa", "vietnam-2022", "vietnam-2025"})
    void everyCodeStandsOnceWithItsLeadingZeros(String id) {
        UnitRegister register = Registers.named(id);
        assertThat(register.codes()).hasSameSizeAs(register.units());
        assertThat(register.ambiguousCodes()).isEmpty();
        for (AdministrativeUnit unit : register.units()) {
            assertThat(unit.code()).as(unit.name()).matches("\\d{" + DIGITS.get(unit.level()) + "}");
            assertThat(unit.name()).startsWith(unit.type().orElseThrow().split(" ")[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vietnam-2022", "vietnam-2025"})
    void everyUnitBelowAProvinceHasItsParentInTheRegister(String id) {
        UnitRegister register = Registers.named(id);
        Set<String> codes = Set.copyOf(register.codes());
        for (AdministrativeUnit unit : register.units()) {
            if (unit.level() == Level.PROVINCE) {
                assertThat(unit.parent()).as(unit.code()).isEmpty();
            } else {
                // The set is asked, as the assertion itself would go through all codes for each unit.
                assertThat(codes.contains(unit.parent().orElseThrow()))
                        .as(unit.code())
                        .isTrue();
            }
        }
    }

    @Test
    void leadingZerosStay() {
        UnitRegister vietnam = Registers.named("vietnam-2022");
        assertThat(vietnam.unit("00001").name()).isEqualTo("Phường Phúc Xá");
        assertThat(vietnam.unit("001").name()).isEqualTo("Quận Ba Đình");
        assertThat(vietnam.unit("01").name()).isEqualTo("Thành phố Hà Nội");
        assertThat(vietnam.find("1")).isEmpty();
    }

    @Test
    void theUnitsOfYenDinhAreThoseOfTheOfficialFile() {
        assertThat(named(Registers.named("yen-dinh"), Level.COMMUNE))
                .containsExactlyInAnyOrderElementsOf(official("yen-dinh-communes", "district_code"));
        assertThat(named(Registers.named("yen-dinh"), Level.DISTRICT))
                .containsExactly(new Named("394", "Huyện Yên Định", "Huyện", "38"));
    }

    @Test
    void theUnitsOfThanhHoaAreThoseOfTheOfficialFiles() {
        assertThat(named(Registers.named("thanh-hoa"), Level.COMMUNE))
                .containsExactlyInAnyOrderElementsOf(official("thanh-hoa-communes", "district_code"));
        assertThat(named(Registers.named("thanh-hoa"), Level.DISTRICT))
                .containsExactlyInAnyOrderElementsOf(official("thanh-hoa-districts-2022", "province_code"));
    }

    @Test
    void theSmallerRegistersArePartsOfTheLarger() {
        List<AdministrativeUnit> vietnam = Registers.named("vietnam-2022").units();
        assertThat(vietnam)
                .containsAll(Registers.named("thanh-hoa").units())
                .containsAll(Registers.named("yen-dinh").units());
        assertThat(Registers.named("thanh-hoa").units())
                .containsAll(Registers.named("yen-dinh").units());
    }

    @Test
    void twoCommunesEndedSixMonthsBeforeTheOthers() {
        List<String> early = new ArrayList<>();
        for (AdministrativeUnit unit : YenDinh.units().units()) {
            if (unit.validTo().equals(Optional.of(LocalDate.of(2024, 12, 31)))) {
                early.add(unit.code() + " " + unit.name());
            } else {
                assertThat(unit.validTo()).as(unit.code()).hasValue(LocalDate.of(2025, 6, 30));
            }
        }
        assertThat(early).containsExactlyInAnyOrder("15439 Xã Yên Ninh", "15442 Xã Yên Lạc");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-30, 24",
        "2021-07-01, 26",
        "2022-04-28, 26",
        "2024-12-31, 26",
        "2025-01-01, 24",
        "2025-06-30, 24",
        "2025-07-01, 0"
    })
    void soManyCommunesOfYenDinhAreValidOnADay(LocalDate day, int communes) {
        assertThat(YenDinh.units().asOf(day).communes().units()).hasSize(communes);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, 0", "2025-07-01, 3321"})
    void theRegisterOf2025BeginsOnTheFirstOfJuly(LocalDate day, int communes) {
        assertThat(Registers.named("vietnam-2025").asOf(day).communes().units()).hasSize(communes);
    }

    @Test
    void aCodeMeansAnotherUnitIn2025() {
        assertThat(Stream.of("15442", "15469")
                        .map(code -> Registers.named("vietnam-2022").unit(code).name()))
                .containsExactly("Xã Yên Lạc", "Thị trấn Quán Lào");
        assertThat(Stream.of("15442", "15469")
                        .map(code -> Registers.named("vietnam-2025").unit(code).name()))
                .containsExactly("Xã Yên Ninh", "Xã Yên Định");
    }

    @Test
    void anUnknownRegisterIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Registers.named("thanhhoa"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(thanhhoa)")
                .hasMessageContaining("yen-dinh, thanh-hoa, vietnam-2022, vietnam-2025");
    }

    private static List<Named> named(UnitRegister register, Level level) {
        return register.at(level).units().stream()
                .map(unit -> new Named(
                        unit.code(),
                        unit.name(),
                        unit.type().orElse(""),
                        unit.parent().orElse("")))
                .toList();
    }

    private static List<Named> official(String file, String parent) {
        List<NamedCsvRecord> rows = Sources.table("sources/" + file + ".csv");
        return rows.stream()
                .map(row -> new Named(
                        row.getField("code"), row.getField("name"), row.getField("type"), row.getField(parent)))
                .toList();
    }
}
