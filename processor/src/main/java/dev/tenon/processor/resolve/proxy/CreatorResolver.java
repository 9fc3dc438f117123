package dev.tenon.processor.resolve.proxy;

import dev.tenon.processor.model.declaration.ConstructorDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.model.mapping.ProxyMapping.Creator;
import dev.tenon.processor.resolve.attribute.AccessResolver;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.JavaTypes;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what makes the association objects of a proxy: a method of the owner, or a constructor. */
final class CreatorResolver {
    private final Compilation compilation;

    CreatorResolver(Compilation compilation) {
        this.compilation = compilation;
    }

    /** What was found; a {@code Collection} may do without. */
    record Found(Optional<Creator> made) {}

    /** Empty after a report. */
    Optional<Found> resolve(EntityDraft owner, AttributeDraft.Proxy proxy, ProxyPath path) {
        String method = proxy.annotation().text("creator", "");
        boolean viewOnly = path.members().site().isAnnotated(TenonNames.VIEW_ONLY);
        List<JavaType> elements =
                Stream.concat(proxy.key().stream(), Stream.of(path.shown())).toList();
        Optional<Creator> creator = viewOnly
                ? Optional.empty()
                : method.isEmpty() ? constructor(owner, path, elements) : method(owner, path, elements, method);
        if (creator.isPresent()
                || (method.isEmpty()
                        && proxy.container()
                                .filter(container -> container != Container.COLLECTION)
                                .isEmpty())) {
            return Optional.of(new Found(creator));
        }
        compilation.report(
                method.isEmpty() || viewOnly
                        ? ProxyDiagnostics.noCreator(owner, proxy, path, elements, viewOnly)
                        : ProxyDiagnostics.unusableCreator(owner, proxy, path, elements));
        return Optional.empty();
    }

    private Optional<Creator> method(EntityDraft owner, ProxyPath path, List<JavaType> elements, String name) {
        AccessResolver access = owner.access();
        return owner.hierarchy().fromRoot().stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.name().equals(name)
                        && access.isVisible(method.modifiers().visibility(), method.declaringClass())
                        && takes(method.parameters(), elements)
                        && makes(method, path))
                .findFirst()
                .map(method -> new Creator.Method(method.name()));
    }

    private boolean makes(MethodDeclaration method, ProxyPath path) {
        return JavaTypes.className(method.returnType())
                .filter(made -> compilation.isSubtype(made, path.member().name().canonical()))
                .isPresent();
    }

    /** Where two constructors fit, the one that is given the owner as well. */
    private Optional<Creator> constructor(EntityDraft owner, ProxyPath path, List<JavaType> elements) {
        TypeDeclaration member = path.member().hierarchy().type();
        if (member.modifiers().isAbstract()) {
            return Optional.empty();
        }
        List<JavaType> withOwner = new ArrayList<>();
        withOwner.add(new JavaType.Declared(owner.name(), List.of(), false));
        withOwner.addAll(elements);
        return Stream.of(true, false)
                .filter(takesOwner -> hasConstructor(owner, member, takesOwner ? withOwner : elements))
                .findFirst()
                .map(Creator.Constructor::new);
    }

    private boolean hasConstructor(EntityDraft owner, TypeDeclaration member, List<JavaType> arguments) {
        AccessResolver access = owner.access();
        return member.constructors().stream()
                .filter(constructor -> access.isCallable(constructor, member.name()))
                .anyMatch(constructor -> takes(
                        constructor.parameters().stream()
                                .map(ConstructorDeclaration.Parameter::type)
                                .toList(),
                        arguments));
    }

    private boolean takes(List<JavaType> parameters, List<JavaType> arguments) {
        if (parameters.size() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!takes(parameters.get(i), arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean takes(JavaType parameter, JavaType argument) {
        return JavaTypes.isSameClass(parameter, argument)
                || JavaTypes.className(argument)
                        .filter(name -> compilation.isSubtype(name, JavaTypes.erasedName(JavaTypes.bounded(parameter))))
                        .isPresent();
    }
}
