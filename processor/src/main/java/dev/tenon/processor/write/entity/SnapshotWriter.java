package dev.tenon.processor.write.entity;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.plan.AssociationPlan;
import dev.tenon.processor.plan.AttributePath;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.EmbeddedPlan;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.KeyPlan;
import dev.tenon.processor.plan.LeafPlan;
import dev.tenon.processor.plan.SecondaryPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the snapshot: the row as the database has it, in fields of the columns' types. */
final class SnapshotWriter {
    /** The entry of a to-one's target, whatever its class. */
    static final TypeName TARGET =
            ParameterizedTypeName.get(RuntimeNames.ENTRY, WildcardTypeName.subtypeOf(Object.class));

    private final EntityContext context;
    private final EntityPlan plan;

    SnapshotWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
    }

    /** The snapshot, and before it what an entry has that is without one. */
    List<TypeSpec> types() {
        return plan.isReadWithoutSnapshot()
                ? List.of(entry(), snapshot(context.entryClass()).build())
                : List.of(identified(snapshot(context.entry())).build());
    }

    private TypeSpec entry() {
        TypeSpec.Builder type = TypeSpec.classBuilder(context.entryClass())
                .addModifiers(Modifier.STATIC)
                .superclass(context.entry())
                .addJavadoc(
                        "A row of table $L that is only read.",
                        plan.mapping().table().name());
        for (AssociationPlan association : plan.toOnes()) {
            type.addField(TARGET, association.name());
        }
        return identified(type).build();
    }

    private TypeSpec.Builder identified(TypeSpec.Builder type) {
        return type.addMethod(entityClass()).addMethod(identifier());
    }

    private TypeSpec.Builder snapshot(TypeName superclass) {
        TypeSpec.Builder type = TypeSpec.classBuilder(context.snapshot())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .superclass(superclass)
                .addJavadoc(
                        "A row of table $L as the database has it.",
                        plan.mapping().table().name());
        for (LeafPlan leaf : plan.leaves()) {
            addFields(type, leaf);
        }
        plan.secondaries().stream()
                .filter(SecondaryPlan::isOptional)
                .forEach(secondary -> type.addField(TypeName.BOOLEAN, secondary.presence()));
        for (EmbeddedPlan embedded : plan.embeddeds()) {
            if (!embedded.key()) {
                type.addMethod(embedded(embedded));
            }
        }
        return type;
    }

    private void addFields(TypeSpec.Builder type, LeafPlan leaf) {
        boolean inEntry = leaf instanceof AssociationPlan && plan.isReadWithoutSnapshot();
        if (!inEntry) {
            type.addFields(fields(leaf));
        }
        if (leaf instanceof BasicPlan basic && basic.version() && !plan.isVersionGenerated()) {
            type.addField(context.values.storedType(basic.value()), "nextVersion");
        }
    }

    /** The fields that keep an attribute; none for those of the identifier and for collections. */
    List<FieldSpec> fields(LeafPlan leaf) {
        if (leaf instanceof AssociationPlan association) {
            return association.isToOne() ? List.of(field(TARGET, association.name())) : List.of();
        }
        BasicPlan basic = (BasicPlan) leaf;
        if (basic.key()) {
            return List.of();
        }
        FieldSpec stored = field(context.values.storedType(basic.value()), basic.name());
        return basic.deferred()
                .map(deferred -> List.of(
                        stored,
                        field(context.types.of(basic.attribute()), deferred.holder()),
                        field(TypeName.BOOLEAN, deferred.known())))
                .orElse(List.of(stored));
    }

    private static FieldSpec field(TypeName type, String name) {
        return FieldSpec.builder(type, name).build();
    }

    /**
     * An embedded value made of the snapshot's columns; null if all of them are null (VAL-3), unless it holds what is set
     * afterwards: collections and plain references.
     */
    private MethodSpec embedded(EmbeddedPlan embedded) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(embedded.name())
                .returns(TypeNames.of(embedded.attribute().embeddable()));
        CodeBlock absent = embedded.arguments().stream()
                .map(part -> CodeBlock.of("$N == null", part.name()))
                .collect(CodeBlock.joining(" && "));
        if (embedded.arguments().stream().anyMatch(part -> part instanceof AssociationPlan)) {
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build());
        }
        boolean complete = embedded.arguments().size() == embedded.parts().size();
        if (complete && !absent.isEmpty()) {
            method.beginControlFlow("if ($L)", absent)
                    .addStatement("return null")
                    .endControlFlow();
        }
        return method.addStatement(
                        "return $L", context.embeddeds.build(embedded.name(), embedded.attribute(), values(embedded)))
                .build();
    }

    private Map<AttributeMapping, CodeBlock> values(EmbeddedPlan embedded) {
        Map<AttributeMapping, CodeBlock> values = new LinkedHashMap<>();
        for (AttributeMapping attribute : embedded.attribute().attributes()) {
            AttributePath path = embedded.path().child(attribute);
            if (attribute instanceof AttributeMapping.Embedded) {
                values.put(attribute, CodeBlock.of("$N()", plan.embedded(path).name()));
                continue;
            }
            LeafPlan leaf = plan.leaf(path.dotted()).orElseThrow();
            if (leaf instanceof BasicPlan basic) {
                values.put(attribute, basic(basic));
            } else if (embedded.arguments().contains(leaf)) {
                values.put(attribute, CodeBlock.of("($T) $N", context.types.of(attribute), leaf.name()));
            }
        }
        return values;
    }

    /** A primitive of an embedded value that is present has a value, even where its column has none. */
    private CodeBlock basic(BasicPlan basic) {
        CodeBlock value = context.values.toAttribute(basic.value(), CodeBlock.of("$N", basic.name()));
        TypeName type = context.types.of(basic.attribute());
        return type.isPrimitive() && !basic.value().isConverted()
                ? CodeBlock.of("$N == null ? $L : $L", basic.name(), ValueWriter.zero(type), value)
                : value;
    }

    private MethodSpec entityClass() {
        return MethodSpec.methodBuilder("entityClass")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(Class.class), context.entity()))
                .addStatement("return $T.class", context.entity())
                .build();
    }

    private MethodSpec identifier() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("identifier")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(Object.class);
        KeyExpressions key = new KeyExpressions(context);
        CodeBlock self = CodeBlock.of("this");
        if (plan.key().form() == KeyPlan.Form.INTEGRAL) {
            return method.addStatement("return keyed ? longKey : null").build();
        }
        method.beginControlFlow("if (this.key == null)")
                .addStatement("return null")
                .endControlFlow();
        if (plan.key().form() == KeyPlan.Form.SINGLE) {
            KeyPlan.KeyColumn column = plan.key().single();
            CodeBlock value = column.value().isConverted()
                    ? context.values.toAttribute(column.value(), key.part(column, self))
                    : CodeBlock.of("this.key");
            return method.addStatement("return $L", value).build();
        }
        AttributeMapping.Embedded idClass = key.identifierClass().orElseThrow();
        return method.addCode(key.declaration(self))
                .addStatement("return $L", key.embedded("identifier", idClass, self))
                .build();
    }
}
