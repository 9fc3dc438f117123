package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.DeferredPlan;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.NameScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes how deferred attributes are read apart from their row, and how their state goes in and out of a snapshot. */
final class DeferredWriter {
    private static final TypeName ANY =
            ParameterizedTypeName.get(RuntimeNames.DEFERRED, WildcardTypeName.subtypeOf(Object.class));
    private static final TypeName ANY_VALUE =
            ParameterizedTypeName.get(RuntimeNames.DEFERRED_VALUE, WildcardTypeName.subtypeOf(Object.class));

    private final EntityContext context;
    private final EntityPlan plan;

    DeferredWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
    }

    private static DeferredPlan of(BasicPlan basic) {
        return basic.deferred().orElseThrow();
    }

    /** A constant for each deferred attribute. */
    static List<FieldSpec> numbers(EntityPlan plan) {
        return plan.deferred().stream()
                .map(basic -> FieldSpec.builder(TypeName.INT, of(basic).constant())
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$L", of(basic).index())
                        .build())
                .toList();
    }

    // The loader

    /** The statements of the groups. */
    List<FieldSpec> statements() {
        List<FieldSpec> fields = new ArrayList<>();
        plan.sql().deferred().forEach((name, sql) -> fields.add(TextBlocks.constant(name, sql)));
        return fields;
    }

    List<MethodSpec> reading() {
        return plan.deferred().isEmpty() ? List.of() : List.of(selectDeferred(), readDeferred());
    }

    private MethodSpec selectDeferred() {
        Map<String, List<String>> constants = plan.deferred().stream()
                .map(DeferredWriter::of)
                .collect(Collectors.groupingBy(
                        DeferredPlan::statement,
                        LinkedHashMap::new,
                        Collectors.mapping(DeferredPlan::constant, Collectors.toList())));
        CodeBlock.Builder cases = CodeBlock.builder();
        constants.forEach((statement, numbers) -> cases.add("case $L -> $N;\n", String.join(", ", numbers), statement));
        return override("selectDeferred", ClassName.get(String.class))
                .addParameter(TypeName.INT, "deferred")
                .addCode(
                        StateWriter.switchOr("deferred", cases.build(), CodeBlock.of("super.selectDeferred(deferred)")))
                .build();
    }

    private MethodSpec readDeferred() {
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement("$T snapshot = ($T) entry", context.snapshot(), context.snapshot())
                .beginControlFlow("switch (deferred)");
        for (BasicPlan basic : plan.deferred()) {
            CodeBlock stored = CodeBlock.of("snapshot.$N", basic.name());
            body.beginControlFlow("case $N ->", of(basic).constant())
                    .addStatement("$L = $L", stored, context.values.read(basic.value(), CodeBlock.of("at")))
                    .addStatement("snapshot.$N = true", of(basic).known())
                    .addStatement(
                            "$T.arrive(snapshot.$N, $L)",
                            RuntimeNames.DEFERRED_VALUE,
                            of(basic).holder(),
                            context.values.toAttribute(basic.value(), stored))
                    .endControlFlow();
        }
        body.add("default -> super.readDeferred(deferred, entry, row, at);\n").endControlFlow();
        return override("readDeferred", TypeName.VOID)
                .addParameter(TypeName.INT, "deferred")
                .addParameter(context.entry(), "entry")
                .addParameter(RuntimeNames.ROW, "row")
                .addParameter(TypeName.INT, "at")
                .addException(RuntimeNames.SQL_EXCEPTION)
                .addCode(body.build())
                .build();
    }

    // The persister

    List<MethodSpec> state() {
        return plan.deferred().isEmpty() ? List.of() : List.of(deferred(), snapshotDeferred(), defer());
    }

    private MethodSpec deferred() {
        return override("deferred", ANY)
                .addParameter(context.entity(), plan.variable())
                .addParameter(TypeName.INT, "deferred")
                .addCode(StateWriter.switchOr(
                        "deferred",
                        cases(basic -> held(basic, context.variable())),
                        CodeBlock.of("super.deferred($N, deferred)", plan.variable())))
                .build();
    }

    private MethodSpec snapshotDeferred() {
        return override("snapshotDeferred", ANY)
                .addParameter(context.entry(), "entry")
                .addParameter(TypeName.INT, "deferred")
                .addStatement("$T snapshot = ($T) entry", context.snapshot(), context.snapshot())
                .addCode(StateWriter.switchOr(
                        "deferred",
                        cases(basic -> CodeBlock.of("snapshot.$N", of(basic).holder())),
                        CodeBlock.of("super.snapshotDeferred(entry, deferred)")))
                .build();
    }

    private MethodSpec defer() {
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement("$T snapshot = ($T) entry", context.snapshot(), context.snapshot())
                .addStatement("$T $N = entry.instance()", context.entity(), plan.variable())
                .beginControlFlow("switch (deferred)");
        for (BasicPlan basic : plan.deferred()) {
            CodeBlock holder = CodeBlock.of("snapshot.$N", of(basic).holder());
            body.beginControlFlow("case $N ->", of(basic).constant())
                    .addStatement("$L = ($T) holder", holder, context.types.of(basic.attribute()))
                    .addStatement("snapshot.$N = false", of(basic).known())
                    .addStatement(context.attributes.write(context.variable(), basic.path(), holder))
                    .endControlFlow();
        }
        body.add("default -> super.defer(entry, deferred, holder);\n").endControlFlow();
        return override("defer", TypeName.VOID)
                .addAnnotation(StateWriter.suppress("unchecked"))
                .addParameter(context.entry(), "entry")
                .addParameter(TypeName.INT, "deferred")
                .addParameter(ANY_VALUE, "holder")
                .addCode(body.build())
                .build();
    }

    private CodeBlock cases(Function<BasicPlan, CodeBlock> value) {
        CodeBlock.Builder cases = CodeBlock.builder();
        plan.deferred().forEach(basic -> cases.add("case $N -> $L;\n", of(basic).constant(), value.apply(basic)));
        return cases.build();
    }

    private static MethodSpec.Builder override(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    // Snapshots

    /** The holder that an instance has. */
    private CodeBlock held(BasicPlan basic, CodeBlock instance) {
        return context.attributes.holder(instance, basic.path());
    }

    /** The condition that the column would be written differently: what is not loaded is not, unless it was replaced. */
    CodeBlock differs(BasicPlan basic) {
        CodeBlock current = context.attributes.read(context.variable(), basic.path());
        return CodeBlock.of(
                "snapshot.$N\n$>$>? $L\n: $L != snapshot.$N$<$<",
                of(basic).known(),
                context.values.changed(basic.value(), current, CodeBlock.of("snapshot.$N", basic.name())),
                held(basic, context.variable()),
                of(basic).holder());
    }

    /** Takes holder and value into a snapshot, by a method of its own. */
    CodeBlock take(BasicPlan basic, CodeBlock instance, CodeBlock snapshot) {
        String method = "take" + NameScope.capitalised(basic.name());
        context.members.method(method, () -> taking(method, basic));
        return CodeBlock.of("$N($L, $L)", method, instance, snapshot);
    }

    private MethodSpec taking(String method, BasicPlan basic) {
        CodeBlock holder = CodeBlock.of("snapshot.$N", of(basic).holder());
        CodeBlock value = context.attributes.read(context.variable(), basic.path());
        return MethodSpec.methodBuilder(method)
                .addModifiers(EntityContext.callable(basic.value().json().isPresent()))
                .addParameter(context.entity(), plan.variable())
                .addParameter(context.snapshot(), "snapshot")
                .addStatement("$L = $L", holder, held(basic, context.variable()))
                .addStatement("snapshot.$N = $T.isKnown($L)", of(basic).known(), RuntimeNames.DEFERRED_VALUE, holder)
                .beginControlFlow("if (snapshot.$N)", of(basic).known())
                .addStatement("snapshot.$N = $L", basic.name(), context.values.take(basic.value(), value))
                .endControlFlow()
                .build();
    }

    /** Sets an attribute back; the snapshot has the holder that may still wait for the value. */
    CodeBlock restore(BasicPlan basic) {
        CodeBlock holder = CodeBlock.of("snapshot.$N", of(basic).holder());
        return CodeBlock.builder()
                .addStatement(
                        "$L = $T.restored($L, snapshot.$N, $L)",
                        holder,
                        RuntimeNames.DEFERRED_VALUE,
                        holder,
                        of(basic).known(),
                        context.values.toAttribute(basic.value(), CodeBlock.of("snapshot.$N", basic.name())))
                .addStatement(context.attributes.write(context.variable(), basic.path(), holder))
                .build();
    }

    /** What a merge leaves alone: attributes that the source has not loaded. */
    CodeBlock keepUnloaded() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (BasicPlan basic : plan.deferred()) {
            code.beginControlFlow(
                            "if (!$T.isKnown($L))", RuntimeNames.DEFERRED_VALUE, held(basic, CodeBlock.of("from")))
                    .addStatement(take(basic, CodeBlock.of("to"), CodeBlock.of("state")))
                    .endControlFlow();
        }
        return code.build();
    }
}
