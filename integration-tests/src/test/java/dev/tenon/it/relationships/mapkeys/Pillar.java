package dev.tenon.it.relationships.mapkeys;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A key that has a converter. */
record Pillar(String street, int number) {

    /** As {@code Elm St/3}. */
    @Converter
    static final class AsText implements AttributeConverter<Pillar, String> {
        @Override
        public String convertToDatabaseColumn(Pillar pillar) {
            return pillar.street + "/" + pillar.number;
        }

        @Override
        public Pillar convertToEntityAttribute(String text) {
            int slash = text.indexOf('/');
            return new Pillar(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
        }
    }
}
