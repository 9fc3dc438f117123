package dev.tenon.processor.write.entity;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.plan.AssociationPlan;
import dev.tenon.processor.plan.AttributePath;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.LeafPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Writes how an instance is built by a constructor that takes attributes, from what its snapshot has read. */
final class ConstructionWriter {
    private static final Pattern USES_KEY = Pattern.compile("\\bkey\\.");

    private final EntityContext context;
    private final EntityPlan plan;
    private final RowWriter rows;
    private final CodeBlock entry;

    ConstructionWriter(EntityContext context, RowWriter rows) {
        this.context = context;
        this.plan = context.plan;
        this.rows = rows;
        this.entry = context.entryVariable();
    }

    /** Once the snapshot is filled: builds the instance, or waits for the targets that its constructor wants. */
    CodeBlock afterReading() {
        if (plan.isReadWithoutSnapshot()) {
            return CodeBlock.builder()
                    .addStatement("construct(($T) entry, snapshot, scope)", context.entryClass())
                    .build();
        }
        if (plan.awaited().isEmpty()) {
            return CodeBlock.builder().addStatement("construct(entry, scope)").build();
        }
        CodeBlock targets = plan.awaited().stream()
                .map(association -> CodeBlock.of("(($T) entry).$N", context.snapshot(), association.name()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.builder()
                .beginControlFlow("if (entry.entity == null)")
                .addStatement("scope.awaits(entry, $L)", targets)
                .nextControlFlow("else")
                .addStatement("construct(entry, scope)")
                .endControlFlow()
                .build();
    }

    private MethodSpec.Builder construct() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("construct");
        if (plan.isReadWithoutSnapshot()) {
            method.addModifiers(Modifier.PRIVATE, Modifier.STATIC).addParameters(rows.rowParameters());
        } else {
            method.addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(context.entry(), "entry")
                    .addStatement("$T snapshot = ($T) entry", context.snapshot(), context.snapshot());
        }
        return method.addParameter(context.scope(), "scope");
    }

    List<MethodSpec> methods() {
        MethodSpec.Builder method =
                construct().addStatement("$T $N = $L.entity", context.entity(), plan.variable(), entry);
        if (castsUnchecked()) {
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build());
        }
        CodeBlock instance = instance(this::argument);
        method.beginControlFlow("if ($N == null)", plan.variable())
                .addCode(
                        USES_KEY.matcher(instance.toString()).find()
                                ? rows.key().declaration(entry)
                                : CodeBlock.of(""))
                .addStatement("$N = $L", plan.variable(), instance)
                .addStatement("$L.entity = $N", entry, plan.variable())
                .nextControlFlow("else")
                .addStatement("$T.putColumns(snapshot, $N)", context.persister(), plan.variable())
                .endControlFlow();
        method.addCode(rows.setIdentifier(entry, name -> !plan.isConstructorArgument(name)));
        for (AttributeMapping attribute : plan.mapping().attributes()) {
            method.addCode(afterwards(attribute));
        }
        return List.of(method.addCode(rows.showProxies())
                .addStatement("scope.filled(entry)")
                .build());
    }

    private boolean castsUnchecked() {
        return plan.toOnes().stream()
                .anyMatch(association -> association.holdsRef()
                        || association.isSelfFilling()
                        || !plan.isConstructorArgument(
                                association.path().steps().get(0).name()));
    }

    /** A call of the constructor. */
    CodeBlock instance(Function<AttributeMapping, CodeBlock> argument) {
        Instantiation.FromAttributes constructor =
                (Instantiation.FromAttributes) plan.mapping().instantiation();
        List<CodeBlock> arguments = new ArrayList<>();
        List<TypeName> types = new ArrayList<>();
        for (String name : constructor.attributes()) {
            AttributeMapping attribute = plan.mapping().attribute(name).orElseThrow();
            arguments.add(argument.apply(attribute));
            types.add(context.types.of(attribute));
        }
        return context.embeddeds.instance(plan.entity(), constructor, arguments, types);
    }

