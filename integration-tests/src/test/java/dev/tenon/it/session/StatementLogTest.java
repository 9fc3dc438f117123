package dev.tenon.it.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.StatementEvent;
import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.DomainIndex;
import dev.tenon.it.database.OnEachDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is told of every statement: to listeners, and to the logger {@code dev.tenon.sql}. */
class StatementLogTest {

    private static Tenon tenon(Database database, List<StatementEvent> sent) throws SQLException {
        return Tenon.builder(database.fresh())
                .entities(DomainIndex.of(StatementLogTest.class))
                .listener(sent::add)
                .build();
    }

    @OnEachDatabase
    void aListenerHearsOfTextParametersOriginRowsAndTime(Database database) throws SQLException {
        List<StatementEvent> sent = new ArrayList<>();
        Tenon tenon = tenon(database, sent);
        tenon.schema().create();
        sent.clear();

        tenon.useTransaction(session -> {
            session.persist(new Publisher("LOV", "Lovelace Press"));
            session.flush();
            session.clear();
            session.get(Publisher.class, "LOV");
        });

        assertThat(sent).extracting(StatementEvent::origin).containsExactly("insert Publisher", "find Publisher");
        StatementEvent insert = sent.get(0);
        assertThat(insert.sql()).isEqualTo("insert into publisher (code, name) values (?, ?)");
        assertThat(insert.parameters()).asList().containsExactly("LOV", "Lovelace Press");
        assertThat(insert.rowCount()).isEqualTo(1);
        assertThat(insert.nanos()).isPositive();
        assertThat(insert.failure()).isNull();
        assertThat(sent.get(1).rowCount()).isEqualTo(1);
    }

    @OnEachDatabase
    void aListenerHearsOfFailuresOnce(Database database) throws SQLException {
        List<StatementEvent> sent = new ArrayList<>();
        Tenon tenon = tenon(database, sent);
        tenon.schema().create();
        tenon.useTransaction(session -> session.persist(new Publisher("LOV", "Lovelace Press")));
        sent.clear();

        Assertions.catchThrowable(
                () -> tenon.useTransaction(session -> session.persist(new Publisher("LOV", "again"))));

        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).failure()).isInstanceOf(SQLException.class);
        assertThat(sent.get(0).rowCount()).isEqualTo(-1);
    }

    /** In a JVM of its own, because a logger's level is fixed when the logger is first asked for. */
    @Test
    void theLoggerWritesThemAtLevelDebug() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-Dorg.slf4j.simpleLogger.log.dev.tenon.sql=debug",
                        Program.class.getName())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(log).isZero();
        assertThat(log)
                .containsPattern("insert Publisher: insert into publisher \\(code, name\\) values \\(\\?, \\?\\)"
                        + " \\[LOV, Lovelace Press] -> 1 rows in \\d+ ")
                .containsPattern("insert Publisher: .* \\[LOV, again] -> .*UNIQUE.* in \\d+ ");
    }

    /** What runs in that JVM. */
    static final class Program {
        public static void main(String[] arguments) throws SQLException {
            Tenon tenon = tenon(Database.SQLITE, new ArrayList<>());
            tenon.schema().create();
            tenon.useTransaction(session -> session.persist(new Publisher("LOV", "Lovelace Press")));
            Assertions.catchThrowable(
                    () -> tenon.useTransaction(session -> session.persist(new Publisher("LOV", "again"))));
        }
    }
}
