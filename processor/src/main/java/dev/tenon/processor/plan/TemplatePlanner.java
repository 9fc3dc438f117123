package dev.tenon.processor.plan;

import dev.tenon.mapping.SecondaryTable;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the statements of an entity. */
final class TemplatePlanner {
    private final MappingModel model;
    private final EntityMapping entity;
    private final KeyPlan key;
    private final Function<EntityMapping, SelectionPlan> selections;
    private final String table;

    TemplatePlanner(
            MappingModel model, EntityMapping entity, KeyPlan key, Function<EntityMapping, SelectionPlan> selections) {
        this.model = model;
        this.entity = entity;
        this.key = key;
        this.selections = selections;
        this.table = entity.table().name().sql();
    }

    SqlTemplates plan(List<LeafPlan> leaves, List<WritePlan> inserts) {
        String alias = Aliases.of(entity.table().name());
        String select = SqlText.list("select ", selections.apply(entity).sql(alias, List.of()))
                + EntityTables.from(entity, alias);
        String version = leaves.stream()
                .filter(leaf -> leaf instanceof BasicPlan basic && basic.version())
                .map(leaf -> " and " + versionCondition((BasicPlan) leaf))
                .collect(Collectors.joining());
        return new SqlTemplates(
                select + "\nwhere " + keyCondition(alias + "."),
                select + "\nwhere " + keys(alias + "."),
                associations(leaves),
                deferred(leaves, alias),
                insert(inserts),
                "update " + table + "\nset {set}\nwhere " + keyCondition("") + version,
                "delete from " + table + "\nwhere " + keyCondition("") + version,
                "delete from " + table + "\nwhere " + keys(""));
    }

    /** For each group of deferred attributes a statement that selects the key first. */
    private Map<String, String> deferred(List<LeafPlan> leaves, String alias) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (LeafPlan leaf : leaves) {
            if (leaf instanceof BasicPlan basic) {
                basic.deferred().ifPresent(deferred -> columns.computeIfAbsent(
                                deferred.statement(), statement -> keyColumns(alias))
                        .add(SecondaryTable.alias(alias, basic.table()) + "."
                                + basic.column().sql()));
            }
        }
        Map<String, String> statements = new LinkedHashMap<>();
        columns.forEach((statement, names) -> statements.put(
                statement,
                SqlText.list("select ", String.join(", ", names)) + EntityTables.from(entity, alias) + "\nwhere "
                        + keys(alias + ".")));
        return statements;
    }

    private List<String> keyColumns(String alias) {
        return entity.table().primaryKey().stream()
                .map(column -> alias + "." + column.sql())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A version that may be null is compared so that null equals null. */
    private String versionCondition(BasicPlan version) {
        String column = version.column().sql();
        boolean nullable =
                entity.column(version.column()).filter(ColumnMapping::nullable).isPresent();
        return nullable ? "{same " + column + " " + version.value().type().kind() + "}" : column + " = ?";
    }

    private String keyCondition(String prefix) {
        return entity.table().primaryKey().stream()
                .map(column -> prefix + column.sql() + " = ?")
                .collect(Collectors.joining(" and "));
    }

    private String keys(String prefix) {
        return entity.table().primaryKey().stream()
                .map(column -> prefix + column.sql() + " " + kind(column))
                .collect(Collectors.joining(", ", "{keys ", "}"));
    }

    private String kind(Identifier column) {
        return entity.column(column)
                .map(mapped -> mapped.type().kind().name())
                .orElseThrow(() -> new IllegalArgumentException("no column " + column));
    }

    private String insert(List<WritePlan> inserts) {
        List<Identifier> columns =
                inserts.stream().flatMap(write -> write.columns().stream()).toList();
        boolean nothing = columns.isEmpty();
        String names = (nothing ? entity.table().primaryKey() : columns)
                .stream().map(Identifier::sql).collect(Collectors.joining(", "));
        String rows = nothing ? "{rows default 0}" : "{rows " + columns.size() + "}";
        String returning = returned().stream().map(Identifier::sql).collect(Collectors.joining(", "));
        return SqlText.list("insert into " + table + " (", names) + "{+columns})\nvalues " + rows
                + (returning.isEmpty() ? "" : " {returning " + returning + "}");
    }

    /** What the database makes; behind the key, if rows of one statement are told apart by it. */
    private List<Identifier> returned() {
        List<Identifier> returned = new ArrayList<>();
        List<Identifier> generated = entity.table().columns().stream()
                .filter(ColumnMapping::isGenerated)
                .map(ColumnMapping::name)
                .toList();
        if (key.isIdentity() || (!generated.isEmpty() && key.form() == KeyPlan.Form.INTEGRAL)) {
            returned.add(key.single().column());
        }
        returned.addAll(generated);
        return returned;
    }

    private Map<Integer, String> associations(List<LeafPlan> leaves) {
        AssociationTemplates templates = new AssociationTemplates(model, entity, selections);
        Map<Integer, String> statements = new LinkedHashMap<>();
        for (LeafPlan leaf : leaves) {
            if (leaf instanceof AssociationPlan association) {
                templates.select(association).ifPresent(sql -> statements.put(association.index(), sql));
            }
        }
        return statements;
    }
}
