package dev.tenon.processor.resolve.proxy;

import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import java.util.List;
import java.util.Optional;

/** Follows the path of an association proxy, and reports where it leads nowhere. */
final class PathResolver {
    private final Compilation compilation;
    private final List<EntityDraft> entities;

    PathResolver(Compilation compilation, List<EntityDraft> entities) {
        this.compilation = compilation;
        this.entities = entities;
    }

    Optional<ProxyPath> resolve(EntityDraft owner, AttributeDraft.Proxy proxy) {
        List<String> written = proxy.annotation().texts("value");
        if (written.isEmpty()) {
            return Optional.empty(); // no constant, as the compiler says itself
        }
        String path = written.get(0).strip();
        int dot = path.indexOf('.');
        if (dot <= 0 || dot == path.length() - 1 || path.indexOf('.', dot + 1) >= 0) {
            compilation.report(ProxyDiagnostics.notTwoHops(proxy, path, owner));
            return Optional.empty();
        }
        return members(owner, proxy, path.substring(0, dot)).flatMap(members -> member(proxy, members)
                .flatMap(member -> target(proxy, member, path.substring(dot + 1))
                        .map(target -> new ProxyPath(members, member, target))));
    }

    private Optional<AttributeDraft.Relationship> members(EntityDraft owner, AttributeDraft.Proxy proxy, String name) {
        Optional<AttributeDraft> found = attribute(owner, name);
        if (found.isEmpty()) {
            compilation.report(ProxyDiagnostics.noSuchCollection(proxy, name, owner));
            return Optional.empty();
        }
        if (found.get() instanceof AttributeDraft.Relationship relationship
                && (proxy.isScalar() || !relationship.isToOne())) {
            return Optional.of(relationship);
        }
        if (!(found.get() instanceof AttributeDraft.Unresolved)) {
            compilation.report(ProxyDiagnostics.noCollectionOfEntities(proxy, found.get(), owner));
        }
        return Optional.empty();
    }

    private Optional<EntityDraft> member(AttributeDraft.Proxy proxy, AttributeDraft.Relationship members) {
        Optional<EntityDraft> member = entities.stream()
                .filter(entity -> entity.name().equals(members.target()))
                .findFirst();
        if (member.isEmpty()) {
            compilation.report(ProxyDiagnostics.compiledElsewhere(proxy, members));
        }
        return member;
    }

    private Optional<AttributeDraft> target(AttributeDraft.Proxy proxy, EntityDraft member, String name) {
        Optional<AttributeDraft> found = attribute(member, name);
        if (found.isEmpty()) {
            compilation.report(ProxyDiagnostics.noSuchTarget(proxy, name, member));
            return Optional.empty();
        }
        AttributeDraft target = found.get();
        boolean shown = target instanceof AttributeDraft.Basic
                || target instanceof AttributeDraft.Embedded
                || (target instanceof AttributeDraft.Relationship relationship && relationship.isToOne());
        if (!shown && !(target instanceof AttributeDraft.Unresolved)) {
            compilation.report(ProxyDiagnostics.cannotBeShown(proxy, target));
        }
        return found.filter(attribute -> shown);
    }

    private static Optional<AttributeDraft> attribute(EntityDraft entity, String name) {
        return entity.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }
}
