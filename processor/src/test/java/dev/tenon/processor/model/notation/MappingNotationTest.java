package dev.tenon.processor.model.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.resolve.Resolving;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one compilation writes, another reads. */
class MappingNotationTest {
    private static final String[] CLASSES = {
        """
        @Entity @Table(name = "it's", schema = "s", indexes = @Index(columnList = "name desc", unique = true), comment = "a \\\\ b")
        class Customer {
            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
            @Column(nullable = false, columnDefinition = "citext") String name;
            @Version int version;
            @Enumerated(EnumType.STRING) Color color;
            @Embedded Home home;
            @ManyToOne(cascade = CascadeType.ALL) @JoinColumn(name = "boss") Ref<Customer> boss;
            @OneToMany(mappedBy = "boss") @OrderBy("name desc") List<Customer> staff;
            @ManyToMany @JoinTable(name = "friends") @MapKey(name = "name") Map<String, Customer> friends;
            @ElementCollection Map<String, Home> homes;
            @Convert(converter = MoneyConverter.class) Money money;
        }
        """,
        "enum Color { RED }",
        "@Embeddable record Home(String street, int number) {}",
        "record Money(long cents) {}",
        """
        class MoneyConverter implements AttributeConverter<Money, Long> {
            public Long convertToDatabaseColumn(Money money) { return 0L; }
            public Money convertToEntityAttribute(Long cents) { return null; }
        }
        """,
        "@Entity @IdClass(LineId.class) class Line { @Id @ManyToOne Ref<Customer> customer; @Id int number; }",
        "record LineId(long customer, int number) {}"
    };

    @Test
    void aMappingIsReadAsItWasWritten() {
        for (EntityMapping entity : Resolving.of(CLASSES).model().entities()) {
            Optional<EntityMapping> read =
                    MappingNotation.read(MappingNotation.format(), MappingNotation.write(entity));

            assertThat(read).isPresent();
            assertThat(read.orElseThrow())
                    .usingRecursiveComparison()
                    .ignoringFieldsOfTypes(Address.class)
                    .isEqualTo(entity);
            assertThat(MappingNotation.write(read.orElseThrow())).isEqualTo(MappingNotation.write(entity));
        }
    }

    @Test
    void aMappingOfAnotherVersionIsNotRead() {
        List<String> text = MappingNotation.write(Resolving.of(CLASSES).entity("Line"));

        assertThat(MappingNotation.read(MappingNotation.format() + 1, text)).isEmpty();
    }
}
