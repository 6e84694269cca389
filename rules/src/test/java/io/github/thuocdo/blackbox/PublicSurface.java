package io.github.thuocdo.blackbox;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.rules.CriteriaSets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every public type of the library's public packages, and instances of them that a walk from some results finds. */
final class PublicSurface {
    private static final String ROOT = "io.github.thuocdo.";
    private static final int ENOUGH_OF_A_CLASS = 12;
    private static final int ENOUGH_OF_A_COLLECTION = 12;

    private final Map<Class<?>, List<Object>> found = new LinkedHashMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> left = new ArrayDeque<>();

    /** Walks from results to all that they give by a public method without parameters. */
    static PublicSurface from(List<?> results) {
        PublicSurface surface = new PublicSurface();
        results.forEach(surface::take);
        while (!surface.left.isEmpty()) {
            surface.look(surface.left.remove());
        }
        return surface;
    }

    /** Every public type of the library and of the package of the sets that come with it, nested ones too. */
    static List<Class<?>> types() throws IOException {
        List<Class<?>> all = new ArrayList<>(typesBeside(Scorer.class));
        typesBeside(CriteriaSets.class).stream()
                .filter(type -> type.getPackage().equals(CriteriaSets.class.getPackage()))
                .forEach(all::add);
        return all;
    }

    private static List<Class<?>> typesBeside(Class<?> one) throws IOException {
        URI home = URI.create(
                one.getProtectionDomain().getCodeSource().getLocation().toString());
        Path place = Path.of(home);
        if (Files.isDirectory(place)) {
            return types(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return types(jar.getPath("/"));
        }
    }

    private static List<Class<?>> types(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("io/github/thuocdo"))) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> !name.contains(".internal."))
                    .sorted()
                    .<Class<?>>map(PublicSurface::named)
                    .filter(PublicSurface::isPublic)
                    .toList();
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, Scorer.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    /** A type of the library that a user sees. */
    static boolean isOfLibrary(Class<?> type) {
        return type.getName().startsWith(ROOT) && !type.getName().contains(".internal.") && isPublic(type);
    }

    /** Every instance that was found. */
    List<Object> instances() {
        return found.values().stream().flatMap(List::stream).toList();
    }

    /** Some instances of a type. */
    List<Object> of(Class<?> type) {
        return found.entrySet().stream()
                .filter(each -> type.isAssignableFrom(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .toList();
    }

    private void take(Object value) {
        if (value instanceof Optional<?> some) {
            some.ifPresent(this::take);
        } else if (value instanceof Map<?, ?> map) {
            take(map.keySet());
            take(map.values());
        } else if (value instanceof Collection<?> many) {
            many.stream().limit(ENOUGH_OF_A_COLLECTION).forEach(this::take);
        } else if (value.getClass().getName().startsWith(ROOT) && seen.add(value)) {
            List<Object> alike = found.computeIfAbsent(value.getClass(), type -> new ArrayList<>());
            if (alike.size() < ENOUGH_OF_A_CLASS) {
                alike.add(value);
                left.add(value);
            }
        }
    }

    private void look(Object value) {
        if (value instanceof Real) {
            return;
        }
        for (Method method : methods(value.getClass())) {
            if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                try {
                    Object given = method.invoke(value);
                    if (given != null) {
                        take(given);
                    }
                } catch (InvocationTargetException e) {
                    // A unit without a rank says so, and a builder of which nothing was said.
                    if (!(e.getCause() instanceof IllegalStateException || e.getCause() instanceof CriteriaException)) {
                        throw new IllegalStateException(method.toString(), e.getCause());
                    }
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** The public methods that the public types of a class declare. */
    static List<Method> methods(Class<?> type) {
        List<Method> all = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            addMethods(each, all);
        }
        return all;
    }

    private static void addMethods(Class<?> type, List<Method> all) {
        if (isOfLibrary(type)) {
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    all.add(method);
                }
            }
        }
        for (Class<?> above : type.getInterfaces()) {
            addMethods(above, all);
        }
    }

    /** A value that a parameter of a type takes; empty where none is known. */
    Optional<Object> sample(Type type) {
        if (type instanceof ParameterizedType many) {
            return sample((Class<?>) many.getRawType(), many.getActualTypeArguments());
        }
        if (type instanceof WildcardType some) {
            return sample(some.getUpperBounds()[0]);
        }
        if (type instanceof GenericArrayType || !(type instanceof Class<?> plain)) {
            return Optional.empty();
        }
        return sample(plain, new Type[0]);
    }

    private Optional<Object> sample(Class<?> type, Type[] arguments) {
        Object plain = PLAIN.get(type);
        if (plain != null) {
            return Optional.of(plain);
        }
        if (type == Optional.class) {
            return Optional.of(Optional.empty());
        }
        if (type == List.class || type == Collection.class || type == Iterable.class) {
            return sample(arguments[0]).map(List::of);
        }
        if (type == Set.class) {
            return sample(arguments[0]).map(Set::of);
        }
        if (type == Map.class) {
            return sample(arguments[0]).flatMap(key -> sample(arguments[1]).map(value -> Map.of(key, value)));
        }
        if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[0]);
        }
        return of(type).stream().findFirst();
    }

    private static final Map<Class<?>, Object> PLAIN = plain();

    private static Map<Class<?>, Object> plain() {
        Map<Class<?>, Object> plain = new LinkedHashMap<>();
        plain.put(int.class, 1);
        plain.put(long.class, 1L);
        plain.put(boolean.class, false);
        plain.put(Integer.class, 1);
        plain.put(Long.class, 1L);
        plain.put(String.class, "a");
        plain.put(Object.class, "a");
        plain.put(BigInteger.class, BigInteger.ONE);
        plain.put(BigDecimal.class, BigDecimal.ONE);
        plain.put(RoundingMode.class, RoundingMode.HALF_UP);
        plain.put(LocalDate.class, LocalDate.of(2025, 12, 31));
        plain.put(MonthDay.class, MonthDay.of(12, 5));
        plain.put(OptionalInt.class, OptionalInt.empty());
        plain.put(Locale.class, Locale.ENGLISH);
        // A folder: nothing is read from it, and nothing written.
        plain.put(Path.class, Path.of("src"));
        plain.put(Class.class, Answer.class);
        plain.put(InputStream.class, InputStream.nullInputStream());
        plain.put(Reader.class, Reader.nullReader());
        plain.put(Writer.class, Writer.nullWriter());
        plain.put(OutputStream.class, OutputStream.nullOutputStream());
        plain.put(Stream.class, Stream.empty());
        plain.put(Executor.class, (Executor) Runnable::run);
        plain.put(Consumer.class, (Consumer<Object>) each -> {});
        plain.put(BiConsumer.class, (BiConsumer<Object, Object>) (a, b) -> {});
        plain.put(UnaryOperator.class, UnaryOperator.identity());
        plain.put(SortedSet.class, new TreeSet<>(Set.of(1)));
        return plain;
    }
}
