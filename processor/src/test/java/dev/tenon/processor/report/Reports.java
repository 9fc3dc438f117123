package dev.tenon.processor.report;

import dev.tenon.processor.JavacRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Reads the reports that compilations wrote. */
final class Reports {
    static final String DEFAULT_PATH = "META-INF/tenon/mapping.md";
    static final String IMPORTS = """
            package library;
            import dev.tenon.*;
            import dev.tenon.annotation.*;
            import jakarta.persistence.*;
            import java.time.*;
            import java.util.*;
            """;

    private Reports() {}

    static String of(JavacRun.Result result) {
        return of(result, DEFAULT_PATH);
    }

    static String of(JavacRun.Result result, String path) {
        try {
            return Files.readString(result.output().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report on classes of one file. */
    static String of(String classes) {
        return of(JavacRun.of()
                .source("library/Classes.java", IMPORTS + classes)
                .options("-Atenon.report")
                .compile());
    }
}
