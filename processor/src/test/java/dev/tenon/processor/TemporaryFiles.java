package dev.tenon.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders of what the tests of this JVM compile and run; they are deleted when it ends. */
final class TemporaryFiles {
    private static final Path ROOT = root();

    private TemporaryFiles() {}

    /** An empty folder. */
    static Path folder(String name) {
        try {
            return Files.createTempDirectory(ROOT, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            Path root = Files.createTempDirectory("tenon-processor");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root), "delete-temporary-files"));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) {
        try (var files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException inUse) {
            // left to the system
        }
    }
}
