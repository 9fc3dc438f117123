package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/guide/jakarta.md} lists every annotation of the API, and says what the processor says. */
class JakartaGuideTest {
    private static final Path GUIDE = Path.of("../docs/guide/jakarta.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `@(\\w+)` \\| ([^|]+) \\|");
    private static final Pattern CODE = Pattern.compile("TN\\d{3}");

    /** What has to be written beside an annotation that needs more than a class. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("EnumeratedValue", "enum S { A; @EnumeratedValue final int n = 1; } S s;"),
            Map.entry("MapKeyJoinColumn", "@ElementCollection @MapKeyJoinColumn Map<E, String> texts;"),
            Map.entry("MapKeyJoinColumns", "@ElementCollection @MapKeyJoinColumns({}) Map<E, String> texts;"));

    private static final Map<String, String> MEMBERS = Map.of(
            "DiscriminatorValue", "\"e\"",
            "NamedEntityGraphs", "{}",
            "NamedNativeQueries", "{}",
            "NamedNativeQuery", "name = \"q\", query = \"\"",
            "NamedQueries", "{}",
            "NamedQuery", "name = \"q\", query = \"\"",
            "NamedStoredProcedureQueries", "{}",
            "NamedStoredProcedureQuery", "name = \"q\", procedureName = \"p\"",
            "SecondaryTable", "name = \"t\"");

    private static final Map<String, String> MORE_MEMBERS =
            Map.of("SecondaryTables", "{}", "SqlResultSetMapping", "name = \"m\"", "SqlResultSetMappings", "{}");

    @Test
    void listsEveryAnnotationOnce() throws IOException, URISyntaxException {
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(annotations());
    }

    @Test
    void saysOneOfAFewThings() throws IOException {
        assertThat(rows().values())
                .allMatch(said -> said.matches(
                        "supported|part of another|without meaning" + "|noted \\(TN023\\)|refused \\(TN022\\)"));
    }

    static Stream<String> unsupported() throws IOException {
        return rows().entrySet().stream()
                .filter(row -> code(row.getValue()).isPresent())
                .map(Map.Entry::getKey);
    }

    @ParameterizedTest(name = "@{0}")
    @MethodSource("unsupported")
    void isToldAsTheGuideSays(String annotation) throws IOException {
        String code = code(rows().get(annotation)).orElseThrow();
        String member = SAMPLES.get(annotation);
        String members = MEMBERS.getOrDefault(annotation, MORE_MEMBERS.getOrDefault(annotation, ""));
        String onClass = member == null ? "@" + annotation + "(" + members + ")" : "";

        JavacRun.Result result = JavacRun.of("package a; import jakarta.persistence.*; import java.util.*; @Entity "
                        + onClass + " public class E { @Id Long id; " + (member == null ? "" : member) + " }")
                .compile();

        List<String> codes = result.ours().stream()
                .map(message -> message.text().substring(1, 6))
                .toList();
        assertThat(codes).as("%s", result.messages()).containsExactly(code);
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(GUIDE));
        while (row.find()) {
            assertThat(rows.put(row.group(1), row.group(2).strip()))
                    .as(row.group(1))
                    .isNull();
        }
        return rows;
    }

    private static Optional<String> code(String said) {
        Matcher code = CODE.matcher(said);
        return code.find() ? Optional.of(code.group()) : Optional.empty();
    }

    private static List<String> annotations() throws IOException, URISyntaxException {
        Path api = Path.of(
                Entity.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile jar = new JarFile(api.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("jakarta/persistence/") && name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(JakartaGuideTest::isAnnotation)
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .filter(name -> !name.contains("$"))
                    .toList();
        }
    }

    private static boolean isAnnotation(String name) {
        try {
            return Class.forName(name, false, Entity.class.getClassLoader()).isAnnotation();
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }
}
