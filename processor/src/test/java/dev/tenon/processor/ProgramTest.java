package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Programs that are compiled and run: what a compilation alone does not show. */
final class ProgramTest {

    private static final String ITEM = """
            package shop;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity
            public class Item {
                @Id private Long id;
                private String itemName;
                @ManyToOne private Item parentItem;
                @ElementCollection private List<String> oldNames = new ArrayList<>();
                protected Item() {}
                public Item(long id, String itemName, Item parent) {
                    this.id = id;
                    this.itemName = itemName;
                    parentItem = parent;
                    oldNames.add("a");
                }
                public String itemName() { return itemName + " " + oldNames.get(0); }
                public Item parent() { return parentItem; }
            }
            """;

    private static String program(String body) {
        return """
            package shop;
            import static dev.tenon.query.Sql.select;
            import dev.tenon.Tenon;
            import java.util.*;
            public class Main {
                public static void main(String[] args) throws Exception {
                    var source = new org.sqlite.SQLiteDataSource();
                    source.setUrl(args[0]);
                    Tenon tenon = Tenon.create(source);
                    tenon.schema().create();
                    tenon.useTransaction(session -> {
                        Item top = new Item(1, "top", null);
                        session.persist(top);
                        session.persist(new Item(2, "below", top));
                    });
                    %s
                }
            }
            """.formatted(body);
    }

    private static final String PRINT_BELOW = """
            tenon.useSession(session -> {
                Item below = session.get(Item.class, 2L);
                System.out.println(below.itemName() + " " + below.parent().itemName());
            });
            """;

    @Test
    void worksInTheDefaultPackage() {
        JavacRun.Result compiled = JavacRun.of(
                        ITEM.replace("package shop;", ""), program(PRINT_BELOW).replace("package shop;", ""))
                .compile();

        assertThat(compiled.errors()).isEmpty();
        assertThat(ProgramRun.onClassPath("Main", compiled)).containsExactly("below a top a");
    }

    @Test
    void namesTablesAsJakartaPersistenceDoes() {
        JavacRun.Result compiled = JavacRun.of(ITEM, program("""
                                try (var connection = source.getConnection();
                                        var rows = connection.createStatement().executeQuery(
                                                "select i.itemName, i.parentItem_id, n.oldNames from Item i"
                                                        + " join Item_oldNames n on n.Item_id = i.id where i.id = 2")) {
                                    rows.next();
                                    System.out.println(
                                            rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
                                }
                                """ + PRINT_BELOW))
                .options("-Atenon.naming=jpa")
                .compile();

        assertThat(compiled.errors()).isEmpty();
        assertThat(ProgramRun.onClassPath("shop.Main", compiled)).containsExactly("below 1 a", "below a top a");
    }

    @Test
    void projectsAnEntityOfAnotherCompilation() {
        JavacRun.Result entities = JavacRun.of(ITEM).compile();
        JavacRun.Result compiled =
                JavacRun.of("""
                        package shop;
                        @dev.tenon.annotation.Projection(Item.class)
                        public record ItemLine(String itemName, String parentItemItemName) {}
                        """, program("""
                                tenon.useSession(session -> session.list(
                                                select(ItemLine.class).orderBy(Item_.id.asc()))
                                        .forEach(System.out::println));
                                """)).after(entities).compile();

        assertThat(compiled.errors()).isEmpty();
        assertThat(ProgramRun.onClassPath("shop.Main", compiled, entities))
                .containsExactly(
                        "ItemLine[itemName=top, parentItemItemName=null]",
                        "ItemLine[itemName=below, parentItemItemName=top]");
    }

    /** Each refers to the one before it and to itself, and holds those that refer to it. */
    @Test
    void compilesTwoHundredEntitiesAtOnce() {
        JavacRun run = JavacRun.of();
        for (int i = 0; i < 200; i++) {
            int before = Math.max(0, i - 1);
            run.source("""
                    package shop;
                    import jakarta.persistence.*;
                    import java.util.*;
                    @Entity
                    public class E%1$d {
                        @Id Long id;
                        String name;
                        @ManyToOne E%2$d former;
                        @ManyToOne dev.tenon.Ref<E%1$d> parent;
                        @OneToMany(mappedBy = "parent") Set<E%1$d> children = new HashSet<>();
                        @ManyToMany @JoinTable(name = "links%1$d") List<E%3$d> linked = new ArrayList<>();
                    }
                    """.formatted(i, before, 199 - i));
        }
        JavacRun.Result compiled = run.source("""
                        package shop;
                        import static dev.tenon.query.Sql.select;
                        public class Main {
                            public static void main(String[] args) {
                                var source = new org.sqlite.SQLiteDataSource();
                                source.setUrl(args[0]);
                                var tenon = dev.tenon.Tenon.create(source);
                                tenon.schema().create();
                                tenon.useTransaction(session -> {
                                    E0 first = new E0();
                                    first.id = 1L;
                                    first.name = "first";
                                    session.persist(first);
                                    E1 second = new E1();
                                    second.id = 2L;
                                    second.former = first;
                                    session.persist(second);
                                    E199 last = new E199();
                                    last.id = 3L;
                                    last.linked.add(first);
                                    last.parent = dev.tenon.Ref.of(last);
                                    session.persist(last);
                                });
                                tenon.useSession(session -> {
                                    System.out.println(session.list(select(E1.class)
                                            .where(E1_.former().name.eq("first"))).get(0).former.name);
                                    E199 last = session.get(E199.class, 3L);
                                    System.out.println(last.linked.get(0).name + " " + last.children.contains(last));
                                });
                            }
                        }
                        """).compile();

        assertThat(compiled.errors()).isEmpty();
        assertThat(ProgramRun.onClassPath("shop.Main", compiled)).containsExactly("first", "first true");
    }
}
