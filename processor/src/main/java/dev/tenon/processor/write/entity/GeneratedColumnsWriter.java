package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.ColumnMapping.ColumnWriter;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes how an instance gets the values of columns that the database makes. */
final class GeneratedColumnsWriter {
    private static final Pattern COMPUTED = Pattern.compile("\\bas\\s*\\(", Pattern.CASE_INSENSITIVE);

    private final EntityContext context;
    private final EntityPlan plan;
    private final List<BasicPlan> generated = new ArrayList<>();
    private boolean always;
    private boolean triggered;

    GeneratedColumnsWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
        for (ColumnMapping column : plan.mapping().table().columns()) {
            for (ColumnWriter writer : column.writers()) {
                if (writer instanceof ColumnWriter.Generated made
                        && plan.leaf(made.attribute()).orElse(null) instanceof BasicPlan basic) {
                    generated.add(basic);
                    always |= made.always();
                    triggered |= made.always() && !isComputed(column);
                }
            }
        }
    }

    /** Nothing for entities that write all their columns. */
    List<MethodSpec> methods() {
        if (generated.isEmpty()) {
            return List.of();
        }
        List<MethodSpec> methods =
                new ArrayList<>(List.of(columns(), regenerates(), attributes(), read(), give(), forget()));
        if (triggered) {
            methods.add(triggers());
        }
        if (plan.isVersionGenerated()) {
            methods.add(version());
        }
        return methods;
    }

    /** {@code generated always as (…)}. */
    private static boolean isComputed(ColumnMapping column) {
        String definition = column.type().definition();
        return definition != null && COMPUTED.matcher(definition).find();
    }

    private MethodSpec triggers() {
        return override("madeByTriggers")
                .returns(TypeName.BOOLEAN)
                .addStatement("return true")
                .build();
    }

    private MethodSpec version() {
        int place = 0;
        while (!generated.get(place).version()) {
            place++;
        }
        return override("generatedVersion")
                .returns(TypeName.INT)
                .addStatement("return $L", place)
                .build();
    }

    private MethodSpec columns() {
        String columns = generated.stream().map(basic -> basic.column().sql()).collect(Collectors.joining(", "));
        return override("generatedColumns")
                .returns(String.class)
                .addStatement("return $S", columns)
                .build();
    }

    private MethodSpec regenerates() {
        return override("regeneratesByUpdate")
                .returns(TypeName.BOOLEAN)
                .addStatement("return $L", always)
                .build();
    }

    private MethodSpec attributes() {
        CodeBlock names = generated.stream()
                .map(basic -> CodeBlock.of("$S", basic.path().dotted()))
                .collect(CodeBlock.joining(", "));
        return override("generatedAttributes")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(String.class)))
                .addStatement("return $T.of($L)", List.class, names)
                .build();
    }

    private MethodSpec read() {
        MethodSpec.Builder method = override("readGenerated")
                .addParameter(context.entry(), "entry")
                .addParameter(RuntimeNames.ROW, "row")
                .addParameter(TypeName.INT, "at")
                .addException(RuntimeNames.SQL_EXCEPTION)
                .addStatement("$T snapshot = ($T) entry", context.snapshot(), context.snapshot());
        int offset = 0;
        for (BasicPlan basic : generated) {
            CodeBlock value = context.values.read(basic.value(), RowWriter.at(offset++));
            method.addStatement("snapshot.$N = $L", basic.name(), value);
        }
        return method.build();
    }

    private MethodSpec give() {
        MethodSpec.Builder method = override("giveGenerated")
                .addParameter(context.entry(), "from")
                .addParameter(context.entity(), plan.variable())
                .addStatement("$T snapshot = ($T) from", context.snapshot(), context.snapshot());
        for (BasicPlan basic : generated) {
            CodeBlock value = context.values.toAttribute(basic.value(), CodeBlock.of("snapshot.$N", basic.name()));
            method.addStatement(context.attributes.write(context.variable(), basic.path(), value));
        }
        return method.build();
    }

    private MethodSpec forget() {
        MethodSpec.Builder method = override("forgetGenerated").addParameter(context.entity(), plan.variable());
        for (BasicPlan basic : generated) {
            TypeName type = context.types.of(basic.attribute());
            CodeBlock none = CodeBlock.of(type.isPrimitive() ? ValueWriter.zero(type) : "null");
            method.addStatement(context.attributes.write(context.variable(), basic.path(), none));
        }
        return method.build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
