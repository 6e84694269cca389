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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every public type, found by reflection: null is refused by name, nothing prints null, exceptions travel. */
class PublicSurfaceTest {
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");

    /** Parts of maps and sets that may be null: an empty cell of a query, and groups of which a few are looked for. */
    private static final Set<String> MAY_HOLD_NULL = Set.of(
            "submission.FigureRow.of(Map) columns with null inside",
            "criteria.Terms.applyTo(Set, Optional) groups with null inside");

    /** The packages in which a null inside is refused by the name of the parameter too. */
    private static final Set<String> NAMED_INSIDE =
            Set.of("io.github.thuocdo.rules", "io.github.thuocdo.submission", "io.github.thuocdo.finding");

    /** Arithmetic refuses null without a name, since it asks nothing before it works; and so may what an embedder implements. */
    private static final Set<String> UNNAMED = Set.of(
            "io.github.thuocdo.number",
            "io.github.thuocdo.criteria.Requirements",
            "io.github.thuocdo.consistency.UnitReport",
            "io.github.thuocdo.report.Answer");

    private static boolean isToBeNamed(Class<?> type, NullTrial trial) {
        boolean isFree = UNNAMED.contains(type.getPackageName()) || UNNAMED.contains(type.getName());
        return !isFree && (NAMED_INSIDE.contains(type.getPackageName()) || !trial.isInside());
    }

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
        try {
            canonical.newInstance(values);
            return false;
        } catch (InvocationTargetException e) {
            return NullTrial.names(e.getCause(), name);
        }
    }

    @Test
    void noPublicMethodTakesNullSilently() throws Exception {
        Set<String> silent = new TreeSet<>();
        Set<String> nameless = new TreeSet<>();
        for (Class<?> type : PublicSurface.types()) {
            if (!isJson(type)) {
                for (NullTrial trial : NullTrial.of(type)) {
                    if (trial.isSilent()) {
                        silent.add(trial.toString());
                    } else if (!trial.isNamed() && isToBeNamed(type, trial)) {
                        nameless.add(trial.toString());
                    }
                }
            }
        }
        assertThat(silent).containsExactlyInAnyOrderElementsOf(MAY_HOLD_NULL);
        assertThat(nameless).as("null is refused without the parameter's name").isEmpty();
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
