package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.OrderItem;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.plan.AssociationPlan;
import dev.tenon.processor.plan.NameScope;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.List;

/** Writes the description of a relationship or an element collection. */
final class AssociationDescriptionWriter {
    private final EntityContext context;
    private final TableWriter tableWriter;
    private final NameScope names;
    private final BasicDescription basics;
    private final List<MethodSpec> tables = new ArrayList<>();

    /** Writes the description of a basic value in a table. */
    @FunctionalInterface
    interface BasicDescription {
        CodeBlock describe(String name, AttributeMapping.Basic basic, TableMapping table);
    }

    AssociationDescriptionWriter(
            EntityContext context, TableWriter tableWriter, NameScope names, BasicDescription basics) {
        this.context = context;
        this.tableWriter = tableWriter;
        this.names = names;
        this.basics = basics;
    }

    /** The methods that describe link tables and collection tables. */
    List<MethodSpec> tables() {
        return tables;
    }

    CodeBlock association(AssociationPlan association, String method) {
        RelationshipMapping relationship = association.relationship().orElseThrow();
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(
                "$T.$L($>$>\n$N,\n$S,\n$T.class,\n$T.class",
                RuntimeNames.ASSOCIATION,
                association.isToOne() ? "toOne" : "toMany",
                association.constant(),
                association.path().dotted(),
                context.entity(),
                TypeNames.of(context.root(relationship.target())));
        association.container().ifPresent(container -> code.add(",\n$T.class", AttributeTypes.classOf(container)));
        code.add(",\n$L)", join(relationship, method));
        if (!context.root(relationship.target()).equals(relationship.target())) {
            code.add("\n.targetType($T.class)", TypeNames.of(relationship.target()));
        }
        addOptions(code, relationship);
        if (!context.plan.isUpdatable(association)) {
            code.add("\n.notUpdatable()");
        }
        return code.add("\n.build()$<$<").build();
    }

    private void addOptions(CodeBlock.Builder code, RelationshipMapping relationship) {
        if (relationship.loading() != RelationshipMapping.Loading.LAZY) {
            code.add("\n.fetch($T.$L)", RuntimeNames.ASSOCIATION.nestedClass("Fetch"), relationship.loading());
        }
        if (relationship.holder() == RelationshipMapping.Holder.REF) {
            code.add("\n.ref()");
        }
        relationship.mappedBy().ifPresentOrElse(attribute -> code.add("\n.mappedBy($S)", attribute), () -> relationship
                .inverse()
                .ifPresent(attribute -> code.add("\n.inverse($S)", attribute)));
        if (!relationship.optional()) {
            code.add("\n.required()");
        }
        for (RelationshipMapping.Cascade cascade : RelationshipMapping.Cascade.values()) {
            if (relationship.cascades().contains(cascade)) {
                code.add("\n.cascade($T.$L)", CascadeType.class, cascade);
            }
        }
        if (relationship.orphanRemoval()) {
            code.add("\n.orphanRemoval()");
        }
        if (relationship.viewOnly()) {
            code.add("\n.viewOnly()");
        }
        if (relationship.syncBackReference()) {
            code.add("\n.syncBackReference()");
        }
        switch (relationship.passiveDeletes()) {
            case NONE -> {}
            case UNLOADED -> code.add("\n.passiveDeletes()");
            case ALL -> code.add("\n.passiveDeletesOfAll()");
        }
        if (relationship.singleParent()) {
            code.add("\n.singleParent()");
        }
        for (OrderItem item : relationship.orderBy()) {
            code.add("\n.orderBy($S, $L)", item.column().sql(), item.descending());
        }
        if (relationship.keyMethod().isPresent()) {
            code.add("\n.keyMethod()");
        }
        relationship.mapKey().ifPresent(attribute -> code.add("\n.mapKey($S)", attribute));
        relationship
                .keyColumn()
                .ifPresent(key ->
                        code.add("\n.keyColumn($L)", basics.describe("", key, context.tableOfKeys(relationship))));
        relationship.orderColumn().ifPresent(column -> code.add("\n.orderColumn($S)", column.sql()));
    }

