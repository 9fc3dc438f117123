package dev.tenon.processor.write.metamodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the metamodel class of a mapped class looks like, and that it compiles without a warning. */
class MetamodelWriterTest {

    @TestFactory
    Stream<DynamicTest> theExampleIsWrittenAsByHand() throws IOException {
        Path example = Path.of("../runtime/src/test/java/dev/tenon/example");
        JavacRun run = strict();
        for (String entity :
                new String[] {"Address", "Customer", "Order", "OrderLine", "OrderLineId", "OrderStatus", "Tag"}) {
            run.source("dev/tenon/example/" + entity + ".java", Files.readString(example.resolve(entity + ".java")));
        }
        JavacRun.Result result = run.compile();
        assertThat(result.errors()).isEmpty();
        return Stream.of("Address_", "Customer_", "Order_", "OrderLine_", "Tag_")
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(result.generated()
                                .get("dev/tenon/example/" + name + ".java")
                                .replace("import javax.annotation.processing.Generated;\n", "")
                                .replace("@Generated(\"dev.tenon.processor.MappingProcessor\")\n", ""))
                        .isEqualTo(Files.readString(example.resolve(name + ".java")))));
    }

    @Test
    void repeatsInheritedAttributesWithTheirGenericsResolved() {
        assertThat(metamodel("Leaf", """
                        import jakarta.persistence.*;
                        @MappedSuperclass abstract class Base<K, V> { @Id K key; java.util.List<V> unused; @ManyToOne Base2 other; V value; }
                        @Entity class Base2 { @Id long id; }
                        @Entity class Leaf extends Base<java.util.UUID, String> { int own; }
                        """))
                .contains(
                        "ComparableAttribute<Leaf, UUID> key",
                        "StringAttribute<Leaf> value",
                        "NumberAttribute<Leaf, Integer> own");
    }

    @Test
    void aGenericSuperclassHasConstantsOnly() {
        assertThat(metamodel(
                        "Base", "@jakarta.persistence.MappedSuperclass abstract class Base<K> { K key; String name; }"))
                .contains("String KEY = \"key\"", "String NAME = \"name\"")
                .doesNotContain("Attribute<", "Path");
    }

    @Test
    void hasTheTypesOfCollectionsMapsAndEmbeddedValues() {
        assertThat(metamodel("E", """
                        import java.util.*;
                        @Entity class E {
                            @EmbeddedId Key key;
                            Money price;
                            boolean active;
                            byte[] bytes;
                            @ElementCollection Set<String> tags;
                            @ElementCollection Map<String, Money> prices;
                            @OneToMany @MapKey Map<Key, E> byKey;
                            @OneToMany(targetEntity = E.class) List<? extends Object> wild;
                            @ManyToMany SortedSet<E> sorted;
                            @ManyToOne dev.tenon.Ref<E> parent;
                            @Convert(converter = YesNo.class) Boolean converted;
                        }
                        @Embeddable record Key(long a, int b) {}
                        @Embeddable record Money(java.math.BigDecimal amount) {}
                        @Converter class YesNo implements AttributeConverter<Boolean, String> {
                            public String convertToDatabaseColumn(Boolean value) { return null; }
                            public Boolean convertToEntityAttribute(String value) { return null; }
                        }
                        """))
                .contains(
                        "EmbeddedAttribute<E, Key> key",
                        "EmbeddedAttribute<E, Money> price",
                        "BooleanAttribute<E> active",
                        "ObjectAttribute<E, byte[]> bytes",
                        "ElementAttribute<E, String> tags",
                        "ElementMapAttribute<E, String, Money> prices",
                        "ToManyMap<E, Key, E> byKey",
                        "ToMany<E, E> wild",
                        "ToMany<E, E> sorted",
                        "ToOne<E, E, Key> parent",
                        "ObjectAttribute<E, Boolean> converted",
                        "public static Money_.Path price()",
                        "return new Money_.Path(Place.of(E.class).part(\"price\", Money.class));");
    }

    @Test
    void anEmbeddableHasAPathAndNoAlias() {
        assertThat(metamodel("Money", "@jakarta.persistence.Embeddable record Money(java.math.BigDecimal amount) {}"))
                .contains("class Path extends EmbeddedPath<Money>", "NumberAttribute<Money, BigDecimal> amount")
                .doesNotContain("alias(");
    }

    @Test
    void namesThatAreTakenGetAnUnderscoreAndANote() {
        JavacRun.Result result = strict("""
                        import jakarta.persistence.*;
                        @Entity class E {
                            @Id long id;
                            String URL;
                            @ManyToOne E notify;
                            @ManyToOne E place;
                            String path; String name; String NAME;
                            @Access(AccessType.PROPERTY) @Basic public boolean isNew() { return true; }
                            public void setNew(boolean value) { }
                            @SuppressWarnings("TN047") String ID;
                        }
                        """).compile();

        assertThat(result.errors()).isEmpty();
        assertThat(result.generated().get("E_.java"))
                .contains(
                        "StringAttribute<E> URL_ ",
                        "String URL = \"URL\"",
                        "E_.Path notify_()".replace("E_.", ""),
                        "ToOne<E, E, Long> notify ",
                        "this.place = ToOne.of(place",
                        "BooleanAttribute<E> new_ ");
        assertThat(result.ours())
                .extracting(message -> message.text().lines().findFirst().orElse(""))
                .containsExactly(
                        "[TN047] attribute URL is called E_.URL_",
                        "[TN047] attribute notify is called E_.notify_()",
                        "[TN047] attribute NAME is called E_.NAME__",
                        "[TN047] attribute new is called E_.new_");
    }

    @Test
    void aNestedEntityHasATopLevelMetamodel() {
        assertThat(metamodel("Outer_Inner", """
                        import jakarta.persistence.*;
                        public class Outer { @Entity public static class Inner { @Id long id; @ManyToOne Inner parent; } }
                        """))
                .contains("public final class Outer_Inner_", "ToOne<Outer.Inner, Outer.Inner, Long> parent");
    }

    @Test
    void propertyAccessIsFollowed() {
        assertThat(metamodel("E", """
                        import jakarta.persistence.*;
                        @Entity public class E {
                            private long x;
                            @Id public long getId() { return x; }
                            protected void setId(long id) { x = id; }
                            public java.util.Optional<String> getNickname() { return null; }
                            void setNickname(String nickname) { }
                            @Transient public int getComputed() { return 1; }
                        }
                        """))
                .contains("NumberAttribute<E, Long> id", "StringAttribute<E> nickname")
                .doesNotContain("computed", " x ");
    }

    @TestFactory
    Stream<DynamicTest> compilesWithoutAWarning() {
        return Stream.of(
                        "@Deprecated @Entity class E { @Id long id; @ManyToOne E e; }",
                        "@Deprecated(forRemoval = true) @Entity class E { @Id long id; }",
                        "@Deprecated class Outer { @Entity static class E { @Id long id; @Deprecated String x; } }",
                        "@Entity class E { @Id long id; @SuppressWarnings(\"deprecation\") Old old; } @Deprecated enum Old { A }",
                        "class Outer { @Entity private static class E { @Id long id; @ManyToOne E e; } }",
                        "@Entity class E { @Id long id; Status status; private enum Status { ON } }",
                        "class Outer { private static class Hidden { @Entity public static class E { @Id long id; } } }",
                        "@Entity class E { @Id long id; @SuppressWarnings(\"rawtypes\") java.util.List list; }",
                        "@Entity class E { @Id long id; @SuppressWarnings(\"rawtypes\") @OneToMany(targetEntity = E.class) java.util.List list; }",
                        "@Entity class E { @Id long id; java.util.Map<String, ? extends java.util.List<int[]>> map; }",
                        "@Entity class E<T> { @Id long id; T t; java.util.List<T> ts; @ManyToOne E<T> e; }",
                        "@Embeddable class V<T> { T t; } @Entity class E { @Id long id; @Embedded V<String> v; }",
                        "@Entity class E { @Id long id; @ManyToOne Object any; @OneToMany java.util.List<String> strings; }",
                        "@Entity class E { @Id long id; @Id long other; @ManyToOne E e; }",
                        "@Entity class E { @Id @ManyToOne E e; } @Entity class F { @Id @OneToOne G g; } @Entity class G { @Id @OneToOne F f; }",
                        "@Entity class StringAttribute { @Id String Place; @ManyToOne StringAttribute EntityPath; }",
                        "@Entity class E { @Id long id; @SuppressWarnings(\"deprecation\") java.util.Observable o; }",
                        "@Entity abstract class E { @Id long id; } @Entity class F extends E { int x; }",
                        "@Entity class E { }")
                .map(source -> DynamicTest.dynamicTest(source, () -> {
                    JavacRun.Result result = files(source).compile();
                    assertThat(result.messages().stream()
                                    .filter(message -> !message.text().startsWith("[TN")))
                            .isEmpty();
                    assertThat(result.generated()).isNotEmpty();
                }));
    }

    @Test
    void compilesWithoutAWarningInANamedModule() {
        JavacRun.Result result = strict(
                        "module m { requires dev.tenon.runtime; requires transitive jakarta.persistence; exports a; }",
                        """
                        package a;
                        import jakarta.persistence.*;
                        @Entity public class E { @Id long id; @ManyToOne E parent; E() {} }
                        """)
                .compile();

        assertThat(result.messages()).isEmpty();
        assertThat(result.generated().get("a/E_.java")).contains("@SuppressWarnings(\"exports\")");
    }

    private static String metamodel(String name, String source) {
        JavacRun.Result result = files(source).compile();
        assertThat(result.errors()).isEmpty();
        return result.generated().get(name + "_.java");
    }

    /** Each top-level class in a file of its own, because a class beside another one is a warning by itself. */
    private static JavacRun files(String source) {
        JavacRun run = strict();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < source.length(); i++) {
            depth += source.charAt(i) == '{' ? 1 : source.charAt(i) == '}' ? -1 : 0;
            if (source.charAt(i) == '}' && depth == 0) {
                run.source("import jakarta.persistence.*; " + source.substring(start, i + 1));
                start = i + 1;
            }
        }
        return run;
    }

    private static JavacRun strict(String... sources) {
        return JavacRun.of(sources)
                .metamodelOnly()
                .options("-Xlint:all,-classfile", "-Werror", "-Xdoclint:all,-missing");
    }
}
