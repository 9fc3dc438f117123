package dev.tenon.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenon.TenonException;
import dev.tenon.sql.render.RenderedTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tokens of conditions as the text that SQLite gets. */
class SqliteExpressionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ==> ",
            quoteCharacter = '`',
            value = {
                "{op <<; a.v; b.v} ==> a.v << b.v",
                "{op ~; a.v} ==> ~a.v",
                "{op ->>; a.doc; 'p;}'} ==> a.doc ->> 'p;}'",
                "{ilike a.name; 'x%' || b.name} ==> lower(a.name) like lower('x%' || b.name) escape '\\'",
                "{call greatest; 1; {call least; a.x; 2}} ==> max(1, min(a.x, 2))",
                "{cast BIGINT 0 0 0; VARCHAR; a.x} ==> cast(a.x as integer)",
                "{cast VARCHAR 20 0 0; BIGINT; a.x} ==> cast(a.x as text)",
                "{cast DATE 0 0 0; INSTANT; a.at} ==> substr(a.at, 1, 10)",
                "{cast DATE 0 0 0; VARCHAR; a.x} ==> date(a.x)",
                "{cast TIME 0 0 0; TIMESTAMP; a.at} ==> substr(a.at, 12, 15)",
                "{cast TIMESTAMP 0 0 0; INSTANT; a.at} ==> substr(a.at, 1, 26)",
                "{cast TIMESTAMP 0 0 0; DATE; a.day} ==> (a.day || 'T00:00:00.000000')",
                "{cast INSTANT 0 0 0; TIMESTAMP; a.at} ==> (a.at || 'Z')",
                "{cast UUID 0 0 0; VARCHAR; a.x} ==> lower(a.x)",
                "{now DATE} ==> date('now', 'localtime')",
                "{now TIME} ==> (strftime('%H:%M:%f', 'now', 'localtime') || '000')",
                "{now TIMESTAMP} ==> (strftime('%Y-%m-%dT%H:%M:%f', 'now', 'localtime') || '000')",
                "{now INSTANT} ==> (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')",
                "{literal DATE; '2026-03-31'} ==> '2026-03-31'",
                "{shift DATE; a.day; 0 2 0} ==> date(a.day, '+2 days')",
                "{shift DATE; a.day; 1 0 0} ==> min(date(a.day, '+1 months'), date(a.day, 'start of month', '+2 months', '-1 days'))",
                "{shift TIMESTAMP; a.at; 0 -1 -60} ==> (strftime('%Y-%m-%dT%H:%M:%S', substr(a.at, 1, 19), '-1 days', '-60 seconds') || substr(a.at, 20))",
                "{extract year; DATE; a.day} ==> cast(substr(a.day, 1, 4) as integer)",
                "{extract hour; TIME; a.hour} ==> cast(substr(a.hour, 1, 2) as integer)",
                "{extract hour; INSTANT; a.at} ==> cast(substr(a.at, 12, 2) as integer)",
                "{extract dow; INSTANT; a.at} ==> cast(strftime('%w', substr(a.at, 1, 10)) as integer)",
                "{days a.day; {now DATE}} ==> cast(julianday(date('now', 'localtime')) - julianday(a.day) as integer)",
                "x {limit 10; -} ==> x limit 10",
                "x {limit 10; 5} ==> x limit 10 offset 5",
            })
    void spellsEachToken(String template, String sql) {
        assertThat(render(template)).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ==> ",
            quoteCharacter = '`',
            value = {
                "{op &&; a; b} ==> operator &&",
                "{op ~; a; b} ==> operator ~",
                "{op !; a} ==> operator !",
                "{type inet; a} ==> type inet",
                "{extract week; DATE; a} ==> extract(week from …)",
            })
    void namesWhatItLacks(String template, String what) {
        assertThatExceptionOfType(TenonException.class)
                .isThrownBy(() -> render(template))
                .withMessageStartingWith("[TN608] SQLite has no " + what + "\n");
    }

    @Test
    void bracesAndSemicolonsInsideQuotesAreText() {
        assertThat(render("{call coalesce; 'a;{b}'; a.\"x;}\"}")).isEqualTo("coalesce('a;{b}', a.\"x;}\")");
    }

    private static String render(String template) {
        return RenderedTemplate.of(template, new SqliteDialect().syntax()).text();
    }
}
