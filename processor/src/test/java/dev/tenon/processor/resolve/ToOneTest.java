package dev.tenon.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping.Loading;
import org.junit.jupiter.api.Test;

/** To-one relationships: which foreign key they follow, and how they are loaded. */
class ToOneTest {
    private static final String ADDRESS = "@Entity class Address { @Id long id; String city; }";

    /** REL-S1, and the first example of the design: exact text, one error for each attribute. */
    @Test
    void refusesAmbiguousForeignKeys() {
        JavacRun.Result result = JavacRun.of(
                        """
                import dev.tenon.annotation.References;
                import jakarta.persistence.*;
                @Entity
                public class Customer {
                    @Id @GeneratedValue Long id;
                    String name;
                    @References(Address.class) Long billingAddressId;
                    @References(Address.class) Long shippingAddressId;

                    @ManyToOne Address billingAddress;
                    @ManyToOne Address shippingAddress;
                }""", "import jakarta.persistence.*; @Entity class Address { @Id Long id; }")
                .compile();
        assertThat(result.errors()).extracting(JavacRun.Message::line).containsExactly(10L, 11L);
        assertThat(result.errors().get(0).text().lines().map(String::strip)).containsExactly("""
                [TN101] ambiguous foreign keys for Customer.billingAddress
                found:  two foreign keys lead from table customer to table address:
                customer.billing_address_id -> address.id    (Customer.billingAddressId)
                customer.shipping_address_id -> address.id   (Customer.shippingAddressId)
                help:   say which one this relationship follows:
                @JoinColumn(name = "billing_address_id")
                docs:   docs/errors/TN101.md""".split("\n"));
        assertThat(result.errors().get(1).text()).contains("@JoinColumn(name = \"shipping_address_id\")");
    }

    /** REL-S2. */
    @Test
    void followsTheWrittenJoinColumn() {
        Resolving resolving = Resolving.of("""
                @Entity class Customer {
                    @Id long id;
                    @References(Address.class) Long billingAddressId;
                    @References(Address.class) Long shippingAddressId;
                    @ManyToOne @JoinColumn(name = "billing_address_id") Ref<Address> billing;
                    @ManyToOne @JoinColumn(name = "shipping_address_id", nullable = false) Ref<Address> shipping;
                }""", ADDRESS);
        assertThat(resolving.said()).isEmpty();
        assertThat(TableText.columns(resolving.entity("Customer").table()))
                .containsExactly(
                        "id BIGINT not null <- id",
                        "billing_address_id BIGINT <- billingAddressId, billing#0",
                        "shipping_address_id BIGINT not null <- shippingAddressId, shipping#0");
        assertThat(TableText.foreignKeys(resolving.entity("Customer").table()))
                .containsExactly("(billing_address_id) -> address(id)", "(shipping_address_id) -> address(id)");
        RelationshipMapping billing =
                resolving.entity("Customer").relationships().get(0);
        assertThat(billing.loading()).isEqualTo(Loading.LAZY);
        assertThat(billing.optional()).isTrue();
        assertThat(resolving.entity("Customer").relationships().get(1).optional())
                .isFalse();
    }

    @Test
    void followsTheOnlyForeignKeyAndSaysSo() {
        Resolving resolving = Resolving.of("""
                @Entity class Customer {
                    @Id long id;
                    @References(Address.class) @Column(name = "addr") Long addressId;
                    @ManyToOne Address home;
                }""", ADDRESS);
        assertThat(resolving.said())
                .containsExactly("TN132 Customer.home follows the foreign key customer.addr -> address.id");
        assertThat(TableText.join(
                        resolving.entity("Customer").relationships().get(0).join()))
                .isEqualTo("[addr] = id");
    }

    @Test
    void takesJakartasColumnWithoutAForeignKey() {
        Resolving resolving = Resolving.of(
                "@Entity class Customer { @Id long id; @ManyToOne(optional = false) Address homeAddress;"
                        + " @OneToOne Address other; }",
                ADDRESS);
        assertThat(resolving.said()).isEmpty();
        assertThat(TableText.columns(resolving.entity("Customer").table()))
                .contains("home_address_id BIGINT not null <- homeAddress#0", "other_id BIGINT unique <- other#0");
    }

