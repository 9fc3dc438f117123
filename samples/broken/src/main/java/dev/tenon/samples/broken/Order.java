package dev.tenon.samples.broken;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.Set;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"customerId", "placed_at"}))
public class Order {
    @Id Map<String, String> id;
    @ManyToOne Customer customer;
    @Version String version;
    @OrderBy("name") Set<String> tags;
    java.time.Instant placedAt;
}
