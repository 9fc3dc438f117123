package dev.tenon.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.mapping.Table;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Constraints that nobody named get names that say what they are, and that fit. */
class ConstraintNamesTest {
    private static final int POSTGRES = 63;

    private final ConstraintNames names = new ConstraintNames(POSTGRES);

    @Test
    void sayWhatTableAndColumns() {
        assertThat(foreignKey("", "customer", "billing_address_id")).isEqualTo("fk_customer_billing_address_id");
        assertThat(foreignKey("", "line", "order_id", "no")).isEqualTo("fk_line_order_id_no");
    }

    @Test
    void keepWhatTheUserWrote() {
        assertThat(foreignKey("FK_Mine", "customer", "a")).isEqualTo("fk_mine");
        assertThat(foreignKey("`FK_Mine`", "customer", "a")).isEqualTo("FK_Mine");
    }

    @Test
    void areCutWithAHashThatKeepsThemApart() {
        String one = foreignKey("", "a_table_with_a_name_that_is_rather_long", "the_column_of_another_length_1");
        String other = foreignKey("", "a_table_with_a_name_that_is_rather_long", "the_column_of_another_length_2");
        assertThat(one).hasSize(POSTGRES).startsWith("fk_a_table_with_a_name_that_is_rather_long_the_column_");
        assertThat(other).hasSize(POSTGRES).isNotEqualTo(one);
        assertThat(one)
                .isEqualTo(foreignKey("", "a_table_with_a_name_that_is_rather_long", "the_column_of_another_length_1"));
    }

    @Test
    void countBytesAndKeepCharactersWhole() {
        String cut = foreignKey("", "\u00e4".repeat(30), "x");
        assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(POSTGRES);
        assertThat(cut).startsWith("fk_\u00e4").matches(".*\u00e4_[0-9a-f]{8}");
    }

    private String foreignKey(String name, String table, String... columns) {
        Table.ForeignKey key = new Table.ForeignKey(
                name, Table.names(columns), QualifiedName.of(Identifier.parse("t")), List.of(), "", "");
        return names.foreignKey(Table.named(table).build(), key).text();
    }
}
