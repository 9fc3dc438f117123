package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What happens in which round, alone and beside other processors. */
class RoundsTest {
    private static final String ORDER = """
            package a;
            import jakarta.persistence.*;
            @Entity public class Order { @Id long id; @ManyToOne Customer customer; }
            """;
    private static final String CUSTOMER = """
            package a;
            import jakarta.persistence.*;
            import java.util.List;
            @Entity public class Customer {
                @Id long id;
                @OneToMany(mappedBy = Order_.CUSTOMER) List<Order> orders;
            }
            """;
    private static final String MEMBERS_OF_BOTH =
            "package a; class Use { Object o = Customer_.orders; Object c = Order_.customer; }";

    @Test
    void saysNothingOfWhatASuperclassThatIsMissingWouldGive() {
        JavacRun.Result result = JavacRun.of("""
                        package shop;
                        import jakarta.persistence.*;
                        @Entity class Dog extends Missing<String> { int age; }
                        """).compile();

        assertThat(result.ours()).isEmpty();
        assertThat(result.errors()).hasSize(1);
    }

    @Test
    void entitiesMayMentionTheMetamodelInAnnotations() {
        JavacRun.Result result = strict(ORDER, CUSTOMER, MEMBERS_OF_BOTH).compile();

        assertThat(result.messages()).isEmpty();
        assertThat(result.generated()).containsKeys("a/Order_.java", "a/Customer_.java");
    }

    @Test
    void readsAnnotationsAgainOnceTheMetamodelIsThere() {
        List<String> mappedBy = new ArrayList<>();

        JavacRun.of(ORDER, CUSTOMER)
                .processors(analysing(declarations -> mappedBy.add(declarations
                        .entity("a.Customer")
                        .orElseThrow()
                        .type()
                        .fields()
                        .get(1)
                        .annotation("jakarta.persistence.OneToMany")
                        .orElseThrow()
                        .text("mappedBy", "unresolved"))))
                .compile();

        assertThat(mappedBy).containsExactly("customer");
    }

    @Test
    void takesEntitiesThatAnotherProcessorGenerates() {
        JavacRun.Result result = strict("package a; class Use { Object o = New_.id; }")
                .processor(new Generating(Map.of(1, "New")))
                .compile();

        assertThat(result.messages()).isEmpty();
        assertThat(result.generated()).containsKey("a/New_.java");
    }

    @Test
    void takesEntitiesOfEveryRoundThatIsForced() {
        List<Integer> analysed = new ArrayList<>();

        JavacRun.Result result = JavacRun.of(ORDER, "package a; @jakarta.persistence.Entity class Customer { }")
                .processors(
                        new Generating(Map.of(1, "First", 2, "Second", 3, "Third")),
                        analysing(declarations ->
                                analysed.add(declarations.entities().size())))
                .compile();

        assertThat(result.errors()).isEmpty();
        assertThat(result.generated()).containsKeys("a/First_.java", "a/Second_.java", "a/Third_.java");
        assertThat(analysed.get(analysed.size() - 1)).isEqualTo(5);
    }

    @Test
    void takesAnEntityThatComesAfterTheAnalysis() {
        List<Integer> analysed = new ArrayList<>();

        JavacRun.Result result = JavacRun.of("package a; @jakarta.persistence.Entity class Early { }")
                .processors(
                        new Generating(Map.of(2, "Late")),
                        analysing(declarations ->
                                analysed.add(declarations.entities().size())))
                .compile();

        assertThat(result.errors()).isEmpty();
        assertThat(result.generated()).containsKeys("a/Early_.java", "a/Late_.java");
        assertThat(analysed).containsExactly(1, 2);
    }

    @Test
    void waitsForATypeThatAnotherProcessorGenerates() {
        JavacRun.Result result = strict("""
                        package a;
                        import jakarta.persistence.*;
                        @Entity public class Owner { @Id long id; @ManyToOne New reference; }
                        """, "package a; class Use { Object o = Owner_.reference().id; }")
                .processors(new Generating(Map.of(1, "New")), JavacRun.metamodelProcessor())
                .compile();

        assertThat(result.messages()).isEmpty();
        assertThat(result.generated().get("a/Owner_.java")).contains("ToOne<Owner, New, Long> reference");
    }

    @Test
    void nobodyWaitsForOurOwnClasses() {
        JavacRun.Result result = strict("""
                        package a;
                        import jakarta.persistence.*;
                        @Entity public class E { @Id long id; @Transient E_.Path path; public E_.Path getPath() { return path; } }
                        """).compile();

        assertThat(result.messages()).isEmpty();
    }

