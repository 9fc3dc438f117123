package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.plan.AssociationPlan;
import dev.tenon.processor.plan.AttributePath;
import dev.tenon.processor.plan.EmbeddedPlan;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.NameScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes how embedded values are taken apart into what their columns hold, for the conditions of queries. */
final class PartsWriter {
    private static final TypeName OBJECTS = ArrayTypeName.of(Object.class);

    private final EntityContext context;
    private final EntityPlan plan;

    PartsWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
    }

    /** Nothing for entities without embedded values, also as elements of collections. */
    List<MethodSpec> methods() {
        CodeBlock.Builder cases = CodeBlock.builder();
        for (EmbeddedPlan embedded : plan.embeddeds()) {
            cases.add(part(embedded.path(), embedded.name(), embedded.attribute()));
        }
        for (AssociationPlan association : plan.associations()) {
            association
                    .elements()
                    .map(AttributeMapping.Elements::element)
                    .filter(AttributeMapping.Embedded.class::isInstance)
                    .ifPresent(element -> cases.add(
                            part(association.path(), association.name(), (AttributeMapping.Embedded) element)));
        }
        return cases.isEmpty() ? List.of() : List.of(parts(cases.build()));
    }

    private CodeBlock part(AttributePath path, String name, AttributeMapping.Embedded embedded) {
        String method = NameScope.decapitalised(name) + "Parts";
        TypeName type = context.types.of(embedded);
        context.members.method(method, () -> taker(method, type, embedded));
        return CodeBlock.of("case $S -> $N(($T) embedded);\n", path.dotted(), method, type);
    }

    private static MethodSpec parts(CodeBlock cases) {
        return MethodSpec.methodBuilder("parts")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(OBJECTS)
                .addParameter(String.class, "path")
                .addParameter(Object.class, "embedded")
                .addCode(StateWriter.switchOr("path", cases, CodeBlock.of("super.parts(path, embedded)")))
                .build();
    }

    private MethodSpec taker(String method, TypeName type, AttributeMapping.Embedded embedded) {
        String variable = new NameScope(Set.of())
                .unique(NameScope.decapitalised(embedded.embeddable().simple()));
        List<CodeBlock> parts = new ArrayList<>();
        add(parts, embedded, CodeBlock.of("$N", variable), List.of());
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(OBJECTS)
                .addParameter(type, variable)
                .addCode("return new $T {\n$>$L\n$<};\n", OBJECTS, CodeBlock.join(parts, ",\n"))
                .build();
    }

    /** The parts of a value; null where one that holds them is null. */
    private void add(
            List<CodeBlock> parts, AttributeMapping.Embedded embedded, CodeBlock holder, List<CodeBlock> nullable) {
        for (AttributeMapping attribute : embedded.attributes()) {
            CodeBlock part = context.access.read(TypeNames.of(embedded.embeddable()), holder, attribute);
            if (attribute instanceof AttributeMapping.Embedded inner) {
                List<CodeBlock> further = new ArrayList<>(nullable);
                further.add(part);
                add(parts, inner, part, further);
            } else if (attribute instanceof AttributeMapping.Basic) {
                CodeBlock guarded = part;
                for (int i = nullable.size() - 1; i >= 0; i--) {
                    guarded = CodeBlock.of("$L == null ? null : $L", nullable.get(i), guarded);
                }
                parts.add(guarded);
            }
        }
    }
}
