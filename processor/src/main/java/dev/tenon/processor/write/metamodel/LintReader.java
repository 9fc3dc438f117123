package dev.tenon.processor.write.metamodel;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.attribute.PersistentAttribute;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what the compiler would warn about because a generated class mentions the user's classes. */
final class LintReader {
    private final NameableTypes types;

    LintReader(NameableTypes types) {
        this.types = types;
    }

    SortedSet<String> read(TypeDeclaration mapped, List<PersistentAttribute> attributes) {
        SortedSet<String> lints = new TreeSet<>();
        addDeprecation(mapped.name(), lints);
        for (PersistentAttribute attribute : attributes) {
            Stream.of(Stream.of(attribute.type()), attribute.content().stream(), attribute.key().stream())
                    .flatMap(mentioned -> mentioned)
                    .forEach(type -> add(type, lints));
        }
        return lints;
    }

    private void add(JavaType type, SortedSet<String> lints) {
        if (type instanceof JavaType.Array array) {
            add(array.component(), lints);
        } else if (type instanceof JavaType.Wildcard wildcard) {
            add(wildcard.bound(), lints);
        } else if (type instanceof JavaType.Declared declared) {
            if (declared.raw()) {
                lints.add("rawtypes");
            }
            addDeprecation(declared.name(), lints);
            declared.arguments().forEach(argument -> add(argument, lints));
        }
    }

    /** A nested class is mentioned through the classes around it. */
    private void addDeprecation(ClassName name, SortedSet<String> lints) {
        for (int depth = 1; depth <= name.simpleNames().size(); depth++) {
            ClassName scope =
                    new ClassName(name.packageName(), name.simpleNames().subList(0, depth));
            types.declaration(scope.canonical()).stream()
                    .flatMap(found -> found.type().annotation("java.lang.Deprecated").stream())
                    .forEach(deprecated -> lints.add(lint(deprecated)));
        }
    }

    private static String lint(AnnotationUse deprecated) {
        return deprecated.flag("forRemoval", false) ? "removal" : "deprecation";
    }
}
