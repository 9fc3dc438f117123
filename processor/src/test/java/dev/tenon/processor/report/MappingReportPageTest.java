package dev.tenon.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/guide/mapping-report.md} shows what is really written.
 *
 * <p>{@code -Dtenon.goldens=write} rewrites the page; the result is reviewed as a diff.
 */
class MappingReportPageTest {
    private static final Path PAGE = Path.of("../docs/guide/mapping-report.md");
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final Pattern REPORT = Pattern.compile("(?s)(````markdown\\n)(.*?)(````\\n)");

    @Test
    void showsTheReportOfItsMapping() throws IOException {
        String page = Files.readString(PAGE);
        Matcher java = JAVA.matcher(page);
        assertThat(java.find()).isTrue();

        JavacRun.Result result = JavacRun.of()
                .source("library/Member.java", Reports.IMPORTS + java.group(1))
                .options("-Atenon.report")
                .compile();

        assertThat(result.errors()).isEmpty();
        String report = Reports.of(result);
        String expected = REPORT.matcher(page)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + report + found.group(3)));
        if ("write".equals(System.getProperty("tenon.goldens"))) {
            Files.writeString(PAGE, expected);
        } else {
            assertThat(page).isEqualTo(expected);
        }
    }
}
