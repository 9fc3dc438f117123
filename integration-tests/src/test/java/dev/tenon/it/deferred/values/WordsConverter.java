package dev.tenon.it.deferred.values;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.List;

/** A list of words, which can change in place, in one column. */
@Converter
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
