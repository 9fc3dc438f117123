package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.mapping.AttributeType;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.KeyPlan;
import dev.tenon.processor.plan.WritePlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes how an instance is bound to INSERT, UPDATE and DELETE. */
final class BindingWriter {
    private static final CodeBlock NEXT = CodeBlock.of("next++");

    private final EntityContext context;
    private final EntityPlan plan;
    private final DifferenceWriter differences;

    BindingWriter(EntityContext context, DifferenceWriter differences) {
        this.context = context;
        this.plan = context.plan;
        this.differences = differences;
    }

    List<MethodSpec> bindInsert(List<WritePlan> inserts) {
        MethodParts parts = new MethodParts();
        inserts.forEach(write -> parts.add(write.name(), bind(write)));
        return methods("bindInsert", parts, inserts, false);
    }

    List<MethodSpec> bindUpdate(List<WritePlan> updates) {
        MethodParts parts = new MethodParts();
        for (WritePlan update : updates) {
            parts.add(
                    update.name(),
                    CodeBlock.builder()
                            .beginControlFlow("if (changes.has($N))", SlotWriter.constant(update))
                            .add(bind(update))
                            .endControlFlow()
                            .build());
        }
        return methods("bindUpdate", parts, updates, true);
    }

    private List<MethodSpec> methods(String name, MethodParts parts, List<WritePlan> writes, boolean update) {
        if (writes.isEmpty()) {
            return List.of(method(name, true, update).addStatement("return at").build());
        }
        CodeBlock locals = locals(writes);
        String arguments = update ? "out, next, entry, changes, references" : "out, next, entry, references";
        List<MethodSpec> methods = parts.methods(
                name,
                method(name, true, update).addCode(locals),
                further -> method(further, false, update).addCode(locals),
                further -> CodeBlock.of("return $N($L)", further, arguments),
                CodeBlock.builder().addStatement("return next").build());
        return methods;
    }

