package io.github.thuocdo.examples;

import static io.github.thuocdo.examples.Printed.DATA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProgramsTest {

    @Test
    void figuresMadeInCodeAreRankedAndWhatIsMissingMakesAnInterval() throws IOException {
        assertThat(Printed.by(FiguresInCode::main)).isEqualTo(Printed.expected("figures-in-code.txt"));
    }

    @Test
    void aSetMadeInCodeHasGroupsTermsAndClasses() throws IOException {
        assertThat(Printed.by(SetInCode::main)).isEqualTo(Printed.expected("set-in-code.txt"));
    }

    @Test
    void everyOutcomeOfOneUnitNamesItsRuleAndItsClause() throws IOException {
        assertThat(Printed.by(OneUnitExplained::main, DATA.resolve("yen-dinh-2025.csv")))
                .isEqualTo(Printed.expected("one-unit-explained.txt"));
    }

    @Test
    void ninetyTwoPerCentMeetsTheAppendixAndNotTheBody() throws IOException {
        assertThat(Printed.by(AnotherReading::main)).isEqualTo(Printed.expected("another-reading.txt"));
    }

    @Test
    void theCommunesOfADistrictAreRankedAmongThoseOfTheProvince() throws IOException {
        assertThat(Printed.by(WholeProvince::main)).isEqualTo(Printed.expected("whole-province.txt"));
    }

    @Test
    void theCommunesOfTheCountryAreRankedAlikeByAllCoresAndUnitByUnit() throws IOException {
        assertThat(Printed.by(WholeCountry::main)).isEqualTo(Printed.expected("whole-country.txt"));
    }

    @Test
    void wrongFiguresAreFindingsAndTheOthersStillScore() throws IOException {
        assertThat(Printed.by(WrongFigures::main, DATA.resolve("wrong-figures.csv")))
                .isEqualTo(Printed.expected("wrong-figures.txt"));
    }

    @Test
    void theNationalIndexComesOutAsPublishedInsideTheRoundingOfItsInputs() throws IOException {
        assertThat(Printed.by(NationalIndex::main, DATA.resolve("dti-2022-provinces.csv")))
                .isEqualTo(Printed.expected("national-index.txt"));
    }

    @Test
    void theBaselineOf2021IsDoubtedBecauseItsFiguresDoNotFitEachOther() throws IOException {
        assertThat(Printed.by(Baseline2021::main, DATA)).isEqualTo(Printed.expected("baseline-2021.txt"));
    }
}
