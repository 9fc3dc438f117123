package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Callbacks of classes that an earlier compilation left as class files, compiled without a warning and run. */
class CallbackProgramTest {
    private static final String BASE = """
            package acme;
            import jakarta.persistence.*;
            @MappedSuperclass
            @EntityListeners(Log.class)
            public abstract class Base<T> {
                @Transient protected String heard = "";
                @PrePersist private void created() { heard += "superclass "; }
                @PostLoad protected void loaded() { heard += "hidden "; }
            }
            """;
    private static final String LOG = """
            package acme;
            import jakarta.persistence.*;
            public class Log extends AnyLog<Base<?>> {
                public static String lines = "";
                @PostPersist public void written(Object entity) { lines += "written "; }
            }
            """;
    private static final String ANY_LOG = """
            package acme;
            import jakarta.persistence.*;
            public class AnyLog<T> {
                @PrePersist void created(T entity) { Log.lines += "created "; }
            }
            """;
    private static final String PART = """
            package acme;
            import jakarta.persistence.*;
            public class Part {
                private Long id;
                public String label;
                public Part(Long id) { this.id = id; }
                Part() {}
                @PrePersist private void name() { label = "part " + id; }
            }
            """;
    private static final String MAIN = """
            package shop;
            import acme.*;
            import dev.tenon.Tenon;
            public class Main {
                public static void main(String[] args) {
                    var source = new org.sqlite.SQLiteDataSource();
                    source.setUrl(args[0]);
                    Tenon tenon = Tenon.create(source);
                    tenon.schema().create();
                    tenon.useTransaction(session -> {
                        Customer customer = new Customer();
                        session.persist(customer);
                        System.out.println(customer.heard());
                        Part part = new Part(7L);
                        session.persist(part);
                        System.out.println(part.label);
                    });
                    tenon.useSession(session -> {
                        System.out.println(session.get(Customer.class, 1L).heard());
                        System.out.println(session.get(Part.class, 7L).label);
                    });
                    System.out.println(Log.lines);
                }
            }
            """;

    @Test
    void areCalledWhereverTheyAreDeclared() {
        String customer = """
                package shop;
                import acme.Base;
                import jakarta.persistence.*;
                @Entity class Customer extends Base<String> {
                    @Id @GeneratedValue Long id;
                    @PrePersist void checked() { heard += "entity"; }
                    String heard() { return heard; }
                    @Override protected void loaded() { heard += "loaded"; }
                }
                """;
        String mapping = """
                package shop;
                import acme.*;
                import dev.tenon.annotation.MappingOf;
                import jakarta.persistence.*;
                @MappingOf(Part.class) @EntityListeners(Log.class)
                interface PartMapping {
                    @Id Long id();
                }
                """;
        JavacRun.Result library =
                JavacRun.of(BASE, LOG, ANY_LOG, PART).options("-proc:none").compile();
        assertThat(library.errors()).isEmpty();

        JavacRun.Result compiled = JavacRun.of(customer, mapping.replace("@EntityListeners(Log.class)", ""), MAIN)
                .after(library)
                .options("-Xlint:all,-processing,-path", "-Werror")
                .compile();

        assertThat(compiled.errors()).isEmpty();
        assertThat(ProgramRun.onClassPath("shop.Main", compiled, library))
                .containsExactlyElementsOf(
                        List.of("superclass entity", "part 7", "loaded", "part 7", "created written "));
    }

    /** What an interface can say of a class that it maps is a listener. */
    @Test
    void listenersMayBeNamedOnAnInterfaceThatMaps() {
        String listener = """
                package shop;
                import acme.Part;
                import jakarta.persistence.*;
                class Shout { @PrePersist void shout(Part part) { part.label = "shouted"; } }
                """;
        String mapping = """
                package shop;
                import acme.*;
                import dev.tenon.annotation.MappingOf;
                import jakarta.persistence.*;
                @MappingOf(Part.class) @EntityListeners(Shout.class)
                interface PartMapping {
                    @Id Long id();
                    @PrePersist void name();
                }
                """;
        JavacRun.Result library =
                JavacRun.of(BASE, LOG, ANY_LOG, PART).options("-proc:none").compile();

        JavacRun.Result refused = JavacRun.of(listener, mapping).after(library).compile();
        JavacRun.Result compiled = JavacRun.of(listener, mapping.replace("@PrePersist void name();", ""))
                .after(library)
                .compile();

        assertThat(refused.message("TN066").text()).contains("nobody calls it back", "@EntityListeners(…)");
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generated().get("shop/Part_Callbacks.java"))
                .contains("shout.shout(part);", "callPartName(part);");
    }

    @Test
    void hiddenMethodsOfAListenerMayHaveOneName() {
        String note = """
                import jakarta.persistence.*;
                @Entity @EntityListeners(Log.class)
                class Note { @Id Long id; }
                """;
        String log = """
                import jakarta.persistence.*;
                class Log {
                    @PrePersist private void hear(Object any) {}
                    @PreUpdate private void hear(Note note) {}
                }
                """;

        JavacRun.Result compiled = JavacRun.of(note, log).compile();

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generated().get("Note_Callbacks.java"))
                .contains(
                        "Members.setter(MethodHandles.lookup(), Log.class, \"hear\", Object.class)",
                        "Members.setter(MethodHandles.lookup(), Log.class, \"hear\", Note.class)");
    }
}
