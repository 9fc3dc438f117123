package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.ConstructorDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import dev.tenon.processor.model.mapping.AttributeAccess;
import dev.tenon.processor.model.mapping.AttributeAccess.Style;
import org.jspecify.annotations.Nullable;

/** Finds out how generated code in one package reaches a member. */
public final class AccessResolver {
    /** No class is in this package. */
    private static final String NOWHERE = "?";

    private final String fromPackage;

    /** Looks from that package, where the generated code will live. */
    public AccessResolver(String fromPackage) {
        this.fromPackage = fromPackage;
    }

    /** The access to a member in the given style. */
    public AttributeAccess resolve(Member member, Style style) {
        boolean optional = JavaTypes.isOptional(member.type());
        boolean deferred = JavaTypes.isDeferred(member.type());
        if (member instanceof Member.Property property && style != Style.COMPONENT) {
            return new AttributeAccess(
                    Style.PROPERTY,
                    property.declaringClass(),
                    property.getter(),
                    property.setter(),
                    isVisible(property.modifiers().visibility(), property.declaringClass())
                            && !property.getterChecked()
                            && !isRaw(property.type()),
                    isVisible(property.setterVisibility(), property.declaringClass()) && !property.setterChecked(),
                    optional,
                    property.setterOptional(),
                    deferred);
        }
        if (style == Style.COMPONENT) {
            return new AttributeAccess(
                    style, member.declaringClass(), member.name(), null, true, false, optional, false, deferred);
        }
        boolean visible = isVisible(member.modifiers().visibility(), member.declaringClass());
        boolean settable = !member.modifiers().isFinal();
        return new AttributeAccess(
                Style.FIELD,
                member.declaringClass(),
                member.name(),
                settable ? member.name() : null,
                visible && !isRaw(member.type()),
                visible && settable,
                optional,
                false,
                deferred);
    }

    /** A raw collection is read by a method that says what it holds: elsewhere javac would call the use unchecked. */
    private static boolean isRaw(JavaType type) {
        return type instanceof JavaType.Declared declared && declared.raw();
    }

    /**
     * The access to members that are reached through a class: one of another package does not inherit what only this package
     * sees.
     */
    public AccessResolver through(ClassName type) {
        return type.packageName().equals(fromPackage) ? this : new AccessResolver(NOWHERE);
    }

    /** Whether code of the package can call the constructor of a class as it stands. */
    public boolean isCallable(ConstructorDeclaration constructor, ClassName type) {
        return isVisible(constructor.visibility(), type) && !constructor.checked();
    }

    /** Whether Java lets code of the package use a member of that visibility. */
    public boolean isVisible(@Nullable Visibility visibility, ClassName declaringClass) {
        if (visibility == null || visibility == Visibility.PRIVATE) {
            return false;
        }
        return visibility == Visibility.PUBLIC || declaringClass.packageName().equals(fromPackage);
    }
}
