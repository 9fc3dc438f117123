package dev.tenon.it.values;

import jakarta.persistence.AttributeConverter;
import java.util.ArrayList;
import java.util.List;

/** Makes mutable lists, so that a change in place has to be found. */
class WordsConverter implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> words) {
        return words == null ? null : String.join(" ", words);
    }

    @Override
    public List<String> convertToEntityAttribute(String text) {
        return text == null ? null : new ArrayList<>(List.of(text.split(" ")));
    }
}
