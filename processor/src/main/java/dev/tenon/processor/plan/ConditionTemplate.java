package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.sql.AliasedText;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes the statement that loads a to-many with a join condition for several owners at once.
 *
 * <p>Where the condition asks nothing of the owner but columns that equal its identifier, the target's table alone is
 * read; otherwise the owner's is joined.
 */
final class ConditionTemplate {
    private static final String OWNER = "owner_";

    private final EntityMapping owner;
    private final RelationshipMapping relationship;
    private final String alias;
    private final String secondaries;
    private final List<Integer> absent;

    ConditionTemplate(EntityMapping owner, EntityMapping target, RelationshipMapping relationship) {
        this.owner = owner;
        this.relationship = relationship;
        this.alias = Aliases.of(target.table().name());
        this.absent = target.tablesBeside(relationship.target());
        this.secondaries = EntityTables.joins(target, relationship.target(), alias);
    }

    String select(JoinMapping.ConditionJoin join, SelectionPlan selection) {
        String columns = selection.sql(alias, absent);
        List<Identifier> keys = columnsThatEqualTheKey(join);
        boolean alone = keys.size() == owner.table().primaryKey().size()
                && keys.size() == join.equal().size()
                && !join.rest().contains("{this}");
        String sql = alone ? targetAlone(join, columns, keys) : withOwner(join, columns);
        Optional<Identifier> position = relationship.orderColumn();
        return sql + AssociationTemplates.order(position, relationship.orderBy(), alias, alias);
    }

    private String targetAlone(JoinMapping.ConditionJoin join, String columns, List<Identifier> keys) {
        String rest = join.rest().isEmpty() ? "" : "\nand " + named(join.rest());
        return SqlText.list("select ", AssociationTemplates.qualified(alias, keys) + ", " + columns)
                + "\nfrom " + named(join.source()) + secondaries
                + "\nwhere " + keys(alias, keys) + rest;
    }

    private String withOwner(JoinMapping.ConditionJoin join, String columns) {
        List<Identifier> keys = owner.table().primaryKey();
        return SqlText.list("select ", AssociationTemplates.qualified(OWNER, keys) + ", " + columns)
                + "\nfrom " + owner.table().name().sql() + " " + OWNER
                + "\njoin " + named(join.source()) + " on " + named(join.on())
                + secondaries
                + "\nwhere " + keys(OWNER, keys);
    }

    /** The condition over the owners' keys; a column that equals one is of the same kind. */
    private String keys(String table, List<Identifier> columns) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Identifier key = owner.table().primaryKey().get(i);
            keys.add(table + "." + columns.get(i).sql() + " " + AssociationTemplates.kind(owner.table(), key));
        }
        return "{keys " + String.join(", ", keys) + "}";
    }

    private String named(String text) {
        UnaryOperator<String> aliases = name -> switch (name) {
            case "this" -> OWNER;
            case "that" -> alias;
            default -> name + "_";
        };
        return new AliasedText(text).with(aliases);
    }

    private List<Identifier> columnsThatEqualTheKey(JoinMapping.ConditionJoin join) {
        List<Identifier> columns = new ArrayList<>();
        for (Identifier key : owner.table().primaryKey()) {
            join.equal().stream()
                    .filter(pair -> pair.local().equals(key))
                    .findFirst()
                    .ifPresent(pair -> columns.add(pair.remote()));
        }
        return columns;
    }
}
