package dev.tenon.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import org.junit.jupiter.api.Test;

/** What is generated compiles, and javac has nothing to say about it. */
final class GeneratedCodeTest {
    private static final String IMPORTS = """
            package shop;
            import dev.tenon.Ref;
            import dev.tenon.annotation.*;
            import jakarta.persistence.*;
            import java.util.*;
            """;

    @Test
    void compilesForAnEntityWithReferences() {
        compile("""
                @Entity
                public class Customer {
                    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                    @Column(nullable = false) String name;
                    @Version int version;
                    @ManyToOne(cascade = CascadeType.PERSIST) @JoinColumn(name = "billing_address_id")
                    Ref<Address> billingAddress;
                    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
                    List<Order> orders = new ArrayList<>();
                }
                """, """
                @Entity
                public class Address {
                    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
                    private String street;
                    public Long getId() { return id; }
                    public String getStreet() { return street; }
                    public void setStreet(String street) { this.street = street; }
                }
                """, """
                @Entity
                class Order {
                    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) long id;
                    @ManyToOne Customer customer;
                    @Column(precision = 12, scale = 2) java.math.BigDecimal total;
                }
                """);
    }

    private static JavacRun.Result compile(String... classes) {
        String[] sources = new String[classes.length];
        for (int i = 0; i < classes.length; i++) {
            sources[i] = IMPORTS + classes[i];
        }
        JavacRun.Result result = JavacRun.of(sources)
                .options("-Xlint:all", "-Werror", "-Xlint:-processing")
                .compile();
        System.out.println(result.success() + " " + result.messages());
        if (System.getenv("SHOW") != null)
            result.generated().forEach((file, text) -> System.out.println("==== " + file + "\n" + text));
        assertThat(result.errors()).isEmpty();
        return result;
    }
}
