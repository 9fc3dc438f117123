package dev.tenon.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.model.mapping.EntityMapping;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written, nothing throws; and where no loader can be generated, somebody says why. */
class WrongInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Entity interface A { @Id long id = 1; }",
                "@Entity enum A { X; @Id long id; }",
                "@Entity record A(@Id long id, String name) {}",
                "@Entity abstract class A { @Id long id; }",
                "@Entity class A { @Id Missing id; @ManyToOne Gone gone; @OneToMany List<Gone> many; }",
                "@Entity class A<T> { @Id T id; T other; List<T> all; @ManyToOne T one; @OneToMany Set<T> many; }",
                "@Entity class A { @Id long id; @Embedded String text; @Embedded A self; @EmbeddedId long other; }",
                "@Entity class A { @EmbeddedId Key id; } @Embeddable class Key {}",
                "@Entity class A { @EmbeddedId Key id; } @Embeddable class Key { List<String> names; }",
                "@Entity class A { @EmbeddedId Key id; } @Embeddable abstract class Key { long a; }",
                "@Entity @IdClass(Key.class) class A { @Id long a; } class Key { final long a; Key(int x) { a = x; } }",
                "@Entity @IdClass(Key.class) class A { @Id long a; @Id long b; } interface Key { }",
                "@Entity @IdClass(Key.class) class A { @Id long a; @Id long b; } enum Key { X }",
                "@Entity @IdClass(Missing.class) class A { @Id long a; @Id long b; }",
                "@Entity @IdClass(A.class) class A { @Id long a; @Id @ManyToOne A b; }",
                "@Entity class A { @Id @OneToMany List<A> id; }",
                "@Entity class A { @Id @OneToOne(mappedBy = \"a\") A a; }",
                "@Entity class A { @Id @ManyToOne A a; }",
                "@Entity class A { @Id long id; @MapsId @ManyToOne A a; }",
                "@Entity class A { @Id long id; @MapsId(\"nothing\") @OneToOne A a; }",
                "@Entity class A { @Id String id; @OneToOne @PrimaryKeyJoinColumn A a; }",
                "@Entity class A { @Id long id; @OneToMany(mappedBy = \"a.b.c\") List<A> as; }",
                "@Entity class A { @Id long id; @OneToMany(mappedBy = \"as\") List<A> as; }",
                "@Entity class A { @Id long id; @ManyToMany(mappedBy = \"as\") List<A> as; }",
                "@Entity class A { @Id long id; @ManyToOne @JoinColumns({}) A a; }",
                "@Entity class A { @Id long id; @ManyToOne @JoinColumn(referencedColumnName = \"a_id\") A a; }",
                "@Entity class A { @Id long id; @ManyToMany @JoinTable(joinColumns = @JoinColumn(name = \"x\"),"
                        + " inverseJoinColumns = @JoinColumn(name = \"x\")) Set<A> as; }",
                "@Entity class A { @Id long id; @ManyToOne @ManyToMany @ElementCollection List<A> as; }",
                "@Entity class A { @Id long id; @ElementCollection Map raw; @ElementCollection List<List<A>> deep; }",
                "@Entity class A { @Id long id; @ElementCollection Map<A, String> byA; }",
                "@Entity class A { @Id long id; @ElementCollection List<E> es; }"
                        + " @Embeddable class E { @ElementCollection List<String> inner; @ManyToOne A a; }",
                "@Entity class A { @Id long id; @ElementCollection List<E> es; } @Embeddable class E { @ManyToOne A a; }",
                "@Entity class A { @Id long id; @ElementCollection Map<E, E> es; } @Embeddable class E { E e; }",
                "@Entity class A { @Id long id; @OneToMany @MapKeyColumn Map<String, A> as; }",
                "@Entity class A { @Id long id; @OneToMany @OrderBy(\", ,DESC,a b c\") List<A> as; }",
                "@Entity class A { @Id long id; @Convert(converter = C.class) A a; }"
                        + " class C implements AttributeConverter<A, A> {"
                        + " public A convertToDatabaseColumn(A a) { return a; }"
                        + " public A convertToEntityAttribute(A a) { return a; } }",
                "@Entity class A { @Id long id; @References(String.class) long x; @References(A.class) String y; }",
                "@Entity @ForeignKeyColumns(attributes = {\"x\", \"y\"}, references = A.class) class A { @Id long id; }",
                "@Entity @ForeignKeyColumns(attributes = {}, references = Missing.class) class A { @Id long id; }",
                "@Entity class A { @Id long id; @ManyToOne @JoinOn(\"nonsense\") A a; @Json Object json; }",
                "@Entity class A { @Id long id; @Expression(\"1\") int one; @OneToMany @Limit(1) List<A> as; }",
                "@Entity class A { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = \"x\") long id; }",
                "@Entity class A { @Id long id; Ref ref; @ManyToOne Ref raw; @ManyToOne Ref<?> any; Ref<String> text; }",
                "@Entity class A { @Id long id; int[] numbers; String[] texts; Object any; Runnable run; List<?> list; }",
                "@Entity @Table(name = \"\", indexes = @Index(columnList = \"\")) class A { @Id @Column(name = \"\") long id; }",
                "@Entity class A { class Inner { } @Id long id; Inner inner; @Embedded E e; @Embeddable class E { int x; } }",
                "@Entity class A extends Missing { String name; }",
                "@Embeddable class A { @Id long id; @EmbeddedId A a; }",
                "@MappedSuperclass class A { @Id A a; @ManyToOne A b; }",
                "@Converter(autoApply = true) class A implements AttributeConverter {}",
                "@Entity class A { @Id long id; @OneToOne @JoinTable A a; @ManyToOne @JoinTable(name = \"a\") A b; }",
                "@Entity class A { @Id Optional<Long> id; Optional<A> other; @ManyToOne Optional<A> one; Optional raw; }",
            })
    void survivesAndExplains(String source) {
        Resolving resolving = Resolving.of(source);
        boolean erroneous = resolving.model().entities().stream().anyMatch(EntityMapping::erroneous);
        assertThat(resolving.failed() || !erroneous)
                .as("erroneous, so there must be an error; the resolver said " + resolving.said())
                .isTrue();
    }
}
