package dev.tenon.processor.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the relations of {@code @Through} and {@code @JoinTarget} that are wrong. */
class RelationProblemsTest {
    private final Entities entities = Entities.all();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " :: ",
            quoteCharacter = '`',
            value = {
                "B :: TN170 :: has the end where an alias of B is expected",
                "B b join D d :: TN170 :: has the end where \"on\" is expected",
                "B b where b.id = 1 :: TN170 :: has where where the end is expected",
                "Bb b :: TN171 :: names the unknown entity Bb",
                "B b join D d on this.id = d.id :: TN171 :: names the unknown alias this",
                "B b join D d on c.id = d.id join C c on true :: TN171 :: names the unknown alias c",
                "B b join D b on true :: TN176 :: gives the alias b twice",
                "B this :: TN176 :: gives the alias this twice",
                "B b join D d on d.id :: TN175 :: takes a number for a condition",
            })
    void fromClauses(String text, String code, String cause) {
        assertThat(entities.from(text).message())
                .startsWith("[" + code + "] the from clause of Order.x " + cause + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " :: ",
            quoteCharacter = '`',
            value = {
                "B b :: TN170 :: has B where \"that\" or \"(select …) that\" is expected",
                "(select b from B b) :: TN170 :: has the end where \"that\", its alias, is expected",
                "(select b from B b) b :: TN170 :: has b where \"that\", its alias, is expected",
                "(select b.id from B b) that :: TN176 :: does not select the rows of B",
                "(select d from D d) that :: TN176 :: does not select the rows of B",
                "(select * from B b) that :: TN176 :: does not select the rows of B",
                "(select b from B b limit 3) that :: TN176 :: limits rows that have no order",
                "(select b from B b where b.id = this.id) that :: TN171 :: names the unknown alias this",
                "(select b from B b where b.id = 'x') that :: TN173 :: compares a number with text",
                "that join D d on d.bid = that.id :: TN171 :: names no attribute of D: bid",
                "that join D d on d.bId = this.id :: TN171 :: names the unknown alias this",
            })
    void targets(String text, String code, String cause) {
        assertThat(entities.target("B", text).message())
                .startsWith("[" + code + "] the target of Order.x " + cause + "\n");
    }
}
