package org.example.hosts;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;

/**
 * A host whose context class loader is never to be asked for anything: it fails whoever tries.
 *
 * <p>Arguments: the library's class path, the file of figures.
 */
public final class UnaskedContext {
    private UnaskedContext() {}

    public static void main(String[] args) throws Exception {
        try (var library = Guest.alone(args[0])) {
            Guest.ask(Guest.in(library, args[1]), new Unasked());
        }
    }

    private static final class Unasked extends ClassLoader {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) {
            throw new IllegalStateException("Asked for the class " + name);
        }

        @Override
        public URL getResource(String name) {
            throw new IllegalStateException("Asked for the file " + name);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            throw new IllegalStateException("Asked for the files " + name);
        }
    }
}
