package dev.tenon.processor.model.declaration;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A type annotated {@code @MappingOf}: what it says is read as if it stood on another class.
 *
 * @param type the interface, or what was annotated in its place
 * @param use the annotation
 * @param target the type that the annotation names
 * @param mapped that class without what the interface says of it; empty for a type that is no class
 * @param closed the module that hides what is not public in the class, if one does
 * @param standIns the methods that stand for its attributes, in source order
 */
public record MappingInterface(
        TypeDeclaration type,
        AnnotationUse use,
        JavaType target,
        Optional<TypeDeclaration> mapped,
        Optional<Closed> closed,
        List<StandIn> standIns) {
    private static final String ACCESS = "jakarta.persistence.Access";
    private static final List<String> ROLES = List.of(
            "jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass", "jakarta.persistence.Embeddable");

    public MappingInterface {
        standIns = List.copyOf(standIns);
    }

    /**
     * A module that does not open the package of the class.
     *
     * @param module the name of that module
     * @param reader the name of the module that the interface is in
     */
    public record Closed(String module, String reader) {}

    /**
     * An abstract method of the interface.
     *
     * @param nullness what is known of null for what it returns
     */
    public record StandIn(MethodDeclaration method, Nullness nullness) {

        private boolean isNamed(Member member) {
            return method.name().equals(member.name());
        }

        private boolean isGetterOf(Member member) {
            boolean getter =
                    member instanceof Member.Property property && method.name().equals(property.getter());
            return getter
                    || method.name().equals("get" + capitalised(member.name()))
                    || method.name().equals("is" + capitalised(member.name()));
        }

        private static String capitalised(String name) {
            return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
    }

    /** Whether it can say anything of its class: it is an interface, and the class is one with attributes. */
    public boolean isUsable() {
        return type.kind() == TypeDeclaration.Kind.INTERFACE
                && mapped.filter(MappingInterface::hasAttributes).isPresent();
    }

    private static boolean hasAttributes(TypeDeclaration mapped) {
        boolean made = mapped.kind() == TypeDeclaration.Kind.CLASS || mapped.kind() == TypeDeclaration.Kind.RECORD;
        return made && !mapped.name().packageName().startsWith("java.") && !isManaged(mapped);
    }

    /** Whether the annotations of a class say already what it is. */
    public static boolean isManaged(TypeDeclaration mapped) {
        return ROLES.stream().anyMatch(mapped::isAnnotated);
    }

    /** The annotation that says what the class is mapped as; empty where only {@code @MappingOf} does. */
    public Optional<AnnotationUse> role() {
        return type.annotations().stream()
                .filter(annotation -> ROLES.contains(annotation.type()))
                .findFirst();
    }

    /** Whether the class is mapped by its getters. */
    public boolean mapsProperties() {
        return isProperty(type.annotation(ACCESS));
    }

    private static boolean isProperty(Optional<AnnotationUse> access) {
        return access.filter(use -> use.constant("value", "").equals("PROPERTY"))
                .isPresent();
    }

    /**
     * The field, or under property access the getter, that a method stands for: {@code name()} and {@code getName()} stand
     * for the same attribute.
     */
    public Optional<Member> attribute(StandIn standIn, TypeDeclaration of) {
        return called(standIn, () -> candidates(standIn, of));
    }

    /** The members among which the attribute of a method is. */
    public Stream<Member> candidates(StandIn standIn, TypeDeclaration of) {
        return members(of, meansProperty(standIn));
    }

    /** Whether the class has no such field, but a getter. */
    public boolean hasOnlyProperty(StandIn standIn, TypeDeclaration of) {
        return !meansProperty(standIn)
                && attribute(standIn, of).isEmpty()
                && called(standIn, () -> members(of, true)).isPresent();
    }

    /** Whether the class has no such getter, but a field. */
    public boolean hasOnlyField(StandIn standIn, TypeDeclaration of) {
        return meansProperty(standIn)
                && attribute(standIn, of).isEmpty()
                && called(standIn, () -> members(of, false)).isPresent();
    }

    private boolean meansProperty(StandIn standIn) {
        Optional<AnnotationUse> access = standIn.method().annotation(ACCESS);
        return access.isPresent() ? isProperty(access) : mapsProperties();
    }

    private static Optional<Member> called(StandIn standIn, Supplier<Stream<Member>> members) {
        return members.get().filter(standIn::isNamed).findFirst().or(() -> members.get()
                .filter(standIn::isGetterOf)
                .findFirst());
    }

    /** The method that stands for a member, if one does. */
    public Optional<StandIn> standIn(Member member, TypeDeclaration of) {
        return standIns.stream()
                .filter(standIn -> attribute(standIn, of)
                        .filter(found -> found.equals(member))
                        .isPresent())
                .findFirst();
    }

    private static Stream<Member> members(TypeDeclaration of, boolean properties) {
        boolean getters = properties && of.kind() != TypeDeclaration.Kind.RECORD;
        return getters
                ? of.properties().stream().map(Member.class::cast)
                : of.fields().stream().map(Member.class::cast);
    }
}
