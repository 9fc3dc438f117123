package dev.tenon.session.context;

import dev.tenon.dialect.SqlSyntax;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityPersister;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.render.RenderedTemplate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements that write one entity's rows, rendered once for the database. Thread-safe. */
public final class EntityStatements {
    private final EntityType<?> type;
    private final EntityPersister<?> persister;
    private final SqlSyntax syntax;
    private final Map<List<Identifier>, RenderedTemplate> inserts = new ConcurrentHashMap<>();
    private final Map<Changes, String> updates = new ConcurrentHashMap<>();
    private final Map<List<Identifier>, UpsertStatement> upserts = new ConcurrentHashMap<>(0);
    private volatile @Nullable RenderedTemplate insert;
    private volatile @Nullable RenderedTemplate update;
    private volatile @Nullable String delete;
    private volatile @Nullable RenderedTemplate deleteByKeys;
    private volatile @Nullable RenderedTemplate generated;
    private volatile @Nullable String generatedOfOne;

    EntityStatements(EntityType<?> type, EntityPersister<?> persister, SqlSyntax syntax) {
        this.type = type;
        this.persister = persister;
        this.syntax = syntax;
    }

    /** INSERT, with columns that incoming relationships add. */
    public RenderedTemplate insert(List<Identifier> contributed) {
        RenderedTemplate plain = insert;
        if (plain == null) {
            plain = RenderedTemplate.of(persister.insert(), syntax);
            insert = plain;
        }
        return contributed.isEmpty() ? plain : inserts.computeIfAbsent(List.copyOf(contributed), plain::withColumns);
    }

    /** INSERT of one row, or UPDATE of the one that has the same values in unique columns. */
    public UpsertStatement upsert(List<Identifier> unique) {
        return upserts.computeIfAbsent(unique, columns -> UpsertStatement.of(type, persister, columns, syntax));
    }

    /** UPDATE of the changed columns. */
    public String update(Changes changes) {
        String known = updates.get(changes);
        if (known == null) {
            String assignments = assignments(changes);
            known = template().forAssignments(assignments.isEmpty() ? sameVersion() : assignments);
            updates.put(changes.copy(), known);
        }
        return known;
    }

    /** UPDATE of the changed columns and of the identifier, whose parameters follow theirs. */
    public String updateWithKey(Changes changes) {
        String others = assignments(changes);
        String key = type.keyColumns().stream()
                .map(column -> syntax.identifier(column) + " = ?")
                .collect(Collectors.joining(", "));
        return template().forAssignments(others.isEmpty() ? key : others + ", " + key);
    }

    /** UPDATE of a column to what a row has in it for a moment. */
    public String update(InterimValue interim) {
        return template().forAssignments(interim.assignment());
    }

    private RenderedTemplate template() {
        RenderedTemplate known = update;
        if (known == null) {
            known = RenderedTemplate.of(persister.update(), syntax);
            update = known;
        }
        return known;
    }

    private String assignments(Changes changes) {
        StringBuilder text = new StringBuilder();
        List<String> columns = persister.updateColumns();
        for (int slot = 0; slot < columns.size(); slot++) {
            if (changes.has(slot)) {
                text.append(text.isEmpty() ? "" : ", ").append(columns.get(slot));
            }
        }
        return text.toString();
    }

    /** An UPDATE that changes nothing: the database makes another version of it. */
    private String sameVersion() {
        if (type.version().map(type::attribute).orElse(null) instanceof AttributeType.Basic version) {
            String column = syntax.identifier(version.column());
            return column + " = " + column;
        }
        throw new IllegalStateException("nothing of " + type.name() + " is to be updated");
    }

    /** The columns that the database makes, behind the identifier, of rows by a list of keys. */
    public RenderedTemplate generated() {
        RenderedTemplate known = generated;
        if (known == null) {
            String columns = type.keyColumns().stream().map(syntax::identifier).collect(Collectors.joining(", "));
            String ofRows = persister.deleteByKeys().substring("delete ".length());
            known = RenderedTemplate.of(
                    "select " + columns + ", " + persister.generatedColumns() + " " + ofRows, syntax);
            generated = known;
        }
        return known;
    }

    /** The columns that the database makes, of one row by its key. */
    public String generatedOfOne() {
        String known = generatedOfOne;
        if (known == null) {
            known = "select " + persister.generatedColumns() + " from "
                    + syntax.table(type.table().name()) + " where "
                    + type.keyColumns().stream()
                            .map(column -> syntax.identifier(column) + " = ?")
                            .collect(Collectors.joining(" and "));
            generatedOfOne = known;
        }
        return known;
    }

    /** DELETE of one row by key and version. */
    public String delete() {
        String known = delete;
        if (known == null) {
            known = RenderedTemplate.of(persister.delete(), syntax).text();
            delete = known;
        }
        return known;
    }

    /** DELETE of rows by a list of keys. */
    public RenderedTemplate deleteByKeys() {
        RenderedTemplate known = deleteByKeys;
        if (known == null) {
            known = RenderedTemplate.of(persister.deleteByKeys(), syntax);
            deleteByKeys = known;
        }
        return known;
    }
}
