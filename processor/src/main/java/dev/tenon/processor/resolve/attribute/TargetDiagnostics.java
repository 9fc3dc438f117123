package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.BasicType;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.List;
import java.util.Optional;

/** What there is to say about targets of relationships. */
final class TargetDiagnostics {
    private TargetDiagnostics() {}

    static Diagnostic noEntity(
            AttributeSite site,
            JavaType target,
            AnnotationUse annotation,
            Optional<TypeDeclaration> declaration,
            List<String> entities) {
        String name = target.display();
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN102,
                        annotation.has("targetEntity") ? annotation.addressOf("targetEntity") : site.address(),
                        site.label() + " is a relationship, but " + name + " is no entity")
                .suppressed(site.suppressed());
        boolean values = BasicType.of(JavaTypes.erasedName(target)).isPresent()
                || declaration
                        .filter(found -> found.isAnnotated(Jakarta.EMBEDDABLE))
                        .isPresent();
        if (values && HeldType.of(site.type()) instanceof HeldType.Many) {
            return diagnostic
                    .found(name + " is a value, which has no table")
                    .help("give the values a table of their own:")
                    .code("@ElementCollection " + site.type().display() + " " + site.name() + ";")
                    .build();
        }
        if (declaration.isEmpty()) {
            return diagnostic
                    .found(name + "; the entities are " + Suggestions.listed(name, entities))
                    .help("remove the relationship annotation, or refer to an entity")
                    .build();
        }
        return explained(diagnostic, site, name, declaration.get());
    }

    static Diagnostic collectionOfReferences(AttributeSite site, JavaType element, HeldType.Reference reference) {
        String entity = reference.target().map(JavaType::display).orElse("Entity");
        String entities = site.type().display().replace(element.display(), entity);
        return Diagnostic.of(
                        Code.TN102,
                        site.address(),
                        site.label() + " is a collection of references, which holds the entities themselves")
                .suppressed(site.suppressed())
                .found(site.type().display() + " " + site.name() + "; a collection is loaded when it is first used")
                .help("let it hold " + entity + ":")
                .code(entities + " " + site.name() + ";")
                .build();
    }

    private static Diagnostic explained(
            Diagnostic.Builder diagnostic, AttributeSite site, String name, TypeDeclaration declaration) {
        if (declaration.isAnnotated(Jakarta.EMBEDDABLE)) {
            return diagnostic
                    .found(name + " is embeddable")
                    .help("embed it:")
                    .code("@Embedded " + name + " " + site.name() + ";")
                    .build();
        }
        if (declaration.isAnnotated(Jakarta.MAPPED_SUPERCLASS)) {
            return diagnostic
                    .found(name + " is a mapped superclass, which has no table")
                    .help("refer to one of its entities")
                    .build();
        }
        if (declaration.isAnnotated(Jakarta.ENTITY)) {
            return diagnostic
                    .found(name + " is an entity of another module that was compiled without Tenon's processor")
                    .help("compile that module with the processor")
                    .build();
        }
        Optional<String> mapped = declaration
                .annotation(TenonNames.MAPPING_OF)
                .flatMap(use -> use.classLiteral("value"))
                .map(JavaType::display);
        if (mapped.isPresent()) {
            return diagnostic
                    .found(name + " says how " + mapped.get() + " is mapped, and has no instances")
                    .help("refer to the class:")
                    .code(site.type().display().replace(name, mapped.get()) + " " + site.name() + ";")
                    .build();
        }
        if (declaration.kind() == TypeDeclaration.Kind.INTERFACE) {
            return diagnostic
                    .found(name + " is an interface")
                    .help("name the entity that implements it:")
                    .code("targetEntity = " + name + "Entity.class")
                    .build();
        }
        return diagnostic
                .found(name + " has no @Entity")
                .help("declare it as an entity, or remove the relationship annotation:")
                .code("@Entity class " + name)
                .build();
    }

    static Diagnostic elementDoesNotFit(AttributeSite site, JavaType element, AnnotationUse annotation) {
        return Diagnostic.of(
                        Code.TN108,
                        annotation.addressOf("targetClass"),
                        "the elements " + element.display() + " do not fit the type of " + site.label())
                .suppressed(site.suppressed())
                .found("targetClass = " + element.display() + ".class; the attribute holds "
                        + site.type().display())
                .help("leave targetClass out")
                .build();
    }

    static Diagnostic doesNotFit(AttributeSite site, ClassName target, AnnotationUse annotation) {
        return Diagnostic.of(
                        Code.TN108,
                        annotation.addressOf("targetEntity"),
                        "the target " + target.simple() + " does not fit the type of " + site.label())
                .suppressed(site.suppressed())
                .found("targetEntity = " + target.simple() + ".class; the attribute holds "
                        + site.type().display())
                .help("name an entity of that type, or leave targetEntity out")
                .build();
    }
}
