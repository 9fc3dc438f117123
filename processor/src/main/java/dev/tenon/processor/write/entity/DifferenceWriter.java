package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.plan.AssociationPlan;
import dev.tenon.processor.plan.AttributePath;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.EmbeddedPlan;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.WritePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes what compares an instance with its snapshot, and what first brings shared columns in line (SYN-9). */
final class DifferenceWriter {
    private final EntityContext context;
    private final EntityPlan plan;

    DifferenceWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
    }

    List<MethodSpec> methods() {
        MethodParts parts = new MethodParts();
        for (WritePlan update : plan.slots()) {
            path(update)
                    .ifPresentOrElse(
                            path -> context.add(parts, path, update.name(), () -> compare(update)),
                            () -> parts.add(update.name(), compare(update)));
        }
        CodeBlock synchronise = plan.synchronised().isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .addStatement("synchronise(entry, references)")
                        .build();
        return parts.methods(
                "diff",
                MethodSpec.methodBuilder("diff")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(context.entry(), "entry")
                        .addParameter(RuntimeNames.CHANGES, "changes")
                        .addParameter(RuntimeNames.REFERENCES, "references")
                        .addCode(synchronise)
                        .addCode(parts.isEmpty() ? CodeBlock.of("") : locals()),
                name -> MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(context.entry(), "entry")
                        .addParameter(RuntimeNames.CHANGES, "changes")
                        .addParameter(RuntimeNames.REFERENCES, "references")
                        .addCode(locals()),
                name -> CodeBlock.of("$N(entry, changes, references)", name),
                CodeBlock.of(""));
    }

    private CodeBlock locals() {
        return CodeBlock.builder()
                .addStatement("$T snapshot = ($T) entry", context.snapshot(), context.snapshot())
                .addStatement("$T $N = entry.instance()", context.entity(), plan.variable())
                .build();
    }

    private CodeBlock compare(WritePlan update) {
        if (update instanceof WritePlan.Attribute attribute && attribute.basic().version()) {
            return CodeBlock.of("");
        }
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", differs(update))
                .addStatement("changes.add($N)", SlotWriter.constant(update))
                .endControlFlow()
                .build();
    }

    /** The attribute that is compared; empty for several of them, which share a column. */
    private static Optional<AttributePath> path(WritePlan update) {
        if (update instanceof WritePlan.Attribute attribute) {
            return Optional.of(attribute.basic().path());
        }
        return update instanceof WritePlan.Target target
                ? Optional.of(target.association().path())
                : Optional.empty();
    }

    private CodeBlock differs(WritePlan update) {
        if (update instanceof WritePlan.Attribute attribute) {
            BasicPlan basic = attribute.basic();
            if (basic.isDeferred()) {
                return new DeferredWriter(context).differs(basic);
            }
            CodeBlock current = context.attributes.read(context.variable(), basic.path());
            return context.values.changed(basic.value(), current, CodeBlock.of("snapshot.$N", basic.name()));
        }
        if (update instanceof WritePlan.Target target) {
            return changed(target.association());
        }
        return ((WritePlan.Shared) update)
                .offers().stream().map(offer -> changed(offer.association())).collect(CodeBlock.joining(" || "));
    }

    private CodeBlock changed(AssociationPlan association) {
        return CodeBlock.of(
                "references.changed(entry, $N, $L, snapshot.$N)",
                association.constant(),
                context.attributes.read(context.variable(), association.path()),
                association.name());
    }

    /** Gives basic attributes the values of the relationships that write their columns too. */
    MethodSpec synchronise() {
        CodeBlock.Builder body = CodeBlock.builder();
        for (WritePlan.Synchronised synchronised : plan.synchronised()) {
            body.add(synchronised.offers().size() == 1 ? fromOne(synchronised) : fromSeveral(synchronised));
        }
        return MethodSpec.methodBuilder("synchronise")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(context.entry(), "entry")
                .addParameter(RuntimeNames.REFERENCES, "references")
                .addCode(locals())
                .addCode(body.build())
                .build();
    }

    private CodeBlock fromOne(WritePlan.Synchronised synchronised) {
        WritePlan.Offer offer = synchronised.offers().get(0);
        CodeBlock value = CodeBlock.of(
                "references.targetColumn(entry, $N, $L, $L)",
                offer.association().constant(),
                offer.pair(),
                context.attributes.read(context.variable(), offer.association().path()));
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", changed(offer.association()))
                .add(assign(synchronised.basic(), value))
                .endControlFlow()
                .build();
    }

    private CodeBlock fromSeveral(WritePlan.Synchronised synchronised) {
        String variable = synchronised.basic().name() + "Column";
        return CodeBlock.builder()
                .addStatement(
                        "$T $N = $L",
                        RuntimeNames.SHARED_COLUMN,
                        variable,
                        decision(synchronised.basic().column().text(), synchronised.offers()))
                .beginControlFlow("if ($N.isChanged())", variable)
                .add(assign(synchronised.basic(), CodeBlock.of("$N.value()", variable)))
                .endControlFlow()
                .build();
    }

    /** What several relationships offer for a column. */
    CodeBlock decision(String column, List<WritePlan.Offer> offers) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("new $T(entry, references, $S)", RuntimeNames.SHARED_COLUMN, column);
        for (WritePlan.Offer offer : offers) {
            AssociationPlan association = offer.association();
            code.add(
                    "\n.offer($N, $L, $S, $L, snapshot.$N)",
                    association.constant(),
                    offer.pair(),
                    context.display(association.path().dotted()),
                    context.attributes.read(context.variable(), association.path()),
                    association.name());
        }
        return code.build();
    }

    /** Gives a basic attribute the value of its column. */
    CodeBlock assign(BasicPlan basic, CodeBlock column) {
        CodeBlock value = context.values.fromColumn(basic.value(), column);
        boolean primitive = context.types.of(basic.attribute()).isPrimitive();
        return primitive && !basic.path().isNested() ? assignPrimitive(basic, value) : assignValue(basic.path(), value);
    }

    private CodeBlock assignPrimitive(BasicPlan basic, CodeBlock value) {
        String variable = basic.name() + "Value";
        return CodeBlock.builder()
                .addStatement("$T $N = $L", context.types.of(basic.attribute()).box(), variable, value)
                .add(assignValue(
                        basic.path(),
                        CodeBlock.of(
                                "$N == null ? $L : $N",
                                variable,
                                ValueWriter.zero(context.types.of(basic.attribute())),
                                variable)))
                .build();
    }

    /** Inside of embedded values each of them is made anew, from the inside out. */
    private CodeBlock assignValue(AttributePath path, CodeBlock value) {
        if (path.isNested()) {
            return assignValue(path.parent(), rebuilt(path, value));
        }
        return CodeBlock.builder()
                .addStatement(context.attributes.write(context.variable(), path, value))
                .build();
    }

    /** The embedded value around an attribute, made anew with the attribute's new value: it may be immutable, or null. */
    private CodeBlock rebuilt(AttributePath changed, CodeBlock value) {
        EmbeddedPlan embedded = plan.embedded(changed.parent());
        Map<AttributeMapping, CodeBlock> values = new LinkedHashMap<>();
        for (AttributeMapping attribute : embedded.attribute().attributes()) {
            AttributePath path = embedded.path().child(attribute);
            boolean isChanged = path.dotted().equals(changed.dotted());
            CodeBlock current = isChanged ? value : context.attributes.read(context.variable(), path);
            values.put(attribute, orZero(attribute, current));
        }
        return context.embeddeds.build(embedded.name(), embedded.attribute(), values);
    }

    private CodeBlock orZero(AttributeMapping attribute, CodeBlock value) {
        return context.types.of(attribute).isPrimitive()
                ? CodeBlock.of(
                        "$T.requireNonNullElse($L, $L)",
                        Objects.class,
                        value,
                        ValueWriter.zero(context.types.of(attribute)))
                : value;
    }
}
