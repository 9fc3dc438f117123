package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Classes of another library that are mapped by interfaces ({@code @MappingOf}), compiled and run. */
class MappingOfTest {
    private static final String SUPPLIER = """
            package acme;
            import java.util.*;
            public class Supplier {
                private Long id;
                private String name;
                private final List<Part> parts = new ArrayList<>();
                protected Supplier() {}
                public Supplier(String name) { this.name = name; }
                public String name() { return name; }
                public List<Part> parts() { return parts; }
                public void supply(Part part) { parts.add(part); part.supplier = this; }
            }
            """;
    private static final String PART = """
            package acme;
            public class Part {
                Long id;
                String label;
                private int remembered;
                Supplier supplier;
                public Part(String label) { this.label = label; }
                Part() {}
                public String label() { return label; }
                public Supplier supplier() { return supplier; }
            }
            """;
    private static final String SUPPLIER_MAPPING = """
            package shop;
            import acme.*;
            import dev.tenon.annotation.MappingOf;
            import jakarta.persistence.*;
            import java.util.List;
            @MappingOf(Supplier.class) @Table(name = "supplier_row")
            interface SupplierMapping {
                @Id @GeneratedValue Long id();
                @Column(nullable = false, length = 40) String getName();
                @OneToMany(mappedBy = Part_.SUPPLIER, cascade = CascadeType.ALL) List<Part> parts();
            }
            """;
    private static final String PART_MAPPING = """
            package shop;
            import acme.*;
            import dev.tenon.annotation.MappingOf;
            import jakarta.persistence.*;
            @MappingOf(Part.class)
            interface PartMapping {
                @Id @GeneratedValue Long id();
                @Transient int remembered();
                @ManyToOne Supplier supplier();
            }
            """;
    private static final String MAIN = """
            package shop;
            import static dev.tenon.query.Sql.select;
            import acme.*;
            import dev.tenon.Tenon;
            import java.util.*;
            public class Main {
                public static void main(String[] args) throws Exception {
                    var source = new org.sqlite.SQLiteDataSource();
                    source.setUrl(args[0]);
                    Tenon tenon = Tenon.create(source);
                    tenon.schema().create();
                    tenon.useTransaction(session -> {
                        Supplier supplier = new Supplier("Ada");
                        supplier.supply(new Part("bolt"));
                        supplier.supply(new Part("nut"));
                        session.persist(supplier);
                    });
                    tenon.useSession(session -> {
                        Supplier supplier = session.list(select(Supplier.class).where(Supplier_.name.eq("Ada"))).get(0);
                        System.out.println(supplier.parts().size());
                        for (Part part : session.list(
                                select(Part.class).where(Part_.supplier().name.eq("Ada")).orderBy(Part_.label.asc()))) {
                            System.out.println(part.label() + " of " + part.supplier().name());
                        }
                    });
                    try (var connection = source.getConnection();
                            var rows = connection.createStatement().executeQuery(
                                    "select sql from sqlite_master where name in ('part', 'supplier_row') order by name")) {
                        while (rows.next()) System.out.println(rows.getString(1).replaceAll("\\\\s+", " "));
                    }
                }
            }
            """;

    private static JavacRun.Result library() {
        JavacRun.Result library =
                JavacRun.of(SUPPLIER, PART).options("-proc:none").compile();
        assertThat(library.errors()).isEmpty();
        return library;
    }

    @Test
    void mapsClassesOfAnotherLibrary() {
        JavacRun.Result library = library();
        JavacRun.Result compiled = JavacRun.of(SUPPLIER_MAPPING, PART_MAPPING, MAIN)
                .after(library)
                .options("-Xlint:all,-processing,-path", "-Werror")
                .compile();

        assertThat(compiled.errors()).isEmpty();
        assertThat(ProgramRun.onClassPath("shop.Main", compiled, library))
                .containsExactly(
                        "2",
                        "bolt of Ada",
                        "nut of Ada",
                        "CREATE TABLE part ( id integer primary key, label varchar(255), supplier_id bigint,"
                                + " constraint fk_part_supplier_id foreign key (supplier_id)"
                                + " references supplier_row (id) )",
                        "CREATE TABLE supplier_row ( id integer primary key, name varchar(40) not null )");
    }

