package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture of the page on the README's first screen; with -Dpicture.write=FILE, takes it anew. */
class PagePictureTest {
    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 640;
    private static final int LARGEST = 140_000;

    @TempDir
    static Path folder;

    @Test
    void theReadmeShowsThePage() throws IOException {
        String target = System.getProperty("picture.write");
        Path kept = Path.of("..", "page.png");
        if (target != null) {
            Files.write(Path.of(target), picture());
            kept = Path.of(target);
        }
        byte[] bytes = Files.readAllBytes(kept);
        assertThat(bytes.length).isLessThan(LARGEST);
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(picture.getWidth()).isEqualTo(WIDTH);
        assertThat(picture.getHeight()).isEqualTo(HEIGHT);
        assertThat(Path.of("..", "..", "README.md")).content().contains("](examples/page.png)");
    }

    private static byte[] picture() throws IOException {
        try (Browser browser = Browser.start(folder)) {
            browser.look(WIDTH, HEIGHT, "light");
            browser.open(Rankings.yenDinh(), Locale.ENGLISH, "#");
            // A picture shows no bar to scroll by.
            browser.run("document.documentElement.style.scrollbarWidth = 'none'");
            browser.frame();
            return browser.picture();
        }
    }
}
