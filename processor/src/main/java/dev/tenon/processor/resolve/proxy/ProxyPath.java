package dev.tenon.processor.resolve.proxy;

import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import java.util.List;

/**
 * The two hops of a proxy.
 *
 * @param members the relationship to the association objects
 * @param member the association object
 * @param target its attribute that is shown
 */
record ProxyPath(AttributeDraft.Relationship members, EntityDraft member, AttributeDraft target) {

    /** The class of what is shown. */
    JavaType shown() {
        return target instanceof AttributeDraft.Relationship relationship
                ? relationship
                        .declared()
                        .orElseGet(() -> new JavaType.Declared(relationship.target(), List.of(), false))
                : target.site().type();
    }

    /** {@code userKeywords.keyword}. */
    String dotted() {
        return members.name() + "." + target.name();
    }
}
