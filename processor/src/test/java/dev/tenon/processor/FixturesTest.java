package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles {@code src/test/fixtures/<feature>/<case>/input/*.java} and compares what the processor says with the markers
 * in the sources: {@code // expect: TN031 some text} on the line of the message.
 *
 * <p>Errors and warnings must be exactly the marked ones; a case without markers is a near miss and must compile in
 * silence. Notes count only in cases that expect one.
 */
final class FixturesTest {
    private static final Path FIXTURES = Path.of("src/test/fixtures");
    private static final Pattern MARKER = Pattern.compile("// expect: (TN\\d{3})([^/]*)");

    private record Expected(String file, long line, String code, String text) {
        boolean isMetBy(JavacRun.Message message) {
            return message.file().equals(file)
                    && message.line() == line
                    && message.text().startsWith("[" + code + "]")
                    && message.text().contains(text);
        }
    }

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.walk(FIXTURES)) {
            return folders
                    .filter(folder -> folder.endsWith("input"))
                    .map(input -> FIXTURES.relativize(input.getParent()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatIsMarked(Path fixture) throws IOException {
        JavacRun run = JavacRun.of();
        List<Expected> expected = new ArrayList<>();
        for (Path file : sources(FIXTURES.resolve(fixture).resolve("input"))) {
            String text = Files.readString(file);
            run.source(file.getFileName().toString(), text);
            expected.addAll(markers(file.getFileName().toString(), text));
        }

        JavacRun.Result result = run.compile();

        List<JavacRun.Message> said = result.messages().stream()
                .filter(message -> message.kind() != Diagnostic.Kind.NOTE || expectsNotes(expected, result))
                .filter(message -> message.text().startsWith("[TN"))
                .toList();
        assertThat(expected).as("marked, but not said; said was %s", said).allMatch(marker -> said.stream()
                .anyMatch(marker::isMetBy));
        assertThat(said).as("said, but not marked").allMatch(message -> expected.stream()
                .anyMatch(marker -> marker.isMetBy(message)));
        if (expected.isEmpty()) {
            assertThat(result.errors()).isEmpty();
        }
    }

    private static boolean expectsNotes(List<Expected> expected, JavacRun.Result result) {
        return result.ours().stream()
                .filter(message -> message.kind() == Diagnostic.Kind.NOTE)
                .anyMatch(note -> expected.stream().anyMatch(marker -> marker.isMetBy(note)));
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Expected> markers(String file, String text) {
        List<Expected> expected = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher marker = MARKER.matcher(lines.get(i));
            while (marker.find()) {
                expected.add(new Expected(
                        file, i + 1L, marker.group(1), marker.group(2).strip()));
            }
        }
        return expected;
    }
}
