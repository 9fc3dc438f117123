package dev.tenon.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class LikenessTest {
    private static List<String> ranked(String name, String... candidates) {
        return Likeness.ranked(name, List.of(candidates), Function.identity());
    }

    @Test
    void countsTheWordsThatNamesHaveInCommon() {
        assertThat(ranked("ship_to_id", "billing_address_id", "shipping_address_id"))
                .containsExactly("shipping_address_id", "billing_address_id");
        assertThat(ranked("receivedOrders", "sender", "receiver", "archivedOrder"))
                .containsExactly("receiver", "archivedOrder", "sender");
    }

    @Test
    void takesTheNearestSpellingWhereNoWordIsInCommon() {
        assertThat(ranked("ab_x", "zzzzzz", "ac_x")).containsExactly("ac_x", "zzzzzz");
    }

    @Test
    void keepsTheOrderOfWhatIsEquallyLikely() {
        assertThat(ranked("orders", "b_id", "a_id")).containsExactly("b_id", "a_id");
    }
}
