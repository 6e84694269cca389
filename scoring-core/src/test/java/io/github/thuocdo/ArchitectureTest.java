package io.github.thuocdo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The direction of the packages, the one door to Drools, and what the public types may mention. */
class ArchitectureTest {
    private static final String ROOT = "io.github.thuocdo";
    /** Each imports only those before it; the text of messages serves them all. */
    private static final List<String> PACKAGES = List.of(
            ROOT + ".internal.text..",
            ROOT + ".criteria..",
            ROOT + ".submission..",
            ROOT + ".assessment..",
            ROOT + ".ranking..",
            ROOT + ".report..");

    private static final String DROOLS = ROOT + ".internal.drools..";
    private static final String[] ENGINES = {"org.kie..", "org.drools.."};
    private static final String[] LIBRARIES = {
        "org.kie..", "org.drools..", "com.fasterxml..", "com.google..", "de.siegmar..", "org.slf4j.."
    };

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void eachPackageImportsOnlyThoseToItsLeft() {
        for (int i = 0; i < PACKAGES.size(); i++) {
            String[] right = Stream.concat(PACKAGES.subList(i + 1, PACKAGES.size()).stream(), Stream.of(DROOLS, ROOT))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(PACKAGES.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(right)
                    .because("data flows one way: what is asked, what was said, what became of it, who stands where; "
                            + "so an explanation is a walk backwards")
                    .allowEmptyShould(true)
                    .check(CORE);
        }
    }

    @Test
    void onlyTheFrontDoorUsesTheDoorToDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, DROOLS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(DROOLS)
                .because("rules decide once per plan and explain one unit; the stages between them are plain Java")
                .check(CORE);
        noClasses()
                .that()
                .resideInAPackage(DROOLS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, ROOT + ".ranking..", ROOT + ".report..")
                .because("the rules see facts, never who ranks or prints them")
                .check(CORE);
    }

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
    void noPublicTypeMentionsAnInternalType() {
        classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackage(ROOT + ".internal..")
                .should(mentionOnly(DescribedPredicate.not(resideInAPackage(ROOT + ".internal.."))))
                .because("internal packages promise nothing")
                .check(CORE);
    }

    @Test
    void noFigureIsEverAFloat() {
        classes()
                .that()
                .resideInAnyPackage(
                        ROOT + ".criteria..", ROOT + ".submission..", ROOT + ".assessment..", ROOT + ".ranking..")
                .and()
                // Estimates there, within a bound that is proved; what the bound leaves in doubt is settled in whole
                // or exact numbers.
                .haveNameNotMatching(
                        ".*\\.assessment\\.(Kernel|TreeKernel|ScoreTree|PointsColumn|PointsBlocks|Smooth|Spread|Samples|Places|Branch|Lanes|Rounder|Estimate)(\\$.*)?")
                .should(useNo(double.class, Double.class, float.class, Float.class))
                .because("the order of additions of doubles changes ranks, and 0.8 * 66 is 52.800000000000004")
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

    @Test
    void everyClassIsLookedAt() {
        assertThat(CORE.stream().map(JavaClass::getPackageName).distinct())
                .contains(
                        ROOT,
                        ROOT + ".internal.text",
                        ROOT + ".internal.drools",
                        ROOT + ".criteria",
                        ROOT + ".submission",
                        ROOT + ".assessment",
                        ROOT + ".ranking");
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

    private static ArchCondition<JavaClass> useNo(Class<?>... types) {
        return new ArchCondition<>("use no floating point") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Class<?> banned : types) {
                    Stream<JavaClass> fields = type.getFields().stream().map(JavaField::getRawType);
                    Stream<JavaClass> own = type.getCodeUnits().stream()
                            .flatMap(unit -> Stream.concat(
                                    Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream()));
                    Stream<JavaClass> called = type.getCodeUnitCallsFromSelf().stream()
                            .flatMap(call -> Stream.concat(
                                    Stream.of(call.getTarget().getRawReturnType(), call.getTargetOwner()),
                                    call.getTarget().getRawParameterTypes().stream()));
                    Stream.of(fields, own, called)
                            .flatMap(s -> s)
                            .filter(used -> used.getBaseComponentType().isEquivalentTo(banned))
                            .forEach(used -> events.add(
                                    SimpleConditionEvent.violated(type, type.getName() + " uses " + used.getName())));
                }
            }
        };
    }
}
