package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.plan.AssociationPlan;
import dev.tenon.processor.plan.AttributePath;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.DeferredPlan;
import dev.tenon.processor.plan.EmbeddedPlan;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.LeafPlan;
import dev.tenon.processor.plan.NameScope;
import dev.tenon.processor.plan.SecondaryPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes how a row becomes an instance and its snapshot. */
final class RowWriter {
    private final EntityContext context;
    private final EntityPlan plan;
    private final KeyExpressions key;
    private final InstanceWriter instances;

    /** The variable of the entry that the row is read into; the snapshot may be one that does not stay. */
    private final CodeBlock entry;

    RowWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
        this.key = new KeyExpressions(context);
        this.entry = context.entryVariable();
        this.instances = new InstanceWriter(context);
    }

    /** {@code at}, {@code at + 1} and so on. */
    static CodeBlock at(int offset) {
        return offset == 0 ? CodeBlock.of("at") : CodeBlock.of("at + $L", offset);
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(read());
        methods.addAll(fill());
        methods.addAll(instances.methods());
        if (plan.isConstructed()) {
            methods.addAll(new ConstructionWriter(context, this).methods());
        }
        return methods;
    }

    private MethodSpec read() {
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement("$T entry = locate(row, at, scope)", context.entry())
                .beginControlFlow("if (entry != null && scope.fills(entry))");
        if (plan.hasSelfFilling()) {
            body.addStatement("entry.filling = true");
        }
        if (plan.isReadWithoutSnapshot()) {
            body.addStatement("$T snapshot = ($T) scope.snapshotOf(entry)", context.snapshot(), context.snapshot())
                    .addStatement("fill(($T) entry, snapshot, row, at, scope)", context.entryClass());
        } else {
            body.addStatement("fill(($T) entry, row, at, scope)", context.snapshot());
        }
        if (plan.hasSelfFilling()) {
            body.addStatement("entry.filling = false");
        }
        if (plan.isConstructed()) {
            body.add(new ConstructionWriter(context, this).afterReading());
        } else {
            body.addStatement("scope.filled(entry)");
        }
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(context.entry())
                .addParameter(RuntimeNames.ROW, "row")
                .addParameter(TypeName.INT, "at")
                .addParameter(context.scope(), "scope")
                .addException(RuntimeNames.SQL_EXCEPTION)
                .addCode(body.endControlFlow().build())
                .addStatement("return entry")
                .build();
    }

    private List<MethodSpec> fill() {
        MethodParts parts = new MethodParts();
        if (!plan.isConstructed()) {
            parts.add("identifier", identifier());
        }
        for (AttributeMapping attribute : plan.mapping().attributes()) {
            AttributePath path = plan.path(attribute);
            context.add(parts, path, attribute.name(), () -> attribute(path));
        }
        for (SecondaryPlan secondary : plan.secondaries()) {
            if (secondary.isOptional()) {
                parts.add(secondary.presence(), presence(secondary));
            }
        }
        if (!plan.isConstructed()) {
            parts.add("proxies", showProxies());
        }
        return parts.methods(
                "fill",
                fillMethod("fill").addCode(instance(true)),
                name -> fillMethod(name).addCode(instance(false)),
                name -> CodeBlock.of("$N($L, row, at, scope)", name, rowVariables()),
                CodeBlock.of(""));
    }

    private CodeBlock presence(SecondaryPlan secondary) {
        int offset = plan.selection().presence(secondary);
        return CodeBlock.builder()
                .addStatement("snapshot.$N = !row.isNull($L)", secondary.presence(), at(offset))
                .build();
    }

    /** Association proxies are given their views once the collections are there. */
    CodeBlock showProxies() {
        return plan.proxies().isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .addStatement("scope.showProxies($N)", plan.variable())
                        .build();
    }

    private MethodSpec.Builder fillMethod(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameters(rowParameters())
                .addParameter(RuntimeNames.ROW, "row")
                .addParameter(TypeName.INT, "at")
                .addParameter(context.scope(), "scope")
                .addException(RuntimeNames.SQL_EXCEPTION);
    }

    /** What the methods that read a row, or build an instance from it, are given. */
    List<ParameterSpec> rowParameters() {
        ParameterSpec snapshot =
                ParameterSpec.builder(context.snapshot(), "snapshot").build();
        return plan.isReadWithoutSnapshot()
                ? List.of(ParameterSpec.builder(context.entryClass(), "entry").build(), snapshot)
                : List.of(snapshot);
    }

    private CodeBlock rowVariables() {
        return CodeBlock.of(plan.isReadWithoutSnapshot() ? "entry, snapshot" : "snapshot");
    }

    private CodeBlock instance(boolean first) {
        if (plan.isConstructed()) {
            return CodeBlock.of("");
        }
        if (!first) {
            return CodeBlock.builder()
                    .addStatement("$T $N = $L.instance()", context.entity(), plan.variable(), entry)
                    .build();
        }
        return CodeBlock.builder()
                .addStatement("$T $N = $L", context.entity(), plan.variable(), instances.ofRow(entry))
                .addStatement("$L.entity = $N", entry, plan.variable())
                .build();
    }

    private CodeBlock identifier() {
        return setIdentifier(entry, attribute -> true);
    }

    /** Sets attributes of the identifier from the entry's key. */
    CodeBlock setIdentifier(CodeBlock entry, Predicate<String> wanted) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean declared = false;
        for (AttributeMapping attribute : plan.mapping().attributes()) {
            CodeBlock value = identifierValue(attribute, entry);
            if (value == null
                    || !wanted.test(attribute.name())
                    || !attribute.access().isWritable()) {
                continue;
            }
            if (!declared) {
                code.add(key.declaration(entry));
                declared = true;
            }
            code.addStatement(context.attributes.write(context.variable(), AttributePath.of(attribute), value));
        }
        return code.build();
    }

    /** The value that the key gives an attribute; null if the attribute is no part of it. */
    @Nullable
    CodeBlock identifierValue(AttributeMapping attribute, CodeBlock entry) {
        if (attribute instanceof AttributeMapping.Basic
                && plan.leaf(attribute.name()).orElse(null) instanceof BasicPlan basic
                && basic.key()) {
            return key.attribute(basic, entry);
        }
        if (attribute instanceof AttributeMapping.Embedded embedded) {
            EmbeddedPlan part = plan.embedded(AttributePath.of(embedded));
            return part.key() ? key.embedded(part.name(), embedded, entry) : null;
        }
        return null;
    }

    KeyExpressions key() {
        return key;
    }

    private CodeBlock attribute(AttributePath path) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (path.last() instanceof AttributeMapping.Embedded) {
            EmbeddedPlan embedded = plan.embedded(path);
            if (embedded.key()) {
                return code.build();
            }
            embedded.parts().forEach(part -> code.add(readLeaf(part)));
            if (!plan.isConstructed()) {
                code.add(setEmbedded(embedded));
                embedded.parts().stream()
                        .filter(part -> !embedded.arguments().contains(part))
                        .forEach(part -> code.add(setAssociation((AssociationPlan) part)));
            }
            return code.build();
        }
        LeafPlan leaf = plan.leaf(path.dotted()).orElseThrow();
        code.add(readLeaf(leaf));
        if (!plan.isConstructed()) {
            code.add(setLeaf(leaf));
        }
        return code.build();
    }

    /** Reads an attribute's columns into the snapshot. */
    private CodeBlock readLeaf(LeafPlan leaf) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (leaf instanceof BasicPlan basic) {
            if (basic.isDeferred()) {
                DeferredPlan deferred = basic.deferred().orElseThrow();
                code.addStatement("snapshot.$N = scope.deferred($N, snapshot)", deferred.holder(), deferred.constant());
                code.addStatement("snapshot.$N = false", deferred.known());
            } else if (!basic.key()) {
                CodeBlock column = at(plan.selection().offset(basic));
                code.addStatement("snapshot.$N = $L", basic.name(), context.values.read(basic.value(), column));
            }
        } else if (leaf instanceof AssociationPlan association && association.isToOne()) {
            CodeBlock column = at(plan.selection().offset(leaf));
            CodeBlock reference = CodeBlock.of("scope.reference($N, row, $L)", association.constant(), column);
            if (plan.isConstructed()) {
                code.addStatement("$L.$N = $L", entry, leaf.name(), reference);
            } else {
                code.addStatement("$T $N = $L", targetEntry(association), local(association), reference);
                code.addStatement("$L.$N = $N", entry, leaf.name(), local(association));
            }
        }
        return code.build();
    }

    TypeName targetEntry(AssociationPlan association) {
        RelationshipMapping relationship = association.relationship().orElseThrow();
        return ParameterizedTypeName.get(RuntimeNames.ENTRY, AttributeTypes.held(relationship));
    }

    private String local(AssociationPlan association) {
        return new NameScope(Set.of("entry", "snapshot", "row", "at", "scope", "key", plan.variable()))
                .unique(association.name());
    }

    CodeBlock setLeaf(LeafPlan leaf) {
        if (leaf instanceof AssociationPlan association) {
            return setAssociation(association);
        }
        BasicPlan basic = (BasicPlan) leaf;
        return basic.key() || !basic.attribute().access().isWritable()
                ? CodeBlock.of("")
                : CodeBlock.builder().addStatement(setBasic(basic)).build();
    }

    private CodeBlock setBasic(BasicPlan basic) {
        if (basic.isDeferred()) {
            return context.attributes.write(context.variable(), basic.path(), holder(basic));
        }
        CodeBlock stored = CodeBlock.of("snapshot.$N", basic.name());
        CodeBlock value = context.values.toAttribute(basic.value(), stored);
        return context.attributes.write(
                context.variable(), basic.path(), context.attributes.restored(context.variable(), basic, value));
    }

    /** What the snapshot gives a deferred attribute. */
    static CodeBlock holder(BasicPlan basic) {
        return CodeBlock.of("snapshot.$N", basic.deferred().orElseThrow().holder());
    }

    private CodeBlock setEmbedded(EmbeddedPlan embedded) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (embedded.attribute().access().isWritable()) {
            code.addStatement(context.attributes.write(
                    context.variable(), embedded.path(), CodeBlock.of("snapshot.$N()", embedded.name())));
        }
        return code.build();
    }

    /** Sets an association's attribute: a reference, a target, a tracked collection. */
    CodeBlock setAssociation(AssociationPlan association) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean writable = association.path().last().access().isWritable();
        if (association.isToOne()) {
            if (writable) {
                code.addStatement(context.attributes.write(
                        context.variable(),
                        association.path(),
                        target(association, CodeBlock.of("$N", local(association)))));
            }
            return code.build();
        }
        CodeBlock own = context.attributes.read(context.variable(), association.path());
        if (writable) {
            code.addStatement(
                    context.attributes.write(context.variable(), association.path(), tracked(association, own)));
        } else {
            code.addStatement("scope.fillInPlace($N, $L, $L)", association.constant(), entry, own);
        }
        return code.build();
    }

    /** What a to-one attribute holds for its target's entry. */
    CodeBlock target(AssociationPlan association, CodeBlock entry) {
        if (association.holdsRef()) {
            return entry;
        }
        return association.isSelfFilling()
                ? CodeBlock.of("scope.selfFilling($N, $L)", association.constant(), entry)
                : CodeBlock.of("scope.eager($N, $L, $L)", association.constant(), this.entry, entry);
    }

    /** A tracked collection over the user's own. */
    CodeBlock tracked(AssociationPlan association, CodeBlock own) {
        return CodeBlock.of(
                "scope.$L($N, $L, $L)",
                trackedMethod(association.container().orElse(Container.COLLECTION)),
                association.constant(),
                entry,
                own);
    }

    private static String trackedMethod(Container container) {
        return switch (container) {
            case LIST -> "list";
            case SET -> "set";
            case COLLECTION -> "collection";
            case MAP -> "map";
            case SORTED_SET -> "sortedSet";
            case SORTED_MAP -> "sortedMap";
            case WRITE_ONLY -> "writeOnly";
        };
    }
}
