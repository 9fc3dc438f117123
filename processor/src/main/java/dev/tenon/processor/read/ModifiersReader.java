package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.Modifiers;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Reads modifiers. */
final class ModifiersReader {

    private ModifiersReader() {}

    static Modifiers read(Element element) {
        Set<Modifier> written = element.getModifiers();
        return new Modifiers(
                visibility(element),
                written.contains(Modifier.STATIC),
                written.contains(Modifier.FINAL),
                written.contains(Modifier.ABSTRACT),
                written.contains(Modifier.TRANSIENT));
    }

    /** Those of a class, which is no more visible than the classes around it. */
    static Modifiers ofType(TypeElement type) {
        Modifiers own = read(type);
        Visibility least = own.visibility();
        for (Element scope = type.getEnclosingElement();
                scope instanceof TypeElement;
                scope = scope.getEnclosingElement()) {
            Visibility outer = visibility(scope);
            least = outer.compareTo(least) < 0 ? outer : least;
        }
        return new Modifiers(least, own.isStatic(), own.isFinal(), own.isAbstract(), own.isTransient());
    }

    static Visibility visibility(Element element) {
        Set<Modifier> written = element.getModifiers();
        if (written.contains(Modifier.PUBLIC)) {
            return Visibility.PUBLIC;
        }
        if (written.contains(Modifier.PROTECTED)) {
            return Visibility.PROTECTED;
        }
        return written.contains(Modifier.PRIVATE) ? Visibility.PRIVATE : Visibility.PACKAGE;
    }

    static boolean isStatic(Element element) {
        return element.getModifiers().contains(Modifier.STATIC);
    }
}
