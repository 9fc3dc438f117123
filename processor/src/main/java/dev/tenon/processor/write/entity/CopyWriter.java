package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.plan.AssociationPlan;
import dev.tenon.processor.plan.AttributePath;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.EmbeddedPlan;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.LeafPlan;
import dev.tenon.processor.plan.SecondaryPlan;
import dev.tenon.processor.plan.WritePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes how state goes from an instance into a snapshot and back, and from one instance into another. */
final class CopyWriter {
    private final EntityContext context;
    private final EntityPlan plan;

    CopyWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
    }

    List<MethodSpec> takeSnapshot() {
        List<MethodSpec> methods = new ArrayList<>();
        MethodSpec.Builder method = MethodSpec.methodBuilder("takeSnapshot")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(context.entry(), "entry")
                .addParameter(RuntimeNames.REFERENCES, "references")
                .addCode(locals())
                .addStatement("takeColumns($N, snapshot)", plan.variable());
        for (AssociationPlan association : plan.toOnes()) {
            method.addStatement(
                    "snapshot.$N = references.target(entry, $N, $L)",
                    association.name(),
                    association.constant(),
                    context.attributes.read(context.variable(), association.path()));
        }
        methods.add(method.build());
        methods.addAll(takeColumns());
        return methods;
    }

    private CodeBlock locals() {
        return CodeBlock.builder()
                .addStatement("$T snapshot = ($T) entry", context.snapshot(), context.snapshot())
                .addStatement("$T $N = entry.instance()", context.entity(), plan.variable())
                .build();
    }

    private List<MethodSpec> takeColumns() {
        MethodParts parts = new MethodParts();
        for (BasicPlan basic : plan.columns()) {
            context.add(parts, basic.path(), basic.name(), () -> CodeBlock.builder()
                    .addStatement(take(basic, context.variable(), CodeBlock.of("snapshot")))
                    .build());
        }
        return parts.methods(
                "takeColumns",
                takeMethod("takeColumns"),
                this::takeMethod,
                name -> CodeBlock.of("$N($N, snapshot)", name, plan.variable()),
                CodeBlock.of(""));
    }

    private CodeBlock take(BasicPlan basic, CodeBlock instance, CodeBlock snapshot) {
        if (basic.isDeferred()) {
            return new DeferredWriter(context).take(basic, instance, snapshot);
        }
        CodeBlock value = context.values.take(basic.value(), context.attributes.read(instance, basic.path()));
        return CodeBlock.of("$L.$N = $L", snapshot, basic.name(), context.attributes.stored(instance, basic, value));
    }

    private MethodSpec.Builder takeMethod(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(EntityContext.callable(plan.columns().stream()
                        .anyMatch(basic -> basic.value().json().isPresent())))
                .addParameter(context.entity(), plan.variable())
                .addParameter(context.snapshot(), "snapshot");
    }

    List<MethodSpec> copySnapshot() {
        MethodParts parts = new MethodParts();
        SnapshotWriter snapshot = new SnapshotWriter(context);
        for (LeafPlan leaf : plan.leaves()) {
            CodeBlock.Builder code = CodeBlock.builder();
            snapshot.fields(leaf).forEach(field -> code.addStatement("target.$N = source.$N", field, field));
            parts.add(leaf.name(), code.build());
        }
        for (SecondaryPlan secondary : plan.secondaries()) {
            if (secondary.isOptional()) {
                CodeBlock copy = CodeBlock.of("target.$N = source.$N", secondary.presence(), secondary.presence());
                parts.add(
                        secondary.presence(),
                        CodeBlock.builder().addStatement(copy).build());
            }
        }
        MethodSpec.Builder first = MethodSpec.methodBuilder("copySnapshot")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(context.entry(), "from")
                .addParameter(context.entry(), "to");
        if (!parts.isEmpty()) {
            first.addStatement("$T source = ($T) from", context.snapshot(), context.snapshot())
                    .addStatement("$T target = ($T) to", context.snapshot(), context.snapshot());
        }
        return parts.methods(
                "copySnapshot",
                first,
                this::copyMethod,
                name -> CodeBlock.of("$N(source, target)", name),
                CodeBlock.of(""));
    }

    private MethodSpec.Builder copyMethod(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(context.snapshot(), "source")
                .addParameter(context.snapshot(), "target");
    }

    List<MethodSpec> restore() {
        List<MethodSpec> methods = new ArrayList<>();
        CodeBlock.Builder body = CodeBlock.builder();
        boolean unchecked = false;
        for (AssociationPlan association : plan.toOnes()) {
            if (association.path().last().access().isWritable()) {
                body.add(restore(association));
                unchecked |= association.holdsRef();
            }
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder("restore")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(context.entry(), "entry")
                .addCode(locals())
                .addStatement("putColumns(snapshot, $N)", plan.variable())
                .addCode(body.build());
        methods.add((unchecked ? method.addAnnotation(StateWriter.suppress("unchecked")) : method).build());
        methods.addAll(putColumns());
        return methods;
    }

    private CodeBlock restore(AssociationPlan association) {
        TypeName type = context.types.of(association.path().last());
        CodeBlock target = CodeBlock.of("snapshot.$N", association.name());
        if (association.holdsRef()) {
            return CodeBlock.builder()
                    .addStatement(context.attributes.write(
                            context.variable(), association.path(), CodeBlock.of("($T) $L", type, target)))
                    .build();
        }
        return CodeBlock.builder()
                .beginControlFlow("if ($L == null || $L.entity != null)", target, target)
                .addStatement(context.attributes.write(
                        context.variable(),
                        association.path(),
                        CodeBlock.of("$L == null ? null : ($T) $L.entity", target, type, target)))
                .endControlFlow()
                .build();
    }

    private List<MethodSpec> putColumns() {
        MethodParts parts = new MethodParts();
        for (AttributeMapping attribute : plan.mapping().attributes()) {
            AttributePath path = plan.path(attribute);
            context.add(parts, path, attribute.name(), () -> put(path));
        }
        return parts.methods(
                "putColumns",
                putMethod("putColumns"),
                this::putMethod,
                name -> CodeBlock.of("$N(snapshot, $N)", name, plan.variable()),
                CodeBlock.of(""));
    }

    private MethodSpec.Builder putMethod(String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
        if (!plan.isConstructed() || !name.equals("putColumns")) {
            method.addModifiers(Modifier.PRIVATE);
        }
        return method.addParameter(context.snapshot(), "snapshot").addParameter(context.entity(), plan.variable());
    }

    private CodeBlock put(AttributePath path) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (path.last() instanceof AttributeMapping.Embedded) {
            EmbeddedPlan embedded = plan.embedded(path);
            if (!embedded.key()) {
                code.add(putEmbedded(embedded));
            }
        } else if (plan.leaf(path.dotted()).orElse(null) instanceof BasicPlan basic && !basic.key()) {
            code.add(putBasic(basic));
        }
        return code.build();
    }

    private CodeBlock putEmbedded(EmbeddedPlan embedded) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (embedded.attribute().access().isWritable()) {
            return code.addStatement(context.attributes.write(
                            context.variable(), embedded.path(), CodeBlock.of("snapshot.$N()", embedded.name())))
                    .build();
        }
        for (LeafPlan part : embedded.parts()) {
            if (part instanceof BasicPlan basic) {
                code.add(unchanged(basic));
            }
        }
        return code.build();
    }

    private CodeBlock putBasic(BasicPlan basic) {
        if (!basic.attribute().access().isWritable()) {
            return unchanged(basic);
        }
        if (basic.isDeferred()) {
            return new DeferredWriter(context).restore(basic);
        }
        CodeBlock value = context.values.toAttribute(basic.value(), CodeBlock.of("snapshot.$N", basic.name()));
        return CodeBlock.builder()
                .addStatement(context.attributes.write(
                        context.variable(),
                        basic.path(),
                        context.attributes.restored(context.variable(), basic, value)))
                .build();
    }

    /** A final attribute must have its value already. */
    private CodeBlock unchanged(BasicPlan basic) {
        CodeBlock current = context.attributes.read(context.variable(), basic.path());
        return CodeBlock.builder()
                .beginControlFlow(
                        "if ($L)",
                        context.values.changed(basic.value(), current, CodeBlock.of("snapshot.$N", basic.name())))
                .addStatement(
                        "throw $T.cannotChange($S)",
                        RuntimeNames.FINAL_ATTRIBUTE,
                        context.display(basic.path().dotted()))
                .endControlFlow()
                .build();
    }

    /**
     * Nothing for identifiers that are generated as a whole, and for those that only targets give or that are final: they
     * do not change.
     */
    Optional<MethodSpec> restoreKey() {
        CodeBlock identifier = new RowWriter(context).setIdentifier(CodeBlock.of("entry"), attribute -> true);
        boolean generated = plan.key().isGenerated() && plan.generatedPart().isEmpty();
        if (generated || identifier.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(MethodSpec.methodBuilder("restoreKey")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(context.entry(), "entry")
                .addStatement("$T $N = entry.instance()", context.entity(), plan.variable())
                .addCode(identifier)
                .build());
    }

    /** Into an object that has no row, and into one that has, if these differ. */
    List<MethodSpec> copies() {
        List<BasicPlan> neverWritten = unwritten(Stream.of(
                        plan.inserts().stream(),
                        plan.secondaries().stream().flatMap(secondary -> secondary.inserts().stream()),
                        plan.slots().stream())
                .flatMap(writes -> writes));
        List<BasicPlan> notUpdated = unwritten(plan.slots().stream());
        return neverWritten.equals(notUpdated)
                ? List.of(copy("copy", neverWritten))
                : List.of(copy("copy", neverWritten), copy("copyOnto", notUpdated));
    }

    /** Attributes whose columns the statement does not write are not the caller's, and stay as they are (MRG-2). */
    private MethodSpec copy(String name, List<BasicPlan> kept) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(context.entity(), "from")
                .addParameter(context.entity(), "to")
                .addStatement("$T state = new $T()", context.snapshot(), context.snapshot())
                .addStatement("takeColumns(from, state)")
                .addCode(new DeferredWriter(context).keepUnloaded());
        for (BasicPlan basic : kept) {
            method.addStatement(take(basic, CodeBlock.of("to"), CodeBlock.of("state")));
        }
        return method.addStatement("putColumns(state, to)").build();
    }

    private List<BasicPlan> unwritten(Stream<WritePlan> writes) {
        Set<Object> written = writes.flatMap(
                        write -> write.columns().stream().map(column -> List.of(write.table(), column)))
                .collect(Collectors.toSet());
        return plan.columns().stream()
                .filter(basic -> !written.contains(List.of(basic.table(), basic.column())))
                .toList();
    }

    MethodSpec newInstance() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("newInstance")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(context.entity())
                .addParameter(context.entity(), "like");
        RowWriter rows = new RowWriter(context);
        CodeBlock like = CodeBlock.of("like");
        CodeBlock instance = plan.isConstructed()
                ? new ConstructionWriter(context, rows).like(like)
                : new InstanceWriter(context).like(like);
        List<AttributeMapping> rest = plan.mapping().attributes().stream()
                .filter(this::isIdentifier)
                .filter(attribute -> !plan.isConstructorArgument(attribute.name()))
                .filter(attribute -> attribute.access().isWritable())
                .toList();
        if (rest.isEmpty()) {
            return method.addStatement("return $L", instance).build();
        }
        method.addStatement("$T $N = $L", context.entity(), plan.variable(), instance);
        for (AttributeMapping attribute : rest) {
            AttributePath path = AttributePath.of(attribute);
            method.addStatement(
                    context.attributes.write(context.variable(), path, context.attributes.read(like, path)));
        }
        return method.addStatement("return $N", plan.variable()).build();
    }

    private boolean isIdentifier(AttributeMapping attribute) {
        return plan.mapping().identifier().attributes().stream()
                .anyMatch(id -> id.equals(attribute.name()) || id.startsWith(attribute.name() + "."));
    }
}
