package dev.tenon.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.OrderItem;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping.Direction;
import dev.tenon.processor.model.mapping.TableMapping;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** To-many relationships: their other side, their columns in other tables, their link tables. */
class ToManyTest {

    @Test
    void linksBothSidesOfAMappedRelationship() {
        Resolving resolving = Resolving.of(
                "@Entity class Customer { @Id long id; @OneToMany(mappedBy = \"customer\") List<Order> orders; }",
                "@Entity class Order { @Id long id; @ManyToOne Customer customer; }");
        assertThat(resolving.said()).isEmpty();
        RelationshipMapping orders =
                resolving.entity("Customer").relationships().get(0);
        assertThat(TableText.join(orders.join())).isEqualTo("id = [customer_id]");
        assertThat(orders.direction()).isEqualTo(Direction.ONE_TO_MANY);
        assertThat(orders.inverse()).contains("customer");
        RelationshipMapping customer = resolving.entity("Order").relationships().get(0);
        assertThat(customer.inverse()).contains("orders");
        assertThat(customer.isOwning()).isTrue();
        assertThat(TableText.columns(resolving.entity("Customer").table())).containsExactly("id BIGINT not null <- id");
    }

    @Test
    void takesTheOnlyWayBackAsTheOtherSide() {
        Resolving resolving = Resolving.of(
                "@Entity class Customer { @Id long id; @OneToMany List<Order> orders; }",
                "@Entity class Order { @Id long id; @ManyToOne Customer buyer; }");
        assertThat(resolving.said()).containsExactly("TN131 Customer.orders is taken as the inverse of Order.buyer");
        RelationshipMapping orders =
                resolving.entity("Customer").relationships().get(0);
        assertThat(orders.mappedBy()).contains("buyer");
        assertThat(resolving.entity("Order").relationships().get(0).inverse()).contains("orders");
    }

    @Test
    void refusesSeveralWaysBack() {
        Resolving resolving = Resolving.of(
                "@Entity class Customer { @Id long id; @OneToMany List<Order> orders; }",
                "@Entity class Order { @Id long id; @ManyToOne Customer buyer; @ManyToOne Customer payer; }");
        assertThat(resolving.said()).containsExactly("TN101 ambiguous foreign keys for Customer.orders");
        assertThat(resolving.text("TN101"))
                .contains("""
                found:  two foreign keys lead from table "order" to table customer:
                """.strip().replace("\"", ""))
                .contains("order.buyer_id -> customer.id   (Order.buyer)");
        assertThat(resolving.entity("Customer").erroneous()).isTrue();
        assertThat(resolving.entity("Order").erroneous()).isFalse();
    }

    @Test
    void ranksTheWaysBackByTheirNames() {
        Resolving resolving = Resolving.of(
                "@Entity class Customer { @Id long id; @OneToMany List<Order> payments; }",
                "@Entity class Order { @Id long id; @ManyToOne Customer buyer; @ManyToOne Customer payer; }");
        assertThat(resolving.text("TN101").lines().map(String::strip))
                .containsSubsequence(
                        "help:   say which one is the other side of this relationship, likeliest first:",
                        "@OneToMany(mappedBy = \"payer\")",
                        "@OneToMany(mappedBy = \"buyer\")");
    }

    @Test
    void makesALinkTableWithAWarningWhereNothingLeadsBack() {
        Resolving resolving = Resolving.of(
                "@Entity class Customer { @Id long id; @OneToMany Set<Order> orders; }",
                "@Entity class Order { @Id int number; }");
        assertThat(resolving.said())
                .containsExactly("TN130 Customer.orders gets the link table customer_order, which nobody asked for");
        assertThat(resolving.text("TN130"))
                .contains("@OneToMany(mappedBy = \"customer\")")
                .contains("@JoinColumn(name = \"customer_id\")")
                .contains("@JoinTable(name = \"customer_order\")");
        RelationshipMapping orders =
                resolving.entity("Customer").relationships().get(0);
        assertThat(TableText.join(orders.join()))
                .isEqualTo("customer_order: id = customer_id / orders_number = number");
        TableMapping table = ((JoinMapping.LinkTableJoin) orders.join()).table();
        assertThat(TableText.columns(table))
                .containsExactly("customer_id BIGINT not null", "orders_number INTEGER not null");
        assertThat(TableText.foreignKeys(table))
                .containsExactly("(customer_id) -> customer(id)", "(orders_number) -> order(number)");
        assertThat(table.uniqueKeys()).hasSize(1);
    }

