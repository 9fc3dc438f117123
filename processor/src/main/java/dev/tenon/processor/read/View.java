package dev.tenon.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * A class of a hierarchy as the class at its bottom sees it.
 *
 * @param type the class with the type arguments that its subclasses gave it
 */
record View(TypeElement element, DeclaredType type) {

    /** The type of a member, with type variables replaced. */
    TypeMirror typeOf(Element member, Types types) {
        try {
            return types.asMemberOf(type, member);
        } catch (IllegalArgumentException erroneousHierarchy) {
            return member.asType();
        }
    }
}
