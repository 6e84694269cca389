package org.example.hosts;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;
import java.util.Collections;
import java.util.ArrayList;

/**
 * A server that has the library itself, and two web applications that bring it too: one takes its own copy first, one the
 * server's. Each is called with the context class loader of another.
 *
 * <p>On the class path: the library and the guest. Arguments: the class path of the applications, the file of figures.
 */
public final class WebApplications {
    private WebApplications() {}

    public static void main(String[] args) throws Exception {
        ClassLoader server = WebApplications.class.getClassLoader();
        try (var childFirst = new ChildFirst(Guest.urls(args[0]), server);
                var parentFirst = new URLClassLoader(Guest.urls(args[0]), server)) {
            Guest.ask(Guest.in(childFirst, args[1]), server);
            Guest.ask(Guest.in(parentFirst, args[1]), childFirst);
            Guest.ask(Guest.in(childFirst, args[1]), childFirst);
            Guest.ask(Guest.in(server, args[1]), null);
        }
    }

    /** What a servlet container does: what the application brings is preferred to what the server has. */
    private static final class ChildFirst extends URLClassLoader {
        ChildFirst(URL[] urls, ClassLoader parent) {
            super(urls, parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> own = findLoadedClass(name);
                if (own == null && !name.startsWith("java.")) {
                    try {
                        own = findClass(name);
                    } catch (ClassNotFoundException e) {
                        own = null;
                    }
                }
                return own == null ? super.loadClass(name, resolve) : own;
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            var all = new ArrayList<>(Collections.list(findResources(name)));
            all.addAll(Collections.list(getParent().getResources(name)));
            return Collections.enumeration(all);
        }
    }
}
