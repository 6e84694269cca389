package org.example.hosts;

import java.net.URLClassLoader;

/**
 * A server that has the library and its engine for all, and an application below it that brings the rules.
 *
 * <p>Arguments: the server's class path, the application's, the file of figures.
 */
public final class RulesInChild {
    private RulesInChild() {}

    public static void main(String[] args) throws Exception {
        try (var server = Guest.alone(args[0]);
                var application = new URLClassLoader(Guest.urls(args[1]), server)) {
            var guest = Guest.in(application, args[2]);
            Guest.ask(guest, RulesInChild.class.getClassLoader());
            Guest.ask(guest, server);
            Guest.ask(guest, application);
        }
    }
}
