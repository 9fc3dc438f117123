package dev.tenon.processor.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of conditions that are wrong: the code, the cause, and the place. */
class ConditionProblemsTest {
    private final Entities entities = Entities.all();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " :: ",
            quoteCharacter = '`',
            value = {
                "this.id = :: TN170 :: has the end where a value is expected :: 9",
                "this.id = 1 and :: TN170 :: has the end where a value is expected :: 15",
                "this.id == 1 :: TN170 :: has == for an equality :: 8",
                "(this.id = 1 :: TN170 :: has a parenthesis that is not closed :: 0",
                "this.id = 1) :: TN170 :: closes a parenthesis that is not open :: 11",
                "this.id = 1 that.id :: TN170 :: has that where the end is expected :: 12",
                "this.name = 'x :: TN170 :: has a text that is not closed :: 12",
                "this.\"name = 'x' :: TN170 :: has a name that is not closed :: 5",
                "this.id = :id :: TN170 :: has a parameter, and there is nobody to give it a value :: 10",
                "this.id = 1; drop :: TN170 :: has the character ;, which means nothing here :: 11",
                "this.id = {x} :: TN170 :: has the character {, which means nothing here :: 10",
                "this.id -- x :: TN170 :: has a comment, which is not possible here :: 8",
                "this.id = 1x :: TN170 :: has a number that runs into a name :: 10",
                "1 < this.id < 3 :: TN170 :: compares three values in one go :: 12",
                "this.id is 1 :: TN170 :: has 1 where \"null\", \"true\", \"false\" or \"distinct from\" is expected :: 11",
                "this.id not 1 :: TN170 :: has 1 where \"in\", \"between\", \"like\" or \"ilike\" is expected :: 12",
                "this.id between 1 or 2 :: TN170 :: has or where \"and\" is expected :: 18",
                "this.id in 1 :: TN170 :: has 1 where \"(\" is expected :: 11",
                "this.id in () :: TN170 :: has ) where a value is expected :: 12",
                "case when this.id = 1 end :: TN170 :: has end where \"then\" is expected :: 22",
                "cast(this.id varchar) :: TN170 :: has varchar where \"as\" is expected :: 13",
                "cast(this.id as 1) :: TN170 :: has 1 where a type is expected :: 16",
                "exists this.id :: TN170 :: has this where \"(\" is expected :: 7",
                "this. = 1 :: TN170 :: has = where a name is expected :: 6",
                "this.code = inet 'x' :: TN170 :: has a text behind inet :: 12",
                "this.day > this.day + interval '1 fortnight' :: TN170 :: has an interval that is not understood :: 31",
                "exists (select 1 from Order) :: TN170 :: has ) where an alias of Order is expected :: 27",
                "exists (select 1 from Order a, Order b) :: TN170 :: lists relations with a comma :: 29",
                "exists (select 1 from Order a right join Order b on a.id = b.id) :: TN170"
                        + " :: has a right join, which not every database has :: 30",
                "exists (select 1 from Order a join Order b) :: TN170 :: has ) where \"on\" is expected :: 42",
                "exists (select 1 from Order where) :: TN170 :: has where where an alias of Order is expected :: 28",
                "tha.id = 1 :: TN171 :: names the unknown alias tha :: 0",
                "Address.id = this.id :: TN171 :: names the unknown alias Address :: 0",
                "id = this.id :: TN171 :: does not say whose id is meant :: 0",
                "this.idd = 1 :: TN171 :: names no attribute of Order: idd :: 5",
                "this.address.cty = 'x' :: TN171 :: names no attribute of Order.address: cty :: 13",
                "this.customer.name = 'x' :: TN171 :: names no attribute of Order.customer: name :: 14",
                "foregin(this.id) = 1 :: TN171 :: calls the unknown function foregin :: 0",
                "this.id.x = 1 :: TN171 :: names no attribute of Order.id: x :: 8",
                "exists (select 1 from Oder o) :: TN171 :: names the unknown entity Oder :: 22",
                "exists (select 1 from \"oder\" o) :: TN171 :: names the unknown table \"oder\" :: 22",
                "extract(yaer from this.day) = 1 :: TN171 :: extracts the unknown field yaer :: 8",
                "extract(hour from this.day) = 1 :: TN171 :: extracts the unknown field hour :: 8",
                "this = 1 :: TN172 :: takes the row of Order for a value :: 0",
                "this.items = 1 :: TN172 :: takes Order.items for a column, and it has none :: 0",
                "this.line = 1 :: TN172 :: takes Order.line for one column, and it has several :: 0",
                "this.address = 'x' :: TN172 :: takes Order.address for one column, and it has several :: 0",
                "this.id = 'x' :: TN173 :: compares a number with text :: 0",
                "this.paid = 1 :: TN173 :: compares a boolean with a number :: 0",
                "this.day = '2026-01-01' :: TN173 :: compares a date with text :: 0",
                "this.day = this.at :: TN173 :: compares a date with a date and time :: 0",
                "this.at = this.moment :: TN173 :: compares a date and time with a point in time :: 0",
                "this.code = 'x' :: TN173 :: compares a UUID with text :: 0",
                "this.doc = that.city :: TN173 :: compares a value of type jsonb with text :: 0",
                "this.id in (1, 'x') :: TN173 :: compares a number with text :: 0",
                "this.id between 1 and 'x' :: TN173 :: compares a number with text :: 0",
                "this.id in (select a.city from Address a) :: TN173 :: compares a number with text :: 0",
                "this.id is distinct from that.city :: TN173 :: compares a number with text :: 0",
                "case this.id when 'x' then true end :: TN173 :: compares a number with text :: 5",
                "case when true then 1 else 'x' end = 1 :: TN173 :: mixes a number with text :: 20",
                "this.id = null :: TN173 :: compares with null, which is never true :: 0",
                "that.city + 1 = 2 :: TN173 :: applies + to text and a number :: 10",
                "this.day + 1 = this.day :: TN173 :: applies + to a date and a number :: 9",
                "this.at - this.at = 1 :: TN173 :: applies - to a date and time and a date and time :: 8",
                "-that.city = 1 :: TN173 :: applies - to text :: 0",
                "this.id || this.id = 'x' :: TN173 :: applies || to a number and a number :: 8",
                "that.city << that.city :: TN173 :: applies << to text and text :: 10",
                "this.id ~ 'x' :: TN173 :: applies ~ to a number and text :: 8",
                "this.id && that.id :: TN173 :: applies && to a number and a number :: 8",
                "this.id ->> 'x' = 'y' :: TN173 :: applies ->> to a number and text :: 8",
                "this.id like 'x%' :: TN173 :: looks for a pattern in a number :: 0",
                "that.city like this.id || '%' :: TN173 :: has a pattern of a number :: 15",
                "that.city like 'x!' escape '!' :: TN173 :: has a pattern that ends in its escape character ! :: 15",
                "that.city like 'x' escape '!!' :: TN173 :: has an escape that is not one character :: 26",
                "this.day = date '2026-02-30' :: TN173 :: has a date that does not exist :: 11",
                "this.day = date '+12026-02-28' :: TN173 :: has a date that does not exist :: 11",
                "this.id = 1e99999 :: TN170 :: has a number that no database can hold :: 10",
                "this.took > interval '1 month' :: TN173 :: has an interval that moves no date :: 12",
                "that.city + interval '1 day' = 'x' :: TN173 :: moves by an interval text :: 0",
                "f(this.id) + interval '1 day' = this.at :: TN173 :: moves a value of unknown type :: 0",
                "extract(year from this.id) = 1 :: TN173 :: extracts a year from a number :: 18",
                "foreign(1) = this.id :: TN174 :: marks what holds no column as foreign :: 0",
                "foreign(foreign(that.id)) = this.id :: TN174 :: has a foreign inside of a foreign :: 8",
                "exists (select 1 from D d where foreign(d.id) = this.id) :: TN174"
                        + " :: marks a column of a subquery as foreign :: 40",
                "that.city :: TN175 :: takes text for a condition :: 0",
                "this.id = 1 and that.city :: TN175 :: takes text for a condition :: 16",
                "not this.id :: TN175 :: takes a number for a condition :: 4",
                "this.id in (select a.id, a.city from Address a) :: TN176"
                        + " :: has a subquery that does not select one value :: 12",
                "(select * from Address a) = 1 :: TN176 :: has a subquery that does not select one value :: 1",
                "exists (select 1 from Order that) :: TN176 :: gives the alias that twice :: 28",
                "exists (select 1 from A a join B a on a.id = 1) :: TN176 :: gives the alias a twice :: 33",
            })
    void saysWhatIsWrongAndWhere(String condition, String code, String cause, int column) {
        String[] lines =
                entities.condition("Order", "Address", condition).message().split("\n", -1);
        assertThat(lines[0]).isEqualTo("[" + code + "] the condition of Order.x " + cause);
        assertThat(lines[1]).isEqualTo("  found:  " + condition);
        assertThat(lines[2]).isEqualTo("          " + " ".repeat(column) + "^");
    }

    @Test
    void anEmptyConditionIsNone() {
        assertThat(entities.condition("Order", "Address", " ").message())
                .contains("has the end where a value is expected");
    }

    @Test
    void pointsIntoTheLineOfATextBlock() {
        assertThat(entities.condition("Order", "Address", "that.id = this.id\n    and that.cty = 'Boston'\n")
                        .message())
                .contains("""
                          found:      and that.cty = 'Boston'
                                               ^
                        """.indent(0));
    }

    @Test
    void reportsEverythingThatIsWrongAtOnce() {
        assertThat(entities.condition("Order", "Address", "this.x = 1 and that.y = 2 and this.id = 'z'")
                        .diagnostics())
                .hasSize(3);
    }

    /** Near misses: what is not certain is not said. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "this.day - f(this.id) = this.day",
                "this.doc || '{}' = this.doc",
                "this.mood = that.city",
                "this.doc = '{}'",
                "f(this.id) = that.city and f(this.id) = 1",
                "this.doc ->> 'x' = 'y' and that.city ->> 'x' = 'y'",
                "this.doc @> '{}' and this.doc ? 'a'",
                "case when this.paid then null else 1 end = 1",
                "coalesce(null, this.id) = 1",
                "this.took > 5",
                "f(that.city)",
                "this.doc",
                "exists (select o.id, o.day from Order o)",
                "exists (select 1 from Order order_ where order_.order = this.order)",
            })
    void saysNothingOfWhatMayWork(String condition) {
        assertThat(entities.condition("Order", "Address", condition).diagnostics())
                .isEmpty();
    }

    @Test
    void oneCauseIsOneError() {
        assertThat(entities.condition("Order", "Address", "this.x + that.city > that.city || 'x' and not this.x")
                        .diagnostics())
                .hasSize(1);
    }

    @Test
    void keepsSilentAboutWhatIsReportedElsewhere() {
        Entities.Read<?> read = entities.condition("Order", "Address", "this.broken = 1 and this.broken.id = 2");
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.result()).isEmpty();
    }
}
