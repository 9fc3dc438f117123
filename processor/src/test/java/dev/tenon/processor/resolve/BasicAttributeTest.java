package dev.tenon.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.model.mapping.AttributeAccess;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.model.mapping.ValueMapping;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Basic attributes: which members count, their columns, how they are reached, how instances are made. */
class BasicAttributeTest {

    @Test
    void mapsFieldsToSnakeCaseColumns() {
        EntityMapping customer = Resolving.of("""
                @Entity class Customer {
                    @Id @GeneratedValue Long id;
                    @Column(nullable = false, length = 40) String firstName;
                    int loyaltyPoints;
                    @Column(name = "MAIL", unique = true, updatable = false) String email;
                    transient String cached;
                    @Transient String computed;
                    static String shared;
                    @Basic(optional = false) UUID token;
                }""").entity("Customer");
        assertThat(TableText.columns(customer.table()))
                .containsExactly(
                        "id BIGINT identity not null <- id",
                        "first_name VARCHAR(40) not null <- firstName",
                        "loyalty_points INTEGER not null <- loyaltyPoints",
                        "mail VARCHAR unique <- email!u",
                        "token UUID not null <- token");
        assertThat(customer.erroneous()).isFalse();
        assertThat(customer.instantiation()).isEqualTo(new Instantiation.NoArguments(true));
    }

    @Test
    void keepsAttributeNamesWhereJpaNamingIsAskedFor() {
        EntityMapping customer = Resolving.namedLikeJpa("@Entity class MyCustomer { @Id long id; String firstName; }")
                .entity("MyCustomer");
        assertThat(customer.table().name()).hasToString("mycustomer");
        assertThat(TableText.columns(customer.table()))
                .containsExactly("id BIGINT not null <- id", "firstname VARCHAR <- firstName");
    }

    @Test
    void delimitsReservedWordsAndKeepsQuotedNames() {
        EntityMapping order = Resolving.of("""
                @Entity @Table(name = "\\"Order\\"", schema = "shop") class Order {
                    @Id long id;
                    String user;
                }""").entity("Order");
        assertThat(order.table().name().sql()).isEqualTo("{table shop.\"Order\"}");
        assertThat(TableText.columns(order.table())).contains("\"user\" VARCHAR <- user");
    }

    @Test
    void followsTheIdentifiersPlacementForTheAccessType() {
        EntityMapping customer = Resolving.of("""
                @Entity class Customer {
                    private long id;
                    private String name;
                    private boolean active;
                    @Id public long getId() { return id; }
                    public void setId(long id) { this.id = id; }
                    public boolean isActive() { return active; }
                    protected void setActive(boolean active) { this.active = active; }
                    public Optional<String> getName() { return Optional.ofNullable(name); }
                    private void setName(String name) { this.name = name; }
                    public String getGreeting() { return "Hello " + name; }
                }""").entity("Customer");
        assertThat(customer.attributes()).extracting(AttributeMapping::name).containsExactly("id", "active", "name");
        AttributeAccess name = customer.attribute("name").orElseThrow().access();
        assertThat(name.reader()).isEqualTo("getName");
        assertThat(name.writesDirectly()).isFalse();
        assertThat(name.optional()).isTrue();
        assertThat(customer.attribute("active").orElseThrow().access().reader()).isEqualTo("isActive");
    }

    @Test
    void reachesPrivateFieldsOfSuperclassesThroughHandles() {
        EntityMapping customer = Resolving.of(
                        "package base; @jakarta.persistence.MappedSuperclass public abstract class Base<K> {"
                                + " @jakarta.persistence.Id private K id; protected String tag; public String note; }",
                        "@Entity class Customer extends base.Base<UUID> { private String name; }")
                .entity("Customer");
        assertThat(customer.attributes())
                .extracting(AttributeMapping::name)
                .containsExactly("id", "tag", "note", "name");
        assertThat(customer.attribute("id").orElseThrow().access().readsDirectly())
                .isFalse();
        assertThat(customer.attribute("tag").orElseThrow().access().readsDirectly())
                .isFalse();
        assertThat(customer.attribute("note").orElseThrow().access().readsDirectly())
                .isTrue();
        assertThat(TableText.columns(customer.table())).startsWith("id UUID not null <- id");
    }

