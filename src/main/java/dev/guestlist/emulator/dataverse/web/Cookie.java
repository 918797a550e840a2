package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.odata.Guids;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where the next page begins, as Dataverse writes it: XML with encoded XML inside
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/query/page-results).
 *
 * @param page number of the page that the cookie asks for; the first is 1
 * @param last key of the last row of the page before
 */
record Cookie(int page, UUID last) {
    private static final Pattern PAGE = Pattern.compile("pagenumber=\"(\\d{1,9})\"");
    private static final Pattern INNER = Pattern.compile("pagingcookie=\"([^\"]*)\"");
    private static final Pattern LAST = Pattern.compile("last=\"\\{([^}]*)\\}\"");

    /**
     * The value of {@code $skiptoken} in a URL, which leaves equals signs and slashes as they are.
     */
    String encoded(EntityType type, UUID first) {
        return encode(text(type, first)).replace("%3D", "=").replace("%2F", "/");
    }

    /** The decoded value of {@code $skiptoken}. */
    private String text(EntityType type, UUID first) {
        var inner =
                "<cookie page=\"%d\"><%s last=\"{%s}\" first=\"{%s}\" /></cookie>"
                        .formatted(page - 1, type.key().name(), upper(last), upper(first));
        return "<cookie pagenumber=\"%d\" pagingcookie=\"%s\" istracking=\"False\" />"
                .formatted(page, encode(inner));
    }

    static Cookie parse(String skipToken) {
        var page = PAGE.matcher(skipToken);
        var inner = INNER.matcher(skipToken);
        if (!page.find() || !inner.find()) {
            throw malformed();
        }
        var last = LAST.matcher(decode(inner.group(1)));
        if (!last.find()) {
            throw malformed();
        }
        return new Cookie(
                Integer.parseInt(page.group(1)),
                Guids.parse(last.group(1)).orElseThrow(Cookie::malformed));
    }

    private static RuntimeException malformed() {
        return Refusals.badArgument("Malformed XML in the Paging Cookie");
    }

    private static String upper(UUID id) {
        return id.toString().toUpperCase(java.util.Locale.ROOT);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strayPercent) {
            throw malformed();
        }
    }
}
