package org.example.hosts;

/**
 * A host that loads a plugin with a library of its own: the context class loader is the host's, then the plugin's, then none.
 *
 * <p>Arguments: the plugin's class path, the file of figures.
 */
public final class Plugin {
    private Plugin() {}

    public static void main(String[] args) throws Exception {
        try (var plugin = Guest.alone(args[0])) {
            var guest = Guest.in(plugin, args[1]);
            Guest.ask(guest, Plugin.class.getClassLoader());
            Guest.ask(guest, plugin);
            Guest.ask(guest, null);
        }
    }
}
