package io.github.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be absent is an {@code Optional} where it is given out, and another overload where it is taken. */
class AbsentTest {
    private static final String ROOT = "io.github.thuocdo.";

    @Test
    void publicSignaturesHoldNoNull() {
        TreeSet<String> held = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.thuocdo")) {
            if (isPublic(each) && !each.getPackageName().contains(".internal") && !isJson(each)) {
                Class<?> type = each.reflect();
                signatures(type)
                        .filter(AbsentTest::holdsNull)
                        .map(signature -> type.getName().substring(ROOT.length()) + "." + name(signature))
                        .forEach(held::add);
            }
        }
        Known.check("null", "a public signature holds no null", List.copyOf(held));
    }

    private static String name(Executable signature) {
        String name = signature.getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(AbsentTest::isPublic).orElse(true);
    }

    /** Records of JSON have null where the JSON has it. */
    private static boolean isJson(JavaClass type) {
        return type.getPackageName().equals("io.github.thuocdo.report")
                && type.getName().contains("Data");
    }

    private static Stream<Executable> signatures(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(signature -> Modifier.isPublic(signature.getModifiers()))
                .filter(signature ->
                        !signature.isSynthetic() && !signature.getName().equals("equals"));
    }

    private static boolean holdsNull(Executable signature) {
        Stream<AnnotatedType> given =
                signature instanceof Method method ? Stream.of(method.getAnnotatedReturnType()) : Stream.empty();
        return Stream.concat(given, Arrays.stream(signature.getAnnotatedParameterTypes()))
                .anyMatch(type -> type.isAnnotationPresent(Nullable.class));
    }

    @Test
    void aNullThatIsDeclaredIsSeen() throws ReflectiveOperationException {
        assertThat(holdsNull(AbsentTest.class.getDeclaredMethod("present"))).isFalse();
        assertThat(holdsNull(AbsentTest.class.getDeclaredMethod("absent"))).isTrue();
    }

    static @Nullable String absent() {
        return null;
    }

    static String present() {
        return "";
    }
}
