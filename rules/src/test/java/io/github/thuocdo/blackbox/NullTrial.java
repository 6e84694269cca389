package io.github.thuocdo.blackbox;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One parameter of a public method or constructor that is given null, or a collection, a map or an array that holds null. */
final class NullTrial {
    /** The methods that take null, and that Java makes of an enum. */
    private static final Set<String> NOT_OURS = Set.of("equals", "valueOf");

    /** What a parameter of the type String is given beside the null: a number comes through where a word does not. */
    private static final List<String> TEXTS = List.of("a", "80");

    private static final String INSIDE = " with null inside";

    private final String shown;
    private boolean isSilent;
    private boolean isNamed;

    private NullTrial(String shown) {
        this.shown = shown;
    }

    /** A trial of every parameter of a type's public methods and constructors. */
    static List<NullTrial> of(Class<?> type) throws Exception {
        List<NullTrial> all = new ArrayList<>();
        for (Method method : PublicSurface.methods(type)) {
            boolean isStatic = Modifier.isStatic(method.getModifiers());
            List<Object> receivers =
                    isStatic ? List.of(type) : EveryResult.surface().of(type);
            if (!NOT_OURS.contains(method.getName()) && !receivers.isEmpty()) {
                all.addAll(of(method, isStatic ? null : receivers.get(0)));
            }
        }
        for (Constructor<?> made : type.getConstructors()) {
            all.addAll(of(made, null));
        }
        return all;
    }

    private static List<NullTrial> of(Executable called, @Nullable Object receiver) throws Exception {
        List<NullTrial> all = new ArrayList<>();
        Class<?>[] types = called.getParameterTypes();
        for (int k = 0; k < types.length; k++) {
            List<Object> given = new ArrayList<>();
            given.add(null);
            given.addAll(holdingNull(called.getGenericParameterTypes()[k], types[k]));
            for (Object each : types[k].isPrimitive() ? List.of() : given) {
                String name = called.getParameters()[k].getName();
                NullTrial trial = new NullTrial(shown(called) + " " + name + (each == null ? "" : INSIDE));
                boolean isTried = false;
                for (String text : TEXTS) {
                    Optional<Object[]> values = values(called, k, each, text);
                    if (values.isPresent()) {
                        isTried = true;
                        trial.run(called, receiver, values.get(), name);
                    }
                }
                if (isTried) {
                    all.add(trial);
                }
            }
        }
        return all;
    }

    private static Optional<Object[]> values(Executable called, int at, @Nullable Object given, String text)
            throws Exception {
        Type[] types = called.getGenericParameterTypes();
        Object[] values = new Object[types.length];
        for (int i = 0; i < values.length; i++) {
            Optional<Object> sample = types[i] == String.class
                    ? Optional.of(text)
                    : EveryResult.surface().sample(types[i]);
            if (i != at && sample.isEmpty()) {
                return Optional.empty();
            }
            values[i] = i == at ? given : sample.get();
        }
        return Optional.of(values);
    }

    /** What holds null and can be given for a parameter. */
    private static List<Object> holdingNull(Type generic, Class<?> type) throws Exception {
        List<Object> holding = Collections.singletonList(null);
        if (type.isArray() && !type.getComponentType().isPrimitive()) {
            return List.of(Array.newInstance(type.getComponentType(), 1));
        }
        if (type == List.class || type == Collection.class || type == Iterable.class) {
            return List.of(holding);
        }
        if (type == Set.class) {
            return List.of(new HashSet<>(holding));
        }
        if (type == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            EveryResult.surface()
                    .sample(generic)
                    .ifPresent(sample -> ((Map<?, ?>) sample).keySet().forEach(key -> map.put(key, null)));
            return map.isEmpty() ? List.of() : List.of(map);
        }
        return List.of();
    }

    private void run(Executable called, @Nullable Object receiver, Object[] values, String name) throws Exception {
        try {
            if (called instanceof Method method) {
                method.invoke(receiver, values);
            } else {
                ((Constructor<?>) called).newInstance(values);
            }
            isSilent = true;
        } catch (InvocationTargetException e) {
            isNamed |= names(e.getCause(), name);
        }
    }

    /** Whether a refusal of null names the parameter. */
    static boolean names(Throwable refused, String name) {
        return refused instanceof NullPointerException
                && String.valueOf(refused.getMessage()).contains(name);
    }

    private static String shown(Executable called) {
        return called.getDeclaringClass().getName().substring("io.github.thuocdo.".length())
                + "."
                + called.getName().replaceAll(".*[.$]", "")
                + Arrays.stream(called.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Whether null was taken. */
    boolean isSilent() {
        return isSilent;
    }

    /** Whether it was refused by the parameter's name. */
    boolean isNamed() {
        return isNamed;
    }

    /** Whether the null stood inside. */
    boolean isInside() {
        return shown.endsWith(INSIDE);
    }

    @Override
    public String toString() {
        return shown;
    }
}
