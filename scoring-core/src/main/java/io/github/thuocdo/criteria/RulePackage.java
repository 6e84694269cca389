package io.github.thuocdo.criteria;

import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.NotNull;
import java.util.Objects;

/**
 * The place of the compiled rules of one package: rules are turned into classes when their module is built, and the build
 * lists them under the module's name.
 *
 * <pre>{@code
 * RulePackage.below(OwnSet.class, "com.example/own-rules", "consistency")
 * }</pre>
 *
 * @param home a class of the module that holds the rules; they are loaded by its class loader, whatever thread asks
 * @param module the module's {@code groupId/artifactId}
 * @param name the full name of the package, which is the folder that the rules lie in
 */
public record RulePackage(Class<?> home, String module, String name) {
    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if {@code module} is no {@code groupId/artifactId}, or {@code name} is empty
     */
    public RulePackage {
        Objects.requireNonNull(home, "home");
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("A package of rules has a name, not (" + name + ")");
        }
        int slash = Objects.requireNonNull(module, "module").indexOf('/');
        if (slash < 1 || slash != module.lastIndexOf('/') || slash == module.length() - 1) {
            throw new IllegalArgumentException(
                    "A module of rules is named groupId/artifactId, not (" + Excerpt.of(module) + ")");
        }
    }

    /** The package {@code last} below the package of {@code home}. */
    public static RulePackage below(Class<?> home, String module, String last) {
        NotNull.require("home", home, "last", last);
        return new RulePackage(home, module, home.getPackageName() + "." + last);
    }
}
