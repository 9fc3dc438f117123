package dev.tenon.processor.write.metamodel;

import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.resolve.attribute.JavaTypes;
import dev.tenon.processor.resolve.attribute.PersistentAttribute;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.processor.write.metamodel.AttributeForms.Typed;
import dev.tenon.processor.write.metamodel.AttributePlan.Form;
import dev.tenon.processor.write.metamodel.AttributePlan.Hops;
import java.util.List;
import java.util.Optional;

/** Decides how an association proxy stands in the metamodel, from what its path and its type say. */
final class ProxyForms {
    private final Declarations declarations;
    private final NameableTypes types;
    private final AttributeForms forms;
    private final List<PersistentAttribute> attributes;

    /** Of proxies whose first hop is one of these attributes. */
    ProxyForms(
            Declarations declarations,
            NameableTypes types,
            AttributeForms forms,
            List<PersistentAttribute> attributes) {
        this.declarations = declarations;
        this.types = types;
        this.forms = forms;
        this.attributes = attributes;
    }

    /** Empty for what is no proxy, and for one whose path leads nowhere. */
    Optional<Typed> of(PersistentAttribute attribute) {
        Optional<AnnotationUse> proxy = attribute.member().annotation(TenonNames.ASSOCIATION_PROXY);
        Optional<TypeName> target = attribute.content().flatMap(types::literal);
        if (proxy.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        if (attribute.type() instanceof JavaType.Declared declared && declared.is(TenonNames.SCALAR_PROXY)) {
            return scalar(proxy.get());
        }
        String[] path = proxy.get().text("value", "").strip().split("\\.", 2);
        JavaType content = attribute.content().get();
        return attributes.stream()
                .filter(candidate -> path.length == 2 && candidate.name().equals(path[0]))
                .filter(candidate -> candidate.container().isPresent())
                .flatMap(candidate -> candidate.content().stream())
                .flatMap(member -> types.literal(member).stream())
                .findFirst()
                .map(member -> new Typed(
                        isEntity(content) ? Form.PROXY_TO_MANY : Form.PROXY_VALUES,
                        List.of(types.argument(content)),
                        target,
                        Optional.empty(),
                        Optional.of(new Hops(path[0], member, path[1]))));
    }

    /** What a single value shows stands for itself: it is the attribute at the end of the path. */
    private Optional<Typed> scalar(AnnotationUse proxy) {
        String[] path = proxy.text("value", "").strip().split("\\.", 2);
        Optional<JavaType> member = attributes.stream()
                .filter(candidate -> path.length == 2 && candidate.name().equals(path[0]))
                .filter(candidate -> candidate.container().isEmpty())
                .flatMap(candidate -> candidate.content().stream())
                .findFirst();
        Optional<TypeName> literal = member.flatMap(types::literal);
        return literal.isEmpty()
                ? Optional.empty()
                : member.flatMap(JavaTypes::className)
                        .flatMap(name -> declarations.entity(name.canonical()))
                        .flatMap(entity -> PersistentAttribute.of(entity).stream()
                                .filter(shown -> shown.name().equals(path[1]))
                                .findFirst())
                        .map(forms::of)
                        .map(shown -> new Typed(
                                shown.form(),
                                shown.arguments(),
                                shown.target(),
                                Optional.empty(),
                                Optional.of(new Hops(path[0], literal.get(), path[1]))));
    }

    private boolean isEntity(JavaType type) {
        return JavaTypes.className(type)
                .filter(name -> declarations.entity(name.canonical()).isPresent()
                        || declarations.compiled().containsKey(name.canonical()))
                .isPresent();
    }
}
