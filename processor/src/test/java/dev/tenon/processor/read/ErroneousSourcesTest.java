package dev.tenon.processor.read;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tenon.processor.JavacRun;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sources that cannot compile are read nevertheless; only javac complains (for some of them, before any processor runs). */
class ErroneousSourcesTest {
    private static final String HEAD = "import jakarta.persistence.*; import java.util.*; ";

    @TestFactory
    Stream<DynamicTest> areReadWithoutAFailure() {
        return Stream.of(
                        "@Entity class E { Missing m; Missing getX() { return null; } void setX(Missing m) {} }",
                        "@Entity class E extends Missing { @Id long id; }",
                        "@Entity class E extends Missing<String> implements Gone { @Id long id; }",
                        "@Entity class E extends E { @Id long id; }",
                        "@Entity class E extends F { @Id long id; } @Entity class F extends E { }",
                        "@Entity class E extends E.Inner { static class Inner { } }",
                        "@Entity interface E { long getId(); }",
                        "@Entity enum E { A, B; @Id long id; }",
                        "@Entity enum E { A { void m() {} }; abstract void m(); }",
                        "@Entity record E(@Id long id, Missing m, @Column(name = \"x\") List<String> names) { }",
                        "@Entity record E(@Id long id) { E { } E(int x, int y) { this(x); } }",
                        "@Entity @interface E { String value() default \"\"; }",
                        "class Outer { @Entity class E { @Id long id; class Deep { @Entity class F {} } } }",
                        "class Outer { void m() { @Entity class Local { @Id long id; } } @Entity static class E { } }",
                        "class Outer<T> { @Entity class E { @Id T id; Outer<String>.E other; } }",
                        "@Entity class E<T extends Comparable<T>> { @Id T id; List<? super T> list; Map<T, ?> map; }",
                        "@Entity class E<T extends Number & Comparable<T>, U extends T> { T t; U u; U[] array; }",
                        "@Entity class E<T extends Missing> extends ArrayList<T> { @Id T id; }",
                        "@Entity class E { @Column(name = Missing.X) String a; @Column(name = 5) String b; }",
                        "@Entity class E { @Column(nme = \"x\") String a; @Column(\"x\") String b; @Column(name = null) int c; }",
                        "@Entity class E { @Enumerated(EnumType.NONE) E a; @Enumerated(Missing.X) E b; @Enumerated E c; }",
                        "@Entity class E { @OneToMany(targetEntity = Missing.class) List x; @Convert(converter = int.class) int y; }",
                        "@Entity class E { @OneToMany(cascade = {CascadeType.ALL, CascadeType.X, 5}) List<Missing> x; }",
                        "@Entity class E { @JoinColumns({@JoinColumn(name = Missing.X), @Missing, 5}) E x; }",
                        "@Entity class E { @JoinColumns(@JoinColumn) E a; @JoinColumns({}) E b; @JoinColumns E c; }",
                        "@Entity class E { @Missing(x = @Column) String a; @Override @SuppressWarnings String b; }",
                        "@Entity @Entity class E { @Id @Id long id; @Column @Column String x; }",
                        "@Entity @IdClass(Missing.class) class E { @Id long a; @Id long b; }",
                        "@Entity @IdClass(Missing[].class) class E { @EmbeddedId Missing<E> id; }",
                        "@Entity @SuppressWarnings(Missing.X) class E { @SuppressWarnings({\"a\", Missing.X}) int x; }",
                        "@Entity class E { int a; int a; int getA() { return a; } int getA() { return a; } E() {} E() {} }",
                        "@Entity class E { void x; var y = 1; E[][] z; int[] getInts() { return null; } }",
                        "@Entity class E { private E(Missing m, int... rest) { } <T extends Missing> T get(T t) throws Gone; }",
                        "@Entity final abstract class E { abstract final int getX(); }",
                        "@Entity sealed class E permits F, Missing { } @Entity final class F extends E { }",
                        "@Entity class E { @Embedded E self; } @Embeddable class V { V inner; W other; } @Embeddable class W { V v; }",
                        "@Embeddable class V extends Missing { @Embedded Gone g; @ElementCollection Map<Gone, Lost> m; }",
                        "@MappedSuperclass class M<T> { T t; } @Entity class E extends M { } @Entity class F extends M<Missing> { }",
                        "@MappedSuperclass class M<T> { T t; } @Entity class E extends M<String, Integer> { }",
                        "@Converter class C implements AttributeConverter<Missing, String> { }",
                        "@Converter class C<T> implements AttributeConverter { public Object convertToDatabaseColumn(T t) { return t; } }",
                        "@Entity class E { @Convert(converter = C.class) Missing m; class C extends Gone<String> { } }",
                        "@Entity class java { @Id long id; }",
                        "@Entity class E { E.Missing.Deep a; missing.pkg.Type b; java.util.Missing c; }",
                        "@Entity class Ünïcode { @Id long größe; String 名前; }")
                .map(source -> DynamicTest.dynamicTest(
                        source, () -> assertThatCode(() -> read(source)).doesNotThrowAnyException()));
    }

    /** Through the whole processor too, which turns an exception into TN901. */
    private static void read(String source) {
        JavacRun.Result result = JavacRun.of().source("E.java", HEAD + source).compile();
        if (result.messages().stream().anyMatch(message -> message.text().contains("TN901"))) {
            throw new AssertionError(result.messages().toString());
        }
    }
}
