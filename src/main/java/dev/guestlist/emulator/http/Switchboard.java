package dev.guestlist.emulator.http;

import java.util.List;

/**
 * Finds the site a request is meant for: first by real host name, then by the place on the
 * emulator's own address, in the order the sites were given.
 */
public final class Switchboard implements Handler {

    private final List<Site> sites;

    public Switchboard(List<Site> sites) {
        this.sites = List.copyOf(sites);
    }

    @Override
    public Response handle(Request request) {
        var host = request.origin().host();
        for (var site : sites) {
            if (site.hosts().contains(host)) {
                return site.handler().handle(request.overTls());
            }
        }
        for (var site : sites) {
            var claimed = site.claim(request);
            if (claimed.isPresent()) {
                return site.handler().handle(claimed.get());
            }
        }
        return Response.of(404, "text/plain; charset=utf-8", "No such site in the emulator.\n");
    }
}
