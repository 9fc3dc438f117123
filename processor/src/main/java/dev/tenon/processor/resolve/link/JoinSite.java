package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.resolve.attribute.AttributeSite;
import java.util.List;
import java.util.Locale;

/**
 * The attribute for which join columns are resolved.
 *
 * @param label as messages name it
 * @param annotation what join columns are written by, without the {@code @}
 * @param prefix what an example of a column's name begins with
 * @param nullable whether the columns may be null unless an annotation forbids it
 */
record JoinSite(
        String label, Address address, List<String> suppressed, String annotation, String prefix, boolean nullable) {

    static JoinSite of(AttributeSite site, boolean nullable) {
        return new JoinSite(
                site.entity().simple() + "." + site.path(),
                site.address(),
                site.suppressed(),
                "JoinColumn",
                site.name().toLowerCase(Locale.ROOT) + "_",
                nullable);
    }
}
