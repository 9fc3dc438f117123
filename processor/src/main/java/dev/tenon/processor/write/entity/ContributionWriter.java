package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.WritePlan;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes what gives basic attributes the foreign keys that collections of other entities write into their columns (SYN-1).
 */
final class ContributionWriter {
    private final EntityContext context;
    private final DifferenceWriter differences;

    ContributionWriter(EntityContext context, DifferenceWriter differences) {
        this.context = context;
        this.differences = differences;
    }

    /** None for an entity without such attributes. */
    List<MethodSpec> methods() {
        List<BasicPlan> mapped = mapped();
        return mapped.isEmpty() ? List.of() : List.of(contributedColumns(mapped), contribute(mapped));
    }

    /** Attributes of foreign keys that no relationship of the entity itself follows. */
    private List<BasicPlan> mapped() {
        return context.plan.basics().stream()
                .filter(this::isForeign)
                .filter(basic -> context.plan.inserts().stream()
                        .anyMatch(write -> write instanceof WritePlan.Attribute attribute
                                && attribute.basic().equals(basic)))
                .filter(basic -> context.plan.synchronised().stream()
                        .noneMatch(synchronised -> synchronised.basic().equals(basic)))
                .filter(basic -> basic.attribute().access().isWritable())
                .toList();
    }

    private boolean isForeign(BasicPlan basic) {
        return context.plan.mapping().table().foreignKeys().stream()
                .anyMatch(key -> key.columns().contains(basic.column()));
    }

    private MethodSpec contributedColumns(List<BasicPlan> mapped) {
        CodeBlock columns = mapped.stream()
                .map(basic -> CodeBlock.of("$S", basic.column().text()))
                .collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("contributedColumns")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(Set.class, String.class))
                .addStatement("return $T.of($L)", Set.class, columns)
                .build();
    }

    private MethodSpec contribute(List<BasicPlan> mapped) {
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement("$T $N = entry.instance()", context.entity(), context.plan.variable())
                .beginControlFlow("switch (column)");
        for (BasicPlan basic : mapped) {
            body.add("case $S -> {\n$>", basic.column().text())
                    .add(differences.assign(basic, CodeBlock.of("value")))
                    .add("$<}\n");
        }
        body.add("default -> super.contribute(entry, column, value);\n").endControlFlow();
        return MethodSpec.methodBuilder("contribute")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(context.entry(), "entry")
                .addParameter(String.class, "column")
                .addParameter(Object.class, "value")
                .addCode(body.build())
                .build();
    }
}
