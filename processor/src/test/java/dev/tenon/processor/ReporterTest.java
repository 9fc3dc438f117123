package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.Address.Member.Kind;
import dev.tenon.processor.model.mapping.MappingModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a diagnostic is printed, at which level, and in which order. */
class ReporterTest {
    private static final String ENTITY = """
            package a;
            import jakarta.persistence.*;
            import java.util.List;
            @Entity
            @Table(name = "t")
            class E {
                @Id
                @Column(name = "pk",
                        length = 10)
                long id;
                @ManyToMany
                @JoinTable(
                    joinColumns = {
                        @JoinColumn(name = "x"),
                        @JoinColumn(name = "y")
                    },
                    inverseJoinColumns = @JoinColumn(name = "z"))
                List<E> others;
                @ManyToOne
                @JoinColumn(name = "one")
                @JoinColumn(name = "two")
                E repeated;
                @ManyToOne
                @JoinColumns({
                    @JoinColumn(name = "three"),
                    @JoinColumn(name = "four")})
                E contained;
                E(int a) { }
                E() { }
                @Column(name = "got") String getName() { return null; }
                enum Status { ON }
            }
            """;
    private static final Address E = Address.ofType("a.E");
    private static final Address RECORD = Address.ofType("a.R");

    @Test
    void pointsAtTheNameOfTheType() {
        assertThat(place(E)).isEqualTo("6:1");
    }

    @Test
    void pointsAtAnAnnotationOfTheType() {
        assertThat(place(E.annotation("jakarta.persistence.Table", 0))).isEqualTo("5:1");
    }

    @Test
    void pointsAtAValueOfAnAnnotationOfTheType() {
        assertThat(place(E.annotation("jakarta.persistence.Table", 0).value("name")))
                .isEqualTo("5:15");
    }

    @Test
    void pointsAtTheNameOfAField() {
        assertThat(place(E.member(Kind.FIELD, "id"))).isEqualTo("10:10");
    }

    @Test
    void pointsAtAValueOnALineOfItsOwn() {
        assertThat(place(E.member(Kind.FIELD, "id")
                        .annotation("jakarta.persistence.Column", 0)
                        .value("length")))
                .isEqualTo("9:22");
    }

    @Test
    void aValueThatIsNotWrittenIsAtItsAnnotation() {
        assertThat(place(E.member(Kind.FIELD, "id")
                        .annotation("jakarta.persistence.Column", 0)
                        .value("scale")))
                .isEqualTo("8:5");
    }

    @Test
    void anAnnotationThatIsNotWrittenIsAtItsAttribute() {
        assertThat(place(E.member(Kind.FIELD, "id").annotation("jakarta.persistence.Basic", 0)))
                .isEqualTo("10:10");
    }

    @Test
    void pointsIntoAnAnnotationInsideAnArray() {
        Address table = E.member(Kind.FIELD, "others").annotation("jakarta.persistence.JoinTable", 0);

        assertThat(place(table.value("joinColumns").value(1))).isEqualTo("15:13");
        assertThat(place(table.value("joinColumns").value(1).value("name"))).isEqualTo("15:32");
    }

    @Test
    void pointsIntoAnArrayWrittenWithoutBraces() {
        assertThat(place(E.member(Kind.FIELD, "others")
                        .annotation("jakarta.persistence.JoinTable", 0)
                        .value("inverseJoinColumns")
                        .value(0)
                        .value("name")))
                .startsWith("17:");
    }

    @Test
    void pointsAtARepeatedAnnotation() {
        Address repeated = E.member(Kind.FIELD, "repeated");

        assertThat(place(repeated.annotation("jakarta.persistence.JoinColumn", 1)))
                .isEqualTo("21:5");
        assertThat(place(
                        repeated.annotation("jakarta.persistence.JoinColumn", 1).value("name")))
                .isEqualTo("21:24");
    }

    @Test
    void pointsAtARepeatedAnnotationInItsContainer() {
        assertThat(place(E.member(Kind.FIELD, "contained")
                        .annotation("jakarta.persistence.JoinColumn", 1)
                        .value("name")))
                .isEqualTo("26:28");
    }

    @Test
    void pointsAtAGetter() {
        assertThat(place(E.member(Kind.METHOD, "getName"))).isEqualTo("30:34");
        assertThat(place(E.member(Kind.METHOD, "getName")
                        .annotation("jakarta.persistence.Column", 0)
                        .value("name")))
                .isEqualTo("30:20");
    }

    @Test
    void pointsAtAConstructor() {
        assertThat(place(E.member(Kind.CONSTRUCTOR, "1"))).isEqualTo("29:5");
    }

    @Test
    void pointsAtANestedType() {
        assertThat(place(Address.ofType("a.E.Status"))).isEqualTo("31:5");
    }

    @Test
    void pointsAtARecordComponentAndItsAnnotation() {
        JavacRun run = JavacRun.of("""
                package a;
                import jakarta.persistence.*;
                @Embeddable
                record R(
                    int first,
                    @Column(name = "s")
                    int second) { }
                """);

        List<JavacRun.Message> messages = run.processors(reporting(
                        warning(RECORD.member(Kind.FIELD, "second")),
                        warning(RECORD.member(Kind.FIELD, "second")
                                .annotation("jakarta.persistence.Column", 0)
                                .value("name"))))
                .compile()
                .ours();

        assertThat(messages).extracting(JavacRun.Message::line).containsExactly(6L, 7L);
    }

