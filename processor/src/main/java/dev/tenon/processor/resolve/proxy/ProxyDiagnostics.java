package dev.tenon.processor.resolve.proxy;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.ConstructorDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.AttributeSite;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What there is to say about association proxies that cannot be resolved. */
final class ProxyDiagnostics {
    private ProxyDiagnostics() {}

    /** TN190. */
    static Diagnostic notTwoHops(AttributeDraft.Proxy proxy, String path, EntityDraft owner) {
        return atPath(Code.TN190, proxy, "the path of " + proxy.site().label() + " has not two hops")
                .found("\"" + path + "\"")
                .help("name a " + (proxy.isScalar() ? "to-one relationship" : "collection") + " of "
                        + owner.name().simple() + ", and an attribute of what it holds:")
                .code("@AssociationProxy(\""
                        + relationships(owner, proxy.isScalar()).stream()
                                .findFirst()
                                .orElse("…") + ".…\")")
                .build();
    }

    /** TN190. */
    static Diagnostic noSuchCollection(AttributeDraft.Proxy proxy, String name, EntityDraft owner) {
        return misspelt(proxy, name, owner, relationships(owner, proxy.isScalar()));
    }

    /** TN190. */
    static Diagnostic noSuchTarget(AttributeDraft.Proxy proxy, String name, EntityDraft member) {
        List<String> names =
                member.attributes().stream().map(AttributeDraft::name).toList();
        return misspelt(proxy, name, member, names);
    }

    private static Diagnostic misspelt(
            AttributeDraft.Proxy proxy, String name, EntityDraft place, List<String> candidates) {
        String entity = place.name().simple();
        Diagnostic.Builder diagnostic = atPath(
                        Code.TN190,
                        proxy,
                        "\"" + name + "\" in the path of " + proxy.site().label() + " is no attribute of " + entity)
                .found("\"" + written(proxy) + "\"; " + entity + " has " + Suggestions.listed(name, candidates));
        Suggestions.nearest(name, candidates).ifPresent(near -> diagnostic
                .help("did you mean \"" + near + "\"?")
                .code("@AssociationProxy(\"" + corrected(written(proxy), name, near) + "\")"));
        return diagnostic.build();
    }

    private static String corrected(String path, String wrong, String right) {
        return path.startsWith(wrong + ".")
                ? right + path.substring(wrong.length())
                : path.substring(0, path.length() - wrong.length()) + right;
    }

    /** TN191. */
    static Diagnostic noCollectionOfEntities(AttributeDraft.Proxy proxy, AttributeDraft found, EntityDraft owner) {
        Diagnostic.Builder diagnostic = atPath(
                        Code.TN191,
                        proxy,
                        proxy.site().label() + " goes through " + found.name()
                                + (proxy.isScalar()
                                        ? ", which is no relationship"
                                        : ", which is no collection of entities"))
                .found(found.site().type().display() + " " + found.name());
        if (found instanceof AttributeDraft.Relationship) {
            boolean collection = proxy.container().isPresent();
            JavaType shown = collection
                    ? proxy.element().orElse(proxy.site().type())
                    : proxy.site().type();
            return diagnostic
                    .help((collection ? "one target shows one value" : "a field cannot be live")
                            + "; declare what asks the relationship at each use:")
                    .code("ScalarProxy<" + JavaTypes.boxed(shown).display() + "> "
                            + proxy.site().name() + ";")
                    .build();
        }
        return diagnostic
                .help("begin with a " + (proxy.isScalar() ? "@ManyToOne or @OneToOne" : "@OneToMany or @ManyToMany")
                        + " of " + owner.name().simple())
                .build();
    }

    /** TN191. */
    static Diagnostic compiledElsewhere(AttributeDraft.Proxy proxy, AttributeDraft.Relationship members) {
        String member = members.target().simple();
        return atPath(
                        Code.TN191,
                        proxy,
                        proxy.site().label() + " goes through " + member + ", which is compiled elsewhere")
                .found(member + " is an entity of another compilation, whose source is not here")
                .help("write a method that walks over " + members.name() + " instead")
                .build();
    }

    /** TN192. */
    static Diagnostic cannotBeShown(AttributeDraft.Proxy proxy, AttributeDraft target) {
        return atPath(
                        Code.TN192,
                        proxy,
                        proxy.site().label() + " ends at " + target.site().label() + ", which is no single value")
                .found(target.site().type().display() + " " + target.name())
                .help("end at a to-one relationship or a basic attribute")
                .build();
    }

    /** TN193. */
    static Diagnostic otherType(AttributeDraft.Proxy proxy, ProxyPath path) {
        AttributeSite site = proxy.site();
        return Diagnostic.of(Code.TN193, site.address(), site.label() + " cannot show " + path.dotted())
                .suppressed(site.suppressed())
                .found(site.type().display() + " " + site.name() + "; "
                        + path.members().site().type().display() + " "
                        + path.members().name() + " leads to " + path.shown().display())
                .help("declare it as what the path leads to:")
                .code(fitting(path) + " " + site.name() + ";")
                .build();
    }

    private static String fitting(ProxyPath path) {
        String shown = JavaTypes.boxed(path.shown()).display();
        if (path.members().isToOne()) {
            return "ScalarProxy<" + shown + ">";
        }
        return switch (path.members().container().orElse(Container.COLLECTION)) {
            case LIST -> "List<" + shown + ">";
            case SET, SORTED_SET -> "Set<" + shown + ">";
            case COLLECTION, WRITE_ONLY -> "Collection<" + shown + ">";
            case MAP, SORTED_MAP ->
                "Map<" + path.members().key().map(JavaType::display).orElse("?") + ", " + shown + ">";
        };
    }

