package dev.tenon.processor.write.metamodel;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import java.util.List;
import java.util.SortedSet;

/**
 * A metamodel class, planned.
 *
 * @param name the metamodel class
 * @param mapped the mapped class
 * @param kind what is mapped, which decides whether there are paths
 * @param typed whether there are typed attributes; a class that is private, or has type parameters of its own, can be
 *     no type argument
 * @param visible whether the class is public
 * @param lints what the compiler would warn about, and must not in generated code
 */
record MetamodelPlan(
        ClassName name,
        HierarchyDeclaration mapped,
        Kind kind,
        boolean typed,
        boolean visible,
        SortedSet<String> lints,
        List<AttributePlan> attributes) {

    /** What is mapped. */
    enum Kind {
        ENTITY,
        EMBEDDABLE,
        MAPPED_SUPERCLASS
    }

    /** The class as a type argument and in class literals. */
    ClassName owner() {
        return NameableTypes.className(mapped.type().name());
    }

    /** The nested class of paths. */
    ClassName path() {
        return name.nestedClass("Path");
    }

    /** Whether the class can stand somewhere in a statement, as a row or as a part of one. */
    boolean hasPath() {
        return typed && kind != Kind.MAPPED_SUPERCLASS;
    }
}
