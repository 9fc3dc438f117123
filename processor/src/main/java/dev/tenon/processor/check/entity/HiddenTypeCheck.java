package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.ClassHeader;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** TN062, TN022: what is generated for an entity names the types of what it reads and writes. */
public final class HiddenTypeCheck implements MappingCheck {
    private record Seen(String home, ClassName type) {}

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        Set<Seen> reported = new HashSet<>();
        for (MappedType type : classes.rootEntities()) {
            classes.model().entity(type.canonical()).ifPresent(entity -> {
                entity.attributes()
                        .forEach(attribute -> new Looked(entity, attribute, classes).check(reported, diagnostics));
                idClass(type, entity, classes).ifPresent(diagnostics::report);
            });
        }
    }

    private static Optional<Diagnostic> idClass(MappedType type, EntityMapping entity, Subjects classes) {
        String home = entity.annotatedType().packageName();
        return classes.hierarchyOf(type).stream()
                .flatMap(part -> part.use(Jakarta.ID_CLASS).stream())
                .findFirst()
                .flatMap(use -> use.classLiteral("value")
                        .flatMap(classes::find)
                        .flatMap(found -> classes.hidden(found.type().name(), home))
                        .map(hidden -> Diagnostic.of(
                                        Code.TN062,
                                        use.addressOf("value"),
                                        "generated code cannot name %s for the identifier of %s"
                                                .formatted(hidden.name().simple(), type.display()))
                                .found("what reads and writes %s stands in %s".formatted(type.display(), display(home)))
                                .help("make %s public:".formatted(hidden.name().simple()))
                                .code(ClassHeader.seenFrom(hidden, home))
                                .build()));
    }

    private static String display(String packageName) {
        return packageName.isEmpty() ? "the unnamed package" : "the package " + packageName;
    }

    /** One attribute of an entity, with what it contains. */
    private record Looked(EntityMapping entity, AttributeMapping outermost, Subjects classes) {
        void check(Set<Seen> reported, Diagnostics diagnostics) {
            Stream.concat(MentionedTypes.in(outermost), keys())
                    .forEach(mention -> classes.hidden(mention.type(), home())
                            .filter(hidden -> !isReportedElsewhere(mention, hidden))
                            .filter(hidden -> reported.add(new Seen(home(), hidden.name())))
                            .ifPresent(hidden -> diagnostics.report(diagnostic(mention, hidden))));
        }

        /** The keys of a map, where an attribute of the target has them, are named by the map's type. */
        private Stream<MentionedTypes.Mention> keys() {
            return Stream.of(outermost)
                    .filter(attribute -> attribute instanceof RelationshipMapping map
                            && map.mapKey().isPresent())
                    .flatMap(attribute -> classes.attributeAt(attribute.address()).stream())
                    .flatMap(declared -> MentionedTypes.types(declared.member().type()))
                    .map(type -> new MentionedTypes.Mention(type, outermost));
        }

        private String home() {
            return entity.annotatedType().packageName();
        }

        /** Of an entity, or a private embeddable, the class itself is wrong; what an interface maps has a rule of its own. */
        private boolean isReportedElsewhere(MentionedTypes.Mention mention, TypeDeclaration hidden) {
            boolean mapped = classes.types().stream()
                    .filter(type -> type.role() != MappedType.Role.MAPPED_SUPERCLASS)
                    .anyMatch(type -> type.type().name().equals(hidden.name()));
            boolean standIn = !entity.annotatedType().equals(entity.name());
            return entity.includes(mention.type())
                    || (mapped && hidden.modifiers().visibility() == Visibility.PRIVATE)
                    || (standIn && mention.attribute().equals(outermost));
        }

        private Diagnostic diagnostic(MentionedTypes.Mention mention, TypeDeclaration hidden) {
            Optional<DeclaredAttribute> declared =
                    classes.attributeAt(mention.attribute().address());
            Address address = declared.map(DeclaredAttribute::address)
                    .or(() -> classes.attributeAt(outermost.address()).map(DeclaredAttribute::address))
                    .orElse(entity.address());
            String label = declared.map(DeclaredAttribute::display)
                    .orElse(entity.name().simple() + "." + outermost.name());
            String display = hidden.name().simple();
            boolean isPrivate = hidden.modifiers().visibility() == Visibility.PRIVATE;
            boolean ofSubclass = entity.subclassOf(outermost.name()).isPresent();
            Diagnostic.Builder report = ofSubclass && !isPrivate
                    ? Diagnostic.of(
                            Code.TN022,
                            address,
                            "a type that the package of the root does not see is not built yet in a subclass: " + label)
                    : Diagnostic.of(
                            Code.TN062, address, "generated code cannot name %s for %s".formatted(display, label));
            return report.found("%s is %s; what reads and writes %s stands in %s"
                            .formatted(
                                    display,
                                    isPrivate ? "private" : "not public",
                                    entity.subclassOf(outermost.name())
                                            .map(subclass -> subclass.name().simple())
                                            .orElse(entity.name().simple()),
                                    display(home())))
                    .help(isPrivate ? "let the package see it:" : "make %s public:".formatted(display))
                    .code(ClassHeader.seenFrom(hidden, home()))
                    .suppressed(declared.map(DeclaredAttribute::suppressed).orElse(List.of()))
                    .build();
        }
    }
}
