package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.mapping.AttributeAccess.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a class's attributes are being resolved: at the top of an entity, or inside an embedded value of it.
 *
 * @param access how the entity's generated classes reach members
 * @param prefix of paths, ending in a dot unless empty
 * @param overrides what outer places say about the attributes of this level
 * @param arguments what the use of a generic embeddable gives its type parameters
 * @param embeddables canonical names of the embeddables around, outermost first
 * @param suppressed codes silenced around
 */
record Place(
        ClassName entity,
        AccessResolver access,
        String prefix,
        Style style,
        Overrides overrides,
        Map<String, JavaType> arguments,
        List<String> embeddables,
        List<String> suppressed) {

    /** An attribute of this place. */
    AttributeSite site(Member member, Style memberStyle) {
        List<String> silenced = new ArrayList<>(suppressed);
        member.annotation("java.lang.SuppressWarnings").ifPresent(use -> silenced.addAll(use.texts("value")));
        JavaType type = JavaTypes.valueType(JavaTypes.substitute(member.type(), arguments));
        return new AttributeSite(
                entity, prefix + member.name(), member, type, access.resolve(member, memberStyle), silenced);
    }

    /** The inside of an embedded attribute of this place. */
    Place inside(AttributeSite site, String embeddable, Overrides below, Map<String, JavaType> typeArguments) {
        List<String> around = new ArrayList<>(embeddables);
        around.add(embeddable);
        return new Place(entity, access, site.path() + ".", style, below, typeArguments, around, site.suppressed());
    }
}