    @Test
    void leavesNoAnnotationUnclaimed() {
        JavacRun.Result result = strict(
                        "@org.jspecify.annotations.NullMarked package a;",
                        "package a; import jakarta.persistence.*; @Entity class E { @Id long id; @dev.tenon.annotation.ViewOnly @ManyToOne E e; }")
                .compile();

        assertThat(result.messages()).isEmpty();
    }

    @Test
    void aTypeThatIsMissingIsTheOnlyError() {
        JavacRun.Result result = JavacRun.of(
                        "package a; @jakarta.persistence.Entity public class Broken { @jakarta.persistence.Id long id;\n Strng name; }",
                        ORDER,
                        CUSTOMER,
                        "package a; class Use { Object o = Broken_.name; @Deprecated static final String S = Broken_.NAME; }",
                        "package b; import static a.Broken_.NAME; import a.Broken_; class Use { }")
                .compile();

        assertThat(result.errors()).hasSize(1);
        assertThat(result.errors().get(0).text()).contains("Strng");
        assertThat(result.generated().get("a/Broken_.java")).contains("ObjectAttribute<Broken, Object> name");
    }

    @Test
    void writesTheMetamodelOfErroneousEntities() {
        JavacRun.Result result = JavacRun.of(
                        "package a; @jakarta.persistence.Entity interface Wrong { long getId(); }",
                        "package a; @jakarta.persistence.Entity enum Also { A; int x; }",
                        "package a; class Use { Object o = Wrong_.class; Object p = Also_.x; }")
                .compile();

        assertThat(result.errors()).allMatch(message -> message.text().startsWith("[TN"));
        assertThat(result.generated()).containsKeys("a/Wrong_.java", "a/Also_.java");
    }

    @Test
    void aMetamodelOfAnotherNameLeavesTheAnnotationsToOthers() {
        Generating other = new Generating(Map.of());

        JavacRun.Result result = JavacRun.of(ORDER, CUSTOMER.replace("Order_.", "OrderMeta."))
                .options("-Atenon.metamodelSuffix=Meta")
                .processor(other)
                .compile();

        assertThat(result.errors()).isEmpty();
        assertThat(result.generated()).containsKeys("a/OrderMeta.java", "a/CustomerMeta.java");
        assertThat(other.sawEntities).isTrue();
    }

    @Test
    void aClassThatHasTheNameOfAMetamodelIsReported() {
        JavacRun.Result result = JavacRun.of(
                        ORDER, CUSTOMER, "package a; class Order_ { static final String CUSTOMER = \"x\"; }")
                .compile();

        assertThat(result.message("TN904").file()).isEqualTo("Order.java");
    }

    @Test
    void compilesOneFileWithTheOthersAsClassFiles() {
        JavacRun.Result all = JavacRun.of(ORDER, CUSTOMER).metamodelOnly().compile();

        JavacRun.Result one = JavacRun.of(ORDER).metamodelOnly().into(all).compile();

        assertThat(one.errors()).isEmpty();
        assertThat(one.generated().get("a/Order_.java"))
                .isEqualTo(all.generated().get("a/Order_.java"));
    }

    @Test
    void theOrderOfTheFilesChangesNothing() {
        JavacRun.Result one = JavacRun.of(ORDER, CUSTOMER).compile();
        JavacRun.Result other = JavacRun.of(CUSTOMER, ORDER).compile();

        assertThat(one.generated()).isNotEmpty().isEqualTo(other.generated());
        assertThat(one.messages()).isEqualTo(other.messages());
    }

    private static JavacRun strict(String... sources) {
        return JavacRun.of(sources).metamodelOnly().options("-Xlint:all", "-Werror", "-Xdoclint:all,-missing");
    }

    private static Processor analysing(
            java.util.function.Consumer<dev.tenon.processor.model.declaration.Declarations> seen) {
        return new MappingProcessor(environment -> new ProcessingPipeline(
                environment, ProcessingPipeline.stages().withResolver((declarations, options, diagnostics) -> {
                    seen.accept(declarations);
                    return new dev.tenon.processor.model.mapping.MappingModel(List.of(), Map.of());
                })));
    }

    /** Generates an entity of the given name in the round of the given number. */
    private static final class Generating extends AbstractProcessor {
        private final Map<Integer, String> names;
        private int round;
        private boolean sawEntities;

        Generating(Map<Integer, String> names) {
            this.names = names;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            round++;
            sawEntities |= annotations.stream()
                    .anyMatch(annotation -> annotation.getSimpleName().contentEquals("Entity"));
            String name = names.get(round);
            if (name != null) {
                generate(name);
            }
            return false;
        }

        private void generate(String name) {
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile("a." + name).openWriter()) {
                writer.write("package a; @jakarta.persistence.Entity public class " + name
                        + " { @jakarta.persistence.Id long id; }");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
