package io.github.thuocdo.harness.place;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that is replaced only by a complete one: at once wherever the system allows that, else (a file that is mounted alone, or
 * whose folder takes no other) by a copy of what is complete.
 */
public final class WholeFile {
    private static final int BUFFER = 1 << 16;

    private final Path target;

    /** The file, which need not be there yet; its folder is. */
    public WholeFile(Path target) {
        this.target = target;
    }

    /**
     * Writes it, or leaves it as it was.
     *
     * @throws IOException if neither it nor a file in its folder can be written
     */
    public void write(Content content) throws IOException {
        // Short, as the name of the target may be as long as a name can be.
        String name = ".thuocdo-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp";
        Path beside = target.resolveSibling(name);
        OutputStream out;
        try {
            out = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            if (!Files.isRegularFile(target)) {
                throw e;
            }
            writeThrough(content);
            return;
        }
        // Also when the process is interrupted.
        beside.toFile().deleteOnExit();
        try {
            fill(out, content);
            keepPermissions(beside);
            moveOrCopy(beside);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Writes through a file elsewhere, where none can be made beside it. */
    private void writeThrough(Content content) throws IOException {
        Path elsewhere = Files.createTempFile("thuocdo", ".tmp");
        elsewhere.toFile().deleteOnExit();
        try {
            fill(Files.newOutputStream(elsewhere), content);
            copy(elsewhere);
        } finally {
            Files.deleteIfExists(elsewhere);
        }
    }

    private static void fill(OutputStream file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(file, BUFFER)) {
            content.writeTo(out);
        }
    }

    private void keepPermissions(Path complete) throws IOException {
        if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(complete, Files.getPosixFilePermissions(target));
        }
    }

    private void moveOrCopy(Path complete) throws IOException {
        try {
            Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (Files.isRegularFile(target)) {
                copy(complete);
            } else {
                Files.move(complete, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void copy(Path complete) throws IOException {
        try (OutputStream out =
                Files.newOutputStream(target, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            Files.copy(complete, out);
        }
    }
}
