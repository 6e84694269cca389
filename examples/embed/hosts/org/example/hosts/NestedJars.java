package org.example.hosts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipInputStream;

/**
 * A fat jar as Spring Boot packs it: the library's jars lie as they are in {@code BOOT-INF/lib}, and a class loader reads classes and
 * resources out of jars in a jar, under addresses that no file has. The first call comes from the common pool.
 *
 * <p>Arguments: the fat jar, the file of figures.
 */
public final class NestedJars {
    private static final String LIB = "BOOT-INF/lib/";

    private NestedJars() {}

    public static void main(String[] args) throws Exception {
        var application = new Loader(Path.of(args[0]));
        var guest = Guest.in(application, args[1]);
        Guest.say(CompletableFuture.supplyAsync(guest).get());
        Guest.ask(guest, application);
        Guest.ask(guest, null);
    }

    /** A file in a jar in the fat jar. */
    private record Entry(URL jar, URL address, byte[] content) {}

    private static final class Loader extends ClassLoader {
        private final Map<String, List<Entry>> entries = new HashMap<>();

        Loader(Path fat) throws IOException {
            super(ClassLoader.getPlatformClassLoader());
            try (var jars = new ZipInputStream(Files.newInputStream(fat))) {
                for (var jar = jars.getNextEntry(); jar != null; jar = jars.getNextEntry()) {
                    if (jar.getName().startsWith(LIB) && !jar.isDirectory()) {
                        read("nested:" + fat.toAbsolutePath() + "/!" + jar.getName(), jars.readAllBytes());
                    }
                }
            }
        }

        private void read(String address, byte[] jar) throws IOException {
            var own = url(address, jar);
            try (var files = new ZipInputStream(new ByteArrayInputStream(jar))) {
                for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                    if (!file.isDirectory()) {
                        byte[] content = files.readAllBytes();
                        var at = url(address + "!/" + file.getName(), content);
                        entries.computeIfAbsent(file.getName(), name -> new ArrayList<>())
                                .add(new Entry(own, at, content));
                    }
                }
            }
        }

        // Its successor came with JDK 20.
        @SuppressWarnings("deprecation")
        private static URL url(String address, byte[] content) throws MalformedURLException {
            return new URL(null, address, new Content(content));
        }

        private List<Entry> all(String name) {
            return entries.getOrDefault(name, List.of());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var found = all(name.replace('.', '/') + ".class");
            if (found.isEmpty()) {
                throw new ClassNotFoundException(name);
            }
            var entry = found.get(0);
            var source = new CodeSource(entry.jar(), (Certificate[]) null);
            byte[] content = entry.content();
            return defineClass(name, content, 0, content.length, new ProtectionDomain(source, null, this, null));
        }

        @Override
        protected URL findResource(String name) {
            return all(name).stream().map(Entry::address).findFirst().orElse(null);
        }

        @Override
        protected Enumeration<URL> findResources(String name) {
            return Collections.enumeration(
                    all(name).stream().map(Entry::address).toList());
        }
    }

    /** Opens an address by the bytes that stand there. */
    private static final class Content extends URLStreamHandler {
        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL address) {
            return new URLConnection(address) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
