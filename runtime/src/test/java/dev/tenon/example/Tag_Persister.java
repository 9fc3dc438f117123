package dev.tenon.example;

import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.FinalAttribute;
import dev.tenon.spi.References;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Persists {@link Tag}: writes objects to table tag. */
public final class Tag_Persister extends EntityPersister<Tag> {
    private static final int LABEL_SLOT = 0;

    private static final List<String> UPDATE_COLUMNS = List.of("label = ?");

    private static final String INSERT = """
            insert into tag (id, label{+columns})
            values {rows 2}""";

    private static final String UPDATE = """
            update tag
            set {set}
            where id = ?""";

    private static final String DELETE = """
            delete from tag
            where id = ?""";

    private static final String DELETE_BY_KEYS = """
            delete from tag
            where {keys id VARCHAR}""";

    Tag_Persister() {}

    /** A row of table tag as the database has it. */
    static final class Snapshot extends EntityEntry<Tag> {
        String label;

        @Override
        public Class<Tag> entityClass() {
            return Tag.class;
        }

        @Override
        protected Object identifier() {
            return key;
        }
    }

    @Override
    public EntityEntry<Tag> newEntry() {
        return new Snapshot();
    }

    @Override
    public void takeSnapshot(EntityEntry<Tag> entry, References references) {
        takeColumns(entry.instance(), (Snapshot) entry);
    }

    private static void takeColumns(Tag tag, Snapshot snapshot) {
        snapshot.label = tag.label;
    }

    @Override
    public void copySnapshot(EntityEntry<Tag> from, EntityEntry<Tag> to) {
        Snapshot source = (Snapshot) from;
        Snapshot target = (Snapshot) to;
        target.label = source.label;
    }

    @Override
    public void diff(EntityEntry<Tag> entry, Changes changes, References references) {
        Snapshot snapshot = (Snapshot) entry;
        Tag tag = entry.instance();
        if (!Objects.equals(tag.label, snapshot.label)) {
            changes.add(LABEL_SLOT);
        }
    }

    @Override
    public void restore(EntityEntry<Tag> entry) {
        putColumns((Snapshot) entry, entry.instance());
    }

    static void putColumns(Snapshot snapshot, Tag tag) {
        if (!Objects.equals(tag.label, snapshot.label)) {
            throw FinalAttribute.cannotChange("Tag.label");
        }
    }

    @Override
    public String insert() {
        return INSERT;
    }

    @Override
    public int insertWidth() {
        return 2;
    }

    @Override
    public void prepareInsert(EntityEntry<Tag> entry, References references) {}

    @Override
    public int bindInsert(ParameterBinder out, int at, EntityEntry<Tag> entry, References references)
            throws SQLException {
        Tag tag = entry.instance();
        int next = at;
        out.setString(next++, tag.id);
        out.setString(next++, tag.label);
        return next;
    }

    @Override
    public String update() {
        return UPDATE;
    }

    @Override
    public List<String> updateColumns() {
        return UPDATE_COLUMNS;
    }

    @Override
    public int bindUpdate(ParameterBinder out, int at, EntityEntry<Tag> entry, Changes changes, References references)
            throws SQLException {
        Tag tag = entry.instance();
        int next = at;
        if (changes.has(LABEL_SLOT)) {
            out.setString(next++, tag.label);
        }
        return next;
    }

    @Override
    public int bindCondition(ParameterBinder out, int at, EntityEntry<Tag> entry) throws SQLException {
        out.setString(at, (String) entry.key);
        return at + 1;
    }

    @Override
    public String delete() {
        return DELETE;
    }

    @Override
    public String deleteByKeys() {
        return DELETE_BY_KEYS;
    }

    @Override
    public Object columnValue(EntityEntry<Tag> entry, String column, References references) {
        Tag tag = entry.instance();
        return switch (column) {
            case "id" -> tag.id;
            case "label" -> tag.label;
            default -> throw new IllegalArgumentException("no column " + column);
        };
    }

    @Override
    public Object attribute(Tag tag, String path) {
        return switch (path) {
            case "id" -> tag.id;
            case "label" -> tag.label;
            default -> throw new IllegalArgumentException("no basic attribute " + path);
        };
    }

    @Override
    public void copy(Tag from, Tag to) {
        Snapshot state = new Snapshot();
        takeColumns(from, state);
        putColumns(state, to);
    }

    @Override
    public Tag newInstance(Tag like) {
        return new Tag(like.id, like.label);
    }
}
