package dev.guestlist.tenant.entra;

import dev.guestlist.model.TenantIdentity;
import dev.guestlist.tenant.http.Cursor;
import dev.guestlist.tenant.http.Ids;

import java.util.Optional;
import java.util.TreeSet;

/** A tenant as Graph returns it (learn.microsoft.com/graph/api/resources/organization). */
final class OrganizationDocument {
    static final String[] PROPERTIES = {"id", "displayName", "verifiedDomains"};

    private String id = "";
    private String displayName = "";
    private final TreeSet<String> domains = new TreeSet<>();

    private OrganizationDocument() {}

    static TenantIdentity read(Cursor at) {
        var organization = new OrganizationDocument();
        at.members(name -> organization.take(name, at));
        var id = Ids.known(Optional.of(organization.id), "tenant");
        return new TenantIdentity(id, organization.displayName, organization.domains);
    }

    private void take(String name, Cursor at) {
        switch (name) {
            case "id" -> id = at.guid().orElse("");
            case "displayName" -> displayName = at.text().orElse("");
            case "verifiedDomains" ->
                    at.elements(() ->
                            at.members(member -> {
                                if (member.equals("name")) {
                                    at.text().ifPresent(domains::add);
                                }
                            }));
            default -> {}
        }
    }
}
