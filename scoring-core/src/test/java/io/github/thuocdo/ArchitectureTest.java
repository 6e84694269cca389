package io.github.thuocdo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the library and what each may import, the one door to Drools, and what the public types may mention. */
class ArchitectureTest {
    private static final String ROOT = "io.github.thuocdo";
    private static final String DROOLS = ROOT + ".internal.drools..";
    private static final String[] ENGINES = {"org.kie..", "org.drools.."};
    private static final String INTERNAL = ROOT + ".internal..";
    private static final String[] HIDDEN = {
        "org.kie..", "org.drools..", "com.fasterxml..", "com.google..", "de.siegmar..", "org.slf4j..", INTERNAL
    };

    /** What the build makes of the rules below {@code internal.judging}: classes of the engine, written by nobody. */
    private static final ImportOption WITHOUT_COMPILED_RULES =
            location -> !location.matches(Pattern.compile(".*/internal/judging/[a-z]+/.*"));

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(WITHOUT_COMPILED_RULES)
            .importPackages(ROOT);

    @Test
    void everyRoomImportsOnlyWhatItMay() {
        List<String> violations = new ArrayList<>();
        for (Room room : Room.HOUSE.values()) {
            Set<String> reach = room.reach();
            ArchRule rule = classes()
                    .that()
                    .resideInAPackage(room.packageName())
                    .should(dependOnlyOn(reach))
                    .because("it builds on " + room.mayImport() + ": " + room.sentence());
            violations.addAll(rule.evaluate(CORE).getFailureReport().getDetails());
        }
        Known.check("room", "a room imports only what it may", violations);
    }

    @Test
    void everyPackageIsARoomOfTheHouse() {
        Set<String> packages = CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(Room.HOUSE.values())
                .as("A package without its one sentence is where things get lost")
                .extracting(Room::packageName)
                .containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void everyRoomHasOneSentence() {
        assertThat(Room.HOUSE.values())
                .allSatisfy(room -> assertThat(room.sentence())
                        .as(room.packageName())
                        .matches("[A-Z](?:[^.]|\\.(?!\\s))*\\.")
                        .hasSizeLessThan(240));
    }

    @Test
    void noTwoClassesNeedEachOther() {
        Known.check(
                "circle",
                "no class stands in a circle, because one that does is read, tested and changed only with all the others",
                circular());
    }

    private static List<String> circular() {
        Map<String, Set<String>> needs = new TreeMap<>();
        for (JavaClass type : CORE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other = outer(dependency.getTargetClass());
                if (other.startsWith(ROOT + ".") && !other.equals(outer(type))) {
                    needs.computeIfAbsent(outer(type), t -> new TreeSet<>()).add(other);
                }
            }
        }
        return needs.keySet().stream()
                .filter(type -> reached(type, needs).contains(type))
                .toList();
    }

    private static Set<String> reached(String from, Map<String, Set<String>> needs) {
        Set<String> reached = new TreeSet<>();
        Deque<String> left = new ArrayDeque<>(needs.getOrDefault(from, Set.of()));
        while (!left.isEmpty()) {
            String next = left.remove();
            if (reached.add(next)) {
                left.addAll(needs.getOrDefault(next, Set.of()));
            }
        }
        return reached;
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
    }

    @Test
    void noPublicTypeMentionsALibraryOrAnInternalType() {
        ArchRule rule = classes()
                .that(areVisible())
                .and()
                .resideOutsideOfPackage(INTERNAL)
                .should(mentionOnly(DescribedPredicate.not(resideInAnyPackage(HIDDEN))))
                .because("users should be able to use the library with the JDK's types alone, "
                        + "and we to change what it is made of");
        Known.check("mention", rule, CORE);
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
    void noThreadIsLeftWithBuffers() {
        classes()
                .that(DescribedPredicate.describe("make a JsonFactory", type -> callsJackson(type, "builder")))
                .should(new ArchCondition<>("say where its buffers are kept") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!callsJackson(type, "recyclerPool")) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " leaves it to Jackson"));
                        }
                    }
                })
                .because(
                        "Jackson keeps them in a thread-local of the caller's thread, and with them the library's class"
                                + " loader for as long as the thread lives")
                .check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .orShould()
                .callConstructor(com.fasterxml.jackson.core.JsonFactory.class)
                .because("threads belong to the caller, and outlive what was asked of the library")
                .check(CORE);
    }

    private static boolean callsJackson(JavaClass type, String method) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getPackageName().equals("com.fasterxml.jackson.core")
                        && call.getTarget().getName().equals(method));
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

    /** The class that a class is nested in, or itself. */
    private static String outer(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    /** Depends on classes of these packages of the house, and of none of its others. */
    private static ArchCondition<JavaClass> dependOnlyOn(Set<String> packages) {
        return new ArchCondition<>("depend on no other part of the house than " + packages) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    String other = target.getPackageName();
                    if ((other + ".").startsWith(ROOT + ".") && !packages.contains(other)) {
                        events.add(SimpleConditionEvent.violated(type, outer(type) + " -> " + outer(target)));
                    }
                }
            }
        };
    }

    /** Whether a type, and every type around it, is public or protected. */
    private static DescribedPredicate<JavaClass> areVisible() {
        return DescribedPredicate.describe(
                "are visible",
                type -> isVisible(type.getModifiers())
                        && type.getEnclosingClass().stream().allMatch(areVisible()));
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
                        report(type, type.getName() + "." + unit.getName(), mentioned, events);
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

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
