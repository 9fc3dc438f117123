package dev.tenon.it.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.dialect.Dialects;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.sql.render.RenderedTemplate;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the tokens of conditions say is true on each database, of rows that Tenon wrote. */
class ExpressionTokensTest {
    private static final List<String> TRUE = List.of(
            // months end where the shorter month ends, and carry over the year
            "{shift DATE; e.day; 1 0 0} = {literal DATE; '2024-02-29'}",
            "{shift DATE; e.day; -11 0 0} = {literal DATE; '2023-02-28'}",
            "{shift DATE; e.day; 12 1 0} = {literal DATE; '2025-02-01'}",
            "{shift DATE; e.day; 0 -31 0} = {literal DATE; '2023-12-31'}",
            "{shift TIMESTAMP; e.at; 1 0 0} = {literal TIMESTAMP; '2024-02-29T23:59:59.999999'}",
            "{shift TIMESTAMP; e.at; 0 1 1} = {literal TIMESTAMP; '2024-02-02T00:00:00.999999'}",
            "{shift TIMESTAMP; e.at; -1 0 -86400} = {literal TIMESTAMP; '2023-12-30T23:59:59.999999'}",
            "{shift INSTANT; e.moment; 0 0 3600} = {literal INSTANT; '2024-02-01T00:30:00.123456Z'}",
            "{shift INSTANT; {now INSTANT}; 0 0 60} > {now INSTANT}",
            "{shift TIMESTAMP; {now TIMESTAMP}; 0 -1 0} < {now TIMESTAMP}",
            "{days {literal DATE; '2024-01-01'}; e.day} = 30",
            "{days e.day; {literal DATE; '2024-01-01'}} = -30",
            // instants become dates and times in UTC
            "{cast DATE 0 0 0; INSTANT; e.moment} = {literal DATE; '2024-01-31'}",
            "{cast TIME 0 0 0; INSTANT; e.moment} = {literal TIME; '23:30:00.123456'}",
            "{cast TIMESTAMP 0 0 0; INSTANT; e.moment} = {literal TIMESTAMP; '2024-01-31T23:30:00.123456'}",
            "{cast INSTANT 0 0 0; TIMESTAMP; e.at} = {literal INSTANT; '2024-01-31T23:59:59.999999Z'}",
            "{cast DATE 0 0 0; TIMESTAMP; e.at} = e.day",
            "{cast TIMESTAMP 0 0 0; DATE; e.day} = {literal TIMESTAMP; '2024-01-31T00:00:00.000000'}",
            "{cast INSTANT 0 0 0; DATE; e.day} = {literal INSTANT; '2024-01-31T00:00:00.000000Z'}",
            "{cast DATE 0 0 0; VARCHAR; '2024-01-31'} = e.day",
            "{cast TIMESTAMP 0 0 0; VARCHAR; '2024-01-31 10:00:00'} = {literal TIMESTAMP; '2024-01-31T10:00:00.000000'}",
            "{cast TIME 0 0 0; VARCHAR; '08:15:00'} = e.hour",
            "{cast UUID 0 0 0; VARCHAR; '6F9619FF-8B86-D011-B42D-00CF4FC964FF'} = e.code",
            "{cast BIGINT 0 0 0; VARCHAR; e.digits} = 42",
            "{cast VARCHAR 0 0 0; BIGINT; e.id} = '1'",
            // fields
            "{extract year; DATE; e.day} = 2024 and {extract month; DATE; e.day} = 1 and {extract day; DATE; e.day} = 31",
            "{extract quarter; DATE; e.day} = 1 and {extract doy; DATE; e.day} = 31",
            "{extract dow; DATE; e.day} = 3 and {extract isodow; DATE; {literal DATE; '2024-02-04'}} = 7",
            "{extract hour; INSTANT; e.moment} = 23 and {extract minute; INSTANT; e.moment} = 30",
            "{extract hour; TIME; e.hour} = 8 and {extract minute; TIME; e.hour} = 15",
            "{extract second; TIMESTAMP; e.at} > 59.9999 and {extract second; TIMESTAMP; e.at} < 60",
            "{extract epoch; INSTANT; {literal INSTANT; '1970-01-02T00:00:00.000000Z'}} = 86400",
            "{extract epoch; DATE; {literal DATE; '1970-01-02'}} = 86400",
            // patterns and names
            "{ilike e.name; 'a\\%%'}",
            "not {ilike e.name; 'ada'}",
            "e.name like replace(replace(replace(e.name, '\\', '\\\\'), '%', '\\%'), '_', '\\_') escape '\\'",
            "{call greatest; 1; {call least; 5; 3}} = 3",
            "{call char_length; e.name} = 5",
            "e.paid and e.paid = true and e.paid is true and not false",
            "e.price is not distinct from 9.5 and null is not distinct from null",
            "({op <<; 1; 4}) = 16 and ({op &; 6; 3}) = 2");

    @OnEachDatabase
    void meanTheSame(Database database) throws SQLException {
        TestDatabase test = new TestDatabase(database, ExpressionTokensTest.class);
        test.tenon().useTransaction(session -> session.persist(event()));
        List<String> wrong = new ArrayList<>();
        for (String condition : TRUE) {
            String sql = render(database, "select count(*) from event e where " + condition);
            if (!test.rows(sql).equals(List.of("1"))) {
                wrong.add(sql);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String render(Database database, String template) throws SQLException {
        try (Connection connection = database.fresh().getConnection()) {
            return RenderedTemplate.of(template, Dialects.of(connection).syntax())
                    .text();
        }
    }

    private static Event event() {
        Event event = new Event(1L);
        event.day = LocalDate.of(2024, 1, 31);
        event.at = LocalDateTime.parse("2024-01-31T23:59:59.999999");
        event.moment = Instant.parse("2024-01-31T23:30:00.123456Z");
        event.hour = LocalTime.of(8, 15);
        event.code = UUID.fromString("6f9619ff-8b86-d011-b42d-00cf4fc964ff");
        event.name = "A%_\\b";
        event.digits = "42";
        event.price = new BigDecimal("9.50");
        event.paid = true;
        return event;
    }
}
