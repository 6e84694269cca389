package io.github.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be absent is an {@code Optional} where it is given out, and another overload where it is taken. */
class AbsentTest {
    private static final String ROOT = "io.github.thuocdo.";
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void publicSignaturesHoldNoNull() throws IOException {
        TreeSet<String> held = new TreeSet<>();
        List<Class<?>> types = publicTypes();
        assertThat(types).hasSizeGreaterThan(200);
        for (Class<?> type : types) {
            signatures(type)
                    .filter(AbsentTest::holdsNull)
                    .map(signature -> type.getName().substring(ROOT.length()) + "." + name(signature))
                    .forEach(held::add);
        }
        Known.check("null", "a public signature holds no null", List.copyOf(held));
    }

    private static List<Class<?>> publicTypes() throws IOException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String path = CLASSES.relativize(file).toString();
                String name =
                        path.substring(0, path.length() - ".class".length()).replace(File.separatorChar, '.');
                if (name.startsWith(ROOT) && !name.contains(".internal.")) {
                    types.add(load(name));
                }
            }
        }
        types.removeIf(type -> !isPublic(type) || isJson(type));
        return types;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, AbsentTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(Executable signature) {
        String name = signature.getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    /** Records of JSON have null where the JSON has it. */
    private static boolean isJson(Class<?> type) {
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
