package dev.candor;

import dev.candor.core.survey.Product;
import dev.candor.demo.workspace.Members;
import dev.candor.demo.workspace.UserGroup;
import dev.candor.edge.config.Configuration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The configured owners and admins among the members of the simulated workspace. */
final class DemoRoles {
    private DemoRoles() {}

    /** Roles by the id of the member, such as {@code owner of CI}. */
    static Map<String, String> of(Configuration configuration, Members members) {
        Map<String, List<String>> owned = new LinkedHashMap<>();
        List<Product> products = configuration.catalogue().products();
        for (Product product : products) {
            for (String owner : people(product.owners(), members)) {
                owned.computeIfAbsent(owner, id -> new ArrayList<>()).add(product.name());
            }
        }
        Map<String, String> roles = new HashMap<>();
        people(configuration.workspace().admins(), members).forEach(admin -> roles.put(admin, "admin"));
        owned.forEach((owner, names) -> roles.merge(
                owner,
                "owner of " + (names.size() == products.size() ? "every product" : String.join(", ", names)),
                (admin, owns) -> owns + ", " + admin));
        return roles;
    }

    private static Set<String> people(List<String> references, Members members) {
        return references.stream()
                .flatMap(reference ->
                        members.group(reference).map(UserGroup::members).orElse(List.of(reference)).stream())
                .collect(Collectors.toSet());
    }
}