    private CodeBlock join(RelationshipMapping relationship, String method) {
        if (relationship.join() instanceof JoinMapping.ForeignKeyJoin join) {
            return CodeBlock.of(
                    "new $T($T.of($L), $L, $L$L)$L",
                    RuntimeNames.JOIN.nestedClass("ForeignKey"),
                    List.class,
                    pairs(join.pairs()),
                    join.foreignOnOwner(),
                    join.referencesIdentifier(),
                    join.enforced() ? "" : ", false",
                    join.table() == 0 ? "" : ".inTable(" + join.table() + ")");
        }
        if (relationship.join() instanceof JoinMapping.ConditionJoin join) {
            return CodeBlock.of(
                    "new $T(\n$>$>$S,\n$S,\n$T.of($L),\n$L,\n$L)$<$<",
                    RuntimeNames.JOIN.nestedClass("Condition"),
                    join.source(),
                    join.on(),
                    List.class,
                    pairs(join.written()),
                    join.foreignOnOwner(),
                    join.referencesIdentifier());
        }
        JoinMapping.LinkTableJoin link = (JoinMapping.LinkTableJoin) relationship.join();
        return CodeBlock.of(
                "new $T(\n$>$>$N(),\n$T.of($L),\n$T.of($L))$<$<",
                RuntimeNames.JOIN.nestedClass("Link"),
                table(method, link.table()),
                List.class,
                pairs(link.ownerPairs()),
                List.class,
                pairs(link.targetPairs()));
    }

    private static CodeBlock pairs(List<JoinMapping.Pair> pairs) {
        return pairs.stream()
                .map(pair -> CodeBlock.of(
                        "$T.of($S, $S)",
                        RuntimeNames.JOIN.nestedClass("Pair"),
                        pair.local().sql(),
                        pair.remote().sql()))
                .collect(CodeBlock.joining(", "));
    }

    private String table(String method, TableMapping table) {
        String name = names.unique(method + "Table");
        tables.addAll(tableWriter.methods(name, table));
        return name;
    }

    CodeBlock elements(AssociationPlan association, AttributeMapping.Elements elements, String method) {
        CodeBlock order = elements.orderBy().stream()
                .map(item -> CodeBlock.of(
                        "new $T($L, $L)",
                        RuntimeNames.ASSOCIATION.nestedClass("Order"),
                        TableWriter.identifier(item.column()),
                        item.descending()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "new $T(\n$>$>$N,\n$S,\n$T.class,\n$N(),\n$T.names($L),\n$L,\n$L,\n$L,\n$T.of($L),\n$L)$<$<",
                RuntimeNames.ATTRIBUTE_TYPE.nestedClass("Elements"),
                association.constant(),
                association.path().dotted(),
                AttributeTypes.classOf(elements.container()),
                table(method, elements.table()),
                RuntimeNames.TABLE,
                DescriptionWriter.names(elements.ownerColumns()),
                value(elements.element(), elements.table()),
                elements.mapKey().map(key -> value(key, elements.table())).orElse(CodeBlock.of("null")),
                elements.orderColumn().map(TableWriter::identifier).orElse(CodeBlock.of("null")),
                List.class,
                order,
                elements.eager());
    }

    private CodeBlock value(AttributeMapping value, TableMapping table) {
        if (value instanceof AttributeMapping.Basic basic) {
            return basics.describe("", basic, table);
        }
        return embedded("", (AttributeMapping.Embedded) value, table);
    }

    private CodeBlock embedded(String name, AttributeMapping.Embedded embedded, TableMapping table) {
        List<CodeBlock> parts = new ArrayList<>();
        for (AttributeMapping attribute : embedded.attributes()) {
            if (attribute instanceof AttributeMapping.Basic basic) {
                parts.add(basics.describe(basic.name(), basic, table));
            } else if (attribute instanceof AttributeMapping.Embedded inner) {
                parts.add(embedded(inner.name(), inner, table));
            }
        }
        return CodeBlock.of(
                "new $T(\n$>$>$S,\n$T.class,\n$T.of(\n$>$>$L))$<$<$<$<",
                RuntimeNames.ATTRIBUTE_TYPE.nestedClass("Embedded"),
                name,
                TypeNames.of(embedded.embeddable()),
                List.class,
                CodeBlock.join(parts, ",\n"));
    }
}