    @Test
    void putsTheJoinColumnOfAOneToManyIntoTheTargetsTable() {
        Resolving resolving = Resolving.of(
                "@Entity class Customer { @Id long id; @OneToMany @JoinColumn(name = \"owner\") @OrderColumn"
                        + " List<Order> orders; }",
                "@Entity class Order { @Id long id; String note; }");
        assertThat(resolving.said()).isEmpty();
        assertThat(TableText.columns(resolving.entity("Order").table()))
                .containsExactly(
                        "id BIGINT not null <- id", "note VARCHAR <- note", "owner BIGINT", "orders_order INTEGER");
        assertThat(TableText.foreignKeys(resolving.entity("Order").table())).containsExactly("(owner) -> customer(id)");
        assertThat(TableText.join(
                        resolving.entity("Customer").relationships().get(0).join()))
                .isEqualTo("id = [owner]");
    }

    /** REL-S16 with both joins: two mirrored relationships over one table. */
    @Test
    void mirrorsASelfReferentialManyToMany() {
        Resolving resolving = Resolving.of("""
                @Entity class Node {
                    @Id long id;
                    @ManyToMany
                    @JoinTable(
                            name = "node_to_node",
                            joinColumns = @JoinColumn(name = "left_node_id"),
                            inverseJoinColumns = @JoinColumn(name = "right_node_id"))
                    Set<Node> right;
                    @ManyToMany(mappedBy = "right") Set<Node> left;
                }""");
        assertThat(resolving.said()).isEmpty();
        assertThat(resolving.entity("Node").relationships())
                .extracting(relationship -> TableText.join(relationship.join()))
                .containsExactly(
                        "node_to_node: id = left_node_id / right_node_id = id",
                        "node_to_node: id = right_node_id / left_node_id = id");
        assertThat(resolving.entity("Node").relationships())
                .extracting(RelationshipMapping::inverse)
                .containsExactly(Optional.of("left"), Optional.of("right"));
    }

    @Test
    void namesLinkColumnsAfterTheOtherSide() {
        Resolving resolving = Resolving.of(
                "@Entity class Student { @Id long id; @ManyToMany Set<Course> courses; }",
                "@Entity class Course { @Id long id; @ManyToMany(mappedBy = \"courses\") Set<Student> students; }");
        assertThat(resolving.said()).isEmpty();
        assertThat(TableText.join(
                        resolving.entity("Student").relationships().get(0).join()))
                .isEqualTo("student_course: id = students_id / courses_id = id");
    }

    @Test
    void refusesLinkTablesThatCollide() {
        Resolving resolving = Resolving.of(
                "@Entity class Student { @Id long id; @ManyToMany Set<Course> now; @ManyToMany Set<Course> past; }",
                "@Entity class Course { @Id long id; }");
        assertThat(resolving.said())
                .containsExactly("TN133 the link table student_course of Student.past is the table of Student.now");
    }

    /** REL-S21 and the house style's example. */
    @Test
    void refusesMappedByThatNamesTheWrongThing() {
        assertThat(mappedBy("@ManyToOne Customer customer;", "custmer").text("TN112"))
                .isEqualTo("""
                [TN112] mappedBy names no attribute of Order
                  found:  mappedBy = "custmer"; Order has id, customer
                          Customer.orders follows a relationship of Order
                  help:   did you mean "customer"?
                              @OneToMany(mappedBy = "customer")
                  docs:   docs/errors/TN112.md""");
        assertThat(mappedBy("Long customer;", "customer").said())
                .containsExactly("TN113 mappedBy of Customer.orders names an attribute that is no relationship");
        assertThat(mappedBy("@ManyToOne Order parent;", "parent").said())
                .containsExactly("TN114 mappedBy of Customer.orders names a relationship to another entity");
        assertThat(mappedBy("@ManyToMany Set<Customer> customers;", "customers").said())
                .containsExactly("TN115 mappedBy of Customer.orders names a relationship of the wrong kind");
    }

