package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the README true: its code is the samples', and its messages are what javac says about the broken one. */
class ReadmeTest {
    private static final Path README = Path.of("../README.md");
    private static final Path SAMPLES = Path.of("../samples");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(java|text)\\n(.*?)^```$");

    /** Every block is a stretch of a sample's source, indentation apart. */
    @Test
    void showsCodeOfTheSamples() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path file : sources(SAMPLES)) {
            sources.add(unindented(Files.readString(file)));
        }

        assertThat(blocks("java")).hasSizeGreaterThan(4).allSatisfy(block -> assertThat(sources)
                .anyMatch(source -> source.contains(unindented(block))));
    }

    @Test
    void showsWhatJavacSaysAboutTheBrokenSample() throws IOException {
        JavacRun run = JavacRun.of();
        for (Path file : sources(SAMPLES.resolve("broken"))) {
            run.source(file.getFileName().toString(), Files.readString(file));
        }
        JavacRun.Result result = run.compile();

        String printed = result.messages().stream()
                .map(message -> print(message, SAMPLES.resolve("broken/src/main/java/dev/tenon/samples/broken")))
                .collect(Collectors.joining());

        String shown = blocks("text").get(0);
        assertThat(shown).endsWith("…\n");
        assertThat(printed).startsWith(shown.substring(0, shown.length() - "…\n".length()));
    }

    private static String print(JavacRun.Message message, Path folder) {
        try {
            return message.print(message.file(), message.line(), Files.readString(folder.resolve(message.file())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(README));
        return block.results()
                .filter(found -> found.group(1).equals(language))
                .map(found -> found.group(2))
                .toList();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            file.toString().contains("src") && file.toString().endsWith(".java"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static String unindented(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
