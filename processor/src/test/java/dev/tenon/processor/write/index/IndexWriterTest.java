package dev.tenon.processor.write.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The index by which entities are found at run time, in whole and in incremental builds. */
class IndexWriterTest {
    private static final String SERVICE = "META-INF/services/dev.tenon.spi.EntityIndex";
    private static final String ONE =
            "package shop.a; @jakarta.persistence.Entity public class One { @jakarta.persistence.Id long id; }";
    private static final String TWO =
            "package shop.b; @jakarta.persistence.Entity public class Two { @jakarta.persistence.Id long id; }";

    @Test
    void standsInTheCommonPackageAndNamesEveryEntity() throws IOException {
        JavacRun.Result result = JavacRun.of(ONE, TWO).compile();

        assertThat(result.errors()).isEmpty();
        assertThat(result.generated().get("shop/EntityIndex.java"))
                .contains("case \"shop.a.One\" -> One_Loader.unit();", "case \"shop.b.Two\" -> Two_Loader.unit();");
        assertThat(service(result)).isEqualTo("shop.EntityIndex\n");
    }

    @Test
    void keepsTheEntitiesThatAreNotCompiledAgain() throws IOException {
        JavacRun.Result whole = JavacRun.of(ONE, TWO).compile();
        JavacRun.Result again = JavacRun.of(ONE).into(whole).compile();

        assertThat(again.errors()).isEmpty();
        assertThat(again.generated().get("shop/EntityIndex.java")).contains("shop.a.One", "shop.b.Two");
        assertThat(service(again)).isEqualTo("shop.EntityIndex\n");
    }

    @Test
    void dropsTheEntitiesThatAreGone() throws IOException {
        JavacRun.Result whole = JavacRun.of(ONE, TWO).compile();
        Files.delete(whole.output().resolve("shop/b/Two.class"));
        JavacRun.Result again = JavacRun.of(ONE).into(whole).compile();

        assertThat(again.generated().get("shop/EntityIndex.java"))
                .contains("shop.a.One")
                .doesNotContain("shop.b.Two");
    }

    @Test
    void ofTestsDoesNotHideTheIndexOfWhatTheyTest() throws IOException {
        JavacRun.Result tested = JavacRun.of(ONE).compile();
        JavacRun.Result tests =
                JavacRun.of(ONE.replace("One", "Probe")).after(tested).compile();

        assertThat(service(tested)).isEqualTo("shop.a.EntityIndex\n");
        assertThat(service(tests)).isEqualTo("shop.a.EntityIndex2\n");
    }

    @Test
    void hasToBeProvidedByANamedModule() {
        JavacRun.Result result = JavacRun.of("""
                module shop {
                    requires dev.tenon.runtime;
                }
                """, ONE).compile();

        assertThat(result.message("TN902").text())
                .contains(
                        "module shop does not provide its entities",
                        "provides dev.tenon.spi.EntityIndex with shop.a.EntityIndex;");
    }

    @Test
    void isAcceptedWhereTheModuleProvidesIt() {
        JavacRun.Result result = JavacRun.of("""
                module shop {
                    requires transitive dev.tenon.runtime;
                    exports shop.a;
                    provides dev.tenon.spi.EntityIndex with shop.a.EntityIndex;
                }
                """, ONE)
                .options("-Xlint:all,-missing-explicit-ctor", "-Werror")
                .compile();

        assertThat(result.errors()).isEmpty();
    }

    private static String service(JavacRun.Result result) throws IOException {
        Path file = result.output().resolve(SERVICE);
        return Files.readString(file);
    }
}
