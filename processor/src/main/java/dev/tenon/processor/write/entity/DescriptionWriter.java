package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.SubclassMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.plan.AssociationPlan;
import dev.tenon.processor.plan.AttributePath;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.DeferredPlan;
import dev.tenon.processor.plan.EmbeddedPlan;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.NameScope;
import dev.tenon.processor.plan.SecondaryPlan;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the description of the entity: its table, attributes and associations. */
final class DescriptionWriter {
    private static final String TABLE = "describeTable";

    private final EntityContext context;
    private final EntityPlan plan;
    private final TableWriter tables = new TableWriter();
    private final List<MethodSpec> parts = new ArrayList<>();
    private final NameScope names;

    DescriptionWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
        Set<String> taken = new HashSet<>(Set.of(TABLE));
        plan.secondaries().forEach(secondary -> taken.add(tableMethod(secondary)));
        this.names = new NameScope(taken);
    }

    List<MethodSpec> methods() {
        MethodSpec describe = describe();
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(describe);
        methods.addAll(tables.methods(TABLE, plan.mapping().table()));
        for (SecondaryPlan secondary : plan.secondaries()) {
            methods.addAll(tables.methods(tableMethod(secondary), secondary.table()));
        }
        methods.addAll(parts);
        return methods;
    }

    private MethodSpec describe() {
        CodeBlock selection = plan.selection().texts().stream()
                .map(text -> CodeBlock.of("$S", text))
                .collect(CodeBlock.joining(plan.selection().width() > 8 ? ",\n" : ", "));
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "return $T.of($T.class, $S)$>$>",
                        RuntimeNames.ENTITY_TYPE,
                        context.entity(),
                        plan.mapping().entityName())
                .add("\n.table($N())", TABLE)
                .add(secondaryTables())
                .add(plan.selection().width() > 8 ? "\n.selection($>$>\n$L$<$<)" : "\n.selection($L)", selection)
                .add("\n.identifier($L)", strings(plan.mapping().identifier().attributes()));
        plan.mapping().identifier().key().ifPresent(key -> code.add("\n.idClass($T.class)", TypeNames.of(key.name())));
        plan.mapping().version().ifPresent(version -> code.add("\n.version($S)", version));
        new GeneratorWriter(plan.mapping()).generator().ifPresent(made -> code.add("\n.generator($L)", made));
        plan.generatedPart()
                .ifPresent(
                        basic -> code.add("\n.generatedPart($S)", basic.column().sql()));
        for (AttributeMapping attribute : plan.mapping().attributes()) {
            code.add("\n.attribute($L)", attribute(plan.path(attribute)));
        }
        for (SubclassMapping subclass : plan.mapping().subclasses()) {
            code.add(
                    "\n.subclass($T.class, $S, $T.class, $L$L)",
                    TypeNames.of(subclass.name()),
                    subclass.entityName(),
                    TypeNames.of(subclass.superclass()),
                    subclass.table(),
                    subclass.attributes().stream()
                            .map(name -> CodeBlock.of(", $S", name))
                            .collect(CodeBlock.joining("")));
        }
        return MethodSpec.methodBuilder("describe")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(RuntimeNames.ENTITY_TYPE, context.entity()))
                .addCode(code.add("\n.build();$<$<\n").build())
                .build();
    }

    private CodeBlock secondaryTables() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (SecondaryPlan secondary : plan.secondaries()) {
            code.add(
                    secondary.isOptional() ? "\n.optionalSecondaryTable($N())" : "\n.secondaryTable($N())",
                    tableMethod(secondary));
        }
        return code.build();
    }

    private static String tableMethod(SecondaryPlan secondary) {
        return TABLE + (secondary.number() + 1);
    }

    static CodeBlock strings(List<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
    }

    static CodeBlock names(List<Identifier> names) {
        return strings(names.stream().map(Identifier::sql).toList());
    }

    private CodeBlock attribute(AttributePath path) {
        AttributeMapping attribute = path.last();
        if (attribute instanceof AttributeMapping.Basic basic) {
            TableMapping table = plan.mapping().table(basic.table());
            CodeBlock described = basic(basic.name(), basic, table);
            return plan.leaf(path.dotted()).orElseThrow() instanceof BasicPlan leaf && leaf.isDeferred()
                    ? deferred(described, leaf.deferred().orElseThrow())
                    : described;
        }
        if (attribute instanceof AttributeMapping.Embedded embedded) {
            String method = partMethod(plan.embedded(path).name());
            addPart(method, "Embedded", embedded(path, embedded));
            return CodeBlock.of("$N()", method);
        }
        AssociationPlan association = (AssociationPlan) plan.leaf(path.dotted()).orElseThrow();
        String method = partMethod(association.name());
        AssociationDescriptionWriter writer = new AssociationDescriptionWriter(context, tables, names, this::basic);
        if (attribute instanceof AttributeMapping.Elements elements) {
            addPart(method, "Elements", writer.elements(association, elements, method));
        } else {
            association
                    .relationship()
                    .ifPresent(relationship -> addAssociation(method, writer.association(association, method)));
        }
        parts.addAll(writer.tables());
        return CodeBlock.of("$N()", method);
    }

    private String partMethod(String name) {
        return names.unique("describe" + NameScope.capitalised(name));
    }

    private void addPart(String method, String kind, CodeBlock body) {
        addMethod(method, RuntimeNames.ATTRIBUTE_TYPE.nestedClass(kind), body);
    }

    private void addAssociation(String method, CodeBlock body) {
        addMethod(method, RuntimeNames.ASSOCIATION, body);
    }

    private void addMethod(String method, TypeName type, CodeBlock body) {
        parts.add(MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addCode("return $L;\n", body)
                .build());
    }

    private CodeBlock embedded(AttributePath path, AttributeMapping.Embedded embedded) {
        EmbeddedPlan part = plan.embedded(path);
        CodeBlock attributes = embedded.attributes().stream()
                .map(attribute -> attribute(path.child(attribute)))
                .collect(CodeBlock.joining(",\n"));
        return CodeBlock.of(
                "new $T(\n$>$>$S,\n$T.class,\n$T.of(\n$>$>$L))$<$<$<$<",
                RuntimeNames.ATTRIBUTE_TYPE.nestedClass("Embedded"),
                part.path().last().name(),
                TypeNames.of(embedded.embeddable()),
                List.class,
                attributes);
    }

    private static CodeBlock deferred(CodeBlock described, DeferredPlan deferred) {
        return CodeBlock.of(
                "$L.$L($N, $S)",
                described,
                deferred.alone() ? "deferredAlone" : "deferred",
                deferred.constant(),
                deferred.group());
    }

    private CodeBlock basic(String name, AttributeMapping.Basic basic, TableMapping table) {
        ColumnMapping column = table.column(basic.column()).orElse(null);
        String restriction = "";
        if (column != null && !column.nullable()) {
            restriction = basic.value().javaType() instanceof JavaType.Primitive ? ".ofPrimitive()" : ".notNull()";
        }
        return CodeBlock.of(
                "$T.of($S, $L, $S)$L",
                RuntimeNames.ATTRIBUTE_TYPE.nestedClass("Basic"),
                name,
                new ValueTypeWriter(context.members).valueType(basic.value(), column == null ? null : column.type()),
                basic.column().sql(),
                restriction + (basic.table() == 0 ? "" : ".inTable(" + basic.table() + ")"));
    }
}