    private MethodSpec.Builder method(String name, boolean first, boolean update) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name);
        if (first) {
            method.addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
        } else {
            method.addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        }
        method.returns(TypeName.INT)
                .addParameter(RuntimeNames.BINDER, "out")
                .addParameter(TypeName.INT, "at")
                .addParameter(context.entry(), "entry");
        if (update) {
            method.addParameter(RuntimeNames.CHANGES, "changes");
        }
        return method.addParameter(RuntimeNames.REFERENCES, "references").addException(RuntimeNames.SQL_EXCEPTION);
    }

    private CodeBlock locals(List<WritePlan> writes) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean snapshot = writes.stream().anyMatch(write -> isVersion(write) || write instanceof WritePlan.Shared);
        boolean instance = writes.stream().anyMatch(write -> !isVersion(write));
        if (snapshot) {
            code.addStatement("$T snapshot = ($T) entry", context.snapshot(), context.snapshot());
        }
        if (instance) {
            code.addStatement("$T $N = entry.instance()", context.entity(), plan.variable());
        }
        return code.addStatement("int next = at").build();
    }

    private static boolean isVersion(WritePlan write) {
        return write instanceof WritePlan.Attribute attribute
                && attribute.basic().version();
    }

    private CodeBlock bind(WritePlan write) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (write instanceof WritePlan.Attribute attribute) {
            BasicPlan basic = attribute.basic();
            CodeBlock value = basic.version()
                    ? CodeBlock.of("snapshot.nextVersion")
                    : context.values.toStored(basic.value(), context.attributes.read(context.variable(), basic.path()));
            return code.addStatement(context.values.bind(basic.value(), NEXT, value))
                    .build();
        }
        if (write instanceof WritePlan.Target target) {
            return code.addStatement(
                            "next = references.bindTarget(out, next, entry, $N, $L)",
                            target.association().constant(),
                            context.attributes.read(
                                    context.variable(), target.association().path()))
                    .build();
        }
        WritePlan.Shared shared = (WritePlan.Shared) write;
        return code.addStatement(
                        "out.setObject(next++, $T.$L, $L)",
                        RuntimeNames.KIND,
                        shared.type().kind(),
                        sharedValue(shared))
                .build();
    }

    /** What a column holds that relationships write one by one. */
    CodeBlock sharedValue(WritePlan.Shared shared) {
        if (shared.offers().size() == 1) {
            WritePlan.Offer offer = shared.offers().get(0);
            return CodeBlock.of(
                    "references.targetColumn(entry, $N, $L, $L)",
                    offer.association().constant(),
                    offer.pair(),
                    context.attributes.read(
                            context.variable(), offer.association().path()));
        }
        return CodeBlock.of("$L.value()", differences.decision(shared.column().text(), shared.offers()));
    }

    /** Key and version as the database has them. */
    MethodSpec bindCondition() {
        KeyExpressions key = new KeyExpressions(context);
        KeyWriter keys = new KeyWriter(context);
        CodeBlock entry = CodeBlock.of("entry");
        CodeBlock.Builder body = CodeBlock.builder().add(key.declaration(entry));
        int offset = 0;
        for (KeyPlan.KeyColumn column : plan.key().columns()) {
            body.addStatement(keys.bind(column, RowWriter.at(offset++), key.part(column, entry)));
        }
        if (plan.version().isPresent()) {
            BasicPlan version = plan.version().get();
            CodeBlock stored = CodeBlock.of("(($T) entry).$N", context.snapshot(), version.name());
            body.addStatement(context.values.bind(version.value(), RowWriter.at(offset++), stored));
        }
        return MethodSpec.methodBuilder("bindCondition")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT)
                .addParameter(RuntimeNames.BINDER, "out")
                .addParameter(TypeName.INT, "at")
                .addParameter(context.entry(), "entry")
                .addException(RuntimeNames.SQL_EXCEPTION)
                .addCode(body.build())
                .addStatement("return at + $L", offset)
                .build();
    }

    /** What each column of the table holds. */
    MethodSpec columnValue() {
        CodeBlock.Builder cases = CodeBlock.builder();
        boolean shared = false;
        List<TableMapping> tables = plan.mapping().tables();
        for (int table = 0; table < tables.size(); table++) {
            for (ColumnMapping column : tables.get(table).columns()) {
                CodeBlock value = column(column);
                if (value != null) {
                    String name = AttributeType.Basic.columnName(table, column.name());
                    cases.add("case $S -> $L;\n", name, value);
                    shared |= relationshipOffers(column).size() > 1 && !hasBasicWriter(column);
                }
            }
        }
        CodeBlock.Builder locals = CodeBlock.builder();
        if (shared) {
            locals.addStatement("$T snapshot = ($T) entry", context.snapshot(), context.snapshot());
        }
        locals.addStatement("$T $N = entry.instance()", context.entity(), plan.variable());
        return MethodSpec.methodBuilder("columnValue")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Object.class)
                .addParameter(context.entry(), "entry")
                .addParameter(String.class, "column")
                .addParameter(RuntimeNames.REFERENCES, "references")
                .addCode(locals.build())
                .addCode(StateWriter.switchOrThrow("column", cases.build(), "no column"))
                .build();
    }

    private @Nullable CodeBlock column(ColumnMapping column) {
        for (ColumnMapping.ColumnWriter writer : column.writers()) {
            if (plan.leaf(writer.attribute()).orElse(null) instanceof BasicPlan basic) {
                CodeBlock stored = context.values.toStored(
                        basic.value(), context.attributes.read(context.variable(), basic.path()));
                return context.attributes.boxed(
                        context.variable(), basic, context.values.columnForm(basic.value(), stored));
            }
        }
        return target(column);
    }

    private boolean hasBasicWriter(ColumnMapping column) {
        return column.writers().stream()
                .anyMatch(writer -> plan.leaf(writer.attribute()).orElse(null) instanceof BasicPlan);
    }

    private @Nullable CodeBlock target(ColumnMapping column) {
        List<WritePlan.Offer> offers = relationshipOffers(column);
        return offers.isEmpty() ? null : sharedValue(new WritePlan.Shared("", column.name(), 0, column.type(), offers));
    }

    private List<WritePlan.Offer> relationshipOffers(ColumnMapping column) {
        List<WritePlan.Offer> offers = new ArrayList<>();
        for (ColumnMapping.ColumnWriter writer : column.writers()) {
            if (writer instanceof ColumnMapping.ColumnWriter.JoinColumn join) {
                plan.associations().stream()
                        .filter(association -> association.path().dotted().equals(join.attribute()))
                        .forEach(association -> offers.add(new WritePlan.Offer(association, join.pair())));
            }
        }
        return offers;
    }
}
