package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.plan.BasicPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes how the version of a row goes on (optimistic lock). */
final class VersionWriter {
    private final EntityContext context;

    VersionWriter(EntityContext context) {
        this.context = context;
    }

    /** Computes the first version; nothing where the database makes it. */
    CodeBlock first(BasicPlan version) {
        if (context.plan.isVersionGenerated()) {
            return CodeBlock.of("");
        }
        TypeName type = context.values.storedType(version.value());
        CodeBlock nothing = type.isPrimitive() ? CodeBlock.of(ValueWriter.zero(type)) : CodeBlock.of("($T) null", type);
        return CodeBlock.builder()
                .addStatement(
                        "(($T) entry).nextVersion = $T.next($L)", context.snapshot(), RuntimeNames.VERSIONS, nothing)
                .build();
    }

    /** Nothing for entities without a version. */
    List<MethodSpec> methods() {
        return context.plan.version().map(this::methods).orElse(List.of());
    }

    private List<MethodSpec> methods(BasicPlan version) {
        MethodSpec versioned = override("isVersioned")
                .returns(TypeName.BOOLEAN)
                .addStatement("return true")
                .build();
        MethodSpec current = override("version")
                .returns(Object.class)
                .addParameter(context.entity(), context.plan.variable())
                .addStatement("return $L", context.attributes.read(context.variable(), version.path()))
                .build();
        return context.plan.isVersionGenerated()
                ? List.of(versioned, current)
                : List.of(next(version), accept(version), versioned, current);
    }

    private MethodSpec next(BasicPlan version) {
        MethodSpec.Builder next = override("nextVersion")
                .addParameter(context.entry(), "entry")
                .addParameter(RuntimeNames.CHANGES, "changes")
                .addStatement("$T snapshot = ($T) entry", context.snapshot(), context.snapshot())
                .addStatement("snapshot.nextVersion = $T.next(snapshot.$N)", RuntimeNames.VERSIONS, version.name());
        context.plan.updates().stream()
                .filter(update -> update.name().equals(version.name()))
                .forEach(update -> next.addStatement("changes.add($N)", SlotWriter.constant(update)));
        return next.build();
    }

    private MethodSpec accept(BasicPlan version) {
        CodeBlock written = CodeBlock.of("(($T) entry).nextVersion", context.snapshot());
        return override("acceptVersion")
                .addParameter(context.entry(), "entry")
                .addStatement(context.attributes.write(CodeBlock.of("entry.instance()"), version.path(), written))
                .build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
