package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.Ranking;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers as people save them: codes of the unit above that are not its code, groups and types that are spelt otherwise. */
class RegistersAsWrittenTest {
    private static Path file(String name) {
        try {
            return Path.of(RegistersAsWrittenTest.class
                    .getResource("/io/github/thuocdo/registers/" + name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.code() + " "
                        + finding.unit().orElse(null))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ok.csv, , 394",
        "zw.csv, , 394",
        "float.csv, WARNING register-parent-mended 15469, 394",
        "typo.csv, ERROR register-parent-unknown 15469,",
        "blank.csv, ERROR register-parent-missing 15469,"
    })
    void theUnitAboveIsFoundOrNobodyIsBelowAnyUnit(String name, String finding, String parent) {
        UnitRegister register = UnitRegister.read(file("parents/" + name));
        assertThat(codes(register.findings())).isEqualTo(finding == null ? List.of() : List.of(finding));
        assertThat(register.communes().units())
                .extracting(AdministrativeUnit::parent)
                .containsOnly(Optional.ofNullable(parent));
        assertThat(register.districts().units())
                .as("no province is in the register, so none is needed")
                .extracting(AdministrativeUnit::parent)
                .containsExactly(Optional.of("38"));
    }

    @Test
    void whereManyNameNoUnitAboveTheRegisterDoesNotHoldTheirs() {
        UnitRegister register = UnitRegister.of(List.of(
                AdministrativeUnit.of("H44", "UBND tỉnh Phú Thọ", Level.PROVINCE),
                AdministrativeUnit.of("H44.125", "UBND xã Chân Mộng", Level.COMMUNE)
                        .withParent("H44"),
                AdministrativeUnit.of("H21.227", "UBND xã Vân Canh", Level.COMMUNE)));
        assertThat(register.findings()).isEmpty();
        assertThat(register.communes().unit("H44.125").parent()).contains("H44");
        assertThat(register.communes().unit("H21.227").parent()).isEmpty();
    }

    @Test
    void aCodeOfTheUnitAboveMayHaveLostItsZeros() {
        UnitRegister register = UnitRegister.of(List.of(
                AdministrativeUnit.of("001", "Quận Ba Đình", Level.DISTRICT),
                AdministrativeUnit.of("00001", "Phường Phúc Xá", Level.COMMUNE).withParent("1"),
                AdministrativeUnit.of("00004", "Phường Trúc Bạch", Level.COMMUNE)
                        .withParent("001")));
        assertThat(codes(register.findings())).containsExactly("WARNING register-parent-mended 00001");
        assertThat(register.communes().unit("00001").parent()).contains("001");
    }

    @Test
    void aRegisterThatNamesNoUnitsAboveNeedsNone() {
        UnitRegister register = UnitRegister.of(List.of(
                AdministrativeUnit.of("394", "Huyện Yên Định", Level.DISTRICT),
                AdministrativeUnit.of("15397", "Thị trấn Thống Nhất", Level.COMMUNE)));
        assertThat(register.findings()).isEmpty();
    }

    private static Ranking ranking(String set, String units) throws IOException {
        return Scorer.of(CriteriaFile.read(file("groups/" + set)))
                .rank(UnitRegister.read(file("groups/" + units)).communes(), Submissions.read(file("groups/fig.csv")));
    }

    private static List<String> ranks(Ranking ranking) {
        return ranking.entries().stream()
                .map(entry -> entry.findRank() + " " + entry.unit().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"units-nfd.csv", "units-case.csv", "units-zw.csv", "units-mixed.csv"})
    void groupsAndTypesAreTheSameHoweverTheyAreSpelt(String units) throws IOException {
        for (String set : List.of("set-only-group.json", "set-only-type.json", "set-unranked.json")) {
            assertThat(ranks(ranking(set, units))).as(set).isEqualTo(ranks(ranking(set, "units-nfc.csv")));
        }
        assertThat(UnitRegister.read(file("groups/" + units)).communes().units())
                .extracting(AdministrativeUnit::groups)
                .as("each is written in one way")
                .satisfies(groups -> assertThat(groups.stream().distinct()).hasSize(2));
    }

    @Test
    void aGroupThatNobodyBearsIsTold() throws IOException {
        assertThat(codes(ranking("set-only-typo.json", "units-nfc.csv").findings()))
                .contains("WARNING group-borne-by-nobody null");
        assertThat(codes(ranking("set-unranked-typo.json", "units-nfc.csv").findings()))
                .contains("WARNING group-borne-by-nobody null");
    }

    @Test
    void aFigureForWhatIsNotAskedIsTold() throws IOException {
        assertThat(codes(ranking("set-only-group.json", "units-nfc.csv").findings()))
                .contains("WARNING figure-not-asked 15442", "WARNING figure-not-asked 15472")
                .doesNotContain("WARNING figure-not-asked 15397");
    }

    /** Registers are headed as files of figures are: they are read by the same rule. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mã xã,Tên xã/phường,Cấp",
                "Mã xã,Xã/Phường,Cấp",
                "Mã xã,Xã / Thị trấn,Cấp",
                "Mã ĐVHC,Xã/phường/đặc khu,Cấp",
                "Mã đơn vị,\"Xã, phường\",Cấp"
            })
    void aSlashInAHeadingIsAComma(String headings) {
        String text = headings + "\n15469,Thị trấn Quán Lào,xã\n";
        UnitRegister register =
                UnitRegister.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "units.csv");
        assertThat(register.communes().unit("15469").name()).isEqualTo("Thị trấn Quán Lào");
    }
}
