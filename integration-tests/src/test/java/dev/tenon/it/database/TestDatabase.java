package dev.tenon.it.database;

import dev.tenon.Session;
import dev.tenon.StatementEvent;
import dev.tenon.Tenon;
import dev.tenon.TenonBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** An empty database with the tables of a test's domain, a Tenon over it, and what that sent. */
public final class TestDatabase {
    private static final Pattern KEY_LIST = Pattern.compile("= any\\(\\?\\)|in \\(\\?(, \\?)*\\)");
    private final DataSource dataSource;
    private final DomainIndex index;
    private final List<StatementEvent> sent = new ArrayList<>();
    private final Tenon tenon;

    /** The tables of the entities in the package of {@code beside}. */
    public TestDatabase(Database database, Class<?> beside) throws SQLException {
        dataSource = database.fresh();
        index = DomainIndex.of(beside);
        tenon = another();
        tenon.schema().create();
        sent.clear();
    }

    /** The Tenon. */
    public Tenon tenon() {
        return tenon;
    }

    /** A second Tenon over the same database, as another program would have. */
    public Tenon another() {
        return another(builder -> builder);
    }

    /** A second Tenon with further options. */
    public Tenon another(UnaryOperator<TenonBuilder> options) {
        return options.apply(Tenon.builder(dataSource).entities(index).listener(sent::add))
                .build();
    }

    /** A second Tenon to which nobody listens, for threads. */
    public Tenon quiet() {
        return Tenon.builder(dataSource).entities(index).build();
    }

    /** Opens a session. */
    public Session openSession() {
        return tenon.openSession();
    }

    /** Runs statements past Tenon. */
    public void run(String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The rows of a query, each as its values separated by blanks. */
    public List<String> rows(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= width; column++) {
                    values.add(String.valueOf(result.getObject(column)));
                }
                rows.add(String.join(" ", values));
            }
            return rows;
        }
    }

    /** The statements since the last call, with their parameters. */
    public List<String> takeSent() {
        List<String> lines = sent.stream()
                .map(event -> event.sql() + " " + event.parameters())
                .toList();
        sent.clear();
        return lines;
    }

    /** The statements since the last call without parameters; a list of keys reads {@code in (…)} on each database. */
    public List<String> takeSql() {
        List<String> lines = sent.stream()
                .map(event -> KEY_LIST.matcher(event.sql()).replaceAll("in (…)"))
                .toList();
        sent.clear();
        return lines;
    }

    /** What caused the statements since the last call. */
    public List<String> takeOrigins() {
        List<String> origins = sent.stream().map(StatementEvent::origin).toList();
        sent.clear();
        return origins;
    }
}
