package dev.tenon.processor.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tenon.processor.condition.text.JoinTemplates;
import dev.tenon.processor.condition.tree.Term;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written, it is read or reported; nothing is thrown. The numbers of the random sources are fixed. */
class AnyInputTest {
    private static final String[] WORDS = {
        "this",
        "that",
        ".",
        "id",
        "customer",
        "city",
        "paid",
        "day",
        "=",
        "<>",
        "<",
        "+",
        "-",
        "*",
        "||",
        "(",
        ")",
        ",",
        "and",
        "or",
        "not",
        "is",
        "null",
        "in",
        "like",
        "between",
        "distinct",
        "from",
        "case",
        "when",
        "then",
        "else",
        "end",
        "cast",
        "as",
        "bigint",
        "::",
        "exists",
        "select",
        "Order",
        "o",
        "where",
        "foreign",
        "extract",
        "year",
        "'x'",
        "1",
        "2.5",
        "true",
        "interval '1 day'",
        "date '2026-01-01'",
        "current_date",
        "limit",
        "order",
        "by",
        "&&",
        "[",
        "]",
        "count",
        "\"t\"",
        "join",
        "on",
        "?",
        "any",
        ";",
        "'",
        "\"",
        "{",
        "\\",
        "\u00e4",
        "\ud83d\ude00",
        "\n",
        "--",
        ":a"
    };

    private final Entities entities = Entities.all();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void nothingIsThrown(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(20);
            for (int word = 0; word < length; word++) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            assertThatCode(() -> read(text.toString())).as(text.toString()).doesNotThrowAnyException();
        }
    }

    /** A condition gives a term, or a message; what it gives can be rendered. */
    private void read(String text) {
        Entities.Read<Term> condition = entities.condition("Order", "Address", text);
        condition.result().ifPresent(JoinTemplates::condition);
        assertThat(condition.result().isPresent())
                .isEqualTo(condition.diagnostics().isEmpty());
        entities.from(text).result().ifPresent(JoinTemplates::from);
        entities.target("Order", text);
    }

    @Test
    void depthAndLengthAreLimited() {
        assertThat(entities.condition("Order", "Address", "(".repeat(500)).message())
                .contains("is nested more than 100 levels deep");
        assertThat(entities.condition("Order", "Address", "not ".repeat(1_500)).message())
                .contains("is nested more than 100 levels deep");
        assertThat(entities.condition("Order", "Address", "this.id = 1" + " + 1".repeat(5_000))
                        .message())
                .contains("has more than 2000 words");
        assertThat(entities.condition("Order", "Address", "this.id = 1" + " + 1".repeat(900))
                        .result())
                .isPresent();
    }
}
