package dev.tenon.processor.plan;

import dev.tenon.mapping.SecondaryTable;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.SecondaryTableMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.sql.AliasedText;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decides what is selected to read an entity.
 *
 * <p>The columns of a to-one's foreign key stand together in the order of the target's key, so that the target can be
 * located from them; a column may be selected twice for that. Where the row does not hold the target's key (an inverse
 * one-to-one, a link table, a foreign key to other columns than the identifier), a scalar subquery selects it, so that
 * null stays true.
 */
final class SelectionPlanner {
    private final MappingModel model;
    private final EntityMapping entity;
    private final List<LeafPlan> leaves;
    private final List<SelectionPlan.Item> items = new ArrayList<>();
    private final Map<String, Integer> offsets = new HashMap<>();
    private final Map<Integer, Integer> presences = new HashMap<>();

    SelectionPlanner(MappingModel model, EntityMapping entity, List<LeafPlan> leaves) {
        this.model = model;
        this.entity = entity;
        this.leaves = leaves;
    }

    SelectionPlan plan() {
        entity.table().primaryKey().forEach(column -> items.add(new SelectionPlan.Item.Column(column)));
        for (LeafPlan leaf : leaves) {
            if (leaf instanceof BasicPlan basic && !basic.key() && !basic.isDeferred()) {
                begin(leaf);
                items.add(new SelectionPlan.Item.Column(basic.column(), basic.table()));
            } else if (leaf instanceof AssociationPlan association && association.isToOne()) {
                begin(leaf);
                association.relationship().ifPresent(this::addTargetKey);
            }
        }
        addPresences();
        return new SelectionPlan(items, offsets, presences);
    }

    private void addPresences() {
        for (int i = 0; i < entity.secondaryTables().size(); i++) {
            SecondaryTableMapping secondary = entity.secondaryTables().get(i);
            if (secondary.optional()) {
                presences.put(i + 1, items.size());
                items.add(new SelectionPlan.Item.Column(
                        secondary.table().primaryKey().get(0), i + 1));
            }
        }
    }

    private void begin(LeafPlan leaf) {
        offsets.put(leaf.path().dotted(), items.size());
    }

    private void addTargetKey(RelationshipMapping relationship) {
        if (relationship.join() instanceof JoinMapping.ForeignKeyJoin join) {
            if (join.foreignOnOwner() && join.referencesIdentifier()) {
                join.pairs().forEach(pair -> items.add(new SelectionPlan.Item.Column(pair.local(), join.localTable())));
            } else {
                addSubqueries(relationship, join);
            }
        } else if (relationship.join() instanceof JoinMapping.LinkTableJoin link) {
            addLinkSubqueries(relationship, link);
        } else if (relationship.join() instanceof JoinMapping.ConditionJoin condition) {
            addSubqueries(relationship, condition);
        }
    }

    /** A secondary table with the target's foreign key has the target's identifier, too. */
    private void addSubqueries(RelationshipMapping relationship, JoinMapping.ForeignKeyJoin join) {
        TableMapping target = target(relationship).table(join.remoteTable());
        String local = SecondaryTable.alias("{this}", join.localTable());
        String condition = join.pairs().stream()
                .map(pair -> "x." + pair.remote().sql() + " = " + local + "."
                        + pair.local().sql())
                .collect(Collectors.joining(" and "));
        List<Identifier> columns =
                join.pairs().stream().map(JoinMapping.Pair::remote).toList();
        String first = target.isDeclaredUnique(columns) ? "" : first(target);
        String narrowed =
                saysClass(relationship, join.remoteTable()) ? "" : ofItsClass(relationship, target.primaryKey());
        for (Identifier key : target.primaryKey()) {
            addSubquery(key, target.name().sql(), condition + narrowed + first);
        }
    }

    /** Whether only objects of the target's class have a row in that table. */
    private boolean saysClass(RelationshipMapping relationship, int table) {
        EntityMapping target = target(relationship);
        return target.subclasses().stream()
                .anyMatch(each -> each.table() == table && target.extendsOrIs(each.name(), relationship.target()));
    }

    /** Rows of other classes of the hierarchy than the target's are none of it: they have no row in its table. */
    private String ofItsClass(RelationshipMapping relationship, List<Identifier> key) {
        EntityMapping target = target(relationship);
        return target.subclass(relationship.target())
                .map(subclass -> target.table(subclass.table()))
                .map(table -> " and exists (select 1 from " + table.name().sql() + " y where "
                        + equal(table.primaryKey(), key) + ")")
                .orElse("");
    }

    private static String equal(List<Identifier> own, List<Identifier> key) {
        return IntStream.range(0, own.size())
                .mapToObj(i -> "y." + own.get(i).sql() + " = x." + key.get(i).sql())
                .collect(Collectors.joining(" and "));
    }

    /** Where nothing keeps the database from having several rows, the one with the smallest identifier is the target (BRF-13). */
    private static String first(TableMapping target) {
        return target.primaryKey().stream()
                .map(column -> "x." + column.sql())
                .collect(Collectors.joining(", ", " order by ", " limit 1"));
    }

    private void addSubqueries(RelationshipMapping relationship, JoinMapping.ConditionJoin join) {
        UnaryOperator<String> aliases = name -> switch (name) {
            case "this" -> "{this}";
            case "that" -> "x";
            default -> "x_" + name;
        };
        TableMapping target = target(relationship).table();
        String from = new AliasedText(join.source()).with(aliases);
        String where = new AliasedText(join.on()).with(aliases);
        String narrowed = ofItsClass(relationship, target.primaryKey());
        String condition = narrowed.isEmpty() ? where : "(" + where + ")" + narrowed;
        for (Identifier column : target.primaryKey()) {
            items.add(new SelectionPlan.Item.Expression(
                    "(select x." + column.sql() + " from " + from + " where " + condition + first(target) + ")"));
        }
    }

    /** The link table holds the target's key itself, as far as it refers to the target's identifier. */
    private void addLinkSubqueries(RelationshipMapping relationship, JoinMapping.LinkTableJoin link) {
        String condition = link.ownerPairs().stream()
                .map(pair ->
                        "x." + pair.remote().sql() + " = {this}." + pair.local().sql())
                .collect(Collectors.joining(" and "));
        String narrowed = ofItsClass(
                relationship,
                link.targetPairs().stream().map(JoinMapping.Pair::local).toList());
        for (JoinMapping.Pair pair : link.targetPairs()) {
            addSubquery(pair.local(), link.table().name().sql(), condition + narrowed);
        }
    }

    private void addSubquery(Identifier column, String table, String condition) {
        items.add(new SelectionPlan.Item.Expression(
                "(select x." + column.sql() + " from " + table + " x where " + condition + ")"));
    }

    private EntityMapping target(RelationshipMapping relationship) {
        return model.entity(relationship.target().canonical())
                .orElseThrow(() -> new IllegalArgumentException("no mapping of " + relationship.target()));
    }
}
