package dev.tenon.example;

import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Table;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityLoader;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.KeyList;
import dev.tenon.spi.LoadScope;
import dev.tenon.spi.References;
import dev.tenon.type.DataType;
import dev.tenon.type.ParameterBinder;
import dev.tenon.type.RowReader;
import dev.tenon.type.ValueTypes;
import java.sql.SQLException;

/** Loads {@link Tag}: turns rows of table tag into objects. */
public final class Tag_Loader extends EntityLoader<Tag> {
    private static final String SELECT_BY_KEY = """
            select t.id, t.label
            from tag t
            where t.id = ?""";

    private static final String SELECT_BY_KEYS = """
            select t.id, t.label
            from tag t
            where {keys t.id VARCHAR}""";

    Tag_Loader() {}

    /** The generated classes of {@link Tag}. */
    public static EntityUnit<?> unit() {
        return new EntityUnit<>(new Tag_Loader(), new Tag_Persister());
    }

    @Override
    public Class<Tag> entityClass() {
        return Tag.class;
    }

    @Override
    public EntityType<Tag> describe() {
        return EntityType.of(Tag.class, "Tag")
                .table(table())
                .selection("id", "label")
                .identifier("id")
                .attribute(AttributeType.Basic.of("id", ValueTypes.STRING, "id").notNull())
                .attribute(AttributeType.Basic.of("label", ValueTypes.STRING, "label"))
                .build();
    }

    private static Table table() {
        return Table.named("tag")
                .column(Column.of("id", DataType.varchar(255)).notNull())
                .column(Column.of("label", DataType.varchar(255)))
                .primaryKey("id")
                .build();
    }

    @Override
    public boolean hasIntegralKey() {
        return false;
    }

    @Override
    public boolean takeKey(EntityEntry<Tag> entry, Tag tag, References references) {
        if (tag.id == null) {
            return false;
        }
        entry.key = tag.id;
        return true;
    }

    @Override
    public boolean takeIdentifier(EntityEntry<Tag> entry, Object identifier) {
        if (!(identifier instanceof String id)) {
            return false;
        }
        entry.key = id;
        return true;
    }

    @Override
    public Class<?> identifierClass() {
        return String.class;
    }

    @Override
    public int bindKey(ParameterBinder out, int at, EntityEntry<Tag> entry) throws SQLException {
        out.setString(at, (String) entry.key);
        return at + 1;
    }

    @Override
    public KeyList newKeys() {
        return KeyList.ofColumns(DataType.Kind.VARCHAR);
    }

    @Override
    public void addKey(KeyList keys, EntityEntry<Tag> entry) {
        keys.add(entry.key);
    }

    @Override
    public String selectByKey() {
        return SELECT_BY_KEY;
    }

    @Override
    public String selectByKeys() {
        return SELECT_BY_KEYS;
    }

    @Override
    public String selectAssociation(int association) {
        return "";
    }

    @Override
    public int width() {
        return 2;
    }

    @Override
    public EntityEntry<Tag> locate(RowReader row, int at, LoadScope<Tag> scope) throws SQLException {
        String id = row.getString(at);
        return id == null ? null : scope.entry(id);
    }

    @Override
    public EntityEntry<Tag> read(RowReader row, int at, LoadScope<Tag> scope) throws SQLException {
        EntityEntry<Tag> entry = locate(row, at, scope);
        if (entry != null && scope.fills(entry)) {
            fill((Tag_Persister.Snapshot) entry, row, at);
            scope.filled(entry);
        }
        return entry;
    }

    private static void fill(Tag_Persister.Snapshot snapshot, RowReader row, int at) throws SQLException {
        snapshot.label = row.getString(at + 1);
        if (snapshot.entity == null) {
            snapshot.entity = new Tag((String) snapshot.key, snapshot.label);
        } else {
            Tag_Persister.putColumns(snapshot, snapshot.entity);
        }
    }
}
