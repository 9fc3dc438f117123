package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Entities of one compilation seen from a later one: their resolved mapping is read from class files, not derived again. */
class SeparateCompilationTest {
    private static final String PARTY = """
            package base;
            import jakarta.persistence.*;
            @Entity public class BusinessParty { @Id @GeneratedValue public Long partyId; public String fullName; }
            """;
    private static final String RECORDED = """
            package base;
            import jakarta.persistence.*;
            @MappedSuperclass public abstract class Recorded<T> {
                @Id private Long id;
                @Version private int version;
                @ManyToOne private T parent;
            }
            """;
    private static final String MONEY = """
            package base;
            import jakarta.persistence.*;
            import java.math.BigDecimal;
            @Embeddable public record Money(@Column(precision = 10, scale = 2) BigDecimal netAmount, String currency) {}
            """;
    private static final String ANIMAL = """
            package base;
            import jakarta.persistence.*;
            @Entity
            @Inheritance(strategy = InheritanceType.JOINED)
            public class Animal { @Id public Long id; public String name; }
            """;
    private static final String DOG = """
            package base;
            @jakarta.persistence.Entity public class Dog extends Animal { public String breed; }
            """;
    private static final String INVOICE = """
            package shop;
            import base.*;
            import jakarta.persistence.*;
            import java.util.Set;
            @Entity public class Invoice extends Recorded<Invoice> {
                @ManyToOne BusinessParty billedTo;
                Money total;
                @OneToMany(mappedBy = "parent") Set<Invoice> corrections;
                @ManyToMany @JoinTable Set<BusinessParty> copiesTo;
            }
            """;

    @Test
    void refersToEntitiesOfAnEarlierCompilation() {
        JavacRun.Result base = JavacRun.of(PARTY, RECORDED, MONEY).compile();
        JavacRun.Result shop = JavacRun.of(INVOICE)
                .after(base)
                .options("-Atenon.naming=jpa", "-Xlint:all,-processing,-path", "-Werror")
                .compile();

        assertThat(shop.errors()).isEmpty();
        assertThat(shop.generated().get("shop/Invoice_Loader.java"))
                .as("columns here are named as here, those there as there")
                .containsIgnoringCase("billedTo_party_id")
                .containsIgnoringCase("netAmount")
                .doesNotContain("net_amount");
        assertThat(shop.generated()).doesNotContainKey("base/BusinessParty_Loader.java");
    }

    @Test
    void followsAnOwningSideOfAnEarlierCompilation() {
        JavacRun.Result base = JavacRun.of("""
                        package base;
                        import jakarta.persistence.*;
                        @Entity public class Note { @Id public Long id; @ManyToOne Note about; String text; }
                        """).compile();
        String topic = """
                        package shop;
                        import base.*;
                        import jakarta.persistence.*;
                        import java.util.Set;
                        @Entity public class Topic { @Id Long id; @OneToMany(mappedBy = "NAME") Set<Note> notes; }
                        """;

        assertThat(later(base, topic.replace("NAME", "abuot")).message("TN112").text())
                .contains("Topic.notes", "about");
        assertThat(later(base, topic.replace("NAME", "text")).message("TN113").text())
                .contains("Topic.notes", "String");
        assertThat(later(base, topic.replace("NAME", "about")).message("TN114").text())
                .contains("Note.about", "Topic");
    }

    /** What is not read with the row there is not read with it here. */
    @Test
    void addsNoColumnsToTablesOfAnEarlierCompilation() {
        JavacRun.Result base = JavacRun.of(ANIMAL, DOG).compile();
        JavacRun.Result shop = JavacRun.of("""
                        package shop;
                        import jakarta.persistence.*;
                        import java.util.*;
                        @Entity class Kennel {
                            @Id Long id;
                            @OneToMany @JoinColumn(name = "kennel_id") Set<base.Dog> dogs;
                            @OneToMany @JoinColumn(name = "id") @OrderColumn(name = "place") List<base.Animal> places;
                            @OneToMany @JoinTable(name = "kennel_guests") Set<base.Dog> guests;
                        }
                        """).after(base).compile();

        assertThat(shop.errors())
                .extracting(message -> message.text().lines().findFirst().orElse(""))
                .containsExactly(
                        "[TN103] table animal, which was compiled before, has no column kennel_id for Kennel.dogs",
                        "[TN103] table animal, which was compiled before, has no column place for Kennel.places");
    }

