package io.github.thuocdo.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin whose first call comes under another context class loader than its host's, and jars in a jar; each a JVM of its own. */
class OtherHostsTest {
    @TempDir
    static Path folder;

    private static Path hosts;
    private static List<Path> application;

    @BeforeAll
    static void compile() throws Exception {
        List<Path> library = Programs.all(Programs.CORE, Programs.RULES, Programs.engine());
        hosts = Programs.compiled("hosts", folder.resolve("hosts"), List.of());
        application = Programs.all(Programs.compiled("guest", folder.resolve("guest"), library), library);
    }

    @ParameterizedTest
    @ValueSource(strings = {"own host none", "none own host"})
    void asAPluginInAnotherOrder(String order) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("-cp", hosts.toString(), "org.example.hosts.Plugin", Programs.path(application)));
        arguments.add(Programs.figures());
        arguments.addAll(List.of(order.split(" ")));
        assertRanked(Programs.run(folder, arguments.toArray(String[]::new)));
    }

    @Test
    void asJarsInAJar() throws Exception {
        Path fat = folder.resolve("application.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(fat))) {
            for (int i = 0; i < application.size(); i++) {
                out.putNextEntry(new ZipEntry("BOOT-INF/lib/" + i + ".jar"));
                writeJar(application.get(i), out);
                out.closeEntry();
            }
        }
        assertRanked(Programs.run(
                folder, "-cp", hosts.toString(), "org.example.hosts.NestedJars", fat.toString(), Programs.figures()));
    }

    /** A jar as it is, or a folder of classes as a jar. */
    private static void writeJar(Path place, OutputStream out) throws IOException {
        if (!Files.isDirectory(place)) {
            Files.copy(place, out);
            return;
        }
        ZipOutputStream jar = new ZipOutputStream(out);
        try (Stream<Path> files = Files.walk(place)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    jar.putNextEntry(
                            new ZipEntry(place.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, jar);
                    jar.closeEntry();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        jar.finish();
    }

    private static void assertRanked(List<String> said) {
        assertThat(said).hasSize(3);
        assertThat(said.get(0)).startsWith("26 communes, first Thị trấn Quán Lào with 0.9979, ");
        assertThat(said).as("every answer is the same").isEqualTo(Collections.nCopies(3, said.get(0)));
    }
}
