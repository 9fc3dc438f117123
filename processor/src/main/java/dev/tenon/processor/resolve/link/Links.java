package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.Names;
import dev.tenon.sql.Identifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys, joins and foreign keys of all entities, each resolved once and when it is first asked for.
 *
 * <p>A question that comes back to itself (an identifier that is derived from itself) is answered with nothing.
 */
public final class Links {
    private final Compilation compilation;
    private final Map<String, EntityDraft> drafts = new LinkedHashMap<>();
    private final Map<String, EntityDraft> roots = new HashMap<>();
    private final Map<String, IdentifierDraft> identifiers = new HashMap<>();
    private final Map<String, Optional<List<KeyColumn>>> keys = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();
    private final Map<String, List<ForeignKeyMapping>> foreignKeys = new HashMap<>();
    private final Map<String, Map<String, MappedId>> mappedIds = new HashMap<>();
    private final Set<String> inProgress = new HashSet<>();

    private final IdentifierResolver identifierResolver;
    private final KeyResolver keyResolver;
    private final JoinResolver joinResolver;
    private final DeclaredForeignKeyResolver foreignKeyResolver;

    /** The links of these entities. */
    public Links(Compilation compilation, List<EntityDraft> entities) {
        this.compilation = compilation;
        entities.forEach(entity -> {
            drafts.put(entity.name().canonical(), entity);
            entity.subclasses().forEach(subclass -> roots.put(subclass.name().canonical(), entity));
        });
        this.identifierResolver = new IdentifierResolver(compilation);
        this.keyResolver = new KeyResolver(compilation, this);
        this.joinResolver = new JoinResolver(compilation, this);
        this.foreignKeyResolver = new DeclaredForeignKeyResolver(compilation, this);
    }

    /** The entities of this compilation. */
    Collection<EntityDraft> drafts() {
        return drafts.values();
    }

    Names names() {
        return compilation.names();
    }

    /** The entity of this compilation; for a subclass the root of its hierarchy. */
    public Optional<EntityDraft> draft(ClassName name) {
        return Optional.ofNullable(drafts.get(name.canonical()))
                .or(() -> Optional.ofNullable(roots.get(name.canonical())));
    }

    /** The entity, of this compilation or of another module. */
    public Optional<Target> target(ClassName name) {
        return draft(name)
                .<Target>map(this::target)
                .or(() -> compilation.compiled(name).map(CompiledTarget::new));
    }

    /** An entity of this compilation as others see it. */
    public Target target(EntityDraft draft) {
        return new DraftTarget(draft, this);
    }

    /** The attributes that identify an entity. */
    public IdentifierDraft identifier(EntityDraft entity) {
        IdentifierDraft known = identifiers.get(id(entity));
        if (known == null) {
            known = identifierResolver.resolve(entity);
            identifiers.put(id(entity), known);
        }
        return known;
    }

    /** The columns of an entity's identifier. */
    public Optional<List<KeyColumn>> key(EntityDraft entity) {
        Optional<List<KeyColumn>> known = keys.get(id(entity));
        if (known != null) {
            return known;
        }
        String question = "key of " + id(entity);
        if (!inProgress.add(question)) {
            compilation.report(IdentifierDiagnostics.derivedFromItself(entity));
            return Optional.empty();
        }
        Optional<List<KeyColumn>> key = keyResolver.resolve(entity);
        inProgress.remove(question);
        keys.put(id(entity), key);
        return key;
    }

    /** The identifier attributes that take their value from a relationship ({@code @MapsId}), by path. */
    public Map<String, MappedId> mappedIds(EntityDraft entity) {
        Map<String, MappedId> known = mappedIds.get(id(entity));
        if (known == null) {
            known = keyResolver.mappedIds(entity);
            mappedIds.put(id(entity), known);
        }
        return known;
    }

    /** The column of a basic attribute, which is the join column's where {@code @MapsId} gives it its value. */
    public Identifier columnOf(EntityDraft entity, AttributeDraft.Basic basic) {
        MappedId mapped = mappedIds(entity).get(basic.path());
        if (mapped == null) {
            return basic.column().name();
        }
        List<LinkColumn> columns = link(entity, mapped.relationship()).columns();
        return mapped.index() < columns.size()
                ? columns.get(mapped.index()).name()
                : basic.column().name();
    }

    /** How a relationship is joined. */
    public Link link(EntityDraft entity, AttributeDraft.Relationship relationship) {
        String question = id(entity) + "#" + relationship.path();
        Link known = links.get(question);
        if (known != null) {
            return known;
        }
        if (!inProgress.add(question)) {
            if (relationship.site().isAnnotated(Jakarta.ID)) {
                compilation.report(IdentifierDiagnostics.derivedFromItself(entity));
            }
            return Link.unresolved();
        }
        Link link = joinResolver.resolve(entity, relationship);
        inProgress.remove(question);
        links.put(question, link);
        return link;
    }

    /** The foreign keys that {@code @References} and {@code @ForeignKeyColumns} declare on an entity. */
    public List<ForeignKeyMapping> foreignKeys(EntityDraft entity) {
        List<ForeignKeyMapping> known = foreignKeys.get(id(entity));
        if (known == null) {
            known = foreignKeyResolver.resolve(entity, target -> true);
            foreignKeys.put(id(entity), known);
        }
        return known;
    }

    /** Those of them that lead to one entity; others are not looked at, because this may be asked for a key. */
    List<ForeignKeyMapping> foreignKeysTo(EntityDraft entity, ClassName target) {
        return foreignKeyResolver.resolve(entity, target::equals);
    }

    private static String id(EntityDraft entity) {
        return entity.name().canonical();
    }

    /** A part of an identifier that takes its value from a join column of a relationship. */
    public record MappedId(AttributeDraft.Relationship relationship, int index) {}
}
