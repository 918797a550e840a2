package dev.guestlist.emulator.seed;

import dev.guestlist.emulator.state.Sku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Dynamics 365 and Power Platform products with their service plans, as Microsoft lists them
 * (learn.microsoft.com/entra/identity/users/licensing-service-plan-reference).
 */
final class Products {

    private static final String COMPANY_WIDE = "EXCHANGE_S_FOUNDATION";

    private final Map<String, Product> byPartNumber;

    /** A product with all its plans. */
    record Product(UUID id, String partNumber, List<Sku.ServicePlan> plans) {
        Product {
            plans = List.copyOf(plans);
        }
    }

    private Products(Map<String, Product> byPartNumber) {
        this.byPartNumber = byPartNumber;
    }

    /** The list that comes with the emulator. */
    static Products builtIn() {
        try (var in = Products.class.getResourceAsStream("products.csv")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A product by its part number. */
    Optional<Product> find(String partNumber) {
        return Optional.ofNullable(byPartNumber.get(partNumber));
    }

    private static Products parse(String csv) {
        var products = new LinkedHashMap<String, Product>();
        csv.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> add(products, line));
        return new Products(products);
    }

    /** The product's name is the only quoted column and of no interest here. */
    private static void add(Map<String, Product> products, String line) {
        var first = line.indexOf(',');
        var second = line.indexOf(',', first + 1);
        var last = line.lastIndexOf(',');
        var beforeLast = line.lastIndexOf(',', last - 1);
        var partNumber = line.substring(0, first);
        var name = line.substring(beforeLast + 1, last);
        var plan =
                new Sku.ServicePlan(
                        UUID.fromString(line.substring(last + 1).strip()),
                        name,
                        name.equals(COMPANY_WIDE) ? "Company" : "User");
        var id = UUID.fromString(line.substring(first + 1, second));
        products.merge(partNumber, new Product(id, partNumber, List.of(plan)), Products::join);
    }

    private static Product join(Product known, Product more) {
        var plans = new ArrayList<>(known.plans());
        plans.addAll(more.plans());
        return new Product(known.id(), known.partNumber(), plans);
    }
}
