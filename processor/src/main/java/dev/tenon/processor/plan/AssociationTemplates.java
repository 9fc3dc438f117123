package dev.tenon.processor.plan;

import dev.tenon.mapping.SecondaryTable;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.OrderItem;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the statements that load associations for several owners at once.
 *
 * <p>The owner's identifier stands first: the foreign key's columns where they refer to it, else the owner's own, whose
 * table is joined then.
 */
final class AssociationTemplates {
    private final MappingModel model;
    private final EntityMapping owner;
    private final Function<EntityMapping, SelectionPlan> selections;

    AssociationTemplates(MappingModel model, EntityMapping owner, Function<EntityMapping, SelectionPlan> selections) {
        this.model = model;
        this.owner = owner;
        this.selections = selections;
    }

    /** The statement; empty for a to-one, whose target's key the owner's row holds. */
    Optional<String> select(AssociationPlan association) {
        if (association.isToOne()) {
            return Optional.empty();
        }
        return association.elements().map(this::selectElements).or(() -> association
                .relationship()
                .map(this::selectTargets));
    }

    private String selectTargets(RelationshipMapping relationship) {
        EntityMapping target = model.entity(relationship.target().canonical())
                .orElseThrow(() -> new IllegalArgumentException("no mapping of " + relationship.target()));
        if (relationship.join() instanceof JoinMapping.LinkTableJoin link) {
            return selectThroughLink(relationship, target, link);
        }
        return relationship.join() instanceof JoinMapping.ConditionJoin condition
                ? new ConditionTemplate(owner, target, relationship).select(condition, selections.apply(target))
                : selectByForeignKey(relationship, target, (JoinMapping.ForeignKeyJoin) relationship.join());
    }

    private String selectByForeignKey(
            RelationshipMapping relationship, EntityMapping target, JoinMapping.ForeignKeyJoin join) {
        String alias = Aliases.of(target.table().name());
        String from = EntityTables.from(target, relationship.target(), alias);
        return statement(
                        target.table(join.remoteTable()),
                        SecondaryTable.alias(alias, join.remoteTable()),
                        join.pairs(),
                        key(relationship, alias) + place(relationship, alias) + columns(target, relationship, alias),
                        from)
                + order(relationship.orderColumn(), relationship.orderBy(), alias, alias);
    }

    private String selectThroughLink(
            RelationshipMapping relationship, EntityMapping target, JoinMapping.LinkTableJoin link) {
        String linkAlias = "l";
        String alias = Aliases.of(target.table().name(), linkAlias);
        String condition = link.targetPairs().stream()
                .map(pair -> alias + "." + pair.remote().sql() + " = " + linkAlias + "."
                        + pair.local().sql())
                .collect(Collectors.joining(" and "));
        String from = "\nfrom " + link.table().name().sql() + " " + linkAlias + "\njoin "
                + target.table().name().sql() + " " + alias + " on " + condition
                + EntityTables.joins(target, relationship.target(), alias);
        return statement(
                        link.table(),
                        linkAlias,
                        link.ownerPairs(),
                        key(relationship, linkAlias) + columns(target, relationship, alias),
                        from)
                + order(relationship.orderColumn(), relationship.orderBy(), linkAlias, alias);
    }

    private String columns(EntityMapping target, RelationshipMapping relationship, String alias) {
        return selections.apply(target).sql(alias, target.tablesBeside(relationship.target()));
    }

    /** The column of a map's keys, which stands before the target's. */
    private static String key(RelationshipMapping relationship, String alias) {
        return relationship
                .keyColumn()
                .map(key -> alias + "." + key.column().sql() + ", ")
                .orElse("");
    }

    /** The column of a list's places beside a foreign key, which tell whether some are missing. */
    private static String place(RelationshipMapping relationship, String alias) {
        return relationship
                .orderColumn()
                .map(place -> alias + "." + place.sql() + ", ")
                .orElse("");
    }