    private CodeBlock argument(AttributeMapping attribute) {
        CodeBlock identifier = rows.identifierValue(attribute, entry);
        if (identifier != null) {
            return identifier;
        }
        if (attribute instanceof AttributeMapping.Embedded embedded) {
            return CodeBlock.of(
                    "snapshot.$N()", plan.embedded(AttributePath.of(embedded)).name());
        }
        LeafPlan leaf = plan.leaf(attribute.name()).orElseThrow();
        if (leaf instanceof BasicPlan basic && basic.isDeferred()) {
            return RowWriter.holder(basic);
        }
        if (leaf instanceof BasicPlan basic) {
            return context.values.toAttribute(basic.value(), CodeBlock.of("snapshot.$N", basic.name()));
        }
        AssociationPlan association = (AssociationPlan) leaf;
        return association.isToOne() ? toOne(association) : rows.tracked(association, CodeBlock.of("null"));
    }

    private CodeBlock toOne(AssociationPlan association) {
        if (association.holdsPlain() && !association.isSelfFilling()) {
            return CodeBlock.of(
                    "snapshot.$N == null ? null : ($T) snapshot.$N.get()",
                    association.name(),
                    context.types.of(association.path().last()),
                    association.name());
        }
        return rows.target(association, typedEntry(association));
    }

    private CodeBlock typedEntry(AssociationPlan association) {
        return CodeBlock.of("($T) $L.$N", rows.targetEntry(association), entry, association.name());
    }

    /** What the constructor does not take is set on the instance. */
    private CodeBlock afterwards(AttributeMapping attribute) {
        if (rows.identifierValue(attribute, entry) != null || plan.isConstructorArgument(attribute.name())) {
            return CodeBlock.of("");
        }
        if (attribute instanceof AttributeMapping.Embedded embedded) {
            AttributePath path = AttributePath.of(embedded);
            return embedded.access().isWritable()
                    ? CodeBlock.builder()
                            .addStatement(context.attributes.write(
                                    context.variable(),
                                    path,
                                    CodeBlock.of(
                                            "snapshot.$N()", plan.embedded(path).name())))
                            .build()
                    : CodeBlock.of("");
        }
        LeafPlan leaf = plan.leaf(attribute.name()).orElseThrow();
        if (leaf instanceof AssociationPlan association && association.isToOne()) {
            return attribute.access().isWritable()
                    ? CodeBlock.builder()
                            .addStatement(context.attributes.write(
                                    context.variable(), leaf.path(), rows.target(association, typedEntry(association))))
                            .build()
                    : CodeBlock.of("");
        }
        return rows.setLeaf(leaf);
    }

    /** A new instance with what another one holds, for {@code merge}. */
    CodeBlock like(CodeBlock other) {
        return instance(attribute -> {
            boolean collection = attribute instanceof AttributeMapping.Elements
                    || (plan.leaf(attribute.name()).orElse(null) instanceof AssociationPlan association
                            && !association.isToOne());
            boolean deferred = attribute instanceof AttributeMapping.Basic basic
                    && basic.deferral().isPresent();
            if (deferred) {
                return context.attributes.holder(other, AttributePath.of(attribute));
            }
            return collection
                    ? emptyCollection(attribute)
                    : context.attributes.read(other, AttributePath.of(attribute));
        });
    }

    private CodeBlock emptyCollection(AttributeMapping attribute) {
        AssociationPlan association =
                (AssociationPlan) plan.leaf(attribute.name()).orElseThrow();
        Container container = association.container().orElseThrow();
        if (container == Container.WRITE_ONLY) {
            return CodeBlock.of("$T.create()", AttributeTypes.classOf(container));
        }
        Class<?> type =
                switch (container) {
                    case LIST, COLLECTION -> java.util.ArrayList.class;
                    case SET -> java.util.LinkedHashSet.class;
                    case MAP -> java.util.LinkedHashMap.class;
                    case SORTED_SET -> java.util.TreeSet.class;
                    case SORTED_MAP -> java.util.TreeMap.class;
                    case WRITE_ONLY -> throw new IllegalStateException("no class of the user's");
                };
        return CodeBlock.of("new $T<>()", type);
    }
}
