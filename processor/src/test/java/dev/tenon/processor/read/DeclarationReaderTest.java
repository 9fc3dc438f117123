package dev.tenon.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.AnnotationValue;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.Modifiers;
import dev.tenon.processor.model.declaration.Nullness;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationReaderTest {

    @Test
    void replacesTheTypeVariablesOfAGenericMappedSuperclass() {
        Declarations read = Reading.of("""
                package a;
                import jakarta.persistence.*;
                @MappedSuperclass abstract class Root<K> { @Id K id; java.util.List<K> others; K getId() { return id; } }
                """, """
                package a;
                import jakarta.persistence.*;
                @MappedSuperclass abstract class Base<A, B> extends Root<B> { A payload; }
                """, """
                package a;
                import jakarta.persistence.*;
                @Entity class Leaf extends Base<String, Long> { int count; }
                """);

        List<TypeDeclaration> types = read.entity("a.Leaf").orElseThrow().fromRoot();

        assertThat(types).extracting(type -> type.name().simple()).containsExactly("Root", "Base", "Leaf");
        assertThat(types)
                .flatExtracting(TypeDeclaration::fields)
                .extracting(field -> field.type().display() + " " + field.name())
                .containsExactly("Long id", "List<Long> others", "String payload", "int count");
        assertThat(types.get(0).properties().get(0).type().display()).isEqualTo("Long");
        assertThat(read.mappedSuperclasses()).hasSize(2);
    }

    @Test
    void readsASuperclassFromItsClassFile() {
        JavacRun.Result library = JavacRun.of("""
                        package lib;
                        import jakarta.persistence.*;
                        @MappedSuperclass public abstract class Base<K> { @Id @Column(name = "pk") protected K id; }
                        """).processors().compile();

        Declarations read = Reading.of(JavacRun.of("""
                        package a;
                        import jakarta.persistence.*;
                        @Entity class Leaf extends lib.Base<java.util.UUID> { }
                        """).after(library));

        TypeDeclaration base =
                read.entity("a.Leaf").orElseThrow().superclasses().get(0);
        assertThat(base.fromSource()).isFalse();
        assertThat(base.fields().get(0).type().display()).isEqualTo("UUID");
        assertThat(base.fields()
                        .get(0)
                        .annotation("jakarta.persistence.Column")
                        .orElseThrow()
                        .text("name", ""))
                .isEqualTo("pk");
    }

    @Test
    void evaluatesConstantsInAnnotations() {
        AnnotationUse column =
                field("""
                        import jakarta.persistence.*;
                        @Entity class E {
                            static final String PREFIX = "c_";
                            @Column(name = PREFIX + "name", length = 2 * 50, nullable = false) String name;
                        }
                        """, "name").annotation("jakarta.persistence.Column").orElseThrow();

        assertThat(column.text("name", "")).isEqualTo("c_name");
        assertThat(column.integer("length", 255)).isEqualTo(100);
        assertThat(column.flag("nullable", true)).isFalse();
        assertThat(column.has("unique")).isFalse();
    }

    @Test
    void keepsEnumConstantsAndClassLiterals() {
        Member.Field field = field("""
                import jakarta.persistence.*;
                @Entity class E {
                    @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE}, targetEntity = E.class)
                    java.util.List<E> children;
                }
                """, "children");

        AnnotationUse annotation =
                field.annotation("jakarta.persistence.OneToMany").orElseThrow();
        assertThat(annotation.constants("cascade")).containsExactly("PERSIST", "MERGE");
        assertThat(annotation.classLiteral("targetEntity").orElseThrow().display())
                .isEqualTo("E");
    }

    @Test
    void readsWhatCannotBeResolvedAsUnresolved() {
        Member.Field field = field("""
                import jakarta.persistence.*;
                @Entity class E {
                    @Column(name = Missing.NAME) @Convert(converter = Absent.class) Gone gone;
                }
                """, "gone");

        assertThat(field.type()).isEqualTo(new JavaType.Unresolved("Gone"));
        AnnotationUse column = field.annotation("jakarta.persistence.Column").orElseThrow();
        assertThat(column.members().get("name")).isInstanceOf(AnnotationValue.Unresolved.class);
        assertThat(column.text("name", "default")).isEqualTo("default");
    }

    @Test
    void aTextThatLooksLikeAnErrorIsAText() {
        Member.Field field = field(
                "import jakarta.persistence.*; @Entity class E { @Column(name = \"<error>\") String name; }", "name");

        assertThat(field.annotation("jakarta.persistence.Column").orElseThrow().text("name", ""))
                .isEqualTo("<error>");
    }

    @Test
    void unfoldsContainersAndCountsRepeatedAnnotationsAlike() {
        Declarations read = Reading.of("""
                import jakarta.persistence.*;
                @Entity class E {
                    @ManyToOne @JoinColumn(name = "a") @JoinColumn(name = "b") E oneByOne;
                    @ManyToOne @JoinColumns({@JoinColumn(name = "c"), @JoinColumn(name = "d")}) E inContainer;
                    @ManyToOne
                    @JoinColumns(value = {@JoinColumn(name = "e"), @JoinColumn(name = "f")},
                        foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) E withMore;
                }
                """);

        for (Member.Field field : read.entities().get(0).type().fields()) {
            List<AnnotationUse> columns = field.annotations().stream()
                    .filter(use -> use.type().equals("jakarta.persistence.JoinColumn"))
                    .toList();
            assertThat(columns).hasSize(2);
            assertThat(columns.get(1).address())
                    .isEqualTo(field.address().annotation("jakarta.persistence.JoinColumn", 1));
            assertThat(field.isAnnotated("jakarta.persistence.JoinColumns"))
                    .isEqualTo(field.name().equals("withMore"));
        }
    }

    @Test
    void addressesNestedAnnotationsThroughTheirOuterOne() {
        Member.Field field = field("""
                import jakarta.persistence.*;
                @Entity class E {
                    @ManyToMany @JoinTable(joinColumns = {@JoinColumn(name = "x"), @JoinColumn(name = "y")})
                    java.util.List<E> others;
                }
                """, "others");

        AnnotationUse second = field.annotation("jakarta.persistence.JoinTable")
                .orElseThrow()
                .annotations("joinColumns")
                .get(1);

        assertThat(second.addressOf("name"))
                .isEqualTo(Address.ofType("E")
                        .member(Address.Member.Kind.FIELD, "others")
                        .annotation("jakarta.persistence.JoinTable", 0)
                        .value("joinColumns")
                        .value(1)
                        .value("name"));
    }

    @Test
    void readsPropertiesWithTheirSetters() {
        List<Member.Property> properties =
                Reading.of("""
                        import jakarta.persistence.*;
                        import java.util.Optional;
                        @Entity class E {
                            @Id public Long getId() { return 1L; }
                            protected void setId(Long id) {}
                            boolean isActive() { return true; }
                            String getURL() { return ""; }
                            Optional<String> getNickname() { return null; }
                            void setNickname(String nickname) {}
                            E setActive(boolean active) { return this; }
                            String get() { return ""; }
                            boolean issue() { return true; }
                            String getSecret$module() { return ""; }
                            static String getShared() { return ""; }
                            String getWith(int argument) { return ""; }
                        }
                        """).entities().get(0).type().properties();

        assertThat(properties).extracting(Member.Property::name).containsExactly("id", "active", "URL", "nickname");
        assertThat(properties)
                .extracting(Member.Property::setter)
                .containsExactly("setId", "setActive", null, "setNickname");
        assertThat(properties.get(0).setterVisibility()).isEqualTo(Modifiers.Visibility.PROTECTED);
        assertThat(properties.get(3).type().display()).isEqualTo("Optional<String>");
    }

    @Test
    void readsEachAnnotationOfARecordComponentOnce() {
        TypeDeclaration record = Reading.of("""
                        import jakarta.persistence.*;
                        @Embeddable record Money(@Column(name = "amount_value") long amount, String currency) {}
                        """).embeddables().get("Money").type();

        assertThat(record.kind()).isEqualTo(TypeDeclaration.Kind.RECORD);
        assertThat(record.fields()).extracting(Member.Field::name).containsExactly("amount", "currency");
        assertThat(record.fields().get(0).annotations()).hasSize(1);
        assertThat(record.properties()).extracting(Member.Property::getter).containsExactly("amount", "currency");
        assertThat(record.constructors().get(0).parameters())
                .extracting(parameter -> parameter.name())
                .containsExactly("amount", "currency");
    }

    @Test
    void knowsNullnessFromAnnotationsOfAllMakersAndFromScopes() {
        Declarations read = Reading.of("""
                import jakarta.persistence.*;
                import org.jspecify.annotations.*;
                @Entity @NullMarked class E {
                    int primitive;
                    String marked;
                    @Nullable String maybe;
                    byte @Nullable [] bytes;
                    @interface NotNull {}
                    @NullUnmarked static class Inner { }
                }
                """, """
                import jakarta.persistence.*;
                @Entity class F {
                    @interface NotNull {}
                    @interface CheckForNull {}
                    String unsaid;
                    @NotNull String never;
                    @CheckForNull String maybe;
                }
                """);

        assertThat(read.entities().get(0).type().fields())
                .extracting(Member.Field::nullness)
                .containsExactly(Nullness.NON_NULL, Nullness.NON_NULL, Nullness.NULLABLE, Nullness.NULLABLE);
        assertThat(read.entities().get(1).type().fields())
                .extracting(Member.Field::nullness)
                .containsExactly(Nullness.UNSPECIFIED, Nullness.NON_NULL, Nullness.NULLABLE);
    }

    @Test
    void followsMentionsToEmbeddablesIdClassesConvertersAndEnums() {
        Declarations read = Reading.of(
                """
                package a;
                import jakarta.persistence.*;
                @Entity @IdClass(Key.class) class E {
                    @Id long x; @Id Part y;
                    @Embedded Outer outer;
                    @Convert(converter = ColourConverter.class) Colour colour;
                    java.util.List<Plain> plain;
                    java.time.DayOfWeek day;
                }
                """,
                "package a; class Key { long x; Part y; }",
                "package a; enum Part { ONE, TWO }",
                "package a; @jakarta.persistence.Embeddable class Outer { Inner inner; }",
                "package a; @jakarta.persistence.Embeddable record Inner(Size size) {}",
                "package a; enum Size { S, L }",
                "package a; class Colour { Unused unused; }",
                "package a; class Unused { }",
                "package a; class Plain { }",
                """
                package a;
                class ColourConverter extends Base<Colour> { }
                """,
                """
                package a;
                abstract class Base<T> implements jakarta.persistence.AttributeConverter<T, String> {
                    public String convertToDatabaseColumn(T value) { return null; }
                    public T convertToEntityAttribute(String value) { return null; }
                }
                """);

        assertThat(read.embeddables().keySet()).containsExactly("a.Inner", "a.Outer");
        assertThat(read.classes().keySet())
                .contains(
                        "a.Key", "a.Part", "a.Size", "a.Colour", "a.Plain", "a.ColourConverter", "java.time.DayOfWeek")
                .doesNotContain("a.Unused");
        assertThat(read.classes().get("a.Part").type().constants()).containsExactly("ONE", "TWO");
        assertThat(read.classes().get("java.time.DayOfWeek").type().constants()).hasSize(7);
        assertThat(read.classes()
                        .get("a.ColourConverter")
                        .superclasses()
                        .get(0)
                        .methods()
                        .get(0)
                        .parameters()
                        .get(0)
                        .display())
                .isEqualTo("Colour");
    }

    @Test
    void collectsSuppressionsOfEnclosingTypes() {
        TypeDeclaration inner = Reading.of("""
                        @SuppressWarnings({"TN201", "unused"})
                        class Outer {
                            @SuppressWarnings("TN301") @jakarta.persistence.Entity static class Inner { }
                        }
                        """).entities().get(0).type();

        assertThat(inner.suppressed()).containsExactly("TN301", "TN201", "unused");
        assertThat(inner.nesting()).isEqualTo(TypeDeclaration.Nesting.STATIC_NESTED);
        assertThat(inner.name().flat()).isEqualTo("Outer_Inner");
    }

    @Test
    void knowsInitialisersButNotThoseOfKotlinStubs() {
        List<Member.Field> fields = Reading.of("package kotlin; public @interface Metadata {}", """
                        package a;
                        @jakarta.persistence.Entity @kotlin.Metadata class E {
                            private final long id = 0L;
                            private final java.util.List<String> tags = null;
                            private int bare;
                            E(long id) { }
                        }
                        """)
                .entities()
                .get(0)
                .type()
                .fields();

        assertThat(fields).extracting(Member.Field::initialised).containsExactly(false, true, false);
    }

    @Test
    void distinguishesTheImplicitConstructor() {
        Declarations read = Reading.of(
                "@jakarta.persistence.Entity class A { }",
                "@jakarta.persistence.Entity class B { private B(int x, String name) { } }");

        assertThat(read.entities().get(0).type().constructors().get(0).address())
                .isEqualTo(Address.ofType("A"));
        assertThat(read.entities().get(1).type().constructors().get(0).address().member())
                .isEqualTo(new Address.Member(Address.Member.Kind.CONSTRUCTOR, "0"));
        assertThat(read.entities().get(1).type().constructors().get(0).visibility())
                .isEqualTo(Modifiers.Visibility.PRIVATE);
    }

    private static Member.Field field(String source, String name) {
        return Reading.of(source).entities().get(0).type().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
