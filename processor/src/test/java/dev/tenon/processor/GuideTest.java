package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles what the guide shows. */
class GuideTest {
    private static final Path GUIDE = Path.of("../docs/guide");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final String IMPORTS = """
            package shop;
            import static dev.tenon.query.Sql.*;
            import dev.tenon.*;
            import dev.tenon.annotation.*;
            import jakarta.persistence.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import java.util.stream.*;
            import javax.sql.DataSource;
            """;

    /** The classes of the mapping page are one application, which javac accepts without a warning of ours. */
    @Test
    void mapsWhatTheMappingPageShows() throws IOException {
        JavacRun.Result result =
                JavacRun.of().source("shop/Mapping.java", mapping()).compile();

        assertThat(result.errors()).isEmpty();
        assertThat(result.ours()).noneMatch(message -> message.kind() == javax.tools.Diagnostic.Kind.WARNING);
    }

    /** The stretches of these pages stand in methods that are given what they mention. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sessions.md", "transactions.md", "object-life.md"})
    void compilesThePagesOnSessions(String page) throws IOException {
        StringBuilder code = new StringBuilder(IMPORTS + "class Stretches {\n");
        List<String> blocks = blocks(page);
        for (int i = 0; i < blocks.size(); i++) {
            String given = blocks.get(i).contains("session ->") ? "" : ", Session session";
            code.append("void stretch%d(DataSource dataSource%s) {\n%s}\n".formatted(i, given, blocks.get(i)));
        }
        JavacRun.Result result = JavacRun.of()
                .source("shop/Mapping.java", mapping())
                .source("shop/Stretches.java", code + "}\n")
                .compile();

        assertThat(blocks).hasSizeGreaterThan(3);
        assertThat(result.errors()).isEmpty();
    }

    /** The classes that a page begins with, and its stretches, which are given a session. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = "loading.md")
    void compilesAPageWithItsOwnClasses(String page) throws IOException {
        List<String> blocks = blocks(page);
        StringBuilder code = new StringBuilder(
                IMPORTS + "import dev.tenon.metamodel.Fetchable;\nimport dev.tenon.query.Select;\nclass Stretches {\n");
        for (int i = 1; i < blocks.size(); i++) {
            code.append("void stretch%d(Session session) {\n%s}\n".formatted(i, blocks.get(i)));
        }
        JavacRun.Result result = JavacRun.of()
                .source("shop/Mapping.java", IMPORTS + blocks.get(0))
                .source("shop/Stretches.java", code + "}\n")
                .compile();

        assertThat(blocks).hasSizeGreaterThan(6);
        assertThat(result.errors()).isEmpty();
        assertThat(result.ours()).noneMatch(message -> message.kind() == javax.tools.Diagnostic.Kind.WARNING);
    }

    /** The page on events has classes of its own, and stretches like the page on sessions. */
    @Test
    void compilesTheEventsPage() throws IOException {
        StringBuilder classes = new StringBuilder(IMPORTS);
        StringBuilder code = new StringBuilder(IMPORTS + "class Stretches {\n");
        List<String> blocks = blocks("events.md");
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).startsWith("@")) {
                classes.append(blocks.get(i));
            } else {
                code.append("void stretch%d(DataSource dataSource) {\n%s}\n".formatted(i, blocks.get(i)));
            }
        }
        JavacRun.Result result = JavacRun.of()
                .source("shop/Mapping.java", mapping())
                .source("shop/Events.java", classes.toString())
                .source("shop/Stretches.java", code + "}\n")
                .compile();

        assertThat(blocks).hasSizeGreaterThan(4);
        assertThat(result.errors()).isEmpty();
        assertThat(result.ours()).noneMatch(message -> message.kind() == javax.tools.Diagnostic.Kind.WARNING);
    }

    static Stream<String> relationships() throws IOException {
        try (Stream<Path> pages = Files.list(GUIDE.resolve("relationships"))) {
            return pages.map(page -> page.getFileName().toString()).sorted().toList().stream();
        }
    }

    /** The classes of each page on relationships are one application. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("relationships")
    void mapsWhatAPageOnRelationshipsShows(String page) throws IOException {
        mapsWhatAPageShows("relationships/" + page);
    }

    /** So are those of these pages. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "cascades.md",
                "changed-identifiers.md",
                "deferred-attributes.md",
                "flush-order.md",
                "inheritance.md",
                "json.md",
                "secondary-tables.md",
                "write-only-collections.md"
            })
    void mapsWhatAPageShows(String page) throws IOException {
        JavacRun.Result result = JavacRun.of()
                .source("shop/Mapping.java", IMPORTS + String.join("\n", blocks(page)))
                .compile();

        assertThat(result.errors()).isEmpty();
        assertThat(result.ours()).noneMatch(message -> message.kind() == javax.tools.Diagnostic.Kind.WARNING);
    }

    /** The page on testing shows a test class. */
    @Test
    void compilesTheTestingPage() throws IOException {
        String given = """
                import static org.junit.jupiter.api.Assertions.*;
                import dev.tenon.test.StatementWatch;
                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.extension.RegisterExtension;
                abstract class Databases {
                    static DataSource empty() {
                        throw new UnsupportedOperationException();
                    }
                }
                """;
        JavacRun.Result result = JavacRun.of()
                .source("shop/Mapping.java", mapping())
                .source("shop/AuthorServiceTest.java", IMPORTS + given + String.join("\n", blocks("testing.md")))
                .compile();

        assertThat(result.errors()).isEmpty();
    }

    private static String mapping() throws IOException {
        return IMPORTS + String.join("\n", blocks("mapping.md"));
    }

    private static List<String> blocks(String page) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(GUIDE.resolve(page)));
        return block.results().map(found -> found.group(1)).toList();
    }
}
