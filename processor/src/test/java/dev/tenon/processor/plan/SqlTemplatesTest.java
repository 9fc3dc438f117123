package dev.tenon.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.resolve.Resolving;
import org.junit.jupiter.api.Test;

/** The statements that are written for mappings. */
class SqlTemplatesTest {

    @Test
    void anEntityIsReadInsertedUpdatedAndDeletedByKeyAndVersion() {
        SqlTemplates sql = plan("Customer", """
                @Entity class Customer {
                    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                    String name;
                    @Version int version;
                }
                """).sql();

        assertThat(sql.selectByKey()).isEqualTo("""
                select c.id, c.name, c.version
                from customer c
                where c.id = ?""");
        assertThat(sql.selectByKeys()).endsWith("where {keys c.id BIGINT}");
        assertThat(sql.insert()).isEqualTo("""
                insert into customer (name, version{+columns})
                values {rows 2} {returning id}""");
        assertThat(sql.update()).isEqualTo("""
                update customer
                set {set}
                where id = ? and version = ?""");
        assertThat(sql.delete()).isEqualTo("""
                delete from customer
                where id = ? and version = ?""");
        assertThat(sql.deleteByKeys()).isEqualTo("""
                delete from customer
                where {keys id BIGINT}""");
    }

    @Test
    void aVersionThatMayBeNullEqualsNull() {
        SqlTemplates sql = plan("Customer", """
                @Entity class Customer { @Id long id; @Version Integer version; }
                """).sql();

        assertThat(sql.update()).endsWith("where id = ? and {same version INTEGER}");
    }

    @Test
    void reservedNamesAreDelimited() {
        SqlTemplates sql = plan("Order", """
                @Entity class Order { @Id long id; @Column(name = "user") String customer; }
                """).sql();

        assertThat(sql.selectByKey()).startsWith("select o.id, o.\"user\"\nfrom \"order\" o");
    }

    @Test
    void aTableWithNothingButAnIdentityIsInsertedByItsDefault() {
        SqlTemplates sql = plan("Token", """
                @Entity class Token { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }
                """).sql();

        assertThat(sql.insert()).isEqualTo("""
                insert into token (id{+columns})
                values {rows default 0} {returning id}""");
    }

    @Test
    void theColumnsOfAForeignKeyStandTogetherInTheOrderOfTheTargetsKey() {
        EntityPlan plan = plan("Note", """
                @Entity class Note {
                    @Id long id;
                    String text;
                    @ManyToOne
                    @JoinColumn(name = "line_no", referencedColumnName = "number")
                    @JoinColumn(name = "order_no", referencedColumnName = "order_no")
                    Ref<Line> line;
                }
                """, """
                @Entity @IdClass(LineId.class) class Line { @Id @Column(name = "order_no") long order; @Id int number; }
                """, "record LineId(long order, int number) {}");

        assertThat(plan.selection().texts()).containsExactly("id", "text", "order_no", "line_no");
        assertThat(plan.updates()).extracting(WritePlan::name).containsExactly("text", "line");
    }

    @Test
    void theKeyOfAnInverseOneToOneIsSelectedWithItsOwner() {
        EntityPlan plan = plan("Person", """
                @Entity class Person { @Id long id; @OneToOne(mappedBy = "person") Ref<Passport> passport; }
                """, """
                @Entity class Passport { @Id long id; @OneToOne Ref<Person> person; }
                """);

        assertThat(plan.selection().texts())
                .containsExactly(
                        "id", "(select x.id from passport x where x.person_id = {this}.id order by x.id limit 1)");
        assertThat(plan.sql().selectByKey())
                .startsWith(
                        "select p.id, (select x.id from passport x where x.person_id = p.id order by x.id limit 1)\nfrom person p");
    }