    @Test
    void readsDeferredAttributesOfAnEarlierCompilationApart() {
        JavacRun.Result base = JavacRun.of("""
                        package base;
                        import dev.tenon.Deferred;
                        import jakarta.persistence.*;
                        @Entity public class Manual { @Id public Long id; public Deferred<String> text; public String title; }
                        """, """
                        package base;
                        import dev.tenon.Deferred;
                        import jakarta.persistence.*;
                        @MappedSuperclass public abstract class Explained { private Deferred<String> explanation; }
                        """).compile();

        JavacRun.Result shop = later(base, """
                        package shop;
                        import base.*;
                        import dev.tenon.annotation.Projection;
                        import jakarta.persistence.*;
                        import java.util.Set;
                        @Entity public class Device extends Explained {
                            @Id Long id;
                            @ManyToMany @JoinTable Set<Manual> manuals;
                            @ManyToOne Manual manual;
                        }
                        @Projection(Device.class)
                        record Help(String explanation, String manualText) {}
                        """);

        assertThat(shop.errors()).isEmpty();
        assertThat(shop.generated().get("shop/Device_Loader.java"))
                .contains("m.id, m.title\n", "select d.id, d.explanation\n", "select d.id, d.manual_id\n")
                .doesNotContain("m.text");
    }

    @Test
    void oneFileCompiledAgainLosesNothing() throws IOException {
        JavacRun.Result all = JavacRun.of(PARTY, RECORDED, MONEY, INVOICE).compile();

        JavacRun.Result again =
                JavacRun.of(INVOICE.replace("copiesTo", "copies")).into(all).compile();

        assertThat(again.errors()).isEmpty();
        assertThat(index(again)).contains("base.BusinessParty", "shop.Invoice");
    }

    private static JavacRun.Result later(JavacRun.Result base, String source) {
        return JavacRun.of(source).after(base).compile();
    }

    private static String index(JavacRun.Result result) throws IOException {
        try (Stream<Path> files = Files.walk(result.output())) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(file -> file.getFileName().toString().matches("EntityIndex.*\\.class"))
                    .toList()) {
                text.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            return text.toString();
        }
    }

    /** What reads and writes a hierarchy was generated with its root (TN021). */
    @Test
    void noEntityExtendsOneOfAnEarlierCompilation() {
        JavacRun.Result base = JavacRun.of(ANIMAL, DOG).compile();
        JavacRun.Result shop = JavacRun.of("""
                        package shop;
                        import jakarta.persistence.*;
                        @Entity public class Puppy extends base.Dog { int weeks; }
                        """).after(base).compile();

        assertThat(base.errors()).isEmpty();
        JavacRun.Message refused = shop.message("TN021");
        assertThat(shop.ours()).containsExactly(refused);
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused.text()).contains("entity Puppy extends entity Dog, which another compilation has");
    }

    @Test
    void mappedSuperclassesAndOthersMayExtendAnEntityOfAnEarlierCompilation() {
        JavacRun.Result base = JavacRun.of(ANIMAL, DOG).compile();
        JavacRun.Result shop = JavacRun.of("""
                        package shop;
                        @jakarta.persistence.MappedSuperclass public abstract class Pet extends base.Dog { int weeks; }
                        """, """
                        package shop;
                        public class ToyDog extends base.Dog { int price; }
                        """).after(base).compile();

        assertThat(shop.ours()).isEmpty();
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void refersToSubclassesOfAnEarlierCompilation() {
        JavacRun.Result base = JavacRun.of(ANIMAL, DOG).compile();
        JavacRun.Result shop = JavacRun.of("""
                        package shop;
                        import dev.tenon.Ref;
                        import dev.tenon.Session;
                        import dev.tenon.annotation.References;
                        import jakarta.persistence.*;
                        import java.util.Set;
                        import static dev.tenon.query.Sql.*;
                        @Entity public class Visit {
                            @Id Long id;
                            @ManyToOne Ref<base.Dog> dog;
                            @ManyToOne base.Animal animal;
                            @ManyToMany Set<base.Dog> companions;
                            @References(base.Dog.class) Long former;
                            static void use(Session session) {
                                session.list(select(Visit.class).where(Visit_.dog().name.eq("Rex"), Visit_.dog().breed.isNull()));
                            }
                        }
                        """).after(base).compile();

        assertThat(shop.errors()).isEmpty();
        assertThat(shop.generated().get("shop/Visit_Loader.java")).contains("join animal", "join dog");
    }
}
