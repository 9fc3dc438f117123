package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.NameScope;
import dev.tenon.processor.plan.WritePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the numbers by which the changes of an entity are known, and the assignments that they stand for. */
final class SlotWriter {
    private SlotWriter() {}

    /** The constant of an assignment's slot. */
    static String constant(WritePlan update) {
        return NameScope.constant(update.name()) + "_SLOT";
    }

    /** A constant for each slot. */
    static List<FieldSpec> slots(EntityPlan plan) {
        List<FieldSpec> slots = new ArrayList<>();
        for (WritePlan update : plan.slots()) {
            slots.add(FieldSpec.builder(TypeName.INT, constant(update))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$L", slots.size())
                    .build());
        }
        return slots;
    }

    /** The assignments in the order of their slots. */
    static FieldSpec updateColumns(EntityPlan plan) {
        List<CodeBlock> assignments = plan.slots().stream()
                .map(update -> update.columns().stream()
                        .map(column -> column.sql() + " = ?")
                        .collect(Collectors.joining(", ")))
                .map(assignment -> CodeBlock.of("$S", assignment))
                .toList();
        boolean one = assignments.size() < 5;
        CodeBlock list = one
                ? CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(assignments, ", "))
                : CodeBlock.of("$T.of($>$>\n$L$<$<)", List.class, CodeBlock.join(assignments, ",\n"));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(String.class)),
                        "UPDATE_COLUMNS",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(list)
                .build();
    }
}
