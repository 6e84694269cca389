package io.github.thuocdo.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.submission.UnreadableException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Numbers at the ends of their types, empty and endless texts: every public method works with them, or refuses them in words. */
class OddValuesTest {
    private static final String ENDLESS = "9".repeat(100_001);

    private static final Map<Class<?>, List<Object>> ODD = Map.of(
            int.class, List.of(-1, 0, Integer.MAX_VALUE, Integer.MIN_VALUE),
            long.class, List.of(-1L, 0L, Long.MAX_VALUE, Long.MIN_VALUE),
            String.class, List.of("", " ", "\u0000", ENDLESS, "null", "-1", "1E999999999"),
            BigDecimal.class,
                    List.of(
                            new BigDecimal("-1"),
                            BigDecimal.ZERO,
                            new BigDecimal("1E999999999"),
                            new BigDecimal("1E-999999999")),
            BigInteger.class, List.of(BigInteger.ONE.negate(), BigInteger.ZERO, new BigInteger(ENDLESS)),
            LocalDate.class, List.of(LocalDate.MIN, LocalDate.MAX));

    /** The refusals that callers expect: the JDK's own, and those of files and sets. */
    private static boolean isInWords(Throwable refused) {
        boolean isExpected = refused instanceof IllegalArgumentException
                || refused instanceof IllegalStateException
                || refused instanceof NullPointerException
                || refused instanceof IndexOutOfBoundsException
                || refused instanceof ArithmeticException
                || refused instanceof UnreadableException
                || refused instanceof CriteriaException
                || refused instanceof IOException;
        return isExpected
                && refused.getMessage() != null
                && refused.getMessage().length() < 20_000;
    }

    @Test
    void everyPublicMethodWorksOrRefusesInWords() throws Exception {
        Set<String> speechless = new TreeSet<>();
        for (Class<?> type : PublicSurface.types()) {
            for (Method method : PublicSurface.methods(type)) {
                boolean isStatic = Modifier.isStatic(method.getModifiers());
                List<Object> receivers =
                        isStatic ? List.of(type) : EveryResult.surface().of(type);
                if (!receivers.isEmpty()) {
                    tryAll(method, isStatic ? null : receivers.get(0), speechless);
                }
            }
            for (Constructor<?> made : type.getConstructors()) {
                tryAll(made, null, speechless);
            }
        }
        assertThat(speechless).isEmpty();
    }

    /** The names of streams and constants come from the program itself, and are told as they are. */
    private static boolean isOfTheCallersOwn(Executable called, int place, Object odd) {
        Set<String> names = Set.of("name", "file", "source", "sheet");
        return odd.equals(ENDLESS)
                && (called.getName().equals("valueOf") || names.contains(called.getParameters()[place].getName()));
    }

    private static void tryAll(Executable called, @Nullable Object receiver, Set<String> speechless) throws Exception {
        Object[] values = new Object[called.getParameterCount()];
        for (int i = 0; i < values.length; i++) {
            Optional<Object> sample = EveryResult.surface().sample(called.getGenericParameterTypes()[i]);
            if (sample.isEmpty()) {
                return;
            }
            values[i] = sample.get();
        }
        for (int k = 0; k < values.length; k++) {
            for (Object odd : ODD.getOrDefault(called.getParameterTypes()[k], List.of())) {
                if (isOfTheCallersOwn(called, k, odd)) {
                    continue;
                }
                Object[] tried = values.clone();
                tried[k] = odd;
                try {
                    invoke(called, receiver, tried);
                } catch (OutOfMemoryError e) {
                    speechless.add(shown(called, odd) + " " + brief(e));
                } catch (InvocationTargetException e) {
                    if (!isInWords(e.getCause())) {
                        speechless.add(shown(called, odd) + " " + brief(e.getCause()));
                    }
                }
            }
        }
    }

    private static void invoke(Executable called, @Nullable Object receiver, Object[] values) throws Exception {
        Object given = called instanceof Method method
                ? method.invoke(receiver, values)
                : ((Constructor<?>) called).newInstance(values);
        if (given != null && PublicSurface.isOfLibrary(given.getClass())) {
            String said = given.toString();
            assertThat(said).isNotNull();
        }
    }

    private static String shown(Executable called, Object odd) {
        return called.getDeclaringClass().getSimpleName() + "."
                + called.getName().replaceAll(".*[.$]", "")
                + Arrays.stream(called.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"))
                + " of " + brief(odd);
    }

    private static String brief(Object said) {
        String text = String.valueOf(said);
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
