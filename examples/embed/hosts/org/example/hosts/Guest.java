package org.example.hosts;

import java.io.File;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the hosts have in common: class loaders that have the library, and the guest's program in them. */
final class Guest {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Guest() {}

    /** A loader of this class path that sees nothing else but the JDK. */
    static URLClassLoader alone(String classPath) {
        return new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader());
    }

    static URL[] urls(String classPath) {
        var urls = new ArrayList<URL>();
        for (String path : classPath.split(File.pathSeparator)) {
            try {
                urls.add(Path.of(path).toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(path, e);
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** The guest's program as {@code loader} has it; nothing of the library is loaded yet. */
    @SuppressWarnings("unchecked")
    static Supplier<String> in(ClassLoader loader, String figures) {
        try {
            var program = (Function<String, String>) loader.loadClass("org.example.guest.RankCommunes")
                    .getDeclaredConstructor()
                    .newInstance();
            return () -> program.apply(figures);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks with {@code context} as the thread's context class loader, and prints the answer. */
    static void ask(Supplier<String> guest, ClassLoader context) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            say(guest.get());
            if (thread.getContextClassLoader() != context) {
                throw new IllegalStateException("The thread came back with another context class loader");
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    static void say(String answer) {
        OUT.println(answer);
    }
}
