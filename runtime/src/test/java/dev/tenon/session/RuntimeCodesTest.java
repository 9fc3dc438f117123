package dev.tenon.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code of what is thrown at run time has its page, and the page the code's message. */
class RuntimeCodesTest {
    private static final Path PAGES = Path.of("../docs/errors");
    private static final Path SOURCES = Path.of("src/main/java/dev/tenon");
    private static final Pattern CODE = Pattern.compile("\"(TN(?:5[1-9]|6\\d)\\d)\"");

    @Test
    void everyCodeHasAPageAndEveryPageACode() throws IOException {
        SortedSet<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> CODE.matcher(read(file)).results().forEach(match -> codes.add(match.group(1))));
        }
        SortedSet<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.list(PAGES)) {
            files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .filter(name -> name.matches("TN(5[1-9]|6\\d)\\d"))
                    .forEach(pages::add);
        }

        assertThat(pages).isEqualTo(codes);
        assertThat(pages).allSatisfy(code -> assertThat(read(PAGES.resolve(code + ".md")))
                .startsWith("# " + code + ": ")
                .contains("```text\n[" + code + "] ")
                .contains("## What works")
                .contains("## Why"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