    @Test
    void joinsCompositeKeysInTheOrderOfTheKey() {
        Resolving resolving = Resolving.of(
                "@Embeddable record LineId(long orderId, int number) {}",
                "@Entity class Line { @EmbeddedId LineId id; }",
                """
                @Entity class Note {
                    @Id long id;
                    @ManyToOne
                    @JoinColumn(name = "line_no", referencedColumnName = "number")
                    @JoinColumn(name = "line_order", referencedColumnName = "order_id")
                    Line line;
                    @ManyToOne Line other;
                }""");
        assertThat(resolving.said()).isEmpty();
        assertThat(resolving.entity("Note").relationships())
                .extracting(relationship -> TableText.join(relationship.join()))
                .containsExactly(
                        "[line_order] = order_id, [line_no] = number",
                        "[other_order_id] = order_id, [other_number] = number");
    }

    @Test
    void refersToUniqueColumnsAndRefusesOthers() {
        String country = "@Entity class Country { @Id long id; @Column(unique = true) String code; String name; }";
        Resolving resolving = Resolving.of(country, """
                @Entity class City {
                    @Id long id;
                    @ManyToOne @JoinColumn(name = "country", referencedColumnName = "code") Country country;
                }""");
        assertThat(resolving.said()).isEmpty();
        assertThat(TableText.columns(resolving.entity("City").table())).contains("country VARCHAR <- country#0");
        assertThat(join(country, "@JoinColumn(referencedColumnName = \"name\")").said())
                .containsExactly("TN123 City.country refers to country.name, which is not unique");
        assertThat(join(country, "@JoinColumn(referencedColumnName = \"cod\")").text("TN121"))
                .contains("did you mean \"code\"?");
        assertThat(join(country, "@JoinColumn(name = \"a\") @JoinColumn(name = \"b\")")
                        .said())
                .containsExactly("TN124 a join column of City.country does not say which column it refers to");
    }

    private static Resolving join(String target, String joinColumns) {
        return Resolving.of(
                target, "@Entity class City { @Id long id; @ManyToOne " + joinColumns + " Country country; }");
    }

    @Test
    void refusesJoinColumnsOfAnotherType() {
        Resolving resolving = Resolving.of("""
                @Entity class Customer {
                    @Id long id;
                    @Column(name = "address_id", insertable = false, updatable = false) String addressId;
                    @ManyToOne Address address;
                }""", ADDRESS);
        assertThat(resolving.said()).containsExactly("TN122 Customer.address joins columns of different types");
    }

    @Test
    void honoursAWrittenLazyWhereASubclassCanStandIn() {
        String lazy = "@ManyToOne(fetch = FetchType.LAZY) ";
        Resolving resolving = Resolving.of(
                "@Entity class Hidden { @Id private long id; }",
                "@Entity class Open { @Id public long id; }",
                "@Entity final class Closed { @Id private long id; }",
                "@Entity class A { @Id long id; " + lazy + "Hidden a; " + lazy + "Open b; " + lazy
                        + "Closed c; @ManyToOne Hidden d; @ManyToOne(fetch = FetchType.EAGER) Ref<Hidden> e; }");
        assertThat(resolving.entity("A").relationships())
                .extracting(RelationshipMapping::loading)
                .containsExactly(
                        Loading.SELF_FILLING,
                        Loading.SELECT_IN,
                        Loading.SELECT_IN,
                        Loading.SELECT_IN,
                        Loading.SELECT_IN);
        assertThat(resolving.said())
                .containsExactly(
                        "TN407 A.b is loaded eagerly, because fields of Open are visible to other classes",
                        "TN406 A.c cannot be loaded lazily, because Closed cannot be extended");
    }

    @Test
    void refusesTargetsThatAreNoEntities() {
        assertThat(Resolving.of("class Plain {}", "@Entity class A { @Id long id; @ManyToOne Plain plain; }")
                        .said())
                .containsExactly("TN102 A.plain is a relationship, but Plain is no entity");
        assertThat(Resolving.of("@Entity class A { @Id long id; @ManyToOne List<A> as; }")
                        .said())
                .containsExactly("TN104 A.as is a @ManyToOne but holds a collection");
        assertThat(Resolving.of("@Entity class A { @Id long id; A parent; }").said())
                .containsExactly("TN116 A.parent refers to an entity but is no relationship");
    }

    /** "Mapped[int]": the attribute that holds the key says whether null is allowed, for both that write the column. */
    @Test
    void takesNotNullFromThePrimitiveThatHoldsTheKey() {
        Resolving resolving = Resolving.of("""
                @Entity class Customer {
                    @Id long id;
                    @References(Address.class) long addressId;
                    @ManyToOne Ref<Address> address;
                }""", ADDRESS);
        assertThat(resolving.said())
                .containsExactly("TN132 Customer.address follows the foreign key customer.address_id -> address.id");
        assertThat(TableText.columns(resolving.entity("Customer").table()))
                .containsExactly("id BIGINT not null <- id", "address_id BIGINT not null <- addressId, address#0");
    }
}
