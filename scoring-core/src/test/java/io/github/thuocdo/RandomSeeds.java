package io.github.thuocdo;

import java.util.Random;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Takes the seeds of all properties from chance where the profile {@code random-seeds} asks for it; a property that fails
 * says its seed. Without it every property has the seed that stands beside it, so that a build does the same each time.
 */
public final class RandomSeeds implements AroundPropertyHook {
    private static final boolean ASKED = Boolean.getBoolean("thuocdo.random-seeds");

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        if (ASKED) {
            context.attributes().setSeed(Long.toString(new Random().nextLong()));
        }
        return property.execute();
    }
}
