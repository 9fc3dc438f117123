package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;

/** What there is to say about collections that are none, or that do not say what they contain. */
final class CollectionDiagnostics {
    private CollectionDiagnostics() {}

    static Diagnostic elementsNeedCollection(AttributeSite site, boolean collection) {
        Code code = collection ? Code.TN107 : Code.TN105;
        return of(code, site, site.label() + " is an element collection, but no List, Set, Collection or Map")
                .found(declaration(site))
                .help("declare it by the collection's interface:")
                .code("@ElementCollection " + collectionOf(site))
                .build();
    }

    static Diagnostic untyped(AttributeSite site, String member) {
        return of(Code.TN106, site, site.label() + " does not say what it contains")
                .found(declaration(site))
                .help("give the type an argument, or write " + member)
                .build();
    }

    static Diagnostic untypedKey(AttributeSite site) {
        return of(Code.TN144, site, site.label() + " is a map that does not say what its keys are")
                .found(declaration(site) + ", which has no type for its keys")
                .help("write the type of the keys: Map<String, …>")
                .build();
    }

    static Diagnostic elementsOfEntities(AttributeSite site, JavaType element) {
        return of(
                        Code.TN109,
                        site,
                        site.label() + " is an element collection, but " + element.display() + " is an entity")
                .found(declaration(site))
                .help("make it a relationship:")
                .code("@OneToMany " + declaration(site) + ";")
                .code("@ManyToMany " + declaration(site) + ";")
                .build();
    }

    static Diagnostic elementsOfReferences(AttributeSite site, JavaType element, HeldType.Reference reference) {
        String entity = reference.target().map(JavaType::display).orElse("Entity");
        String entities = declaration(site).replace(element.display(), entity);
        return of(Code.TN109, site, site.label() + " is an element collection, but a Ref refers to an entity")
                .found(declaration(site))
                .help("make it a relationship:")
                .code("@OneToMany " + entities + ";")
                .code("@ManyToMany " + entities + ";")
                .build();
    }

    static Diagnostic entityAsMapKey(AttributeSite site, JavaType key) {
        return of(Code.TN022, site, site.label() + " has an entity as its map key, which is not built yet")
                .found(declaration(site))
                .help("use the identifier of " + key.display() + " as the key")
                .build();
    }

    static Diagnostic relationshipInElement(AttributeSite site, String nested) {
        return of(Code.TN022, site, "the elements of " + site.label() + " hold a relationship, which is not built yet")
                .found(nested + " in " + declaration(site))
                .help("make the element an entity:")
                .code("@OneToMany " + declaration(site) + ";")
                .build();
    }

    static Diagnostic toOneOnCollection(AttributeSite site, Kind kind) {
        return of(Code.TN104, site, site.label() + " is " + article(kind) + " but holds a collection")
                .found(declaration(site))
                .help("a collection is one of:")
                .code("@OneToMany " + declaration(site) + ";")
                .code("@ManyToMany " + declaration(site) + ";")
                .build();
    }

    static Diagnostic toManyOnSingle(AttributeSite site, Kind kind) {
        return of(Code.TN105, site, site.label() + " is " + article(kind) + " but holds a single value")
                .found(declaration(site))
                .help("declare a collection, or a relationship to one:")
                .code("@" + annotation(kind) + " " + collectionOf(site))
                .code("@ManyToOne " + declaration(site) + ";")
                .build();
    }

    static Diagnostic unmappableCollection(AttributeSite site) {
        return of(Code.TN107, site, site.label() + " has a collection type that cannot be mapped")
                .found(declaration(site))
                .help("declare it as List, Set, Collection, Map, SortedSet or SortedMap:")
                .code(collectionOf(site))
                .build();
    }

    static String annotation(Kind kind) {
        return switch (kind) {
            case MANY_TO_ONE -> "ManyToOne";
            case ONE_TO_ONE -> "OneToOne";
            case ONE_TO_MANY -> "OneToMany";
            case MANY_TO_MANY -> "ManyToMany";
        };
    }

    private static String article(Kind kind) {
        return "a @" + annotation(kind);
    }

    private static String declaration(AttributeSite site) {
        return site.type().display() + " " + site.name();
    }

    private static String collectionOf(AttributeSite site) {
        JavaType type = JavaTypes.bounded(site.type());
        String element = type.display();
        if (type instanceof JavaType.Array array) {
            element = JavaTypes.boxed(array.component()).display();
        } else if (type instanceof JavaType.Declared declared
                && declared.arguments().size() == 1) {
            element = declared.arguments().get(0).display();
        } else if (type instanceof JavaType.Declared declared
                && declared.arguments().size() == 2) {
            return "Map<" + declared.arguments().get(0).display() + ", "
                    + declared.arguments().get(1).display() + "> " + site.name() + ";";
        } else {
            element = JavaTypes.className(JavaTypes.boxed(type))
                    .map(ClassName::simple)
                    .orElse(element);
        }
        return "List<" + element + "> " + site.name() + ";";
    }

    private static Diagnostic.Builder of(Code code, AttributeSite site, String cause) {
        return Diagnostic.of(code, site.address(), cause).suppressed(site.suppressed());
    }
}
