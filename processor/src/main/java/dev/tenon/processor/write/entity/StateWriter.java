package dev.tenon.processor.write.entity;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.processor.plan.AssociationPlan;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.EmbeddedPlan;
import dev.tenon.processor.plan.EntityPlan;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes how single attributes of an instance are reached by number or name. */
final class StateWriter {
    private static final String UNCHECKED = "unchecked";

    private final EntityContext context;
    private final EntityPlan plan;

    StateWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
    }

    List<MethodSpec> methods() {
        return plan.associations().isEmpty()
                ? List.of()
                : plan.toOnes().isEmpty()
                        ? List.of(association(), setAssociation())
                        : List.of(association(), setAssociation(), snapshotTarget());
    }

    private MethodSpec association() {
        CodeBlock fallback = CodeBlock.of("super.association($N, association)", plan.variable());
        return MethodSpec.methodBuilder("association")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Object.class)
                .addParameter(context.entity(), plan.variable())
                .addParameter(TypeName.INT, "association")
                .addCode(switchOr(
                        "association",
                        cases(
                                plan.associations(),
                                association -> context.attributes.read(context.variable(), association.path())),
                        fallback))
                .build();
    }

    private MethodSpec setAssociation() {
        CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("switch (association)");
        boolean unchecked = false;
        for (AssociationPlan association : plan.associations()) {
            body.add("case $N -> $L;\n", association.constant(), set(association));
            unchecked |= TypeNames.isParameterized(
                    context.types.of(association.path().last()));
        }
        body.add("default -> super.setAssociation($N, association, value);\n", plan.variable())
                .endControlFlow();
        MethodSpec.Builder method = MethodSpec.methodBuilder("setAssociation")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(context.entity(), plan.variable())
                .addParameter(TypeName.INT, "association")
                .addParameter(Object.class, "value")
                .addCode(body.build());
        return (unchecked ? method.addAnnotation(suppress(UNCHECKED)) : method).build();
    }

    private CodeBlock set(AssociationPlan association) {
        if (!association.path().last().access().isWritable()) {
            return CodeBlock.of(
                    "throw $T.cannotChange($S)",
                    RuntimeNames.FINAL_ATTRIBUTE,
                    context.display(association.path().dotted()));
        }
        TypeName type = context.types.of(association.path().last());
        CodeBlock value = type.equals(ClassName.OBJECT) ? CodeBlock.of("value") : CodeBlock.of("($T) value", type);
        return context.attributes.write(context.variable(), association.path(), value);
    }

    private MethodSpec snapshotTarget() {
        CodeBlock fallback = CodeBlock.of("super.snapshotTarget(entry, association)");
        return MethodSpec.methodBuilder("snapshotTarget")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(RuntimeNames.REF, WildcardTypeName.subtypeOf(Object.class)))
                .addParameter(context.entry(), "entry")
                .addParameter(TypeName.INT, "association")
                .addStatement("$T row = ($T) entry", context.entryClass(), context.entryClass())
                .addCode(switchOr(
                        "association",
                        cases(plan.toOnes(), association -> CodeBlock.of("row.$N", association.name())),
                        fallback))
                .build();
    }

    /** The keys of maps that methods of their elements compute. */
    List<MethodSpec> mapKeys() {
        CodeBlock.Builder cases = CodeBlock.builder();
        for (AssociationPlan association : plan.associations()) {
            association.relationship().ifPresent(relationship -> relationship
                    .keyMethod()
                    .ifPresent(method -> cases.add(
                            "case $N -> (($T) element).$N();\n",
                            association.constant(),
                            TypeNames.of(relationship.target()),
                            method.name())));
        }
        CodeBlock computed = cases.build();
        return computed.isEmpty()
                ? List.of()
                : List.of(MethodSpec.methodBuilder("mapKey")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(Object.class)
                        .addParameter(TypeName.INT, "association")
                        .addParameter(Object.class, "element")
                        .addCode(switchOr("association", computed, CodeBlock.of("super.mapKey(association, element)")))
                        .build());
    }

    private static CodeBlock cases(List<AssociationPlan> associations, Function<AssociationPlan, CodeBlock> value) {
        CodeBlock.Builder cases = CodeBlock.builder();
        associations.forEach(
                association -> cases.add("case $N -> $L;\n", association.constant(), value.apply(association)));
        return cases.build();
    }

    /** {@code return switch (…) { … };}, or without cases only the default. */
    static CodeBlock switchOr(String subject, CodeBlock cases, CodeBlock otherwise) {
        return cases.isEmpty()
                ? CodeBlock.builder().addStatement("return $L", otherwise).build()
                : switchExpression(subject, cases, otherwise);
    }

    /** {@code return switch (…) { … };} over names, which throws for one that is unknown. */
    static CodeBlock switchOrThrow(String subject, CodeBlock cases, String message) {
        CodeBlock unknown =
                CodeBlock.of("throw new $T($S + $N)", IllegalArgumentException.class, message + " ", subject);
        return cases.isEmpty()
                ? CodeBlock.builder().addStatement(unknown).build()
                : switchExpression(subject, cases, unknown);
    }

    private static CodeBlock switchExpression(String subject, CodeBlock cases, CodeBlock otherwise) {
        return CodeBlock.builder()
                .add("return switch ($N) {\n$>", subject)
                .add(cases)
                .add("default -> $L;\n", otherwise)
                .add("$<};\n")
                .build();
    }

    /** The values of basic attributes and embedded values by their path. */
    MethodSpec attribute() {
        CodeBlock.Builder cases = CodeBlock.builder();
        for (EmbeddedPlan embedded : plan.embeddeds()) {
            cases.add(
                    "case $S -> $L;\n",
                    embedded.path().dotted(),
                    context.attributes.read(context.variable(), embedded.path()));
        }
        for (BasicPlan basic : plan.basics()) {
            cases.add(
                    "case $S -> $L;\n",
                    basic.path().dotted(),
                    context.attributes.boxed(
                            context.variable(), basic, context.attributes.read(context.variable(), basic.path())));
        }
        return MethodSpec.methodBuilder("attribute")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Object.class)
                .addParameter(context.entity(), plan.variable())
                .addParameter(String.class, "path")
                .addCode(switchOrThrow("path", cases.build(), "no basic attribute"))
                .build();
    }

    static AnnotationSpec suppress(String warning) {
        return AnnotationSpec.builder(ClassName.get(SuppressWarnings.class))
                .addMember("value", "$S", warning)
                .build();
    }
}
