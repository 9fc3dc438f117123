package dev.tenon.processor.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.condition.text.ConditionTemplate;
import dev.tenon.processor.condition.text.JoinTemplates;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every construct of the language as a part of a SQL template. */
class ConditionTemplatesTest {
    private final Entities entities = Entities.all();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ==> ",
            quoteCharacter = '`',
            value = {
                // names
                "this.id = that.id ==> {this}.id = {that}.id",
                "this.customer = that.id ==> {this}.customer_id = {that}.id",
                "this.customer.id = that.id ==> {this}.customer_id = {that}.id",
                "this.address.city = that.city ==> {this}.address_city = {that}.city",
                "this.line.orderId = that.id ==> {this}.line_order_id = {that}.id",
                "this.order = 1 ==> {this}.\"order\" = 1",
                // logic
                "this.id = 1 or this.id = 2 and this.id = 3 ==> ({this}.id = 1 or ({this}.id = 2 and {this}.id = 3))",
                "(this.id = 1 or this.id = 2) and this.id = 3 ==> ({this}.id = 1 or {this}.id = 2) and {this}.id = 3",
                "not this.id = 1 and not (this.id = 2) ==> not ({this}.id = 1) and not ({this}.id = 2)",
                "this.paid ==> {this}.paid",
                "not this.paid ==> not {this}.paid",
                "NOT this.paid AND True ==> not {this}.paid and true",
                // comparisons and tests
                "this.id != that.id ==> {this}.id <> {that}.id",
                "this.id<=1 and this.id>=-1 ==> {this}.id <= 1 and {this}.id >= -1",
                "this.id is null and this.id is not null ==> {this}.id is null and {this}.id is not null",
                "this.paid is true and this.paid is not false ==> {this}.paid is true and {this}.paid is not false",
                "this.id is distinct from 1 ==> {this}.id is distinct from 1",
                "this.id is not distinct from null ==> {this}.id is not distinct from null",
                "that.city in ('a', 'b') ==> {that}.city in ('a', 'b')",
                "that.city not in ('a') ==> {that}.city not in ('a')",
                "this.id between 1 and 2 and this.paid ==> {this}.id between 1 and 2 and {this}.paid",
                "this.id not between 1 and 2 ==> {this}.id not between 1 and 2",
                // patterns
                "that.city like 'B%' ==> {that}.city like 'B%' escape '\\'",
                "that.city not like 'B%' ==> {that}.city not like 'B%' escape '\\'",
                "that.city like 'a!%\\!!%' escape '!' ==> {that}.city like 'a\\%\\\\\\!%' escape '\\'",
                "that.city ilike 'b%' ==> {ilike {that}.city; 'b%'}",
                "that.city not ilike 'b%' ==> (not {ilike {that}.city; 'b%'})",
                // queries
                "exists (select 1 from D d where d.bId = this.id)"
                        + " ==> exists (select 1 from d {d} where {d}.b_id = {this}.id)",
                "not exists (select * from com.acme.D d left join C c on c.dId = d.id)"
                        + " ==> not exists (select * from d {d} left join c {c} on {c}.d_id = {d}.id)",
                "exists (select 1 from \"node_to_node\" n where n.left_node_id = this.id)"
                        + " ==> exists (select 1 from node_to_node {n} where {n}.left_node_id = {this}.id)",
                "exists (select 1 from Order o cross join A a) ==> exists (select 1 from {table sales.\"order\"} {o}"
                        + " cross join a {a})",
                "this.total = (select max(o.total) from Order o where o.customer = this.customer)"
                        + " ==> {this}.total = (select max({o}.total) from {table sales.\"order\"} {o}"
                        + " where {o}.customer_id = {this}.customer_id)",
                "this.id in (select distinct c.aId from C c group by c.aId having count(*) > 1 order by c.aId desc nulls"
                        + " last limit 3 offset 1) ==> {this}.id in (select distinct {c}.a_id from c {c} group by"
                        + " {c}.a_id having count(*) > 1 order by {c}.a_id desc nulls last {limit 3; 1})",
                "this.id not in (select a.id from A a) ==> {this}.id not in (select {a}.id from a {a})",
                "this.id = any(select a.id from A a) ==> {this}.id = any(select {a}.id from a {a})",
                // arithmetic
                "this.id + 1 - 2 = (1 + 2) * 3 / -4 % 5 ==> {this}.id + 1 - 2 = (1 + 2) * 3 / (-4) % 5",
                "this.id - (1 - 2) = 3 ==> {this}.id - (1 - 2) = 3",
                "-(-this.id) = 1.5e3 ==> -(-{this}.id) = 1.5e3",
                "that.city || 'x' || that.street = 'y' ==> {that}.city || 'x' || {that}.street = 'y'",
                "that.city || (this.id + 1) = 'y' ==> {that}.city || ({this}.id + 1) = 'y'",
                // operators of databases
                "this.doc @> that.doc ==> {op @>; {this}.doc; {that}.doc}",
                "this.doc ->> 'a' = 'b' ==> ({op ->>; {this}.doc; 'a'}) = 'b'",
                "this.doc #> 'a' ? 'b' ==> {op ?; ({op #>; {this}.doc; 'a'}); 'b'}",
                "that.city ~* '^a' and ~ this.id = 1 ==> {op ~*; {that}.city; '^a'} and ({op ~; {this}.id}) = 1",
                "this.id & 4 > 0 ==> ({op &; {this}.id; 4}) > 0",
                // case, cast, calls
                "case when this.paid then 1 else 2 end = 1 ==> case when {this}.paid then 1 else 2 end = 1",
                "case that.city when 'a' then 1 end is null ==> case {that}.city when 'a' then 1 end is null",
                "cast(that.city as bigint) = this.id ==> {cast BIGINT 0 0 0; VARCHAR; {that}.city} = {this}.id",
                "that.city::numeric(10, 2) = 1 ==> {cast DECIMAL 0 10 2; VARCHAR; {that}.city} = 1",
                "this.id::varchar(9) = 'x' ==> {cast VARCHAR 9 0 0; BIGINT; {this}.id} = 'x'",
                "this.moment::date = this.day ==> {cast DATE 0 0 0; INSTANT; {this}.moment} = {this}.day",
                "cast(f(1) as timestamp with time zone) = this.moment"
                        + " ==> {cast INSTANT 0 0 0; -; f(1)} = {this}.moment",
                "that.city::citext = this.mood ==> {type citext; {that}.city} = {this}.mood",
                "that.city = any(this.doc::text[]) ==> {that}.city = any({type text[]; {this}.doc})",
                "lower(that.city) = 'x' ==> lower({that}.city) = 'x'",
                "greatest(1, this.id) = 1 ==> {call greatest; 1; {this}.id} = 1",
                "geo.distance(this.id, 2) < 3 ==> geo.distance({this}.id, 2) < 3",
                "(select count(distinct a.bId) from A a) = 1 ==> (select count(distinct {a}.b_id) from a {a}) = 1",
                // dates and times
                "this.day = date '2026-03-31' ==> {this}.day = {literal DATE; '2026-03-31'}",
                "this.hour < time '08:15' ==> {this}.hour < {literal TIME; '08:15:00.000000'}",
                "this.at < timestamp '2026-03-31 08:15:00.5' ==> {this}.at < {literal TIMESTAMP;"
                        + " '2026-03-31T08:15:00.500000'}",
                "this.moment < timestamp '2026-03-31T08:15:00+02:00' ==> {this}.moment < {literal INSTANT;"
                        + " '2026-03-31T06:15:00.000000Z'}",
                "this.day = current_date ==> {this}.day = {now DATE}",
                "this.moment < current_timestamp ==> {this}.moment < {now INSTANT}",
                "this.at < current_timestamp ==> {this}.at < {now TIMESTAMP}",
                "this.at < localtimestamp and this.hour > current_time ==> {this}.at < {now TIMESTAMP} and {this}.hour >"
                        + " {now TIME}",
                "this.at > current_timestamp - interval '1 month 2 days 3 hours'"
                        + " ==> {this}.at > {shift TIMESTAMP; {now TIMESTAMP}; -1 -2 -10800}",
                "this.day + interval '1 week' >= current_date ==> {shift DATE; {this}.day; 0 7 0} >= {now DATE}",
                "this.day + interval '1 hour' = this.at"
                        + " ==> {shift TIMESTAMP; {cast TIMESTAMP 0 0 0; DATE; {this}.day}; 0 0 3600} = {this}.at",
                "current_date - this.day > 30 ==> {days {this}.day; {now DATE}} > 30",
                "this.took > interval '2 minutes' ==> {this}.took > 120000000000",
                "extract(year from this.moment) = 2026 ==> {extract year; INSTANT; {this}.moment} = 2026",
                // literals
                "that.city = 'it''s {this} ? ; }' ==> {that}.city = 'it''s {this} ? ; }'",
                "this.code = '6F9619FF-8B86-D011-B42D-00CF4FC964FF'"
                        + " ==> {this}.code = '6f9619ff-8b86-d011-b42d-00cf4fc964ff'",
                "this.mood = 'happy' ==> {this}.mood = 'happy'",
                "foreign(this.customer + 0) = that.id ==> {this}.customer_id + 0 = {that}.id",
            })
    void rendersEachConstruct(String condition, String template) {
        assertThat(template("Order", target(condition), condition).text()).isEqualTo(template);
    }

    /** Documents are compared with documents. */
    private static String target(String condition) {
        return condition.contains("that.doc") ? "Order" : "Address";
    }

    private ConditionTemplate template(String self, String target, String condition) {
        Term term = entities.condition(self, target, condition).get();
        return JoinTemplates.condition(term);
    }

    @Test
    void aliasesAreReplacedOutsideOfLiteralsAndTokens() {
        ConditionTemplate template = template(
                "Order", "Address", "that.city = '{this}' and this.order = 1 and greatest(this.id, 2) = that.id");
        assertThat(template.sql(alias -> alias.toUpperCase(Locale.ROOT)))
                .isEqualTo("THAT.city = '{this}' and THIS.\"order\" = 1 and {call greatest; THIS.id; 2} = THAT.id");
    }

    @Test
    void anOrAtTheTopStandsInParentheses() {
        assertThat(template("Order", "Address", "this.id = 1 or this.id = 2").text())
                .isEqualTo("({this}.id = 1 or {this}.id = 2)");
    }

    @Test
    void theColumnsOfAReplacedTargetAreThoseAsked() {
        assertThat(JoinTemplates.target(
                                entities.target(
                                                "B",
                                                "(select b from B b where b.kind = 'x') that join D d on d.bId = that.id")
                                        .get(),
                                List.of(Identifier.parse("order")))
                        .text())
                .isEqualTo("(select {b}.\"order\" from b {b} where {b}.kind = 'x') {that} join d {d} on {d}.b_id ="
                        + " {that}.id");
    }
}
