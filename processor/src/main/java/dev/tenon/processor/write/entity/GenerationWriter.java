package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.mapping.IdentifierMapping.Generation;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.KeyPlan;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.lang.model.element.Modifier;

/** Writes how an instance gets a generated identifier. */
final class GenerationWriter {
    private final EntityContext context;
    private final EntityPlan plan;

    GenerationWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
    }

    /** Nothing for assigned identifiers. */
    List<MethodSpec> methods() {
        Optional<Generation> generation = plan.key().identifier().generation();
        if (generation.isEmpty() || generated().isEmpty()) {
            return List.of();
        }
        BasicPlan basic = generated().get();
        return generation.get() instanceof Generation.Uuid
                ? List.of(generateKey(basic))
                : List.of(assignKey(basic), forgetKey(basic));
    }

    private Optional<BasicPlan> generated() {
        return plan.key()
                .identifier()
                .generated()
                .flatMap(plan::leaf)
                .filter(BasicPlan.class::isInstance)
                .map(BasicPlan.class::cast);
    }

    private MethodSpec assignKey(BasicPlan basic) {
        TypeName type = context.types.of(basic.attribute());
        TypeName primitive = type.isBoxedPrimitive() ? type.unbox() : type;
        boolean wide = primitive.equals(TypeName.LONG) || !primitive.isPrimitive();
        CodeBlock value = wide ? CodeBlock.of("value") : CodeBlock.of("($T) value", primitive);
        MethodSpec.Builder method =
                override("assignKey").addParameter(context.entry(), "entry").addParameter(TypeName.LONG, "value");
        if (plan.key().form() == KeyPlan.Form.INTEGRAL) {
            method.addStatement("entry.longKey = value").addStatement("entry.keyed = true");
        }
        return method.addStatement(context.attributes.write(
                        CodeBlock.of("entry.instance()"), basic.path(), converted(type, value)))
                .build();
    }

    private MethodSpec forgetKey(BasicPlan basic) {
        TypeName type = context.types.of(basic.attribute());
        CodeBlock none = CodeBlock.of(type.isPrimitive() ? ValueWriter.zero(type) : "null");
        return override("forgetKey")
                .addParameter(context.entity(), plan.variable())
                .addStatement(context.attributes.write(context.variable(), basic.path(), none))
                .build();
    }

    private static CodeBlock converted(TypeName type, CodeBlock value) {
        if (type.toString().equals("java.math.BigInteger")) {
            return CodeBlock.of("$T.valueOf($L)", type, value);
        }
        return type.toString().equals("java.lang.String") ? CodeBlock.of("$T.toString($L)", Long.class, value) : value;
    }

    private MethodSpec generateKey(BasicPlan basic) {
        boolean text = context.types.of(basic.attribute()).toString().equals("java.lang.String");
        MethodSpec.Builder method = override("generateKey")
                .addParameter(context.entry(), "entry")
                .addStatement(
                        text ? "$T id = $T.randomUUID().toString()" : "$T id = $T.randomUUID()",
                        context.types.of(basic.attribute()),
                        UUID.class);
        if (plan.key().form() == KeyPlan.Form.SINGLE) {
            method.addStatement("entry.key = id");
        }
        return method.addStatement(
                        context.attributes.write(CodeBlock.of("entry.instance()"), basic.path(), CodeBlock.of("id")))
                .build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
