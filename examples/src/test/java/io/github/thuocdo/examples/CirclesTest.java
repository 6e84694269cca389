package io.github.thuocdo.examples;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.harness.Main;
import io.github.thuocdo.rules.Registers;
import java.util.List;
import org.junit.jupiter.api.Test;

class CirclesTest {
    /** A class with those inside it. */
    private static final SliceAssignment FILES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getName();
            int inner = name.indexOf('$');
            return SliceIdentifier.of(inner < 0 ? name : name.substring(0, inner));
        }

        @Override
        public String getDescription() {
            return "a class with those inside it";
        }
    };

    @Test
    void noClassOfAnyModuleStandsInACircle() {
        // Of classes of others the names are enough: they are not read.
        JavaClasses house = ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.github.thuocdo");
        });
        assertThat(List.of(Scorer.class, Registers.class, Main.class, HelloRanking.class))
                .allMatch(house::contain);
        slices().assignedFrom(FILES)
                .should()
                .beFreeOfCycles()
                .because("a class in a circle is read, tested and changed only with all the others")
                .check(house);
    }
}