    /** A class file keeps no parameter names unless it was asked to; records keep those of their components. */
    @Test
    void buildsInstancesByAConstructorWhoseParametersHaveNames() {
        String colour = """
                package acme;
                public final class Colour {
                    private final String name;
                    private final int red;
                    public Colour(String name, int red) { this.name = name; this.red = red; }
                }
                """;
        String tint = "package acme; public record Tint(int strength, String word) {}";
        String mapping = """
                package shop;
                import acme.*;
                import dev.tenon.annotation.MappingOf;
                import jakarta.persistence.*;
                @MappingOf(Colour.class)
                interface ColourMapping { @Id String name(); }
                @MappingOf(Tint.class) @Embeddable
                interface TintMapping {}
                @Entity class Wall { @Id Long id; Tint tint; }
                """;

        JavacRun.Result nameless =
                JavacRun.of(colour, tint).options("-proc:none").compile();
        JavacRun.Result named =
                JavacRun.of(colour, tint).options("-proc:none", "-parameters").compile();

        JavacRun.Message refused =
                JavacRun.of(mapping).after(nameless).compile().message("TN401");
        assertThat(refused.text())
                .contains("Colour has no constructor that its rows could use", "compile Colour with -parameters");
        assertThat(refused.line()).isEqualTo(6);
        JavacRun.Result accepted = JavacRun.of(mapping).after(named).compile();
        assertThat(accepted.errors()).isEmpty();
        assertThat(accepted.generated().get("shop/Colour_Loader.java")).contains("new Colour(");
        assertThat(accepted.generated().get("shop/Wall_Persister.java")).contains("new Tint(");
    }

    /** What is wrong is said where it can be mended: in the interface, because a class file has no lines. */
    @Test
    void reportsInTheInterface() {
        String mapping = PART_MAPPING.replace("@Transient int remembered();", "@Lob int remembered();");

        JavacRun.Result compiled =
                JavacRun.of(SUPPLIER_MAPPING, mapping).after(library()).compile();

        assertThat(compiled.ours()).allMatch(message -> message.file().endsWith("Mapping.java") && message.line() > 0);
        assertThat(compiled.errors()).extracting(JavacRun.Message::line).containsExactly(8L);
    }

    @Test
    void reportsWhatNoMethodMentionsAtTheInterface() {
        String part = PART.replace("private int remembered;", "private Runnable remembered;");
        JavacRun.Result library =
                JavacRun.of(SUPPLIER, part).options("-proc:none").compile();

        JavacRun.Result compiled = JavacRun.of(
                        SUPPLIER_MAPPING, PART_MAPPING.replace("@Transient int remembered();", ""))
                .after(library)
                .compile();

        assertThat(compiled.errors()).singleElement().satisfies(message -> {
            assertThat(message.text()).contains("Part.remembered");
            assertThat(message.file()).isEqualTo("PartMapping.java");
            assertThat(message.line()).isEqualTo(6);
        });
    }

