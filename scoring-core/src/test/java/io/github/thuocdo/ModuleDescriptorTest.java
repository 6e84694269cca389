package io.github.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the library shows to programs on the module path. */
class ModuleDescriptorTest {
    @Test
    void theModuleExportsThePublicRoomsAndNoOtherToEverybody() throws IOException {
        ModuleDescriptor module = read();
        assertThat(module.name()).isEqualTo("io.github.thuocdo");
        assertThat(module.exports().stream()
                        .filter(exports -> !exports.isQualified())
                        .map(ModuleDescriptor.Exports::source))
                .containsExactlyInAnyOrderElementsOf(Room.HOUSE.values().stream()
                        .map(Room::packageName)
                        .filter(name -> !name.contains(".internal."))
                        .toList());
    }

    @Test
    void whoRequiresItNeedsToKnowNoOtherModule() throws IOException {
        assertThat(read().requires().stream()
                        .filter(requires -> requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE)
                                && !requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC)))
                .isEmpty();
    }

    private static ModuleDescriptor read() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
            return ModuleDescriptor.read(in);
        }
    }
}
