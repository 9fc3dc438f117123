package dev.tenon.processor.write.metamodel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.resolve.attribute.JavaTypes;
import dev.tenon.processor.resolve.attribute.PersistentAttribute;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.processor.write.metamodel.AttributePlan.Form;
import dev.tenon.processor.write.metamodel.AttributePlan.Hops;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which class of typed attribute stands for an attribute, and with which types. */
final class AttributeForms {
    private static final String JAKARTA = "jakarta.persistence.";
    private static final Set<String> TO_ONE = Set.of(JAKARTA + "ManyToOne", JAKARTA + "OneToOne");
    private static final Set<String> TO_MANY = Set.of(JAKARTA + "OneToMany", JAKARTA + "ManyToMany");
    private static final Set<String> EMBEDDED = Set.of(JAKARTA + "Embedded", JAKARTA + "EmbeddedId");
    private static final Set<String> NUMBERS = Set.of(
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigDecimal",
            "java.math.BigInteger");
    private static final Set<String> COMPARABLES = Set.of(
            "java.lang.Character",
            "java.util.UUID",
            "java.util.Date",
            "java.util.Calendar",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZonedDateTime");

    private final Declarations declarations;
    private final NameableTypes types;
    private final IdentifierTypes identifiers;
    private final Set<JavaType> autoConverted;

    AttributeForms(Declarations declarations, NameableTypes types) {
        this.declarations = declarations;
        this.types = types;
        this.identifiers = new IdentifierTypes(declarations, types);
        this.autoConverted = autoConverted(declarations);
    }

    /**
     * A typed attribute.
     *
     * @param arguments type arguments behind the owner
     * @param hops those of an association proxy
     * @param target the class literal that its factory takes, and that a path through it needs
     */
    record Typed(
            Form form,
            List<TypeName> arguments,
            Optional<TypeName> target,
            Optional<JavaType> leadsTo,
            Optional<Hops> hops) {
        Typed(Form form, List<TypeName> arguments, Optional<TypeName> target, Optional<JavaType> leadsTo) {
            this(form, arguments, target, leadsTo, Optional.empty());
        }
    }

    static boolean isToOne(Member member) {
        return isAnnotated(member, TO_ONE);
    }

    Typed of(PersistentAttribute attribute) {
        Typed typed = ofValue(attribute);
        return JavaTypes.isDeferred(attribute.member().type())
                ? new Typed(typed.form().deferred(), typed.arguments(), typed.target(), typed.leadsTo())
                : typed;
    }

    private Typed ofValue(PersistentAttribute attribute) {
        Member member = attribute.member();
        if (member.isAnnotated(TenonNames.JSON)) {
            return object(attribute.type());
        }
        Optional<JavaType> content = targetEntity(member).or(attribute::content);
        Optional<TypeName> literal = content.flatMap(types::literal);
        if (literal.isEmpty()) {
            return value(attribute.type());
        }
        if (isToOne(member) && attribute.container().isEmpty()) {
            return toOne(content.get(), literal.get());
        }
        if (isAnnotated(member, TO_MANY) && attribute.container().isPresent()) {
            return many(attribute, content.get(), literal.get(), Form.TO_MANY, Form.TO_MANY_MAP);
        }
        if (member.isAnnotated(JAKARTA + "ElementCollection")
                && attribute.container().isPresent()) {
            return many(attribute, content.get(), literal.get(), Form.ELEMENTS, Form.ELEMENT_MAP);
        }
        return single(attribute, literal.get());
    }

    private Typed toOne(JavaType target, TypeName literal) {
        TypeName identifier = JavaTypes.className(target)
                .flatMap(name -> identifiers.of(name.canonical()))
                .map(types::argument)
                .orElse(ClassName.OBJECT);
        return new Typed(
                Form.TO_ONE, List.of(types.argument(target), identifier), Optional.of(literal), Optional.of(target));
    }

    private Typed many(PersistentAttribute attribute, JavaType content, TypeName literal, Form plain, Form map) {
        TypeName element = types.argument(content);
        Container container = attribute.container().orElseThrow();
        if (container != Container.MAP && container != Container.SORTED_MAP) {
            return new Typed(plain, List.of(element), Optional.of(literal), Optional.empty());
        }
        TypeName key = attribute.key().map(types::argument).orElse(ClassName.OBJECT);
        return new Typed(map, List.of(key, element), Optional.of(literal), Optional.empty());
    }

    private Typed single(PersistentAttribute attribute, TypeName literal) {
        JavaType type = attribute.type();
        boolean converted = isConverted(attribute.member(), type);
        boolean embeddable = JavaTypes.className(type)
                .filter(name -> declarations.embeddables().containsKey(name.canonical()))
                .isPresent();
        if (!converted && (embeddable || isAnnotated(attribute.member(), EMBEDDED))) {
            return new Typed(Form.EMBEDDED, List.of(types.argument(type)), Optional.of(literal), Optional.of(type));
        }
        return converted ? object(type) : value(type);
    }

    private Typed value(JavaType type) {
        String name = JavaTypes.erasedName(JavaTypes.boxed(type));
        if (name.equals("java.lang.String")) {
            return new Typed(Form.STRING, List.of(), Optional.empty(), Optional.empty());
        }
        if (name.equals("java.lang.Boolean")) {
            return new Typed(Form.BOOLEAN, List.of(), Optional.empty(), Optional.empty());
        }
        if (NUMBERS.contains(name)) {
            return new Typed(Form.NUMBER, List.of(types.argument(type)), Optional.empty(), Optional.empty());
        }
        return COMPARABLES.contains(name)
                ? new Typed(Form.COMPARABLE, List.of(types.argument(type)), Optional.empty(), Optional.empty())
                : object(type);
    }

    private Typed object(JavaType type) {
        return new Typed(Form.OBJECT, List.of(types.argument(type)), Optional.empty(), Optional.empty());
    }

    /** The database sees what the converter makes, which may be no text, number or truth value. */
    private boolean isConverted(Member member, JavaType type) {
        Optional<AnnotationUse> convert = member.annotation(JAKARTA + "Convert");
        boolean disabled =
                convert.filter(use -> use.flag("disableConversion", false)).isPresent();
        boolean written = convert.filter(use -> use.has("converter")).isPresent();
        return !disabled && (written || autoConverted.contains(JavaTypes.boxed(type)));
    }

    private static Set<JavaType> autoConverted(Declarations declarations) {
        Set<JavaType> converted = new HashSet<>();
        for (String name : declarations.converters()) {
            Optional.ofNullable(declarations.classes().get(name)).stream()
                    .filter(converter -> converter.type().annotation(JAKARTA + "Converter").stream()
                            .anyMatch(use -> use.flag("autoApply", false)))
                    .flatMap(converter -> converter.fromRoot().stream())
                    .flatMap(type -> type.methods().stream())
                    .filter(method -> method.name().equals("convertToDatabaseColumn"))
                    .filter(method -> method.parameters().size() == 1)
                    .forEach(method -> converted.add(method.parameters().get(0)));
        }
        return converted;
    }

    private static Optional<JavaType> targetEntity(Member member) {
        return member.annotations().stream()
                .filter(use -> TO_ONE.contains(use.type()) || TO_MANY.contains(use.type()))
                .flatMap(use -> use.classLiteral("targetEntity").stream())
                .findFirst();
    }

    private static boolean isAnnotated(Member member, Set<String> annotations) {
        return member.annotations().stream().anyMatch(use -> annotations.contains(use.type()));
    }
}
