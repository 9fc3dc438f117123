package dev.tenon.example.cookbook;

import dev.tenon.mapping.Association;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.LoadScope;
import dev.tenon.type.DataType;
import dev.tenon.type.RowReader;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Built by a constructor that wants its kitchen; recipes by their names, over a key that is no identifier. */
public final class Chef {
    static final int KITCHEN = 0;
    static final int RECIPES = 1;

    public final String name;
    public final String nickname;
    public final Kitchen kitchen;
    public Map<String, Recipe> recipes = new LinkedHashMap<>();

    Chef(String name, String nickname, Kitchen kitchen) {
        this.name = name;
        this.nickname = nickname;
        this.kitchen = java.util.Objects.requireNonNull(kitchen, "kitchen");
    }

    static EntityUnit<?> unit() {
        return new EntityUnit<>(new Loader(), new Persister());
    }

    static final class Entry extends NamedEntry<Chef> {
        String nickname;
        EntityEntry<Kitchen> kitchen;

        Entry() {
            super(Chef.class);
        }
    }

    static final class Loader extends NamedLoader<Chef> {
        @Override
        String nameOf(Chef chef) {
            return chef.name;
        }

        @Override
        public Class<Chef> entityClass() {
            return Chef.class;
        }

        @Override
        public EntityType<Chef> describe() {
            return EntityType.of(Chef.class, "Chef")
                    .table(Table.named("chef")
                            .column(Column.of("name", DataType.varchar(255)).notNull())
                            .column(Column.of("nickname", DataType.varchar(255)).asUnique())
                            .column(Column.of("kitchen_name", DataType.varchar(255)))
                            .primaryKey("name")
                            .build())
                    .selection("name", "nickname", "kitchen_name")
                    .identifier("name")
                    .attribute(Association.toOne(
                                    KITCHEN,
                                    "kitchen",
                                    Chef.class,
                                    Kitchen.class,
                                    new Join.ForeignKey(List.of(Join.Pair.of("kitchen_name", "name")), true, true))
                            .fetch(Association.Fetch.SELECT_IN)
                            .build())
                    .attribute(Association.toMany(
                                    RECIPES,
                                    "recipes",
                                    Chef.class,
                                    Recipe.class,
                                    Map.class,
                                    new Join.ForeignKey(
                                            List.of(Join.Pair.of("nickname", "chef_nickname")), false, false))
                            .mappedBy("chef")
                            .mapKey("")
                            .build())
                    .build();
        }

        @Override
        public String selectByKey() {
            return "select c.name, c.nickname, c.kitchen_name from chef c where c.name = ?";
        }

        @Override
        public String selectByKeys() {
            return "select c.name, c.nickname, c.kitchen_name from chef c where {keys c.name VARCHAR}";
        }

        @Override
        public String selectAssociation(int association) {
            return association == RECIPES
                    ? "select c.name, r.name, r.chef_nickname from chef c join recipe r on r.chef_nickname = c.nickname"
                            + " where {keys c.name VARCHAR}"
                    : "";
        }

        @Override
        public int width() {
            return 3;
        }

        @Override
        public EntityEntry<Chef> read(RowReader row, int at, LoadScope<Chef> scope) throws SQLException {
            EntityEntry<Chef> entry = locate(row, at, scope);
            if (entry != null && scope.fills(entry)) {
                Entry snapshot = (Entry) entry;
                snapshot.nickname = row.getString(at + 1);
                snapshot.kitchen = scope.reference(KITCHEN, row, at + 2);
                scope.awaits(entry, snapshot.kitchen);
            }
            return entry;
        }

        @Override
        public void construct(EntityEntry<Chef> entry, LoadScope<Chef> scope) {
            Entry snapshot = (Entry) entry;
            Chef chef = new Chef((String) entry.key, snapshot.nickname, snapshot.kitchen.get());
            snapshot.entity = chef;
            chef.recipes = scope.map(RECIPES, entry, chef.recipes);
            scope.filled(entry);
        }
    }

    static final class Persister extends ReadPersister<Chef> {
        @Override
        public EntityEntry<Chef> newEntry() {
            return new Entry();
        }

        @Override
        public Object attribute(Chef chef, String path) {
            return chef.name;
        }

        @Override
        public Object association(Chef chef, int association) {
            return association == KITCHEN ? chef.kitchen : chef.recipes;
        }
    }
}
