package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.resolve.name.TenonNames;
import java.util.List;

/** Attributes whose annotations ask for what is not built yet; a check refuses them, so nothing else is said. */
final class UnbuiltFeatures {
    private static final List<String> OF_VALUES = List.of(TenonNames.EXPRESSION, TenonNames.COMBINED);

    private UnbuiltFeatures() {}

    /** Whether a value needs such a feature. */
    static boolean areNeededByValue(AttributeSite site) {
        return OF_VALUES.stream().anyMatch(site::isAnnotated);
    }
}
