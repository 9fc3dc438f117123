package dev.tenon.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/generated-code.md} shows what is really generated.
 *
 * <p>{@code -Dtenon.goldens=write} rewrites the page; the result is reviewed as a diff.
 */
class GeneratedCodePageTest {
    private static final Path PAGE = Path.of("../docs/generated-code.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)### `(\\w+)\\.java`\n\n```java\n(.*?)```");

    /** The mapping for later compilations is of no interest to a reader. */
    private static final Pattern NOTATION = Pattern.compile("(?s)@CompiledMapping\\(.*?\n\\)\n");

    @Test
    void showsTheGeneratedClasses() throws IOException {
        String page = Files.readString(PAGE);
        Map<String, String> blocks = blocks(page);
        JavacRun run = JavacRun.of().options("-Xlint:all", "-Werror");
        blocks.forEach((name, code) -> {
            if (!name.contains("_")) {
                run.source("library/" + name + ".java", code);
            }
        });
        JavacRun.Result result = run.compile();
        assertThat(result.errors()).isEmpty();
        String expected = page;
        for (Map.Entry<String, String> block : blocks.entrySet()) {
            if (block.getKey().contains("_")) {
                expected = expected.replace(block.getValue(), generated(result, block.getKey()));
            }
        }
        if ("write".equals(System.getProperty("tenon.goldens"))) {
            Files.writeString(PAGE, expected);
        } else {
            assertThat(page).isEqualTo(expected);
        }
    }

    private static String generated(JavacRun.Result result, String name) {
        String code = result.generated().get("library/" + name + ".java");
        assertThat(code).as(name).isNotNull();
        return NOTATION.matcher(code).replaceAll("@CompiledMapping(/* … */)\n");
    }

    private static Map<String, String> blocks(String page) {
        Map<String, String> blocks = new LinkedHashMap<>();
        Matcher matcher = BLOCK.matcher(page);
        while (matcher.find()) {
            blocks.put(matcher.group(1), matcher.group(2));
        }
        return blocks;
    }
}
