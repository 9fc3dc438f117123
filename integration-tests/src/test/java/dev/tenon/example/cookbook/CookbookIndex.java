package dev.tenon.example.cookbook;

import dev.tenon.spi.EntityIndex;
import dev.tenon.spi.EntityUnit;
import java.util.List;

/** The entities of the cookbook. */
public final class CookbookIndex implements EntityIndex {
    @Override
    public List<String> entities() {
        return List.of(Chef.class.getName(), Kitchen.class.getName(), Recipe.class.getName());
    }

    @Override
    public EntityUnit<?> unit(String entityClass) {
        if (entityClass.equals(Chef.class.getName())) {
            return Chef.unit();
        } else if (entityClass.equals(Kitchen.class.getName())) {
            return Kitchen.unit();
        }
        return entityClass.equals(Recipe.class.getName()) ? Recipe.unit() : null;
    }
}
