package dev.tenon.it.identifiers;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps codes as their text. */
@Converter(autoApply = true)
class CodeConverter implements AttributeConverter<Code, String> {
    @Override
    public String convertToDatabaseColumn(Code code) {
        return code == null ? null : code.text();
    }

    @Override
    public Code convertToEntityAttribute(String text) {
        return text == null ? null : new Code(text);
    }
}
