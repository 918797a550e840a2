package dev.guestlist.render.json;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON laid out for people and for diffs, the same on every system. */
final class JsonText {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonText() {}

    static String of(JsonNode node) {
        var separators =
                Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator("");
        var layout =
                new DefaultPrettyPrinter(separators)
                        .withObjectIndenter(INDENT)
                        .withArrayIndenter(INDENT);
        return Inert.of(MAPPER.writer().with(layout).writeValueAsString(node)) + "\n";
    }
}