    /** TN194. */
    static Diagnostic noCreator(
            EntityDraft owner, AttributeDraft.Proxy proxy, ProxyPath path, List<JavaType> elements, boolean viewOnly) {
        String member = path.member().name().simple();
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN194,
                        proxy.annotation().address(),
                        "nothing makes a " + member + " for what is added to "
                                + proxy.site().label())
                .suppressed(proxy.site().suppressed());
        String readOnly = "Collection<" + JavaTypes.boxed(path.shown()).display() + "> "
                + proxy.site().name() + ";";
        if (viewOnly) {
            return diagnostic
                    .found(path.members().name() + " is @ViewOnly, so nothing can be added to it")
                    .help("declare that it is only read:")
                    .code(readOnly)
                    .build();
        }
        return diagnostic
                .found(constructors(path.member().hierarchy().type()))
                .help("add a constructor that generated code beside "
                        + owner.name().simple() + " can call:")
                .code(member + "(" + parameters(elements) + ")")
                .code(member + "(" + parameter(owner.name().simple()) + ", " + parameters(elements) + ")")
                .help("or declare that elements are not added:")
                .code(readOnly)
                .build();
    }

    private static String constructors(TypeDeclaration member) {
        if (member.modifiers().isAbstract()) {
            return member.name().simple() + " is abstract";
        }
        return member.name().simple() + " has "
                + member.constructors().stream()
                        .map(constructor -> (constructor.visibility() == Visibility.PRIVATE ? "private " : "")
                                + member.name().simple() + "("
                                + constructor.parameters().stream()
                                        .map(ConstructorDeclaration.Parameter::type)
                                        .map(JavaType::display)
                                        .collect(Collectors.joining(", "))
                                + ")")
                        .collect(Collectors.joining(", "));
    }

    /** TN195. */
    static Diagnostic unusableCreator(
            EntityDraft owner, AttributeDraft.Proxy proxy, ProxyPath path, List<JavaType> elements) {
        String name = proxy.annotation().text("creator", "");
        String member = path.member().name().simple();
        List<MethodDeclaration> methods = owner.hierarchy().fromRoot().stream()
                .flatMap(type -> type.methods().stream())
                .toList();
        List<String> same = methods.stream()
                .filter(method -> method.name().equals(name))
                .map(ProxyDiagnostics::signature)
                .toList();
        List<String> makers = methods.stream()
                .filter(method -> method.returnType().display().equals(member))
                .map(MethodDeclaration::name)
                .toList();
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN195,
                        proxy.annotation().addressOf("creator"),
                        "\"" + name + "\", the creator of " + proxy.site().label() + ", makes no " + member + " of "
                                + elements.stream().map(JavaType::display).collect(Collectors.joining(" and ")))
                .suppressed(proxy.site().suppressed())
                .found(
                        same.isEmpty()
                                ? "\"" + name + "\"; " + owner.name().simple() + " has no instance method of that name"
                                : String.join("; ", same));
        Suggestions.nearest(name, makers)
                .ifPresent(near ->
                        diagnostic.help("did you mean \"" + near + "\"?").code("creator = \"" + near + "\""));
        return diagnostic
                .help("declare it in " + owner.name().simple() + ", visible in its package:")
                .code(member + " " + name + "(" + parameters(elements) + ")")
                .build();
    }

    private static String signature(MethodDeclaration method) {
        boolean hidden = method.modifiers().visibility() == Visibility.PRIVATE;
        return (hidden ? "private " : "") + method.returnType().display() + " " + method.name() + "("
                + method.parameters().stream().map(JavaType::display).collect(Collectors.joining(", ")) + ")";
    }

    /** TN196. */
    static Diagnostic cannotBePut(AttributeSite site) {
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN196, site.address(), "the view of " + site.label() + " cannot be put there")
                .suppressed(site.suppressed());
        if (site.isInsideEmbedded()) {
            return diagnostic
                    .found(site.label() + " is part of an embedded value, which has no relationships of its own")
                    .help("declare the proxy in the entity that has the relationship")
                    .build();
        }
        return diagnostic
                .found(site.member().modifiers().isFinal() ? "the field is final" : site.label() + " has no setter")
                .help("let it be set:")
                .code(site.type().display() + " " + site.name() + ";")
                .build();
    }

    private static Diagnostic.Builder atPath(Code code, AttributeDraft.Proxy proxy, String cause) {
        return Diagnostic.of(code, proxy.annotation().addressOf("value"), cause)
                .suppressed(proxy.site().suppressed());
    }

    private static String written(AttributeDraft.Proxy proxy) {
        return proxy.annotation().text("value", "").strip();
    }

    private static List<String> relationships(EntityDraft owner, boolean toOne) {
        return owner.relationships().stream()
                .filter(relationship -> relationship.isToOne() == toOne)
                .map(AttributeDraft::name)
                .toList();
    }

    private static String parameters(List<JavaType> types) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            boolean key = types.size() == 2 && i == 0;
            String type = types.get(i).display();
            parameters.add(key ? type + " key" : parameter(type));
        }
        return String.join(", ", parameters);
    }

    private static String parameter(String type) {
        return type + " " + type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }
}
