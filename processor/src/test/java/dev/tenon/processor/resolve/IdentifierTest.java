package dev.tenon.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.GeneratorMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping.Form;
import dev.tenon.processor.model.mapping.IdentifierMapping.Generation;
import dev.tenon.processor.model.mapping.Instantiation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Identifiers: their forms, where their values come from, and identity that is derived from other entities. */
class IdentifierTest {

    @Test
    void refusesEntitiesThatCannotBeIdentified() {
        assertThat(Resolving.of("@Entity class A { String name; }").said())
                .containsExactly("TN006 A has no identifier");
        assertThat(Resolving.of("@Entity class A { @Id long a; @Id long b; }").said())
                .containsExactly("TN007 A has several @Id attributes and no id class");
        assertThat(Resolving.of("@Entity class A { @Id byte[] id; }").said())
                .containsExactly("TN008 A.id cannot identify rows");
        assertThat(Resolving.of("@Entity class A { @Id List<String> id; }").said())
                .containsExactly("TN030 A.id has no column for List<String>");
    }

    @Test
    void readsIdClassesWhateverTheirShape() {
        Resolving resolving = Resolving.of(
                "record LineId(long orderId, int position) {}",
                "@Entity @IdClass(LineId.class) class Line { @Id long orderId; @Id Integer position; String text; }",
                "class OldId { private long a; private String b; }",
                "@Entity @IdClass(OldId.class) class Old { @Id long a; @Id String b; }");
        assertThat(resolving.said()).isEmpty();
        IdentifierMapping line = resolving.entity("Line").identifier();
        assertThat(line.form()).isEqualTo(Form.ID_CLASS);
        assertThat(line.attributes()).containsExactly("orderId", "position");
        assertThat(line.key().orElseThrow().instantiation())
                .isEqualTo(new Instantiation.FromAttributes(List.of("orderId", "position"), true));
        IdentifierMapping.IdClassMember a = resolving
                .entity("Old")
                .identifier()
                .key()
                .orElseThrow()
                .members()
                .get(0);
        assertThat(a.access().readsDirectly()).isFalse();
        assertThat(resolving.entity("Old").erroneous()).isFalse();
    }

    @Test
    void refusesIdClassesThatDoNotMatch() {
        Resolving resolving = Resolving.of(
                "record LineId(long orderId, String position, int extra) {}",
                "@Entity @IdClass(LineId.class) class Line { @Id long order; @Id Integer position; }");
        assertThat(resolving.text("TN009"))
                .contains("the id class LineId does not match the identifier of Line")
                .contains("LineId has no order, which is an @Id of Line")
                .contains("LineId.position is String; Line.position is Integer")
                .contains("Line has no @Id orderId, which LineId has");
    }

    @Test
    void derivesIdentityFromARelationship() {
        Resolving resolving = Resolving.of(
                "@Entity class Order { @Id long id; }",
                "record LineId(long order, int position) {}",
                "@Entity @IdClass(LineId.class) class Line { @Id @ManyToOne Order order; @Id int position; }",
                "record PartId(LineId line, String name) {}",
                "@Entity @IdClass(PartId.class) class Part { @Id @ManyToOne Line line; @Id String name; }",
                "@Entity class Invoice { @Id @OneToOne Order order; }");
        assertThat(resolving.said()).isEmpty();
        assertThat(TableText.columns(resolving.entity("Line").table()))
                .containsExactly("order_id BIGINT not null <- order#0", "position INTEGER not null <- position");
        assertThat(TableText.columns(resolving.entity("Part").table()))
                .containsExactly(
                        "line_order_id BIGINT not null <- line#0",
                        "line_position INTEGER not null <- line#1",
                        "name VARCHAR not null <- name");
        IdentifierMapping.IdClassMember line = resolving
                .entity("Part")
                .identifier()
                .key()
                .orElseThrow()
                .members()
                .get(0);
        assertThat(line.nested().orElseThrow().members())
                .extracting(IdentifierMapping.IdClassMember::attribute)
                .containsExactly("line.order", "line.position");
        assertThat(TableText.names(resolving.entity("Invoice").table().primaryKey()))
                .isEqualTo("order_id");
        assertThat(resolving.entity("Invoice").table().uniqueKeys()).isEmpty();
    }

