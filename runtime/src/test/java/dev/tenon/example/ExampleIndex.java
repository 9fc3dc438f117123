package dev.tenon.example;

import dev.tenon.spi.EntityIndex;
import dev.tenon.spi.EntityUnit;
import java.util.List;

/** The entities of this compilation. */
public final class ExampleIndex implements EntityIndex {
    @Override
    public List<String> entities() {
        return List.of(
                "dev.tenon.example.Address",
                "dev.tenon.example.Customer",
                "dev.tenon.example.Order",
                "dev.tenon.example.OrderLine",
                "dev.tenon.example.Tag");
    }

    @Override
    public EntityUnit<?> unit(String entityClass) {
        return switch (entityClass) {
            case "dev.tenon.example.Address" -> Address_Loader.unit();
            case "dev.tenon.example.Customer" -> Customer_Loader.unit();
            case "dev.tenon.example.Order" -> Order_Loader.unit();
            case "dev.tenon.example.OrderLine" -> OrderLine_Loader.unit();
            case "dev.tenon.example.Tag" -> Tag_Loader.unit();
            default -> null;
        };
    }
}
