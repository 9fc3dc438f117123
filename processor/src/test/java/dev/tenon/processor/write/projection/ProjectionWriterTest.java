package dev.tenon.processor.write.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The classes that read projections, in one compilation and across several. */
class ProjectionWriterTest {
    private static final String ADDRESS = """
            package shop;
            import jakarta.persistence.*;
            @Entity public class Address { @Id long id; String city; @ManyToOne Country country; }
            """;
    private static final String COUNTRY = """
            package shop;
            import jakarta.persistence.*;
            @Entity public class Country { @Id String code; java.math.BigDecimal area; }
            """;
    private static final String CUSTOMER = """
            package shop;
            import jakarta.persistence.*;
            @Entity public class Customer { @Id long id; String name; @ManyToOne Address home; }
            """;
    private static final String VIEW = """
            package views;
            @dev.tenon.annotation.Projection(shop.Customer.class)
            record CustomerView(long id, String name, String homeCountryCode) {}
            """;

    @Test
    void readsPrimitivesWithoutBoxing() {
        JavacRun.Result result = JavacRun.of(ADDRESS, COUNTRY, CUSTOMER, VIEW)
                .options("-Xlint:all", "-Werror")
                .compile();

        assertThat(result.errors()).isEmpty();
        assertThat(result.generated().get("views/CustomerView_Projection.java"))
                .contains(
                        "\"home.country.code\"",
                        "requireLong(row, at, \"id\")",
                        "row.getString(at + 1)",
                        "row.getString(at + 2)");
    }

    @Test
    void takesEntitiesOfAnotherCompilationWithWhatTheyReferTo() throws IOException {
        JavacRun.Result domain = JavacRun.of(ADDRESS, COUNTRY, CUSTOMER).compile();
        JavacRun.Result views = JavacRun.of(VIEW).after(domain).compile();

        assertThat(views.errors()).isEmpty();
        assertThat(views.generated().get("views/CustomerView_Projection.java")).contains("\"home.country.code\"");
        assertThat(views.generated().get("views/EntityIndex.java"))
                .contains("return List.of();", "case \"views.CustomerView\" -> new CustomerView_Projection();");
        assertThat(Files.readString(views.output().resolve("META-INF/services/dev.tenon.spi.EntityIndex")))
                .isEqualTo("views.EntityIndex\n");
    }

    @Test
    void checksPathsThroughEntitiesOfAnotherCompilation() {
        JavacRun.Result domain = JavacRun.of(ADDRESS, COUNTRY, CUSTOMER).compile();
        JavacRun.Result views = JavacRun.of(VIEW.replace("homeCountryCode", "homeCountryCod"))
                .after(domain)
                .compile();

        assertThat(views.message("TN501").text())
                .contains("home.country leads to Country; Country has code, area", "did you mean \"homeCountryCode\"?");
    }

    @Test
    void staysInTheIndexWhenItIsNotCompiledAgain() {
        JavacRun.Result whole = JavacRun.of(ADDRESS, COUNTRY, CUSTOMER, VIEW).compile();
        JavacRun.Result again = JavacRun.of(CUSTOMER).into(whole).compile();

        assertThat(again.errors()).isEmpty();
        assertThat(again.generated().get("shop/EntityIndex.java"))
                .contains("case \"shop.Customer\"", "case \"shop.Address\"", "case \"views.CustomerView\"");
    }

    @Test
    void isWrittenAgainByItself() {
        JavacRun.Result whole = JavacRun.of(ADDRESS, COUNTRY, CUSTOMER, VIEW).compile();
        JavacRun.Result again = JavacRun.of(VIEW).into(whole).compile();

        assertThat(again.errors()).isEmpty();
        assertThat(again.generated()).containsKey("views/CustomerView_Projection.java");
        assertThat(again.generated().get("shop/EntityIndex.java")).contains("case \"shop.Customer\"");
    }

    @Test
    void leavesTheIndexWhenItsAnnotationGoes() {
        JavacRun.Result whole = JavacRun.of(ADDRESS, COUNTRY, CUSTOMER, VIEW).compile();
        JavacRun.Result without = JavacRun.of(VIEW.replace("@dev", "// @dev"), CUSTOMER)
                .into(whole)
                .compile();

        assertThat(without.generated().get("shop/EntityIndex.java")).doesNotContain("CustomerView");
    }
}
