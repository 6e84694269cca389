package io.github.thuocdo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The direction of the packages, the one door to Drools, and what the public types may mention. */
class ArchitectureTest {
    private static final String ROOT = "io.github.thuocdo";
    private static final String DROOLS = ROOT + ".internal.drools..";
    private static final String[] ENGINES = {"org.kie..", "org.drools.."};
    private static final String[] LIBRARIES = {
        "org.kie..", "org.drools..", "com.fasterxml..", "com.google..", "de.siegmar..", "org.slf4j.."
    };

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void onlyOneDoorLeadsToDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage(DROOLS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINES)
                .because("an engine behind one door can be understood, replaced and kept out of the users' way")
                .check(CORE);
        classes()
                .that()
                .resideInAPackage(DROOLS)
                .should()
                .onlyBeAccessed()
                .byAnyPackage(ROOT, DROOLS)
                .because("internal packages promise nothing")
                .check(CORE);
    }

    @Test
    void noPublicTypeMentionsALibrary() {
        classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackage(ROOT + ".internal..")
                .should(mentionOnly(DescribedPredicate.not(resideInAnyPackage(LIBRARIES))))
                .because("users should be able to use the library with the JDK's types alone, "
                        + "and we to change what it is made of")
                .check(CORE);
    }

    @Test
    void theCoreIsQuiet() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                .because("whoever embeds the library decides what is printed")
                .check(CORE);
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING
                .because("whoever embeds the library decides what is logged")
                .check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "org.apache.logging..", "org.apache.commons.logging..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.System$Logger")
                .because("a quiet library tells by its results and exceptions what there is to tell")
                .check(CORE);
    }

    @Test
    void theCoreNeverEndsTheProgram() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("only a program may end itself")
                .check(CORE);
    }

    @Test
    void nothingDependsOnTheClockTheZoneOrChance() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .because("the same input gives the same bytes")
                .check(CORE);
    }

    /** The types in the signatures of what is public or protected, type arguments included. */
    private static ArchCondition<JavaClass> mentionOnly(DescribedPredicate<JavaClass> allowed) {
        return new ArchCondition<>("mention only types that " + allowed.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaType> supertypes =
                        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
                report(type, type.getName(), supertypes, events);
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    if (isVisible(unit.getModifiers())) {
                        Stream<JavaType> mentioned = Stream.concat(
                                Stream.of(unit.getReturnType()),
                                Stream.concat(unit.getParameterTypes().stream(), unit.getExceptionTypes().stream()));
                        report(type, unit.getFullName(), mentioned, events);
                    }
                }
                for (JavaField field : type.getFields()) {
                    if (isVisible(field.getModifiers())) {
                        report(type, field.getFullName(), Stream.of(field.getType()), events);
                    }
                }
            }

            private void report(
                    JavaClass type, String where, Stream<? extends JavaType> mentioned, ConditionEvents events) {
                mentioned
                        .flatMap(m -> m.getAllInvolvedRawTypes().stream())
                        .filter(raw -> !allowed.test(raw.getBaseComponentType()))
                        .forEach(raw ->
                                events.add(SimpleConditionEvent.violated(type, where + " mentions " + raw.getName())));
            }
        };
    }

    private static boolean isVisible(java.util.Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
