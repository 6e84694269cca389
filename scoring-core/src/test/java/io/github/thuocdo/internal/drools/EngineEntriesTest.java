package io.github.thuocdo.internal.drools;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine is entered through {@link OwnLoader} alone. */
class EngineEntriesTest {
    private static final DescribedPredicate<JavaClass> WHAT_THE_ENGINE_CALLS = DescribedPredicate.describe(
            "types that the engine calls",
            type -> Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                    .anyMatch(EngineEntriesTest::isTheEngines));

    @Test
    void noMethodThatOthersCallEntersTheEngineUnderAnotherLoader() {
        classes()
                .that(DescribedPredicate.not(WHAT_THE_ENGINE_CALLS))
                .and()
                .doNotHaveSimpleName("OwnLoader")
                .should(enterByOwnLoader())
                .because(
                        "the engine keeps, for the life of the JVM, what it found by the context class loader of the thread"
                                + " that came first")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(EngineEntriesTest.class.getPackageName()));
    }

    /** Private methods may call the engine; the others may call it, and private methods that do, in a lambda for OwnLoader alone. */
    private static ArchCondition<JavaClass> enterByOwnLoader() {
        return new ArchCondition<>("call the engine inside OwnLoader.during") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    if (unit.getModifiers().contains(JavaModifier.PRIVATE)) {
                        continue;
                    }
                    unit.getAccessesFromSelf().stream()
                            .filter(access -> !access.isDeclaredInLambda() && !isReference(unit, access))
                            .filter(access -> isTheEngines(access.getTargetOwner()) || isPrivateCallOfIt(access))
                            .forEach(
                                    access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
                }
            }
        };
    }

    private static boolean isReference(JavaCodeUnit unit, JavaAccess<?> access) {
        return unit.getMethodReferencesFromSelf().contains(access)
                || unit.getConstructorReferencesFromSelf().contains(access);
    }

    private static boolean isPrivateCallOfIt(JavaAccess<?> access) {
        return access.getTarget()
                .resolveMember()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(unit ->
                        unit.getAccessesFromSelf().stream().anyMatch(inner -> isTheEngines(inner.getTargetOwner())))
                .isPresent();
    }

    private static boolean isTheEngines(JavaClass type) {
        return type.getPackageName().startsWith("org.kie.")
                || type.getPackageName().startsWith("org.drools.");
    }
}
