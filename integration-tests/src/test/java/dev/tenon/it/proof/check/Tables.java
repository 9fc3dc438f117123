package dev.tenon.it.proof.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.proof.model.World;
import dev.tenon.it.proof.schema.Contribution;
import dev.tenon.it.proof.schema.Elements;
import dev.tenon.it.proof.schema.Identity;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Schema;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.schema.Value;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the tables hold, read by JDBC, past everything that is to be proved. */
public final class Tables {
    private final Schema schema;
    private final DataSource database;

    /** The tables of a domain. */
    public Tables(Schema schema, DataSource database) {
        this.schema = schema;
        this.database = database;
    }

    /** Fails unless the tables hold what the model does, and nothing else. */
    public void mustHold(World world) throws SQLException {
        assertThat(rows()).as("rows").isEqualTo(new Expected(schema, world).rows());
    }

    /** Deletes every row. */
    public void clear() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Reference reference : schema.againstTheOrder()) {
                statement.executeUpdate("update " + reference.owner().table() + " set "
                        + String.join(" = null, ", reference.key().columns()) + " = null");
            }
            for (String table : schema.tables()) {
                statement.executeUpdate("delete from " + table);
            }
        }
    }

    private List<String> rows() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return new Reading(statement).rows();
        }
    }

    /** One pass over all tables, entities first, because their keys stand in the others. */
    private final class Reading {
        private final Statement statement;
        private final Map<Shape, Map<String, String>> labels = new HashMap<>();
        private final List<String> lines = new ArrayList<>();

        Reading(Statement statement) {
            this.statement = statement;
        }

        List<String> rows() throws SQLException {
            for (Shape shape : schema.shapes()) {
                labels.put(shape, labels(shape));
            }
            for (Shape shape : schema.shapes()) {
                read(shape);
            }
            for (Links links : schema.all(Links.class)) {
                read(links);
            }
            for (Elements elements : schema.all(Elements.class)) {
                read(elements);
            }
            return lines.stream().sorted().toList();
        }

        private Map<String, String> labels(Shape shape) throws SQLException {
            Map<String, String> found = new HashMap<>();
            try (ResultSet row = statement.executeQuery("select * from " + shape.rows())) {
                while (row.next()) {
                    found.put(shape.key().in(row), row.getString("label"));
                }
            }
            return found;
        }

        private void read(Shape shape) throws SQLException {
            try (ResultSet row = statement.executeQuery("select * from " + shape.rows())) {
                while (row.next()) {
                    lines.add(shape.table() + " " + row.getString("label") + " " + columns(shape, row));
                }
            }
        }

        private Map<String, String> columns(Shape shape, ResultSet row) throws SQLException {
            Map<String, String> columns = new TreeMap<>();
            for (Value value : shape.ownValues()) {
                for (String column : value.columns().keySet()) {
                    columns.put(column, String.valueOf(row.getString(column)));
                }
            }
            for (Reference reference : schema.own(shape, Reference.class)) {
                columns.put(
                        reference.slot().name(),
                        label(reference.target(), reference.key().in(row)));
                if (reference.place() != null) {
                    columns.put(reference.place(), String.valueOf(row.getString(reference.place())));
                }
            }
            for (Contribution contribution : schema.all(Contribution.class)) {
                if (contribution.target() == shape) {
                    columns.put(
                            contribution.slot().name(),
                            label(contribution.owner(), contribution.key().in(row)));
                    if (contribution.place() != null) {
                        columns.put(contribution.place(), place(contribution, row));
                    }
                }
            }
            if (shape.identity() instanceof Identity.Given<?>) {
                columns.put("identifier", shape.key().in(row));
            }
            if (shape.isRoot() && shape.isVersioned()) {
                columns.put("version", row.getString("version"));
            }
            return columns;
        }

        /** A key without an owner says nothing: where the other side has the reference, only that is taken away. */
        private String place(Contribution contribution, ResultSet row) throws SQLException {
            boolean unsaid = contribution.mirror() != null && contribution.key().in(row) == null;
            return unsaid ? "null" : String.valueOf(row.getString(contribution.place()));
        }

        private String label(Shape shape, @Nullable String key) {
            return key == null ? "null" : labels.get(shape).getOrDefault(key, "nobody " + key);
        }

        private void read(Links links) throws SQLException {
            try (ResultSet row = statement.executeQuery("select * from " + links.table())) {
                while (row.next()) {
                    lines.add(links.table() + " "
                            + label(links.owner(), links.ownerKey().in(row)) + " "
                            + label(links.target(), links.targetKey().in(row))
                            + (links.place() == null ? "" : " " + row.getString(links.place())));
                }
            }
        }

        private void read(Elements elements) throws SQLException {
            try (ResultSet row = statement.executeQuery("select * from " + elements.table())) {
                while (row.next()) {
                    Map<String, String> columns = new TreeMap<>();
                    for (String column : elements.value().columns().keySet()) {
                        columns.put(column, String.valueOf(row.getString(column)));
                    }
                    lines.add(elements.table() + " "
                            + label(elements.owner(), elements.ownerKey().in(row)) + " "
                            + columns
                            + (elements.place() == null ? "" : " " + row.getString(elements.place())));
                }
            }
        }
    }
}