    private static Resolving mappedBy(String attribute, String name) {
        return Resolving.of(
                "@Entity class Customer { @Id long id; @OneToMany(mappedBy = \"" + name + "\") List<Order> orders; }",
                "@Entity class Order { @Id long id; " + attribute + " }");
    }

    @Test
    void refusesTwoInverseSidesAndJoinColumnsOnOne() {
        assertThat(Resolving.of(
                                "@Entity class A { @Id long id; @OneToOne(mappedBy = \"a\") B b; }",
                                "@Entity class B { @Id long id; @OneToOne(mappedBy = \"b\") A a; }")
                        .said())
                .containsExactly("TN111 A.b and B.a both say mappedBy", "TN111 B.a and A.b both say mappedBy");
        assertThat(Resolving.of(
                                "@Entity class A { @Id long id; @OneToOne(mappedBy = \"a\") @JoinColumn B b; }",
                                "@Entity class B { @Id long id; @OneToOne A a; }")
                        .said())
                .containsExactly("TN110 A.b has @JoinColumn beside mappedBy");
    }

    @Test
    void resolvesOrdersThroughEmbeddedValuesAndKeysOfToOnes() {
        String order = "@Embeddable class Place { String city; } @Entity class Order { @Id long id;"
                + " @ManyToOne Customer customer; Place place; @ManyToOne Order parent; }";
        Resolving resolving = Resolving.of(
                "@Entity class Customer { @Id long id;"
                        + " @OneToMany(mappedBy = \"customer\") @OrderBy(\"place.city DESC, parent.id, id asc\")"
                        + " List<Order> orders;"
                        + " @OneToMany(mappedBy = \"customer\") @OrderBy List<Order> byId;"
                        + " @OneToMany(mappedBy = \"customer\") @OrderBy(\"cty\") List<Order> wrong; }",
                order);
        assertThat(resolving.entity("Customer").relationships().get(0).orderBy())
                .extracting(item -> item.column() + (item.descending() ? " desc" : ""))
                .containsExactly("city desc", "parent_id", "id");
        assertThat(resolving.entity("Customer").relationships().get(1).orderBy())
                .extracting(OrderItem::path)
                .containsExactly("id");
        assertThat(resolving.said()).containsExactly("TN140 the order of Customer.wrong names no attribute of Order");
    }

    @Test
    void resolvesMapKeys() {
        String order = "@Entity class Order { @Id long id; String number; @ManyToOne Customer customer; }";
        Resolving resolving = Resolving.of(
                "@Entity class Customer { @Id long id;"
                        + " @OneToMany(mappedBy = \"customer\") @MapKey(name = \"number\") Map<String, Order> a;"
                        + " @OneToMany(mappedBy = \"customer\") @MapKey Map<Long, Order> b;"
                        + " @OneToMany(mappedBy = \"customer\") @MapKey(name = \"nmber\") Map<String, Order> c;"
                        + " @OneToMany(mappedBy = \"customer\") Map<String, Order> d;"
                        + " @OneToMany(mappedBy = \"customer\") @MapKey List<Order> e;"
                        + " @OneToMany(mappedBy = \"customer\") @OrderColumn Set<Order> f; }",
                order);
        assertThat(resolving.entity("Customer").relationships())
                .extracting(RelationshipMapping::mapKey)
                .startsWith(Optional.of("number"), Optional.of(""));
        assertThat(resolving.said())
                .containsExactly(
                        "TN141 the map key of Customer.c names no attribute of Order",
                        "TN144 Customer.d is a map that does not say what its keys are",
                        "TN143 Customer.e has @MapKey but is no map",
                        "TN142 Customer.f has an order column but keeps no order");
    }

