package dev.tenon.processor.resolve.proxy;

import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.AttributeAccess;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.model.mapping.ProxyMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.AttributeSite;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.JavaTypes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Resolves association proxies over the entities of a compilation, one after the other. */
public final class ProxyResolver {
    private final Compilation compilation;
    private final List<EntityDraft> entities;
    private final PathResolver paths;
    private final CreatorResolver creators;

    /** A resolver over the entities of this compilation. */
    public ProxyResolver(Compilation compilation, List<EntityDraft> entities) {
        this.compilation = compilation;
        this.entities = entities;
        this.paths = new PathResolver(compilation, entities);
        this.creators = new CreatorResolver(compilation);
    }

    /** The proxies without mistakes. */
    public List<ProxyMapping> resolve() {
        return entities.stream().flatMap(this::proxies).toList();
    }

    private Stream<ProxyMapping> proxies(EntityDraft owner) {
        return EntityDraft.leaves(owner.attributes()).stream()
                .filter(AttributeDraft.Proxy.class::isInstance)
                .flatMap(proxy -> resolve(owner, (AttributeDraft.Proxy) proxy).stream());
    }

    private Optional<ProxyMapping> resolve(EntityDraft owner, AttributeDraft.Proxy proxy) {
        AttributeSite site = proxy.site();
        if (site.isInsideEmbedded() || !site.access().isWritable()) {
            compilation.report(ProxyDiagnostics.cannotBePut(site));
            return Optional.empty();
        }
        if (JavaTypes.isUnresolved(site.type())) {
            return Optional.empty(); // the compiler says so itself
        }
        return paths.resolve(owner, proxy).filter(path -> fits(proxy, path)).flatMap(path -> creators.resolve(
                        owner, proxy, path)
                .map(creator -> mapping(owner, proxy, path, creator.made())));
    }

    private boolean fits(AttributeDraft.Proxy proxy, ProxyPath path) {
        boolean fits = showsSuchMembers(proxy, path.members())
                && isWritten(proxy.site().type())
                && proxy.element()
                        .filter(element -> JavaTypes.isSameClass(element, path.shown()))
                        .isPresent()
                && (proxy.container().filter(Container.MAP::equals).isEmpty() || hasSameKeys(proxy, path.members()));
        if (!fits) {
            compilation.report(ProxyDiagnostics.otherType(proxy, path));
        }
        return fits;
    }

    private static boolean showsSuchMembers(AttributeDraft.Proxy proxy, AttributeDraft.Relationship members) {
        return proxy.isScalar()
                ? members.isToOne()
                : proxy.container()
                        .filter(container -> shows(container, members))
                        .isPresent();
    }

    /** Whether a view of that kind can be had of the relationship's collection. */
    private static boolean shows(Container view, AttributeDraft.Relationship members) {
        Container container = members.container().orElse(Container.COLLECTION);
        boolean map = container == Container.MAP || container == Container.SORTED_MAP;
        return switch (view) {
            case LIST -> container == Container.LIST;
            case SET, COLLECTION -> !map && container != Container.WRITE_ONLY;
            case MAP -> map;
            default -> false;
        };
    }

    private static boolean hasSameKeys(AttributeDraft.Proxy proxy, AttributeDraft.Relationship members) {
        return proxy.key().isPresent()
                && members.key().isPresent()
                && JavaTypes.isSameClass(proxy.key().get(), members.key().get());
    }

    /** Into a collection of a wildcard nothing can be put. */
    private static boolean isWritten(JavaType type) {
        return type instanceof JavaType.Declared declared
                && declared.arguments().stream().noneMatch(JavaType.Wildcard.class::isInstance);
    }

    private static ProxyMapping mapping(
            EntityDraft owner, AttributeDraft.Proxy proxy, ProxyPath path, Optional<ProxyMapping.Creator> creator) {
        return new ProxyMapping(
                owner.name(),
                proxy.site().name(),
                proxy.site().access(),
                proxy.site().type(),
                proxy.container(),
                path.members().name(),
                path.members().holder() == RelationshipMapping.Holder.REF,
                path.members().target(),
                target(owner, path.target()),
                path.target() instanceof AttributeDraft.Relationship relationship
                        && relationship.holder() == RelationshipMapping.Holder.REF,
                creator);
    }

    /** The second hop, as it is reached from beside the owner. */
    private static ProxyMapping.Target target(EntityDraft owner, AttributeDraft target) {
        AttributeSite site = target.site();
        AttributeAccess access =
                owner.access().resolve(site.member(), site.access().style());
        return new ProxyMapping.Target(site.name(), access, site.type());
    }
}
