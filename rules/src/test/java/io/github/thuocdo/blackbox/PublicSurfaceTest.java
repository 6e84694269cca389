package io.github.thuocdo.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.advice.Goal;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.insight.Decision;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every public type, found by reflection: null is refused by name, nothing prints null, exceptions travel. */
class PublicSurfaceTest {
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");

    /** The packages in which a refusal names the parameter. */
    private static final Set<String> NAMED = Set.of("io.github.thuocdo.rules", "io.github.thuocdo.submission");

    /** The methods that take null, and that Java makes of an enum. */
    private static final Set<String> NOT_OURS = Set.of("equals", "valueOf");

    /** Records of JSON have null where the JSON has it. */
    private static boolean isJson(Class<?> type) {
        return type.getPackageName().equals("io.github.thuocdo.report")
                && type.getName().contains("Data");
    }

    @Test
    void everyPublicTypeIsMetOrMadeHere() throws IOException {
        Set<String> unmet = new TreeSet<>();
        for (Class<?> type : PublicSurface.types()) {
            boolean isData = type.isRecord() && EveryResult.surface().of(type).isEmpty();
            if (isData) {
                unmet.add(type.getName());
            }
        }
        assertThat(unmet).as("records of which no instance is tried").isEmpty();
    }

    @Test
    void everyRecordRefusesNullByName() throws Exception {
        List<String> silent = new ArrayList<>();
        for (Class<?> type : PublicSurface.types()) {
            if (type.isRecord()
                    && !isJson(type)
                    && !EveryResult.surface().of(type).isEmpty()) {
                Object sample = EveryResult.surface().of(type).get(0);
                RecordComponent[] components = type.getRecordComponents();
                Class<?>[] types =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                Constructor<?> canonical = type.getDeclaredConstructor(types);
                for (int k = 0; k < components.length; k++) {
                    if (!types[k].isPrimitive()) {
                        Object[] values = new Object[components.length];
                        for (int i = 0; i < values.length; i++) {
                            values[i] =
                                    i == k ? null : components[i].getAccessor().invoke(sample);
                        }
                        if (!isRefusedByName(canonical, values, components[k].getName())) {
                            silent.add(type.getName() + "." + components[k].getName());
                        }
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    private static boolean isRefusedByName(Constructor<?> canonical, Object[] values, String name) throws Exception {
        return isRefused(
                canonical,
                null,
                values,
                refused -> refused instanceof NullPointerException
                        && String.valueOf(refused.getMessage()).contains(name));
    }

    @Test
    void noPublicMethodTakesNullSilently() throws Exception {
        Set<String> silent = new TreeSet<>();
        Set<String> nameless = new TreeSet<>();
        for (Class<?> type : PublicSurface.types()) {
            silent.addAll(silentParameters(type, (refused, name) -> true));
            if (NAMED.contains(type.getPackageName())) {
                nameless.addAll(silentParameters(type, (refused, name) -> name.equals(refused.getMessage())));
            }
        }
        assertThat(silent).isEmpty();
        assertThat(nameless).as("null is refused without the parameter's name").isEmpty();
    }

    /** The parameters of a type's public methods and constructors for which null is not refused as it should be. */
    private static Set<String> silentParameters(Class<?> type, BiPredicate<Throwable, String> isRefusal)
            throws Exception {
        Set<String> silent = new TreeSet<>();
        if (!isJson(type)) {
            for (Method method : PublicSurface.methods(type)) {
                boolean isStatic = Modifier.isStatic(method.getModifiers());
                List<Object> receivers =
                        isStatic ? List.of(type) : EveryResult.surface().of(type);
                if (!NOT_OURS.contains(method.getName()) && !receivers.isEmpty()) {
                    silentParameters(method, isStatic ? null : receivers.get(0), isRefusal)
                            .forEach(name -> silent.add(shown(method) + " " + name));
                }
            }
            for (Constructor<?> made : type.getConstructors()) {
                silentParameters(made, null, isRefusal).forEach(name -> silent.add(shown(made) + " " + name));
            }
        }
        return silent;
    }

    private static String shown(Executable called) {
        return called.getDeclaringClass().getName().substring("io.github.thuocdo.".length())
                + "."
                + called.getName().replaceAll(".*[.$]", "")
                + Arrays.stream(called.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<String> silentParameters(
            Executable called, @Nullable Object receiver, BiPredicate<Throwable, String> isRefusal) throws Exception {
        List<String> silent = new ArrayList<>();
        List<Optional<Object>> samples = new ArrayList<>();
        for (var type : called.getGenericParameterTypes()) {
            samples.add(EveryResult.surface().sample(type));
        }
        for (int k = 0; k < samples.size(); k++) {
            boolean isTried = !called.getParameterTypes()[k].isPrimitive();
            Object[] values = new Object[samples.size()];
            for (int i = 0; i < values.length; i++) {
                isTried &= i == k || samples.get(i).isPresent();
                values[i] = i == k ? null : samples.get(i).orElse(null);
            }
            String name = called.getParameters()[k].getName();
            if (isTried && !isRefused(called, receiver, values, refused -> isRefusal.test(refused, name))) {
                silent.add(name);
            }
        }
        return silent;
    }

    private static boolean isRefused(
            Executable called, @Nullable Object receiver, Object[] values, Predicate<Throwable> isRefusal)
            throws Exception {
        try {
            if (called instanceof Method method) {
                method.invoke(receiver, values);
            } else {
                ((Constructor<?>) called).newInstance(values);
            }
            return false;
        } catch (InvocationTargetException e) {
            return isRefusal.test(e.getCause());
        }
    }

    @Test
    void nothingPublicPrintsNull() throws Exception {
        Set<String> printed = new TreeSet<>();
        for (Object each : EveryResult.surface().instances()) {
            String said = each.toString();
            assertThat(said).as(each.getClass().getName()).isNotNull();
            if (NULL.matcher(said).find()) {
                printed.add(each.getClass().getName());
            }
        }
        assertThat(printed).isEmpty();
    }

    @Test
    void everyExceptionKeepsWhatItSaysInBothLanguagesWhenItIsSent() throws Exception {
        Scorer scorer = Scorer.of(YenDinh.criteria());
        ScoredPeriod period = new ScoredPeriod(scorer, YenDinh.units().communes(), Submissions.of());
        List<RuntimeException> thrown = List.of(
                thrown(() -> Decision.of(period, List.of("no-such-criterion.threshold=1"))),
                thrown(() -> Adviser.of(period).plans("15469", Goal.of("band:Z"))),
                thrown(() -> Submissions.read(Path.of("absent.csv"))),
                CriteriaException.of("set", List.of(new BilingualText("lỗi", "a fault"))));
        assertThat(thrown).extracting(Object::getClass).doesNotHaveDuplicates();
        Set<Class<?>> tried = thrown.stream().map(Object::getClass).collect(Collectors.toSet());
        for (Class<?> type : PublicSurface.types()) {
            if (Throwable.class.isAssignableFrom(type)) {
                assertThat(tried).contains(type);
            }
        }
        for (RuntimeException each : thrown) {
            RuntimeException received = sent(each);
            assertThat(received).hasMessage(each.getMessage());
            for (Locale locale : List.of(new Locale("vi"), Locale.ENGLISH)) {
                Method message = each.getClass().getMethod("message", Locale.class);
                assertThat(message.invoke(received, locale)).isEqualTo(message.invoke(each, locale));
            }
        }
        assertThat(((UnreadableException) sent(thrown.get(2))).file()).isEqualTo("absent.csv");
    }

    private static RuntimeException thrown(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("nothing was refused");
    }

    private static RuntimeException sent(RuntimeException thrown) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (RuntimeException) in.readObject();
        }
    }
}
