package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures by the codes of another built-in register than the one that is asked. */
class OtherRegistersTest {
    private static Submissions figures(List<AdministrativeUnit> units, Function<AdministrativeUnit, String> name) {
        return read(units.stream()
                .map(unit -> unit.code() + "," + name.apply(unit) + ",esigned-docs,90\n")
                .collect(Collectors.joining("", "unit_code,unit_name,indicator,value\n", "")));
    }

    private static Submissions read(String csv) {
        return Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "figures.csv");
    }

    private static List<String> said(UnitSelection asked, Submissions submissions) {
        return Registers.findings(asked, submissions).stream()
                .map(finding -> finding.severity() + " " + finding.code() + " "
                        + finding.message().en())
                .toList();
    }

    private static List<AdministrativeUnit> communes(String register) {
        return Registers.named(register).communes().units();
    }

    @Test
    void oldCodesAgainstTheNewRegisterAreToldBeforeAnythingElse() {
        Submissions old = figures(communes("yen-dinh"), unit -> "");
        UnitSelection asked = Registers.named("vietnam-2025").communes();
        assertThat(said(asked, old))
                .singleElement()
                .asString()
                .startsWith(
                        "ERROR register-of-codes-some The codes look like those of the register yen-dinh: 19 of 26 are not")
                .contains("; 3 more mean another unit there. Maybe use the register yen-dinh?");
        Ranking ranking = Scorer.of(YenDinh.criteria()).rank(asked, old.withFindings(Registers.findings(asked, old)));
        assertThat(ranking.findings().get(0).code()).isEqualTo("register-of-codes-some");
    }

    @Test
    void codesOfAnotherDistrictAreThoseOfTheProvince() {
        List<AdministrativeUnit> others = communes("thanh-hoa").stream()
                .filter(unit -> !unit.parent().orElseThrow().equals("394"))
                .limit(20)
                .toList();
        assertThat(said(Registers.named("yen-dinh").communes(), figures(others, AdministrativeUnit::name)))
                .singleElement()
                .asString()
                .contains("the register thanh-hoa: 20 of 20 are not in this one", "Maybe use the register thanh-hoa?");
    }

    @Test
    void namesBesideCodesTellWhichRegisterIsMeant() {
        UnitSelection asked = Registers.named("vietnam-2025").communes();
        List<AdministrativeUnit> reused = communes("thanh-hoa").stream()
                .filter(unit -> asked.find(unit.code()).isPresent())
                .toList();
        assertThat(said(asked, figures(reused, AdministrativeUnit::name)))
                .singleElement()
                .asString()
                .startsWith("ERROR register-of-names The names beside the codes are those of the register thanh-hoa:")
                .endsWith("Maybe use the register thanh-hoa?");
        assertThat(said(asked, figures(reused, unit -> "")))
                .singleElement()
                .asString()
                .startsWith("INFO codes-given-anew");
    }

    @Test
    void aRegistersOwnCodesAreNoOthers() {
        for (String id : Registers.ids()) {
            UnitSelection asked = Registers.named(id).communes();
            assertThat(said(asked, figures(communes(id), AdministrativeUnit::name)))
                    .as(id)
                    .isEmpty();
            assertThat(said(asked, figures(communes(id).subList(0, 2), AdministrativeUnit::name)))
                    .as(id)
                    .isEmpty();
        }
        assertThat(said(
                        Registers.named("vietnam-2022").communes(),
                        read("unit_code,indicator,value\n1,esigned-docs,90\n15469.0,esigned-docs,90\n")))
                .isEmpty();
    }

    @Test
    void aSlipIsNoSignOfAnotherRegister() {
        List<AdministrativeUnit> units = communes("yen-dinh");
        StringBuilder csv =
                new StringBuilder("unit_code,indicator,value\n15400,esigned-docs,90\n16378,esigned-docs,90\n");
        units.forEach(unit -> csv.append(unit.code()).append(",esigned-docs,90\n"));
        assertThat(said(Registers.named("yen-dinh").communes(), read(csv.toString())))
                .isEmpty();
    }

    @Test
    void whoSpeaksOfMoreUnitsThanAnyRegisterHasIsAskedForNone() {
        for (String id : Registers.ids()) {
            assertThat(Registers.named(id).units()).as(id).hasSizeLessThan(12_000);
        }
        UnitSelection asked = Registers.named("yen-dinh").communes();
        StringBuilder csv = new StringBuilder("unit_code,indicator,value\n");
        IntStream.range(0, 11_900)
                .forEach(i -> csv.append('0').append(90_000 + i % 10 + 10 * i).append(",a,1\n"));
        List<String> opened = new ArrayList<>();
        OtherRegisters.BuiltIn counted = new OtherRegisters.BuiltIn(Registers.ids(), "vietnam-2022", id -> {
            opened.add(id);
            return Registers.named(id);
        });
        OtherRegisters.findings(asked, read(csv.toString()), counted);
        assertThat(opened).isNotEmpty();
        opened.clear();
        IntStream.range(0, 200).forEach(i -> csv.append('x').append(i).append(",a,1\n"));
        assertThat(OtherRegisters.findings(asked, read(csv.toString()), counted))
                .isEmpty();
        assertThat(opened).isEmpty();
    }

    @Test
    void codesOfNobodyAreThoseOfNoRegister() {
        assertThat(Registers.findings(
                        Registers.named("yen-dinh").communes(),
                        read("unit_code,indicator,value\nabc,esigned-docs,90\n")))
                .extracting(Finding::code)
                .isEmpty();
    }

    private static Submissions byName(List<AdministrativeUnit> units) {
        return read(units.stream()
                .map(unit -> unit.name() + ",esigned-docs,90\n")
                .collect(Collectors.joining("", "unit_name,indicator,value\n", "")));
    }

    @Test
    void namesAloneTellWhichRegisterIsMeant() {
        UnitSelection asked = Registers.named("yen-dinh").communes();
        List<AdministrativeUnit> others = communes("thanh-hoa").stream()
                .filter(unit -> !unit.parent().orElseThrow().equals("394"))
                .limit(30)
                .toList();
        assertThat(said(asked, byName(others)))
                .singleElement()
                .asString()
                .startsWith("ERROR register-of-names-alone The names look like those of the register thanh-hoa:")
                .endsWith("Maybe use the register thanh-hoa?");
        assertThat(said(asked, byName(communes("vietnam-2025").subList(0, 40))))
                .singleElement()
                .asString()
                .contains("register-of-names-alone", "the register vietnam-2025");
        assertThat(said(Registers.named("vietnam-2025").communes(), byName(communes("yen-dinh"))))
                .singleElement()
                .asString()
                .contains("register-of-names-alone", "the register yen-dinh");
    }

    @Test
    void namesWhereTheCodesShouldStandTellItToo() {
        Submissions named = read("unit_code,indicator,value\nXã Hà Long,esigned-docs,90\n");
        assertThat(said(Registers.named("yen-dinh").communes(), named))
                .singleElement()
                .asString()
                .contains("register-of-names-alone", "1 of 1 is not in this one", "(Xã Hà Long)");
    }

    @Test
    void aRegistersOwnNamesAreNoOthers() {
        for (String id : Registers.ids()) {
            assertThat(said(Registers.named(id).communes(), byName(communes(id))))
                    .as(id)
                    .isEmpty();
        }
        assertThat(said(
                        Registers.named("yen-dinh").communes(),
                        read("unit_name,indicator,value\nyen tho,esigned-docs,90\nDinh Long,esigned-docs,90\n")))
                .isEmpty();
        assertThat(said(
                        Registers.named("yen-dinh").communes(),
                        read("unit_name,indicator,value\nTỉnh Thanh Hóa,esigned-docs,90\n")))
                .isEmpty();
        assertThat(said(
                        Registers.named("yen-dinh").communes(),
                        read("unit_name,indicator,value\nNobody,esigned-docs,90\nSomebody,esigned-docs,90\n")))
                .isEmpty();
    }
}