    @Test
    void choosesTheConstructorWhoseParametersAreAttributes() {
        Resolving resolving = Resolving.of("""
                @Entity class Customer {
                    @Id private final long id;
                    private final String name;
                    private final List<String> notMapped = null;
                    Customer(long id, String name) { this.id = id; this.name = name; }
                    Customer(String line) { this(0, line); }
                }""");
        EntityMapping customer = resolving.entity("Customer");
        assertThat(customer.instantiation()).isEqualTo(new Instantiation.FromAttributes(List.of("id", "name"), true));
        assertThat(resolving.said()).containsExactly("TN030 Customer.notMapped has no column for List<String>");
        assertThat(customer.erroneous()).isTrue();
    }

    @Test
    void saysWhenNoConstructorFitsOrAFinalFieldCannotBeSet() {
        assertThat(Resolving.of("@Entity class A { @Id long id; A(String line) {} }")
                        .said())
                .containsExactly("TN401 A has no constructor that its rows could use");
        assertThat(Resolving.of("@Entity class B { @Id long id; final String name = \"x\"; }")
                        .said())
                .containsExactly("TN402 the final attribute B.name cannot be set");
        assertThat(Resolving.of("@Entity class C { @Id public long getId() { return 1; } }")
                        .said())
                .containsExactly("TN405 C.id is read by a getter but cannot be set");
    }

    @Test
    void convertsByAnnotationByTypeAndThroughGenericBaseClasses() {
        Resolving resolving = Resolving.of(
                "record Money(long cents) {}",
                "abstract class Converting<A, D> implements AttributeConverter<A, D> {"
                        + " public D convertToDatabaseColumn(A a) { return null; }"
                        + " public A convertToEntityAttribute(D d) { return null; } }",
                "@Converter(autoApply = true) class MoneyConverter extends Converting<Money, Long> {}",
                "@Converter class Yes extends Converting<Boolean, String> {}",
                """
                @Entity class Bill {
                    @Id long id;
                    Money total;
                    @Convert(converter = Yes.class) boolean paid;
                    @Convert(converter = Yes.class) String wrong;
                    @Enumerated(EnumType.STRING) Thread.State state;
                    Thread.State other;
                    @Temporal(TemporalType.DATE) java.util.Date day;
                    @Lob String text;
                    @Lob byte[] image;
                }""");
        assertThat(resolving.said()).containsExactly("TN032 Yes does not convert the type of Bill.wrong");
        assertThat(TableText.columns(resolving.entity("Bill").table()))
                .containsExactly(
                        "id BIGINT not null <- id",
                        "total BIGINT <- total",
                        "paid VARCHAR not null <- paid",
                        "state VARCHAR <- state",
                        "other SMALLINT <- other",
                        "day DATE <- day",
                        "text TEXT <- text",
                        "image BLOB <- image");
        assertThat(resolving.entity("Bill").attribute("total").orElseThrow())
                .isInstanceOfSatisfying(AttributeMapping.Basic.class, total -> assertThat(total.value())
                        .isInstanceOf(ValueMapping.Converted.class));
    }

    @Test
    void findsConstraintColumnsByColumnOrAttributeName() {
        Resolving resolving = Resolving.of("""
                @Entity
                @Table(
                        uniqueConstraints = @UniqueConstraint(name = "u", columnNames = {"firstName", "last_name"}),
                        indexes = @Index(columnList = "last_name DESC, born"),
                        check = @CheckConstraint(name = "adult", constraint = "born < 2010"))
                class Person {
                    @Id long id;
                    String firstName;
                    String lastName;
                    int born;
                }""");
        assertThat(resolving.said()).isEmpty();
        assertThat(resolving.entity("Person").table().uniqueKeys())
                .singleElement()
                .satisfies(key -> assertThat(TableText.names(key.columns())).isEqualTo("first_name, last_name"));
        assertThat(resolving.entity("Person").table().indexes()).singleElement().satisfies(index -> assertThat(
                        index.columns().get(0).descending())
                .isTrue());
        assertThat(resolving.entity("Person").table().checks()).hasSize(1);
        assertThat(Resolving.of("@Entity @Table(indexes = @Index(columnList = \"nmae\")) class A {"
                                + " @Id long id; String name; }")
                        .text("TN041"))
                .contains("did you mean \"name\"?");
    }
}
