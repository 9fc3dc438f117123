package dev.tenon.processor.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.condition.source.ConditionText;
import dev.tenon.processor.condition.source.Problems;
import dev.tenon.processor.condition.source.Span;
import dev.tenon.processor.condition.syntax.Expression;
import dev.tenon.processor.condition.syntax.JoinParser;
import dev.tenon.processor.model.declaration.Address;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is parsed, printed and parsed again is the same; what binds more strongly is found without parentheses. */
class RoundTripTest {
    private static final List<String> LEAVES = List.of(
            "this.id",
            "that.address.city",
            "1",
            "2.5e3",
            "'it''s'",
            "null",
            "true",
            "date '2026-01-01'",
            "current_timestamp",
            "count(*)",
            "geo.f(1, this.id)");

    /** Patterns of conditions and values, whose blanks are filled with others. */
    private static final List<String> SHAPES = List.of(
            "_ and _",
            "_ or _",
            "not _",
            "_ = _",
            "_ <> _",
            "_ is null",
            "_ is not true",
            "_ is distinct from _",
            "_ in (_, _)",
            "_ not in (select o.id from Order o where _)",
            "_ between _ and _",
            "_ not like _ escape '!'",
            "_ ilike _",
            "exists (select * from A a join B b on _ left join C c on _ cross join D d)",
            "(select distinct _ from A a where _ group by _ having _ order by _ desc nulls last, _ limit 3 offset 1)",
            "_ + _ - _",
            "_ * _ / _ % _",
            "-_",
            "_ || _",
            "_ @> _ ->> _",
            "~ _",
            "case when _ then _ else _ end",
            "case _ when _ then _ when _ then _ end",
            "cast(_ as numeric(10, 2))",
            "_::timestamp with time zone",
            "coalesce(_, _)",
            "count(distinct _)",
            "extract(year from _)",
            "foreign(_)",
            "_ + interval '1 year 2 days'");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void parsedPrintedAndParsedAgain(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            String text = random(random, 4);
            String printed = ExpressionPrinter.print(parse(text));
            assertThat(ExpressionPrinter.print(parse(printed))).as(text).isEqualTo(printed);
        }
    }

    private static String random(Random random, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return LEAVES.get(random.nextInt(LEAVES.size()));
        }
        String shape = SHAPES.get(random.nextInt(SHAPES.size()));
        StringBuilder text = new StringBuilder();
        for (char c : shape.toCharArray()) {
            text.append(c == '_' ? "(" + random(random, depth - 1) + ")" : String.valueOf(c));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ==> ",
            quoteCharacter = '`',
            value = {
                "a.x or a.y and not a.z ==> ((a.x) or ((a.y) and (not (a.z))))",
                "not a.x = a.y ==> (not ((a.x) = (a.y)))",
                "a.x = a.y || a.z ==> ((a.x) = ((a.y) || (a.z)))",
                "a.x || a.y + 1 * 2 ==> ((a.x) || ((a.y) + ((1) * (2))))",
                "a.x - 1 - 2 ==> (((a.x) - (1)) - (2))",
                "-a.x::int * 2 ==> ((- (cast((a.x) as int))) * (2))",
                "a.x=-1 ==> ((a.x) = (- (1)))",
                "a.x @> -1 ==> ((a.x) @> (- (1)))",
                "a.x->>'y'='z' ==> (((a.x) ->> ('y')) = ('z'))",
                "a.x between 1 and 2 and a.y ==> (((a.x) between (1) and (2)) and (a.y))",
                "a.order.select.from = a.and ==> ((a.order.select.from) = (a.and))",
                "a.x in (1) or a.x in (2) ==> (((a.x) in ((1))) or ((a.x) in ((2))))",
                "((((a.x)))) ==> (a.x)",
            })
    void bindsAsSqlDoes(String written, String meant) {
        assertThat(ExpressionPrinter.print(parse(written))).isEqualTo(meant);
    }

    @Test
    void knowsThePositionOfEachPart() {
        String text = "this.id = 1 and foreign(that.x) like 'a%'";
        Expression.Logic and = (Expression.Logic) parse(text);
        Expression.Like like = (Expression.Like) and.operands().get(1);
        assertThat(and.span().of(text)).isEqualTo(text);
        assertThat(and.operands().get(0).span().of(text)).isEqualTo("this.id = 1");
        assertThat(like.span().of(text)).isEqualTo("foreign(that.x) like 'a%'");
        assertThat(((Expression.Foreign) like.value()).operand().span()).isEqualTo(new Span(24, 30));
    }

    private static Expression parse(String text) {
        Problems problems = new Problems(ConditionText.condition("A.x", text, Address.ofType("A")));
        return JoinParser.condition(problems)
                .orElseThrow(() -> new AssertionError(problems.all().get(0).render()));
    }
}
