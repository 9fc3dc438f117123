package dev.tenon.processor.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The diagnostics of "Handling Multiple Join Paths" (REL-E1): what is refused, and both ways to resolve it. */
class MultipleJoinPathsTest {

    private static JavacRun.Result compile(String billing, String shipping) {
        return JavacRun.of("""
                package shop;
                import dev.tenon.annotation.*;
                import jakarta.persistence.*;
                @Entity
                class Customer {
                    @Id @GeneratedValue Long id;
                    @References(Address.class) Long billingAddressId;
                    @References(Address.class) Long shippingAddressId;
                    @ManyToOne %s Address billingAddress;
                    @ManyToOne %s Address shippingAddress;
                }
                """.formatted(billing, shipping), """
                package shop;
                import jakarta.persistence.*;
                @Entity
                class Address {
                    @Id @GeneratedValue Long id;
                }
                """).compile();
    }

    @Test
    void refusesEachRelationshipThatFollowsOneOfTwoForeignKeys() {
        JavacRun.Result result = compile("", "");

        assertThat(result.errors())
                .extracting(message -> message.text().lines().findFirst().orElse(""))
                .containsExactly(
                        "[TN101] ambiguous foreign keys for Customer.billingAddress",
                        "[TN101] ambiguous foreign keys for Customer.shippingAddress");
        assertThat(result.errors()).extracting(JavacRun.Message::line).isEqualTo(List.of(9L, 10L));
    }

    /** The likeliest fix comes first: the column whose name has the name of the attribute. */
    @Test
    void offersTheColumnThatIsNamedLikeTheAttribute() {
        JavacRun.Result result = compile("", "");

        assertThat(result.errors().get(0).text()).contains("@JoinColumn(name = \"billing_address_id\")");
        assertThat(result.errors().get(1).text()).contains("@JoinColumn(name = \"shipping_address_id\")");
    }

    @Test
    void acceptsTheNameOfAColumn() {
        JavacRun.Result result =
                compile("@JoinColumn(name = \"billing_address_id\")", "@JoinColumn(name = \"shipping_address_id\")");

        assertThat(result.errors()).isEmpty();
    }

    @Test
    void acceptsAConditionOverAttributes() {
        JavacRun.Result result = compile(
                "@JoinOn(\"that.id = foreign(this.billingAddressId)\")",
                "@JoinOn(\"that.id = foreign(this.shippingAddressId)\")");

        assertThat(result.errors()).isEmpty();
    }

    @Test
    void refusesOnlyTheOneThatIsNotResolved() {
        JavacRun.Result result = compile("@JoinColumn(name = \"billing_address_id\")", "");

        assertThat(result.errors()).singleElement().satisfies(message -> assertThat(message.text())
                .startsWith("[TN101] ambiguous foreign keys for Customer.shippingAddress"));
    }
}
