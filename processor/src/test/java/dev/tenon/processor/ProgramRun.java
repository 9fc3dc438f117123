package dev.tenon.processor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a compiled program in a JVM of its own; it gets the URL of an empty SQLite database. */
final class ProgramRun {
    private ProgramRun() {}

    /** What {@code main} of the class prints, with these compilations and everything else on the class path. */
    static List<String> onClassPath(String mainClass, JavacRun.Result... compilations) {
        String path = Stream.concat(
                        Arrays.stream(compilations)
                                .map(compilation -> compilation.output().toString()),
                        Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
        return run(List.of("-cp", path, mainClass));
    }

    private static List<String> run(List<String> arguments) {
        try {
            Path folder = TemporaryFiles.folder("program");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=error"));
            command.addAll(arguments);
            command.add("jdbc:sqlite:" + folder.resolve("test.db"));
            File warnings = folder.resolve("errors").toFile();
            Process process =
                    new ProcessBuilder(command).redirectError(warnings).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(printed + Files.readString(warnings.toPath()));
            }
            return printed.lines().toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