    /** Null is possible where the class or the interface says so. */
    @Test
    void takesNullnessFromBoth() {
        String seat = """
                package acme;
                import org.jspecify.annotations.*;
                public class Seat {
                    private Long id;
                    private String row;
                    private @Nullable String guest;
                    private @NonNull String price;
                }
                """;
        String mapping = """
                package shop;
                import acme.Seat;
                import dev.tenon.annotation.MappingOf;
                import jakarta.persistence.*;
                import org.jspecify.annotations.*;
                @NullMarked @MappingOf(Seat.class)
                interface SeatMapping { @Id Long id(); String row(); String guest(); @Nullable String price(); }
                """;

        JavacRun.Result compiled = JavacRun.of(seat, mapping).compile();

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generated().get("shop/Seat_Loader.java"))
                .containsPattern("Basic.of\\(\"row\".*notNull\\(\\)")
                .doesNotContainPattern("Basic.of\\(\"guest\".*notNull\\(\\)")
                .doesNotContainPattern("Basic.of\\(\"price\".*notNull\\(\\)");
    }

    @Test
    void keepsTheMappingOfAClassThatIsNotCompiledAgain() {
        JavacRun.Result library = library();
        String other = "package shop; @jakarta.persistence.Entity class Other { @jakarta.persistence.Id long id; }";
        JavacRun.Result whole = JavacRun.of(SUPPLIER_MAPPING, PART_MAPPING, other)
                .after(library)
                .compile();

        JavacRun.Result again = JavacRun.of(other).after(library).into(whole).compile();

        assertThat(again.errors()).isEmpty();
        assertThat(again.generated().get("shop/EntityIndex.java"))
                .contains("case \"acme.Part\" -> Part_Loader.unit()", "\"acme.Supplier\"", "\"shop.Other\"");
    }

    /** A call that a subclass in another package cannot intercept would see an object that is not loaded. */
    @Test
    void isNotLazyWhereAMethodCannotBeOverridden() {
        String tool = """
                package acme;
                public class Tool { private Long id; private String name; protected Tool() {} METHOD }
                """;
        String mapping = """
                package shop;
                import acme.Tool;
                import dev.tenon.annotation.MappingOf;
                import jakarta.persistence.*;
                @MappingOf(Tool.class)
                interface ToolMapping { @Id Long id(); }
                @Entity class Chest { @Id Long id; @ManyToOne(fetch = FetchType.LAZY) private Tool tool; }
                """;

        assertThat(toolWith(tool, "public String name() { return name; }", mapping)
                        .ours())
                .noneMatch(message -> message.text().startsWith("[TN406]"));
        assertThat(toolWith(tool, "String name() { return name; }", mapping)
                        .message("TN406")
                        .text())
                .contains("Chest.tool cannot be loaded lazily, because Tool cannot be extended");
        JavacRun.Result hiddenType = toolWith(tool, "public Kind kind() { return null; } } class Kind {", mapping);
        assertThat(hiddenType.message("TN406").text()).contains("Tool cannot be extended");
        assertThat(hiddenType.errors()).isEmpty();
    }

    private static JavacRun.Result toolWith(String tool, String method, String mapping) {
        JavacRun.Result library = JavacRun.of(tool.replace("METHOD", method))
                .options("-proc:none")
                .compile();
        assertThat(library.errors()).isEmpty();
        return JavacRun.of(mapping).after(library).compile();
    }

    @Test
    void isKnownToLaterCompilations() {
        JavacRun.Result library = library();
        JavacRun.Result mapped =
                JavacRun.of(SUPPLIER_MAPPING, PART_MAPPING).after(library).compile();
        String shelf = """
                package store;
                import acme.*;
                import dev.tenon.Ref;
                import jakarta.persistence.*;
                @Entity class Shelf {
                    @Id Long id;
                    @ManyToOne Ref<Part> part;
                    static final Object BY_SUPPLIER = Shelf_.part().supplier().name;
                }
                """;

        JavacRun.Result later = JavacRun.of(shelf).after(library).after(mapped).compile();
        JavacRun.Result again = JavacRun.of(shelf).after(library).into(mapped).compile();

        assertThat(later.errors()).isEmpty();
        assertThat(later.generated().get("store/Shelf_.java")).contains("import shop.Part_;");
        assertThat(again.errors())
                .as("in one build, of which one file is compiled again")
                .isEmpty();
    }

    @Test
    void wantsAPackageForEachOfTwoClassesOfOneName() {
        String mapping =
                PART_MAPPING.replace("@MappingOf(", "@Entity(name = \"Spare\") @Table(name = \"spare\") @MappingOf(");
        String own = "package shop; @jakarta.persistence.Entity class Part { @jakarta.persistence.Id long id; }";

        JavacRun.Result compiled = JavacRun.of(SUPPLIER_MAPPING, mapping.replace("Part.class", "acme.Part.class"), own)
                .after(library())
                .compile();

        assertThat(compiled.message("TN904").text())
                .contains("for acme.Part and for shop.Part", "move shop.PartMapping to another package");
        assertThat(compiled.message("TN904").file()).isEqualTo("PartMapping.java");
    }

    /** What no class path reaches into: the members that are not public, of a module that does not say opens. */
    @Test
    void reachesIntoANamedModuleByPublicAccessors() {
        String box = """
                package acme;
                public class Box {
                    private Long id;
                    public Long getId() { return id; }
                    public void setId(Long id) { this.id = id; }
                }
                """;
        String mapping = """
                package shop;
                import acme.Box;
                import dev.tenon.annotation.MappingOf;
                import jakarta.persistence.*;
                @MappingOf(Box.class)
                interface BoxMapping {
                    @Id Long id();
                }
                """;
        JavacRun.Result closed = JavacRun.of("module acme { exports acme; }", box)
                .options("-proc:none")
                .compile();
        JavacRun.Result open = JavacRun.of("module acme { exports acme; opens acme; }", box)
                .options("-proc:none")
                .compile();

        JavacRun.Message refused = withModule(mapping, closed).message("TN404");
        assertThat(refused.text())
                .contains("Box.id is closed to module ALL-UNNAMED", "module acme does not open package acme");
        assertThat(refused.line()).isEqualTo(7);
        assertThat(withModule(mapping.replace("@MappingOf", "@Access(AccessType.PROPERTY) @MappingOf"), closed)
                        .errors())
                .isEmpty();
        assertThat(withModule(mapping, open).errors()).isEmpty();
    }

    private static JavacRun.Result withModule(String mapping, JavacRun.Result module) {
        return JavacRun.of(mapping)
                .options("--module-path", module.output().toString(), "--add-modules", "acme")
                .compile();
    }
}
