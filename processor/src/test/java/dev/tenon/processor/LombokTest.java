package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities whose accessors and constructors Lombok writes, in whichever order javac calls the two processors. */
final class LombokTest {
    private static final String IMPORTS = """
            package shop;
            import jakarta.persistence.*;
            import java.util.*;
            import lombok.*;
            """;

    private static final String[] SOURCES = {"""
        @Entity @Getter @Setter @NoArgsConstructor @AllArgsConstructor @Builder
        public class Customer {
            @Id @GeneratedValue private Long id;
            @Column(nullable = false) private String name;
            @Builder.Default
            @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL)
            private List<Purchase> purchases = new ArrayList<>();
            @Embedded private Address address;
        }
        """, """
        @Embeddable @Data @NoArgsConstructor @AllArgsConstructor
        public class Address {
            private String street;
            private String city;
        }
        """, """
        @Entity @Data @NoArgsConstructor(access = AccessLevel.PROTECTED) @RequiredArgsConstructor
        @EqualsAndHashCode(onlyExplicitlyIncluded = true)
        public class Purchase {
            @Id @GeneratedValue @EqualsAndHashCode.Include private Long id;
            @NonNull private String number;
            @ManyToOne(fetch = FetchType.LAZY) @ToString.Exclude private Customer customer;
            @Version private int version;
        }
        """, """
        @Embeddable @Value
        public class LineKey {
            long purchase;
            int position;
        }
        """, """
        @Entity @Value @Builder
        public class Line {
            @EmbeddedId LineKey key;
            String product;
        }
        """, """
        @Entity @Access(AccessType.PROPERTY) @Setter
        public class Tag {
            private String name;
            @Getter private boolean used;
            @Getter private dev.tenon.Deferred<String> meaning;
            @Id public String getName() { return name; }
        }
        """, """
        public class Main {
            public static void main(String[] args) {
                var source = new org.sqlite.SQLiteDataSource();
                source.setUrl(args[0]);
                var tenon = dev.tenon.Tenon.create(source);
                tenon.schema().create();
                tenon.useTransaction(session -> {
                    Customer ada = Customer.builder().name("Ada").address(new Address("Elm St", "Boston")).build();
                    ada.getPurchases().add(new Purchase("A-1"));
                    session.persist(ada);
                    session.persist(Line.builder().key(new LineKey(1, 2)).product("tea").build());
                    Tag tag = new Tag();
                    tag.setName("new");
                    tag.setUsed(true);
                    tag.setMeaning(dev.tenon.Deferred.of("not old"));
                    session.persist(tag);
                });
                tenon.useTransaction(session -> {
                    Purchase purchase = session.list(dev.tenon.query.Sql.select(Purchase.class)).get(0);
                    System.out.println(purchase.getNumber() + " " + purchase.getCustomer().getName()
                            + " " + purchase.getCustomer().getAddress());
                    purchase.setNumber("A-2");
                    session.flush();
                    System.out.println(purchase);
                    System.out.println(session.get(Line.class, new LineKey(1, 2)));
                    System.out.println(session.get(Tag.class, "new").isUsed());
                    System.out.println(session.get(Tag.class, "new").getMeaning());
                    System.out.println(session.get(Tag.class, "new").getMeaning().get());
                });
            }
        }
        """};

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fieldsArePersistentWithoutAccessorsInTheSource(boolean lombokFirst) throws ReflectiveOperationException {
        JavacRun run = JavacRun.of();
        for (String source : SOURCES) {
            run.source(IMPORTS + source);
        }
        List<Processor> processors =
                lombokFirst ? List.of(lombok(), new MappingProcessor()) : List.of(new MappingProcessor(), lombok());
        JavacRun.Result compiled =
                run.processors(processors.toArray(Processor[]::new)).compile();

        assertThat(compiled.errors()).isEmpty();
        assertThat(ProgramRun.onClassPath("shop.Main", compiled))
                .containsExactly(
                        "A-1 Ada Address(street=Elm St, city=Boston)",
                        "Purchase(id=1, number=A-2, version=2)",
                        "Line(key=LineKey(purchase=1, position=2), product=tea)",
                        "true",
                        "Deferred(not loaded)",
                        "not old");
    }

    private static Processor lombok() throws ReflectiveOperationException {
        return (Processor) Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
                .getDeclaredConstructor()
                .newInstance();
    }
}
