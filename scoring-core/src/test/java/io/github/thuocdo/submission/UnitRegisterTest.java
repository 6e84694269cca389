package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.thuocdo.criteria.Level;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The form of registers, and what codes mean when. */
class UnitRegisterTest {
    private static final String HEADER = "code,name,level,type,parent_code,valid_from,valid_to,groups\n";

    private static UnitRegister read(String text) {
        return UnitRegister.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "units.csv");
    }

    private static void assertRefused(String text, String message) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> read(text))
                .withMessage(message)
                .satisfies(e -> {
                    assertThat(e.message(new Locale("vi")))
                            .contains("(units.csv)")
                            .isNotEqualTo(message);
                    assertThat(e.file()).isEqualTo("units.csv");
                });
    }

    @Test
    void aUnitIsFoundByItsCodeAmongThoseOfItsLevel() {
        UnitSelection communes = read(HEADER
                        + "02,Xã Bình,commune,,,,,\n01,Xã An,commune,,,,,\n03,Yên Định,district,,,,,\n")
                .communes();
        assertThat(List.of(communes.position("01"), communes.position("02")))
                .containsExactly(OptionalInt.of(0), OptionalInt.of(1));
        assertThat(List.of(communes.position("03"), communes.position("1"))).containsOnly(OptionalInt.empty());
        for (int guess = 0; guess < 3; guess++) {
            assertThat(communes.isAt(guess, "01")).isEqualTo(guess == 0);
            assertThat(communes.isAt(guess, "02")).isEqualTo(guess == 1);
            assertThat(communes.isAt(guess, "03")).isFalse();
        }
    }

    @Test
    void everyColumnIsRead() {
        UnitRegister register = read(HEADER
                + "015469,Thị trấn Quán Lào,commune,Thị trấn,394,2020-01-01,2025-06-30,miền núi | nông thôn mới||\n");
        AdministrativeUnit unit = register.units().get(0);
        assertThat(unit)
                .isEqualTo(AdministrativeUnit.of("015469", "Thị trấn Quán Lào", Level.COMMUNE)
                        .withType("Thị trấn")
                        .withParent("394")
                        .withValidFrom(LocalDate.of(2020, 1, 1))
                        .withValidTo(LocalDate.of(2025, 6, 30))
                        .withGroups(Set.of("miền núi", "nông thôn mới")));
        assertThat(unit.groups()).containsExactly("miền núi", "nông thôn mới");
        assertThat(register.unitsWith("015469")).containsExactly(unit);
        assertThat(register.unitsWith("15469")).isEmpty();
    }

    @Test
    void codeNameAndLevelAreEnough() {
        AdministrativeUnit unit = read("\uFEFFLevel;Name;CODE\r\nprovince;Tỉnh Thanh Hóa;38\r\n\r\n;;\r\n")
                .units()
                .get(0);
        assertThat(unit).isEqualTo(AdministrativeUnit.of("38", "Tỉnh Thanh Hóa", Level.PROVINCE));
        assertThat(unit.isValidOn(LocalDate.MIN)).isTrue();
        assertThat(unit.isValidOn(LocalDate.MAX)).isTrue();
    }

    @Test
    void aHeaderAloneIsARegisterOfNobody() {
        assertThat(read(HEADER).units()).isEmpty();
        assertThat(read(HEADER).communes().units()).isEmpty();
    }

    @Test
    void whatIsWrongIsRefusedWithItsLine() {
        assertRefused(
                HEADER + "01,Xã An,commune,,,,,\n02,Xã Bình,village,,,,,\n",
                "The level on line 3 of the register (units.csv) is province, district or commune, not (village). "
                        + "Maybe a column is shifted?");
        assertRefused(
                HEADER + "01,Xã An,commune,,,2025-02-30,,\n",
                "The (valid_from) on line 2 of the register (units.csv) is a day such as 2025-07-01, not (2025-02-30). "
                        + "Maybe a digit is wrong?");
        assertThat(read(HEADER + "01,Xã An,commune,,,01/07/2025,,\n")
                        .units()
                        .get(0)
                        .validFrom())
                .as("the day stands before the month")
                .contains(LocalDate.of(2025, 7, 1));
        assertRefused(
                HEADER + "01,Xã An,commune,,,2025-07-01,2025-06-30,\n",
                "The unit (01) on line 2 of the register (units.csv) begins on 2025-07-01 and ends before, on "
                        + "2025-06-30. Maybe the two days are swapped?");
        assertRefused(
                HEADER + "01,,commune,,,,,\n",
                "The register (units.csv) has no (name) on line 2. Maybe a column is shifted?");
        assertRefused(
                "code,level,name\n01,commune,Xã An, Bình\n",
                "The register (units.csv) has (Bình) under no heading on line 2. Maybe a comma stands outside quotes?");
        assertRefused(
                "code,name\n01,Xã An\n",
                "The register (units.csv) has no column (level). A register needs code, name and level; type,"
                        + " parent_code, valid_from, valid_to and groups may stand there. Its first line reads: code,"
                        + " name. Maybe that line is not the header?");
        assertRefused(
                "code,name,level,Code\n01,Xã An,commune,02\n",
                "The file (units.csv) has the column (Code) twice. Maybe one of them has another name?");
        assertRefused("", "The file (units.csv) is empty. Maybe it was not saved?");
    }

    @Test
    void aCodeMayMeanTwoUnitsOneAfterTheOther() {
        UnitRegister register = read(HEADER
                + "01,Xã Mới,commune,,,2025-07-01,,\n02,Xã Bình,commune,,,,,\n01,Xã Cũ,commune,,,,2025-06-30,\n");
        assertThat(register.unitsWith("01"))
                .extracting(AdministrativeUnit::name)
                .containsExactly("Xã Mới", "Xã Cũ");
        assertThat(register.ambiguousCodes()).containsExactly("01");
        assertThat(register.codes()).containsExactly("01", "02");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(register::communes)
                .withMessage("The code (01) means several units, each in its own period. "
                        + "Maybe choose a day with asOf?");
        UnitRegister old = register.asOf(LocalDate.of(2025, 6, 30));
        UnitRegister recent = register.asOf(LocalDate.of(2025, 7, 1));
        assertThat(old.communes().units()).extracting(AdministrativeUnit::name).containsExactly("Xã Bình", "Xã Cũ");
        assertThat(recent.communes().units())
                .extracting(AdministrativeUnit::name)
                .containsExactly("Xã Bình", "Xã Mới");
        assertThat(old.ambiguousCodes()).isEmpty();
    }

    @Test
    void aCodeNeverMeansTwoUnitsOnOneDay() {
        String message = "In the register (units.csv) the code (01) means both Xã A and Xã B on the same day. "
                + "Maybe a unit stands in it twice, or its days are missing?";
        assertRefused(HEADER + "01,Xã A,commune,,,,,\n01,Xã B,commune,,,,,\n", message);
        assertRefused(HEADER + "01,Xã A,commune,,,,2025-07-01,\n01,Xã B,commune,,,2025-07-01,,\n", message);
        assertRefused(HEADER + "01,Xã A,commune,,,,,\n01,Xã B,commune,,,2025-07-01,2025-07-01,\n", message);
        assertRefused(
                HEADER + "01,Xã C,commune,,,2031-01-01,,\n01,Xã B,commune,,,2025-01-01,2025-12-31,\n"
                        + "01,Xã A,commune,,,2020-01-01,2030-12-31,\n",
                message);
    }

    @Test
    void aNameOrACodeWithoutItsZerosMeansAUnitAndANeighbouringNumberNone() {
        UnitRegister register = read(HEADER + "00124,Xã An,commune,,,,,\n15403,Thị trấn Yên Lâm,commune,,,,,\n"
                + "15404,Xã Bình,commune,,,,,\n15405,Xã Bình,commune,,,,,\n");
        assertThat(register.meant("124"))
                .hasValueSatisfying(unit -> assertThat(unit.code()).isEqualTo("00124"));
        assertThat(register.meant("thị trấn  yên lâm"))
                .hasValueSatisfying(unit -> assertThat(unit.code()).isEqualTo("15403"));
        assertThat(register.meant("15407")).isEmpty();
        assertThat(register.meant("Xã Bình")).as("two bear the name").isEmpty();
    }

    @Test
    void manyPeriodsOfOneCodeCostNoMoreThanTheirNumber() {
        List<AdministrativeUnit> periods = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            LocalDate day = LocalDate.ofEpochDay(i);
            periods.add(AdministrativeUnit.of("01", "Xã " + i, Level.COMMUNE)
                    .withValidFrom(day)
                    .withValidTo(day));
        }
        Collections.reverse(periods);
        UnitRegister register = UnitRegister.of(periods);
        assertThat(register.asOf(LocalDate.ofEpochDay(777)).communes().units())
                .extracting(AdministrativeUnit::name)
                .containsExactly("Xã 777");
    }

    @Test
    void moreUnitsThanARegisterMayHoldAreRefused() {
        byte[] header = "code,name,level\n".getBytes(StandardCharsets.UTF_8);
        int block = 1_000;
        InputStream[] blocks = IntStream.rangeClosed(0, ReadingLimits.STANDARD.units() / block)
                .mapToObj(i -> new Block(i * block, block))
                .toArray(InputStream[]::new);
        InputStream in = new SequenceInputStream(Collections.enumeration(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new ByteArrayInputStream(header)), java.util.Arrays.stream(blocks))
                .toList()));
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> UnitRegister.read(in, "units.csv"))
                .withMessage(
                        "The register (units.csv) holds more than 2000000 units. Maybe it should be split by level? "
                                + "Or raise the limit units?");
    }

    /** So many lines of a register, made when they are read. */
    private static final class Block extends InputStream {
        private final int from;
        private final int count;
        private InputStream lines;

        Block(int from, int count) {
            this.from = from;
            this.count = count;
        }

        private InputStream lines() {
            if (lines == null) {
                StringBuilder text = new StringBuilder();
                for (int i = from; i < from + count; i++) {
                    text.append(i).append(",x,commune\n");
                }
                lines = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
            }
            return lines;
        }

        @Override
        public int read() throws java.io.IOException {
            return lines().read();
        }

        @Override
        public int read(byte[] buffer, int at, int most) throws java.io.IOException {
            return lines().read(buffer, at, most);
        }
    }

    @Test
    void selectionsHoldOneLevelInTheOrderOfTheNames() {
        UnitRegister register = read(HEADER
                + "03,Xã Đông,commune,,,,,\n02,Xã Dân,commune,,,,,\n01,Xã Dân,commune,,,,,\n394,Huyện A,district,,,,,\n"
                + "38,Tỉnh A,province,,,,,\n");
        assertThat(register.communes().units())
                .extracting(AdministrativeUnit::code)
                .containsExactly("01", "02", "03");
        assertThat(register.districts().units())
                .extracting(AdministrativeUnit::code)
                .containsExactly("394");
        assertThat(register.provinces().units())
                .extracting(AdministrativeUnit::code)
                .containsExactly("38");
        assertThat(register.communes().level()).isEqualTo(Level.COMMUNE);
        assertThat(register.communes().registered("01")).isEqualTo(register.unitsWith("01"));
    }

    @Test
    void whatAUnitIsMadeOfCannotBeChangedFromOutside() {
        Set<String> groups = new HashSet<>(Set.of("miền núi"));
        AdministrativeUnit unit =
                AdministrativeUnit.of("01", "Xã An", Level.COMMUNE).withGroups(groups);
        groups.add("hải đảo");
        assertThat(unit.groups()).containsExactly("miền núi");
        List<AdministrativeUnit> units = new ArrayList<>(List.of(unit));
        UnitRegister register = UnitRegister.of(units);
        units.clear();
        assertThat(register.units()).containsExactly(unit);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> register.units().clear());
    }

    @Test
    void headingsAndLevelsOfVietnameseRegistersAreTaken() {
        assertThat(read("Mã xã,Tên xã,Cấp\n01,Xã An,xã\n02,Thị trấn Bình,Thị trấn\n03,Huyện Cát,huyện\n")
                        .communes()
                        .units())
                .extracting(AdministrativeUnit::code, AdministrativeUnit::name)
                .containsExactlyInAnyOrder(tuple("01", "Xã An"), tuple("02", "Thị trấn Bình"));
    }
}
