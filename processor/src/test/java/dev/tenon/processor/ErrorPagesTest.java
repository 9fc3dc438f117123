package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page is the test: every code has a page under {@code docs/errors}, whose first block fails with the message that
 * the page shows, and whose last block compiles without it.
 *
 * <p>{@code -Dtenon.pages=write} rewrites the messages; the result is reviewed as a diff.
 */
final class ErrorPagesTest {
    private static final Path PAGES = Path.of("../docs/errors");

    /**
     * Pages whose blocks are not compiled: the processor's own failures and options (TN901 to TN904), what needs another
     * framework on the class path (TN053, which has a fixture), two packages (TN069 and TN077, likewise) or two modules (TN404), and join
     * conditions (TN103, TN170 to TN176), which relationships do not read yet.
     */
    private static final Set<Code> NOT_PROVOKED = EnumSet.of(
            Code.TN053, Code.TN069, Code.TN077, Code.TN103, Code.TN404, Code.TN901, Code.TN902, Code.TN903, Code.TN904);

    static Stream<Code> provoked() {
        return Stream.of(Code.values()).filter(code -> !NOT_PROVOKED.contains(code));
    }

    @ParameterizedTest
    @MethodSource("provoked")
    void showsTheMessageOfTheFailingBlock(Code code) throws IOException {
        ErrorPage page = ErrorPage.read(PAGES.resolve(code + ".md"));
        JavacRun.Result result = page.compile(page.failing());

        JavacRun.Message message = result.message(code.name());
        String printed = page.print(message, page.failing());

        if ("write".equals(System.getProperty("tenon.pages"))) {
            Files.writeString(PAGES.resolve(code + ".md"), page.withMessage(printed));
        } else {
            assertThat(page.message()).isEqualTo(printed);
        }
        assertThat(ErrorPage.others(result, code)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("provoked")
    void compilesTheBlockThatWorks(Code code) throws IOException {
        ErrorPage page = ErrorPage.read(PAGES.resolve(code + ".md"));

        JavacRun.Result result = page.compile(page.working());

        assertThat(result.errors()).isEmpty();
        assertThat(result.ours()).noneMatch(message -> message.text().startsWith("[" + code + "]"));
    }

    @Test
    void everyCodeHasAPageAndEveryPageACode() throws IOException {
        List<String> pages;
        try (Stream<Path> files = Files.list(PAGES)) {
            pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("TN") && !name.matches("TN(5[1-9]|6\\d).*")) // thrown at run time
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .toList();
        }
        assertThat(pages)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Code.values()).map(Code::name).toList());
    }

    @ParameterizedTest
    @MethodSource("provoked")
    void isHeadedByItsCode(Code code) throws IOException {
        assertThat(Files.readString(PAGES.resolve(code + ".md"))).startsWith("# " + code + ": " + code.title() + "\n");
    }
}