    private String selectElements(AttributeMapping.Elements elements) {
        String alias = Aliases.of(elements.table().name());
        List<Identifier> keyColumns = owner.table().primaryKey();
        List<JoinMapping.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < keyColumns.size(); i++) {
            pairs.add(new JoinMapping.Pair(
                    keyColumns.get(i), elements.ownerColumns().get(i)));
        }
        List<Identifier> columns = new ArrayList<>();
        elements.mapKey().ifPresent(key -> columns.addAll(columnsOf(key)));
        elements.orderColumn().ifPresent(columns::add);
        columns.addAll(columnsOf(elements.element()));
        String select =
                columns.stream().map(column -> alias + "." + column.sql()).collect(Collectors.joining(", "));
        String from = "\nfrom " + elements.table().name().sql() + " " + alias;
        return statement(elements.table(), alias, pairs, select, from)
                + order(elements.orderColumn(), elements.orderBy(), alias, alias);
    }

    /** The columns of a basic or embedded value. */
    static List<Identifier> columnsOf(AttributeMapping value) {
        if (value instanceof AttributeMapping.Basic basic) {
            return List.of(basic.column());
        }
        if (value instanceof AttributeMapping.Embedded embedded) {
            return embedded.attributes().stream()
                    .flatMap(part -> columnsOf(part).stream())
                    .toList();
        }
        return List.of();
    }

    /** Select list with the owner's key, tables, and the condition over the owners' keys. */
    private String statement(
            TableMapping table, String alias, List<JoinMapping.Pair> ownerPairs, String select, String from) {
        List<Identifier> keyColumns = new ArrayList<>();
        for (Identifier key : owner.table().primaryKey()) {
            ownerPairs.stream()
                    .filter(pair -> pair.local().text().equals(key.text()))
                    .findFirst()
                    .ifPresent(pair -> keyColumns.add(pair.remote()));
        }
        if (keyColumns.size() == owner.table().primaryKey().size()) {
            return SqlText.list("select ", qualified(alias, keyColumns) + ", " + select)
                    + from
                    + "\nwhere " + keys(table, alias, keyColumns);
        }
        return throughOwner(alias, ownerPairs, select, from);
    }

    private String throughOwner(String alias, List<JoinMapping.Pair> ownerPairs, String select, String from) {
        String ownerAlias = "owner_";
        String condition = ownerPairs.stream()
                .map(pair -> ownerAlias + "." + pair.local().sql() + " = " + alias + "."
                        + pair.remote().sql())
                .collect(Collectors.joining(" and "));
        List<Identifier> keyColumns = owner.table().primaryKey();
        return SqlText.list("select ", qualified(ownerAlias, keyColumns) + ", " + select)
                + from
                + "\njoin " + owner.table().name().sql() + " " + ownerAlias + " on " + condition
                + "\nwhere " + keys(owner.table(), ownerAlias, keyColumns);
    }

    static String qualified(String alias, List<Identifier> columns) {
        return columns.stream().map(column -> alias + "." + column.sql()).collect(Collectors.joining(", "));
    }

    private static String keys(TableMapping table, String alias, List<Identifier> columns) {
        return columns.stream()
                .map(column -> alias + "." + column.sql() + " " + kind(table, column))
                .collect(Collectors.joining(", ", "{keys ", "}"));
    }

    static String kind(TableMapping table, Identifier column) {
        return table.column(column)
                .map(ColumnMapping::type)
                .map(type -> type.kind().name())
                .orElseThrow(() -> new IllegalArgumentException(table.name() + " has no column " + column));
    }

    static String order(Optional<Identifier> position, List<OrderItem> items, String positionAlias, String itemAlias) {
        List<String> order = new ArrayList<>();
        position.ifPresent(column -> order.add(positionAlias + "." + column.sql()));
        items.forEach(item -> order.add(itemAlias + "." + item.column().sql() + (item.descending() ? " desc" : "")));
        return order.isEmpty() ? "" : "\norder by " + String.join(", ", order);
    }
}
