package io.github.thuocdo.rules;

import static io.github.thuocdo.criteria.Level.COMMUNE;
import static io.github.thuocdo.criteria.Level.DISTRICT;
import static io.github.thuocdo.criteria.Level.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units without a known parent, where a result depends on it and where none does. */
class UnitsAboveTest {
    private static final AdministrativeUnit PROVINCE_38 = AdministrativeUnit.of("38", "Tỉnh Thanh Hóa", PROVINCE);
    private static final AdministrativeUnit DISTRICT_394 =
            AdministrativeUnit.of("394", "Huyện Yên Định", DISTRICT).withParent("38");

    private final Scorer scorer = Scorer.of(YenDinh.criteria());

    /** Many communes, so that a blank one is an exception; those of {@code others} are few among them or most of them. */
    private static UnitRegister register(int sound, List<AdministrativeUnit> others) {
        List<AdministrativeUnit> units = new ArrayList<>(List.of(PROVINCE_38, DISTRICT_394));
        for (int i = 0; i < sound; i++) {
            units.add(AdministrativeUnit.of("1540" + i, "Xã " + i, COMMUNE).withParent("394"));
        }
        units.addAll(others);
        return UnitRegister.of(units);
    }

    private static AdministrativeUnit commune(String code) {
        return AdministrativeUnit.of(code, "Xã " + code, COMMUNE);
    }

    private static Submissions counts(UnitRegister register) {
        List<Submission> all = new ArrayList<>();
        register.communes()
                .units()
                .forEach(unit -> all.add(Submission.of(unit.code()).counts("esigned-docs", 9, 10)));
        return Submissions.of(all);
    }

    private static List<String> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.code() + " " + finding.unit().orElse(""))
                .toList();
    }

    private static AdministrativeUnit below(String above) {
        return above.isEmpty() ? commune("16001") : commune("16001").withParent(above);
    }

    @ParameterizedTest
    @CsvSource({
        "1, '', register-parent-missing",
        "5, '', register-parent-missing",
        "1, 395, register-parent-unknown",
        "5, 395, register-parent-unknown",
        "5, 15401, register-parent-unknown",
        "1, 38, register-parent-far",
        "5, 38, register-parent-far",
        "5, 38.0, register-parent-far"
    })
    void nothingIsRolledUpWhereOneUnitIsNobodys(int sound, String above, String code) {
        UnitRegister register = register(sound, List.of(below(above)));
        Submissions rolledUp = scorer.rollUp(counts(register), register.districts(), register.communes());
        Ranking ranking = scorer.rank(register.districts(), rolledUp);
        assertThat(errors(ranking.findings())).containsExactly(code + " 16001");
        assertThat(ranking.unit("394").isRanked()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"394", "394.0", "0394", "'3\u200b94'", "' 394'"})
    void whatIsMeantIsRolledUp(String above) {
        UnitRegister register = register(2, List.of(below(above)));
        Submissions rolledUp = scorer.rollUp(counts(register), register.districts(), register.communes());
        assertThat(rolledUp.all().stream().filter(each -> each.unit().equals("394")))
                .singleElement()
                .satisfies(each -> assertThat(each.entries())
                        .extracting(entry -> entry.observation().toString())
                        .anyMatch(said -> said.contains("27") && said.contains("30")));
        assertThat(errors(rolledUp.findings())).isEmpty();
        List<Finding> mended = register.findings().stream()
                .filter(finding -> finding.code().equals("register-parent-mended"))
                .toList();
        if (above.equals("394.0") || above.equals("0394")) {
            assertThat(mended).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.unit()).hasValue("16001");
            });
        } else {
            assertThat(mended).as("an invisible character is no difference").isEmpty();
        }
    }

    @Test
    void everyUnitOfTheLevelAboveIsWithoutFiguresWhereOneUnitIsNobodys() {
        UnitRegister register = register(
                3,
                List.of(
                        AdministrativeUnit.of("395", "Huyện Thọ Xuân", DISTRICT).withParent("38"),
                        commune("16001").withParent("395"),
                        commune("16002")));
        Submissions rolledUp = scorer.rollUp(counts(register), register.districts(), register.communes());
        Ranking ranking = scorer.rank(register.districts(), rolledUp);
        assertThat(errors(ranking.findings())).containsExactly("register-parent-missing 16002");
        assertThat(ranking.unit("394").isRanked()).isFalse();
        assertThat(ranking.unit("395").isRanked()).as("16002 may be its own").isFalse();
    }

    @Test
    void nothingIsCountedAsCompleteWhereOneUnitIsNobodys() {
        Scorer passing = Scorer.of(CriteriaSets.named("thanh-hoa-1829"));
        UnitRegister register = register(1, List.of(commune("16001"), commune("16002")));
        Submissions counted = passing.passing(register.communes(), counts(register), "communes-complete");
        assertThat(counted.all()).isEmpty();
        assertThat(errors(counted.findings()))
                .contains("register-parent-missing 16001", "register-parent-missing 16002");
    }

    @Test
    void ranksAmongUnitsOfOneParentAreNotShownWhereOneIsNobodys() {
        UnitRegister register = register(1, List.of(commune("16001"), commune("16002")));
        Ranking whole = scorer.rank(register.communes(), counts(register));
        assertThat(errors(whole.findings())).as("nothing hangs on it").isEmpty();
        assertThat(Report.of(whole, PeerRank.Kind.PARENT, Locale.ENGLISH).text(Format.TABLE))
                .doesNotContain("1/1");
        Ranking ranking = scorer.rank(register.communes().requiringParents(), counts(register));
        assertThat(errors(ranking.findings()))
                .containsExactly("register-parent-missing 16001", "register-parent-missing 16002");
        assertThat(ranking.entries()).flatExtracting(entry -> entry.peerRanks()).isEmpty();
    }

    @Test
    void aRegisterOfSomeParentsLoadsWhereNothingHangsOnThem() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(UnitsAboveTest.class.getResourceAsStream("/annex-766/register.csv"))) {
            UnitRegister register = UnitRegister.read(in, "register.csv");
            assertThat(register.findings()).isEmpty();
            assertThat(register.communes().units())
                    .extracting(AdministrativeUnit::parent)
                    .contains(Optional.empty(), Optional.of("H44"));
            UnitSelection needing = register.communes().requiringParents();
            assertThat(errors(needing.findings()))
                    .hasSize(18)
                    .allMatch(each -> each.startsWith("register-parent-missing"));
            assertThat(needing.units()).extracting(AdministrativeUnit::parent).containsOnly(Optional.empty());
        }
    }

    @Test
    void whatIsOnTopNeedsNobody() {
        for (String id : Registers.ids()) {
            UnitRegister register = Registers.named(id);
            for (UnitSelection units : List.of(register.provinces(), register.districts(), register.communes())) {
                assertThat(units.requiringParents().findings()).as(id).isEmpty();
                assertThat(units.requiringParents().units()).isEqualTo(units.units());
            }
        }
    }
}