    @Test
    void collectionsAreLoadedByTheirOwnersKeys() {
        EntityPlan plan = plan("Post", """
                @Entity class Post {
                    @Id long id;
                    @OneToMany(mappedBy = "post") @OrderBy("writtenAt desc") List<Comment> comments;
                    @ManyToMany @JoinTable(name = "post_tag") Set<Tag> tags;
                    @ElementCollection @OrderColumn(name = "place") List<String> lines;
                }
                """, """
                @Entity class Comment { @Id long id; long writtenAt; @ManyToOne Ref<Post> post; }
                """, "@Entity class Tag { @Id String name; }");

        assertThat(plan.sql().associations().get(0)).isEqualTo("""
                select c.post_id, c.id, c.written_at, c.post_id
                from comment c
                where {keys c.post_id BIGINT}
                order by c.written_at desc""");
        assertThat(plan.sql().associations().get(1)).isEqualTo("""
                select l.post_id, t.name
                from post_tag l
                join tag t on t.name = l.tags_name
                where {keys l.post_id BIGINT}""");
        assertThat(plan.sql().associations().get(2)).isEqualTo("""
                select p.post_id, p.place, p.lines
                from post_lines p
                where {keys p.post_id BIGINT}
                order by p.place""");
    }

    /** They tell whether some are missing; the rows of a link table are written anew anyway. */
    @Test
    void aListReadsThePlacesOfItsTargetsRows() {
        EntityPlan plan = plan("Post", """
                @Entity class Post {
                    @Id long id;
                    @OneToMany @JoinColumn(name = "post_id") @OrderColumn(name = "place") List<Part> parts;
                    @ManyToMany @JoinTable(name = "post_quoted") @OrderColumn(name = "place") List<Part> quoted;
                }
                """, "@Entity class Part { @Id long id; }");

        assertThat(plan.sql().associations().get(0)).isEqualTo("""
                select p.post_id, p.place, p.id
                from part p
                where {keys p.post_id BIGINT}
                order by p.place""");
        assertThat(plan.sql().associations().get(1)).startsWith("select l.post_id, p.id\n");
    }

    @Test
    void anAttributeThatARelationshipWritesTooIsSynchronised() {
        EntityPlan plan = plan("Invoice", """
                @Entity class Invoice {
                    @Id long id;
                    Long payerId;
                    @ManyToOne @JoinColumn(name = "payer_id") Ref<Payer> payer;
                }
                """, "@Entity class Payer { @Id long id; }");

        assertThat(plan.updates()).extracting(WritePlan::name).containsExactly("payerId");
        assertThat(plan.synchronised()).singleElement().satisfies(synchronised -> {
            assertThat(synchronised.basic().name()).isEqualTo("payerId");
            assertThat(synchronised.offers())
                    .extracting(offer -> offer.association().name())
                    .containsExactly("payer");
        });
    }

    @Test
    void aColumnThatTwoRelationshipsWriteIsDecidedByItself() {
        EntityPlan plan = plan(
                "Article",
                """
                @Entity class Article {
                    @Id long id;
                    @ManyToOne @JoinColumn(name = "magazine_id") Ref<Magazine> magazine;
                    @ManyToOne
                    @JoinColumn(name = "writer_id", referencedColumnName = "id")
                    @JoinColumn(name = "magazine_id", referencedColumnName = "magazine_id")
                    @Overlaps("magazine")
                    Ref<Writer> writer;
                }
                """,
                "@Entity class Magazine { @Id long id; }",
                """
                @Entity @IdClass(WriterId.class) class Writer {
                    @Id long id;
                    @Id @Column(name = "magazine_id") long magazineId;
                }
                """,
                "record WriterId(long id, long magazineId) {}");

        assertThat(plan.updates())
                .filteredOn(WritePlan.Shared.class::isInstance)
                .anySatisfy(update -> {
                    WritePlan.Shared shared = (WritePlan.Shared) update;
                    assertThat(shared.column().text()).isEqualTo("magazine_id");
                    assertThat(shared.offers())
                            .extracting(offer -> offer.association().name())
                            .containsExactly("magazine", "writer");
                });
    }

    private static EntityPlan plan(String entity, String... classes) {
        Resolving resolving = Resolving.of(classes);
        return new EntityPlanner(resolving.model()).plan(resolving.entity(entity));
    }
}
