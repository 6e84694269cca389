package io.github.thuocdo.internal.text;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Records as a programmer reads them in a log, without what is absent. */
public final class Shown {
    private Shown() {}

    /** As the record itself would say it, but for the components that are null or empty: {@code Profile[level=COMMUNE]}. */
    public static String withoutAbsent(Record said) {
        StringJoiner shown = new StringJoiner(", ", said.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : said.getClass().getRecordComponents()) {
            Object value = valueOf(component, said);
            Object present = value instanceof Optional<?> may ? may.orElse(null) : value;
            if (present != null && !present.equals(OptionalInt.empty())) {
                shown.add(component.getName() + "=" + present);
            }
        }
        return shown.toString();
    }

    private static @Nullable Object valueOf(RecordComponent component, Record said) {
        try {
            return component.getAccessor().invoke(said);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The component " + component.getName() + " cannot be read", e);
        }
    }
}