    @Test
    void givesTheJoinColumnToAMappedIdentifier() {
        Resolving resolving = Resolving.of(
                "@Entity class User { @Id long id; }",
                "@Entity class Profile { @Id long id; @OneToOne @MapsId User user; }",
                "@Embeddable record MemberId(long userId, long groupId) {}",
                """
                @Entity class Member {
                    @EmbeddedId MemberId id;
                    @ManyToOne @MapsId("userId") User user;
                    @ManyToOne @MapsId("groupId") @JoinColumn(name = "team") User group;
                }""");
        assertThat(resolving.said()).isEmpty();
        assertThat(TableText.columns(resolving.entity("Profile").table()))
                .containsExactly("user_id BIGINT not null unique <- id, user#0");
        assertThat(TableText.columns(resolving.entity("Member").table()))
                .containsExactly(
                        "user_id BIGINT not null <- id.userId, user#0", "team BIGINT not null <- id.groupId, group#0");
        assertThat(resolving.entity("Member").identifier().attributes()).containsExactly("id.userId", "id.groupId");
        assertThat(Resolving.of(
                                "@Entity class User { @Id long id; }",
                                "@Embeddable record Key(long userId) {}",
                                "@Entity class M { @EmbeddedId Key id; @ManyToOne @MapsId(\"user\") User user; }")
                        .text("TN017"))
                .contains("did you mean \"userId\"?");
    }

    /** The fifth example of the specification's chapter on derived identities. */
    @Test
    void takesTheParentsKeyClassWhereTheParentIsTheWholeIdentifier() {
        Resolving resolving = Resolving.of(
                "record PersonId(String first, String last) {}",
                "@Entity @IdClass(PersonId.class) class Person { @Id String first; @Id String last; }",
                "@Entity @IdClass(PersonId.class) class History { @Id @OneToOne Person patient; }",
                "@Entity class Bill { @Id @OneToOne Person patient; }");
        assertThat(resolving.said()).isEmpty();
        assertThat(resolving.entity("History").erroneous()).isFalse();
        assertThat(List.of(resolving.entity("History"), resolving.entity("Bill")))
                .allSatisfy(entity -> assertThat(
                                entity.identifier().key().orElseThrow().members())
                        .extracting(IdentifierMapping.IdClassMember::attribute)
                        .containsExactly("patient.first", "patient.last"));
    }

    @Test
    void survivesIdentifiersThatDependOnThemselves() {
        Resolving resolving =
                Resolving.of("@Entity class A { @Id @OneToOne B b; }", "@Entity class B { @Id @OneToOne A a; }");
        assertThat(resolving.entity("A").erroneous()).isTrue();
        assertThat(resolving.said()).containsExactly("TN008 the identifier of A is derived from itself");
    }

    @Test
    void findsGeneratorsByNameAnywhere() {
        Resolving resolving = Resolving.of(
                "@Entity @SequenceGenerator(name = \"shared\", sequenceName = \"ids\", allocationSize = 10)"
                        + " class A { @Id @GeneratedValue(generator = \"shared\") Long id; }",
                "@Entity class B { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = \"shared\")"
                        + " Long id; }",
                "@Entity class C { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id; }",
                "@Entity class D { @Id @GeneratedValue(strategy = GenerationType.TABLE, generator = \"t\")"
                        + " @TableGenerator(name = \"t\", table = \"counters\", pkColumnValue = \"d\") Long id; }",
                "@Entity class E { @Id @GeneratedValue UUID id; }",
                "@Entity class F { @Id @GeneratedValue Integer id; }",
                "@Entity class G { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = \"shard\")"
                        + " Long id; }");
        assertThat(generator(resolving.entity("A"))).isEqualTo("shared ids 1/10");
        assertThat(generator(resolving.entity("B"))).isEqualTo("shared ids 1/10");
        assertThat(generator(resolving.entity("C"))).isEqualTo("c_seq c_seq 1/50");
        assertThat(generator(resolving.entity("D"))).isEqualTo("t counters 0/50");
        assertThat(resolving.entity("E").identifier().generation()).contains(new Generation.Uuid());
        assertThat(resolving.entity("F").identifier().generation()).contains(new Generation.Identity());
        assertThat(resolving.said()).containsExactly("TN012 no generator is named \"shard\"");
        assertThat(resolving.text("TN012")).contains("did you mean \"shared\"?");
    }

    private static String generator(EntityMapping entity) {
        GeneratorMapping generator = entity.generators().get(0);
        return generator.name() + " " + generator.source() + " " + generator.initialValue() + "/"
                + generator.allocationSize();
    }
}