    @Test
    void givesKeysAColumnBesideTheForeignKey() {
        String order = "@Entity class Order { @Id long id; @ManyToOne(optional = false) Customer customer; }";
        Resolving resolving = Resolving.of(
                "@Entity class Customer { @Id long id;"
                        + " @OneToMany(mappedBy = \"customer\") @MapKeyColumn(name = \"number\") Map<Long, Order> a;"
                        + " @OneToMany @JoinColumn(name = \"fan_id\") @MapKeyColumn(length = 9) Map<String, Order> liked;"
                        + " @ManyToMany @MapKeyColumn Map<String, Order> seen; }",
                order);
        assertThat(resolving.said()).isEmpty();
        assertThat(TableText.columns(resolving.entity("Order").table()))
                .containsExactly(
                        "id BIGINT not null <- id",
                        "customer_id BIGINT not null <- customer#0",
                        "number BIGINT not null",
                        "fan_id BIGINT",
                        "liked_key VARCHAR(9)");
        assertThat(linkTable(resolving.entity("Customer").relationships().get(2)))
                .extracting(table -> table.primaryKey().toString())
                .isEqualTo("[customer_id, seen_key]");
    }

    private static TableMapping linkTable(RelationshipMapping relationship) {
        return ((JoinMapping.LinkTableJoin) relationship.join()).table();
    }

    @Test
    void aCollectionThatIsNeverNullMayBeEmpty() {
        Resolving resolving = Resolving.of(
                "@org.jspecify.annotations.NullMarked @Entity class Customer { @Id long id;"
                        + " @OneToMany @JoinColumn(name = \"customer_id\") List<Order> orders; @OneToOne Order last; }",
                "@Entity class Order { @Id long id; }");
        assertThat(resolving.entity("Customer").relationships())
                .extracting(RelationshipMapping::optional)
                .containsExactly(true, false);
    }

    @Test
    void refusesCollectionsThatAreNone() {
        assertThat(Resolving.of("@Entity class A { @Id long id; @OneToMany List raw; }")
                        .said())
                .containsExactly("TN106 A.raw does not say what it contains");
        assertThat(Resolving.of("@Entity class A { @Id long id; @OneToMany A single; }")
                        .said())
                .containsExactly("TN105 A.single is a @OneToMany but holds a single value");
        assertThat(Resolving.of("@Entity class A { @Id long id; @OneToMany ArrayList<A> list; }")
                        .said())
                .containsExactly("TN107 A.list has a collection type that cannot be mapped");
        assertThat(Resolving.of(
                                "@Entity class B { @Id long id; }",
                                "@Entity class A { @Id long id; @OneToMany(targetEntity = B.class) List<A> list; }")
                        .said())
                .containsExactly("TN108 the target B does not fit the type of A.list");
    }

    @Test
    void linksWithEntitiesOfOtherModules() {
        Resolving library = Resolving.of(
                "@Entity @Table(schema = \"geo\") class City { @Id long id; @Column(unique = true) String code; }");
        Resolving resolving = Resolving.after(
                library.model(),
                "class City {}",
                "@Entity class Person { @Id long id; @ManyToOne @JoinColumn(name = \"home_id\") City home;"
                        + " @ManyToOne @JoinColumn(referencedColumnName = \"code\") City work;"
                        + " @References(value = City.class, attribute = \"code\") String born;"
                        + " @OneToMany @JoinColumn(name = \"fan\") @OrderBy(\"code\") List<City> liked; }");
        assertThat(resolving.said()).isEmpty();
        assertThat(TableText.columns(resolving.entity("Person").table()))
                .containsExactly(
                        "id BIGINT not null <- id",
                        "home_id BIGINT <- home#0",
                        "work_code VARCHAR <- work#0",
                        "born VARCHAR <- born");
        assertThat(TableText.foreignKeys(resolving.entity("Person").table())).contains("(home_id) -> geo.city(id)");
    }
}
