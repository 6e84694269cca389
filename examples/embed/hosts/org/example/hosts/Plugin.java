package org.example.hosts;

import java.util.List;

/**
 * A host that loads a plugin with a library of its own, and asks it under several context class loaders in turn: {@code host} is
 * the host's, {@code own} the plugin's, {@code none} is none.
 *
 * <p>Arguments: the plugin's class path, the file of figures, and the context class loaders in their order; without these, the host's,
 * the plugin's and none.
 */
public final class Plugin {
    private Plugin() {}

    public static void main(String[] args) throws Exception {
        try (var plugin = Guest.alone(args[0])) {
            var guest = Guest.in(plugin, args[1]);
            var order = args.length == 2
                    ? List.of("host", "own", "none")
                    : List.of(args).subList(2, args.length);
            for (String context : order) {
                Guest.ask(
                        guest,
                        context.equals("host") ? Plugin.class.getClassLoader() : context.equals("own") ? plugin : null);
            }
        }
    }
}
