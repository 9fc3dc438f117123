package dev.tenon.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.model.mapping.TableMapping;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Embedded values and element collections. */
class EmbeddedTest {

    @Test
    void overridesColumnsFromTheOutsideIn() {
        Resolving resolving =
                Resolving.of("@Embeddable record City(String name, @Column(name = \"zip\") String code) {}", """
                @Embeddable class Address {
                    String street;
                    @AttributeOverride(name = "code", column = @Column(name = "inner_code")) City city;
                    @ManyToOne Person contact;
                }""", """
                @Entity class Person {
                    @Id long id;
                    Address home;
                    @Embedded
                    @AttributeOverride(name = "street", column = @Column(name = "work_street"))
                    @AttributeOverride(name = "city.name", column = @Column(name = "work_city"))
                    @AttributeOverride(name = "city.code", column = @Column(name = "work_code", nullable = false))
                    @AssociationOverride(name = "contact", joinColumns = @JoinColumn(name = "work_contact"))
                    Address work;
                }""");
        assertThat(resolving.said()).isEmpty();
        assertThat(TableText.columns(resolving.entity("Person").table()))
                .containsExactly(
                        "id BIGINT not null <- id",
                        "street VARCHAR <- home.street",
                        "name VARCHAR <- home.city.name",
                        "inner_code VARCHAR <- home.city.code",
                        "contact_id BIGINT <- home.contact#0",
                        "work_street VARCHAR <- work.street",
                        "work_city VARCHAR <- work.city.name",
                        "work_code VARCHAR not null <- work.city.code",
                        "work_contact BIGINT <- work.contact#0");
        assertThat(resolving.entity("Person").attributeAt("home.city"))
                .hasValueSatisfying(city -> assertThat(((AttributeMapping.Embedded) city).instantiation())
                        .isEqualTo(new Instantiation.FromAttributes(List.of("name", "code"), true)));
    }

    @Test
    void givesGenericEmbeddablesTheirArguments() {
        Resolving resolving = Resolving.of(
                "@Embeddable class Range<T> { T low; T high; }",
                "@Entity class Offer { @Id long id; @Embedded Range<java.time.LocalDate> valid; }");
        assertThat(TableText.columns(resolving.entity("Offer").table()))
                .contains("low DATE <- valid.low", "high DATE <- valid.high");
    }

    @Test
    void refusesWhatCannotBeEmbedded() {
        assertThat(Resolving.of("class Plain { int x; }", "@Entity class A { @Id long id; @Embedded Plain p; }")
                        .said())
                .containsExactly("TN040 A.p is embedded, but Plain is not embeddable");
        assertThat(Resolving.of(
                                "@Embeddable class Box { int x; Box inner; }",
                                "@Entity class A { @Id long id; Box box; }")
                        .said())
                .containsExactly("TN038 Box.inner makes Box contain itself");
        assertThat(Resolving.of(
                                "@Embeddable class Box { int width; }",
                                "@Entity class A { @Id long id;"
                                        + " @AttributeOverride(name = \"with\", column = @Column(name = \"w\"))"
                                        + " Box box; }")
                        .text("TN039"))
                .contains("the override \"with\" of A.box names no attribute of Box")
                .contains("did you mean \"width\"?");
    }

    @Test
    void overridesInheritedColumnsOnTheClass() {
        Resolving resolving = Resolving.of(
                "@MappedSuperclass class Base { @Id long id; String name; }",
                "@Entity @AttributeOverride(name = \"name\", column = @Column(name = \"title\"))"
                        + " class Book extends Base {}");
        assertThat(resolving.said()).isEmpty();
        assertThat(TableText.columns(resolving.entity("Book").table()))
                .containsExactly("id BIGINT not null <- id", "title VARCHAR <- name");
    }

    @Test
    void givesElementCollectionsATable() {
        Resolving resolving = Resolving.of("@Embeddable class Phone { String number; Thread.State state; }", """
                @Entity class Person {
                    @Id long id;
                    @ElementCollection Set<String> nicknames;
                    @ElementCollection @OrderColumn List<Phone> phones;
                    @ElementCollection
                    @CollectionTable(name = "props", joinColumns = @JoinColumn(name = "owner"))
                    @MapKeyColumn(name = "k")
                    @Column(name = "v", length = 10)
                    Map<String, String> properties;
                    @ElementCollection
                    @AttributeOverride(name = "value.number", column = @Column(name = "nr"))
                    @OrderBy("number DESC")
                    Map<String, Phone> byName;
                }""");
        assertThat(resolving.said()).isEmpty();
        assertThat(describe(resolving, "nicknames"))
                .containsExactly(
                        "person_nicknames key person_id, nicknames",
                        "person_id BIGINT not null",
                        "nicknames VARCHAR not null");
        assertThat(describe(resolving, "phones"))
                .containsExactly(
                        "person_phones key person_id, phones_order",
                        "person_id BIGINT not null",
                        "phones_order INTEGER not null",
                        "number VARCHAR",
                        "state SMALLINT");
        assertThat(describe(resolving, "properties"))
                .containsExactly("props key owner, k", "owner BIGINT not null", "k VARCHAR not null", "v VARCHAR(10)");
        assertThat(describe(resolving, "byName")).contains("by_name_key VARCHAR not null", "nr VARCHAR");
        assertThat(elements(resolving, "byName").orderBy()).singleElement().satisfies(item -> assertThat(item.column())
                .hasToString("nr"));
    }

    private static AttributeMapping.Elements elements(Resolving resolving, String name) {
        return (AttributeMapping.Elements)
                resolving.entity("Person").attribute(name).orElseThrow();
    }

    private static List<String> describe(Resolving resolving, String name) {
        TableMapping table = elements(resolving, name).table();
        List<String> lines = new java.util.ArrayList<>();
        lines.add(table.name() + " key " + TableText.names(table.primaryKey()));
        lines.addAll(TableText.columns(table));
        return lines;
    }

    @Test
    void refusesElementCollectionsOfOtherThings() {
        assertThat(Resolving.of("@Entity class A { @Id long id; @ElementCollection List<A> as; }")
                        .said())
                .containsExactly("TN109 A.as is an element collection, but A is an entity");
        assertThat(Resolving.of("@Entity class A { @Id long id; @ElementCollection String text; }")
                        .said())
                .containsExactly("TN105 A.text is an element collection, but no List, Set, Collection or Map");
        assertThat(Resolving.of("@Entity class A { @Id long id; @ElementCollection List<Object> any; }")
                        .said())
                .containsExactly("TN106 A.any does not say what it contains");
    }

    @Test
    void fillsFinalCollectionsInPlace() {
        Resolving resolving = Resolving.of(
                "@Entity class A { @Id long id; @ElementCollection final Set<String> tags = new HashSet<>(); }");
        assertThat(resolving.said()).containsExactly("TN407 A.tags is loaded eagerly, because its field is final");
        assertThat(resolving.entity("A").erroneous()).isFalse();
    }
}
