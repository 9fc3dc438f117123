package dev.tenon.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.sql.render.RenderedTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tokens of conditions as the text that PostgreSQL gets. */
class PostgresExpressionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ==> ",
            quoteCharacter = '`',
            value = {
                "{op <<; a.v; b.v} ==> a.v << b.v",
                "{op ~; a.v} ==> ~ a.v",
                "{op ?|; a.doc; b.keys} ==> a.doc ??| b.keys",
                "{op &&; ({op #>; a.x; 'p;}'}); b.y} ==> (a.x #> 'p;}') && b.y",
                "{ilike a.name; 'x%' || b.name} ==> a.name ilike 'x%' || b.name",
                "{call greatest; 1; {call least; a.x; 2}} ==> greatest(1, least(a.x, 2))",
                "{type inet; a.content} ==> cast(a.content as inet)",
                "{cast BIGINT 0 0 0; VARCHAR; a.x} ==> cast(a.x as bigint)",
                "{cast DECIMAL 0 10 2; -; f(1)} ==> cast(f(1) as numeric(10, 2))",
                "{cast DATE 0 0 0; INSTANT; a.at} ==> cast((a.at at time zone 'UTC') as date)",
                "{cast DATE 0 0 0; TIMESTAMP; a.at} ==> cast(a.at as date)",
                "{cast INSTANT 0 0 0; TIMESTAMP; a.at} ==> (cast(a.at as timestamp) at time zone 'UTC')",
                "{now DATE} ==> current_date",
                "{now TIME} ==> localtime",
                "{now TIMESTAMP} ==> localtimestamp",
                "{now INSTANT} ==> current_timestamp",
                "{literal DATE; '2026-03-31'} ==> date '2026-03-31'",
                "{literal INSTANT; '2026-03-31T00:00:00.000000Z'} ==> timestamp with time zone '2026-03-31T00:00:00.000000Z'",
                "{shift DATE; a.day; 1 2 0} ==> cast(a.day + interval '1 months 2 days 0 seconds' as date)",
                "{shift TIMESTAMP; {now TIMESTAMP}; -1 0 -60} ==> (localtimestamp + interval '-1 months 0 days -60 seconds')",
                "{extract year; DATE; a.day} ==> extract(year from a.day)",
                "{extract hour; INSTANT; a.at} ==> extract(hour from (a.at at time zone 'UTC'))",
                "{extract epoch; INSTANT; a.at} ==> extract(epoch from a.at)",
                "{days a.day; {now DATE}} ==> (current_date - a.day)",
                "x {limit 10; -} ==> x limit 10",
                "x {limit 10; 5} ==> x limit 10 offset 5",
            })
    void spellsEachToken(String template, String sql) {
        assertThat(render(template)).isEqualTo(sql);
    }

    @Test
    void bracesAndSemicolonsInsideQuotesAreText() {
        assertThat(render("{call coalesce; 'a;{b}'; a.\"x;}\"}")).isEqualTo("coalesce('a;{b}', a.\"x;}\")");
    }

    private static String render(String template) {
        return RenderedTemplate.of(template, new PostgresDialect().syntax()).text();
    }
}