    @Test
    void printsInTheOrderOfTheSource() {
        JavacRun.Result result = JavacRun.of(ENTITY, "package a; @jakarta.persistence.Entity class D { int x; }")
                .processors(reporting(
                        warning(E.member(Kind.METHOD, "getName")),
                        warning(E.member(Kind.FIELD, "id")),
                        warning(E.member(Kind.FIELD, "id")
                                .annotation("jakarta.persistence.Column", 0)
                                .value("length")),
                        warning(E),
                        warning(Address.ofType("a.D").member(Kind.FIELD, "x"))))
                .compile();

        assertThat(result.ours())
                .extracting(message -> message.file() + ":" + message.line())
                .containsExactly("D.java:1", "E.java:6", "E.java:9", "E.java:10", "E.java:30");
    }

    @Test
    void rendersTheWholeMessage() {
        JavacRun.Message message = print(Diagnostic.of(Code.TN201, E, "two relationships write one column")
                        .found("a")
                        .found("  b")
                        .help("do this:")
                        .code("@It")
                        .build())
                .ours()
                .get(0);

        assertThat(message.text().lines().map(String::strip))
                .containsExactly(
                        "[TN201] two relationships write one column",
                        "found:  a",
                        "b",
                        "help:   do this:",
                        "@It",
                        "docs:   docs/errors/TN201.md");
    }

    @Test
    void levelsFollowTheOptions() {
        Diagnostic warning = warning(E);

        assertThat(kind(warning)).isEqualTo(javax.tools.Diagnostic.Kind.WARNING);
        assertThat(kind(warning, "-Atenon.warnings=note")).isEqualTo(javax.tools.Diagnostic.Kind.NOTE);
        assertThat(kind(warning, "-Atenon.warnings=note", "-Atenon.TN201=error"))
                .isEqualTo(javax.tools.Diagnostic.Kind.ERROR);
        assertThat(run(warning).options("-Atenon.TN201=off").compile().ours()).isEmpty();
    }

    @Test
    void aSuppressedCodeIsSilentUnlessItIsAnError() {
        Diagnostic warning = Diagnostic.of(Code.TN201, E, "x")
                .suppressed(List.of("unused", "TN201"))
                .build();
        Diagnostic error =
                Diagnostic.of(Code.TN006, E, "x").suppressed(List.of("TN006")).build();

        assertThat(print(warning).ours()).isEmpty();
        assertThat(print(error).ours()).hasSize(1);
    }

    @Test
    void optionsThatAreNotUnderstoodAreErrors() {
        for (String option : List.of(
                "-Atenon.warnings=loud",
                "-Atenon.TN201=silent",
                "-Atenon.TN006=note",
                "-Atenon.wranings=note",
                "-Atenon.naming=camel",
                "-Atenon.metamodelSuffix=-")) {
            assertThat(JavacRun.of(ENTITY)
                            .options(option)
                            .processors(reporting())
                            .compile()
                            .ours())
                    .as(option)
                    .extracting(JavacRun.Message::kind)
                    .containsExactly(javax.tools.Diagnostic.Kind.ERROR);
        }
    }

    @Test
    void anUnexpectedExceptionNamesTheWorkAndTheReport() {
        JavacRun.Message message = JavacRun.of(ENTITY)
                .processors(processor((declarations, options, diagnostics) -> {
                    throw new IllegalStateException("boom");
                }))
                .compile()
                .message("TN901");

        assertThat(message.file()).isEqualTo("E.java");
        assertThat(message.text()).contains("boom", "please report", "at dev.tenon.processor");
    }

    private static String place(Address address) {
        JavacRun.Message message = print(warning(address)).message("TN201");
        assertThat(message.file()).isEqualTo("E.java");
        return message.line() + ":" + message.column();
    }

    private static javax.tools.Diagnostic.Kind kind(Diagnostic diagnostic, String... options) {
        return run(diagnostic).options(options).compile().ours().get(0).kind();
    }

    private static Diagnostic warning(Address address) {
        return Diagnostic.of(Code.TN201, address, "two relationships write one column")
                .build();
    }

    private static JavacRun.Result print(Diagnostic diagnostic) {
        return run(diagnostic).compile();
    }

    private static JavacRun run(Diagnostic diagnostic) {
        return JavacRun.of(ENTITY).processors(reporting(diagnostic));
    }

    /** A processor whose analysis finds just that. */
    private static MappingProcessor reporting(Diagnostic... found) {
        return processor((declarations, options, diagnostics) -> {
            List.of(found).forEach(diagnostics::report);
            return new MappingModel(List.of(), Map.of());
        });
    }

    private static MappingProcessor processor(Stages.ResolveStage resolver) {
        Stages stages = new Stages(
                ProcessingPipeline.stages().metamodels(),
                resolver,
                (declarations, model, options, diagnostics) -> {},
                (model, fresh, context, sink) -> "none");
        return new MappingProcessor(environment -> new ProcessingPipeline(environment, stages));
    }
}
