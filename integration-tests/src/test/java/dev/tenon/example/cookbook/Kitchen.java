package dev.tenon.example.cookbook;

import dev.tenon.mapping.Column;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Table;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.LoadScope;
import dev.tenon.type.DataType;
import dev.tenon.type.RowReader;
import java.sql.SQLException;

/** What a chef's constructor wants. */
public record Kitchen(String name) {

    static EntityUnit<?> unit() {
        return new EntityUnit<>(new Loader(), new Persister());
    }

    static final class Entry extends NamedEntry<Kitchen> {
        Entry() {
            super(Kitchen.class);
        }
    }

    static final class Loader extends NamedLoader<Kitchen> {
        @Override
        String nameOf(Kitchen kitchen) {
            return kitchen.name;
        }

        @Override
        public Class<Kitchen> entityClass() {
            return Kitchen.class;
        }

        @Override
        public EntityType<Kitchen> describe() {
            return EntityType.of(Kitchen.class, "Kitchen")
                    .table(Table.named("kitchen")
                            .column(Column.of("name", DataType.varchar(255)).notNull())
                            .primaryKey("name")
                            .build())
                    .selection("name")
                    .identifier("name")
                    .build();
        }

        @Override
        public String selectByKey() {
            return "select k.name from kitchen k where k.name = ?";
        }

        @Override
        public String selectByKeys() {
            return "select k.name from kitchen k where {keys k.name VARCHAR}";
        }

        @Override
        public String selectAssociation(int association) {
            return "";
        }

        @Override
        public int width() {
            return 1;
        }

        @Override
        public EntityEntry<Kitchen> read(RowReader row, int at, LoadScope<Kitchen> scope) throws SQLException {
            EntityEntry<Kitchen> entry = locate(row, at, scope);
            if (entry != null && scope.fills(entry)) {
                entry.entity = new Kitchen((String) entry.key);
                scope.filled(entry);
            }
            return entry;
        }
    }

    static final class Persister extends ReadPersister<Kitchen> {
        @Override
        public EntityEntry<Kitchen> newEntry() {
            return new Entry();
        }

        @Override
        public Object attribute(Kitchen kitchen, String path) {
            return kitchen.name;
        }
    }
}
