package dev.tenon.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The names that generated code makes up. */
class NameScopeTest {

    @Test
    void aTakenNameOrAKeywordGetsATrailingUnderscore() {
        NameScope names = new NameScope(Set.of("row"));

        assertThat(names.unique("row")).isEqualTo("row_");
        assertThat(names.unique("class")).isEqualTo("class_");
        assertThat(names.unique("city")).isEqualTo("city");
        assertThat(names.unique("city")).isEqualTo("city_");
    }

    @Test
    void pathsAndColumnsBecomeCamelCase() {
        assertThat(NameScope.camel("address.zipCode")).isEqualTo("addressZipCode");
        assertThat(NameScope.camel("order_id")).isEqualTo("orderId");
        assertThat(NameScope.camel("2nd place")).isEqualTo("c2ndPlace");
    }

    @Test
    void constantsAreInCapitals() {
        assertThat(NameScope.constant("billingAddress")).isEqualTo("BILLING_ADDRESS");
    }

    @Test
    void anAcronymIsOneWord() {
        assertThat(NameScope.decapitalised("URL")).isEqualTo("url");
        assertThat(NameScope.decapitalised("OrderLine")).isEqualTo("orderLine");
    }
}
