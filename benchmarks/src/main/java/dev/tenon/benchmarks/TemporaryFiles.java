package dev.tenon.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders of what is measured in this JVM; they are deleted when it ends. */
public final class TemporaryFiles {
    private static final Path ROOT = root();

    private TemporaryFiles() {}

    /** An empty folder. */
    public static Path folder(String name) {
        try {
            return Files.createTempDirectory(ROOT, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            Path root = Files.createTempDirectory("tenon-benchmarks");
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
