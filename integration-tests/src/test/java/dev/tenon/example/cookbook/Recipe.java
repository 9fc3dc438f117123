package dev.tenon.example.cookbook;

import dev.tenon.Ref;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.LoadScope;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import dev.tenon.type.RowReader;
import dev.tenon.type.ValueTypes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Values in collections, one of them in a final field; a chef by nickname, which is no identifier. */
public final class Recipe {
    static final int CHEF = 0;
    static final int STEPS = 1;
    static final int AMOUNTS = 2;
    static final int LABELS = 3;

    String name;
    Ref<Chef> chef;
    public final List<String> steps = new ArrayList<>();
    public Map<String, Integer> amounts;
    public SortedSet<String> labels = new TreeSet<>();

    Recipe() {}

    public Ref<Chef> chef() {
        return chef;
    }

    static EntityUnit<?> unit() {
        return new EntityUnit<>(new Loader(), new Persister());
    }

    static final class Entry extends NamedEntry<Recipe> {
        Entry() {
            super(Recipe.class);
        }
    }

    static final class Loader extends NamedLoader<Recipe> {
        @Override
        String nameOf(Recipe recipe) {
            return recipe.name;
        }

        @Override
        public Class<Recipe> entityClass() {
            return Recipe.class;
        }

        @Override
        public EntityType<Recipe> describe() {
            return EntityType.of(Recipe.class, "Recipe")
                    .table(Table.named("recipe")
                            .column(Column.of("name", DataType.varchar(255)).notNull())
                            .column(Column.of("chef_nickname", DataType.varchar(255)))
                            .primaryKey("name")
                            .build())
                    .selection("name", "chef_nickname")
                    .identifier("name")
                    .attribute(AttributeType.Basic.of("name", ValueTypes.STRING, "name"))
                    .attribute(Association.toOne(
                                    CHEF,
                                    "chef",
                                    Recipe.class,
                                    Chef.class,
                                    new Join.ForeignKey(
                                            List.of(Join.Pair.of("chef_nickname", "nickname")), true, false))
                            .ref()
                            .inverse("recipes")
                            .build())
                    .attribute(values(STEPS, "steps", List.class, "recipe_step", null, Identifier.parse("position")))
                    .attribute(values(
                            AMOUNTS,
                            "amounts",
                            Map.class,
                            "recipe_amount",
                            AttributeType.Basic.of("", ValueTypes.STRING, "ingredient"),
                            null))
                    .attribute(values(LABELS, "labels", SortedSet.class, "recipe_label", null, null))
                    .build();
        }

        private static AttributeType.Elements values(
                int index, String name, Class<?> container, String table, AttributeType key, Identifier position) {
            return new AttributeType.Elements(
                    index,
                    name,
                    container,
                    Table.named(table).build(),
                    List.of(Identifier.parse("recipe_name")),
                    AttributeType.Basic.of("", ValueTypes.STRING, "value"),
                    key,
                    position,
                    List.of(),
                    false);
        }

        @Override
        public String selectByKey() {
            return "select r.name, r.chef_nickname from recipe r where r.name = ?";
        }

        @Override
        public String selectByKeys() {
            return "select r.name, r.chef_nickname from recipe r where {keys r.name VARCHAR}";
        }

        @Override
        public String selectAssociation(int association) {
            return switch (association) {
                case CHEF ->
                    "select r.name, c.name, c.nickname, c.kitchen_name from recipe r join chef c on c.nickname ="
                            + " r.chef_nickname where {keys r.name VARCHAR}";
                case STEPS ->
                    "select s.recipe_name, s.position, s.value from recipe_step s where {keys s.recipe_name VARCHAR}"
                            + " order by s.position";
                case AMOUNTS ->
                    "select a.recipe_name, a.ingredient, a.value from recipe_amount a where {keys a.recipe_name VARCHAR}";
                case LABELS -> "select l.recipe_name, l.value from recipe_label l where {keys l.recipe_name VARCHAR}";
                default -> "";
            };
        }

        @Override
        public int width() {
            return 2;
        }

        @Override
        public EntityEntry<Recipe> read(RowReader row, int at, LoadScope<Recipe> scope) throws SQLException {
            EntityEntry<Recipe> entry = locate(row, at, scope);
            if (entry != null && scope.fills(entry)) {
                Recipe recipe = entry.entity == null ? new Recipe() : entry.entity;
                entry.entity = recipe;
                recipe.name = (String) entry.key;
                recipe.chef = scope.unresolved(CHEF, entry, row, at + 1, 1);
                scope.fillInPlace(STEPS, entry, recipe.steps);
                recipe.amounts = scope.map(AMOUNTS, entry, recipe.amounts);
                recipe.labels = scope.sortedSet(LABELS, entry, recipe.labels);
                scope.filled(entry);
            }
            return entry;
        }

        @Override
        public Object readElement(int association, RowReader row, int at) throws SQLException {
            return association == AMOUNTS ? (Object) row.getInt(at) : row.getString(at);
        }

        @Override
        public Object readElementKey(int association, RowReader row, int at) throws SQLException {
            return row.getString(at);
        }
    }

    static final class Persister extends ReadPersister<Recipe> {
        @Override
        public EntityEntry<Recipe> newEntry() {
            return new Entry();
        }

        @Override
        public Object attribute(Recipe recipe, String path) {
            return recipe.name;
        }

        @Override
        public Object association(Recipe recipe, int association) {
            return switch (association) {
                case CHEF -> recipe.chef;
                case STEPS -> recipe.steps;
                case AMOUNTS -> recipe.amounts;
                default -> recipe.labels;
            };
        }

        @Override
        @SuppressWarnings("unchecked")
        public void setAssociation(Recipe recipe, int association, Object value) {
            switch (association) {
                case CHEF -> recipe.chef = (Ref<Chef>) value;
                case AMOUNTS -> recipe.amounts = (Map<String, Integer>) value;
                case LABELS -> recipe.labels = (SortedSet<String>) value;
                default -> super.setAssociation(recipe, association, value);
            }
        }
    }
}
